//! The judge: what the words of a reply are. It never says what they do to anybody.
//!
//! `assess(reply, context, sets)` finds signals with the bytes that show them, and adds their weights up to marks. It is a pure
//! function; the conversation so far and a scenario's own phrases come in as plain data.

mod cancel;
pub(crate) mod clues;
mod context;
mod due;
mod echo;
mod explain;
mod grammar;
mod honest;
mod marks;
mod stem;
pub(crate) mod wording;

use std::collections::BTreeSet;
use std::ops::Range;

use compact_str::CompactString;
pub use context::{Context, Speaker};
pub use due::Due;
pub use explain::{level, next, rubric};
pub use marks::{Marks, decimal, summed};
use serde::{Deserialize, Serialize};
pub use wording::WordWeight;

use crate::lexicon::own::EXAMPLE_RULE;
use crate::lexicon::{Decided, Lexicon, Mark, Owner, Role, SignalKind};
use crate::phrase::PhraseSet;
use crate::text::{Tokens, tokenize};
use grammar::Grammar;

/// Something found in a reply, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// What it is.
    pub kind: SignalKind,
    /// Bytes of the reply that show it.
    pub span: Range<usize>,
    /// The rule that found it; stable across releases.
    pub rule: CompactString,
    /// Thousandths of the kind's weight.
    pub strength: i32,
}

/// One contribution to a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The mark moved.
    pub mark: Mark,
    /// The rule that moved it.
    pub rule: CompactString,
    /// Thousandths of a point.
    pub delta: i32,
}

/// How a scenario's phrase stands in a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// Taken back ("I won't …", "there is no …").
    Negated,
    /// Asked, or weakened ("would …?", "maybe …", "if …").
    Possible,
    /// Said.
    Affirmed,
}

/// A scenario's phrase found in a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Index of the phrase in its set.
    pub phrase: usize,
    /// Bytes of the reply.
    pub span: Range<usize>,
    /// How it stands there.
    pub polarity: Polarity,
    /// Whether it is somebody else's: in quotation marks, or behind "you asked".
    pub quoted: bool,
}

/// A sentence of a reply, for what needs to know what stands together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Bytes of the reply.
    pub span: Range<usize>,
    /// Whether it ends in a question mark.
    pub question: bool,
    /// Who a promise in it belongs to, if a word says so.
    pub owner: Option<Owner>,
    /// The times named in it, with their bytes, in order.
    pub dues: Vec<(Range<usize>, Due)>,
}

/// All that is known of a reply.
#[derive(Clone, Debug, Default)]
pub struct Assessment {
    /// What was found, in order of place.
    pub signals: Vec<Signal>,
    /// The marks.
    pub marks: Marks,
    /// What each mark is made of.
    pub reasons: Vec<Reason>,
    /// The scenario's phrases found.
    pub found: Vec<Found>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Words and numbers in it.
    pub words: usize,
    /// Of these, in percent, how many the lexicon, the case or the customer's lines know.
    pub known_percent: usize,
    /// What else was found that words are weighed with.
    pub clues: Vec<&'static str>,
    /// Of these, how many echo the customer's lines or the case.
    pub echoes: usize,
    /// In percent, how much of it is the same as the most similar earlier reply.
    pub repeated_percent: usize,
}

impl Assessment {
    /// Whether a signal of this kind was found.
    #[must_use]
    pub fn has(&self, kind: SignalKind) -> bool {
        self.signals.iter().any(|signal| signal.kind == kind)
    }

    /// The hollow kinds found, each once, in order of place.
    #[must_use]
    pub fn hollow(&self) -> Vec<SignalKind> {
        let mut kinds = Vec::new();
        for signal in self.signals.iter().filter(|signal| signal.kind.is_hollow()) {
            if !kinds.contains(&signal.kind) {
                kinds.push(signal.kind);
            }
        }
        kinds
    }

    /// The first signal that satisfies `wanted`.
    pub fn first(&self, mut wanted: impl FnMut(SignalKind) -> bool) -> Option<&Signal> {
        self.signals.iter().find(|signal| wanted(signal.kind))
    }
}

/// Judges one reply. `sets` are a scenario's own phrases.
#[must_use]
pub fn assess(lexicon: &Lexicon, reply: &str, context: &Context, sets: &[&PhraseSet]) -> Assessment {
    let tokens = tokenize(reply);
    if tokens.is_empty() {
        return Assessment::default();
    }
    let hits = lexicon.set().find(&tokens);
    let grammar = Grammar::new(lexicon, &tokens, &hits);
    let mut out = Assessment { words: tokens.len(), ..Assessment::default() };
    let (mut own, mut refusals) = (Vec::new(), Vec::new());
    let mut owners = Vec::new();
    let mut asks = false;
    for hit in &hits {
        let Some(rule) = lexicon.rules().get(hit.phrase) else { continue };
        if grammar.is_taken_back(hit) {
            continue;
        }
        match rule.role {
            Role::Signal(kind) => {
                let span = tokens.span(hit.tokens.clone());
                let signal = Signal { kind, span, rule: rule.id.clone(), strength: rule.strength };
                if rule.own { own.push(signal) } else { out.signals.push(signal) }
            }
            Role::Refusal => refusals.push(hit.tokens.clone()),
            Role::Ask(topic) => {
                asks = true;
                if context.has_given(topic) {
                    let span = tokens.span(hit.tokens.clone());
                    out.signals.push(Signal { kind: SignalKind::Reask, span, rule: rule.id.clone(), strength: 1000 });
                }
            }
            Role::Owner(owner) => owners.push((hit.tokens.start, owner)),
            Role::Given(_) | Role::Grammar(_) | Role::Nothing => {}
        }
    }
    drop_contained(&mut out.signals);
    honest::clear(&tokens, &mut out.signals);
    cancel::find(&grammar, &tokens, &refusals, &mut out.signals);
    let echoes = echo::find(lexicon, &tokens, context, &mut out.signals);
    let clues = clues::find(&tokens, &out.signals, &echoes, asks, context.has_heard_her(), &refusals);
    let weighed = wording::weigh(lexicon.wording(), &tokens, &clues, &out.signals);
    out.signals.retain(|signal| weighed.tells(lexicon.wording(), signal.kind) != Some(false));
    out.signals.append(&mut own);
    let may_tell = |kind| kind != SignalKind::Reask || clues::asks_again(&clues);
    let told = weighed.kinds(lexicon.wording(), &tokens, |kind| may_tell(kind) && !out.has(kind));
    out.signals.extend(told);
    if let Some(decided) = lexicon.decided(&tokens) {
        decide(decided, &tokens, &mut out.signals);
    }
    out.signals.sort_by_key(|signal| (signal.span.start, signal.span.end, signal.kind));
    out.echoes = echoes.len();
    out.clues = clues;
    let covered: BTreeSet<usize> = hits.iter().flat_map(|hit| hit.tokens.clone()).chain(echoes.all()).collect();
    let stop = tokens.words().filter(|word| lexicon.is_stop_word(word)).count();
    out.known_percent = (covered.len() + stop).min(tokens.len()) * 100 / tokens.len();
    out.repeated_percent = context.repeated_percent(&tokens);
    out.found = grammar::find_in_sets(lexicon, &grammar, &tokens, sets);
    out.sentences = sentences(lexicon, &tokens, &owners);
    let words = |mark| weighed.mark(lexicon.wording(), mark);
    (out.marks, out.reasons) = marks::add_up(lexicon.weights(), &out.signals, words, out.repeated_percent);
    out
}

/// Gives a reply the kinds that a trainer decided it has, and takes those that it has not.
fn decide(decided: &Decided, tokens: &Tokens, signals: &mut Vec<Signal>) {
    signals.retain(|signal| !decided.clean.contains(&signal.kind));
    for &kind in &decided.hollow {
        if !signals.iter().any(|signal| signal.kind == kind) {
            let span = tokens.span(0..tokens.len());
            signals.push(Signal { kind, span, rule: EXAMPLE_RULE.into(), strength: 1000 });
        }
    }
}

/// What each word of a reply moved, for who wants to see it.
#[must_use]
pub fn word_weights(lexicon: &Lexicon, reply: &str, assessment: &Assessment) -> Vec<WordWeight> {
    let tokens = tokenize(reply);
    wording::weigh(lexicon.wording(), &tokens, &assessment.clues, &[]).words(lexicon.wording(), &tokens)
}

/// Of signals of one kind, drops those that stand inside another.
fn drop_contained(signals: &mut Vec<Signal>) {
    signals.sort_by_key(|signal| (signal.kind, signal.span.start, std::cmp::Reverse(signal.span.end)));
    let mut last: Option<(SignalKind, usize)> = None;
    signals.retain(|signal| {
        let inside = last.is_some_and(|(kind, end)| kind == signal.kind && signal.span.end <= end);
        if !inside {
            last = Some((signal.kind, signal.span.end));
        }
        !inside
    });
}

fn sentences(lexicon: &Lexicon, tokens: &Tokens, owners: &[(usize, Owner)]) -> Vec<Sentence> {
    let mut start = 0;
    let chunks = tokens.items().chunk_by(|a, b| a.sentence == b.sentence);
    let sentence = |chunk: &[crate::text::Token]| {
        let range = start..start + chunk.len();
        start = range.end;
        let index = chunk.first().map_or(0, |token| token.sentence);
        Sentence {
            span: tokens.span(range.clone()),
            question: tokens.is_question(index),
            dues: due::find(lexicon.time_words(), tokens, &range),
            owner: owners
                .get(owners.partition_point(|(at, _)| *at < range.start))
                .filter(|(at, _)| range.contains(at))
                .map(|(_, owner)| *owner),
        }
    };
    chunks.map(sentence).collect()
}
