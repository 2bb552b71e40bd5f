//! The same words again do nothing, and say that nobody listens.

use super::Turn;
use crate::customer::cause::Cause;
use crate::scenario::ReplyKind;

/// From this much sameness on (percent) a reply is the same reply.
const SAME: usize = 85;
/// Shorter replies ("yes", "go on") may be said twice.
const FEWEST_WORDS: usize = 4;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    if turn.assessment.words < FEWEST_WORDS || turn.assessment.repeated_percent < SAME {
        return;
    }
    turn.note_reply(ReplyKind::Repeated);
    let times = turn.state.kinds.get(&ReplyKind::Repeated).copied().unwrap_or(1);
    let weary = i32::try_from(times).unwrap_or(i32::MAX).min(3);
    turn.moved(4 * weary, -5, Cause::reply(ReplyKind::Repeated));
}
