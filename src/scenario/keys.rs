//! The key tables of scenario files: the one place that says which keys there are.

use super::names::{
    Authority, Band, Channel, Ending, Event, Gauge, Gender, Mood, Phase, PromiseState, ReplyKind, Seen, TrustBand,
};
use crate::lexicon::SignalKind;
use crate::table::{Key, Kind, optional, required};

pub(super) const FILE: &[Key] = &[
    required("format", Kind::Integer(1, 1), "version of the format"),
    required("id", Kind::String, "the scenario's name on the command line: a-z, 0-9 and hyphens"),
    optional("language", Kind::Choice(&["he", "en"]), "the language of a scenario in one language"),
    required("channel", Kind::Choice(Channel::NAMES), "how the two talk"),
    required("minutes", Kind::Integer(1, 60), "how long the conversation may take"),
    optional("now", Kind::String, "time of day at the start, \"11:20\""),
    required("title", Kind::Localized, "shown in lists and at the top"),
    optional("beyond", Kind::Localized, "what no agent could have changed"),
    required("customer", Kind::Table, "who calls"),
    optional("hidden", Kind::Table, "what is underneath"),
    optional("house", Kind::Table, "what the agent may promise, must ask, may not tell"),
    optional("fact", Kind::Tables, "what can be known"),
    optional("offer", Kind::Tables, "what may be decided"),
    required("need", Kind::Tables, "what must happen before she is content"),
    optional("line", Kind::Tables, "what she says and when"),
    optional("transcript", Kind::Tables, "examples with what is expected of them"),
];

pub(super) const LINES_FILE: &[Key] = &[
    optional("format", Kind::Integer(1, 1), "version of the format"),
    optional("language", Kind::Choice(&["he", "en"]), "the language of the lines"),
    optional("line", Kind::Tables, "what she says and when"),
    optional("transcript", Kind::Tables, "examples with what is expected of them"),
];

pub(super) const CUSTOMER: &[Key] = &[
    required("name", Kind::Localized, "her name"),
    required("gender", Kind::Choice(Gender::NAMES), "for the words she uses of herself"),
    optional("gauge", Kind::Choice(Gauge::NAMES), "what the gauge is called"),
    required("anger", Kind::Integer(0, 100), "at the start"),
    required("trust", Kind::Integer(0, 100), "at the start"),
    optional("temper", Kind::Any, "a preset, or a table of numbers"),
];

pub(super) const TEMPER: &[Key] = &[
    optional("rise", Kind::Integer(10, 400), "how fast anger rises, in percent"),
    optional("fall", Kind::Integer(10, 400), "how fast anger falls, in percent"),
    optional("trust", Kind::Integer(10, 400), "how fast trust grows, in percent"),
    optional("steam", Kind::Integer(0, 20_000), "how much listening it takes, in thousandths of a point of empathy"),
    optional("patience", Kind::Integer(0, 20), "how many courtesies without a move she bears"),
];

pub(super) const HIDDEN: &[Key] = &[
    required("message", Kind::Localized, "what she really needs"),
    required("suggestion", Kind::Localized, "what is worth carrying to management"),
];

pub(super) const HOUSE: &[Key] = &[
    optional("call-back", Kind::Table, "until when a call back may be promised"),
    optional("must-ask", Kind::Strings, "facts to be asked by duty"),
    optional("may-not-tell", Kind::Strings, "facts that may not be told"),
];

pub(super) const CALL_BACK: &[Key] = &[required("until", Kind::String, "a time of day, \"18:00\"")];

pub(super) const FACT: &[Key] = &[
    required("id", Kind::String, "its name inside the file"),
    required("seen", Kind::Choice(Seen::NAMES), "who knows it at the start"),
    required("label", Kind::Localized, "what it is"),
    required("value", Kind::Localized, "what it is in this case"),
    optional("echo", Kind::Localized, "how an agent would say it back to her, a clause"),
    optional("said", Kind::Any, "phrases: the agent states it"),
    optional("wrong", Kind::Any, "phrases: a wrong version of it"),
    optional("asked", Kind::Any, "phrases: the agent asks for it"),
];

pub(super) const OFFER: &[Key] = &[
    required("id", Kind::String, "its name inside the file"),
    required("authority", Kind::Choice(Authority::NAMES), "who may decide it"),
    optional("granted", Kind::Boolean, "whether the manager agrees when asked"),
    required("label", Kind::Localized, "what it is"),
    optional("doing", Kind::Localized, "how an agent would say that it is being done, a clause in the first person"),
    required("phrases", Kind::Any, "phrases: the agent offers it"),
];

pub(super) const NEED: &[Key] = &[
    required("id", Kind::String, "its name inside the file"),
    required("label", Kind::Localized, "what it is"),
    optional("hidden", Kind::Boolean, "whether it is beneath the complaint"),
    optional("required", Kind::Boolean, "whether nothing is resolved without it"),
    required("met", Kind::Tables, "how it is met; of several tables, any"),
];

pub(super) const MET: &[Key] = &[
    optional("offer", Kind::String, "this offer is made"),
    optional("signal", Kind::Choices(SignalKind::NAMES), "one of these signals is given"),
    optional("fact", Kind::String, "this fact is stated"),
    optional("asked", Kind::String, "this fact is asked for"),
    optional("phrases", Kind::Any, "one of these phrases is said"),
];

pub(super) const LINE: &[Key] = &[
    required("when", Kind::Table, "when it fits"),
    optional("anger", Kind::Integer(-30, 30), "what it does to her anger"),
    optional("trust", Kind::Integer(-30, 30), "what it does to her trust"),
    optional("tells", Kind::Strings, "facts that she tells with it"),
    required("says", Kind::Localized, "her words; of several, one"),
];

pub(super) const WHEN: &[Key] = &[
    optional("event", Kind::Choice(Event::NAMES), "something other than a reply"),
    optional("ending", Kind::Choice(Ending::NAMES), "how it ended"),
    optional("heard", Kind::Any, "phrases that the reply holds"),
    optional("need", Kind::AnyOrId, "the reply has just met it"),
    optional("offer", Kind::AnyOrId, "the reply makes it"),
    optional("asked", Kind::AnyOrId, "the reply asks for this fact"),
    optional("again", Kind::AnyOrId, "the reply asks for this fact, told already"),
    optional("wrong", Kind::AnyOrId, "the reply gets this fact wrong"),
    optional("fact", Kind::AnyOrId, "the reply states this fact"),
    optional("refused", Kind::AnyOrId, "the reply denies this offer"),
    optional("bounced", Kind::AnyOrId, "the offer came too early"),
    optional("promise", Kind::Choice(PromiseState::NAMES), "what became of a promise"),
    optional("reply", Kind::Choice(ReplyKind::NAMES), "what the reply is as a whole"),
    optional("hollow", Kind::Choices(SignalKind::NAMES), "a hollow kind in the reply"),
    optional("signal", Kind::Choices(SignalKind::NAMES), "a good kind in the reply"),
    optional("without", Kind::Choices(SignalKind::NAMES), "kinds that are not in the reply"),
    optional("times", Kind::Integer(1, 20), "at least so many times in this conversation"),
    optional("unmet", Kind::String, "this need is open"),
    optional("met", Kind::String, "this need is met"),
    optional("told", Kind::String, "she has told this fact"),
    optional("untold", Kind::String, "she has not told this fact"),
    optional("phase", Kind::Choices(Phase::NAMES), "where the conversation stands"),
    optional("anger", Kind::Choices(Band::NAMES), "how angry she is"),
    optional("trust", Kind::Choices(TrustBand::NAMES), "how much she trusts"),
    optional("mood", Kind::Choice(Mood::NAMES), "what the reply did to her"),
];

pub(super) const TRANSCRIPT: &[Key] = &[
    optional("name", Kind::String, "what it shows"),
    optional("lang", Kind::Choice(&["he", "en"]), "its language"),
    required("replies", Kind::Strings, "what the agent types, one after the other"),
    required("expect", Kind::Table, "what its author expects"),
];

pub(super) const EXPECT: &[Key] = &[
    optional("outcome", Kind::Choices(Ending::NAMES), "one of these"),
    optional("anger", Kind::Any, "`up`, `down`, or a table with `min` and `max`"),
    optional("hollow", Kind::Choices(SignalKind::NAMES), "all of these occur"),
    optional("met", Kind::Strings, "needs that are met"),
    optional("unmet", Kind::Strings, "needs that are not"),
];

pub(super) const ANGER_RANGE: &[Key] = &[
    optional("min", Kind::Integer(0, 100), "at the end, at least"),
    optional("max", Kind::Integer(0, 100), "at the end, at most"),
];
