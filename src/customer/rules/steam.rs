//! Letting off steam is a phase of its own: she is not ready for a solution until she has been heard.
//!
//! It ends by what the trainee does, never by a count of turns.

use super::Turn;
use crate::lexicon::SignalKind::{Apology, Fault, Feeling, Listen, Paraphrase, Question, Validate};
use crate::scenario::Phase;

/// What an act of listening is worth, in thousandths of a point of empathy, even where the mark is low.
const LISTENED: i32 = 700;
/// What simply being asked about it is worth.
const ASKED: i32 = 400;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    if turn.state.phase != Phase::Venting || turn.is_void() {
        return;
    }
    let heard = [Listen, Paraphrase, Validate, Fault, Feeling, Apology];
    let kinds = heard.into_iter().filter(|kind| turn.assessment.has(*kind)).count();
    let asked = if turn.assessment.has(Question) { ASKED } else { 0 };
    let least = if kinds == 0 { asked } else { LISTENED * i32::try_from(kinds.min(3)).unwrap_or(1) };
    let mut let_off = turn.assessment.marks.empathy.max(least);
    if turn.is_spoilt() {
        let_off /= 4;
    }
    turn.state.steam -= let_off;
    if turn.state.steam <= 0 {
        turn.state.steam = 0;
        turn.state.phase = Phase::Story;
    }
}
