//! The settings file: `settings.json` in the user's data directory.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads and writes the settings")]

use std::path::Path;

use super::private;
use crate::text::clean_line;
use crate::tui::Settings;

const NAME: &str = "settings.json";

/// What was kept; where nothing was, or nothing can be read, what is usual.
pub(super) fn read(home: Option<&Path>) -> Settings {
    let text = home.and_then(|home| std::fs::read_to_string(home.join(NAME)).ok());
    let settings: Settings = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    Settings { trainee: clean_line(&settings.trainee), ..settings }
}

/// Whether there is a file that cannot be read.
pub(super) fn is_strange(home: Option<&Path>) -> bool {
    let text = home.and_then(|home| std::fs::read_to_string(home.join(NAME)).ok());
    text.is_some_and(|text| serde_json::from_str::<Settings>(&text).is_err())
}

/// What is kept when `mine` were `base` before and another program has written `theirs` meanwhile: each change counts.
pub(super) fn merged(base: &Settings, mine: &Settings, theirs: Settings) -> Settings {
    macro_rules! pick {
        ($($field:ident),+) => {
            Settings { $($field: if mine.$field == base.$field { theirs.$field } else { mine.$field.clone() }),+ }
        };
    }
    pick!(trainee, lang, address, mode, seed, clock_waits, logical, met)
}

/// Keeps the settings: the file is the old one or the new one, never half of it. One that could not be read is set aside.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write(home: Option<&Path>, settings: &Settings) -> std::io::Result<()> {
    let Some(home) = home else { return Ok(()) };
    private::folder(home)?;
    let path = home.join(NAME);
    if is_strange(Some(home)) {
        std::fs::rename(&path, home.join("settings.json.unreadable"))?;
    }
    // Another program of the same user may be writing too.
    let new = home.join(format!("{NAME}.{}", std::process::id()));
    private::create(&new, &serde_json::to_string_pretty(settings)?)?;
    std::fs::rename(new, path)
}
