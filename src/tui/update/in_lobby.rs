//! Commands in the list of scenarios, and loading one.

use super::super::command::Command;
use super::super::event::Effect;
use super::super::model::Model;
use super::super::overlay::Asked;
use crate::messages::Lang;
use crate::scenario::Summary;

impl Model {
    pub(super) fn in_lobby(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Choose => return self.play_chosen(),
            Command::Search => {
                let filter = self.lobby.filter.clone();
                self.ask(Asked::Search, &filter);
            }
            Command::Back => self.lobby.filter.clear(),
            Command::Up => self.lobby.step(-1),
            Command::Down => self.lobby.step(1),
            Command::PageUp => self.lobby.step(-5),
            Command::PageDown => self.lobby.step(5),
            Command::First => self.lobby.step(isize::MIN),
            Command::Last => self.lobby.step(isize::MAX),
            _ => {}
        }
        Vec::new()
    }

    /// Loads the scenario that is chosen.
    pub(super) fn play_chosen(&mut self) -> Vec<Effect> {
        self.lobby.chosen().cloned().map(|chosen| self.load_listed(chosen)).unwrap_or_default()
    }

    /// Loads a scenario of the list, in the program's language if it has it.
    pub(super) fn load_listed(&mut self, listed: Summary) -> Vec<Effect> {
        let (own, seed) = (self.ui.messages.lang(), self.settings.seed);
        let other = listed.languages.first().copied().unwrap_or(own);
        let lang = if listed.languages.is_empty() || listed.languages.contains(&own) { own } else { other };
        self.load(listed.id, lang, seed)
    }

    pub(super) fn load(&mut self, scenario: String, lang: Lang, seed: Option<u64>) -> Vec<Effect> {
        self.loads += 1;
        vec![Effect::Load { load: self.loads, scenario, lang, seed }]
    }
}
