//! Reading a recording back, as far as it is whole.

use std::path::{Path, PathBuf};

use super::{ArchiveError, chain};
use crate::session::{Header, Record};

/// What was read.
#[derive(Clone, Debug)]
pub struct Recording {
    /// Where it is.
    pub path: PathBuf,
    /// Its head.
    pub header: Header,
    /// Every record that is whole and in its place.
    pub records: Vec<Record>,
    /// What is wrong with the rest.
    pub damage: Option<Damage>,
}

/// What is wrong, by the reply (from 1) up to which all is well (`Cut`), or from which it is not (`Edited`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The last line was cut short: the program was stopped while writing.
    Cut {
        /// The last whole reply.
        after: usize,
    },
    /// A line is not what was written.
    Edited {
        /// The first reply that is not.
        at: usize,
    },
}

/// Reads a recording.
///
/// # Errors
/// [`ArchiveError`] if it cannot be read, or its first line is not that of a recording.
pub fn read(path: &Path) -> Result<Recording, ArchiveError> {
    let bytes = std::fs::read(path).map_err(|reason| ArchiveError::Io { path: path.to_owned(), reason })?;
    let not_a_recording = || ArchiveError::NotARecording { path: path.to_owned() };
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let first = lines.next().and_then(|line| checked(chain::START, line)).ok_or_else(not_a_recording)?;
    let header: Header = serde_json::from_str(first.body).map_err(|_| not_a_recording())?;
    let mut recording = Recording { path: path.to_owned(), header, records: Vec::new(), damage: None };
    let mut sum = first.sum.to_owned();
    let mut replies = 0;
    for line in lines {
        let record =
            checked(&sum, line).and_then(|line| Some((line.sum, serde_json::from_str::<Record>(line.body).ok()?)));
        let Some((next, record)) = record else {
            let whole = line.ends_with(b"\n");
            recording.damage =
                Some(if whole { Damage::Edited { at: replies + 1 } } else { Damage::Cut { after: replies } });
            break;
        };
        replies += record.turns.iter().filter(|turn| turn.reply.is_some()).count();
        next.clone_into(&mut sum);
        recording.records.push(record);
    }
    Ok(recording)
}

struct Line<'b> {
    sum: &'b str,
    body: &'b str,
}

/// The parts of a line, if it is whole and its checksum is right.
fn checked<'b>(before: &str, line: &'b [u8]) -> Option<Line<'b>> {
    let line = std::str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
    let (sum, body) = line.split_once(' ')?;
    (sum == chain::sum(before, body)).then_some(Line { sum, body })
}
