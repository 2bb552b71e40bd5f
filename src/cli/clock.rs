//! The time of day and a fresh seed: the only things about a conversation that the machine decides.

#![expect(clippy::disallowed_methods, reason = "an edge module: it looks at the clock")]

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Now in the machine's time, to the second: `2026-11-24T20:15:00`.
pub(super) fn now() -> String {
    Timestamp::now().to_zoned(TimeZone::system()).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Now in a form whose order is the order of time, for file names: `20261124T201500Z`.
pub(super) fn stamp() -> String {
    Timestamp::now().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A seed that differs from one conversation to the next.
pub(super) fn seed() -> u64 {
    u64::try_from(Timestamp::now().as_microsecond()).unwrap_or(1)
}
