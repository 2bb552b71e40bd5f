//! Scenarios and locales: embedded in the program, overridden by folders.
//!
//! A file is looked for in the folder named on the command line, then in the user's data directory, then in the program itself.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads the folders that override what is embedded")]

use std::io::Read as _;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::messages::{Messages, Msg};

static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Largest file that is read, in bytes. A scenario of 500 lines has about 100 kB.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Where assets are looked for.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// `--scenarios DIR`.
    pub scenarios: Option<PathBuf>,
    /// `--locales DIR`.
    pub locales: Option<PathBuf>,
    /// The user's data directory.
    pub home: Option<PathBuf>,
}

/// A file's name (for messages) and text.
#[derive(Clone, Debug)]
pub struct File {
    /// The path, or `scenarios/…` for an embedded one.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system said no.
    #[error("{path}: {reason}")]
    Io {
        /// The file.
        path: String,
        /// The system's reason.
        reason: std::io::Error,
    },
    /// Larger than any scenario.
    #[error("{path}: larger than {} MB", LARGEST / 1024 / 1024)]
    TooLarge {
        /// The file.
        path: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// No scenario that can be listed.
    #[error("{path}: not a scenario")]
    NoScenario {
        /// The file.
        path: String,
    },
    /// Not UTF-8.
    #[error("{path}: not UTF-8 at byte {at}")]
    NotUtf8 {
        /// The file.
        path: String,
        /// The first byte that is not.
        at: usize,
        /// Everything before it.
        before: String,
    },
}

/// Reads a text file of reasonable size.
///
/// # Errors
/// [`ReadError`] if it cannot be read, is too large or is not UTF-8.
pub fn read(path: &Path) -> Result<File, ReadError> {
    let name = crate::text::clean_line(&path.display().to_string());
    let io = |reason| ReadError::Io { path: name.clone(), reason };
    let file = std::fs::File::open(path).map_err(io)?;
    let len = file.metadata().map_err(io)?.len();
    // A device or a pipe has no length: it is read no further than a file may be long.
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(io)?;
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if len.max(read) > LARGEST {
        return Err(ReadError::TooLarge { path: name, bytes: len.max(read) });
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(File { name, text: text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text) }),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let before = error.as_bytes().get(..at).unwrap_or_default();
            Err(ReadError::NotUtf8 { path: name, at, before: String::from_utf8_lossy(before).into_owned() })
        }
    }
}

impl ReadError {
    /// What happened, in the user's language.
    #[must_use]
    pub fn describe(&self, messages: &Messages) -> String {
        let (path, msg) = match self {
            Self::Io { path, reason } => (path, Msg::Unreadable { reason: reason.to_string() }),
            Self::TooLarge { path, bytes } => (path, too_large(*bytes)),
            Self::NotUtf8 { path, at, .. } => (path, Msg::NotUtf8 { at: *at }),
            Self::NoScenario { path } => (path, Msg::ScenarioFaulty),
        };
        format!("{path}: {}", messages.get(&msg))
    }
}

/// That a file of so many bytes is too large.
pub fn too_large(bytes: u64) -> Msg {
    Msg::TooLarge { megabytes: usize::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(usize::MAX) }
}

impl Assets {
    /// A file of `locales/`, by its path there (`he/lexicon.toml`).
    ///
    /// # Errors
    /// [`ReadError`] if a folder has the file and it cannot be read.
    pub fn locale(&self, path: &str) -> Result<File, ReadError> {
        find(&LOCALES, "locales", &self.folders(self.locales.as_ref(), "locales"), path)
            .unwrap_or_else(|| Ok(File { name: format!("locales/{path}"), text: String::new() }))
    }

    /// Whether a file of `locales/` is the program's own: no folder has another.
    #[must_use]
    pub fn is_own_locale(&self, path: &str) -> bool {
        !self.folders(self.locales.as_ref(), "locales").iter().any(|folder| folder.join(path).exists())
    }

    /// The files of a scenario, by its id: `None` if there is no such scenario.
    ///
    /// # Errors
    /// [`ReadError`] if a folder has the scenario and it cannot be read.
    pub fn scenario(&self, id: &str) -> Result<Option<Vec<File>>, ReadError> {
        if id.is_empty() || id.contains(['/', '\\']) || id.starts_with('.') {
            return Ok(None);
        }
        for folder in self.folders(self.scenarios.as_ref(), "scenarios") {
            for path in [folder.join(id), folder.join(format!("{id}.toml"))] {
                if path.exists() {
                    return scenario_at(&path).map(Some);
                }
            }
        }
        if let Some(folder) = SCENARIOS.get_dir(id) {
            return Ok(Some(embedded(folder)));
        }
        let file = SCENARIOS.get_file(format!("{id}.toml")).and_then(embedded_file);
        Ok(file.map(|file| vec![file]))
    }

    /// The file with the head of a scenario: `None` if there is no such scenario.
    ///
    /// # Errors
    /// As [`Assets::scenario`].
    pub fn scenario_head(&self, id: &str) -> Result<Option<File>, ReadError> {
        if !self.is_embedded(id) {
            return Ok(self.scenario(id)?.and_then(|files| files.into_iter().next()));
        }
        let file = SCENARIOS.get_file(format!("{id}/scenario.toml")).and_then(embedded_file);
        Ok(file.or_else(|| SCENARIOS.get_file(format!("{id}.toml")).and_then(embedded_file)))
    }

    /// Whether a scenario is part of the program, and no folder has another of its name.
    #[must_use]
    pub fn is_embedded(&self, id: &str) -> bool {
        let folders = self.folders(self.scenarios.as_ref(), "scenarios");
        let outside =
            folders.iter().any(|folder| folder.join(id).exists() || folder.join(format!("{id}.toml")).exists());
        let inside = |path: String| SCENARIOS.get_entry(path).is_some();
        !outside && (inside(id.to_owned()) || inside(format!("{id}.toml")))
    }

    /// The ids of every scenario that can be played, sorted.
    #[must_use]
    pub fn scenario_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for folder in self.folders(self.scenarios.as_ref(), "scenarios") {
            let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
            ids.extend(entries.filter_map(|entry| id_of(&entry.path())));
        }
        ids.extend(SCENARIOS.entries().iter().filter_map(|entry| id_of(entry.path())));
        ids.sort();
        ids.dedup();
        ids
    }

    fn folders(&self, named: Option<&PathBuf>, kind: &str) -> Vec<PathBuf> {
        named.cloned().into_iter().chain(self.home.as_ref().map(|home| home.join(kind))).collect()
    }
}

fn id_of(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let id = if path.extension().is_some() { name.strip_suffix(".toml")? } else { name };
    (!id.starts_with('.')).then(|| id.to_owned())
}

fn find(embedded: &Dir<'_>, kind: &str, folders: &[PathBuf], path: &str) -> Option<Result<File, ReadError>> {
    let outside = folders.iter().map(|folder| folder.join(path)).find(|path| path.exists());
    if let Some(path) = outside {
        return Some(read(&path));
    }
    let text = embedded.get_file(path)?.contents_utf8()?;
    Some(Ok(File { name: format!("{kind}/{path}"), text: text.to_owned() }))
}

fn embedded(folder: &Dir<'_>) -> Vec<File> {
    let mut files: Vec<_> = folder.files().filter_map(embedded_file).collect();
    sort_scenario(&mut files);
    files
}

fn embedded_file(file: &include_dir::File<'_>) -> Option<File> {
    let text = file.contents_utf8()?.to_owned();
    Some(File { name: format!("scenarios/{}", file.path().display()), text })
}

/// The files of the scenario at `path`: the file itself, or the TOML files of a folder.
///
/// # Errors
/// [`ReadError`] for the first file that cannot be read.
pub fn scenario_at(path: &Path) -> Result<Vec<File>, ReadError> {
    if !path.is_dir() {
        return Ok(vec![read(path)?]);
    }
    let name = path.display().to_string();
    let entries = std::fs::read_dir(path).map_err(|reason| ReadError::Io { path: name.clone(), reason })?;
    let paths = entries.flatten().map(|entry| entry.path());
    let toml = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut files = toml.map(|path| read(&path)).collect::<Result<Vec<_>, _>>()?;
    sort_scenario(&mut files);
    if files.is_empty() {
        let reason = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(ReadError::Io { path: format!("{name}/scenario.toml"), reason });
    }
    Ok(files)
}

/// The scenarios at `path`: itself, or those that a folder without a head of its own holds.
#[must_use]
pub fn scenarios_in(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() || path.join("scenario.toml").exists() {
        return vec![path.to_owned()];
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<_> = entries.filter(|path| id_of(path).is_some()).flat_map(|path| scenarios_in(&path)).collect();
    found.sort();
    if found.is_empty() { vec![path.to_owned()] } else { found }
}

/// `scenario.toml` first, the others by name.
fn sort_scenario(files: &mut [File]) {
    files.sort_by(|a, b| {
        let key = |file: &File| (!file.name.ends_with("scenario.toml"), file.name.clone());
        key(a).cmp(&key(b))
    });
}
