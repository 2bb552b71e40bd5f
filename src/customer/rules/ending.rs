//! How it ends: content, calmer, gone in anger, or given up.

use super::Turn;
use crate::customer::Promise;
use crate::customer::World;
use crate::customer::observe::Observed;
use crate::customer::state::State;
use crate::lexicon::SignalKind;
use crate::scenario::{Ending, Event, Mood, Phase, ReplyKind};

/// Up to here she may leave content; between this and [`COOL`] with a fair, cool "we'll see".
const CONTENT: i32 = 30;
const COOL: i32 = 40;
/// So calm she needs no second assurance, if there was a talk at all.
const AT_EASE: i32 = 25;
const A_TALK: u32 = 4;
const FEWEST_FOR_GOODBYE: u32 = 3;
/// Trust with which she can leave something open.
const CAN_WAIT: i32 = 45;
/// Replies in a row after which she ends by herself a talk that has left her calm.
const CALM_FOR: u32 = 4;
/// Anger at which she is about to hang up, and for how many replies.
const LIMIT: i32 = 98;
const AT_LIMIT: u32 = 2;
const AT_LIMIT_TRUSTING: u32 = 3;
/// Courtesies that moved nothing, with all trust gone, until she gives up.
const GIVES_UP: i32 = 3;
/// Hostile replies until she hangs up.
const HOSTILE: u32 = 3;
/// Silences until she hangs up.
const SILENCES: u32 = 5;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    let ending = lost(turn).or_else(|| won(turn));
    if ending == Some(Ending::Resigned) {
        turn.state.go_quiet(&mut turn.effects);
    }
    end(turn.state, ending);
}

pub(super) fn end(state: &mut State, ending: Option<Ending>) {
    if ending.is_some() {
        state.ending = ending;
        state.phase = Phase::Closing;
    }
}

fn lost(turn: &mut Turn<'_, '_>) -> Option<Ending> {
    let hostile = turn.state.kinds.get(&ReplyKind::Hostile).copied().unwrap_or(0);
    if hostile >= HOSTILE {
        return Some(Ending::HungUp);
    }
    let gone = turn.state.trust() == 0;
    if gone && turn.state.stalls >= GIVES_UP && hostile == 0 {
        return Some(Ending::Resigned);
    }
    let furious = turn.state.anger() >= LIMIT;
    turn.state.at_limit = if furious { turn.state.at_limit + 1 } else { 0 };
    let enough = if gone { AT_LIMIT } else { AT_LIMIT_TRUSTING };
    (turn.state.at_limit > enough).then_some(Ending::HungUp)
}

fn won(turn: &mut Turn<'_, '_>) -> Option<Ending> {
    let anger = turn.state.anger();
    let calm = anger <= CONTENT && turn.state.trust() >= CAN_WAIT && turn.state.phase != Phase::Venting;
    turn.state.calm_for = if calm { turn.state.calm_for + 1 } else { 0 };
    let state = &*turn.state;
    let asks = turn.observations.iter().any(|seen| matches!(seen.what, Observed::Asked(_)));
    if turn.is_void() || turn.is_spoilt() || asks {
        return None;
    }
    // One perfect speech is no talk: whoever says goodbye with it has not heard her answer.
    let goodbye = turn.assessment.has(SignalKind::Goodbye) && state.replies >= FEWEST_FOR_GOODBYE;
    if state.phase == Phase::Settling {
        let sure = (anger <= AT_EASE && state.replies >= A_TALK)
            || (anger <= CONTENT && (state.settled_for >= 1 || goodbye))
            || (anger <= COOL && (state.settled_for >= 2 || goodbye));
        return sure.then_some(Ending::Resolved);
    }
    let something = state.needs.iter().any(|met| *met) || state.promises.iter().any(Promise::is_firm);
    let refused = turn.observations.iter().any(|seen| matches!(seen.what, Observed::Refused(_)));
    let ends = goodbye || (state.calm_for >= CALM_FOR && turn.mood != Mood::Worse && !refused);
    (calm && something && ends).then_some(Ending::Calmed)
}

/// Too long a silence is an answer too.
pub(super) fn after_event(state: &mut State, event: Event) {
    if event == Event::Silence && state.events.get(&Event::Silence).copied().unwrap_or(0) >= SILENCES {
        end(state, Some(Ending::HungUp));
    }
}

/// How a conversation ends when the time is up, or the agent ends it.
pub(super) fn from_outside(world: World<'_>, state: &State, otherwise: Ending) -> Ending {
    if state.is_content(world.scenario) && state.anger() <= COOL {
        Ending::Resolved
    } else if state.anger() <= CONTENT && state.trust() >= CAN_WAIT {
        Ending::Calmed
    } else {
        otherwise
    }
}
