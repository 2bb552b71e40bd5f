//! Time as data: how long things take where nobody measures it, and when she speaks up by herself.

use crate::customer::State;
use crate::scenario::{Event, Scenario};
use crate::text::graphemes;

const SECOND_MS: u64 = 1000;
const MINUTE_MS: u64 = 60 * SECOND_MS;
/// While she is on hold she waits longer.
const HOLD_MS: u64 = 60 * SECOND_MS;
/// Asking the manager takes so long.
pub(super) const MANAGER_MS: u64 = 20 * SECOND_MS;

/// How long it takes to say `text`: 2 s and 60 ms a grapheme.
#[must_use]
pub fn spoken_ms(text: &str) -> u64 {
    let letters = u64::try_from(graphemes(text)).unwrap_or(u64::MAX / MINUTE_MS);
    2 * SECOND_MS + 60 * letters
}

/// The end of the conversation's time.
pub(super) fn end_ms(scenario: &Scenario) -> u64 {
    u64::try_from(scenario.minutes).unwrap_or(1) * MINUTE_MS
}

/// What happens next if nobody does anything, and when. `quiet_since` is when somebody last said something.
pub(super) fn next(state: &State, silence_ms: u64, quiet_since: u64, on_hold: bool) -> (u64, Event) {
    let patience = if on_hold { HOLD_MS.max(silence_ms) } else { silence_ms };
    let event = if on_hold { Event::Hold } else { Event::Silence };
    let silence = (quiet_since.saturating_add(patience), event);
    let due = state.promises.iter().filter(|promise| promise.kept.is_none()).filter_map(|promise| promise.due_ms);
    // What came due while somebody spoke is brought up as soon as nobody does.
    let due = due.map(|due| (due.max(state.at_ms), Event::PromiseDue)).min_by_key(|(due, _)| *due);
    due.into_iter().chain([silence]).min_by_key(|(at, _)| *at).unwrap_or(silence)
}
