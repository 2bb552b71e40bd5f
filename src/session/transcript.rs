//! Transcripts played: whether a conversation ends as its author expects.

use std::sync::Arc;

use super::{Header, Script, Session};
use crate::lexicon::{Lexicon, SignalKind};
use crate::scenario::{Ending, Scenario, Swing, Transcript};

/// Plays a transcript and tells what is not as expected, in the names of the format; `None`: all is.
#[must_use]
pub fn run_transcript(
    transcript: &Transcript,
    header: Header,
    scenario: &Arc<Scenario>,
    lexicon: &Arc<Lexicon>,
) -> Option<String> {
    let script = match Script::from_lines(transcript.replies.iter().map(String::as_str)) {
        Ok(script) => script,
        Err(faults) => return faults.first().map(|fault| fault.text.clone()),
    };
    let mut session = Session::new(header, scenario, lexicon);
    script.play(&mut session, |_| {});
    differs(transcript, &session)
}

fn differs(transcript: &Transcript, session: &Session) -> Option<String> {
    let expect = &transcript.expect;
    let outcome = session.outcome()?;
    if !expect.outcome.is_empty() && !expect.outcome.contains(&outcome) {
        return Some(format!("outcome = \"{}\"", outcome.name()));
    }
    let (start, end) = (session.scenario().customer.anger, session.state().anger());
    let anger = match expect.anger {
        // Giving up looks calm and is not.
        Some(Swing::Up) => end > start || outcome == Ending::Resigned,
        Some(Swing::Down) => end < start,
        Some(Swing::Within(least, most)) => (least..=most).contains(&end),
        None => true,
    };
    if !anger {
        return Some(format!("anger = {end}"));
    }
    let heard =
        |kind: &SignalKind| session.turns().iter().any(|turn| turn.hollow.iter().any(|name| name == kind.name()));
    if let Some(kind) = expect.hollow.iter().find(|kind| !heard(kind)) {
        return Some(format!("hollow: {} (–)", kind.name()));
    }
    let wrong = |(needs, wanted): (&[usize], bool)| {
        let met = &session.state().needs;
        let wrong = needs.iter().find(|need| met.get(**need) != Some(&wanted))?;
        let id = session.scenario().needs.get(*wrong)?.id.clone();
        Some(if wanted { format!("unmet = \"{id}\"") } else { format!("met = \"{id}\"") })
    };
    wrong((&expect.met, true)).or_else(|| wrong((&expect.unmet, false)))
}
