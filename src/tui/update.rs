//! What an event does to the model, and what it asks the edge to do.

mod choose;
mod command;
mod edits;
mod in_lobby;
mod in_review;
mod in_talk;
mod mouse;
mod on_top;

use super::damage;
use super::event::{Effect, Event, Opened};
use super::keymap;
use super::model::{Model, Screen};
use super::overlay::{Overlay, Page, PageKind};
use super::talk::Talk;
use super::{Code, Command, Edit, Key};
use crate::messages::Msg;

/// Takes an event in at a time of the program, in milliseconds.
pub fn update(model: &mut Model, now: u64, event: Event) -> Vec<Effect> {
    model.now = model.now.max(now);
    let (is_letter, before) = (damage::is_letter(&event), model.beside());
    let effects = model.take(event);
    model.settle();
    model.note_damage(is_letter, before);
    effects
}

impl Model {
    fn take(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) => {
                self.insert(text);
                Vec::new()
            }
            Event::Mouse { x, y, what } => self.mouse(x, y, what),
            Event::Resize { width, height } => {
                self.size = (width, height);
                Vec::new()
            }
            Event::Tick => self.with_talk(|talk, _, now| talk.tick(now)),
            Event::Scenarios(_) | Event::Best(_) => {
                self.lobby.learn(event);
                Vec::new()
            }
            Event::Opened(Opened { load, .. })
            | Event::Whole(Opened { load, .. })
            | Event::Ready { load, .. }
            | Event::NotOpened { load, .. }
                if load != self.loads =>
            {
                Vec::new()
            }
            Event::Opened(opened) => {
                self.open(&opened);
                Vec::new()
            }
            Event::Whole(opened) => self.with_talk(|talk, _, _| {
                talk.complete(&opened);
                Vec::new()
            }),
            Event::Ready { ready, .. } => self.with_talk(|talk, _, now| talk.get_ready(&ready, now)),
            Event::NotOpened { reason, .. } => self.not_opened(reason),
            Event::Recorded(name) => {
                self.with_talk(|talk, _, now| {
                    talk.recorded(name, now);
                    Vec::new()
                });
                self.after_recording()
            }
            Event::NotRecorded(reason) => {
                let Screen::Talk(talk) = &mut self.screen else { return Vec::new() };
                let words = talk.not_recorded();
                self.reviews = false;
                let told = if words { Msg::TalkNotRecorded { reason } } else { Msg::NotHappened { reason } };
                let kind = PageKind::Retry(self.ui.get(&told));
                self.overlays.push(Overlay::Page(Page { kind, scroll: 0 }));
                Vec::new()
            }
            Event::Saved(path) => self.tell(&Msg::SavedTo { path }),
            Event::NotSaved(reason) => {
                self.read(Msg::CannotSave, reason);
                Vec::new()
            }
            Event::NotKept(reason) => {
                self.read(Msg::CannotKeep, reason);
                Vec::new()
            }
        }
    }

    fn open(&mut self, opened: &Opened) {
        self.talks += 1;
        let mut settings = self.settings.clone();
        settings.met = self.kept.met;
        let mut talk = Talk::new(self.talks, opened, &settings, &self.ui, self.now);
        if let Screen::Talk(before) = &self.screen {
            talk.take_draft(before, self.now);
        }
        self.lobby.choose(&opened.scenario.id);
        self.screen = Screen::Talk(Box::new(talk));
        self.last = None;
        self.reviews = false;
        self.overlays.clear();
    }

    /// What cannot be played is told; a conversation in which nobody will ever hear anything is left.
    fn not_opened(&mut self, reason: String) -> Vec<Effect> {
        let mut effects = Vec::new();
        if matches!(&self.screen, Screen::Talk(talk) if !talk.is_ready()) {
            effects = self.show_lobby();
        }
        self.read(Msg::CannotOpen, reason);
        effects
    }

    /// Whoever has been heard once knows the program. Whoever ended the conversation to read the debrief reads it.
    fn after_recording(&mut self) -> Vec<Effect> {
        if self.talk().is_some_and(Talk::is_over) && std::mem::take(&mut self.reviews) {
            self.show_review();
        }
        let heard = self.talk().is_some_and(|talk| talk.replies().next().is_some());
        if self.kept.met || !heard {
            return Vec::new();
        }
        self.change(|settings| settings.met = true)
    }

    fn key(&mut self, key: Key) -> Vec<Effect> {
        let told = self.notice.take().is_some();
        // Whoever closes what was told closes nothing else.
        if told && key.code == Code::Esc {
            return Vec::new();
        }
        if self.is_too_small() {
            // Nothing is done unseen but to leave.
            return match keymap::command(self.place(), key) {
                Some(Command::Suspend) => vec![Effect::Suspend],
                _ if key == Key::char('c').ctrl() => vec![Effect::Quit],
                _ => Vec::new(),
            };
        }
        if let Some(command) = keymap::command(self.place(), key) {
            return self.command(command);
        }
        if let Some(c) = key.writes() {
            self.insert(c.to_string());
        }
        Vec::new()
    }

    /// Writes into the field that is open.
    fn insert(&mut self, text: String) {
        if self.is_too_small() {
            return;
        }
        self.edit(Edit::Insert(text));
    }

    fn edit(&mut self, edit: Edit) {
        let now = self.now;
        let edited = match (self.overlays.last_mut(), &mut self.screen) {
            (Some(Overlay::Ask(_)), _) => {
                self.edit_asked(edit);
                Ok(())
            }
            (None, Screen::Talk(talk)) if !talk.is_over() => talk.edit(edit, now),
            _ => Ok(()),
        };
        if let Err(msg) = edited {
            self.tell(&msg);
        }
    }

    fn with_talk(&mut self, what: impl FnOnce(&mut Talk, &super::Ui, u64) -> Vec<Effect>) -> Vec<Effect> {
        match &mut self.screen {
            Screen::Talk(talk) => what(talk, &self.ui, self.now),
            _ => Vec::new(),
        }
    }

    /// Says something in the last row, until the next key.
    fn tell(&mut self, msg: &Msg) -> Vec<Effect> {
        self.notice = Some(self.ui.get(msg));
        Vec::new()
    }

    /// Shows something that has to be read.
    #[expect(clippy::needless_pass_by_value, reason = "a title is made for this")]
    fn read(&mut self, title: Msg, text: String) {
        let kind = PageKind::Text(self.ui.get(&title), text);
        self.overlays.push(Overlay::Page(Page { kind, scroll: 0 }));
    }

    /// Changes a setting, for this start and the next.
    fn change(&mut self, change: impl Fn(&mut super::Settings)) -> Vec<Effect> {
        change(&mut self.settings);
        change(&mut self.kept);
        vec![Effect::Keep(self.kept.clone())]
    }

    /// Lays out what has changed, and keeps everything within what there is.
    fn settle(&mut self) {
        let (width, height) = self.size;
        let covered = !self.overlays.is_empty() || self.is_too_small();
        match &mut self.screen {
            Screen::Talk(talk) => {
                talk.set_clock_waits(self.settings.clock_waits);
                talk.set_clock(covered, self.now);
                talk.fit(width, height, &self.ui);
            }
            Screen::Review(review) => review.lay_out(width, height, &self.ui),
            Screen::Lobby => self.lobby.fit(width, height, &self.ui),
        }
        let size = self.size;
        let rows = match self.overlays.last() {
            Some(Overlay::Page(page)) => super::view::page_rows(self, &page.kind).len(),
            _ => 0,
        };
        match self.overlays.last_mut() {
            Some(Overlay::Page(page)) => page.scroll = page.scroll.min(super::overlay::most_scroll(size, rows)),
            Some(Overlay::Ask(ask)) => ask.editor.fit(usize::MAX, self.ui.is_rtl(), self.ui.cells),
            _ => {}
        }
    }
}
