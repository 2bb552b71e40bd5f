//! What was said, as bubbles: hers at the side where the reader begins, the trainee's at the other. Turns that are complete are
//! laid out once for a width; what she says now, and the end, come behind them.

use super::super::paint::{Area, Canvas, Side};
use super::super::rows::{Beside, Row, Slot, judged_words, rows, to_far_side, to_near_side};
use super::super::theme::Tone;
use super::super::ui::Ui;
use super::{Talk, feedback};
use crate::debrief::{Report, evidence};
use crate::messages::{Lang, Msg};
use crate::session::{Mode, Session, Turn};
use crate::text::Cells;

/// Widest text that is pleasant to read, in cells.
const WIDEST: u16 = 66;
/// Cells kept free at the far side of a bubble, so that it shows whose it is.
const FREE: u16 = 8;

/// The rows of a conversation.
#[derive(Clone, Debug, Default)]
pub struct Transcript {
    rows: Vec<Row>,
    /// Turns that are laid out, and how many rows they have.
    turns: usize,
    complete: usize,
    /// What they were laid out for.
    shape: Option<Shape>,
    /// Whether everything that was said is laid out.
    fresh: bool,
}

impl Transcript {
    /// Something more was said.
    pub(super) fn grow(&mut self) {
        self.fresh = false;
    }
}

/// What rows depend on beside the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shape {
    width: u16,
    roomy: bool,
    ui: Lang,
    cells: Cells,
}

impl Talk {
    /// Lays out what is new, for a transcript of this width.
    ///
    /// `roomy` is whether the first conversation has room to explain itself.
    pub fn lay_out(&mut self, width: u16, roomy: bool, ui: &Ui) {
        let shape = Shape { width, roomy, ui: ui.messages.lang(), cells: ui.cells };
        if self.transcript.shape == Some(shape) && self.transcript.fresh {
            return;
        }
        let mut transcript = std::mem::take(&mut self.transcript);
        if transcript.shape != Some(shape) {
            transcript = Transcript { shape: Some(shape), ..Transcript::default() };
        }
        transcript.rows.truncate(transcript.complete);
        // Another way to say it is looked for only where it is shown, and once for all that is new.
        let is_new = transcript.turns < self.session.turns().len();
        let report = (is_new && self.mode() == Mode::Learn).then(|| self.report(ui)).flatten();
        let sheet = Sheet { talk: self, ui, width, explains: self.first && roomy, report };
        for index in transcript.turns..self.session.turns().len() {
            sheet.turn(index, &mut transcript.rows);
        }
        transcript.turns = self.session.turns().len();
        transcript.complete = transcript.rows.len();
        sheet.tail(&mut transcript.rows);
        transcript.fresh = true;
        self.transcript = transcript;
    }

    /// The first row that is shown in a transcript of so many rows.
    #[must_use]
    pub fn first_row(&self, height: u16) -> usize {
        let most = self.transcript.rows.len().saturating_sub(usize::from(height));
        most - self.scroll.min(most)
    }

    /// Keeps the scroll within what there is.
    pub fn clamp_scroll(&mut self, height: u16) {
        self.scroll = self.scroll.min(self.transcript.rows.len().saturating_sub(usize::from(height)));
    }

    pub(super) fn paint_transcript(&self, canvas: &mut Canvas<'_>, area: Area) {
        let first = self.first_row(area.height);
        for (y, row) in (0..area.height).zip(self.transcript.rows.iter().skip(first)) {
            row.paint(canvas, area.row(y));
        }
    }

    /// Whether there is more above, and below.
    pub(super) fn more(&self, height: u16) -> (bool, bool) {
        let first = self.first_row(height);
        (first > 0, first + usize::from(height) < self.transcript.rows.len())
    }
}

/// What rows are made with.
struct Sheet<'t> {
    talk: &'t Talk,
    ui: &'t Ui,
    width: u16,
    /// Whether it tells what is what.
    explains: bool,
    report: Option<Report>,
}

impl Sheet<'_> {
    fn session(&self) -> &Session {
        &self.talk.session
    }

    /// The width of a bubble's text.
    fn bubble(&self) -> u16 {
        let free = if self.width < 60 { 2 } else { FREE };
        self.width.saturating_sub(4 + free).clamp(1, WIDEST)
    }

    fn place(&self, x: u16, width: u16, side: Side) -> Slot {
        Slot { x, width, side, context: self.session().scenario().lang.is_rtl(), cells: self.ui.cells }
    }

    fn turn(&self, index: usize, out: &mut Vec<Row>) {
        let Some(turn) = self.session().turns().get(index) else { return };
        if !turn.customer.is_empty() {
            self.customer(&turn.customer, out);
        }
        if index == 0 {
            self.aside(&Msg::FirstSpeak, out);
        }
        if let Some(action) = &turn.action {
            self.action(action, out);
        }
        if turn.reply.is_some() {
            self.agent(index, turn, out);
        }
        match self.talk.replies().position(|(reply, _)| reply == index) {
            Some(0) if self.talk.mode() != Mode::Exam => self.aside(&Msg::FirstGauge, out),
            Some(1) => self.aside(&Msg::FirstCard, out),
            _ => {}
        }
    }

    /// What she says now, or how it ended.
    fn tail(&self, out: &mut Vec<Row>) {
        if let Some(said) = self.session().says() {
            self.customer(&said.text, out);
            if self.session().turns().is_empty() {
                self.aside(&Msg::FirstSpeak, out);
            }
        }
        let Some(closing) = self.session().closing() else { return };
        if !closing.customer.is_empty() {
            self.customer(&closing.customer, out);
        }
        let outcome = self.session().outcome().map_or("unresolved", crate::scenario::Ending::name).to_owned();
        let ended = Msg::TalkOver { outcome: self.ui.get(&Msg::OutcomeName { outcome }) };
        self.note(&self.ui.get(&ended), Tone::Strong, out);
    }

    fn customer(&self, text: &str, out: &mut Vec<Row>) {
        gap(out);
        let name = self.session().scenario().customer.first_name();
        out.extend(rows(name, self.place(1, self.bubble(), Side::Start), Tone::Strong, &[]));
        let mut said = rows(text, self.place(3, self.bubble(), Side::Own), Tone::Plain, &[]);
        to_near_side(&mut said);
        out.extend(said.into_iter().map(|row| row.with(Beside::BarBefore)));
    }

    fn agent(&self, index: usize, turn: &Turn, out: &mut Vec<Row>) {
        gap(out);
        let reply = turn.reply.as_deref().unwrap_or_default();
        let exam = self.talk.mode() == Mode::Exam;
        let judged = if exam { Vec::new() } else { evidence(&turn.signals) };
        let words = judged_words(&judged);
        let place = self.agent_place();
        let said = rows(reply, place, Tone::Plain, &words);
        let mut bubble: Vec<_> = said.into_iter().map(|row| row.with(Beside::BarBehind)).collect();
        let better = self.report.as_ref().and_then(|report| report.turns.get(index)?.better.as_ref());
        let notes = if exam { Vec::new() } else { feedback::notes(self.talk, index, self.ui, better) };
        for note in notes {
            bubble.extend(rows(&note.text, place, note.tone, &[]));
        }
        to_far_side(&mut bubble);
        out.extend(bubble.into_iter().map(|row| row.of_turn(index)));
    }

    /// The trainee's words stand at the far side, with room for the bar.
    fn agent_place(&self) -> Slot {
        let width = self.bubble();
        self.place(self.width.saturating_sub(width + 3), width, Side::Own)
    }

    fn action(&self, action: &str, out: &mut Vec<Row>) {
        gap(out);
        let (action, of) = action.split_once(' ').unwrap_or((action, ""));
        let scenario = self.session().scenario();
        let offer = scenario.offers.iter().find(|offer| action == "manager" && offer.id == of);
        let text = match offer {
            Some(offer) => {
                let answer = if offer.granted { "yes" } else { "no" }.to_owned();
                self.ui.get(&Msg::ManagerAnswered { answer, offer: offer.label.clone() })
            }
            None => self.ui.get(&Msg::ActionName { action: action.to_owned() }),
        };
        let text = format!("({text})");
        let place = Slot { context: self.ui.is_rtl(), ..self.place(0, self.width, Side::Middle) };
        out.extend(rows(&text, place, Tone::Dim, &[]));
    }

    /// What the first conversation tells about the screen.
    fn aside(&self, msg: &Msg, out: &mut Vec<Row>) {
        if self.explains {
            self.note(&self.ui.get(msg), Tone::Accent, out);
        }
    }

    fn note(&self, text: &str, tone: Tone, out: &mut Vec<Row>) {
        gap(out);
        let width = self.width.saturating_sub(4).clamp(1, WIDEST);
        let place = Slot { context: self.ui.is_rtl(), ..self.place(2, width, Side::Start) };
        out.extend(rows(text, place, tone, &[]));
    }
}

fn gap(out: &mut Vec<Row>) {
    if !out.is_empty() {
        out.push(Row::empty());
    }
}
