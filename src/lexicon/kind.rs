//! The kinds of signal, and the marks that they move.

use serde::{Deserialize, Serialize};

/// Declares [`SignalKind`] with the name of each kind in files and outputs.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $variant:ident = $name:literal, $sign:ident; )+) => {
        /// A kind of signal in a reply (`docs/lexicon.md`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum SignalKind { $( $(#[$doc])* #[serde(rename = $name)] $variant ),+ }

        impl SignalKind {
            /// Every kind.
            pub const ALL: &[Self] = &[ $(Self::$variant),+ ];
            /// The names of all kinds.
            pub const NAMES: &[&'static str] = &[ $($name),+ ];

            /// The name in files and outputs.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => $name ),+ }
            }

            /// Whether it helps or takes.
            #[must_use]
            pub fn sign(self) -> Sign {
                match self { $( Self::$variant => Sign::$sign ),+ }
            }
        }
    };
}

/// Whether a kind helps the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It takes, hides or says nothing.
    Hollow,
    /// It helps.
    Good,
}

kinds! {
    /// Understanding or an apology cancelled by a but-clause.
    But = "but", Hollow;
    /// Recited courtesy.
    Script = "script", Hollow;
    /// Hiding behind policy or system.
    Policy = "policy", Hollow;
    /// Sent to, or blamed on, somebody else.
    Deflect = "deflect", Hollow;
    /// A promise with no owner, act or time.
    Vague = "vague", Hollow;
    /// Doubts the customer's account.
    Disbelief = "disbelief", Hollow;
    /// Educates or blames the customer.
    Lecture = "lecture", Hollow;
    /// Orders feelings.
    Calm = "calm", Hollow;
    /// Ill-timed pleasantry or selling.
    Pleasantry = "pleasantry", Hollow;
    /// Asks for what was already given.
    Reask = "reask", Hollow;
    /// Makes the matter small.
    Belittle = "belittle", Hollow;
    /// Sends to the website, the app, the menu.
    SelfService = "self-service", Hollow;
    /// Presents what is due as a favour.
    Favour = "favour", Hollow;
    /// Sends the customer off to do our work.
    Burden = "burden", Hollow;
    /// Unasked-for familiarity.
    Familiar = "familiar", Hollow;
    /// Insult, threat, sarcasm, retaliation.
    Hostile = "hostile", Hollow;
    /// Names the feeling.
    Feeling = "feeling", Good;
    /// Says that the customer is right or believed.
    Validate = "validate", Good;
    /// An apology.
    Apology = "apology", Good;
    /// Echoes this customer's words.
    Paraphrase = "paraphrase", Good;
    /// Invites to go on.
    Listen = "listen", Good;
    /// Thanks for something real.
    Thanks = "thanks", Good;
    /// Admits the fault.
    Fault = "fault", Good;
    /// First person singular, active.
    Act = "act", Good;
    /// A decision.
    Decide = "decide", Good;
    /// Stays with it to the end.
    Stay = "stay", Good;
    /// Gives one's own name.
    Name = "name", Good;
    /// Will come back to the customer.
    FollowUp = "follow-up", Good;
    /// A warm hand-over.
    Handover = "handover", Good;
    /// A calm boundary.
    Boundary = "boundary", Good;
    /// A concrete step or its result.
    Step = "step", Good;
    /// A concrete time.
    Time = "time", Good;
    /// Options to choose from.
    Option = "option", Good;
    /// A useful question.
    Question = "question", Good;
    /// A fact of the case.
    Fact = "fact", Good;
    /// An honest limit with what can be done.
    Scope = "scope", Good;
    /// Checks whether it fits or arrived.
    CheckBack = "check-back", Good;
    /// Carries the cause on.
    RootCause = "root-cause", Good;
    /// Closes the conversation.
    Goodbye = "goodbye", Good;
}

impl SignalKind {
    /// The kind called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether it is one of the hollow kinds.
    #[must_use]
    pub fn is_hollow(self) -> bool {
        self.sign() == Sign::Hollow
    }

    /// Whether something moves: somebody does, decides, finds out or offers something.
    #[must_use]
    pub fn moves(self) -> bool {
        use SignalKind::{
            Act, CheckBack, Decide, Fault, FollowUp, Handover, Option, Question, RootCause, Scope, Stay, Step, Time,
        };
        matches!(
            self,
            Act | Decide
                | Step
                | Option
                | Question
                | Scope
                | FollowUp
                | Handover
                | Stay
                | Time
                | CheckBack
                | RootCause
                | Fault
        )
    }
}

/// One of the marks of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Does the customer feel seen? 0..=3.
    Empathy,
    /// Does somebody take it on? 0..=3.
    Ownership,
    /// Does something move? 0..=3.
    Resolution,
    /// How good a reply it is. 0..=10.
    Overall,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Self; 4] = [Self::Empathy, Self::Ownership, Self::Resolution, Self::Overall];

    /// The name in files and outputs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empathy => "empathy",
            Self::Ownership => "ownership",
            Self::Resolution => "resolution",
            Self::Overall => "overall",
        }
    }

    /// The highest value, in thousandths.
    #[must_use]
    pub fn most(self) -> i32 {
        if self == Self::Overall { 10_000 } else { 3_000 }
    }
}
