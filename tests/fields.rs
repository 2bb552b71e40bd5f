//! Writing in a field: laws for any mixture of scripts, and cases as (written, keys, what stands there then).

use std::collections::BTreeSet;

use kashuv::messages::Lang;
use kashuv::text::{Cells, Layout, clean, width, wrap_ranges};
use kashuv::tui::{Edit, Editor, Move, Screen};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::stage::Stage;

fn mixture() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[a-zA-Z' .,?!()]{0,14}",
        "[א-ת״׳ ,.־()]{0,14}",
        "[0-9:.,/-]{0,8}",
        Just("בְּרֵאשִׁית".to_owned()),
        Just("\u{5b8}\u{5bc}\u{301}".to_owned()),
        Just("\u{202e}\u{1b}[31m\u{200f}\u{2066}".to_owned()),
        Just("👩‍🚒 é 👍🏽 🇮🇱 日本".to_owned()),
        Just("\n".to_owned()),
        Just("   \t ".to_owned()),
        Just("\u{200d}\u{fe0f}".to_owned()),
        Just("العربية ١٢٣".to_owned()),
    ];
    prop::collection::vec(pieces, 0..9).prop_map(|pieces| clean(&pieces.concat()).into_owned())
}

/// Every place of the caret: before each cluster, and at the end.
fn places(text: &str) -> BTreeSet<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn wrapping_loses_nothing(text in mixture(), room in 1usize..40) {
        let lines = wrap_ranges(&text, room);
        let mut at = 0;
        for line in &lines {
            prop_assert_eq!(line.start, at);
            at = line.end;
            let shown = text[line.clone()].trim_end();
            prop_assert!(width(shown) <= room || shown.graphemes(true).count() == 1, "{:?}", shown);
        }
        prop_assert_eq!(at, text.len());
    }

    #[test]
    fn every_cluster_has_its_cells_and_every_column_its_byte(
        text in mixture(), room in 2usize..40, context in any::<bool>(), logical in any::<bool>(),
    ) {
        let cells = if logical { Cells::Logical } else { Cells::Visual };
        let layout = Layout::new(&text, room, context, cells);
        let mut seen = BTreeSet::new();
        for line in &layout.lines {
            let mut column = 0;
            for glyph in &line.glyphs {
                prop_assert_eq!(glyph.column, column);
                prop_assert!(width(&glyph.symbol) == glyph.cells, "{:?}", glyph);
                column += glyph.cells;
                prop_assert!(seen.insert(glyph.range.start));
            }
            prop_assert_eq!(line.width, column);
            for (column, byte) in line.stops() {
                prop_assert_eq!(line.byte_at(column), byte);
                prop_assert_eq!(line.column_of(byte), column);
            }
        }
        seen.extend(layout.lines.iter().filter_map(|line| line.end));
        prop_assert_eq!(seen, places(&text));
    }

    #[test]
    fn the_caret_visits_every_place(
        text in mixture(), room in 2usize..40, context in any::<bool>(), logical in any::<bool>(),
    ) {
        let cells = if logical { Cells::Logical } else { Cells::Visual };
        let mut editor = Editor::new(context, cells);
        editor.fit(room, context, cells);
        editor.apply(Edit::Insert(text.clone()));
        for arrow in [Move::Right, Move::Left] {
            let mut visited = BTreeSet::new();
            for line in 0..editor.layout().lines.len() {
                let count = editor.layout().lines[line].glyphs.len() + 1;
                let edge = if arrow == Move::Right { -2 } else { i32::MAX / 4 };
                editor.apply(Edit::Move(Move::To { line, column: edge }));
                for _ in 0..count {
                    visited.insert(editor.caret());
                    editor.apply(Edit::Move(arrow));
                }
            }
            prop_assert_eq!(visited, places(&text));
        }
    }

    #[test]
    fn typing_then_deleting_gives_the_text_back(
        text in mixture(), typed in mixture(), at in any::<prop::sample::Index>(), context in any::<bool>(),
    ) {
        let mut editor = Editor::new(context, Cells::Visual);
        editor.apply(Edit::Insert(text.clone()));
        let all: Vec<_> = places(&text).into_iter().collect();
        editor.apply(Edit::Move(Move::First));
        while editor.caret() != all[at.index(all.len())] {
            let line = editor.layout().line_of(editor.caret());
            let rtl = editor.layout().lines[line].rtl;
            // Forward through the text, by way of its cells: bytes are found by clicking on them.
            let next = places(&text).into_iter().find(|place| *place > editor.caret()).unwrap();
            let line = editor.layout().line_of(next);
            let column = editor.layout().lines[line].column_of(next);
            editor.apply(Edit::Move(Move::To { line, column }));
            prop_assert!(editor.caret() == next, "{} {rtl}", next);
        }
        for c in typed.chars() {
            editor.apply(Edit::Insert(c.to_string()));
        }
        for _ in typed.chars() {
            editor.apply(Edit::Backspace);
        }
        prop_assert_eq!(editor.text(), text.as_str());
    }

    #[test]
    fn undo_then_redo_gives_it_back(pieces in prop::collection::vec((mixture(), 0u8..6), 1..12)) {
        let mut editor = Editor::new(true, Cells::Visual);
        let mut states = vec![String::new()];
        for (text, kind) in pieces {
            match kind {
                0 => editor.apply(Edit::Backspace),
                1 => editor.apply(Edit::DeleteWord),
                2 => editor.apply(Edit::Move(Move::First)),
                3 => { editor.apply(Edit::SelectAll); editor.apply(Edit::Insert(text)); }
                _ => editor.apply(Edit::Insert(text)),
            }
            if states.last().map(String::as_str) != Some(editor.text()) {
                states.push(editor.text().to_owned());
            }
        }
        let last = editor.text().to_owned();
        let mut back = vec![last.clone()];
        for _ in 0..40 {
            editor.apply(Edit::Undo);
            if back.last().map(String::as_str) != Some(editor.text()) {
                back.push(editor.text().to_owned());
            }
        }
        prop_assert_eq!(editor.text(), "");
        // Letters in a row are one change, so going back may skip some states, in order.
        back.reverse();
        let mut rest = states.iter();
        prop_assert!(back.iter().all(|state| rest.any(|known| known == state)));
        for _ in 0..40 {
            editor.apply(Edit::Redo);
        }
        prop_assert_eq!(editor.text(), last.as_str());
    }
}

/// What stands in the field: the caret is `|`, what is selected stands in `«»`.
fn field(stage: &Stage) -> String {
    let Screen::Talk(talk) = &stage.model.screen else { panic!("no conversation") };
    let editor = talk.editor();
    let mut marks = vec![(editor.caret(), '|')];
    if let Some(range) = editor.selection() {
        marks.extend([(range.start, '«'), (range.end, '»')]);
    }
    marks.sort_by_key(|(at, mark)| (std::cmp::Reverse(*at), "»|«".find(*mark)));
    let mut text = editor.text().to_owned();
    for (at, mark) in marks {
        text.insert(at, mark);
    }
    text
}

#[test]
fn keys_do_what_they_say() {
    let cases = [
        // An arrow goes where it points: to the left is onwards in Hebrew.
        ("שלום", "right right", "של|ום"),
        ("שלום", "right right left", "שלו|ם"),
        ("hello", "left left", "hel|lo"),
        // Home and End are where the reader begins and ends.
        ("שלום עולם", "home", "|שלום עולם"),
        ("שלום עולם", "home end", "שלום עולם|"),
        ("hello there", "home", "|hello there"),
        // Words.
        ("שלום עולם טוב", "ctrl+right", "שלום עולם |טוב"),
        ("שלום עולם טוב", "ctrl+right ctrl+right ctrl+left", "שלום עולם| טוב"),
        ("one two three", "ctrl+left ctrl+left", "one |two three"),
        ("שלום עולם", "ctrl+w", "שלום |"),
        ("שלום עולם", "home ctrl+delete", "| עולם"),
        // A mark goes before its letter; forwards both go at once.
        ("בְּ", "backspace", "בְ|"),
        ("בְּא", "home delete", "|א"),
        ("👩‍🚒x", "home delete", "|x"),
        // Selecting, and what replaces it.
        ("שלום", "shift+right shift+right", "של«|ום»"),
        ("שלום", "shift+right shift+right x", "שלx|"),
        ("שלום", "shift+home backspace", "|"),
        ("hello there", "ctrl+a delete", "|"),
        ("abc", "home shift+end", "«abc|»"),
        // An arrow leaves a selection on its side.
        ("abcd", "shift+left shift+left left", "ab|cd"),
        ("abcd", "shift+left shift+left right", "abcd|"),
        ("אב ab", "shift+right left", "אב ab|"),
        ("אב ab", "shift+right right", "אב |ab"),
        // In a run of the other direction words go where the arrow points, too.
        ("אב one two", "left left ctrl+left", "אב one |two"),
        ("שלום", "shift+right shift+right left", "שלום|"),
        // Lines.
        ("one", "ctrl+j t w o up", "one|\ntwo"),
        ("one", "alt+enter t w o up home down", "one\n|two"),
        // Undo takes words back as they were written.
        ("one two", "ctrl+u", "one |"),
        ("one two", "ctrl+u ctrl+u ctrl+y ctrl+y", "one two|"),
        ("one two", "ctrl+a delete alt+z", "one two|"),
        // On a Hebrew layout the same keys do the same.
        ("one two", "ctrl+ש ctrl+ס", "|"),
        ("one two", "ctrl+ו", "one |"),
    ];
    for (written, keys, then) in cases {
        // Whoever puts the letters in order, the keys do the same.
        for cells in [Cells::Visual, Cells::Logical] {
            let mut stage = Stage::talk("late-installer", Lang::He, 80, 24);
            stage.model.ui.cells = cells;
            stage.write(written).press(keys);
            assert_eq!(field(&stage), then, "{written:?} {keys} {cells:?}");
        }
    }
}

#[test]
fn what_was_said_is_called_back() {
    let mut stage = Stage::talk("late-installer", Lang::En, 80, 24);
    stage.say("First, I'm listening.").say("Second, you're right.");
    stage.press("up");
    assert_eq!(stage.field(), "Second, you're right.");
    stage.press("up");
    assert_eq!(stage.field(), "First, I'm listening.");
    stage.press("down down");
    assert_eq!(stage.field(), "");
    stage.press("alt+up backspace");
    assert_eq!(stage.field(), "Second, you're right");
    // What was changed is no longer the old reply: up moves in it.
    stage.press("up up");
    assert_eq!(stage.field(), "Second, you're right");
}

#[test]
fn the_caret_stands_on_the_next_character() {
    // (language, written, keys, caret's column of 80)
    let cases = [
        (Lang::En, "", "", 2),
        (Lang::En, "abc", "", 5),
        (Lang::En, "abc", "home", 2),
        (Lang::He, "", "", 77),
        (Lang::He, "אבג", "", 74),
        (Lang::He, "אבג", "home", 77),
        // In mixed lines too: "ab" stands to the left of the Hebrew and reads from its own left.
        (Lang::He, "אב ab", "", 72),
        (Lang::He, "אב ab", "right", 73),
        (Lang::He, "אב ab", "right right", 74),
        // An arrow goes where it points, so the number is entered at its end.
        (Lang::He, "אב 17:00", "home left left left", 74),
    ];
    for (lang, written, keys, column) in cases {
        let mut stage = Stage::talk("late-installer", lang, 80, 24);
        stage.write(written);
        if !keys.is_empty() {
            stage.press(keys);
        }
        assert_eq!(stage.caret().map(|(x, _)| x), Some(column), "{written:?} {keys:?}\n{}", stage.text());
    }
}

#[test]
fn pasted_text_is_cleaned_and_keeps_its_lines() {
    let mut stage = Stage::talk("late-installer", Lang::En, 80, 24);
    stage.event(kashuv::tui::Event::Paste("one\r\ntwo\u{202e}\u{1b}[31m".to_owned()));
    assert_eq!(stage.field(), "one\ntwo[U+202E]␛[31m");
}
