//! TOML tables read against a key table: every fault of a file in one walk.
//!
//! A section of a file is described once, as a list of [`Key`]s; unknown keys, missing keys and wrong types are found from
//! it, with the place and what was probably meant. What is read afterwards cannot have the wrong type.

mod kind;
mod named;

use std::ops::Range;

pub use kind::Kind;
pub(crate) use named::named;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Severity, SourceId};
use crate::messages::{Lang, Msg};
use crate::text;

/// One key that a section may have.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// What it is for, in a line.
    pub doc: &'static str,
}

/// A key that may be left out.
#[must_use]
pub const fn optional(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key { name, kind, required: false, doc }
}

/// A key that must be there.
#[must_use]
pub const fn required(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key { name, kind, required: true, doc }
}

/// A piece of text with the bytes of the file it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text, cleaned of hidden characters.
    pub value: String,
    /// Where the TOML value stands.
    pub span: Range<usize>,
    /// Where its first character stands, if the file shows the text as it is (no escapes).
    pub offset: Option<usize>,
}

impl Text {
    /// The place in the file of a part of the text, or the whole value if the file writes it differently.
    #[must_use]
    pub fn part(&self, part: &Range<usize>) -> Range<usize> {
        self.offset.map_or_else(|| self.span.clone(), |at| at + part.start..at + part.end)
    }
}

/// Collects the faults of one file while it is read.
#[derive(Debug)]
pub struct Reader<'s> {
    source: SourceId,
    text: &'s str,
    /// Whether the file is no TOML: what it lacks is then unknown.
    broken: bool,
    /// What was found so far.
    pub faults: Vec<Diagnostic>,
}

/// A value of the file with its place.
pub type Value<'s> = Spanned<DeValue<'s>>;

impl<'s> Reader<'s> {
    /// A reader for the file `source`, whose text is `text`.
    #[must_use]
    pub fn new(source: SourceId, text: &'s str) -> Self {
        Self { source, text, broken: false, faults: Vec::new() }
    }

    /// The whole file as a table; what is not TOML is reported and left out.
    pub fn document(&mut self) -> Value<'s> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            let reason = error.message().to_owned();
            self.broken = true;
            self.error(1, span, Msg::NotToml { reason });
        }
        let span = table.span();
        Spanned::new(span, DeValue::Table(table.into_inner()))
    }

    /// The text of a file that is no TOML.
    #[must_use]
    pub fn whole(&self) -> &'s str {
        self.text
    }

    /// Reports an error.
    pub fn error(&mut self, code: u16, span: Range<usize>, message: Msg) {
        self.faults.push(Diagnostic::error(code, self.source, span, message));
    }

    /// Reports an error with advice.
    pub fn error_with_help(&mut self, code: u16, span: Range<usize>, message: Msg, help: Msg) {
        self.faults.push(Diagnostic::error(code, self.source, span, message).help(help));
    }

    /// Reports a warning.
    pub fn warning(&mut self, code: u16, span: Range<usize>, message: Msg) {
        self.faults.push(Diagnostic::warning(code, self.source, span, message));
    }

    /// The file that is being read.
    #[must_use]
    pub fn source(&self) -> SourceId {
        self.source
    }

    /// Whether an error (not only warnings) was found.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.faults.iter().any(|fault| fault.severity == Severity::Error)
    }

    /// Opens a table: checks it against `keys` and reports what does not fit. `None` if it is no table.
    pub fn section<'v>(&mut self, value: &'v Value<'s>, keys: &'static [Key]) -> Option<Section<'v, 's>> {
        let DeValue::Table(table) = value.get_ref() else {
            self.error(4, value.span(), Msg::WantedTable);
            return None;
        };
        for (name, value) in table {
            match keys.iter().find(|key| key.name == name.get_ref().as_ref()) {
                Some(key) => key.kind.check(self, key.name, value),
                None => self.unknown_key(name.get_ref(), name.span(), keys),
            }
        }
        let whole = !self.broken;
        for key in keys.iter().filter(|key| key.required && whole) {
            if !table.keys().any(|name| name.get_ref() == key.name) {
                self.error(3, self.heading(value.span()), Msg::MissingKey { key: key.name.to_owned() });
            }
        }
        Some(Section { table, span: value.span() })
    }

    /// A place to point at for what is missing from a table: its first line.
    fn heading(&self, span: Range<usize>) -> Range<usize> {
        let rest = self.text.get(span.clone()).unwrap_or_default();
        let line = rest.find('\n').unwrap_or(rest.len());
        span.start..span.start + line
    }

    fn unknown_key(&mut self, name: &str, span: Range<usize>, keys: &'static [Key]) {
        let message = Msg::UnknownKey { key: text::clean_line(name) };
        let names: Vec<_> = keys.iter().map(|key| key.name).collect();
        let help = closest(name, &names).map_or_else(
            || Msg::KnownKeys { keys: names.join(", ") },
            |meant| Msg::DidYouMean { meant: meant.to_owned() },
        );
        self.error_with_help(2, span, message, help);
    }

    /// The text of a string value, cleaned; a warning where hidden characters were found. `None` if it is no string.
    pub fn text(&mut self, value: &Value<'s>) -> Option<Text> {
        let DeValue::String(written) = value.get_ref() else {
            self.error(4, value.span(), Msg::WantedString);
            return None;
        };
        let clean = text::clean(written.as_ref());
        if text::has_hidden(written.as_ref()) {
            self.warning(19, value.span(), Msg::HiddenCharacters);
        }
        let raw = self.text.get(value.span()).unwrap_or_default();
        let as_is = raw.get(1..raw.len().saturating_sub(1)).is_some_and(|inner| inner == clean);
        let offset = as_is.then(|| value.span().start + 1);
        Some(Text { value: clean.into_owned(), span: value.span(), offset })
    }
}

/// What was probably meant by `word`, else everything that fits.
#[must_use]
pub fn suggest(word: &str, names: &[&str]) -> Msg {
    match closest(word, names) {
        Some(meant) => Msg::DidYouMean { meant: meant.to_owned() },
        None => Msg::KnownValues { values: names.join(", ") },
    }
}

/// The closest of `names` to `word`, if it is near enough to have been meant.
#[must_use]
pub fn closest<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let near = |name: &&'n str| (strsim::osa_distance(word, name), *name);
    let (distance, name) = names.iter().map(near).min()?;
    (distance <= 1 + word.chars().count() / 4).then_some(name)
}

/// A table whose keys have been checked.
#[derive(Clone, Debug)]
pub struct Section<'v, 's> {
    table: &'v DeTable<'s>,
    span: Range<usize>,
}

impl<'v, 's> Section<'v, 's> {
    /// Where the table stands.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The value of `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'v Value<'s>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// Every key that is there, with its place and value.
    pub fn entries(&self) -> impl Iterator<Item = (&'v str, Range<usize>, &'v Value<'s>)> {
        self.table.iter().map(|(name, value)| (name.get_ref().as_ref(), name.span(), value))
    }

    /// The text of `key`.
    pub fn text(&self, reader: &mut Reader<'s>, key: &str) -> Option<Text> {
        let value = self.get(key)?;
        matches!(value.get_ref(), DeValue::String(_)).then(|| reader.text(value)).flatten()
    }

    /// The whole number of `key`.
    #[must_use]
    pub fn integer(&self, key: &str) -> Option<i64> {
        integer(self.get(key)?)
    }

    /// The yes or no of `key`.
    #[must_use]
    pub fn boolean(&self, key: &str) -> Option<bool> {
        match self.get(key)?.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => None,
        }
    }

    /// The elements of the array at `key`, or the value itself as the only one.
    pub fn list(&self, key: &str) -> impl Iterator<Item = &'v Value<'s>> + use<'v, 's> {
        self.get(key).into_iter().flat_map(elements)
    }

    /// The strings at `key`: one or an array of them.
    pub fn texts(&self, reader: &mut Reader<'s>, key: &str) -> Vec<Text> {
        self.list(key).filter_map(|value| reader.text(value)).collect()
    }
}

/// The elements of an array, or the value itself as the only one.
#[must_use]
pub fn elements<'v, 's>(value: &'v Value<'s>) -> Vec<&'v Value<'s>> {
    match value.get_ref() {
        DeValue::Array(array) => array.iter().collect(),
        _ => vec![value],
    }
}

/// A whole number.
#[must_use]
pub fn integer(value: &Value<'_>) -> Option<i64> {
    match value.get_ref() {
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    }
}

/// What a value holds in one language: the value itself, or the one under the language's key.
#[must_use]
pub fn in_lang<'v, 's>(value: &'v Value<'s>, lang: Lang) -> Option<&'v Value<'s>> {
    match value.get_ref() {
        DeValue::Table(table) if is_localized(table) => {
            table.iter().find(|(name, _)| name.get_ref() == lang.code()).map(|(_, value)| value)
        }
        _ => Some(value),
    }
}

/// Whether a table's keys are languages.
fn is_localized(table: &DeTable<'_>) -> bool {
    table.keys().any(|name| name.get_ref().parse::<Lang>().is_ok())
}
