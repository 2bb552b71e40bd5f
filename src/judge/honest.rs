//! What looks hollow and is not, by what stands beside it.
//!
//! "It was never written down here, that's our mistake" tells the truth about the records; without the second half it
//! doubts her. "Who told you that it would be dealt with?" quotes a vague promise and makes none.

use super::Signal;
use crate::lexicon::SignalKind;
use crate::text::Tokens;

/// Drops the signals that what stands beside them clears.
pub(super) fn clear(tokens: &Tokens, signals: &mut Vec<Signal>) {
    let owned = signals.iter().any(|signal| matches!(signal.kind, SignalKind::Fault | SignalKind::Validate));
    signals.retain(|signal| match signal.kind {
        SignalKind::Disbelief => !owned,
        SignalKind::Vague => !is_asked(tokens, signal),
        _ => true,
    });
}

/// Whether the signal stands in a question.
fn is_asked(tokens: &Tokens, signal: &Signal) -> bool {
    let at = tokens.items().partition_point(|token| token.span.start < signal.span.start);
    tokens.items().get(at).is_some_and(|token| tokens.is_question(token.sentence))
}
