//! Saying and doing: nothing happens to the session before it is on the disk.
//!
//! Whatever is said or done is tried on a copy of the session; the copy's record is sent to be written, and only when that is
//! confirmed does the copy take the session's place and she answers. What could not be written is kept and tried again.

use super::super::editor::Edit;
use super::super::event::{Effect, ToRecord};
use super::clock::Clock;
use super::{Card, Talk, Waiting};
use crate::messages::Msg;
use crate::session::{Branch, Input, Record, ScriptStep, Session, Timed};

/// Something said or done, in its time.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    timed: Timed,
}

/// What is being written down, and what comes of it.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    session: Session,
    record: Record,
    attempt: Attempt,
}

impl Talk {
    /// Says what is in the field. What is too long is said to be so and stays. What could not be written down before and was no reply
    /// is tried again first.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn send(&mut self, now: u64) -> Result<Vec<Effect>, Msg> {
        if let Some(attempt) = self.failed.take()
            && !matches!(attempt.timed.input, Input::Reply { .. })
        {
            return Ok(self.tries(attempt, now));
        }
        let text = self.editor.text().trim().to_owned();
        if Session::is_too_long(&text) {
            return Err(Msg::PlayTooLong);
        }
        if text.is_empty() {
            return Ok(Vec::new());
        }
        if !self.is_ready() {
            self.waiting = Some(Waiting::Reply);
            return Ok(Vec::new());
        }
        Ok(self.does(Input::Reply { text }, now))
    }

    /// Does something else than speaking; the field stays as it is.
    pub fn does(&mut self, input: Input, now: u64) -> Vec<Effect> {
        if self.pending.is_some() || self.is_over() {
            return Vec::new();
        }
        if !self.is_ready() {
            self.waiting = Some(Waiting::Action(input));
            return Vec::new();
        }
        let at = self.clock.at(now).max(self.session.state().at_ms);
        let timed = match input {
            // Where the clock stood meanwhile, a reply takes as long as it takes to say it.
            Input::Reply { .. } if self.clock_waits => ScriptStep::Do(input).timed(at),
            Input::Reply { .. } => Timed { from_ms: self.typing_from.unwrap_or(at), at_ms: at, input },
            input => Timed { from_ms: at, at_ms: at, input },
        };
        self.tries(Attempt { timed }, now)
    }

    /// Lets so many milliseconds pass in silence.
    pub fn work_in_silence(&mut self, ms: u64, now: u64) -> Vec<Effect> {
        if self.pending.is_some() || self.is_over() || !self.is_ready() {
            return Vec::new();
        }
        let until = self.clock.at(now) + ms;
        self.waits(until, until, now)
    }

    /// Says nothing until then; between the two times the trainee was about to speak.
    pub(super) fn waits(&mut self, from_ms: u64, at_ms: u64, now: u64) -> Vec<Effect> {
        self.tries(Attempt { timed: Timed { from_ms, at_ms, input: Input::Wait } }, now)
    }

    /// Tries something on a copy and asks for it to be written down.
    fn tries(&mut self, attempt: Attempt, now: u64) -> Vec<Effect> {
        let mut session = self.session.clone();
        let record = session.apply(attempt.timed.clone());
        let Timed { from_ms, at_ms, ref input } = record.timed;
        if *input == Input::Wait && record.turns.is_empty() && from_ms == at_ms {
            // Time alone leaves nothing to be written.
            self.happened(session, now);
            return Vec::new();
        }
        let to_record = ToRecord {
            talk: self.number,
            header: session.header().clone(),
            before: if self.recording.is_none() { self.records.clone() } else { Vec::new() },
            record: record.clone(),
        };
        self.pending = Some(Pending { session, record, attempt });
        vec![Effect::Record(Box::new(to_record))]
    }

    fn happened(&mut self, session: Session, now: u64) {
        self.session = session;
        self.failed = None;
        self.transcript.grow();
        self.card = Card::default();
        self.clock.forward(self.session.state().at_ms, now);
    }

    /// It is written down: now it has happened.
    pub fn recorded(&mut self, name: Option<String>, now: u64) {
        let Some(Pending { session, record, .. }) = self.pending.take() else { return };
        self.happened(session, now);
        self.scroll = 0;
        if let Input::Reply { text } = &record.timed.input {
            self.said.push(text.clone());
            // What was typed meanwhile stays.
            if self.editor.text().trim() == text {
                self.editor.clear();
                self.typing_from = None;
                self.recalled = None;
            }
        }
        self.records.push(record);
        // Without a recording, the next one begins with all that happened.
        self.recording = name.or(self.recording.take());
    }

    /// It could not be written down: nothing has happened, and she waits. Whether it was a reply, which is still in the field.
    pub fn not_recorded(&mut self) -> bool {
        let attempt = self.pending.take().map(|pending| pending.attempt);
        self.failed = attempt;
        self.failed.as_ref().is_some_and(|attempt| matches!(attempt.timed.input, Input::Reply { .. }))
    }

    /// Goes back to before the reply of a turn, which is then in the field again. The recording so far stays as it is; what comes
    /// now goes into another one.
    pub fn again_from(&mut self, turn: usize, number: u32, now: u64) {
        let Some(ready) = self.ready().cloned() else { return };
        let reply = self.session.turns().get(turn).and_then(|turn| turn.reply.clone()).unwrap_or_default();
        let mut header = self.session.header().clone();
        let nth = self.replies().take_while(|(index, _)| *index <= turn).count();
        // Of a try in which nothing was said yet, it is still the recording before.
        header.branch = match self.recording.take() {
            Some(of) => Some(Branch { of, reply: nth }),
            None => header.branch.map(|branch| Branch { reply: nth, ..branch }),
        };
        let mut session = Session::new(header, &self.scenario(), &ready.lexicon);
        let mut before = Vec::new();
        for record in &self.records {
            let Timed { from_ms, .. } = record.timed;
            if session.turns().len() + record.turns.len() > turn {
                // The silence before the reply may stand in one record with it.
                let silence = session.apply(Timed { from_ms, at_ms: from_ms, input: Input::Wait });
                if !silence.turns.is_empty() {
                    before.push(silence);
                }
                break;
            }
            before.push(session.apply(record.timed.clone()));
        }
        self.number = number;
        self.said = before.iter().filter_map(reply_of).collect();
        self.records = before;
        self.clock = Clock::standing_at(session.state().at_ms);
        self.clock.set(true, now);
        self.session = session;
        self.pending = None;
        self.failed = None;
        self.waiting = None;
        self.forget_rows();
        self.scroll = 0;
        // Typing replaces it; what was in the field comes back with an undo.
        self.editor.set(&reply);
        self.editor.apply(Edit::SelectAll);
        self.typing_from = None;
        self.recalled = None;
        self.note_typing(now);
    }
}

fn reply_of(record: &Record) -> Option<String> {
    match &record.timed.input {
        Input::Reply { text } => Some(text.clone()),
        _ => None,
    }
}
