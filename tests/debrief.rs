//! The debrief: whole texts, read before they were accepted, and the published shape of the JSON.

use kashuv::debrief::{json, text};
use kashuv::messages::{Lang, Messages};

use super::support::{late_installer, play, report};

const EN: &[&str] = &[
    "I understand you, but the system says eight to ten.",
    "You asked for the latest slot and nobody wrote it down. That's our mistake, I'm sorry.",
    "Who promised it to you?",
    "I'm moving you to this evening, five to seven, and I'll call you myself by six.",
    "It's in your order, and I'm texting it to you now. Did it arrive?",
    "Thank you for telling me. Goodbye, Naama.",
];

const HE: &[&str] = &[
    "אני מבינה אותך, אבל במערכת רשום שמונה עד עשר",
    "ביקשת את החלון הכי מאוחר ואף אחד לא רשם. זו טעות שלנו, אני מתנצלת",
    "מי הבטיחה לך?",
    "אני מעבירה אותך להערב, חמש עד שבע. אני אתקשר אלייך בעצמי עד שש",
    "רשמתי את זה בהזמנה ואני שולחת לך עכשיו הודעה. הגיעה?",
    "תודה שסיפרת לי. להתראות נעמה",
];

#[test]
fn in_english() {
    let session = play(late_installer(Lang::En), 4, EN);
    insta::assert_snapshot!(text(&report(&session), &Messages::new(Lang::En)));
}

#[test]
fn in_hebrew() {
    let session = play(late_installer(Lang::He), 4, HE);
    insta::assert_snapshot!(text(&report(&session), &Messages::new(Lang::He)));
}

#[test]
fn json_has_the_published_shape() {
    let session = play(late_installer(Lang::En), 4, EN);
    let value: serde_json::Value = serde_json::from_str(&json(&report(&session))).unwrap();
    let keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    for key in [
        "format",
        "scenario",
        "language",
        "seed",
        "engine",
        "outcome",
        "anger",
        "trust",
        "scores",
        "first_call_resolution",
        "leaving",
        "needs",
        "promises",
        "turns",
        "closing",
    ] {
        assert!(keys.contains(&key), "{key} is missing: {keys:?}");
    }
    for key in ["customer", "because", "reply", "at_ms", "anger", "trust", "scores", "hollow", "signals"] {
        assert!(value["turns"][0].get(key).is_some(), "turns[0].{key} is missing");
    }
    for key in ["text", "owner", "act", "due_ms", "kept"] {
        assert!(value["promises"][0].get(key).is_some(), "promises[0].{key} is missing: {}", value["promises"]);
    }
    assert_eq!(value["turns"][0]["hollow"][0], "but");
    assert!(value["turns"][0]["better"]["plain"].is_string());
    assert_eq!(value["anger"]["start"], 85);
    let turns = value["turns"].as_array().unwrap().len();
    assert_eq!(value["anger"]["curve"].as_array().unwrap().len(), turns + 1);
    let reply = value["turns"][0]["reply"].as_str().unwrap();
    for signal in value["turns"][0]["signals"].as_array().unwrap() {
        let span = |key: &str| usize::try_from(signal[key].as_u64().unwrap()).unwrap();
        assert_eq!(&reply[span("start")..span("end")], signal["text"].as_str().unwrap());
    }
}

#[test]
fn advice_is_about_this_case_and_not_hollow() {
    use kashuv::judge::{Context, assess};
    for (lang, replies) in [(Lang::En, EN), (Lang::He, HE)] {
        let report = report(&play(late_installer(lang), 4, replies));
        let better: Vec<_> = report.turns.iter().filter_map(|turn| turn.better.as_ref()).collect();
        assert!(!better.is_empty(), "{lang}");
        let lexicon = super::support::lexicon(lang);
        for better in better {
            for text in [&better.short, &better.plain, &better.warm] {
                assert!(!text.contains(['{', '}']), "{text}");
                let assessment = assess(lexicon, text, &Context::new(lexicon, ""), &[]);
                assert!(assessment.hollow().is_empty(), "{text}: {:?}", assessment.hollow());
            }
        }
    }
}

#[test]
fn what_is_praised_is_not_asked_for() {
    let replies = [
        "היי דנה, ראיתי את התמונות ואני מצטערת. אני שולחת ספה ירוקה חדשה ביום שישי בין 10:00 ל-12:00 ואין צורך בעוד תמונות",
    ];
    let session = super::support::play(super::support::scenario("torn-sofa", Lang::He), 1, &replies);
    let story = report(&session).story;
    let empathy = Messages::new(Lang::He).get(&kashuv::messages::Msg::ChangeEmpathy);
    assert!(story.keep.contains("חזרה על מה שנאמר"), "{story:?}");
    assert_ne!(story.change, empathy, "{story:?}");
}

#[test]
fn nobody_is_praised_for_saying_nothing() {
    let session = super::support::play(super::support::late_installer(Lang::En), 1, &["/hangup"]);
    let story = report(&session).story;
    assert!(story.keep.contains("nobody answered"), "{story:?}");
}
