//! Promises: entered in the ledger, measured by what the house allows, and remembered when they come due.

use super::Turn;
use crate::customer::cause::Cause;
use crate::customer::observe::Observed;
use crate::customer::promise::{self, Promise};
use crate::lexicon::{Owner, SignalKind};
use crate::scenario::PromiseState;

/// Most promises that are kept in mind.
const MOST: usize = 64;
const MINUTE_MS: u64 = 60_000;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    keep(turn);
    if std::mem::take(&mut turn.state.reproach) {
        turn.note(Observed::Promise(PromiseState::Broken), 0..0);
    }
    if turn.is_void() {
        return;
    }
    let now = turn.world.scenario.now;
    for mut promise in promise::made_in(turn.reply, &turn.assessment, now, turn.state.at_ms) {
        promise.allowed = is_allowed(turn, &promise);
        let state = if promise.allowed { PromiseState::Made } else { PromiseState::Overreach };
        let span = promise.span.clone();
        if promise.is_firm() {
            turn.note(Observed::Promise(state), span.clone());
            let trust = if promise.allowed { 2 } else { -2 };
            turn.moved(0, trust, Cause::promise(state, &span));
        }
        if turn.state.promises.len() < MOST {
            turn.state.promises.push(promise);
        }
    }
}

/// A promise that was due during the conversation is kept by something done.
fn keep(turn: &mut Turn<'_, '_>) {
    let now = turn.state.at_ms;
    let done = [SignalKind::Step, SignalKind::Decide].into_iter().any(|kind| turn.assessment.has(kind));
    let due = |promise: &&mut Promise| {
        promise.kept.is_none()
            && promise.owner == Owner::Agent
            && promise.due_ms.is_some_and(|due| due <= now + MINUTE_MS)
    };
    let mut kept = false;
    for promise in turn.state.promises.iter_mut().filter(due) {
        if done && promise.made_ms < now {
            promise.kept = Some(true);
            kept = true;
        }
    }
    if kept {
        turn.note(Observed::Promise(PromiseState::Kept), 0..0);
        turn.moved(-3, 6, Cause::promise(PromiseState::Kept, &(0..0)));
    }
}

/// A call back may be promised only as the house has it.
fn is_allowed(turn: &Turn<'_, '_>, promise: &Promise) -> bool {
    let calls_back = turn.assessment.signals.iter().any(|signal| {
        signal.kind == SignalKind::FollowUp
            && promise.span.start <= signal.span.start
            && signal.span.end <= promise.span.end
    });
    if !calls_back || promise.owner != Owner::Agent {
        return true;
    }
    let scenario = turn.world.scenario;
    match (scenario.house.call_back_until, promise.due_ms) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(until), Some(due)) => {
            let left = u64::try_from((until - scenario.now).max(0)).unwrap_or(0);
            due <= left * MINUTE_MS
        }
    }
}
