//! The head of a scenario: the customer, what is underneath, the house.

use toml::de::DeValue;

use super::keys;
use super::model::{Customer, Hidden, House, Temper};
use super::names::{Gauge, Gender};
use super::things::{Ids, choice, localized, refer};
use crate::messages::{Lang, Msg};
use crate::table::{Reader, Section, elements, in_lang, suggest};

pub(super) fn customer<'s>(reader: &mut Reader<'s>, document: &Section<'_, 's>, lang: Lang) -> Option<Customer> {
    let section = document.get("customer").and_then(|value| reader.section(value, keys::CUSTOMER))?;
    let number = |key| section.integer(key).and_then(|n| i32::try_from(n).ok()).unwrap_or_default();
    Some(Customer {
        name: localized(reader, &section, "name", lang)?.value,
        gender: choice(reader, &section, "gender", Gender::from_name)?,
        gauge: choice(reader, &section, "gauge", Gauge::from_name).unwrap_or(Gauge::Anger),
        anger: number("anger"),
        trust: number("trust"),
        temper: temper(reader, &section),
    })
}

fn temper<'s>(reader: &mut Reader<'s>, customer: &Section<'_, 's>) -> Temper {
    let [(_, even), ..] = Temper::PRESETS;
    let Some(value) = customer.get("temper") else { return even };
    if let DeValue::Table(_) = value.get_ref() {
        let Some(section) = reader.section(value, keys::TEMPER) else { return even };
        let number = |key, or| section.integer(key).and_then(|n| i32::try_from(n).ok()).unwrap_or(or);
        return Temper {
            rise: number("rise", even.rise),
            fall: number("fall", even.fall),
            trust: number("trust", even.trust),
            steam: number("steam", even.steam),
            patience: number("patience", even.patience),
        };
    }
    let Some(name) = reader.text(value) else { return even };
    if let Some((_, preset)) = Temper::PRESETS.iter().find(|(known, _)| *known == name.value) {
        return *preset;
    }
    let names = Temper::PRESETS.map(|(name, _)| name);
    let help = suggest(&name.value, &names);
    reader.error_with_help(6, name.span, Msg::UnknownValue { value: name.value }, help);
    even
}

pub(super) fn hidden<'s>(reader: &mut Reader<'s>, document: &Section<'_, 's>, lang: Lang) -> Option<Hidden> {
    let section = document.get("hidden").and_then(|value| reader.section(value, keys::HIDDEN))?;
    let message = localized(reader, &section, "message", lang);
    let suggestion = localized(reader, &section, "suggestion", lang);
    Some(Hidden { message: message?.value, suggestion: suggestion?.value })
}

pub(super) fn house<'s>(reader: &mut Reader<'s>, document: &Section<'_, 's>, ids: &Ids) -> House {
    let Some(section) = document.get("house").and_then(|value| reader.section(value, keys::HOUSE)) else {
        return House::default();
    };
    let call_back = section.get("call-back").and_then(|value| reader.section(value, keys::CALL_BACK));
    let facts = |reader: &mut Reader<'s>, key| {
        let names = section.texts(reader, key);
        names.iter().filter_map(|id| refer(reader, &ids.facts, id)).collect()
    };
    House {
        call_back_until: call_back.and_then(|section| time_of_day(reader, &section, "until")),
        must_ask: facts(reader, "must-ask"),
        may_not_tell: facts(reader, "may-not-tell"),
    }
}

/// A time of day in minutes.
pub(super) fn time_of_day<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>, key: &str) -> Option<i64> {
    let text = section.text(reader, key)?;
    let parsed = text.value.split_once(':').and_then(|(hours, minutes)| {
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
    });
    if parsed.is_none() {
        reader.error(5, text.span, Msg::WantedTime { key: key.to_owned() });
    }
    parsed
}

/// Every text at `key` in `lang`.
pub(super) fn texts<'s>(reader: &mut Reader<'s>, document: &Section<'_, 's>, key: &str, lang: Lang) -> Vec<String> {
    let value = document.get(key).and_then(|value| in_lang(value, lang));
    let all = value.into_iter().flat_map(|value| elements(value));
    all.filter_map(|value| reader.text(value)).map(|text| text.value).collect()
}
