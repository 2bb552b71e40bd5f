//! A stage for the screen: a model on a test terminal, driven by a key script, with effects performed in memory.

use std::fmt::Write as _;
use std::sync::Arc;

use kashuv::messages::{Lang, Messages};
use kashuv::scenario::summary;
use kashuv::text::Cells;
use kashuv::tui::{
    Code, Effect, Event, Key, Model, Mouse, Opened, Ready, Screen, Settings, Theme, ToRecord, Ui, update, view,
};
use ratatui::Terminal;
use ratatui::backend::{Backend as _, TestBackend};
use ratatui::style::{Color, Modifier};

use super::support::{SCENARIOS, advice, lexicon, read, scenario};

pub struct Stage {
    pub model: Model,
    terminal: Terminal<TestBackend>,
    now: u64,
    /// What was written down, by conversation.
    pub recorded: Vec<ToRecord>,
    pub copied: Vec<String>,
    pub saved: Vec<String>,
    pub kept: Vec<Settings>,
    pub left: bool,
    pub suspended: usize,
    /// The load that was asked for last.
    load: u32,
    /// Whether the disk is full.
    pub full: bool,
    /// Whether the lexicon takes its time.
    pub slow: bool,
}

impl Stage {
    /// The list of scenarios.
    pub fn new(lang: Lang, width: u16, height: u16) -> Self {
        Self::with(lang, width, height, Settings { met: true, ..Settings::default() })
    }

    pub fn with(lang: Lang, width: u16, height: u16, settings: Settings) -> Self {
        let ui = Ui { messages: Arc::new(Messages::new(lang)), theme: Theme::True, cells: Cells::Visual };
        let model = Model::new(ui, (width, height), settings.clone(), settings);
        let mut stage = Self {
            model,
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            now: 0,
            recorded: Vec::new(),
            copied: Vec::new(),
            saved: Vec::new(),
            kept: Vec::new(),
            left: false,
            suspended: 0,
            load: 0,
            full: false,
            slow: false,
        };
        stage.event(scenarios());
        stage
    }

    /// A conversation, its first words said.
    pub fn talk(id: &str, lang: Lang, width: u16, height: u16) -> Self {
        let mut stage = Self::new(lang, width, height);
        stage.open(id, lang);
        stage
    }

    /// A first conversation, which explains itself.
    pub fn first(lang: Lang, width: u16, height: u16) -> Self {
        let mut stage = Self::with(lang, width, height, Settings::default());
        stage.open("cafe-toast", lang);
        stage
    }

    pub fn open(&mut self, id: &str, lang: Lang) {
        self.perform(Effect::Load { load: 0, scenario: id.to_owned(), lang, seed: Some(1) });
    }

    pub fn event(&mut self, event: Event) {
        for effect in update(&mut self.model, self.now, event) {
            self.perform(effect);
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Load { load, scenario: id, lang, seed } => {
                let opened = Opened {
                    load,
                    languages: Lang::ALL.to_vec(),
                    scenario: Arc::clone(scenario(&id, lang)),
                    path: None,
                    hash: String::new(),
                    seed: seed.unwrap_or(1),
                    whole: true,
                };
                self.event(Event::Opened(opened));
                self.load = load;
                if !self.slow {
                    self.get_ready(lang);
                }
            }
            Effect::Record(_) if self.full => self.event(Event::NotRecorded("No space left on device".to_owned())),
            Effect::Record(record) => {
                let name = format!("talk-{}", record.talk);
                self.recorded.push(*record);
                self.event(Event::Recorded(Some(name)));
            }
            Effect::List => self.event(scenarios()),
            Effect::Save { stem, text } => {
                self.saved.push(text);
                self.event(Event::Saved(format!("/home/me/{stem}.txt")));
            }
            Effect::Copy(text) => self.copied.push(text),
            Effect::Keep(settings) => self.kept.push(settings),
            Effect::Redraw => {}
            Effect::Suspend => self.suspended += 1,
            Effect::Quit => self.left = true,
        }
    }

    pub fn get_ready(&mut self, lang: Lang) {
        let (lexicon, advice) = (Arc::clone(lexicon(lang)), Arc::new(advice(lang).clone()));
        self.event(Event::Ready { load: self.load, ready: Ready { lang, lexicon, hash: String::new(), advice } });
    }

    /// Lets so many milliseconds pass; whatever is due on the way happens.
    pub fn wait(&mut self, ms: u64) -> &mut Self {
        let until = self.now + ms;
        while let Some(deadline) = self.model.deadline().filter(|deadline| *deadline <= until) {
            self.now = self.now.max(deadline);
            self.event(Event::Tick);
        }
        self.now = until;
        self
    }

    /// Time goes by, and nothing wakes the program.
    pub fn sleep(&mut self, ms: u64) -> &mut Self {
        self.now += ms;
        self.event(Event::Resize { width: self.model.size.0, height: self.model.size.1 });
        self
    }

    /// Presses keys: `ctrl+j`, `shift+left`, `enter`, `f5`, or any character alone; a space between two keys.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            self.wait(50);
            self.event(Event::Key(key_called(key)));
        }
        self
    }

    /// Types letter by letter.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.wait(50);
            self.event(Event::Key(Key::char(c)));
        }
        self
    }

    pub fn say(&mut self, text: &str) -> &mut Self {
        self.write(text).press("enter")
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.event(Event::Resize { width, height });
        self
    }

    pub fn mouse(&mut self, x: u16, y: u16, what: Mouse) -> &mut Self {
        self.event(Event::Mouse { x, y, what });
        self
    }

    fn draw(&mut self) {
        self.terminal.draw(|frame| view(&self.model, frame)).unwrap();
    }

    /// The screen as text, without trailing blanks.
    pub fn text(&mut self) -> String {
        self.draw();
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width);
        let rows = buffer.content.chunks(width.max(1)).map(|row| {
            let mut text = String::new();
            let mut skip = 0;
            for cell in row {
                if skip == 0 {
                    text.push_str(cell.symbol());
                    skip = kashuv::text::width(cell.symbol()).saturating_sub(1);
                } else {
                    skip -= 1;
                }
            }
            text.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// The screen as text and, below it, every run of cells that does not look plain; then the caret.
    pub fn shown(&mut self) -> String {
        let mut out = self.text();
        out.push_str("\n\n");
        let buffer = self.terminal.backend().buffer().clone();
        for y in 0..buffer.area.height {
            let mut x = 0;
            while x < buffer.area.width {
                let look = |x: u16| {
                    let cell = &buffer[(x, y)];
                    (cell.fg, cell.bg, cell.modifier)
                };
                let start = x;
                while x < buffer.area.width && look(x) == look(start) {
                    x += 1;
                }
                let (fg, bg, modifier) = look(start);
                if (fg, bg, modifier) != (Color::Reset, Color::Reset, Modifier::empty()) {
                    let _ = write!(out, "{y}:{start}..{x}");
                    for colour in [fg, bg].into_iter().filter(|colour| *colour != Color::Reset) {
                        let _ = write!(out, " {colour}");
                    }
                    if !modifier.is_empty() {
                        let _ = write!(out, " {modifier:?}");
                    }
                    out.push('\n');
                }
            }
        }
        let caret = self.caret().map_or_else(|| "no caret".to_owned(), |(x, y)| format!("caret {x},{y}"));
        out.push_str(&caret);
        out.push('\n');
        out
    }

    /// Where the caret is.
    pub fn caret(&mut self) -> Option<(u16, u16)> {
        self.draw();
        let visible = self.terminal.backend().cursor_visible();
        let position = self.terminal.backend_mut().get_cursor_position().unwrap();
        visible.then_some((position.x, position.y))
    }

    pub fn field(&self) -> String {
        match &self.model.screen {
            Screen::Talk(talk) => talk.editor().text().to_owned(),
            _ => String::new(),
        }
    }
}

fn scenarios() -> Event {
    let heads = SCENARIOS.iter().map(|id| summary(&read(&format!("scenarios/{id}/scenario.toml"))));
    Event::Scenarios(heads.collect())
}

fn key_called(name: &str) -> Key {
    let mut parts: Vec<_> = name.split('+').collect();
    let last = parts.pop().unwrap();
    let code = match last {
        "enter" => Code::Enter,
        "tab" => Code::Tab,
        "esc" => Code::Esc,
        "backspace" => Code::Backspace,
        "delete" => Code::Delete,
        "left" => Code::Left,
        "right" => Code::Right,
        "up" => Code::Up,
        "down" => Code::Down,
        "home" => Code::Home,
        "end" => Code::End,
        "pageup" => Code::PageUp,
        "pagedown" => Code::PageDown,
        "space" => Code::Char(' '),
        name => match name.strip_prefix('f').and_then(|n| n.parse().ok()) {
            Some(n) => Code::F(n),
            None => Code::Char(name.chars().next().unwrap()),
        },
    };
    let mut key = Key::plain(code);
    for part in parts {
        key = match part {
            "ctrl" => key.ctrl(),
            "alt" => key.alt(),
            "shift" => key.shift(),
            other => panic!("{other} is no modifier"),
        };
    }
    key
}
