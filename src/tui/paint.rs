//! The only place that puts text into cells. Everything is measured from the side at which the reader begins, and mirrored here
//! where that is the right; every text is laid out by `text` and truncated before that, each field a paragraph of its own.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::theme::{Theme, Tone};
use crate::text::{Cells, Line, is_rtl, width};

/// A rectangle measured from the side at which the reader begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Cells from the side at which the reader begins.
    pub x: u16,
    /// Rows from the top.
    pub y: u16,
    /// Cells.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// A rectangle.
    #[must_use]
    pub const fn new(x: u16, y: u16, width: u16, height: u16) -> Self {
        Self { x, y, width, height }
    }

    /// Without a margin on every side.
    #[must_use]
    pub fn inside(self, columns: u16, rows: u16) -> Self {
        Self {
            x: self.x + columns.min(self.width),
            y: self.y + rows.min(self.height),
            width: self.width.saturating_sub(2 * columns),
            height: self.height.saturating_sub(2 * rows),
        }
    }

    /// Its row at `y` from its top, one row high.
    #[must_use]
    pub fn row(self, y: u16) -> Self {
        Self { y: self.y + y, height: u16::from(y < self.height), ..self }
    }

    /// Whether a cell of the screen is in it.
    #[must_use]
    pub fn contains(self, x: u16, y: u16) -> bool {
        (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y)
    }
}

/// At which side of an area a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the side where the reader of the screen begins.
    Start,
    /// At the other.
    End,
    /// In the middle.
    Middle,
    /// At the side where the text itself begins.
    Own,
}

/// Where things are painted.
pub struct Canvas<'b> {
    /// The screen, or some rows of it: what is painted elsewhere is not there.
    buffer: &'b mut Buffer,
    size: (u16, u16),
    /// Whether the screen reads from right to left.
    pub mirror: bool,
    theme: Theme,
    cells: Cells,
}

impl std::fmt::Debug for Canvas<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Canvas").field("mirror", &self.mirror).finish_non_exhaustive()
    }
}

impl<'b> Canvas<'b> {
    /// Paints on `buffer`, which is a part of a screen of so many columns and rows.
    pub fn new(buffer: &'b mut Buffer, size: (u16, u16), mirror: bool, theme: Theme, cells: Cells) -> Self {
        Self { buffer, size, mirror, theme, cells }
    }

    /// The whole screen.
    #[must_use]
    pub fn area(&self) -> Area {
        Area::new(0, 0, self.size.0, self.size.1)
    }

    /// The first cell of an area, from the left.
    fn left(&self, area: Area) -> u16 {
        if self.mirror { self.size.0.saturating_sub(area.x + area.width) } else { area.x }
    }

    /// Blanks a wide glyph that stands at `x` with its first cell left of it: half of it cannot stay.
    fn break_wide(&mut self, x: u16, y: u16) {
        let Some(left) = x.checked_sub(1).and_then(|x| self.buffer.cell_mut(Position { x, y })) else { return };
        if !left.symbol().is_ascii() && width(left.symbol()) == 2 {
            left.set_symbol(" ");
        }
    }

    fn set(&mut self, x: u16, y: u16, symbol: &str, style: Style) {
        self.break_wide(x, y);
        if let Some(cell) = self.buffer.cell_mut(Position { x, y }) {
            // What stood there before leaves nothing behind.
            cell.reset();
            cell.set_symbol(symbol).set_style(style);
        }
    }

    /// Paints one symbol over an area.
    pub fn fill(&mut self, area: Area, symbol: &str, tone: Tone) {
        let (left, style) = (self.left(area), self.theme.style(tone));
        for y in area.y..area.y + area.height {
            for x in left..left + area.width {
                self.set(x, y, symbol, style);
            }
        }
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Area) {
        let left = self.left(area);
        for y in area.y..area.y + area.height {
            self.break_wide(left, y);
            for x in left..left + area.width {
                if let Some(cell) = self.buffer.cell_mut(Position { x, y }) {
                    cell.reset();
                }
            }
        }
    }

    /// A frame with a title.
    pub fn frame(&mut self, area: Area, title: &str, tone: Tone) {
        if area.width < 2 || area.height < 2 {
            return;
        }
        let across = Area { width: area.width - 2, x: area.x + 1, ..area };
        let down = Area { height: area.height - 2, y: area.y + 1, ..area };
        for y in [0, area.height - 1] {
            self.fill(across.row(y), "─", tone);
        }
        for x in [area.x, area.x + area.width - 1] {
            self.fill(Area { x, width: 1, ..down }, "│", tone);
        }
        let (left, right) = (self.left(area), self.left(area) + area.width - 1);
        let (top, bottom) = (area.y, area.y + area.height - 1);
        let style = self.theme.style(tone);
        for (x, y, symbol) in [(left, top, "╭"), (right, top, "╮"), (left, bottom, "╰"), (right, bottom, "╯")] {
            self.set(x, y, symbol, style);
        }
        if !title.is_empty() && area.width > 6 {
            let room = Area { x: area.x + 2, width: area.width - 4, ..area.row(0) };
            self.label(room, &format!(" {title} "), Tone::Strong, Side::Start);
        }
    }

    /// A text on one line, truncated to fit; its width in cells.
    pub fn label(&mut self, area: Area, text: &str, tone: Tone, side: Side) -> u16 {
        let text = fitted(text, usize::from(area.width));
        let line = Line::new(&text, is_rtl(&text, self.mirror), self.cells);
        self.line(area, &line, side, |_| tone);
        u16::try_from(line.width).unwrap_or(area.width)
    }

    /// Labels one behind the other, those that do not fit left out; the cells used.
    pub fn labels(&mut self, area: Area, labels: &[(&str, Tone)]) -> u16 {
        let mut used = 0;
        for (text, tone) in labels {
            let rest = Area { x: area.x + used, width: area.width.saturating_sub(used), ..area };
            if rest.width == 0 || (width(text) > usize::from(rest.width) && used > 0) {
                break;
            }
            used += self.label(rest, text, *tone, Side::Start);
        }
        used
    }

    /// Fields one behind the other with a dot between two, those that do not fit left out; each is a paragraph of its own. The
    /// cells used.
    pub fn fields(&mut self, area: Area, fields: &[(&str, Tone)]) -> u16 {
        const DOT: &str = " · ";
        let mut used = 0;
        for (text, tone) in fields.iter().filter(|(text, _)| !text.is_empty()) {
            let before = if used > 0 { u16::try_from(width(DOT)).unwrap_or(0) } else { 0 };
            let rest = |used: u16| Area { x: area.x + used, width: area.width.saturating_sub(used), ..area };
            if used > 0 && used + before + u16::try_from(width(text)).unwrap_or(u16::MAX) > area.width {
                break;
            }
            if used > 0 {
                used += self.label(rest(used), DOT, Tone::Dim, Side::Start);
            }
            used += self.label(rest(used), text, *tone, Side::Start);
        }
        used
    }

    /// A little arrow at the far edge where there is more to read.
    pub fn more(&mut self, area: Area, above: bool, below: bool) {
        let edge = Area { x: area.x + area.width.saturating_sub(2), width: 1, ..area };
        if above {
            self.label(edge.row(0), "▲", Tone::Key, Side::Start);
        }
        if below {
            self.label(edge.row(area.height.saturating_sub(1)), "▼", Tone::Key, Side::Start);
        }
    }

    /// A line that is laid out, each glyph in its tone; what does not fit is cut off.
    pub fn line(&mut self, area: Area, line: &Line, side: Side, tone: impl Fn(&crate::text::Glyph) -> Tone) {
        if area.height == 0 {
            return;
        }
        let (left, origin) = (self.left(area), self.origin(area, line, side));
        let edge = i32::from(left) + i32::from(area.width);
        for glyph in &line.glyphs {
            let x = origin + i32::try_from(glyph.column).unwrap_or(i32::MAX / 2);
            let end = x + i32::try_from(glyph.cells).unwrap_or(1);
            let Ok(x) = u16::try_from(x) else { continue };
            if x < left || end > edge {
                continue;
            }
            let style = self.theme.style(tone(glyph));
            self.set(x, area.y, &glyph.symbol, style);
            if glyph.cells == 2
                && let Some(behind) = self.buffer.cell_mut(Position { x: x + 1, y: area.y })
            {
                // Its second cell, which the terminal leaves alone.
                behind.reset();
                behind.set_style(style);
            }
        }
    }

    /// The column, from the left, of a line's first cell.
    fn origin(&self, area: Area, line: &Line, side: Side) -> i32 {
        let (left, room) = (i32::from(self.left(area)), i32::from(area.width));
        let width = i32::try_from(line.width).unwrap_or(i32::MAX / 2);
        let at_right = match side {
            Side::Start => self.mirror,
            Side::End => !self.mirror,
            Side::Own => line.rtl,
            Side::Middle => return left + (room - width).max(0) / 2,
        };
        if at_right { left + room - width } else { left }
    }

    /// The cell of the screen, from the left, on which the caret at `column` of a line stands. It never leaves the area.
    #[must_use]
    pub fn caret(&self, area: Area, line: &Line, column: i32) -> Position {
        let (left, right) = (i32::from(self.left(area)), i32::from(self.left(area) + area.width.max(1)) - 1);
        let x = (self.origin(area, line, Side::Own) + column).clamp(left, right);
        Position { x: u16::try_from(x).unwrap_or(0), y: area.y }
    }

    /// The column on a line of the cell at `x` of the screen, from the left.
    #[must_use]
    pub fn column(mirror: bool, screen: u16, area: Area, line: &Line, x: u16) -> i32 {
        let left = if mirror { screen.saturating_sub(area.x + area.width) } else { area.x };
        let width = i32::try_from(line.width).unwrap_or(0);
        let origin = if line.rtl { i32::from(left + area.width) - width } else { i32::from(left) };
        i32::from(x) - origin
    }
}

/// The text, cut off with an ellipsis where it is too wide.
fn fitted(text: &str, room: usize) -> std::borrow::Cow<'_, str> {
    if width(text) <= room {
        return text.into();
    }
    let mut out = String::new();
    let mut used = 0;
    for cluster in text.graphemes(true) {
        used += width(cluster);
        if used + 1 > room {
            break;
        }
        out.push_str(cluster);
    }
    if room > 0 {
        out.push('…');
    }
    out.into()
}
