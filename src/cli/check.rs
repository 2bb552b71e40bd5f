//! `kashuv check`: every fault of every file, in one run.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::App;
use super::args::{self, CheckFormat};
use super::assets::{self, File, ReadError};
use crate::debrief::load_advice;
use crate::diagnostic::{self, Diagnostic, SourceId, Sources, has_errors};
use crate::lexicon::{self, Lexicon};
use crate::messages::{Lang, Msg};
use crate::scenario::{self, Scenario};
use crate::session::{Header, run_transcript};
use crate::table::Reader;
use crate::text::{escape_json, is_mostly_hebrew};

/// Checks every path; exit 1 if any has an error.
pub fn run(app: &App, args: &args::Check) -> anyhow::Result<ExitCode> {
    let mut sources = Sources::default();
    let mut findings = Vec::new();
    for path in args.paths.iter().flat_map(|path| assets::scenarios_in(path)) {
        let path = &path;
        match assets::scenario_at(path) {
            Ok(files) => findings.extend(check_files(app, path, &files, &mut sources)),
            Err(error) => findings.push(unread(&error, &mut sources)),
        }
    }
    diagnostic::sort(&mut findings);
    let mut out = app.stdout();
    match args.format {
        CheckFormat::Json => {
            let json = serde_json::to_string_pretty(&diagnostic::findings(&findings, &sources, &app.messages))?;
            writeln!(out, "{}", escape_json(&json))?;
        }
        CheckFormat::Text if findings.is_empty() => {
            writeln!(out, "{}", app.messages.get(&Msg::CheckClean { files: args.paths.len() }))?;
        }
        CheckFormat::Text => {
            writeln!(out, "{}", diagnostic::render(&findings, &sources, &app.messages))?;
            writeln!(out, "\n{}", app.messages.get(&Msg::CheckFound { findings: findings.len() }))?;
        }
    }
    Ok(if has_errors(&findings) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// What kind of file it is is told by its name: the files of `locales/` have fixed ones, all others are scenarios.
fn check_files(app: &App, path: &Path, files: &[File], sources: &mut Sources) -> Vec<Diagnostic> {
    let ids: Vec<_> = files.iter().map(|file| sources.add(file.name.clone(), file.text.clone())).collect();
    let named = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    match (named, files.first(), ids.first()) {
        ("lexicon.toml", Some(file), Some(&id)) => check_lexicon(id, &file.text),
        ("weights.toml", Some(file), Some(&id)) => faults(id, file, lexicon::load_weights),
        ("own.toml", Some(file), Some(&id)) => check_own(app, file, id),
        ("words.tsv", Some(file), Some(&id)) => faults(id, file, lexicon::load_wording),
        ("time.toml", Some(file), Some(&id)) => faults(id, file, lexicon::load_time),
        ("advice.toml", Some(file), Some(&id)) => faults(id, file, load_advice),
        ("customer.toml", Some(file), Some(&id)) => {
            let lang = if is_mostly_hebrew(&file.text) { Lang::He } else { Lang::En };
            scenario::load_general(scenario::File { source: id, name: &file.name, text: &file.text }, lang)
        }
        _ => check_scenario(app, files, &ids, sources),
    }
}

/// The faults that reading a file finds.
fn faults<T>(id: SourceId, file: &File, load: impl FnOnce(&mut Reader<'_>) -> T) -> Vec<Diagnostic> {
    let mut reader = Reader::new(id, &file.text);
    load(&mut reader);
    reader.faults
}

fn check_lexicon(id: SourceId, text: &str) -> Vec<Diagnostic> {
    let mut reader = Reader::new(id, text);
    if let Some(lexicon) = lexicon::load(&mut reader) {
        for (code, span, message) in lexicon.check_examples() {
            reader.error(code, span, message);
        }
    }
    reader.faults
}

/// What a trainer adds, together with the lexicon that it adds to.
fn check_own(app: &App, file: &File, id: SourceId) -> Vec<Diagnostic> {
    let lang = lexicon::own_language(&file.text).unwrap_or(Lang::En);
    let Ok(base) = app.assets.locale(&format!("{lang}/lexicon.toml")) else { return Vec::new() };
    let mut reader = Reader::new(id, &file.text);
    // The lexicon of the program has no faults; if it is another one, it is checked by its own name.
    if let Some(lexicon) = lexicon::load_with(&mut Reader::new(id, &base.text), Some(&mut reader)) {
        for (code, span, message) in lexicon.check_own_examples() {
            reader.error(code, span, message);
        }
    }
    reader.faults
}

fn check_scenario(app: &App, files: &[File], ids: &[SourceId], sources: &mut Sources) -> Vec<Diagnostic> {
    let mut general = Vec::new();
    for lang in Lang::ALL {
        if let Ok(file) = app.assets.locale(&format!("{lang}/customer.toml")) {
            let source = sources.add(file.name.clone(), file.text.clone());
            general.push((lang, source, file));
        }
    }
    let as_file = |(file, &source): (&'_ File, &SourceId)| (source, file.name.clone(), file.text.clone());
    let own: Vec<_> = files.iter().zip(ids).map(as_file).collect();
    let own: Vec<_> = own.iter().map(|(source, name, text)| scenario::File { source: *source, name, text }).collect();
    let general: Vec<_> = general
        .iter()
        .map(|(lang, source, file)| (*lang, scenario::File { source: *source, name: &file.name, text: &file.text }))
        .collect();
    let mut findings = Vec::new();
    for (lang, loaded) in scenario::load_all(&own, &general) {
        findings.extend(loaded.faults);
        if let (Some(scenario), Ok(lexicon)) = (loaded.scenario, app.lexicon(lang)) {
            findings.extend(play_transcripts(&Arc::new(scenario), &Arc::new(lexicon)));
        }
    }
    findings
}

/// The transcripts of a scenario that do not end as expected.
fn play_transcripts(scenario: &Arc<Scenario>, lexicon: &Arc<Lexicon>) -> Vec<Diagnostic> {
    let wrong = scenario.transcripts.iter().filter_map(|transcript| {
        let header = Header::scripted(scenario, 1);
        let found = run_transcript(transcript, header, scenario, lexicon)?;
        let name = transcript.name.clone();
        Some(Diagnostic::error(16, transcript.source, transcript.span.clone(), Msg::TranscriptFails { name, found }))
    });
    wrong.collect()
}

/// A file that could not even be read, as a finding.
fn unread(error: &ReadError, sources: &mut Sources) -> Diagnostic {
    match error {
        ReadError::NoScenario { path } => {
            let id = sources.add(path, "");
            Diagnostic::error(17, id, 0..0, Msg::ScenarioFaulty)
        }
        ReadError::Io { path, reason } => {
            let id = sources.add(path, "");
            Diagnostic::error(17, id, 0..0, Msg::Unreadable { reason: reason.to_string() })
        }
        ReadError::TooLarge { path, bytes } => {
            let id = sources.add(path, "");
            Diagnostic::error(18, id, 0..0, assets::too_large(*bytes)).help(Msg::TooLargeHelp)
        }
        ReadError::NotUtf8 { path, at, before } => {
            let id = sources.add(path, before.as_str());
            Diagnostic::error(17, id, *at..*at, Msg::NotUtf8 { at: *at }).help(Msg::NotUtf8Help)
        }
    }
}
