//! The effects of the screen that need files: scenarios are loaded, what is said is recorded, debriefs and settings are kept.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use super::assets::Assets;
use super::load::LoadedScenario;
use super::{clock, load, settings};
use crate::archive::{self, Recorder, private};
use crate::messages::{Lang, Messages, Msg};
use crate::scenario::{Ending, Summary};
use crate::terminal::{Later, Perform};
use crate::text::clean;
use crate::tui::{Effect, Event, Opened, Ready, Settings, ToRecord};

/// Most debriefs of one scenario that are saved in one second.
const MOST_NAMES: u32 = 100;

pub(super) struct Performer {
    assets: Assets,
    messages: Arc<Messages>,
    later: Later,
    records: bool,
    /// The settings as they were kept last.
    kept: Settings,
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
            Effect::Load { load, scenario, lang, seed } => match self.open(load, &scenario, lang, seed) {
                Ok(opened) => {
                    self.get_ready(&opened);
                    vec![Event::Opened(opened)]
                }
                Err(error) => vec![Event::NotOpened { load, reason: self.describe(&error) }],
            },
            Effect::List => {
                self.look_for_endings();
                vec![Event::Scenarios(self.scenarios())]
            }
            Effect::Record(record) => match self.record(&record) {
                Ok(name) => vec![Event::Recorded(name)],
                Err(error) => vec![Event::NotRecorded(self.describe(&error))],
            },
            Effect::Save { stem, text } => match self.save(&stem, &text) {
                Ok(path) => vec![Event::Saved(path)],
                Err(error) => vec![Event::NotSaved(self.describe(&error))],
            },
            Effect::Keep(kept) => self.keep(&kept),
            // These are the terminal's.
            Effect::Copy(_) | Effect::Redraw | Effect::Suspend | Effect::Quit => Vec::new(),
        }
    }

    fn shown(&mut self) {
        if let Some(opened) = self.awaited.take() {
            self.get_ready(&opened);
            self.look_for_scenarios();
        }
        self.look_for_endings();
    }
}

impl Performer {
    pub(super) fn new(assets: Assets, messages: Arc<Messages>, later: Later, kept: Settings, records: bool) -> Self {
        Self { assets, messages, later, records, kept, recorder: None, awaited: None, ready: Arc::default() }
    }

    /// Whether nothing was ever played here, as far as can be seen.
    pub(super) fn is_first(&self) -> bool {
        let sessions = self.assets.home.as_ref().map(|home| home.join(archive::FOLDER));
        !self.kept.met && sessions.is_none_or(|folder| archive::list(&folder).map_or(true, |all| all.is_empty()))
    }

    /// The first conversation; what an answer needs is loaded when it is on the screen.
    pub(super) fn open_first(&mut self, scenario: &str, lang: Lang, seed: Option<u64>) -> anyhow::Result<Opened> {
        let opened = self.open(0, scenario, lang, seed)?;
        self.awaited = Some(opened.clone());
        Ok(opened)
    }

    /// What can be played.
    pub(super) fn scenarios(&self) -> Vec<Summary> {
        scenarios(&self.assets)
    }

    fn describe(&self, error: &anyhow::Error) -> String {
        clean(&super::describe(error, &self.messages)).into_owned()
    }

    /// A scenario as far as its first words need it.
    fn open(&self, load: u32, scenario: &str, lang: Lang, seed: Option<u64>) -> anyhow::Result<Opened> {
        let seed = seed.unwrap_or_else(clock::seed);
        let languages = load::languages(&self.assets, scenario)?;
        if let Some(opening) = load::opening(&self.assets, scenario, lang) {
            let (scenario, path, hash) = (Arc::new(opening), None, String::new());
            return Ok(Opened { load, languages, scenario, path, hash, seed, whole: false });
        }
        let LoadedScenario { scenario, hash, path } = load::scenario(&self.assets, scenario, lang, &self.messages)?;
        Ok(Opened { load, languages, scenario, path, hash, seed, whole: true })
    }

    /// Loads what an answer needs, beside.
    fn get_ready(&self, opened: &Opened) {
        let (assets, messages, later) = (self.assets.clone(), Arc::clone(&self.messages), self.later.clone());
        let all = Arc::clone(&self.ready);
        let opened = opened.clone();
        std::thread::spawn(move || {
            let (load, lang) = (opened.load, opened.scenario.lang);
            let loaded = || -> anyhow::Result<Ready> {
                if !opened.whole {
                    let id = &opened.scenario.id;
                    let LoadedScenario { scenario, hash, path } = load::scenario(&assets, id, lang, &messages)?;
                    later.send(Event::Whole(Opened { scenario, hash, path, whole: true, ..opened.clone() }));
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
            // A thread that is gone without a word would leave her deaf.
            later.send(match catch_unwind(AssertUnwindSafe(loaded)) {
                Ok(Ok(ready)) => Event::Ready { load, ready },
                Ok(Err(error)) => {
                    let reason = clean(&super::describe(&error, &messages)).into_owned();
                    Event::NotOpened { load, reason }
                }
                Err(_) => Event::NotOpened { load, reason: "panic".to_owned() },
            });
        });
    }

    /// Looks for what can be played, beside.
    fn look_for_scenarios(&self) {
        let (assets, later) = (self.assets.clone(), self.later.clone());
        std::thread::spawn(move || later.send(Event::Scenarios(scenarios(&assets))));
    }

    /// Looks through the recordings, beside: the best ending of each scenario so far.
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
            let recorder = Recorder::begin(&home.join(archive::FOLDER), &stem, &header, &to_record.before)?;
            self.recorder = Some((to_record.talk, recorder));
        }
        let Some((_, recorder)) = &mut self.recorder else { return Ok(None) };
        recorder.append(&to_record.record)?;
        Ok(recorder.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()))
    }

    /// Saves a debrief where the program was started, else in the user's data directory; the file's path.
    fn save(&self, stem: &str, text: &str) -> anyhow::Result<String> {
        let stem = format!("{stem}-{}", clock::stamp());
        let folders = std::env::current_dir().ok().into_iter().chain(self.assets.home.clone());
        let mut failed = None;
        for folder in folders {
            for number in 1..=MOST_NAMES {
                let name = if number == 1 { format!("{stem}.txt") } else { format!("{stem}-{number}.txt") };
                let path = folder.join(name);
                match private::create(&path, text) {
                    Ok(()) => return Ok(crate::text::clean_line(&path.display().to_string())),
                    Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                    Err(error) => {
                        failed = Some(anyhow::Error::new(error).context(path.display().to_string()));
                        break;
                    }
                }
            }
        }
        Err(failed.unwrap_or_else(|| anyhow::anyhow!(self.messages.get(&Msg::NoHome))))
    }

    /// Keeps the settings, and speaks their language from now on.
    fn keep(&mut self, kept: &Settings) -> Vec<Event> {
        if let Some(lang) = kept.lang.filter(|lang| *lang != self.messages.lang()) {
            self.messages = Arc::new(Messages::new(lang));
        }
        // Another program may have kept something else meanwhile.
        let home = self.assets.home.as_deref();
        let merged = settings::merged(&self.kept, kept, settings::read(home).settings);
        self.kept = kept.clone();
        match settings::write(home, &merged) {
            Ok(()) => Vec::new(),
            Err(error) => vec![Event::NotKept(clean(&error.to_string()).into_owned())],
        }
    }
}

fn scenarios(assets: &Assets) -> Vec<Summary> {
    load::summaries(assets).into_iter().filter_map(Result::ok).collect()
}

fn ready(assets: &Assets, lang: Lang, messages: &Messages) -> anyhow::Result<Ready> {
    let lexicon = Arc::new(load::lexicon(assets, lang, messages)?);
    let advice = Arc::new(load::advice(assets, lang, messages)?);
    Ok(Ready { lang, lexicon, hash: load::lexicon_hash(assets, lang)?, advice })
}
