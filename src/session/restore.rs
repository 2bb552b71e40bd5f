//! From a session to records and back, without asking the customer again.

use super::{Closing, Record, Session, Timed, Turn};
use crate::customer::Said;

impl Session {
    /// What is to be recorded of an input.
    pub(super) fn record(&self, timed: Timed, turns: Vec<Turn>) -> Record {
        let says = self.says.as_ref();
        Record {
            timed,
            turns,
            says: says.map(|said| Closing { customer: said.text.clone(), because: said.because.clone() }),
            needs: self.needs(),
            promises: self.state.promises.clone(),
            outcome: self.state.ending,
            closing: self.closing.clone(),
        }
    }

    /// Puts back what was recorded, without asking the customer again: for recordings of another engine or other data.
    ///
    /// What she remembers is not rebuilt, so such a session can be reported on and not continued.
    pub fn restore(&mut self, record: &Record) {
        self.turns.extend(record.turns.iter().cloned());
        if let Some(turn) = record.turns.last() {
            self.state.restore(turn.anger, turn.trust, turn.at_ms);
        }
        for (need, met) in self.scenario.needs.iter().zip(&mut self.state.needs) {
            *met = record.needs.iter().any(|state| state.id == need.id && state.met);
        }
        self.state.promises.clone_from(&record.promises);
        self.state.ending = record.outcome;
        self.closing.clone_from(&record.closing);
        self.says = record.says.as_ref().map(|says| Said {
            text: says.customer.clone(),
            because: says.because.clone(),
            line: None,
            tells: Vec::new(),
            effects: Vec::new(),
        });
    }
}
