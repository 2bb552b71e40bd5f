//! She counts: how often each kind of signal was heard ("that's the second 'I understand, but'").

use super::Turn;
use crate::customer::observe::Observed;
use crate::scenario::Phase;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    turn.state.replies += 1;
    if turn.state.phase == Phase::Opening {
        turn.state.phase = Phase::Venting;
    }
    for seen in &turn.observations {
        if let Observed::Signal(kind) = seen.what {
            *turn.state.signals.entry(kind).or_default() += 1;
        }
    }
}
