//! Labelled replies: what somebody typed, and what people who know the trade think of it (`docs/judge.md`).

use serde::Deserialize;

use crate::judge::Context;
use crate::lexicon::wording::LEARNED;
use crate::lexicon::{Lexicon, Mark, SignalKind};
use crate::messages::Lang;

/// The hollow kinds that people label.
pub(super) const LABELLED: [SignalKind; 10] = {
    // All that words may tell of, and `but`.
    let [a, b, c, d, e, f, g, h, i] = LEARNED;
    [SignalKind::But, a, b, c, d, e, f, g, h, i]
};

/// One labelled reply.
#[derive(Clone, Debug, Deserialize)]
pub struct Labelled {
    /// Unique in its file.
    pub id: String,
    /// Replies of one situation are compared with each other.
    pub situation: String,
    /// The language, if the file says it.
    pub lang: Option<Lang>,
    /// What the agent sees.
    #[serde(default)]
    pub case: String,
    /// What was said so far: `C: ` customer, `A: ` agent.
    #[serde(default)]
    pub history: Vec<String>,
    /// The reply.
    pub reply: String,
    /// How it was meant: `good`, `excellent`, `stuffed`, …
    #[serde(default)]
    pub style: String,
    /// The labels.
    pub gold: Gold,
}

/// What people say of a reply.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the marks of the rubric")]
pub struct Gold {
    pub empathy: f64,
    pub ownership: f64,
    pub resolution: f64,
    pub overall: f64,
    /// The hollow kinds that are there.
    pub hollow: Vec<SignalKind>,
    /// Those that only one reader saw: they count neither way.
    #[serde(default)]
    pub disputed: Vec<SignalKind>,
}

impl Gold {
    /// The label of one mark, 0..=3 or 0..=10.
    #[must_use]
    pub fn mark(&self, mark: Mark) -> f64 {
        match mark {
            Mark::Empathy => self.empathy,
            Mark::Ownership => self.ownership,
            Mark::Resolution => self.resolution,
            Mark::Overall => self.overall,
        }
    }
}

/// From so many marks overall on, a reply without a hollow kind is a clean good one.
const GOOD_FROM: f64 = 7.0;

impl Labelled {
    /// Whether it is a clean good reply, on which nothing hollow should be reported.
    #[must_use]
    pub fn is_innocent(&self) -> bool {
        let gold = &self.gold;
        gold.overall >= GOOD_FROM && gold.hollow.is_empty() && gold.disputed.is_empty()
    }

    /// The conversation that the reply answers.
    #[must_use]
    pub fn context(&self, lexicon: &Lexicon) -> Context {
        Context::told(lexicon, &self.case, &self.history)
    }
}

/// Reads labelled replies, one JSON object a line.
///
/// # Errors
/// The number of the first line that is none (from 1), and why.
pub fn read(text: &str) -> Result<Vec<Labelled>, (usize, String)> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| serde_json::from_str(line).map_err(|error| (at + 1, reason(&error)))).collect()
}

/// What is wrong with a line; its place in the file is told by whoever knows it.
fn reason(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", ", column ")
}
