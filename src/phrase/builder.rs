//! From patterns to the automaton.
//!
//! A node stands for what may have been read so far: the places in patterns that the same beginnings lead to. The walk of
//! a pattern carries a *front*, the nodes at which reading it may stand; a step from a front leads to one node, and the
//! same step from the same front to the same node, whichever pattern takes it. So patterns that begin alike share their
//! beginnings, and alternatives meet again behind their bracket instead of multiplying.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::pattern::{Pattern, Word};
use super::set::{Edge, NodeId, PhraseSet, ROOT, Target};
use super::vocabulary::{NUMBER, Symbol, VocabularyBuilder};
use super::{Phrase, Place};

/// A choice of more words than this is one symbol; a smaller one is an edge a word, so that a common word does not belong
/// to hundreds of choices.
const FEW_WORDS: usize = 32;

/// A place in a pattern: the node behind the words read, and whether any words may follow before the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Stand {
    node: NodeId,
    gap: bool,
}

/// What is read to get on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Step {
    Symbol(Symbol),
    /// One of a few words, by the number of their choice.
    Few(u32),
    Gap,
}

/// Collects phrases for a [`PhraseSet`].
#[derive(Clone, Debug)]
pub struct SetBuilder {
    vocabulary: VocabularyBuilder,
    nodes: NodeId,
    edges: Vec<Edge>,
    gaps: Vec<(NodeId, NodeId)>,
    done: Vec<(NodeId, Target)>,
    places: Vec<Place>,
    /// Where a step from one node leads, and from several.
    next: FxHashMap<(NodeId, Step), NodeId>,
    next_of_many: FxHashMap<(Vec<NodeId>, Step), NodeId>,
    /// The steps of choices among words, by the address of the words; those are kept, so that nothing else comes to stand there.
    choices: FxHashMap<usize, (Arc<Vec<Word>>, Step)>,
    few: Vec<Vec<Symbol>>,
    few_by_words: FxHashMap<Vec<Symbol>, u32>,
}

impl Default for SetBuilder {
    fn default() -> Self {
        Self {
            vocabulary: VocabularyBuilder::default(),
            nodes: ROOT + 1,
            edges: Vec::new(),
            gaps: Vec::new(),
            done: Vec::new(),
            places: Vec::new(),
            next: FxHashMap::default(),
            next_of_many: FxHashMap::default(),
            choices: FxHashMap::default(),
            few: Vec::new(),
            few_by_words: FxHashMap::default(),
        }
    }
}

impl SetBuilder {
    /// Adds a phrase and tells its index in [`super::Hit::phrase`].
    pub fn add(&mut self, phrase: &Phrase) -> usize {
        let index = self.places.len();
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        self.places.push(phrase.at);
        self.insert(&phrase.says, Target::Says(number));
        for unless in &phrase.unless {
            self.insert(unless, Target::Unless(number));
        }
        index
    }

    fn insert(&mut self, pattern: &Pattern, target: Target) {
        let mut front = vec![Stand { node: ROOT, gap: false }];
        self.walk(pattern, &mut front);
        for stand in front {
            // Nothing ends before it began; a gap at the end is none.
            if stand.node != ROOT {
                self.done.push((stand.node, target));
            }
        }
    }

    fn walk(&mut self, pattern: &Pattern, front: &mut Vec<Stand>) {
        match pattern {
            Pattern::Word(word) => {
                let step = Step::Symbol(self.vocabulary.intern(word));
                self.step(front, step);
            }
            Pattern::Number => self.step(front, Step::Symbol(NUMBER)),
            Pattern::AnyOf(words) => {
                let step = self.choice(words);
                self.step(front, step);
            }
            Pattern::Gap => {
                for stand in front.iter_mut().filter(|stand| stand.node != ROOT) {
                    stand.gap = true;
                }
                settle(front);
            }
            Pattern::Sequence(parts) => parts.iter().for_each(|part| self.walk(part, front)),
            Pattern::Choice(parts) => {
                let before = std::mem::take(front);
                for part in parts {
                    let mut branch = before.clone();
                    self.walk(part, &mut branch);
                    front.append(&mut branch);
                }
                settle(front);
            }
            Pattern::Named(pattern) => self.walk(pattern, front),
        }
    }

    /// Moves the front behind a step.
    fn step(&mut self, front: &mut Vec<Stand>, step: Step) {
        let from: Vec<NodeId> = front.iter().map(|stand| self.reads_on(*stand)).collect();
        let fresh = self.nodes;
        let to = match from[..] {
            [only] => *self.next.entry((only, step)).or_insert(fresh),
            _ => *self.next_of_many.entry((from.clone(), step)).or_insert(fresh),
        };
        if to == fresh {
            self.nodes += 1;
            self.connect(&from, step, to);
        }
        front.clear();
        front.push(Stand { node: to, gap: false });
    }

    /// The node whose edges are read at a stand.
    fn reads_on(&mut self, stand: Stand) -> NodeId {
        if !stand.gap {
            return stand.node;
        }
        let fresh = self.nodes;
        let gap = *self.next.entry((stand.node, Step::Gap)).or_insert(fresh);
        if gap == fresh {
            self.nodes += 1;
            self.gaps.push((stand.node, gap));
        }
        gap
    }

    fn connect(&mut self, from: &[NodeId], step: Step, to: NodeId) {
        let one = match step {
            Step::Symbol(symbol) => [symbol],
            _ => [NUMBER],
        };
        let symbols = match step {
            Step::Few(number) => self.few.get(number as usize).map_or(&[][..], Vec::as_slice),
            _ => &one,
        };
        for &from in from {
            self.edges.extend(symbols.iter().map(|&symbol| Edge { from, symbol, to }));
        }
    }

    /// The step that a choice among words is.
    fn choice(&mut self, words: &Arc<Vec<Word>>) -> Step {
        let address = Arc::as_ptr(words).addr();
        if let Some((_, step)) = self.choices.get(&address) {
            return *step;
        }
        let mut symbols: Vec<Symbol> = words.iter().map(|word| self.vocabulary.intern(word)).collect();
        symbols.sort_unstable();
        let step = if symbols.len() > FEW_WORDS {
            Step::Symbol(self.vocabulary.intern_choice(symbols))
        } else {
            let next = u32::try_from(self.few.len()).unwrap_or(u32::MAX);
            let number = *self.few_by_words.entry(symbols).or_insert_with_key(|symbols| {
                self.few.push(symbols.clone());
                next
            });
            Step::Few(number)
        };
        self.choices.insert(address, (Arc::clone(words), step));
        step
    }

    /// The finished automaton.
    #[must_use]
    pub fn build(self) -> PhraseSet {
        PhraseSet::new(self.vocabulary.build(), self.nodes, self.edges, &self.gaps, &self.done, self.places)
    }
}

/// A front has an order, and nothing twice.
fn settle(front: &mut Vec<Stand>) {
    front.sort_unstable();
    // A gap may be of no words: it stands for standing without one.
    front.dedup_by(|later, earlier| {
        let same = later.node == earlier.node;
        earlier.gap |= same && later.gap;
        same
    });
}
