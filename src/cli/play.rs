//! `kashuv play`: a conversation, straight away.

use std::path::Path;
use std::process::ExitCode;

use super::App;
use super::args::{self, ReportFormat};
use crate::debrief::{self, Report};
use crate::messages::{Lang, Msg};
use crate::scenario::Address;
use crate::session::{Header, Script, Session};

/// Silence before she asks whether anybody is there, in milliseconds: scripted, and typed line by line.
const SILENCE_SCRIPTED_MS: u64 = 20_000;

/// Plays and prints the debrief. Exit 0 whatever the outcome.
pub fn run(app: &App, args: &args::Play) -> anyhow::Result<ExitCode> {
    let lang = args.lang.unwrap_or_else(|| app.messages.lang());
    let loaded = app.scenario(&args.scenario, lang)?;
    let lexicon = app.lexicon(lang)?;
    let header = Header {
        format: 1,
        engine: crate::session::ENGINE.to_owned(),
        scenario: loaded.scenario.id.clone(),
        path: loaded.path.clone(),
        scenario_hash: loaded.hash.clone(),
        lexicon_hash: app.lexicon_hash(lang)?,
        lang,
        address: args.address.unwrap_or(Address::Neutral),
        trainee: args.trainee.clone(),
        mode: args.mode,
        seed: args.seed.unwrap_or(1),
        silence_ms: SILENCE_SCRIPTED_MS,
        started: None,
    };
    let mut session = Session::new(header, &loaded.scenario, &lexicon);
    if let Some(path) = &args.replies {
        let script = read_script(app, path)?;
        let left = script.play(&mut session, |_| {});
        if left > 0 {
            super::notice(&app.messages.get(&Msg::PlayLeft { lines: left }));
        }
    }
    let report = debrief::report(&session, &app.advice(lang)?, &app.messages);
    print(app, args, &report)?;
    Ok(ExitCode::SUCCESS)
}

fn read_script(app: &App, path: &Path) -> anyhow::Result<Script> {
    let file = super::assets::read(path)?;
    Script::parse(&file.text).map_err(|faults| {
        let faults = faults.into_iter().map(|fault| {
            let text = crate::text::clean_line(&fault.text);
            app.messages.get(&Msg::BadReplies { line: fault.line, text })
        });
        let faults: Vec<_> = faults.collect();
        let help = app.messages.get(&Msg::BadRepliesHelp);
        anyhow::anyhow!("{}: {}\n{help}", file.name, faults.join("\n"))
    })
}

fn print(app: &App, args: &args::Play, report: &Report) -> anyhow::Result<()> {
    let text = match args.format {
        ReportFormat::Text => debrief::text(report, &app.messages),
        ReportFormat::Json => debrief::json(report),
    };
    super::put(args.output.as_deref(), &text)
}

/// The language to play in where none is given: the interface's, if the scenario has it.
pub fn language(app: &App, wanted: Option<Lang>, has: &[Lang]) -> Lang {
    let own = app.messages.lang();
    wanted.unwrap_or_else(|| if has.contains(&own) { own } else { has.first().copied().unwrap_or(own) })
}
