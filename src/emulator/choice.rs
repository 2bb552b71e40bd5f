//! Which mode a terminal needs: from what it answered and from the traces it leaves in the environment.

use super::{Answers, Mode};
use crate::table::named;

/// What the environment tells of a terminal; empty where it tells nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// `TERM`.
    pub term: String,
    /// `TERM_PROGRAM`.
    pub program: String,
    /// Whether a multiplexer stands between: `TMUX` or `STY` is set.
    pub multiplexer: bool,
    /// `VTE_VERSION`.
    pub vte: String,
    /// `KONSOLE_VERSION`.
    pub konsole: String,
    /// `MLTERM`.
    pub mlterm: String,
    /// `XTERM_VERSION`.
    pub xterm: String,
    /// `WT_SESSION`: Windows Terminal.
    pub windows: String,
}

named! {
    /// Why a mode was chosen.
    pub enum Why {
        /// It was asked for.
        Asked = "asked",
        /// Somebody chose it in this terminal before.
        Kept = "kept",
        /// The terminal said what it is.
        Answered = "answered",
        /// The environment tells.
        Environment = "environment",
        /// Nothing is known for certain.
        Guessed = "guessed",
    }
}

/// A mode, and why it is this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The mode.
    pub mode: Mode,
    /// Why.
    pub why: Why,
}

impl Choice {
    /// Whether somebody should look at the screen and say.
    #[must_use]
    pub fn is_certain(self) -> bool {
        self.why != Why::Guessed
    }
}

/// Terminals that show cells as they are sent: how their names begin (XTVERSION), and how their `TERM` does.
const AS_SENT_NAMES: &[&str] = &["XTerm", "foot", "ghostty", "WezTerm", "alacritty", "contour"];
const AS_SENT_TERMS: &[&str] = &["alacritty", "foot", "st-", "rxvt", "linux", "xterm-ghostty"];

/// The highest version of libvte that shows cells as they are sent.
const LAST_PLAIN_VTE: u32 = 5700;

impl Traces {
    /// What a terminal is known by from one start to the next: a version more or less is the same terminal.
    #[must_use]
    pub fn identity(&self) -> String {
        let named = [
            (&self.program, self.program.as_str()),
            (&self.konsole, "konsole"),
            (&self.mlterm, "mlterm"),
            (&self.vte, "vte"),
            (&self.xterm, "xterm"),
            (&self.windows, "windows-terminal"),
        ];
        let outer = named.iter().find(|(trace, _)| !trace.is_empty()).map_or("", |(_, name)| name);
        [outer, &self.term].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
    }

    /// What the traces alone say, if anything.
    fn told(&self) -> Option<Mode> {
        let begins = |known: &[&str]| known.iter().any(|known| self.term.starts_with(known));
        if !self.konsole.is_empty() {
            Some(Mode::Konsole)
        } else if !self.mlterm.is_empty() {
            Some(Mode::Mlterm)
        } else if let Ok(version) = self.vte.parse::<u32>() {
            Some(if version > LAST_PLAIN_VTE { Mode::Explicit } else { Mode::AsSent })
        } else {
            (!self.xterm.is_empty() || !self.windows.is_empty() || begins(AS_SENT_TERMS)).then_some(Mode::AsSent)
        }
    }
}

/// The mode of a terminal that answered `answers` (none: it was not asked, or said nothing).
#[must_use]
pub fn choose(traces: &Traces, answers: Option<&Answers>) -> Choice {
    let name = answers.and_then(|answers| answers.name.as_deref()).unwrap_or_default();
    let chosen = |mode, why| Choice { mode, why };
    if traces.multiplexer || name.starts_with("tmux") {
        // It answers for itself. The traces are those of the terminal in which it was started, perhaps long ago; only where
        // nothing has to be switched there is no harm in believing them.
        return match traces.told() {
            Some(Mode::AsSent) => chosen(Mode::AsSent, Why::Environment),
            mode => chosen(mode.unwrap_or(Mode::AsSent), Why::Guessed),
        };
    }
    if name.starts_with("Konsole") {
        return chosen(Mode::Konsole, Why::Answered);
    }
    if name.starts_with("mlterm") || !traces.mlterm.is_empty() {
        return chosen(Mode::Mlterm, if name.is_empty() { Why::Environment } else { Why::Answered });
    }
    if matches!(answers.and_then(|answers| answers.bdsm), Some(1 | 2)) {
        return chosen(Mode::Explicit, Why::Answered);
    }
    if traces.program == "Apple_Terminal" || traces.program == "iTerm.app" || name.starts_with("iTerm2") {
        return chosen(Mode::Logical, Why::Guessed);
    }
    // What it does depends on its font and settings.
    if name.starts_with("kitty") || traces.term == "xterm-kitty" {
        return chosen(Mode::AsSent, Why::Guessed);
    }
    if AS_SENT_NAMES.iter().any(|known| name.starts_with(known)) {
        return chosen(Mode::AsSent, Why::Answered);
    }
    match traces.told() {
        Some(mode) => chosen(mode, Why::Environment),
        None => chosen(Mode::AsSent, Why::Guessed),
    }
}
