//! Outside text made safe to show: control characters and bidi controls become visible placeholders.
//!
//! Escape bytes can drive a terminal and bidi controls can hide words ("Trojan Source"), so nothing that came from a file,
//! a keyboard or a log reaches an output without passing here.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Characters that change what a reader sees without being seen.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a text has a byte that begins a hidden character. Most texts have none, and looking at bytes is quick.
fn may_hide(text: &str) -> bool {
    let begins = |byte: u8| matches!(byte, 0x00..=0x09 | 0x0b..=0x1f | 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef | 0xf3);
    text.bytes().any(begins)
}

/// Whether [`clean`] puts a placeholder anywhere.
#[must_use]
pub fn has_hidden(text: &str) -> bool {
    // A carriage return is only an odd line end.
    may_hide(text) && text.contains(|c| c != '\r' && is_hidden(c))
}

fn placeholder(c: char, out: &mut String) {
    match c {
        '\u{0}'..='\u{1f}' => out.extend(char::from_u32(0x2400 + u32::from(c))),
        '\u{7f}' => out.push('\u{2421}'),
        _ => {
            // Writing to a string cannot fail.
            let _ = write!(out, "[U+{:04X}]", u32::from(c));
        }
    }
}

/// `text` with control characters and bidi controls replaced by visible placeholders.
///
/// Line ends are normalised to `\n`; tabs become a space.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if !may_hide(text) || !text.contains(|c| c == '\t' || c == '\r' || is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\t' => out.push(' '),
            c if is_hidden(c) => placeholder(c, &mut out),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// [`clean`] for text that must stay on one line.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// Finished JSON with every hidden character inside its strings written as `\uXXXX`.
///
/// The value is unchanged for whoever parses it; whoever prints it sees what is there.
#[must_use]
pub fn escape_json(json: &str) -> Cow<'_, str> {
    let hidden = |c: char| c > '\u{7e}' && is_hidden(c);
    if !json.contains(hidden) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    let mut units = [0u16; 2];
    for c in json.chars() {
        if hidden(c) {
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}
