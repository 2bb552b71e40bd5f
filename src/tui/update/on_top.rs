//! Commands while something lies on top: a list, a page, a field to fill in.

use super::super::command::Command;
use super::super::editor::{Edit, Editor};
use super::super::event::Effect;
use super::super::menu::MenuKind;
use super::super::model::Model;
use super::super::overlay::{Ask, Asked, Overlay, PageKind};
use super::edits::edit_of;

impl Model {
    pub(super) fn on_top(&mut self, command: Command) -> Vec<Effect> {
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
                Command::Choose if matches!(page.kind, PageKind::Retry(_)) => {
                    self.overlays.pop();
                    return self.command(Command::Send);
                }
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
}
