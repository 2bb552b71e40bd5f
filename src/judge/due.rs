//! Till when: "in ten minutes", "within the hour", "by 18:00", "עד שש".

use std::ops::Range;

use crate::lexicon::TimeWords;
use crate::text::{Kind, Tokens};

/// Till when something is to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// In so many minutes.
    In(i64),
    /// At this time of day, in minutes. Hours below 12 may mean the afternoon.
    At(i64),
}

const HOUR: i64 = 60;

/// The times named in `range`, each with the bytes of its first word.
pub(super) fn find(words: &TimeWords, tokens: &Tokens, range: &Range<usize>) -> Vec<(Range<usize>, Due)> {
    let at = |at: usize| span(words, tokens, at, range).or_else(|| time_of_day(words, tokens, at, range));
    range.clone().filter_map(|index| Some((tokens.span(index..index + 1), at(index)?))).collect()
}

/// A number or a word for one, in minutes of the unit that follows: 17:30 is 17 and 30.
fn number(words: &TimeWords, tokens: &Tokens, at: usize) -> Option<(i64, i64)> {
    let token = tokens.items().get(at)?;
    let word = tokens.fold(token);
    if token.kind == Kind::Word {
        return words.numbers.get(word).map(|n| (*n, 0));
    }
    match word.split_once([':', '.']) {
        Some((hours, minutes)) => Some((hours.parse().ok()?, minutes.parse().ok()?)),
        None => word.parse().ok().map(|n| (n, 0)),
    }
}

/// "ten minutes", "half an hour", "within the hour".
fn span(words: &TimeWords, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Due> {
    let unit = |at: usize| {
        let word = if range.contains(&at) { tokens.word(at) } else { "" };
        let hour = words.hours.contains(word).then_some(HOUR);
        hour.or_else(|| words.minutes.contains(word).then_some(1))
    };
    let word = tokens.word(at);
    if words.half.contains(word) {
        return unit(at + 1).or_else(|| unit(at + 2)).filter(|unit| *unit == HOUR).map(|_| Due::In(HOUR / 2));
    }
    if let Some((n, _)) = number(words, tokens, at) {
        let unit = unit(at + 1).or_else(|| unit(at + 2))?;
        return Some(Due::In(n.saturating_mul(unit)));
    }
    if words.within.contains(word) {
        let unit = unit(at + 1).or_else(|| unit(at + 2)).filter(|_| number(words, tokens, at + 1).is_none())?;
        return Some(Due::In(unit));
    }
    None
}

/// "by 18:00", "until six".
fn time_of_day(words: &TimeWords, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Due> {
    if !words.at.contains(tokens.word(at)) {
        return None;
    }
    let next = [at + 1, at + 2].into_iter().filter(|at| range.contains(at));
    let (hours, minutes) = next.into_iter().find_map(|at| number(words, tokens, at))?;
    ((1..24).contains(&hours) && (0..60).contains(&minutes)).then_some(Due::At(hours * HOUR + minutes))
}

const MINUTE_MS: i64 = 60_000;

impl Due {
    /// Milliseconds from the start of a conversation that began at `start` (minutes of the day), when it has lasted `at_ms`.
    ///
    /// A time of day that has passed means the afternoon if that is still to come, else nothing.
    #[must_use]
    pub fn from_start(self, start: i64, at_ms: u64) -> Option<u64> {
        let now = i64::try_from(at_ms).ok()?;
        let since_start = |at: i64| (at - start).checked_mul(MINUTE_MS).filter(|ms| *ms >= now);
        let ms = match self {
            Self::In(minutes) => minutes.checked_mul(MINUTE_MS)?.checked_add(now)?,
            Self::At(at) if at < 12 * HOUR => since_start(at).or_else(|| since_start(at + 12 * HOUR))?,
            Self::At(at) => since_start(at)?,
        };
        u64::try_from(ms).ok()
    }
}
