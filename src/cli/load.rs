//! Locales and scenarios loaded from assets, with their diagnostics shown if they do not load.

use std::path::Path;
use std::sync::Arc;

use super::assets::{self, Assets, File, ReadError};
use crate::debrief::{self, Advice};
use crate::diagnostic::{Sources, has_errors, render};
use crate::lexicon::{self, Lexicon};
use crate::messages::{Lang, Messages, Msg};
use crate::scenario::{self, Scenario, Summary};
use crate::table::Reader;

/// The lexicon of a language with its weights.
///
/// # Errors
/// If a file cannot be read, or holds errors (which are then the message).
pub fn lexicon(assets: &Assets, lang: Lang, messages: &Messages) -> anyhow::Result<Lexicon> {
    if FILES.iter().all(|name| assets.is_own_locale(&format!("{lang}/{name}")))
        && let Some(lexicon) = Lexicon::unpack(packed(lang))
    {
        return Ok(lexicon);
    }
    weighed(assets, lang, messages, rules(assets, lang, messages)?)
}

/// The files that a lexicon is made of; the last one is a trainer's and may be missing.
const FILES: [&str; 5] = ["lexicon.toml", "weights.toml", "words.tsv", "time.toml", "own.toml"];

/// The lexicon that the program was built with.
fn packed(lang: Lang) -> &'static [u8] {
    match lang {
        Lang::He => include_bytes!(concat!(env!("OUT_DIR"), "/he.lexicon")),
        Lang::En => include_bytes!(concat!(env!("OUT_DIR"), "/en.lexicon")),
    }
}

/// `rules` with what they weigh.
///
/// # Errors
/// As [`lexicon`].
pub fn weighed(assets: &Assets, lang: Lang, messages: &Messages, rules: Lexicon) -> anyhow::Result<Lexicon> {
    let weights = locale(assets, &format!("{lang}/weights.toml"), messages, lexicon::load_weights)?;
    let wording = locale(assets, &format!("{lang}/words.tsv"), messages, lexicon::load_wording)?;
    Ok(rules.weighed(weights, wording))
}

/// The lexicon of a language before anything in it weighs anything.
///
/// # Errors
/// As [`lexicon`].
pub fn rules(assets: &Assets, lang: Lang, messages: &Messages) -> anyhow::Result<Lexicon> {
    rules_with(assets, lang, messages, &assets.locale(&own(lang))?)
}

/// The path among locales of what a trainer adds.
pub fn own(lang: Lang) -> String {
    format!("{lang}/own.toml")
}

/// The same with this file as what a trainer adds; an empty one adds nothing.
///
/// # Errors
/// As [`lexicon`].
pub fn rules_with(assets: &Assets, lang: Lang, messages: &Messages, own: &File) -> anyhow::Result<Lexicon> {
    let file = assets.locale(&format!("{lang}/lexicon.toml"))?;
    let mut sources = Sources::default();
    let ids = [&file, own].map(|file| sources.add(file.name.clone(), file.text.clone()));
    let [base, added] = ids;
    let (mut base, mut added) = (Reader::new(base, &file.text), Reader::new(added, &own.text));
    let rules = lexicon::load_with(&mut base, (!own.text.is_empty()).then_some(&mut added));
    let faults = [base.faults, added.faults].concat();
    let Some(rules) = rules.filter(|_| !has_errors(&faults)) else {
        anyhow::bail!("{}", render(&faults, &sources, messages));
    };
    Ok(rules.timed(locale(assets, &format!("{lang}/time.toml"), messages, lexicon::load_time)?))
}

/// SHA-256 of what a lexicon is made of.
pub fn lexicon_hash(assets: &Assets, lang: Lang) -> anyhow::Result<String> {
    let files = FILES.map(|name| assets.locale(&format!("{lang}/{name}"))).into_iter();
    let files = files.collect::<Result<Vec<_>, _>>()?;
    // What is not there counts for nothing: adding nothing changes no hash.
    let files: Vec<_> = files.into_iter().filter(|file| !file.text.is_empty()).collect();
    Ok(crate::session::hash(files.iter().map(|file| file.text.as_str())))
}

/// What to say instead, in a language.
pub fn advice(assets: &Assets, lang: Lang, messages: &Messages) -> anyhow::Result<Advice> {
    locale(assets, &format!("{lang}/advice.toml"), messages, debrief::load_advice)
}

/// The heads of the scenarios that can be played, sorted by id; or why one cannot be read.
pub fn summaries(assets: &Assets) -> Vec<Result<Summary, ReadError>> {
    let read = |id: String| {
        let head = assets.scenario_head(&id).transpose()?;
        let head = head.map(|file| (file.name, scenario::summary(&file.text)));
        // What has another id inside is found by the name of its file.
        match head {
            Ok((path, head)) if head.id.is_empty() => Some(Err(ReadError::NoScenario { path })),
            head => Some(head.map(|(_, head)| Summary { id, ..head })),
        }
    };
    assets.scenario_ids().into_iter().filter_map(read).collect()
}

/// The languages of a scenario; none if there is no such scenario.
pub fn languages(assets: &Assets, name: &str) -> anyhow::Result<Vec<Lang>> {
    if let Some(head) = assets.scenario_head(name)? {
        return Ok(scenario::summary(&head.text).languages);
    }
    let files = files_of(assets, name)?.map(|(files, _)| files).unwrap_or_default();
    Ok(files.first().map(|file| scenario::summary(&file.text).languages).unwrap_or_default())
}

/// The files of a scenario, and its path if it was named by one.
fn files_of(assets: &Assets, name: &str) -> anyhow::Result<Option<(Vec<assets::File>, Option<String>)>> {
    let path = Path::new(name);
    Ok(match assets.scenario(name)? {
        Some(files) => Some((files, None)),
        None if path.exists() => {
            let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            Some((assets::scenario_at(path)?, Some(absolute.to_string_lossy().into_owned())))
        }
        None => None,
    })
}

/// A scenario that can be played.
#[derive(Debug)]
pub struct LoadedScenario {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// SHA-256 of its files and the general lines.
    pub hash: String,
    /// Where its files are, if it was named by a path.
    pub path: Option<String>,
}

/// The scenario called `name`: an id, or a path.
///
/// # Errors
/// If there is none, it cannot be read, lacks the language, or holds errors (which are then the message).
pub fn scenario(assets: &Assets, name: &str, lang: Lang, messages: &Messages) -> anyhow::Result<LoadedScenario> {
    let Some((files, path)) = files_of(assets, name)? else {
        anyhow::bail!(messages.get(&Msg::NoScenario { id: crate::text::clean_line(name) }));
    };
    let languages = files.first().map(|file| scenario::summary(&file.text).languages).unwrap_or_default();
    if !languages.is_empty() && !languages.contains(&lang) {
        anyhow::bail!(messages.get(&Msg::NoLanguage { id: name.to_owned(), lang: lang.code().to_owned() }));
    }
    let general = assets.locale(&format!("{lang}/customer.toml"))?;
    let mut sources = Sources::default();
    let add = |sources: &mut Sources, file: &assets::File| sources.add(file.name.clone(), file.text.clone());
    let ids: Vec<_> = files.iter().map(|file| add(&mut sources, file)).collect();
    let general_id = add(&mut sources, &general);
    let as_file = |(file, source): (&'_ assets::File, _)| (source, file.name.clone(), file.text.clone());
    let own: Vec<_> = files.iter().zip(ids).map(as_file).collect();
    let own: Vec<_> = own.iter().map(|(source, name, text)| scenario::File { source: *source, name, text }).collect();
    let general_file = scenario::File { source: general_id, name: &general.name, text: &general.text };
    let loaded = scenario::load(&own, Some(general_file), lang);
    let hash = crate::session::hash(files.iter().chain([&general]).map(|file| file.text.as_str()));
    match loaded.scenario {
        Some(scenario) => {
            // What is found under another name than its id must be found again by that name.
            let path = path.or_else(|| (scenario.id != name).then(|| name.to_owned()));
            Ok(LoadedScenario { scenario: Arc::new(scenario), hash, path })
        }
        None => anyhow::bail!("{}", render(&loaded.faults, &sources, messages)),
    }
}

/// What is seen and said first in a scenario that is part of the program; `None` for any other, which is read whole.
pub fn opening(assets: &Assets, id: &str, lang: Lang) -> Option<Scenario> {
    let files = assets.is_embedded(id).then(|| assets.scenario(id).ok().flatten()).flatten()?;
    let mut sources = Sources::default();
    let files: Vec<_> = files
        .iter()
        .map(|file| scenario::File { source: sources.add(file.name.clone(), ""), name: &file.name, text: &file.text })
        .collect();
    scenario::load_opening(&files, lang)
}

/// What a conversation is played with.
#[derive(Debug)]
pub struct Material {
    /// The scenario.
    pub loaded: LoadedScenario,
    /// The lexicon of its language.
    pub lexicon: Arc<Lexicon>,
    /// The advice of its language.
    pub advice: Advice,
}

/// What the scenario called `name` is played with. The lexicon, which takes longest, is read beside the others.
///
/// # Errors
/// As [`scenario`] and [`lexicon`].
pub fn material(assets: &Assets, name: &str, lang: Lang, messages: &Messages) -> anyhow::Result<Material> {
    std::thread::scope(|scope| {
        let lexicon = scope.spawn(|| lexicon(assets, lang, messages));
        let loaded = scenario(assets, name, lang, messages);
        let advice = advice(assets, lang, messages);
        let lexicon = lexicon.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        Ok(Material { loaded: loaded?, lexicon: Arc::new(lexicon?), advice: advice? })
    })
}

/// What a file of `locales/` holds; its faults, or why it cannot be read, are the error.
fn locale<T>(
    assets: &Assets,
    path: &str,
    messages: &Messages,
    load: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> anyhow::Result<T> {
    let file = assets.locale(path)?;
    let mut sources = Sources::default();
    let id = sources.add(file.name, file.text.clone());
    let mut reader = Reader::new(id, &file.text);
    let loaded = load(&mut reader);
    let faults = std::mem::take(&mut reader.faults);
    match loaded {
        Some(loaded) if !has_errors(&faults) => Ok(loaded),
        _ => anyhow::bail!("locales/{path}: {}", render(&faults, &sources, messages)),
    }
}
