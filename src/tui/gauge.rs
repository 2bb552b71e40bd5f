//! Gauges and curves, drawn from the side at which the reader begins.

use super::paint::{Area, Canvas, Side};
use super::theme::Tone;
use super::ui::Ui;
use crate::debrief::bar;
use crate::messages::Msg;
use crate::scenario::{Band, Gauge, TrustBand};

/// How bad it is, from 0 (calm) to 3 (furious).
fn level(anger: i32) -> u8 {
    match Band::of(anger) {
        Band::Calm => 0,
        Band::Annoyed => 1,
        Band::Angry => 2,
        Band::Furious => 3,
    }
}

/// The tone of an anger of 0..=100.
#[must_use]
pub fn tone(anger: i32) -> Tone {
    Tone::Gauge(level(anger))
}

/// Paints name, bar, number and word of a gauge of 0..=100; the cells used.
pub fn paint(canvas: &mut Canvas<'_>, ui: &Ui, area: Area, gauge: Option<Gauge>, value: i32, bar: u16) -> u16 {
    let name = gauge.map_or("trust", Gauge::name).to_owned();
    let band = gauge.map_or_else(|| TrustBand::of(value).name(), |_| Band::of(value).name());
    let word = match gauge {
        Some(_) => Msg::AngerWord { gauge: name.clone(), band: band.to_owned() },
        None => Msg::TrustWord { band: band.to_owned() },
    };
    let name = ui.get(&Msg::GaugeName { gauge: name });
    let mut used = canvas.labels(area, &[(&name, Tone::Strong), (" ", Tone::Plain)]);
    let full = u16::try_from(value.clamp(0, 100)).unwrap_or(0);
    let full = if value > 0 { (full * bar / 100).max(1) } else { 0 };
    let tone = if gauge.is_some() { tone(value) } else { Tone::Accent };
    canvas.fill(Area { x: area.x + used, width: full, ..area }, "█", tone);
    canvas.fill(Area { x: area.x + used + full, width: bar - full, ..area }, "░", Tone::Dim);
    used += bar + 1;
    let rest = Area { x: area.x + used, width: area.width.saturating_sub(used), ..area };
    let word_tone = if gauge.is_some() && level(value) == 3 { Tone::Gauge(3) } else { Tone::Plain };
    used + canvas.labels(rest, &[(&value.to_string(), Tone::Plain), (" ", Tone::Plain), (&ui.get(&word), word_tone)])
}

/// Paints a curve of values of 0..=100, one cell each in its tone, the latest that fit. The cells used.
pub fn curve(canvas: &mut Canvas<'_>, area: Area, values: &[i32], tone: impl Fn(i32) -> Tone) -> u16 {
    let skipped = values.len().saturating_sub(usize::from(area.width));
    let mut x = area.x;
    for value in values.iter().skip(skipped) {
        let cell = Area { x, width: 1, ..area };
        canvas.label(cell, bar(*value).encode_utf8(&mut [0; 4]), tone(*value), Side::Start);
        x += 1;
    }
    x - area.x
}
