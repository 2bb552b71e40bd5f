//! Asks the terminal what it is, before anything else reads from it.

use crate::emulator::Answers;

/// What came of asking.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    /// What the terminal answered; none: nothing.
    pub answers: Option<Answers>,
    /// What somebody typed meanwhile.
    pub typed: String,
}

#[cfg(unix)]
mod unix {
    use std::io::Write as _;
    use std::time::{Duration, Instant};

    use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    use super::Looked;
    use crate::emulator::{Probe, QUESTIONS};

    /// Longest wait for answers; a terminal far away answers within it, one that does not answer is remembered.
    const PATIENCE: Duration = Duration::from_millis(700);
    /// Takes away what a terminal printed that does not know the questions.
    const WIPE: &str = "\r\x1b[K";

    /// Asks and waits for the answers.
    ///
    /// # Errors
    /// If the terminal cannot be read or written.
    pub fn look() -> std::io::Result<Looked> {
        enable_raw_mode()?;
        let probe = ask();
        disable_raw_mode()?;
        let (answers, typed) = probe?.finish();
        Ok(Looked { answers, typed })
    }

    fn ask() -> std::io::Result<Probe> {
        let mut out = std::io::stdout();
        out.write_all(QUESTIONS.as_bytes())?;
        out.flush()?;
        let mut probe = Probe::default();
        let end = Instant::now() + PATIENCE;
        let input = std::io::stdin();
        while !probe.is_done() {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(left) = Timespec::try_from(left) else { break };
            if poll(&mut [PollFd::new(&input, PollFlags::IN)], Some(&left))? == 0 {
                break;
            }
            let mut bytes = [0; 256];
            match rustix::io::read(&input, &mut bytes)? {
                0 => break,
                count => probe.take(bytes.get(..count).unwrap_or_default()),
            }
        }
        out.write_all(WIPE.as_bytes())?;
        out.flush()?;
        Ok(probe)
    }
}

#[cfg(unix)]
pub use unix::look;

/// Elsewhere the environment has to tell.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn look() -> std::io::Result<Looked> {
    Ok(Looked::default())
}
