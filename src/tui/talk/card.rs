//! The case card: what is known, what may be decided and promised, what has to be asked.

use super::super::paint::Side;
use super::super::rows::{Beside, Row, Slot, rows};
use super::super::theme::Tone;
use super::super::ui::Ui;
use super::Talk;
use crate::messages::{Lang, Msg};
use crate::scenario::{Authority, Seen};
use crate::text::{Cells, Line, clock_face};

/// The rows of the card where it stands beside the conversation.
#[derive(Clone, Debug, Default)]
pub struct Card {
    rows: Vec<Row>,
    /// What they were laid out for.
    shape: Option<(u16, Lang, Cells)>,
}

impl Card {
    /// Its rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// A line of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardLine {
    /// A heading.
    Heading(String),
    /// Something known: what it is, and what it is here.
    Fact(String, String),
    /// Something that may be done.
    Item(String),
}

impl Talk {
    /// The card as it is now: what she has told stands on it too.
    #[must_use]
    pub fn card(&self, ui: &Ui) -> Vec<CardLine> {
        let (scenario, state) = (self.session.scenario(), self.session.state());
        let mut card = Vec::new();
        let fact = |fact: &crate::scenario::Fact| CardLine::Fact(fact.label.clone(), fact.value.clone());
        let mut section = |heading: Msg, lines: Vec<CardLine>| {
            if !lines.is_empty() {
                card.push(CardLine::Heading(ui.get(&heading)));
                card.extend(lines);
            }
        };
        let seen = scenario.facts.iter().filter(|fact| fact.seen != Seen::Customer);
        section(Msg::PlayCard, seen.map(fact).collect());
        let told = scenario.facts.iter().zip(&state.told);
        let told = told.filter(|(fact, told)| **told && fact.seen == Seen::Customer);
        section(Msg::CardTold, told.map(|(known, _)| fact(known)).collect());
        let offers = |authority| {
            let offers = scenario.offers.iter().filter(move |offer| offer.authority == authority);
            let answered = |id: &str| {
                let index = scenario.offers.iter().position(|offer| offer.id == id)?;
                state.granted.get(index).copied().flatten()
            };
            let line = |offer: &crate::scenario::Offer| match answered(&offer.id) {
                Some(granted) => {
                    let answer = if granted { "yes" } else { "no" }.to_owned();
                    ui.get(&Msg::ManagerAnswered { answer, offer: offer.label.clone() })
                }
                None => offer.label.clone(),
            };
            offers.map(|offer| CardLine::Item(line(offer))).collect()
        };
        section(Msg::PlayMayDecide, offers(Authority::Agent));
        section(Msg::PlayAskManager, offers(Authority::Manager));
        let until = scenario.house.call_back_until.map(|until| Msg::PlayMayPromise { until: clock_face(until) });
        let labels = |facts: &[usize]| {
            let facts = facts.iter().filter_map(|fact| scenario.facts.get(*fact));
            facts.map(|fact| CardLine::Item(fact.label.clone())).collect()
        };
        section(Msg::CardMustAsk, labels(&scenario.house.must_ask));
        section(Msg::CardMayNotTell, labels(&scenario.house.may_not_tell));
        if let Some(until) = until {
            card.push(CardLine::Heading(ui.get(&until)));
        }
        card
    }

    /// Lays the card out for a place of this width; for none if there is none.
    pub(super) fn lay_out_card(&mut self, width: u16, ui: &Ui) {
        let shape = Some((width, ui.messages.lang(), ui.cells));
        if self.card.shape != shape {
            let rows = if width > 0 { self.card_rows(ui, width) } else { Vec::new() };
            self.card = Card { rows, shape };
        }
    }

    /// The card in rows of this width.
    pub(in crate::tui) fn card_rows(&self, ui: &Ui, width: u16) -> Vec<Row> {
        let mut out: Vec<Row> = Vec::new();
        let context = self.session.scenario().lang.is_rtl();
        let place = |x: u16| Slot { x, width: width.saturating_sub(x), side: Side::Start, context, cells: ui.cells };
        for line in self.card(ui) {
            match line {
                CardLine::Heading(text) => {
                    if !out.is_empty() {
                        out.push(Row::empty());
                    }
                    out.extend(rows(&text, Slot { context: ui.is_rtl(), ..place(0) }, Tone::Accent, &[]));
                }
                CardLine::Fact(label, value) => {
                    let words = 0..label.len() + 1;
                    out.extend(rows(&format!("{label}: {value}"), place(0), Tone::Plain, &[(words, Tone::Dim)]));
                }
                CardLine::Item(text) => {
                    let mark = Line::new("· ", context, ui.cells);
                    let mut item = rows(&text, place(2), Tone::Plain, &[]);
                    if let Some(first) = item.first_mut() {
                        *first = first.clone().with(Beside::Mark(mark, Tone::Dim));
                    }
                    out.extend(item);
                }
            }
        }
        out
    }
}
