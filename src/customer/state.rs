//! Her state: how she feels and what she remembers.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::cause::Cause;
use super::promise::Promise;
use crate::judge::{Context, Speaker};
use crate::lexicon::{Lexicon, SignalKind};
use crate::scenario::{Ending, Event, Phase, ReplyKind, Scenario, Temper};

/// What became of an offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OfferState {
    /// Not mentioned, or taken back.
    #[default]
    Open,
    /// Asked, hedged, or said before she could listen.
    Possible,
    /// Made.
    Made,
}

/// Something that moved her. Points of 0..=100, after her temper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// What it was.
    pub cause: Cause,
    /// What it did to her anger, in points.
    pub anger: i32,
    /// What it did to her trust, in points.
    pub trust: i32,
}

/// Thousandths in a point.
pub(super) const POINT: i32 = 1000;
const FULL: i32 = 100 * POINT;

/// How she feels and what she remembers.
#[derive(Clone, Debug)]
pub struct State {
    anger: i32,
    trust: i32,
    temper: Temper,
    /// Where the conversation stands.
    pub phase: Phase,
    /// What is left of the steam, in thousandths of a point of empathy.
    pub steam: i32,
    /// Which needs are met.
    pub needs: Vec<bool>,
    /// What became of each offer.
    pub offers: Vec<OfferState>,
    /// What the manager said to each offer, if asked.
    pub granted: Vec<Option<bool>>,
    /// Which facts she has told.
    pub told: Vec<bool>,
    /// What was promised.
    pub promises: Vec<Promise>,
    /// Whether a promise was broken since her last answer.
    pub reproach: bool,
    /// How often each kind of signal was heard, counted once a reply.
    pub signals: BTreeMap<SignalKind, u32>,
    /// How often each kind of reply came.
    pub kinds: BTreeMap<ReplyKind, u32>,
    /// How often each event came.
    pub events: BTreeMap<Event, u32>,
    /// Wordings that were said: line and wording.
    pub(super) said: BTreeSet<(usize, usize)>,
    /// Courtesies in a row that moved nothing.
    pub stalls: i32,
    /// Replies in a row that left her furious, or without trust.
    pub(super) at_limit: u32,
    /// Replies in a row that left her calm.
    pub(super) calm_for: u32,
    /// Replies heard.
    pub replies: u32,
    /// Replies since everything she needs was met.
    pub(super) settled_for: u32,
    /// Things she has said: the turn for draws.
    pub(super) lines_said: u64,
    /// What the judge knows of the conversation.
    pub context: Context,
    /// Milliseconds since the start.
    pub at_ms: u64,
    /// How it ended, once it has.
    pub ending: Option<Ending>,
}

impl State {
    /// Her state before her first sentence.
    #[must_use]
    pub fn new(scenario: &Scenario, lexicon: &Lexicon) -> Self {
        let customer = &scenario.customer;
        Self {
            anger: customer.anger * POINT,
            trust: customer.trust * POINT,
            temper: customer.temper,
            phase: Phase::Opening,
            steam: customer.temper.steam,
            needs: vec![false; scenario.needs.len()],
            offers: vec![OfferState::Open; scenario.offers.len()],
            granted: vec![None; scenario.offers.len()],
            told: vec![false; scenario.facts.len()],
            promises: Vec::new(),
            reproach: false,
            signals: BTreeMap::new(),
            kinds: BTreeMap::new(),
            events: BTreeMap::new(),
            said: BTreeSet::new(),
            stalls: 0,
            at_limit: 0,
            calm_for: 0,
            replies: 0,
            settled_for: 0,
            lines_said: 0,
            context: Context::new(lexicon, &scenario.case()).with_open_story(),
            at_ms: 0,
            ending: None,
        }
    }

    /// Anger, 0..=100.
    #[must_use]
    pub fn anger(&self) -> i32 {
        (self.anger + POINT / 2) / POINT
    }

    /// Trust, 0..=100.
    #[must_use]
    pub fn trust(&self) -> i32 {
        (self.trust + POINT / 2) / POINT
    }

    /// Whether everything that she cannot do without is met.
    #[must_use]
    pub fn is_content(&self, scenario: &Scenario) -> bool {
        scenario.needs.iter().zip(&self.needs).all(|(need, met)| *met || !need.required)
    }

    pub(super) fn hear(&mut self, lexicon: &Lexicon, speaker: Speaker, text: &str) {
        self.context.hear(lexicon, speaker, text);
    }

    /// Moves her by points, as her temper has it, and notes what moved her.
    pub(super) fn move_by(&mut self, anger: i32, trust: i32, cause: Cause, effects: &mut Vec<Effect>) {
        self.move_by_thousandths(anger * POINT, trust * POINT, cause, effects);
    }

    pub(super) fn move_by_thousandths(&mut self, anger: i32, trust: i32, cause: Cause, effects: &mut Vec<Effect>) {
        let speed = if anger > 0 { self.temper.rise } else { self.temper.fall };
        let anger = anger / 100 * speed;
        let trust = if trust > 0 { trust / 100 * self.temper.trust } else { trust };
        let before = (self.anger(), self.trust());
        self.anger = (self.anger + anger).clamp(0, FULL);
        self.trust = (self.trust + trust).clamp(0, FULL);
        let (anger, trust) = (self.anger() - before.0, self.trust() - before.1);
        if anger != 0 || trust != 0 {
            effects.push(Effect { cause, anger, trust });
        }
    }

    /// Keeps anger from falling below `least` points by what a reply did, without raising it.
    pub(super) fn floor_anger(&mut self, before: i32, least: i32) {
        let least = (least * POINT).min(before * POINT);
        self.anger = self.anger.max(least);
    }

    /// How she was recorded to be.
    pub(crate) fn restore(&mut self, anger: i32, trust: i32, at_ms: u64) {
        self.anger = anger * POINT;
        self.trust = trust * POINT;
        self.at_ms = at_ms;
    }

    /// Giving up looks calm.
    pub(super) fn go_quiet(&mut self, effects: &mut Vec<Effect>) {
        let before = (self.anger(), self.trust());
        self.anger = self.anger.min(40 * POINT);
        self.trust = 0;
        let (anger, trust) = (self.anger() - before.0, -before.1);
        effects.push(Effect { cause: Cause::gave_up(), anger, trust });
    }
}
