//! kashuv (קשוב, "attentive"): an offline conversation simulator in which an upset customer hears what one really says.
//!
//! The road through the house, each module importing only from those above it in this list, is told in
//! `docs/architecture.md`: keys → reply text → [`judge`] → [`customer`] → [`session`] → [`debrief`].

pub mod messages;
pub mod text;
pub mod diagnostic;
pub mod table;
pub mod emulator;
pub mod phrase;
pub mod lexicon;
pub mod judge;
pub mod scenario;
pub mod customer;
pub mod session;
pub mod debrief;
pub mod calibration;
pub mod tui;
pub mod archive;
pub mod terminal;
pub mod cli;
