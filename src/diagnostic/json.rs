//! Findings as `check --format json` prints them.

use serde::Serialize;

use super::{Diagnostic, Place, Severity, Sources};
use crate::messages::Messages;

/// One finding; the field names are a published format.
#[derive(Debug, Serialize)]
pub struct Finding {
    file: String,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    code: String,
    severity: &'static str,
    message: String,
    help: Option<String>,
}

/// The findings in their published form.
#[must_use]
pub fn findings(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages) -> Vec<Finding> {
    let finding = |d: &Diagnostic| {
        let source = sources.get(d.source);
        let Place { line, column } = Place::of(&source.text, d.span.start);
        Finding {
            file: source.name.clone(),
            line,
            column,
            start: d.span.start,
            end: d.span.end,
            code: d.code.to_string(),
            severity: match d.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: messages.get(&d.message),
            help: d.help.as_ref().map(|help| messages.get(help)),
        }
    };
    diagnostics.iter().map(finding).collect()
}
