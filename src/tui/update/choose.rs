//! What choosing an item of a list does, and what a filled field does.

use super::super::command::Command;
use super::super::event::Effect;
use super::super::menu::{Choice, Item, Menu, MenuKind};
use super::super::model::{Model, Screen};
use super::super::overlay::{Asked, Overlay};
use crate::messages::Msg;
use crate::scenario::Address;
use crate::session::{Input, Mode};
use crate::text::Cells;

impl Model {
    /// Does what the item says that is chosen.
    pub(super) fn choose(&mut self) -> Vec<Effect> {
        let Some(Overlay::Menu(menu)) = self.overlays.last() else { return Vec::new() };
        let Some(choice) = menu.choice().cloned() else { return Vec::new() };
        if menu.kind == MenuKind::Settings {
            let effects = self.set(&choice);
            self.refresh_settings();
            return effects;
        }
        // What is opened from a list lies on top of it, and leads back.
        if !matches!(choice, Choice::Do(Command::Settings | Command::Help)) {
            self.overlays.pop();
        }
        match choice {
            Choice::Do(command) => {
                // Going on is all that closing the list does.
                if command == Command::Back { Vec::new() } else { self.command(command) }
            }
            Choice::Hold => {
                let on_hold = self.talk().is_some_and(|talk| talk.session().is_on_hold());
                self.does(if on_hold { Input::Resume } else { Input::Hold })
            }
            Choice::Quiet(ms) => {
                self.tell(&Msg::QuietPassed);
                self.with_talk(|talk, _, now| talk.work_in_silence(ms, now))
            }
            Choice::Manager(offer) => self.does(Input::Manager { offer }),
            Choice::Transfer { warm } => self.does(Input::Transfer { warm }),
            Choice::HangUp => {
                let menu = self.talk().map(|talk| talk.hang_up_menu(&self.ui));
                self.overlays.extend(menu.map(Overlay::Menu));
                Vec::new()
            }
            Choice::ReallyHangUp => self.does(Input::Hangup),
            Choice::Stop => {
                self.reviews = true;
                self.does(Input::Stop)
            }
            Choice::From(turn) => {
                self.again_from(turn);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn does(&mut self, input: Input) -> Vec<Effect> {
        self.with_talk(|talk, _, now| talk.does(input, now))
    }

    fn set(&mut self, choice: &Choice) -> Vec<Effect> {
        match choice {
            Choice::Name => {
                let name = self.settings.trainee.clone();
                self.ask(Asked::Name, &name);
                Vec::new()
            }
            Choice::Seed => {
                let seed = self.settings.seed.map(|seed| seed.to_string()).unwrap_or_default();
                self.ask(Asked::Seed, &seed);
                Vec::new()
            }
            Choice::Language => self.other_language(),
            Choice::Letters => self.other_letters(),
            Choice::Address => {
                let next = match self.settings.address {
                    Address::Neutral => Address::Feminine,
                    Address::Feminine => Address::Masculine,
                    Address::Masculine => Address::Neutral,
                };
                self.change(|settings| settings.address = next)
            }
            Choice::Mode => {
                let next = match self.settings.mode {
                    Mode::Learn => Mode::Practice,
                    Mode::Practice => Mode::Exam,
                    Mode::Exam => Mode::Learn,
                };
                self.change(|settings| settings.mode = next)
            }
            Choice::Clock => {
                let waits = !self.settings.clock_waits;
                self.change(|settings| settings.clock_waits = waits)
            }
            _ => Vec::new(),
        }
    }

    /// The settings as a list.
    pub(super) fn settings_menu(&self) -> Menu {
        let (ui, settings) = (&self.ui, &self.settings);
        let item = |which: &str, beside: String, choice: Choice| {
            let label = ui.get(&Msg::SettingName { setting: which.to_owned() });
            Item { label, beside, choice }
        };
        let yes_no = |yes: bool| ui.get(&if yes { Msg::Yes } else { Msg::No });
        let name = if settings.trainee.is_empty() { ui.get(&Msg::NobodyNamed) } else { settings.trainee.clone() };
        let seed = settings.seed.map_or_else(|| ui.get(&Msg::SeedEachTime), |seed| seed.to_string());
        let lang = ui.get(&Msg::LangName { lang: ui.messages.lang().code().to_owned() });
        let address = ui.get(&Msg::AddressName { address: settings.address.name().to_owned() });
        let mode = ui.get(&Msg::ModeName { mode: settings.mode.name().to_owned() });
        let letters = if ui.cells == Cells::Visual { Msg::LettersProgram } else { Msg::LettersTerminal };
        let mut items = vec![item("name", name, Choice::Name), item("language", lang, Choice::Language)];
        items.push(item("address", address, Choice::Address));
        items.push(item("mode", mode, Choice::Mode));
        items.push(item("seed", seed, Choice::Seed));
        items.push(item("clock", yes_no(settings.clock_waits), Choice::Clock));
        items.push(item("letters", ui.get(&letters), Choice::Letters));
        let title = if matches!(self.screen, Screen::Talk(_)) { Msg::SettingsNextTime } else { Msg::SettingsTitle };
        Menu::new(MenuKind::Settings, ui.get(&title), items)
    }

    /// Shows the settings as they are now, the same one chosen.
    fn refresh_settings(&mut self) {
        let fresh = self.settings_menu();
        for overlay in &mut self.overlays {
            if let Overlay::Menu(menu) = overlay
                && menu.kind == MenuKind::Settings
            {
                let chosen = menu.chosen;
                *menu = Menu { chosen, ..fresh.clone() };
            }
        }
    }

    /// Takes what was typed into a field.
    pub(super) fn answer(&mut self) -> Vec<Effect> {
        let Some(Overlay::Ask(ask)) = self.overlays.pop() else { return Vec::new() };
        let text = ask.editor.text().trim().to_owned();
        let effects = match ask.what {
            Asked::Search => Vec::new(),
            Asked::Name => self.change(|settings| settings.trainee.clone_from(&text)),
            Asked::Seed if text.is_empty() => self.change(|settings| settings.seed = None),
            Asked::Seed => match text.parse() {
                Ok(seed) => self.change(|settings| settings.seed = Some(seed)),
                Err(_) => {
                    self.ask(Asked::Seed, &text);
                    return self.tell(&Msg::SeedWanted);
                }
            },
        };
        self.refresh_settings();
        effects
    }
}
