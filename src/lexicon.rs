//! What the judge listens for in one language: rules, grammar words and weights (`docs/lexicon.md`).
//!
//! A lexicon is read from `lexicon.toml`, `weights.toml` and `time.toml` of `locales/<lang>` and is valid by construction; whether its examples
//! hold is asked by [`Lexicon::check_examples`].

mod kind;
mod read;
mod rule;
mod time;
mod weights;

pub use kind::{Mark, Sign, SignalKind};
pub use read::load;
pub use rule::{Example, GrammarRole, Owner, Role, Rule, Topic};
pub use time::{TimeWords, load as load_time};
pub use weights::{Weights, load as load_weights};

use rustc_hash::FxHashSet;

use crate::messages::Lang;
use crate::phrase::{PhraseSet, SetBuilder};

/// All that the judge knows of a language.
#[derive(Clone, Debug)]
pub struct Lexicon {
    lang: Lang,
    rules: Vec<Rule>,
    set: PhraseSet,
    stop: FxHashSet<String>,
    time: TimeWords,
    weights: Weights,
}

impl Lexicon {
    /// One that knows nothing: for showing a conversation before its lexicon is there.
    #[must_use]
    pub fn empty(lang: Lang) -> Self {
        let (rules, stop) = (Vec::new(), FxHashSet::default());
        let set = SetBuilder::default().build();
        Self { lang, rules, set, stop, time: TimeWords::default(), weights: Weights::default() }
    }

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

    /// The same lexicon with these weights and words of time, which are files of their own.
    #[must_use]
    pub fn with(self, weights: Weights, time: TimeWords) -> Self {
        Self { time, weights, ..self }
    }
}
