//! What each kind of signal is worth for each mark (`locales/<lang>/weights.toml`), in thousandths.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Mark, SignalKind};
use crate::table::{Key, Kind, Reader, Section, optional, required};

const KEYS: &[Key] = &[
    required("format", Kind::Integer(1, 1), "version of the format"),
    required("base", Kind::Table, "what a reply has before any signal is found"),
    required("kind", Kind::Table, "one table a kind: what it adds to each mark"),
];

const MARKS: &[Key] = &[
    optional("empathy", Kind::Integer(-10_000, 10_000), "thousandths of a point"),
    optional("ownership", Kind::Integer(-10_000, 10_000), "thousandths of a point"),
    optional("resolution", Kind::Integer(-10_000, 10_000), "thousandths of a point"),
    optional("overall", Kind::Integer(-10_000, 10_000), "thousandths of a point"),
];

/// Weights per kind and mark, in thousandths of a point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    base: [i32; 4],
    kinds: BTreeMap<SignalKind, [i32; 4]>,
}

impl Weights {
    /// What any reply with words in it starts from.
    #[must_use]
    pub fn base(&self, mark: Mark) -> i32 {
        self.base.get(mark as usize).copied().unwrap_or_default()
    }

    /// What a signal of `kind` adds to `mark`.
    #[must_use]
    pub fn of(&self, kind: SignalKind, mark: Mark) -> i32 {
        self.kinds.get(&kind).and_then(|row| row.get(mark as usize)).copied().unwrap_or_default()
    }
}

/// Reads the weights of a language, reporting every fault.
pub fn load(reader: &mut Reader<'_>) -> Option<Weights> {
    let document = reader.document();
    let section = reader.section(&document, KEYS)?;
    let mut weights = Weights::default();
    if let Some(base) = section.get("base").and_then(|value| reader.section(value, MARKS)) {
        weights.base = row(&base);
    }
    let kinds = kind_keys();
    let table = section.get("kind").and_then(|value| reader.section(value, kinds))?;
    for (name, _, value) in table.entries() {
        if let Some(kind) = SignalKind::from_name(name)
            && let Some(section) = reader.section(value, MARKS)
        {
            weights.kinds.insert(kind, row(&section));
        }
    }
    (!reader.failed()).then_some(weights)
}

fn row(section: &Section<'_, '_>) -> [i32; 4] {
    Mark::ALL.map(|mark| section.integer(mark.name()).and_then(|n| i32::try_from(n).ok()).unwrap_or_default())
}

/// One key a kind, made once.
fn kind_keys() -> &'static [Key] {
    static KINDS: std::sync::LazyLock<Vec<Key>> = std::sync::LazyLock::new(|| {
        SignalKind::NAMES.iter().map(|name| optional(name, Kind::Table, "what the kind adds to each mark")).collect()
    });
    &KINDS
}
