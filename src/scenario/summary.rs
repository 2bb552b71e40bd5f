//! What a list shows of a scenario, read without loading it.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::model::Temper;
use crate::messages::Lang;
use crate::table::{Value, in_lang};
use crate::text::clean_line;

/// The head of a scenario as far as a list needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: String,
    /// Its title in each language it has.
    pub title: BTreeMap<Lang, String>,
    /// Its languages.
    pub languages: Vec<Lang>,
    /// How the two talk.
    pub channel: String,
    /// How long it may take, in minutes.
    pub minutes: i64,
    /// The name of the customer's temper; empty where it has numbers of its own.
    pub temper: String,
    /// The customer's anger at the start, 0..=100.
    pub anger: i32,
    /// What the gauge is called.
    pub gauge: String,
}

/// Reads the head of a scenario; whatever does not fit is left empty.
#[must_use]
pub fn summary(text: &str) -> Summary {
    // What a list shows stands before the first fact, offer or need, which are most of the file.
    let head = text.find("\n[[").and_then(|end| text.get(..end));
    let (table, faults) = DeTable::parse_recoverable(head.unwrap_or(text));
    let has_customer = |table: &DeTable<'_>| table.keys().any(|name| name.get_ref() == "customer");
    if head.is_none() || (faults.is_empty() && has_customer(table.get_ref())) {
        return of_table(table.get_ref());
    }
    of_table(DeTable::parse_recoverable(text).0.get_ref())
}

fn of_table(table: &DeTable<'_>) -> Summary {
    let get = |key: &str| table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value);
    let string = |value: Option<&Value<'_>>| match value.map(toml::Spanned::get_ref) {
        Some(DeValue::String(text)) => clean_line(text),
        _ => String::new(),
    };
    let only: Option<Lang> = string(get("language")).parse().ok();
    let mut title = BTreeMap::new();
    for lang in Lang::ALL {
        if only.is_none_or(|only| only == lang) {
            let text = string(get("title").and_then(|value| in_lang(value, lang)));
            if !text.is_empty() {
                title.insert(lang, text);
            }
        }
    }
    let customer = match get("customer").map(toml::Spanned::get_ref) {
        Some(DeValue::Table(customer)) => Some(customer),
        _ => None,
    };
    let of_customer = |key: &str| customer?.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value);
    let temper = match of_customer("temper").map(toml::Spanned::get_ref) {
        None => Temper::PRESETS.first().map(|(name, _)| (*name).to_owned()).unwrap_or_default(),
        Some(_) => string(of_customer("temper")),
    };
    let anger = of_customer("anger").and_then(crate::table::integer).and_then(|n| i32::try_from(n).ok());
    Summary {
        id: string(get("id")),
        languages: title.keys().copied().collect(),
        title,
        channel: string(get("channel")),
        minutes: get("minutes").and_then(crate::table::integer).unwrap_or_default(),
        temper,
        anger: anger.unwrap_or_default(),
        gauge: string(of_customer("gauge")),
    }
}
