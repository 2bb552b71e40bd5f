//! What words and pairs of words weigh (`locales/<lang>/words.tsv`), beside the signals that rules find.
//!
//! The file is written by `kashuv judge fit` from labelled replies and can be read: a row is a word, a pair of neighbours, the
//! beginning or ending of a word (`unde~`, `~ing`), a `[clue]` or the `[rule]` that found a kind, and what it adds to each mark and to the odds of each hollow kind, in thousandths.

use compact_str::CompactString;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{Mark, SignalKind};
use crate::messages::Msg;
use crate::table::Reader;

/// The hollow kinds that words may tell of. Not `but`: whether a clause cancels another is grammar.
pub const LEARNED: [SignalKind; 9] = [
    SignalKind::Script,
    SignalKind::Policy,
    SignalKind::Deflect,
    SignalKind::Vague,
    SignalKind::Disbelief,
    SignalKind::Lecture,
    SignalKind::Calm,
    SignalKind::Pleasantry,
    SignalKind::Reask,
];

/// What a row adds to: the marks in their order, then the [`LEARNED`] kinds in theirs.
pub const OUTPUTS: usize = Mark::ALL.len() + LEARNED.len();

/// Thousandths for each output.
pub type Weights = [i32; OUTPUTS];

/// Stands for the beginning of a sentence in a pair.
pub const START: &str = "^";
/// Stands for the beginning of a clause within a sentence.
pub const CLAUSE: &str = ",";
/// Stands for the end of a sentence.
pub const END: &str = "$";
/// Stands for the end of a question.
pub const ASKED: &str = "?";
/// Stands for any number.
pub const NUMBER: &str = "#";

/// Stands for the rest of a word of which a row has only the beginning or the ending.
pub const SHAPE: char = '~';

/// The row with what every reply starts from, the one with the odds that each kind needs, and the one with what a rule is worth that
/// has no row of its own.
const BASE: &str = "=base";
const NEEDED: &str = "=needed";
const UNKNOWN_RULE: &str = "=rule";

/// A row of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// How rare it is: the square of its inverse document frequency, in thousandths.
    pub mass: i32,
    /// What it adds.
    pub weights: Weights,
}

/// What words weigh in one language.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Wording {
    /// Every word that stands in a row, with its number and the row that it has alone.
    words: FxHashMap<CompactString, (u32, Option<u32>)>,
    pairs: FxHashMap<(u32, u32), u32>,
    clues: FxHashMap<CompactString, u32>,
    shapes: FxHashMap<CompactString, u32>,
    rows: Vec<Row>,
    base: Weights,
    needed: Weights,
    unknown_rule: Weights,
}

impl Wording {
    /// Whether nothing was learned.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The number of a word, and the row that it has alone.
    #[must_use]
    pub fn word(&self, word: &str) -> Option<(u32, Option<u32>)> {
        self.words.get(word).copied()
    }

    /// The row of two neighbours, by their numbers.
    #[must_use]
    pub fn pair(&self, left: u32, right: u32) -> Option<u32> {
        self.pairs.get(&(left, right)).copied()
    }

    /// The row of a clue.
    #[must_use]
    pub fn clue(&self, clue: &str) -> Option<u32> {
        self.clues.get(clue).copied()
    }

    /// The row of the beginning or the ending of a word.
    #[must_use]
    pub fn shape(&self, shape: &str) -> Option<u32> {
        self.shapes.get(shape).copied()
    }

    /// What a row holds.
    #[must_use]
    pub fn row(&self, row: u32) -> Option<&Row> {
        self.rows.get(row as usize)
    }

    /// What every reply starts from: for marks, added to the base of the signals; for kinds, their odds.
    #[must_use]
    pub fn base(&self) -> &Weights {
        &self.base
    }

    /// The odds at which a kind is reported.
    #[must_use]
    pub fn needed(&self) -> &Weights {
        &self.needed
    }

    /// What a rule is worth for the odds of its kind if it has no row of its own.
    #[must_use]
    pub fn unknown_rule(&self) -> &Weights {
        &self.unknown_rule
    }

    /// Adds a row under its name as the file has it.
    pub fn add(&mut self, name: &str, row: Row) {
        match name {
            BASE => return self.base = row.weights,
            NEEDED => return self.needed = row.weights,
            UNKNOWN_RULE => return self.unknown_rule = row.weights,
            _ => {}
        }
        let at = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.rows.push(row);
        if let Some(clue) = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            self.clues.insert(clue.into(), at);
        } else if name.contains(SHAPE) {
            self.shapes.insert(name.into(), at);
        } else if let Some((left, right)) = name.split_once(' ') {
            let pair = (self.intern(left), self.intern(right));
            self.pairs.insert(pair, at);
        } else {
            self.intern(name);
            if let Some((_, row)) = self.words.get_mut(name) {
                *row = Some(at);
            }
        }
    }

    fn intern(&mut self, word: &str) -> u32 {
        if let Some(&(number, _)) = self.words.get(word) {
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.insert(word.into(), (number, None));
        number
    }
}

/// The first line of the file: the columns.
#[must_use]
pub fn header() -> String {
    let marks = Mark::ALL.iter().map(|mark| mark.name());
    let columns = ["words", "mass"].into_iter().chain(marks).chain(LEARNED.iter().map(|kind| kind.name()));
    columns.collect::<Vec<_>>().join("\t")
}

/// Reads the file, reporting every fault.
pub fn load(reader: &mut Reader<'_>) -> Option<Wording> {
    let text = reader.whole();
    let mut wording = Wording::default();
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let span = at..at + line.trim_end().len();
        at += line.len();
        let line = line.trim_end();
        if index == 0 {
            if line != header() {
                reader.error(6, span, Msg::WordsHeader { wanted: header().replace('\t', " ") });
                return None;
            }
            continue;
        }
        if line.is_empty() {
            continue;
        }
        match row(line) {
            Some((name, row)) => wording.add(name, row),
            None => reader.error(4, span, Msg::WordsRow { columns: OUTPUTS + 2 }),
        }
    }
    (!reader.failed()).then_some(wording)
}

fn row(line: &str) -> Option<(&str, Row)> {
    let mut columns = line.split('\t');
    let name = columns.next().filter(|name| !name.is_empty())?;
    let mut row = Row { mass: columns.next()?.parse().ok()?, weights: [0; OUTPUTS] };
    for weight in &mut row.weights {
        *weight = columns.next()?.parse().ok()?;
    }
    columns.next().is_none().then_some((name, row))
}
