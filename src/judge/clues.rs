//! Clues: what was found in a reply, by name, for the words to be weighed with.
//!
//! The same words mean different things beside an apology or in a question about what she has just said.

use std::ops::Range;

use super::Signal;
use super::echo::Echoes;
use crate::lexicon::SignalKind;
use crate::lexicon::wording::LEARNED;
use crate::text::Tokens;

/// The name of each number of her own words in one question; the last means more as well.
const IN_QUESTION: [&str; 4] = ["asks-0", "asks-1", "asks-2", "asks-3"];
/// The name of each number of echoes, in steps of [`STEP`].
const ECHOES: [&str; 4] = ["echo-0", "echo-1", "echo-2", "echo-3"];
const STEP: usize = 2;

/// The clues of a reply.
pub(super) fn find(
    tokens: &Tokens,
    signals: &[Signal],
    echoes: &Echoes,
    asks: bool,
    heard_her: bool,
    refusals: &[Range<usize>],
) -> Vec<&'static str> {
    let mut clues: Vec<&'static str> = Vec::with_capacity(signals.len() + 4);
    let mut kinds: Vec<SignalKind> = signals.iter().map(|signal| signal.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    // What rules found of a kind that words tell of weighs by rule.
    kinds.retain(|kind| !LEARNED.contains(kind));
    clues.extend(kinds.into_iter().map(SignalKind::name));
    if asks && heard_her {
        clues.push("ask");
    }
    if !refusals.is_empty() {
        clues.push("refusal");
    }
    let in_question = if heard_her { echoes_in_question(tokens, echoes) } else { None };
    clues.extend(in_question.and_then(|n| IN_QUESTION.get(n.min(IN_QUESTION.len() - 1))));
    clues.extend(ECHOES.get(echoes.len().div_ceil(STEP).min(ECHOES.len() - 1)));
    clues
}

/// How many of her own words stand in the question that has most of them; `None` if nothing is asked.
fn echoes_in_question(tokens: &Tokens, echoes: &Echoes) -> Option<usize> {
    let last = tokens.items().last()?.sentence;
    let in_sentence = |sentence: usize| {
        let here = |at: &&usize| tokens.items().get(**at).is_some_and(|token| token.sentence == sentence);
        echoes.heard.iter().filter(here).count()
    };
    (0..=last).filter(|sentence| tokens.is_question(*sentence)).map(in_sentence).max()
}

/// Whether somebody who has said something is asked something: nothing else can be asking again.
pub(crate) fn asks_again(clues: &[&str]) -> bool {
    clues.iter().any(|clue| *clue == "ask" || IN_QUESTION.contains(clue))
}
