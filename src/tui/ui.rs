//! What every screen is shown with: the language of the program, the colours, the order of cells.

use std::sync::Arc;

use super::theme::Theme;
use crate::messages::{Lang, Messages, Msg};
use crate::text::Cells;

/// What every screen is shown with.
#[derive(Clone, Debug)]
pub struct Ui {
    /// The texts of the program.
    pub messages: Arc<Messages>,
    /// The colours.
    pub theme: Theme,
    /// The order of cells.
    pub cells: Cells,
}

impl Ui {
    /// The text of `msg`.
    #[must_use]
    pub fn get(&self, msg: &Msg) -> String {
        self.messages.get(msg)
    }

    /// Whether the screen reads from right to left.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        self.messages.lang().is_rtl()
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, lang: Lang) {
        if self.messages.lang() != lang {
            self.messages = Arc::new(Messages::new(lang));
        }
    }
}
