//! The report as a page: paragraphs and curves in the order in which they are read, before they are put on a screen or into
//! text. What is said in words is said here once for every renderer.

use std::ops::Range;

use super::{Level, Need, Report, Reported};
use crate::lexicon::{Owner, SignalKind};
use crate::messages::{Messages, Msg};
use crate::scenario::Ending;
use crate::session::SignalOut;

/// A piece of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of the whole.
    Title(String),
    /// A heading.
    Heading(String),
    /// Space between two pieces.
    Gap,
    /// A curve: the start and one value a turn, 0..=100.
    Curve {
        /// What it shows.
        name: String,
        /// Its values.
        values: Vec<i32>,
    },
    /// A paragraph.
    Paragraph(Paragraph),
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Cells it is indented by.
    pub indent: usize,
    /// What stands before its first line; the others are indented behind it.
    pub mark: String,
    /// Its text.
    pub text: String,
    /// What it is.
    pub voice: Voice,
    /// Bytes of the text that were judged, in order, and whether they helped.
    pub evidence: Vec<(Range<usize>, bool)>,
    /// The turn whose reply it is.
    pub turn: Option<usize>,
}

/// Whose voice a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// The debrief's own.
    #[default]
    Own,
    /// The customer's.
    Customer,
    /// The trainee's.
    Agent,
    /// What was done instead of a word.
    Action,
    /// Something that helped.
    Good,
    /// Something that hurt.
    Bad,
    /// What could be said instead.
    Better,
    /// Beside the matter.
    Aside,
}

/// The pieces of a report.
#[must_use]
pub fn page(report: &Report, messages: &Messages) -> Vec<Block> {
    let mut page = Page { messages, blocks: Vec::new() };
    page.head(report);
    page.words(report);
    page.curves(report);
    page.turns(report);
    page.needs(report);
    page.promises(report);
    page.result(report);
    page.underneath(report);
    page.blocks
}

struct Page<'m> {
    messages: &'m Messages,
    blocks: Vec<Block>,
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

    fn gap(&mut self) {
        self.blocks.push(Block::Gap);
    }

    fn say(&mut self, voice: Voice, indent: usize, mark: impl Into<String>, text: impl Into<String>) {
        let paragraph = Paragraph { indent, mark: mark.into(), text: text.into(), voice, ..Paragraph::default() };
        self.blocks.push(Block::Paragraph(paragraph));
    }

    fn heading(&mut self, msg: &Msg) {
        let heading = self.get(msg);
        self.gap();
        self.blocks.push(Block::Heading(heading));
    }

    fn head(&mut self, report: &Report) {
        let outcome = self.get(&Msg::OutcomeName { outcome: report.outcome.name().to_owned() });
        let title = Msg::DebriefTitle { title: report.title.clone(), name: report.name.clone(), outcome };
        self.blocks.push(Block::Title(self.get(&title)));
    }

    fn words(&mut self, report: &Report) {
        self.gap();
        self.say(Voice::Own, 0, "", &report.story.heard);
        self.gap();
        let keep = self.get(&Msg::LabelKeep);
        self.say(Voice::Own, 0, format!("{keep} "), &report.story.keep);
        let change = self.get(&Msg::LabelChange);
        self.say(Voice::Own, 0, format!("{change} "), &report.story.change);
    }

    fn curves(&mut self, report: &Report) {
        self.heading(&Msg::HeadingCurves);
        let gauge = self.get(&Msg::GaugeName { gauge: report.gauge.name().to_owned() });
        let trust = self.get(&Msg::GaugeName { gauge: "trust".to_owned() });
        for (name, curve) in [(gauge, &report.anger), (trust, &report.trust)] {
            self.blocks.push(Block::Curve { name, values: curve.curve.clone() });
        }
    }

    fn turns(&mut self, report: &Report) {
        self.heading(&Msg::HeadingTurns);
        let mut before = report.anger.start;
        for (index, turn) in report.turns.iter().enumerate() {
            self.turn(turn, report, before, index);
            before = turn.anger;
        }
        if !report.closing.customer.is_empty() {
            self.gap();
            self.say(Voice::Customer, 0, format!("{}: ", first_name(&report.name)), &report.closing.customer);
        }
    }

    fn turn(&mut self, turn: &Reported, report: &Report, before: i32, index: usize) {
        let (name, needs) = (&report.name, &report.needs);
        self.gap();
        if !turn.customer.is_empty() {
            self.say(Voice::Customer, 0, format!("{}: ", first_name(name)), &turn.customer);
        }
        if let Some(action) = &turn.action {
            let action = self.get(&Msg::ActionName { action: action.split(' ').next().unwrap_or_default().to_owned() });
            self.say(Voice::Action, 2, "", format!("({action})"));
        }
        if let Some(reply) = &turn.reply {
            let agent = self.get(&Msg::LabelAgent);
            self.blocks.push(Block::Paragraph(Paragraph {
                indent: 2,
                mark: format!("{agent} "),
                // A line break has one byte, as a space has.
                text: reply.replace('\n', " "),
                voice: Voice::Agent,
                evidence: evidence(&turn.signals),
                turn: Some(index),
            }));
        }
        for signal in most_telling(&turn.signals) {
            let (sign, voice) = if is_hollow(signal) { ("− ", Voice::Bad) } else { ("+ ", Voice::Good) };
            let name = self.get(&Msg::SignalName { kind: signal.kind.clone() });
            let quote = self.get(&Msg::Quoted { text: crate::text::shorten(&signal.text, 12) });
            self.say(voice, 4, sign, format!("{name}: {quote}"));
        }
        let change = turn.anger - before;
        if change != 0 || !turn.effects.is_empty() {
            let why: Vec<_> = turn.effects.iter().filter_map(|effect| self.effect(effect, needs)).collect();
            let what = self.get(&Msg::AngerMoved { anger: turn.anger, change: self.signed(change) });
            let why = if why.is_empty() { String::new() } else { format!(": {}", why.join("; ")) };
            self.say(Voice::Aside, 4, "", format!("{what}{why}"));
        }
        if let Some(better) = &turn.better {
            let label = self.get(&Msg::LabelBetter);
            self.say(Voice::Own, 4, "", label);
            for (register, text) in [("short", &better.short), ("plain", &better.plain), ("warm", &better.warm)] {
                let register = self.get(&Msg::RegisterName { register: register.to_owned() });
                self.say(Voice::Better, 6, format!("{register}: "), text);
            }
        }
    }

    /// What moved her, in words; the marks are summed up by the signals above.
    fn effect(&self, effect: &crate::customer::Effect, needs: &[Need]) -> Option<String> {
        let cause = &effect.cause;
        let name = cause.name.clone();
        let what = match cause.what.as_str() {
            "signal" => self.get(&Msg::SignalName { kind: name }),
            "reply" => self.get(&Msg::ReplyName { reply: name }),
            "need" => {
                let label = needs.iter().find(|need| need.id == name).map(|need| need.label.clone());
                self.get(&Msg::EffectNeed { label: label.unwrap_or(name) })
            }
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
            let (mark, voice) = if need.met { ("✓ ", Voice::Good) } else { ("✗ ", Voice::Bad) };
            let label = need.label.clone();
            let text = self.get(&match (need.met, need.hidden) {
                (true, false) => Msg::NeedMet { label },
                (false, false) => Msg::NeedMissed { label },
                (true, true) => Msg::NeedFound { label },
                (false, true) => Msg::NeedHidden { label },
            });
            self.say(voice, 2, mark, text);
        }
    }

    fn promises(&mut self, report: &Report) {
        self.heading(&Msg::HeadingPromises);
        if report.promises.is_empty() {
            let none = self.get(&Msg::NoPromises);
            self.say(Voice::Own, 2, "", none);
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
            self.say(Voice::Own, 2, "· ", format!("{quote} – {owner}, {due}, {kept}"));
        }
    }

    fn result(&mut self, report: &Report) {
        self.heading(&Msg::HeadingResult);
        let first = if report.first_call_resolution { Msg::FcrYes } else { Msg::FcrNo };
        let first = self.get(&first);
        self.say(Voice::Own, 2, "", first);
        for duty in report.duties.iter().filter(|duty| !duty.asked) {
            let missed = self.get(&Msg::DutyMissed { label: duty.label.clone() });
            self.say(Voice::Own, 2, "", missed);
        }
        let level = match report.leaving.level {
            Level::Low => "low",
            Level::Medium => "medium",
            Level::High => "high",
        };
        let leaving = self.get(&Msg::Leaving { level: level.to_owned(), because: report.leaving.because.join(" ") });
        self.say(Voice::Own, 2, "", leaving);
        let figures = self.get(&Msg::LeavingFigures);
        self.say(Voice::Aside, 2, "", figures);
        let scores = &report.scores;
        let marks = self.get(&Msg::MeanMarks {
            empathy: format!("{:.1}", scores.empathy),
            ownership: format!("{:.1}", scores.ownership),
            resolution: format!("{:.1}", scores.resolution),
            overall: format!("{:.1}", scores.overall),
        });
        self.say(Voice::Own, 2, "", marks);
    }

    fn underneath(&mut self, report: &Report) {
        if let Some(hidden) = &report.hidden {
            self.heading(&Msg::HeadingHidden);
            self.say(Voice::Own, 2, "", &hidden.message);
            let suggestion = self.get(&Msg::Suggestion { suggestion: hidden.suggestion.clone() });
            self.say(Voice::Own, 2, "", suggestion);
        }
        if !report.beyond.is_empty() {
            self.heading(&Msg::HeadingBeyond);
            for beyond in &report.beyond {
                self.say(Voice::Own, 2, "· ", beyond);
            }
        }
        if report.outcome == Ending::Resigned {
            let note = self.get(&Msg::ResignedNote);
            self.gap();
            self.say(Voice::Own, 0, "", note);
        }
    }
}

fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

fn is_hollow(signal: &SignalOut) -> bool {
    SignalKind::from_name(&signal.kind).is_some_and(SignalKind::is_hollow)
}

/// Of each kind the signal with most words, in order of place.
#[must_use]
pub fn most_telling(signals: &[SignalOut]) -> Vec<&SignalOut> {
    let best = |signal: &&SignalOut| {
        let same = signals.iter().filter(|other| other.kind == signal.kind);
        same.max_by_key(|other| (other.text.len(), std::cmp::Reverse(other.start))) == Some(*signal)
    };
    signals.iter().filter(best).collect()
}

/// The bytes that signals rest on, in order, and whether they helped. Overlaps are joined; what also hurts, hurts.
#[must_use]
pub fn evidence(signals: &[SignalOut]) -> Vec<(Range<usize>, bool)> {
    let mut spans: Vec<(Range<usize>, bool)> = Vec::new();
    for signal in signals {
        let helps = !is_hollow(signal);
        match spans.last_mut() {
            Some((span, all_help)) if signal.start < span.end => {
                span.end = span.end.max(signal.end);
                *all_help &= helps;
            }
            _ => spans.push((signal.start..signal.end, helps)),
        }
    }
    spans
}
