//! She is upset, not abusive; an agent who hits back loses her. Her own dignity stays.

use super::Turn;
use crate::lexicon::SignalKind;
use crate::scenario::ReplyKind;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    if turn.assessment.has(SignalKind::Hostile) {
        turn.note_reply(ReplyKind::Hostile);
    }
}
