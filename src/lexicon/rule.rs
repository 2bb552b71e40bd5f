//! A rule: one phrase and what it stands for.

use std::ops::Range;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use super::{Lexicon, SignalKind};
use crate::messages::Msg;
use crate::table::Text;
use crate::text::tokenize;

/// What a match of a rule stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// A signal.
    Signal(SignalKind),
    /// "There is nothing I can do": after understanding it cancels it.
    Refusal,
    /// The agent asks for something.
    Ask(Topic),
    /// The customer has given something (run on her lines).
    Given(Topic),
    /// Who a promise belongs to when it is not the speaker.
    Owner(Owner),
    /// Grammar words.
    Grammar(GrammarRole),
    /// Nothing any more.
    Nothing,
}

/// What an agent may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Topic {
    Order,
    Identity,
    Phone,
    Address,
    Story,
    Date,
    Name,
    Proof,
    Tried,
    Amount,
    Item,
    Place,
    Person,
}

impl Topic {
    /// Every topic with its name in files.
    pub const NAMED: [(&'static str, Self); 13] = [
        ("order", Self::Order),
        ("identity", Self::Identity),
        ("phone", Self::Phone),
        ("address", Self::Address),
        ("story", Self::Story),
        ("date", Self::Date),
        ("name", Self::Name),
        ("proof", Self::Proof),
        ("tried", Self::Tried),
        ("amount", Self::Amount),
        ("item", Self::Item),
        ("place", Self::Place),
        ("person", Self::Person),
    ];
}

/// Who a promise belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Owner {
    /// The speaker.
    Agent,
    /// The manager.
    Manager,
    /// Somebody else.
    Other,
    /// Nobody: passive, impersonal.
    None,
}

/// What a grammar word does (`[grammar]`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GrammarRole {
    /// Takes back what follows it in the clause.
    Negator,
    /// Looks like a negation and is none.
    Innocent,
    /// Starts a new clause.
    Break,
    /// Starts a new clause and cancels understanding before it.
    Cancel,
    /// A first-person pronoun.
    Pronoun,
    /// Weakens an offer to a possibility.
    Hedge,
    /// Reports what the customer asked or was told: what follows is hers, not the agent's.
    Reported,
    /// A second-person pronoun: a negation behind it is about her, not about the offer.
    Addressee,
}

/// An example of a rule, with the bytes of the file it stands in.
#[derive(Clone, Debug)]
pub struct Example {
    /// What somebody says.
    pub text: Text,
    /// Whether the rule must match it or must not.
    pub matches: bool,
}

/// One phrase of a lexicon.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Stable across releases; in outputs.
    pub id: CompactString,
    /// What it stands for.
    pub role: Role,
    /// Thousandths of the kind's weight: 500 weak, 1000 normal, 1500 strong.
    pub strength: i32,
    /// Whether a trainer added it: nothing takes it back.
    pub own: bool,
    /// Its examples; they are not packed.
    #[serde(skip)]
    pub examples: Vec<Example>,
}

impl Lexicon {
    /// Every example that does not do what it should, with its place in the file.
    #[must_use]
    pub fn check_examples(&self) -> Vec<(u16, Range<usize>, Msg)> {
        self.check_examples_of(|rule| !rule.own)
    }

    /// The same for the rules that a trainer added.
    #[must_use]
    pub fn check_own_examples(&self) -> Vec<(u16, Range<usize>, Msg)> {
        self.check_examples_of(|rule| rule.own)
    }

    fn check_examples_of(&self, wanted: impl Fn(&Rule) -> bool) -> Vec<(u16, Range<usize>, Msg)> {
        let rules = self.rules.iter().enumerate().filter(|(_, rule)| wanted(rule));
        let wrong = rules.flat_map(|(index, rule)| {
            let fails = move |example: &&Example| self.rule_matches(index, &example.text.value) != example.matches;
            rule.examples.iter().filter(fails).map(move |example| (rule, example))
        });
        let finding = |(rule, example): (&Rule, &Example)| {
            let id = rule.id.to_string();
            let span = example.text.span.clone();
            if example.matches { (14, span, Msg::ExampleMisses { id }) } else { (15, span, Msg::ExampleMatches { id }) }
        };
        wrong.map(finding).collect()
    }

    fn rule_matches(&self, rule: usize, text: &str) -> bool {
        self.set.find(&tokenize(text)).iter().any(|hit| hit.phrase == rule)
    }
}
