//! What she has told, and what the agent gets wrong, asks again or may not tell.

use super::Turn;
use crate::customer::cause::Cause;
use crate::customer::observe::Observed;
use crate::judge::Signal;
use crate::lexicon::SignalKind;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    let facts: Vec<_> = turn.observations.clone();
    for seen in facts {
        match seen.what {
            Observed::Asked(fact) => {
                let span_of_asked = seen.span.clone();
                let told = turn.state.told.get(fact).copied().unwrap_or(false);
                // "Sunday, or all your money back: which do you want?" asks anew, whatever she has said.
                let offers = turn.observations.iter().any(|seen| {
                    matches!(seen.what, Observed::Offer(_) | Observed::Possible(_)) && seen.span != span_of_asked
                });
                if told && !offers {
                    turn.note(Observed::Again(fact), seen.span.clone());
                    note_reask(turn, fact, seen.span);
                }
            }
            Observed::Wrong(fact) => {
                let cause = Cause::fact(turn.world.scenario, fact, &seen.span);
                turn.moved(6, -8, cause);
            }
            Observed::Fact(fact) if turn.world.scenario.house.may_not_tell.contains(&fact) => {
                let cause = Cause::fact(turn.world.scenario, fact, &seen.span);
                turn.moved(0, -4, cause);
            }
            _ => {}
        }
    }
}

/// Asking for what she has told is the hollow kind `reask`, by the scenario's own phrases too.
fn note_reask(turn: &mut Turn<'_, '_>, fact: usize, span: std::ops::Range<usize>) {
    if turn.assessment.has(SignalKind::Reask) {
        return;
    }
    let id = turn.world.scenario.facts.get(fact).map(|fact| fact.id.as_str()).unwrap_or_default();
    let rule = compact_str::format_compact!("reask.fact.{id}");
    turn.note(Observed::Signal(SignalKind::Reask), span.clone());
    *turn.state.signals.entry(SignalKind::Reask).or_default() += 1;
    turn.assessment.signals.push(Signal { kind: SignalKind::Reask, span, rule, strength: 1000 });
    turn.assessment.signals.sort_by_key(|signal| (signal.span.start, signal.span.end, signal.kind));
}
