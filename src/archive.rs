//! Recordings: one append-only file a session is the truth (`docs/formats.md`).
//!
//! Each line is a checksum and a JSON record; each checksum covers the one before it, so a line that was changed, cut short,
//! or lost from between others is found and named by its turn. A record is on the disk before the customer answers.

#![expect(clippy::disallowed_methods, reason = "the one place below the commands that reads and writes recordings")]

mod chain;
pub mod private;
mod reader;
mod recorder;

use std::path::PathBuf;

pub use reader::{Damage, Recording, read};
pub use recorder::Recorder;

/// The folder of recordings inside the user's data directory.
pub const FOLDER: &str = "sessions";
/// How the name of a recording ends.
pub const ENDING: &str = "kashuv";

/// Why a recording could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The system said no.
    #[error("{path}: {reason}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        reason: std::io::Error,
    },
    /// Of a later version.
    #[error("{path}: format {format}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        format: u32,
    },
    /// Not a recording, or one without its first line.
    #[error("{path}: not a recording")]
    NotARecording {
        /// The file.
        path: PathBuf,
    },
}

/// The recordings in a folder, newest last. An absent folder holds none.
///
/// # Errors
/// [`ArchiveError::Io`] if the folder is there and cannot be read.
pub fn list(folder: &std::path::Path) -> Result<Vec<PathBuf>, ArchiveError> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(reason) if reason.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(reason) => return Err(ArchiveError::Io { path: folder.to_owned(), reason }),
    };
    let paths = entries.flatten().map(|entry| entry.path());
    let mut recordings: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect();
    recordings.sort();
    Ok(recordings)
}
