//! Phrases as files write them: a string, or a table with limits.

use toml::de::DeValue;

use super::{Fault, Groups, Pattern, Phrase, Place, parse};
use crate::messages::Msg;
use crate::table::{Key, Kind, Reader, Section, Text, Value, optional, required};

const PLACES: &[&str] = &["start", "end", "whole", "sentence-start", "sentence-end", "sentence"];

const KEYS: &[Key] = &[
    required("say", Kind::String, "the phrase"),
    optional("at", Kind::Choice(PLACES), "where in the reply it has to stand"),
    optional("unless", Kind::Strings, "phrases that must not overlap or touch the match"),
];

/// The place called `name` in files.
#[must_use]
pub fn place(name: &str) -> Option<Place> {
    Place::NAMED.iter().find(|(known, _)| *known == name).map(|(_, place)| *place)
}

/// The names of all places.
pub const PLACE_NAMES: &[&str] = PLACES;

/// Reads a phrase, reporting what is wrong with it.
pub fn read<'s>(reader: &mut Reader<'s>, value: &Value<'s>, groups: &Groups) -> Option<Phrase> {
    if let DeValue::String(_) = value.get_ref() {
        let text = reader.text(value)?;
        return pattern(reader, &text, groups).map(Phrase::from);
    }
    let section = reader.section(value, KEYS)?;
    let say = section.text(reader, "say")?;
    let says = pattern(reader, &say, groups);
    with_limits(reader, &section, says, groups)
}

/// The phrase with the limits (`at`, `unless`) of its table; reported if they rule it out.
pub fn with_limits<'s>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    says: Option<Pattern>,
    groups: &Groups,
) -> Option<Phrase> {
    let unless = section.texts(reader, "unless");
    let unless: Vec<_> = unless.iter().filter_map(|text| pattern(reader, text, groups)).collect();
    let at = section.text(reader, "at").and_then(|at| place(&at.value)).unwrap_or_default();
    let says = says?;
    if unless.contains(&says) {
        reader.error(13, section.span(), Msg::PhraseBarred);
    }
    Some(Phrase { says, at, unless })
}

/// Reads the text of one phrase, reporting its fault.
pub fn pattern(reader: &mut Reader<'_>, text: &Text, groups: &Groups) -> Option<Pattern> {
    match parse(&text.value, groups) {
        Ok(found) => Some(found),
        Err(fault) => {
            let span = text.part(&fault.span());
            let (message, help) = explain(&fault, groups);
            match help {
                Some(help) => reader.error_with_help(9, span, message, help),
                None => reader.error(9, span, message),
            }
            None
        }
    }
}

fn explain(fault: &Fault, groups: &Groups) -> (Msg, Option<Msg>) {
    match fault {
        Fault::Empty(_) => (Msg::PhraseEmpty, None),
        Fault::Bracket(_) => (Msg::PhraseBracket, Some(Msg::PhraseEscape)),
        Fault::Gap(_) => (Msg::PhraseGap, None),
        Fault::Dangling(_) => (Msg::PhraseDangling, Some(Msg::PhraseEscape)),
        Fault::TooMany(_) => (Msg::PhraseTooMany, None),
        Fault::TooLong(_) => (Msg::PhraseTooLong, None),
        Fault::Group(_, name) => {
            let names: Vec<_> = groups.keys().map(String::as_str).collect();
            let help = crate::table::closest(name, &names).map(|meant| Msg::DidYouMean { meant: format!("<{meant}>") });
            (Msg::PhraseGroup { name: name.clone() }, help)
        }
    }
}
