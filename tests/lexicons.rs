//! The lexicons: every rule does what its examples say, and there are enough of them.

use std::collections::{BTreeMap, BTreeSet};

use kashuv::judge::{Context, assess};
use kashuv::lexicon::{Role, SignalKind, Topic};
use kashuv::messages::{Lang, Messages};
use kashuv::text::tokenize;

use super::support::lexicon;

#[test]
fn every_example_matches_or_does_not_as_it_should() {
    for lang in Lang::ALL {
        let wrong = lexicon(lang).check_examples();
        let shown: Vec<_> = wrong.iter().map(|(_, _, message)| Messages::new(Lang::En).get(message)).collect();
        assert!(shown.is_empty(), "{lang}: {}", shown.join("\n"));
    }
}

#[test]
fn there_are_three_hundred_rules_that_differ() {
    for lang in Lang::ALL {
        // Two rules whose examples share nearly all their words are one.
        let mut kept: Vec<BTreeSet<String>> = Vec::new();
        for rule in lexicon(lang).rules() {
            let Some(example) = rule.examples.iter().find(|example| example.matches) else { continue };
            let words: BTreeSet<_> = tokenize(&example.text.value).words().map(str::to_owned).collect();
            let near = |other: &BTreeSet<String>| {
                let shared = words.intersection(other).count();
                shared * 10 >= words.union(other).count() * 8
            };
            if !kept.iter().any(near) {
                kept.push(words);
            }
        }
        assert!(kept.len() >= 300, "{lang}: {} rules that differ", kept.len());
    }
}

#[test]
fn every_kind_and_topic_has_rules() {
    let computed = [SignalKind::Paraphrase, SignalKind::Fact, SignalKind::Reask];
    for lang in Lang::ALL {
        let mut counts: BTreeMap<SignalKind, usize> = BTreeMap::new();
        let mut asks = BTreeSet::new();
        for rule in lexicon(lang).rules() {
            match rule.role {
                Role::Signal(kind) => *counts.entry(kind).or_default() += 1,
                Role::Ask(topic) => {
                    asks.insert(topic);
                }
                _ => {}
            }
        }
        for kind in SignalKind::ALL.iter().filter(|kind| !computed.contains(kind)) {
            let count = counts.get(kind).copied().unwrap_or(0);
            assert!(count >= 6, "{lang}: {} rules for {}", count, kind.name());
        }
        assert_eq!(asks.len(), Topic::NAMED.len(), "{lang}: topics asked for");
    }
}

#[test]
fn weights_pull_the_right_way() {
    use kashuv::lexicon::Mark;
    for lang in Lang::ALL {
        let weights = lexicon(lang).weights();
        for kind in SignalKind::ALL {
            for mark in Mark::ALL {
                let weight = weights.of(*kind, mark);
                let wrong = if kind.is_hollow() { weight > 0 } else { weight < 0 };
                assert!(!wrong, "{lang}: {} moves {} by {weight}", kind.name(), mark.name());
            }
        }
        assert!(weights.of(SignalKind::Act, Mark::Ownership) > 0, "{lang}");
    }
}

#[test]
fn an_empty_reply_scores_nothing() {
    for lang in Lang::ALL {
        let lexicon = lexicon(lang);
        for reply in ["", "   ", "?!", "\u{202e}"] {
            let assessment = assess(lexicon, reply, &Context::new(lexicon, ""), &[]);
            assert_eq!(assessment.marks, kashuv::judge::Marks::default(), "{lang}: {reply:?}");
        }
    }
}

#[test]
fn evidence_is_where_it_says_it_is() {
    for lang in Lang::ALL {
        let lexicon = lexicon(lang);
        for rule in lexicon.rules() {
            for example in &rule.examples {
                let text = &example.text.value;
                let assessment = assess(lexicon, text, &Context::new(lexicon, ""), &[]);
                for signal in &assessment.signals {
                    assert!(text.get(signal.span.clone()).is_some_and(|part| !part.is_empty()), "{text}: {signal:?}");
                }
            }
        }
    }
}
