//! A key press redrawn in a long conversation on a large screen: update, view and the difference to the last frame.

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use kashuv::messages::{Lang, Messages};
use kashuv::terminal::Presenter;
use kashuv::text::Cells;
use kashuv::tui::{Code, Effect, Event, Key, Model, Opened, Ready, Settings, Theme, Ui, update};
use kashuv_benches::{advice, lexicon, lexicon_texts, reply, scenario, scenario_texts};
use ratatui::backend::CrosstermBackend;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TURNS: usize = 500;
const SIZE: (u16, u16) = (200, 60);

/// A conversation of so many turns: she never leaves and the time never ends.
fn long_talk(lang: Lang) -> Model {
    let ui = Ui { messages: Arc::new(Messages::new(lang)), theme: Theme::True, cells: Cells::Visual };
    let settings = Settings { met: true, ..Settings::default() };
    let mut model = Model::new(ui, SIZE, settings.clone(), settings);
    let mut scenario = Arc::unwrap_or_clone(scenario(&scenario_texts(lang), lang));
    scenario.minutes = 100_000;
    scenario.customer.trust = 100;
    scenario.customer.temper.rise = 0;
    scenario.customer.temper.fall = 0;
    // Now and then she is handed over kindly, which wins all her trust back.
    scenario.customer.temper.trust = 10_000;
    for need in &mut scenario.needs {
        need.met.clear();
    }
    let scenario = Arc::new(scenario);
    let opened = Opened { load: 0, languages: vec![lang], scenario, path: None, hash: String::new(), seed: 1, whole: true };
    update(&mut model, 0, Event::Opened(opened));
    let lexicon = lexicon(&lexicon_texts(lang));
    let advice = Arc::new(advice(lang));
    update(&mut model, 0, Event::Ready { load: 0, ready: Ready { lang, lexicon, hash: String::new(), advice } });
    for turn in 0..TURNS {
        let effects = if turn % 4 == 3 {
            update(&mut model, 0, Event::Key(Key::char('o').ctrl()));
            update(&mut model, 0, Event::Key(Key::plain(Code::End)));
            for _ in 0..2 {
                update(&mut model, 0, Event::Key(Key::plain(Code::Up)));
            }
            update(&mut model, 0, Event::Key(Key::plain(Code::Enter)))
        } else {
            update(&mut model, 0, Event::Paste(format!("{} {turn}", reply(lang))));
            update(&mut model, 0, Event::Key(Key::plain(Code::Enter)))
        };
        for effect in effects {
            if matches!(effect, Effect::Record(_)) {
                update(&mut model, 0, Event::Recorded(None));
            }
        }
    }
    let turns = model.talk().expect("a conversation").session().turns().len();
    assert_eq!(turns, TURNS, "she has stayed");
    model
}

fn key_press(c: &mut Criterion) {
    for lang in Lang::ALL {
        let mut model = long_talk(lang);
        let backend = CrosstermBackend::new(std::io::sink());
        let mut terminal = Presenter::new(backend);
        let mut letters = ['ש', 'ל', 'ו', 'ם', ' ', 'a', 'b'].into_iter().cycle();
        let mut typed = 0;
        c.bench_function(&format!("a key redrawn, {TURNS} turns at 200x60/{lang}"), |b| {
            b.iter(|| {
                typed += 1;
                // A reply of usual length, then from the start.
                let key = if typed % 120 == 0 {
                    Key::char('a').ctrl()
                } else {
                    Key::char(letters.next().unwrap_or('x'))
                };
                update(&mut model, 0, Event::Key(key));
                terminal.draw(&mut model).expect("drawn");
            });
        });
        c.bench_function(&format!("everything redrawn, {TURNS} turns at 200x60/{lang}"), |b| {
            b.iter(|| {
                update(&mut model, 0, Event::Tick);
                terminal.draw(&mut model).expect("drawn");
            });
        });
        c.bench_function(&format!("another width, {TURNS} turns/{lang}"), |b| {
            let mut width = 140;
            b.iter(|| {
                width = if width == 140 { 100 } else { 140 };
                update(&mut model, 0, Event::Resize { width, height: 60 });
            });
        });
    }
}

criterion_group!(benches, key_press);
criterion_main!(benches);
