//! Echo: the reply uses this customer's own words (`paraphrase`) or states what only the case says (`fact`).
//!
//! Empathy that would fit anyone echoes nothing. Only content words and numbers count, by stem.

use std::ops::Range;

use super::context::content_stems;
use super::{Context, Signal};
use crate::lexicon::{Lexicon, SignalKind};
use crate::text::{Kind, Tokens};

/// Words of the same sentence that have to echo, at least.
const FEWEST: usize = 2;

/// The indices of the tokens that echo anything.
#[derive(Debug)]
pub(super) struct Echoes {
    /// What the customer said.
    pub(super) heard: Vec<usize>,
    /// What only the case says.
    case: Vec<usize>,
}

impl Echoes {
    pub(super) fn len(&self) -> usize {
        self.heard.len() + self.case.len()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = usize> {
        self.heard.iter().chain(&self.case).copied()
    }
}

/// Adds the echo signals; tells what echoes.
pub(super) fn find(lexicon: &Lexicon, tokens: &Tokens, context: &Context, signals: &mut Vec<Signal>) -> Echoes {
    let mut heard = Vec::new();
    let mut case = Vec::new();
    for (index, stem) in content_stems(lexicon, tokens) {
        if context.customer_said(&stem) {
            heard.push(index);
        } else if context.case_holds(&stem) {
            case.push(index);
        }
    }
    signals.extend(densest(tokens, &heard, SignalKind::Paraphrase, "paraphrase.echo"));
    signals.extend(densest(tokens, &case, SignalKind::Fact, "fact.case"));
    Echoes { heard, case }
}

/// The sentence with most echoing words as one signal; a number counts double.
fn densest(tokens: &Tokens, found: &[usize], kind: SignalKind, rule: &str) -> Option<Signal> {
    let sentence = |at: usize| tokens.items().get(at).map_or(0, |token| token.sentence);
    let weigh = |at: &usize| {
        let number = tokens.items().get(*at).is_some_and(|token| token.kind == Kind::Number);
        if number { 2 } else { 1 }
    };
    let best = found.chunk_by(|a, b| sentence(*a) == sentence(*b)).max_by_key(|chunk| {
        // The first of equals: `max_by_key` keeps the last.
        (chunk.iter().map(weigh).sum::<usize>(), std::cmp::Reverse(chunk.first().copied()))
    })?;
    let count: usize = best.iter().map(weigh).sum();
    let range: Range<usize> = *best.first()?..*best.last()? + 1;
    let strength = match count {
        FEWEST => 500,
        3 => 1000,
        4.. => 1500,
        _ => return None,
    };
    Some(Signal { kind, span: tokens.span(range), rule: rule.into(), strength })
}
