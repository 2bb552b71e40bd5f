//! Assessments a second on one core, beside a word counter and a bare scan for words on the same replies, and `score` end to end.

use std::io::Write as _;
use std::process::{Command, Stdio};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kashuv::calibration::{self, Labelled};
use kashuv::judge::{Context, assess};
use kashuv::messages::Lang;
use kashuv_benches::{lexicon, lexicon_texts};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn replies(lang: Lang) -> (String, Vec<Labelled>) {
    let path = format!("{}/../tests/data/judge/{lang}-n.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("labelled replies");
    let read = calibration::read(&text).expect("labelled replies");
    (text, read)
}

fn rates(c: &mut Criterion) {
    for lang in Lang::ALL {
        let (text, replies) = replies(lang);
        let lexicon = lexicon(&lexicon_texts(lang));
        let contexts: Vec<Context> = replies.iter().map(|reply| reply.context(&lexicon)).collect();
        let mut group = c.benchmark_group(format!("replies/{lang}"));
        group.throughput(Throughput::Elements(replies.len() as u64));
        group.bench_function("assess, context prepared", |b| {
            b.iter(|| {
                let judged = replies.iter().zip(&contexts);
                judged.map(|(reply, context)| assess(&lexicon, &reply.reply, context, &[]).marks.overall).sum::<i32>()
            });
        });
        group.bench_function("context and assess", |b| {
            b.iter(|| {
                let judged = replies.iter().map(|reply| assess(&lexicon, &reply.reply, &reply.context(&lexicon), &[]));
                judged.map(|found| found.marks.overall).sum::<i32>()
            });
        });
        if lang == Lang::En {
            let vader = vader_sentiment::SentimentIntensityAnalyzer::new();
            group.bench_function("vader_sentiment", |b| {
                b.iter(|| {
                    replies.iter().map(|reply| vader.polarity_scores(&reply.reply)["compound"]).sum::<f64>()
                });
            });
        }
        let words: Vec<&str> = text.split_whitespace().filter(|word| word.chars().count() > 3).take(500).collect();
        let scan = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(&words).expect("builds");
        group.bench_function("bare aho-corasick scan for 500 words", |b| {
            b.iter(|| replies.iter().map(|reply| scan.find_iter(&reply.reply).count()).sum::<usize>());
        });
        let lines = text.repeat(50);
        group.throughput(Throughput::Elements(replies.len() as u64 * 50));
        group.sample_size(10);
        if let Some(program) = std::env::var_os("KASHUV") {
            group.bench_function("kashuv score, lines", |b| {
                b.iter(|| {
                    let mut child = Command::new(&program)
                        .arg("score")
                        .stdin(Stdio::piped())
                        .stdout(Stdio::null())
                        .spawn()
                        .expect("the program");
                    child.stdin.take().expect("piped").write_all(lines.as_bytes()).expect("is read");
                    child.wait().expect("ends")
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, rates);
criterion_main!(benches);
