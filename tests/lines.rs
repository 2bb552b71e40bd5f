//! Which line is said: the documented counts, and cases of lines, a reply, and the line that answers it.

use kashuv::messages::Lang;
use kashuv::scenario::Scenario;

use super::support::{load_scenario, play, read};

/// The tiny scenario with these lines in place of its own.
fn with_lines(lines: &str) -> Scenario {
    let head = super::check::TINY.split("[[line]]").next().unwrap();
    let facts = "[[fact]]\nid = \"order\"\nseen = \"customer\"\nlabel = \"Order\"\nvalue = \"77\"\nasked = [\"order number\"]\n\
                 wrong = [\"order 78\"]\n\n";
    let text =
        format!("{head}{facts}[[line]]\nwhen = {{ event = \"opening\" }}\nsays = \"My kettle is broken.\"\n\n{lines}");
    load_scenario(&[("tiny.toml", &text)], Lang::En).unwrap_or_else(|faults| panic!("{faults}"))
}

/// The number that `docs/scenarios.md` gives for a key of `when`.
fn documented(key: &str) -> u32 {
    let docs = read("docs/scenarios.md");
    let row = docs.lines().find(|line| line.starts_with(&format!("| `{key} ")) || line.contains(&format!("/ `{key} ")));
    let cell = row.unwrap_or_else(|| panic!("{key} is not in the table")).trim_end_matches([' ', '|']);
    let cell = cell.rsplit('|').next().unwrap().trim();
    cell.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

#[test]
fn the_documented_counts_are_the_real_ones() {
    let heard = [
        ("event", "event = \"silence\""),
        ("heard", "heard = [\"kettle\"]"),
        ("need", "need = \"kettle\""),
        ("offer", "offer = \"new-kettle\""),
        ("asked", "asked = \"order\""),
        ("again", "again = \"order\""),
        ("wrong", "wrong = \"order\""),
        ("fact", "fact = \"order\""),
        ("refused", "refused = \"new-kettle\""),
        ("bounced", "bounced = \"new-kettle\""),
        ("promise", "promise = \"made\""),
        ("reply", "reply = \"off-topic\""),
        ("hollow", "hollow = \"but\""),
        ("signal", "signal = \"apology\""),
    ];
    let stands = [
        ("without", "without = [\"act\"]"),
        ("unmet", "unmet = \"kettle\""),
        ("met", "met = \"kettle\""),
        ("told", "told = \"order\""),
        ("untold", "untold = \"order\""),
        ("phase", "phase = \"venting\""),
        ("anger", "anger = \"furious\""),
        ("trust", "trust = \"low\""),
        ("mood", "mood = \"better\""),
    ];
    for (cases, is_heard) in [(&heard[..], true), (&stands[..], false)] {
        for (key, condition) in cases {
            let scenario = with_lines(&format!("[[line]]\nwhen = {{ {condition} }}\nsays = \"x y\"\n"));
            let specificity = scenario.lines[1].specificity;
            let counts = if is_heard { specificity.heard } else { specificity.stands };
            assert_eq!(counts, documented(key), "{key}");
        }
    }
}

/// What she answers to the last of `replies`.
fn answer(lines: &str, replies: &[&str]) -> String {
    let scenario = with_lines(lines);
    let session = play(&std::sync::Arc::new(scenario), 1, replies);
    session.turns()[replies.len()].customer.clone()
}

#[test]
fn the_most_specific_line_is_said() {
    let lines = "[[line]]\nwhen = { signal = \"apology\" }\nsays = \"Sorry again.\"\n\n\
                 [[line]]\nwhen = { signal = \"apology\", phase = \"venting\" }\nsays = \"Sorry, in the middle of it.\"\n\n\
                 [[line]]\nwhen = { heard = [\"kettle\"] }\nsays = \"The kettle, yes.\"\n";
    assert_eq!(answer(lines, &["I'm so sorry about that."]), "Sorry, in the middle of it.");
    assert_eq!(answer(lines, &["I'm so sorry about the kettle."]), "The kettle, yes.");
}

#[test]
fn her_own_lines_go_before_general_ones_that_heard_the_same() {
    // The general lines have apologies for furious customers, which are more specific about where she stands.
    let lines = "[[line]]\nwhen = { signal = \"apology\" }\nsays = \"My own words.\"\n";
    assert_eq!(answer(lines, &["I'm so sorry about that."]), "My own words.");
}

#[test]
fn an_offer_bounces_while_she_lets_off_steam() {
    let lines = "[[line]]\nwhen = { bounced = \"new-kettle\" }\nsays = \"I'm not done talking.\"\n\n\
                 [[line]]\nwhen = { need = \"kettle\" }\nsays = \"A new one, good.\"\n";
    assert_eq!(answer(lines, &["I'm sending you a new kettle."]), "I'm not done talking.");
    let heard = [
        "You're right, that's our mistake and I'm so sorry, that must be maddening.",
        "Go on, I'm listening, what happened?",
    ];
    assert_eq!(answer(lines, &[heard[0], heard[1], "I'm sending you a new kettle."]), "A new one, good.");
}

#[test]
fn facts_are_told_once_and_asking_again_is_noticed() {
    let lines = "[[line]]\nwhen = { asked = \"order\" }\ntells = [\"order\"]\nsays = \"Seventy-seven.\"\n\n\
                 [[line]]\nwhen = { again = \"order\" }\nsays = \"I told you that.\"\n";
    assert_eq!(answer(lines, &["Could you tell me the order number?"]), "Seventy-seven.");
    let twice = ["Could you tell me the order number?", "And what was your order number again, sorry?"];
    assert_eq!(answer(lines, &twice), "I told you that.");
}

#[test]
fn a_line_without_the_neutral_form_is_not_said_to_somebody_unknown() {
    let lines = "[[line]]\nwhen = { heard = [\"kettle\"] }\nsays = \"{you:sir|madam}, please.\"\n\n\
                 [[line]]\nwhen = { signal = \"apology\" }\nsays = \"Whoever you are.\"\n";
    assert_eq!(answer(lines, &["I'm so sorry about the kettle."]), "Whoever you are.");
}

#[test]
fn the_words_that_made_her_speak_are_quoted() {
    let lines = "[[line]]\nwhen = { hollow = \"but\" }\nsays = \"'{quote}'? Really?\"\n";
    let said = answer(lines, &["I understand you, but that's how it is here."]);
    assert!(said.starts_with("'I understand you, but"), "{said}");
}

#[test]
fn the_first_words_need_only_what_is_read_for_them() {
    for id in super::support::SCENARIOS {
        for lang in Lang::ALL {
            let texts = ["scenario.toml".to_owned(), format!("lines.{lang}.toml")];
            let texts = texts.map(|name| (name.clone(), read(&format!("scenarios/{id}/{name}"))));
            let mut sources = kashuv::diagnostic::Sources::default();
            let files = texts.each_ref().map(|(name, text)| kashuv::scenario::File {
                source: sources.add(name.clone(), ""),
                name,
                text,
            });
            let opening = std::sync::Arc::new(kashuv::scenario::load_opening(&files, lang).expect("an opening"));
            assert!(opening.lines.len() < super::support::scenario(id, lang).lines.len() / 4, "{id}: it reads little");
            let nothing = std::sync::Arc::new(kashuv::lexicon::Lexicon::empty(lang));
            for seed in 0..100 {
                let header = kashuv::session::Header::scripted(&opening, seed);
                let seen = kashuv::session::Session::new(header, &opening, &nothing);
                let whole = play(super::support::scenario(id, lang), seed, &["/wait 1s"]);
                let first = whole.turns().first().map(|turn| turn.customer.clone());
                assert_eq!(seen.says().map(|said| said.text.clone()), first, "{id} {lang} {seed}");
                assert_eq!(seen.scenario().case(), whole.scenario().case(), "{id} {lang}");
            }
        }
    }
}
