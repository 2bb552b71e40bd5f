//! Recordings: what is recorded folds to the same, survives being killed, and tells where it was tampered with.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use kashuv::archive::{self, Damage, Recorder};
use kashuv::messages::Lang;
use kashuv::session::{Header, Script, Session};

use super::support::{command, kashuv, late_installer, lexicon, stderr, stdout};
use super::transcripts::transcripts;

/// Records a scripted conversation; tells the file.
fn record(folder: &Path, lang: Lang, replies: &[String]) -> PathBuf {
    let scenario = late_installer(lang);
    let header = Header::scripted(scenario, 5);
    let mut recorder = Recorder::create(folder, "talk", &header).unwrap();
    let mut session = Session::new(header, scenario, lexicon(lang));
    let script = Script::from_lines(replies.iter().map(String::as_str)).unwrap();
    script.play(&mut session, |record| recorder.append(record).unwrap());
    recorder.path().to_owned()
}

#[test]
fn folding_the_inputs_gives_exactly_what_was_recorded() {
    let folder = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        for transcript in transcripts("late-installer", lang) {
            let recording = archive::read(&record(folder.path(), lang, &transcript.replies)).unwrap();
            assert_eq!(recording.damage, None);
            let mut session = Session::new(recording.header.clone(), late_installer(lang), lexicon(lang));
            for record in &recording.records {
                assert_eq!(session.apply(record.timed.clone()), *record, "{}", transcript.name);
            }
        }
    }
}

#[test]
fn a_recording_put_back_together_reports_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        for transcript in transcripts("late-installer", lang) {
            let recording = archive::read(&record(folder.path(), lang, &transcript.replies)).unwrap();
            let mut folded = Session::new(recording.header.clone(), late_installer(lang), lexicon(lang));
            let mut restored = folded.clone();
            for record in &recording.records {
                folded.apply(record.timed.clone());
                restored.restore(record);
            }
            assert_eq!(super::support::report(&folded), super::support::report(&restored), "{}", transcript.name);
        }
    }
}

#[test]
fn cut_anywhere_it_opens_up_to_the_last_whole_reply() {
    let folder = tempfile::tempdir().unwrap();
    let replies = &transcripts("late-installer", Lang::En)[0].replies;
    let path = record(folder.path(), Lang::En, replies);
    let whole = std::fs::read(&path).unwrap();
    let all = archive::read(&path).unwrap().records.len();
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut last = 0;
    for cut in (first..whole.len()).step_by(97) {
        std::fs::write(&path, &whole[..cut]).unwrap();
        let recording = archive::read(&path).unwrap();
        assert!(recording.records.len() >= last && recording.records.len() < all);
        last = recording.records.len();
        let at_line_end = whole[cut - 1] == b'\n';
        assert_eq!(recording.damage.is_none(), at_line_end, "cut at {cut}");
        assert!(!matches!(recording.damage, Some(Damage::Edited { .. })));
    }
    std::fs::write(&path, &whole[..first - 10]).unwrap();
    assert!(archive::read(&path).is_err());
}

#[test]
fn every_edited_byte_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let replies: Vec<_> = transcripts("late-installer", Lang::En)[0].replies.iter().take(3).cloned().collect();
    let path = record(folder.path(), Lang::En, &replies);
    let whole = std::fs::read(&path).unwrap();
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for at in (first..whole.len()).step_by(13) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        let recording = archive::read(&path).unwrap();
        assert!(recording.damage.is_some(), "byte {at}");
        assert!(recording.records.len() < 4);
    }
}

#[test]
fn a_later_format_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut header = Header::scripted(late_installer(Lang::En), 1);
    header.format += 1;
    let recorder = Recorder::create(folder.path(), "talk", &header).unwrap();
    assert!(matches!(archive::read(recorder.path()), Err(archive::ArchiveError::Newer { .. })));
}

#[test]
fn recordings_of_one_second_keep_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let header = Header::scripted(late_installer(Lang::En), 1);
    let made: Vec<_> =
        (0..12).map(|_| Recorder::create(folder.path(), "talk", &header).unwrap().path().to_owned()).collect();
    assert_eq!(archive::list(folder.path()).unwrap(), made);
}

#[test]
fn a_lost_line_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = record(folder.path(), Lang::En, &transcripts("late-installer", Lang::En)[0].replies);
    let text = std::fs::read_to_string(&path).unwrap();
    let kept: Vec<_> = text.lines().enumerate().filter(|(index, _)| *index != 3).map(|(_, line)| line).collect();
    std::fs::write(&path, kept.join("\n") + "\n").unwrap();
    let recording = archive::read(&path).unwrap();
    assert_eq!((recording.records.len(), recording.damage), (2, Some(Damage::Edited { at: 3 })));
}

/// The recording in the program's data directory.
fn only_recording(home: &Path) -> PathBuf {
    let mut all = archive::list(&home.join(archive::FOLDER)).unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[cfg(unix)]
#[test]
fn killed_while_it_runs_it_keeps_every_reply_that_was_answered() {
    use std::io::{BufRead as _, BufReader, Write as _};
    for wait in 1..=4 {
        let home = tempfile::tempdir().unwrap();
        let mut child = command(home.path(), &["play", "late-installer", "--plain", "--seed", "2"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut answered = 0;
        let mut line = String::new();
        while answered < wait {
            writeln!(stdin, "I'm listening, please go on, number {answered} of many things.").unwrap();
            stdin.flush().unwrap();
            // The gauge line follows each reply that was answered.
            loop {
                line.clear();
                assert!(stdout.read_line(&mut line).unwrap() > 0, "the program ended");
                if line.starts_with('[') {
                    break;
                }
            }
            answered += 1;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let recording = archive::read(&only_recording(home.path())).unwrap();
        let replies = recording.records.iter().flat_map(|record| &record.turns).filter(|turn| turn.reply.is_some());
        assert!(replies.count() >= answered);
        let output = kashuv(home.path(), &["debrief"], "");
        assert!(output.status.success(), "{}", stderr(&output));
        let output = kashuv(home.path(), &["replay"], "");
        assert!(stdout_of(&output).contains("the same, word for word"), "{}", stdout_of(&output));
    }
}

fn stdout_of(output: &std::process::Output) -> String {
    stdout(output)
}

#[cfg(unix)]
#[test]
fn recordings_are_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    kashuv(home.path(), &["play", "late-installer", "--plain"], "Hello, I'm listening.\n");
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&only_recording(home.path())), 0o600);
    assert_eq!(mode(&home.path().join(archive::FOLDER)), 0o700);
}

#[test]
fn a_recording_begins_with_what_came_before() {
    let home = tempfile::tempdir().unwrap();
    let scenario = late_installer(Lang::En);
    let header = Header::scripted(scenario, 1);
    let mut session = Session::new(header.clone(), scenario, lexicon(Lang::En));
    let input = kashuv::session::Input::Reply { text: "I'm listening.".to_owned() };
    let record = session.apply(kashuv::session::Timed { from_ms: 0, at_ms: 1000, input });
    let recorder = archive::Recorder::begin(home.path(), "both", &header, &[record.clone(), record.clone()]).unwrap();
    let read = archive::read(recorder.path()).unwrap();
    assert_eq!(read.records, [record.clone(), record.clone()]);
}

#[test]
fn an_edited_recording_is_named_by_its_turn() {
    let home = tempfile::tempdir().unwrap();
    kashuv(home.path(), &["play", "late-installer", "--plain"], "Hello, I'm listening.\nWhat happened then?\n");
    let path = only_recording(home.path());
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("What happened then", "What occurred then")).unwrap();
    let output = kashuv(home.path(), &["debrief"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("reply 2 was changed"), "{}", stderr(&output));
    assert!(stdout(&output).contains("Hello, [I'm listening]"), "{}", stdout(&output));
}

#[test]
fn where_nothing_can_be_recorded_nothing_is_lost() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("a-file");
    std::fs::write(&file, "").unwrap();
    let output = kashuv(&file, &["play", "late-installer", "--plain"], "Hello.\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("--no-record"), "{}", stderr(&output));
    let output = kashuv(&file, &["play", "late-installer", "--plain", "--no-record"], "Hello.\n");
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn a_recording_without_its_scenario_still_tells_what_was_said() {
    let home = tempfile::tempdir().unwrap();
    let scenarios = home.path().join("scenarios");
    std::fs::create_dir(&scenarios).unwrap();
    std::fs::write(scenarios.join("kettle.toml"), super::check::TINY).unwrap();
    kashuv(home.path(), &["play", "kettle", "--plain"], "I hear you, go on.\n");
    let output = kashuv(home.path(), &["replay"], "");
    assert!(stdout(&output).contains("the same, word for word"), "{}{}", stdout(&output), stderr(&output));
    std::fs::remove_file(scenarios.join("kettle.toml")).unwrap();
    let output = kashuv(home.path(), &["replay"], "");
    assert!(stdout(&output).contains("I hear you, go on."), "{}{}", stdout(&output), stderr(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn where_the_disk_is_full_she_does_not_answer_and_the_reply_stays() {
    use std::io::{BufRead as _, BufReader, Write as _};
    // A limit on the size of files stands for the full disk: writing beyond it fails.
    let home = tempfile::tempdir().unwrap();
    let mut command = std::process::Command::new("bash");
    let program = env!("CARGO_BIN_EXE_kashuv");
    command
        .args(["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" play late-installer --plain --lang en --seed 1", program])
        .env("KASHUV_HOME", home.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut answered = 0;
    'talk: for number in 0..20 {
        writeln!(stdin, "I am listening to you, please tell me part {number} of it.").unwrap();
        stdin.flush().unwrap();
        loop {
            let line = lines.next().expect("the program goes on");
            if line.starts_with('[') {
                answered += 1;
                break;
            }
            if line.contains("cannot be recorded") {
                break 'talk;
            }
        }
    }
    drop(stdin);
    let rest: Vec<_> = lines.collect();
    child.wait().unwrap();
    assert!(answered > 0 && answered < 20, "{answered}: {rest:?}");
    let recording = archive::read(&only_recording(home.path())).unwrap();
    assert_eq!(recording.damage, None);
    assert_eq!(
        recording.records.iter().flat_map(|record| &record.turns).filter(|t| t.reply.is_some()).count(),
        answered
    );
}
