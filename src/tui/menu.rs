//! A list of choices on top of everything.

use super::command::Command;

/// What choosing an item does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// As if a key had been pressed.
    Do(Command),
    /// Puts her on hold, or comes back.
    Hold,
    /// Works on in silence for so many milliseconds.
    Quiet(u64),
    /// Asks the manager for an offer.
    Manager(String),
    /// Hands her over.
    Transfer {
        /// With an introduction.
        warm: bool,
    },
    /// Asks whether to hang up.
    HangUp,
    /// Hangs up.
    ReallyHangUp,
    /// Back to the reply of this turn, and on from there.
    From(usize),
    /// Ends the conversation here and reads the debrief.
    Stop,
    /// Asks for the trainee's name.
    Name,
    /// The other language.
    Language,
    /// The next form of address.
    Address,
    /// The next mode.
    Mode,
    /// Asks for a seed.
    Seed,
    /// Whether the clock stands while somebody types.
    Clock,
    /// The other order of Hebrew letters.
    Letters,
}

/// An item: what it says, what stands beside it, and what it does.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it says.
    pub label: String,
    /// Its value, or what it costs.
    pub beside: String,
    /// What it does.
    pub choice: Choice,
}

/// A list of choices.
#[derive(Clone, Debug)]
pub struct Menu {
    /// Which one.
    pub kind: MenuKind,
    /// Its title.
    pub title: String,
    /// Its items.
    pub items: Vec<Item>,
    /// Which one is chosen.
    pub chosen: usize,
}

/// Which list it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuKind {
    /// What can be done in a conversation.
    Act,
    /// Replies to go back to.
    Again,
    /// What next.
    Pause,
    /// The settings.
    Settings,
}

impl Menu {
    /// A list whose first item is chosen.
    #[must_use]
    pub fn new(kind: MenuKind, title: String, items: Vec<Item>) -> Self {
        Self { kind, title, items, chosen: 0 }
    }

    /// Moves the choice; at an end it goes on at the other.
    pub fn step(&mut self, forward: bool) {
        let count = self.items.len().max(1);
        self.chosen = (self.chosen + if forward { 1 } else { count - 1 }) % count;
    }

    /// What is chosen.
    #[must_use]
    pub fn choice(&self) -> Option<&Choice> {
        self.items.get(self.chosen).map(|item| &item.choice)
    }
}
