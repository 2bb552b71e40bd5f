//! The phrase language: a table of (phrase, text, what matches), and its faults with their places.

use kashuv::phrase::{Fault, Groups, Phrase, Place, SetBuilder, parse};
use kashuv::text::tokenize;

fn phrase(say: &str) -> Phrase {
    parse(say, &Groups::new()).unwrap_or_else(|fault| panic!("{say}: {fault:?}")).into()
}

/// The parts of `text` that a phrase matches.
fn found(phrase: &Phrase, text: &str) -> Vec<String> {
    let mut builder = SetBuilder::default();
    builder.add(phrase);
    let tokens = tokenize(text);
    let hits = builder.build().find(&tokens);
    hits.into_iter().map(|hit| text[tokens.span(hit.tokens)].to_owned()).collect()
}

#[test]
fn phrases_match_what_they_say() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("move you to the evening", "I'll move you to the Evening!", &["move you to the Evening"]),
        ("i am sorry", "Im sorry", &["Im sorry"]),
        ("move * evening", "move it all to this evening", &["move it all to this evening"]),
        ("move * evening", "move a b c d e evening", &[]),
        ("move * evening", "move it. Good evening", &[]),
        ("really? sorry", "sorry, really sorry", &["sorry", "really sorry"]),
        ("(this evening|tonight) (slot|visit)?", "the tonight slot", &["tonight slot"]),
        ("(five|5) (to|until) (7|seven)", "5 until seven", &["5 until seven"]),
        ("מבין/ה אותך", "אני מבינה אותך", &["מבינה אותך"]),
        ("מבין/ה אותך", "מבין/ה אותך", &["מבין/ה אותך"]),
        ("~משמרת", "זה במשמרת, לא שבמשמרת", &["במשמרת", "שבמשמרת"]),
        ("~משמרת", "ומשמרתי", &[]),
        ("by #", "by 17:00 or by six", &["by 17:00"]),
        ("עד #", "עד 18:00", &["עד 18:00"]),
        ("understand", "I undrestand", &["undrestand"]),
        ("understand", "I inderstand", &[]),
        ("no", "on", &[]),
        ("what\\?", "what", &["what"]),
        ("yes (sir|madam) *? please", "yes sir if you please", &["yes sir if you please"]),
    ];
    for (say, text, wanted) in cases {
        assert_eq!(found(&phrase(say), text), *wanted, "{say:?} in {text:?}");
    }
}

#[test]
fn limits() {
    let at = |place| Phrase { at: place, ..phrase("yes") };
    assert_eq!(found(&at(Place::Whole), "Yes!").len(), 1);
    assert_eq!(found(&at(Place::Whole), "Yes, and").len(), 0);
    assert_eq!(found(&at(Place::Start), "Yes, and yes").len(), 1);
    assert_eq!(found(&at(Place::End), "and yes").len(), 1);
    assert_eq!(found(&at(Place::SentenceStart), "Well. Yes, and yes").len(), 1);
    assert_eq!(found(&at(Place::SentenceEnd), "Well yes. And").len(), 1);
    assert_eq!(found(&at(Place::Sentence), "Well. Yes. And").len(), 1);
    let unless = vec![parse("not * calm down", &Groups::new()).unwrap()];
    let calm = Phrase { unless, ..phrase("calm down") };
    assert_eq!(found(&calm, "please calm down").len(), 1);
    assert_eq!(found(&calm, "I'm not telling you to calm down").len(), 0);
}

#[test]
fn groups_are_words_of_their_own() {
    let mut groups = Groups::new();
    groups.insert("done".to_owned(), parse("sent|moved|put through", &Groups::new()).unwrap().into());
    let phrase = Phrase::from(parse("i have (just)? <done>", &groups).unwrap());
    assert_eq!(found(&phrase, "I've just put through your order"), ["I've just put through"]);
}

#[test]
fn a_choice_among_many_words_is_one_variant() {
    let many =
        (0..500).map(|n| format!("word{}", "x".repeat(n % 7 + 1) + &"y".repeat(n))).collect::<Vec<_>>().join("|");
    let variants = parse(&format!("({many}) ({many}) ({many})"), &Groups::new()).unwrap();
    assert_eq!(variants.variants(), 1);
}

#[test]
fn faults_know_their_place() {
    let fault = |say: &str| parse(say, &Groups::new()).unwrap_err();
    assert_eq!(fault(""), Fault::Empty(0..0));
    assert_eq!(fault("a (b"), Fault::Bracket(2..3));
    assert_eq!(fault("a b)"), Fault::Bracket(3..4));
    assert_eq!(fault("* a"), Fault::Gap(0..1));
    assert_eq!(fault("a *"), Fault::Gap(2..3));
    assert_eq!(fault("? a"), Fault::Dangling(0..1));
    assert_eq!(fault("~ a"), Fault::Dangling(0..1));
    assert_eq!(fault("a <gone>"), Fault::Group(2..8, "gone".to_owned()));
    assert!(matches!(fault(&"(a b|c d) ".repeat(20)), Fault::TooMany(_)));
    assert!(matches!(fault(&"a ".repeat(33)), Fault::TooLong(_)));
    assert!(matches!(fault(&format!("a{}", " * a".repeat(5))), Fault::TooLong(_)));
}
