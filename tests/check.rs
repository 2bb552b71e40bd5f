//! `kashuv check`: every fault at its place, in one run. Each case is a scenario with one fault or two.

use serde_json::Value;

use super::support::{kashuv, stderr, stdout};

/// A whole scenario in twenty lines.
pub const TINY: &str = r#"format = 1
id = "tiny"
language = "en"
channel = "phone"
minutes = 5
title = "The kettle"

[customer]
name = "Ruth Bar"
gender = "female"
anger = 60
trust = 40

[[offer]]
id = "new-kettle"
authority = "agent"
label = "a new kettle by tomorrow"
phrases = ["new kettle"]

[[need]]
id = "kettle"
label = "a kettle that works"
met = { offer = "new-kettle", signal = ["act", "step", "decide"] }

[[line]]
when = { event = "opening" }
says = ["My kettle is broken."]
"#;

fn check(text: &str) -> (Vec<Value>, String) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("tiny.toml");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    let output = kashuv(home.path(), &["check", path, "--format", "json"], "");
    let findings = serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let text = kashuv(home.path(), &["check", path], "");
    (findings, stdout(&text).replace(path, "tiny.toml"))
}

/// The tiny scenario with `old` replaced, and the codes it must give at the place of `at`.
#[track_caller]
fn fault(old: &str, new: &str, code: &str, at: &str) -> Value {
    assert!(TINY.contains(old), "{old}");
    let text = TINY.replacen(old, new, 1);
    let (findings, _) = check(&text);
    let found = findings.iter().find(|finding| finding["code"] == code);
    let found = found.unwrap_or_else(|| panic!("{new}: {findings:#?}"));
    let place = |key: &str| usize::try_from(found[key].as_u64().unwrap()).unwrap();
    let line = text[..place("start")].matches('\n').count() + 1;
    assert_eq!(place("line"), line);
    let shown = &text[place("start")..place("end")];
    assert!(shown.contains(at) || at.contains(shown), "{new}: shown is {shown:?}, not {at:?}");
    found.clone()
}

#[test]
fn a_whole_scenario_is_clean() {
    let (findings, text) = check(TINY);
    assert_eq!(findings, Vec::<Value>::new(), "{text}");
}

#[test]
fn each_fault_has_its_code_and_place() {
    fault("minutes = 5", "minutes = = 5", "K001", "=");
    fault("minutes = 5", "minuets = 5", "K002", "minuets");
    fault("channel = \"phone\"\n", "", "K003", "");
    fault("minutes = 5", "minutes = \"5\"", "K004", "\"5\"");
    fault("anger = 60", "anger = 600", "K005", "600");
    fault("\"phone\"", "\"fone\"", "K006", "fone");
    fault(
        "[[need]]",
        "[[offer]]\nid = \"new-kettle\"\nauthority = \"agent\"\nlabel = \"\"\nphrases = [\"x\"]\n\n[[need]]",
        "K007",
        "new-kettle",
    );
    fault("offer = \"new-kettle\"", "offer = \"new-ketle\"", "K008", "new-ketle");
    fault("[\"new kettle\"]", "[\"new (kettle\"]", "K009", "(");
    fault("[\"My kettle is broken.\"]", "[\"My {fact.gone} is broken.\"]", "K008", "{fact.gone}");
    fault("[\"My kettle is broken.\"]", "[\"My {kettle} is broken.\"]", "K011", "{kettle}");
    fault("[\"new kettle\"]", "[{ say = \"new kettle\", unless = [\"new kettle\"] }]", "K013", "new kettle");
    fault("[\"My kettle is broken.\"]", "[\"My \\u202e kettle\"]", "K019", "kettle");
    fault("event = \"opening\"", "event = \"opening\", hollow = \"but\"", "K020", "hollow");
    fault("[\"My kettle is broken.\"]", "[]", "K023", "");
    fault("{ offer = \"new-kettle\", signal = [\"act\", \"step\", \"decide\"] }", "{}", "K024", "{}");
    fault("id = \"tiny\"", "id = \"Tiny one\"", "K005", "Tiny one");
}

#[test]
fn what_was_meant_is_said() {
    let help = |finding: Value| finding["help"].as_str().unwrap_or_default().to_owned();
    assert!(help(fault("minutes = 5", "minuets = 5", "K002", "minuets")).contains("minutes"));
    assert!(help(fault("\"phone\"", "\"fone\"", "K006", "fone")).contains("phone"));
    assert!(help(fault("\"act\"", "\"atc\"", "K006", "atc")).contains("act"));
    assert!(help(fault("offer = \"new-kettle\"", "offer = \"new-ketle\"", "K008", "new-ketle")).contains("new-kettle"));
}

#[test]
fn all_faults_come_in_one_run_and_read_well() {
    let text = TINY
        .replace("minutes = 5", "minuets = 5")
        .replace("\"phone\"", "\"fone\"")
        .replace("new kettle\"]", "new (kettle\", \"<gone>\"]")
        .replace("My kettle", "My {kettle}")
        .replace("trust = 40", "trust = 400");
    insta::assert_snapshot!(check(&text).1);
}

#[test]
fn in_hebrew_too() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("tiny.toml");
    std::fs::write(&path, TINY.replace("minutes = 5", "minuets = 5")).unwrap();
    let output = kashuv(home.path(), &["check", "--ui", "he", path.to_str().unwrap()], "");
    insta::assert_snapshot!(stdout(&output).replace(path.to_str().unwrap(), "tiny.toml"));
}

#[test]
fn transcripts_are_played() {
    let wrong = format!(
        "{TINY}\n[[transcript]]\nname = \"rude\"\nlang = \"en\"\nreplies = [\"Read the manual.\"]\nexpect = {{ outcome = \"resolved\" }}\n"
    );
    let (findings, text) = check(&wrong);
    assert_eq!(findings.len(), 1, "{text}");
    assert_eq!(findings[0]["code"], "K016");
    assert!(text.contains("unresolved"), "{text}");
}

#[test]
fn the_tree_is_clean() {
    let home = tempfile::tempdir().unwrap();
    let root = super::support::root();
    for path in [
        "scenarios",
        "locales/he/lexicon.toml",
        "locales/en/lexicon.toml",
        "locales/he/customer.toml",
        "locales/en/customer.toml",
        "locales/he/weights.toml",
        "locales/en/weights.toml",
        "locales/he/time.toml",
        "locales/en/time.toml",
        "locales/he/advice.toml",
        "locales/en/advice.toml",
    ] {
        let output = kashuv(home.path(), &["check", root.join(path).to_str().unwrap()], "");
        assert!(output.status.success(), "{}", stdout(&output));
    }
}

#[test]
fn what_cannot_be_read_is_said_clearly() {
    let home = tempfile::tempdir().unwrap();
    let path = |name: &str| home.path().join(name);
    let run = |name: &str| {
        let output = kashuv(home.path(), &["check", path(name).to_str().unwrap()], "");
        assert_eq!(output.status.code(), Some(1), "{name}");
        stdout(&output)
    };
    assert!(run("absent.toml").contains("K017"));
    std::fs::write(path("bytes.toml"), b"format = 1\ntitle = \"\xff\xfe\"\n").unwrap();
    assert!(run("bytes.toml").contains("not UTF-8 (byte 20)"));
    let large = std::fs::File::create(path("large.toml")).unwrap();
    large.set_len(50 * 1024 * 1024).unwrap();
    assert!(run("large.toml").contains("50 MB"));
    large.set_len(4 * 1024 * 1024 + 1).unwrap();
    assert!(run("large.toml").contains("5 MB"), "more than four is not four");
    std::fs::create_dir(path("empty")).unwrap();
    assert!(run("empty").contains("scenario.toml"));
    std::fs::write(path("nothing.toml"), "").unwrap();
    assert!(run("nothing.toml").contains("`format` is missing"));
}
