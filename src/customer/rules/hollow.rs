//! Hollow phrases: each in its own measure, and worse each time.

use super::Turn;
use crate::customer::cause::Cause;
use crate::customer::observe::Observed;
use crate::lexicon::SignalKind;

/// What a kind does to her the first time, in points of anger and trust.
fn measure(kind: SignalKind) -> (i32, i32) {
    use SignalKind::{
        Belittle, Burden, But, Calm, Deflect, Disbelief, Familiar, Favour, Hostile, Lecture, Pleasantry, Policy, Reask,
        Script, SelfService, Vague,
    };
    match kind {
        Hostile => (15, -14),
        Disbelief | Calm => (9, -6),
        Lecture => (8, -5),
        But | Belittle => (6, -4),
        Deflect => (5, -4),
        Policy | Reask => (5, -3),
        Pleasantry | Burden => (4, -2),
        Script | Vague | SelfService | Favour => (3, -3),
        Familiar => (2, -1),
        _ => (0, 0),
    }
}

/// What the second, third, … time weighs, in percent of the first.
const AGAIN: i32 = 25;
const MOST: i32 = 200;

/// What a kind weighs, in percent, that no rule found and only the words tell of: it may be a tone, not a phrase.
const UNCERTAIN: i32 = 40;

fn is_certain(turn: &Turn<'_, '_>, kind: SignalKind) -> bool {
    turn.assessment.signals.iter().any(|signal| signal.kind == kind && signal.strength > 0)
}

/// Recited thanks and wishes are only recited once the matter is settled: then they are a goodbye.
fn is_farewell(turn: &Turn<'_, '_>, kind: SignalKind) -> bool {
    turn.state.is_content(turn.world.scenario) && matches!(kind, SignalKind::Script | SignalKind::Pleasantry)
}

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    let hollow: Vec<_> = turn
        .observations
        .iter()
        .filter_map(|seen| match seen.what {
            Observed::Signal(kind) if kind.is_hollow() && !is_farewell(turn, kind) => Some((kind, seen.span.clone())),
            _ => None,
        })
        .collect();
    for (kind, span) in hollow {
        let times = turn.state.signals.get(&kind).copied().unwrap_or(1);
        let percent = (100 + AGAIN * (i32::try_from(times).unwrap_or(MOST) - 1)).min(MOST);
        let percent = if is_certain(turn, kind) { percent } else { percent * UNCERTAIN / 100 };
        let (anger, trust) = measure(kind);
        turn.moved(anger * percent / 100, trust * percent / 100, Cause::signal(kind, &span));
    }
}
