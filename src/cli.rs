//! The commands: one file each. Everything that touches the outside world is called from here or from `terminal`.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads the environment and the command line")]

mod args;
mod assets;
mod check;
mod clock;
mod doctor;
mod help;
mod here;
mod judge;
mod list;
mod load;
mod performer;
mod play;
mod recall;
mod score;
mod screen;
mod settings;

use std::ffi::OsString;
use std::io::{IsTerminal, StdoutLock, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use clap::FromArgMatches as _;

use crate::emulator::{Mode as Letters, choose};
use crate::lexicon::Lexicon;
use crate::messages::{Lang, Messages, Msg};
use crate::scenario::Scenario;
use crate::terminal::{Order, Ordered};
use args::{Bidi, Cli, Command};
use assets::{Assets, ReadError};

/// What every command needs.
#[derive(Clone, Debug)]
pub(crate) struct App {
    messages: Arc<Messages>,
    assets: Assets,
    order: Order,
    /// Whether the language of the program was asked for, and how letters shall be put in order.
    ui_asked: bool,
    letters_asked: Option<Letters>,
}

impl App {
    /// Standard output, in the order of letters that the terminal needs.
    fn stdout(&self) -> Ordered<StdoutLock<'static>> {
        Ordered::new(std::io::stdout().lock(), self.order, self.messages.lang().is_rtl())
    }

    /// Writes a finished text to a file, or to standard output.
    fn put(&self, path: Option<&Path>, text: &str) -> anyhow::Result<()> {
        let Some(path) = path else {
            let mut out = self.stdout();
            out.write_all(text.as_bytes())?;
            if !text.ends_with('\n') {
                out.write_all(b"\n")?;
            }
            return Ok(out.flush()?);
        };
        std::fs::write(path, text).with_context(|| path.display().to_string())
    }

    fn lexicon(&self, lang: Lang) -> anyhow::Result<Lexicon> {
        load::lexicon(&self.assets, lang, &self.messages)
    }

    /// What the scenario of this id or path is played with.
    fn material(&self, name: &str, lang: Lang) -> anyhow::Result<load::Material> {
        load::material(&self.assets, name, lang, &self.messages)
    }

    fn lexicon_hash(&self, lang: Lang) -> anyhow::Result<String> {
        load::lexicon_hash(&self.assets, lang)
    }

    /// The languages of the scenario of this id or path; none if there is no such scenario.
    fn languages(&self, name: &str) -> anyhow::Result<Vec<Lang>> {
        load::languages(&self.assets, name)
    }
}

/// Runs the program with these arguments (the first is its own name).
///
/// Exit code 0: done; 1: findings or failed input; 2: usage.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let ui = ui_from(&args);
    let messages = Messages::new(ui.unwrap_or_else(ui_from_environment));
    let parsed = help::command(&messages).try_get_matches_from(args);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => {
            put_usage(&error, messages.lang().is_rtl());
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let named = [&cli.common.scenarios, &cli.common.locales].into_iter().flatten();
    if let Some(folder) = named.into_iter().find(|folder| !folder.is_dir()) {
        let path = crate::text::clean_line(&folder.display().to_string());
        notice(&format!("kashuv: {}", messages.get(&Msg::NoFolder { path })));
        return ExitCode::from(1);
    }
    let assets = Assets { scenarios: cli.common.scenarios, locales: cli.common.locales, home: home() };
    let letters_asked = cli.common.bidi.or_else(bidi_from_environment).and_then(|bidi| bidi.0);
    let order = order(letters_asked, std::io::stdout().is_terminal());
    let app = App { messages: Arc::new(messages), assets, order, ui_asked: ui.is_some(), letters_asked };
    let done = match cli.command {
        Some(Command::Play(args)) => play::run(&app, args),
        Some(Command::Score(args)) => score::run(&app, &args),
        Some(Command::Check(args)) => check::run(&app, &args),
        Some(Command::Judge(args)) => judge::run(&app, &args),
        Some(Command::List(args)) => list::run(&app, &args),
        Some(Command::Debrief(args)) => recall::debrief(&app, &args),
        Some(Command::Replay(args)) => recall::replay(&app, &args),
        Some(Command::Doctor) => doctor::run(&app),
        None => start(&app),
    };
    done.unwrap_or_else(|error| {
        if is_closed_pipe(&error) {
            return ExitCode::SUCCESS;
        }
        let text = describe(&error, &app.messages);
        let mut out = ordered(std::io::stderr(), app.letters_asked, app.messages.lang().is_rtl());
        let _ = writeln!(out, "kashuv: {text}");
        ExitCode::from(1)
    })
}

/// Without a command: the screen where there is a terminal for it, else the first conversation line by line.
fn start(app: &App) -> anyhow::Result<ExitCode> {
    if !screen::is_possible() {
        return play::run(app, args::Play::first());
    }
    let (app, kept) = screen::as_kept(app);
    screen::run(&app, kept, screen::Wanted::default())?;
    Ok(ExitCode::SUCCESS)
}

/// What went wrong, in the user's language.
fn describe(error: &anyhow::Error, messages: &Messages) -> String {
    let unread = error.chain().find_map(|cause| cause.downcast_ref::<ReadError>());
    unread.map_or_else(|| format!("{error:#}"), |error| error.describe(messages))
}

/// That the scenario has no such offer, and which it has.
fn unknown_offer(offer: &str, scenario: &Scenario) -> Msg {
    Msg::NoOffer { offer: crate::text::clean_line(offer), known: scenario.offer_ids() }
}

/// Shows help, or what is wrong with the command line. A closed pipe is the reader's right.
fn put_usage(error: &clap::Error, rtl: bool) {
    let asked = bidi_from_environment().and_then(|bidi| bidi.0);
    let text = error.render().to_string();
    let _ = if error.use_stderr() {
        ordered(std::io::stderr(), asked, rtl).write_all(text.as_bytes())
    } else {
        ordered(std::io::stdout(), asked, rtl).write_all(text.as_bytes())
    };
}

/// `out`, each line in the order of letters that it needs.
fn ordered<W: std::io::Write + IsTerminal>(out: W, asked: Option<Letters>, rtl: bool) -> Ordered<W> {
    let order = order(asked, out.is_terminal());
    Ordered::new(out, order, rtl)
}

/// Says something on standard error. If even that fails, there is nobody to tell.
fn notice(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Fails if `path` cannot be written, before a conversation is held whose debrief would be lost.
fn check_writable(path: &Path) -> anyhow::Result<()> {
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
    file.map(drop).with_context(|| path.display().to_string())
}

/// The order of letters in lines: what the mode asked for needs, else what the traces of the terminal tell for certain. A pipe gets
/// the text as it is.
fn order(asked: Option<Letters>, is_terminal: bool) -> Order {
    if !is_terminal {
        return Order::Logical;
    }
    let told = || Some(choose(&here::traces(), None)).filter(|choice| choice.is_certain()).map(|choice| choice.mode);
    let orders_lines = asked.or_else(told).is_none_or(Letters::orders_lines);
    if orders_lines { Order::Logical } else { Order::AsSent }
}

/// The mode that `KASHUV_BIDI` asks for.
fn bidi_from_environment() -> Option<Bidi> {
    Bidi::from_name(&std::env::var("KASHUV_BIDI").ok()?)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
    })
}

/// The language asked for with `--ui`, looked for before the command line is parsed since its errors are in that language.
fn ui_from(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--ui" {
            return args.next()?.parse().ok();
        }
        if let Some(lang) = arg.strip_prefix("--ui=") {
            return lang.parse().ok();
        }
    }
    None
}

/// The language of the environment: Hebrew where it says so, else English.
fn ui_from_environment() -> Lang {
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    match set {
        Some(locale) if locale.starts_with("he") || locale.starts_with("iw") => Lang::He,
        _ => Lang::En,
    }
}

/// `KASHUV_HOME`, else the platform's data directory.
fn home() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    if let Some(home) = std::env::var_os("KASHUV_HOME").filter(|home| !home.is_empty()) {
        return Some(PathBuf::from(home));
    }
    etcetera::choose_base_strategy().ok().map(|dirs| dirs.data_dir().join("kashuv"))
}
