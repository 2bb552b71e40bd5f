//! Her words with their blanks: `{name}`, `{fact.ID}`, `{you:…|…|…}` and the others of `docs/scenarios.md`.

use super::names::Gender;
use super::things::{Ids, refer};
use crate::messages::Msg;
use crate::table::{Reader, Text, closest, named};

named! {
    /// Who is addressed, for the forms of Hebrew.
    pub enum Address {
        /// A man.
        Masculine = "masculine",
        /// A woman.
        Feminine = "feminine",
        /// Not known.
        Neutral = "neutral",
    }
}

/// A piece of a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Name,
    Trainee,
    Quote,
    Fact(usize),
    Offer(usize),
    PromiseAct,
    PromiseDue,
    /// Forms for a man, a woman, somebody unknown.
    You(Vec<String>),
    /// Forms of a man, of a woman.
    Me(Vec<String>),
}

/// A wording with blanks.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Template(Vec<Part>);

/// What fills the blanks.
#[derive(Clone, Copy, Debug)]
pub struct Fill<'a> {
    /// The customer's name.
    pub name: &'a str,
    /// The customer's gender.
    pub gender: Gender,
    /// The trainee's name, if known.
    pub trainee: Option<&'a str>,
    /// Who is addressed.
    pub address: Address,
    /// The words of the reply that made her speak.
    pub quote: Option<&'a str>,
    /// The values of the facts.
    pub facts: &'a [super::Fact],
    /// The labels of the offers.
    pub offers: &'a [super::Offer],
    /// What was promised, if anything.
    pub promise_act: Option<&'a str>,
    /// Till when, if said.
    pub promise_due: Option<&'a str>,
}

const BLANKS: [&str; 8] =
    ["name", "trainee", "quote", "fact.ID", "offer.ID", "promise.act", "promise.due", "you:…|…|…"];

impl Template {
    /// The words with their blanks filled; `None` where a value is missing.
    #[must_use]
    pub fn fill(&self, fill: &Fill<'_>) -> Option<String> {
        let mut out = String::new();
        for part in &self.0 {
            out.push_str(match part {
                Part::Words(words) => words,
                Part::Name => fill.name,
                Part::Trainee => fill.trainee?,
                Part::Quote => fill.quote?,
                Part::Fact(index) => &fill.facts.get(*index)?.value,
                Part::Offer(index) => &fill.offers.get(*index)?.label,
                Part::PromiseAct => fill.promise_act?,
                Part::PromiseDue => fill.promise_due?,
                Part::You(forms) => forms.get(fill.address as usize)?,
                Part::Me(forms) => forms.get(usize::from(fill.gender == Gender::Female))?,
            });
        }
        Some(out)
    }
}

/// Reads a wording, reporting unknown blanks.
pub(super) fn read(reader: &mut Reader<'_>, text: &Text, ids: &Ids) -> Template {
    let mut parts = Vec::new();
    let mut rest = text.value.as_str();
    let mut at = 0;
    while let Some(open) = rest.find('{') {
        let (words, tail) = rest.split_at(open);
        if !words.is_empty() {
            parts.push(Part::Words(words.to_owned()));
        }
        let Some(close) = tail.find('}') else {
            reader.error(11, text.part(&(at + open..at + open + 1)), Msg::BlankOpen);
            return Template(parts);
        };
        let blank = tail.get(1..close).unwrap_or_default();
        let place =
            Text { value: blank.to_owned(), span: text.part(&(at + open..at + open + close + 1)), offset: None };
        parts.extend(blank_part(reader, &place, ids));
        at += open + close + 1;
        rest = tail.get(close + 1..).unwrap_or_default();
    }
    if !rest.is_empty() {
        parts.push(Part::Words(rest.to_owned()));
    }
    Template(parts)
}

fn blank_part(reader: &mut Reader<'_>, blank: &Text, ids: &Ids) -> Option<Part> {
    let id = |id: &str| Text { value: id.to_owned(), ..blank.clone() };
    let forms = |forms: &str| forms.split('|').map(str::to_owned).collect::<Vec<_>>();
    match blank.value.as_str() {
        "name" => Some(Part::Name),
        "trainee" => Some(Part::Trainee),
        "quote" => Some(Part::Quote),
        "promise.act" => Some(Part::PromiseAct),
        "promise.due" => Some(Part::PromiseDue),
        other => {
            if let Some(fact) = other.strip_prefix("fact.") {
                return refer(reader, &ids.facts, &id(fact)).map(Part::Fact);
            }
            if let Some(offer) = other.strip_prefix("offer.") {
                return refer(reader, &ids.offers, &id(offer)).map(Part::Offer);
            }
            if let Some(you) = other.strip_prefix("you:") {
                let forms = forms(you);
                if !(2..=3).contains(&forms.len()) {
                    reader.error(11, blank.span.clone(), Msg::BlankForms { wanted: 3 });
                }
                return Some(Part::You(forms));
            }
            if let Some(me) = other.strip_prefix("me:") {
                let forms = forms(me);
                if forms.len() != 2 {
                    reader.error(11, blank.span.clone(), Msg::BlankForms { wanted: 2 });
                }
                return Some(Part::Me(forms));
            }
            let message = Msg::BlankUnknown { blank: other.to_owned() };
            let help = closest(other, &BLANKS).map_or_else(
                || Msg::KnownValues { values: BLANKS.map(|name| format!("{{{name}}}")).join(" ") },
                |meant| Msg::DidYouMean { meant: format!("{{{meant}}}") },
            );
            reader.error_with_help(11, blank.span.clone(), message, help);
            None
        }
    }
}
