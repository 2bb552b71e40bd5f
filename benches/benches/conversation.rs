//! What a trainee waits for: loading, the first reply in a fresh process, a later one; and how judging grows with length.

use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kashuv::judge::{Context, assess};
use kashuv::lexicon::Lexicon;
use kashuv::messages::Lang;
use kashuv::session::{Header, Input, Session, Timed};
use kashuv_benches::{lexicon, lexicon_texts, reply, scenario, scenario_texts};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn say(text: &str, at_ms: u64) -> Timed {
    Timed { from_ms: at_ms, at_ms, input: Input::Reply { text: text.to_owned() } }
}

fn conversation(c: &mut Criterion) {
    for lang in Lang::ALL {
        let rules = lexicon_texts(lang);
        let lines = scenario_texts(lang);
        c.bench_function(&format!("load/lexicon/{lang}"), |b| b.iter(|| lexicon(&rules)));
        let packed = lexicon(&rules).pack().expect("packs");
        c.bench_function(&format!("load/packed lexicon/{lang}"), |b| b.iter(|| Lexicon::unpack(&packed)));
        c.bench_function(&format!("load/scenario/{lang}"), |b| b.iter(|| scenario(&lines, lang)));
        c.bench_function(&format!("first reply, everything loaded for it/{lang}"), |b| {
            b.iter(|| {
                // Side by side, as the program does.
                let (lexicon, scenario) = std::thread::scope(|scope| {
                    let lexicon = scope.spawn(|| Arc::new(Lexicon::unpack(&packed).expect("a lexicon")));
                    let scenario = scenario(&lines, lang);
                    (lexicon.join().expect("loads"), scenario)
                });
                let mut session = Session::new(Header::scripted(&scenario, 1), &scenario, &lexicon);
                session.apply(say(reply(lang), 1000))
            });
        });
        let (lexicon, scenario) = (lexicon(&rules), scenario(&lines, lang));
        let mut started = Session::new(Header::scripted(&scenario, 1), &scenario, &lexicon);
        started.apply(say(reply(lang), 1000));
        c.bench_function(&format!("later reply/{lang}"), |b| {
            b.iter_batched_ref(
                || started.clone(),
                |session| session.apply(say("I'm writing it down now, עכשיו", 2000)),
                criterion::BatchSize::SmallInput,
            );
        });
    }
}

fn judge(c: &mut Criterion) {
    for lang in Lang::ALL {
        let lexicon = lexicon(&lexicon_texts(lang));
        let mut group = c.benchmark_group(format!("assess/{lang}"));
        for times in [1, 10, 100, 1000] {
            let text = format!("{} ", reply(lang)).repeat(times);
            let context = Context::new(&lexicon, "");
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::from_parameter(text.len()), &text, |b, text| {
                b.iter(|| assess(&lexicon, text, &context, &[]));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, conversation, judge);
criterion_main!(benches);
