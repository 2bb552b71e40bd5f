//! Folding: what makes two spellings of a word the same word.
//!
//! Case, accents and niqqud, final letters, doubled vav and yod, presentation forms, letters drawn out. Apostrophes and
//! gershayim inside a word are dropped here; [`super::contraction`] looks at English ones before that.

use compact_str::CompactString;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Whether `c` belongs to the Hebrew script (letters and points, also presentation forms).
pub(super) fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5f4}' | '\u{fb1d}'..='\u{fb4f}')
}

/// Apostrophes, geresh and what keyboards offer in their place.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '‛' | 'ʼ' | 'ʹ' | '׳' | '`' | '´' | '′' | '＇')
}

/// Gershayim and the double quotes typed in their place.
pub(super) fn is_gershayim(c: char) -> bool {
    matches!(c, '"' | '״' | '“' | '”' | '„' | '″')
}

/// Marks that belong to the letter before them: niqqud, cantillation, accents.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_ascii() && !matches!(c, 'א'..='ת' | '\u{5be}') && is_combining_mark(c)
}

/// A Hebrew letter in the form that it has inside a word.
fn without_final(c: char) -> char {
    match c {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        c => c,
    }
}

fn push_letter(c: char, out: &mut String) {
    match c {
        'א'..='ת' => out.push(without_final(c)),
        '\u{5f0}' => out.push_str("וו"),
        '\u{5f1}' => out.push_str("וי"),
        '\u{5f2}' => out.push_str("יי"),
        c => out.extend(c.to_lowercase()),
    }
}

fn push_folded(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if matches!(c, 'א'..='ת') {
        push_letter(c, out);
    } else {
        decompose_compatible(c, |d| {
            if !is_mark(d) {
                push_letter(d, out);
            }
        });
    }
}

/// Appends the folded form of one word to `out`; apostrophes, geresh and gershayim are dropped.
pub(super) fn fold_into(word: &str, out: &mut String) {
    let start = out.len();
    for c in word.chars() {
        if !is_apostrophe(c) && !is_gershayim(c) && !is_mark(c) {
            push_folded(c, out);
        }
    }
    squeeze(out, start);
}

/// Whether a letter stands twice in a row.
fn doubles(word: &str) -> bool {
    let mut previous = None;
    word.chars().any(|c| previous.replace(c) == Some(c))
}

/// Letters drawn out (three or more) become one; doubled vav and yod become one.
fn squeeze(out: &mut String, start: usize) {
    let Some(tail) = out.get(start..) else { return };
    if !doubles(tail) {
        return;
    }
    let letters: Vec<char> = tail.chars().collect();
    out.truncate(start);
    for run in letters.chunk_by(|a, b| a == b) {
        let Some(&c) = run.first() else { continue };
        let keep = if run.len() > 2 || matches!(c, 'ו' | 'י') { 1 } else { run.len() };
        out.extend(std::iter::repeat_n(c, keep));
    }
}

/// The folded form of a word that is plainly one: letters of the Latin or Hebrew alphabet and no short form. `None` for
/// anything that has to be broken into tokens first.
#[must_use]
pub fn fold_plain(word: &str) -> Option<CompactString> {
    if word.is_empty() {
        return None;
    }
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        if super::contraction::is_short_form(word) {
            return None;
        }
        return Some(if doubles(word) { fold_word(word).into() } else { word.into() });
    }
    if !word.chars().all(|c| matches!(c, 'א'..='ת')) {
        return None;
    }
    let mut folded: CompactString = word.chars().map(without_final).collect();
    if doubles(&folded) {
        folded = fold_word(word).into();
    }
    Some(folded)
}

/// The folded form of a single word.
#[must_use]
pub fn fold_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}
