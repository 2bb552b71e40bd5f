//! The wording: what words, pairs of neighbours and clues weigh, learned from labelled replies.
//!
//! It stands beside the signals: it adds to marks, within [`MOST_PERCENT`], and reports a hollow kind that no rule found. It
//! doubts a rule of the program where the words speak clearly against it, and never one that a trainer added. Every weight belongs to words with a place in the reply, so that it can be shown.

use std::ops::Range;

use compact_str::{CompactString, format_compact};

use super::Signal;
use crate::lexicon::wording::{ASKED, CLAUSE, END, LEARNED, NUMBER, SHAPE, START, Weights, Wording};
use crate::lexicon::{Mark, SignalKind};
use crate::text::{Kind, Tokens};

/// How far words alone move a mark, in percent of its highest value.
const MOST_PERCENT: i32 = 60;
/// A word belongs to the evidence of a kind if it weighs at least this much of what the heaviest one does, in percent.
const EVIDENT_PERCENT: i32 = 25;

/// A word in its place: what stands before it in its clause or sentence, and what ends the sentence behind it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'t> {
    pub(crate) before: &'t str,
    pub(crate) word: &'t str,
    pub(crate) end: Option<&'t str>,
}

/// The words of a reply in their places; any number is [`NUMBER`].
pub(crate) fn placed(tokens: &Tokens) -> impl Iterator<Item = Placed<'_>> {
    let items = tokens.items();
    let word_at = |at: usize| {
        let token = items.get(at)?;
        Some(if token.kind == Kind::Number { NUMBER } else { tokens.fold(token) })
    };
    items.iter().enumerate().map(move |(at, token)| {
        let last = at.checked_sub(1).and_then(|at| items.get(at)).filter(|last| last.sentence == token.sentence);
        let before = match last {
            None => START,
            Some(last) if last.clause != token.clause => CLAUSE,
            Some(_) => word_at(at - 1).unwrap_or(START),
        };
        let ends = items.get(at + 1).is_none_or(|next| next.sentence != token.sentence);
        let end = ends.then(|| if tokens.is_question(token.sentence) { ASKED } else { END });
        Placed { before, word: word_at(at).unwrap_or_default(), end }
    })
}

/// The signals whose rules have weights of their own for the kinds that words tell of.
pub(crate) fn hollow_rules(signals: &[Signal]) -> impl Iterator<Item = &Signal> {
    signals.iter().filter(|signal| LEARNED.contains(&signal.kind))
}

/// How many letters of a longer word its beginning and its ending have.
const BEGINNING: usize = 4;
const ENDING: usize = 3;

/// The beginning and the ending of a word as rows name them (`unde~`, `~ing`): what its forms share. Short words have none.
pub(crate) fn shapes(word: &str) -> impl Iterator<Item = CompactString> {
    let beginning = word.char_indices().nth(BEGINNING).and_then(|(at, _)| word.get(..at));
    let ending = word.char_indices().rev().nth(ENDING - 1).and_then(|(at, _)| word.get(at..));
    let both = beginning
        .zip(ending)
        .map(|(beginning, ending)| [format_compact!("{beginning}{SHAPE}"), format_compact!("{SHAPE}{ending}")]);
    both.into_iter().flatten()
}

/// What a reply's words, pairs and clues weigh.
#[derive(Debug)]
pub(super) struct Weighed {
    /// The rows found, each once, with the token that shows it; a clue has none.
    rows: Vec<(u32, Option<usize>)>,
    sum: Weights,
    /// Marks share what the words weigh by how much there is of it: the root of the mass, in thousandths.
    norm: i32,
}

/// Weighs the words and pairs of `tokens`, `clues`, and how far the rules that found `signals` are believed.
pub(super) fn weigh(wording: &Wording, tokens: &Tokens, clues: &[&str], signals: &[Signal]) -> Weighed {
    let mut rows: Vec<(u32, Option<usize>)> = Vec::with_capacity(tokens.len() * 2 + clues.len());
    let number = |word: &str| wording.word(word).map(|(number, _)| number);
    let (start, clause, asked, end) = (number(START), number(CLAUSE), number(ASKED), number(END));
    let mut previous = None;
    for (at, placed) in placed(tokens).enumerate() {
        let found = wording.word(placed.word);
        let this = found.map(|(number, _)| number);
        let before = match placed.before {
            START => start,
            CLAUSE => clause,
            _ => previous,
        };
        let behind = placed.end.and_then(|behind| if behind == ASKED { asked } else { end });
        let pairs = [before.zip(this), this.zip(behind)].into_iter().flatten();
        let alone = found.and_then(|(_, row)| row);
        let found = alone.into_iter().chain(pairs.filter_map(|(left, right)| wording.pair(left, right)));
        rows.extend(found.map(|row| (row, Some(at))));
        rows.extend(shapes(placed.word).filter_map(|shape| Some((wording.shape(&shape)?, Some(at)))));
        previous = this;
    }
    rows.extend(clues.iter().filter_map(|clue| Some((wording.clue(clue)?, None))));
    let mut believed = [false; LEARNED.len()];
    for signal in hollow_rules(signals) {
        match wording.clue(&signal.rule) {
            Some(row) => rows.push((row, None)),
            None => believed.iter_mut().zip(LEARNED).for_each(|(believed, kind)| *believed |= kind == signal.kind),
        }
    }
    rows.sort_unstable();
    rows.dedup_by_key(|(row, _)| *row);
    let mut sum = *wording.base();
    let mut mass = 1000;
    for row in rows.iter().filter_map(|(row, _)| wording.row(*row)) {
        mass += u64::try_from(row.mass).unwrap_or_default();
        for (sum, weight) in sum.iter_mut().zip(row.weights) {
            *sum = sum.saturating_add(weight);
        }
    }
    // A rule that is too rare to be known is believed as far as rules are in general.
    let kinds = sum.iter_mut().zip(wording.unknown_rule()).skip(Mark::ALL.len());
    for ((odds, weight), _) in kinds.zip(believed).filter(|(_, believed)| *believed) {
        *odds = odds.saturating_add(*weight);
    }
    let norm = i32::try_from((mass * 1000).isqrt()).unwrap_or(i32::MAX);
    Weighed { rows, sum, norm }
}

/// Where an output stands among the weights.
fn mark_at(mark: Mark) -> usize {
    mark as usize
}

impl Weighed {
    /// What the words add to a mark, in thousandths.
    pub(super) fn mark(&self, wording: &Wording, mark: Mark) -> i32 {
        let at = mark_at(mark);
        let base = wording.base().get(at).copied().unwrap_or_default();
        let words = self.sum.get(at).copied().unwrap_or_default().saturating_sub(base);
        let most = mark.most() * MOST_PERCENT / 100;
        let words = i64::from(words) * 1000 / i64::from(self.norm.max(1));
        base + i32::try_from(words.clamp((-most).into(), most.into())).unwrap_or_default()
    }

    /// Whether words and rules together tell of a kind; `None` if words know nothing of it.
    pub(super) fn tells(&self, wording: &Wording, kind: SignalKind) -> Option<bool> {
        let at = Mark::ALL.len() + LEARNED.iter().position(|learned| *learned == kind)?;
        (!wording.is_empty()).then(|| self.sum.get(at) > wording.needed().get(at))
    }

    /// Of the kinds that are `wanted`, those that words and rules together tell of, each with the sentence that tells it.
    pub(super) fn kinds(&self, wording: &Wording, tokens: &Tokens, wanted: impl Fn(SignalKind) -> bool) -> Vec<Signal> {
        let told = |kind: SignalKind| wanted(kind) && self.tells(wording, kind) == Some(true);
        let told = LEARNED.iter().enumerate().filter(|(_, kind)| told(**kind));
        let signal = |(index, kind): (usize, &SignalKind)| {
            let span = self.evidence(wording, tokens, Mark::ALL.len() + index)?;
            Some(Signal { kind: *kind, span, rule: format_compact!("{}.words", kind.name()), strength: 0 })
        };
        told.filter_map(signal).collect()
    }

    /// The bytes that speak most for an output: of the sentence that weighs most, from its first heavy word to its last.
    fn evidence(&self, wording: &Wording, tokens: &Tokens, output: usize) -> Option<Range<usize>> {
        let mut by_token = vec![0; tokens.len()];
        for (row, at) in &self.rows {
            let weight = wording.row(*row).and_then(|row| row.weights.get(output)).copied().unwrap_or_default();
            if let Some(sum) = at.and_then(|at| by_token.get_mut(at)) {
                *sum += weight;
            }
        }
        let items = tokens.items();
        let mut start = 0;
        let sentences = items.chunk_by(|a, b| a.sentence == b.sentence).map(|chunk| {
            let range = start..start + chunk.len();
            start = range.end;
            range
        });
        let weigh = |range: &Range<usize>| -> i32 {
            by_token.get(range.clone()).unwrap_or_default().iter().map(|weight| (*weight).max(0)).sum()
        };
        // The first of equals: `max_by_key` keeps the last.
        let range = sentences.max_by_key(|range| (weigh(range), std::cmp::Reverse(range.start)))?;
        let heaviest = by_token.get(range.clone())?.iter().copied().max()?;
        let heavy = |at: &usize| by_token.get(*at).is_some_and(|weight| *weight * 100 >= heaviest * EVIDENT_PERCENT);
        let first = range.clone().find(heavy)?;
        let last = range.clone().rev().find(heavy)?;
        // A pair is shown by both its words.
        let first = if first > range.start { first - 1 } else { first };
        Some(tokens.span(first..last + 1))
    }
}

/// What a word of a reply moved, for who wants to see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordWeight {
    /// Bytes of the reply.
    pub span: Range<usize>,
    /// The mark moved.
    pub mark: Mark,
    /// Thousandths of a point.
    pub delta: i32,
}

impl Weighed {
    /// What each word moved of each mark; what clues and the limit of all words do is left out.
    pub(super) fn words(&self, wording: &Wording, tokens: &Tokens) -> Vec<WordWeight> {
        let mut all = Vec::new();
        for mark in Mark::ALL {
            let mut by_token = vec![0i64; tokens.len()];
            for (row, at) in &self.rows {
                let weight = wording.row(*row).and_then(|row| row.weights.get(mark_at(mark))).copied();
                if let Some(sum) = at.and_then(|at| by_token.get_mut(at)) {
                    *sum += i64::from(weight.unwrap_or_default()) * 1000 / i64::from(self.norm.max(1));
                }
            }
            let moved = by_token.iter().enumerate().filter(|(_, delta)| **delta != 0);
            all.extend(moved.map(|(at, delta)| WordWeight {
                span: tokens.span(at..at + 1),
                mark,
                delta: i32::try_from(*delta).unwrap_or_default(),
            }));
        }
        all
    }
}
