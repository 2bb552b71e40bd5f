//! Files and folders that their user alone can read.

#![expect(clippy::disallowed_methods, reason = "an edge module: it writes what the user keeps")]

use std::io::Write as _;
use std::path::Path;

/// Makes a folder, and those around it, for the user alone.
///
/// # Errors
/// If it cannot be made.
pub(super) fn folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Writes a file that is not there yet, down to the disk; what could not be written as a whole is taken away again.
///
/// # Errors
/// If it is there, or cannot be written.
pub(super) fn create(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}
