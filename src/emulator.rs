//! The terminal emulator at the other end: what it is, whether it puts right-to-left text in order by itself, and how that is
//! switched off while the program does it.
//!
//! Everything here is pure: bytes in, a decision out. Who reads and writes the terminal asks [`QUESTIONS`], feeds what comes back
//! to a [`Probe`], and sends what [`Mode`] says. The answers of real terminals are in `tests/emulator.rs`.

mod choice;
mod mode;
mod probe;

pub use choice::{Choice, Traces, Why, choose};
pub use mode::{Mode, Switch};
pub use probe::{Answers, Probe, QUESTIONS};
