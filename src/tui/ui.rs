//! What every screen is shown with: the language of the program, the colours, the order of cells.

use std::sync::Arc;

use super::theme::Theme;
use crate::emulator::Mode as Letters;
use crate::messages::{Lang, Messages, Msg};
use crate::text::Cells;

/// The terminal that the screen is shown on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// What it is known by from one start to the next.
    pub identity: String,
    /// How text is put in order here while the program does it.
    pub visual: Letters,
}

impl Default for Here {
    fn default() -> Self {
        Self { identity: String::new(), visual: Letters::AsSent }
    }
}

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
