//! A labelled reply as the fit sees it: what its signals sum to, its words and pairs, and whatever else tells of hollow kinds.

use std::collections::{BTreeMap, BTreeSet};

use compact_str::{CompactString, format_compact};

use super::Labelled;
use crate::judge::clues::asks_again;
use crate::judge::wording::{hollow_rules, placed, shapes};
use crate::judge::{assess, summed};
use crate::lexicon::{Lexicon, SignalKind};
use crate::text::tokenize;

/// One labelled reply.
#[derive(Clone, Debug)]
pub(super) struct Sample<'l> {
    pub(super) labelled: &'l Labelled,
    /// Shares of the weight of each kind, 1 for a whole one.
    pub(super) kinds: Vec<(SignalKind, f64)>,
    /// Names of rows, as the file of words has them.
    pub(super) words: BTreeSet<CompactString>,
    /// What weighs for kinds only: beginnings and endings of words, and clues.
    pub(super) others: BTreeSet<CompactString>,
    /// The rules that found hollow kinds of which words tell as well.
    pub(super) rules: BTreeMap<CompactString, SignalKind>,
    /// The hollow kinds that rules found.
    pub(super) hollow: Vec<SignalKind>,
    asks_again: bool,
}

impl<'l> Sample<'l> {
    /// `lexicon` has no words learned.
    pub(super) fn new(lexicon: &Lexicon, labelled: &'l Labelled) -> Self {
        let assessment = assess(lexicon, &labelled.reply, &labelled.context(lexicon), &[]);
        let tokens = tokenize(&labelled.reply);
        let mut words = BTreeSet::new();
        let mut others: BTreeSet<_> = assessment.clues.iter().map(|clue| format_compact!("[{clue}]")).collect();
        for placed in placed(&tokens) {
            words.insert(placed.word.into());
            others.extend(shapes(placed.word));
            words.insert(format_compact!("{} {}", placed.before, placed.word));
            words.extend(placed.end.map(|end| format_compact!("{} {end}", placed.word)));
        }
        let share = |(kind, share): (SignalKind, i32)| (kind, f64::from(share) / 1000.0);
        Self {
            labelled,
            kinds: summed(&assessment.signals).into_iter().map(share).collect(),
            words,
            others,
            rules: hollow_rules(&assessment.signals).map(|signal| (signal.rule.clone(), signal.kind)).collect(),
            hollow: assessment.hollow(),
            asks_again: asks_again(&assessment.clues),
        }
    }

    /// Whether words may tell of a kind at all.
    pub(super) fn may_tell(&self, kind: SignalKind) -> bool {
        kind != SignalKind::Reask || self.asks_again || self.hollow.contains(&kind)
    }
}

/// In how many samples each name stands.
pub(super) fn frequencies<'s>(names: impl Iterator<Item = &'s CompactString>) -> BTreeMap<&'s CompactString, usize> {
    let mut counts = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    counts
}
