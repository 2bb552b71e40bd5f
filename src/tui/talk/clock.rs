//! The clock of a conversation: it runs, stands and is set forward, by the time that the program is told.

/// A second, in milliseconds.
const SECOND: u64 = 1000;

/// A clock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    /// Milliseconds of the conversation when it was last started or stopped.
    banked: u64,
    /// When it was started, in milliseconds of the program; none while it stands.
    since: Option<u64>,
}

impl Clock {
    /// A clock that starts now, from nothing.
    pub(super) fn running_from(now: u64) -> Self {
        Self { banked: 0, since: Some(now) }
    }

    /// A clock that stands.
    pub(super) fn standing_at(at: u64) -> Self {
        Self { banked: at, since: None }
    }

    /// Milliseconds of the conversation at a time of the program.
    pub(super) fn at(&self, now: u64) -> u64 {
        self.banked + self.since.map_or(0, |since| now.saturating_sub(since))
    }

    /// The time of the program at which the conversation will have lasted so long, if the clock runs on.
    pub(super) fn wall(&self, at: u64) -> u64 {
        self.since.unwrap_or(0) + at.saturating_sub(self.banked)
    }

    /// When the clock shows another second.
    pub(super) fn next_second(&self, now: u64) -> u64 {
        now + SECOND - self.at(now) % SECOND
    }

    /// Whether it runs.
    pub(super) fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Starts or stops it.
    pub(super) fn set(&mut self, runs: bool, now: u64) {
        if runs != self.runs() {
            self.banked = self.at(now);
            self.since = runs.then_some(now);
        }
    }

    /// Sets it forward, never back.
    pub(super) fn forward(&mut self, at: u64, now: u64) {
        if at > self.at(now) {
            self.banked = at;
            self.since = self.since.map(|_| now);
        }
    }
}
