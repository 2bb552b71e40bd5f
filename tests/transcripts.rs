//! Conversations written by people who had seen neither lexicon nor lines (`tests/data/transcripts`), and the promises
//! that they hold the product to.

use kashuv::messages::Lang;
use kashuv::scenario::{Ending, Swing, Transcript, load_transcripts};
use kashuv::session::Session;
use kashuv::table::Reader;

use super::support::{SCENARIOS, play, read, report, root, scenario};

/// The conversations with a scenario: all its files, in order of their names.
pub fn transcripts(id: &str, lang: Lang) -> Vec<Transcript> {
    let mut sources = kashuv::diagnostic::Sources::default();
    let mut all = Vec::new();
    for name in [id.to_owned(), format!("{id}-2")] {
        let path = format!("tests/data/transcripts/{name}.{lang}.toml");
        if !root().join(&path).exists() {
            continue;
        }
        let text = read(&path);
        let mut reader = Reader::new(sources.add(name, text.clone()), &text);
        all.extend(load_transcripts(&mut reader, scenario(id, lang)));
        assert!(!reader.failed(), "{path}: {:?}", reader.faults);
    }
    all
}

pub fn named(id: &str, lang: Lang, beginning: &str) -> Vec<Transcript> {
    transcripts(id, lang).into_iter().filter(|transcript| transcript.name.starts_with(beginning)).collect()
}

fn ending(session: &Session) -> String {
    let anger: Vec<_> = session.turns().iter().map(|turn| turn.anger).collect();
    format!("{:?}, anger {anger:?}, trust {}", session.outcome(), session.state().trust())
}

/// What the transcripts of a kind end in, over several seeds: it must not hang on a draw.
fn check(id: &str, lang: Lang, beginning: &str, wanted: usize) {
    let transcripts = named(id, lang, beginning);
    assert!(transcripts.len() >= wanted, "{id} {lang} {beginning}: {}", transcripts.len());
    let mut wrong = Vec::new();
    for transcript in &transcripts {
        for seed in 1..=5 {
            let session = play(scenario(id, lang), seed, &transcript.replies);
            let outcome = session.outcome().unwrap();
            let anger = session.state().anger();
            let angry = match transcript.expect.anger {
                Some(Swing::Within(least, most)) => (least..=most).contains(&anger),
                _ => true,
            };
            if !transcript.expect.outcome.contains(&outcome) || !angry {
                wrong.push(format!("{id} {lang} {} (seed {seed}): {}", transcript.name, ending(&session)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn attentive_people_win_in_their_own_words() {
    for id in SCENARIOS {
        for lang in Lang::ALL {
            check(id, lang, "attentive", 4);
        }
    }
}

#[test]
fn polite_hollow_people_never_do() {
    for id in SCENARIOS {
        for lang in Lang::ALL {
            check(id, lang, "hollow", 4);
            for transcript in named(id, lang, "hollow") {
                let session = play(scenario(id, lang), 1, &transcript.replies);
                let angrier = session.state().anger() > scenario(id, lang).customer.anger;
                let resigned = session.outcome() == Some(Ending::Resigned);
                assert!(angrier || resigned, "{id} {lang} {}: {}", transcript.name, ending(&session));
            }
        }
    }
}

#[test]
fn nor_do_the_silent_the_hostile_and_the_absent() {
    for lang in Lang::ALL {
        for beginning in ["off", "hostile", "silent"] {
            check("late-installer", lang, beginning, 1);
        }
    }
}

#[test]
fn the_report_of_a_transcript_is_whole() {
    for id in SCENARIOS {
        for lang in Lang::ALL {
            for transcript in transcripts(id, lang) {
                let session = play(scenario(id, lang), 1, &transcript.replies);
                let report = report(&session);
                assert_eq!(report.anger.curve.len(), report.turns.len() + 1, "{}", transcript.name);
                assert!(report.turns.iter().all(|turn| !turn.because.is_empty()), "{}", transcript.name);
                for pair in report.turns.windows(2) {
                    let Some(reply) = &pair[0].reply else { continue };
                    for cause in &pair[1].because {
                        let (Some(start), Some(end)) = (cause.start, cause.end) else { continue };
                        assert!(reply.get(start..end).is_some_and(|words| !words.is_empty()), "{cause:?} in {reply}");
                    }
                }
            }
        }
    }
}
