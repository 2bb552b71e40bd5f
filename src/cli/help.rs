//! The command line's help in the user's language, put onto the definition of the arguments.

use clap::{ArgAction, Command, CommandFactory as _};

use super::args::Cli;
use crate::messages::{Messages, Msg};

/// What each command is for.
const COMMANDS: &[(&str, Msg)] = &[
    ("play", Msg::HelpPlay),
    ("list", Msg::HelpList),
    ("debrief", Msg::HelpDebrief),
    ("replay", Msg::HelpReplay),
    ("score", Msg::HelpScore),
    ("check", Msg::HelpCheck),
    ("judge", Msg::HelpJudge),
    ("doctor", Msg::HelpDoctor),
];

/// What each command below `judge` is for.
const JUDGE: &[(&str, Msg)] = &[
    ("evaluate", Msg::HelpJudgeEvaluate),
    ("fit", Msg::HelpJudgeFit),
    ("diff", Msg::HelpJudgeDiff),
    ("rubric", Msg::HelpJudgeRubric),
];

/// What each argument is for; the same name means the same everywhere.
const ARGUMENTS: &[(&str, Msg)] = &[
    ("ui", Msg::HelpUi),
    ("bidi", Msg::HelpBidi),
    ("scenarios", Msg::HelpScenarios),
    ("locales", Msg::HelpLocales),
    ("scenario", Msg::HelpPlayScenario),
    ("lang", Msg::HelpLang),
    ("seed", Msg::HelpSeed),
    ("mode", Msg::HelpMode),
    ("address", Msg::HelpAddress),
    ("trainee", Msg::HelpTrainee),
    ("plain", Msg::HelpPlain),
    ("replies", Msg::HelpReplies),
    ("format", Msg::HelpFormat),
    ("output", Msg::HelpOutput),
    ("record", Msg::HelpRecord),
    ("no_record", Msg::HelpNoRecord),
    ("recording", Msg::HelpRecording),
    ("explain", Msg::HelpExplain),
    ("paths", Msg::HelpPaths),
    ("files", Msg::HelpFiles),
    ("fresh", Msg::HelpFresh),
    ("worst", Msg::HelpWorst),
    ("without", Msg::HelpWithout),
    ("shuffle_case", Msg::HelpShuffleCase),
    ("own", Msg::HelpOwn),
    ("keep", Msg::HelpKeep),
];

/// The definition of the command line with its help in the language of `messages`.
pub(super) fn command(messages: &Messages) -> Command {
    let root = Cli::command().about(messages.get(&Msg::HelpAbout));
    let mut command = explained(root, messages);
    for (name, about) in COMMANDS {
        command = command.mut_subcommand(name, |sub| explained(sub.about(messages.get(about)), messages));
    }
    command.mut_subcommand("judge", |mut judge| {
        for (name, about) in JUDGE {
            judge = judge.mut_subcommand(name, |sub| explained(sub.about(messages.get(about)), messages));
        }
        judge.disable_help_subcommand(true)
    })
}

fn explained(command: Command, messages: &Messages) -> Command {
    let help = clap::Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let command = command.disable_help_flag(true).arg(help.help(messages.get(&Msg::HelpHelp)));
    command.mut_args(|arg| {
        let known = ARGUMENTS.iter().find(|(id, _)| *id == arg.get_id().as_str());
        match known {
            // The values stand in the argument's own name: `text|json`.
            Some((_, msg)) if arg.get_action().takes_values() => arg.help(messages.get(msg)).hide_possible_values(true),
            Some((_, msg)) => arg.help(messages.get(msg)),
            None => arg,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    #[test]
    fn every_command_and_argument_is_explained() {
        let command = command(&Messages::new(Lang::En));
        let mut unexplained = Vec::new();
        for sub in command.get_subcommands().chain([&command]) {
            if sub.get_about().is_none() {
                unexplained.push(sub.get_name().to_owned());
            }
            let bare = sub.get_arguments().filter(|arg| arg.get_help().is_none());
            unexplained.extend(bare.map(|arg| format!("{} {}", sub.get_name(), arg.get_id())));
        }
        assert_eq!(unexplained, Vec::<String>::new());
    }
}
