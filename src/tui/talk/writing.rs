//! Writing a reply: the field, and replies called back into it.

use super::super::editor::{Edit, Move};
use super::Talk;
use crate::messages::Msg;
use crate::session::Session;

impl Talk {
    /// Changes the field.
    ///
    /// # Errors
    /// That it would be more than anybody says at once; the field is then as it was.
    pub fn edit(&mut self, edit: Edit, now: u64) -> Result<(), Msg> {
        self.last_key = now;
        if let Edit::Insert(text) = &edit
            && Session::is_too_long(&[self.editor.text(), text].concat())
        {
            return Err(Msg::PlayTooLong);
        }
        // Only what changes the text leaves the reply that was called back.
        if !matches!(edit, Edit::Move(_) | Edit::Select(_) | Edit::SelectAll) {
            self.recalled = None;
        }
        self.editor.apply(edit);
        self.note_typing(now);
        Ok(())
    }

    pub(super) fn note_typing(&mut self, now: u64) {
        if self.editor.text().is_empty() {
            self.typing_from = None;
        } else if self.typing_from.is_none() {
            self.typing_from = Some(self.clock.at(now));
        }
    }

    /// Moves the caret.
    fn go(&mut self, to: Move, now: u64) {
        self.last_key = now;
        self.editor.apply(Edit::Move(to));
    }

    /// Up in the field: in an empty one, or on its first line when a reply was called back, the reply before.
    pub fn up(&mut self, now: u64) {
        if self.editor.text().is_empty() || (self.recalled.is_some() && self.editor.caret_at().0 == 0) {
            self.recall(true, now);
        } else {
            self.go(Move::Up, now);
        }
    }

    /// Down in the field: on the last line of a reply that was called back, the reply after.
    pub fn down(&mut self, now: u64) {
        let last = self.editor.layout().lines.len().saturating_sub(1);
        if self.recalled.is_some() && self.editor.caret_at().0 == last {
            self.recall(false, now);
        } else {
            self.go(Move::Down, now);
        }
    }

    /// Calls a reply back that was said before or after the one that is shown. What stood in the field comes back with an undo.
    pub fn recall(&mut self, older: bool, now: u64) {
        let next = match (older, self.recalled) {
            (true, None) => self.said.len().checked_sub(1),
            (true, Some(at)) => Some(at.saturating_sub(1)),
            (false, Some(at)) => Some(at + 1).filter(|at| *at < self.said.len()),
            (false, None) => return,
        };
        if older && next.is_none() {
            return;
        }
        let text = next.and_then(|at| self.said.get(at)).cloned().unwrap_or_default();
        self.editor.set(&text);
        self.recalled = next;
        self.last_key = now;
        self.note_typing(now);
    }
}
