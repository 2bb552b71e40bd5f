//! `kashuv play`: a conversation, straight away, and the debrief at its end.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::App;
use super::args::{self, ReportFormat};
use super::load::{LoadedScenario, Material};
use super::screen;
use super::settings::Kept;
use crate::archive::{self, Recorder};
use crate::debrief::{self, Report};
use crate::messages::{Lang, Msg};
use crate::scenario::Address;
use crate::session::{Header, Mode, Script, Session, TYPED_SILENCE_MS};
use crate::terminal::{Guide, Plain};
use crate::tui::Settings;

/// Plays and prints the debrief. Exit 0 whatever the outcome.
pub(super) fn run(app: &App, args: args::Play) -> anyhow::Result<ExitCode> {
    if !args.plain && args.replies.is_none() && screen::is_possible() {
        let (app, kept) = screen::as_kept(app);
        let lang = language(&app, &args)?;
        return on_screen(&app, kept, args, lang);
    }
    let lang = language(app, &args)?;
    // Line by line, for screen readers too: text as it is, unless another order was asked for.
    let order = if args.plain && app.letters_asked.is_none() { super::Order::Logical } else { app.order };
    line_by_line(&App { order, ..app.clone() }, &args, lang)
}

/// The conversation and its debrief on the full screen. The debrief is also put out where that was asked for.
fn on_screen(app: &App, kept: Kept, args: args::Play, lang: Lang) -> anyhow::Result<ExitCode> {
    let args::Play { scenario, seed, mode, address, trainee, format, output, no_record, .. } = args;
    if let Some(path) = &output {
        super::check_writable(path)?;
    }
    let changes = move |settings: &mut Settings| {
        settings.mode = mode.unwrap_or(settings.mode);
        settings.seed = seed.or(settings.seed);
        settings.address = address.unwrap_or(settings.address);
        settings.trainee = trainee.map_or_else(|| settings.trainee.clone(), |name| crate::text::clean_line(&name));
    };
    let wanted = screen::Wanted { scenario: Some((scenario, lang)), changes: Some(Box::new(changes)), no_record };
    let model = screen::run(app, kept, wanted)?;
    let report = model.talk().and_then(|talk| talk.report(&model.ui));
    if let Some(report) = report.filter(|_| output.is_some() || format != ReportFormat::Text) {
        let app = App { messages: Arc::clone(&model.ui.messages), ..app.clone() };
        app.put(output.as_deref(), &render(&app, format, &report))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn line_by_line(app: &App, args: &args::Play, lang: Lang) -> anyhow::Result<ExitCode> {
    let Material { loaded, lexicon, advice } = app.material(&args.scenario, lang)?;
    let script = args.replies.as_deref().map(|path| read_script(app, path)).transpose()?;
    if let Some(offer) = script.as_ref().and_then(|script| script.unknown_offer(&loaded.scenario)) {
        anyhow::bail!(app.messages.get(&super::unknown_offer(offer, &loaded.scenario)));
    }
    if let Some(path) = &args.output {
        super::check_writable(path)?;
    }
    let header = header(app, args, lang, &loaded)?;
    let records = if script.is_some() { args.record } else { !args.no_record };
    let recorder = if records { Some(recorder(app, &header)?) } else { None };
    let mut session = Session::new(header, &loaded.scenario, &lexicon);
    match script {
        Some(script) => play_script(app, &script, &mut session, recorder)?,
        None => {
            let guide = Guide { messages: &app.messages, advice: &advice };
            let mut plain = Plain::new(guide, app.stdout(), recorder);
            plain.play(&mut session)?;
        }
    }
    let report = debrief::report(&session, &advice, &app.messages);
    app.put(args.output.as_deref(), &render(app, args.format, &report))?;
    Ok(ExitCode::SUCCESS)
}

/// The language to play in: the one asked for, else the interface's, else one that the scenario has.
fn language(app: &App, args: &args::Play) -> anyhow::Result<Lang> {
    let own = app.messages.lang();
    match args.lang {
        Some(lang) => Ok(lang),
        None => {
            let has = app.languages(&args.scenario)?;
            Ok(if has.is_empty() || has.contains(&own) { own } else { has.first().copied().unwrap_or(own) })
        }
    }
}

fn header(app: &App, args: &args::Play, lang: Lang, loaded: &LoadedScenario) -> anyhow::Result<Header> {
    let scripted = args.replies.is_some();
    // A scripted talk is the same each time; a live one is not, unless asked.
    let seed = args.seed.unwrap_or_else(|| if scripted { 1 } else { super::clock::seed() });
    let mut header = Header::scripted(&loaded.scenario, seed);
    header.path.clone_from(&loaded.path);
    header.scenario_hash.clone_from(&loaded.hash);
    header.lexicon_hash = app.lexicon_hash(lang)?;
    header.address = args.address.unwrap_or(Address::Neutral);
    header.trainee = args.trainee.as_deref().map(crate::text::clean_line);
    header.mode = args.mode.unwrap_or(Mode::Practice);
    if !scripted {
        header.silence_ms = TYPED_SILENCE_MS;
    }
    if args.record || !scripted {
        header.started = Some(super::clock::now());
    }
    Ok(header)
}

fn recorder(app: &App, header: &Header) -> anyhow::Result<Recorder> {
    let Some(home) = &app.assets.home else {
        anyhow::bail!(app.messages.get(&Msg::NoHome));
    };
    let stem = format!("{}-{}", super::clock::stamp(), header.scenario);
    Recorder::create(&home.join(archive::FOLDER), &stem, header).map_err(|error| {
        let reason = error.to_string();
        anyhow::anyhow!(app.messages.get(&Msg::CannotRecord { reason }))
    })
}

fn play_script(
    app: &App,
    script: &Script,
    session: &mut Session,
    mut recorder: Option<Recorder>,
) -> anyhow::Result<()> {
    let mut failed = Ok(());
    let left = script.play(session, |record| {
        if let (Some(recorder), Ok(())) = (&mut recorder, &failed) {
            failed = recorder.append(record);
        }
    });
    failed?;
    if left > 0 {
        super::notice(&app.messages.get(&Msg::PlayLeft { lines: left }));
    }
    Ok(())
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

/// The report in the format asked for.
pub(super) fn render(app: &App, format: ReportFormat, report: &Report) -> String {
    match format {
        ReportFormat::Text => debrief::text(report, &app.messages),
        ReportFormat::Json => debrief::json(report),
    }
}
