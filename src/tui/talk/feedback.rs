//! What stands under a reply: in `practice` what it did, in words; in `learn` also the rubric, what would go further and another
//! way to say it. In `exam` nothing.

use super::super::theme::Tone;
use super::super::ui::Ui;
use super::Talk;
use crate::debrief::{Better, most_telling};
use crate::judge;
use crate::lexicon::{Mark, SignalKind};
use crate::messages::Msg;
use crate::session::{Mode, Turn};

/// A line under a reply.
pub(super) struct Note {
    pub(super) text: String,
    pub(super) tone: Tone,
}

/// The marks that have levels.
const RUBRIC: [Mark; 3] = [Mark::Empathy, Mark::Ownership, Mark::Resolution];
/// A reply that did not move her by more than so many points did nothing.
const STILL: i32 = 1;

/// The lines under the reply of a turn.
pub(super) fn notes(talk: &Talk, index: usize, ui: &Ui, better: Option<&Better>) -> Vec<Note> {
    let Some(turn) = talk.session().turns().get(index) else { return Vec::new() };
    let mut notes = Vec::new();
    for (sign, hollow, tone) in [("+ ", false, Tone::Good), ("− ", true, Tone::Bad)] {
        let mut names = kinds(turn, hollow, ui);
        if hollow {
            names.extend(as_a_whole(turn, ui));
        }
        if !names.is_empty() {
            notes.push(Note { text: format!("{sign}{}", names.join(" · ")), tone });
        }
    }
    let moved = turn.anger - talk.session().anger_before(index);
    let mood = if moved.abs() <= STILL {
        "same"
    } else if moved > 0 {
        "worse"
    } else {
        "better"
    };
    notes.push(Note { text: ui.get(&Msg::ReplyMoved { mood: mood.to_owned() }), tone: Tone::Dim });
    if talk.mode() == Mode::Learn {
        notes.push(rubric(turn, ui));
        notes.extend(next(talk, turn, ui));
        if let Some(better) = better {
            let text = format!("{}: {}", ui.get(&Msg::LabelBetter), better.plain);
            notes.push(Note { text, tone: Tone::Accent });
        }
    }
    notes
}

fn kinds(turn: &Turn, hollow: bool, ui: &Ui) -> Vec<String> {
    let is = |kind: &str| SignalKind::from_name(kind).is_some_and(|kind| kind.is_hollow() == hollow);
    let signals = most_telling(&turn.signals).into_iter().filter(|signal| is(&signal.kind));
    signals.map(|signal| ui.get(&Msg::SignalName { kind: signal.kind.clone() })).collect()
}

/// What the reply was as a whole, where that hurt.
fn as_a_whole(turn: &Turn, ui: &Ui) -> Vec<String> {
    let whole = turn.effects.iter().filter(|effect| effect.cause.what == "reply" && effect.anger > 0);
    whole.map(|effect| ui.get(&Msg::ReplyName { reply: effect.cause.name.clone() })).collect()
}

/// The marks as dots.
fn rubric(turn: &Turn, ui: &Ui) -> Note {
    let dots = |mark: Mark| {
        let full = usize::try_from(judge::level(turn.marks.get(mark))).unwrap_or(0).min(3);
        let dots = ["●".repeat(full), "○".repeat(3 - full)].concat();
        format!("{} {dots}", ui.get(&Msg::MarkName { mark: mark.name().to_owned() }))
    };
    Note { text: RUBRIC.map(dots).join("  "), tone: Tone::Plain }
}

/// What the next dot of the lowest mark asks for.
fn next(talk: &Talk, turn: &Turn, ui: &Ui) -> Option<Note> {
    let has = |kind: SignalKind| turn.signals.iter().any(|signal| signal.kind == kind.name());
    let lowest = RUBRIC.into_iter().min_by_key(|mark| judge::level(turn.marks.get(*mark)))?;
    let next = judge::next(talk.session().lexicon(), &ui.messages, &turn.marks, has, lowest)?;
    let mark = ui.get(&Msg::MarkName { mark: lowest.name().to_owned() });
    Some(Note { text: format!("{mark} – {next}"), tone: Tone::Dim })
}
