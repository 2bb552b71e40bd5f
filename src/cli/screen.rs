//! The full screen: what it starts with.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads the environment")]

use std::io::IsTerminal as _;
use std::sync::Arc;

use super::performer::Performer;
use super::settings::{self, Kept};
use super::{App, here};
use crate::emulator::Mode as Letters;
use crate::messages::{Lang, Messages, Msg};
use crate::terminal::{Perform as _, Screen};
use crate::text::Cells;
use crate::tui::{Effect, Event, Model, Settings, Theme, Ui};

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

/// The settings that were kept, and the program in their language if none is asked for.
pub(super) fn as_kept(app: &App) -> (App, Kept) {
    let kept = settings::read(app.assets.home.as_deref());
    let lang = kept.settings.lang.filter(|lang| !app.ui_asked && *lang != app.messages.lang());
    let messages = lang.map_or_else(|| Arc::clone(&app.messages), |lang| Arc::new(Messages::new(lang)));
    (App { messages, ..app.clone() }, kept)
}

/// Shows the screen until it is left; the model as it was then.
pub(super) fn run(app: &App, kept: Kept, wanted: Wanted) -> anyhow::Result<Model> {
    let Kept { settings: mut kept, is_strange } = kept;
    let mut own = kept.clone();
    if let Some(changes) = wanted.changes {
        changes(&mut own);
    }
    let ui = Ui { messages: Arc::clone(&app.messages), theme: theme(), cells: Cells::Visual };
    let screen = Screen::default();
    let mut performer =
        Performer::new(app.assets.clone(), Arc::clone(&app.messages), screen.later(), kept.clone(), !wanted.no_record);
    let first = performer.is_first().then(|| (FIRST.to_owned(), ui.messages.lang()));
    let event = match wanted.scenario.or(first) {
        // What cannot be played is said before the screen is there.
        Some((scenario, lang)) => Event::Opened(performer.open_first(&scenario, lang, own.seed)?),
        None => Event::Scenarios(performer.scenarios()),
    };
    let found = here::find(app.letters_asked, &own);
    if found.is_silent() {
        kept.silent.insert(found.identity.clone());
        own.silent.insert(found.identity.clone());
        performer.perform(Effect::Keep(kept.clone()));
    }
    let notice = is_strange.then(|| ui.get(&Msg::SettingsUnread));
    let mut model = Model::new(ui, Screen::size(), kept, own);
    model.notice = notice;
    match found.choice.mode {
        Letters::Logical => model.ui.cells = Cells::Logical,
        visual => model.here.visual = visual,
    }
    model.here.identity.clone_from(&found.identity);
    let events = std::iter::once(event).chain(found.typed()).collect();
    screen.switched(found.switch()).run(&mut model, events, &mut performer)?;
    Ok(model)
}

/// The colours that the terminal says it has; none where `NO_COLOR` is set.
pub(super) fn theme() -> Theme {
    let set = |name: &str| std::env::var(name).unwrap_or_default();
    if !set("NO_COLOR").is_empty() {
        Theme::Mono
    } else if matches!(set("COLORTERM").as_str(), "truecolor" | "24bit") {
        Theme::True
    } else {
        Theme::Sixteen
    }
}
