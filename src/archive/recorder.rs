//! Writing a recording as it happens.

use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{ArchiveError, ENDING, chain, private};
use crate::session::{Header, Record};

/// An open recording.
#[derive(Debug)]
pub struct Recorder {
    file: File,
    path: PathBuf,
    sum: String,
    /// Bytes that are known to be whole.
    len: u64,
}

/// Most recordings that may begin in one second.
const MOST_NAMES: u32 = 1000;

impl Recorder {
    /// Begins a recording in `folder`, which is made if need be, readable by the user alone. `stem` begins the file's name.
    ///
    /// # Errors
    /// [`ArchiveError::Io`] if the folder or the file cannot be made or written.
    pub fn create(folder: &Path, stem: &str, header: &Header) -> Result<Self, ArchiveError> {
        let io = |path: &Path| {
            let path = path.to_owned();
            move |reason| ArchiveError::Io { path, reason }
        };
        private::folder(folder).map_err(io(folder))?;
        let (file, path) = create_new(folder, stem)?;
        let mut recorder = Self { file, path, sum: chain::START.to_owned(), len: 0 };
        if let Err(error) = recorder.write(header) {
            // A recording without its head is none.
            let _ = std::fs::remove_file(&recorder.path);
            return Err(error);
        }
        sync_folder(folder).map_err(io(folder))?;
        Ok(recorder)
    }

    /// Begins a recording with what happened before it; if that cannot be written, there is none.
    ///
    /// # Errors
    /// As [`Recorder::create`] and [`Recorder::append`].
    pub fn begin(folder: &Path, stem: &str, header: &Header, before: &[Record]) -> Result<Self, ArchiveError> {
        let mut recorder = Self::create(folder, stem, header)?;
        for record in before {
            if let Err(error) = recorder.append(record) {
                let _ = std::fs::remove_file(&recorder.path);
                return Err(error);
            }
        }
        Ok(recorder)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends a record and waits until it is on the disk.
    ///
    /// # Errors
    /// [`ArchiveError::Io`]; the file is then as it was before, and the same record may be tried again.
    pub fn append(&mut self, record: &Record) -> Result<(), ArchiveError> {
        self.write(record)
    }

    fn write(&mut self, value: &impl Serialize) -> Result<(), ArchiveError> {
        let body = serde_json::to_string(value).map_err(|error| self.error(error.into()))?;
        let sum = chain::sum(&self.sum, &body);
        let line = format!("{sum} {body}\n");
        match self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data()) {
            Ok(()) => {
                self.len += u64::try_from(line.len()).unwrap_or(0);
                self.sum = sum;
                Ok(())
            }
            Err(source) => {
                self.roll_back();
                Err(self.error(source))
            }
        }
    }

    /// Cuts off what a failed write left. If that fails too, the reader finds a line cut short.
    fn roll_back(&mut self) {
        let _ = self.file.set_len(self.len);
        let _ = self.file.seek(SeekFrom::Start(self.len));
    }

    fn error(&self, reason: std::io::Error) -> ArchiveError {
        ArchiveError::Io { path: self.path.clone(), reason }
    }
}

fn create_new(folder: &Path, stem: &str) -> Result<(File, PathBuf), ArchiveError> {
    let mut number = 1;
    loop {
        let name = format!("{stem}-{number:03}.{ENDING}");
        let path = folder.join(name);
        match private::open_new(&path) {
            Ok(file) => return Ok((file, path)),
            Err(reason) if reason.kind() == std::io::ErrorKind::AlreadyExists && number < MOST_NAMES => number += 1,
            Err(reason) => return Err(ArchiveError::Io { path, reason }),
        }
    }
}

/// Makes the name of a new file durable, where the system can.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
