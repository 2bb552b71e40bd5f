//! What is counted of one situation; the figures of many are those of the sum.

use std::ops::AddAssign;

use super::labelled::LABELLED;
use super::{Labelled, Scored};
use crate::lexicon::{Mark, SignalKind};

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Share {
    pub(super) of: f64,
    pub(super) part: f64,
}

impl Share {
    /// The part, 0..=1; 1 of nothing.
    pub(super) fn value(self) -> f64 {
        if self.of > 0.0 { self.part / self.of } else { 1.0 }
    }

    fn count(&mut self, part: f64) {
        self.of += 1.0;
        self.part += part;
    }
}

impl AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.of += other.of;
        self.part += other.part;
    }
}

/// Decisions about one hollow kind: labelled and reported, only reported, only labelled.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Decisions {
    pub(super) both: f64,
    pub(super) reported: f64,
    pub(super) labelled: f64,
}

impl Decisions {
    pub(super) fn precision(self) -> f64 {
        self.both / (self.both + self.reported).max(1.0)
    }

    pub(super) fn recall(self) -> f64 {
        self.both / (self.both + self.labelled).max(1.0)
    }

    pub(super) fn f1(self) -> f64 {
        2.0 * self.both / (2.0 * self.both + self.reported + self.labelled).max(1.0)
    }

    fn count(&mut self, labelled: bool, reported: bool) {
        match (labelled, reported) {
            (true, true) => self.both += 1.0,
            (false, true) => self.reported += 1.0,
            (true, false) => self.labelled += 1.0,
            (false, false) => {}
        }
    }
}

impl AddAssign for Decisions {
    fn add_assign(&mut self, other: Self) {
        self.both += other.both;
        self.reported += other.reported;
        self.labelled += other.labelled;
    }
}

/// All that is counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Tally {
    /// Pairs of replies that are ordered as labelled, for each mark.
    pub(super) pairs: [Share; Mark::ALL.len()],
    /// Distances from the label.
    pub(super) errors: [Share; Mark::ALL.len()],
    pub(super) kinds: [Decisions; LABELLED.len()],
    /// Pairs of a good and a stuffed reply with the good one above.
    pub(super) stuffed: Share,
    /// Clean good replies on which nothing hollow is reported.
    pub(super) innocent: Share,
}

impl AddAssign<&Self> for Tally {
    fn add_assign(&mut self, other: &Self) {
        add(&mut self.pairs, other.pairs);
        add(&mut self.errors, other.errors);
        add(&mut self.kinds, other.kinds);
        self.stuffed += other.stuffed;
        self.innocent += other.innocent;
    }
}

fn add<T: AddAssign, const N: usize>(to: &mut [T; N], from: [T; N]) {
    to.iter_mut().zip(from).for_each(|(to, from)| *to += from);
}

/// Labels of two replies that differ by less than this say nothing about their order.
fn apart(mark: Mark) -> f64 {
    if mark == Mark::Overall { 2.0 } else { 1.0 }
}

/// Counts the replies of one situation.
pub(super) fn tally(replies: &[(&Labelled, &Scored)]) -> Tally {
    let mut tally = Tally::default();
    for &(labelled, scored) in replies {
        tally.count(labelled, scored);
        for &(other, other_scored) in replies {
            tally.compare((labelled, scored), (other, other_scored));
        }
    }
    tally
}

impl Tally {
    fn count(&mut self, labelled: &Labelled, scored: &Scored) {
        let gold = &labelled.gold;
        for (mark, error) in Mark::ALL.into_iter().zip(&mut self.errors) {
            error.count((gold.mark(mark) - scored.mark(mark)).abs());
        }
        for (kind, decisions) in LABELLED.iter().zip(&mut self.kinds) {
            if !gold.disputed.contains(kind) {
                decisions.count(gold.hollow.contains(kind), scored.hollow.contains(kind));
            }
        }
        if labelled.is_innocent() {
            let reported = |kind: &SignalKind| LABELLED.contains(kind);
            self.innocent.count(f64::from(!scored.hollow.iter().any(reported)));
        }
    }

    /// Counts the pair if its first should stand above its second.
    fn compare(&mut self, (better, above): (&Labelled, &Scored), (worse, below): (&Labelled, &Scored)) {
        for (mark, pairs) in Mark::ALL.into_iter().zip(&mut self.pairs) {
            if better.gold.mark(mark) >= worse.gold.mark(mark) + apart(mark) {
                let (above, below) = (above.mark(mark), below.mark(mark));
                let equal = (above - below).abs() < f64::EPSILON;
                pairs.count(if equal { 0.5 } else { f64::from(above > below) });
            }
        }
        if matches!(better.style.as_str(), "good" | "excellent") && worse.style == "stuffed" {
            self.stuffed.count(f64::from(above.mark(Mark::Overall) > below.mark(Mark::Overall)));
        }
    }
}
