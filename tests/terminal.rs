//! The real program in a pseudo-terminal: that it starts, resizes, suspends, is killed and panics, and gives the terminal back.

#![cfg(unix)]

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a terminal of its own.
struct Pty {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn std::io::Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// Everything that was written, as it came.
    written: Vec<u8>,
    child: Box<dyn Child + Send + Sync>,
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Pty {
    fn kashuv(home: &Path, args: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kashuv"));
        command.args(args);
        command.env("KASHUV_HOME", home);
        Self::start(command)
    }

    fn start(mut command: CommandBuilder) -> Self {
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        for trace in ["TMUX", "STY", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "XTERM_VERSION"] {
            command.env_remove(trace);
        }
        if command.get_env("KASHUV_BIDI").is_none() {
            // Given a mode, it asks nothing: this terminal would not answer.
            command.env("KASHUV_BIDI", "as-sent");
        }
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if send.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(24, 80, 0);
        Self { master: pair.master, keys, output, screen, written: Vec::new(), child }
    }

    /// Takes in what the program writes until `wanted`, or fails with what is on the screen.
    fn wait_for(&mut self, what: &str, wanted: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !wanted(self) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.written.extend(bytes);
                }
                Err(RecvTimeoutError::Disconnected) if wanted(self) => return,
                Err(error) => panic!("{what}: {error}\n{}", self.screen.screen().contents()),
            }
        }
    }

    fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |pty| pty.screen.screen().contents().contains(text));
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap().success());
    }

    /// Waits for the end of the program and of what it wrote.
    fn end(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < end, "it does not end\n{}", self.screen.screen().contents());
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(20)) {
                self.screen.process(&bytes);
                self.written.extend(bytes);
            }
        };
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.screen.process(&bytes);
            self.written.extend(bytes);
        }
        status
    }

    /// The terminal is as it was: no other screen, no mouse, no paste in brackets, the caret seen, lines edited by it again.
    fn assert_given_back(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "{}", screen.contents());
        assert!(!screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(!screen.hide_cursor());
        let mode = self.master.get_termios().unwrap();
        let lines = nix_flags(&mode);
        let flags: Vec<_> = lines.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        assert!(flags.contains(&"ICANON") && flags.contains(&"ECHO"), "{lines}");
    }

    fn assert_taken(&self) {
        assert!(self.screen.screen().alternate_screen());
        assert!(self.screen.screen().bracketed_paste());
    }
}

/// The names of the local modes of a terminal.
fn nix_flags(mode: &impl std::fmt::Debug) -> String {
    format!("{mode:?}")
}

fn recordings(home: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(home.join("sessions")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_first_start_speaks_at_once_and_ends_in_a_debrief() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::kashuv(home.path(), &["--ui", "en"]);
    pty.wait_for_text("Tamar");
    pty.assert_taken();
    pty.press("You're right, sorry. You waited 20 minutes, that's our mistake.\r");
    pty.wait_for_text("it eased things");
    pty.press("\x11");
    pty.wait_for_text("read the debrief");
    pty.press("\x1b[B\r");
    pty.wait_for_text("Keep:");
    pty.press("q");
    pty.wait_for_text("Who is waiting?");
    pty.wait_for_text("· broken off");
    pty.press("q");
    assert!(pty.end().success());
    pty.assert_given_back();
    assert_eq!(recordings(home.path()).len(), 1);
    // What is kept is for the user alone.
    let mode = |path: &Path| {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    };
    assert_eq!(mode(&home.path().join("settings.json")), 0o600);
    // The next start knows: the list.
    let mut pty = Pty::kashuv(home.path(), &["--ui", "he"]);
    pty.wait_for_text("בושק");
    pty.press("\x03");
    assert!(pty.end().success());
}

#[test]
fn one_scenario_ends_with_its_debrief_and_puts_it_out() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("out.json");
    let out = file.display().to_string();
    let args =
        ["play", "late-installer", "--lang", "he", "--ui", "he", "--seed", "7", "--format", "json", "--output", &out];
    let mut pty = Pty::kashuv(home.path(), &args);
    pty.wait_for_text("המענ");
    pty.press("סליחה, את צודקת, ביקשת ערב.\r");
    pty.wait_for_text("עיגרה הז");
    pty.press("\x11\x1b[B\r");
    pty.wait_for_text("לשמור".chars().rev().collect::<String>().as_str());
    // Back in the list, it is still this conversation's debrief that is put out.
    pty.press("q");
    pty.wait_for_text("?הכחמ ימ");
    pty.press("q");
    assert!(pty.end().success());
    let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(json["seed"], 7);
    assert_eq!(json["turns"][0]["reply"], "סליחה, את צודקת, ביקשת ערב.");
}

#[test]
fn whoever_types_faster_than_anybody_is_heard_to_the_end() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::kashuv(home.path(), &["--ui", "en"]);
    pty.wait_for_text("Tamar");
    let words: Vec<_> = (1..=600).map(|number| format!("w{number:04}")).collect();
    pty.press(&words.join(" "));
    pty.wait_for_text("w0600");
    pty.press("\x11\x1b[F\r");
    assert!(pty.end().success());
}

#[test]
fn two_programs_keep_what_each_was_told() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("settings.json"), r#"{"met": true}"#).unwrap();
    let mut first = Pty::kashuv(home.path(), &["--ui", "en"]);
    let mut second = Pty::kashuv(home.path(), &["--ui", "en"]);
    first.wait_for_text("Who is waiting?");
    second.wait_for_text("Who is waiting?");
    first.press("s\rDana\r");
    first.wait_for_text("Dana");
    // The fourth setting is the mode.
    second.press("s\x1b[B\x1b[B\x1b[B\r");
    second.wait_for("the mode", |pty| pty.screen.screen().contents().contains("exam"));
    for pty in [&mut first, &mut second] {
        pty.press("\x1b");
        std::thread::sleep(Duration::from_millis(300));
        pty.press("q");
        assert!(pty.end().success());
    }
    let text = std::fs::read_to_string(home.path().join("settings.json")).unwrap();
    let kept: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((kept["trainee"].as_str(), kept["mode"].as_str()), (Some("Dana"), Some("exam")));
}

#[test]
fn another_size_is_filled() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::kashuv(home.path(), &["--ui", "en"]);
    pty.wait_for_text("Tamar");
    pty.master.resize(size(120, 40)).unwrap();
    pty.screen.screen_mut().set_size(40, 120);
    pty.wait_for_text("You may decide");
    pty.master.resize(size(30, 8)).unwrap();
    pty.screen.screen_mut().set_size(8, 30);
    pty.wait_for_text("larger");
    // What cannot be seen is not done.
    pty.press("unseen");
    std::thread::sleep(Duration::from_millis(300));
    pty.master.resize(size(80, 24)).unwrap();
    pty.screen.screen_mut().set_size(24, 80);
    pty.wait_for_text("Tamar");
    assert!(!pty.screen.screen().contents().contains("unseen"));
    pty.press("\x11");
    pty.wait_for_text("go on");
    pty.press("\x03\x11\x1b[F\r");
    assert!(pty.end().success());
    pty.assert_given_back();
}

#[test]
fn it_sleeps_when_asked_and_comes_back() {
    let home = tempfile::tempdir().unwrap();
    // A shell with jobs waits for the program, as somebody's own does.
    let program = env!("CARGO_BIN_EXE_kashuv");
    let mut command = CommandBuilder::new("bash");
    command.args(["--norc", "--noprofile", "-i", "-c"]);
    command.arg(format!(
        "set -m; {program} --ui en; echo 'it sleeps'; read -r _; fg >/dev/null; echo 'it is over'; read -r _; fg >/dev/null; \
         echo 'it has ended'"
    ));
    command.env("KASHUV_HOME", home.path());
    let mut pty = Pty::start(command);
    pty.wait_for_text("Tamar");
    let clock = |pty: &Pty| -> u32 {
        let text = pty.screen.screen().contents();
        let word = text.split_whitespace().find(|word| word.len() == 4 && word.as_bytes()[1] == b':').unwrap();
        word[..1].parse::<u32>().unwrap() * 60 + word[2..].parse::<u32>().unwrap()
    };
    let before = clock(&pty);
    pty.press("\x1a");
    pty.wait_for_text("it sleeps");
    pty.assert_given_back();
    // However long it sleeps, no time passes.
    std::thread::sleep(Duration::from_millis(3500));
    pty.press("\n");
    pty.wait_for("the screen again", |pty| {
        pty.screen.screen().alternate_screen() && pty.screen.screen().contents().contains("Tamar")
    });
    assert!(before - clock(&pty) <= 2, "{before}\n{}", pty.screen.screen().contents());
    pty.press("half a thought");
    pty.wait_for_text("half a thought");
    pty.press("\x1a");
    pty.wait_for("asleep again", |pty| !pty.screen.screen().alternate_screen());
    pty.wait_for_text("it is over");
    pty.assert_given_back();
    pty.press("\n");
    pty.wait_for_text("half a thought");
    pty.press("\x11\x1b[F\r");
    pty.wait_for_text("it has ended");
    pty.assert_given_back();
}

#[test]
fn a_signal_ends_it_and_the_terminal_is_given_back() {
    for name in ["TERM", "HUP", "INT"] {
        let home = tempfile::tempdir().unwrap();
        let mut pty = Pty::kashuv(home.path(), &["--ui", "en"]);
        pty.wait_for_text("Tamar");
        pty.press("You're right, sorry.\r");
        pty.wait_for_text("Tamar");
        pty.wait_for("the reply is in the conversation", |pty| {
            pty.screen.screen().contents().contains("saying the customer is right")
        });
        pty.signal(name);
        let status = pty.end();
        assert!(!status.success() && status.signal().is_some(), "{name}: {status:?}");
        pty.assert_given_back();
        assert_eq!(recordings(home.path()).len(), 1, "what was said is kept");
    }
}

#[test]
fn killed_outright_it_loses_nothing_that_was_answered() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::kashuv(home.path(), &["--ui", "en"]);
    pty.wait_for_text("Tamar");
    pty.press("You're right, sorry.\r");
    pty.wait_for("the reply is answered", |pty| {
        pty.screen.screen().contents().contains("saying the customer is right")
    });
    pty.signal("KILL");
    pty.end();
    let recording = kashuv::archive::read(&recordings(home.path())[0]).unwrap();
    assert!(recording.damage.is_none());
    assert_eq!(recording.records.last().unwrap().turns[0].reply.as_deref(), Some("You're right, sorry."));
}

#[test]
fn a_panic_gives_the_terminal_back_and_can_be_read() {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "terminal::it_panics_on_the_screen", "--ignored", "--nocapture"]);
    command.env("RUST_BACKTRACE", "0");
    let mut pty = Pty::start(command);
    pty.wait_for("the screen", |pty| pty.screen.screen().alternate_screen());
    pty.wait_for_text("Who is waiting?");
    pty.press("\r");
    assert!(!pty.end().success());
    pty.assert_given_back();
    let text = pty.screen.screen().contents();
    assert!(text.contains("this is what went wrong"), "{text}");
}

/// Not a test by itself: the program that the test above runs in a terminal of its own.
#[test]
#[ignore = "it panics on purpose, and is run by another test"]
fn it_panics_on_the_screen() {
    use kashuv::messages::{Lang, Messages};
    use kashuv::tui::{Effect, Event, Model, Settings, Theme, Ui};
    struct Panics;
    impl kashuv::terminal::Perform for Panics {
        fn perform(&mut self, effect: Effect) -> Vec<Event> {
            panic!("this is what went wrong: {effect:?}");
        }
    }
    let ui = Ui {
        messages: std::sync::Arc::new(Messages::new(Lang::En)),
        theme: Theme::Mono,
        cells: kashuv::text::Cells::default(),
    };
    let mut model = Model::new(ui, kashuv::terminal::Screen::size(), Settings::default(), Settings::default());
    let head = kashuv::scenario::summary(&super::support::read("scenarios/cafe-toast/scenario.toml"));
    kashuv::terminal::Screen::default().run(&mut model, vec![Event::Scenarios(vec![head])], &mut Panics).unwrap();
}

#[test]
fn nothing_is_done_while_nothing_happens_and_little_is_held() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("settings.json"), r#"{"met": true}"#).unwrap();
    let mut pty = Pty::kashuv(home.path(), &["--ui", "en"]);
    pty.wait_for_text("Who is waiting?");
    std::thread::sleep(Duration::from_secs(1));
    let pid = pty.child.process_id().unwrap();
    // How often its threads gave the processor away or had it taken.
    let switches = || -> u64 {
        let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
        let of = |task: std::path::PathBuf| -> u64 {
            let status = std::fs::read_to_string(task.join("status")).unwrap();
            let counts = status.lines().filter(|line| line.contains("ctxt_switches"));
            counts.map(|line| line.split_whitespace().last().unwrap().parse::<u64>().unwrap()).sum()
        };
        tasks.map(|task| of(task.unwrap().path())).sum()
    };
    let before = switches();
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(switches(), before, "no thread has woken");
    // With a scenario and a lexicon loaded it stays small.
    pty.press("\x1b[B\r");
    pty.wait_for_text("Naama");
    pty.press("You're right, sorry.\r");
    pty.wait_for_text("saying the customer is right");
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    let kib: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    assert!(kib < 30 * 1024, "{line}");
    pty.press("\x11\x1b[F\r");
    assert!(pty.end().success());
}

/// The program in a terminal that it has to ask.
fn asking(home: &Path) -> Pty {
    Pty::kashuv(home, &["--bidi", "auto"])
}

const QUESTIONS: &[u8] = b"\x1b[8$p\x1b[>q\x1b[c";

impl Pty {
    fn place(&self, bytes: &[u8]) -> Option<usize> {
        self.written.windows(bytes.len()).position(|part| part == bytes)
    }
}

#[test]
fn a_terminal_that_reorders_is_switched_before_the_screen_and_given_back_after_it() {
    for end in ["TERM", "HUP"] {
        let home = tempfile::tempdir().unwrap();
        let mut pty = asking(home.path());
        pty.wait_for("questions", |pty| pty.place(QUESTIONS).is_some());
        // Somebody types while the terminal answers, as VTE does.
        pty.press("h\x1b[8;1$yi\x1b[?65;1;9c");
        pty.wait_for_text("Tamar");
        pty.wait_for_text("hi");
        assert!(pty.place(b"\x1b[8l").unwrap() < pty.place(b"\x1b[?1049h").unwrap());
        pty.signal(end);
        pty.wait_for("given back", |pty| pty.place(b"\x1b[8h").is_some());
        assert!(pty.place(b"\x1b[?1049l").unwrap() < pty.place(b"\x1b[8h").unwrap());
    }
}

#[test]
fn a_terminal_that_says_nothing_is_waited_for_once() {
    let home = tempfile::tempdir().unwrap();
    let mut first = asking(home.path());
    first.wait_for_text("Tamar");
    assert!(first.place(QUESTIONS).is_some());
    first.signal("TERM");
    first.end();
    let mut second = asking(home.path());
    second.wait_for_text("Tamar");
    assert!(second.place(QUESTIONS).is_none());
    second.signal("TERM");
}
