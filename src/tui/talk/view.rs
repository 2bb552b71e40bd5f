//! How a conversation looks. Everything is painted from the model; nothing is decided here.

use ratatui::layout::Position;

use super::super::area::{self, TalkAreas};
use super::super::gauge;
use super::super::paint::{Area, Canvas, Side};
use super::super::theme::Tone;
use super::super::ui::Ui;
use super::Talk;
use crate::messages::Msg;
use crate::session::Mode;
use crate::text::{Cells, clock_face};

/// Up to this width every cell counts.
const NARROW: u16 = 50;
/// From this width the words beside a gauge have room, and from which the curve has.
const ROOMY: u16 = 70;
const WITH_CURVE: u16 = 92;

impl Talk {
    /// Where everything stands on a screen of this size.
    #[must_use]
    pub fn areas(&self, width: u16, height: u16) -> TalkAreas {
        let lines = if self.is_over() { 1 } else { self.editor.sent().lines.len() };
        area::talk(width, height, lines)
    }

    /// The row of the field that stands first: the caret is always seen.
    #[must_use]
    pub fn first_line(&self, text: Area) -> usize {
        let (line, _) = self.editor.caret_sent();
        (line + 1).saturating_sub(usize::from(text.height.max(1)))
    }

    /// Paints the conversation; where the caret is, if it is over nothing.
    pub fn paint(&self, canvas: &mut Canvas<'_>, ui: &Ui, now: u64) -> Option<Position> {
        let whole = canvas.area();
        let areas = self.areas(whole.width, whole.height);
        self.paint_title(canvas, ui, areas.title, now);
        self.paint_gauges(canvas, ui, areas.gauges);
        if let Some(frame) = areas.frame {
            canvas.frame(frame, "", Tone::Dim);
        }
        self.paint_transcript(canvas, areas.transcript);
        let (above, below) = self.more(areas.transcript.height);
        canvas.more(areas.transcript, above, below);
        if let Some(card) = areas.card {
            canvas.frame(card, &ui.get(&Msg::CardTitle), Tone::Dim);
            let inside = card.inside(2, 1);
            for (y, row) in (0..inside.height).zip(self.card.rows()) {
                row.paint(canvas, inside.row(y));
            }
            if self.card.rows().len() > usize::from(inside.height) {
                canvas.label(card.inside(2, 0).row(card.height - 1), " ▼ ", Tone::Key, Side::End);
            }
        }
        self.paint_field(canvas, ui, &areas)
    }

    fn paint_title(&self, canvas: &mut Canvas<'_>, ui: &Ui, row: Area, now: u64) {
        let scenario = self.session.scenario();
        let left = self.session.ends_at().saturating_sub(self.clock.at(now)).div_ceil(1000);
        let clock = clock_face(left);
        let mode = ui.get(&Msg::ModeName { mode: self.mode().name().to_owned() });
        let state = if self.session.is_on_hold() {
            ui.get(&Msg::ActionName { action: "hold".to_owned() })
        } else if self.is_over() {
            String::new()
        } else if let Some(ms) = self.takes_ms() {
            ui.get(&Msg::ReplyTakes { time: clock_face(ms.div_ceil(1000)) })
        } else if !self.clock.runs() {
            ui.get(&Msg::ClockStands)
        } else {
            String::new()
        };
        let fields = [(mode.as_str(), Tone::Dim), (state.as_str(), Tone::Accent), (clock.as_str(), Tone::Strong)];
        let mut used = 1;
        for (text, tone) in fields.into_iter().filter(|(text, _)| !text.is_empty()) {
            let room = Area { width: row.width.saturating_sub(used), ..row };
            // The clock is seen at any width, the rest where there is room.
            if tone == Tone::Strong || row.width >= ROOMY {
                used += canvas.label(room, text, tone, Side::End) + 2;
            }
        }
        let channel = ui.get(&Msg::ChannelName { channel: scenario.channel.name().to_owned() });
        let room = Area { x: row.x + 1, width: row.width.saturating_sub(used + 2), ..row };
        let name = scenario.customer.name.as_str();
        let fields = [(scenario.title.as_str(), Tone::Strong), (channel.as_str(), Tone::Dim), (name, Tone::Plain)];
        canvas.fields(room, &fields);
    }

    fn paint_gauges(&self, canvas: &mut Canvas<'_>, ui: &Ui, row: Area) {
        let state = self.session.state();
        let gauge = self.session.scenario().customer.gauge;
        let (anger_bar, trust_bar, gap) = match row.width {
            ..NARROW => (5, 3, 2),
            NARROW..ROOMY => (8, 4, 3),
            ROOMY..WITH_CURVE => (14, 8, 3),
            _ => (20, 10, 3),
        };
        let row = row.inside(1, 0);
        let used = gauge::paint(canvas, ui, row, Some(gauge), state.anger(), anger_bar) + gap;
        let rest = Area { x: row.x + used, width: row.width.saturating_sub(used), ..row };
        let used = used + gauge::paint(canvas, ui, rest, None, state.trust(), trust_bar) + 3;
        let rest = row.width.saturating_sub(used);
        if row.width >= WITH_CURVE && rest >= 8 {
            let start = self.session.scenario().customer.anger;
            let values: Vec<_> = std::iter::once(start).chain(self.session.turns().iter().map(|t| t.anger)).collect();
            let cells = u16::try_from(values.len()).unwrap_or(rest).min(rest);
            gauge::curve(canvas, Area { x: row.x + row.width - cells, width: cells, ..row }, &values, gauge::tone);
        }
    }

    pub(in crate::tui) fn paint_field(&self, canvas: &mut Canvas<'_>, ui: &Ui, areas: &TalkAreas) -> Option<Position> {
        let title = if self.is_over() { Msg::FieldOver } else { Msg::FieldReply };
        canvas.frame(areas.field, &ui.get(&title), Tone::Dim);
        if self.is_over() {
            canvas.label(areas.text, &ui.get(&Msg::FieldOverHint), Tone::Accent, Side::Start);
            return None;
        }
        if let (Some(rtl), true) = (self.editor.boundary(), ui.cells == Cells::Visual) {
            let arrow = if rtl { " ◂ " } else { " ▸ " };
            let row = areas.field.row(areas.field.height - 1).inside(2, 0);
            canvas.label(row, arrow, Tone::Key, Side::End);
        }
        if self.editor.text().is_empty() && self.first && self.session.turns().is_empty() {
            let rest = Area { x: areas.text.x + 2, width: areas.text.width.saturating_sub(2), ..areas.text };
            canvas.label(rest, &ui.get(&Msg::FieldHint), Tone::Dim, Side::Start);
        }
        let first = self.first_line(areas.text);
        let ends = areas.field.inside(6, 0);
        if first > 0 {
            canvas.label(ends.row(0), " ▲ ", Tone::Key, Side::End);
        }
        if first + usize::from(areas.text.height) < self.editor.sent().lines.len() {
            canvas.label(ends.row(areas.field.height - 1), " ▼ ", Tone::Key, Side::End);
        }
        paint_editor(canvas, &self.editor, areas.text, first)
    }

    /// What might help now; in an exam nothing does.
    #[must_use]
    pub fn hint(&self, ui: &Ui) -> String {
        if self.mode() == Mode::Exam { ui.get(&Msg::HintExam) } else { super::hint::hint(self, ui) }
    }
}

/// Paints a field's lines from `first` on; where the caret is.
pub(in crate::tui) fn paint_editor(
    canvas: &mut Canvas<'_>,
    editor: &super::super::editor::Editor,
    area: Area,
    first: usize,
) -> Option<Position> {
    let selected = editor.selection().unwrap_or(0..0);
    let tone = |at: usize| if selected.contains(&at) { Tone::Selected } else { Tone::Plain };
    let (caret_line, column) = editor.caret_sent();
    let mut caret = None;
    for (y, (index, line)) in (0..area.height).zip(editor.sent().lines.iter().enumerate().skip(first)) {
        canvas.line(area.row(y), line, Side::Own, |glyph| tone(glyph.range.start));
        if index == caret_line {
            caret = Some(canvas.caret(area.row(y), line, column));
        }
    }
    caret
}
