//! What she says: the most specific line that fits and was not said yet; between equals the seed decides.

mod fits;

use super::cause::Cause;
use super::chance;
use super::observe::Observation;
use super::state::{Effect, State};
use super::{Promise, World};
use crate::scenario::{Ending, Event, Fill, Line, Mood, PromiseState};
use crate::text::shorten;
use fits::Sight;

/// Something that she said, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Her words.
    pub text: String,
    /// What made her say them.
    pub because: Vec<Cause>,
    /// Which line it was: its index in the scenario.
    pub line: Option<usize>,
    /// The facts that she tells with it.
    pub tells: Vec<usize>,
    /// What saying it did to her.
    pub effects: Vec<Effect>,
}

/// Longest quotation of the trainee's words, in words.
const QUOTE_WORDS: usize = 8;
/// What a draw is for, in the key of [`chance`].
const PURPOSE_LINE: u64 = 1;

/// Her answer to a reply.
pub(super) fn answer(
    world: World<'_>,
    state: &mut State,
    reply: &str,
    observations: &[Observation],
    mood: Mood,
) -> Said {
    choose(world, state, &Sight { reply, observations, mood, event: None, ending: None })
}

/// What she says to an event.
pub(super) fn event(world: World<'_>, state: &mut State, event: Event) -> Said {
    let sight = Sight { reply: "", observations: &[], mood: Mood::Same, event: Some(event), ending: None };
    choose(world, state, &sight)
}

/// Her last sentence.
pub(super) fn closing(world: World<'_>, state: &mut State, ending: Ending) -> Said {
    let sight =
        Sight { reply: "", observations: &[], mood: Mood::Same, event: Some(Event::Closing), ending: Some(ending) };
    let mut said = choose(world, state, &sight);
    said.because.push(Cause::new("ending", ending.name(), &(0..0)));
    said
}

/// One way to say one line that fits, filled.
struct Candidate<'a> {
    line: (usize, &'a Line),
    wording: usize,
    text: String,
    because: Vec<Cause>,
}

fn choose(world: World<'_>, state: &mut State, sight: &Sight<'_>) -> Said {
    let fitting = fitting(world, state, sight);
    let fresh = |candidate: &Candidate<'_>| !state.said.contains(&(candidate.line.0, candidate.wording));
    let mut best = best_candidates(world, state, sight, &fitting, fresh);
    if best.is_empty() {
        // Everything that fits was said: she has to repeat herself.
        best = best_candidates(world, state, sight, &fitting, |_| true);
    }
    if best.is_empty() {
        return Said {
            text: "…".to_owned(),
            because: vec![Cause::new("phase", state.phase.name(), &(0..0))],
            line: None,
            tells: Vec::new(),
            effects: Vec::new(),
        };
    }
    let pick = chance::pick(world.seed, state.lines_said, PURPOSE_LINE, best.len());
    state.lines_said += 1;
    let Candidate { line: (index, line), wording, text, because } = best.swap_remove(pick);
    state.said.insert((index, wording));
    for &fact in &line.tells {
        if let Some(told) = state.told.get_mut(fact) {
            *told = true;
        }
    }
    let mut effects = Vec::new();
    state.move_by(line.anger, line.trust, Cause::new("line", "", &(0..0)), &mut effects);
    Said { text, because, line: Some(index), tells: line.tells.clone(), effects }
}

/// Every line that fits, most specific first; of equals the scenario's own first.
fn fitting<'a>(world: World<'a>, state: &State, sight: &Sight<'_>) -> Vec<(usize, &'a Line)> {
    let lines = world.scenario.lines.iter().enumerate();
    let mut fitting: Vec<_> = lines.filter(|(_, line)| sight.fits(state, line)).collect();
    fitting.sort_by_key(|(index, line)| (std::cmp::Reverse(line.specificity), *index));
    fitting
}

/// The wanted wordings of the most specific lines that have any.
fn best_candidates<'a>(
    world: World<'a>,
    state: &State,
    sight: &Sight<'_>,
    fitting: &[(usize, &'a Line)],
    wanted: impl Fn(&Candidate<'_>) -> bool,
) -> Vec<Candidate<'a>> {
    let equals = fitting.chunk_by(|a, b| a.1.specificity == b.1.specificity);
    let candidates = equals.map(|lines| {
        let all = lines.iter().flat_map(|line| wordings(world, state, sight, *line));
        all.filter(&wanted).collect::<Vec<_>>()
    });
    candidates.into_iter().find(|candidates| !candidates.is_empty()).unwrap_or_default()
}

/// Whether a line with `{promise.…}` speaks of this promise.
fn is_meant(state: &State, sight: &Sight<'_>, line: &Line, promise: &Promise) -> bool {
    let due = sight.event == Some(Event::PromiseDue);
    promise.is_firm()
        && match line.when.promise {
            Some(PromiseState::Made | PromiseState::Overreach) => promise.made_ms == state.at_ms,
            Some(PromiseState::Kept) => promise.kept == Some(true),
            Some(PromiseState::Broken) => promise.kept == Some(false),
            None => !due || promise.kept == Some(false),
        }
}

fn wordings<'a>(world: World<'a>, state: &State, sight: &Sight<'_>, line: (usize, &'a Line)) -> Vec<Candidate<'a>> {
    let because = sight.because(world.scenario, state, line.1);
    let quote = because.iter().find_map(|cause| sight.reply.get(cause.start?..cause.end?));
    let quote = quote.map(|words| shorten(words, QUOTE_WORDS));
    let promise = state.promises.iter().rev().find(|promise| is_meant(state, sight, line.1, promise));
    let fill = Fill {
        name: &world.scenario.customer.name,
        gender: world.scenario.customer.gender,
        trainee: world.trainee,
        address: world.address,
        quote: quote.as_deref(),
        facts: &world.scenario.facts,
        offers: &world.scenario.offers,
        promise_act: promise.map(|promise| promise.act.as_str()),
        promise_due: promise.and_then(|promise: &Promise| promise.due.as_deref()),
    };
    let filled = line.1.says.iter().enumerate().filter_map(|(wording, says)| {
        let text = says.form(world.address)?.fill(&fill)?;
        Some(Candidate { line, wording, text, because: because.clone() })
    });
    filled.collect()
}
