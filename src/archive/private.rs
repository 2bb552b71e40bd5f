//! Files and folders that their user alone can read.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::Path;

/// Makes a folder, and those around it, for the user alone.
///
/// # Errors
/// If it cannot be made.
pub fn folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Opens a file that is not there yet, for writing.
///
/// # Errors
/// If it is there, or cannot be made.
pub fn open_new(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a file that is not there yet, down to the disk; what could not be written as a whole is taken away again.
///
/// # Errors
/// If it is there, or cannot be written.
pub fn create(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = open_new(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}
