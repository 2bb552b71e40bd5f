//! What she needs: met by what is done and said, never by words in a heap.

use std::ops::Range;

use super::Turn;
use crate::customer::cause::Cause;
use crate::customer::observe::Observed;
use crate::customer::state::OfferState;
use crate::judge::{Sentence, Signal};
use crate::lexicon::SignalKind;
use crate::scenario::{Met, Phase};

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    if turn.is_void() {
        return;
    }
    let scenario = turn.world.scenario;
    for (index, need) in scenario.needs.iter().enumerate() {
        if turn.state.needs.get(index).copied().unwrap_or(true) {
            continue;
        }
        let met = need.met.iter().enumerate().find_map(|(way, met)| evidence(turn, (index, way), met));
        let Some(span) = met else { continue };
        if let Some(met) = turn.state.needs.get_mut(index) {
            *met = true;
        }
        turn.note(Observed::Need(index), span.clone());
        let cause = Cause::need(scenario, index, &span);
        if need.hidden { turn.moved(-8, 12, cause) } else { turn.moved(-10, 8, cause) }
    }
}

/// The words that meet the need in this way, if it is met.
fn evidence(turn: &Turn<'_, '_>, (need, way): (usize, usize), met: &Met) -> Option<Range<usize>> {
    let seen = |what: Observed| turn.observations.iter().find(|seen| seen.what == what).map(|seen| seen.span.clone());
    let mut span = None;
    if let Some(offer) = met.offer {
        span = Some(offered(turn, offer, &met.signal)?);
    }
    if !met.signal.is_empty() {
        let given = |signal: &&Signal| met.signal.contains(&signal.kind) && !is_only_asked(turn, signal);
        let signal = turn.assessment.signals.iter().find(given)?;
        // Credit is not given for warm words that the same breath takes back.
        if turn.is_spoilt() {
            return None;
        }
        span = span.or_else(|| Some(signal.span.clone()));
    }
    if let Some(fact) = met.fact {
        span = Some(seen(Observed::Fact(fact))?);
    }
    if let Some(fact) = met.asked {
        span = Some(seen(Observed::Asked(fact))?);
    }
    if met.phrases {
        span = Some(seen(Observed::NeedPhrase(need, way))?);
    }
    span
}

/// "Shall I book it?" does nothing yet.
fn is_only_asked(turn: &Turn<'_, '_>, signal: &Signal) -> bool {
    use SignalKind::{Act, Decide, FollowUp, Step};
    let within =
        |sentence: &&Sentence| sentence.span.start <= signal.span.start && signal.span.end <= sentence.span.end;
    matches!(signal.kind, Act | Decide | FollowUp | Step)
        && turn.assessment.sentences.iter().find(within).is_some_and(|sentence| sentence.question)
}

/// The words that make the offer now, or that do what was offered before.
fn offered(turn: &Turn<'_, '_>, offer: usize, wanted: &[SignalKind]) -> Option<Range<usize>> {
    if turn.state.phase == Phase::Venting {
        return None;
    }
    let now = turn.observations.iter().find(|seen| seen.what == Observed::Offer(offer));
    if let Some(now) = now {
        return Some(now.span.clone());
    }
    // "Shall I move you to the evening?" – "Please." – "Done, it's in your order."
    let pending = turn.state.offers.get(offer) != Some(&OfferState::Open);
    let denied = turn.saw(Observed::Refused(offer));
    let done = [SignalKind::Decide, SignalKind::Step];
    let does = turn.assessment.first(|kind| done.contains(&kind) && (wanted.is_empty() || wanted.contains(&kind)));
    let hollow = turn.assessment.signals.iter().any(|signal| signal.kind.is_hollow());
    does.filter(|_| pending && !denied && !hollow).map(|signal| signal.span.clone())
}
