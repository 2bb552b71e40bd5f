//! What comes in and what goes out: [`Event`]s change the model, [`Effect`]s are what the edge is asked to do. Both are data.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::key::Key;
use super::settings::Settings;
use crate::debrief::Advice;
use crate::lexicon::Lexicon;
use crate::messages::Lang;
use crate::scenario::{Ending, Scenario, Summary};
use crate::session::{Header, Record};

/// Something that happened outside.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The mouse did something at a cell, counted from the upper left.
    Mouse {
        /// The column.
        x: u16,
        /// The row.
        y: u16,
        /// What it did.
        what: Mouse,
    },
    /// The screen has another size, in cells.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// Time has passed.
    Tick,
    /// What can be played.
    Scenarios(Vec<Summary>),
    /// The best ending so far of each scenario.
    Best(BTreeMap<String, Ending>),
    /// A scenario that was asked for can be seen.
    Opened(Opened),
    /// A scenario of which only the first words were there is there as a whole.
    Whole(Opened),
    /// What is needed to answer is there too.
    Ready {
        /// The number of the load.
        load: u32,
        /// What is needed.
        ready: Ready,
    },
    /// What was asked for cannot be played.
    NotOpened {
        /// The number of the load.
        load: u32,
        /// Why.
        reason: String,
    },
    /// What was said is on the disk, in the recording of this name; or nothing is recorded.
    Recorded(Option<String>),
    /// It is not, and why.
    NotRecorded(String),
    /// The debrief is in this file.
    Saved(String),
    /// It is not, and why.
    NotSaved(String),
    /// The settings are not kept, and why.
    NotKept(String),
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button went down.
    Press,
    /// It moved while down.
    Drag,
    /// The wheel went up.
    WheelUp,
    /// The wheel went down.
    WheelDown,
}

/// A scenario that can be seen: enough for her first words.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The number of the load that this answers.
    pub load: u32,
    /// The languages that it has.
    pub languages: Vec<Lang>,
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// How it was named, if not by its id.
    pub path: Option<String>,
    /// SHA-256 of its files.
    pub hash: String,
    /// Decides between lines that fit equally.
    pub seed: u64,
    /// Whether it is there as a whole; else [`Event::Whole`] follows.
    pub whole: bool,
}

/// What is needed to judge an answer and to talk about it.
#[derive(Clone, Debug)]
pub struct Ready {
    /// Its language.
    pub lang: Lang,
    /// The lexicon.
    pub lexicon: Arc<Lexicon>,
    /// SHA-256 of its files.
    pub hash: String,
    /// What to say instead.
    pub advice: Arc<Advice>,
}

/// Something to be done outside.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Load a scenario: [`Event::Opened`] and [`Event::Ready`], or [`Event::NotOpened`].
    Load {
        /// The number of this load, which every answer names: what answers an earlier one comes too late.
        load: u32,
        /// Its id or path.
        scenario: String,
        /// The language to play in.
        lang: Lang,
        /// The seed asked for.
        seed: Option<u64>,
    },
    /// Tell what can be played ([`Event::Scenarios`]) and what came of it so far ([`Event::Best`]).
    List,
    /// Write down what was said: [`Event::Recorded`] or [`Event::NotRecorded`].
    Record(Box<ToRecord>),
    /// Save the debrief: [`Event::Saved`] or [`Event::NotSaved`].
    Save {
        /// How the file's name begins.
        stem: String,
        /// The text.
        text: String,
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Keep the settings: nothing, or [`Event::NotKept`].
    Keep(Settings),
    /// Draw every cell anew.
    Redraw,
    /// Give the terminal back until somebody says `fg`.
    Suspend,
    /// Leave.
    Quit,
}

/// A record with what is needed to begin its recording.
#[derive(Clone, Debug)]
pub struct ToRecord {
    /// Which conversation of this program, from 1.
    pub talk: u32,
    /// Its head.
    pub header: Header,
    /// What happened before, if the recording has not begun.
    pub before: Vec<Record>,
    /// What happened.
    pub record: Record,
}
