//! Wrapping in logical order, by the width that terminals give each character.

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::layout::cluster_cells;

/// The lines of `text`, none wider than `width` cells. Line breaks in the text are kept; white space where a line was broken is
/// not.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let lines = wrap_ranges(text, width).into_iter();
    lines.map(|range| text.get(range).unwrap_or_default().trim_end().to_owned()).collect()
}

/// The bytes of each line of `text`, in order and without a gap: white space and the line break at the end of a line belong to
/// it, and white space may stand out beyond `width` cells. There is always a line, and one more behind a final line break.
#[must_use]
pub fn wrap_ranges(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut wrapper = Wrapper { text, room: width.max(1), lines: Vec::new(), start: 0, used: 0 };
    let mut at = 0;
    for (end, opportunity) in linebreaks(text) {
        let hard = opportunity == BreakOpportunity::Mandatory && text.get(..end).is_some_and(|t| t.ends_with('\n'));
        if !hard && end < text.len() && is_inside_cluster(text, end) {
            continue;
        }
        wrapper.piece(at..end);
        at = end;
        if hard {
            wrapper.close(end);
        }
    }
    wrapper.piece(at..text.len());
    wrapper.lines.push(wrapper.start..text.len());
    wrapper.lines
}

struct Wrapper<'t> {
    text: &'t str,
    room: usize,
    lines: Vec<Range<usize>>,
    /// Where the open line starts, and how many cells it has.
    start: usize,
    used: usize,
}

impl Wrapper<'_> {
    /// Adds what must not be broken, to this line or the next.
    fn piece(&mut self, piece: Range<usize>) {
        let text = self.text.get(piece.clone()).unwrap_or_default();
        let words = cells(text.trim_end());
        if self.used > 0 && self.used + words > self.room {
            self.close(piece.start);
        }
        if words > self.room {
            self.break_inside(piece);
        } else {
            self.used += cells(text);
        }
    }

    /// A word that no line can hold is broken between clusters.
    fn break_inside(&mut self, piece: Range<usize>) {
        let text = self.text.get(piece.clone()).unwrap_or_default();
        for (at, cluster) in text.grapheme_indices(true) {
            let cells = cluster_cells(cluster);
            if self.used > 0 && self.used + cells > self.room && !cluster.trim_end().is_empty() {
                self.close(piece.start + at);
            }
            self.used += cells;
        }
    }

    fn close(&mut self, end: usize) {
        self.lines.push(self.start..end);
        self.start = end;
        self.used = 0;
    }
}

/// The cells of a text, as it is laid out: cluster by cluster.
fn cells(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(cluster_cells).sum() }
}

/// Whether a break here would tear a cluster apart.
fn is_inside_cluster(text: &str, at: usize) -> bool {
    let mut cursor = unicode_segmentation::GraphemeCursor::new(at, text.len(), true);
    !cursor.is_boundary(text, 0).unwrap_or(true)
}
