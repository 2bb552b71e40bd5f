//! What is offered: made, only possible, denied, too early, or beyond one's authority.

use super::Turn;
use crate::customer::cause::Cause;
use crate::customer::observe::{Observation, Observed};
use crate::customer::state::OfferState;
use crate::scenario::{Authority, Phase, PromiseState};

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    if turn.is_void() {
        turn.observations.retain(|seen| !is_offer(seen.what));
        return;
    }
    let venting = turn.state.phase == Phase::Venting;
    let spoilt = turn.is_spoilt();
    let seen = std::mem::take(&mut turn.observations);
    let mut kept: Vec<Observation> = Vec::with_capacity(seen.len());
    let mut bounced = None;
    for Observation { what, span } in seen {
        let what = match what {
            Observed::Offer(offer) | Observed::Possible(offer) if venting => {
                set(turn, offer, OfferState::Possible);
                bounced = bounced.or(Some((offer, span.clone())));
                Observed::Bounced(offer)
            }
            Observed::Offer(offer) if spoilt => {
                set(turn, offer, OfferState::Possible);
                Observed::Possible(offer)
            }
            Observed::Offer(offer) => {
                set(turn, offer, OfferState::Made);
                if needs_manager(turn, offer) {
                    kept.push(Observation { what: Observed::Promise(PromiseState::Overreach), span: span.clone() });
                    let cause = Cause::offer(turn.world.scenario, offer, &span);
                    turn.moved(0, -2, cause);
                }
                Observed::Offer(offer)
            }
            Observed::Possible(offer) => {
                set(turn, offer, OfferState::Possible);
                Observed::Possible(offer)
            }
            Observed::Refused(offer) => {
                set(turn, offer, OfferState::Open);
                let cause = Cause::offer(turn.world.scenario, offer, &span);
                turn.moved(3, -2, cause);
                Observed::Refused(offer)
            }
            other => other,
        };
        kept.push(Observation { what, span });
    }
    turn.observations = kept;
    if let Some((offer, span)) = bounced {
        let cause = Cause::offer(turn.world.scenario, offer, &span);
        turn.moved(2, 0, cause);
    }
}

fn is_offer(what: Observed) -> bool {
    matches!(what, Observed::Offer(_) | Observed::Possible(_) | Observed::Refused(_))
}

/// An offer once made is not made less by being mentioned again.
fn set(turn: &mut Turn<'_, '_>, offer: usize, to: OfferState) {
    if let Some(state) = turn.state.offers.get_mut(offer)
        && !(*state == OfferState::Made && to == OfferState::Possible)
    {
        *state = to;
    }
}

/// Whether the offer is the manager's to make and the manager has not agreed.
fn needs_manager(turn: &Turn<'_, '_>, offer: usize) -> bool {
    let managers = turn.world.scenario.offers.get(offer).is_some_and(|o| o.authority == Authority::Manager);
    managers && turn.state.granted.get(offer).copied().flatten() != Some(true)
}
