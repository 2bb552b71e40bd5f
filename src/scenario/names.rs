//! Everything in a scenario that has one of a few names: the words of files and outputs.

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

impl Ending {
    /// Whether she can live with it.
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Self::Resolved | Self::Calmed)
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
