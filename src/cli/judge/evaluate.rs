//! `kashuv judge evaluate`: the figures of agreement for any labelled file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

use serde::Serialize;

use super::super::App;
use super::super::args::{self, CheckFormat, Without};
use super::{labelled, lang_of};
use crate::calibration::{Agreement, Interval, Labelled, Scored, agreement, intervals, score};
use crate::judge::Context;
use crate::lexicon::{Lexicon, Mark};
use crate::messages::{Lang, Msg};
use crate::text::escape_json;

/// How often the situations are drawn again for an interval.
pub(super) const ROUNDS: usize = 1000;

/// The figures of one language.
#[derive(Serialize)]
struct Evaluated {
    lang: Lang,
    #[serde(flatten)]
    agreement: Agreement,
    intervals: BTreeMap<&'static str, Interval>,
}

/// Prints how well the judge agrees with the labels of files, each language on its own.
pub(super) fn run(app: &App, args: &args::Evaluate) -> anyhow::Result<ExitCode> {
    let mut by_lang: BTreeMap<Lang, Vec<Labelled>> = BTreeMap::new();
    for path in &args.files {
        for reply in labelled(app, path)? {
            by_lang.entry(lang_of(&reply)).or_default().push(reply);
        }
    }
    let mut all = Vec::new();
    let mut text = String::new();
    for (lang, replies) in by_lang {
        let lexicon = without(app.lexicon(lang)?, &args.without);
        let scored = scored(&lexicon, &replies, args);
        let (agreement, intervals) = (agreement(&replies, &scored), intervals(&replies, &scored, ROUNDS));
        let language = app.messages.get(&Msg::LangName { lang: lang.to_string() });
        let (count, situations) = (agreement.replies, agreement.situations);
        let _ = writeln!(text, "{}", app.messages.get(&Msg::EvaluateHead { language, replies: count, situations }));
        text.push_str(&table(app, &agreement, &intervals));
        worst(&mut text, &replies, &scored, args.worst);
        all.push(Evaluated { lang, agreement, intervals });
    }
    match args.format {
        CheckFormat::Json => app.put(None, &escape_json(&serde_json::to_string_pretty(&all)?))?,
        CheckFormat::Text => app.put(None, &text)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The lexicon without what is to be left out.
fn without(lexicon: Lexicon, left_out: &[Without]) -> Lexicon {
    let lexicon = if left_out.contains(&Without::Grammar) { lexicon.without_grammar() } else { lexicon };
    if left_out.contains(&Without::Words) { lexicon.without_words() } else { lexicon }
}

/// What the judge says of each reply, told as much of its conversation as it is to know.
fn scored(lexicon: &Lexicon, replies: &[Labelled], args: &args::Evaluate) -> Vec<Scored> {
    let mut cases: Vec<&str> = replies.iter().map(|reply| reply.case.as_str()).collect();
    if args.shuffle_case {
        // Every situation gets the case of the next one.
        let mut of_situation: Vec<(&str, &str)> =
            replies.iter().map(|reply| (reply.situation.as_str(), reply.case.as_str())).collect();
        of_situation.dedup_by_key(|(situation, _)| *situation);
        let next = of_situation.iter().cycle().skip(1);
        let next: BTreeMap<&str, &str> = of_situation.iter().zip(next).map(|(this, next)| (this.0, next.1)).collect();
        cases = replies.iter().map(|reply| next.get(reply.situation.as_str()).copied().unwrap_or_default()).collect();
    }
    let judged = |(reply, case): (&Labelled, &str)| {
        let case = if args.without.contains(&Without::Case) { "" } else { case };
        let history = if args.without.contains(&Without::History) { &[][..] } else { &reply.history };
        score(lexicon, &reply.reply, &Context::told(lexicon, case, history))
    };
    replies.iter().zip(cases).map(judged).collect()
}

/// The figures as a table.
pub(super) fn table(app: &App, agreement: &Agreement, intervals: &BTreeMap<&'static str, Interval>) -> String {
    let mut out = String::new();
    let interval = |name: &str| {
        intervals.get(name).map(|interval| format!("  [{:.3} {:.3}]", interval.from, interval.to)).unwrap_or_default()
    };
    for mark in Mark::ALL.map(Mark::name) {
        let figure = |figures: &BTreeMap<&'static str, f64>| figures.get(mark).copied().unwrap_or_default();
        let (pairs, rho, mae) = (figure(&agreement.pairwise), figure(&agreement.rho), figure(&agreement.mae));
        let _ = writeln!(out, "  {mark:<12} {pairs:.3}{}  rho {rho:.3}  mae {mae:.2}", interval(mark));
    }
    for (kind, figures) in &agreement.kinds {
        let (precision, recall, f1) = (figures.precision, figures.recall, figures.f1);
        let _ = writeln!(out, "    {kind:<12} P {precision:.2}  R {recall:.2}  F1 {f1:.2}");
    }
    for (name, value) in
        [("hollow_f1", agreement.hollow_f1), ("stuffed", agreement.stuffed), ("innocent", agreement.innocent)]
    {
        let _ = writeln!(out, "  {name:<12} {value:.3}{}", interval(name));
    }
    let _ = writeln!(out, "{}", app.messages.get(&Msg::EvaluateFoot));
    out
}

/// Adds the replies on which labels and judge are furthest apart overall.
fn worst(out: &mut String, replies: &[Labelled], scored: &[Scored], count: usize) {
    let mut order: Vec<_> = replies.iter().zip(scored).collect();
    let apart = |(reply, scored): &(&Labelled, &Scored)| (reply.gold.overall - scored.mark(Mark::Overall)).abs();
    order.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
    for (reply, scored) in order.into_iter().take(count) {
        let names =
            |kinds: &[crate::lexicon::SignalKind]| kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" ");
        let (label, mark) = (reply.gold.overall, scored.mark(Mark::Overall));
        let (labelled, reported) = (names(&reply.gold.hollow), names(&scored.hollow));
        let id = crate::text::clean_line(&reply.id);
        let _ = writeln!(out, "\n{id}: {label} ({labelled}) / {mark} ({reported})");
        let last = reply.history.last().map(|line| crate::text::clean_line(line)).unwrap_or_default();
        let _ = writeln!(out, "  {last}\n  > {}", crate::text::clean_line(&reply.reply));
    }
}
