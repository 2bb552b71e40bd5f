//! From what the terminal library reads to the screen's own events.

use crossterm::event::{
    Event as Read, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::tui::{Code, Event, Key, Mouse};

/// What was read as an event of the screen; none for what it does not care about.
pub(super) fn event(read: Read) -> Option<Event> {
    match read {
        Read::Key(key) => key_of(key).map(Event::Key),
        Read::Paste(text) => Some(Event::Paste(text)),
        Read::Mouse(MouseEvent { kind, column, row, .. }) => {
            let what = match kind {
                MouseEventKind::Down(MouseButton::Left) => Mouse::Press,
                MouseEventKind::Drag(MouseButton::Left) => Mouse::Drag,
                MouseEventKind::ScrollUp => Mouse::WheelUp,
                MouseEventKind::ScrollDown => Mouse::WheelDown,
                _ => return None,
            };
            Some(Event::Mouse { x: column, y: row, what })
        }
        // The program measures the terminal itself.
        Read::Resize(..) | Read::FocusGained | Read::FocusLost => None,
    }
}

fn key_of(key: KeyEvent) -> Option<Key> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Tab | KeyCode::BackTab => Code::Tab,
        KeyCode::Esc => Code::Esc,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let held = |modifier| key.modifiers.contains(modifier);
    // A character says by itself what Shift made of it.
    let shift = !matches!(code, Code::Char(_)) && (held(KeyModifiers::SHIFT) || key.code == KeyCode::BackTab);
    Some(Key { code, ctrl: held(KeyModifiers::CONTROL), alt: held(KeyModifiers::ALT), shift })
}
