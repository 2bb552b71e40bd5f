//! Replies files: what an agent types and does, one line each, in virtual time (`docs/formats.md`).

use super::clock::spoken_ms;
use super::{Input, Record, Session, Timed};
use crate::scenario::Scenario;

/// One line of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScriptStep {
    /// Says or does something.
    Do(Input),
    /// Lets so many milliseconds pass.
    Wait(u64),
}

/// A script: what is typed and done, one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// The steps.
    pub steps: Vec<ScriptStep>,
}

/// A line that is no reply and no action.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {text}")]
pub struct ScriptFault {
    /// The line, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

/// Longest pause: no conversation lasts longer.
const LONGEST_WAIT_MS: u64 = 60 * 60 * 1000;

/// How long an action takes, in milliseconds.
const ACTION_MS: u64 = 1000;

impl Script {
    /// The first offer that the manager is asked for and `scenario` does not have.
    #[must_use]
    pub fn unknown_offer(&self, scenario: &Scenario) -> Option<&str> {
        self.steps.iter().find_map(|step| match step {
            ScriptStep::Do(Input::Manager { offer }) => {
                (!scenario.offers.iter().any(|known| known.id == *offer)).then_some(offer.as_str())
            }
            _ => None,
        })
    }

    /// Reads a replies file.
    ///
    /// # Errors
    /// Every line that begins with a slash and is no action.
    pub fn parse(text: &str) -> Result<Self, Vec<ScriptFault>> {
        // A comment keeps its line, so that faults are counted as an editor counts.
        Self::from_lines(text.lines().map(|line| if line.trim_start().starts_with('#') { "" } else { line }))
    }

    /// Reads lines that are known to be replies or actions.
    ///
    /// # Errors
    /// Every line that begins with a slash and is no action.
    pub fn from_lines<'l>(lines: impl IntoIterator<Item = &'l str>) -> Result<Self, Vec<ScriptFault>> {
        let mut script = Self::default();
        let mut faults = Vec::new();
        for (index, line) in lines.into_iter().enumerate() {
            let parsed = if Session::is_too_long(line) { Some(Err(())) } else { step(line.trim()) };
            match parsed {
                Some(Ok(step)) => script.steps.push(step),
                Some(Err(())) => {
                    faults.push(ScriptFault { line: index + 1, text: crate::text::shorten(line.trim(), 20) });
                }
                None => {}
            }
        }
        if faults.is_empty() { Ok(script) } else { Err(faults) }
    }

    /// Plays the script in virtual time; tells each step and how many lines were left when it ended.
    pub fn play(&self, session: &mut Session, mut each: impl FnMut(&Record)) -> usize {
        for (index, step) in self.steps.iter().enumerate() {
            if session.outcome().is_some() {
                return self.steps.len() - index;
            }
            each(&session.apply(step.timed(session.state().at_ms)));
        }
        if session.outcome().is_none() {
            let now = session.state().at_ms;
            each(&session.apply(Timed { from_ms: now, at_ms: now, input: Input::Stop }));
        }
        0
    }
}

impl ScriptStep {
    /// The input with its times, if it begins at `now`: what is said and done takes its time.
    #[must_use]
    pub fn timed(&self, now: u64) -> Timed {
        match self {
            Self::Wait(ms) => Timed { from_ms: now + ms, at_ms: now + ms, input: Input::Wait },
            Self::Do(input) => {
                let takes = match input {
                    Input::Reply { text } => spoken_ms(text),
                    _ => ACTION_MS,
                };
                Timed { from_ms: now, at_ms: now + takes, input: input.clone() }
            }
        }
    }
}

fn step(line: &str) -> Option<Result<ScriptStep, ()>> {
    if line.is_empty() {
        return None;
    }
    let Some(action) = line.strip_prefix('/') else { return Some(Ok(reply(line))) };
    if action.starts_with('/') {
        return Some(Ok(reply(action)));
    }
    let mut words = action.split_whitespace();
    let parsed = match (words.next(), words.next(), words.next()) {
        (Some("wait"), Some(time), None) => duration_ms(time).map(ScriptStep::Wait),
        (Some("hold"), None, None) => Some(ScriptStep::Do(Input::Hold)),
        (Some("resume"), None, None) => Some(ScriptStep::Do(Input::Resume)),
        (Some("manager"), Some(offer), None) => Some(ScriptStep::Do(Input::Manager { offer: offer.to_owned() })),
        (Some("transfer"), Some("warm"), None) => Some(ScriptStep::Do(Input::Transfer { warm: true })),
        (Some("transfer"), Some("cold"), None) => Some(ScriptStep::Do(Input::Transfer { warm: false })),
        (Some("hangup"), None, None) => Some(ScriptStep::Do(Input::Hangup)),
        _ => None,
    };
    Some(parsed.ok_or(()))
}

fn reply(line: &str) -> ScriptStep {
    let text = line.replace("\\n", "\n");
    ScriptStep::Do(Input::Reply { text: crate::text::clean(&text).into_owned() })
}

/// `20s`, `500ms`, `2m`.
fn duration_ms(text: &str) -> Option<u64> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let number: u64 = number.parse().ok()?;
    let unit = match unit {
        "ms" => 1,
        "s" | "" => 1000,
        "m" => 60_000,
        _ => return None,
    };
    number.checked_mul(unit).filter(|ms| *ms <= LONGEST_WAIT_MS)
}
