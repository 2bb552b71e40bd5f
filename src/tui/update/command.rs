//! Commands: what keys, clicks and menus ask for.

use super::super::command::Command;
use super::super::editor::{Edit, Editor, Move};
use super::super::event::Effect;
use super::super::menu::{Menu, MenuKind};
use super::super::model::{Model, Screen};
use super::super::overlay::{Ask, Asked, Overlay, Page, PageKind};
use super::super::review::Review;
use crate::messages::{Lang, Msg};
use crate::scenario::Summary;
use crate::session::Mode;
use crate::text::Cells;

impl Model {
    /// Does what a command asks for.
    pub(super) fn command(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Language => self.other_language(),
            Command::Letters => self.other_letters(),
            Command::Help => {
                self.open_page(PageKind::Help(self.place()));
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

    fn open_page(&mut self, kind: PageKind) {
        self.overlays.push(Overlay::Page(Page { kind, scroll: 0 }));
    }

    fn open_menu(&mut self, menu: Menu) -> Vec<Effect> {
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
        let mut effects = self.change(|settings| settings.logical = logical);
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

    fn on_top(&mut self, command: Command) -> Vec<Effect> {
        let page_step = isize::try_from(self.size.1).unwrap_or(24) - 4;
        match self.overlays.last_mut() {
            Some(Overlay::Menu(menu)) => match command {
                Command::Choose => return self.choose(),
                // A value is changed by an arrow too; nothing else is done by one.
                Command::Left | Command::Right if menu.kind == MenuKind::Settings => return self.choose(),
                Command::Left | Command::Right => {}
                Command::Interrupt if menu.kind == MenuKind::Pause => return vec![Effect::Quit],
                Command::Up => menu.step(false),
                Command::Down => menu.step(true),
                Command::First | Command::PageUp => menu.chosen = 0,
                Command::Last | Command::PageDown => menu.chosen = menu.items.len().saturating_sub(1),
                _ => {
                    self.overlays.pop();
                }
            },
            Some(Overlay::Page(page)) => match command {
                Command::Up => page.scroll = page.scroll.saturating_sub(1),
                Command::Down => page.scroll += 1,
                Command::PageUp => page.scroll = page.scroll.saturating_add_signed(-page_step),
                Command::PageDown => page.scroll = page.scroll.saturating_add_signed(page_step),
                Command::First => page.scroll = 0,
                Command::Last => page.scroll = usize::MAX,
                _ => {
                    self.overlays.pop();
                }
            },
            Some(Overlay::Ask(_)) => match command {
                Command::Choose => return self.answer(),
                Command::Back => {
                    if let Some(Overlay::Ask(Ask { what: Asked::Search, .. })) = self.overlays.pop() {
                        self.lobby.filter.clear();
                    }
                }
                command => {
                    if let Some(edit) = edit_of(command) {
                        self.edit_asked(edit);
                    }
                }
            },
            None => {}
        }
        Vec::new()
    }

    pub(super) fn edit_asked(&mut self, edit: Edit) {
        if let Some(Overlay::Ask(ask)) = self.overlays.last_mut() {
            ask.editor.apply(edit);
            if ask.what == Asked::Search {
                ask.editor.text().clone_into(&mut self.lobby.filter);
            }
        }
    }

    pub(super) fn ask(&mut self, what: Asked, text: &str) {
        let editor = Editor::single(text, self.ui.is_rtl(), self.ui.cells);
        self.overlays.push(Overlay::Ask(Ask { what, editor }));
    }

    fn in_lobby(&mut self, command: Command) -> Vec<Effect> {
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
    fn load_listed(&mut self, listed: Summary) -> Vec<Effect> {
        let (own, seed) = (self.ui.messages.lang(), self.settings.seed);
        let other = listed.languages.first().copied().unwrap_or(own);
        let lang = if listed.languages.is_empty() || listed.languages.contains(&own) { own } else { other };
        self.load(listed.id, lang, seed)
    }

    fn load(&mut self, scenario: String, lang: Lang, seed: Option<u64>) -> Vec<Effect> {
        self.loads += 1;
        vec![Effect::Load { load: self.loads, scenario, lang, seed }]
    }

    fn in_talk(&mut self, command: Command) -> Vec<Effect> {
        let (now, size) = (self.now, self.size);
        let Screen::Talk(talk) = &mut self.screen else { return Vec::new() };
        let page = isize::try_from(talk.areas(size.0, size.1).transcript.height).unwrap_or(10) - 1;
        if talk.is_over() {
            match command {
                Command::Choose => self.show_review(),
                Command::Up => talk.scroll_by(1),
                Command::Down => talk.scroll_by(-1),
                Command::PageUp => talk.scroll_by(page),
                Command::PageDown => talk.scroll_by(-page),
                Command::First => talk.scroll_by(isize::MAX),
                Command::Last => talk.scroll_by(isize::MIN),
                command => return self.beside_talking(command),
            }
            return Vec::new();
        }
        let edit = match command {
            Command::NewLine => Some(Edit::Insert("\n".to_owned())),
            command => edit_of(command),
        };
        match command {
            Command::Send => {
                return match talk.send(now) {
                    Ok(effects) => effects,
                    Err(msg) => self.tell(&msg),
                };
            }
            Command::PageUp => talk.scroll_by(page),
            Command::PageDown => talk.scroll_by(-page),
            Command::Copy if talk.editor().selection().is_none() => return self.beside_talking(Command::Pause),
            Command::Copy => {
                return talk.editor().selected().map(|text| Effect::Copy(text.to_owned())).into_iter().collect();
            }
            Command::Cut => {
                if let Some(text) = talk.editor().selected().map(str::to_owned) {
                    self.edit(Edit::Delete);
                    return vec![Effect::Copy(text)];
                }
            }
            Command::Up => talk.up(now),
            Command::Down => talk.down(now),
            Command::Older => talk.recall(true, now),
            Command::Newer => talk.recall(false, now),
            command => match edit {
                Some(edit) => self.edit(edit),
                None => return self.beside_talking(command),
            },
        }
        Vec::new()
    }

    /// What a conversation opens on top of itself.
    fn beside_talking(&mut self, command: Command) -> Vec<Effect> {
        let Screen::Talk(talk) = &self.screen else { return Vec::new() };
        match command {
            Command::Act => {
                let menu = talk.act_menu(&self.ui);
                self.open_menu(menu)
            }
            Command::Again if talk.mode() == Mode::Exam && !talk.is_over() => self.tell(&Msg::AgainExam),
            Command::Again => {
                let menu = talk.again_menu(&self.ui);
                if menu.items.is_empty() { self.tell(&Msg::AgainNothing) } else { self.open_menu(menu) }
            }
            Command::Pause => {
                let menu = talk.pause_menu(&self.ui);
                self.open_menu(menu)
            }
            Command::Hint => {
                let hint = talk.hint(&self.ui);
                self.read(Msg::HintTitle, hint);
                Vec::new()
            }
            Command::Card => {
                self.open_page(PageKind::Card);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// From a conversation that is over to its debrief.
    pub(super) fn show_review(&mut self) {
        if let Screen::Talk(talk) = &self.screen
            && let Some(report) = talk.report(&self.ui)
        {
            self.screen = Screen::Review(Box::new(Review::new((**talk).clone(), report)));
        }
    }

    fn in_review(&mut self, command: Command) -> Vec<Effect> {
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

/// What a command does to a field.
fn edit_of(command: Command) -> Option<Edit> {
    Some(match command {
        Command::Left => Edit::Move(Move::Left),
        Command::Right => Edit::Move(Move::Right),
        Command::Up => Edit::Move(Move::Up),
        Command::Down => Edit::Move(Move::Down),
        Command::Home => Edit::Move(Move::Home),
        Command::End => Edit::Move(Move::End),
        Command::First => Edit::Move(Move::First),
        Command::Last => Edit::Move(Move::Last),
        Command::WordLeft => Edit::Move(Move::WordLeft),
        Command::WordRight => Edit::Move(Move::WordRight),
        Command::SelectLeft => Edit::Select(Move::Left),
        Command::SelectRight => Edit::Select(Move::Right),
        Command::SelectUp => Edit::Select(Move::Up),
        Command::SelectDown => Edit::Select(Move::Down),
        Command::SelectHome => Edit::Select(Move::Home),
        Command::SelectEnd => Edit::Select(Move::End),
        Command::SelectWordLeft => Edit::Select(Move::WordLeft),
        Command::SelectWordRight => Edit::Select(Move::WordRight),
        Command::SelectAll => Edit::SelectAll,
        Command::Backspace => Edit::Backspace,
        Command::Delete => Edit::Delete,
        Command::DeleteWord => Edit::DeleteWord,
        Command::DeleteWordForward => Edit::DeleteWordForward,
        Command::Undo => Edit::Undo,
        Command::Redo => Edit::Redo,
        _ => return None,
    })
}
