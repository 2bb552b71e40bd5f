//! The debrief on the screen: it scrolls, and the curve leads from reply to reply.

use super::area;
use super::gauge;
use super::paint::{Area, Canvas, Side};
use super::rows::{Beside, Row, Slot, judged_words, rows};
use super::talk::Talk;
use super::theme::Tone;
use super::ui::Ui;
use crate::debrief::{Block, Paragraph, Report, Voice, page, text};
use crate::messages::{Lang, Msg};
use crate::text::{Cells, Line, width};

/// Widest text that is pleasant to read, in cells.
const WIDEST: u16 = 92;
/// Rows of the curves above the text.
const CURVES: u16 = 3;

/// The debrief of a conversation.
#[derive(Clone, Debug)]
pub struct Review {
    /// The conversation, to go on with it from a reply.
    pub talk: Talk,
    report: Report,
    rows: Vec<Row>,
    /// The first row of each reply, by its turn.
    replies: Vec<(usize, usize)>,
    /// Which reply is looked at: an index into `replies`.
    looked_at: Option<usize>,
    scroll: usize,
    /// What the rows were laid out for.
    shape: Option<(u16, Lang, Cells)>,
}

impl Review {
    /// The debrief of a conversation that is over.
    #[must_use]
    pub fn new(talk: Talk, report: Report) -> Self {
        Self { talk, report, rows: Vec::new(), replies: Vec::new(), looked_at: None, scroll: 0, shape: None }
    }

    /// The report.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The whole debrief as text.
    #[must_use]
    pub fn text(&self, ui: &Ui) -> String {
        text(&self.report, &ui.messages)
    }

    /// The turn whose reply is looked at.
    #[must_use]
    pub fn turn(&self) -> Option<usize> {
        self.looked_at.and_then(|at| self.replies.get(at)).map(|(turn, _)| *turn)
    }

    /// Lays the debrief out for a screen of this size.
    pub fn lay_out(&mut self, width: u16, height: u16, ui: &Ui) {
        let shape = Some((width, ui.messages.lang(), ui.cells));
        if self.shape != shape {
            let shown = self.turn();
            if self.shape.is_some_and(|(_, lang, _)| lang != ui.messages.lang())
                && let Some(report) = self.talk.report(ui)
            {
                self.report = report;
            }
            self.shape = shape;
            self.make_rows(width, ui);
            self.looked_at = self.replies.iter().position(|(turn, _)| Some(*turn) == shown);
        }
        self.clamp(height);
    }

    fn clamp(&mut self, height: u16) {
        let body = Self::body(u16::MAX, height);
        self.scroll = self.scroll.min(self.rows.len().saturating_sub(usize::from(body.height)));
    }

    /// Scrolls by rows.
    pub fn scroll_by(&mut self, rows: isize) {
        self.scroll = self.scroll.saturating_add_signed(rows);
    }

    /// Scrolls to the start or the end.
    pub fn scroll_to(&mut self, end: bool) {
        self.scroll = if end { usize::MAX } else { 0 };
        self.looked_at = None;
    }

    /// Looks at the next reply, or the one before.
    pub fn step(&mut self, forward: bool) {
        let last = self.replies.len().checked_sub(1);
        let next = match (self.looked_at, forward) {
            (None, true) => Some(0),
            (None, false) => last,
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => Some(at.saturating_sub(1)),
        };
        if let (Some(next), Some(last)) = (next, last) {
            self.look_at(next.min(last));
        }
    }

    fn look_at(&mut self, reply: usize) {
        self.looked_at = Some(reply);
        if let Some((_, row)) = self.replies.get(reply) {
            // What she had said stands above it.
            self.scroll = row.saturating_sub(3);
        }
    }

    /// What the mouse hits: a bar of the curve looks at its reply.
    pub fn press(&mut self, x: u16, y: u16, width: u16, height: u16, ui: &Ui) {
        let curve = Self::curve_area(width, height, ui, &self.gauge_name(ui));
        if !curve.contains(x, y) && !curve.contains(x, y.saturating_sub(1)) {
            return;
        }
        let shown = self.report.anger.curve.len().min(usize::from(curve.width));
        let at = self.report.anger.curve.len() - shown + usize::from(x - curve.x);
        // The first bar is the start; the others are one a turn.
        let reply = at.checked_sub(1).and_then(|turn| self.replies.iter().position(|(known, _)| *known == turn));
        if let Some(reply) = reply {
            self.look_at(reply);
        }
    }

    fn body(width: u16, height: u16) -> Area {
        let [_, body, _] = area::page(width, height);
        Area { y: body.y + CURVES, height: body.height.saturating_sub(CURVES), ..body }
    }

    fn gauge_name(&self, ui: &Ui) -> String {
        ui.get(&Msg::GaugeName { gauge: self.report.gauge.name().to_owned() })
    }

    /// Where the bars of the first curve stand.
    fn curve_area(screen: u16, height: u16, ui: &Ui, gauge: &str) -> Area {
        let [_, body, _] = area::page(screen, height);
        let trust = ui.get(&Msg::GaugeName { gauge: "trust".to_owned() });
        let name = u16::try_from(width(gauge).max(width(&trust))).unwrap_or(0);
        let row = body.row(0).inside(1, 0);
        Area { x: row.x + name + 5, width: row.width.saturating_sub(name + 10), ..row }
    }

    /// Paints the debrief.
    pub fn paint(&self, canvas: &mut Canvas<'_>, ui: &Ui) {
        let whole = canvas.area();
        let [title, ..] = area::page(whole.width, whole.height);
        let outcome = ui.get(&Msg::OutcomeName { outcome: self.report.outcome.name().to_owned() });
        let fields = [
            (self.report.title.as_str(), Tone::Strong),
            (self.report.name.as_str(), Tone::Plain),
            (outcome.as_str(), Tone::Strong),
        ];
        canvas.fields(title.inside(1, 0), &fields);
        let name = self.gauge_name(ui);
        let curve = Self::curve_area(whole.width, whole.height, ui, &name);
        let trust = ui.get(&Msg::GaugeName { gauge: "trust".to_owned() });
        for (y, name, values) in [(0, name, &self.report.anger), (1, trust, &self.report.trust)] {
            let row = Area { y: curve.y + y, ..curve };
            let start = row.x - title.x - 1;
            canvas.label(Area { x: title.x + 1, width: start, ..row }, &name, Tone::Strong, Side::Start);
            let number = |value: i32| format!("{value:>3}");
            let before = Area { x: row.x - 4, width: 3, ..row };
            canvas.label(before, &number(values.start), Tone::Dim, Side::End);
            // Trust is not good or bad by itself: its bars have one tone.
            let tone = |value| if y == 0 { gauge::tone(value) } else { Tone::Accent };
            let used = gauge::curve(canvas, row, &values.curve, tone);
            let behind = Area { x: row.x + used + 1, width: 3, ..row };
            canvas.label(behind, &values.end.to_string(), Tone::Plain, Side::Start);
        }
        self.paint_pointer(canvas, curve);
        let body = Self::body(whole.width, whole.height);
        let looked = self.turn();
        for (y, row) in (0..body.height).zip(self.rows.iter().skip(self.scroll)) {
            row.paint(canvas, body.row(y));
            if looked.is_some() && row.turn == looked {
                let mark = Area { width: 1, ..body.row(y) };
                canvas.label(mark, if canvas.mirror { "◀" } else { "▶" }, Tone::Key, Side::Start);
            }
        }
        canvas.more(body, self.scroll > 0, self.scroll + usize::from(body.height) < self.rows.len());
    }

    /// An arrow under the bar of the reply that is looked at.
    fn paint_pointer(&self, canvas: &mut Canvas<'_>, curve: Area) {
        let skipped = self.report.anger.curve.len().saturating_sub(usize::from(curve.width));
        // The first bar is the start; the others are one a turn.
        let bar = self.turn().and_then(|turn| (turn + 1).checked_sub(skipped));
        let Some(bar) = bar.and_then(|bar| u16::try_from(bar).ok()) else { return };
        let under = Area { x: curve.x + bar, y: curve.y + 2, width: 1, ..curve };
        canvas.label(under, "▲", Tone::Key, Side::Start);
    }

    fn make_rows(&mut self, screen: u16, ui: &Ui) {
        let room = area::screen(screen, 0).width.saturating_sub(5).min(WIDEST);
        let talk_rtl = self.talk.lang().is_rtl();
        let mut out = Vec::new();
        self.replies.clear();
        let blocks = page(&self.report, &ui.messages);
        let is_curve = |block: Option<&Block>| matches!(block, Some(Block::Curve { .. }));
        for (index, block) in blocks.iter().enumerate() {
            let place = |x: usize, context: bool| {
                let x = u16::try_from(x).unwrap_or(0).min(room / 2);
                Slot { x: x + 2, width: room - x, side: Side::Start, context, cells: ui.cells }
            };
            match block {
                // The title and the curves with their heading stand above.
                Block::Title(_) | Block::Curve { .. } => {}
                Block::Heading(_) if is_curve(blocks.get(index + 1)) => {
                    out.pop();
                }
                Block::Gap => out.push(Row::empty()),
                Block::Heading(text) => out.extend(rows(text, place(0, ui.is_rtl()), Tone::Accent, &[])),
                Block::Paragraph(paragraph) => {
                    if let Some(turn) = paragraph.turn {
                        self.replies.push((turn, out.len()));
                    }
                    let theirs = matches!(paragraph.voice, Voice::Customer | Voice::Agent | Voice::Better);
                    let context = if theirs { talk_rtl } else { ui.is_rtl() };
                    let hang = paragraph.indent + width(&paragraph.mark);
                    out.extend(paragraph_rows(paragraph, place(hang, context), ui));
                }
            }
        }
        self.rows = out;
    }
}

fn paragraph_rows(paragraph: &Paragraph, place: Slot, ui: &Ui) -> Vec<Row> {
    let tone = match paragraph.voice {
        Voice::Own | Voice::Customer | Voice::Agent => Tone::Plain,
        Voice::Action | Voice::Aside => Tone::Dim,
        Voice::Good => Tone::Good,
        Voice::Bad => Tone::Bad,
        Voice::Better => Tone::Accent,
    };
    let mark_tone = match paragraph.voice {
        Voice::Customer | Voice::Agent | Voice::Own => Tone::Strong,
        _ => tone,
    };
    let words = judged_words(&paragraph.evidence);
    let mut out = rows(&paragraph.text, place, tone, &words);
    if let (Some(first), false) = (out.first_mut(), paragraph.mark.is_empty()) {
        let mark = Line::new(&paragraph.mark, ui.is_rtl(), ui.cells);
        *first = first.clone().with(Beside::Mark(mark, mark_tone));
    }
    match paragraph.turn {
        Some(turn) => out.into_iter().map(|row| row.of_turn(turn)).collect(),
        None => out,
    }
}
