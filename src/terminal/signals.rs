//! The signals that end, suspend and continue a program and tell it of another size, where the system has them.

/// A signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// The shell wants the terminal back for a while.
    Suspend,
    /// The program may go on.
    Continue,
    /// The terminal has another size.
    Resize,
    /// The program shall end: this number.
    End(i32),
}

#[cfg(unix)]
mod unix {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    use super::Signal;

    /// Watches for signals in a thread of its own, until `tell` says that nobody listens.
    pub(in super::super) fn watch(tell: impl Fn(Signal) -> bool + Send + 'static) {
        // A system that takes none of these ends the program in its own way.
        let Ok(mut signals) = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH]) else { return };
        std::thread::spawn(move || {
            for signal in signals.forever() {
                let signal = match signal {
                    SIGTSTP => Signal::Suspend,
                    SIGCONT => Signal::Continue,
                    SIGWINCH => Signal::Resize,
                    signal => Signal::End(signal),
                };
                if !tell(signal) {
                    return;
                }
            }
        });
    }

    impl Signal {
        /// Does to the program what the signal does by itself.
        pub(in super::super) fn die(self) {
            let number = match self {
                Self::Suspend => SIGTSTP,
                Self::Continue | Self::Resize => return,
                Self::End(number) => number,
            };
            // What cannot be raised leaves the program running, which then ends or goes on by itself.
            let _ = emulate_default_handler(number);
        }
    }
}

#[cfg(unix)]
pub(super) use unix::watch;

/// Nothing is watched for where there are no signals.
#[cfg(not(unix))]
pub(super) fn watch(_tell: impl Fn(Signal) -> bool + Send + 'static) {}

#[cfg(not(unix))]
impl Signal {
    pub(super) fn die(self) {}
}
