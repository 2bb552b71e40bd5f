//! The judge in a trainer's words: the rubric, and what would take a mark further.

use std::fmt::Write as _;

use super::Marks;
use crate::lexicon::{Lexicon, Mark, SignalKind};
use crate::messages::{Messages, Msg};

/// Thousandths of a mark to one level of the rubric.
const LEVEL: i32 = 1000;

/// The level of the rubric that a mark is nearest to, 0..=3; for the overall mark, 0..=10.
#[must_use]
pub fn level(thousandths: i32) -> i32 {
    (thousandths + LEVEL / 2) / LEVEL
}

/// The good kind that is missing and would add most to `mark`, or the hollow one that takes most from it.
fn missing(lexicon: &Lexicon, has: impl Fn(SignalKind) -> bool, mark: Mark) -> Option<SignalKind> {
    let gain = |kind: &SignalKind| {
        let weight = lexicon.weights().of(*kind, mark);
        match (kind.is_hollow(), has(*kind)) {
            (true, true) => -weight,
            (false, false) => weight,
            _ => 0,
        }
    };
    let kinds = SignalKind::ALL.iter().copied().filter(|kind| gain(kind) > 0);
    kinds.max_by_key(|kind| (gain(kind), std::cmp::Reverse(*kind)))
}

/// What the next level of `mark` asks for, and what this reply lacks for it or should not have said; `None` at the top.
///
/// `has`: whether a kind of signal is in the reply.
#[must_use]
pub fn next(
    lexicon: &Lexicon,
    messages: &Messages,
    marks: &Marks,
    has: impl Fn(SignalKind) -> bool,
    mark: Mark,
) -> Option<String> {
    let level = level(marks.get(mark)) + 1;
    if level > mark.most() / LEVEL {
        return None;
    }
    let kind = missing(lexicon, has, mark)?;
    let name = messages.get(&Msg::SignalName { kind: kind.name().to_owned() });
    let lacks =
        messages.get(&if kind.is_hollow() { Msg::NextWithout { kind: name } } else { Msg::NextWith { kind: name } });
    if mark == Mark::Overall {
        return Some(lacks);
    }
    let wanted = messages.get(&Msg::RubricLevel { level: format!("{}-{level}", mark.name()) });
    Some(messages.get(&Msg::NextLevel { level: i64::from(level), wanted, lacks }))
}

/// The rubric as a page: what each level of each mark means, and what is hollow.
#[must_use]
pub fn rubric(messages: &Messages) -> String {
    let mut out = messages.get(&Msg::RubricIntro);
    for mark in Mark::ALL.into_iter().filter(|mark| *mark != Mark::Overall) {
        let _ = write!(out, "\n\n{}", messages.get(&Msg::MarkName { mark: mark.name().to_owned() }));
        for level in 0..=mark.most() / LEVEL {
            let text = messages.get(&Msg::RubricLevel { level: format!("{}-{level}", mark.name()) });
            let _ = write!(out, "\n{level} · {text}");
        }
    }
    let _ = write!(out, "\n\n{}", messages.get(&Msg::RubricHollow));
    for kind in SignalKind::ALL.iter().filter(|kind| kind.is_hollow()) {
        let _ = write!(out, "\n− {}", messages.get(&Msg::SignalName { kind: kind.name().to_owned() }));
    }
    out
}
