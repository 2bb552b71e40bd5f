//! The fold: inputs in, turns out.

use std::sync::Arc;

use super::clock;
use super::{Closing, Header, Input, NeedState, Record, Timed, Turn};
use crate::customer::{self, Reaction, Said, State, World};
use crate::judge::Marks;
use crate::lexicon::Lexicon;
use crate::scenario::{Authority, Ending, Event, Scenario};
use crate::text::clean;

/// A conversation that is going on, or has ended. Conversations share the scenario and the lexicon that they are played with.
#[derive(Clone, Debug)]
pub struct Session {
    header: Header,
    pub(super) scenario: Arc<Scenario>,
    lexicon: Arc<Lexicon>,
    pub(super) state: State,
    pub(super) turns: Vec<Turn>,
    pub(super) says: Option<Said>,
    pub(super) closing: Option<Closing>,
    quiet_since: u64,
    on_hold: bool,
}

fn world<'w>(header: &'w Header, scenario: &'w Scenario, lexicon: &'w Lexicon) -> World<'w> {
    World { scenario, lexicon, seed: header.seed, address: header.address, trainee: header.trainee.as_deref() }
}

/// Longest reply that is taken, in bytes; nobody says more in one breath.
const LONGEST_REPLY: usize = 20_000;

impl Session {
    /// Starts a conversation: she has spoken, and waits.
    #[must_use]
    pub fn new(header: Header, scenario: &Arc<Scenario>, lexicon: &Arc<Lexicon>) -> Self {
        let state = State::new(scenario, lexicon);
        let mut session = Self {
            header,
            scenario: Arc::clone(scenario),
            lexicon: Arc::clone(lexicon),
            state,
            turns: Vec::new(),
            says: None,
            closing: None,
            quiet_since: 0,
            on_hold: false,
        };
        let world = world(&session.header, scenario, lexicon);
        session.says = Some(customer::open(world, &mut session.state));
        session
    }

    /// What it was started with.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The scenario, to be shared with another conversation.
    #[must_use]
    pub fn shared_scenario(&self) -> Arc<Scenario> {
        Arc::clone(&self.scenario)
    }

    /// When the conversation's time is up, in milliseconds from the start.
    #[must_use]
    pub fn ends_at(&self) -> u64 {
        clock::end_ms(&self.scenario)
    }

    /// Whether she is on hold.
    #[must_use]
    pub fn is_on_hold(&self) -> bool {
        self.on_hold
    }

    /// The lexicon.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// How she is and what she remembers.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The turns so far.
    #[must_use]
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Her anger when a turn began.
    #[must_use]
    pub fn anger_before(&self, turn: usize) -> i32 {
        let before = turn.checked_sub(1).and_then(|before| self.turns.get(before));
        before.map_or(self.scenario().customer.anger, |before| before.anger)
    }

    /// What she has said and nobody has answered; `None` once it is over.
    #[must_use]
    pub fn says(&self) -> Option<&Said> {
        self.says.as_ref()
    }

    /// Her last sentence, once it is over.
    #[must_use]
    pub fn closing(&self) -> Option<&Closing> {
        self.closing.as_ref()
    }

    /// How it ended, if it has.
    #[must_use]
    pub fn outcome(&self) -> Option<Ending> {
        self.state.ending
    }

    /// When something happens if nobody does anything, in milliseconds from the start; `None` once it is over.
    #[must_use]
    pub fn next_deadline(&self) -> Option<u64> {
        self.says.as_ref()?;
        let (at, _) = clock::next(&self.state, self.header.silence_ms, self.quiet_since, self.on_hold);
        Some(at.min(clock::end_ms(&self.scenario)))
    }

    /// Whether a reply is too long to be taken.
    #[must_use]
    pub fn is_too_long(reply: &str) -> bool {
        reply.len() > LONGEST_REPLY
    }

    /// Does what the trainee did, and tells what is to be recorded. Nothing happens once the conversation is over.
    ///
    /// Until `from_ms` there is silence; time never runs back, whatever the input says.
    pub fn apply(&mut self, timed: Timed) -> Record {
        let before = self.turns.len();
        self.advance(timed.from_ms);
        if self.says.is_some() {
            self.state.at_ms = self.state.at_ms.max(timed.at_ms);
            self.perform(&timed);
            if self.says.is_some() && self.state.at_ms >= clock::end_ms(&self.scenario) {
                self.end(Ending::Timeout);
            }
        }
        let turns = self.turns.get(before..).unwrap_or_default().to_vec();
        self.record(timed, turns)
    }

    /// Lets time pass: she speaks up when it gets too long, and the time runs out.
    fn advance(&mut self, to: u64) {
        while self.says.is_some() {
            let (at, event) = clock::next(&self.state, self.header.silence_ms, self.quiet_since, self.on_hold);
            let end = clock::end_ms(&self.scenario);
            if at.min(end) > to {
                return;
            }
            self.state.at_ms = self.state.at_ms.max(at.min(end));
            if end <= at {
                self.end(Ending::Timeout);
                return;
            }
            self.quiet_since = at;
            let (anger, trust) = match event {
                Event::PromiseDue => {
                    self.break_due_promises(at);
                    (10, -12)
                }
                _ => (4, -3),
            };
            self.happen(event, anger, trust, event.name().to_owned(), at);
        }
    }

    fn break_due_promises(&mut self, now: u64) {
        let open = |promise: &&mut customer::Promise| promise.kept.is_none();
        for promise in self.state.promises.iter_mut().filter(open) {
            if promise.due_ms.is_some_and(|due| due <= now) {
                promise.kept = Some(false);
                self.state.reproach = true;
            }
        }
    }

    fn perform(&mut self, timed: &Timed) {
        let at = timed.at_ms;
        let action = timed.input.action().unwrap_or_default();
        match &timed.input {
            Input::Reply { text } => self.reply(text, at),
            Input::Hold => {
                self.on_hold = true;
                self.happen(Event::Hold, 2, 0, action, at);
            }
            // Nobody comes back who was not away.
            Input::Resume if !self.on_hold => {}
            Input::Resume => {
                self.on_hold = false;
                self.happen(Event::Resume, 0, 0, action, at);
            }
            Input::Manager { offer } => self.ask_manager(offer, action, at),
            Input::Transfer { warm: true } => self.happen(Event::TransferWarm, -2, 2, action, at),
            Input::Transfer { warm: false } => self.happen(Event::TransferCold, 12, -10, action, at),
            Input::Hangup => self.hang_up(),
            Input::Stop => self.stop(),
            Input::Wait => {}
        }
        // Whoever began to speak and said nothing in the end was not silent meanwhile.
        if timed.input != Input::Wait || timed.at_ms > timed.from_ms {
            self.quiet_since = self.state.at_ms;
        }
    }

    fn reply(&mut self, text: &str, at: u64) {
        self.on_hold = false;
        let text = clean(text).into_owned();
        let world = world(&self.header, &self.scenario, &self.lexicon);
        let Reaction { assessment, effects, offered, asked, said } = customer::react(world, &mut self.state, &text);
        let mut turn = self.turn(Some(text.clone()), None, at, effects);
        let offer = |index: &usize| self.scenario.offers.get(*index).map(|offer| offer.id.clone());
        let fact = |index: &usize| self.scenario.facts.get(*index).map(|fact| fact.id.clone());
        turn.offered = offered.iter().filter_map(offer).collect();
        turn.asked = asked.iter().filter_map(fact).collect();
        turn.judged(&text, &assessment);
        self.close_turn(turn, said);
    }

    fn happen(&mut self, event: Event, anger: i32, trust: i32, action: String, at: u64) {
        let world = world(&self.header, &self.scenario, &self.lexicon);
        let Reaction { effects, said, .. } = customer::happen(world, &mut self.state, event, anger, trust);
        let turn = self.turn(None, Some(action), at, effects);
        self.close_turn(turn, said);
    }

    fn ask_manager(&mut self, offer: &str, action: String, at: u64) {
        let found = self.scenario.offers.iter().position(|known| known.id == offer);
        let granted = found
            .and_then(|index| self.scenario.offers.get(index))
            .is_some_and(|offer| offer.authority == Authority::Agent || offer.granted);
        if let Some(slot) = found.and_then(|index| self.state.granted.get_mut(index)) {
            *slot = Some(granted);
        }
        self.state.at_ms += clock::MANAGER_MS;
        if granted {
            self.happen(Event::ManagerYes, -2, 3, action, at);
        } else {
            self.happen(Event::ManagerNo, 3, -2, action, at);
        }
    }

    /// The turn that is now complete: what she had said, and what came.
    fn turn(
        &mut self,
        reply: Option<String>,
        action: Option<String>,
        at_ms: u64,
        effects: Vec<customer::Effect>,
    ) -> Turn {
        let said = self.says.take();
        let fact = |fact: &usize| self.scenario.facts.get(*fact).map(|fact| fact.id.clone());
        let (customer, because, tells) = said.map(|said| (said.text, said.because, said.tells)).unwrap_or_default();
        Turn {
            customer,
            because,
            tells: tells.iter().filter_map(fact).collect(),
            reply,
            action,
            at_ms,
            anger: self.state.anger(),
            trust: self.state.trust(),
            marks: Marks::default(),
            hollow: Vec::new(),
            signals: Vec::new(),
            effects,
            offered: Vec::new(),
            phase: self.state.phase,
            asked: Vec::new(),
            repeated_percent: 0,
        }
    }

    fn close_turn(&mut self, turn: Turn, said: Said) {
        self.turns.push(turn);
        if self.state.ending.is_some() {
            self.closing = Some(Closing { customer: said.text, because: said.because });
        } else {
            self.says = Some(said);
        }
    }

    /// The end from outside: the time is up, or the agent hung up.
    fn end(&mut self, otherwise: Ending) {
        let world = world(&self.header, &self.scenario, &self.lexicon);
        let ending = customer::ending_from_outside(world, &self.state, otherwise);
        let said = customer::close(world, &mut self.state, ending);
        self.finish(otherwise.name().to_owned(), Closing { customer: said.text, because: said.because });
    }

    /// The agent hung up: nobody hears what she says to that.
    fn hang_up(&mut self) {
        self.end(Ending::HungUp);
        if let (Some(Ending::HungUp), Some(closing)) = (self.state.ending, &mut self.closing) {
            closing.customer.clear();
        }
    }

    /// The trainee stopped: nobody says anything more.
    fn stop(&mut self) {
        self.state.ending = Some(Ending::Unresolved);
        self.finish("stop".to_owned(), Closing { customer: String::new(), because: Vec::new() });
    }

    fn finish(&mut self, action: String, closing: Closing) {
        let at = self.state.at_ms;
        let turn = self.turn(None, Some(action), at, Vec::new());
        self.turns.push(turn);
        self.closing = Some(closing);
    }

    /// The needs and whether they are met.
    #[must_use]
    pub fn needs(&self) -> Vec<NeedState> {
        let needs = self.scenario.needs.iter().zip(&self.state.needs);
        needs.map(|(need, met)| NeedState { id: need.id.clone(), met: *met, hidden: need.hidden }).collect()
    }
}
