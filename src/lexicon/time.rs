//! Words of time (`locales/<lang>/time.toml`): enough to read till when something is promised.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use toml::de::DeValue;

use crate::messages::Msg;
use crate::table::{Key, Kind, Reader, integer, optional, required};
use crate::text::fold_word;

const KEYS: &[Key] = &[
    required("format", Kind::Integer(1, 1), "version of the format"),
    optional("minutes", Kind::Strings, "words for minutes"),
    optional("hours", Kind::Strings, "words for hours"),
    optional("half", Kind::Strings, "words for a half"),
    optional("within", Kind::Strings, "words before a span: in, within"),
    optional("at", Kind::Strings, "words before a time of day: by, until"),
    optional("numbers", Kind::Table, "words for numbers"),
];

/// Words of time, folded.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the key of the same name in time.toml")]
pub struct TimeWords {
    pub minutes: FxHashSet<String>,
    pub hours: FxHashSet<String>,
    pub half: FxHashSet<String>,
    pub within: FxHashSet<String>,
    pub at: FxHashSet<String>,
    pub numbers: FxHashMap<String, i64>,
}

/// Reads the words of time of a language, reporting every fault.
pub fn load(reader: &mut Reader<'_>) -> Option<TimeWords> {
    let document = reader.document();
    let section = reader.section(&document, KEYS)?;
    let mut words = |key| section.texts(reader, key).iter().map(|text| fold_word(&text.value)).collect();
    let mut time = TimeWords {
        minutes: words("minutes"),
        hours: words("hours"),
        half: words("half"),
        within: words("within"),
        at: words("at"),
        numbers: FxHashMap::default(),
    };
    if let Some(DeValue::Table(numbers)) = section.get("numbers").map(toml::Spanned::get_ref) {
        for (name, value) in numbers {
            match integer(value) {
                Some(n) => drop(time.numbers.insert(fold_word(name.get_ref()), n)),
                None => reader.error(4, value.span(), Msg::WantedInteger { least: 0, most: 60 }),
            }
        }
    }
    (!reader.failed()).then_some(time)
}
