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

    /// Whether somebody could wake the program: not where it has its terminal for itself, without a shell.
    pub(in super::super) fn can_sleep() -> bool {
        rustix::process::getsid(None).is_ok_and(|leader| leader != rustix::process::getpid())
    }

    /// Stops the program, with whatever it was started through, until somebody says to go on.
    pub(in super::super) fn sleep() {
        // What cannot be stopped goes on.
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
    }

    impl Signal {
        /// Ends the program as the signal does by itself.
        pub(in super::super) fn die(self) {
            if let Self::End(number) = self {
                // What cannot be raised leaves the program to its own end.
                let _ = emulate_default_handler(number);
            }
        }
    }
}

#[cfg(unix)]
pub(super) use unix::{can_sleep, sleep, watch};

/// Nothing is watched for where there are no signals.
#[cfg(not(unix))]
pub(super) fn watch(_tell: impl Fn(Signal) -> bool + Send + 'static) {}

/// Nothing sleeps there.
#[cfg(not(unix))]
pub(super) fn can_sleep() -> bool {
    false
}

#[cfg(not(unix))]
pub(super) fn sleep() {}

#[cfg(not(unix))]
impl Signal {
    pub(super) fn die(self) {}
}
