//! When a line fits, and how specific that is.

use super::names::{Band, Ending, Event, Mood, Phase, PromiseState, ReplyKind, TrustBand};
use super::phrases::PhrasesBuilder;
use super::things::{Ids, choice, phrases, reference, signals};
use crate::lexicon::SignalKind;
use crate::messages::{Lang, Msg};
use crate::table::{Reader, Section};

/// Any thing of a sort (`true`), or one of them by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ref {
    /// Any.
    Any,
    /// This one.
    Is(usize),
}

/// The conditions of a line; all must hold. Their meaning is in `docs/scenarios.md`.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "each is the key of the same name in docs/scenarios.md")]
pub struct When {
    pub event: Option<Event>,
    pub ending: Option<Ending>,
    /// The number of the phrases in [`super::PhraseRole::Heard`].
    pub heard: Option<usize>,
    pub need: Option<Ref>,
    pub offer: Option<Ref>,
    pub asked: Option<Ref>,
    pub again: Option<Ref>,
    pub wrong: Option<Ref>,
    pub fact: Option<Ref>,
    pub refused: Option<Ref>,
    pub bounced: Option<Ref>,
    pub promise: Option<PromiseState>,
    pub reply: Option<ReplyKind>,
    pub hollow: Vec<SignalKind>,
    pub signal: Vec<SignalKind>,
    pub without: Vec<SignalKind>,
    pub times: Option<u32>,
    pub unmet: Option<usize>,
    pub met: Option<usize>,
    pub told: Option<usize>,
    pub untold: Option<usize>,
    pub phase: Vec<Phase>,
    pub anger: Vec<Band>,
    pub trust: Vec<TrustBand>,
    pub mood: Option<Mood>,
}

/// What `true` counts less than an id.
const ANY_COUNTS_LESS: u32 = 2;

/// How specific a line is: what it hears comes before where she stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Specificity {
    /// The counts of the conditions about what was heard, or happened.
    pub heard: u32,
    /// Whether it is the scenario's own line.
    pub own: bool,
    /// The counts of the conditions about where she stands.
    pub stands: u32,
}

impl When {
    /// The counts of `docs/scenarios.md` added up.
    #[must_use]
    pub fn specificity(&self, own: bool) -> Specificity {
        Specificity { heard: self.heard_counts(), own, stands: self.stands_counts() }
    }

    fn heard_counts(&self) -> u32 {
        let by_ref = |found: Option<Ref>, counts: u32| match found {
            Some(Ref::Is(_)) => counts,
            Some(Ref::Any) => counts - ANY_COUNTS_LESS,
            None => 0,
        };
        let reply = self.reply.map_or(0, |reply| match reply {
            ReplyKind::Repeated | ReplyKind::Stuffed | ReplyKind::Hostile | ReplyKind::Nonsense => 30,
            // Two words may still say something: then that is answered.
            ReplyKind::Short => 3,
            ReplyKind::OffTopic | ReplyKind::EmptyCourtesy => 9,
        });
        [
            counts(self.event.is_some(), 40),
            counts(self.ending.is_some(), 20),
            counts(self.heard.is_some(), 16),
            by_ref(self.need, 15),
            by_ref(self.again, 14),
            by_ref(self.wrong, 14),
            by_ref(self.bounced, 13),
            by_ref(self.offer, 12),
            by_ref(self.asked, 12),
            by_ref(self.refused, 12),
            by_ref(self.fact, 10),
            counts(self.promise.is_some(), 11),
            reply,
            counts(!self.hollow.is_empty(), 10),
            counts(!self.signal.is_empty(), 6),
        ]
        .iter()
        .sum()
    }

    fn stands_counts(&self) -> u32 {
        [
            counts(!self.phase.is_empty(), 4),
            counts(self.times.is_some_and(|times| times > 1), 3),
            counts(self.unmet.is_some(), 3),
            counts(self.met.is_some(), 3),
            counts(self.told.is_some(), 2),
            counts(self.untold.is_some(), 2),
            counts(!self.without.is_empty(), 2),
            counts(self.mood.is_some(), 2),
            counts(!self.anger.is_empty(), 1),
            counts(!self.trust.is_empty(), 1),
        ]
        .iter()
        .sum()
    }

    /// Whether any condition looks at what the reply says.
    #[must_use]
    pub fn depends_on_reply(&self) -> bool {
        let refs = [self.need, self.offer, self.asked, self.again, self.wrong, self.fact, self.refused, self.bounced];
        refs.iter().any(Option::is_some)
            || self.heard.is_some()
            || self.promise.is_some()
            || self.reply.is_some()
            || !self.hollow.is_empty()
            || !self.signal.is_empty()
            || !self.without.is_empty()
            || self.mood.is_some()
    }
}

fn counts(there: bool, count: u32) -> u32 {
    if there { count } else { 0 }
}

/// Reads `when`, reporting what does not fit.
pub(super) fn read<'s>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    lang: Lang,
    ids: &Ids,
    builder: &mut PhrasesBuilder,
) -> When {
    let heard = phrases(reader, section, "heard", lang, builder);
    let Ids { facts, offers, needs } = ids;
    let any = |reader: &mut Reader<'s>, key: &str, ids: &[String]| match section.boolean(key) {
        Some(true) => Some(Ref::Any),
        _ => reference(reader, section, key, ids).map(Ref::Is),
    };
    let when = When {
        event: choice(reader, section, "event", Event::from_name),
        ending: choice(reader, section, "ending", Ending::from_name),
        heard: section.get("heard").map(|_| builder.add_heard(&heard)),
        need: any(reader, "need", needs),
        offer: any(reader, "offer", offers),
        asked: any(reader, "asked", facts),
        again: any(reader, "again", facts),
        wrong: any(reader, "wrong", facts),
        fact: any(reader, "fact", facts),
        refused: any(reader, "refused", offers),
        bounced: any(reader, "bounced", offers),
        promise: choice(reader, section, "promise", PromiseState::from_name),
        reply: choice(reader, section, "reply", ReplyKind::from_name),
        hollow: signals(reader, section, "hollow"),
        signal: signals(reader, section, "signal"),
        without: signals(reader, section, "without"),
        times: section.integer("times").and_then(|times| u32::try_from(times).ok()),
        unmet: reference(reader, section, "unmet", needs),
        met: reference(reader, section, "met", needs),
        told: reference(reader, section, "told", facts),
        untold: reference(reader, section, "untold", facts),
        phase: many(reader, section, "phase", Phase::from_name),
        anger: many(reader, section, "anger", Band::from_name),
        trust: many(reader, section, "trust", TrustBand::from_name),
        mood: choice(reader, section, "mood", Mood::from_name),
    };
    contradictions(reader, section, &when);
    when
}

fn many<'s, T>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    key: &str,
    from_name: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    section.texts(reader, key).iter().filter_map(|name| from_name(&name.value)).collect()
}

/// Conditions that cannot hold together.
fn contradictions(reader: &mut Reader<'_>, section: &Section<'_, '_>, when: &When) {
    let never = [
        (when.ending.is_some() && when.event != Some(Event::Closing), "ending", "event = \"closing\""),
        (when.event.is_some() && when.depends_on_reply(), "event", "heard, signal, offer …"),
        (when.told.is_some() && when.told == when.untold, "told", "untold"),
        (when.met.is_some() && when.met == when.unmet, "met", "unmet"),
    ];
    for (_, key, other) in never.iter().filter(|(holds, _, _)| *holds) {
        let (key, other) = ((*key).to_owned(), (*other).to_owned());
        let message =
            if key == "ending" { Msg::NeedsCondition { key, other } } else { Msg::NeverTogether { key, other } };
        reader.error(20, section.span(), message);
    }
    let counted = !when.hollow.is_empty() || !when.signal.is_empty() || when.reply.is_some() || when.event.is_some();
    if when.times.is_some() && !counted {
        let other = "hollow, signal, reply, event".to_owned();
        reader.error(20, section.span(), Msg::NeedsCondition { key: "times".to_owned(), other });
    }
    for (key, kinds, hollow) in [("hollow", &when.hollow, true), ("signal", &when.signal, false)] {
        if let Some(kind) = kinds.iter().find(|kind| kind.is_hollow() != hollow) {
            let meant = if hollow { "signal" } else { "hollow" }.to_owned();
            let message = Msg::WrongSort { kind: kind.name().to_owned(), key: key.to_owned() };
            reader.error_with_help(20, section.span(), message, Msg::DidYouMean { meant });
        }
    }
}
