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

/// Keeps the settings: the file is the old one or the new one, never half of it. One that could not be read is set aside.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write(home: Option<&Path>, settings: &Settings) -> std::io::Result<()> {
    let Some(home) = home else { return Ok(()) };
    private::folder(home)?;
    let path = home.join(NAME);
    let strange = |text: String| serde_json::from_str::<Settings>(&text).is_err();
    if std::fs::read_to_string(&path).is_ok_and(strange) {
        std::fs::rename(&path, home.join("settings.json.unreadable"))?;
    }
    // Another program of the same user may be writing too.
    let new = home.join(format!("{NAME}.{}", std::process::id()));
    private::create(&new, &serde_json::to_string_pretty(settings)?)?;
    std::fs::rename(new, path)
}
