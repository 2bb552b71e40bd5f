//! Calibration: how well the judge agrees with people who labelled replies, and weights fitted to what they said.
//!
//! Nothing here is needed to judge. Unlike the core it computes with floating point; what it writes are whole numbers.

mod agreement;
mod fit;
mod labelled;
mod sample;
mod solve;
mod tally;

pub use agreement::{Agreement, Interval, KindFigures, Scored, agreement, intervals, score};
pub use fit::{Fitted, fit};
pub use labelled::{Gold, Labelled, read};
