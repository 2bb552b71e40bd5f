//! From start to the first full frame in a pseudo-terminal, side by side with another program if one is named:
//!   cargo build --release
//!   RIVAL=/path/to/ttyper cargo bench --manifest-path benches/Cargo.toml --bench first_frame
//!
//! The time is that of the last byte that changed what is on the screen before 15 ms of silence.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const STARTS: usize = 60;
const SILENCE: Duration = Duration::from_millis(15);

/// Milliseconds to the last change of the first burst, and its bytes.
fn first_frame(program: &str, args: &[&str], home: &str) -> (f64, usize) {
    let pair = native_pty_system()
        .openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 })
        .expect("a pseudo-terminal");
    let mut command = CommandBuilder::new(program);
    command.args(args);
    command.env("KASHUV_HOME", home);
    command.env("TERM", "xterm-256color");
    // This terminal answers no questions.
    command.env("KASHUV_BIDI", "as-sent");
    let mut reader = pair.master.try_clone_reader().expect("a reader");
    let mut writer = pair.master.take_writer().expect("a writer");
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 65536];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            // A program that asks for the caret waits for the answer.
            if bytes[..count].windows(4).any(|part| part == b"\x1b[6n") {
                let _ = writer.write_all(b"\x1b[1;1R");
            }
            if send.send((Instant::now(), bytes[..count].to_vec())).is_err() {
                return;
            }
        }
    });
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("it starts");
    drop(pair.slave);
    let (mut last, mut bytes) = (None, 0);
    let mut screen = vt100::Parser::new(24, 80, 0);
    let mut shown = screen.screen().contents_formatted();
    loop {
        let patience = if last.is_some() { SILENCE } else { Duration::from_secs(5) };
        match receive.recv_timeout(patience) {
            Ok((at, written)) => {
                screen.process(&written);
                bytes += written.len();
                let now = screen.screen().contents_formatted();
                if now != shown {
                    last = Some(at);
                    shown = now;
                }
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    child.kill().expect("it ends");
    child.wait().expect("it ends");
    (last.map_or(f64::NAN, |at| (at - start).as_secs_f64() * 1000.0), bytes)
}

fn report(name: &str, program: &str, args: &[&str], prepare: impl Fn() -> String) {
    let mut times: Vec<_> = (0..STARTS).map(|_| first_frame(program, args, &prepare())).collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |part: usize| times[STARTS * part / 100].0;
    println!("{name:32} p10 {:.2} ms  p50 {:.2} ms  p90 {:.2} ms  ({} bytes)", at(10), at(50), at(90), times[0].1);
}

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let kashuv = root.join("target/release/kashuv").display().to_string();
    let home = std::env::temp_dir().join("kashuv-first-frame");
    let fresh = || {
        let _ = std::fs::remove_dir_all(&home);
        home.display().to_string()
    };
    let met = || {
        std::fs::create_dir_all(&home).expect("a folder");
        std::fs::write(home.join("settings.json"), r#"{"met": true}"#).expect("a file");
        home.display().to_string()
    };
    for lang in ["he", "en"] {
        report(&format!("first conversation, {lang}"), &kashuv, &["--ui", lang], fresh);
        report(&format!("list of scenarios, {lang}"), &kashuv, &["--ui", lang], met);
        report(
            &format!("late-installer, {lang}"),
            &kashuv,
            &["play", "late-installer", "--ui", lang, "--lang", lang],
            met,
        );
    }
    if let Ok(rival) = std::env::var("RIVAL") {
        report("rival", &rival, &[], fresh);
    }
}
