//! What the trainee has chosen, kept from one start to the next.

use serde::{Deserialize, Serialize};

use crate::messages::Lang;
use crate::scenario::Address;
use crate::session::Mode;

/// The choices. A file that lacks one, or has others beside, is read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The trainee's name; empty where none was given.
    pub trainee: String,
    /// The language of program and conversations; none: that of the environment.
    pub lang: Option<Lang>,
    /// How the trainee is addressed.
    pub address: Address,
    /// How much is told while it goes on.
    pub mode: Mode,
    /// The seed; none: another one each time.
    pub seed: Option<u64>,
    /// Whether the clock stands while somebody types.
    pub clock_waits: bool,
    /// Whether cells go out in the order of the text, for terminals that reorder by themselves.
    pub logical: bool,
    /// Whether the first conversation is behind.
    pub met: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            trainee: String::new(),
            lang: None,
            address: Address::Neutral,
            mode: Mode::Practice,
            seed: None,
            clock_waits: true,
            logical: false,
            met: false,
        }
    }
}
