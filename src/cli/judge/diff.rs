//! `kashuv judge diff`: what a trainer's own rules and examples would change, before they are kept.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

use serde::Serialize;

use super::super::args::{self, CheckFormat};
use super::super::{App, assets, load};
use super::files_in;
use crate::archive::{self, Recording, private};
use crate::calibration::{Labelled, Scored, score};
use crate::judge::{Context, Speaker};
use crate::lexicon::{self, Lexicon, Mark, SignalKind};
use crate::messages::{Lang, Msg};
use crate::text::{clean_line, escape_json};

/// Marks overall that differ by less than this are the same.
const SAME: f64 = 0.1;

/// Whether a change is one for the better; of a recording nobody has said what is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Better,
    Worse,
    Unknown,
}

/// A reply that would be judged differently.
#[derive(Debug, Serialize)]
struct Change {
    /// The labelled reply, or the recording and the number of the reply in it.
    id: String,
    verdict: Verdict,
    /// Kinds that are now reported.
    gained: Vec<SignalKind>,
    /// Kinds that no longer are.
    lost: Vec<SignalKind>,
    overall: [f64; 2],
    reply: String,
}

/// Shows every labelled reply and every recorded one that would be judged differently; with `--keep`, keeps the file as well.
pub(super) fn run(app: &App, args: &args::Diff) -> anyhow::Result<ExitCode> {
    let own = assets::read(&args.own)?;
    let Some(lang) = lexicon::own_language(&own.text) else {
        // Reading it says what is wrong.
        load::rules_with(&app.assets, Lang::En, &app.messages, &own)?;
        anyhow::bail!(app.messages.get(&Msg::NoLanguageNamed));
    };
    let before = app.lexicon(lang)?;
    let rules = load::rules_with(&app.assets, lang, &app.messages, &own)?;
    let after = load::weighed(&app.assets, lang, &app.messages, rules)?;
    let mut changes = Vec::new();
    for labelled in files_in(app, &args.files, lang)?.iter().flatten() {
        let context = labelled.context(&before);
        let scored = [&before, &after].map(|lexicon| score(lexicon, &labelled.reply, &context));
        changes.extend(change(labelled.id.clone(), &labelled.reply, &scored, |scored| verdict(labelled, scored)));
    }
    for (name, recording) in recordings(app, lang)? {
        changes.extend(in_recording(&before, &after, &name, &recording));
    }
    let count = |wanted| changes.iter().filter(|change| change.verdict == wanted).count();
    let (better, worse, unknown) = (count(Verdict::Better), count(Verdict::Worse), count(Verdict::Unknown));
    match args.format {
        CheckFormat::Json => app.put(None, &escape_json(&serde_json::to_string_pretty(&changes)?))?,
        CheckFormat::Text => {
            let mut text = String::new();
            for change in &changes {
                show(app, &mut text, change);
            }
            text.push_str(&app.messages.get(&Msg::DiffSum { better, worse, unknown }));
            app.put(None, &text)?;
        }
    }
    if args.keep {
        keep(app, lang, &own.text)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Puts the file where every command finds it.
fn keep(app: &App, lang: Lang, text: &str) -> anyhow::Result<()> {
    let home = app.assets.home.as_ref().ok_or_else(|| anyhow::anyhow!(app.messages.get(&Msg::NoHome)))?;
    let path = home.join("locales").join(load::own(lang));
    if let Some(folder) = path.parent() {
        private::folder(folder)?;
    }
    std::fs::write(&path, text)?;
    super::super::notice(&app.messages.get(&Msg::DiffKept { path: clean_line(&path.display().to_string()) }));
    Ok(())
}

/// The recordings in a language, with their names.
fn recordings(app: &App, lang: Lang) -> anyhow::Result<Vec<(String, Recording)>> {
    let Some(home) = &app.assets.home else { return Ok(Vec::new()) };
    let paths = archive::list(&home.join(archive::FOLDER))?;
    let read = paths.iter().filter_map(|path| {
        let name = path.file_stem()?.to_string_lossy().into_owned();
        Some((name, archive::read(path).ok()?))
    });
    Ok(read.filter(|(_, recording)| recording.header.lang == lang).collect())
}

/// The replies of a recording that would be judged differently: her lines are those that were said.
fn in_recording(before: &Lexicon, after: &Lexicon, name: &str, recording: &Recording) -> Vec<Change> {
    let mut context = Context::new(before, "");
    let mut changes = Vec::new();
    let turns = recording.records.iter().flat_map(|record| &record.turns);
    for (number, turn) in (1..).zip(turns) {
        context.hear(before, Speaker::Customer, &turn.customer);
        let Some(reply) = &turn.reply else { continue };
        let scored = [before, after].map(|lexicon| score(lexicon, reply, &context));
        changes.extend(change(format!("{name} {number}"), reply, &scored, |_| Verdict::Unknown));
        context.hear(before, Speaker::Agent, reply);
    }
    changes
}

fn change(id: String, reply: &str, scored: &[Scored; 2], verdict: impl Fn(&[Scored; 2]) -> Verdict) -> Option<Change> {
    let [before, after] = scored;
    let only_in = |one: &Scored, other: &Scored| -> Vec<SignalKind> {
        one.hollow.iter().copied().filter(|kind| !other.hollow.contains(kind)).collect()
    };
    let (gained, lost) = (only_in(after, before), only_in(before, after));
    let overall = [before, after].map(|scored| scored.mark(Mark::Overall));
    let [was, is] = overall;
    let changed = !gained.is_empty() || !lost.is_empty() || (was - is).abs() >= SAME;
    changed.then(|| Change { id, verdict: verdict(scored), gained, lost, overall, reply: reply.to_owned() })
}

/// Whether what changed is nearer to the labels: first by the hollow kinds, then by the overall mark.
fn verdict(labelled: &Labelled, [before, after]: &[Scored; 2]) -> Verdict {
    let gold = &labelled.gold;
    let wrong = |scored: &Scored| {
        let said = |kind: &&SignalKind| scored.hollow.contains(kind) != gold.hollow.contains(kind);
        SignalKind::ALL.iter().filter(|kind| kind.is_hollow() && !gold.disputed.contains(kind)).filter(said).count()
    };
    let apart = |scored: &Scored| (gold.overall - scored.mark(Mark::Overall)).abs();
    let order = wrong(after).cmp(&wrong(before)).then(apart(after).total_cmp(&apart(before)));
    match order {
        std::cmp::Ordering::Less => Verdict::Better,
        std::cmp::Ordering::Equal => Verdict::Unknown,
        std::cmp::Ordering::Greater => Verdict::Worse,
    }
}

fn show(app: &App, out: &mut String, change: &Change) {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (sign, kinds) in [("+", &change.gained), ("−", &change.lost)] {
        names.entry(sign).or_default().extend(kinds.iter().map(|kind| kind.name()));
    }
    let moved: Vec<String> =
        names.iter().flat_map(|(sign, kinds)| kinds.iter().map(move |kind| format!("{sign}{kind}"))).collect();
    let verdict = match change.verdict {
        Verdict::Better => "better",
        Verdict::Worse => "worse",
        Verdict::Unknown => "unknown",
    };
    let verdict = app.messages.get(&Msg::DiffVerdict { verdict: verdict.to_owned() });
    let [was, is] = change.overall;
    let id = clean_line(&change.id);
    let _ = writeln!(out, "{verdict}  {id}  {}  {was:.2} > {is:.2}", moved.join(" "));
    let _ = writeln!(out, "    {}", clean_line(&change.reply));
}
