//! The report as text: for a terminal without a screen, a pipe, a screen reader. Logical order, no escapes, nothing by
//! colour.

use std::fmt::Write as _;

use super::page::{Block, Paragraph, page};
use super::{Report, bar};
use crate::messages::Messages;
use crate::text::wrap;

/// Width of the text, in cells.
const WIDTH: usize = 80;

/// The whole report.
#[must_use]
pub fn text(report: &Report, messages: &Messages) -> String {
    let mut out = String::new();
    for block in page(report, messages) {
        match block {
            Block::Title(title) => underlined(&mut out, &title, "═"),
            Block::Heading(heading) => underlined(&mut out, &heading, "─"),
            Block::Gap => out.push('\n'),
            Block::Curve { name, values } => {
                let bars: String = values.iter().map(|value| bar(*value)).collect();
                let (start, end) = (values.first().unwrap_or(&0), values.last().unwrap_or(&0));
                // Writing to a string cannot fail.
                let _ = writeln!(out, "  {name}: {start} {bars} {end}");
            }
            Block::Paragraph(text) => paragraph(&mut out, &text),
        }
    }
    out
}

fn underlined(out: &mut String, text: &str, with: &str) {
    let width = text.chars().count().min(WIDTH);
    let _ = writeln!(out, "{text}\n{}", with.repeat(width));
}

/// A paragraph, hanging behind its mark.
fn paragraph(out: &mut String, paragraph: &Paragraph) {
    let Paragraph { indent, mark, .. } = paragraph;
    let hang = indent + mark.chars().count();
    for (index, line) in wrap(&marked(paragraph), WIDTH.saturating_sub(hang)).iter().enumerate() {
        let before = if index == 0 { format!("{:indent$}{mark}", "") } else { " ".repeat(hang) };
        out.push_str(format!("{before}{line}").trim_end());
        out.push('\n');
    }
}

/// The text with the words that were judged in brackets: `[…]` helped, `‹…›` hurt.
fn marked(paragraph: &Paragraph) -> String {
    let text = &paragraph.text;
    let mut out = String::new();
    let mut at = 0;
    for (span, helped) in &paragraph.evidence {
        let (open, close) = if *helped { ('[', ']') } else { ('‹', '›') };
        out.push_str(text.get(at..span.start).unwrap_or_default());
        let _ = write!(out, "{open}{}{close}", text.get(span.clone()).unwrap_or_default());
        at = span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
