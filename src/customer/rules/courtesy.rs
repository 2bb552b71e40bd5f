//! Politeness that moves nothing is worth less each time, then costs.

use super::Turn;
use crate::customer::cause::Cause;
use crate::customer::observe::Observed;
use crate::lexicon::SignalKind;
use crate::scenario::{Phase, ReplyKind};

/// How often a feeling may be named, or an apology made, before it is only words.
const SOOTHES: u32 = 2;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    if turn.is_void() {
        turn.state.stalls += 1;
        return;
    }
    if moves(turn) {
        turn.state.stalls = 0;
        return;
    }
    // While she lets off steam, listening is what moves; beyond that, words alone are not.
    if turn.state.phase == Phase::Venting && !turn.is_spoilt() && listens(turn) {
        return;
    }
    turn.state.stalls += 1;
    let over = turn.state.stalls - turn.state_patience();
    if over > 0 && is_courteous(turn) && !turn.state.is_content(turn.world.scenario) {
        turn.note_reply(ReplyKind::EmptyCourtesy);
        turn.moved((over * 2).min(6), -(over * 2).min(6), Cause::reply(ReplyKind::EmptyCourtesy));
    }
}

/// Something is done, decided, offered, found out or asked for the first time, and no hollow breath spoils it.
fn moves(turn: &Turn<'_, '_>) -> bool {
    let something = turn.observations.iter().any(|seen| match seen.what {
        Observed::Signal(kind) => kind.moves() && kind != SignalKind::Time,
        Observed::Offer(_) | Observed::Possible(_) | Observed::Need(_) | Observed::Asked(_) => true,
        _ => false,
    });
    something && !turn.assessment.signals.iter().any(|signal| signal.kind.is_hollow())
}

/// Asking, echoing, admitting always is listening; naming feelings is, the first times.
fn listens(turn: &Turn<'_, '_>) -> bool {
    use SignalKind::{Apology, Fault, Feeling, Listen, Paraphrase, Question, Validate};
    let heard = |kind: SignalKind| turn.assessment.has(kind);
    let times = |kind: SignalKind| turn.state.signals.get(&kind).copied().unwrap_or(0);
    [Listen, Question, Paraphrase, Fault, Validate].into_iter().any(heard)
        || [Feeling, Apology].into_iter().any(|kind| heard(kind) && times(kind) <= SOOTHES)
}

fn is_courteous(turn: &Turn<'_, '_>) -> bool {
    use SignalKind::{Apology, Feeling, Goodbye, Listen, Pleasantry, Script, Thanks, Vague, Validate};
    [Apology, Feeling, Goodbye, Listen, Pleasantry, Script, Thanks, Validate, Vague]
        .into_iter()
        .any(|kind| turn.assessment.has(kind))
}

impl Turn<'_, '_> {
    fn state_patience(&self) -> i32 {
        self.world.scenario.customer.temper.patience
    }
}
