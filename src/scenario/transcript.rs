//! Transcripts: examples of what an agent types, with what their author expects. One form for scenarios, tests and calibration.

use toml::de::DeValue;

use super::keys;
use super::names::Ending;
use super::things::{Ids, refer, signals};
use crate::lexicon::SignalKind;
use crate::messages::{Lang, Msg};
use crate::table::{Reader, Section};

/// Which way anger is expected to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swing {
    /// Higher at the end than at the start.
    Up,
    /// Lower.
    Down,
    /// At the end within these bounds.
    Within(i32, i32),
}

/// What is expected.
#[derive(Clone, Debug, Default)]
pub struct Expect {
    /// One of these endings; empty: any.
    pub outcome: Vec<Ending>,
    /// Anger.
    pub anger: Option<Swing>,
    /// All of these hollow kinds occur.
    pub hollow: Vec<SignalKind>,
    /// Needs that are met.
    pub met: Vec<usize>,
    /// Needs that are not.
    pub unmet: Vec<usize>,
}

/// An example.
#[derive(Clone, Debug)]
pub struct Transcript {
    /// What it shows.
    pub name: String,
    /// What the agent types, or does (`/wait 20s`).
    pub replies: Vec<String>,
    /// What is expected.
    pub expect: Expect,
    /// Where it stands in its file, for findings.
    pub span: std::ops::Range<usize>,
    /// The file it stands in.
    pub source: crate::diagnostic::SourceId,
}

/// Reads every `[[transcript]]` of a file that is in `lang` (or says no language).
pub(super) fn transcripts<'s>(
    reader: &mut Reader<'s>,
    document: &Section<'_, 's>,
    lang: Lang,
    ids: &Ids,
) -> Vec<Transcript> {
    let mut transcripts = Vec::new();
    for value in document.list("transcript") {
        let Some(section) = reader.section(value, keys::TRANSCRIPT) else { continue };
        let replies = section.texts(reader, "replies").into_iter().map(|text| text.value).collect();
        let Some(expect) = section.get("expect").and_then(|expect| reader.section(expect, keys::EXPECT)) else {
            continue;
        };
        let expect = read_expect(reader, &expect, ids);
        if section.text(reader, "lang").is_some_and(|own| own.value != lang.code()) {
            continue;
        }
        let name = section.text(reader, "name").map(|name| name.value).unwrap_or_default();
        transcripts.push(Transcript { name, replies, expect, span: section.span(), source: reader.source() });
    }
    transcripts
}

fn read_expect<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>, ids: &Ids) -> Expect {
    let outcome = section.texts(reader, "outcome");
    let needs = |reader: &mut Reader<'s>, key| {
        let names = section.texts(reader, key);
        names.iter().filter_map(|id| refer(reader, &ids.needs, id)).collect()
    };
    Expect {
        outcome: outcome.iter().filter_map(|name| Ending::from_name(&name.value)).collect(),
        anger: swing(reader, section),
        hollow: signals(reader, section, "hollow"),
        met: needs(reader, "met"),
        unmet: needs(reader, "unmet"),
    }
}

fn swing<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>) -> Option<Swing> {
    let value = section.get("anger")?;
    if let DeValue::Table(_) = value.get_ref() {
        let range = reader.section(value, keys::ANGER_RANGE)?;
        let bound = |key, or| range.integer(key).and_then(|n| i32::try_from(n).ok()).unwrap_or(or);
        return Some(Swing::Within(bound("min", 0), bound("max", 100)));
    }
    match reader.text(value)?.value.as_str() {
        "up" => Some(Swing::Up),
        "down" => Some(Swing::Down),
        other => {
            let message = Msg::UnknownValue { value: other.to_owned() };
            let help = Msg::KnownValues { values: "up, down, { min, max }".to_owned() };
            reader.error_with_help(6, value.span(), message, help);
            None
        }
    }
}

/// Reads a file that holds only transcripts, against the needs of a scenario.
pub fn load_transcripts(reader: &mut Reader<'_>, scenario: &super::Scenario) -> Vec<Transcript> {
    let document = reader.document();
    let Some(section) = reader.section(&document, keys::LINES_FILE) else { return Vec::new() };
    let ids = Ids { needs: scenario.needs.iter().map(|need| need.id.clone()).collect(), ..Ids::default() };
    transcripts(reader, &section, scenario.lang, &ids)
}
