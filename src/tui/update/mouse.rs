//! The mouse: whatever can be seen and means something can be pressed.

use super::super::area;
use super::super::command::Command;
use super::super::editor::{Edit, Move};
use super::super::event::{Effect, Mouse};
use super::super::footer;
use super::super::model::{Model, Screen};
use super::super::overlay::{self, Overlay};
use super::super::paint::Canvas;

/// Rows that a turn of the wheel scrolls.
const WHEEL: isize = 3;

impl Model {
    pub(super) fn mouse(&mut self, x: u16, y: u16, what: Mouse) -> Vec<Effect> {
        match what {
            Mouse::WheelUp => self.wheel(-WHEEL),
            Mouse::WheelDown => self.wheel(WHEEL),
            Mouse::Press => return self.press(x, y),
            Mouse::Drag => self.drag(x, y),
        }
        Vec::new()
    }

    fn wheel(&mut self, rows: isize) {
        match (self.overlays.last_mut(), &mut self.screen) {
            (Some(Overlay::Page(page)), _) => page.scroll = page.scroll.saturating_add_signed(rows),
            (Some(Overlay::Menu(menu)), _) => menu.step(rows > 0),
            (Some(Overlay::Ask(_)), _) => {}
            (None, Screen::Lobby) => self.lobby.step(rows.signum()),
            (None, Screen::Talk(talk)) => talk.scroll_by(-rows),
            (None, Screen::Review(review)) => review.scroll_by(rows),
        }
    }

    /// A cell counted from the side at which the reader begins.
    fn reading_column(&self, x: u16) -> u16 {
        if self.ui.is_rtl() { self.size.0.saturating_sub(x + 1) } else { x }
    }

    fn press(&mut self, x: u16, y: u16) -> Vec<Effect> {
        let (width, height) = self.size;
        let start = self.reading_column(x);
        self.pressed_in_field = false;
        if y + 1 == height {
            // What has to be told covers the keys.
            if self.notice.take().is_some() {
                return Vec::new();
            }
            let row = area::screen(width, height).row(height - 1);
            let items = footer::items(&self.ui, self.place(), row);
            let hit = items.into_iter().find(|item| item.area.contains(start, y));
            return hit.map(|item| self.command(item.command)).unwrap_or_default();
        }
        match (self.overlays.last_mut(), &mut self.screen) {
            (Some(Overlay::Menu(menu)), _) => {
                let area = overlay::menu_area(menu, (width, height));
                if !area.contains(start, y) {
                    self.overlays.pop();
                    return Vec::new();
                }
                let row = y.checked_sub(area.y + 1).map(usize::from);
                let at = row.map(|row| row + overlay::first_item(menu, area));
                if let Some(at) = at.filter(|at| *at < menu.items.len()) {
                    menu.chosen = at;
                    return self.choose();
                }
            }
            (Some(Overlay::Page(_)), _) => {
                self.overlays.pop();
            }
            (Some(Overlay::Ask(_)), _) => {}
            (None, Screen::Lobby) => {
                if self.lobby.press(y, width, height) {
                    return self.play_chosen();
                }
            }
            (None, Screen::Talk(talk)) => {
                let card = talk.areas(width, height).card;
                if card.is_some_and(|card| card.contains(start, y)) {
                    return self.command(Command::Card);
                }
                self.place_caret(x, y, false);
            }
            (None, Screen::Review(review)) => review.press(start, y, width, height, &self.ui),
        }
        Vec::new()
    }

    fn drag(&mut self, x: u16, y: u16) {
        if self.overlays.is_empty() && self.pressed_in_field {
            self.place_caret(x, y, true);
        }
    }

    /// Puts the caret where the mouse is, or selects up to there.
    fn place_caret(&mut self, x: u16, y: u16, selects: bool) {
        let (mirror, size) = (self.ui.is_rtl(), self.size);
        let start = self.reading_column(x);
        let Screen::Talk(talk) = &mut self.screen else { return };
        let text = talk.areas(size.0, size.1).text;
        if talk.is_over() || !(text.contains(start, y) || selects) {
            return;
        }
        self.pressed_in_field = true;
        let row = y.saturating_sub(text.y).min(text.height.saturating_sub(1));
        let line = talk.first_line(text) + usize::from(row);
        let lines = &talk.editor().layout().lines;
        let line = line.min(lines.len().saturating_sub(1));
        let Some(laid_out) = lines.get(line) else { return };
        let to = Move::To { line, column: Canvas::column(mirror, size.0, text, laid_out, x) };
        self.edit(if selects { Edit::Select(to) } else { Edit::Move(to) });
    }
}
