//! What stands where: a pure function of the size, used by what paints and by what the mouse hits.

use super::paint::Area;

/// Below this nothing can be read: columns and rows.
pub const SMALLEST: (u16, u16) = (40, 12);
/// Widest screen that is used; what is beyond stays empty at both sides.
const WIDEST: u16 = 150;
/// From this width the case card stands beside the conversation.
const WITH_CARD: u16 = 100;
/// From this size there is room for frames.
const WITH_FRAMES: (u16, u16) = (60, 18);

/// The screen, without what is beyond the widest.
#[must_use]
pub fn screen(width: u16, height: u16) -> Area {
    let used = width.min(WIDEST);
    Area::new((width - used) / 2, 0, used, height)
}

/// Whether anything can be read at this size.
#[must_use]
pub fn is_too_small(width: u16, height: u16) -> bool {
    width < SMALLEST.0 || height < SMALLEST.1
}

/// Where the parts of a conversation stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TalkAreas {
    /// Title, clock and mode.
    pub title: Area,
    /// Anger and trust.
    pub gauges: Area,
    /// The frame of the transcript, where there is one.
    pub frame: Option<Area>,
    /// The transcript.
    pub transcript: Area,
    /// The frame of the case card, where it stands beside.
    pub card: Option<Area>,
    /// The frame of the field.
    pub field: Area,
    /// The field's text, with a column free for the caret at its end.
    pub text: Area,
    /// The keys.
    pub footer: Area,
}

/// Where the parts of a conversation stand, if the field has so many lines.
#[must_use]
pub fn talk(width: u16, height: u16, lines: usize) -> TalkAreas {
    let screen = screen(width, height);
    let frames = width >= WITH_FRAMES.0 && height >= WITH_FRAMES.1;
    let most = (height / 4).max(1);
    let lines = u16::try_from(lines).unwrap_or(most).clamp(1, most);
    let (title, gauges, footer) = (screen.row(0), screen.row(1), screen.row(height.saturating_sub(1)));
    let field_height = lines + 2;
    let field = Area { y: height.saturating_sub(1 + field_height), height: field_height, ..screen };
    let middle = Area { y: 2, height: height.saturating_sub(3 + field_height), ..screen };
    let card_width = if frames && width >= WITH_CARD { (screen.width / 3).clamp(32, 44) } else { 0 };
    let whole = Area { width: middle.width - card_width, ..middle };
    let card = Area { x: whole.x + whole.width, width: card_width, ..middle };
    TalkAreas {
        title,
        gauges,
        frame: frames.then_some(whole),
        transcript: if frames { whole.inside(1, 1) } else { whole },
        card: (card_width > 0).then_some(card),
        field,
        text: field.inside(2, 1),
        footer,
    }
}

/// Where the parts of a list or a page stand: title, body, footer.
#[must_use]
pub fn page(width: u16, height: u16) -> [Area; 3] {
    let screen = screen(width, height);
    let body = Area { y: 1, height: height.saturating_sub(2), ..screen };
    [screen.row(0), body, screen.row(height.saturating_sub(1))]
}

/// A box on top of everything, at most so large, in the middle.
#[must_use]
pub fn on_top(width: u16, height: u16, wanted: (u16, u16)) -> Area {
    let screen = screen(width, height);
    // What nearly fills the screen fills it, so that no edge of what is below looks out.
    let w = if wanted.0 + 3 > screen.width { screen.width } else { wanted.0 };
    let h = wanted.1.min(height.saturating_sub(1));
    Area::new(screen.x + (screen.width - w) / 2, height.saturating_sub(1 + h) / 2, w, h)
}
