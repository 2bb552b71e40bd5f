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

/// A number or a word for one, what stands behind its point or colon, and how many tokens it has: "forty five" is one of 45.
fn number(words: &TimeWords, tokens: &Tokens, at: usize) -> Option<(i64, i64, usize)> {
    let token = tokens.items().get(at)?;
    let word = tokens.fold(token);
    if token.kind == Kind::Word {
        let tens = *words.numbers.get(word)?;
        let ones = words.numbers.get(tokens.word(at + 1)).filter(|ones| tens >= 20 && tens % 10 == 0 && **ones < 10);
        return Some(ones.map_or((tens, 0, 1), |ones| (tens + ones, 0, 2)));
    }
    match word.split_once([':', '.']) {
        Some((whole, part)) => Some((whole.parse().ok()?, part.parse().ok()?, 1)),
        None => word.parse().ok().map(|n| (n, 0, 1)),
    }
}

/// "ten minutes", "half an hour", "within the hour".
fn span(words: &TimeWords, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Due> {
    let unit = |at: usize| {
        let word = if range.contains(&at) { tokens.word(at) } else { "" };
        let hour = words.hours.contains(word).then_some(HOUR);
        hour.or_else(|| words.minutes.contains(word).then_some(1))
    };
    let soon = |at: usize| unit(at).or_else(|| unit(at + 1));
    let word = tokens.word(at);
    if words.half.contains(word) {
        return soon(at + 1).filter(|unit| *unit == HOUR).map(|_| Due::In(HOUR / 2));
    }
    if let Some((n, part, len)) = number(words, tokens, at) {
        let unit = soon(at + len)?;
        // 1.5 hours: one digit behind the point is tenths.
        let tenths = if part < 10 { part * unit / 10 } else { 0 };
        return Some(Due::In(n.saturating_mul(unit).saturating_add(tenths)));
    }
    let next = at + 1;
    let plain = number(words, tokens, next).is_none() && !words.half.contains(tokens.word(next));
    if words.within.contains(word) && plain { soon(next).map(Due::In) } else { None }
}

/// "by 18:00", "until six".
fn time_of_day(words: &TimeWords, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Due> {
    if !words.at.contains(tokens.word(at)) {
        return None;
    }
    let next = [at + 1, at + 2].into_iter().filter(|at| range.contains(at));
    let (hours, minutes, _) = next.into_iter().find_map(|at| number(words, tokens, at))?;
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
