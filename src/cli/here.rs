//! The terminal that the program was started in: what it is, and how text is put in order on it.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads the environment")]

use crate::emulator::{Answers, Choice, Mode, Switch, Traces, Why, choose};
use crate::terminal::look;
use crate::tui::{Code, Event, Key, Settings};

/// What is known of the terminal.
pub(super) struct Here {
    pub(super) identity: String,
    pub(super) choice: Choice,
    pub(super) answers: Option<Answers>,
    /// Whether it was asked; if so and it did not answer, that is remembered.
    pub(super) was_asked: bool,
    /// What somebody typed while it was asked.
    typed: String,
    multiplexer: bool,
}

/// The traces that the terminal left in the environment.
pub(super) fn traces() -> Traces {
    let set = |name: &str| std::env::var(name).unwrap_or_default();
    Traces {
        term: set("TERM"),
        program: set("TERM_PROGRAM"),
        multiplexer: !set("TMUX").is_empty() || !set("STY").is_empty(),
        vte: set("VTE_VERSION"),
        konsole: set("KONSOLE_VERSION"),
        mlterm: set("MLTERM"),
        xterm: set("XTERM_VERSION"),
        windows: set("WT_SESSION"),
    }
}

/// Finds the mode out: the one asked for, else the one chosen here before, else what the terminal says.
pub(super) fn find(asked: Option<Mode>, settings: &Settings) -> Here {
    let traces = traces();
    let identity = traces.identity();
    let kept = settings.letters.get(&identity).copied();
    let known = asked.map(|mode| (mode, Why::Asked)).or_else(|| kept.map(|mode| (mode, Why::Kept)));
    // A multiplexer would answer for itself.
    let was_asked = known.is_none() && !traces.multiplexer && !settings.silent.contains(&identity);
    // A terminal that cannot be asked is one that says nothing.
    let looked = if was_asked { look().unwrap_or_default() } else { crate::terminal::Looked::default() };
    let choice = known.map_or_else(|| choose(&traces, looked.answers.as_ref()), |(mode, why)| Choice { mode, why });
    Here { identity, choice, answers: looked.answers, was_asked, typed: looked.typed, multiplexer: traces.multiplexer }
}

impl Here {
    /// Whether it was asked in vain.
    pub(super) fn is_silent(&self) -> bool {
        self.was_asked && self.answers.is_none()
    }

    /// The bytes that bring it into its mode and back.
    pub(super) fn switch(&self) -> Switch {
        self.choice.mode.switch(self.answers.as_ref(), self.multiplexer)
    }

    /// What was typed while it was asked, as keys.
    pub(super) fn typed(&self) -> impl Iterator<Item = Event> {
        let key = |code| Event::Key(Key { code, ctrl: false, alt: false, shift: false });
        let code = |c| match c {
            '\r' | '\n' => Some(Code::Enter),
            '\x7f' | '\x08' => Some(Code::Backspace),
            c if c.is_control() => None,
            c => Some(Code::Char(c)),
        };
        self.typed.chars().filter_map(code).map(key)
    }
}
