//! A scenario in one language: who the customer is, what can be known, decided and needed, and what she may say.
//!
//! [`load`] reads the files (`docs/scenarios.md`) and reports every fault in one run; a [`Scenario`] that exists is valid.

mod gather;
mod head;
mod keys;
mod line;
mod model;
mod names;
mod phrases;
mod summary;
mod template;
mod things;
mod transcript;
mod when;

pub use gather::{File, Loaded, load, load_all, load_general, load_opening};
pub use line::{Line, Wording};
pub use model::{Customer, Fact, Hidden, House, Met, Need, Offer, Scenario, Temper};
pub use names::{
    Authority, Band, Channel, Ending, Event, Gauge, Gender, Mood, Phase, PromiseState, ReplyKind, Seen, TrustBand,
};
pub use phrases::{PhraseRole, Phrases};
pub use summary::{Summary, summary};
pub use template::{Address, Fill, Template};
pub use transcript::{Expect, Swing, Transcript, load_transcripts};
pub use when::{Ref, Specificity, When};
