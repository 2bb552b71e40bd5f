//! Every phrase of a scenario in one automaton, with what each stands for.

use crate::phrase::{Phrase, PhraseSet, SetBuilder};

/// What a scenario's phrase stands for. The numbers are indices into the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhraseRole {
    /// The fact is stated.
    Said(usize),
    /// The fact is stated wrongly.
    Wrong(usize),
    /// The fact is asked for.
    Asked(usize),
    /// The offer is made.
    Offer(usize),
    /// A way (second number) in which a need (first) is met.
    Need(usize, usize),
    /// The `heard` of a line.
    Heard(usize),
}

/// The phrases of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// As one automaton.
    pub set: PhraseSet,
    /// What each stands for, by its index in the set.
    pub roles: Vec<PhraseRole>,
    /// The shortest wording of each, for tests that recite them.
    pub shortest: Vec<String>,
}

/// Collects them.
#[derive(Clone, Debug, Default)]
pub(super) struct PhrasesBuilder {
    set: SetBuilder,
    roles: Vec<PhraseRole>,
    shortest: Vec<String>,
    heard: usize,
    /// Whether only what is said first is read: then no phrase is.
    pub(super) opening_only: bool,
}

impl PhrasesBuilder {
    /// Collects none: only what is said first is read.
    pub(super) fn for_opening() -> Self {
        Self { opening_only: true, ..Self::default() }
    }

    pub(super) fn add(&mut self, role: PhraseRole, phrases: &[Phrase]) {
        for phrase in phrases {
            self.set.add(phrase);
            self.roles.push(role);
            self.shortest.push(phrase.says.shortest());
        }
    }

    /// Adds the `heard` phrases of a line; tells the number by which the line knows them.
    pub(super) fn add_heard(&mut self, phrases: &[Phrase]) -> usize {
        self.heard += 1;
        self.add(PhraseRole::Heard(self.heard), phrases);
        self.heard
    }

    pub(super) fn build(self) -> Phrases {
        Phrases { set: self.set.build(), roles: self.roles, shortest: self.shortest }
    }
}
