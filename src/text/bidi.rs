//! Lines in visual order, for terminals that show cells as they are sent.
//!
//! A line is laid out after wrapping: levels by the Unicode Bidirectional Algorithm (rule L1 on the line), one level a
//! grapheme cluster so that marks stay on their letter, runs reversed (L2), and mirrored glyphs on right-to-left runs (L4).

use unicode_bidi::{BidiInfo, Level};
use unicode_bidi_mirroring::get_mirrored;
use unicode_segmentation::UnicodeSegmentation;

use super::fold::is_hebrew;

/// Whether a line reads from right to left. Where the language around it does (`context`), any Hebrew in it decides: a
/// wrapped line may begin with a foreign word. Elsewhere its first letter does.
#[must_use]
pub fn is_rtl(line: &str, context: bool) -> bool {
    let strong = |c: &char| c.is_alphabetic();
    (context && line.chars().any(is_hebrew)) || line.chars().find(strong).map_or(context, is_hebrew)
}

/// The line in the order in which its cells stand from left to right. `rtl` is the direction of the paragraph it belongs to.
#[must_use]
pub fn visual(line: &str, rtl: bool) -> String {
    if line.is_ascii() && !rtl {
        return line.to_owned();
    }
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(line, Some(base));
    let Some(paragraph) = info.paragraphs.first() else { return line.to_owned() };
    let levels = info.reordered_levels(paragraph, paragraph.range.clone());
    let clusters: Vec<(Level, &str)> =
        line.grapheme_indices(true).map(|(at, cluster)| (levels.get(at).copied().unwrap_or(base), cluster)).collect();
    let order: Vec<_> = clusters.iter().map(|(level, _)| *level).collect();
    let mut out = String::with_capacity(line.len());
    for index in BidiInfo::reorder_visual(&order) {
        let Some((level, cluster)) = clusters.get(index) else { continue };
        let mut chars = cluster.chars();
        match chars.next().filter(|_| level.is_rtl()).and_then(get_mirrored) {
            Some(mirrored) => {
                out.push(mirrored);
                out.push_str(chars.as_str());
            }
            None => out.push_str(cluster),
        }
    }
    out
}
