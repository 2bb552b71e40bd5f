//! The ledger of what was promised: whose, what, till when, and whether it was kept.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::judge::{Assessment, Sentence};
use crate::lexicon::{Owner, SignalKind};

/// One promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The sentence it was made in.
    pub text: String,
    /// Who is to do it.
    pub owner: Owner,
    /// What is to be done: the words that say so.
    pub act: String,
    /// Till when it is due, in words.
    pub due: Option<String>,
    /// Till when it is due, in milliseconds from the start of the conversation.
    pub due_ms: Option<u64>,
    /// Whether the house allows it.
    pub allowed: bool,
    /// Whether it was kept; `None` while that is open.
    pub kept: Option<bool>,
    /// When it was made.
    pub made_ms: u64,
    /// Bytes of the reply.
    pub span: Range<usize>,
}

impl Promise {
    /// Whether somebody owns it or it has a time.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        matches!(self.owner, Owner::Agent | Owner::Manager) || self.due_ms.is_some()
    }
}

/// The promises that a reply makes. `start` is the time of day in minutes at which the conversation began.
pub(super) fn made_in(reply: &str, assessment: &Assessment, start: i64, at_ms: u64) -> Vec<Promise> {
    let from = |sentence| from_sentence(reply, assessment, sentence, start, at_ms);
    assessment.sentences.iter().filter_map(from).collect()
}

fn from_sentence(reply: &str, assessment: &Assessment, sentence: &Sentence, start: i64, at_ms: u64) -> Option<Promise> {
    let within = |kind: SignalKind| {
        assessment.signals.iter().find(|signal| {
            signal.kind == kind && signal.span.start >= sentence.span.start && signal.span.end <= sentence.span.end
        })
    };
    let follow_up = within(SignalKind::FollowUp);
    let act = follow_up.or_else(|| within(SignalKind::Act));
    let vague = within(SignalKind::Vague);
    // Something done is no promise; something taken on is one if it reaches beyond this moment.
    let evidence = match (follow_up, act, vague) {
        (Some(signal), _, _) | (_, None, Some(signal)) => signal,
        (_, Some(signal), _) if !sentence.dues.is_empty() => signal,
        _ => return None,
    };
    if sentence.question {
        return None;
    }
    // "I promise that a manager will call": whoever is named is the one.
    let owner = sentence.owner.unwrap_or(if act.is_some() { Owner::Agent } else { Owner::None });
    // "I'm moving it to seven and calling you by six": the time that belongs to the act follows it.
    let follows = |span: &Range<usize>| span.start >= evidence.span.start;
    let due = sentence.dues.iter().find(|(span, _)| follows(span)).or(sentence.dues.last());
    let times = || assessment.signals.iter().filter(|signal| signal.kind == SignalKind::Time);
    let time =
        times().find(|time| due.is_some_and(|(span, _)| time.span.start <= span.start && span.end <= time.span.end));
    Some(Promise {
        text: reply.get(sentence.span.clone()).unwrap_or_default().to_owned(),
        owner,
        act: reply.get(evidence.span.clone()).unwrap_or_default().to_owned(),
        due: time.and_then(|time| reply.get(time.span.clone())).map(str::to_owned),
        due_ms: due.and_then(|(_, due)| due.from_start(start, at_ms)),
        allowed: true,
        kept: None,
        made_ms: at_ms,
        span: sentence.span.clone(),
    })
}
