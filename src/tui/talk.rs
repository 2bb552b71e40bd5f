//! A conversation on the screen: the session, its clock, the field, and what is waited for.
//!
//! Nothing happens to the session before it is on the disk: a reply is tried on a copy, the copy's record is sent to be
//! written, and only when that is confirmed does the copy take the session's place and she answers.

mod card;
mod clock;
mod feedback;
mod hint;
mod menus;
pub(super) mod transcript;
pub(super) mod view;

use std::sync::Arc;

use super::editor::{Edit, Editor, Move};
use super::event::{Effect, Opened, Ready, ToRecord};
use super::settings::Settings;
use super::ui::Ui;
use crate::debrief::{Advice, Report, report};
use crate::lexicon::Lexicon;
use crate::messages::{Lang, Msg};
use crate::session::{Branch, Header, Input, Mode, Record, ScriptStep, Session, Timed};
use card::Card;
use clock::Clock;
use transcript::Transcript;

/// Silence before she asks whether anybody is there, in milliseconds: whoever types needs longer than whoever speaks.
const SILENCE_MS: u64 = 60_000;

/// A conversation on the screen.
#[derive(Clone, Debug)]
pub struct Talk {
    /// Which conversation of this program, from 1.
    number: u32,
    session: Session,
    /// What happened so far, as recorded.
    records: Vec<Record>,
    /// The name of the recording.
    recording: Option<String>,
    stage: Stage,
    clock: Clock,
    editor: Editor,
    /// When the trainee began to type this reply, in milliseconds of the conversation.
    typing_from: Option<u64>,
    /// When the last key was pressed, in milliseconds of the program.
    last_key: u64,
    /// Replies said, for calling them back; and which one is shown.
    said: Vec<String>,
    recalled: Option<usize>,
    /// What is being written down.
    pending: Option<Pending>,
    /// A reply that is sent as soon as she can hear it.
    waiting: Option<Input>,
    /// Whether something could not be written down: she waits until it is tried again.
    stuck: bool,
    /// Whether this is the first conversation, which explains itself.
    pub(super) first: bool,
    transcript: Transcript,
    card: Card,
    /// Rows that the transcript is scrolled up by.
    scroll: usize,
    /// Whether the clock stands while somebody types.
    clock_waits: bool,
}

/// What of a conversation is there.
#[derive(Clone, Debug)]
enum Stage {
    /// Her first words.
    Opening,
    /// The scenario as a whole.
    Whole,
    /// What is needed to judge an answer, too.
    Ready(Ready),
}

/// What is being written down, and what comes of it.
#[derive(Clone, Debug)]
struct Pending {
    session: Session,
    record: Record,
    /// Whether the field is empty afterwards.
    clears: bool,
}

impl Talk {
    /// A conversation whose first words can be seen.
    #[must_use]
    pub fn new(number: u32, opened: &Opened, settings: &Settings, ui: &Ui, now: u64) -> Self {
        let mut header = Header::scripted(&opened.scenario, opened.seed);
        header.path.clone_from(&opened.path);
        header.scenario_hash.clone_from(&opened.hash);
        header.address = settings.address;
        header.trainee = (!settings.trainee.is_empty()).then(|| settings.trainee.clone());
        header.mode = settings.mode;
        header.silence_ms = SILENCE_MS;
        // Her first words depend on no lexicon, so they need not wait for it.
        let session = Session::new(header, &opened.scenario, &Arc::new(Lexicon::empty(opened.scenario.lang)));
        let rtl = opened.scenario.lang.is_rtl();
        Self {
            number,
            session,
            records: Vec::new(),
            recording: None,
            stage: if opened.whole { Stage::Whole } else { Stage::Opening },
            clock: Clock::running_from(now),
            editor: Editor::new(rtl, ui.cells),
            typing_from: None,
            last_key: now,
            said: Vec::new(),
            recalled: None,
            pending: None,
            waiting: None,
            stuck: false,
            first: !settings.met,
            transcript: Transcript::default(),
            card: Card::default(),
            scroll: 0,
            clock_waits: settings.clock_waits,
        }
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The language of the conversation.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.session.scenario().lang
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.session.outcome().is_some()
    }

    /// Whether nothing was said or done yet, so that everything may still be chosen.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.records.is_empty() && self.pending.is_none() && self.editor.text().is_empty()
    }

    /// The field.
    #[must_use]
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// How it went, once there is advice to give.
    #[must_use]
    pub fn report(&self, ui: &Ui) -> Option<Report> {
        let advice: &Advice = &self.ready()?.advice;
        Some(report(&self.session, advice, &ui.messages))
    }

    /// The whole scenario is there.
    pub fn complete(&mut self, opened: &Opened) {
        let header = self.session.header();
        if !matches!(self.stage, Stage::Opening) || header.seed != opened.seed || header.scenario != opened.scenario.id
        {
            return;
        }
        let mut header = header.clone();
        header.scenario_hash.clone_from(&opened.hash);
        let nothing = Arc::new(Lexicon::empty(opened.scenario.lang));
        self.session = Session::new(header, &opened.scenario, &nothing);
        self.stage = Stage::Whole;
        self.forget_rows();
    }

    /// The lexicon is there: she can hear now.
    pub fn get_ready(&mut self, ready: &Ready, now: u64) -> Vec<Effect> {
        if !matches!(self.stage, Stage::Whole) || ready.lang != self.lang() {
            return Vec::new();
        }
        let mut header = self.session.header().clone();
        header.lexicon_hash.clone_from(&ready.hash);
        self.session = Session::new(header, &self.scenario(), &ready.lexicon);
        self.stage = Stage::Ready(ready.clone());
        match self.waiting.take() {
            Some(input) => self.does(input, now),
            None => Vec::new(),
        }
    }

    fn ready(&self) -> Option<&Ready> {
        match &self.stage {
            Stage::Ready(ready) => Some(ready),
            Stage::Opening | Stage::Whole => None,
        }
    }

    fn scenario(&self) -> Arc<crate::scenario::Scenario> {
        self.session.shared_scenario()
    }

    /// Whether the clock runs: not while something on top is read, nor while somebody types if so set.
    pub fn set_clock(&mut self, covered: bool, now: u64) {
        let types = self.clock_waits && !self.editor.text().is_empty();
        let runs = !(covered || types || self.stuck || self.is_over());
        self.clock.set(runs, now);
    }

    /// Whether the clock stands while somebody types.
    pub fn set_clock_waits(&mut self, waits: bool) {
        self.clock_waits = waits;
    }

    /// Whether the clock runs.
    #[must_use]
    pub fn clock_runs(&self) -> bool {
        self.clock.runs()
    }

    /// When something happens by itself, in milliseconds of the program; the next second of the clock at the latest.
    #[must_use]
    pub fn deadline(&self, now: u64) -> Option<u64> {
        if !self.clock.runs() || self.pending.is_some() {
            return None;
        }
        let second = self.clock.next_second(now);
        let due = self.clock.wall(self.due()?);
        Some(second.min(due))
    }

    /// When she speaks up, in milliseconds of the conversation. Whoever types is not silent before the last key.
    fn due(&self) -> Option<u64> {
        let due = self.session.next_deadline()?;
        if due >= self.session.ends_at() || self.editor.text().is_empty() {
            return Some(due);
        }
        Some(due.max(self.clock.at(self.last_key) + SILENCE_MS).min(self.session.ends_at()))
    }

    /// Time has passed.
    pub fn tick(&mut self, now: u64) -> Vec<Effect> {
        let at = self.clock.at(now);
        let is_due = self.clock.runs() && self.pending.is_none() && self.due().is_some_and(|due| due <= at);
        if !is_due || self.ready().is_none() {
            return Vec::new();
        }
        let last_key = self.clock.at(self.last_key);
        let timed = match self.typing_from {
            // First that the trainee was typing, then that nothing came of it.
            Some(from) if from < last_key => {
                self.typing_from = Some(last_key);
                Timed { from_ms: from, at_ms: last_key, input: Input::Wait }
            }
            _ => Timed { from_ms: at, at_ms: at, input: Input::Wait },
        };
        self.tries(timed, false)
    }

    /// Changes the field.
    pub fn edit(&mut self, edit: Edit, now: u64) {
        self.last_key = now;
        // Only what changes the text leaves the reply that was called back.
        if !matches!(edit, Edit::Move(_) | Edit::Select(_) | Edit::SelectAll) {
            self.recalled = None;
        }
        self.editor.apply(edit);
        self.note_typing(now);
    }

    fn note_typing(&mut self, now: u64) {
        if self.editor.text().is_empty() {
            self.typing_from = None;
        } else if self.typing_from.is_none() {
            self.typing_from = Some(self.clock.at(now));
        }
    }

    /// Up in the field: in an empty one, or on its first line when a reply was called back, the reply before.
    pub fn up(&mut self, now: u64) {
        if self.editor.text().is_empty() || (self.recalled.is_some() && self.editor.caret_at().0 == 0) {
            self.recall(true, now);
        } else {
            self.edit(Edit::Move(Move::Up), now);
        }
    }

    /// Down in the field: on the last line of a reply that was called back, the reply after.
    pub fn down(&mut self, now: u64) {
        let last = self.editor.layout().lines.len().saturating_sub(1);
        if self.recalled.is_some() && self.editor.caret_at().0 == last {
            self.recall(false, now);
        } else {
            self.edit(Edit::Move(Move::Down), now);
        }
    }

    /// Calls a reply back that was said before or after the one that is shown.
    pub fn recall(&mut self, older: bool, now: u64) {
        let next = match (older, self.recalled) {
            (true, None) => self.said.len().checked_sub(1),
            (true, Some(at)) => Some(at.saturating_sub(1)),
            (false, Some(at)) => Some(at + 1).filter(|at| *at < self.said.len()),
            (false, None) => return,
        };
        if older && next.is_none() {
            return;
        }
        let text = next.and_then(|at| self.said.get(at)).cloned().unwrap_or_default();
        self.editor.set(&text);
        self.recalled = next;
        self.last_key = now;
        self.note_typing(now);
    }

    /// Says what is in the field. What is too long is said to be so and stays.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn send(&mut self, now: u64) -> Result<Vec<Effect>, Msg> {
        let text = self.editor.text().trim();
        if Session::is_too_long(text) {
            return Err(Msg::PlayTooLong);
        }
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let input = Input::Reply { text: text.to_owned() };
        Ok(self.does(input, now))
    }

    /// Does something else than speaking; the field stays as it is.
    pub fn does(&mut self, input: Input, now: u64) -> Vec<Effect> {
        if self.pending.is_some() || self.is_over() {
            return Vec::new();
        }
        if self.ready().is_none() {
            self.waiting = Some(input);
            return Vec::new();
        }
        self.stuck = false;
        let at = self.clock.at(now).max(self.session.state().at_ms);
        let clears = matches!(input, Input::Reply { .. });
        let timed = match input {
            // Where the clock stood meanwhile, a reply takes as long as it takes to say it.
            Input::Reply { .. } if self.clock_waits => ScriptStep::Do(input).timed(at),
            Input::Reply { .. } => Timed { from_ms: self.typing_from.unwrap_or(at), at_ms: at, input },
            input => Timed { from_ms: at, at_ms: at, input },
        };
        self.tries(timed, clears)
    }

    /// Lets so many milliseconds pass in silence.
    pub fn work_in_silence(&mut self, ms: u64, now: u64) -> Vec<Effect> {
        let until = self.clock.at(now) + ms;
        if self.pending.is_some() || self.ready().is_none() {
            return Vec::new();
        }
        self.clock.forward(until, now);
        self.tries(Timed { from_ms: until, at_ms: until, input: Input::Wait }, false)
    }

    /// Tries something on a copy and asks for it to be written down.
    fn tries(&mut self, timed: Timed, clears: bool) -> Vec<Effect> {
        let mut session = self.session.clone();
        let record = session.apply(timed);
        let Timed { from_ms, at_ms, ref input } = record.timed;
        if *input == Input::Wait && record.turns.is_empty() && from_ms == at_ms {
            self.session = session;
            self.transcript.grow();
            return Vec::new();
        }
        let to_record = ToRecord {
            talk: self.number,
            header: session.header().clone(),
            before: if self.recording.is_none() { self.records.clone() } else { Vec::new() },
            record: record.clone(),
        };
        self.pending = Some(Pending { session, record, clears });
        vec![Effect::Record(Box::new(to_record))]
    }

    /// It is written down: now it has happened.
    pub fn recorded(&mut self, name: Option<String>, now: u64) {
        let Some(Pending { session, record, clears }) = self.pending.take() else { return };
        if let Input::Reply { text } = &record.timed.input {
            self.said.push(text.clone());
        }
        self.session = session;
        self.transcript.grow();
        self.card = Card::default();
        self.records.push(record);
        // Without a recording, the next one begins with all that happened.
        self.recording = name.or(self.recording.take());
        self.clock.forward(self.session.state().at_ms, now);
        self.scroll = 0;
        if clears {
            self.editor.clear();
            self.typing_from = None;
            self.recalled = None;
        }
    }

    /// It could not be written down: nothing has happened, and she waits.
    pub fn not_recorded(&mut self) {
        self.pending = None;
        self.stuck = true;
    }

    /// The turns that have a reply, with it.
    pub fn replies(&self) -> impl DoubleEndedIterator<Item = (usize, &str)> {
        let turns = self.session.turns().iter().enumerate();
        turns.filter_map(|(index, turn)| Some((index, turn.reply.as_deref()?)))
    }

    /// Goes back to before the reply of a turn, which is then in the field again. The recording so far stays as it is; what comes
    /// now goes into another one.
    pub fn again_from(&mut self, turn: usize, number: u32, now: u64) {
        let Some(ready) = self.ready().cloned() else { return };
        let reply = self.session.turns().get(turn).and_then(|turn| turn.reply.clone()).unwrap_or_default();
        let mut header = self.session.header().clone();
        let nth = self.replies().take_while(|(index, _)| *index <= turn).count();
        header.branch = self.recording.take().map(|of| Branch { of, reply: nth });
        let mut session = Session::new(header, &self.scenario(), &ready.lexicon);
        let mut before = Vec::new();
        for record in &self.records {
            if session.turns().len() + record.turns.len() > turn {
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
        self.stuck = false;
        self.forget_rows();
        self.scroll = 0;
        self.editor.clear();
        self.editor.set(&reply);
        self.typing_from = None;
        self.recalled = None;
        self.note_typing(now);
    }

    /// How much the trainee is told.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.session.header().mode
    }

    /// Everything has to be laid out anew.
    fn forget_rows(&mut self) {
        self.transcript = Transcript::default();
        self.card = Card::default();
    }

    /// Lays everything out for a screen of this size.
    pub fn fit(&mut self, width: u16, height: u16, ui: &Ui) {
        let field = self.areas(width, height).text.width.saturating_sub(1);
        self.editor.fit(usize::from(field), self.lang().is_rtl(), ui.cells);
        let areas = self.areas(width, height);
        let transcript = areas.transcript;
        self.lay_out(transcript.width, areas.frame.is_some(), ui);
        self.clamp_scroll(transcript.height);
        self.lay_out_card(areas.card.map_or(0, |card| card.width.saturating_sub(4)), ui);
    }

    /// Scrolls the transcript by rows, up where positive.
    pub fn scroll_by(&mut self, rows: isize) {
        self.scroll = self.scroll.saturating_add_signed(rows);
    }
}

fn reply_of(record: &Record) -> Option<String> {
    match &record.timed.input {
        Input::Reply { text } => Some(text.clone()),
        _ => None,
    }
}
