//! How things look: roles, and what each is on a terminal with all colours, with sixteen, or with none.
//!
//! Few colours, one accent; the gauge is the only thing that shouts. Nothing is said by colour alone, and every colour is readable on
//! a dark and on a light background.

use ratatui::style::{Color, Modifier, Style};

/// The colours that the terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// 24 bits.
    True,
    /// The sixteen that every terminal names.
    #[default]
    Sixteen,
    /// None, or none wanted (`NO_COLOR`).
    Mono,
}

impl Theme {
    /// The name in texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::Sixteen => "sixteen",
            Self::Mono => "mono",
        }
    }
}

/// What something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Text to be read.
    #[default]
    Plain,
    /// Text beside.
    Dim,
    /// A heading, a name.
    Strong,
    /// What can be pressed.
    Key,
    /// What is the program's own voice.
    Accent,
    /// What helped.
    Good,
    /// What hurt.
    Bad,
    /// Words that helped.
    GoodWords,
    /// Words that hurt.
    BadWords,
    /// What is chosen.
    Chosen,
    /// Letters that are selected.
    Selected,
    /// The full part of a gauge, by how bad that is: 0 is good, 3 is bad.
    Gauge(u8),
    /// The bar beside the customer's words.
    Customer,
    /// The bar beside the trainee's words.
    Agent,
}

impl Theme {
    /// The style of a tone.
    #[must_use]
    pub fn style(self, tone: Tone) -> Style {
        let style = Style::new();
        let modified = match tone {
            Tone::Plain | Tone::Good | Tone::Gauge(0..=2) | Tone::Customer | Tone::Accent => style,
            Tone::Dim | Tone::Agent => style.add_modifier(Modifier::DIM),
            Tone::Strong | Tone::Key | Tone::Bad | Tone::Gauge(_) => style.add_modifier(Modifier::BOLD),
            Tone::GoodWords => style.add_modifier(Modifier::UNDERLINED),
            Tone::BadWords => style.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
            Tone::Chosen | Tone::Selected => style.add_modifier(Modifier::REVERSED),
        };
        match self.colour(tone) {
            Some(colour) => modified.fg(colour),
            None => modified,
        }
    }

    fn colour(self, tone: Tone) -> Option<Color> {
        let (all, sixteen) = match tone {
            Tone::Plain | Tone::Dim | Tone::Strong | Tone::Chosen | Tone::Selected | Tone::Agent => return None,
            // Cyan, green and yellow letters cannot be read on white: of the sixteen, letters use the darker ones.
            Tone::Key | Tone::Accent | Tone::Customer => (Color::Rgb(0x2a, 0x8f, 0xa8), Color::Magenta),
            Tone::Good | Tone::GoodWords if self == Self::Sixteen => return None,
            Tone::Good | Tone::GoodWords | Tone::Gauge(0) => (Color::Rgb(0x3d, 0x9a, 0x50), Color::Green),
            Tone::Bad | Tone::BadWords => (Color::Rgb(0xcf, 0x4a, 0x3c), Color::Red),
            Tone::Gauge(1) => (Color::Rgb(0xb5, 0x8a, 0x1d), Color::Yellow),
            Tone::Gauge(2) => (Color::Rgb(0xd0, 0x6a, 0x28), Color::LightRed),
            Tone::Gauge(_) => (Color::Rgb(0xd8, 0x2e, 0x2e), Color::Red),
        };
        match self {
            Self::True => Some(all),
            Self::Sixteen => Some(sixteen),
            Self::Mono => None,
        }
    }
}
