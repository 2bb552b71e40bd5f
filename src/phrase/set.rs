//! Any number of phrases as one automaton over word symbols, in which a gap is a node that may be left after up to four words.
//!
//! Built once, read-only afterwards, in a few flat arrays. Where a reply's words lead is [`super::search`].

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Place;
use super::vocabulary::{Symbol, Vocabulary};

/// Index of a node; half the size of a pointer, since there are tens of thousands of edges.
pub(super) type NodeId = u32;
/// Where every phrase begins; nothing leads back there.
pub(super) const ROOT: NodeId = 0;

/// A way from one node to another; there may be several for one symbol.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) from: NodeId,
    pub(super) symbol: Symbol,
    pub(super) to: NodeId,
}

/// What is complete at a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Target {
    /// The phrase of this index.
    Says(u32),
    /// What bars it.
    Unless(u32),
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(super) struct Node {
    /// [`bit`]s of the symbols of its edges: most words lead nowhere from most nodes, and one look tells.
    pub(super) bits: u64,
    edges: [u32; 2],
    done: [u32; 2],
    /// Read on from here after up to four words; `ROOT` for nowhere.
    pub(super) gap: NodeId,
}

/// One of 64 bits for a symbol.
pub(super) fn bit(symbol: Symbol) -> u64 {
    1 << (symbol.wrapping_mul(0x9e37_79b1) >> 26)
}

/// An automaton over all the phrases that were added to its builder.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PhraseSet {
    pub(super) vocabulary: Vocabulary,
    nodes: Vec<Node>,
    /// By node, then symbol.
    edges: Vec<(Symbol, NodeId)>,
    /// The edges of the root, which has thousands, by symbol: `edges[root[symbol]..root[symbol + 1]]`.
    root: Vec<u32>,
    done: Vec<Target>,
    pub(super) places: Vec<Place>,
}

impl Default for PhraseSet {
    fn default() -> Self {
        super::SetBuilder::default().build()
    }
}

impl PhraseSet {
    pub(super) fn new(
        vocabulary: Vocabulary,
        nodes: NodeId,
        mut edges: Vec<Edge>,
        gaps: &[(NodeId, NodeId)],
        done: &[(NodeId, Target)],
        places: Vec<Place>,
    ) -> Self {
        for edge in &mut edges {
            edge.symbol = vocabulary.settled(edge.symbol);
        }
        let mut all = vec![Node::default(); nodes as usize];
        let (edges, ranges) = by_node(nodes, edges.iter().map(|edge| (edge.from, (edge.symbol, edge.to))));
        let (done, ends) = by_node(nodes, done.iter().copied());
        for ((node, edges), done) in all.iter_mut().zip(ranges).zip(ends) {
            (node.edges, node.done) = (edges, done);
        }
        for &(from, to) in gaps {
            if let Some(node) = all.get_mut(from as usize) {
                node.gap = to;
            }
        }
        let mut set = Self { vocabulary, nodes: all, edges, root: Vec::new(), done, places };
        set.sort_edges();
        set
    }

    fn sort_edges(&mut self) {
        for node in &mut self.nodes {
            let [from, to] = node.edges;
            let Some(edges) = self.edges.get_mut(from as usize..to as usize) else { continue };
            edges.sort_unstable();
            node.bits = edges.iter().fold(0, |bits, (symbol, _)| bits | bit(*symbol));
        }
        let [from, to] = self.nodes.first().map_or([0, 0], |root| root.edges);
        let edges = self.edges.get(from as usize..to as usize).unwrap_or_default();
        let mut at = from;
        self.root = Vec::with_capacity(self.vocabulary.symbols() + 1);
        let mut rest = edges.iter().peekable();
        for symbol in 0..=self.vocabulary.symbols() {
            while rest.next_if(|edge| (edge.0 as usize) < symbol).is_some() {
                at += 1;
            }
            self.root.push(at);
        }
    }

    pub(super) fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id as usize)
    }

    pub(super) fn edges(&self, node: &Node) -> &[(Symbol, NodeId)] {
        self.edges.get(span(node.edges)).unwrap_or_default()
    }

    pub(super) fn done(&self, node: &Node) -> &[Target] {
        self.done.get(span(node.done)).unwrap_or_default()
    }

    /// The edges of the root that `symbol` takes.
    pub(super) fn starts(&self, symbol: Symbol) -> &[(Symbol, NodeId)] {
        let range = self.root.get(symbol as usize).zip(self.root.get(symbol as usize + 1));
        range.and_then(|(&from, &to)| self.edges.get(span([from, to]))).unwrap_or_default()
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
}

fn span([from, to]: [u32; 2]) -> Range<usize> {
    from as usize..to as usize
}

/// The items in the order of their nodes, and for each node which of them are its own.
fn by_node<T: Copy>(nodes: NodeId, items: impl Iterator<Item = (NodeId, T)> + Clone) -> (Vec<T>, Vec<[u32; 2]>) {
    let mut ranges = vec![[0u32; 2]; nodes as usize];
    for (node, _) in items.clone() {
        if let Some([_, count]) = ranges.get_mut(node as usize) {
            *count += 1;
        }
    }
    let mut at = 0;
    for [from, count] in &mut ranges {
        *from = at;
        at += *count;
        *count = *from;
    }
    let mut sorted: Vec<T> = Vec::with_capacity(at as usize);
    sorted.extend(items.clone().map(|(_, item)| item).take(at as usize));
    for (node, item) in items {
        if let Some([_, to]) = ranges.get_mut(node as usize)
            && let Some(slot) = sorted.get_mut(*to as usize)
        {
            *slot = item;
            *to += 1;
        }
    }
    (sorted, ranges)
}
