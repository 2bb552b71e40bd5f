//! What might help now, by where the conversation stands. It never tells what is hidden, and never writes the reply.

use super::super::ui::Ui;
use super::Talk;
use crate::messages::Msg;
use crate::scenario::Phase;

/// A hint for the next reply.
pub(super) fn hint(talk: &Talk, ui: &Ui) -> String {
    let session = talk.session();
    let (scenario, state) = (session.scenario(), session.state());
    let asked = |fact: &str| session.turns().iter().any(|turn| turn.asked.iter().any(|asked| asked == fact));
    let duties = scenario.house.must_ask.iter().filter_map(|fact| scenario.facts.get(*fact));
    let open = duties.filter(|fact| !asked(&fact.id)).map(|fact| fact.label.clone()).next();
    let ready = !matches!(state.phase, Phase::Opening | Phase::Venting);
    let unmet = scenario.needs.iter().zip(&state.needs).any(|(need, met)| need.required && !met);
    let which = match (state.phase, open) {
        _ if state.reproach => "broken",
        (Phase::Opening | Phase::Venting, _) => "listen",
        (_, Some(label)) if ready => return ui.get(&Msg::HintDuty { label }),
        (Phase::Testing, _) => "testing",
        _ if unmet => "step",
        _ => "close",
    };
    ui.get(&Msg::Hint { which: which.to_owned() })
}
