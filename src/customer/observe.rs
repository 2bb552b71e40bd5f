//! What she heard in a reply: signals, facts, offers and what the reply is as a whole, each with the words that show it.

use std::ops::Range;

use crate::judge::{Assessment, Polarity};
use crate::lexicon::SignalKind;
use crate::scenario::{PhraseRole, PromiseState, ReplyKind, Scenario};

/// Something heard. The numbers are indices into the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observed {
    /// A signal.
    Signal(SignalKind),
    /// An offer is made.
    Offer(usize),
    /// An offer is asked, hedged, or spoilt by a hollow breath.
    Possible(usize),
    /// An offer is denied.
    Refused(usize),
    /// An offer came while she could not listen.
    Bounced(usize),
    /// A fact is asked for.
    Asked(usize),
    /// A fact is asked for that she has told.
    Again(usize),
    /// A fact is wrong.
    Wrong(usize),
    /// A fact is stated.
    Fact(usize),
    /// A phrase of a need's way is said.
    NeedPhrase(usize, usize),
    /// A need is met.
    Need(usize),
    /// What became of a promise.
    Promise(PromiseState),
    /// What the reply is as a whole.
    Reply(ReplyKind),
    /// The `heard` of a line.
    Heard(usize),
}

/// Something heard, with the bytes of the reply that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// What.
    pub what: Observed,
    /// Where; empty for the reply as a whole.
    pub span: Range<usize>,
}

/// What the phrases of the scenario say. What is denied is an offer refused and nothing else.
pub(super) fn from_phrases(scenario: &Scenario, assessment: &Assessment) -> Vec<Observation> {
    let mut seen: Vec<Observation> = Vec::new();
    for found in &assessment.found {
        let Some(role) = scenario.phrases.roles.get(found.phrase) else { continue };
        let what = match (role, found.polarity) {
            // What is read out is heard and known; it offers and asks nothing.
            (PhraseRole::Heard(line), _) => Observed::Heard(*line),
            (PhraseRole::Said(fact), _) if found.quoted => Observed::Fact(*fact),
            _ if found.quoted => continue,
            (PhraseRole::Offer(offer), Polarity::Affirmed) => Observed::Offer(*offer),
            (PhraseRole::Offer(offer), Polarity::Possible) => Observed::Possible(*offer),
            (PhraseRole::Offer(offer), Polarity::Negated) => Observed::Refused(*offer),
            (PhraseRole::Asked(fact), _) => Observed::Asked(*fact),
            (_, Polarity::Negated) | (PhraseRole::Need(..), Polarity::Possible) => continue,
            (PhraseRole::Said(fact), _) => Observed::Fact(*fact),
            (PhraseRole::Wrong(fact), _) => Observed::Wrong(*fact),
            (PhraseRole::Need(need, way), Polarity::Affirmed) => Observed::NeedPhrase(*need, *way),
        };
        if !seen.iter().any(|other| other.what == what) {
            seen.push(Observation { what, span: found.span.clone() });
        }
    }
    // An offer that is made somewhere in the reply is made, whatever else is said of it.
    let made: Vec<_> = seen.iter().map(|seen| seen.what).collect();
    seen.retain(|seen| match seen.what {
        Observed::Possible(offer) => !made.contains(&Observed::Offer(offer)),
        Observed::Refused(offer) => {
            !made.contains(&Observed::Offer(offer)) && !made.contains(&Observed::Possible(offer))
        }
        _ => true,
    });
    seen
}

/// The judge's signals, each kind once.
pub(super) fn from_signals(assessment: &Assessment) -> Vec<Observation> {
    let mut seen: Vec<Observation> = Vec::new();
    for signal in &assessment.signals {
        let what = Observed::Signal(signal.kind);
        if !seen.iter().any(|other| other.what == what) {
            seen.push(Observation { what, span: signal.span.clone() });
        }
    }
    seen
}
