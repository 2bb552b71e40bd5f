//! Time that passes: when the clock runs, and when she speaks up by herself.

use super::super::event::Effect;
use super::Talk;
use crate::session::{TYPED_SILENCE_MS, spoken_ms};

impl Talk {
    /// Whether the clock runs: not while something on top is read, nor while somebody types if so set.
    pub fn set_clock(&mut self, covered: bool, now: u64) {
        let types = self.clock_waits && !self.editor.text().is_empty();
        let runs = !(covered || types || self.failed.is_some() || self.is_over());
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

    /// How long what is in the field takes to say, in milliseconds, where that is what it will cost.
    #[must_use]
    pub fn takes_ms(&self) -> Option<u64> {
        let text = self.editor.text().trim();
        (self.clock_waits && !text.is_empty() && !self.is_over()).then(|| spoken_ms(text))
    }

    /// When something happens by itself, in milliseconds of the program; the next second of the clock at the latest.
    #[must_use]
    pub fn deadline(&self, now: u64) -> Option<u64> {
        if !self.clock.runs() || self.pending.is_some() {
            return None;
        }
        let second = self.clock.next_second(now);
        if !self.is_ready() {
            return Some(second);
        }
        let due = self.clock.wall(self.due()?);
        Some(second.min(due))
    }

    /// When she speaks up, in milliseconds of the conversation. Whoever types is not silent before the last key.
    fn due(&self) -> Option<u64> {
        let due = self.session.next_deadline()?;
        if due >= self.session.ends_at() || self.editor.text().is_empty() {
            return Some(due);
        }
        Some(due.max(self.clock.at(self.last_key) + TYPED_SILENCE_MS).min(self.session.ends_at()))
    }

    /// Time has passed.
    pub fn tick(&mut self, now: u64) -> Vec<Effect> {
        let at = self.clock.at(now);
        let is_due = self.clock.runs() && self.pending.is_none() && self.due().is_some_and(|due| due <= at);
        if !is_due || !self.is_ready() {
            return Vec::new();
        }
        let last_key = self.clock.at(self.last_key);
        match self.typing_from {
            // First that the trainee was typing, then that nothing came of it.
            Some(from) if from < last_key => {
                self.typing_from = Some(last_key);
                self.waits(from, last_key, now)
            }
            _ => self.waits(at, at, now),
        }
    }
}
