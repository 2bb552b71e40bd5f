//! What to learn from a conversation, as plain data and in several formats.
//!
//! [`report`] gathers what was recorded into a [`Report`]; the renderers return strings and know nothing of files.

mod advice;
mod json;
mod leaving;
mod report;
mod story;
mod text;

pub use advice::{Advice, Better, load as load_advice};
pub use json::json;
pub use leaving::{Leaving, Level};
pub use report::{Need, Report, Reported, report};
pub use text::text;
