//! The types of a scenario. They hold indices into one another, checked when read.

use super::{Line, Phrases, Transcript};
use crate::lexicon::SignalKind;
use crate::messages::Lang;
use crate::table::named;

named! {
    /// How the two talk.
    pub enum Channel {
        /// Nobody sees a face.
        Phone = "phone",
        /// Across a counter.
        Counter = "counter",
        /// In writing.
        Chat = "chat",
    }
}

named! {
    /// The customer's gender, for the words she or he uses of herself or himself.
    pub enum Gender {
        /// A woman.
        Female = "female",
        /// A man.
        Male = "male",
    }
}

named! {
    /// What the gauge is called.
    pub enum Gauge {
        /// Anger.
        Anger = "anger",
        /// Fear.
        Fear = "fear",
        /// Hurt.
        Hurt = "hurt",
    }
}

named! {
    /// Who knows a fact at the start.
    pub enum Seen {
        /// It is on the case card.
        Agent = "agent",
        /// Only if the customer tells.
        Customer = "customer",
        /// Both know.
        Both = "both",
    }
}

named! {
    /// Who may decide something.
    pub enum Authority {
        /// Whoever answers.
        Agent = "agent",
        /// The manager, when asked.
        Manager = "manager",
    }
}

named! {
    /// Where the conversation stands.
    pub enum Phase {
        /// She has said her first sentence.
        Opening = "opening",
        /// She lets off steam; solutions bounce off.
        Venting = "venting",
        /// She tells what happened.
        Story = "story",
        /// She tests what she is offered.
        Testing = "testing",
        /// What she needs is met; she makes sure.
        Settling = "settling",
        /// It is over.
        Closing = "closing",
    }
}

named! {
    /// How a conversation ended.
    pub enum Ending {
        /// What she needs is met.
        Resolved = "resolved",
        /// Not all is met, and she can live with it.
        Calmed = "calmed",
        /// It stopped before it ended.
        Unresolved = "unresolved",
        /// She gave up. It looks calm and is a loss.
        Resigned = "resigned",
        /// Somebody hung up.
        HungUp = "hung-up",
        /// The time ran out.
        Timeout = "timeout",
    }
}

named! {
    /// Something other than a reply that she answers.
    pub enum Event {
        /// She speaks first.
        Opening = "opening",
        /// Nobody answers her.
        Silence = "silence",
        /// She is put on hold.
        Hold = "hold",
        /// The agent is back.
        Resume = "resume",
        /// The manager agreed.
        ManagerYes = "manager-yes",
        /// The manager did not.
        ManagerNo = "manager-no",
        /// Handed over, with an introduction.
        TransferWarm = "transfer-warm",
        /// Handed over without a word.
        TransferCold = "transfer-cold",
        /// A promise has come due and nothing happened.
        PromiseDue = "promise-due",
        /// Her last sentence.
        Closing = "closing",
    }
}

named! {
    /// What kind of reply it was as a whole.
    pub enum ReplyKind {
        /// Said before, nearly word for word.
        Repeated = "repeated",
        /// A heap of offers at once.
        Stuffed = "stuffed",
        /// It attacks her.
        Hostile = "hostile",
        /// No words that mean anything.
        Nonsense = "nonsense",
        /// Nothing to do with the matter.
        OffTopic = "off-topic",
        /// Polite, and nothing moves.
        EmptyCourtesy = "empty-courtesy",
        /// One to three words.
        Short = "short",
    }
}

named! {
    /// What became of a promise with this reply.
    pub enum PromiseState {
        /// Made, with an owner or a time.
        Made = "made",
        /// Made beyond what the house allows.
        Overreach = "overreach",
        /// Kept.
        Kept = "kept",
        /// Broken.
        Broken = "broken",
    }
}

named! {
    /// What a reply did to her.
    pub enum Mood {
        /// Anger fell.
        Better = "better",
        /// Nothing much.
        Same = "same",
        /// Anger rose.
        Worse = "worse",
    }
}

named! {
    /// Anger in words.
    pub enum Band {
        /// 0..=24.
        Calm = "calm",
        /// 25..=49.
        Annoyed = "annoyed",
        /// 50..=74.
        Angry = "angry",
        /// 75..=100.
        Furious = "furious",
    }
}

impl Band {
    /// The band of an anger of 0..=100.
    #[must_use]
    pub fn of(anger: i32) -> Self {
        match anger {
            ..25 => Self::Calm,
            25..50 => Self::Annoyed,
            50..75 => Self::Angry,
            75.. => Self::Furious,
        }
    }
}

named! {
    /// Trust in words.
    pub enum TrustBand {
        /// 0..=32.
        Low = "low",
        /// 33..=65.
        Some = "some",
        /// 66..=100.
        High = "high",
    }
}

impl TrustBand {
    /// The band of a trust of 0..=100.
    #[must_use]
    pub fn of(trust: i32) -> Self {
        match trust {
            ..33 => Self::Low,
            33..66 => Self::Some,
            66.. => Self::High,
        }
    }
}

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
