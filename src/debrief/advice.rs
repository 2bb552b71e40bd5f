//! A better way to say it: `locales/<lang>/advice.toml`, filled with what this customer told and what can be done here.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::lexicon::SignalKind;
use crate::messages::Msg;
use crate::scenario::{Address, Gender, Phase};
use crate::session::{Session, Turn};
use crate::table::{Key, Kind, Reader, Text, required, suggest};
use crate::text::clock_face;

const KEYS: &[Key] = &[
    required("format", Kind::Integer(1, 1), "version of the format"),
    required("language", Kind::Choice(&["he", "en"]), "the language"),
    required("advice", Kind::Tables, "what to say instead"),
];

const ADVICE: &[Key] = &[
    required("for", Kind::String, "the hollow kind found, or what was missing"),
    required("short", Kind::Strings, "in a few words"),
    required("plain", Kind::Strings, "plainly"),
    required("warm", Kind::Strings, "warmly"),
];

/// Blanks of advice, beside the forms `{cust:m|f}` and `{i:m|f|n}`.
const BLANKS: [&str; 5] = ["echo", "Echo", "doing", "until", "name"];

const REGISTERS: [&str; 3] = ["short", "plain", "warm"];

/// The same thing said better, in three registers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Better {
    /// What it answers: a hollow kind, or what was missing.
    #[serde(rename = "for")]
    pub fault: String,
    /// In a few words.
    pub short: String,
    /// Plainly.
    pub plain: String,
    /// Warmly.
    pub warm: String,
}

/// The advice of one language.
#[derive(Clone, Debug, Default)]
pub struct Advice {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, Default)]
struct Entry {
    fault: String,
    /// Short, plain, warm.
    registers: [Vec<String>; 3],
}

/// Reads the advice of a language, reporting every fault.
pub fn load(reader: &mut Reader<'_>) -> Option<Advice> {
    let document = reader.document();
    let section = reader.section(&document, KEYS)?;
    let mut advice = Advice::default();
    for value in section.list("advice") {
        let Some(entry) = reader.section(value, ADVICE) else { continue };
        let Some(fault) = entry.text(reader, "for") else { continue };
        check_fault(reader, &fault);
        let registers = REGISTERS.map(|register| {
            let texts = entry.texts(reader, register);
            for text in &texts {
                check_blanks(reader, text);
            }
            texts.into_iter().map(|text| text.value).collect()
        });
        advice.entries.push(Entry { fault: fault.value, registers });
    }
    (!reader.failed()).then_some(advice)
}

/// What advice may answer beside the hollow kinds.
const FAULTS: [&str; 7] = ["empathy", "ownership", "resolution", "early", "silence", "repeated", "closing"];

fn check_fault(reader: &mut Reader<'_>, fault: &Text) {
    let kinds = SignalKind::ALL.iter().filter(|kind| kind.is_hollow()).map(|kind| kind.name());
    let known: Vec<_> = kinds.chain(FAULTS).collect();
    if !known.contains(&fault.value.as_str()) {
        let message = Msg::UnknownValue { value: fault.value.clone() };
        reader.error_with_help(6, fault.span.clone(), message, suggest(&fault.value, &known));
    }
}

/// Reports blanks that nothing fills.
fn check_blanks(reader: &mut Reader<'_>, text: &Text) {
    for part in text.value.split('{').skip(1) {
        let Some((blank, _)) = part.split_once('}') else {
            reader.error(11, text.span.clone(), Msg::BlankOpen);
            return;
        };
        let forms = |wanted: usize| blank.split('|').count() == wanted;
        let known = BLANKS.contains(&blank)
            || (blank.starts_with("cust:") && forms(2))
            || (blank.starts_with("i:") && forms(3));
        if !known {
            let values = BLANKS.join(", ") + ", cust:m|f, i:m|f|n";
            let message = Msg::BlankUnknown { blank: blank.to_owned() };
            reader.error_with_help(11, text.span.clone(), message, Msg::KnownValues { values });
        }
    }
}

/// What was said in the conversation up to a reply, for the blanks.
#[derive(Clone, Debug)]
pub(super) struct Known<'a> {
    /// What she has told, as an agent would say it back; the latest last.
    pub(super) echoes: Vec<&'a str>,
    /// What can be done and was not yet.
    pub(super) doings: Vec<&'a str>,
    /// Till when a call back may be promised.
    pub(super) until: Option<String>,
    /// The customer's first name.
    pub(super) name: &'a str,
    /// The customer's gender.
    pub(super) gender: Gender,
    /// How the trainee is addressed, for the forms of the trainee's own words.
    pub(super) address: Address,
}

/// Chooses and fills advice; never the same text twice while there is another.
#[derive(Debug)]
pub(super) struct Adviser<'a> {
    advice: &'a Advice,
    used: BTreeSet<String>,
    turn: usize,
}

impl<'a> Adviser<'a> {
    pub(super) fn new(advice: &'a Advice) -> Self {
        Self { advice, used: BTreeSet::new(), turn: 0 }
    }

    /// A better way to say what was said with this fault.
    pub(super) fn better(&mut self, fault: &str, known: &Known<'_>) -> Option<Better> {
        let entry = self.advice.entries.iter().find(|entry| entry.fault == fault)?;
        self.turn += 1;
        let mut texts = Vec::new();
        for register in &entry.registers {
            texts.push(self.choose(register, known)?);
        }
        let [short, plain, warm] = <[String; 3]>::try_from(texts).ok()?;
        Some(Better { fault: fault.to_owned(), short, plain, warm })
    }

    /// The fullest variant that was not used yet.
    fn choose(&mut self, variants: &[String], known: &Known<'_>) -> Option<String> {
        let filled: Vec<_> = variants.iter().filter_map(|text| fill(text, known, self.turn)).collect();
        let most = filled.iter().map(|(_, blanks)| *blanks).max()?;
        let count = filled.iter().filter(|(_, blanks)| *blanks == most).count().max(1);
        let mut best: Vec<_> = filled.iter().enumerate().collect();
        best.sort_by_key(|(index, (text, blanks))| {
            let round = (index + count - self.turn % count) % count;
            (self.used.contains(text), std::cmp::Reverse(*blanks), round)
        });
        let (_, (text, _)) = best.first()?;
        let text = text.clone();
        self.used.insert(text.clone());
        Some(text)
    }
}

/// The text with its blanks filled and how many there were; `None` where a value is missing.
fn fill(text: &str, known: &Known<'_>, turn: usize) -> Option<(String, usize)> {
    let mut out = String::new();
    let mut blanks = 0;
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('{') {
        let (blank, after) = tail.split_once('}')?;
        out.push_str(before);
        blanks += 1;
        let of =
            |all: &[&str]| (!all.is_empty()).then(|| all.get(turn % all.len()).map(|&text| text.to_owned())).flatten();
        match blank {
            "echo" => out.push_str(&of(&known.echoes)?),
            "Echo" => out.push_str(&capital(&of(&known.echoes)?)),
            "doing" => out.push_str(&of(&known.doings)?),
            "until" => {
                blanks -= 1;
                out.push_str(known.until.as_deref()?);
            }
            "name" => {
                blanks -= 1;
                out.push_str(known.name);
            }
            forms => {
                blanks -= 1;
                let (who, forms) = forms.split_once(':')?;
                let forms: Vec<_> = forms.split('|').collect();
                let form = match who {
                    "cust" => usize::from(known.gender == Gender::Female),
                    _ => known.address as usize,
                };
                out.push_str(forms.get(form)?);
            }
        }
        rest = after;
    }
    out.push_str(rest);
    Some((out, blanks))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// An overall mark below this (thousandths) makes a reply weak.
const WEAK: i32 = 4500;
/// A reply that took so much off her anger worked, whatever its marks.
const WORKED: i32 = -5;

/// What a reply's worst fault is, if it is weak enough for advice. `change` is what it did to her anger: what worked needs none.
pub(super) fn fault_of(turn: &Turn, change: i32) -> Option<String> {
    turn.reply.as_ref()?;
    if is_a_reply_of(turn, &["repeated"]) {
        return Some("repeated".to_owned());
    }
    if let Some(kind) = turn.hollow.first() {
        return Some(kind.clone());
    }
    // A question that she answers has done its work, whatever its marks.
    if turn.marks.overall >= WEAK || change <= WORKED || !turn.asked.is_empty() {
        return None;
    }
    if came_too_early(turn) {
        return Some("early".to_owned());
    }
    if is_beside_the_matter(turn) {
        return Some("silence".to_owned());
    }
    let marks =
        [("empathy", turn.marks.empathy), ("ownership", turn.marks.ownership), ("resolution", turn.marks.resolution)];
    marks.iter().min_by_key(|(_, mark)| *mark).map(|(name, _)| (*name).to_owned())
}

/// Whether the reply had nothing to do with her.
fn is_beside_the_matter(turn: &Turn) -> bool {
    is_a_reply_of(turn, &["off-topic", "nonsense"])
}

/// Whether the reply as a whole was of one of these kinds.
fn is_a_reply_of(turn: &Turn, kinds: &[&str]) -> bool {
    turn.effects.iter().any(|effect| effect.cause.what == "reply" && kinds.contains(&effect.cause.name.as_str()))
}

/// Whether an offer in the reply came while she could not listen.
fn came_too_early(turn: &Turn) -> bool {
    turn.effects.iter().any(|effect| effect.cause.what == "offer" && effect.anger > 0)
}

/// The offer that is the call back of `[house]`.
const CALL_BACK: &str = "call-back";

/// What can be said back and what can be done, once these facts were told and these offers made.
pub(super) fn known<'a>(session: &'a Session, phase: Phase, told: &[String], offered: &[String]) -> Known<'a> {
    let scenario = session.scenario();
    let echoes = scenario.facts.iter().filter(|fact| told.contains(&fact.id)).filter_map(|fact| fact.echo.as_deref());
    // Whoever still lets off steam is not ready for a solution.
    let ready = !matches!(phase, Phase::Opening | Phase::Venting);
    let doings = scenario.offers.iter().filter(|offer| ready && !offered.contains(&offer.id));
    let name = scenario.customer.first_name();
    // Where the call back is an offer of its own, its words already say till when.
    let says_until = scenario.offers.iter().any(|offer| offer.id == CALL_BACK);
    let until = scenario.house.call_back_until.filter(|_| !says_until);
    Known {
        echoes: echoes.collect(),
        doings: doings.filter_map(|offer| offer.doing.as_deref()).collect(),
        until: until.map(clock_face),
        name,
        gender: scenario.customer.gender,
        address: session.header().address,
    }
}
