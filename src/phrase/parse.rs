//! From the text of a phrase to its [`Pattern`].

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use compact_str::CompactString;

use super::pattern::{Pattern, Word};
use crate::text::{self, tokenize};

/// Named groups (`<done>`).
pub type Groups = BTreeMap<String, Arc<Pattern>>;

/// Most variants that one phrase may have.
const MOST_VARIANTS: usize = 1_000_000;
/// Most words in a phrase, and most gaps: a search tries every way to fill them.
pub(super) const MOST_STEPS: usize = 32;
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
    /// More than a million variants.
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
pub fn parse(phrase: &str, groups: &Groups) -> Result<Pattern, Fault> {
    let mut parser = Parser { text: phrase, at: 0, groups, depth: 0 };
    let pattern = parser.choice()?;
    if parser.at < phrase.len() {
        return Err(Fault::Bracket(parser.at..parser.at + 1));
    }
    let whole = 0..phrase.len();
    let shape = pattern.shape();
    if shape.is_open() {
        let at = phrase.find('*').unwrap_or(0);
        return Err(Fault::Gap(at..(at + 1).min(phrase.len())));
    }
    if shape.wordless {
        return Err(Fault::Empty(whole));
    }
    if shape.variants > MOST_VARIANTS {
        return Err(Fault::TooMany(whole));
    }
    if shape.longest > MOST_STEPS || shape.gaps > MOST_GAPS {
        return Err(Fault::TooLong(whole));
    }
    Ok(pattern)
}

/// Joins several phrases into one group.
pub(crate) fn join(members: impl IntoIterator<Item = Pattern>) -> Pattern {
    Pattern::one_of(members.into_iter().collect())
}

struct Parser<'p> {
    text: &'p str,
    at: usize,
    groups: &'p Groups,
    depth: usize,
}

/// Whether `c` means something in a phrase and ends a word.
fn is_special(c: char) -> bool {
    matches!(c, '(' | ')' | '|' | '*' | '?' | '~' | '<' | '>' | '#')
}

impl<'p> Parser<'p> {
    fn rest(&self) -> &'p str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    /// Alternatives separated by `|`, up to a closing bracket or the end.
    fn choice(&mut self) -> Result<Pattern, Fault> {
        let first = self.sequence()?;
        if self.peek() != Some('|') {
            return Ok(first);
        }
        let mut all = vec![first];
        while self.peek() == Some('|') {
            self.bump();
            all.push(self.sequence()?);
        }
        Ok(Pattern::one_of(all))
    }

    fn sequence(&mut self) -> Result<Pattern, Fault> {
        let mut parts = Vec::new();
        loop {
            let start = self.at;
            let part = match self.peek() {
                None | Some('|' | ')') => return Ok(Pattern::in_order(parts)),
                Some(c) if c.is_whitespace() => {
                    self.bump();
                    continue;
                }
                Some('?') => return Err(Fault::Dangling(start..start + 1)),
                Some(_) => self.part()?,
            };
            if self.peek() == Some('?') {
                self.bump();
                parts.push(Pattern::Choice(vec![part, Pattern::NOTHING]));
            } else if let Pattern::Sequence(more) = part {
                parts.extend(more);
            } else {
                parts.push(part);
            }
        }
    }

    fn part(&mut self) -> Result<Pattern, Fault> {
        let start = self.at;
        match self.peek() {
            Some('*') => {
                self.bump();
                Ok(Pattern::Gap)
            }
            Some('#') => {
                self.bump();
                Ok(Pattern::Number)
            }
            Some('<') => self.group(),
            Some('(') => self.bracket(),
            Some('~') => {
                self.bump();
                prefixed(self.word()).ok_or(Fault::Dangling(start..start + 1))
            }
            _ => {
                let word = self.word();
                if self.at == start { Err(Fault::Bracket(start..start + 1)) } else { Ok(word) }
            }
        }
    }

    fn bracket(&mut self) -> Result<Pattern, Fault> {
        let start = self.at;
        let unclosed = Fault::Bracket(start..start + 1);
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err(unclosed);
        }
        self.bump();
        let inner = self.choice()?;
        if self.peek() != Some(')') {
            return Err(unclosed);
        }
        self.bump();
        self.depth -= 1;
        Ok(inner)
    }

    fn group(&mut self) -> Result<Pattern, Fault> {
        let start = self.at;
        let Some(len) = self.rest().find('>') else { return Err(Fault::Bracket(start..start + 1)) };
        let name = self.rest().get(1..len).unwrap_or_default();
        self.at = start + len + 1;
        let known = self.groups.get(name).map(|group| Pattern::Named(Arc::clone(group)));
        known.ok_or_else(|| Fault::Group(start..start + len + 1, name.to_owned()))
    }

    /// One written word: both genders where it has a slash, several in a row where it folds to several tokens.
    fn word(&mut self) -> Pattern {
        let rest = self.rest();
        let len = rest.find(|c: char| c.is_whitespace() || is_special(c) || c == '\\').unwrap_or(rest.len());
        if !rest.get(len..).is_some_and(|rest| rest.starts_with('\\')) {
            self.at += len;
            return written(rest.get(..len).unwrap_or_default());
        }
        let mut unescaped = String::new();
        while let Some(c) = self.peek().filter(|&c| !c.is_whitespace() && !is_special(c)) {
            self.bump();
            if c == '\\' {
                unescaped.extend(self.peek());
                self.bump();
            } else {
                unescaped.push(c);
            }
        }
        written(&unescaped)
    }
}

fn written(word: &str) -> Pattern {
    match word.split_once('/') {
        Some((base, ending)) if text::graphemes(ending) <= 2 => {
            Pattern::one_of(vec![folded(base), folded(&format!("{base}{ending}"))])
        }
        Some((left, right)) => Pattern::one_of(vec![folded(left), folded(right)]),
        None => folded(word),
    }
}

fn folded(word: &str) -> Pattern {
    let plain = |text: CompactString| Pattern::Word(Word { text, prefixed: false });
    if let Some(folded) = text::fold_plain(word) {
        return plain(folded);
    }
    let tokens = tokenize(word);
    Pattern::in_order(tokens.words().map(|word| plain(word.into())).collect())
}

/// The pattern with prefixes allowed before its first word; `None` if there is no word.
fn prefixed(pattern: Pattern) -> Option<Pattern> {
    match pattern {
        Pattern::Word(word) => Some(Pattern::Word(Word { prefixed: true, ..word })),
        Pattern::AnyOf(words) => {
            let words = words.iter().map(|word| Pattern::Word(Word { prefixed: true, ..word.clone() }));
            Some(Pattern::one_of(words.collect()))
        }
        Pattern::Sequence(mut parts) => {
            let first = prefixed(std::mem::replace(parts.first_mut()?, Pattern::NOTHING))?;
            *parts.first_mut()? = first;
            Some(Pattern::Sequence(parts))
        }
        Pattern::Choice(parts) => Some(Pattern::Choice(parts.into_iter().map(prefixed).collect::<Option<_>>()?)),
        Pattern::Number | Pattern::Gap | Pattern::Named(_) => None,
    }
}
