//! Any number of phrases as one automaton: a trie over word symbols in which a gap is an edge that may eat up to four words.
//!
//! Built once, read-only afterwards. A search costs a walk from each token, bounded by the length of the longest phrase and
//! its gaps, so it grows linearly with the reply.

use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

use super::parse::GAP;
use super::vocabulary::{NUMBER, Symbol, Vocabulary};
use super::{Phrase, Place, Step, Variants};
use crate::text::{Kind, Token, Tokens};

/// No match has more tokens: 32 steps, of which at most four are gaps of four words.
const LONGEST: usize = 64;

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

/// Index of a node; half the size of a pointer, since there are tens of thousands of edges.
type NodeId = u32;
const ROOT: NodeId = 0;

#[derive(Clone, Debug, Default)]
struct Node {
    /// Sorted by symbol.
    edges: Vec<(Symbol, NodeId)>,
    gap: Option<NodeId>,
    /// What is complete here.
    done: Vec<Target>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Says(usize),
    Unless(usize),
}

impl Node {
    /// The node that `symbol` leads to, or else where its edge would stand.
    fn follow(&self, symbol: Symbol) -> Result<NodeId, usize> {
        let edge = self.edges.binary_search_by_key(&symbol, |edge| edge.0)?;
        self.edges.get(edge).map(|edge| edge.1).ok_or(edge)
    }
}

/// Collects phrases for a [`PhraseSet`].
#[derive(Clone, Debug, Default)]
pub struct SetBuilder {
    set: PhraseSet,
    /// Choices by the address of their words.
    classes: FxHashMap<usize, (Arc<Vec<Step>>, Symbol)>,
}

/// An automaton over all the phrases that were added to its builder.
#[derive(Clone, Debug)]
pub struct PhraseSet {
    vocabulary: Vocabulary,
    nodes: Vec<Node>,
    places: Vec<Place>,
}

impl Default for PhraseSet {
    fn default() -> Self {
        Self { vocabulary: Vocabulary::default(), nodes: vec![Node::default()], places: Vec::new() }
    }
}

impl SetBuilder {
    /// Adds a phrase and tells its index in [`Hit::phrase`].
    pub fn add(&mut self, phrase: &Phrase) -> usize {
        let index = self.set.places.len();
        self.set.places.push(phrase.at);
        self.insert(&phrase.says, Target::Says(index));
        for unless in &phrase.unless {
            self.insert(unless, Target::Unless(index));
        }
        index
    }

    fn insert(&mut self, variants: &Variants, target: Target) {
        // Neighbours mostly begin alike: the walk goes on where they part. `path` holds the node behind each step.
        let mut path: Vec<NodeId> = Vec::new();
        let mut previous: &[Step] = &[];
        for steps in variants.all() {
            let shared = steps.iter().zip(previous).take_while(|(step, before)| step == before).count();
            path.truncate(shared);
            let mut node = path.last().copied().unwrap_or(ROOT);
            for step in steps.iter().skip(shared) {
                node = self.follow(node, step);
                path.push(node);
            }
            previous = steps;
            if let Some(node) = self.set.node_mut(node)
                && !node.done.contains(&target)
            {
                node.done.push(target);
            }
        }
    }

    /// The symbol of a choice among words. A group is used by many phrases, which share it.
    fn class(&mut self, words: &Arc<Vec<Step>>) -> Symbol {
        if let Some((_, symbol)) = self.classes.get(&Arc::as_ptr(words).addr()) {
            return *symbol;
        }
        let symbol = self.new_class(words);
        // The group is kept, so that nothing else comes to stand at its address.
        self.classes.insert(Arc::as_ptr(words).addr(), (Arc::clone(words), symbol));
        symbol
    }

    fn new_class(&mut self, words: &[Step]) -> Symbol {
        let vocabulary = &mut self.set.vocabulary;
        let symbol = |word: &Step| match word {
            Step::Word(word) => Some(vocabulary.intern(word)),
            Step::Prefixed(word) => Some(vocabulary.intern_prefixed(word)),
            Step::Number | Step::AnyOf(_) | Step::Gap => None,
        };
        let symbols: Vec<_> = words.iter().filter_map(symbol).collect();
        vocabulary.intern_class(symbols)
    }

    /// The node behind `step`, made if new.
    fn follow(&mut self, from: NodeId, step: &Step) -> NodeId {
        let symbol = match step {
            Step::Word(word) => Some(self.set.vocabulary.intern(word)),
            Step::Prefixed(word) => Some(self.set.vocabulary.intern_prefixed(word)),
            Step::Number => Some(NUMBER),
            Step::AnyOf(words) => Some(self.class(words)),
            Step::Gap => None,
        };
        let next = NodeId::try_from(self.set.nodes.len()).unwrap_or(NodeId::MAX);
        let Some(node) = self.set.node_mut(from) else { return from };
        let to = match symbol {
            None => *node.gap.get_or_insert(next),
            Some(symbol) => node.follow(symbol).unwrap_or_else(|place| {
                node.edges.insert(place, (symbol, next));
                next
            }),
        };
        if to == next {
            self.set.nodes.push(Node::default());
        }
        to
    }

    /// The finished automaton.
    #[must_use]
    pub fn build(self) -> PhraseSet {
        self.set
    }
}

struct Search<'s> {
    set: &'s PhraseSet,
    tokens: &'s [Token],
    /// Symbols of token `i`: `symbols[starts[i]..starts[i + 1]]`.
    symbols: Vec<Symbol>,
    starts: Vec<usize>,
    found: Vec<(Target, Range<usize>, u64)>,
}

impl PhraseSet {
    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id as usize)
    }

    fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id as usize)
    }

    /// Number of phrases.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether no phrase was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

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
            search.walk(ROOT, start, start, 0);
        }
        search.hits()
    }
}

impl<'s> Search<'s> {
    fn new(set: &'s PhraseSet, tokens: &'s Tokens, other: Option<&PhraseSet>) -> Self {
        let mut symbols = Vec::with_capacity(tokens.len() * 2);
        let mut starts = Vec::with_capacity(tokens.len() + 1);
        for token in tokens.items() {
            starts.push(symbols.len());
            if token.kind == Kind::Number {
                symbols.push(NUMBER);
            }
            let word = tokens.fold(token);
            let slips = !other.is_some_and(|other| other.vocabulary.knows(word));
            set.vocabulary.read(word, slips, &mut symbols);
        }
        starts.push(symbols.len());
        Self { set, tokens: tokens.items(), symbols, starts, found: Vec::new() }
    }

    fn symbols(&self, at: usize) -> &[Symbol] {
        let range = self.starts.get(at).zip(self.starts.get(at + 1));
        range.and_then(|(&from, &to)| self.symbols.get(from..to)).unwrap_or_default()
    }

    fn walk(&mut self, node: NodeId, start: usize, at: usize, own: u64) {
        let Some(node) = self.set.node(node) else { return };
        self.found.extend(node.done.iter().map(|&target| (target, start..at, own)));
        self.step(node, start, at, own);
        let Some(gap) = node.gap.and_then(|gap| self.set.node(gap)) else { return };
        let sentence = |at: usize| self.tokens.get(at).map(|token| token.sentence);
        let here = sentence(at.wrapping_sub(1));
        for next in at..=at + GAP {
            if sentence(next) != here {
                break;
            }
            self.step(gap, start, next, own);
        }
    }

    /// Follows every edge of `node` that the token at `at` can be read as.
    fn step(&mut self, node: &'s Node, start: usize, at: usize, own: u64) {
        let sentence = |at: usize| self.tokens.get(at).map(|token| token.sentence);
        if at > start && sentence(at) != sentence(at - 1) {
            return;
        }
        let bit = u32::try_from(at - start).unwrap_or(u32::MAX);
        let own = own | 1u64.checked_shl(bit).unwrap_or_default();
        for index in 0..self.symbols(at).len() {
            let Some(&symbol) = self.symbols(at).get(index) else { continue };
            if let Ok(to) = node.follow(symbol) {
                self.walk(to, start, at + 1, own);
            }
        }
    }

    fn hits(mut self) -> Vec<Hit> {
        let found = std::mem::take(&mut self.found);
        let mut hits: Vec<Hit> = Vec::new();
        let mut barred: Vec<(usize, Range<usize>)> = Vec::new();
        for (target, tokens, own) in found {
            match target {
                Target::Unless(phrase) => barred.push((phrase, tokens)),
                Target::Says(phrase) if self.fits(phrase, &tokens) => hits.push(Hit { phrase, tokens, own }),
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
