//! Weights fitted to labelled replies: one for every kind of signal, word, pair and clue.
//!
//! Signals and words are fitted apart and share the mark between them, half and half: fitted together, words would only learn
//! what rules miss of the replies that the rules were written for. How far the sum is stretched, and which odds a kind needs,
//! is learned from files left out of the fit, one after the other; so are the figures reported, which are of replies whose
//! words the fit has not seen.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use compact_str::CompactString;

use super::sample::{Sample, frequencies};
use super::solve::{Column, Prior, Solution, least_squares, logistic};
use super::{Labelled, Scored};
use crate::lexicon::wording::{LEARNED, OUTPUTS, Row, header};
use crate::lexicon::{Lexicon, Mark, SignalKind};

/// A word or pair has to stand in so many replies.
const RARE: usize = 3;
/// How strongly weights are held: of signals at what is expected, of words and of odds at nothing.
const HOLD_SIGNALS: f64 = 6.0;
const HOLD_WORDS: f64 = 1.0;
const HOLD_ODDS: f64 = 4.0;
/// What a rule is expected to be worth for the odds of its kind, and how strongly.
const RULE_BELIEVED: f64 = 3.0;
const HOLD_RULES: f64 = 1.0;
/// What a signal is worth at most, and expected to be, for a mark of 0..=3 and for the overall one.
const SIGNAL_MOST: [f64; 2] = [2.0, 4.0];
const GOOD_EXPECTED: [f64; 2] = [0.1, 0.5];
const HOLLOW_EXPECTED: [f64; 2] = [-0.25, -0.9];
/// What a kind reported on a clean good reply weighs beside any other wrong decision: praise that turns to blame is what trainees
/// do not forgive.
const FALSE_ALARM: i32 = 4;
/// What warmth shows in is known beyond service replies, in which words of her own always come with it: a warm word is worth this
/// much empathy, a hollow one takes this much, an echo alone is none; and how strongly that is held.
const WARM_EXPECTED: f64 = 0.7;
const COLD_EXPECTED: f64 = -0.15;
const HOLD_WARMTH: f64 = 150.0;
/// Odds that a kind may need, in steps, from low to high.
const NEEDED: std::ops::RangeInclusive<i32> = -12..=12;
const ODDS_STEP: f64 = 0.25;
/// A row whose weights are all below this (thousandths; for odds as well) is left out.
const NEGLIGIBLE: i32 = 12;

/// Files of a lexicon, as text, and what was said of replies that were left out while fitting them.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// `weights.toml`.
    pub weights: String,
    /// `words.tsv`.
    pub words: String,
    /// For each labelled reply, in order, what a fit without its file says.
    pub left_out: Vec<Scored>,
}

/// What was fitted to some samples.
struct Model {
    signals: [Solution; Mark::ALL.len()],
    names: BTreeMap<CompactString, usize>,
    /// The inverse document frequency of each name, 0 for what weighs nothing for marks.
    rarity: Vec<f64>,
    words: [Solution; Mark::ALL.len()],
    odds: Vec<Solution>,
}

/// Fits weights to files of labelled replies in the language of `rules`, which weigh nothing yet. `fresh` are the files
/// (by their places) whose replies nobody read while writing rules: how far rules are to be believed is learned from these.
#[must_use]
pub fn fit(rules: &Lexicon, files: &[Vec<Labelled>], fresh: &[usize]) -> Fitted {
    let samples: Vec<Vec<Sample<'_>>> =
        files.iter().map(|file| file.iter().map(|labelled| Sample::new(rules, labelled)).collect()).collect();
    let mut raw = Vec::new();
    for (left_out, file) in samples.iter().enumerate() {
        let others = samples.iter().enumerate().filter(|(at, _)| *at != left_out || samples.len() == 1);
        let others = others.flat_map(|(at, file)| file.iter().map(move |sample| (sample, untested(fresh, at))));
        let model = Model::fit(&others.collect::<Vec<_>>());
        raw.extend(file.iter().map(|sample| (sample, model.predict(sample))));
    }
    let mut clean: Vec<&(&Sample<'_>, Predicted)> = Vec::new();
    let mut rest = &raw[..];
    for (at, file) in samples.iter().enumerate() {
        let (own, others) = rest.split_at(file.len());
        rest = others;
        if untested(fresh, at) {
            clean.extend(own);
        }
    }
    let stretch = Mark::ALL.map(|mark| stretch(&clean, mark));
    let needed: Vec<f64> = (0..LEARNED.len()).map(|at| needed(&clean, at)).collect();
    let score = |(sample, predicted): &(&Sample<'_>, Predicted)| predicted.score(sample, &stretch, &needed);
    let left_out = raw.iter().map(score).collect();
    let all = samples.iter().enumerate();
    let all = all.flat_map(|(at, file)| file.iter().map(move |sample| (sample, untested(fresh, at))));
    let whole = Model::fit(&all.collect::<Vec<_>>());
    Fitted { weights: whole.weights(&stretch), words: whole.words(&stretch, &needed), left_out }
}

/// Whether rules were not written for the file at this place.
fn untested(fresh: &[usize], at: usize) -> bool {
    fresh.is_empty() || fresh.contains(&at)
}

/// What a model says of a sample, before stretching.
struct Predicted {
    marks: [f64; Mark::ALL.len()],
    odds: Vec<f64>,
}

impl Predicted {
    fn score(&self, sample: &Sample<'_>, stretch: &[(f64, f64)], needed: &[f64]) -> Scored {
        let mut marks = [0.0; Mark::ALL.len()];
        for (((slot, mark), raw), (base, factor)) in marks.iter_mut().zip(Mark::ALL).zip(self.marks).zip(stretch) {
            *slot = (base + factor * raw).clamp(0.0, f64::from(mark.most()) / 1000.0);
        }
        let told = LEARNED.iter().enumerate().zip(needed);
        let told = told.filter(|((at, _), needed)| self.tells(sample, *at, **needed)).map(|((_, kind), _)| *kind);
        let others = sample.hollow.iter().copied().filter(|kind| !LEARNED.contains(kind));
        let mut hollow: Vec<SignalKind> = told.chain(others).collect();
        hollow.sort_unstable();
        Scored::new(marks, hollow)
    }

    /// Whether a kind is reported if its odds have to be above `needed`.
    fn tells(&self, sample: &Sample<'_>, kind_at: usize, needed: f64) -> bool {
        let ruled = || LEARNED.get(kind_at).is_some_and(|kind| sample.may_tell(*kind));
        self.odds.get(kind_at).is_some_and(|odds| *odds > needed) && ruled()
    }
}

impl Model {
    /// Each sample stands beside whether it can tell how far rules are to be believed.
    fn fit(samples: &[(&Sample<'_>, bool)]) -> Self {
        let (names, rarity, rule_kinds) = vocabulary(samples);
        let mut found: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
        for (row, (sample, tells)) in samples.iter().enumerate() {
            let rules = sample.rules.keys().filter(|_| *tells).map(bracketed);
            for name in sample.words.iter().chain(&sample.others).cloned().chain(rules) {
                names.get(&name).and_then(|at| found.get_mut(*at)).into_iter().for_each(|column| column.push(row));
            }
        }
        let norms: Vec<f64> = samples.iter().map(|(sample, _)| norm(sample, &names, &rarity)).collect();
        let weighed = |(column, rarity): (&Vec<usize>, &f64)| -> (Column, Prior) {
            let value = |row: &usize| (*row, rarity / norms.get(*row).copied().unwrap_or(1.0));
            (if *rarity > 0.0 { column.iter().map(value).collect() } else { Vec::new() }, Prior::ridge(HOLD_WORDS))
        };
        let columns: Vec<_> = found.iter().zip(&rarity).map(weighed).collect();
        let labels = |mark: Mark| -> Vec<f64> { samples.iter().map(|(one, _)| one.labelled.gold.mark(mark)).collect() };
        let odds = |kind: &SignalKind| {
            let gold = |(sample, _): &(&Sample<'_>, bool)| {
                let gold = &sample.labelled.gold;
                (!gold.disputed.contains(kind)).then(|| gold.hollow.contains(kind))
            };
            let prior = |of: &Option<SignalKind>| match of {
                Some(of) => Prior { at: if of == kind { RULE_BELIEVED } else { 0.0 }, ..Prior::ridge(HOLD_RULES) },
                None => Prior::ridge(HOLD_ODDS),
            };
            let columns: Vec<_> =
                found.iter().zip(&rule_kinds).map(|(column, of)| (column.as_slice(), prior(of))).collect();
            logistic(&columns, &samples.iter().map(gold).collect::<Vec<_>>())
        };
        Self {
            signals: Mark::ALL.map(|mark| least_squares(&signal_columns(samples, mark), &labels(mark))),
            words: Mark::ALL.map(|mark| least_squares(&columns, &labels(mark))),
            odds: LEARNED.iter().map(odds).collect(),
            names,
            rarity,
        }
    }

    fn predict(&self, sample: &Sample<'_>) -> Predicted {
        let rules: Vec<_> = sample.rules.keys().map(bracketed).collect();
        let names = sample.words.iter().chain(&sample.others).chain(&rules);
        let found: Vec<usize> = names.filter_map(|name| self.names.get(name).copied()).collect();
        let norm = norm(sample, &self.names, &self.rarity);
        let sum = |solution: &Solution, value: &dyn Fn(usize) -> f64| -> f64 {
            let weight = |at: &usize| solution.weights.get(*at).copied().unwrap_or_default() * value(*at);
            solution.base + found.iter().map(weight).sum::<f64>()
        };
        let mut marks = [0.0; Mark::ALL.len()];
        for ((slot, signals), words) in marks.iter_mut().zip(&self.signals).zip(&self.words) {
            let shares = sample.kinds.iter().map(|(kind, share)| share * weight_of(signals, *kind));
            let by_words = sum(words, &|at| self.rarity.get(at).copied().unwrap_or_default() / norm);
            *slot = signals.base + shares.sum::<f64>() + by_words;
        }
        let odds = |(kind, odds): (&SignalKind, &Solution)| {
            let unknown =
                |(rule, of): (&CompactString, &SignalKind)| of == kind && !self.names.contains_key(&bracketed(rule));
            let believed = if sample.rules.iter().any(unknown) { RULE_BELIEVED } else { 0.0 };
            sum(odds, &|_| 1.0) + believed
        };
        Predicted { marks, odds: LEARNED.iter().zip(&self.odds).map(odds).collect() }
    }

    /// `weights.toml`.
    fn weights(&self, stretch: &[(f64, f64)]) -> String {
        let mut out = String::from(
            "# What each kind of signal is worth for each mark, in thousandths of a point. Written by `kashuv judge fit`: good kinds never\n# take from a mark, hollow ones never add to it.\nformat = 1\n\n[base]\n",
        );
        for ((mark, signals), (base, factor)) in Mark::ALL.into_iter().zip(&self.signals).zip(stretch) {
            let _ = writeln!(out, "{} = {}", mark.name(), thousandths(base + factor * signals.base));
        }
        out.push_str("\n[kind]\n");
        for kind in SignalKind::ALL {
            let weight = |((mark, signals), (_, factor)): ((Mark, &Solution), &(f64, f64))| {
                format!("{} = {}", mark.name(), thousandths(factor * weight_of(signals, *kind)))
            };
            let weights: Vec<_> = Mark::ALL.into_iter().zip(&self.signals).zip(stretch).map(weight).collect();
            let _ = writeln!(out, "{} = {{ {} }}", kind.name(), weights.join(", "));
        }
        out
    }

    /// `words.tsv`.
    fn words(&self, stretch: &[(f64, f64)], needed: &[f64]) -> String {
        let mut out = header();
        let marks = self.words.iter().zip(stretch).map(|(words, (_, factor))| thousandths(factor * words.base));
        let base = marks.chain(self.odds.iter().map(|odds| thousandths(odds.base)));
        push_row(&mut out, "=base", 0, base);
        let zeros = std::iter::repeat_n(0, Mark::ALL.len());
        let needed = needed.iter().map(|needed| thousandths(*needed));
        push_row(&mut out, "=needed", 0, zeros.clone().chain(needed));
        let rule = std::iter::repeat_n(thousandths(RULE_BELIEVED), LEARNED.len());
        push_row(&mut out, "=rule", 0, zeros.chain(rule));
        for (name, at) in &self.names {
            let rarity = self.rarity.get(*at).copied().unwrap_or_default();
            let mut row = Row { mass: thousandths(rarity * rarity), ..Row::default() };
            let weight = |solution: &Solution| solution.weights.get(*at).copied().unwrap_or_default();
            let marks = self.words.iter().zip(stretch).map(|(words, (_, factor))| factor * rarity * weight(words));
            let all = marks.chain(self.odds.iter().map(weight)).map(thousandths);
            row.weights.iter_mut().zip(all).for_each(|(slot, weight)| *slot = weight);
            if row.weights.iter().any(|weight| weight.abs() >= NEGLIGIBLE) {
                push_row(&mut out, name, row.mass, row.weights.into_iter());
            }
        }
        out.push('\n');
        out
    }
}

fn push_row(out: &mut String, name: &str, mass: i32, weights: impl Iterator<Item = i32>) {
    let _ = write!(out, "\n{name}\t{mass}");
    for weight in weights.take(OUTPUTS) {
        let _ = write!(out, "\t{weight}");
    }
}

#[expect(clippy::cast_possible_truncation, reason = "weights are small")]
fn thousandths(value: f64) -> i32 {
    (value * 1000.0).round() as i32
}

fn weight_of(signals: &Solution, kind: SignalKind) -> f64 {
    signals.weights.get(kind as usize).copied().unwrap_or_default()
}

/// The name of the row of a rule.
fn bracketed(rule: &CompactString) -> CompactString {
    compact_str::format_compact!("[{rule}]")
}

/// The names that are not rare; for each its rarity, 0 for what weighs nothing for marks, and if it is a rule the kind that it
/// finds.
fn vocabulary(samples: &[(&Sample<'_>, bool)]) -> (BTreeMap<CompactString, usize>, Vec<f64>, Vec<Option<SignalKind>>) {
    let of_rules: BTreeMap<CompactString, SignalKind> = samples
        .iter()
        .filter(|(_, tells)| *tells)
        .flat_map(|(sample, _)| sample.rules.iter().map(|(rule, kind)| (bracketed(rule), *kind)))
        .collect();
    let rules: Vec<CompactString> =
        samples.iter().filter(|(_, tells)| *tells).flat_map(|(sample, _)| sample.rules.keys().map(bracketed)).collect();
    let words = frequencies(samples.iter().flat_map(|(sample, _)| &sample.words));
    let others = frequencies(samples.iter().flat_map(|(sample, _)| &sample.others));
    let rules = frequencies(rules.iter());
    #[expect(clippy::cast_precision_loss, reason = "a count of replies")]
    let rarity = |count: usize| ((1 + samples.len()) as f64 / (1 + count) as f64).ln() + 1.0;
    let words = words.into_iter().filter(|(_, count)| *count >= RARE).map(|(name, count)| (name, rarity(count)));
    let others = others.into_iter().filter(|(_, count)| *count >= RARE).map(|(name, _)| (name, 0.0));
    // A rule is known from its first match on: its weight stays near what rules are worth until it has more.
    let all = words.chain(others).chain(rules.into_keys().map(|name| (name, 0.0)));
    let (names, rarities): (Vec<_>, Vec<_>) = all.map(|(name, rarity)| (name.clone(), rarity)).unzip();
    let kinds = names.iter().map(|name| of_rules.get(name).copied()).collect();
    (names.into_iter().zip(0..).collect(), rarities, kinds)
}

/// What the weights of a sample's words are divided by.
fn norm(sample: &Sample<'_>, names: &BTreeMap<CompactString, usize>, rarity: &[f64]) -> f64 {
    let mass = |name| names.get(name).and_then(|at| rarity.get(*at)).map_or(0.0, |rarity| rarity * rarity);
    (1.0 + sample.words.iter().map(mass).sum::<f64>()).sqrt()
}

/// A column a kind, bounded: what helps never takes, what is hollow never adds.
fn signal_columns(samples: &[(&Sample<'_>, bool)], mark: Mark) -> Vec<(Column, Prior)> {
    let pick = |[small, large]: [f64; 2]| if mark == Mark::Overall { large } else { small };
    let column = |kind: &SignalKind| {
        let share = |(row, (sample, _)): (usize, &(&Sample<'_>, bool))| {
            sample.kinds.iter().find(|(found, _)| found == kind).map(|(_, share)| (row, *share))
        };
        let (at, least, most) = if kind.is_hollow() {
            (pick(HOLLOW_EXPECTED), -pick(SIGNAL_MOST), 0.0)
        } else {
            (pick(GOOD_EXPECTED), 0.0, pick(SIGNAL_MOST))
        };
        let (at, strength) = match (mark, *kind) {
            (Mark::Empathy, SignalKind::Feeling | SignalKind::Validate | SignalKind::Apology | SignalKind::Listen) => {
                (WARM_EXPECTED, HOLD_WARMTH)
            }
            (Mark::Empathy, SignalKind::Paraphrase) => (0.0, HOLD_WARMTH),
            (Mark::Empathy, kind) if kind.is_hollow() => (COLD_EXPECTED, HOLD_WARMTH),
            _ => (at, HOLD_SIGNALS),
        };
        let prior = Prior { at, strength, least, most };
        (samples.iter().enumerate().filter_map(share).collect(), prior)
    };
    SignalKind::ALL.iter().map(column).collect()
}

/// The base and the factor that bring what was predicted nearest to the labels.
fn stretch(raw: &[&(&Sample<'_>, Predicted)], mark: Mark) -> (f64, f64) {
    let predicted = |predicted: &Predicted| predicted.marks.get(mark as usize).copied().unwrap_or_default();
    let column = raw.iter().enumerate().map(|(row, (_, one))| (row, predicted(one))).collect();
    let labels: Vec<f64> = raw.iter().map(|(sample, _)| sample.labelled.gold.mark(mark)).collect();
    let solution = least_squares(&[(column, Prior::ridge(0.0))], &labels);
    (solution.base, solution.weights.first().copied().unwrap_or(1.0))
}

/// The odds from which on a kind is reported so that it agrees best with the labels.
fn needed(raw: &[&(&Sample<'_>, Predicted)], kind_at: usize) -> f64 {
    let Some(kind) = LEARNED.get(kind_at) else { return f64::INFINITY };
    let f1 = |needed: f64| {
        let (mut both, mut one) = (0, 0);
        for (sample, predicted) in raw {
            let gold = &sample.labelled.gold;
            if !gold.disputed.contains(kind) {
                let (labelled, reported) = (gold.hollow.contains(kind), predicted.tells(sample, kind_at, needed));
                let innocent = reported && sample.labelled.is_innocent();
                both += i32::from(reported && labelled);
                one += i32::from(reported != labelled) + if innocent { FALSE_ALARM } else { 0 };
            }
        }
        f64::from(2 * both) / f64::from((2 * both + one).max(1))
    };
    // Of equals the last: to report little is safe.
    let tried = NEEDED.map(|step| f64::from(step) * ODDS_STEP);
    tried.max_by(|a, b| f1(*a).total_cmp(&f1(*b))).unwrap_or(f64::INFINITY)
}
