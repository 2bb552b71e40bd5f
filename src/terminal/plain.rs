//! A conversation line by line: for screen readers, pipes, and terminals without a screen.
//!
//! Text goes out in logical order, one thing a line, without escapes. Time is real where somebody types, and told by the
//! length of what is said where a pipe does.

use std::io::{BufRead as _, IsTerminal as _, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::archive::{ArchiveError, Recorder};
use crate::debrief::{Advice, report};
use crate::lexicon::SignalKind;
use crate::messages::{Messages, Msg};
use crate::scenario::{Authority, Scenario, Seen};
use crate::session::{Input, Mode, Record, Script, ScriptStep, Session, Timed};
use crate::text::{clean, clock_face, wrap};

/// Width of her words, in cells.
const WIDTH: usize = 80;

/// What is told beside her words.
#[derive(Debug)]
pub struct Guide<'a> {
    /// The texts of the program.
    pub messages: &'a Messages,
    /// A better way to say it.
    pub advice: &'a Advice,
}

/// A conversation line by line.
#[derive(Debug)]
pub struct Plain<'a, W> {
    guide: Guide<'a>,
    out: W,
    recorder: Option<Recorder>,
    shown: usize,
}

/// What was typed, or that nothing more will be.
enum Typed {
    Line(String),
    End,
}

impl<'a, W: Write> Plain<'a, W> {
    /// Writes to `out`, and records with `recorder` if there is one.
    pub fn new(guide: Guide<'a>, out: W, recorder: Option<Recorder>) -> Self {
        Self { guide, out, recorder, shown: 0 }
    }

    /// Plays until the conversation ends or nothing more is typed.
    ///
    /// # Errors
    /// If the output is closed.
    pub fn play(&mut self, session: &mut Session) -> std::io::Result<()> {
        self.introduce(session)?;
        self.say(session)?;
        let live = std::io::stdin().is_terminal().then(Instant::now);
        let typed = read_lines();
        // A reply that could not be recorded waits here until it is tried again.
        let mut pending: Option<ScriptStep> = None;
        while session.outcome().is_none() {
            self.prompt(live.is_some())?;
            let step = match next_line(&typed, session, live, pending.is_some()) {
                None => ScriptStep::Do(Input::Wait),
                Some(Typed::End) => ScriptStep::Do(Input::Stop),
                Some(Typed::Line(line)) if line.trim().is_empty() => match &pending {
                    Some(step) => step.clone(),
                    None => continue,
                },
                Some(Typed::Line(line)) => match self.parse(session.scenario(), &line)? {
                    Some(step) => step,
                    None => continue,
                },
            };
            let timed = time(&step, session, live);
            let stops = timed.input == Input::Stop;
            match self.step(session, timed) {
                Ok(()) => {
                    pending = None;
                    self.show_step(session)?;
                }
                Err(error) => {
                    self.tell(&Msg::PlayNotRecorded { reason: error.to_string() })?;
                    if stops {
                        return Ok(());
                    }
                    if step != ScriptStep::Do(Input::Wait) {
                        pending = Some(step);
                    }
                }
            }
        }
        if let Some(closing) = session.closing().filter(|closing| !closing.customer.is_empty()) {
            let text = format!("{}: {}", session.scenario().customer.name, closing.customer);
            self.lines(&text)?;
        }
        writeln!(self.out)
    }

    /// What the line says or does; what is wrong with it is told, and the conversation goes on.
    fn parse(&mut self, scenario: &Scenario, line: &str) -> std::io::Result<Option<ScriptStep>> {
        if Session::is_too_long(line) {
            self.tell(&Msg::PlayTooLong)?;
            return Ok(None);
        }
        let Ok(script) = Script::from_lines([line]) else {
            self.tell(&Msg::PlayUnknownAction { text: clean(line.trim()).into_owned() })?;
            return Ok(None);
        };
        if let Some(offer) = script.unknown_offer(scenario) {
            self.tell(&Msg::NoOffer { offer: clean(offer).into_owned(), known: scenario.offer_ids() })?;
            return Ok(None);
        }
        Ok(script.steps.into_iter().next())
    }

    /// Does it, and records it before anything of it is shown. On failure the conversation is as it was.
    fn step(&mut self, session: &mut Session, timed: Timed) -> Result<(), ArchiveError> {
        let before = session.clone();
        let record: Record = session.apply(timed);
        let idle = record.timed.input == Input::Wait && record.turns.is_empty();
        if let Some(recorder) = self.recorder.as_mut().filter(|_| !idle)
            && let Err(error) = recorder.append(&record)
        {
            *session = before;
            return Err(error);
        }
        Ok(())
    }

    fn show_step(&mut self, session: &Session) -> std::io::Result<()> {
        let turns = session.turns().get(self.shown..).unwrap_or_default().to_vec();
        let first = self.shown;
        self.shown = session.turns().len();
        for (index, turn) in turns.iter().enumerate() {
            if let Some(action) = &turn.action {
                let action = action.split(' ').next().unwrap_or_default().to_owned();
                let action = self.guide.messages.get(&Msg::ActionName { action });
                writeln!(self.out, "({action})")?;
            }
            if session.header().mode != Mode::Exam && turn.reply.is_some() {
                self.feedback(session, first + index)?;
            }
        }
        if !turns.is_empty() && session.outcome().is_none() {
            self.say(session)?;
        }
        Ok(())
    }

    /// What the last reply did, in words; in `learn` also a better way to say it.
    fn feedback(&mut self, session: &Session, turn: usize) -> std::io::Result<()> {
        let report = report(session, self.guide.advice, self.guide.messages);
        let Some(turn) = report.turns.get(turn) else { return Ok(()) };
        let names = |hollow: bool| {
            let mut kinds: Vec<SignalKind> = Vec::new();
            let mut names: Vec<String> = Vec::new();
            for signal in &turn.signals {
                let Some(kind) = SignalKind::from_name(&signal.kind).filter(|kind| kind.is_hollow() == hollow) else {
                    continue;
                };
                if kinds.contains(&kind) {
                    continue;
                }
                kinds.push(kind);
                let name = self.guide.messages.get(&Msg::SignalName { kind: kind.name().to_owned() });
                let quote = self.guide.messages.get(&Msg::Quoted { text: crate::text::shorten(&signal.text, 6) });
                names.push(format!("{name} ({quote})"));
            }
            names.join(", ")
        };
        let (good, hollow) = (names(false), names(true));
        if good.is_empty() && hollow.is_empty() {
            self.tell(&Msg::PlayNothing)?;
        }
        if !good.is_empty() {
            self.tell(&Msg::PlayWorked { kinds: good })?;
        }
        if !hollow.is_empty() {
            self.tell(&Msg::PlayHurt { kinds: hollow })?;
        }
        let gauge = self.guide.messages.get(&Msg::GaugeName { gauge: report.gauge.name().to_owned() });
        self.tell(&Msg::PlayGauges { gauge, anger: turn.anger, trust: turn.trust })?;
        if session.header().mode == Mode::Learn
            && let Some(better) = &turn.better
        {
            let label = self.guide.messages.get(&Msg::LabelBetter);
            let text = format!("{label}: {}", better.plain);
            self.lines(&text)?;
        }
        Ok(())
    }

    /// The case card, and how to answer.
    fn introduce(&mut self, session: &Session) -> std::io::Result<()> {
        let scenario = session.scenario();
        writeln!(self.out, "{} · {}", scenario.title, scenario.customer.name)?;
        self.tell(&Msg::PlayCard)?;
        for fact in scenario.facts.iter().filter(|fact| fact.seen != Seen::Customer) {
            writeln!(self.out, "  {}: {}", fact.label, fact.value)?;
        }
        for (authority, heading) in [(Authority::Agent, Msg::PlayMayDecide), (Authority::Manager, Msg::PlayAskManager)]
        {
            let offers: Vec<_> = scenario.offers.iter().filter(|offer| offer.authority == authority).collect();
            if !offers.is_empty() {
                self.tell(&heading)?;
            }
            for offer in offers {
                match authority {
                    Authority::Agent => writeln!(self.out, "  {}", offer.label)?,
                    Authority::Manager => {
                        let line = Msg::PlayManagerOffer { label: offer.label.clone(), id: offer.id.clone() };
                        let line = self.guide.messages.get(&line);
                        writeln!(self.out, "  {line}")?;
                    }
                }
            }
        }
        if let Some(until) = scenario.house.call_back_until {
            self.tell(&Msg::PlayMayPromise { until: clock_face(until) })?;
        }
        self.tell(&Msg::PlayHelp)?;
        writeln!(self.out)
    }

    fn say(&mut self, session: &Session) -> std::io::Result<()> {
        let Some(said) = session.says() else { return Ok(()) };
        let text = format!("{}: {}", session.scenario().customer.name, said.text);
        self.lines(&text)
    }

    fn prompt(&mut self, live: bool) -> std::io::Result<()> {
        if live {
            let prompt = self.guide.messages.get(&Msg::PlayPrompt);
            write!(self.out, "{prompt} ")?;
        }
        self.out.flush()
    }

    fn tell(&mut self, msg: &Msg) -> std::io::Result<()> {
        let text = self.guide.messages.get(msg);
        self.lines(&text)
    }

    fn lines(&mut self, text: &str) -> std::io::Result<()> {
        wrap(text, WIDTH).iter().try_for_each(|line| writeln!(self.out, "{line}"))
    }
}

/// The next line; `None` if she speaks up first. While something waits to be tried again, she waits too.
fn next_line(typed: &Receiver<Typed>, session: &Session, live: Option<Instant>, waits: bool) -> Option<Typed> {
    let deadline = session.next_deadline().filter(|_| !waits);
    let (Some(started), Some(deadline)) = (live, deadline) else {
        return Some(typed.recv().unwrap_or(Typed::End));
    };
    let left = Duration::from_millis(deadline.saturating_sub(elapsed(started)));
    match typed.recv_timeout(left) {
        Ok(typed) => Some(typed),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => Some(Typed::End),
    }
}

/// When it was said or done: by the clock where somebody types, else by its length.
fn time(step: &ScriptStep, session: &Session, live: Option<Instant>) -> Timed {
    let Some(started) = live else { return step.timed(session.state().at_ms) };
    let now = elapsed(started);
    let timed = step.timed(now);
    // Whoever has just finished a line has been speaking as long as it takes to say it.
    let spoken = timed.at_ms - timed.from_ms;
    Timed { from_ms: now.saturating_sub(spoken), at_ms: now, input: timed.input }
}

fn elapsed(started: Instant) -> u64 {
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Reads standard input in a thread of its own, so that she can speak up meanwhile. Bytes that are not UTF-8 are replaced.
fn read_lines() -> Receiver<Typed> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let mut stdin = std::io::stdin().lock();
        let mut line = Vec::new();
        loop {
            line.clear();
            match stdin.read_until(b'\n', &mut line) {
                Ok(0) | Err(_) => break,
                Ok(_) => {
                    let text = String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned();
                    if send.send(Typed::Line(text)).is_err() {
                        return;
                    }
                }
            }
        }
        // Nobody listening any more is fine: the conversation is over.
        let _ = send.send(Typed::End);
    });
    receive
}
