//! A conversation as a fold over timed inputs.
//!
//! A session is a header, the trainee's timed inputs, and what they produced. Folding the same inputs with the same engine and
//! the same data gives the same results; the core never asks what time it is: time is part of each input.

mod clock;
mod fold;
mod header;
mod input;
mod restore;
mod script;
mod transcript;
mod turn;

pub use clock::spoken_ms;
pub use fold::Session;
pub use header::{Branch, ENGINE, FORMAT, Header, Mode, TYPED_SILENCE_MS, hash};
pub use input::{Input, Timed};
pub use script::{Script, ScriptFault, ScriptStep};
pub use transcript::run_transcript;
pub use turn::{Closing, NeedState, Record, SignalOut, Turn};
