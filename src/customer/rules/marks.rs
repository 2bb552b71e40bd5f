//! What the marks of a reply do: empathy while she lets off steam, ownership and resolution afterwards.

use super::Turn;
use crate::customer::cause::Cause;
use crate::lexicon::Mark;
use crate::scenario::{Mood, Phase, ReplyKind};

/// Thousandths of a point of anger that fall per point of a mark: while she vents, and afterwards.
const VENTING: [(Mark, i32); 3] = [(Mark::Empathy, 6000), (Mark::Ownership, 2800), (Mark::Resolution, 1200)];
const LATER: [(Mark, i32); 3] = [(Mark::Empathy, 4200), (Mark::Ownership, 4600), (Mark::Resolution, 4600)];
/// Thousandths of a point of trust that a point of a mark earns.
const TRUST: [(Mark, i32); 3] = [(Mark::Empathy, 1200), (Mark::Ownership, 3200), (Mark::Resolution, 2600)];
/// What a reply without a move is still worth after 0, 1, 2, … such replies, in percent.
const WORN: [i32; 4] = [100, 60, 25, 0];
/// What is left of the good in a reply with a hollow breath in it, in percent.
const SPOILT: i32 = 40;
/// A reply whose good is below this (thousandths of a point of anger) moves nothing, and waiting costs.
const NOTHING: i32 = 2000;
/// Anger stays at least here while the matter is not solved.
const UNSOLVED: i32 = 22;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    if !turn.is_void() {
        soothe(turn);
    }
    let floor = if turn.state.is_content(turn.world.scenario) { 0 } else { UNSOLVED };
    turn.state.floor_anger(turn.anger_before, floor);
    turn.mood = match turn.state.anger() - turn.anger_before {
        ..=-2 => Mood::Better,
        -1..=1 => Mood::Same,
        2.. => Mood::Worse,
    };
}

/// What the reply earned beyond what any words get.
fn earned(turn: &Turn<'_, '_>, mark: Mark) -> i32 {
    (turn.assessment.marks.get(mark) - turn.world.lexicon.base(mark)).max(0)
}

fn soothe(turn: &mut Turn<'_, '_>) {
    let rates = if turn.state.phase == Phase::Venting { VENTING } else { LATER };
    let worn = usize::try_from(turn.state.stalls).ok().and_then(|stalls| WORN.get(stalls)).copied().unwrap_or(0);
    let hollow = turn.assessment.signals.iter().any(|signal| signal.kind.is_hollow());
    let mut good = 0;
    let mut parts = Vec::new();
    for (mark, rate) in rates {
        let mut part = earned(turn, mark) * rate / 1000;
        part = part * worn / 100;
        if mark == Mark::Empathy && turn.is_spoilt() {
            part = 0;
        }
        if hollow {
            part = part * SPOILT / 100;
        }
        good += part;
        parts.push((mark, part));
    }
    if good < NOTHING {
        // The clock runs, and nothing has moved.
        let greets = turn.is(ReplyKind::Short) && turn.state.replies == 1;
        if !hollow && worn < 100 && !greets {
            turn.moved(2, -1, Cause::nothing_moved());
        }
        return;
    }
    let believed = 80 + turn.state.trust() / 2;
    for (mark, part) in parts {
        let trust = TRUST.iter().find(|(of, _)| *of == mark).map_or(0, |(_, rate)| *rate);
        let trust = if hollow { 0 } else { earned(turn, mark) * trust / 1000 };
        let trust = trust * worn / 100;
        let anger = -(part * believed / 100);
        turn.state.move_by_thousandths(anger, trust, Cause::mark(mark), &mut turn.effects);
    }
}
