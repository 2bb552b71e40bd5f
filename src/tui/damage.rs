//! What an event changed on the screen. Most events are letters, and a letter changes only the field.

use super::area::TalkAreas;
use super::event::Event;
use super::model::{Model, Screen};
use crate::messages::Lang;
use crate::text::Cells;

/// What has to be painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Damage {
    /// Nothing.
    #[default]
    Nothing,
    /// The field.
    Field,
    /// Everything.
    All,
}

/// What is seen beside the field of a conversation, as far as a letter could change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    areas: TalkAreas,
    clock_runs: bool,
    first_row: usize,
    /// Seconds that the reply takes to say.
    takes: Option<u64>,
    turns: usize,
    notice: bool,
    lang: Lang,
    cells: Cells,
}

impl Model {
    /// What is seen beside the field; none where there is no field, or something lies on top.
    pub(super) fn beside(&self) -> Option<Look> {
        let Screen::Talk(talk) = &self.screen else { return None };
        if self.is_too_small() || talk.is_over() || !self.overlays.is_empty() {
            return None;
        }
        let areas = talk.areas(self.size.0, self.size.1);
        Some(Look {
            areas,
            clock_runs: talk.clock_runs(),
            takes: talk.takes_ms().map(|ms| ms.div_ceil(1000)),
            first_row: talk.first_row(areas.transcript.height),
            turns: talk.session().turns().len(),
            notice: self.notice.is_some(),
            lang: self.ui.messages.lang(),
            cells: self.ui.cells,
        })
    }

    /// Notes what an event changed, knowing what was seen beside the field before it.
    pub(super) fn note_damage(&mut self, is_letter: bool, before: Option<Look>) {
        let same = before.is_some() && before == self.beside() && self.notice.is_none();
        let damage = if is_letter && same { Damage::Field } else { Damage::All };
        self.damage = self.damage.max(damage);
    }

    /// What changed since this was last asked.
    pub fn take_damage(&mut self) -> Damage {
        std::mem::take(&mut self.damage)
    }
}

/// Whether an event can be one that only writes into the field.
pub(super) fn is_letter(event: &Event) -> bool {
    matches!(event, Event::Key(_) | Event::Paste(_))
}
