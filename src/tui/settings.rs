//! What the trainee has chosen, kept from one start to the next.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::emulator::Mode as Letters;
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
    /// How right-to-left text is put in order, by terminal, where somebody chose it.
    pub letters: BTreeMap<String, Letters>,
    /// Terminals that do not answer questions: they are waited for only once.
    pub silent: BTreeSet<String>,
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
            letters: BTreeMap::new(),
            silent: BTreeSet::new(),
            met: false,
        }
    }
}
