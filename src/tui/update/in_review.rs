//! Commands in a debrief, and the ways into and out of it.

use super::super::command::Command;
use super::super::event::Effect;
use super::super::model::{Model, Screen};
use super::super::review::Review;
use crate::messages::Msg;

impl Model {
    /// From a conversation that is over to its debrief.
    pub(super) fn show_review(&mut self) {
        if let Screen::Talk(talk) = &self.screen
            && let Some(report) = talk.report(&self.ui)
        {
            self.screen = Screen::Review(Box::new(Review::new((**talk).clone(), report)));
        }
    }

    pub(super) fn in_review(&mut self, command: Command) -> Vec<Effect> {
        let page = isize::try_from(self.size.1).unwrap_or(24) - 7;
        let Screen::Review(review) = &mut self.screen else { return Vec::new() };
        match command {
            Command::Up => review.scroll_by(-1),
            Command::Down => review.scroll_by(1),
            Command::PageUp => review.scroll_by(-page),
            Command::PageDown => review.scroll_by(page),
            Command::First => review.scroll_to(false),
            Command::Last => review.scroll_to(true),
            Command::NextReply => review.step(true),
            Command::PreviousReply => review.step(false),
            Command::Again => return self.again_from_review(),
            Command::CopyAll => {
                let text = review.text(&self.ui);
                self.tell(&Msg::Copied);
                return vec![Effect::Copy(text)];
            }
            Command::Save => {
                let stem = review.report().scenario.clone();
                return vec![Effect::Save { stem, text: review.text(&self.ui) }];
            }
            Command::PlayAgain => {
                let (scenario, lang, seed) = (review.talk.scenario_name(), review.talk.lang(), self.settings.seed);
                return self.load(scenario, lang, seed);
            }
            Command::PlayNext => {
                let next = self.lobby.after(&review.report().scenario).cloned();
                return next.map(|next| self.load_listed(next)).unwrap_or_default();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Again from the reply that is looked at; where none is, from one that is chosen.
    fn again_from_review(&mut self) -> Vec<Effect> {
        let Screen::Review(review) = &self.screen else { return Vec::new() };
        if let Some(turn) = review.turn() {
            self.again_from(turn);
            return Vec::new();
        }
        let menu = review.talk.again_menu(&self.ui);
        if menu.items.is_empty() { self.tell(&Msg::AgainNothing) } else { self.open_menu(menu) }
    }

    /// Goes on from the reply of a turn.
    pub(super) fn again_from(&mut self, turn: usize) {
        let (talks, now) = (self.talks + 1, self.now);
        if let Screen::Review(review) = &self.screen {
            self.screen = Screen::Talk(Box::new(review.talk.clone()));
        }
        if let Screen::Talk(talk) = &mut self.screen {
            talk.again_from(turn, talks, now);
            self.talks = talks;
            self.tell(&Msg::AgainHere);
        }
    }
}
