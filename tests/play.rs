//! `kashuv play` as users run it.

use serde_json::Value;

use super::support::{kashuv, stderr, stdout};

fn run(args: &[&str], stdin: &str) -> std::process::Output {
    let home = tempfile::tempdir().unwrap();
    kashuv(home.path(), args, stdin)
}

fn with_replies(replies: &str, args: &[&str]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("replies.txt");
    std::fs::write(&path, replies).unwrap();
    let path = path.to_str().unwrap();
    run(&[&["play", "late-installer", "--replies", path], args].concat(), "")
}

#[test]
fn a_replies_file_plays_in_virtual_time() {
    let replies = "# a comment\n\nI'm listening.\\nGo on.\n/wait 30s\n//not an action\n/hold\n/resume\n";
    let output = with_replies(replies, &["--format", "json", "--lang", "en"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let report: Value = serde_json::from_str(&stdout(&output)).unwrap();
    let turns = report["turns"].as_array().unwrap();
    assert_eq!(turns[0]["reply"], "I'm listening.\nGo on.");
    // 2 s and 60 ms for each of 21 graphemes.
    assert_eq!(turns[0]["at_ms"], 2000 + 60 * 21);
    assert_eq!(turns[1]["action"], "silence");
    assert_eq!(turns[2]["reply"], "/not an action");
    assert_eq!(turns[3]["action"], "hold");
    assert_eq!(report["outcome"], "unresolved");
}

#[test]
fn lines_after_the_end_are_left_with_a_notice() {
    let output = with_replies("/hangup\nHello?\nAnybody?\n", &["--lang", "en"]);
    assert!(output.status.success());
    assert!(stderr(&output).contains("2 lines were left over"), "{}", stderr(&output));
}

#[test]
fn a_wrong_action_is_named_by_its_line() {
    let output = with_replies("Hello.\n/dance\n/wait soon\n", &[]);
    assert_eq!(output.status.code(), Some(1));
    let error = stderr(&output);
    assert!(error.contains("line 2") && error.contains("/dance") && error.contains("line 3"), "{error}");
}

#[test]
fn replies_are_not_recorded_unless_asked() {
    for (args, recorded) in [(&[][..], 0), (&["--record"][..], 1)] {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("replies.txt");
        std::fs::write(&path, "Hello.\n").unwrap();
        let path = path.to_str().unwrap();
        let output = kashuv(home.path(), &[&["play", "late-installer", "--replies", path], args].concat(), "");
        assert!(output.status.success(), "{}", stderr(&output));
        let recordings = kashuv::archive::list(&home.path().join(kashuv::archive::FOLDER)).unwrap();
        assert_eq!(recordings.len(), recorded);
    }
}

#[test]
fn without_a_command_a_conversation_starts_in_the_language_of_the_environment() {
    let home = tempfile::tempdir().unwrap();
    let mut command = super::support::command(home.path(), &[]);
    command.env("LANG", "he_IL.UTF-8").stdin(std::process::Stdio::null());
    let output = command.output().unwrap();
    let text = stdout(&output);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(text.contains("תמר סלע:"), "{text}");
    let output = run(&[], "");
    assert!(stdout(&output).contains("Tamar Sela:"), "{}", stdout(&output));
}

#[test]
fn plain_is_plain() {
    let output = run(&["play", "late-installer", "--plain", "--lang", "he", "--ui", "he"], "אני מקשיבה\nמה קרה?\n");
    let text = stdout(&output);
    assert!(!text.contains('\u{1b}'), "escapes");
    assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{2068}', '\u{2069}']), "bidi controls");
    assert!(text.contains("לשמור:"), "{text}");
}

#[test]
fn escapes_in_a_reply_never_reach_the_output() {
    let output = with_replies("Hello \u{1b}[31m\u{202e}red\u{7} there\n", &["--lang", "en"]);
    let text = stdout(&output);
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text}");
    assert!(text.contains("␛[31m[U+202E]red␇"), "{text}");
}

#[test]
fn a_reply_of_a_megabyte_is_refused_and_nothing_is_lost() {
    let long = "word ".repeat(200_000);
    let output = run(&["play", "late-installer", "--plain", "--lang", "en"], &format!("{long}\nI'm listening.\n"));
    let text = stdout(&output);
    assert!(text.contains("more than anybody says in one breath"), "{}", &text[..500]);
    assert!(text.contains("I'm listening"), "the conversation goes on");
}

#[test]
fn the_output_is_checked_before_the_conversation() {
    let output = with_replies("Hello.\n", &["--output", "/nowhere/at/all.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("/nowhere/at/all.json"));
    assert_eq!(stdout(&output), "");
}

#[test]
fn unknown_scenarios_and_languages_are_named() {
    let output = run(&["play", "no-such-thing"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no-such-thing"));
    let output = run(&["play", "late-installer", "--lang", "fr"], "");
    assert_eq!(output.status.code(), Some(2));
    let output = run(&["play", "../secrets"], "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn list_is_an_array() {
    let output = run(&["list", "--format", "json"], "");
    let list: Value = serde_json::from_str(&stdout(&output)).unwrap();
    let listed = list.as_array().unwrap().iter().find(|listed| listed["id"] == "late-installer").unwrap();
    assert_eq!(listed["languages"], serde_json::json!(["he", "en"]));
    assert_eq!(listed["title"]["en"], "The installer who came at eleven");
    assert_eq!((&listed["channel"], &listed["minutes"]), (&"phone".into(), &5.into()));
}

#[test]
fn folders_override_what_is_built_in() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("scenarios");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("tiny.toml"), super::check::TINY).unwrap();
    let output = kashuv(home.path(), &["list"], "");
    assert!(stdout(&output).contains("tiny"), "{}", stdout(&output));
    let output = kashuv(home.path(), &["play", "tiny", "--plain"], "I hear you.\n");
    assert!(stdout(&output).contains("My kettle is broken."), "{}{}", stdout(&output), stderr(&output));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let home = tempfile::tempdir().unwrap();
    let mut child = super::support::command(home.path(), &["list"]).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(stderr(&output), "");
}

#[test]
fn folders_and_scenarios_that_cannot_be_read_are_named() {
    let output = run(&["list", "--scenarios", "/nowhere"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("/nowhere"), "{}", stderr(&output));
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bad.toml"), "title = \"x\"\n[broken\n").unwrap();
    let output = run(&["list", "--scenarios", &folder.path().display().to_string()], "");
    assert!(stderr(&output).contains("bad.toml"), "{}", stderr(&output));
    assert!(stdout(&output).contains("late-installer"), "{}", stdout(&output));
}
