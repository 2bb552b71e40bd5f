//! The report as text: for a terminal without a screen, a pipe, a screen reader. Logical order, no escapes, nothing by
//! colour.

use std::fmt::Write as _;

use super::{Level, Report, Reported};
use crate::lexicon::{Owner, SignalKind};
use crate::messages::{Messages, Msg};
use crate::scenario::Ending;
use crate::session::SignalOut;
use crate::text::wrap;

/// Width of the text, in cells.
const WIDTH: usize = 80;
/// Bars of a curve, from low to high.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The whole report.
#[must_use]
pub fn text(report: &Report, messages: &Messages) -> String {
    let mut page = Page { messages, out: String::new() };
    page.head(report);
    page.words(report);
    page.curves(report);
    page.turns(report);
    page.needs(report);
    page.promises(report);
    page.result(report);
    page.underneath(report);
    page.out
}

struct Page<'m> {
    messages: &'m Messages,
    out: String,
}

impl Page<'_> {
    fn get(&self, msg: &Msg) -> String {
        self.messages.get(msg)
    }

    /// Points up or down, as the language writes them.
    fn signed(&self, points: i32) -> String {
        let msg = if points < 0 { Msg::PointsDown { points: -points } } else { Msg::PointsUp { points } };
        self.get(&msg)
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A paragraph, indented by `indent` and hanging behind its first mark.
    fn paragraph(&mut self, indent: usize, mark: &str, text: &str) {
        let hang = indent + mark.chars().count();
        for (index, line) in wrap(text, WIDTH.saturating_sub(hang)).iter().enumerate() {
            let before = if index == 0 { format!("{:indent$}{mark}", "") } else { " ".repeat(hang) };
            self.line(format!("{before}{line}").trim_end());
        }
    }

    fn heading(&mut self, msg: &Msg) {
        let heading = self.get(msg);
        self.line("");
        self.line(&heading);
        self.line(&"─".repeat(heading.chars().count()));
    }

    fn head(&mut self, report: &Report) {
        let outcome = self.get(&Msg::OutcomeName { outcome: report.outcome.name().to_owned() });
        let title = self.get(&Msg::DebriefTitle { title: report.title.clone(), name: report.name.clone(), outcome });
        self.line(&title);
        self.line(&"═".repeat(title.chars().count().min(WIDTH)));
    }

    fn words(&mut self, report: &Report) {
        self.line("");
        self.paragraph(0, "", &report.story.heard);
        self.line("");
        let keep = self.get(&Msg::LabelKeep);
        self.paragraph(0, &format!("{keep} "), &report.story.keep);
        let change = self.get(&Msg::LabelChange);
        self.paragraph(0, &format!("{change} "), &report.story.change);
    }

    fn curves(&mut self, report: &Report) {
        self.heading(&Msg::HeadingCurves);
        let gauge = self.get(&Msg::GaugeName { gauge: report.gauge.name().to_owned() });
        let trust = self.get(&Msg::GaugeName { gauge: "trust".to_owned() });
        for (name, curve) in [(gauge, &report.anger), (trust, &report.trust)] {
            let bars: String = curve.curve.iter().map(|value| bar(*value)).collect();
            self.line(&format!("  {name}: {} {bars} {}", curve.start, curve.end));
        }
    }

    fn turns(&mut self, report: &Report) {
        self.heading(&Msg::HeadingTurns);
        let mut before = report.anger.start;
        for turn in &report.turns {
            self.turn(turn, &report.name, before);
            before = turn.anger;
        }
        if !report.closing.customer.is_empty() {
            self.line("");
            let name = first_name(&report.name);
            self.paragraph(0, &format!("{name}: "), &report.closing.customer);
        }
    }

    fn turn(&mut self, turn: &Reported, name: &str, before: i32) {
        self.line("");
        if !turn.customer.is_empty() {
            self.paragraph(0, &format!("{}: ", first_name(name)), &turn.customer);
        }
        if let Some(action) = &turn.action {
            let action = self.get(&Msg::ActionName { action: action.split(' ').next().unwrap_or_default().to_owned() });
            self.line(&format!("  ({action})"));
        }
        if let Some(reply) = &turn.reply {
            let agent = self.get(&Msg::LabelAgent);
            self.paragraph(2, &format!("{agent} "), &marked(reply, &turn.signals));
        }
        for signal in most_telling(&turn.signals) {
            self.signal(signal);
        }
        let change = turn.anger - before;
        if change != 0 || !turn.effects.is_empty() {
            let mut why: Vec<_> = turn.effects.iter().filter_map(|effect| self.effect(effect)).collect();
            why.dedup();
            let what = self.get(&Msg::AngerMoved { anger: turn.anger, change: self.signed(change) });
            let why = if why.is_empty() { String::new() } else { format!(": {}", why.join("; ")) };
            self.paragraph(4, "", &format!("{what}{why}"));
        }
        if let Some(better) = &turn.better {
            let label = self.get(&Msg::LabelBetter);
            self.line(&format!("    {label}"));
            for (register, text) in [("short", &better.short), ("plain", &better.plain), ("warm", &better.warm)] {
                let register = self.get(&Msg::RegisterName { register: register.to_owned() });
                self.paragraph(6, &format!("{register}: "), text);
            }
        }
    }

    fn signal(&mut self, signal: &SignalOut) {
        let hollow = SignalKind::from_name(&signal.kind).is_some_and(SignalKind::is_hollow);
        let sign = if hollow { "−" } else { "+" };
        let name = self.get(&Msg::SignalName { kind: signal.kind.clone() });
        let quote = self.get(&Msg::Quoted { text: crate::text::shorten(&signal.text, 12) });
        self.paragraph(4, &format!("{sign} "), &format!("{name}: {quote}"));
    }

    /// What moved her, in words; the marks are summed up by the signals above.
    fn effect(&self, effect: &crate::customer::Effect) -> Option<String> {
        let cause = &effect.cause;
        let name = cause.name.clone();
        let what = match cause.what.as_str() {
            "signal" => self.get(&Msg::SignalName { kind: name }),
            "reply" => self.get(&Msg::ReplyName { reply: name }),
            "need" => self.get(&Msg::EffectNeed),
            "offer" => self.get(&Msg::EffectOffer),
            "fact" => self.get(&Msg::EffectFact),
            "promise" => self.get(&Msg::EffectPromise { state: name }),
            "waiting" => self.get(&Msg::EffectWaiting),
            "mark" => self.get(&Msg::MarkName { mark: name }),
            "line" => self.get(&Msg::EffectLine),
            "gave-up" => self.get(&Msg::EffectGaveUp),
            "event" => self.get(&Msg::ActionName { action: name }),
            _ => return None,
        };
        (effect.anger != 0).then(|| format!("{what} {}", self.signed(effect.anger)))
    }

    fn needs(&mut self, report: &Report) {
        self.heading(&Msg::HeadingNeeds { name: first_name(&report.name).to_owned() });
        for need in &report.needs {
            let mark = if need.met { "✓" } else { "✗" };
            let msg = match (need.met, need.hidden) {
                (true, false) => Msg::NeedMet { label: need.label.clone() },
                (false, false) => Msg::NeedMissed { label: need.label.clone() },
                (true, true) => Msg::NeedFound { label: need.label.clone() },
                (false, true) => Msg::NeedHidden { label: need.label.clone() },
            };
            let text = self.get(&msg);
            self.paragraph(2, &format!("{mark} "), &text);
        }
    }

    fn promises(&mut self, report: &Report) {
        self.heading(&Msg::HeadingPromises);
        if report.promises.is_empty() {
            let none = self.get(&Msg::NoPromises);
            self.line(&format!("  {none}"));
        }
        for promise in &report.promises {
            let owner = match promise.owner {
                Owner::Agent => "agent",
                Owner::Manager => "manager",
                Owner::Other => "other",
                Owner::None => "none",
            };
            let owner = self.get(&Msg::OwnerName { owner: owner.to_owned() });
            let quote = self.get(&Msg::Quoted { text: promise.text.clone() });
            let due = promise.due_clock.clone().map_or(Msg::DueNever, |time| Msg::DueAt { time });
            let due = self.get(&due);
            let kept = match (promise.allowed, promise.kept) {
                (false, _) => self.get(&Msg::PromiseOverreach),
                (true, Some(true)) => self.get(&Msg::PromiseKept),
                (true, Some(false)) => self.get(&Msg::PromiseBroken),
                (true, None) => self.get(&Msg::PromiseOpen),
            };
            self.paragraph(2, "· ", &format!("{quote} – {owner}, {due}, {kept}"));
        }
    }

    fn result(&mut self, report: &Report) {
        self.heading(&Msg::HeadingResult);
        let first = if report.first_call_resolution { Msg::FcrYes } else { Msg::FcrNo };
        let first = self.get(&first);
        self.paragraph(2, "", &first);
        for duty in report.duties.iter().filter(|duty| !duty.asked) {
            let missed = self.get(&Msg::DutyMissed { label: duty.label.clone() });
            self.paragraph(2, "", &missed);
        }
        let level = match report.leaving.level {
            Level::Low => "low",
            Level::Medium => "medium",
            Level::High => "high",
        };
        let leaving = self.get(&Msg::Leaving { level: level.to_owned(), because: report.leaving.because.join(" ") });
        self.paragraph(2, "", &leaving);
        let figures = self.get(&Msg::LeavingFigures);
        self.paragraph(2, "", &figures);
        let scores = &report.scores;
        let marks = self.get(&Msg::MeanMarks {
            empathy: format!("{:.1}", scores.empathy),
            ownership: format!("{:.1}", scores.ownership),
            resolution: format!("{:.1}", scores.resolution),
            overall: format!("{:.1}", scores.overall),
        });
        self.paragraph(2, "", &marks);
    }

    fn underneath(&mut self, report: &Report) {
        if let Some(hidden) = &report.hidden {
            self.heading(&Msg::HeadingHidden);
            self.paragraph(2, "", &hidden.message);
            let suggestion = self.get(&Msg::Suggestion { suggestion: hidden.suggestion.clone() });
            self.paragraph(2, "", &suggestion);
        }
        if !report.beyond.is_empty() {
            self.heading(&Msg::HeadingBeyond);
            for beyond in &report.beyond {
                self.paragraph(2, "· ", beyond);
            }
        }
        if report.outcome == Ending::Resigned {
            let note = self.get(&Msg::ResignedNote);
            self.line("");
            self.paragraph(0, "", &note);
        }
    }
}

fn bar(value: i32) -> char {
    let step = usize::try_from(value.clamp(0, 99)).unwrap_or(0) * BARS.len() / 100;
    BARS.get(step).copied().unwrap_or('█')
}

fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// Of each kind the signal with most words, in order of place.
fn most_telling(signals: &[SignalOut]) -> Vec<&SignalOut> {
    let best = |signal: &&SignalOut| {
        let same = signals.iter().filter(|other| other.kind == signal.kind);
        same.max_by_key(|other| (other.text.len(), std::cmp::Reverse(other.start))) == Some(*signal)
    };
    signals.iter().filter(best).collect()
}

/// The reply with the words that signals rest on in brackets: `[…]` helps, `‹…›` takes. Overlaps are joined.
fn marked(reply: &str, signals: &[SignalOut]) -> String {
    let mut spans: Vec<(usize, usize, bool)> = Vec::new();
    for signal in signals {
        let hollow = SignalKind::from_name(&signal.kind).is_some_and(SignalKind::is_hollow);
        match spans.last_mut() {
            Some((_, end, taken)) if signal.start < *end => {
                *end = (*end).max(signal.end);
                *taken |= hollow;
            }
            _ => spans.push((signal.start, signal.end, hollow)),
        }
    }
    let mut out = String::new();
    let mut at = 0;
    for (start, end, hollow) in spans {
        let (open, close) = if hollow { ('‹', '›') } else { ('[', ']') };
        out.push_str(reply.get(at..start).unwrap_or_default());
        let _ = write!(out, "{open}{}{close}", reply.get(start..end).unwrap_or_default());
        at = end;
    }
    out.push_str(reply.get(at..).unwrap_or_default());
    out.replace('\n', " ")
}
