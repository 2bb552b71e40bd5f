//! Why something happened: what it was, and the words of the reply that show it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::observe::{Observation, Observed};
use crate::lexicon::{Mark, SignalKind};
use crate::scenario::{Event, PromiseState, ReplyKind, Scenario};

/// Why something happened: what it was, and the words of the reply that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// `signal`, `fact`, `offer`, `need`, `promise`, `reply`, `phrase`, `mark`, `phase`, `anger`, `event`, `waiting`, `line`,
    /// `ending`, `gave-up`.
    pub what: String,
    /// Which: a kind, an id, a name.
    pub name: String,
    /// First byte of the evidence in the reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// First byte behind the evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
}

impl Cause {
    pub(super) fn new(what: &str, name: &str, span: &Range<usize>) -> Self {
        let (start, end) = if span.is_empty() { (None, None) } else { (Some(span.start), Some(span.end)) };
        Self { what: what.to_owned(), name: name.to_owned(), start, end }
    }

    pub(super) fn signal(kind: SignalKind, span: &Range<usize>) -> Self {
        Self::new("signal", kind.name(), span)
    }

    pub(super) fn reply(kind: ReplyKind) -> Self {
        Self::new("reply", kind.name(), &(0..0))
    }

    pub(super) fn event(event: Event) -> Self {
        Self::new("event", event.name(), &(0..0))
    }

    pub(super) fn mark(mark: Mark) -> Self {
        Self::new("mark", mark.name(), &(0..0))
    }

    pub(super) fn gave_up() -> Self {
        Self::new("gave-up", "", &(0..0))
    }

    pub(super) fn nothing_moved() -> Self {
        Self::new("waiting", "", &(0..0))
    }

    pub(super) fn promise(state: PromiseState, span: &Range<usize>) -> Self {
        Self::new("promise", state.name(), span)
    }

    pub(super) fn fact(scenario: &Scenario, fact: usize, span: &Range<usize>) -> Self {
        Self::new("fact", scenario.facts.get(fact).map(|fact| fact.id.as_str()).unwrap_or_default(), span)
    }

    pub(super) fn offer(scenario: &Scenario, offer: usize, span: &Range<usize>) -> Self {
        Self::new("offer", scenario.offers.get(offer).map(|offer| offer.id.as_str()).unwrap_or_default(), span)
    }

    pub(super) fn need(scenario: &Scenario, need: usize, span: &Range<usize>) -> Self {
        Self::new("need", scenario.needs.get(need).map(|need| need.id.as_str()).unwrap_or_default(), span)
    }

    pub(super) fn observed(scenario: &Scenario, seen: &Observation) -> Self {
        match seen.what {
            Observed::Signal(kind) => Self::signal(kind, &seen.span),
            Observed::Offer(i) | Observed::Possible(i) | Observed::Refused(i) | Observed::Bounced(i) => {
                Self::offer(scenario, i, &seen.span)
            }
            Observed::Asked(i) | Observed::Again(i) | Observed::Wrong(i) | Observed::Fact(i) => {
                Self::fact(scenario, i, &seen.span)
            }
            Observed::NeedPhrase(i, _) | Observed::Need(i) => Self::need(scenario, i, &seen.span),
            Observed::Promise(state) => Self::promise(state, &seen.span),
            Observed::Reply(kind) => Self::reply(kind),
            Observed::Heard(_) => Self::new("phrase", "heard", &seen.span),
        }
    }
}
