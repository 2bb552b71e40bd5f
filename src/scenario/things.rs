//! Facts, offers and needs: read, with their phrases and their references to one another.

use std::collections::BTreeMap;

use super::keys;
use super::model::{Fact, Met, Need, Offer};
use super::names::{Authority, Seen};
use super::phrases::{PhraseRole, PhrasesBuilder};
use crate::lexicon::SignalKind;
use crate::messages::{Lang, Msg};
use crate::phrase::{self, Groups, Phrase};
use crate::table::{Reader, Section, Text, Value, elements, in_lang, suggest};

/// The ids of a scenario, for references.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    pub(super) facts: Vec<String>,
    pub(super) offers: Vec<String>,
    pub(super) needs: Vec<String>,
}

/// The index of `id` among `ids`; reported where there is none.
pub(super) fn refer(reader: &mut Reader<'_>, ids: &[String], id: &Text) -> Option<usize> {
    let found = ids.iter().position(|known| *known == id.value);
    if found.is_none() {
        let names: Vec<_> = ids.iter().map(String::as_str).collect();
        let message = Msg::UnknownId { id: id.value.clone() };
        if names.is_empty() {
            reader.error(8, id.span.clone(), message);
        } else {
            reader.error_with_help(8, id.span.clone(), message, suggest(&id.value, &names));
        }
    }
    found
}

/// The index among `ids` of the id at `key`.
pub(super) fn reference<'s>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    key: &str,
    ids: &[String],
) -> Option<usize> {
    section.text(reader, key).and_then(|id| refer(reader, ids, &id))
}

/// The text of `key` in `lang`, reported where the language is missing.
pub(super) fn localized<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>, key: &str, lang: Lang) -> Option<Text> {
    let value = section.get(key)?;
    let Some(value) = in_lang(value, lang) else {
        reader.error(10, value.span(), Msg::MissingLanguage { key: key.to_owned(), lang: lang.code().to_owned() });
        return None;
    };
    reader.text(value)
}

/// The phrases of `key` in `lang`; none where the language has none, or where no phrase is read.
pub(super) fn phrases<'s>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    key: &str,
    lang: Lang,
    builder: &PhrasesBuilder,
) -> Vec<Phrase> {
    let Some(value) = section.get(key).filter(|_| !builder.opening_only) else { return Vec::new() };
    if let toml::de::DeValue::Table(table) = value.get_ref()
        && !table.keys().any(|name| name.get_ref() == "say")
    {
        for name in table.keys().filter(|name| name.get_ref().parse::<Lang>().is_err()) {
            let key = crate::text::clean_line(name.get_ref());
            let help = Msg::KnownKeys { keys: "he, en".to_owned() };
            reader.error_with_help(2, name.span(), Msg::UnknownKey { key }, help);
        }
    }
    let Some(value) = in_lang(value, lang) else { return Vec::new() };
    elements(value).into_iter().filter_map(|value| phrase::read(reader, value, &Groups::new())).collect()
}

/// Reports a key that is there and has nothing in this language.
fn demand_language(reader: &mut Reader<'_>, section: &Section<'_, '_>, key: &str, lang: Lang) {
    let Some(value) = section.get(key) else { return };
    if in_lang(value, lang).is_none_or(|value| elements(value).is_empty()) {
        let lang = lang.code().to_owned();
        reader.error(10, value.span(), Msg::MissingLanguage { key: key.to_owned(), lang });
    }
}

/// The ids of every table at `key`; duplicates and ill-formed ids are reported.
pub(super) fn ids<'s>(reader: &mut Reader<'s>, document: &Section<'_, 's>, key: &str) -> Vec<String> {
    let mut seen = BTreeMap::new();
    let mut ids = Vec::new();
    for value in document.list(key) {
        let Some(id) = id_of(reader, value) else { continue };
        if seen.insert(id.value.clone(), id.span.clone()).is_some() {
            reader.error(7, id.span.clone(), Msg::DuplicateId { id: id.value.clone() });
        }
        if !is_plain(&id.value) {
            reader.error(5, id.part(&(0..id.value.len())), Msg::PlainId { id: id.value.clone() });
        }
        ids.push(id.value);
    }
    ids
}

/// Whether an id is made of a-z, 0-9 and hyphens.
pub(super) fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn id_of<'s>(reader: &mut Reader<'s>, value: &Value<'s>) -> Option<Text> {
    let toml::de::DeValue::Table(table) = value.get_ref() else { return None };
    let id = table.iter().find(|(name, _)| name.get_ref() == "id").map(|(_, id)| id)?;
    id.get_ref().is_str().then(|| reader.text(id)).flatten()
}

pub(super) fn facts<'s>(
    reader: &mut Reader<'s>,
    document: &Section<'_, 's>,
    lang: Lang,
    builder: &mut PhrasesBuilder,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    for value in document.list("fact") {
        let Some(section) = reader.section(value, keys::FACT) else { continue };
        let index = facts.len();
        let text = |reader: &mut Reader<'s>, key| localized(reader, &section, key, lang).map(|text| text.value);
        let value = text(reader, "value").unwrap_or_default();
        let mut said = phrases(reader, &section, "said", lang, builder);
        if said.is_empty() && !builder.opening_only {
            // Without phrases of its own, a fact is stated by the words of its value.
            said.extend(phrase::parse(&escape(&value), &Groups::new()).ok().map(Phrase::from));
        }
        builder.add(PhraseRole::Said(index), &said);
        for (role, key) in [(PhraseRole::Wrong(index), "wrong"), (PhraseRole::Asked(index), "asked")] {
            let found = phrases(reader, &section, key, lang, builder);
            builder.add(role, &found);
        }
        facts.push(Fact {
            id: section.text(reader, "id").map(|id| id.value).unwrap_or_default(),
            seen: choice(reader, &section, "seen", Seen::from_name).unwrap_or(Seen::Both),
            label: text(reader, "label").unwrap_or_default(),
            echo: text(reader, "echo"),
            value,
        });
    }
    facts
}

/// The value of a fact as a phrase that means itself.
fn escape(value: &str) -> String {
    let special = |c: char| "()|*?~<>#\\/".contains(c);
    value.chars().map(|c| if special(c) { ' ' } else { c }).collect()
}

pub(super) fn choice<'s, T>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    key: &str,
    from_name: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    section.text(reader, key).and_then(|text| from_name(&text.value))
}

pub(super) fn offers<'s>(
    reader: &mut Reader<'s>,
    document: &Section<'_, 's>,
    lang: Lang,
    builder: &mut PhrasesBuilder,
) -> Vec<Offer> {
    let mut offers = Vec::new();
    for value in document.list("offer") {
        let Some(section) = reader.section(value, keys::OFFER) else { continue };
        let found = phrases(reader, &section, "phrases", lang, builder);
        demand_language(reader, &section, "phrases", lang);
        builder.add(PhraseRole::Offer(offers.len()), &found);
        offers.push(Offer {
            id: section.text(reader, "id").map(|id| id.value).unwrap_or_default(),
            authority: choice(reader, &section, "authority", Authority::from_name).unwrap_or(Authority::Agent),
            granted: section.boolean("granted").unwrap_or(true),
            label: localized(reader, &section, "label", lang).map(|text| text.value).unwrap_or_default(),
            doing: localized(reader, &section, "doing", lang).map(|text| text.value),
        });
    }
    offers
}

pub(super) fn needs<'s>(
    reader: &mut Reader<'s>,
    document: &Section<'_, 's>,
    lang: Lang,
    ids: &Ids,
    builder: &mut PhrasesBuilder,
) -> Vec<Need> {
    let mut needs = Vec::new();
    for value in document.list("need") {
        let Some(section) = reader.section(value, keys::NEED) else { continue };
        let mut ways = Vec::new();
        for value in section.list("met") {
            let Some(met) = reader.section(value, keys::MET) else { continue };
            let way = read_met(reader, &met, lang, ids, (needs.len(), ways.len()), builder);
            ways.push(way);
        }
        if ways.is_empty() && section.get("met").is_some() {
            reader.error(24, section.span(), Msg::MetByNothing);
        }
        let hidden = section.boolean("hidden").unwrap_or(false);
        needs.push(Need {
            id: section.text(reader, "id").map(|id| id.value).unwrap_or_default(),
            label: localized(reader, &section, "label", lang).map(|text| text.value).unwrap_or_default(),
            hidden,
            required: section.boolean("required").unwrap_or(!hidden),
            met: ways,
        });
    }
    needs
}

fn read_met<'s>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    lang: Lang,
    ids: &Ids,
    (need, way): (usize, usize),
    builder: &mut PhrasesBuilder,
) -> Met {
    let own = phrases(reader, section, "phrases", lang, builder);
    if section.entries().next().is_none() {
        reader.error(24, section.span(), Msg::MetByNothing);
    }
    demand_language(reader, section, "phrases", lang);
    builder.add(PhraseRole::Need(need, way), &own);
    Met {
        offer: reference(reader, section, "offer", &ids.offers),
        signal: signals(reader, section, "signal"),
        fact: reference(reader, section, "fact", &ids.facts),
        asked: reference(reader, section, "asked", &ids.facts),
        phrases: section.get("phrases").is_some(),
    }
}

/// The kinds of signal at `key`.
pub(super) fn signals<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>, key: &str) -> Vec<SignalKind> {
    section.texts(reader, key).iter().filter_map(|name| SignalKind::from_name(&name.value)).collect()
}
