//! Where the conversation stands: from the story to testing what is offered, to making sure.

use super::Turn;
use crate::customer::observe::Observed;
use crate::lexicon::SignalKind;
use crate::scenario::Phase;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    let state = &mut *turn.state;
    if state.phase == Phase::Story {
        let offered = turn.observations.iter().any(|seen| {
            matches!(
                seen.what,
                Observed::Offer(_)
                    | Observed::Possible(_)
                    | Observed::Need(_)
                    | Observed::Signal(SignalKind::Act | SignalKind::Decide | SignalKind::Step | SignalKind::Option)
            )
        });
        if offered {
            state.phase = Phase::Testing;
        }
    }
    if state.phase == Phase::Settling {
        state.settled_for += 1;
    } else if state.phase != Phase::Venting && state.is_content(turn.world.scenario) {
        state.phase = Phase::Settling;
        state.settled_for = 0;
    }
}
