//! A conversation on the screen: the session, its clock, the field, and what of it is loaded.
//!
//! Nothing happens to the session before it is on the disk (`record`).

mod card;
mod clock;
mod feedback;
mod hint;
mod menus;
mod record;
pub(super) mod transcript;
pub(super) mod view;
mod waiting;
mod writing;

use std::sync::Arc;

use super::editor::Editor;
use super::event::{Effect, Opened, Ready};
use super::settings::Settings;
use super::ui::Ui;
use crate::debrief::{Report, report};
use crate::lexicon::Lexicon;
use crate::messages::Lang;
use crate::scenario::Scenario;
use crate::session::{Header, Input, Mode, Record, Session, TYPED_SILENCE_MS};
use card::Card;
use clock::Clock;
use record::{Attempt, Pending};
use transcript::Transcript;

/// A conversation on the screen.
#[derive(Clone, Debug)]
pub struct Talk {
    /// Which conversation of this program, from 1.
    number: u32,
    /// The languages that its scenario has.
    languages: Vec<Lang>,
    session: Session,
    stage: Stage,
    clock: Clock,
    /// Whether the clock stands while somebody types.
    clock_waits: bool,

    editor: Editor,
    /// When the trainee began to type this reply, in milliseconds of the conversation.
    typing_from: Option<u64>,
    /// When the last key was pressed, in milliseconds of the program.
    last_key: u64,
    /// Replies said, for calling them back; and which one is shown.
    said: Vec<String>,
    recalled: Option<usize>,

    /// What happened so far, as recorded.
    records: Vec<Record>,
    /// The name of the recording.
    recording: Option<String>,
    /// What is being written down.
    pending: Option<Pending>,
    /// What could not be written down: she waits until it is tried again.
    failed: Option<Attempt>,
    /// What is done as soon as she can hear.
    waiting: Option<Waiting>,

    /// Whether this is the first conversation, which explains itself.
    pub(super) first: bool,
    transcript: Transcript,
    card: Card,
    /// Rows that the transcript is scrolled up by.
    scroll: usize,
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

/// What was asked for before she could hear.
#[derive(Clone, Debug)]
enum Waiting {
    /// To say what is in the field then.
    Reply,
    /// To do something.
    Action(Input),
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
        header.silence_ms = TYPED_SILENCE_MS;
        // Her first words depend on no lexicon, so they need not wait for it.
        let session = Session::new(header, &opened.scenario, &Arc::new(Lexicon::empty(opened.scenario.lang)));
        let rtl = opened.scenario.lang.is_rtl();
        Self {
            number,
            languages: opened.languages.clone(),
            session,
            stage: if opened.whole { Stage::Whole } else { Stage::Opening },
            clock: Clock::running_from(now),
            clock_waits: settings.clock_waits,
            editor: Editor::new(rtl, ui.cells),
            typing_from: None,
            last_key: now,
            said: Vec::new(),
            recalled: None,
            records: Vec::new(),
            recording: None,
            pending: None,
            failed: None,
            waiting: None,
            first: !settings.met,
            transcript: Transcript::default(),
            card: Card::default(),
            scroll: 0,
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

    /// How its scenario is asked for: its path, or its id.
    #[must_use]
    pub fn scenario_name(&self) -> String {
        let header = self.session.header();
        header.path.clone().unwrap_or_else(|| header.scenario.clone())
    }

    /// Whether its scenario has a language.
    #[must_use]
    pub fn has_language(&self, lang: Lang) -> bool {
        self.languages.contains(&lang)
    }

    /// How much the trainee is told.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.session.header().mode
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.session.outcome().is_some()
    }

    /// Whether nothing was said or done yet, so that everything may still be chosen.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.records.is_empty() && self.pending.is_none() && self.waiting.is_none()
    }

    /// Whether she can hear.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ready().is_some()
    }

    /// The field.
    #[must_use]
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// How it went, once there is advice to give.
    #[must_use]
    pub fn report(&self, ui: &Ui) -> Option<Report> {
        Some(report(&self.session, &self.ready()?.advice, &ui.messages))
    }

    /// The turns that have a reply, with it.
    pub fn replies(&self) -> impl DoubleEndedIterator<Item = (usize, &str)> {
        let turns = self.session.turns().iter().enumerate();
        turns.filter_map(|(index, turn)| Some((index, turn.reply.as_deref()?)))
    }

    /// Takes over what was being written in another language of the same conversation.
    pub fn take_draft(&mut self, other: &Self, now: u64) {
        if other.is_untouched() && other.session.scenario().id == self.session.scenario().id {
            self.editor.set(other.editor.text());
            self.last_key = now;
            self.note_typing(now);
        }
    }

    /// The whole scenario is there.
    pub fn complete(&mut self, opened: &Opened) {
        if !matches!(self.stage, Stage::Opening) {
            return;
        }
        let mut header = self.session.header().clone();
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
            Some(Waiting::Action(input)) => self.does(input, now),
            // What is too long was said to be so before.
            Some(Waiting::Reply) => self.send(now).unwrap_or_default(),
            None => Vec::new(),
        }
    }

    fn ready(&self) -> Option<&Ready> {
        match &self.stage {
            Stage::Ready(ready) => Some(ready),
            Stage::Opening | Stage::Whole => None,
        }
    }

    fn scenario(&self) -> Arc<Scenario> {
        self.session.shared_scenario()
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
