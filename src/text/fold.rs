//! Folding: what makes two spellings of a word the same word.
//!
//! Case, accents and niqqud, final letters, doubled vav and yod, presentation forms, letters drawn out. Apostrophes and
//! gershayim inside a word are dropped here; [`super::contraction`] looks at English ones before that.

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
    is_combining_mark(c) && c != '\u{5be}'
}

fn push_letter(c: char, out: &mut String) {
    match c {
        'ך' => out.push('כ'),
        'ם' => out.push('מ'),
        'ן' => out.push('נ'),
        'ף' => out.push('פ'),
        'ץ' => out.push('צ'),
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

/// Letters drawn out (three or more) become one; doubled vav and yod become one.
fn squeeze(out: &mut String, start: usize) {
    let Some(tail) = out.get(start..) else { return };
    let mut previous = None;
    let doubled = tail.chars().any(|c| previous.replace(c) == Some(c));
    if !doubled {
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
pub fn fold_plain(word: &str) -> Option<String> {
    let latin = word.bytes().all(|byte| byte.is_ascii_lowercase());
    let hebrew = !latin && word.chars().all(|c| matches!(c, 'א'..='ת'));
    let plain = !word.is_empty() && (hebrew || (latin && !super::contraction::is_short_form(word)));
    plain.then(|| fold_word(word))
}

/// The folded form of a single word.
#[must_use]
pub fn fold_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}
