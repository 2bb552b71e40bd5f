//! The case card: what is known, what may be decided and promised, what has to be asked.

use super::super::ui::Ui;
use super::Talk;
use crate::messages::Msg;
use crate::scenario::{Authority, Seen, time_of_day};

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
        let offers = |authority| {
            let offers = scenario.offers.iter().filter(move |offer| offer.authority == authority);
            offers.map(|offer| CardLine::Item(offer.label.clone())).collect()
        };
        section(Msg::PlayMayDecide, offers(Authority::Agent));
        section(Msg::PlayAskManager, offers(Authority::Manager));
        let until = scenario.house.call_back_until.map(|until| Msg::PlayMayPromise { until: time_of_day(until) });
        let labels = |facts: &[usize]| {
            let facts = facts.iter().filter_map(|fact| scenario.facts.get(*fact));
            facts.map(|fact| CardLine::Item(fact.label.clone())).collect()
        };
        section(Msg::CardMustAsk, labels(&scenario.house.must_ask));
        section(Msg::CardMayNotTell, labels(&scenario.house.may_not_tell));
        let told = scenario.facts.iter().zip(&state.told);
        let told = told.filter(|(fact, told)| **told && fact.seen == Seen::Customer);
        section(Msg::CardTold, told.map(|(known, _)| fact(known)).collect());
        if let Some(until) = until {
            card.push(CardLine::Heading(ui.get(&until)));
        }
        card
    }
}
