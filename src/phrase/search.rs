//! Every phrase of a set that stands in a reply.
//!
//! A search walks on from each token, bounded by the length of the longest phrase and its gaps, so it grows linearly with
//! the reply.

use std::ops::Range;

use super::Place;
use super::parse::MOST_STEPS;
use super::pattern::GAP;
use super::set::{Node, NodeId, PhraseSet, ROOT, Target, bit};
use super::vocabulary::{NUMBER, Symbol};
use crate::text::{Kind, Token, Tokens};

/// No match has more tokens: of its steps at most four are gaps of four words.
const LONGEST: usize = MOST_STEPS * 2;
/// A node of no more edges than this is read edge by edge, a larger one symbol by symbol.
const FEW_EDGES: usize = 8;

/// One match of one phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the phrase in the order in which it was added.
    pub phrase: usize,
    /// Indices of the tokens matched.
    pub tokens: Range<usize>,
    /// Bit `i` is set where the phrase itself has a word for token `tokens.start + i`; the others fell into its gaps.
    own: u64,
}

impl Hit {
    /// Whether the phrase itself has a word for the token at index `at` (and not merely a gap).
    #[must_use]
    pub fn is_own(&self, at: usize) -> bool {
        at.checked_sub(self.tokens.start).is_some_and(|bit| bit < 64 && self.own >> bit & 1 == 1)
    }
}

/// What a token may be read as.
struct Reading {
    /// `symbols[from..to]`, sorted.
    from: usize,
    to: usize,
    /// The [`bit`]s of these symbols.
    bits: u64,
    sentence: usize,
}

struct Search<'s> {
    set: &'s PhraseSet,
    tokens: &'s [Token],
    symbols: Vec<Symbol>,
    readings: Vec<Reading>,
    found: Vec<(Target, Range<usize>, u64)>,
}

impl PhraseSet {
    /// Every phrase that stands in `tokens`, in the order of their first token; of overlapping matches of one phrase only the
    /// first, and from one token on only the longest.
    #[must_use]
    pub fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        self.find_beside(tokens, None)
    }

    /// [`PhraseSet::find`], where a word that `other` knows is not taken for a slip of the keyboard.
    #[must_use]
    pub fn find_beside(&self, tokens: &Tokens, other: Option<&Self>) -> Vec<Hit> {
        let mut search = Search::new(self, tokens, other);
        for start in 0..tokens.len() {
            search.begin(start);
        }
        search.hits()
    }
}

impl<'s> Search<'s> {
    fn new(set: &'s PhraseSet, tokens: &'s Tokens, other: Option<&PhraseSet>) -> Self {
        let mut symbols = Vec::with_capacity(tokens.len() * 8);
        let mut readings = Vec::with_capacity(tokens.len());
        for token in tokens.items() {
            let from = symbols.len();
            if token.kind == Kind::Number {
                symbols.push(NUMBER);
            }
            let word = tokens.fold(token);
            let slips = !other.is_some_and(|other| other.vocabulary.knows(word));
            set.vocabulary.read(word, slips, &mut symbols);
            let bits = symbols.iter().skip(from).fold(0, |bits, &symbol| bits | bit(symbol));
            readings.push(Reading { from, to: symbols.len(), bits, sentence: token.sentence });
        }
        Self { set, tokens: tokens.items(), symbols, readings, found: Vec::new() }
    }

    fn begin(&mut self, start: usize) {
        let Some(reading) = self.readings.get(start) else { return };
        let set = self.set;
        for index in reading.from..reading.to {
            let Some(&symbol) = self.symbols.get(index) else { return };
            for &(_, to) in set.starts(symbol) {
                self.walk(to, start, start + 1, 1);
            }
        }
    }

    /// Goes on from `node` with the token at `at`, in the sentence of the one before it.
    fn walk(&mut self, node: NodeId, start: usize, at: usize, own: u64) {
        let set = self.set;
        let Some(node) = set.node(node) else { return };
        self.found.extend(set.done(node).iter().map(|&target| (target, start..at, own)));
        let Some(sentence) = self.readings.get(at - 1).map(|reading| reading.sentence) else { return };
        self.step(node, sentence, start, at, own);
        if node.gap == ROOT {
            return;
        }
        let Some(gap) = set.node(node.gap) else { return };
        for next in at..=at + GAP {
            self.step(gap, sentence, start, next, own);
        }
    }

    /// Follows every edge of `node` that the token at `at` can be read as.
    fn step(&mut self, node: &'s Node, sentence: usize, start: usize, at: usize, own: u64) {
        let Some(reading) = self.readings.get(at) else { return };
        if reading.bits & node.bits == 0 || reading.sentence != sentence {
            return;
        }
        let own = own | u32::try_from(at - start).ok().and_then(|bit| 1u64.checked_shl(bit)).unwrap_or_default();
        let (from, to) = (reading.from, reading.to);
        let edges = self.set.edges(node);
        if edges.len() <= FEW_EDGES {
            for &(symbol, next) in edges {
                let reading = self.symbols.get(from..to).unwrap_or_default();
                if reading.binary_search(&symbol).is_ok() {
                    self.walk(next, start, at + 1, own);
                }
            }
            return;
        }
        for index in from..to {
            let Some(&symbol) = self.symbols.get(index) else { return };
            if node.bits & bit(symbol) == 0 {
                continue;
            }
            let first = edges.partition_point(|edge| edge.0 < symbol);
            for &(_, next) in edges.iter().skip(first).take_while(|edge| edge.0 == symbol) {
                self.walk(next, start, at + 1, own);
            }
        }
    }

    fn hits(mut self) -> Vec<Hit> {
        let found = std::mem::take(&mut self.found);
        let mut hits: Vec<Hit> = Vec::new();
        let mut barred: Vec<(usize, Range<usize>)> = Vec::new();
        for (target, tokens, own) in found {
            match target {
                Target::Unless(phrase) => barred.push((phrase as usize, tokens)),
                Target::Says(phrase) if self.fits(phrase as usize, &tokens) => {
                    hits.push(Hit { phrase: phrase as usize, tokens, own });
                }
                Target::Says(_) => {}
            }
        }
        barred.sort_by_key(|(phrase, tokens)| (*phrase, tokens.start));
        hits.retain(|hit| {
            // Of the bars of this phrase, those that start early enough to reach the hit and not behind it.
            let from = hit.tokens.start.saturating_sub(LONGEST);
            let first = barred.partition_point(|(phrase, tokens)| (*phrase, tokens.start) < (hit.phrase, from));
            let near = barred
                .iter()
                .skip(first)
                .take_while(|(phrase, tokens)| *phrase == hit.phrase && tokens.start <= hit.tokens.end);
            !near.into_iter().any(|(_, tokens)| tokens.end >= hit.tokens.start)
        });
        // Per phrase: from one start the longest, then no overlaps.
        hits.sort_by_key(|hit| (hit.phrase, hit.tokens.start, std::cmp::Reverse(hit.tokens.end)));
        let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
        for hit in hits {
            let overlaps =
                kept.last().is_some_and(|last| last.phrase == hit.phrase && last.tokens.end > hit.tokens.start);
            if !overlaps {
                kept.push(hit);
            }
        }
        kept.sort_by_key(|hit| (hit.tokens.start, hit.tokens.end, hit.phrase));
        kept
    }

    fn fits(&self, phrase: usize, tokens: &Range<usize>) -> bool {
        let sentence = |at: usize| self.tokens.get(at).map(|token| token.sentence);
        let opens = tokens.start == 0 || sentence(tokens.start - 1) != sentence(tokens.start);
        let closes = sentence(tokens.end) != sentence(tokens.end.wrapping_sub(1));
        let one = sentence(tokens.start) == sentence(tokens.end.wrapping_sub(1));
        match self.set.places.get(phrase).copied().unwrap_or_default() {
            Place::Anywhere => true,
            Place::Start => tokens.start == 0,
            Place::End => tokens.end == self.tokens.len(),
            Place::Whole => tokens.start == 0 && tokens.end == self.tokens.len(),
            Place::SentenceStart => opens,
            Place::SentenceEnd => closes,
            Place::Sentence => opens && closes && one,
        }
    }
}
