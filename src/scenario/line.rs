//! A line: when it fits, her words, and what saying it does.

use toml::de::DeValue;

use super::keys;
use super::names::Event;
use super::phrases::PhrasesBuilder;
use super::template::{self, Address, Template};
use super::things::{Ids, refer};
use super::when::{self, Specificity, When};
use crate::messages::{Lang, Msg};
use crate::table::{Reader, Section, Value, elements, in_lang};

/// One way to say a line, by who is addressed.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    any: Option<Template>,
    masculine: Option<Template>,
    feminine: Option<Template>,
    neutral: Option<Template>,
}

impl Wording {
    /// The form for whoever is addressed; `None` if it has none.
    #[must_use]
    pub fn form(&self, address: Address) -> Option<&Template> {
        let form = match address {
            Address::Masculine => &self.masculine,
            Address::Feminine => &self.feminine,
            Address::Neutral => &self.neutral,
        };
        form.as_ref().or(self.any.as_ref())
    }
}

/// Something that she may say.
#[derive(Clone, Debug)]
pub struct Line {
    /// When it fits.
    pub when: When,
    /// How specific that is.
    pub specificity: Specificity,
    /// What it does to her anger, in points.
    pub anger: i32,
    /// What it does to her trust, in points.
    pub trust: i32,
    /// The facts that she tells with it.
    pub tells: Vec<usize>,
    /// Her words; of several, one.
    pub says: Vec<Wording>,
    /// Whether it is the scenario's own, not a general one.
    pub own: bool,
}

/// Reads every `[[line]]` of a file in `lang`. A line that has no words in this language is left out.
pub(super) fn lines<'s>(
    reader: &mut Reader<'s>,
    document: &Section<'_, 's>,
    lang: Lang,
    ids: &Ids,
    own: bool,
    builder: &mut PhrasesBuilder,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for value in document.list("line") {
        if builder.opening_only && !is_opening(value) {
            continue;
        }
        let Some(section) = reader.section(value, keys::LINE) else { continue };
        let says = section.get("says").and_then(|says| in_lang(says, lang));
        let says: Vec<_> =
            says.into_iter().flat_map(|says| elements(says)).map(|value| wording(reader, value, ids)).collect();
        if says.is_empty() {
            if section.get("says").is_some_and(|says| in_lang(says, lang).is_some()) {
                reader.error(23, section.span(), Msg::SaysNothing);
            }
            continue;
        }
        let Some(when) = section.get("when").and_then(|when| reader.section(when, keys::WHEN)) else { continue };
        let when = when::read(reader, &when, lang, ids, builder);
        let points = |key| section.integer(key).and_then(|n| i32::try_from(n).ok()).unwrap_or_default();
        let tells = section.texts(reader, "tells");
        lines.push(Line {
            specificity: when.specificity(own),
            when,
            anger: points("anger"),
            trust: points("trust"),
            tells: tells.iter().filter_map(|id| refer(reader, &ids.facts, id)).collect(),
            says,
            own,
        });
    }
    lines
}

/// Whether a line is one of those that open a conversation.
fn is_opening(line: &Value<'_>) -> bool {
    let value = child(line, "when").and_then(|when| child(when, "event"));
    value.is_some_and(|event| event.get_ref().as_str() == Some(Event::Opening.name()))
}

fn child<'v, 's>(value: &'v Value<'s>, key: &str) -> Option<&'v Value<'s>> {
    let DeValue::Table(table) = value.get_ref() else { return None };
    table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
}

fn wording<'s>(reader: &mut Reader<'s>, value: &Value<'s>, ids: &Ids) -> Wording {
    let DeValue::Table(table) = value.get_ref() else {
        return Wording { any: form(reader, value, ids), ..Wording::default() };
    };
    let mut wording = Wording::default();
    for (name, value) in table {
        let form = form(reader, value, ids);
        match name.get_ref().as_ref() {
            "m" => wording.masculine = form,
            "f" => wording.feminine = form,
            _ => wording.neutral = form,
        }
    }
    wording
}

fn form<'s>(reader: &mut Reader<'s>, value: &Value<'s>, ids: &Ids) -> Option<Template> {
    let text = reader.text(value)?;
    if text.value.trim().is_empty() {
        reader.error(23, text.span, Msg::SaysNothing);
        return None;
    }
    Some(template::read(reader, &text, ids))
}
