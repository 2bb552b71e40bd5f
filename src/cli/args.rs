//! The command line, parsed.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::emulator::Mode as Letters;
use crate::messages::Lang;
use crate::scenario::Address;
use crate::session::Mode;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "kashuv", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every command takes.
#[derive(Clone, Debug, Args)]
pub struct Common {
    #[arg(long, global = true, value_name = "he|en")]
    pub ui: Option<Lang>,
    #[arg(long, global = true, value_name = "MODE", value_parser = Bidi::parser())]
    pub bidi: Option<Bidi>,
    #[arg(long, global = true, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    pub locales: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Play(Play),
    List(List),
    Debrief(Debrief),
    Replay(Replay),
    Score(Score),
    Check(Check),
    #[command(subcommand)]
    Judge(Judge),
    Doctor,
}

#[derive(Debug, Args)]
pub struct Play {
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    #[arg(long, value_name = "he|en")]
    pub lang: Option<Lang>,
    #[arg(long)]
    pub seed: Option<u64>,
    #[arg(long, value_name = "learn|practice|exam", value_parser = named(Mode::NAMES, Mode::from_name))]
    pub mode: Option<Mode>,
    #[arg(long, value_name = "masculine|feminine|neutral", value_parser = named(Address::NAMES, Address::from_name))]
    pub address: Option<Address>,
    #[arg(long, value_name = "NAME")]
    pub trainee: Option<String>,
    #[arg(long)]
    pub plain: bool,
    #[arg(long, value_name = "FILE")]
    pub replies: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    pub format: ReportFormat,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub record: bool,
    #[arg(long, conflicts_with = "record")]
    pub no_record: bool,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    pub format: CheckFormat,
}

#[derive(Debug, Args)]
pub struct Debrief {
    #[arg(value_name = "RECORDING")]
    pub recording: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    pub format: ReportFormat,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Replay {
    #[arg(value_name = "RECORDING")]
    pub recording: Option<PathBuf>,
}

impl Play {
    /// What is played when nothing is asked for.
    pub(super) fn first() -> Self {
        Self {
            scenario: super::screen::FIRST.to_owned(),
            lang: None,
            seed: None,
            mode: None,
            address: None,
            trainee: None,
            plain: true,
            replies: None,
            format: ReportFormat::Text,
            output: None,
            record: false,
            no_record: false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Text,
    Json,
}

/// A way to put letters in order; none: the program finds out by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bidi(pub Option<Letters>);

impl Bidi {
    const AUTO: &str = "auto";

    /// The way called `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == Self::AUTO { Some(Self(None)) } else { Letters::from_name(name).map(|mode| Self(Some(mode))) }
    }

    fn parser() -> impl TypedValueParser<Value = Self> {
        PossibleValuesParser::new([&[Self::AUTO], Letters::NAMES].concat()).map(|name| {
            #[expect(clippy::expect_used, reason = "clap has checked the name")]
            Self::from_name(&name).expect("one of the names")
        })
    }
}

/// Parses one of a fixed set of names.
fn named<T: Clone + Send + Sync + 'static>(
    names: &'static [&'static str],
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names).map(move |name| {
        #[expect(clippy::expect_used, reason = "clap has checked the name")]
        from_name(&name).expect("one of the names")
    })
}

#[derive(Debug, Args)]
pub struct Score {
    #[arg(long, value_name = "he|en")]
    pub lang: Option<Lang>,
    #[arg(long)]
    pub explain: bool,
}

/// What can be done about the judge.
#[derive(Debug, Subcommand)]
pub enum Judge {
    Evaluate(Evaluate),
    Fit(Fit),
    Diff(Diff),
    Rubric,
}

#[derive(Debug, Args)]
pub struct Evaluate {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    pub format: CheckFormat,
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub worst: usize,
    #[arg(long, value_enum, value_delimiter = ',', value_name = "history,case,grammar,words")]
    pub without: Vec<Without>,
    #[arg(long)]
    pub shuffle_case: bool,
}

/// What the judge can be asked to do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Without {
    History,
    Case,
    Grammar,
    Words,
}

#[derive(Debug, Args)]
pub struct Diff {
    #[arg(value_name = "OWN")]
    pub own: PathBuf,
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    pub format: CheckFormat,
    #[arg(long)]
    pub keep: bool,
}

#[derive(Debug, Args)]
pub struct Fit {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub fresh: Vec<PathBuf>,
    #[arg(long, value_name = "he|en")]
    pub lang: Lang,
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct Check {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    pub format: CheckFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    Text,
    Json,
}
