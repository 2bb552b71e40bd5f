//! The judge as people measure and correct it: agreement with labels, what is learned, what a trainer adds.

use kashuv::calibration::{self, Agreement, Labelled, agreement, fit, score};
use kashuv::judge::{Context, assess};
use kashuv::lexicon::{Lexicon, SignalKind};
use kashuv::messages::Lang;
use serde_json::Value;

use super::support::{kashuv, lexicon, read, root, stderr, stdout};

fn labelled(lang: Lang, file: &str) -> Vec<Labelled> {
    calibration::read(&read(&format!("tests/data/judge/{lang}-{file}.jsonl"))).unwrap()
}

fn agreement_of(lexicon: &Lexicon, replies: &[Labelled]) -> Agreement {
    let scored: Vec<_> = replies.iter().map(|one| score(lexicon, &one.reply, &one.context(lexicon))).collect();
    agreement(replies, &scored)
}

/// Floors a little under what `docs/judge.md` reports, on replies of authors whom nobody read while building.
#[test]
fn it_agrees_with_authors_whom_nobody_read() {
    for (lang, hollow) in [(Lang::En, 0.72), (Lang::He, 0.77)] {
        let replies = [labelled(lang, "f"), labelled(lang, "n")].concat();
        let found = agreement_of(lexicon(lang), &replies);
        for (mark, least) in [("empathy", 0.94), ("ownership", 0.95), ("resolution", 0.95), ("overall", 0.95)] {
            assert!(found.pairwise[mark] >= least, "{lang} {mark}: {}", found.pairwise[mark]);
        }
        assert!(found.hollow_f1 >= hollow, "{lang}: {}", found.hollow_f1);
        assert!(found.stuffed >= 0.98, "{lang}: {}", found.stuffed);
        assert!(found.innocent >= 0.93, "{lang}: {}", found.innocent);
    }
}

#[test]
fn figures_are_those_of_a_case_worked_out_by_hand() {
    let line = |id: &str, style: &str, overall: f64, hollow: &str| {
        let marks = r#""empathy": 1, "ownership": 1, "resolution": 1"#;
        format!(
            r#"{{"id": "{id}", "situation": "A", "reply": "{id}", "style": "{style}", "gold": {{{marks}, "overall": {overall}, "hollow": [{hollow}]}}}}"#
        )
    };
    let lines =
        [line("a", "good", 8.0, ""), line("b", "hollow", 1.0, r#""but", "vague""#), line("c", "stuffed", 2.0, "")];
    let replies = calibration::read(&lines.join("\n")).unwrap();
    // What a lexicon without rules says is the same of every reply: ties count half, nothing is found.
    let found = agreement_of(&Lexicon::empty(Lang::En), &replies);
    let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
    assert!(close(found.pairwise["overall"], 0.5), "{:?}", found.pairwise);
    assert!(close(found.mae["overall"], 11.0 / 3.0), "{:?}", found.mae);
    assert!(close(found.hollow_f1, 0.0) && close(found.stuffed, 0.0) && close(found.innocent, 1.0));
    assert!(close(found.kinds["but"].recall, 0.0));
}

/// Fitting twice gives the same bytes, and what is learned of two authors helps with a third.
#[test]
fn what_is_learned_helps_with_authors_left_out() {
    let rules = Lexicon::clone(lexicon(Lang::He)).without_words();
    let files = ["d", "e", "h"].map(|file| labelled(Lang::He, file));
    let fitted = fit(&rules, &files, &[2]);
    assert_eq!(fit(&rules, &files, &[2]).words, fitted.words);
    let left_out = &fitted.left_out[files[0].len() + files[1].len()..];
    let with = agreement(&files[2], left_out);
    let without = agreement_of(&rules, &files[2]);
    assert!(with.pairwise["overall"] > without.pairwise["overall"], "{:?} {:?}", with.pairwise, without.pairwise);
}

#[test]
fn the_case_of_another_situation_echoes_less() {
    for lang in Lang::ALL {
        let (lexicon, replies) = (lexicon(lang), labelled(lang, "n"));
        let facts = |case: &dyn Fn(usize) -> usize| {
            let stated = replies.iter().enumerate().filter(|(at, reply)| {
                let context = Context::told(lexicon, &replies[case(*at)].case, &reply.history);
                assess(lexicon, &reply.reply, &context, &[]).has(SignalKind::Fact)
            });
            stated.count()
        };
        let (own, other) = (facts(&|at| at), facts(&|at| (at + 8) % replies.len()));
        assert!(own > other * 2, "{lang}: {own} {other}");
    }
}

#[test]
fn a_packed_lexicon_says_the_same() {
    for lang in Lang::ALL {
        let lexicon = lexicon(lang);
        let again = Lexicon::unpack(&lexicon.pack().unwrap()).unwrap();
        for reply in labelled(lang, "f") {
            let judged = |lexicon: &Lexicon| {
                let found = assess(lexicon, &reply.reply, &reply.context(lexicon), &[]);
                (found.signals, found.marks, found.reasons)
            };
            assert_eq!(judged(lexicon), judged(&again), "{}", reply.id);
        }
        assert!(Lexicon::unpack(b"something else").is_none());
    }
}

/// Every mark is the sum of its reasons.
#[test]
fn marks_are_made_of_their_reasons() {
    for lang in Lang::ALL {
        for reply in labelled(lang, "f").iter().filter(|reply| !reply.reply.is_empty()) {
            let found = assess(lexicon(lang), &reply.reply, &reply.context(lexicon(lang)), &[]);
            for mark in kashuv::lexicon::Mark::ALL {
                let sum: i32 =
                    found.reasons.iter().filter(|reason| reason.mark == mark).map(|reason| reason.delta).sum();
                assert_eq!(sum.clamp(0, mark.most()), found.marks.get(mark), "{} {mark:?}", reply.id);
            }
        }
    }
}

const OWN: &str = r#"
format = 1
language = "en"
off = ["but.understand-but"]

[[rule]]
id = "own.chase"
kind = "vague"
say = "give it a nudge"
hit = "I'll give it a nudge."
miss = "I'll nudge them."

[[example]]
reply = "Sit tight, it's on its way!"
hollow = ["calm"]
"#;

fn hollow(home: &std::path::Path, reply: &str) -> Vec<String> {
    let input = serde_json::json!({"id": 1, "lang": "en", "reply": reply}).to_string();
    let line: Value = serde_json::from_str(stdout(&kashuv(home, &["score"], &input)).trim()).unwrap();
    line["hollow"].as_array().unwrap().iter().map(|kind| kind.as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_a_trainer_adds_counts_and_nothing_overrides_it() {
    let home = tempfile::tempdir().unwrap();
    let good = "I've booked the courier for you, you'll have it by six, and I'll give it a nudge at five myself.";
    assert_eq!(hollow(home.path(), good), Vec::<String>::new());
    let folder = home.path().join("locales/en");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("own.toml"), OWN).unwrap();
    // However good the words around it are.
    assert_eq!(hollow(home.path(), good), ["vague"]);
    // An example is known by its words, however they are written.
    assert!(hollow(home.path(), "sit tight... its on its way").contains(&"calm".to_owned()));
    let path = folder.join("own.toml");
    let checked = kashuv(home.path(), &["check", path.to_str().unwrap()], "");
    assert!(checked.status.success(), "{}", stdout(&checked));
}

#[test]
fn a_fault_in_what_a_trainer_adds_is_shown_in_its_place() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("own.toml");
    std::fs::write(&path, OWN.replace("but.understand-but", "but.understnd-but").replace("[\"calm\"]", "[\"clam\"]"))
        .unwrap();
    let output = kashuv(home.path(), &["--ui", "en", "check", path.to_str().unwrap()], "");
    let said = stdout(&output);
    assert_eq!(output.status.code(), Some(1));
    for wanted in
        ["no rule `but.understnd-but`", "did you mean `but.understand-but`", "did you mean `calm`", ":4:", ":15:"]
    {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
}

#[test]
fn diff_tells_better_from_worse_before_anything_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let (own, file) = (home.path().join("mine.toml"), home.path().join("replies.jsonl"));
    std::fs::write(&own, OWN).unwrap();
    let line = |id: &str, hollow: &str| {
        let marks = r#""empathy": 0, "ownership": 1, "resolution": 0, "overall": 1"#;
        format!(
            r#"{{"id": "{id}", "situation": "A", "lang": "en", "reply": "I'll give it a nudge at five.", "gold": {{{marks}, "hollow": [{hollow}]}}}}"#
        )
    };
    std::fs::write(&file, [line("yes", r#""vague""#), line("no", "")].join("\n")).unwrap();
    let args = ["judge", "diff", own.to_str().unwrap(), file.to_str().unwrap(), "--format", "json"];
    let changes: Value = serde_json::from_str(&stdout(&kashuv(home.path(), &args, ""))).unwrap();
    let verdicts: Vec<_> = changes.as_array().unwrap().iter().map(|one| (&one["id"], &one["verdict"])).collect();
    assert_eq!(format!("{verdicts:?}"), r#"[(String("yes"), String("better")), (String("no"), String("worse"))]"#);
    assert!(!home.path().join("locales").exists(), "nothing is kept unasked");
    let kept = kashuv(home.path(), &["--ui", "en", "judge", "diff", own.to_str().unwrap(), "--keep"], "");
    assert!(stderr(&kept).starts_with("kept: "), "{}", stderr(&kept));
    assert!(home.path().join("locales/en/own.toml").exists());
}

#[test]
fn evaluate_names_the_line_that_is_no_label() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("labels.jsonl");
    let good = read("tests/data/judge/en-n.jsonl").lines().next().unwrap().to_owned();
    std::fs::write(&path, format!("{good}\n{{\"id\": \"2\"}}\n")).unwrap();
    let output = kashuv(home.path(), &["judge", "evaluate", path.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("labels.jsonl, line 2: missing field"), "{}", stderr(&output));
}

#[test]
fn evaluate_prints_the_figures_and_what_each_part_is_worth() {
    let home = tempfile::tempdir().unwrap();
    let file = root().join("tests/data/judge/he-n.jsonl");
    let figures = |extra: &[&str]| -> Value {
        let args = [&["judge", "evaluate", file.to_str().unwrap(), "--format", "json"], extra].concat();
        serde_json::from_str(&stdout(&kashuv(home.path(), &args, ""))).unwrap()
    };
    let (whole, bare) = (figures(&[]), figures(&["--without", "words,history"]));
    let overall = |figures: &Value| figures[0]["pairwise"]["overall"].as_f64().unwrap();
    assert_eq!(whole[0]["replies"], 240);
    assert!(overall(&whole) > overall(&bare), "{} {}", overall(&whole), overall(&bare));
    let interval = &whole[0]["intervals"]["overall"];
    assert!(interval["from"].as_f64().unwrap() < overall(&whole) && overall(&whole) < interval["to"].as_f64().unwrap());
}

#[test]
fn the_rubric_can_be_read_in_both_languages() {
    let home = tempfile::tempdir().unwrap();
    for (ui, wanted) in [("en", "3 · specific"), ("he", "3 · מדויק")] {
        assert!(stdout(&kashuv(home.path(), &["--ui", ui, "judge", "rubric"], "")).contains(wanted));
    }
}
