//! Text laid out in rows, ready to be painted: what the transcript and the debrief are made of. Laying out is done once for a
//! width; painting a row costs only its cells.

use std::ops::Range;

use super::paint::{Area, Canvas, Side};
use super::theme::Tone;
use crate::text::{Cells, Layout, Line};

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    line: Line,
    tones: Tones,
    /// Where it stands: cells from the start, and how many.
    x: u16,
    width: u16,
    side: Side,
    /// What stands beside it: a bar at its start or its end, or a mark before its first line.
    beside: Beside,
    /// Another text on the same row.
    other: Option<Box<Row>>,
    /// The turn that it belongs to.
    pub turn: Option<usize>,
}

/// The tones of a row's glyphs.
#[derive(Clone, Debug)]
enum Tones {
    One(Tone),
    Each(Vec<Tone>),
}

/// What stands beside a row.
#[derive(Clone, Debug)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// A bar before it.
    BarBefore,
    /// A bar behind it.
    BarBehind,
    /// A mark before it.
    Mark(Line, Tone),
}

/// How a text is put into rows.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// Cells from the start.
    pub x: u16,
    /// Cells for the text.
    pub width: u16,
    /// At which side of these it stands.
    pub side: Side,
    /// Whether the language around it reads from right to left.
    pub context: bool,
    /// The order of cells.
    pub cells: Cells,
}

/// The tones of words that were judged: those that helped, and those that hurt.
pub fn judged_words(evidence: &[(Range<usize>, bool)]) -> Vec<(Range<usize>, Tone)> {
    let tone = |helped| if helped { Tone::GoodWords } else { Tone::BadWords };
    evidence.iter().map(|(range, helped)| (range.clone(), tone(*helped))).collect()
}

/// The rows of a text in one tone, with words in tones of their own.
pub fn rows(text: &str, place: Slot, tone: Tone, words: &[(Range<usize>, Tone)]) -> Vec<Row> {
    let layout = Layout::new(text, usize::from(place.width), place.context, place.cells);
    let mut lines = layout.lines;
    lines.iter_mut().for_each(cut_trailing_space);
    let row = |line: Line| {
        let of = |at: usize| words.iter().find(|(range, _)| range.contains(&at)).map_or(tone, |(_, tone)| *tone);
        let touched = words.iter().any(|(range, _)| range.start < line.range.end && line.range.start < range.end);
        let tones = if touched {
            Tones::Each(line.glyphs.iter().map(|glyph| of(glyph.range.start)).collect())
        } else {
            Tones::One(tone)
        };
        let Slot { x, width, side, .. } = place;
        Row { line, tones, x, width, side, beside: Beside::Nothing, other: None, turn: None }
    };
    lines.into_iter().map(row).collect()
}

/// Makes the box of rows no wider than the widest of them, at the near side of their place: a bubble.
pub fn to_near_side(rows: &mut [Row]) {
    let widest = rows.iter().map(|row| row.line.width).max().unwrap_or(0);
    for row in rows {
        row.width = u16::try_from(widest).unwrap_or(row.width).min(row.width);
    }
}

/// The same at the far side.
pub fn to_far_side(rows: &mut [Row]) {
    let before: Vec<_> = rows.iter().map(|row| row.width).collect();
    to_near_side(rows);
    for (row, before) in rows.iter_mut().zip(before) {
        row.x += before - row.width;
    }
}

/// White space at the end of a line is not seen, and must not push what is.
fn cut_trailing_space(line: &mut Line) {
    let blank = |glyph: &crate::text::Glyph| glyph.symbol.chars().all(char::is_whitespace);
    let Some(last) = line.glyphs.iter().filter(|glyph| !blank(glyph)).map(|glyph| glyph.range.end).max() else {
        line.glyphs.clear();
        line.width = 0;
        return;
    };
    line.glyphs.retain(|glyph| glyph.range.start < last);
    let first = line.glyphs.first().map_or(0, |glyph| glyph.column);
    for glyph in &mut line.glyphs {
        glyph.column -= first;
    }
    line.width = line.glyphs.last().map_or(0, |glyph| glyph.column + glyph.cells);
}

impl Row {
    /// An empty row.
    #[must_use]
    pub fn empty() -> Self {
        let (line, tones) = (Line::default(), Tones::One(Tone::Plain));
        Self { line, tones, x: 0, width: 0, side: Side::Start, beside: Beside::Nothing, other: None, turn: None }
    }

    /// Two texts on one row.
    #[must_use]
    pub fn pair(first: Option<Self>, second: Option<Self>) -> Self {
        Self { other: second.map(Box::new), ..first.unwrap_or_else(Self::empty) }
    }

    /// The same row with something beside it.
    #[must_use]
    pub fn with(mut self, beside: Beside) -> Self {
        self.beside = beside;
        self
    }

    /// The same row as part of a turn.
    #[must_use]
    pub fn of_turn(mut self, turn: usize) -> Self {
        self.turn = Some(turn);
        self
    }

    /// Paints it on a row of the screen.
    pub fn paint(&self, canvas: &mut Canvas<'_>, row: Area) {
        let area = Area { x: row.x + self.x, width: self.width.min(row.width.saturating_sub(self.x)), ..row };
        if let Some(other) = &self.other {
            other.paint(canvas, row);
        }
        let beside = |x: u16| Area { x, width: 1, ..row };
        match &self.beside {
            Beside::Nothing => {}
            Beside::BarBefore => canvas.fill(beside(area.x.saturating_sub(2)), "┃", Tone::Customer),
            Beside::BarBehind => canvas.fill(beside(area.x + area.width + 1), "│", Tone::Agent),
            Beside::Mark(line, tone) => {
                let width = u16::try_from(line.width).unwrap_or(0);
                let before = Area { x: area.x.saturating_sub(width), width, ..row };
                canvas.line(before, line, Side::Start, |_| *tone);
            }
        }
        match &self.tones {
            Tones::One(tone) => canvas.line(area, &self.line, self.side, |_| *tone),
            Tones::Each(tones) => {
                // Glyphs stand in the order of their columns, as their tones do.
                let at =
                    |glyph: &crate::text::Glyph| self.line.glyphs.binary_search_by_key(&glyph.column, |g| g.column);
                let tone = |glyph: &crate::text::Glyph| at(glyph).ok().and_then(|at| tones.get(at).copied());
                canvas.line(area, &self.line, self.side, |glyph| tone(glyph).unwrap_or_default());
            }
        }
    }
}
