//! What the judge listens for in one language: rules, grammar words and weights (`docs/lexicon.md`).
//!
//! A lexicon is read from `locales/<lang>/lexicon.toml` and `weights.toml` and is valid by construction; whether its examples
//! hold is asked by [`Lexicon::check_examples`].

mod kind;
mod read;
mod rule;
mod weights;

use std::collections::{BTreeMap, BTreeSet};

pub use kind::{Mark, Sign, SignalKind};
pub use read::{Loaded, load};
pub use rule::{Example, GrammarRole, Owner, Role, Rule, Topic};
pub use weights::{Weights, load as load_weights};

use crate::messages::Lang;
use crate::phrase::PhraseSet;

/// Words of time, folded: enough to read till when something is promised.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "each is the key of the same name in docs/lexicon.md")]
pub struct TimeWords {
    pub minutes: BTreeSet<String>,
    pub hours: BTreeSet<String>,
    pub half: BTreeSet<String>,
    pub within: BTreeSet<String>,
    pub at: BTreeSet<String>,
    pub numbers: BTreeMap<String, i64>,
}

/// All that the judge knows of a language.
#[derive(Clone, Debug)]
pub struct Lexicon {
    lang: Lang,
    rules: Vec<Rule>,
    set: PhraseSet,
    stop: BTreeSet<String>,
    time: TimeWords,
    weights: Weights,
}

impl Lexicon {
    /// Its language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The rules; a hit of [`Lexicon::set`] names one by its index.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Every rule's phrase in one automaton.
    #[must_use]
    pub fn set(&self) -> &PhraseSet {
        &self.set
    }

    /// Whether a folded word is too common to echo anything.
    #[must_use]
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.stop.contains(word)
    }

    /// Words of time.
    #[must_use]
    pub fn time_words(&self) -> &TimeWords {
        &self.time
    }

    /// What each signal is worth.
    #[must_use]
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// The same lexicon with other weights.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> Self {
        Self { weights, ..self }
    }
}
