//! Text laid out in cells: which cluster stands where, and which bytes it is.
//!
//! Text is wrapped in logical order first; then each line is put in the order of its cells: levels by the Unicode Bidirectional
//! Algorithm over the whole paragraph with rule L1 on the line, one level a grapheme cluster so that marks stay on their
//! letter, runs reversed (L2), and mirrored glyphs at right-to-left levels (L4). Caret, mouse, selection and styles all come from
//! what is kept here.

use std::ops::Range;

use compact_str::CompactString;
use unicode_bidi::{BidiInfo, Level};
use unicode_bidi_mirroring::get_mirrored;
use unicode_segmentation::UnicodeSegmentation;

use super::{is_rtl, width, wrap_ranges};

/// In which order cells are sent to the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cells {
    /// As they stand on the screen, from left to right.
    #[default]
    Visual,
    /// As they are read: the terminal puts them in order.
    Logical,
}

/// A grapheme cluster in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// What is shown: the cluster, mirrored where it has to be, and never empty or without width.
    pub symbol: CompactString,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Its first cell on the line, from the left.
    pub column: usize,
    /// Its cells: 1 or 2.
    pub cells: usize,
    /// Whether it reads from right to left.
    pub rtl: bool,
}

/// A line in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// Its bytes in the text, with the white space and the line break at its end.
    pub range: Range<usize>,
    /// Its width in cells.
    pub width: usize,
    /// Whether its paragraph reads from right to left.
    pub rtl: bool,
    /// Byte of the caret behind its last glyph; none where the next line goes on with the same paragraph.
    pub end: Option<usize>,
    /// In which order its cells are.
    pub cells: Cells,
}

/// A text laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Its lines; at least one.
    pub lines: Vec<Line>,
}

impl Layout {
    /// Lays `text` out in lines of at most `width` cells. `context` is whether the language around it reads from right to left.
    #[must_use]
    pub fn new(text: &str, width: usize, context: bool, cells: Cells) -> Self {
        let mut lines = Vec::new();
        let mut at = 0;
        for paragraph in text.split('\n') {
            let rtl = is_rtl(paragraph, context);
            let levels = Levels::new(paragraph, rtl);
            let ranges = wrap_ranges(paragraph, width);
            let last = ranges.len().saturating_sub(1);
            for (index, range) in ranges.into_iter().enumerate() {
                let mut line = levels.line(range, cells);
                line.shift(at);
                line.end = (index == last).then_some(line.range.end);
                lines.push(line);
            }
            at += paragraph.len();
            if at < text.len() {
                at += 1;
                if let Some(line) = lines.last_mut() {
                    line.range.end = at;
                }
            }
        }
        Self { lines }
    }

    /// The line on which the caret before `byte` stands.
    #[must_use]
    pub fn line_of(&self, byte: usize) -> usize {
        let behind = self.lines.partition_point(|line| line.range.start <= byte);
        behind.saturating_sub(1)
    }
}

impl Line {
    /// One line that is not wrapped. `rtl` is the direction of its paragraph.
    #[must_use]
    pub fn new(text: &str, rtl: bool, cells: Cells) -> Self {
        let mut line = Levels::new(text, rtl).line(0..text.len(), cells);
        line.end = Some(text.len());
        line
    }

    /// Where the caret before `byte` stands: the cell of that character, or one beyond the end of the line, which on a
    /// right-to-left line is −1.
    #[must_use]
    pub fn column_of(&self, byte: usize) -> i32 {
        let glyph = self.glyphs.iter().find(|glyph| glyph.range.contains(&byte));
        glyph.map_or_else(|| self.end_column(), |glyph| signed(glyph.column))
    }

    fn end_column(&self) -> i32 {
        // A terminal that puts cells in order counts on in the order of the text.
        if self.rtl && self.cells == Cells::Visual { -1 } else { signed(self.width) }
    }

    /// Every place of the caret on this line with its byte, from left to right.
    #[must_use]
    pub fn stops(&self) -> Vec<(i32, usize)> {
        let mut stops: Vec<_> = self.glyphs.iter().map(|glyph| (signed(glyph.column), glyph.range.start)).collect();
        stops.extend(self.end.map(|end| (self.end_column(), end)));
        stops.sort_unstable();
        stops
    }

    /// The byte before which a caret at `column` stands; beyond the text, that of the nearest place.
    #[must_use]
    pub fn byte_at(&self, column: i32) -> usize {
        let inside = |glyph: &&Glyph| (glyph.column..glyph.column + glyph.cells).any(|cell| signed(cell) == column);
        if let Some(glyph) = self.glyphs.iter().find(inside) {
            return glyph.range.start;
        }
        let nearest = self.stops().into_iter().min_by_key(|(stop, _)| (stop - column).abs());
        nearest.map_or(self.range.start, |(_, byte)| byte)
    }

    fn shift(&mut self, by: usize) {
        for range in self.glyphs.iter_mut().map(|glyph| &mut glyph.range).chain([&mut self.range]) {
            *range = range.start + by..range.end + by;
        }
    }
}

fn signed(cells: usize) -> i32 {
    i32::try_from(cells).unwrap_or(i32::MAX)
}

/// The embedding levels of a paragraph.
struct Levels<'t> {
    text: &'t str,
    base: Level,
    /// None where the whole paragraph reads from left to right.
    info: Option<BidiInfo<'t>>,
}

impl<'t> Levels<'t> {
    fn new(text: &'t str, rtl: bool) -> Self {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let info = (rtl || !text.is_ascii()).then(|| BidiInfo::new(text, Some(base)));
        Self { text, base, info }
    }

    fn line(&self, range: Range<usize>, cells: Cells) -> Line {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let levels = self.info.as_ref().and_then(|info| {
            let paragraph = info.paragraphs.first()?;
            (!text.is_empty()).then(|| info.reordered_levels(paragraph, range.clone()))
        });
        let level = |at: usize| levels.as_ref().and_then(|levels| levels.get(at).copied()).unwrap_or(self.base);
        let clusters: Vec<_> = text
            .grapheme_indices(true)
            .map(|(at, cluster)| (level(range.start + at), range.start + at..range.start + at + cluster.len(), cluster))
            .collect();
        let order = match cells {
            Cells::Visual => BidiInfo::reorder_visual(&clusters.iter().map(|(level, ..)| *level).collect::<Vec<_>>()),
            Cells::Logical => (0..clusters.len()).collect(),
        };
        let mut line = Line { range, rtl: self.base.is_rtl(), cells, ..Line::default() };
        for (level, range, cluster) in order.into_iter().filter_map(|index| clusters.get(index)) {
            if is_bidi_control(cluster) {
                // It has done its work. What people write has none: `clean` shows them.
                continue;
            }
            let rtl = level.is_rtl();
            let (symbol, cells) = shown(cluster, rtl && cells == Cells::Visual);
            line.glyphs.push(Glyph { symbol, range: range.clone(), column: line.width, cells, rtl });
            line.width += cells;
        }
        line
    }
}

/// Whether this is a mark, embedding, override or isolate of the Bidirectional Algorithm.
fn is_bidi_control(cluster: &str) -> bool {
    let control =
        |c| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    cluster.chars().all(control)
}

/// The cells of a cluster: 1 or 2, or none where it only steers the order.
pub(super) fn cluster_cells(cluster: &str) -> usize {
    if is_bidi_control(cluster) { 0 } else { width(cluster).clamp(1, 2) }
}

/// What stands in the cells of a cluster, and how many they are.
fn shown(cluster: &str, mirror: bool) -> (CompactString, usize) {
    let mut chars = cluster.chars();
    let first = chars.next().unwrap_or(' ');
    if first.is_control() {
        return ("\u{fffd}".into(), 1);
    }
    let cells = cluster_cells(cluster);
    if width(cluster) == 0 {
        // A mark without a letter stands on a circle, so that it can be seen and deleted.
        return (["\u{25cc}", cluster].concat().into(), 1);
    }
    match get_mirrored(first).filter(|_| mirror) {
        Some(mirrored) => {
            let mut symbol = CompactString::default();
            symbol.push(mirrored);
            symbol.push_str(chars.as_str());
            (symbol, cells)
        }
        None => (cluster.into(), cells),
    }
}
