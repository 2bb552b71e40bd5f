//! Words before marks: what the customer heard in a paragraph, one thing to keep and one to change.

use serde::Serialize;

use crate::lexicon::SignalKind;
use crate::messages::{Messages, Msg};
use crate::scenario::{Ending, Mood};
use crate::session::{Session, Turn};
use crate::text::shorten;

/// The call in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Story {
    /// What the customer heard, in a paragraph.
    pub heard: String,
    /// One thing to keep.
    pub keep: String,
    /// One thing to change.
    pub change: String,
}

/// From so many points on a reply hurt; less is the waiting.
const HURT: i32 = 4;
/// Longest quotation, in words.
const QUOTE_WORDS: usize = 12;

pub(super) fn story(session: &Session, messages: &Messages) -> Story {
    let replies: Vec<_> = moves(session);
    let best = replies.iter().filter(|reply| reply.change < 0).min_by_key(|reply| reply.change);
    let worst = replies.iter().filter(|reply| reply.change >= HURT).max_by_key(|reply| reply.change);
    let (keep, kind) = keep(best, replies.is_empty(), messages);
    Story {
        heard: heard(session, &replies, best, worst, messages),
        keep,
        change: change(session, worst, kind, messages),
    }
}

/// A reply with what it did to her anger.
struct Reply<'a> {
    turn: &'a Turn,
    change: i32,
}

fn moves(session: &Session) -> Vec<Reply<'_>> {
    let mut before = session.scenario().customer.anger;
    let mut replies = Vec::new();
    for turn in session.turns() {
        let change = turn.anger - before;
        before = turn.anger;
        if turn.reply.is_some() {
            replies.push(Reply { turn, change });
        }
    }
    // The quiet of giving up is nobody's merit.
    if session.outcome() == Some(Ending::Resigned)
        && let Some(last) = replies.last_mut()
    {
        last.change = 0;
    }
    replies
}

fn heard(
    session: &Session,
    replies: &[Reply<'_>],
    best: Option<&Reply<'_>>,
    worst: Option<&Reply<'_>>,
    messages: &Messages,
) -> String {
    let scenario = session.scenario();
    let name = scenario.customer.first_name().to_owned();
    let mut parts = vec![Msg::StoryStart { name: name.clone(), anger: scenario.customer.anger }];
    if replies.is_empty() {
        parts.push(Msg::StoryNobody);
    } else if let Some(first) = replies.first() {
        parts.push(match mood(first.change) {
            Mood::Better => Msg::StoryFirstHelped { quote: quote(first.turn) },
            Mood::Same => Msg::StoryFirstNothing { quote: quote(first.turn) },
            Mood::Worse => Msg::StoryFirstHurt { quote: quote(first.turn) },
        });
    }
    let first = replies.first().map(|reply| reply.turn.at_ms);
    if let Some(best) = best.filter(|best| Some(best.turn.at_ms) != first) {
        parts.push(Msg::StoryBest { quote: evidence(best.turn, false), points: -best.change });
    }
    if let Some(worst) = worst.filter(|worst| Some(worst.turn.at_ms) != first) {
        parts.push(Msg::StoryWorst { quote: evidence(worst.turn, true), points: worst.change });
    }
    let anger = session.state().anger();
    let (name, trust) = (name, session.state().trust());
    parts.push(match session.outcome().unwrap_or(Ending::Unresolved) {
        Ending::Resolved if anger > 30 => Msg::StoryResolvedCool { name, anger },
        Ending::Resolved => Msg::StoryResolved { name, anger },
        Ending::Calmed => Msg::StoryCalmed { name, anger },
        Ending::Unresolved => Msg::StoryUnresolved { name, anger },
        Ending::Resigned => Msg::StoryResigned { name, trust },
        Ending::HungUp => Msg::StoryHungUp { name, anger },
        Ending::Timeout => Msg::StoryTimeout { name, anger },
    });
    parts.iter().map(|part| messages.get(part)).collect::<Vec<_>>().join(" ")
}

fn mood(change: i32) -> Mood {
    match change {
        ..=-2 => Mood::Better,
        -1..=1 => Mood::Same,
        2.. => Mood::Worse,
    }
}

fn quote(turn: &Turn) -> String {
    let words = shorten(turn.reply.as_deref().unwrap_or_default(), QUOTE_WORDS);
    words.trim_end_matches(['.', ',', ';', ' ']).to_owned()
}

/// The words of the reply that show why it worked or hurt; the reply's beginning where none do.
fn evidence(turn: &Turn, hollow: bool) -> String {
    let wanted = |signal: &&crate::session::SignalOut| {
        SignalKind::from_name(&signal.kind).is_some_and(|kind| kind.is_hollow() == hollow)
    };
    let longest = turn.signals.iter().filter(wanted).max_by_key(|signal| signal.text.len());
    longest.map_or_else(|| quote(turn), |signal| shorten(&signal.text, QUOTE_WORDS))
}

/// One thing to keep, and its kind if it has one.
fn keep(best: Option<&Reply<'_>>, silent: bool, messages: &Messages) -> (String, Option<SignalKind>) {
    let Some(best) = best else {
        return (messages.get(&if silent { Msg::KeepNothing } else { Msg::KeepTrying }), None);
    };
    let good = best.turn.signals.iter().filter_map(|signal| {
        let kind = SignalKind::from_name(&signal.kind)?;
        (!kind.is_hollow()).then_some((kind, signal))
    });
    // What is rare among trainees comes first: naming her facts, owning the fault, then doing.
    let rank = |kind: SignalKind| match kind {
        SignalKind::Fault | SignalKind::Validate | SignalKind::Paraphrase => 3,
        SignalKind::Stay | SignalKind::FollowUp | SignalKind::Act | SignalKind::Decide => 2,
        _ => 1,
    };
    match good.max_by_key(|(kind, signal)| (rank(*kind), signal.text.len())) {
        Some((kind, signal)) => {
            let keep = Msg::Keep {
                kind: messages.get(&Msg::SignalName { kind: kind.name().to_owned() }),
                quote: shorten(&signal.text, QUOTE_WORDS),
                points: -best.change,
            };
            (messages.get(&keep), Some(kind))
        }
        None => (messages.get(&Msg::KeepReply { quote: quote(best.turn), points: -best.change }), None),
    }
}

/// One thing to change; never what was just praised.
fn change(session: &Session, worst: Option<&Reply<'_>>, kept: Option<SignalKind>, messages: &Messages) -> String {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for kind in session.turns().iter().flat_map(|turn| &turn.hollow) {
        match kinds.iter_mut().find(|(known, _)| known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    if let Some((kind, count)) = kinds.iter().rev().max_by_key(|(_, count)| *count) {
        let mut signals = session.turns().iter().flat_map(|turn| &turn.signals);
        let shown = signals.find(|signal| signal.kind == *kind).map(|signal| shorten(&signal.text, QUOTE_WORDS));
        return messages.get(&Msg::Change {
            kind: messages.get(&Msg::SignalName { kind: (*kind).to_owned() }),
            quote: shown.unwrap_or_default(),
            times: *count,
        });
    }
    if let Some(worst) = worst {
        return messages.get(&Msg::ChangeReply { quote: quote(worst.turn), points: worst.change });
    }
    let sum = |of: fn(&Turn) -> i32| session.turns().iter().map(of).sum::<i32>();
    let marks = [
        (sum(|turn| turn.marks.empathy), Msg::ChangeEmpathy),
        (sum(|turn| turn.marks.ownership), Msg::ChangeOwnership),
        (sum(|turn| turn.marks.resolution), Msg::ChangeResolution),
    ];
    let praised = match kept {
        Some(SignalKind::Paraphrase | SignalKind::Validate | SignalKind::Feeling | SignalKind::Listen) => {
            Some(Msg::ChangeEmpathy)
        }
        Some(SignalKind::Act | SignalKind::Decide | SignalKind::Fault | SignalKind::Stay) => Some(Msg::ChangeOwnership),
        Some(SignalKind::Step | SignalKind::Time) => Some(Msg::ChangeResolution),
        _ => None,
    };
    let others = marks.iter().filter(|(_, msg)| Some(msg) != praised.as_ref());
    others.min_by_key(|(sum, _)| *sum).map(|(_, msg)| messages.get(msg)).unwrap_or_default()
}
