//! Every integration test, one binary; a module a topic.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test says what is wrong by failing, and reads the files of the tree"
)]

mod support;

mod archive;
mod check;
mod conversation;
mod debrief;
mod emulator;
mod fields;
mod general_lines;
mod laws;
mod judge;
mod layering;
mod lexicons;
mod lines;
mod messages;
mod negation;
mod phrases;
mod play;
mod readme;
mod score;
mod screens;
mod stage;
mod terminal;
mod transcripts;
mod words;
