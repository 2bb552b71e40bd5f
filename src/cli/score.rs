//! `kashuv score`: one JSON object a line in, one out, in the same order.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde::{Deserialize, Serialize};

use super::App;
use super::args;
use crate::judge::{self, Assessment, Context, Reason, assess, decimal};
use crate::lexicon::{Lexicon, Mark};
use crate::messages::{Lang, Messages};
use crate::text::{escape_json, is_mostly_hebrew};

#[derive(Deserialize)]
struct Input {
    id: serde_json::Value,
    lang: Option<Lang>,
    #[serde(default)]
    case: String,
    #[serde(default)]
    history: Vec<String>,
    reply: String,
}

#[derive(Serialize)]
struct Output<'a> {
    id: &'a serde_json::Value,
    empathy: f64,
    ownership: f64,
    resolution: f64,
    overall: f64,
    hollow: Vec<&'static str>,
    signals: Vec<SignalOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Vec<Why<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Vec<Word<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<BTreeMap<&'static str, String>>,
}

#[derive(Serialize)]
struct SignalOut<'a> {
    kind: &'static str,
    start: usize,
    end: usize,
    text: &'a str,
    rule: &'a str,
}

#[derive(Serialize)]
struct Why<'a> {
    mark: &'static str,
    rule: &'a str,
    delta: f64,
}

/// What one word of the reply moved.
#[derive(Serialize)]
struct Word<'a> {
    mark: &'static str,
    start: usize,
    end: usize,
    text: &'a str,
    delta: f64,
}

/// What a word has to move to be listed, in thousandths.
const SHOWN: i32 = 10;

#[derive(Serialize)]
struct Failure {
    id: serde_json::Value,
    line: usize,
    error: String,
}

/// What some editors put at the start of a file.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// Scores standard input. Exit 1 if a line could not be read.
pub fn run(app: &App, args: &args::Score) -> anyhow::Result<ExitCode> {
    let mut lexicons: BTreeMap<Lang, Lexicon> = BTreeMap::new();
    let mut stdin = std::io::BufReader::new(std::io::stdin().lock());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut failed = false;
    let mut raw = Vec::new();
    for line in 1.. {
        raw.clear();
        if stdin.read_until(b'\n', &mut raw)? == 0 {
            break;
        }
        if line == 1 && raw.starts_with(BOM) {
            raw.drain(..BOM.len());
        }
        if raw.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let json = match read(&raw) {
            Ok(input) => {
                let by_script = || if is_mostly_hebrew(&input.reply) { Lang::He } else { Lang::En };
                let lang = input.lang.or(args.lang).unwrap_or_else(by_script);
                let lexicon = match lexicons.entry(lang) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(new) => new.insert(app.lexicon(lang)?),
                };
                score(lexicon, &input, args.explain, &app.messages)?
            }
            Err((id, error)) => {
                failed = true;
                serde_json::to_string(&Failure { id, line, error })?
            }
        };
        writeln!(out, "{}", escape_json(&json))?;
        if stdin.buffer().is_empty() {
            // Whoever waits for this answer before asking the next question gets it.
            out.flush()?;
        }
    }
    out.flush()?;
    Ok(if failed { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn read(raw: &[u8]) -> Result<Input, (serde_json::Value, String)> {
    serde_json::from_slice(raw).map_err(|error| {
        let id = serde_json::from_slice::<serde_json::Value>(raw).ok();
        let id = id.and_then(|mut value| value.get_mut("id").map(serde_json::Value::take));
        (id.unwrap_or(serde_json::Value::Null), error.to_string())
    })
}

fn score(lexicon: &Lexicon, input: &Input, explain: bool, messages: &Messages) -> anyhow::Result<String> {
    let context = Context::told(lexicon, &input.case, &input.history);
    let assessment = assess(lexicon, &input.reply, &context, &[]);
    let signals = assessment.signals.iter().map(|signal| SignalOut {
        kind: signal.kind.name(),
        start: signal.span.start,
        end: signal.span.end,
        text: input.reply.get(signal.span.clone()).unwrap_or_default(),
        rule: &signal.rule,
    });
    let output = Output {
        id: &input.id,
        empathy: decimal(assessment.marks.empathy),
        ownership: decimal(assessment.marks.ownership),
        resolution: decimal(assessment.marks.resolution),
        overall: decimal(assessment.marks.overall),
        hollow: assessment.hollow().into_iter().map(crate::lexicon::SignalKind::name).collect(),
        signals: signals.collect(),
        why: explain.then(|| why(&assessment)),
        words: explain.then(|| words(lexicon, &input.reply, &assessment)),
        next: explain.then(|| next(lexicon, &assessment, messages)),
    };
    Ok(serde_json::to_string(&output)?)
}

fn why<'a>(assessment: &'a Assessment) -> Vec<Why<'a>> {
    let why = |reason: &'a Reason| Why { mark: reason.mark.name(), rule: &reason.rule, delta: decimal(reason.delta) };
    assessment.reasons.iter().map(why).collect()
}

fn next(lexicon: &Lexicon, assessment: &Assessment, messages: &Messages) -> BTreeMap<&'static str, String> {
    let has = |kind| assessment.has(kind);
    let advice = |mark: Mark| Some((mark.name(), judge::next(lexicon, messages, &assessment.marks, has, mark)?));
    Mark::ALL.into_iter().filter_map(advice).collect()
}

/// What each word moved, heaviest first.
fn words<'a>(lexicon: &Lexicon, reply: &'a str, assessment: &Assessment) -> Vec<Word<'a>> {
    let mut weights = judge::word_weights(lexicon, reply, assessment);
    weights.sort_by_key(|weight| (weight.mark, std::cmp::Reverse(weight.delta.abs()), weight.span.start));
    let word = |weight: judge::WordWeight| Word {
        mark: weight.mark.name(),
        start: weight.span.start,
        end: weight.span.end,
        text: reply.get(weight.span).unwrap_or_default(),
        delta: decimal(weight.delta),
    };
    weights.into_iter().filter(|weight| weight.delta.abs() >= SHOWN).map(word).collect()
}
