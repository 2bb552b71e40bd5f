//! The full screen: what it starts with, and the effects that need files.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads the environment and writes the debrief")]

use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::App;
use super::assets::Assets;
use super::load::LoadedScenario;
use super::{clock, load, settings};
use crate::archive::{self, Recorder};
use crate::messages::{Lang, Messages, Msg};
use crate::scenario::{Ending, Summary};
use crate::terminal::{Later, Perform, Screen};
use crate::text::Cells;
use crate::tui::{Effect, Event, Model, Opened, Ready, Settings, Theme, ToRecord, Ui};

/// The gentle customer of a first start.
pub(super) const FIRST: &str = "cafe-toast";

/// What one start changes in the settings.
pub(super) type Changes = Box<dyn FnOnce(&mut Settings)>;

/// What the screen is asked for.
#[derive(Default)]
pub(super) struct Wanted {
    /// One scenario and its language; else the list, or the first conversation.
    pub(super) scenario: Option<(String, Lang)>,
    /// Settings of this start alone.
    pub(super) changes: Option<Changes>,
    /// Whether nothing is recorded.
    pub(super) no_record: bool,
}

/// Whether there is a terminal that a screen can be shown on.
pub(super) fn is_possible() -> bool {
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    !dumb && std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Shows the screen until it is left; the model as it was then.
pub(super) fn run(app: App, wanted: Wanted) -> anyhow::Result<Model> {
    let kept = settings::read(app.assets.home.as_deref());
    let mut own = kept.clone();
    if let Some(changes) = wanted.changes {
        changes(&mut own);
    }
    let App { mut messages, assets, ui_asked, order_asked, .. } = app;
    if let Some(lang) = kept.lang.filter(|lang| !ui_asked && *lang != messages.lang()) {
        messages = Messages::new(lang);
    }
    let logical = order_asked.map_or(own.logical, |order| order == crate::terminal::Order::Logical);
    let ui = Ui {
        messages: Arc::new(messages),
        theme: theme(),
        cells: if logical { Cells::Logical } else { Cells::Visual },
    };
    let screen = Screen::default();
    let mut performer = Performer {
        assets,
        messages: Arc::clone(&ui.messages),
        later: screen.later(),
        records: !wanted.no_record,
        recorder: None,
        awaited: None,
        ready: Arc::default(),
    };
    let first = performer.is_first(&kept).then(|| (FIRST.to_owned(), ui.messages.lang()));
    let seed = own.seed;
    let mut model = Model::new(ui, Screen::size(), kept, own);
    let mut events = Vec::new();
    let one = wanted.scenario.is_some();
    match wanted.scenario.or(first) {
        Some((scenario, lang)) => {
            // What cannot be played is said before the screen is there.
            let opened = performer.open(&scenario, lang, seed)?;
            performer.awaited = Some(opened.clone());
            events.push(Event::Opened(opened));
        }
        None => events.push(Event::Scenarios(performer.summaries())),
    }
    if one {
        model = model.for_one();
    }
    screen.run(&mut model, events, &mut performer)?;
    Ok(model)
}

/// The colours that the terminal says it has; none where `NO_COLOR` is set.
fn theme() -> Theme {
    let set = |name: &str| std::env::var(name).unwrap_or_default();
    if !set("NO_COLOR").is_empty() {
        Theme::Mono
    } else if matches!(set("COLORTERM").as_str(), "truecolor" | "24bit") {
        Theme::True
    } else {
        Theme::Sixteen
    }
}

struct Performer {
    assets: Assets,
    messages: Arc<Messages>,
    later: Later,
    records: bool,
    /// The conversation that is recorded, and where.
    recorder: Option<(u32, Recorder)>,
    /// The first conversation, while nothing is loaded for it.
    awaited: Option<Opened>,
    /// What was loaded of each language, by whoever loaded it first.
    ready: Arc<Mutex<BTreeMap<Lang, Ready>>>,
}

impl Perform for Performer {
    fn perform(&mut self, effect: Effect) -> Vec<Event> {
        match effect {
            Effect::Load { scenario, lang, seed } => match self.open(&scenario, lang, seed) {
                Ok(opened) => {
                    self.get_ready(&opened);
                    vec![Event::Opened(opened)]
                }
                Err(error) => vec![Event::NotOpened(self.describe(&error))],
            },
            Effect::List => {
                self.look_for_endings();
                vec![Event::Scenarios(self.summaries())]
            }
            Effect::Record(record) => match self.record(&record) {
                Ok(name) => vec![Event::Recorded(name)],
                Err(error) => vec![Event::NotRecorded(self.describe(&error))],
            },
            Effect::Save { stem, text } => match self.save(&stem, &text) {
                Ok(path) => vec![Event::Saved(path)],
                Err(error) => vec![Event::NotSaved(self.describe(&error))],
            },
            Effect::Keep(kept) => match settings::write(self.assets.home.as_deref(), &kept) {
                Ok(()) => Vec::new(),
                Err(error) => vec![Event::NotSaved(error.to_string())],
            },
            // These are the terminal's.
            Effect::Copy(_) | Effect::Redraw | Effect::Suspend | Effect::Quit => Vec::new(),
        }
    }

    fn shown(&mut self) {
        if let Some(opened) = self.awaited.take() {
            self.get_ready(&opened);
        }
        self.look_for_endings();
    }
}

impl Performer {
    /// Whether nothing was ever played here.
    fn is_first(&self, kept: &Settings) -> bool {
        let sessions = self.assets.home.as_ref().map(|home| home.join(archive::FOLDER));
        !kept.met && sessions.is_none_or(|folder| archive::list(&folder).is_ok_and(|all| all.is_empty()))
    }

    fn describe(&self, error: &anyhow::Error) -> String {
        super::describe(error, &self.messages)
    }

    /// A scenario as far as its first words need it.
    fn open(&self, scenario: &str, lang: Lang, seed: Option<u64>) -> anyhow::Result<Opened> {
        let seed = seed.unwrap_or_else(clock::seed);
        if let Some(opening) = load::opening(&self.assets, scenario, lang) {
            return Ok(Opened { scenario: Arc::new(opening), path: None, hash: String::new(), seed, whole: false });
        }
        whole(&self.assets, scenario, lang, seed, &self.messages)
    }

    /// Loads what an answer needs, beside.
    fn get_ready(&self, opened: &Opened) {
        let (assets, messages, later) = (self.assets.clone(), Arc::clone(&self.messages), self.later.clone());
        let all = Arc::clone(&self.ready);
        let Opened { scenario, seed, whole: is_whole, .. } = opened.clone();
        std::thread::spawn(move || {
            let lang = scenario.lang;
            let loaded = || {
                if !is_whole {
                    later.send(Event::Whole(whole(&assets, &scenario.id, lang, seed, &messages)?));
                }
                // Whoever comes second waits for the first.
                let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
                let loaded = match all.get(&lang) {
                    Some(ready) => ready.clone(),
                    None => ready(&assets, lang, &messages)?,
                };
                all.insert(lang, loaded.clone());
                Ok(loaded)
            };
            later.send(match loaded() {
                Ok(ready) => Event::Ready(ready),
                Err(error) => Event::NotOpened(super::describe(&error, &messages)),
            });
        });
    }

    fn summaries(&self) -> Vec<Summary> {
        load::summaries(&self.assets).into_iter().filter_map(Result::ok).collect()
    }

    /// Looks through the recordings, beside, for the best ending of each scenario.
    fn look_for_endings(&self) {
        let Some(folder) = self.assets.home.as_ref().map(|home| home.join(archive::FOLDER)) else { return };
        let later = self.later.clone();
        std::thread::spawn(move || {
            let mut best: BTreeMap<String, Ending> = BTreeMap::new();
            for path in archive::list(&folder).unwrap_or_default() {
                // What cannot be read is told where it is asked for.
                let Ok(recording) = archive::read(&path) else { continue };
                if let Some(ending) = recording.records.last().and_then(|record| record.outcome) {
                    let known = best.entry(recording.header.scenario).or_insert(ending);
                    *known = ending.min(*known);
                }
            }
            later.send(Event::Best(best));
        });
    }

    /// Writes a record down, in a recording that is begun with the first one; the recording's name.
    fn record(&mut self, to_record: &ToRecord) -> anyhow::Result<Option<String>> {
        if !self.records {
            return Ok(None);
        }
        if self.recorder.as_ref().is_none_or(|(talk, _)| *talk != to_record.talk) {
            let Some(home) = &self.assets.home else { anyhow::bail!(self.messages.get(&Msg::NoHome)) };
            let mut header = to_record.header.clone();
            header.started = Some(clock::now());
            let stem = format!("{}-{}", clock::stamp(), header.scenario);
            let mut recorder = Recorder::create(&home.join(archive::FOLDER), &stem, &header)?;
            for record in &to_record.before {
                recorder.append(record)?;
            }
            self.recorder = Some((to_record.talk, recorder));
        }
        let Some((_, recorder)) = &mut self.recorder else { return Ok(None) };
        recorder.append(&to_record.record)?;
        Ok(recorder.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()))
    }

    /// Saves a debrief where the program was started, else in the user's data directory; the file's path.
    fn save(&self, stem: &str, text: &str) -> anyhow::Result<String> {
        let name = format!("{stem}-{}.txt", clock::stamp());
        let folders = std::env::current_dir().ok().into_iter().chain(self.assets.home.clone());
        let mut failed = None;
        for folder in folders {
            let path = folder.join(&name);
            match write_private(&path, text) {
                Ok(()) => return Ok(crate::text::clean_line(&path.display().to_string())),
                Err(error) => failed = Some(anyhow::Error::new(error).context(path.display().to_string())),
            }
        }
        Err(failed.unwrap_or_else(|| anyhow::anyhow!(self.messages.get(&Msg::NoHome))))
    }
}

/// A whole scenario.
fn whole(assets: &Assets, name: &str, lang: Lang, seed: u64, messages: &Messages) -> anyhow::Result<Opened> {
    let LoadedScenario { scenario, hash, path } = load::scenario(assets, name, lang, messages)?;
    Ok(Opened { scenario, path, hash, seed, whole: true })
}

fn ready(assets: &Assets, lang: Lang, messages: &Messages) -> anyhow::Result<Ready> {
    let lexicon = Arc::new(load::lexicon(assets, lang, messages)?);
    let advice = Arc::new(load::advice(assets, lang, messages)?);
    Ok(Ready { lang, lexicon, hash: load::lexicon_hash(assets, lang)?, advice })
}

/// Writes a new file that its user alone can read.
fn write_private(path: &PathBuf, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}
