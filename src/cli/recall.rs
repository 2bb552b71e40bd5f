//! `kashuv debrief` and `kashuv replay`: what was recorded, read back.

use std::path::PathBuf;
use std::process::ExitCode;

use super::App;
use super::args;
use super::load::Material;
use crate::archive::{self, Damage, Recording};
use crate::debrief;
use crate::messages::Msg;
use crate::session::{Session, Turn};

/// The debrief of a recording. Exit 1 if it is damaged; what can be read is shown all the same.
pub(super) fn debrief(app: &App, args: &args::Debrief) -> anyhow::Result<ExitCode> {
    let recording = open(app, args.recording.as_ref())?;
    if let Some(path) = &args.output {
        super::check_writable(path)?;
    }
    let material = material(app, &recording)?;
    let (session, same) = again(&material, &recording);
    let report = debrief::report(&session, &material.advice, &app.messages);
    if same.is_err() {
        super::notice(&app.messages.get(&Msg::ReplayOlder { engine: recording.header.engine.clone() }));
    }
    app.put(args.output.as_deref(), &super::play::render(app, args.format, &report))?;
    Ok(exit_code(&recording))
}

/// What was said, in order, as recorded; and whether today's engine says the same.
pub(super) fn replay(app: &App, args: &args::Replay) -> anyhow::Result<ExitCode> {
    let recording = open(app, args.recording.as_ref())?;
    let mut out = String::new();
    let name = recording.header.customer.as_str();
    for turn in recording.records.iter().flat_map(|record| &record.turns) {
        let clock = crate::text::clock_face(turn.at_ms / 1000);
        out.extend([name, ": ", &turn.customer, "\n", &clock, " ", &answer(app, turn), "\n\n"]);
    }
    if let Some(last) = recording.records.last() {
        for said in last.says.iter().chain(&last.closing).filter(|said| !said.customer.is_empty()) {
            out.extend([name, ": ", &said.customer, "\n\n"]);
        }
    }
    let verdict = match material(app, &recording).map(|material| again(&material, &recording).1) {
        Ok(Ok(())) if recording.damage.is_none() => app.messages.get(&Msg::ReplaySame),
        Ok(Ok(())) => String::new(),
        Ok(Err(turn)) => app.messages.get(&Msg::ReplayDiffers { turn }),
        // The scenario may be gone; what was said is not.
        Err(error) => format!("{error:#}"),
    };
    out.push_str(&verdict);
    app.put(None, &out)?;
    Ok(exit_code(&recording))
}

fn answer(app: &App, turn: &Turn) -> String {
    match (&turn.reply, &turn.action) {
        (Some(reply), _) => format!("{} {reply}", app.messages.get(&Msg::LabelAgent)),
        (None, action) => {
            let action = action.as_deref().unwrap_or_default().split(' ').next().unwrap_or_default().to_owned();
            format!("({})", app.messages.get(&Msg::ActionName { action }))
        }
    }
}

fn exit_code(recording: &Recording) -> ExitCode {
    if recording.damage.is_some() { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// The recording named, else the latest; what is wrong with it is said at once.
fn open(app: &App, named: Option<&PathBuf>) -> anyhow::Result<Recording> {
    let path = match named {
        Some(path) => path.clone(),
        None => {
            let folder = app.assets.home.as_ref().map(|home| home.join(archive::FOLDER));
            let latest = folder.map(|folder| archive::list(&folder)).transpose()?.and_then(|mut all| all.pop());
            latest.ok_or_else(|| anyhow::anyhow!(app.messages.get(&Msg::NoRecordings)))?
        }
    };
    let shown = crate::text::clean_line(&path.display().to_string());
    let recording = archive::read(&path).map_err(|error| match error {
        archive::ArchiveError::NotARecording { .. } => {
            anyhow::anyhow!(app.messages.get(&Msg::LogEmpty { path: shown.clone() }))
        }
        archive::ArchiveError::Newer { format, .. } => {
            anyhow::anyhow!(app.messages.get(&Msg::LogNewer { path: shown.clone(), format }))
        }
        error @ archive::ArchiveError::Io { .. } => error.into(),
    })?;
    match recording.damage {
        Some(Damage::Cut { after }) => super::notice(&app.messages.get(&Msg::LogCut { path: shown, turn: after })),
        Some(Damage::Edited { at }) => super::notice(&app.messages.get(&Msg::LogEdited { path: shown, turn: at })),
        Some(Damage::Foreign { at }) => super::notice(&app.messages.get(&Msg::LogForeign { path: shown, turn: at })),
        None => {}
    }
    Ok(recording)
}

/// What the recorded conversation was played with.
fn material(app: &App, recording: &Recording) -> anyhow::Result<Material> {
    let header = &recording.header;
    app.material(header.path.as_deref().unwrap_or(&header.scenario), header.lang)
}

/// The session as recorded. It is folded as far as that gives what was recorded; from the first difference on (told by
/// its reply, from 1) it is put back together from the records.
fn again(material: &Material, recording: &Recording) -> (Session, Result<(), usize>) {
    let mut session = Session::new(recording.header.clone(), &material.loaded.scenario, &material.lexicon);
    let mut same = Ok(());
    let mut replies = 0;
    for record in &recording.records {
        replies += record.turns.iter().filter(|turn| turn.reply.is_some()).count();
        if same.is_ok() {
            let mut folded = session.clone();
            if folded.apply(record.timed.clone()) == *record {
                session = folded;
                continue;
            }
            same = Err(replies.max(1));
        }
        session.restore(record);
    }
    (session, same)
}
