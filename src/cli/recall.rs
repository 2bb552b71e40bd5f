//! `kashuv debrief` and `kashuv replay`: what was recorded, read back.

use std::path::PathBuf;
use std::process::ExitCode;

use super::App;
use super::args;
use crate::archive::{self, Damage, Recording};
use crate::debrief::{self, Advice};
use crate::lexicon::Lexicon;
use crate::messages::Msg;
use crate::session::{ENGINE, Session};

/// The debrief of a recording. Exit 1 if it is damaged; what can be read is shown all the same.
pub(super) fn debrief(app: &App, args: &args::Debrief) -> anyhow::Result<ExitCode> {
    let recording = open(app, args.recording.as_ref())?;
    let again = Again::load(app, &recording)?;
    let session = again.fold(&recording);
    let report = debrief::report(&session, &again.advice, &app.messages);
    if !again.same {
        super::notice(&app.messages.get(&Msg::ReplayOlder { engine: recording.header.engine.clone() }));
    }
    super::put(args.output.as_deref(), &super::play::render(app, args.format, &report))?;
    Ok(exit_code(&recording))
}

/// What was said, in order, as recorded; and whether today's engine says the same.
pub(super) fn replay(app: &App, args: &args::Replay) -> anyhow::Result<ExitCode> {
    let recording = open(app, args.recording.as_ref())?;
    let again = Again::load(app, &recording)?;
    let mut out = String::new();
    let name: &str = &again.loaded.scenario.customer.name;
    let agent = app.messages.get(&Msg::LabelAgent);
    for turn in recording.records.iter().flat_map(|record| &record.turns) {
        let seconds = turn.at_ms / 1000;
        let answer = match (&turn.reply, &turn.action) {
            (Some(reply), _) => format!("{agent} {reply}"),
            (None, action) => {
                let action = action.as_deref().unwrap_or_default().split(' ').next().unwrap_or_default().to_owned();
                format!("({})", app.messages.get(&Msg::ActionName { action }))
            }
        };
        let clock = format!("{}:{:02}", seconds / 60, seconds % 60);
        out.extend([name, ": ", &turn.customer, "\n", &clock, " ", &answer, "\n\n"]);
    }
    let closing = recording.records.last().and_then(|record| record.closing.as_ref());
    if let Some(closing) = closing.filter(|closing| !closing.customer.is_empty()) {
        out.extend([name, ": ", &closing.customer, "\n\n"]);
    }
    if recording.damage.is_none() {
        out.push_str(&app.messages.get(&again.verdict(&recording)));
    }
    super::put(None, &out)?;
    Ok(exit_code(&recording))
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
        error @ archive::ArchiveError::Io { .. } => error.into(),
    })?;
    match recording.damage {
        Some(Damage::Cut { after }) => super::notice(&app.messages.get(&Msg::LogCut { path: shown, turn: after })),
        Some(Damage::Edited { at }) => super::notice(&app.messages.get(&Msg::LogEdited { path: shown, turn: at })),
        None => {}
    }
    Ok(recording)
}

/// What is needed to play a recording again.
struct Again {
    loaded: super::load::LoadedScenario,
    lexicon: Lexicon,
    advice: Advice,
    /// Whether engine and data are those of the recording.
    same: bool,
}

impl Again {
    fn load(app: &App, recording: &Recording) -> anyhow::Result<Self> {
        let header = &recording.header;
        let name = header.path.as_deref().unwrap_or(&header.scenario);
        let loaded = app.scenario(name, header.lang)?;
        let lexicon = app.lexicon(header.lang)?;
        let same = header.engine == ENGINE
            && header.scenario_hash == loaded.hash
            && header.lexicon_hash == app.lexicon_hash(header.lang)?;
        Ok(Self { loaded, lexicon, advice: app.advice(header.lang)?, same })
    }

    /// The session as recorded: folded again where that gives the same, else put back together from what was recorded.
    fn fold<'a>(&'a self, recording: &Recording) -> Session<'a> {
        let mut session = Session::new(recording.header.clone(), &self.loaded.scenario, &self.lexicon);
        for record in &recording.records {
            if self.same {
                session.apply(record.timed.clone());
            } else {
                session.restore(record);
            }
        }
        session
    }

    fn verdict(&self, recording: &Recording) -> Msg {
        if !self.same {
            return Msg::ReplayOlder { engine: recording.header.engine.clone() };
        }
        let mut session = Session::new(recording.header.clone(), &self.loaded.scenario, &self.lexicon);
        let mut replies = 0;
        for record in &recording.records {
            let again = session.apply(record.timed.clone()).record;
            replies += record.turns.iter().filter(|turn| turn.reply.is_some()).count();
            if again != *record {
                return Msg::ReplayDiffers { turn: replies };
            }
        }
        Msg::ReplaySame
    }
}
