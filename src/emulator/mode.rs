//! The ways to show right-to-left text, and the bytes that bring a terminal there and back.

use super::Answers;
use crate::table::named;

named! {
    /// Who puts right-to-left text in order, and how the terminal is told.
    pub enum Mode {
        /// The program; the terminal shows cells as they are sent.
        AsSent = "as-sent",
        /// The program; the terminal's reordering is switched off with BDSM (`CSI 8 l`): VTE, mintty.
        Explicit = "explicit",
        /// The program; Konsole's reordering is switched off.
        Konsole = "konsole",
        /// The program; mlterm's reordering is switched off.
        Mlterm = "mlterm",
        /// The program; a left-to-right mark behind each right-to-left cell keeps the terminal from reordering.
        Lrm = "lrm",
        /// The terminal: cells are sent in the order of the text.
        Logical = "logical",
    }
}

/// What is sent before the screen is taken and after it is given back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Switch {
    /// Sent before the alternate screen is entered: some terminals stamp the mode on a row when they make it.
    pub on: String,
    /// Sent after it is left.
    pub off: String,
}

impl Mode {
    /// Whether rows that were put in order by the program stay as they are when the terminal is switched back: VTE keeps the
    /// mode with the row, Konsole and mlterm reorder all that they show.
    #[must_use]
    pub fn stays_on_rows(self) -> bool {
        matches!(self, Self::AsSent | Self::Explicit)
    }

    /// Whether the terminal, left alone, puts text in order: so it does with lines that are printed.
    #[must_use]
    pub fn orders_lines(self) -> bool {
        self != Self::AsSent
    }

    /// The bytes that switch the terminal's own reordering off, and back to how it was.
    ///
    /// `answers` tell how it was, as far as the terminal said. Inside tmux the bytes are passed on to the terminal outside.
    #[must_use]
    pub fn switch(self, answers: Option<&Answers>, in_tmux: bool) -> Switch {
        let (on, off) = match self {
            Self::AsSent | Self::Lrm | Self::Logical => return Switch::default(),
            // Reset already: it was explicit before, and stays.
            Self::Explicit if answers.is_some_and(|answers| answers.bdsm == Some(2)) => ("\x1b[8l", ""),
            Self::Explicit => ("\x1b[8l", "\x1b[8h"),
            Self::Konsole => ("\x1b]50;BidiRenderingEnabled=false\x1b\\", "\x1b]50;BidiRenderingEnabled=true\x1b\\"),
            Self::Mlterm => ("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"),
        };
        let sent = |bytes: &str| if in_tmux { passed_on(bytes) } else { bytes.to_owned() };
        Switch { on: sent(on), off: sent(off) }
    }
}

/// What tmux hands to the terminal outside, where it is allowed to.
fn passed_on(bytes: &str) -> String {
    if bytes.is_empty() {
        return String::new();
    }
    format!("\x1bPtmux;{}\x1b\\", bytes.replace('\x1b', "\x1b\x1b"))
}
