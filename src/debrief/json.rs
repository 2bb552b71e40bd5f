//! The report as `play --format json` prints it.

use super::Report;
use crate::text::escape_json;

/// One JSON object; hidden characters in it are written as `\uXXXX`.
#[must_use]
pub fn json(report: &Report) -> String {
    #[expect(clippy::expect_used, reason = "a report is made of strings and numbers")]
    let json = serde_json::to_string_pretty(report).expect("a report is plain data");
    escape_json(&json).into_owned()
}
