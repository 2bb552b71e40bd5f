//! Folding and tokens: what makes two spellings one word, and that every token knows its bytes.

use std::io::Write as _;

use kashuv::terminal::{Order, Ordered};
use kashuv::text::{clean, escape_json, is_rtl, tokenize, visual, wrap};
use proptest::prelude::*;

fn words(text: &str) -> Vec<String> {
    tokenize(text).words().map(str::to_owned).collect()
}

#[track_caller]
fn same(left: &str, right: &str) {
    assert_eq!(words(left), words(right), "{left:?} and {right:?}");
}

#[test]
fn english_short_forms_are_opened() {
    for written in ["I'm sorry", "I’m sorry", "Iʼm sorry", "I´m sorry", "im sorry", "I am sorry", "I`m  SORRY!"] {
        same(written, "i am sorry");
    }
    same("won't", "will not");
    same("can't", "cannot");
    same("that's it's what's", "that is it is what is");
    same("you've they’ll we'd", "you have they will we would");
    same("the customer's order", "the customer order");
    same("well were hell", "well were hell");
}

#[test]
fn hebrew_spellings_are_one_word() {
    same("מְבִינָה", "מבינה");
    same("שלום", "שלומ");
    same("מצויין", "מצוין");
    same("צ'ק", "צ׳ק");
    same("צ’ק", "צק");
    same("ש\"ח", "ש״ח");
    same("ש״ח", "שח");
    same("ת״ז", "תז");
    same("אי־אפשר", "אי אפשר");
    same("אי-אפשר", "אי אפשר");
    same("נוווו", "נו");
    same("\u{fb2a}לום", "שלום");
}

#[test]
fn both_genders_in_what_was_typed_are_one() {
    for written in ["מבין/ה", "מבינ.ה", "מבין"] {
        same(written, "מבין");
    }
    assert_eq!(words("צודק/ת לגמרי"), ["צודק", "לגמרי"]);
    assert_eq!(words("טוב.לא"), ["טוב", "לא"]);
}

#[test]
fn numbers_stand_alone() {
    assert_eq!(words("17:00-19:00"), ["17", "19"]);
    assert_eq!(words("at 5pm"), ["at", "5", "pm"]);
    assert_eq!(words("08:30"), ["8:30"]);
    assert_eq!(words("1,200 ש\"ח"), ["1200", "שח"]);
    assert_eq!(words("ב17:00"), ["ב", "17"]);
    assert_eq!(words("40-1187"), ["40", "1187"]);
    // A thousand is not a drawn-out ten.
    assert_eq!(words("1000 111 100000"), ["1000", "111", "100000"]);
}

#[test]
fn sentences_clauses_and_quotes() {
    let tokens = tokenize("No. It said \"calm down\" here, you know?");
    let seen: Vec<_> =
        tokens.items().iter().map(|token| (tokens.fold(token).to_owned(), token.sentence, token.quoted)).collect();
    assert_eq!(seen[0], ("no".to_owned(), 0, false));
    assert_eq!(seen[3], ("calm".to_owned(), 1, true));
    assert_eq!(seen[5], ("here".to_owned(), 1, false));
    assert!(tokens.is_question(1) && !tokens.is_question(0));
    assert_ne!(tokens.items()[5].clause, tokens.items()[6].clause);
    assert!(tokenize("really!? yes").is_question(0));
    // A prefix before a quotation opens no abbreviation.
    let tokens = tokenize("ה\"מערכת\" אמרה \"מאוחר\", אני בודקת");
    let quoted: Vec<_> = tokens.items().iter().map(|token| token.quoted).collect();
    assert_eq!(quoted, [false, true, false, true, false, false]);
    assert_eq!(words("מנכ\"לית דו\"חות ש\"ח"), ["מנכלית", "דוחות", "שח"]);
    // A quotation mark that is never closed quotes nothing.
    assert!(tokenize("she said \"no way").items().iter().all(|token| !token.quoted));
}

#[test]
fn hidden_characters_become_visible() {
    assert_eq!(clean("a\u{1b}[31mb"), "a␛[31mb");
    assert_eq!(clean("x\u{202e}y"), "x[U+202E]y");
    assert_eq!(clean("a\r\nb\tc"), "a\nb c");
    assert_eq!(escape_json("\"x\u{202e}\u{7f}\""), "\"x\\u202e\\u007f\"");
    assert_eq!(escape_json("\"\u{e0041}\""), "\"\\udb40\\udc41\"");
}

#[test]
fn placeholders_separate_nothing() {
    let raw = "לא\u{200f} אבדוק";
    let tokens = tokenize(&clean(raw)).items().iter().map(|token| token.clause).collect::<Vec<_>>();
    assert_eq!(tokens, [0, 0]);
    same(&clean(raw), "לא אבדוק");
}

#[test]
fn wrapping_counts_cells() {
    assert_eq!(wrap("שלום לכולם כאן", 10), ["שלום לכולם", "כאן"]);
    assert_eq!(wrap("one\ntwo", 80), ["one", "two"]);
}

fn mixed() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[a-zA-Z' .,?!]{0,12}",
        "[א-ת״׳ ,.־]{0,12}",
        "[0-9:.,-]{0,6}",
        Just("\u{5b8}\u{5bc}".to_owned()),
        Just("\u{202e}\u{1b}".to_owned()),
        Just("👩‍🚒 é ’".to_owned()),
    ];
    prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_token_knows_its_bytes(text in mixed()) {
        let tokens = tokenize(&text);
        let mut at = 0;
        for token in tokens.items() {
            prop_assert!(text.get(token.span.clone()).is_some_and(|part| !part.is_empty()));
            prop_assert!(token.span.start >= at || token.span.start < token.span.end);
            prop_assert!(!tokens.fold(token).is_empty());
            at = token.span.start;
        }
        let clauses: Vec<_> = tokens.items().iter().map(|token| (token.sentence, token.clause)).collect();
        prop_assert!(clauses.is_sorted());
    }

    #[test]
    fn visual_order_loses_and_adds_nothing(text in mixed(), rtl in any::<bool>()) {
        let line = clean(&text).replace('\n', " ");
        // Only a mark without a letter gets something: a circle to stand on.
        let count = |text: &str| text.chars().filter(|c| *c != '\u{25cc}').count();
        let shown = visual(&line, rtl);
        prop_assert_eq!(count(&shown), count(&line));
        let letters = |text: &str| {
            let mut all: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(letters(&shown), letters(&line));
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(text in mixed()) {
        let once = clean(&text).into_owned();
        prop_assert_eq!(clean(&once).into_owned(), once);
    }
}

#[test]
fn lines_in_visual_order() {
    // Cells from left to right; what is read first in Hebrew stands at the right end.
    let cases = [
        ("שלום", true, "םולש"),
        ("שלום! 123 abc (בדיקה)", true, "(הקידב) abc 123 !םולש"),
        ("abc שלום def", false, "abc םולש def"),
        ("הזמנה 40-1187", true, "40-1187 הנמזה"),
        ("plain text", false, "plain text"),
        ("שָׁלוֹם", true, "םוֹלשָׁ"),
    ];
    for (line, rtl, wanted) in cases {
        assert_eq!(visual(line, rtl), wanted, "{line}");
    }
    assert!(is_rtl("123 שלום", false) && !is_rtl("123 abc", true) && is_rtl("123", true));
}

/// What reaches the terminal of somebody who reads Hebrew there.
fn as_sent(text: &str) -> String {
    let mut out = Vec::new();
    let mut ordered = Ordered::new(&mut out, Order::AsSent, true);
    ordered.write_all(text.as_bytes()).expect("memory takes it");
    ordered.flush().expect("memory takes it");
    drop(ordered);
    String::from_utf8(out).expect("what was written is text")
}

#[test]
fn a_wrapped_line_keeps_the_direction_of_its_paragraph() {
    let padded = |cells: &str| format!("{cells:>80}\n");
    assert_eq!(as_sent("Enter מנסה שוב.\n"), padded(".בוש הסנמ Enter"));
    assert_eq!(as_sent("plain text.\n"), "plain text.\n");
}

#[test]
fn the_prompt_stands_where_the_terminal_puts_what_is_typed() {
    assert_eq!(as_sent("> "), "> ");
}
