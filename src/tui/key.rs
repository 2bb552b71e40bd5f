//! Keys as the screen knows them, whatever library read them; and which key a Hebrew letter stands on.

use std::fmt;

/// What was pressed, without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A character.
    Char(char),
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Escape.
    Esc,
    /// The key that deletes backwards.
    Backspace,
    /// The key that deletes forwards.
    Delete,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// To the start of the line.
    Home,
    /// To the end of the line.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// A function key.
    F(u8),
}

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// What was pressed.
    pub code: Code,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift; of characters only where it changes none.
    pub shift: bool,
}

impl Key {
    /// A key alone.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A character alone.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// With Ctrl.
    #[must_use]
    pub const fn ctrl(mut self) -> Self {
        self.ctrl = true;
        self
    }

    /// With Alt.
    #[must_use]
    pub const fn alt(mut self) -> Self {
        self.alt = true;
        self
    }

    /// With Shift.
    #[must_use]
    pub const fn shift(mut self) -> Self {
        self.shift = true;
        self
    }

    /// The key as a Latin layout would have it: a Hebrew letter becomes the Latin one on the same key (SI 1452), a capital
    /// its small letter.
    #[must_use]
    pub fn latin(self) -> Self {
        let Code::Char(c) = self.code else { return self };
        let at = HEBREW_KEYS.chars().position(|hebrew| hebrew == c);
        let latin = at.and_then(|at| LATIN_KEYS.get(at)).map_or(c.to_ascii_lowercase(), |latin| char::from(*latin));
        Self { code: Code::Char(latin), ..self }
    }

    /// The character that the key writes, if it writes one.
    #[must_use]
    pub fn writes(self) -> Option<char> {
        match self.code {
            // Some systems tell the third level of a keyboard as Ctrl and Alt.
            Code::Char(c) if self.ctrl == self.alt => Some(c),
            _ => None,
        }
    }
}

/// The Hebrew letters of the standard layout, and the Latin letters on the same keys.
const HEBREW_KEYS: &str = "שנבגקכעיןחלךצמםפרדאוהסטזתץף";
const LATIN_KEYS: &[u8; 27] = b"abcdefghijklmnoprstuvxyz,.;";

impl fmt::Display for Key {
    /// As footers and help show it: `^J`, `Alt+Z`, `F5`, `↑`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |f: &mut fmt::Formatter<'_>| match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char(c) if self.ctrl || self.alt => write!(f, "{}", c.to_ascii_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            Code::Left => f.write_str("←"),
            Code::Right => f.write_str("→"),
            Code::Up => f.write_str("↑"),
            Code::Down => f.write_str("↓"),
            Code::PageUp => f.write_str("PgUp"),
            Code::PageDown => f.write_str("PgDn"),
            Code::F(n) => write!(f, "F{n}"),
            other => write!(f, "{other:?}"),
        };
        if self.ctrl && matches!(self.code, Code::Char(_)) && !self.alt && !self.shift {
            f.write_str("^")?;
            return name(f);
        }
        for (held, modifier) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                f.write_str(modifier)?;
            }
        }
        name(f)
    }
}
