//! Text as people type it: cleaning, folding, tokens with byte spans, wrapping.
//!
//! Everything here is a pure function of its input. Nothing here knows what a phrase, a signal or a screen is.

mod bidi;
mod clean;
mod contraction;
mod fold;
mod layout;
mod token;
mod wrap;

pub use bidi::{has_rtl, is_rtl, visual};
pub use clean::{clean, clean_line, escape_json, has_hidden};
pub use fold::{fold_plain, fold_word};
pub use layout::{Cells, Glyph, Layout, Line};
pub use token::{Kind, Token, Tokens, tokenize};
pub use wrap::{wrap, wrap_ranges};

use unicode_segmentation::UnicodeSegmentation;

/// How many characters a reader would count: extended grapheme clusters.
#[must_use]
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// How many cells a terminal gives `text`.
#[must_use]
pub fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// Sixtieths as a clock shows them: minutes of the day as hours and minutes, seconds as minutes and seconds.
#[must_use]
pub fn clock_face(sixtieths: impl Into<i128>) -> String {
    let sixtieths = sixtieths.into();
    format!("{}:{:02}", sixtieths / 60, sixtieths % 60)
}

/// Whether most letters of `text` are Hebrew.
#[must_use]
pub fn is_mostly_hebrew(text: &str) -> bool {
    let hebrew = text.chars().filter(|&c| fold::is_hebrew(c)).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    hebrew > latin
}

/// Shortens `text` to at most `words` words, with an ellipsis where something was cut.
#[must_use]
pub fn shorten(text: &str, words: usize) -> String {
    let mut all = text.split_whitespace();
    let mut out = all.by_ref().take(words).collect::<Vec<_>>().join(" ");
    if all.next().is_some() {
        out.push('…');
    }
    out
}
