//! The full screen: keys, signals and time go in as events, effects are performed, the model is drawn.
//!
//! Keys, signals, and whatever is loaded beside come from threads of their own into one queue; the program sleeps on it until
//! something comes or the model's deadline is there, so that being idle costs nothing. The terminal is given back however the
//! program ends, save by SIGKILL.

use std::collections::VecDeque;
use std::io::{BufWriter, Stdout, Write as _};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::ThreadId;
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;

use super::keys;
use super::present::Presenter;
use super::signals::{self, Signal};
use crate::emulator::Switch;
use crate::tui::{Effect, Event, Model, update};

/// What wakes the program.
#[derive(Debug)]
pub(super) enum Wake {
    /// Something came from the terminal, as the library read it.
    Terminal(crossterm::event::Event),
    /// A signal.
    Signal(Signal),
    /// Something that was done beside is there.
    Event(Event),
    /// Nothing will come from the terminal any more.
    Closed,
}

/// Where what is done beside sends its events.
#[derive(Clone, Debug)]
pub struct Later(Sender<Wake>);

impl Later {
    /// Sends an event. Once the program is over, nobody hears it.
    pub fn send(&self, event: Event) {
        let _ = self.0.send(Wake::Event(event));
    }
}

/// Performs effects: whoever knows files and scenarios.
pub trait Perform {
    /// Performs an effect; what came of it at once.
    fn perform(&mut self, effect: Effect) -> Vec<Event>;

    /// The first frame is on the screen: time for whatever it did not wait for.
    fn shown(&mut self) {}
}

/// The program on a terminal.
#[derive(Debug)]
pub struct Screen {
    switch: Switch,
    queue: Receiver<Wake>,
    send: Sender<Wake>,
}

/// Bytes of a frame that are written at once.
const FRAME_BYTES: usize = 1 << 16;

impl Default for Screen {
    fn default() -> Self {
        let (send, queue) = channel();
        Self { switch: Switch::default(), queue, send }
    }
}

impl Screen {
    /// The screen on a terminal that is brought into its mode with these bytes.
    #[must_use]
    pub fn switched(self, switch: Switch) -> Self {
        Self { switch, ..self }
    }

    /// Where what is done beside sends its events.
    #[must_use]
    pub fn later(&self) -> Later {
        Later(self.send.clone())
    }

    /// Columns and rows of the terminal.
    #[must_use]
    pub fn size() -> (u16, u16) {
        // A serial line knows no size, and says 0.
        let known = crossterm::terminal::size().ok().filter(|(width, height)| *width > 0 && *height > 0);
        known.unwrap_or((80, 24))
    }

    /// Runs until the program is left. `events` have happened already.
    ///
    /// # Errors
    /// If the terminal cannot be read or written.
    pub fn run(self, model: &mut Model, events: Vec<Event>, performer: &mut dyn Perform) -> std::io::Result<()> {
        restore_on_panic(std::thread::current().id());
        let signals = self.send.clone();
        signals::watch(move |signal| signals.send(Wake::Signal(signal)).is_ok());
        // One screen a process: a second one finds the switch of the first.
        let _ = SWITCH.set(self.switch);
        let guard = Guard::new()?;
        let output = BufWriter::with_capacity(FRAME_BYTES, std::io::stdout());
        let terminal = Presenter::new(CrosstermBackend::new(output));
        let keys = self.send;
        let mut running = Running {
            model,
            performer,
            terminal,
            started: Instant::now(),
            came_back: false,
            leaves: false,
            killed_by: None,
        };
        for event in events {
            running.take(event)?;
        }
        // From here on another size is told; this is the one it had before.
        running.measure()?;
        running.draw()?;
        // The first frame waits for nothing but itself.
        read_terminal(keys);
        running.performer.shown();
        while !running.leaves {
            running.wait(&self.queue)?;
        }
        let killed_by = running.killed_by;
        drop(running);
        drop(guard);
        if let Some(signal) = killed_by {
            signal.die();
        }
        Ok(())
    }
}

/// The program while it runs.
struct Running<'r> {
    model: &'r mut Model,
    performer: &'r mut dyn Perform,
    terminal: Presenter<CrosstermBackend<BufWriter<Stdout>>>,
    started: Instant,
    /// Whether the program has just stopped itself and come back: the system says so once more.
    came_back: bool,
    leaves: bool,
    /// The signal that ends the program, which it passes on when the terminal is given back.
    killed_by: Option<Signal>,
}

impl Running<'_> {
    fn now(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Waits for something, takes in all that is there, and draws once.
    fn wait(&mut self, queue: &Receiver<Wake>) -> std::io::Result<()> {
        let first = match self.model.deadline() {
            None => queue.recv().unwrap_or(Wake::Closed),
            Some(deadline) => {
                let left = Duration::from_millis(deadline.saturating_sub(self.now()));
                match queue.recv_timeout(left) {
                    Ok(wake) => wake,
                    Err(RecvTimeoutError::Timeout) => Wake::Event(Event::Tick),
                    Err(RecvTimeoutError::Disconnected) => Wake::Closed,
                }
            }
        };
        self.wake(first)?;
        while let Ok(wake) = queue.try_recv() {
            self.wake(wake)?;
        }
        if self.leaves { Ok(()) } else { self.draw() }
    }

    fn wake(&mut self, wake: Wake) -> std::io::Result<()> {
        match wake {
            Wake::Event(event) => self.take(event),
            Wake::Signal(Signal::Continue) if std::mem::take(&mut self.came_back) => Ok(()),
            Wake::Signal(Signal::Continue) => self.come_back(),
            Wake::Signal(Signal::Suspend) => self.suspend(),
            Wake::Signal(Signal::Resize) | Wake::Terminal(crossterm::event::Event::Resize(..)) => self.measure(),
            Wake::Terminal(event) => match keys::event(event) {
                Some(event) => self.take(event),
                None => Ok(()),
            },
            Wake::Signal(signal) => {
                self.killed_by = Some(signal);
                self.leaves = true;
                Ok(())
            }
            Wake::Closed => {
                self.leaves = true;
                Ok(())
            }
        }
    }

    /// Takes an event in, and what comes of it.
    fn take(&mut self, event: Event) -> std::io::Result<()> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            for effect in update(self.model, self.now(), event) {
                match effect {
                    Effect::Quit => self.leaves = true,
                    Effect::Redraw => self.terminal.forget(),
                    Effect::Suspend => self.suspend()?,
                    Effect::Copy(text) => {
                        execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))?;
                    }
                    effect => events.extend(self.performer.perform(effect)),
                }
            }
        }
        Ok(())
    }

    fn draw(&mut self) -> std::io::Result<()> {
        self.terminal.draw(self.model)
    }

    /// Gives the terminal back and sleeps until the shell says to go on. Where nobody could say so, nothing is done.
    fn suspend(&mut self) -> std::io::Result<()> {
        if !signals::can_sleep() {
            return Ok(());
        }
        leave();
        let asleep = Instant::now();
        signals::sleep();
        // No time has passed for the conversation.
        self.started += asleep.elapsed();
        self.came_back = true;
        self.come_back()
    }

    fn come_back(&mut self) -> std::io::Result<()> {
        // Whoever had the terminal meanwhile may have left it otherwise than it was.
        let _ = disable_raw_mode();
        enter()?;
        self.terminal.forget();
        self.measure()
    }

    fn measure(&mut self) -> std::io::Result<()> {
        // A terminal that changes its size may lose what it shows.
        self.terminal.forget();
        let (width, height) = Screen::size();
        self.take(Event::Resize { width, height })
    }
}

/// The terminal as the program needs it, given back when this is dropped.
struct Guard;

impl Guard {
    fn new() -> std::io::Result<Self> {
        let guard = Self;
        enter()?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

/// Whether the terminal is the program's now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// What brings the terminal into its mode and back; also a panic needs it.
static SWITCH: OnceLock<Switch> = OnceLock::new();

fn enter() -> std::io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    // Before the alternate screen: VTE stamps the mode on a row when it makes it.
    std::io::stdout().write_all(SWITCH.get().map_or("", |switch| &switch.on).as_bytes())?;
    execute!(std::io::stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableMouseCapture)
}

/// Gives the terminal back, once. If that fails there is nobody to tell.
fn leave() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = std::io::stdout();
    let _ = execute!(out, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = out.write_all(SWITCH.get().map_or("", |switch| &switch.off).as_bytes());
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// What a panic says is to be read, so the terminal is given back first. A panic of another thread ends no conversation: whoever
/// started the thread tells what came of it.
fn restore_on_panic(main: ThreadId) {
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == main {
            leave();
            told(panic);
        }
    }));
}

fn read_terminal(send: Sender<Wake>) {
    std::thread::spawn(move || {
        while let Ok(event) = crossterm::event::read() {
            if send.send(Wake::Terminal(event)).is_err() {
                return;
            }
        }
        // Nobody listening any more is fine: the program is over.
        let _ = send.send(Wake::Closed);
    });
}
