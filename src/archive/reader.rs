//! Reading a recording back, as far as it is whole.

use std::path::{Path, PathBuf};

use super::{ArchiveError, chain};
use crate::session::{FORMAT, Header, Record};

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
    /// A line is as it was written, by a version that says it otherwise.
    Foreign {
        /// The first reply that cannot be read.
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
    if header.format > FORMAT {
        return Err(ArchiveError::Newer { path: path.to_owned(), format: header.format });
    }
    let mut recording = Recording { path: path.to_owned(), header, records: Vec::new(), damage: None };
    let mut sum = first.sum.to_owned();
    let mut replies = 0;
    for line in lines {
        let Some(whole) = checked(&sum, line) else {
            let damage =
                if line.ends_with(b"\n") { Damage::Edited { at: replies + 1 } } else { Damage::Cut { after: replies } };
            recording.damage = Some(damage);
            break;
        };
        let Ok(record) = serde_json::from_str::<Record>(whole.body) else {
            recording.damage = Some(Damage::Foreign { at: replies + 1 });
            break;
        };
        replies += record.turns.iter().filter(|turn| turn.reply.is_some()).count();
        whole.sum.clone_into(&mut sum);
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
