//! Conversations written by people who had seen neither lexicon nor lines (`tests/data/transcripts`), and the promises
//! that they hold the product to.

use kashuv::messages::Lang;
use kashuv::scenario::{Ending, Swing, Transcript, load_transcripts};
use kashuv::session::Session;
use kashuv::table::Reader;

use super::support::{late_installer, play, read, report};

pub fn transcripts(lang: Lang) -> Vec<Transcript> {
    let mut sources = kashuv::diagnostic::Sources::default();
    let files = ["late-installer", "late-installer-2"].map(|name| {
        let text = read(&format!("tests/data/transcripts/{name}.{lang}.toml"));
        let mut reader = Reader::new(sources.add(name, text.clone()), &text);
        let transcripts = load_transcripts(&mut reader, late_installer(lang));
        assert!(!reader.failed(), "{name}: {:?}", reader.faults);
        transcripts
    });
    files.concat()
}

pub fn named(lang: Lang, beginning: &str) -> Vec<Transcript> {
    transcripts(lang).into_iter().filter(|transcript| transcript.name.starts_with(beginning)).collect()
}

fn ending(session: &Session<'_>) -> String {
    let anger: Vec<_> = session.turns().iter().map(|turn| turn.anger).collect();
    format!("{:?}, anger {anger:?}, trust {}", session.outcome(), session.state().trust())
}

/// What a transcript ends in, over several seeds: it must not hang on a draw.
fn check(lang: Lang, beginning: &str, wanted: usize) {
    let transcripts = named(lang, beginning);
    assert!(transcripts.len() >= wanted, "{lang} {beginning}: {}", transcripts.len());
    let mut wrong = Vec::new();
    for transcript in &transcripts {
        for seed in 1..=5 {
            let session = play(late_installer(lang), seed, &transcript.replies);
            let outcome = session.outcome().unwrap();
            let anger = session.state().anger();
            let angry = match transcript.expect.anger {
                Some(Swing::Within(least, most)) => (least..=most).contains(&anger),
                _ => true,
            };
            if !transcript.expect.outcome.contains(&outcome) || !angry {
                wrong.push(format!("{lang} {} (seed {seed}): {}", transcript.name, ending(&session)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn attentive_people_win_in_their_own_words() {
    for lang in Lang::ALL {
        check(lang, "attentive", 9);
    }
}

#[test]
fn polite_hollow_people_never_do() {
    for lang in Lang::ALL {
        check(lang, "hollow", 9);
        for transcript in named(lang, "hollow") {
            let session = play(late_installer(lang), 1, &transcript.replies);
            let angrier = session.state().anger() > late_installer(lang).customer.anger;
            let resigned = session.outcome() == Some(Ending::Resigned);
            assert!(angrier || resigned, "{lang} {}: {}", transcript.name, ending(&session));
        }
    }
}

#[test]
fn nor_do_the_silent_the_hostile_and_the_absent() {
    for lang in Lang::ALL {
        for beginning in ["off", "hostile", "silent"] {
            check(lang, beginning, 1);
        }
    }
}

#[test]
fn the_report_of_a_transcript_is_whole() {
    for lang in Lang::ALL {
        for transcript in transcripts(lang) {
            let session = play(late_installer(lang), 1, &transcript.replies);
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
