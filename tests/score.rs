//! `kashuv score` as others call it.

use serde_json::{Value, json};

use super::support::{kashuv, stderr, stdout};

fn lines(output: &std::process::Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn score(args: &[&str], input: &str) -> (Vec<Value>, i32) {
    let home = tempfile::tempdir().unwrap();
    let output = kashuv(home.path(), &[&["score"], args].concat(), input);
    assert_eq!(stderr(&output), "");
    (lines(&output), output.status.code().unwrap())
}

#[test]
fn one_object_in_one_out_in_the_same_order() {
    let input = [
        json!({"id": "b", "lang": "en", "reply": "I understand you, but that's our policy."}),
        json!({"id": 7, "reply": "אני בודקת עכשיו, ותוך עשר דקות אני חוזרת אלייך"}),
        json!({"id": "e", "lang": "en", "reply": ""}),
    ];
    let input = input.map(|line| line.to_string()).join("\n");
    let (out, code) = score(&["--lang", "en"], &input);
    assert_eq!(code, 0);
    let ids: Vec<_> = out.iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, [json!("b"), json!(7), json!("e")]);
    assert!(out[0]["hollow"].as_array().unwrap().contains(&json!("but")));
    assert_eq!(out[2]["overall"], 0.0);
    for (line, reply) in
        out.iter().zip(["I understand you, but that's our policy.", "אני בודקת עכשיו, ותוך עשר דקות אני חוזרת אלייך"])
    {
        for signal in line["signals"].as_array().unwrap() {
            let at = |key: &str| usize::try_from(signal[key].as_u64().unwrap()).unwrap();
            assert_eq!(&reply[at("start")..at("end")], signal["text"].as_str().unwrap());
            assert!(signal["rule"].is_string());
        }
    }
}

#[test]
fn the_script_decides_where_no_language_is_named() {
    let (out, _) = score(&[], &json!({"id": 1, "reply": "אני מבינה אותך, אבל ככה זה אצלנו"}).to_string());
    assert!(out[0]["hollow"].as_array().unwrap().contains(&json!("but")), "{}", out[0]);
}

#[test]
fn a_bad_line_is_named_and_the_rest_is_scored() {
    let input = "{\"id\": 1, \"reply\": \"Hello.\"}\nnot json\n\n{\"id\": 3}\n{\"id\": 4, \"reply\": \"Hello.\"}\n";
    let (out, code) = score(&["--lang", "en"], input);
    assert_eq!(code, 1);
    assert_eq!(out.len(), 4);
    assert_eq!((out[1]["id"].clone(), out[1]["line"].clone()), (Value::Null, json!(2)));
    assert_eq!((out[2]["id"].clone(), out[2]["line"].clone()), (json!(3), json!(4)));
    assert!(out[3]["overall"].is_number());
}

#[test]
fn explain_tells_what_a_mark_is_made_of() {
    let reply = "I'm checking that now, one moment.";
    let (out, _) = score(&["--lang", "en", "--explain"], &json!({"id": 1, "reply": reply}).to_string());
    for mark in ["empathy", "ownership", "resolution", "overall"] {
        let why = out[0]["why"].as_array().unwrap();
        let sum: f64 = why.iter().filter(|why| why["mark"] == mark).map(|why| why["delta"].as_f64().unwrap()).sum();
        let given = out[0][mark].as_f64().unwrap();
        assert!((sum - given).abs() < 0.05, "{mark}: {sum} and {given}");
        assert!(out[0]["next"][mark].is_string());
    }
}

#[test]
fn hidden_characters_keep_their_places() {
    let reply = "I'm \u{202e}checking\u{1b} it now";
    let home = tempfile::tempdir().unwrap();
    let output = kashuv(home.path(), &["score", "--lang", "en"], &json!({"id": 1, "reply": reply}).to_string());
    let raw = stdout(&output);
    assert!(!raw.contains('\u{202e}') && !raw.contains('\u{1b}'), "{raw}");
    for signal in lines(&output)[0]["signals"].as_array().unwrap() {
        let at = |key: &str| usize::try_from(signal[key].as_u64().unwrap()).unwrap();
        assert_eq!(&reply[at("start")..at("end")], signal["text"].as_str().unwrap());
    }
}

#[test]
fn a_megabyte_is_judged_in_one_breath_or_many() {
    for part in ["I am sorry and I will check. ", "I am sorry but maybe they will call "] {
        let reply = part.repeat(30_000);
        judged(&reply);
    }
}

fn judged(reply: &str) {
    let (out, code) = score(&["--lang", "en"], &json!({"id": 1, "reply": reply}).to_string());
    assert_eq!(code, 0);
    assert!(out[0]["overall"].as_f64().unwrap() <= 10.0);
}

#[test]
fn an_unreadable_lexicon_is_named_in_the_users_language() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("he")).unwrap();
    std::fs::write(home.path().join("he/lexicon.toml"), b"a = \"\xff\"").unwrap();
    let locales = home.path().to_str().unwrap();
    let output = kashuv(
        home.path(),
        &["--ui", "he", "--locales", locales, "score", "--lang", "he"],
        "{\"id\":1,\"reply\":\"a\"}",
    );
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(said.contains("he/lexicon.toml") && said.chars().any(|c| ('א'..='ת').contains(&c)), "{said}");
}
