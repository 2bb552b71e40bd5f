//! The customer: what a reply does to her, what she remembers of it, and what she says.
//!
//! A reply goes through `observe` (what she heard), then through each behaviour in `rules/`, in a fixed order
//! (`rules::ALL`); each adds effects and may change her memory. Then she speaks: the most specific line that fits. All of it is
//! integers and data: the same inputs give the same conversation everywhere.

mod cause;
mod chance;
mod observe;
mod promise;
mod rules;
mod say;
mod state;

pub use cause::Cause;
pub use observe::{Observation, Observed};
pub use promise::Promise;
pub use say::Said;
pub use state::{Effect, OfferState, State};

use crate::judge::{Assessment, Speaker, assess};
use crate::lexicon::Lexicon;
use crate::scenario::{Address, Ending, Event, Scenario};

/// Everything about a conversation that does not change while it runs.
#[derive(Clone, Copy, Debug)]
pub struct World<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The lexicon of its language.
    pub lexicon: &'a Lexicon,
    /// Decides between lines that fit equally.
    pub seed: u64,
    /// How the trainee is addressed.
    pub address: Address,
    /// The trainee's name.
    pub trainee: Option<&'a str>,
}

/// What came of a reply, an action or of time passing.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// What the reply is; empty where there was none.
    pub assessment: Assessment,
    /// What moved her, and how far.
    pub effects: Vec<Effect>,
    /// The offers that the reply made.
    pub offered: Vec<usize>,
    /// The facts that the reply asked for.
    pub asked: Vec<usize>,
    /// What she says.
    pub said: Said,
}

/// Her first sentence.
#[must_use]
pub fn open(world: World<'_>, state: &mut State) -> Said {
    let said = say::event(world, state, Event::Opening);
    state.hear(world.lexicon, Speaker::Customer, &said.text);
    said
}

/// What a reply does to her and what she says to it.
#[must_use]
pub fn react(world: World<'_>, state: &mut State, reply: &str) -> Reaction {
    let assessment = assess(world.lexicon, reply, &state.context, &[&world.scenario.phrases.set]);
    let mut turn = rules::Turn::new(world, state, reply, assessment);
    for rule in rules::ALL {
        rule(&mut turn);
    }
    let rules::Turn { assessment, observations, mut effects, mood, .. } = turn;
    state.hear(world.lexicon, Speaker::Agent, reply);
    let said = match state.ending {
        Some(ending) => say::closing(world, state, ending),
        None => say::answer(world, state, reply, &observations, mood),
    };
    state.hear(world.lexicon, Speaker::Customer, &said.text);
    let offer = |seen: &Observation| match seen.what {
        Observed::Offer(offer) | Observed::Bounced(offer) => Some(offer),
        _ => None,
    };
    let offered = observations.iter().filter_map(offer).collect();
    let fact = |seen: &Observation| match seen.what {
        Observed::Asked(fact) => Some(fact),
        _ => None,
    };
    let asked = observations.iter().filter_map(fact).collect();
    effects.extend(said.effects.iter().cloned());
    Reaction { assessment, effects, offered, asked, said }
}

/// What she says to something that is not a reply. `anger` and `trust` are points.
#[must_use]
pub fn happen(world: World<'_>, state: &mut State, event: Event, anger: i32, trust: i32) -> Reaction {
    let mut effects = Vec::new();
    state.move_by(anger, trust, Cause::event(event), &mut effects);
    *state.events.entry(event).or_default() += 1;
    rules::after_event(state, event);
    let said = match state.ending {
        Some(ending) => say::closing(world, state, ending),
        None => say::event(world, state, event),
    };
    state.hear(world.lexicon, Speaker::Customer, &said.text);
    effects.extend(said.effects.iter().cloned());
    Reaction { assessment: Assessment::default(), effects, offered: Vec::new(), asked: Vec::new(), said }
}

/// How it ends when the time is up or the agent ends it: content or calm she may be, else `otherwise`.
#[must_use]
pub fn ending_from_outside(world: World<'_>, state: &State, otherwise: Ending) -> Ending {
    rules::ending_from_outside(world, state, otherwise)
}

/// Her last sentence, for an end that came from outside.
#[must_use]
pub fn close(world: World<'_>, state: &mut State, ending: Ending) -> Said {
    rules::end(state, ending);
    say::closing(world, state, ending)
}
