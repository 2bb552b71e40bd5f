//! Findings as text, with the line shown and the place marked.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity, Sources};
use crate::messages::Messages;
use crate::text::clean;

/// All findings, one after the other, in plain text.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages) -> String {
    let shown: Vec<_> = diagnostics.iter().map(|d| render_one(d, sources, messages)).collect();
    shown.join("\n\n")
}

fn render_one(d: &Diagnostic, sources: &Sources, messages: &Messages) -> String {
    let source = sources.get(d.source);
    let level = match d.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let primary = AnnotationKind::Primary.span(within(&source.text, &d.span));
    let snippet = Snippet::source(&source.text).path(&source.name).fold(true).annotation(primary);
    let title = level.primary_title(clean(&messages.get(&d.message)).into_owned()).id(d.code.to_string());
    let mut group: Group<'_> = title.element(snippet);
    if let Some(help) = &d.help {
        group = group.element(Level::HELP.message(clean(&messages.get(help)).into_owned()));
    }
    Renderer::plain().render(&[group])
}

/// `span` moved to character borders inside `text`.
fn within(text: &str, span: &Range<usize>) -> Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(span.start);
    start..floor(span.end).max(start)
}
