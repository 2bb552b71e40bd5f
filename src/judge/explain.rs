//! What would take a mark further: the kinds that are worth most for it and are not there yet.

use super::Assessment;
use crate::lexicon::{Lexicon, Mark, SignalKind};

/// The good kind that is missing and would add most to `mark`, or the hollow one that takes most from it; `None` if the
/// mark is full.
#[must_use]
pub fn missing(lexicon: &Lexicon, assessment: &Assessment, mark: Mark) -> Option<SignalKind> {
    if assessment.marks.get(mark) >= mark.most() {
        return None;
    }
    let gain = |kind: &SignalKind| {
        let weight = lexicon.weights().of(*kind, mark);
        match (kind.is_hollow(), assessment.has(*kind)) {
            (true, true) => -weight,
            (false, false) => weight,
            _ => 0,
        }
    };
    SignalKind::ALL
        .iter()
        .copied()
        .filter(|kind| gain(kind) > 0)
        .max_by_key(|kind| (gain(kind), std::cmp::Reverse(*kind)))
}
