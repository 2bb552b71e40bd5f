//! The field in which a reply is written: logical text, a caret between clusters, a selection, undo.
//!
//! Arrows go where they point, whatever the direction of the text and whoever puts it in order; Home and End go to where a line
//! begins and ends for its reader. Whatever comes in is cleaned, so that nothing hidden is ever typed or pasted.

mod motion;
mod undo;

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use crate::text::{Cells, Layout, clean, width};
use undo::Undo;

/// Most cells of a field of one line: a name, a number, a word to look for.
const WIDEST_SINGLE: usize = 30;

/// Something done to the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Writes text where the caret is, in place of what is selected.
    Insert(String),
    /// Deletes what is selected, else the character before the caret: a mark before its letter.
    Backspace,
    /// Deletes what is selected, else the cluster behind the caret.
    Delete,
    /// Deletes to the start of the word.
    DeleteWord,
    /// Deletes to the end of the word.
    DeleteWordForward,
    /// Moves the caret.
    Move(Move),
    /// Moves the caret and selects what it passes.
    Select(Move),
    /// Selects everything.
    SelectAll,
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
}

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One cell to the left.
    Left,
    /// One cell to the right.
    Right,
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One word to the left.
    WordLeft,
    /// One word to the right.
    WordRight,
    /// To the start of the line, for its reader.
    Home,
    /// To its end.
    End,
    /// To the start of everything.
    First,
    /// To the end of everything.
    Last,
    /// To a cell of a line: a click.
    To {
        /// The line.
        line: usize,
        /// The cell, from the left.
        column: i32,
    },
}

/// A field.
#[derive(Clone, Debug)]
pub struct Editor {
    text: String,
    caret: usize,
    /// Where the selection began.
    anchor: Option<usize>,
    /// The cell that Up and Down keep to, counted from the left.
    goal: Option<i32>,
    undo: Undo,
    /// The lines as they are seen: what the caret moves on and the mouse hits.
    layout: Layout,
    /// The lines as they are sent, where the terminal puts cells in order.
    sent: Option<Layout>,
    width: usize,
    context: bool,
    cells: Cells,
    /// Whether there is only one line.
    single: bool,
}

impl Editor {
    /// An empty field. `context` is whether its language reads from right to left.
    #[must_use]
    pub fn new(context: bool, cells: Cells) -> Self {
        let mut editor = Self {
            text: String::new(),
            caret: 0,
            anchor: None,
            goal: None,
            undo: Undo::default(),
            layout: Layout::default(),
            sent: None,
            width: usize::MAX,
            context,
            cells,
            single: false,
        };
        editor.lay_out();
        editor
    }

    /// A field of one line that holds `text`.
    #[must_use]
    pub fn single(text: &str, context: bool, cells: Cells) -> Self {
        let mut editor = Self::new(context, cells);
        editor.single = true;
        editor.set(text);
        editor
    }

    /// What is written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte before which the caret stands.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// Bytes that are selected.
    #[must_use]
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor?;
        (anchor != self.caret).then(|| anchor.min(self.caret)..anchor.max(self.caret))
    }

    /// What is selected.
    #[must_use]
    pub fn selected(&self) -> Option<&str> {
        self.text.get(self.selection()?)
    }

    /// The lines as they are seen.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The lines as they are sent to the terminal.
    #[must_use]
    pub fn sent(&self) -> &Layout {
        self.sent.as_ref().unwrap_or(&self.layout)
    }

    /// Line and cell at which the caret is seen.
    #[must_use]
    pub fn caret_at(&self) -> (usize, i32) {
        self.caret_in(&self.layout)
    }

    /// Line and cell of the caret as it is sent.
    #[must_use]
    pub fn caret_sent(&self) -> (usize, i32) {
        self.caret_in(self.sent())
    }

    fn caret_in(&self, layout: &Layout) -> (usize, i32) {
        let line = layout.line_of(self.caret);
        (line, layout.lines.get(line).map_or(0, |line| line.column_of(self.caret)))
    }

    /// Whether the text reads from right to left on one side of the caret and from left to right on the other; then, whether what
    /// is typed next in the direction of what stands before it reads from right to left.
    #[must_use]
    pub fn boundary(&self) -> Option<bool> {
        let line = self.layout.lines.get(self.layout.line_of(self.caret))?;
        let before = line.glyphs.iter().find(|glyph| glyph.range.end == self.caret)?;
        let behind = line.glyphs.iter().find(|glyph| glyph.range.start == self.caret);
        let behind = behind.map_or(line.rtl, |glyph| glyph.rtl);
        (before.rtl != behind).then_some(before.rtl)
    }

    /// Lays the text out anew for a width in cells, a direction of the language and an order of cells.
    pub fn fit(&mut self, width: usize, context: bool, cells: Cells) {
        if (self.width, self.context, self.cells) != (width, context, cells) {
            (self.width, self.context, self.cells) = (width, context, cells);
            self.lay_out();
        }
    }

    /// Puts `text` in place of everything; one undo brings the old text back.
    pub fn set(&mut self, text: &str) {
        self.anchor = Some(0);
        self.caret = self.text.len();
        self.apply(Edit::Insert(text.to_owned()));
    }

    /// Empties the field and forgets what was undone.
    pub fn clear(&mut self) {
        let single = self.single;
        let width = self.width;
        *self = Self::new(self.context, self.cells);
        self.single = single;
        self.width = width;
        self.lay_out();
    }

    /// Does something to the field.
    pub fn apply(&mut self, edit: Edit) {
        let is_vertical = matches!(edit, Edit::Move(Move::Up | Move::Down) | Edit::Select(Move::Up | Move::Down));
        if !is_vertical {
            self.goal = None;
        }
        match edit {
            Edit::Insert(text) => self.insert(&text),
            Edit::Backspace => self.delete_back(|editor| {
                let before = editor.text.get(..editor.caret).unwrap_or_default();
                editor.caret - before.chars().next_back().map_or(0, char::len_utf8)
            }),
            Edit::Delete => self.delete_forward(|editor| editor.next_cluster(editor.caret)),
            Edit::DeleteWord => self.delete_back(|editor| editor.word_before(editor.caret)),
            Edit::DeleteWordForward => self.delete_forward(|editor| editor.word_behind(editor.caret)),
            Edit::Move(to) => self.go(to),
            Edit::Select(to) => {
                let anchor = self.anchor.unwrap_or(self.caret);
                self.caret = self.target(to);
                self.anchor = Some(anchor);
            }
            Edit::SelectAll => {
                self.anchor = Some(0);
                self.caret = self.text.len();
            }
            Edit::Undo => {
                if let Some((text, caret)) = self.undo.undo(&self.text, self.caret) {
                    self.restore(text, caret);
                }
            }
            Edit::Redo => {
                if let Some((text, caret)) = self.undo.redo(&self.text, self.caret) {
                    self.restore(text, caret);
                }
            }
        }
    }

    fn restore(&mut self, text: String, caret: usize) {
        self.text = text;
        self.caret = caret;
        self.anchor = None;
        self.lay_out();
    }

    fn lay_out(&mut self) {
        let lay_out = |cells| Layout::new(&self.text, self.width, self.context, cells);
        self.layout = lay_out(Cells::Visual);
        self.sent = (self.cells == Cells::Logical).then(|| lay_out(Cells::Logical));
    }

    fn insert(&mut self, text: &str) {
        let text = clean(text);
        let text = if self.single { text.replace('\n', " ") } else { text.into_owned() };
        if self.single && width(&self.text) + width(&text) > WIDEST_SINGLE {
            return;
        }
        let range = self.selection().unwrap_or(self.caret..self.caret);
        self.replace(range, &text);
    }

    fn delete_back(&mut self, start: impl Fn(&Self) -> usize) {
        let range = self.selection().unwrap_or_else(|| start(self)..self.caret);
        self.replace(range, "");
    }

    fn delete_forward(&mut self, end: impl Fn(&Self) -> usize) {
        let range = self.selection().unwrap_or_else(|| self.caret..end(self));
        self.replace(range, "");
    }

    fn replace(&mut self, range: Range<usize>, with: &str) {
        self.anchor = None;
        if range.is_empty() && with.is_empty() {
            return;
        }
        self.undo.before(&self.text, self.caret, &range, with);
        // The caret may stand inside a cluster now, before a mark that was joined to what was written: so that deleting it
        // again gives the old text back.
        self.caret = range.start + with.len();
        self.text.replace_range(range, with);
        self.lay_out();
    }

    fn next_cluster(&self, at: usize) -> usize {
        GraphemeCursor::new(at, self.text.len(), true).next_boundary(&self.text, 0).ok().flatten().unwrap_or(at)
    }
}
