//! What is on the screen: a pure function of the model.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::area;
use super::footer;
use super::model::{Model, Screen};
use super::overlay::{self, Overlay, PageKind};
use super::paint::{Area, Canvas, Side};
use super::rows::Row;
use super::theme::Tone;
use crate::judge;
use crate::messages::Msg;

/// Draws the model.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    if let Some(caret) = paint(model, frame.buffer_mut()) {
        frame.set_cursor_position(caret);
    }
}

/// The rows of the field, which is all that a letter changes.
#[must_use]
pub fn field_rows(model: &Model) -> std::ops::Range<u16> {
    let Screen::Talk(talk) = &model.screen else { return 0..0 };
    let field = talk.areas(model.size.0, model.size.1).field;
    field.y..field.y + field.height
}

/// Paints the field alone, as [`paint`] does, on a buffer of its rows; where the caret is.
pub fn paint_field(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let Screen::Talk(talk) = &model.screen else { return None };
    let mut canvas = canvas(model, buffer, model.size);
    talk.paint_field(&mut canvas, &model.ui, &talk.areas(model.size.0, model.size.1))
}

fn canvas<'b>(model: &Model, buffer: &'b mut Buffer, size: (u16, u16)) -> Canvas<'b> {
    Canvas::new(buffer, size, model.ui.is_rtl(), model.ui.theme, model.ui.cells)
}

/// Paints the model on an empty buffer; where the caret is.
pub fn paint(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let ui = &model.ui;
    let size = (buffer.area.width, buffer.area.height);
    let mut canvas = canvas(model, buffer, size);
    let whole = canvas.area();
    if area::is_too_small(whole.width, whole.height) {
        let text = ui.get(&Msg::TooSmall { columns: area::SMALLEST.0.into(), rows: area::SMALLEST.1.into() });
        for (y, row) in (0..whole.height).zip(overlay::text_rows(&text, ui, whole.width)) {
            row.paint(&mut canvas, whole.row(y));
        }
        return None;
    }
    let mut caret = match &model.screen {
        Screen::Lobby => {
            model.lobby.paint(&mut canvas, ui, &model.settings);
            None
        }
        Screen::Talk(talk) => talk.paint(&mut canvas, ui, model.now),
        Screen::Review(review) => {
            review.paint(&mut canvas, ui);
            None
        }
    };
    for lying in &model.overlays {
        caret = match lying {
            Overlay::Menu(menu) => {
                overlay::paint_menu(&mut canvas, menu);
                None
            }
            Overlay::Page(page) => {
                let title = page_title(model, &page.kind);
                let rows = page_rows(model, &page.kind);
                overlay::paint_page(&mut canvas, &title, &rows, page.scroll);
                None
            }
            Overlay::Ask(ask) => overlay::paint_ask(&mut canvas, ui, ask),
        };
    }
    paint_last_row(model, &mut canvas);
    caret
}

/// The keys, or what has to be told.
fn paint_last_row(model: &Model, canvas: &mut Canvas<'_>) {
    let whole = canvas.area();
    let row = area::screen(whole.width, whole.height).row(whole.height - 1);
    match &model.notice {
        Some(notice) => {
            let room = Area { x: row.x + 1, width: row.width.saturating_sub(2), ..row };
            canvas.label(room, notice, Tone::Accent, Side::Start);
        }
        None => footer::paint(canvas, &model.ui, model.place(), row),
    }
}

fn page_title(model: &Model, kind: &PageKind) -> String {
    match kind {
        PageKind::Help(_) => model.ui.get(&Msg::HelpTitle),
        PageKind::Card => model.ui.get(&Msg::CardTitle),
        PageKind::Rubric => model.ui.get(&Msg::RubricTitle),
        PageKind::Retry(_) => model.ui.get(&Msg::NotRecordedTitle),
        PageKind::Text(title, _) => title.clone(),
    }
}

/// The rows of a page.
pub(super) fn page_rows(model: &Model, kind: &PageKind) -> Vec<Row> {
    let width = overlay::page_width(model.size);
    match kind {
        PageKind::Help(place) => overlay::help_rows(*place, &model.ui, width),
        PageKind::Card => model.talk().map(|talk| talk.card_rows(&model.ui, width)).unwrap_or_default(),
        PageKind::Rubric => overlay::text_rows(&judge::rubric(&model.ui.messages), &model.ui, width),
        PageKind::Text(_, text) | PageKind::Retry(text) => overlay::text_rows(text, &model.ui, width),
    }
}
