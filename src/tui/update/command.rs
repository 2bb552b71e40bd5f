//! Commands: what keys, clicks and menus ask for. What is the same everywhere is done here; the rest goes to whatever is on the screen.

use super::super::command::Command;
use super::super::event::Effect;
use super::super::menu::Menu;
use super::super::model::{Model, Screen};
use super::super::overlay::{Overlay, Page, PageKind};
use crate::emulator::Mode as Letters;
use crate::messages::Lang;
use crate::text::Cells;

impl Model {
    /// Does what a command asks for.
    pub(super) fn command(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Language => self.other_language(),
            Command::Letters => self.other_letters(),
            Command::Help => {
                self.open_page(PageKind::Help(self.screen_place()));
                Vec::new()
            }
            Command::Rubric => {
                self.open_page(PageKind::Rubric);
                Vec::new()
            }
            Command::Suspend => vec![Effect::Suspend],
            Command::Redraw => vec![Effect::Redraw],
            Command::Quit => vec![Effect::Quit],
            Command::Lobby => self.show_lobby(),
            Command::Settings => {
                let menu = self.settings_menu();
                self.overlays.push(Overlay::Menu(menu));
                Vec::new()
            }
            command if !self.overlays.is_empty() => self.on_top(command),
            command => match &self.screen {
                Screen::Lobby => self.in_lobby(command),
                Screen::Talk(_) => self.in_talk(command),
                Screen::Review(_) => self.in_review(command),
            },
        }
    }

    pub(super) fn open_page(&mut self, kind: PageKind) {
        self.overlays.push(Overlay::Page(Page { kind, scroll: 0 }));
    }

    pub(super) fn open_menu(&mut self, menu: Menu) -> Vec<Effect> {
        self.overlays.push(Overlay::Menu(menu));
        Vec::new()
    }

    /// The other language: of the program, and of a conversation in which nothing was said yet.
    pub(super) fn other_language(&mut self) -> Vec<Effect> {
        let lang = match self.ui.messages.lang() {
            Lang::He => Lang::En,
            Lang::En => Lang::He,
        };
        self.ui.speak(lang);
        let mut effects = self.change(|settings| settings.lang = Some(lang));
        if let Screen::Talk(talk) = &self.screen
            && talk.is_untouched()
            && talk.lang() != lang
            && talk.has_language(lang)
        {
            let (scenario, seed) = (talk.scenario_name(), talk.session().header().seed);
            effects.extend(self.load(scenario, lang, Some(seed)));
        }
        effects
    }

    pub(super) fn other_letters(&mut self) -> Vec<Effect> {
        let logical = self.ui.cells == Cells::Visual;
        self.ui.cells = if logical { Cells::Logical } else { Cells::Visual };
        let letters = if logical { Letters::Logical } else { self.here.visual };
        let identity = self.here.identity.clone();
        let mut effects = self.change(|settings| {
            settings.letters.insert(identity.clone(), letters);
        });
        effects.push(Effect::Redraw);
        effects
    }

    /// Back to the list.
    pub(super) fn show_lobby(&mut self) -> Vec<Effect> {
        self.overlays.clear();
        self.last = match std::mem::replace(&mut self.screen, Screen::Lobby) {
            Screen::Talk(talk) => Some(talk),
            Screen::Review(review) => Some(Box::new(review.talk)),
            Screen::Lobby => self.last.take(),
        };
        vec![Effect::List]
    }
}
