//! From signals to marks: integer weights, added up with every contribution named.

use serde::{Deserialize, Serialize};

use super::{Reason, Signal};
use crate::lexicon::{Mark, SignalKind, Weights};

/// The marks of a reply in thousandths: empathy, ownership, resolution 0..=3000, overall 0..=10000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Does the customer feel seen?
    pub empathy: i32,
    /// Does somebody take it on?
    pub ownership: i32,
    /// Does something move?
    pub resolution: i32,
    /// How good a reply it is.
    pub overall: i32,
}

impl Marks {
    /// The value of one mark.
    #[must_use]
    pub fn get(&self, mark: Mark) -> i32 {
        match mark {
            Mark::Empathy => self.empathy,
            Mark::Ownership => self.ownership,
            Mark::Resolution => self.resolution,
            Mark::Overall => self.overall,
        }
    }

    fn get_mut(&mut self, mark: Mark) -> &mut i32 {
        match mark {
            Mark::Empathy => &mut self.empathy,
            Mark::Ownership => &mut self.ownership,
            Mark::Resolution => &mut self.resolution,
            Mark::Overall => &mut self.overall,
        }
    }
}

/// Thousandths as outputs have them: a number with up to two decimals.
#[must_use]
pub fn decimal(thousandths: i32) -> f64 {
    f64::from(thousandths / 10 + (thousandths % 10) / 5) / 100.0
}

/// What the second, third, … signal of one kind still adds, in percent. Later ones add nothing: length alone earns nothing.
const FADING: [i32; 3] = [100, 40, 20];
/// A reply that says again what was said has lost this much of its worth per percent of sameness above the threshold.
const REPEATED_FROM: usize = 70;

/// Each signal with the share of its kind's weight that it has, in thousandths.
fn shares(signals: &[Signal]) -> impl Iterator<Item = (&Signal, i32)> {
    signals.iter().enumerate().map(|(at, signal)| {
        let earlier = signals.iter().take(at).filter(|earlier| earlier.kind == signal.kind).count();
        (signal, signal.strength * FADING.get(earlier).copied().unwrap_or_default() / 100)
    })
}

/// How much of the weight of each kind the signals have, in thousandths.
#[must_use]
pub fn summed(signals: &[Signal]) -> Vec<(SignalKind, i32)> {
    let mut sums: Vec<(SignalKind, i32)> = Vec::new();
    for (signal, share) in shares(signals) {
        match sums.iter_mut().find(|(kind, _)| *kind == signal.kind) {
            Some((_, sum)) => *sum += share,
            None => sums.push((signal.kind, share)),
        }
    }
    sums
}

/// The marks, and what each is made of.
pub(super) fn add_up(
    weights: &Weights,
    signals: &[Signal],
    words: impl Fn(Mark) -> i32,
    repeated_percent: usize,
) -> (Marks, Vec<Reason>) {
    let mut marks = Marks::default();
    let mut reasons = Vec::new();
    for mark in Mark::ALL {
        let mut sum = weights.base(mark);
        let mut add = |rule: &str, delta: i32| {
            if delta != 0 {
                reasons.push(Reason { mark, rule: rule.into(), delta });
            }
            delta
        };
        add("base", sum);
        for (signal, share) in shares(signals) {
            sum += add(&signal.rule, weights.of(signal.kind, mark) * share / 1000);
        }
        sum += add("words", words(mark));
        if repeated_percent > REPEATED_FROM {
            let lost = i32::try_from((repeated_percent - REPEATED_FROM) * 100 / (100 - REPEATED_FROM)).unwrap_or(100);
            sum += add("repeated", -sum.max(0) * lost / 100);
        }
        *marks.get_mut(mark) = sum.clamp(0, mark.most());
    }
    (marks, reasons)
}
