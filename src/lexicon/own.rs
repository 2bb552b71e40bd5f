//! What a trainer adds (`own.toml`): rules of one's own, rules of the program turned off, replies judged by name.
//!
//! Nothing learned and no rule of the program overrides it.

use compact_str::CompactString;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::SignalKind;
use crate::diagnostic::Sources;
use crate::messages::{Lang, Msg};
use crate::table::{Key, Kind, Reader, Section, optional, required};
use crate::text::{Tokens, tokenize};

pub(super) const KEYS: &[Key] = &[
    required("format", Kind::Integer(1, 1), "version of the format"),
    required("language", Kind::Choice(&["he", "en"]), "the language"),
    optional("words", Kind::Table, "named groups of words, used in phrases as <name>"),
    optional("off", Kind::Strings, "ids of rules of the program that do not count"),
    optional("rule", Kind::Tables, "rules, as in the lexicon"),
    optional("example", Kind::Tables, "replies judged by name"),
];

const EXAMPLE: &[Key] = &[
    required("reply", Kind::String, "what somebody says; small and capital letters and punctuation do not matter"),
    optional("hollow", Kind::Strings, "kinds that it has"),
    optional("clean", Kind::Strings, "kinds that it has not"),
];

/// The language that the file says it is for.
#[must_use]
pub fn language(text: &str) -> Option<Lang> {
    // What else is wrong with the file is told when it is read.
    let mut sources = Sources::default();
    let mut reader = Reader::new(sources.add("", ""), text);
    let document = reader.document();
    let section = reader.section(&document, KEYS)?;
    section.text(&mut reader, "language")?.value.parse().ok()
}

/// The rule that an example is named by.
pub(crate) const EXAMPLE_RULE: &str = "own.example";

/// What somebody decided of one reply.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Decided {
    /// Kinds that it has.
    pub hollow: Vec<SignalKind>,
    /// Kinds that it has not.
    pub clean: Vec<SignalKind>,
}

/// Replies judged by name, by their folded words.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Examples(FxHashMap<CompactString, Decided>);

impl Examples {
    /// What was decided of a reply of these words.
    pub(super) fn decided(&self, tokens: &Tokens) -> Option<&Decided> {
        if self.0.is_empty() { None } else { self.0.get(&key(tokens)) }
    }

    pub(super) fn read<'s>(reader: &mut Reader<'s>, document: &Section<'_, 's>) -> Self {
        let mut all = Self::default();
        for value in document.list("example") {
            let Some(section) = reader.section(value, EXAMPLE) else { continue };
            let Some(reply) = section.text(reader, "reply") else { continue };
            let decided =
                Decided { hollow: kinds(reader, &section, "hollow"), clean: kinds(reader, &section, "clean") };
            all.0.insert(key(&tokenize(&reply.value)), decided);
        }
        all
    }
}

fn key(tokens: &Tokens) -> CompactString {
    let mut key = CompactString::default();
    for word in tokens.words() {
        key.push_str(word);
        key.push(' ');
    }
    key
}

/// The hollow kinds that a key names.
fn kinds<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>, key: &str) -> Vec<SignalKind> {
    let mut kinds = Vec::new();
    for name in section.texts(reader, key) {
        match SignalKind::from_name(&name.value).filter(|kind| kind.is_hollow()) {
            Some(kind) => kinds.push(kind),
            None => {
                let help = crate::table::suggest(&name.value, SignalKind::NAMES);
                reader.error_with_help(6, name.span, Msg::UnknownValue { value: name.value.clone() }, help);
            }
        }
    }
    kinds
}
