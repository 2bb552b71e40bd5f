//! What the screen shows and does, from key scripts: whole screens as text and styles in both languages and three sizes, and what
//! each part does.

use std::collections::BTreeMap;

use kashuv::lexicon::SignalKind;
use kashuv::messages::Lang;
use kashuv::scenario::Ending;
use kashuv::session::{Input, Mode};
use kashuv::tui::{Code, Command, Event, KEYMAP, Key, Mouse, Place, Screen, Settings, Theme, command};

use super::stage::Stage;

/// Replies that are heard, and one that is not, in a language.
fn replies(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::He => {
            ["אני מבינה אותך, אבל 20 דקות זה לא הרבה.", "את צודקת, סליחה. חיכית 20 דקות ושכחנו אותך, זו טעות שלנו."]
        }
        Lang::En => [
            "I understand you, but 20 minutes isn't much.",
            "You're right, sorry. You waited 20 minutes and we forgot you, that's our mistake.",
        ],
    }
}

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn snapshots(name: &str, mut make: impl FnMut(Lang, u16, u16) -> Stage) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut stage = make(lang, width, height);
            insta::assert_snapshot!(format!("{name}_{lang}_{width}x{height}"), stage.shown());
        }
    }
}

#[test]
fn the_first_start() {
    snapshots("first", Stage::first);
}

#[test]
fn a_conversation() {
    snapshots("talk", |lang, width, height| {
        let mut stage = Stage::talk("cafe-toast", lang, width, height);
        for reply in replies(lang) {
            stage.wait(3000).say(reply);
        }
        stage.write(if lang == Lang::He { "אני מכין toastie (חדש)" } else { "I'm making טוסט (new)" });
        stage.press("left left");
        stage
    });
}

#[test]
fn the_list_of_scenarios() {
    snapshots("lobby", |lang, width, height| {
        let mut stage = Stage::new(lang, width, height);
        stage.event(Event::Best(BTreeMap::from([
            ("cafe-toast".to_owned(), Ending::Resolved),
            ("torn-sofa".to_owned(), Ending::HungUp),
        ])));
        stage.press("down");
        stage
    });
}

#[test]
fn the_debrief() {
    snapshots("review", |lang, width, height| {
        let mut stage = Stage::talk("cafe-toast", lang, width, height);
        for reply in replies(lang) {
            stage.wait(3000).say(reply);
        }
        leave_for_debrief(&mut stage);
        stage.press("n n");
        stage
    });
}

#[test]
fn what_lies_on_top() {
    for lang in Lang::ALL {
        for (name, keys) in [("help", "ctrl+g"), ("act", "ctrl+o"), ("pause", "ctrl+q"), ("card", "ctrl+k")] {
            let mut stage = Stage::talk("late-installer", lang, 80, 24);
            stage.press(keys);
            insta::assert_snapshot!(format!("top_{name}_{lang}"), stage.shown());
        }
    }
}

/// Ends the conversation by the pause list, to read its debrief.
fn leave_for_debrief(stage: &mut Stage) {
    stage.press("ctrl+q down enter");
    assert!(matches!(stage.model.screen, Screen::Review(_)), "{}", stage.text());
}

#[test]
fn a_small_window_says_so_and_comes_back() {
    for lang in Lang::ALL {
        let mut stage = Stage::talk("cafe-toast", lang, 39, 12);
        assert!(stage.text().contains("40"), "{}", stage.text());
        let lines = stage.text().lines().filter(|line| !line.is_empty()).count();
        assert!(lines <= 3, "only a word: {}", stage.text());
        stage.resize(80, 11);
        assert!(stage.text().contains("12"), "{}", stage.text());
        stage.resize(80, 24);
        assert!(stage.text().contains('╭'), "{}", stage.text());
        stage.resize(39, 10).press("ctrl+q q ctrl+c");
        assert!(stage.left, "there is a way out");
        for (width, height) in [(1, 1), (2, 40), (500, 3), (0, 0), (300, 200)] {
            stage.resize(width, height);
            stage.text();
        }
    }
}

#[test]
fn no_colour_is_needed_to_read_anything() {
    for lang in Lang::ALL {
        let mut stage = Stage::talk("cafe-toast", lang, 80, 24);
        stage.model.ui.theme = Theme::Mono;
        stage.say(replies(lang)[0]);
        let shown = stage.shown();
        assert!(!shown.contains('#') && !shown.contains("Red") && !shown.contains("Green"), "{shown}");
        // What hurt has a sign of its own, and its words another line under them.
        assert!(shown.contains('−') && shown.contains("BOLD | UNDERLINED"), "{shown}");
    }
}

#[test]
fn practice_says_in_words_what_a_reply_did_and_gives_no_marks() {
    let mut stage = Stage::talk("cafe-toast", Lang::En, 120, 40);
    stage.say(replies(Lang::En)[0]);
    let text = stage.text();
    assert!(text.contains("− understanding taken back by a “but”"), "{text}");
    assert!(text.contains("it made things worse"), "{text}");
    assert!(!text.contains('●') && !text.contains("Another way"), "{text}");
}

#[test]
fn learn_shows_the_rubric_and_another_way_to_say_it() {
    let mut stage = Stage::new(Lang::En, 120, 40);
    stage.model.settings.mode = Mode::Learn;
    stage.open("cafe-toast", Lang::En);
    stage.say(replies(Lang::En)[0]);
    let text = stage.text();
    assert!(text.contains("empathy ○") || text.contains("empathy ●"), "{text}");
    assert!(text.contains("Another way to say it:"), "{text}");
}

#[test]
fn an_exam_says_nothing_until_the_end() {
    let mut stage = Stage::new(Lang::En, 120, 40);
    stage.model.settings.mode = Mode::Exam;
    stage.open("cafe-toast", Lang::En);
    stage.say(replies(Lang::En)[0]);
    let shown = stage.shown();
    assert!(!shown.contains("UNDERLINED") && !shown.contains("understanding") && !shown.contains("worse"), "{shown}");
    stage.press("ctrl+t");
    assert!(stage.text().contains("No hints in an exam"), "{}", stage.text());
    stage.press("esc");
    leave_for_debrief(&mut stage);
    assert!(stage.text().contains("Change:"), "{}", stage.text());
}

#[test]
fn nothing_is_answered_before_it_is_written_down() {
    for lang in Lang::ALL {
        let mut stage = Stage::talk("cafe-toast", lang, 80, 24);
        let before = stage.text();
        stage.full = true;
        stage.say(replies(lang)[1]);
        assert!(stage.text().contains("No space left on device"), "{}", stage.text());
        stage.press("esc");
        assert_eq!(stage.field(), replies(lang)[1], "the text stays");
        assert_eq!(before.lines().nth(1), stage.text().lines().nth(1), "the gauges have not moved");
        // She waits, however long it takes.
        stage.wait(600_000);
        assert_eq!(stage.field(), replies(lang)[1]);
        stage.full = false;
        stage.press("enter");
        assert_eq!(stage.field(), "");
        assert_eq!(stage.recorded.len(), 1);
    }
}

#[test]
fn a_reply_that_comes_before_she_can_hear_waits_for_her() {
    let mut stage = Stage::new(Lang::En, 80, 24);
    stage.slow = true;
    stage.open("cafe-toast", Lang::En);
    stage.say(replies(Lang::En)[1]);
    assert!(stage.recorded.is_empty());
    assert_eq!(stage.field(), replies(Lang::En)[1]);
    stage.get_ready(Lang::En);
    assert_eq!(stage.recorded.len(), 1);
    assert_eq!(stage.field(), "");
}

#[test]
fn again_from_here_keeps_both_roads() {
    let mut stage = Stage::talk("cafe-toast", Lang::En, 80, 24);
    let [hollow, good] = replies(Lang::En);
    stage.say(good).say(hollow);
    let (gauges, first) = (stage.text().lines().nth(1).unwrap().to_owned(), stage.recorded.clone());
    stage.press("ctrl+r enter");
    // The reply is in the field again, and what it did is undone.
    assert_eq!(stage.field(), hollow);
    assert_ne!(stage.text().lines().nth(1).unwrap(), gauges);
    stage.press("ctrl+a").say("I'm making you a new toastie now, it's on me.");
    let last = stage.recorded.last().unwrap();
    assert_eq!(stage.recorded[..2].len(), first.len());
    assert_eq!(last.talk, 2, "a recording of its own");
    assert_eq!(last.before, [first[0].record.clone()], "which begins with what both share");
    let branch = last.header.branch.clone().unwrap();
    assert_eq!((branch.of.as_str(), branch.reply), ("talk-1", 2));
    // Again from the first, by choosing it.
    stage.press("ctrl+r down enter");
    assert_eq!(stage.field(), good);
    let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation") };
    assert!(talk.session().turns().is_empty());
}

#[test]
fn the_debrief_leads_back_into_the_conversation() {
    let mut stage = Stage::talk("cafe-toast", Lang::En, 80, 24);
    let [hollow, good] = replies(Lang::En);
    stage.say(good).say(hollow);
    leave_for_debrief(&mut stage);
    stage.press("n n r");
    assert_eq!(stage.field(), hollow, "{}", stage.text());
    // The bars of the curve are the start and one a turn; pressing one looks at its reply.
    leave_for_debrief(&mut stage);
    let curve = stage.text().lines().nth(1).unwrap().to_owned();
    let at = curve.chars().position(|c| ('▁'..='█').contains(&c)).unwrap();
    stage.mouse(u16::try_from(at).unwrap() + 1, 1, Mouse::Press);
    stage.press("r");
    assert_eq!(stage.field(), good, "{curve}\n{}", stage.text());
}

#[test]
fn the_debrief_is_copied_saved_and_played_again() {
    let mut stage = Stage::talk("cafe-toast", Lang::He, 80, 24);
    stage.say(replies(Lang::He)[1]);
    leave_for_debrief(&mut stage);
    // Single letters work on a Hebrew layout.
    stage.press("ב ד");
    assert!(stage.copied[0].contains("לשמור:") && stage.saved[0] == stage.copied[0], "{}", stage.copied[0]);
    assert!(stage.text().contains("cafe-toast.txt"), "{}", stage.text());
    stage.press("ש");
    let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation") };
    assert!(talk.session().turns().is_empty());
    stage.say(replies(Lang::He)[1]);
    leave_for_debrief(&mut stage);
    stage.press("x");
    let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation") };
    assert_eq!(talk.session().scenario().id, "late-installer", "the next in the list");
}

#[test]
fn she_speaks_up_when_nobody_says_anything_and_not_while_somebody_types() {
    let mut stage = Stage::talk("late-installer", Lang::En, 80, 24);
    stage.model.settings.clock_waits = false;
    stage.press("pagedown").wait(61_000);
    let silences = |stage: &Stage| {
        let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation") };
        talk.session().turns().iter().filter(|turn| turn.action.as_deref() == Some("silence")).count()
    };
    assert_eq!(silences(&stage), 1);
    for _ in 0..8 {
        stage.wait(9000).write("a");
    }
    assert_eq!(silences(&stage), 1, "typing is speaking");
    stage.wait(60_000);
    assert_eq!(silences(&stage), 2, "and a long pause in it is not");
}

#[test]
fn the_clock_stands_while_one_types_reads_or_pauses() {
    let clock = |stage: &mut Stage| {
        let text = stage.text();
        let title = text.lines().next().unwrap();
        let at = title.find(|c: char| c.is_ascii_digit()).unwrap();
        title[at..].split_whitespace().next().unwrap().to_owned()
    };
    let mut stage = Stage::talk("late-installer", Lang::En, 80, 24);
    stage.wait(10_000);
    assert_eq!(clock(&mut stage), "4:50");
    stage.write("a").wait(30_000);
    assert_eq!(clock(&mut stage), "4:50", "while typing");
    assert_eq!(stage.model.deadline(), None, "and nothing is done meanwhile");
    stage.press("backspace ctrl+g").wait(30_000).press("esc ctrl+q").wait(30_000).press("esc");
    assert_eq!(clock(&mut stage), "4:50", "while reading");
    stage.wait(2000);
    assert_eq!(clock(&mut stage), "4:48");
    // A reply takes as long as it takes to say it.
    stage.say("I'm listening.");
    assert_eq!(clock(&mut stage), "4:45");
}

#[test]
fn the_time_runs_out() {
    let mut stage = Stage::talk("cafe-toast", Lang::En, 80, 24);
    stage.wait(125_000);
    assert!(stage.text().contains("It is over: time ran out"), "{}", stage.text());
    assert_eq!(stage.model.deadline(), None);
    stage.press("enter");
    assert!(matches!(stage.model.screen, Screen::Review(_)));
}

#[test]
fn everything_that_can_be_done_is_done() {
    let mut stage = Stage::talk("late-installer", Lang::En, 120, 40);
    stage.press("ctrl+o enter");
    assert!(stage.text().contains("on hold"), "{}", stage.text());
    stage.press("ctrl+o enter ctrl+o down enter");
    stage.press("ctrl+o down down enter");
    let inputs: Vec<_> = stage.recorded.iter().map(|record| record.record.timed.input.clone()).collect();
    assert_eq!(inputs, [Input::Hold, Input::Resume, Input::Manager { offer: "free-month".to_owned() }]);
    let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation") };
    // Twenty seconds in silence and twenty with the manager have passed.
    assert!(talk.session().state().at_ms >= 40_000, "{}", talk.session().state().at_ms);
    let text = stage.text();
    assert!(text.contains("(the manager agrees: the first month free)"), "{text}");
    assert!(text.contains("· the manager agrees"), "and the card says so: {text}");
    stage.press("ctrl+o");
    assert!(!stage.text().contains("ask the manager"), "{}", stage.text());
    // Hanging up asks first, and the way back is nearer.
    stage.press("end enter enter");
    assert!(!stage.text().contains("It is over"), "{}", stage.text());
    stage.press("ctrl+o end enter down enter");
    assert!(stage.text().contains("It is over: hung up"), "{}", stage.text());
}

#[test]
fn the_language_changes_with_one_key() {
    let mut stage = Stage::first(Lang::En, 80, 24);
    assert!(stage.text().contains("Tamar"));
    stage.press("ctrl+l");
    assert!(stage.text().contains("רמת"), "she speaks Hebrew: {}", stage.text());
    assert_eq!(stage.kept.last().and_then(|kept| kept.lang), Some(Lang::He));
    // Once something was said, she stays; only the program changes.
    stage.say(replies(Lang::He)[1]).press("ctrl+l");
    let text = stage.text();
    assert!(text.contains("רמת") && text.contains("your reply"), "{text}");
}

#[test]
fn the_order_of_letters_changes_with_one_key() {
    let mut stage = Stage::talk("cafe-toast", Lang::He, 80, 24);
    assert!(stage.text().contains("הבושתה"));
    stage.press("ctrl+b");
    assert!(stage.text().contains("התשובה"), "{}", stage.text());
    let kept = |stage: &Stage| stage.kept.last().unwrap().letters.values().copied().collect::<Vec<_>>();
    assert_eq!(kept(&stage), [kashuv::emulator::Mode::Logical]);
    stage.press("ctrl+b");
    assert_eq!(kept(&stage), [kashuv::emulator::Mode::AsSent]);
}

#[test]
fn the_list_is_searched_and_settings_are_kept() {
    let mut stage = Stage::new(Lang::En, 80, 24);
    stage.press("/").write("sofa");
    assert!(stage.text().contains("torn sofa") && !stage.text().contains("toastie"), "{}", stage.text());
    stage.press("enter enter");
    let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation: {}", stage.text()) };
    assert_eq!(talk.session().scenario().id, "torn-sofa");
    let mut stage = Stage::new(Lang::En, 80, 24);
    stage.press("/").write("zzz");
    assert!(stage.text().contains("nothing here by that name"), "{}", stage.text());
    stage.press("esc s enter").write("דנה").press("enter down down enter down enter down enter");
    stage.write("12x").press("enter");
    assert!(stage.text().contains("whole number"), "{}", stage.text());
    stage.press("backspace enter down enter esc");
    let kept = stage.kept.last().unwrap().clone();
    let address = kashuv::scenario::Address::Feminine;
    let wanted = Settings {
        trainee: "דנה".to_owned(),
        address,
        mode: Mode::Exam,
        seed: Some(12),
        clock_waits: false,
        met: true,
        ..Settings::default()
    };
    assert_eq!(kept, wanted);
    stage.press("enter");
    let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation") };
    let header = talk.session().header();
    assert_eq!((header.trainee.as_deref(), header.address, header.mode), (Some("דנה"), address, Mode::Exam));
}

#[test]
fn the_first_conversation_explains_itself_and_is_the_only_one() {
    for lang in Lang::ALL {
        let mut stage = Stage::first(lang, 120, 40);
        assert!(stage.text().contains("^L") && stage.text().contains("^B"), "{}", stage.text());
        stage.say(replies(lang)[0]);
        assert!(stage.text().contains("(+)"), "{}", stage.text());
        assert!(stage.kept.last().is_some_and(|kept| kept.met));
        stage.say(replies(lang)[1]);
        assert!(stage.text().contains("(^K)"), "{}", stage.text());
        leave_for_debrief(&mut stage);
        stage.press("a");
        assert!(!stage.text().contains("^L"), "{}", stage.text());
    }
}

#[test]
fn the_mouse_reaches_what_is_seen() {
    let mut stage = Stage::talk("cafe-toast", Lang::He, 80, 24);
    stage.write("אני כאן");
    // The field's text ends at column 77; the third cell from there is the third letter.
    stage.mouse(75, 21, Mouse::Press).press("x");
    assert_eq!(stage.field(), "אנxי כאן");
    stage.mouse(77, 21, Mouse::Press).mouse(75, 21, Mouse::Drag).press("backspace");
    assert_eq!(stage.field(), "xי כאן");
    // The footer's first key is at the right: Enter.
    stage.mouse(76, 23, Mouse::Press);
    assert_eq!(stage.recorded.len(), 1, "{}", stage.text());
    let mut stage = Stage::new(Lang::En, 80, 24);
    stage.mouse(10, 9, Mouse::Press).mouse(10, 9, Mouse::Press);
    let Screen::Talk(talk) = &stage.model.screen else { panic!("a conversation: {}", stage.text()) };
    assert_eq!(talk.session().scenario().id, "late-installer");
}

#[test]
fn a_long_conversation_scrolls() {
    let mut stage = Stage::talk("late-installer", Lang::En, 80, 24);
    for _ in 0..3 {
        stage.say("You're right, sorry. You asked for the evening and nobody wrote it down.");
    }
    let end = stage.text();
    stage.press("pageup");
    let up = stage.text();
    assert!(up != end && up.contains('▼'), "{up}");
    stage.press("pagedown pagedown");
    assert_eq!(stage.text(), end);
    stage.press("pageup").say("I'm moving it to the evening, I'll call you by 17:00.");
    assert!(!stage.text().contains('▼'), "what is new is seen");
}

#[test]
fn what_answers_an_earlier_question_comes_too_late() {
    use kashuv::tui::{Effect, Opened, update};
    let mut stage = Stage::new(Lang::En, 80, 24);
    let opened = |load, lang| {
        let scenario = std::sync::Arc::clone(super::support::scenario("cafe-toast", lang));
        Opened { load, languages: Lang::ALL.to_vec(), scenario, path: None, hash: String::new(), seed: 1, whole: false }
    };
    update(&mut stage.model, 0, Event::Opened(opened(0, Lang::En)));
    // The other language is asked for before the first one is there as a whole.
    let effects = update(&mut stage.model, 0, Event::Key(Key::char('l').ctrl()));
    let asked = effects.iter().find_map(|effect| match effect {
        Effect::Load { load, lang, .. } => Some((*load, *lang)),
        _ => None,
    });
    assert_eq!(asked, Some((1, Lang::He)));
    update(&mut stage.model, 0, Event::Opened(opened(1, Lang::He)));
    update(&mut stage.model, 0, Event::Whole(Opened { whole: true, ..opened(0, Lang::En) }));
    let lang = |stage: &Stage| stage.model.talk().unwrap().lang();
    assert_eq!(lang(&stage), Lang::He);
    update(&mut stage.model, 0, Event::Whole(Opened { whole: true, ..opened(1, Lang::He) }));
    assert_eq!(lang(&stage), Lang::He);
    assert!(stage.text().contains("רמת"), "{}", stage.text());
}

#[test]
fn a_conversation_that_nobody_can_hear_is_left() {
    let mut stage = Stage::new(Lang::En, 80, 24);
    stage.slow = true;
    stage.press("enter").say("You're right.");
    stage.wait(300_000);
    assert!(matches!(stage.model.screen, Screen::Talk(_)));
    stage.event(Event::NotOpened { load: 1, reason: "lexicon.toml: this is not valid TOML".to_owned() });
    assert!(matches!(stage.model.screen, Screen::Lobby));
    assert!(stage.text().contains("not valid TOML"), "{}", stage.text());
    assert_eq!(stage.model.deadline(), None);
}

#[test]
fn a_second_thought_about_going_back_keeps_the_way() {
    let mut stage = Stage::talk("cafe-toast", Lang::En, 80, 24);
    let [hollow, good] = replies(Lang::En);
    stage.say(good).say(hollow);
    // Back to the second reply, and then, before anything is said, to the first.
    stage.press("ctrl+r enter").press("ctrl+r enter");
    assert_eq!(stage.field(), good);
    // Typing replaces what stands there.
    stage.say("Tell me what happened.");
    let header = &stage.recorded.last().unwrap().header;
    let branch = header.branch.clone().expect("a branch");
    assert_eq!((branch.of.as_str(), branch.reply), ("talk-1", 1));
    assert_eq!(stage.recorded.last().unwrap().record.turns[0].reply.as_deref(), Some("Tell me what happened."));
}

#[test]
fn what_came_before_a_reply_in_its_record_is_kept_when_going_back() {
    let mut stage = Stage::talk("late-installer", Lang::En, 80, 24);
    stage.say("I'm listening.");
    // The program sleeps past her patience, so that her silence is folded with the next reply.
    stage.sleep(70_000);
    stage.event(Event::Paste("You're right, nobody wrote it down.".to_owned()));
    stage.press("enter");
    assert_eq!(stage.recorded.last().unwrap().record.turns.len(), 2);
    let turns = |stage: &Stage| {
        let turns = stage.model.talk().unwrap().session().turns();
        turns.iter().map(|turn| (turn.reply.clone(), turn.action.clone())).collect::<Vec<_>>()
    };
    let all = turns(&stage);
    assert_eq!(all.len(), 3, "{all:?}");
    assert_eq!(all[1].1.as_deref(), Some("silence"));
    stage.press("ctrl+r enter");
    assert_eq!(turns(&stage), all[..2]);
    stage.say("Tell me.");
    let last = stage.recorded.last().unwrap();
    let before: usize = last.before.iter().map(|record| record.turns.len()).sum();
    assert_eq!(before, 2, "and it is in the new recording");
}

#[test]
fn what_could_not_be_recorded_is_done_by_enter() {
    let mut stage = Stage::talk("late-installer", Lang::En, 80, 24);
    stage.full = true;
    stage.press("ctrl+o enter");
    assert!(stage.text().contains("Enter tries it again"), "{}", stage.text());
    stage.press("esc").wait(60_000);
    assert!(stage.recorded.is_empty());
    stage.full = false;
    stage.press("enter");
    assert_eq!(stage.recorded.last().unwrap().record.timed.input, Input::Hold);
    assert!(stage.text().contains("on hold"), "{}", stage.text());
    // The clock runs again.
    assert!(stage.model.deadline().is_some());
}

#[test]
fn a_drag_that_begins_elsewhere_selects_nothing_and_a_notice_hides_no_keys() {
    let mut stage = Stage::talk("cafe-toast", Lang::En, 80, 24);
    stage.write("a draft");
    stage.mouse(10, 5, Mouse::Press).mouse(4, 21, Mouse::Drag).press("x");
    assert_eq!(stage.field(), "a draftx");
    stage.press("ctrl+r");
    let text = stage.text();
    assert!(text.contains("nothing was said yet"), "{text}");
    // Esc puts away what was told, and nothing else.
    stage.press("esc ctrl+r");
    stage.mouse(3, 23, Mouse::Press);
    assert_eq!(stage.field(), "a draftx", "the notice was pressed away, nothing was sent");
    stage.mouse(3, 23, Mouse::Press);
    assert_eq!(stage.recorded.len(), 1);
}

#[test]
fn out_is_out() {
    let mut stage = Stage::talk("cafe-toast", Lang::En, 80, 24);
    stage.press("ctrl+z");
    assert_eq!(stage.suspended, 1);
    stage.press("ctrl+c");
    assert!(!stage.left);
    stage.press("ctrl+c");
    assert!(stage.left);
    let mut stage = Stage::new(Lang::En, 80, 24);
    stage.press("/").write("sofa").press("enter esc");
    assert!(!stage.left && stage.text().contains("toastie"), "Esc shows everything again: {}", stage.text());
    stage.press("q");
    assert!(stage.left);
}

#[test]
fn a_draft_changes_the_language_with_its_writer() {
    let mut stage = Stage::first(Lang::En, 80, 24);
    stage.write("שלום תמר").press("ctrl+l");
    assert_eq!(stage.model.talk().unwrap().lang(), Lang::He);
    assert_eq!(stage.field(), "שלום תמר");
}

#[test]
fn an_exam_goes_on_to_its_end() {
    let mut stage = Stage::new(Lang::En, 120, 40);
    stage.model.settings.mode = Mode::Exam;
    stage.open("cafe-toast", Lang::En);
    stage.say(replies(Lang::En)[1]).press("ctrl+r");
    assert!(stage.text().contains("An exam goes on"), "{}", stage.text());
    assert_eq!(stage.field(), "");
}

#[test]
fn keys_are_one_table() {
    let places = [Place::Lobby, Place::Field, Place::Talk, Place::Over, Place::Review, Place::Menu, Place::Page];
    for place in places {
        let mut seen: Vec<Key> = Vec::new();
        for binding in KEYMAP.iter().filter(|binding| binding.places.contains(&place)) {
            // The key that is shown does what it says: no row above takes it.
            let first = binding.keys[0];
            assert_eq!(command(place, first), Some(binding.command), "{place:?} {first}");
            seen.extend(binding.keys);
        }
        // Whatever is bound to a function key has a twin with Ctrl or a letter.
        for binding in KEYMAP.iter().filter(|binding| binding.places.contains(&place)) {
            let function = |key: &Key| matches!(key.code, Code::F(_));
            if binding.keys.iter().any(function) {
                assert!(!binding.keys.iter().all(function), "{place:?} {:?}", binding.command);
            }
        }
        assert!(seen.iter().any(|key| key.code == Code::Esc) || matches!(place, Place::Page), "{place:?}: a way out");
    }
}

#[test]
fn every_command_and_every_signal_has_words_in_both_languages() {
    use kashuv::messages::{Messages, Msg};
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        let mut helps: Vec<_> = KEYMAP
            .iter()
            .map(|binding| binding.command)
            .map(|command| (command, messages.get(&Msg::KeyHelp { command: command.name().to_owned() })))
            .collect();
        helps.sort();
        helps.dedup();
        let texts: std::collections::BTreeSet<_> = helps.iter().map(|(_, text)| text).collect();
        assert_eq!(texts.len(), helps.len(), "{lang}: two commands say the same");
        for binding in KEYMAP.iter().filter(|binding| binding.footer && binding.command != Command::Quit) {
            let label = messages.get(&Msg::KeyLabel { command: binding.command.name().to_owned() });
            let quit = messages.get(&Msg::KeyLabel { command: Command::Quit.name().to_owned() });
            assert_ne!(label, quit, "{lang}: {:?} has no label of its own", binding.command);
        }
        for kind in SignalKind::ALL {
            let name = messages.get(&Msg::SignalName { kind: kind.name().to_owned() });
            assert!(!name.is_empty() && (lang == Lang::En || name != kind.name()), "{lang}: {name}");
        }
    }
}

mod presented {
    //! What is drawn bit by bit is what would be drawn at once.

    use kashuv::terminal::Presenter;
    use kashuv::tui::paint;
    use proptest::prelude::*;
    use ratatui::backend::TestBackend;
    use ratatui::buffer::Buffer;

    use super::*;

    fn step() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec![
            "א",
            "ב",
            "a",
            "b",
            "1",
            "(",
            ".",
            "ctrl+j",
            "left",
            "right",
            "up",
            "down",
            "home",
            "end",
            "backspace",
            "shift+left",
            "ctrl+a",
            "ctrl+u",
            "ctrl+y",
            "ctrl+w",
            "enter",
            "pageup",
            "pagedown",
            "ctrl+k",
            "ctrl+o",
            "esc",
            "ctrl+t",
            "ctrl+l",
            "ctrl+b",
            "ctrl+r",
            "ctrl+q",
            "ctrl+x",
            "wait",
            "wide",
            "narrow",
            "long",
        ])
    }

    fn assert_same(presenter: &mut Presenter<TestBackend>, stage: &Stage, step: &str) {
        let (width, height) = stage.model.size;
        let mut whole = Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height));
        paint(&stage.model, &mut whole);
        let terminal = presenter.backend_mut().buffer();
        for (x, y) in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))) {
            // The second cell of a wide glyph is the terminal's.
            let second = x > 0 && kashuv::text::width(whole[(x - 1, y)].symbol()) == 2;
            assert!(second || terminal[(x, y)] == whole[(x, y)], "{step}: {x},{y} {:?}", terminal[(x, y)]);
        }
    }

    #[test]
    fn a_letter_in_a_window_that_is_too_small_is_not_seen() {
        let mut stage = Stage::talk("cafe-toast", Lang::En, 39, 12);
        let mut presenter = Presenter::new(TestBackend::new(39, 12));
        presenter.draw(&mut stage.model).unwrap();
        // The first letter stops the clock, the second changes only the field.
        for letter in ["a", "b"] {
            stage.press(letter);
            presenter.draw(&mut stage.model).unwrap();
            assert_same(&mut presenter, &stage, letter);
        }
        assert!(!stage.text().contains('╭'), "{}", stage.text());
    }

    #[test]
    fn a_box_over_wide_letters_keeps_its_edge() {
        // In Hebrew the trainee's words stand at the left; by an odd cell or an even one, an edge halves a letter.
        let mut halved = 0;
        for (lang, shift) in Lang::ALL.into_iter().flat_map(|lang| ["", "x"].map(|shift| (lang, shift))) {
            let mut stage = Stage::talk("cafe-toast", lang, 80, 24);
            let wide = format!("{shift}{}", "日本".repeat(30));
            stage.event(Event::Paste([wide.as_str(); 4].join("\n")));
            let painted = |stage: &Stage| {
                let mut whole = Buffer::empty(ratatui::layout::Rect::new(0, 0, 80, 24));
                paint(&stage.model, &mut whole);
                whole
            };
            stage.press("enter");
            let below = painted(&stage);
            stage.press("ctrl+o");
            let whole = painted(&stage);
            let is_wide = |buffer: &Buffer, x: u16, y: u16| kashuv::text::width(buffer[(x, y)].symbol()) == 2;
            for (x, y) in (0..24).flat_map(|y| (0..79).map(move |x| (x, y))) {
                let behind = whole[(x + 1, y)].symbol();
                assert!(!is_wide(&whole, x, y) || behind == " ", "{x},{y}: half of it is under {behind}");
                halved += usize::from(is_wide(&below, x, y) && behind == "│");
            }
        }
        assert!(halved > 0, "no edge met a wide letter");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn bit_by_bit(steps in prop::collection::vec(step(), 1..60), hebrew in any::<bool>()) {
            let mut stage = Stage::talk("cafe-toast", if hebrew { Lang::He } else { Lang::En }, 80, 24);
            let mut presenter = Presenter::new(TestBackend::new(200, 60));
            presenter.draw(&mut stage.model).unwrap();
            for step in steps {
                match step {
                    "wait" => { stage.wait(7000); }
                    "wide" => { stage.resize(120, 40); }
                    "narrow" => { stage.resize(44, 14); }
                    "tiny" => { stage.resize(39, 10); }
                    "日本" | "👩‍🚒" => stage.event(Event::Paste(step.repeat(9))),
                    "long" => { stage.write("מילה word ").write("עוד ועוד ועוד more and more "); }
                    key => { stage.press(key); }
                }
                presenter.draw(&mut stage.model).unwrap();
                assert_same(&mut presenter, &stage, step);
                let (width, height) = stage.model.size;
                let caret = paint(&stage.model, &mut Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height)));
                if let Some(caret) = caret {
                    presenter.backend_mut().assert_cursor_position(caret);
                }
            }
        }
    }

    #[test]
    fn marks_keep_right_to_left_cells_where_they_are() {
        let mut stage = Stage::talk("cafe-toast", Lang::He, 100, 30);
        stage.write("ב־12:08");
        stage.model.here.visual = kashuv::emulator::Mode::Lrm;
        let mut presenter = Presenter::new(TestBackend::new(100, 30));
        presenter.draw(&mut stage.model).unwrap();
        let symbols: Vec<&str> = presenter.shown().content.iter().map(ratatui::buffer::Cell::symbol).collect();
        // The maqaf is no letter, and reads from right to left all the same.
        for wanted in ["ב\u{200e}", "־\u{200e}", "1", ":"] {
            assert!(symbols.contains(&wanted), "{wanted:?}");
        }
        let bare = symbols.iter().filter(|symbol| symbol.chars().any(|c| matches!(c, 'א'..='ת' | '־')));
        assert!(bare.clone().count() > 100 && bare.into_iter().all(|symbol| symbol.ends_with('\u{200e}')));
    }
}
