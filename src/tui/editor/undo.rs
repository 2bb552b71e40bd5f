//! Undo and redo: what the field held before each change. Letters typed one after the other are one change.

use std::ops::Range;

/// A text and its caret.
type State = (String, usize);

/// Most changes that are kept; a reply is short.
const MOST: usize = 200;

/// The changes of a field.
#[derive(Clone, Debug, Default)]
pub(super) struct Undo {
    past: Vec<State>,
    future: Vec<State>,
    /// Where the next letter would go on with the last change.
    run: Option<usize>,
}

impl Undo {
    /// Notes what the field holds before `with` is written in place of `range`.
    pub(super) fn before(&mut self, text: &str, caret: usize, range: &Range<usize>, with: &str) {
        let is_letter = with.chars().all(char::is_alphanumeric) && with.chars().count() == 1 && range.is_empty();
        let goes_on = is_letter && self.run == Some(range.start);
        self.run = is_letter.then_some(range.start + with.len());
        self.future.clear();
        if goes_on {
            return;
        }
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push((text.to_owned(), caret));
    }

    /// What there was before the last change.
    pub(super) fn undo(&mut self, text: &str, caret: usize) -> Option<State> {
        let before = self.past.pop()?;
        self.future.push((text.to_owned(), caret));
        self.run = None;
        Some(before)
    }

    /// What there was after it.
    pub(super) fn redo(&mut self, text: &str, caret: usize) -> Option<State> {
        let after = self.future.pop()?;
        self.past.push((text.to_owned(), caret));
        self.run = None;
        Some(after)
    }
}
