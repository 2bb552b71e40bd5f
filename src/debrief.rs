//! What to learn from a conversation, as plain data and in several formats.
//!
//! [`report`] gathers what was recorded into a [`Report`]; the renderers return strings and know nothing of files.

mod advice;
mod json;
mod leaving;
mod page;
mod report;
mod story;
mod text;

pub use advice::{Advice, Better, load as load_advice};
pub use json::json;
pub use leaving::{Leaving, Level};
pub use page::{Block, Paragraph, Voice, evidence, most_telling, page};
pub use report::{Need, Report, Reported, report};
pub use text::text;

/// Bars of a curve, from low to high.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The bar that shows a value of 0..=100.
#[must_use]
pub fn bar(value: i32) -> char {
    let step = usize::try_from(value.clamp(0, 99)).unwrap_or(0) * BARS.len() / 100;
    BARS.get(step).copied().unwrap_or('█')
}
