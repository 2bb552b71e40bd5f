//! From files to a [`Scenario`]: the file itself, its lines in each language, and the general lines.

use super::keys;
use super::line::{self, Line};
use super::model::{Customer, Hidden, Scenario};
use super::names::Channel;
use super::phrases::PhrasesBuilder;
use super::things::{self, Ids, choice, localized};
use super::transcript;
use super::{head, summary::summary};
use crate::diagnostic::{Diagnostic, SourceId, has_errors, sort};
use crate::messages::{Lang, Msg};
use crate::table::{Reader, Section};

/// A file to be read.
#[derive(Clone, Copy, Debug)]
pub struct File<'s> {
    /// Its id in the sources.
    pub source: SourceId,
    /// Its name; `lines.<lang>.toml` belongs to a language.
    pub name: &'s str,
    /// Its text.
    pub text: &'s str,
}

/// What was read, and every fault.
#[derive(Debug)]
pub struct Loaded {
    /// The scenario, if there was no error.
    pub scenario: Option<Scenario>,
    /// Every fault of every file.
    pub faults: Vec<Diagnostic>,
}

/// The time of day at which a call starts if the scenario does not say: ten in the morning.
const USUAL_NOW: i64 = 10 * 60;

/// Reads a scenario in `lang`. `files` are its own, the one with its head first; `general` holds the general lines.
#[must_use]
pub fn load(files: &[File<'_>], general: Option<File<'_>>, lang: Lang) -> Loaded {
    gather(files, general, lang, PhrasesBuilder::default())
}

/// Reads only what is seen and said first: the head, facts and offers, and the lines that open the conversation. Of a scenario
/// without faults this is quick, and the first words are the same as those of the whole.
#[must_use]
pub fn load_opening(files: &[File<'_>], lang: Lang) -> Option<Scenario> {
    gather(files, None, lang, PhrasesBuilder::for_opening()).scenario
}

fn gather(files: &[File<'_>], general: Option<File<'_>>, lang: Lang, phrases: PhrasesBuilder) -> Loaded {
    let mut faults = Vec::new();
    let mut scenario = None;
    if let Some((first, others)) = files.split_first() {
        let mut reader = Reader::new(first.source, first.text);
        let document = reader.document();
        if let Some(section) = reader.section(&document, keys::FILE) {
            scenario = read(&mut reader, &section, (others, general), lang, phrases, &mut faults);
        }
        faults.append(&mut reader.faults);
    }
    sort(&mut faults);
    Loaded { scenario: scenario.filter(|_| !has_errors(&faults)), faults }
}

/// Checks a file of general lines.
#[must_use]
pub fn load_general(file: File<'_>, lang: Lang) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    lines_of(file, lang, &Ids::default(), false, &mut PhrasesBuilder::default(), &mut faults);
    sort(&mut faults);
    faults
}

fn read<'s>(
    reader: &mut Reader<'s>,
    document: &Section<'_, 's>,
    (others, general): (&[File<'_>], Option<File<'_>>),
    lang: Lang,
    mut phrases: PhrasesBuilder,
    faults: &mut Vec<Diagnostic>,
) -> Option<Scenario> {
    let ids = Ids {
        facts: things::ids(reader, document, "fact"),
        offers: things::ids(reader, document, "offer"),
        needs: things::ids(reader, document, "need"),
    };
    if document.get("language").is_none()
        && let Some(title) = document.get("title").filter(|title| title.get_ref().is_str())
    {
        reader.error(10, title.span(), Msg::NoLanguageNamed);
    }
    let head = Head::read(reader, document, lang);
    let house = head::house(reader, document, &ids);
    let facts = things::facts(reader, document, lang, &mut phrases);
    let offers = things::offers(reader, document, lang, &mut phrases);
    let needs = things::needs(reader, document, lang, &ids, &mut phrases);
    let mut lines = line::lines(reader, document, lang, &ids, true, &mut phrases);
    let mut transcripts = transcript::transcripts(reader, document, lang, &ids);
    for file in others {
        if language_of(file).is_some_and(|own| own != lang) {
            continue;
        }
        let (more, examples) = lines_of(*file, lang, &ids, true, &mut phrases, faults);
        lines.extend(more);
        transcripts.extend(examples);
    }
    if let Some(general) = general {
        lines.extend(lines_of(general, lang, &Ids::default(), false, &mut phrases, faults).0);
    }
    let Head { id, channel, minutes, now, title, beyond, customer, hidden } = head;
    Some(Scenario {
        id: id?,
        lang,
        channel: channel?,
        minutes: minutes?,
        now,
        title: title?,
        beyond,
        customer: customer?,
        hidden,
        house,
        facts,
        offers,
        needs,
        lines,
        phrases: phrases.build(),
        transcripts,
    })
}

/// The head as far as it could be read.
struct Head {
    id: Option<String>,
    channel: Option<Channel>,
    minutes: Option<i64>,
    now: i64,
    title: Option<String>,
    beyond: Vec<String>,
    customer: Option<Customer>,
    hidden: Option<Hidden>,
}

impl Head {
    fn read<'s>(reader: &mut Reader<'s>, document: &Section<'_, 's>, lang: Lang) -> Self {
        let id = document.text(reader, "id");
        if let Some(id) = id.as_ref().filter(|id| !things::is_plain(&id.value)) {
            reader.error(5, id.span.clone(), Msg::PlainId { id: id.value.clone() });
        }
        Self {
            id: id.map(|id| id.value),
            channel: choice(reader, document, "channel", Channel::from_name),
            minutes: document.integer("minutes"),
            now: head::time_of_day(reader, document, "now").unwrap_or(USUAL_NOW),
            title: localized(reader, document, "title", lang).map(|text| text.value),
            beyond: head::texts(reader, document, "beyond", lang),
            customer: head::customer(reader, document, lang),
            hidden: head::hidden(reader, document, lang),
        }
    }
}

fn lines_of(
    file: File<'_>,
    lang: Lang,
    ids: &Ids,
    own: bool,
    phrases: &mut PhrasesBuilder,
    faults: &mut Vec<Diagnostic>,
) -> (Vec<Line>, Vec<transcript::Transcript>) {
    let mut reader = Reader::new(file.source, file.text);
    let document = reader.document();
    let mut found = (Vec::new(), Vec::new());
    if let Some(section) = reader.section(&document, keys::LINES_FILE) {
        found.0 = line::lines(&mut reader, &section, lang, ids, own, phrases);
        if !phrases.opening_only {
            found.1 = transcript::transcripts(&mut reader, &section, lang, ids);
        }
    }
    faults.append(&mut reader.faults);
    found
}

/// The language that a file belongs to by its name: `lines.he.toml`.
fn language_of(file: &File<'_>) -> Option<Lang> {
    let stem = file.name.strip_suffix(".toml")?;
    stem.rsplit(['.', '/']).next()?.parse().ok()
}

/// Loads the scenario in every language that it has.
#[must_use]
pub fn load_all(files: &[File<'_>], general: &[(Lang, File<'_>)]) -> Vec<(Lang, Loaded)> {
    let langs = files.first().map(|file| summary(file.text).languages).unwrap_or_default();
    let langs = if langs.is_empty() { Lang::ALL.to_vec() } else { langs };
    let of = |lang: Lang| general.iter().find(|(own, _)| *own == lang).map(|(_, file)| *file);
    langs.into_iter().map(|lang| (lang, load(files, of(lang), lang))).collect()
}
