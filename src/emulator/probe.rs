//! The questions that terminals answer, and a reader of their answers.

/// BDSM's state, the terminal's name and version, and what every terminal answers, so that the end is known.
pub const QUESTIONS: &str = "\x1b[8$p\x1b[>q\x1b[c";

/// Longest answer that is read, in bytes; the rest of a longer one is dropped.
const LONGEST: usize = 256;

/// What a terminal answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Name and version as the terminal gives them (XTVERSION).
    pub name: Option<String>,
    /// State of the bidirectional support mode (DECRQM of mode 8): 1 implicit, 2 explicit, 0 unknown to the terminal.
    pub bdsm: Option<u8>,
    /// Its device attributes (DA1), without brackets.
    pub attributes: Option<String>,
}

/// Where in an answer the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Ground,
    Escape,
    Csi,
    /// Inside a string that ST ends; `true` behind its first byte.
    Dcs {
        escaped: bool,
    },
}

/// Reads answers out of what comes from a terminal; what somebody types meanwhile is kept.
#[derive(Clone, Debug, Default)]
pub struct Probe {
    state: State,
    held: Vec<u8>,
    answers: Answers,
    typed: Vec<u8>,
    done: bool,
}

impl Probe {
    /// Takes in what came.
    pub fn take(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.step(byte);
        }
    }

    /// Whether the last question is answered.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// The answers, or `None` if the terminal gave none; and the text that was typed meanwhile.
    #[must_use]
    pub fn finish(self) -> (Option<Answers>, String) {
        let answers = (self.answers != Answers::default()).then_some(self.answers);
        (answers, String::from_utf8_lossy(&self.typed).into_owned())
    }

    fn step(&mut self, byte: u8) {
        match (self.state, byte) {
            (State::Dcs { escaped: true }, b'\\') => self.end_string(),
            (State::Dcs { .. }, 0x1b) => self.state = State::Dcs { escaped: true },
            (State::Dcs { .. }, _) => {
                self.state = State::Dcs { escaped: false };
                self.hold(byte);
            }
            (_, 0x1b) => {
                self.held.clear();
                self.state = State::Escape;
            }
            (State::Escape, b'[') => self.state = State::Csi,
            (State::Escape, b'P') => self.state = State::Dcs { escaped: false },
            // A key with Alt, or a lone Esc: no text.
            (State::Escape, _) => self.state = State::Ground,
            (State::Csi, 0x40..=0x7e) => self.end_sequence(byte),
            (State::Csi, _) => self.hold(byte),
            (State::Ground, _) => self.typed.push(byte),
        }
    }

    fn hold(&mut self, byte: u8) {
        if self.held.len() < LONGEST {
            self.held.push(byte);
        }
    }

    fn end_sequence(&mut self, last: u8) {
        self.state = State::Ground;
        let held = String::from_utf8_lossy(&self.held).into_owned();
        match last {
            b'c' if held.starts_with('?') => {
                self.answers.attributes = Some(held);
                self.done = true;
            }
            b'y' => {
                let state = held.strip_prefix("8;").and_then(|rest| rest.strip_suffix('$'));
                self.answers.bdsm = state.and_then(|state| state.parse().ok()).or(self.answers.bdsm);
            }
            // A key: arrows and the like are no text.
            _ => {}
        }
    }

    fn end_string(&mut self) {
        self.state = State::Ground;
        let held = String::from_utf8_lossy(&self.held);
        if let Some(name) = held.strip_prefix(">|") {
            self.answers.name = Some(name.to_owned());
        }
    }
}
