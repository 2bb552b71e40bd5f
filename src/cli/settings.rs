//! The settings file: `settings.json` in the user's data directory.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads and writes the settings")]

use std::path::Path;

use crate::archive::private;
use crate::text::clean_line;
use crate::tui::Settings;

const NAME: &str = "settings.json";

/// What was kept.
pub(super) struct Kept {
    /// Where nothing was, or nothing can be read, what is usual.
    pub(super) settings: Settings,
    /// Whether there is a file that cannot be read.
    pub(super) is_strange: bool,
}

/// Reads what was kept.
pub(super) fn read(home: Option<&Path>) -> Kept {
    let text = home.and_then(|home| std::fs::read_to_string(home.join(NAME)).ok());
    let read = text.map(|text| serde_json::from_str::<Settings>(&text));
    let is_strange = matches!(read, Some(Err(_)));
    let settings = read.and_then(Result::ok).unwrap_or_default();
    Kept { settings: Settings { trainee: clean_line(&settings.trainee), ..settings }, is_strange }
}

/// What is kept when `mine` were `base` before and another program has written `theirs` meanwhile: each change counts.
pub(super) fn merged(base: &Settings, mine: &Settings, theirs: Settings) -> Settings {
    macro_rules! pick {
        ($($field:ident),+) => {
            Settings { $($field: if mine.$field == base.$field { theirs.$field } else { mine.$field.clone() }),+ }
        };
    }
    pick!(trainee, lang, address, mode, seed, clock_waits, letters, silent, met)
}

/// Keeps the settings: the file is the old one or the new one, never half of it. One that could not be read is set aside.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write(home: Option<&Path>, settings: &Settings) -> std::io::Result<()> {
    let Some(home) = home else { return Ok(()) };
    private::folder(home)?;
    let path = home.join(NAME);
    if read(Some(home)).is_strange {
        std::fs::rename(&path, home.join("settings.json.unreadable"))?;
    }
    // Another program of the same user may be writing too.
    let new = home.join(format!("{NAME}.{}", std::process::id()));
    private::create(&new, &serde_json::to_string_pretty(settings)?)?;
    std::fs::rename(new, path)
}
