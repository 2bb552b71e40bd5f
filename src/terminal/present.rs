//! What the model looks like, put on a terminal: only cells that changed are sent, and where only the field changed, only its rows
//! are painted and compared.

use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::has_rtl;
use crate::tui::{Damage, Model, field_rows, paint, paint_field};

/// A terminal and what is shown on it.
#[derive(Debug)]
pub struct Presenter<B: Backend> {
    backend: B,
    shown: Buffer,
    next: Buffer,
}

impl<B: Backend> Presenter<B> {
    /// A terminal of which nothing is known: the first frame is drawn as a whole.
    pub fn new(backend: B) -> Self {
        Self { backend, shown: Buffer::default(), next: Buffer::default() }
    }

    /// The terminal.
    pub fn backend_mut(&mut self) -> &mut B {
        &mut self.backend
    }

    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// Forgets what is shown: the next frame is drawn as a whole.
    pub fn forget(&mut self) {
        self.shown = Buffer::default();
    }

    /// Draws what changed of the model since it was last drawn.
    ///
    /// # Errors
    /// If the terminal cannot be written.
    pub fn draw(&mut self, model: &mut Model) -> Result<(), B::Error> {
        let area = Rect::new(0, 0, model.size.0, model.size.1);
        let damage = model.take_damage();
        let is_known = self.shown.area == area;
        if !is_known {
            self.backend.clear()?;
            self.shown = Buffer::empty(area);
            self.next = Buffer::empty(area);
        }
        let caret = match damage {
            Damage::Nothing if is_known => return Ok(()),
            Damage::Field if is_known => self.draw_field(model)?,
            _ => self.draw_all(model)?,
        };
        match caret {
            Some(position) => {
                self.backend.show_cursor()?;
                self.backend.set_cursor_position(position)?;
            }
            None => self.backend.hide_cursor()?,
        }
        self.backend.flush()
    }

    fn draw_all(&mut self, model: &Model) -> Result<Option<Position>, B::Error> {
        self.next.reset();
        let caret = paint(model, &mut self.next);
        if model.is_marked() {
            mark(&mut self.next);
        }
        self.backend.draw(self.shown.diff(&self.next).into_iter())?;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(caret)
    }

    fn draw_field(&mut self, model: &Model) -> Result<Option<Position>, B::Error> {
        let rows = field_rows(model);
        let area = Rect::new(0, rows.start, self.shown.area.width, rows.end - rows.start).intersection(self.shown.area);
        let mut new = Buffer::empty(area);
        let caret = paint_field(model, &mut new);
        if model.is_marked() {
            mark(&mut new);
        }
        let from = usize::from(area.y) * usize::from(area.width);
        let Some(cells) = self.shown.content.get_mut(from..from + new.content.len()) else { return Ok(caret) };
        let old = Buffer { area, content: cells.to_vec() };
        self.backend.draw(old.diff(&new).into_iter())?;
        cells.clone_from_slice(&new.content);
        Ok(caret)
    }
}

/// Puts a left-to-right mark behind each right-to-left cell: a terminal that reorders leaves it where it is.
fn mark(buffer: &mut Buffer) {
    for cell in buffer.content.iter_mut().filter(|cell| has_rtl(cell.symbol())) {
        let marked = format!("{}\u{200e}", cell.symbol());
        cell.set_symbol(&marked);
    }
}
