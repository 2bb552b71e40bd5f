//! What must hold of every conversation: it hangs on what is said, differs from time to time, and cannot be recited to a good
//! end.

use std::collections::BTreeSet;

use kashuv::messages::Lang;
use kashuv::scenario::{Ending, PhraseRole};
use kashuv::session::{Input, Session, Timed};

use super::support::{SCENARIOS, customer_lines, late_installer, play, scenario};
use super::transcripts::{named, transcripts};

/// Something that has nothing to do with any customer.
fn off_topic(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "My cousin plants tomatoes behind the old library every spring.",
        Lang::He => "בן הדוד שלי שותל עגבניות מאחורי הספרייה הישנה בכל אביב",
    }
}

#[test]
fn reciting_all_phrases_resolves_nothing() {
    let listens = ["I'm listening, tell me what happened.", "ספרו לי מה קרה, אני מקשיבה"];
    for id in SCENARIOS {
        for lang in Lang::ALL {
            let scenario = scenario(id, lang);
            let phrases = scenario.phrases.roles.iter().zip(&scenario.phrases.shortest);
            let all: Vec<_> = phrases
                .filter(|(role, _)| matches!(role, PhraseRole::Offer(_) | PhraseRole::Need(..)))
                .map(|(_, phrase)| phrase.as_str())
                .collect();
            for joined in [all.join(" "), all.join(". "), all.join(", ")] {
                for before in [&[][..], &listens[..]] {
                    let mut replies: Vec<&str> = before.to_vec();
                    replies.push(&joined);
                    let session = play(scenario, 1, &replies);
                    assert_eq!(session.outcome(), Some(Ending::Unresolved), "{id} {lang}");
                    assert!(session.needs().iter().all(|need| !need.met), "{id} {lang}: {:?}", session.needs());
                }
            }
        }
    }
}

#[test]
fn a_denied_offer_meets_no_need_and_promises_nothing() {
    for (lang, listens, denies) in [
        (Lang::En, "I believe you, go on, what happened?", "I won't move you to the evening."),
        (Lang::He, "אני מאמינה לך, ספרי לי מה קרה", "לא אעביר אותך לערב"),
    ] {
        let session = play(late_installer(lang), 1, &[listens, listens, denies]);
        assert!(!session.needs()[0].met, "{lang}");
        assert!(session.state().promises.is_empty(), "{lang}: {:?}", session.state().promises);
    }
}

#[test]
fn the_same_perfect_reply_eight_times_resolves_nothing() {
    for (lang, reply) in [
        (
            Lang::En,
            "You asked Roni on Sunday for the latest slot and were called a liar this morning. That's our mistake and I'm \
             sorry. I'm moving you to this evening, five to seven, I'm writing it into your order and texting it to you, \
             and I'll call you back myself by six. Does that work? Goodbye.",
        ),
        (
            Lang::He,
            "ביקשת מרוני ביום ראשון את החלון הכי מאוחר, והבוקר אמרו לך שזה לא נכון. זו טעות שלנו ואני מתנצלת. אני מעבירה אותך \
             להערב, חמש עד שבע, רושמת את זה בהזמנה ושולחת לך הודעה, ומתקשרת אלייך בעצמי עד שש. מתאים לך? להתראות",
        ),
    ] {
        let session = play(late_installer(lang), 1, &[reply; 8]);
        let outcome = session.outcome().unwrap();
        assert!(!matches!(outcome, Ending::Resolved | Ending::Calmed), "{lang}: {outcome:?}");
    }
}

#[test]
fn one_seed_one_text() {
    for lang in Lang::ALL {
        for transcript in transcripts("late-installer", lang) {
            let lines = |seed| customer_lines(&play(late_installer(lang), seed, &transcript.replies));
            assert_eq!(lines(7), lines(7), "{}", transcript.name);
        }
    }
}

#[test]
fn twenty_seeds_share_at_most_half_of_her_lines() {
    for id in SCENARIOS {
        for lang in Lang::ALL {
            for transcript in named(id, lang, "attentive").into_iter().chain(named(id, lang, "hollow")) {
                let lines = |seed| customer_lines(&play(scenario(id, lang), seed, &transcript.replies));
                let runs: Vec<BTreeSet<String>> = (1..=20).map(|seed| lines(seed).into_iter().collect()).collect();
                // In thousandths of a conversation.
                let (mut shared, mut pairs) = (0, 0);
                for (index, left) in runs.iter().enumerate() {
                    for right in &runs[index + 1..] {
                        let both = left.intersection(right).count();
                        shared += both * 1000 / left.len().min(right.len());
                        pairs += 1;
                    }
                }
                let mean = shared / pairs;
                assert!(mean <= 500, "{id} {lang} {}: {mean} of 1000 shared", transcript.name);
            }
        }
    }
}

#[test]
fn most_of_her_lines_hang_on_what_was_said() {
    for id in SCENARIOS {
        for lang in Lang::ALL {
            let (mut hang, mut all) = (0, 0);
            for transcript in named(id, lang, "attentive") {
                let real = play(scenario(id, lang), 3, &transcript.replies);
                let real: Vec<_> = real.turns().iter().map(|turn| turn.customer.clone()).collect();
                // The answer to reply `at` is what she says in turn `at + 1`.
                for at in 0..real.len().saturating_sub(2) {
                    let mut replies = transcript.replies[..=at].to_vec();
                    replies[at] = off_topic(lang).to_owned();
                    let other = play(scenario(id, lang), 3, &replies);
                    let other = other.turns().get(at + 1).map(|turn| turn.customer.clone());
                    all += 1;
                    hang += usize::from(other.as_deref() != Some(&real[at + 1]));
                }
            }
            assert!(hang * 100 >= all * 60, "{id} {lang}: {hang} of {all}");
        }
    }
}

#[test]
fn she_never_says_the_same_twice() {
    for id in SCENARIOS {
        for lang in Lang::ALL {
            for transcript in transcripts(id, lang) {
                for seed in 1..=5 {
                    let lines = customer_lines(&play(scenario(id, lang), seed, &transcript.replies));
                    let different: BTreeSet<_> = lines.iter().collect();
                    assert_eq!(different.len(), lines.len(), "{id} {lang} {} ({seed}): {lines:#?}", transcript.name);
                }
            }
        }
    }
}

#[test]
fn politeness_that_moves_nothing_wears_out() {
    for (lang, replies) in [
        (
            Lang::En,
            [
                "I'm so sorry about this.",
                "I really do feel for you, it must be upsetting.",
                "That sounds hard, truly.",
                "I'm terribly sorry, it must be so frustrating.",
                "I do hear how upset you are.",
                "I feel awful for you.",
            ],
        ),
        (
            Lang::He,
            [
                "אני נורא מצטערת על זה",
                "אני ממש מבינה כמה זה מתסכל",
                "זה באמת נשמע קשה",
                "סליחה, זה בטח מעצבן נורא",
                "אני שומעת כמה את כועסת",
                "אני מרגישה איתך",
            ],
        ),
    ] {
        let session = play(late_installer(lang), 1, &replies);
        let anger: Vec<_> = session.turns().iter().map(|turn| turn.anger).collect();
        let first = late_installer(lang).customer.anger - anger[0];
        assert!(first > 0, "{lang}: {anger:?}");
        let last = anger.iter().rev().nth(1).unwrap() - anger.iter().rev().nth(2).unwrap();
        assert!(last >= 0, "{lang}: the last courtesy still soothes: {anger:?}");
        assert!(!matches!(session.outcome(), Some(Ending::Resolved | Ending::Calmed)), "{lang}");
    }
}

#[test]
fn all_endings_can_be_reached() {
    let scenario = late_installer(Lang::En);
    let hang_up = play(scenario, 1, &["Hello, who is this?", "/hangup"]);
    assert_eq!(hang_up.outcome(), Some(Ending::HungUp));
    let waited = play(scenario, 1, &["One moment, I'm looking.", "/wait 10m"]);
    assert_eq!(waited.outcome(), Some(Ending::HungUp), "five silences");
    let holding = play(scenario, 1, &["One moment, I'm looking.", "/hold", "/wait 299s", "/resume"]);
    assert_eq!(holding.outcome(), Some(Ending::Timeout));
    let stopped = play(scenario, 1, &["One moment, I'm looking."]);
    assert_eq!(stopped.outcome(), Some(Ending::Unresolved));
}

#[test]
fn nothing_happens_after_the_end() {
    let scenario = late_installer(Lang::En);
    let mut session: Session = play(scenario, 1, &["/hangup"]);
    let turns = session.turns().len();
    let reply = Input::Reply { text: "Are you there?".to_owned() };
    session.apply(Timed { from_ms: 9_000, at_ms: 10_000, input: reply });
    assert_eq!(session.turns().len(), turns);
    assert_eq!(session.next_deadline(), None);
}

#[test]
fn the_manager_is_asked_and_answers() {
    let scenario = late_installer(Lang::En);
    let session = play(scenario, 1, &["I hear you, go on.", "/manager free-month", "/manager nothing-of-the-sort"]);
    let actions: Vec<_> = session.turns().iter().filter_map(|turn| turn.action.clone()).collect();
    assert_eq!(actions[..2], ["manager free-month", "manager nothing-of-the-sort"]);
    let kinds: Vec<_> =
        session.turns().iter().skip(2).flat_map(|turn| &turn.because).map(|cause| cause.name.as_str()).collect();
    assert!(kinds.contains(&"manager-yes") && kinds.contains(&"manager-no"), "{kinds:?}");
}

#[test]
fn promises_come_due() {
    let scenario = late_installer(Lang::En);
    let replies = ["I believe you. I'll call you back in 1 minute.", "/hold", "/wait 90s", "/resume"];
    let session = play(scenario, 1, &replies);
    let promise = &session.state().promises[0];
    assert_eq!(promise.kept, Some(false), "{promise:?}");
    assert!(session.turns().iter().any(|turn| turn.action.as_deref() == Some("promise-due")));
}

#[test]
fn a_call_by_the_houses_last_hour_is_allowed_at_any_moment_of_the_call() {
    let scenario = late_installer(Lang::En);
    for wait in ["/wait 1s", "/wait 7s", "/wait 19s"] {
        let session = play(scenario, 1, &["Go on, I'm listening.", wait, "I'll call you back myself by 18:00."]);
        let promise = &session.state().promises[0];
        assert!(promise.allowed, "{wait}: {promise:?}");
        assert_eq!(promise.due_ms, Some((18 * 60 - (11 * 60 + 20)) * 60_000));
    }
    let session = play(scenario, 1, &["Go on, I'm listening.", "I'll call you back myself by 20:00."]);
    assert!(!session.state().promises[0].allowed);
}
