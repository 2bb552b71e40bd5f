//! What is wrong with a file, as data: where, how bad, and what to do about it.
//!
//! Reading a file never stops at its first fault; it collects [`Diagnostic`]s, and one renderer a format shows them.

mod json;
mod place;
mod text;

use std::ops::Range;

pub use json::Finding;
pub use json::findings;
pub use place::Place;
pub use text::render;

use crate::messages::Msg;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// It can be used, and something is probably not meant so.
    Warning,
}

/// A stable name for a kind of fault, `K001` and on. Codes are never used again for something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(pub u16);

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "K{:03}", self.0)
    }
}

/// Which of the read files a span belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(usize);

/// A file's name and text.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as the user gave it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Every file that was read.
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Adds a file.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.0.push(Source { name: name.into(), text: text.into() });
        SourceId(self.0.len() - 1)
    }

    /// The file behind `id`.
    ///
    /// # Panics
    /// If `id` is from another `Sources`.
    #[must_use]
    pub fn get(&self, id: SourceId) -> &Source {
        #[expect(clippy::expect_used, reason = "an id is only made by `add`")]
        self.0.get(id.0).expect("a source of this collection")
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its stable code.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: Msg,
    /// The file.
    pub source: SourceId,
    /// The bytes of the file at fault.
    pub span: Range<usize>,
    /// What to do.
    pub help: Option<Msg>,
}

impl Diagnostic {
    /// An error at `span`.
    #[must_use]
    pub fn error(code: u16, source: SourceId, span: Range<usize>, message: Msg) -> Self {
        let code = Code(code);
        Self { code, severity: Severity::Error, message, source, span, help: None }
    }

    /// The same as a warning.
    #[must_use]
    pub fn warning(code: u16, source: SourceId, span: Range<usize>, message: Msg) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, source, span, message) }
    }

    /// With advice.
    #[must_use]
    pub fn help(mut self, help: Msg) -> Self {
        self.help = Some(help);
        self
    }
}

/// Sorts findings by file and place, and drops repetitions.
pub fn sort(findings: &mut Vec<Diagnostic>) {
    findings.sort_by_key(|d| (d.source, d.span.start, d.span.end, d.code));
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    for finding in findings.drain(..) {
        let place = |d: &Diagnostic| (d.source, d.span.clone(), d.code);
        let mut here = kept.iter().rev().take_while(|known| place(known) == place(&finding));
        if !here.any(|known| *known == finding) {
            kept.push(finding);
        }
    }
    *findings = kept;
}

/// Whether any finding is an error.
#[must_use]
pub fn has_errors(findings: &[Diagnostic]) -> bool {
    findings.iter().any(|d| d.severity == Severity::Error)
}
