//! Whether a line fits what was heard and where she stands, and what made it fit.

use crate::customer::cause::Cause;
use crate::customer::observe::{Observation, Observed};
use crate::customer::state::State;
use crate::lexicon::SignalKind;
use crate::scenario::{Band, Ending, Event, Line, Mood, Ref, Scenario, TrustBand, When};

/// What she answers.
pub(super) struct Sight<'a> {
    pub(super) reply: &'a str,
    pub(super) observations: &'a [Observation],
    pub(super) mood: Mood,
    pub(super) event: Option<Event>,
    pub(super) ending: Option<Ending>,
}

impl<'a> Sight<'a> {
    /// Whether every condition of the line holds.
    pub(super) fn fits(&self, state: &State, line: &Line) -> bool {
        let when = &line.when;
        let told = |fact: usize| state.told.get(fact).copied().unwrap_or(false);
        let met = |need: usize| state.needs.get(need).copied().unwrap_or(false);
        // What she has told already she does not tell again as if it were new.
        let stale = !line.tells.is_empty()
            && line.tells.iter().all(|fact| told(*fact))
            && when.again.is_none()
            && when.told.is_none();
        !stale
            && when.event == self.event
            && (when.ending.is_none() || when.ending == self.ending)
            && self.refs(when).iter().all(|(wanted, found)| wanted.is_none() || found.is_some())
            && (when.hollow.is_empty() || self.signal(state, &when.hollow, when.times).is_some())
            && (when.signal.is_empty() || self.signal(state, &when.signal, when.times).is_some())
            && !when.without.iter().any(|kind| self.find(Observed::Signal(*kind)).is_some())
            && counted_often_enough(state, when)
            && when.unmet.is_none_or(|need| !met(need))
            && when.met.is_none_or(met)
            && when.told.is_none_or(told)
            && when.untold.is_none_or(|fact| !told(fact))
            && (when.phase.is_empty() || when.phase.contains(&state.phase))
            && (when.anger.is_empty() || when.anger.contains(&Band::of(state.anger())))
            && (when.trust.is_empty() || when.trust.contains(&TrustBand::of(state.trust())))
            && when.mood.is_none_or(|mood| mood == self.mood)
    }

    fn find(&self, what: Observed) -> Option<&'a Observation> {
        self.observations.iter().find(|seen| seen.what == what)
    }

    fn by_ref(&self, wanted: Option<Ref>, make: impl Fn(usize) -> Observed) -> Option<&'a Observation> {
        let any = |seen: &&Observation| {
            let example = make(0);
            std::mem::discriminant(&seen.what) == std::mem::discriminant(&example)
        };
        match wanted? {
            Ref::Is(index) => self.find(make(index)),
            Ref::Any => self.observations.iter().find(any),
        }
    }

    /// Each condition about something heard, with what satisfies it.
    fn refs(&self, when: &When) -> [(Option<()>, Option<&'a Observation>); 11] {
        let wanted = |wanted: Option<Ref>| wanted.map(|_| ());
        [
            (when.heard.map(|_| ()), when.heard.and_then(|line| self.find(Observed::Heard(line)))),
            (wanted(when.need), self.by_ref(when.need, Observed::Need)),
            (wanted(when.again), self.by_ref(when.again, Observed::Again)),
            (wanted(when.wrong), self.by_ref(when.wrong, Observed::Wrong)),
            (wanted(when.bounced), self.by_ref(when.bounced, Observed::Bounced)),
            (wanted(when.offer), self.by_ref(when.offer, Observed::Offer)),
            (wanted(when.asked), self.by_ref(when.asked, Observed::Asked)),
            (wanted(when.refused), self.by_ref(when.refused, Observed::Refused)),
            (wanted(when.fact), self.by_ref(when.fact, Observed::Fact)),
            (when.promise.map(|_| ()), when.promise.and_then(|state| self.find(Observed::Promise(state)))),
            (when.reply.map(|_| ()), when.reply.and_then(|kind| self.find(Observed::Reply(kind)))),
        ]
    }

    /// The first of `kinds` that was heard, now and often enough.
    fn signal(&self, state: &State, kinds: &[SignalKind], times: Option<u32>) -> Option<&'a Observation> {
        let often = |kind: SignalKind| state.signals.get(&kind).copied().unwrap_or(0) >= times.unwrap_or(1);
        kinds.iter().filter(|kind| often(**kind)).find_map(|kind| self.find(Observed::Signal(*kind)))
    }

    /// What made the line fit: what was heard first, else where she stands.
    pub(super) fn because(&self, scenario: &Scenario, state: &State, line: &Line) -> Vec<Cause> {
        let when = &line.when;
        let heard = self.refs(when).into_iter().filter_map(|(wanted, found)| wanted.and(found));
        let hollow = self.signal(state, &when.hollow, when.times).filter(|_| !when.hollow.is_empty());
        let signal = self.signal(state, &when.signal, when.times).filter(|_| !when.signal.is_empty());
        let mut because: Vec<_> =
            heard.chain(hollow).chain(signal).map(|seen| Cause::observed(scenario, seen)).collect();
        if let Some(event) = self.event {
            because.push(Cause::event(event));
        }
        if because.is_empty() || !when.phase.is_empty() {
            because.push(Cause::new("phase", state.phase.name(), &(0..0)));
        }
        if !when.anger.is_empty() {
            because.push(Cause::new("anger", Band::of(state.anger()).name(), &(0..0)));
        }
        because
    }
}

/// `times` of replies and events.
fn counted_often_enough(state: &State, when: &When) -> bool {
    let Some(times) = when.times else { return true };
    let reply = when.reply.is_none_or(|kind| state.kinds.get(&kind).copied().unwrap_or(0) >= times);
    let event = when.event.is_none_or(|event| state.events.get(&event).copied().unwrap_or(0) >= times);
    reply && event
}
