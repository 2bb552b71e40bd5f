//! Laws that hold for any inputs, however odd.

use kashuv::messages::Lang;
use kashuv::session::{Header, Input, Session, Timed};
use proptest::prelude::*;

use super::support::{late_installer, lexicon};

fn input() -> impl Strategy<Value = Input> {
    let words = prop_oneof![
        "[a-zA-Z' .,?!\"]{0,40}",
        "[א-ת״׳\" .,?!]{0,40}",
        Just("I'm sorry, but I'll move you to the evening by 18:00, I promise.".to_owned()),
        Just("אני מבינה אותך, אבל תוך עשר דקות אני חוזרת אלייך".to_owned()),
        Just("\u{1b}[31m\u{202e}👩‍🚒\u{5b8}".to_owned()),
        Just(String::new()),
    ];
    prop_oneof![
        6 => words.prop_map(|text| Input::Reply { text }),
        1 => Just(Input::Hold),
        1 => Just(Input::Resume),
        1 => prop_oneof![Just("free-month"), Just("gone")].prop_map(|id| Input::Manager { offer: id.to_owned() }),
        1 => any::<bool>().prop_map(|warm| Input::Transfer { warm }),
        1 => Just(Input::Wait),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_conversation_folds_to_the_same_and_never_runs_back(
        inputs in prop::collection::vec((input(), 0u64..90_000), 1..20),
        seed in any::<u64>(),
    ) {
        for lang in Lang::ALL {
            let scenario = late_installer(lang);
            let start = || Session::new(Header::scripted(scenario, seed), scenario, lexicon(lang));
            let (mut first, mut second) = (start(), start());
            let mut now = 0;
            let mut at = 0;
            for (input, wait) in &inputs {
                now += wait;
                let timed = Timed { from_ms: now, at_ms: now, input: input.clone() };
                let record = first.apply(timed.clone());
                prop_assert_eq!(&record, &second.apply(timed));
                for turn in &record.turns {
                    prop_assert!(turn.at_ms >= at);
                    at = turn.at_ms;
                    prop_assert!((0..=100).contains(&turn.anger) && (0..=100).contains(&turn.trust));
                    let reply = turn.reply.as_deref().unwrap_or_default();
                    for signal in &turn.signals {
                        prop_assert_eq!(reply.get(signal.start..signal.end), Some(signal.text.as_str()));
                    }
                }
                prop_assert_eq!(record.outcome.is_some(), first.next_deadline().is_none());
            }
        }
    }
}
