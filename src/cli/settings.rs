//! The settings file: `settings.json` in the user's data directory.

#![expect(clippy::disallowed_methods, reason = "an edge module: it reads and writes the settings")]

use std::path::Path;

use crate::tui::Settings;

const NAME: &str = "settings.json";

/// What was kept; where nothing was, or nothing can be read, what is usual.
pub(super) fn read(home: Option<&Path>) -> Settings {
    let text = home.and_then(|home| std::fs::read_to_string(home.join(NAME)).ok());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Keeps the settings: the file is the old one or the new one, never half of it. One that could not be read is set aside.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write(home: Option<&Path>, settings: &Settings) -> std::io::Result<()> {
    let Some(home) = home else { return Ok(()) };
    std::fs::create_dir_all(home)?;
    let (path, new) = (home.join(NAME), home.join("settings.json.new"));
    let strange = |text: String| serde_json::from_str::<Settings>(&text).is_err();
    if std::fs::read_to_string(&path).is_ok_and(strange) {
        std::fs::rename(&path, home.join("settings.json.unreadable"))?;
    }
    std::fs::write(&new, serde_json::to_string_pretty(settings)?)?;
    std::fs::rename(new, path)
}
