//! The types of a scenario. They hold indices into one another, checked when read.

use super::names::{Authority, Channel, Gauge, Gender, Seen};
use super::{Line, Phrases, Transcript};
use crate::lexicon::SignalKind;
use crate::messages::Lang;

/// How fast she moves, in percent of the usual unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Temper {
    /// How fast anger rises.
    pub rise: i32,
    /// How fast anger falls.
    pub fall: i32,
    /// How fast trust grows.
    pub trust: i32,
    /// How much listening it takes until she is ready for a solution, in points of empathy (thousandths).
    pub steam: i32,
    /// How many courtesies without a move she bears before they cost.
    pub patience: i32,
}

impl Temper {
    /// The presets with their names.
    pub const PRESETS: [(&'static str, Self); 5] = [
        ("even", Self { rise: 100, fall: 100, trust: 100, steam: 2000, patience: 2 }),
        ("quick", Self { rise: 140, fall: 140, trust: 100, steam: 1500, patience: 1 }),
        ("slow-to-trust", Self { rise: 100, fall: 100, trust: 70, steam: 2500, patience: 2 }),
        ("cold", Self { rise: 80, fall: 70, trust: 70, steam: 800, patience: 1 }),
        ("fearful", Self { rise: 110, fall: 110, trust: 120, steam: 2500, patience: 3 }),
    ];
}

/// Who calls.
#[derive(Clone, Debug)]
pub struct Customer {
    /// Her name.
    pub name: String,
    /// Her gender.
    pub gender: Gender,
    /// What the gauge is called.
    pub gauge: Gauge,
    /// At the start, 0..=100.
    pub anger: i32,
    /// At the start, 0..=100.
    pub trust: i32,
    /// How she moves.
    pub temper: Temper,
}

/// What is underneath.
#[derive(Clone, Debug)]
pub struct Hidden {
    /// What she really needs.
    pub message: String,
    /// What is worth carrying to management.
    pub suggestion: String,
}

/// What this agent may promise, must ask and may not tell.
#[derive(Clone, Debug, Default)]
pub struct House {
    /// Until when a call back may be promised, in minutes of the day.
    pub call_back_until: Option<i64>,
    /// Facts to be asked by duty.
    pub must_ask: Vec<usize>,
    /// Facts that may not be told.
    pub may_not_tell: Vec<usize>,
}

/// Something that can be known.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// Who knows it at the start.
    pub seen: Seen,
    /// What it is.
    pub label: String,
    /// What it is in this case.
    pub value: String,
    /// How an agent would say it back to her.
    pub echo: Option<String>,
}

/// Something that can be decided.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its id.
    pub id: String,
    /// By whom.
    pub authority: Authority,
    /// Whether the manager agrees when asked.
    pub granted: bool,
    /// What it is.
    pub label: String,
    /// How an agent would say that it is being done.
    pub doing: Option<String>,
}

/// One way in which a need is met: everything named must be so, in one reply.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// This offer was made.
    pub offer: Option<usize>,
    /// One of these signals was given.
    pub signal: Vec<SignalKind>,
    /// This fact was stated.
    pub fact: Option<usize>,
    /// This fact was asked for.
    pub asked: Option<usize>,
    /// Whether phrases of its own are wanted.
    pub phrases: bool,
}

/// Something that has to happen before she is content.
#[derive(Clone, Debug)]
pub struct Need {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Whether it is beneath the complaint.
    pub hidden: bool,
    /// Whether nothing is resolved without it.
    pub required: bool,
    /// The ways in which it is met.
    pub met: Vec<Met>,
}

/// A scenario in one language, with the general lines it falls back on.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// The language it was loaded in.
    pub lang: Lang,
    /// How the two talk.
    pub channel: Channel,
    /// How long the conversation may take.
    pub minutes: i64,
    /// The time of day at the start, in minutes.
    pub now: i64,
    /// Its title.
    pub title: String,
    /// What no agent could have changed.
    pub beyond: Vec<String>,
    /// Who calls.
    pub customer: Customer,
    /// What is underneath.
    pub hidden: Option<Hidden>,
    /// The house's limits.
    pub house: House,
    /// What can be known.
    pub facts: Vec<Fact>,
    /// What can be decided.
    pub offers: Vec<Offer>,
    /// What she needs.
    pub needs: Vec<Need>,
    /// Her own lines, then the general ones.
    pub lines: Vec<Line>,
    /// Every phrase of facts, offers, needs and lines.
    pub phrases: Phrases,
    /// Examples with what their author expects.
    pub transcripts: Vec<Transcript>,
}

impl Customer {
    /// The first word of the name.
    #[must_use]
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or_default()
    }
}

impl Scenario {
    /// The ids of the offers, for messages.
    #[must_use]
    pub fn offer_ids(&self) -> String {
        self.offers.iter().map(|offer| offer.id.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// What the agent sees, as one text: the case card.
    #[must_use]
    pub fn case(&self) -> String {
        let facts = self.facts.iter().filter(|fact| fact.seen != Seen::Customer);
        let facts = facts.map(|fact| format!("{}: {}", fact.label, fact.value));
        let offers = self.offers.iter().map(|offer| offer.label.clone());
        facts.chain(offers).collect::<Vec<_>>().join(". ")
    }
}
