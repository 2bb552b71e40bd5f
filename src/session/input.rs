//! What the trainee does, with the time at which it was done.

use serde::{Deserialize, Serialize};

/// One thing that the trainee does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Input {
    /// Says something.
    Reply {
        /// The words, cleaned.
        text: String,
    },
    /// Puts her on hold.
    Hold,
    /// Comes back.
    Resume,
    /// Asks the manager for an offer.
    Manager {
        /// The offer's id.
        offer: String,
    },
    /// Hands her over.
    Transfer {
        /// With an introduction.
        warm: bool,
    },
    /// Hangs up.
    Hangup,
    /// Says nothing: time passes until then. Between `from_ms` and `at_ms` somebody was about to speak.
    Wait,
    /// Stops before the end.
    Stop,
}

impl Input {
    /// The name of an action in outputs; none for a reply.
    #[must_use]
    pub fn action(&self) -> Option<String> {
        match self {
            Self::Reply { .. } => None,
            Self::Hold => Some("hold".to_owned()),
            Self::Resume => Some("resume".to_owned()),
            Self::Manager { offer } => Some(format!("manager {offer}")),
            Self::Transfer { warm: true } => Some("transfer warm".to_owned()),
            Self::Transfer { warm: false } => Some("transfer cold".to_owned()),
            Self::Hangup => Some("hangup".to_owned()),
            Self::Wait => Some("wait".to_owned()),
            Self::Stop => Some("stop".to_owned()),
        }
    }
}

/// An input with its time, in milliseconds from the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timed {
    /// When the trainee began to speak or act: silence lasts until then.
    pub from_ms: u64,
    /// When it was done.
    pub at_ms: u64,
    /// What was done.
    pub input: Input,
}
