//! What a session produces: turns, and the record of one input.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use super::Timed;
use crate::customer::{Cause, Effect, Promise};
use crate::judge::{Assessment, Marks};
use crate::scenario::{Ending, Phase};

/// A signal as outputs show it; `text` is `reply[start..end]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalOut {
    /// The kind's name.
    pub kind: String,
    /// First byte in the reply.
    pub start: usize,
    /// First byte behind it.
    pub end: usize,
    /// The words.
    pub text: String,
    /// The rule that found it.
    pub rule: CompactString,
}

/// What she said, the answer to it, and how she was afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// What she said.
    pub customer: String,
    /// What made her say it; spans are of the reply before.
    pub because: Vec<Cause>,
    /// The facts that she told with it.
    pub tells: Vec<String>,
    /// The answer.
    pub reply: Option<String>,
    /// What was done instead of an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// When it was answered, in milliseconds from the start.
    pub at_ms: u64,
    /// Anger afterwards, 0..=100.
    pub anger: i32,
    /// Trust afterwards, 0..=100.
    pub trust: i32,
    /// Where the conversation stood afterwards.
    pub phase: Phase,
    /// The marks of the reply, in thousandths.
    pub marks: Marks,
    /// The hollow kinds in it.
    pub hollow: Vec<String>,
    /// What was found in it.
    pub signals: Vec<SignalOut>,
    /// What moved her, and how far.
    pub effects: Vec<Effect>,
    /// The offers that the reply made.
    pub offered: Vec<String>,
    /// The facts that the reply asked for.
    pub asked: Vec<String>,
    /// How much of the reply had been said before, in percent.
    pub repeated_percent: usize,
}

/// Her last sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// What she said; empty where the conversation merely stopped.
    pub customer: String,
    /// Why.
    pub because: Vec<Cause>,
}

/// A need and whether it is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedState {
    /// The need's id.
    pub id: String,
    /// Whether it is met.
    pub met: bool,
    /// Whether it is beneath the complaint.
    pub hidden: bool,
}

/// One input and all that it produced: a line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// What the trainee did, and when.
    #[serde(flatten)]
    pub timed: Timed,
    /// The turns that this completed.
    pub turns: Vec<Turn>,
    /// What she says now, unless it is over.
    pub says: Option<Closing>,
    /// The needs.
    pub needs: Vec<NeedState>,
    /// The ledger.
    pub promises: Vec<Promise>,
    /// How it ended, if it has.
    pub outcome: Option<Ending>,
    /// Her last sentence, if it has.
    pub closing: Option<Closing>,
}

impl Turn {
    pub(super) fn judged(&mut self, reply: &str, assessment: &Assessment) {
        let signal = |signal: &crate::judge::Signal| SignalOut {
            kind: signal.kind.name().to_owned(),
            start: signal.span.start,
            end: signal.span.end,
            text: reply.get(signal.span.clone()).unwrap_or_default().to_owned(),
            rule: signal.rule.clone(),
        };
        self.marks = assessment.marks;
        self.hollow = assessment.hollow().into_iter().map(|kind| kind.name().to_owned()).collect();
        self.signals = assessment.signals.iter().map(signal).collect();
        self.repeated_percent = assessment.repeated_percent;
    }
}
