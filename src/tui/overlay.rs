//! What lies on top of a screen: a list of choices, a page to read, a field to fill in.

use ratatui::layout::Position;

use super::area;
use super::editor::Editor;
use super::keymap::{Place, bindings};
use super::menu::{Menu, MenuKind};
use super::paint::{Area, Canvas, Side};
use super::rows::{Row, Slot, rows};
use super::talk::view::paint_editor;
use super::theme::Tone;
use super::ui::Ui;
use crate::messages::Msg;
use crate::text::width as width_of;

/// Something on top.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// A list of choices.
    Menu(Menu),
    /// A page to read.
    Page(Page),
    /// A field to fill in.
    Ask(Ask),
}

/// A page to read.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it holds.
    pub kind: PageKind,
    /// The first row that is shown.
    pub scroll: usize,
}

/// What a page holds.
#[derive(Clone, Debug)]
pub enum PageKind {
    /// The keys of a place.
    Help(Place),
    /// The case card.
    Card,
    /// How a reply is judged.
    Rubric,
    /// That something was not recorded; Enter tries it again.
    Retry(String),
    /// Something to be read, with its title.
    Text(String, String),
}

/// A field to fill in.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What is asked.
    pub what: Asked,
    /// What is typed.
    pub editor: Editor,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What to look for.
    Search,
    /// The trainee's name.
    Name,
    /// A seed.
    Seed,
}

/// Widest page, in cells.
const WIDEST: u16 = 84;

impl Overlay {
    /// Where keys are pressed while it is there.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Menu(_) => Place::Menu,
            Self::Page(_) => Place::Page,
            Self::Ask(_) => Place::Field,
        }
    }
}

/// Where a menu stands.
#[must_use]
pub fn menu_area(menu: &Menu, screen: (u16, u16)) -> Area {
    let cells = |item: &super::menu::Item| {
        let beside = width_of(&item.beside);
        width_of(&item.label) + if beside > 0 { beside + 3 } else { 0 }
    };
    let widest = menu.items.iter().map(cells).chain([width_of(&menu.title)]).max().unwrap_or(0);
    let wanted = u16::try_from(widest + 8).unwrap_or(u16::MAX).clamp(30, WIDEST);
    let height = u16::try_from(menu.items.len() + 2).unwrap_or(u16::MAX);
    area::on_top(screen.0, screen.1, (wanted, height))
}

/// The first item that a menu shows.
#[must_use]
pub fn first_item(menu: &Menu, area: Area) -> usize {
    (menu.chosen + 1).saturating_sub(usize::from(area.height.saturating_sub(2)).max(1))
}

/// Paints a list of choices.
pub fn paint_menu(canvas: &mut Canvas<'_>, menu: &Menu) {
    let whole = canvas.area();
    let area = menu_area(menu, (whole.width, whole.height));
    canvas.clear(area);
    canvas.frame(area, &menu.title, Tone::Accent);
    let inside = area.inside(1, 1);
    let first = first_item(menu, area);
    for (y, (index, item)) in (0..inside.height).zip(menu.items.iter().enumerate().skip(first)) {
        let row = inside.row(y);
        let chosen = index == menu.chosen;
        if chosen {
            canvas.fill(row, " ", Tone::Chosen);
        }
        let tone = if chosen { Tone::Chosen } else { Tone::Plain };
        let mark = if chosen { "▸" } else { " " };
        canvas.label(row, if chosen && canvas.mirror { "◂" } else { mark }, tone, Side::Start);
        let room = Area { x: row.x + 2, width: row.width.saturating_sub(3), ..row };
        // What stands beside is left out before what is said is cut.
        let fits = width_of(&item.label) + width_of(&item.beside) + 2 <= usize::from(room.width);
        let beside = if fits || is_value(menu.kind) { item.beside.as_str() } else { "" };
        let taken = u16::try_from(width_of(beside)).unwrap_or(0);
        let label = Area { width: room.width.saturating_sub(if taken > 0 { taken + 2 } else { 0 }), ..room };
        canvas.label(label, &item.label, tone, Side::Start);
        canvas.label(room, beside, if chosen { Tone::Chosen } else { Tone::Dim }, Side::End);
    }
}

/// Whether what stands beside an item is what the list is for.
fn is_value(kind: MenuKind) -> bool {
    kind == MenuKind::Settings
}

/// Where a page of so many rows stands.
fn page_area(screen: (u16, u16), rows: usize) -> Area {
    let height = u16::try_from(rows + 2).unwrap_or(u16::MAX);
    area::on_top(screen.0, screen.1, (WIDEST, height))
}

/// The width of a page's text.
#[must_use]
pub fn page_width(screen: (u16, u16)) -> u16 {
    page_area(screen, 1).width.saturating_sub(4)
}

/// The farthest that a page of so many rows scrolls.
#[must_use]
pub fn most_scroll(screen: (u16, u16), rows: usize) -> usize {
    rows.saturating_sub(usize::from(page_area(screen, rows).height.saturating_sub(2)))
}

/// Paints a page.
pub fn paint_page(canvas: &mut Canvas<'_>, title: &str, rows: &[Row], scroll: usize) {
    let whole = canvas.area();
    let area = page_area((whole.width, whole.height), rows.len());
    canvas.clear(area);
    canvas.frame(area, title, Tone::Accent);
    let inside = area.inside(2, 1);
    for (y, row) in (0..inside.height).zip(rows.iter().skip(scroll)) {
        row.paint(canvas, inside.row(y));
    }
    if scroll + usize::from(inside.height) < rows.len() {
        canvas.label(area.inside(2, 0).row(area.height.saturating_sub(1)), " ▼ ", Tone::Key, Side::End);
    }
    if scroll > 0 {
        canvas.label(area.inside(2, 0).row(0), " ▲ ", Tone::Key, Side::End);
    }
}

/// The rows of a text.
#[must_use]
pub fn text_rows(text: &str, ui: &Ui, width: u16) -> Vec<Row> {
    let place = Slot { x: 0, width, side: Side::Own, context: ui.is_rtl(), cells: ui.cells };
    rows(text, place, Tone::Plain, &[])
}

/// The keys of a place: what the table says.
#[must_use]
pub fn help_rows(place: Place, ui: &Ui, width: u16) -> Vec<Row> {
    let mut out = Vec::new();
    let column = 22.min(width / 2);
    for binding in bindings(place) {
        // As many of its keys as stand on one row.
        let mut keys = String::new();
        for key in binding.keys.iter().map(ToString::to_string) {
            let longer = if keys.is_empty() { key } else { format!("{keys}  {key}") };
            if width_of(&longer) >= usize::from(column) && !keys.is_empty() {
                break;
            }
            keys = longer;
        }
        let help = ui.get(&Msg::KeyHelp { command: binding.command.name().to_owned() });
        let place = |x: u16, width: u16| Slot { x, width, side: Side::Start, context: ui.is_rtl(), cells: ui.cells };
        let keys = rows(&keys, Slot { context: false, ..place(0, column - 1) }, Tone::Key, &[]);
        let help = rows(&help, place(column, width.saturating_sub(column)), Tone::Plain, &[]);
        let lines = keys.len().max(help.len());
        let mut help = help.into_iter();
        let mut keys = keys.into_iter();
        for _ in 0..lines {
            out.push(Row::pair(keys.next(), help.next()));
        }
    }
    out
}

/// Paints a field to fill in; where the caret is.
pub fn paint_ask(canvas: &mut Canvas<'_>, ui: &Ui, ask: &Ask) -> Option<Position> {
    let whole = canvas.area();
    let area = area::on_top(whole.width, whole.height, (60, 3));
    let title = match ask.what {
        Asked::Search => Msg::AskSearch,
        Asked::Name => Msg::AskName,
        Asked::Seed => Msg::AskSeed,
    };
    canvas.clear(area);
    canvas.frame(area, &ui.get(&title), Tone::Accent);
    paint_editor(canvas, &ask.editor, area.inside(2, 1), 0)
}
