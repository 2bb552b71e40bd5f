//! From the text of a phrase to its variants.
//!
//! A phrase has no recursion and no unbounded repetition, so it stands for a finite number of step sequences; these are what
//! the automaton is made of.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::text::{self, tokenize};

/// One step of a variant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// This folded word.
    Word(Arc<str>),
    /// This folded word, with or without attached prefixes.
    Prefixed(Arc<str>),
    /// Any number.
    Number,
    /// One of these words (each a `Word` or `Prefixed`), sorted.
    AnyOf(Arc<Vec<Step>>),
    /// Up to four words.
    Gap,
}

impl Step {
    /// What one would type for it.
    fn typed(&self) -> Option<&str> {
        match self {
            Self::Word(word) | Self::Prefixed(word) => Some(word),
            Self::Number => Some("17"),
            Self::AnyOf(_) | Self::Gap => None,
        }
    }
}

/// How many words may stand at a `*`.
pub const GAP: usize = 4;

/// The step sequences that a phrase stands for; none is empty, starts or ends with a gap.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Variants(Vec<Vec<Step>>);

impl Variants {
    /// The sequences.
    #[must_use]
    pub fn all(&self) -> &[Vec<Step>] {
        &self.0
    }

    /// The text of the shortest variant, as one would type it (gaps left out).
    #[must_use]
    pub fn shortest(&self) -> String {
        let words = |steps: &Vec<Step>| {
            let typed = steps.iter().filter_map(|step| match step {
                Step::AnyOf(words) => words.first().and_then(Step::typed),
                step => step.typed(),
            });
            typed.collect::<Vec<_>>().join(" ")
        };
        self.0.iter().min_by_key(|steps| steps.len()).map(words).unwrap_or_default()
    }
}

/// Named groups (`<done>`), each the variants of all its members.
pub type Groups = BTreeMap<String, Variants>;

/// Most variants that one phrase may have.
const MOST_VARIANTS: usize = 4096;
/// Most words in a phrase, and most gaps: a search tries every way to fill them.
const MOST_STEPS: usize = 32;
const MOST_GAPS: usize = 4;
/// Deepest nesting of brackets.
const MOST_DEPTH: usize = 16;

/// What is wrong with a phrase, and where (bytes of the phrase).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing to match.
    Empty(Range<usize>),
    /// A bracket is not closed, or closes nothing.
    Bracket(Range<usize>),
    /// No group of this name.
    Group(Range<usize>, String),
    /// `*` at the start or end.
    Gap(Range<usize>),
    /// `?` or `~` without a word.
    Dangling(Range<usize>),
    /// More than 4,096 variants.
    TooMany(Range<usize>),
    /// More than 32 words or four gaps in a row.
    TooLong(Range<usize>),
}

impl Fault {
    /// The bytes of the phrase at fault.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        match self {
            Self::Empty(span)
            | Self::Bracket(span)
            | Self::Group(span, _)
            | Self::Gap(span)
            | Self::Dangling(span)
            | Self::TooMany(span)
            | Self::TooLong(span) => span.clone(),
        }
    }
}

/// Reads a phrase.
///
/// # Errors
/// The first [`Fault`], with its place in `phrase`.
pub fn parse(phrase: &str, groups: &Groups) -> Result<Variants, Fault> {
    let mut parser = Parser { text: phrase, at: 0, groups, depth: 0 };
    let mut found = parser.sequence_list()?;
    if parser.at < phrase.len() {
        return Err(Fault::Bracket(parser.at..parser.at + 1));
    }
    let whole = 0..phrase.len();
    let stray = |steps: &Vec<Step>| steps.first() == Some(&Step::Gap) || steps.last() == Some(&Step::Gap);
    if found.iter().all(stray) && found.iter().any(|steps| !steps.is_empty()) {
        let at = phrase.find('*').unwrap_or(0);
        return Err(Fault::Gap(at..(at + 1).min(phrase.len())));
    }
    // Where a word beside a gap may be missing, the gap goes with it.
    for steps in &mut found {
        steps.dedup_by(|a, b| *a == Step::Gap && *b == Step::Gap);
        while steps.last() == Some(&Step::Gap) {
            steps.pop();
        }
        let words = steps.iter().position(|step| *step != Step::Gap).unwrap_or(steps.len());
        steps.drain(..words);
        if steps.is_empty() {
            return Err(Fault::Empty(whole));
        }
        let gaps = steps.iter().filter(|step| **step == Step::Gap).count();
        if steps.len() > MOST_STEPS || gaps > MOST_GAPS {
            return Err(Fault::TooLong(whole));
        }
    }
    // A phrase said twice costs nothing but room: the automaton is a trie.
    Ok(Variants(found))
}

/// Joins the variants of several phrases into one group.
pub(crate) fn join(members: impl IntoIterator<Item = Variants>) -> Variants {
    let all: Vec<_> = members.into_iter().flat_map(|variants| variants.0).collect();
    Variants(gather(all))
}

/// Alternatives with those that are one word each gathered into one step: a choice among a hundred verbs is one variant, not
/// a hundred.
fn gather(alternatives: Sequences) -> Sequences {
    if alternatives.len() < 2 {
        return alternatives;
    }
    let mut words: Vec<Step> = Vec::new();
    let mut others: Sequences = Vec::new();
    for mut steps in alternatives {
        match (steps.pop(), steps.is_empty()) {
            (Some(Step::AnyOf(more)), true) => words.extend(more.iter().cloned()),
            (Some(word @ (Step::Word(_) | Step::Prefixed(_))), true) => words.push(word),
            (last, _) => {
                steps.extend(last);
                others.push(steps);
            }
        }
    }
    others.extend(one_of(words));
    others
}

/// A choice among single words as one step; none if there are none.
fn one_of(mut words: Vec<Step>) -> Option<Vec<Step>> {
    words.sort_unstable();
    words.dedup();
    match words.len() {
        0 => None,
        1 => Some(words),
        _ => Some(vec![Step::AnyOf(Arc::new(words))]),
    }
}

struct Parser<'p> {
    text: &'p str,
    at: usize,
    groups: &'p Groups,
    depth: usize,
}

type Sequences = Vec<Vec<Step>>;

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn bump(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    /// Alternatives separated by `|`, up to a closing bracket or the end.
    fn sequence_list(&mut self) -> Result<Sequences, Fault> {
        let mut all = self.sequence()?;
        while self.peek() == Some('|') {
            self.bump();
            all.extend(self.sequence()?);
            self.limit(all.len())?;
        }
        Ok(gather(all))
    }

    fn limit(&self, count: usize) -> Result<(), Fault> {
        if count > MOST_VARIANTS { Err(Fault::TooMany(0..self.text.len())) } else { Ok(()) }
    }

    fn sequence(&mut self) -> Result<Sequences, Fault> {
        let mut so_far: Sequences = vec![Vec::new()];
        loop {
            let start = self.at;
            let part = match self.peek() {
                None | Some('|' | ')') => return Ok(so_far),
                Some(c) if c.is_whitespace() => {
                    self.bump();
                    continue;
                }
                Some('?') => return Err(Fault::Dangling(start..start + 1)),
                Some(_) => self.part()?,
            };
            let part = self.optional(part);
            self.limit(so_far.len().saturating_mul(part.len()))?;
            if let [only] = &part[..] {
                // Most parts are one word: nothing multiplies.
                for steps in &mut so_far {
                    steps.extend_from_slice(only);
                }
            } else {
                so_far = so_far.iter().flat_map(|left| part.iter().map(|right| [&left[..], right].concat())).collect();
            }
        }
    }

    fn optional(&mut self, mut part: Sequences) -> Sequences {
        if self.peek() == Some('?') {
            self.bump();
            part.push(Vec::new());
        }
        part
    }

    fn part(&mut self) -> Result<Sequences, Fault> {
        let start = self.at;
        match self.peek() {
            Some('*') => {
                self.bump();
                Ok(vec![vec![Step::Gap]])
            }
            Some('#') => {
                self.bump();
                Ok(vec![vec![Step::Number]])
            }
            Some('<') => self.group(),
            Some('(') => {
                if let Some(plain) = self.plain_choice() {
                    return Ok(plain);
                }
                self.depth += 1;
                if self.depth > MOST_DEPTH {
                    return Err(Fault::Bracket(start..start + 1));
                }
                self.bump();
                let inner = self.sequence_list()?;
                if self.peek() != Some(')') {
                    return Err(Fault::Bracket(start..start + 1));
                }
                self.bump();
                self.depth -= 1;
                Ok(inner)
            }
            Some('~') => {
                self.bump();
                let words = self.words();
                if words.iter().all(Vec::is_empty) {
                    return Err(Fault::Dangling(start..start + 1));
                }
                Ok(words.into_iter().map(prefixed).collect())
            }
            _ => {
                let words = self.words();
                if self.at == start {
                    return Err(Fault::Bracket(start..start + 1));
                }
                Ok(words)
            }
        }
    }

    /// A bracket that holds nothing but plain words and bars, read in one go: most of a lexicon is that.
    fn plain_choice(&mut self) -> Option<Sequences> {
        let rest = self.text.get(self.at + 1..)?;
        let inner = rest.get(..rest.find(')')?)?;
        let word = |word| text::fold_plain(word).map(|folded| Step::Word(folded.into()));
        let mut words = Vec::new();
        let mut others: Sequences = Vec::new();
        for alternative in inner.split('|') {
            let mut steps = alternative.split_ascii_whitespace().map(word).collect::<Option<Vec<_>>>()?;
            match steps.len() {
                0 => return None,
                1 => words.append(&mut steps),
                _ => others.push(steps),
            }
        }
        self.at += inner.len() + 2;
        others.extend(one_of(words));
        Some(others)
    }

    fn group(&mut self) -> Result<Sequences, Fault> {
        let start = self.at;
        let rest = self.text.get(start..).unwrap_or_default();
        let Some(len) = rest.find('>') else { return Err(Fault::Bracket(start..start + 1)) };
        let name = rest.get(1..len).unwrap_or_default();
        self.at = start + len + 1;
        let known = self.groups.get(name).map(|variants| variants.0.clone());
        known.ok_or_else(|| Fault::Group(start..start + len + 1, name.to_owned()))
    }

    /// One written word: both genders where it has a slash, several steps where it folds to several tokens.
    fn words(&mut self) -> Sequences {
        let mut written = String::new();
        while let Some(c) = self.peek() {
            if c.is_whitespace() || "()|*?~<>#".contains(c) {
                break;
            }
            self.bump();
            if c == '\\' {
                written.extend(self.peek());
                self.bump();
            } else {
                written.push(c);
            }
        }
        match written.split_once('/') {
            Some((base, ending)) if text::graphemes(ending) <= 2 => {
                vec![steps(base), steps(&format!("{base}{ending}"))]
            }
            Some((left, right)) => vec![steps(left), steps(right)],
            None => vec![steps(&written)],
        }
    }
}

fn steps(written: &str) -> Vec<Step> {
    if let Some(folded) = text::fold_plain(written) {
        return vec![Step::Word(folded.into())];
    }
    let tokens = tokenize(written);
    tokens.items().iter().map(|token| Step::Word(tokens.fold(token).into())).collect()
}

fn prefixed(mut steps: Vec<Step>) -> Vec<Step> {
    if let Some(first) = steps.first_mut()
        && let Step::Word(word) = first
    {
        *first = Step::Prefixed(Arc::clone(word));
    }
    steps
}
