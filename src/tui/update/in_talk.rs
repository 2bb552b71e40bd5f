//! Commands in a conversation.

use super::super::command::Command;
use super::super::editor::Edit;
use super::super::event::Effect;
use super::super::model::{Model, Screen};
use super::super::overlay::PageKind;
use super::edits::edit_of;
use crate::messages::Msg;
use crate::session::Mode;

impl Model {
    pub(super) fn in_talk(&mut self, command: Command) -> Vec<Effect> {
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
}
