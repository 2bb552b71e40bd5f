//! Tokens: folded words and numbers, each with the bytes it came from.
//!
//! A token knows its sentence and its clause, since a gap in a phrase never leaves a sentence and a negation never leaves a
//! clause, and whether it stands inside quotation marks. One written word may give several tokens (`I'm`), which then
//! share one span.

use std::ops::Range;

use super::contraction;
use super::fold::{fold_into, is_apostrophe, is_gershayim, is_hebrew, is_mark};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits, with what joins them (`17:30`, `1,200`).
    Number,
}

/// One folded word or number.
#[derive(Clone, Debug)]
pub struct Token {
    fold: Range<usize>,
    /// Bytes of the original text.
    pub span: Range<usize>,
    /// Word or number.
    pub kind: Kind,
    /// Index of the sentence, from 0.
    pub sentence: usize,
    /// Index of the clause, from 0 over the whole text.
    pub clause: usize,
    /// Stands between quotation marks.
    pub quoted: bool,
}

/// All tokens of a text.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    folded: String,
    items: Vec<Token>,
    /// Indices of the sentences that end in a question mark, ascending.
    questions: Vec<usize>,
}

impl Tokens {
    /// Number of tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is not a single word or number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The tokens in order.
    #[must_use]
    pub fn items(&self) -> &[Token] {
        &self.items
    }

    /// The folded text of a token of this text.
    #[must_use]
    pub fn fold(&self, token: &Token) -> &str {
        self.folded.get(token.fold.clone()).unwrap_or_default()
    }

    /// The folded text of the token at `index`, empty past the end.
    #[must_use]
    pub fn word(&self, index: usize) -> &str {
        self.items.get(index).map_or("", |token| self.fold(token))
    }

    /// The folded words in order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(|token| self.fold(token))
    }

    /// Whether the sentence of this index ends in a question mark.
    #[must_use]
    pub fn is_question(&self, sentence: usize) -> bool {
        self.questions.binary_search(&sentence).is_ok()
    }

    /// Bytes of the original text from the first to the last token of `range`.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Range<usize> {
        match self.items.get(range) {
            Some([first, .., last]) => first.span.start..last.span.end,
            Some([only]) => only.span.clone(),
            _ => 0..0,
        }
    }
}

/// Breaks `text` into tokens.
#[must_use]
pub fn tokenize(text: &str) -> Tokens {
    let mut scanner = Scanner { text, at: 0, out: Tokens::default(), sentence: 0, clause: 0, quote_from: None };
    scanner.out.folded.reserve(text.len());
    scanner.run();
    scanner.out
}

/// Letters that Hebrew attaches to the front of a word.
const PREFIXES: &str = "והבלכמש";

/// Endings after a slash or dot that only give the other gender or number (`מבין/ה`, `מבינ.ה`).
const GENDER_ENDINGS: [&str; 8] = ["ה", "ת", "י", "ית", "נה", "ות", "ים", "תי"];

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    out: Tokens,
    sentence: usize,
    clause: usize,
    quote_from: Option<usize>,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            if c.is_ascii_digit() {
                self.number();
            } else if is_letter(c) {
                self.word();
            } else {
                self.separator(c);
            }
        }
    }

    fn word(&mut self) {
        let len = word_len(self.rest());
        let span = self.at..self.at + len;
        let text = self.text;
        let written = text.get(span.clone()).unwrap_or_default();
        self.at += len;
        if written.chars().all(|c| c.is_ascii() || is_apostrophe(c)) {
            let lower: String =
                written.chars().map(|c| if is_apostrophe(c) { '\'' } else { c.to_ascii_lowercase() }).collect();
            let bare = lower.replace('\'', "");
            let mut opened = Vec::new();
            if contraction::open(lower.trim_matches('\''), &bare, |word| opened.push(word.to_owned())) {
                for word in &opened {
                    self.push(word, span.clone(), Kind::Word);
                }
                return;
            }
        }
        self.push(written, span, Kind::Word);
        self.skip_gender_ending();
    }

    /// Skips `/ה` and `.ה` right behind a Hebrew word.
    fn skip_gender_ending(&mut self) {
        let Some(rest) = self.rest().strip_prefix(['/', '.']) else { return };
        let len = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
        let ending = rest.get(..len).unwrap_or_default();
        if GENDER_ENDINGS.contains(&ending) {
            self.at += 1 + len;
        }
    }

    fn number(&mut self) {
        let bytes = self.rest().as_bytes();
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut len = 0;
        while digit(len) || (matches!(bytes.get(len), Some(b':' | b'.' | b',')) && digit(len + 1)) {
            len += 1;
        }
        let span = self.at..self.at + len;
        let text = self.text;
        let written = text.get(span.clone()).unwrap_or_default();
        self.at += len;
        let plain = written.replace(',', "");
        let plain = plain.strip_suffix(":00").unwrap_or(&plain);
        let plain = match plain.strip_prefix('0') {
            Some(rest) if written.contains(':') && !rest.is_empty() => rest,
            _ => plain,
        };
        self.push(plain, span, Kind::Number);
    }

    fn push(&mut self, word: &str, span: Range<usize>, kind: Kind) {
        let start = self.out.folded.len();
        match kind {
            Kind::Word => fold_into(word, &mut self.out.folded),
            // 1000 is not a drawn-out 10.
            Kind::Number => self.out.folded.push_str(word),
        }
        let fold = start..self.out.folded.len();
        if fold.is_empty() {
            return;
        }
        let (sentence, clause) = (self.sentence, self.clause);
        self.out.items.push(Token { fold, span, kind, sentence, clause, quoted: false });
    }

    fn separator(&mut self, c: char) {
        if let Some(len) = placeholder_len(self.rest()) {
            self.at += len;
            return;
        }
        let text = self.text;
        let before = text.get(..self.at).and_then(|t| t.chars().next_back());
        self.at += c.len_utf8();
        let after = self.rest().chars().next();
        let spaced = before.is_none_or(char::is_whitespace) || after.is_none_or(char::is_whitespace);
        match c {
            '.' if after == Some('.') || before == Some('.') => self.clause += 1,
            '.' if self.abbreviates(after) => {}
            '.' | '!' | '?' | '\n' | '\u{5c3}' => {
                if c == '?' {
                    // In "really!?" the sentence has just ended.
                    let ended = before.is_some_and(|c| matches!(c, '!' | '?' | '.'));
                    let asked = self.sentence.saturating_sub(usize::from(ended));
                    if self.out.questions.last() != Some(&asked) {
                        self.out.questions.push(asked);
                    }
                }
                self.sentence += 1;
                self.clause += 1;
            }
            ',' | ';' | ':' | '–' | '—' | '…' | '(' | ')' | '[' | ']' => self.clause += 1,
            '-' | '\u{5be}' if spaced => self.clause += 1,
            '«' | '»' => self.quote(),
            c if is_gershayim(c) => self.quote(),
            _ => {}
        }
    }

    /// Whether the point that was just read belongs to letters like `ת.ז.` or `p.m.`: a single letter before it, and a letter
    /// or another such point around that.
    fn abbreviates(&self, after: Option<char>) -> bool {
        let read = self.text.get(..self.at.saturating_sub(1)).unwrap_or_default();
        let mut back = read.chars().rev();
        let single = back.next().is_some_and(is_letter);
        match back.next() {
            Some('.') => single,
            Some(c) => single && !is_letter(c) && after.is_some_and(is_letter),
            None => single && after.is_some_and(is_letter),
        }
    }

    /// An opening mark remembers where it stood; its closing mark marks all between as quoted.
    fn quote(&mut self) {
        self.clause += 1;
        match self.quote_from.take() {
            None => self.quote_from = Some(self.out.items.len()),
            Some(from) => self.out.items.iter_mut().skip(from).for_each(|token| token.quoted = true),
        }
    }
}

/// Length of what [`super::clean`] puts in place of a hidden character: it separates nothing.
fn placeholder_len(rest: &str) -> Option<usize> {
    let hex = rest.strip_prefix("[U+")?;
    let end = hex.find(']').filter(|&end| (4..=6).contains(&end))?;
    hex.get(..end)?.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some("[U+".len() + end + 1)
}

fn is_letter(c: char) -> bool {
    match c {
        'א'..='ת' => true,
        c if c.is_ascii() => c.is_ascii_alphabetic(),
        '\u{5be}' => false,
        c => c.is_alphabetic() || is_mark(c),
    }
}

/// Whether gershayim behind `before` open a quotation (`ה"מערכת"`) rather than belong to an abbreviation (`ש"ח`, `מנכ"לית`):
/// only prefixes stand before them, and a whole word behind.
fn opens_quotation(before: &str, behind: &str) -> bool {
    let word = behind.chars().take_while(|&c| is_letter(c)).count();
    before.chars().all(|c| PREFIXES.contains(c)) && before.chars().count() <= 2 && word >= 3
}

/// Length in bytes of the word at the start of `rest`, with apostrophes and gershayim that stand inside it, and a geresh
/// at the end of a Hebrew one.
fn word_len(rest: &str) -> usize {
    let mut end = 0;
    let mut last = '\0';
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let inside = next.is_some_and(is_letter);
        let part = is_letter(c)
            || (is_apostrophe(c) && (inside || is_hebrew(last)))
            || (is_gershayim(c)
                && is_hebrew(last)
                && next.is_some_and(is_hebrew)
                && !opens_quotation(
                    rest.get(..at).unwrap_or_default(),
                    rest.get(at + c.len_utf8()..).unwrap_or_default(),
                ));
        if !part {
            break;
        }
        end = at + c.len_utf8();
        last = c;
    }
    end
}
