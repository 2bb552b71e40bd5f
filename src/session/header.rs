//! What a session was started with; enough to know whether folding it again must give the same results.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::messages::Lang;
use crate::scenario::{Address, Scenario};
use crate::table::named;

/// The version of the format of recordings.
pub const FORMAT: u32 = 1;

/// The version of the engine. It changes with anything that may change a result.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

named! {
    /// How much the trainee is told while it goes on.
    pub enum Mode {
        /// Hints, and a better way to say it after one's own.
        Learn = "learn",
        /// What the last reply did, in words.
        Practice = "practice",
        /// Nothing until the end.
        Exam = "exam",
    }
}

/// The head of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the format: [`FORMAT`].
    pub format: u32,
    /// The engine that folds it.
    pub engine: String,
    /// The scenario's id.
    pub scenario: String,
    /// The customer's name, for showing a recording whose scenario is gone.
    pub customer: String,
    /// How the scenario was named, if not by its id: a path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// SHA-256 of the scenario's files and the general lines.
    pub scenario_hash: String,
    /// SHA-256 of the lexicon and its weights.
    pub lexicon_hash: String,
    /// The language of the conversation.
    pub lang: Lang,
    /// How the trainee is addressed.
    pub address: Address,
    /// The trainee's name, if given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trainee: Option<String>,
    /// How much is told while it goes on.
    pub mode: Mode,
    /// Decides between lines that fit equally.
    pub seed: u64,
    /// After so many milliseconds without a word she asks whether anybody is there.
    pub silence_ms: u64,
    /// Where it goes on from, if it is another try at the same conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<Branch>,
    /// When its recording began, in the local time of the machine; for people only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<String>,
}

/// An earlier conversation that this one repeats up to a reply, and leaves there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    /// The name of its recording.
    pub of: String,
    /// The reply, from 1, that is said differently here.
    pub reply: usize,
}

/// Silence before she asks whether anybody is there where somebody types, in milliseconds: that takes longer than speaking.
pub const TYPED_SILENCE_MS: u64 = 60_000;
/// Silence before she asks whether anybody is there, where nobody has to type.
const SPOKEN_SILENCE_MS: u64 = 20_000;

impl Header {
    /// The head of a conversation that is played from a script and not recorded.
    #[must_use]
    pub fn scripted(scenario: &Scenario, seed: u64) -> Self {
        Self {
            format: FORMAT,
            engine: ENGINE.to_owned(),
            scenario: scenario.id.clone(),
            customer: scenario.customer.name.clone(),
            path: None,
            scenario_hash: String::new(),
            lexicon_hash: String::new(),
            lang: scenario.lang,
            address: Address::Neutral,
            trainee: None,
            mode: Mode::Practice,
            seed,
            silence_ms: SPOKEN_SILENCE_MS,
            branch: None,
            started: None,
        }
    }
}

/// SHA-256 of several texts, in hexadecimal; where one ends and the next begins matters.
#[must_use]
pub fn hash<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update(text.len().to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hex(&hasher.finalize())
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
