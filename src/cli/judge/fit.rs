//! `kashuv judge fit`: weights from labelled replies.

use std::process::ExitCode;

use super::super::{App, args, load};
use super::files_in;
use crate::calibration::{agreement, fit, intervals};
use crate::messages::Msg;

/// Fits the lexicon of a language to labelled replies and writes `weights.toml` and `words.tsv`.
pub(super) fn run(app: &App, args: &args::Fit) -> anyhow::Result<ExitCode> {
    let mut files = files_in(app, &args.files, args.lang)?;
    let fresh = files_in(app, &args.fresh, args.lang)?;
    let first = files.len();
    files.extend(fresh);
    let fresh: Vec<usize> = (first..files.len()).collect();
    if files.is_empty() {
        anyhow::bail!(app.messages.get(&Msg::NoLabelled { lang: args.lang.to_string() }));
    }
    let weights = args.output.join("weights.toml");
    let words = args.output.join("words.tsv");
    for path in [&weights, &words] {
        super::super::check_writable(path)?;
    }
    let fitted = fit(&load::rules(&app.assets, args.lang, &app.messages)?, &files, &fresh);
    app.put(Some(&weights), &fitted.weights)?;
    app.put(Some(&words), &fitted.words)?;
    // Of replies that rules were written for, no figure would say anything.
    let known = if fresh.is_empty() { 0 } else { files.iter().take(first).map(Vec::len).sum() };
    let all: Vec<_> = files.into_iter().flatten().skip(known).collect();
    let left_out = fitted.left_out.get(known..).unwrap_or_default();
    let (agreement, intervals) = (agreement(&all, left_out), intervals(&all, left_out, super::evaluate::ROUNDS));
    let mut out = app.messages.get(&Msg::FitLeftOut);
    out.push('\n');
    out.push_str(&super::evaluate::table(app, &agreement, &intervals));
    app.put(None, &out)?;
    Ok(ExitCode::SUCCESS)
}
