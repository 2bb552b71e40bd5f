//! What the judge listens for in one language: rules, grammar words and weights (`docs/lexicon.md`).
//!
//! A lexicon is read from `lexicon.toml`, `weights.toml`, `words.tsv` and `time.toml` of `locales/<lang>` and is valid by construction; whether its examples
//! hold is asked by [`Lexicon::check_examples`].

mod kind;
pub(crate) mod own;
mod packed;
mod read;
mod rule;
mod time;
mod weights;
pub mod wording;

pub use kind::{Mark, Sign, SignalKind};
pub use own::{Decided, language as own_language};
pub use read::{load, load_with};
pub use rule::{Example, GrammarRole, Owner, Role, Rule, Topic};
pub use time::{TimeWords, load as load_time};
pub use weights::{Weights, load as load_weights};
pub use wording::{Wording, load as load_wording};

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::messages::Lang;
use crate::phrase::{PhraseSet, SetBuilder};

/// All that the judge knows of a language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Lexicon {
    lang: Lang,
    rules: Vec<Rule>,
    set: PhraseSet,
    stop: FxHashSet<String>,
    time: TimeWords,
    weights: Weights,
    wording: Wording,
    examples: own::Examples,
}

impl Lexicon {
    /// One that knows nothing: for showing a conversation before its lexicon is there.
    #[must_use]
    pub fn empty(lang: Lang) -> Self {
        let (rules, stop) = (Vec::new(), FxHashSet::default());
        let set = SetBuilder::default().build();
        let (time, weights, wording) = (TimeWords::default(), Weights::default(), Wording::default());
        Self { lang, rules, set, stop, time, weights, wording, examples: own::Examples::default() }
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

    /// What a trainer decided of a reply of these words, by name.
    #[must_use]
    pub fn decided(&self, tokens: &crate::text::Tokens) -> Option<&Decided> {
        self.examples.decided(tokens)
    }

    /// What any reply with words in it has of a mark before anything is found in it, in thousandths.
    #[must_use]
    pub fn base(&self, mark: Mark) -> i32 {
        self.weights.base(mark) + self.wording.base().get(mark as usize).copied().unwrap_or_default()
    }

    /// What words weigh beside the signals.
    #[must_use]
    pub fn wording(&self) -> &Wording {
        &self.wording
    }

    /// The same lexicon in which no word takes back, breaks or cancels anything: what grammar is worth.
    #[must_use]
    pub fn without_grammar(mut self) -> Self {
        for rule in &mut self.rules {
            if matches!(rule.role, Role::Grammar(_)) {
                rule.role = Role::Nothing;
            }
        }
        self
    }

    /// The same lexicon without what was learned of words.
    #[must_use]
    pub fn without_words(self) -> Self {
        Self { wording: Wording::default(), ..self }
    }

    /// The same lexicon with these words of time, which are a file of their own.
    #[must_use]
    pub fn timed(self, time: TimeWords) -> Self {
        Self { time, ..self }
    }

    /// The same lexicon with what its signals and words weigh, which are files of their own.
    #[must_use]
    pub fn weighed(self, weights: Weights, wording: Wording) -> Self {
        Self { weights, wording, ..self }
    }
}
