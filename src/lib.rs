//! kashuv (קשוב, "attentive"): an offline conversation simulator in which an upset customer hears what one really says.
//!
//! The road through the house, each module importing only from those above it in this list, is told in
//! `docs/architecture.md`:
//! keys → reply text → [`judge`] → [`customer`] → [`session`] → [`debrief`].

pub mod archive;
pub mod cli;
pub mod customer;
pub mod debrief;
pub mod diagnostic;
pub mod judge;
pub mod lexicon;
pub mod messages;
pub mod phrase;
pub mod scenario;
pub mod session;
pub mod table;
pub mod terminal;
pub mod text;
