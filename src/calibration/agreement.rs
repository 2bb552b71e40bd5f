//! Figures of agreement, and how far they would move with other situations of the same kind.

use std::collections::BTreeMap;

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use serde::Serialize;

use super::Labelled;
use super::labelled::LABELLED;
use super::tally::{Tally, tally};
use crate::judge::{Assessment, Context, assess, decimal};
use crate::lexicon::{Lexicon, Mark, SignalKind};

/// What the judge says of a labelled reply.
#[derive(Clone, Debug, Default)]
pub struct Scored {
    marks: [f64; Mark::ALL.len()],
    /// The hollow kinds reported.
    pub hollow: Vec<SignalKind>,
}

impl Scored {
    pub(super) fn new(marks: [f64; Mark::ALL.len()], hollow: Vec<SignalKind>) -> Self {
        Self { marks, hollow }
    }

    /// One mark, 0..=3 or 0..=10.
    #[must_use]
    pub fn mark(&self, mark: Mark) -> f64 {
        self.marks.get(mark as usize).copied().unwrap_or_default()
    }
}

impl From<&Assessment> for Scored {
    fn from(assessment: &Assessment) -> Self {
        Self { marks: Mark::ALL.map(|mark| decimal(assessment.marks.get(mark))), hollow: assessment.hollow() }
    }
}

/// Judges a reply in a conversation.
#[must_use]
pub fn score(lexicon: &Lexicon, reply: &str, context: &Context) -> Scored {
    Scored::from(&assess(lexicon, reply, context, &[]))
}

/// How well the judge agrees with the labels. Shares are 0..=1.
#[derive(Clone, Debug, Serialize)]
pub struct Agreement {
    /// Replies compared.
    pub replies: usize,
    /// Situations they answer.
    pub situations: usize,
    /// For each mark, pairs of replies to one situation that are ordered as labelled (labels at least 1 apart, overall 2).
    pub pairwise: BTreeMap<&'static str, f64>,
    /// For each mark, Spearman's rank correlation over all replies.
    pub rho: BTreeMap<&'static str, f64>,
    /// For each mark, the mean distance from the label.
    pub mae: BTreeMap<&'static str, f64>,
    /// Over all decisions about hollow kinds.
    pub hollow_f1: f64,
    /// For each hollow kind.
    pub kinds: BTreeMap<&'static str, KindFigures>,
    /// Pairs of a good and a stuffed reply with the good one above.
    pub stuffed: f64,
    /// Clean good replies on which nothing hollow is reported.
    pub innocent: f64,
}

/// Figures of one hollow kind.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct KindFigures {
    /// Of those reported, how many are labelled.
    pub precision: f64,
    /// Of those labelled, how many are reported.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

/// Where 95 of 100 resamplings of the situations fall.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end.
    pub from: f64,
    /// The upper end.
    pub to: f64,
}

/// The figures of agreement between labels and what the judge says, in the same order.
#[must_use]
pub fn agreement(labelled: &[Labelled], scored: &[Scored]) -> Agreement {
    let tallies = tallies(labelled, scored);
    let mut whole = Tally::default();
    for tally in &tallies {
        whole += tally;
    }
    let figures = figures(&whole);
    let by_mark = |value: &dyn Fn(Mark) -> f64| Mark::ALL.iter().map(|mark| (mark.name(), value(*mark))).collect();
    let named = |name: &str| figures.get(name).copied().unwrap_or_default();
    let rho = |mark: Mark| {
        let labels: Vec<f64> = labelled.iter().map(|reply| reply.gold.mark(mark)).collect();
        let marks: Vec<f64> = scored.iter().map(|scored| scored.mark(mark)).collect();
        spearman(&labels, &marks)
    };
    let kind = |(kind, decisions): (&SignalKind, &super::tally::Decisions)| {
        let (precision, recall, f1) = (decisions.precision(), decisions.recall(), decisions.f1());
        (kind.name(), KindFigures { precision, recall, f1 })
    };
    Agreement {
        replies: labelled.len(),
        situations: tallies.len(),
        pairwise: by_mark(&|mark| named(mark.name())),
        rho: by_mark(&rho),
        mae: by_mark(&|mark| whole.errors.get(mark as usize).map_or(0.0, |error| error.value())),
        hollow_f1: named("hollow_f1"),
        kinds: LABELLED.iter().zip(&whole.kinds).map(kind).collect(),
        stuffed: named("stuffed"),
        innocent: named("innocent"),
    }
}

/// The intervals of the headline figures, by resampling situations.
#[must_use]
pub fn intervals(labelled: &[Labelled], scored: &[Scored], rounds: usize) -> BTreeMap<&'static str, Interval> {
    let tallies = tallies(labelled, scored);
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut drawn: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    for _ in 0..rounds {
        let mut sum = Tally::default();
        for _ in 0..tallies.len() {
            let at = rand::RngExt::random_range(&mut random, 0..tallies.len());
            tallies.get(at).into_iter().for_each(|tally| sum += tally);
        }
        for (name, value) in figures(&sum) {
            drawn.entry(name).or_default().push(value);
        }
    }
    let interval = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        let at = |permille: usize| values.get((values.len() - 1) * permille / 1000).copied().unwrap_or_default();
        Interval { from: at(25), to: at(975) }
    };
    drawn.into_iter().map(|(name, values)| (name, interval(values))).collect()
}

fn tallies(labelled: &[Labelled], scored: &[Scored]) -> Vec<Tally> {
    let mut situations: BTreeMap<&str, Vec<(&Labelled, &Scored)>> = BTreeMap::new();
    for reply in labelled.iter().zip(scored) {
        situations.entry(&reply.0.situation).or_default().push(reply);
    }
    situations.values().map(|replies| tally(replies)).collect()
}

/// The headline figures.
fn figures(tally: &Tally) -> BTreeMap<&'static str, f64> {
    let marks = Mark::ALL.iter().zip(&tally.pairs).map(|(mark, pairs)| (mark.name(), pairs.value()));
    let mut all = super::tally::Decisions::default();
    tally.kinds.iter().for_each(|kind| all += *kind);
    let others = [("hollow_f1", all.f1()), ("stuffed", tally.stuffed.value()), ("innocent", tally.innocent.value())];
    marks.chain(others).collect()
}

/// Spearman's rank correlation.
fn spearman(x: &[f64], y: &[f64]) -> f64 {
    let (x, y) = (ranks(x), ranks(y));
    #[expect(clippy::cast_precision_loss, reason = "a count of replies")]
    let mean = (x.len() as f64 - 1.0) / 2.0;
    let product = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum() };
    let spread = (product(&x, &x) * product(&y, &y)).sqrt();
    if spread > 0.0 { product(&x, &y) / spread } else { 0.0 }
}

/// The rank of each value from 0; equal ones share the mean of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<(f64, usize)> = values.iter().copied().zip(0..).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for equal in order.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        #[expect(clippy::cast_precision_loss, reason = "a count of replies")]
        let rank = before as f64 + (equal.len() as f64 - 1.0) / 2.0;
        for (_, at) in equal {
            ranks.get_mut(*at).into_iter().for_each(|slot| *slot = rank);
        }
        before += equal.len();
    }
    ranks
}
