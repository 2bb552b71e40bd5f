//! What a phrase stands for, as a tree: words in order, choices, what may be missing.
//!
//! A pattern has no recursion and no unbounded repetition, so it stands for a finite number of step sequences, its variants.
//! They are counted and bounded here, and never written out to be matched: the automaton is made from the tree.

use std::sync::Arc;

use compact_str::CompactString;

/// A folded word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// Its folded letters.
    pub text: CompactString,
    /// Whether prefixes may be attached to it.
    pub prefixed: bool,
}

/// A phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// This word.
    Word(Word),
    /// One of these words, sorted.
    AnyOf(Arc<Vec<Word>>),
    /// Any number.
    Number,
    /// Up to four words of any kind.
    Gap,
    /// All of these in order; nothing at all if there are none.
    Sequence(Vec<Pattern>),
    /// One of these.
    Choice(Vec<Pattern>),
    /// A named group.
    Named(Arc<Pattern>),
}

/// How many words may stand at a `*`.
pub const GAP: usize = 4;

/// Some variant, by where it has a gap at its edges.
const BARE: u8 = 1;
const OPEN_START: u8 = 2;
const OPEN_END: u8 = 4;
const OPEN_BOTH: u8 = 8;
/// Some variant has no steps at all.
const NOTHING: u8 = 16;

/// What can be said of all variants of a pattern without writing them out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// How many there are; a choice among single words counts as one.
    pub(super) variants: usize,
    /// Steps of the longest.
    pub(super) longest: usize,
    /// Gaps of the one that has most.
    pub(super) gaps: usize,
    /// Whether one of them has no word or number.
    pub(super) wordless: bool,
    edges: u8,
}

impl Shape {
    const EMPTY: Self = Self { variants: 1, longest: 0, gaps: 0, wordless: true, edges: NOTHING };

    /// Whether every variant starts or ends with a gap.
    pub(super) fn is_open(self) -> bool {
        self.edges & (BARE | NOTHING) == 0
    }

    fn then(self, next: Self) -> Self {
        let mut edges = 0;
        for (left, right) in pairs(self.edges, next.edges) {
            let starts = left & (OPEN_START | OPEN_BOTH) != 0;
            let ends = right & (OPEN_END | OPEN_BOTH) != 0;
            edges |= match (left, right) {
                (NOTHING, other) | (other, NOTHING) => other,
                _ => edge(starts, ends),
            };
        }
        Self {
            variants: self.variants.saturating_mul(next.variants),
            longest: self.longest + next.longest,
            gaps: self.gaps + next.gaps,
            wordless: self.wordless && next.wordless,
            edges,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            variants: self.variants.saturating_add(other.variants),
            longest: self.longest.max(other.longest),
            gaps: self.gaps.max(other.gaps),
            wordless: self.wordless || other.wordless,
            edges: self.edges | other.edges,
        }
    }
}

fn edge(starts: bool, ends: bool) -> u8 {
    match (starts, ends) {
        (false, false) => BARE,
        (true, false) => OPEN_START,
        (false, true) => OPEN_END,
        (true, true) => OPEN_BOTH,
    }
}

fn pairs(left: u8, right: u8) -> impl Iterator<Item = (u8, u8)> {
    let bits = |set: u8| (0..5).map(|bit| 1 << bit).filter(move |bit| set & bit != 0);
    bits(left).flat_map(move |l| bits(right).map(move |r| (l, r)))
}

impl Pattern {
    /// What stands for nothing said.
    pub(super) const NOTHING: Self = Self::Sequence(Vec::new());

    pub(super) fn shape(&self) -> Shape {
        let step = Shape { variants: 1, longest: 1, gaps: 0, wordless: false, edges: BARE };
        match self {
            Self::Word(_) | Self::AnyOf(_) | Self::Number => step,
            Self::Gap => Shape { gaps: 1, wordless: true, edges: OPEN_BOTH, ..step },
            Self::Sequence(parts) => parts.iter().map(Self::shape).fold(Shape::EMPTY, Shape::then),
            Self::Choice(parts) => parts.iter().map(Self::shape).reduce(Shape::or).unwrap_or(Shape::EMPTY),
            Self::Named(pattern) => pattern.shape(),
        }
    }

    /// The number of its variants.
    #[must_use]
    pub fn variants(&self) -> usize {
        self.shape().variants
    }

    /// One of these patterns; single words are gathered into one choice, since a choice among a hundred verbs shall be one
    /// step, not a hundred.
    pub(super) fn one_of(patterns: Vec<Self>) -> Self {
        let mut words = Vec::new();
        let mut others = Vec::new();
        for pattern in patterns {
            match pattern {
                Self::Word(word) => words.push(word),
                Self::AnyOf(more) => words.extend(more.iter().cloned()),
                Self::Choice(more) => others.extend(more),
                other => others.push(other),
            }
        }
        words.sort_unstable();
        words.dedup();
        if words.len() > 1 {
            others.push(Self::AnyOf(Arc::new(words)));
        } else {
            others.extend(words.pop().map(Self::Word));
        }
        match others.len() {
            1 => others.pop().unwrap_or(Self::NOTHING),
            _ => Self::Choice(others),
        }
    }

    /// These patterns one after the other.
    pub(super) fn in_order(mut parts: Vec<Self>) -> Self {
        match parts.len() {
            1 => parts.pop().unwrap_or(Self::NOTHING),
            _ => Self::Sequence(parts),
        }
    }

    /// The words of the shortest variant, as one would type it (gaps left out).
    #[must_use]
    pub fn shortest(&self) -> String {
        let mut words = Vec::new();
        self.collect_shortest(&mut words);
        words.join(" ")
    }

    fn collect_shortest<'p>(&'p self, out: &mut Vec<&'p str>) {
        match self {
            Self::Word(word) => out.push(&word.text),
            Self::AnyOf(words) => out.extend(words.first().map(|word| word.text.as_str())),
            Self::Number => out.push("17"),
            Self::Gap => {}
            Self::Sequence(parts) => parts.iter().for_each(|part| part.collect_shortest(out)),
            Self::Choice(parts) => {
                let words = |part: &'p Self| {
                    let mut words = Vec::new();
                    part.collect_shortest(&mut words);
                    words
                };
                out.extend(parts.iter().map(words).min_by_key(Vec::len).unwrap_or_default());
            }
            Self::Named(pattern) => pattern.collect_shortest(out),
        }
    }
}
