//! `kashuv judge`: how well the judge agrees with people, and what they teach it.

mod diff;
mod evaluate;
mod fit;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::App;
use super::args::Judge;
use super::assets;
use crate::calibration::{self, Labelled};
use crate::judge;
use crate::messages::{Lang, Msg};

/// Runs one of the commands below `judge`.
pub(super) fn run(app: &App, args: &Judge) -> anyhow::Result<ExitCode> {
    match args {
        Judge::Evaluate(args) => evaluate::run(app, args),
        Judge::Fit(args) => fit::run(app, args),
        Judge::Diff(args) => diff::run(app, args),
        Judge::Rubric => {
            app.put(None, &judge::rubric(&app.messages))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The labelled replies of a file.
fn labelled(app: &App, path: &Path) -> anyhow::Result<Vec<Labelled>> {
    let text = assets::read(path)?.text;
    calibration::read(&text).map_err(|(line, reason)| {
        let file = crate::text::clean_line(&path.display().to_string());
        anyhow::anyhow!(app.messages.get(&Msg::BadLine { file, line, reason: crate::text::clean_line(&reason) }))
    })
}

/// The language of a labelled reply: what its file says, else what its letters are.
fn lang_of(labelled: &Labelled) -> Lang {
    let by_script = || if crate::text::is_mostly_hebrew(&labelled.reply) { Lang::He } else { Lang::En };
    labelled.lang.unwrap_or_else(by_script)
}

/// The replies in `lang` of each file, in the order of the files; a file without any is left out.
fn files_in(app: &App, paths: &[PathBuf], lang: Lang) -> anyhow::Result<Vec<Vec<Labelled>>> {
    let mut files = Vec::new();
    for path in paths {
        let replies: Vec<_> = labelled(app, path)?.into_iter().filter(|reply| lang_of(reply) == lang).collect();
        if !replies.is_empty() {
            files.push(replies);
        }
    }
    Ok(files)
}
