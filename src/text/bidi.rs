//! The direction of a line, and lines in visual order for terminals that show cells as they are sent.

use unicode_bidi::{BidiClass, bidi_class};

use super::fold::is_hebrew;
use super::layout::{Cells, Line};

/// Whether a line reads from right to left. Where the language around it does (`context`), any Hebrew in it decides: a
/// line may begin with a foreign word. Elsewhere its first letter does.
#[must_use]
pub fn is_rtl(line: &str, context: bool) -> bool {
    let strong = |c: &char| c.is_alphabetic();
    (context && line.chars().any(is_hebrew)) || line.chars().find(strong).map_or(context, is_hebrew)
}

/// Whether anything in `text` reads from right to left wherever it stands: letters, and signs such as the maqaf.
#[must_use]
pub fn has_rtl(text: &str) -> bool {
    text.chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL))
}

/// The line in the order in which its cells stand from left to right. `rtl` is the direction of the paragraph it belongs to.
#[must_use]
pub fn visual(line: &str, rtl: bool) -> String {
    Line::new(line, rtl, Cells::Visual).glyphs.iter().map(|glyph| glyph.symbol.as_str()).collect()
}
