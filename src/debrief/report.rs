//! The report: everything that the debrief says, before it is put into any format.

use serde::Serialize;

use super::advice::{self, Advice, Adviser, Better};
use super::leaving::{self, Leaving};
use super::story::{self, Story};
use crate::customer::{Cause, Effect};
use crate::judge::{Marks, decimal};
use crate::lexicon::Owner;
use crate::messages::{Lang, Messages};
use crate::scenario::{Ending, Gauge};
use crate::session::{Closing, Header, Session, SignalOut};
use crate::text::clock_face;

/// A gauge from start to end; the curve is the start and one value a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Curve {
    /// At the start.
    pub start: i32,
    /// At the end.
    pub end: i32,
    /// The start and one value a turn.
    #[expect(clippy::struct_field_names, reason = "the name in the published format")]
    pub curve: Vec<i32>,
}

/// Marks as outputs have them: up to two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Scores {
    /// 0..=3.
    pub empathy: f64,
    /// 0..=3.
    pub ownership: f64,
    /// 0..=3.
    pub resolution: f64,
    /// 0..=10.
    pub overall: f64,
}

impl From<Marks> for Scores {
    fn from(marks: Marks) -> Self {
        Self {
            empathy: decimal(marks.empathy),
            ownership: decimal(marks.ownership),
            resolution: decimal(marks.resolution),
            overall: decimal(marks.overall),
        }
    }
}

/// A need, met or missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    /// Its id.
    pub id: String,
    /// Whether it was met.
    pub met: bool,
    /// Whether it was beneath the complaint.
    pub hidden: bool,
    /// What it is.
    #[serde(skip)]
    pub label: String,
}

/// A promise of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromiseOut {
    /// The sentence it was made in.
    pub text: String,
    /// Whose it is.
    pub owner: Owner,
    /// What is to be done.
    pub act: String,
    /// Till when, in milliseconds from the start.
    pub due_ms: Option<u64>,
    /// Whether it was kept, if that is known.
    pub kept: Option<bool>,
    /// Whether the house allows it.
    pub allowed: bool,
    /// Till when, as a time of day.
    #[serde(skip)]
    pub due_clock: Option<String>,
}

/// A turn as it is reported.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reported {
    /// What she said.
    pub customer: String,
    /// What made her say it.
    pub because: Vec<Cause>,
    /// The answer.
    pub reply: Option<String>,
    /// What was done instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// When, in milliseconds from the start.
    pub at_ms: u64,
    /// Anger afterwards.
    pub anger: i32,
    /// Trust afterwards.
    pub trust: i32,
    /// The marks of the reply.
    pub scores: Scores,
    /// The hollow kinds in it.
    pub hollow: Vec<String>,
    /// What was found in it.
    pub signals: Vec<SignalOut>,
    /// What moved her, and how far.
    pub effects: Vec<Effect>,
    /// A better way to say it, where it was weak.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
}

/// The whole report. Its JSON form is published in `docs/formats.md`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Version of the format.
    pub format: u32,
    /// The scenario's id.
    pub scenario: String,
    /// The language of the conversation.
    pub language: Lang,
    /// The seed.
    pub seed: u64,
    /// The engine that played it.
    pub engine: String,
    /// How it ended.
    pub outcome: Ending,
    /// Anger.
    pub anger: Curve,
    /// Trust.
    pub trust: Curve,
    /// The mean marks of the replies.
    pub scores: Scores,
    /// What had to be asked by duty, and whether it was.
    pub duties: Vec<Duty>,
    /// Whether what she needs was met in this call.
    pub first_call_resolution: bool,
    /// How likely she leaves.
    pub leaving: Leaving,
    /// What she needed.
    pub needs: Vec<Need>,
    /// What was promised.
    pub promises: Vec<PromiseOut>,
    /// The conversation.
    pub turns: Vec<Reported>,
    /// Her last sentence.
    pub closing: Closing,
    /// What she heard, one thing to keep, one to change.
    pub story: Story,
    /// What is underneath and worth carrying to management.
    pub hidden: Option<Underneath>,
    /// What no agent could have changed.
    pub beyond: Vec<String>,
    /// Shown at the top.
    #[serde(skip)]
    pub title: String,
    /// The customer's name.
    #[serde(skip)]
    pub name: String,
    /// What the gauge is called.
    #[serde(skip)]
    pub gauge: Gauge,
}

/// Something that has to be asked by duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// The fact's id.
    pub fact: String,
    /// Whether it was asked.
    pub asked: bool,
    /// What it is.
    #[serde(skip)]
    pub label: String,
}

/// What is underneath.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Underneath {
    /// What she really needs.
    pub message: String,
    /// What is worth carrying to management.
    pub suggestion: String,
    /// Whether it was found.
    pub found: bool,
}

/// Gathers the report of a session; one that has not ended counts as unresolved.
#[must_use]
pub fn report(session: &Session, advice: &Advice, messages: &Messages) -> Report {
    let scenario = session.scenario();
    let Header { lang, seed, engine, .. } = session.header().clone();
    let outcome = session.outcome().unwrap_or(Ending::Unresolved);
    let needs: Vec<_> = session
        .needs()
        .into_iter()
        .zip(&scenario.needs)
        .map(|(state, need)| Need { id: state.id, met: state.met, hidden: state.hidden, label: need.label.clone() })
        .collect();
    let hidden_met = needs.iter().any(|need| need.hidden && need.met);
    let open = session.says().map(|said| Closing { customer: said.text.clone(), because: said.because.clone() });
    Report {
        format: 1,
        scenario: scenario.id.clone(),
        language: lang,
        seed,
        engine,
        outcome,
        anger: curve(scenario.customer.anger, session.turns().iter().map(|turn| turn.anger), session.state().anger()),
        trust: curve(scenario.customer.trust, session.turns().iter().map(|turn| turn.trust), session.state().trust()),
        scores: mean(session).into(),
        duties: duties(session),
        first_call_resolution: outcome == Ending::Resolved,
        leaving: leaving::leaving(session, messages),
        needs,
        promises: promises(session),
        turns: turns(session, advice),
        closing: session
            .closing()
            .cloned()
            .or(open)
            .unwrap_or(Closing { customer: String::new(), because: Vec::new() }),
        story: story::story(session, messages),
        hidden: scenario.hidden.as_ref().map(|hidden| Underneath {
            message: hidden.message.clone(),
            suggestion: hidden.suggestion.clone(),
            found: hidden_met,
        }),
        beyond: scenario.beyond.clone(),
        title: scenario.title.clone(),
        name: scenario.customer.name.clone(),
        gauge: scenario.customer.gauge,
    }
}

fn curve(start: i32, values: impl Iterator<Item = i32>, end: i32) -> Curve {
    Curve { start, end, curve: std::iter::once(start).chain(values).collect() }
}

/// The mean of each mark over the replies.
fn mean(session: &Session) -> Marks {
    let marks: Vec<_> = session.turns().iter().filter(|turn| turn.reply.is_some()).map(|turn| turn.marks).collect();
    let count = i32::try_from(marks.len().max(1)).unwrap_or(i32::MAX);
    let mean = |of: fn(&Marks) -> i32| marks.iter().map(of).sum::<i32>() / count;
    Marks {
        empathy: mean(|marks| marks.empathy),
        ownership: mean(|marks| marks.ownership),
        resolution: mean(|marks| marks.resolution),
        overall: mean(|marks| marks.overall),
    }
}

fn duties(session: &Session) -> Vec<Duty> {
    let scenario = session.scenario();
    let duty = |fact: &usize| {
        let (id, label) = scenario.facts.get(*fact).map(|fact| (fact.id.clone(), fact.label.clone()))?;
        let asked = session.turns().iter().any(|turn| turn.asked.contains(&id));
        Some(Duty { fact: id, asked, label })
    };
    scenario.house.must_ask.iter().filter_map(duty).collect()
}

fn promises(session: &Session) -> Vec<PromiseOut> {
    let promise = |promise: &crate::customer::Promise| PromiseOut {
        text: promise.text.clone(),
        owner: promise.owner,
        act: promise.act.clone(),
        due_ms: promise.due_ms,
        kept: promise.kept,
        allowed: promise.allowed,
        due_clock: promise.due_ms.map(|due| clock(session.scenario().now, due)),
    };
    session.state().promises.iter().map(promise).collect()
}

/// The time of day `ms` after `now` (minutes of the day).
fn clock(now: i64, ms: u64) -> String {
    clock_face(now.saturating_add(i64::try_from(ms / 60_000).unwrap_or(0)) % (24 * 60))
}

fn turns(session: &Session, advice: &Advice) -> Vec<Reported> {
    let scenario = session.scenario();
    let mut adviser = Adviser::new(advice);
    let mut told: Vec<String> = Vec::new();
    let mut offered: Vec<String> = Vec::new();
    let mut reported = Vec::new();
    let mut before = scenario.customer.anger;
    for turn in session.turns() {
        told.extend(turn.tells.iter().cloned());
        let known = advice::known(session, turn.phase, &told, &offered);
        let better = advice::fault_of(turn, turn.anger - before).and_then(|fault| adviser.better(&fault, &known));
        before = turn.anger;
        offered.extend(turn.offered.iter().cloned());
        reported.push(Reported {
            customer: turn.customer.clone(),
            because: turn.because.clone(),
            reply: turn.reply.clone(),
            action: turn.action.clone(),
            at_ms: turn.at_ms,
            anger: turn.anger,
            trust: turn.trust,
            scores: turn.marks.into(),
            hollow: turn.hollow.clone(),
            signals: turn.signals.clone(),
            effects: turn.effects.clone(),
            better,
        });
    }
    reported
}
