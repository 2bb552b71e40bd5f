//! Her behaviours: each a small file with one rule, applied in this order to every reply.
//!
//! A rule sees what the judge found and what the rules before it noted, adds observations and effects, and may change her
//! memory. To add a behaviour, write its file and name it in [`ALL`].

mod abuse;
mod courtesy;
mod ending;
mod facts;
mod hollow;
mod marks;
mod needs;
mod offers;
mod phase;
mod promises;
mod recount;
mod repetition;
mod sense;
mod steam;

use std::ops::Range;

use super::World;
use super::cause::Cause;
use super::observe::{self, Observation, Observed};
use super::state::{Effect, State};
use crate::judge::Assessment;
use crate::lexicon::SignalKind;
use crate::scenario::{Ending, Event, Mood, ReplyKind};

/// The rules in the order in which they are applied.
pub(super) const ALL: &[fn(&mut Turn<'_, '_>)] = &[
    recount::apply,
    repetition::apply,
    sense::apply,
    abuse::apply,
    facts::apply,
    steam::apply,
    offers::apply,
    needs::apply,
    promises::apply,
    courtesy::apply,
    hollow::apply,
    marks::apply,
    phase::apply,
    ending::apply,
];

/// One reply on its way through the rules.
pub(super) struct Turn<'a, 's> {
    pub(super) world: World<'a>,
    pub(super) state: &'s mut State,
    pub(super) reply: &'a str,
    pub(super) assessment: Assessment,
    pub(super) observations: Vec<Observation>,
    pub(super) effects: Vec<Effect>,
    pub(super) mood: Mood,
    anger_before: i32,
}

impl<'a, 's> Turn<'a, 's> {
    pub(super) fn new(world: World<'a>, state: &'s mut State, reply: &'a str, assessment: Assessment) -> Self {
        let mut observations = observe::from_phrases(world.scenario, &assessment);
        observations.extend(observe::from_signals(&assessment));
        let anger_before = state.anger();
        Self { world, state, reply, assessment, observations, effects: Vec::new(), mood: Mood::Same, anger_before }
    }

    fn note(&mut self, what: Observed, span: Range<usize>) {
        self.observations.push(Observation { what, span });
    }

    fn note_reply(&mut self, kind: ReplyKind) {
        *self.state.kinds.entry(kind).or_default() += 1;
        self.note(Observed::Reply(kind), 0..0);
    }

    fn saw(&self, what: Observed) -> bool {
        self.observations.iter().any(|seen| seen.what == what)
    }

    fn is(&self, kind: ReplyKind) -> bool {
        self.saw(Observed::Reply(kind))
    }

    /// Whether the reply deserves no hearing at all.
    fn is_void(&self) -> bool {
        [ReplyKind::Repeated, ReplyKind::Stuffed, ReplyKind::Hostile, ReplyKind::Nonsense]
            .into_iter()
            .any(|kind| self.is(kind))
    }

    /// Whether a hollow breath in the reply spoils what is offered in it.
    fn is_spoilt(&self) -> bool {
        use SignalKind::{But, Deflect, Disbelief, Hostile, Policy};
        [But, Deflect, Disbelief, Hostile, Policy].into_iter().any(|kind| self.assessment.has(kind))
    }

    fn moved(&mut self, anger: i32, trust: i32, cause: Cause) {
        self.state.move_by(anger, trust, cause, &mut self.effects);
    }
}

pub(super) fn ending_from_outside(world: World<'_>, state: &State, otherwise: Ending) -> Ending {
    ending::from_outside(world, state, otherwise)
}

/// What an event does beyond its effect: too much silence ends the conversation.
pub(super) fn after_event(state: &mut State, event: Event) {
    ending::after_event(state, event);
}

/// It is over.
pub(super) fn end(state: &mut State, ending: Ending) {
    ending::end(state, Some(ending));
}
