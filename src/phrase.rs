//! The one pattern language of lexicons and scenarios (`docs/phrases.md`).
//!
//! [`parse`] reads a phrase into a [`Pattern`], [`SetBuilder`] joins any number of them into one automaton, and
//! [`PhraseSet::find`] runs that over folded tokens. What a match *means* (negation, polarity, marks) is decided elsewhere.

mod builder;
mod parse;
mod pattern;
mod read;
mod search;
mod set;
mod vocabulary;

pub use builder::SetBuilder;
pub(crate) use parse::join;
pub use parse::{Fault, Groups, parse};
pub use pattern::{Pattern, Word};
pub use read::{PLACE_NAMES, pattern, place, read, with_limits};
pub use search::Hit;
use serde::{Deserialize, Serialize};
pub use set::PhraseSet;

/// Where in a reply a phrase has to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Place {
    /// Anywhere.
    #[default]
    Anywhere,
    /// At the start of the reply.
    Start,
    /// At the end of the reply.
    End,
    /// The whole reply.
    Whole,
    /// At the start of a sentence.
    SentenceStart,
    /// At the end of a sentence.
    SentenceEnd,
    /// A whole sentence.
    Sentence,
}

impl Place {
    /// Every place that a file may name, with its name.
    pub const NAMED: [(&'static str, Self); 6] = [
        ("start", Self::Start),
        ("end", Self::End),
        ("whole", Self::Whole),
        ("sentence-start", Self::SentenceStart),
        ("sentence-end", Self::SentenceEnd),
        ("sentence", Self::Sentence),
    ];
}

/// A parsed phrase with its limits, ready to be added to a set.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// What it matches.
    pub says: Pattern,
    /// Where it has to stand.
    pub at: Place,
    /// What must not overlap or touch the match.
    pub unless: Vec<Pattern>,
}

impl From<Pattern> for Phrase {
    fn from(says: Pattern) -> Self {
        Self { says, at: Place::default(), unless: Vec::new() }
    }
}
