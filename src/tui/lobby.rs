//! The list of scenarios: what can be played, what came of it so far, and how it will be played.

use std::collections::BTreeMap;

use super::area;
use super::event::Event;
use super::paint::{Area, Canvas, Side};
use super::settings::Settings;
use super::theme::Tone;
use super::ui::Ui;
use crate::messages::Msg;
use crate::scenario::{Band, Ending, Summary};
use crate::text::{fold_word, width};

/// Rows of a scenario in the list.
const ROWS: u16 = 3;

/// The list.
#[derive(Clone, Debug, Default)]
pub struct Lobby {
    scenarios: Vec<Summary>,
    best: BTreeMap<String, Ending>,
    /// What is looked for; empty: everything is shown.
    pub filter: String,
    chosen: usize,
    /// The first that is seen.
    first: usize,
    /// Which are shown.
    visible: Vec<usize>,
}

impl Lobby {
    /// Takes in what is now known of the scenarios.
    pub fn learn(&mut self, event: Event) {
        match event {
            Event::Scenarios(scenarios) => {
                self.visible = (0..scenarios.len()).collect();
                self.scenarios = scenarios;
            }
            Event::Best(best) => self.best = best,
            _ => {}
        }
    }

    /// The scenarios that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &Summary> {
        self.visible.iter().filter_map(|index| self.scenarios.get(*index))
    }

    /// The one that is chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&Summary> {
        self.shown().nth(self.chosen)
    }

    /// The one after `id`, in the order of the list; the first after the last.
    #[must_use]
    pub fn after(&self, id: &str) -> Option<&Summary> {
        let at = self.scenarios.iter().position(|scenario| scenario.id == id).map_or(0, |at| at + 1);
        self.scenarios.get(at).or(self.scenarios.first())
    }

    /// Chooses the scenario of this id, if it is there.
    pub fn choose(&mut self, id: &str) {
        let at = self.shown().position(|scenario| scenario.id == id);
        self.chosen = at.unwrap_or(self.chosen);
    }

    /// Moves the choice.
    pub fn step(&mut self, by: isize) {
        self.chosen = self.chosen.saturating_add_signed(by);
        self.clamp();
    }

    /// Keeps the choice on what is shown.
    fn clamp(&mut self) {
        self.chosen = self.chosen.min(self.shown().count().saturating_sub(1));
    }

    /// The list's part of the screen.
    fn list(width: u16, height: u16) -> Area {
        let [_, body, _] = area::page(width, height);
        Area { y: body.y + 4, height: body.height.saturating_sub(4), ..body }
    }

    /// Keeps the choice on what is shown, and in sight: the list moves only as far as it has to.
    pub fn fit(&mut self, width: u16, height: u16, ui: &Ui) {
        let wanted = fold_word(&self.filter);
        let fits = |scenario: &Summary| {
            let mut texts = about(scenario, ui).to_vec();
            texts.extend(scenario.title.values().cloned());
            texts.push(scenario.id.clone());
            wanted.is_empty() || texts.iter().any(|text| fold_word(text).contains(&wanted))
        };
        self.visible =
            self.scenarios.iter().enumerate().filter(|(_, scenario)| fits(scenario)).map(|(index, _)| index).collect();
        self.clamp();
        // The last one needs no empty row below it.
        let fit = usize::from((Self::list(width, height).height + 1) / ROWS).max(1);
        self.first = self.first.clamp((self.chosen + 1).saturating_sub(fit), self.chosen);
    }

    /// Chooses the scenario at a row of the screen; whether it was chosen already.
    pub fn press(&mut self, y: u16, width: u16, height: u16) -> bool {
        let list = Self::list(width, height);
        let Some(row) = y.checked_sub(list.y) else { return false };
        let at = self.first + usize::from(row / ROWS);
        if at >= self.shown().count() {
            return false;
        }
        let again = at == self.chosen;
        self.chosen = at;
        again
    }

    /// Paints the list.
    pub fn paint(&self, canvas: &mut Canvas<'_>, ui: &Ui, settings: &Settings) {
        let whole = canvas.area();
        let [title, body, _] = area::page(whole.width, whole.height);
        canvas.labels(
            Area { x: title.x + 1, width: title.width.saturating_sub(2), ..title },
            &[(&ui.get(&Msg::LobbyTitle), Tone::Strong), ("  ", Tone::Plain), (&ui.get(&Msg::LobbyAbout), Tone::Dim)],
        );
        Self::paint_settings(canvas, ui, settings, body.row(1));
        if !self.filter.is_empty() {
            let text = ui.get(&Msg::LobbyFilter { text: self.filter.clone() });
            canvas.label(body.row(2).inside(1, 0), &text, Tone::Accent, Side::Start);
        }
        let list = Self::list(whole.width, whole.height);
        let first = self.first;
        let mut any = false;
        for (index, scenario) in self.shown().enumerate().skip(first) {
            let y = u16::try_from(index - first).unwrap_or(u16::MAX).saturating_mul(ROWS);
            if y + 2 > list.height {
                break;
            }
            any = true;
            let area = Area { y: list.y + y, height: 2, ..list };
            self.paint_scenario(canvas, ui, scenario, area, index == self.chosen);
        }
        canvas.more(list, first > 0, first + usize::from((list.height + 1) / ROWS) < self.visible.len());
        if !any {
            canvas.label(list.row(0).inside(1, 0), &ui.get(&Msg::LobbyNothing), Tone::Dim, Side::Start);
        }
    }

    fn paint_settings(canvas: &mut Canvas<'_>, ui: &Ui, settings: &Settings, row: Area) {
        let mode = ui.get(&Msg::ModeName { mode: settings.mode.name().to_owned() });
        let name = if settings.trainee.is_empty() { ui.get(&Msg::NobodyNamed) } else { settings.trainee.clone() };
        let lang = ui.get(&Msg::LangName { lang: ui.messages.lang().code().to_owned() });
        // Only Hebrew has to know.
        let address = Msg::AddressName { address: settings.address.name().to_owned() };
        let address = if ui.is_rtl() { ui.get(&address) } else { String::new() };
        let seed = settings.seed.map(|seed| ui.get(&Msg::SeedShown { seed: seed.to_string() })).unwrap_or_default();
        let fields = [name, lang, mode, address, seed];
        canvas.fields(row.inside(1, 0), &fields.each_ref().map(|field| (field.as_str(), Tone::Plain)));
    }

    fn paint_scenario(&self, canvas: &mut Canvas<'_>, ui: &Ui, scenario: &Summary, area: Area, chosen: bool) {
        let lang = ui.messages.lang();
        let title = scenario.title.get(&lang).or_else(|| scenario.title.values().next());
        let title = title.map_or(scenario.id.as_str(), String::as_str);
        let arrow = if canvas.mirror { "◀ " } else { "▶ " };
        let mark = if chosen { arrow } else { "  " };
        let tone = if chosen { Tone::Chosen } else { Tone::Strong };
        let row = area.row(0).inside(1, 0);
        let used = canvas.label(row, mark, Tone::Key, Side::Start);
        let text = format!(" {title} ");
        let rest = Area { x: row.x + used, width: row.width.saturating_sub(used), ..row };
        canvas.label(rest, &text, tone, Side::Start);
        let fields = about(scenario, ui);
        let fields = fields.each_ref().map(|field| (field.as_str(), Tone::Dim));
        let row = Area { x: row.x + 3, width: row.width.saturating_sub(3), ..area.row(1) };
        let used = canvas.fields(row, &fields);
        let Some(best) = self.best.get(&scenario.id) else { return };
        let outcome = ui.get(&Msg::OutcomeName { outcome: best.name().to_owned() });
        let (sign, tone) = if best.is_good() { ("✓", Tone::Good) } else { ("·", Tone::Dim) };
        let rest = Area { x: row.x + used + 2, width: row.width.saturating_sub(used + 2), ..row };
        let long = format!("{sign} {}", ui.get(&Msg::BestSoFar { outcome: outcome.clone() }));
        // What went badly is no best.
        let short = format!("{sign} {outcome}");
        let fits = |text: &str| width(text) <= usize::from(rest.width);
        let shown = match (fits(&long), fits(&short)) {
            (true, _) if best.is_good() => long.as_str(),
            (_, true) => short.as_str(),
            _ => sign,
        };
        canvas.label(rest, shown, tone, Side::End);
    }
}

/// What stands under a title: channel, length, mood, temper, and the language where there is only one.
fn about(scenario: &Summary, ui: &Ui) -> [String; 5] {
    let temper = match scenario.temper.as_str() {
        // Numbers of its own have no name.
        "" => String::new(),
        temper => ui.get(&Msg::TemperName { temper: temper.to_owned() }),
    };
    let band = Band::of(scenario.anger).name().to_owned();
    let language = match scenario.languages.as_slice() {
        [only] => ui.get(&Msg::LangName { lang: only.code().to_owned() }),
        _ => String::new(),
    };
    [
        ui.get(&Msg::ChannelName { channel: scenario.channel.clone() }),
        ui.get(&Msg::Minutes { minutes: scenario.minutes }),
        ui.get(&Msg::AngerWord { gauge: scenario.gauge.clone(), band }),
        temper,
        language,
    ]
}
