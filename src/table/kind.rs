//! What a key may hold, and the check of a value against it.

use toml::de::DeValue;

use super::{Reader, Value, elements, integer, suggest};
use crate::messages::{Lang, Msg};

/// What a key holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A string.
    String,
    /// A whole number within these bounds, both included.
    Integer(i64, i64),
    /// `true` or `false`.
    Boolean,
    /// One of these strings.
    Choice(&'static [&'static str]),
    /// One of these strings, or an array of them.
    Choices(&'static [&'static str]),
    /// A string or an array of strings.
    Strings,
    /// `true`, or a string (an id).
    AnyOrId,
    /// Text for people: a string, a table of the forms of address, or an array of these; or one of these a language.
    Localized,
    /// A table.
    Table,
    /// A table or an array of tables.
    Tables,
    /// Checked by whoever reads it.
    Any,
}

/// Keys of a table of the forms of address.
pub(super) const FORMS: [&str; 3] = ["m", "f", "n"];

impl Kind {
    /// Reports what is wrong with `value`.
    pub(super) fn check<'s>(self, reader: &mut Reader<'s>, key: &str, value: &Value<'s>) {
        let key = key.to_owned();
        let held = value.get_ref();
        let wanted = match self {
            Self::String => (!held.is_str()).then_some(Msg::WantedString),
            Self::Integer(least, most) => match integer(value) {
                None => Some(Msg::WantedInteger { least, most }),
                Some(n) if least == most && n != least => {
                    reader.error(5, value.span(), Msg::MustBe { key, value: least });
                    return;
                }
                Some(n) if n < least || n > most => {
                    reader.error(5, value.span(), Msg::OutOfRange { key, least, most });
                    return;
                }
                Some(_) => None,
            },
            Self::Boolean => (!held.is_bool()).then_some(Msg::WantedBoolean),
            Self::AnyOrId => (!held.is_str() && held.as_bool() != Some(true)).then_some(Msg::WantedAnyOrId),
            Self::Choice(names) => return check_choice(reader, names, value),
            Self::Choices(names) => {
                for value in elements(value) {
                    check_choice(reader, names, value);
                }
                return;
            }
            Self::Strings => {
                elements(value).iter().any(|value| !value.get_ref().is_str()).then_some(Msg::WantedStrings)
            }
            Self::Localized => return check_localized(reader, value),
            Self::Table => (!held.is_table()).then_some(Msg::WantedTable),
            Self::Tables => elements(value).iter().any(|v| !v.get_ref().is_table()).then_some(Msg::WantedTables),
            Self::Any => None,
        };
        if let Some(wanted) = wanted {
            reader.error(4, value.span(), wanted);
        }
    }
}

fn check_choice<'s>(reader: &mut Reader<'s>, names: &[&str], value: &Value<'s>) {
    let Some(text) = reader.text(value) else { return };
    if names.contains(&text.value.as_str()) {
        return;
    }
    let help = suggest(&text.value, names);
    reader.error_with_help(6, text.span, Msg::UnknownValue { value: text.value }, help);
}

/// A text for people. Languages stand outside, then a list, then the forms of address.
fn check_localized<'s>(reader: &mut Reader<'s>, value: &Value<'s>) {
    let is_lang = |name: &str| name.parse::<Lang>().is_ok();
    match value.get_ref() {
        DeValue::Table(table) if table.keys().any(|name| is_lang(name.get_ref())) => {
            for (name, value) in table {
                if is_lang(name.get_ref()) {
                    check_texts(reader, value);
                } else {
                    unknown(reader, name.get_ref(), name.span(), "he, en");
                }
            }
        }
        _ => check_texts(reader, value),
    }
}

fn check_texts<'s>(reader: &mut Reader<'s>, value: &Value<'s>) {
    for value in elements(value) {
        match value.get_ref() {
            DeValue::String(_) => {}
            DeValue::Table(forms) if !forms.is_empty() => {
                for (name, form) in forms {
                    if !FORMS.contains(&name.get_ref().as_ref()) {
                        unknown(reader, name.get_ref(), name.span(), "m, f, n");
                    }
                    if !form.get_ref().is_str() {
                        reader.error(4, form.span(), Msg::WantedString);
                    }
                }
            }
            _ => reader.error(4, value.span(), Msg::WantedString),
        }
    }
}

fn unknown(reader: &mut Reader<'_>, name: &str, span: std::ops::Range<usize>, keys: &str) {
    let key = crate::text::clean_line(name);
    reader.error_with_help(2, span, Msg::UnknownKey { key }, Msg::KnownKeys { keys: keys.to_owned() });
}
