//! The whole of what the screen shows, as plain data: which screen, what lies on top of it, what was chosen.

use super::area;
use super::damage::Damage;
use super::keymap::Place;
use super::lobby::Lobby;
use super::overlay::Overlay;
use super::review::Review;
use super::settings::Settings;
use super::talk::Talk;
use super::ui::{Here, Ui};
use crate::emulator::Mode as Letters;
use crate::text::Cells;

/// The screens.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The list of scenarios.
    Lobby,
    /// A conversation.
    Talk(Box<Talk>),
    /// A debrief.
    Review(Box<Review>),
}

/// What the program shows.
#[derive(Clone, Debug)]
pub struct Model {
    /// What every screen is shown with.
    pub ui: Ui,
    /// The terminal.
    pub here: Here,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The screen.
    pub screen: Screen,
    /// What lies on top, the uppermost last.
    pub overlays: Vec<Overlay>,
    /// The list of scenarios, which is there even while it is not shown.
    pub lobby: Lobby,
    /// What conversations are started with.
    pub settings: Settings,
    /// What is kept for the next start: the settings without what only this start was asked for.
    pub(super) kept: Settings,
    /// What happened last, if it has to be told.
    pub notice: Option<String>,
    /// Conversations so far.
    pub(super) talks: u32,
    /// Loads that were asked for.
    pub(super) loads: u32,
    /// The conversation that was left last, as long as no other is opened.
    pub(super) last: Option<Box<Talk>>,
    /// Whether the conversation is ended to read its debrief.
    pub(super) reviews: bool,
    /// Whether the mouse was pressed in the field.
    pub(super) pressed_in_field: bool,
    /// The time of the program, in milliseconds.
    pub(super) now: u64,
    /// What has to be painted.
    pub(super) damage: Damage,
}

impl Model {
    /// A program that shows the list of scenarios. `kept` is what was kept, `settings` what this start was asked for.
    #[must_use]
    pub fn new(ui: Ui, size: (u16, u16), kept: Settings, settings: Settings) -> Self {
        Self {
            ui,
            here: Here::default(),
            size,
            screen: Screen::Lobby,
            overlays: Vec::new(),
            lobby: Lobby::default(),
            settings,
            kept,
            notice: None,
            talks: 0,
            loads: 0,
            last: None,
            reviews: false,
            pressed_in_field: false,
            now: 0,
            damage: Damage::All,
        }
    }

    /// Whether the window is too small for anything to be read.
    #[must_use]
    pub fn is_too_small(&self) -> bool {
        area::is_too_small(self.size.0, self.size.1)
    }

    /// Where keys are pressed now.
    #[must_use]
    pub fn place(&self) -> Place {
        if let Some(overlay) = self.overlays.last() {
            return overlay.place();
        }
        self.screen_place()
    }

    /// Where keys are pressed when nothing lies on top.
    #[must_use]
    pub fn screen_place(&self) -> Place {
        match &self.screen {
            Screen::Lobby => Place::Lobby,
            Screen::Talk(talk) if talk.is_over() => Place::Over,
            Screen::Talk(_) => Place::Talk,
            Screen::Review(_) => Place::Review,
        }
    }

    /// Whether right-to-left cells are kept in their place by marks.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.here.visual == Letters::Lrm && self.ui.cells == Cells::Visual
    }

    /// When something happens by itself, in milliseconds of the program; none: never.
    #[must_use]
    pub fn deadline(&self) -> Option<u64> {
        match &self.screen {
            Screen::Talk(talk) => talk.deadline(self.now),
            _ => None,
        }
    }

    /// The conversation on the screen, or under the debrief; in the list, the one that was left last.
    #[must_use]
    pub fn talk(&self) -> Option<&Talk> {
        match &self.screen {
            Screen::Talk(talk) => Some(talk),
            Screen::Review(review) => Some(&review.talk),
            Screen::Lobby => self.last.as_deref(),
        }
    }
}
