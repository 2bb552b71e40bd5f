//! The last row: the keys that matter here, from the table that dispatches them.

use super::command::Command;
use super::keymap::{Place, bindings};
use super::paint::{Area, Canvas, Side};
use super::theme::Tone;
use super::ui::Ui;
use crate::messages::Msg;
use crate::text::width;

/// A key of the footer in its place.
#[derive(Clone, Debug)]
pub struct FooterItem {
    /// Where it stands.
    pub area: Area,
    /// What it does.
    pub command: Command,
    key: String,
    label: String,
}

/// The keys of a place as far as they fit, in the order of the table.
#[must_use]
pub fn items(ui: &Ui, place: Place, row: Area) -> Vec<FooterItem> {
    let mut items: Vec<FooterItem> = Vec::new();
    let mut x = row.x + 1;
    for binding in bindings(place).filter(|binding| binding.footer) {
        let Some(key) = binding.keys.first().map(ToString::to_string) else { continue };
        let label = ui.get(&Msg::KeyLabel { command: binding.command.name().to_owned() });
        let cells = u16::try_from(width(&key) + 1 + width(&label)).unwrap_or(u16::MAX);
        if x + cells > row.x + row.width {
            // What is further down may be shorter.
            continue;
        }
        items.push(FooterItem { area: Area { x, width: cells, ..row }, command: binding.command, key, label });
        x += cells + 2;
    }
    items
}

/// Paints the footer.
pub fn paint(canvas: &mut Canvas<'_>, ui: &Ui, place: Place, row: Area) {
    for FooterItem { area, key, label, .. } in items(ui, place, row) {
        let used = canvas.label(area, &key, Tone::Key, Side::Start);
        let rest = Area { x: area.x + used + 1, width: area.width.saturating_sub(used + 1), ..area };
        canvas.label(rest, &label, Tone::Dim, Side::Start);
    }
}
