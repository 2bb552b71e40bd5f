//! A module imports only from those to its left, and names only the crates that it may.

use std::path::{Path, PathBuf};

use super::support::root;

/// The layers, left to right. `main.rs` and `lib.rs` are outside.
const LAYERS: &[&str] = &[
    "messages",
    "text",
    "diagnostic",
    "table",
    "emulator",
    "phrase",
    "lexicon",
    "judge",
    "scenario",
    "customer",
    "session",
    "debrief",
    "calibration",
    "tui",
    "archive",
    "terminal",
    "cli",
];

/// Crates that only the named modules may use; every other dependency is free.
const CRATES: &[(&str, &[&str])] = &[
    ("clap", &["cli"]),
    ("anyhow", &["cli"]),
    ("etcetera", &["cli"]),
    ("jiff", &["cli"]),
    ("include_dir", &["cli"]),
    ("fluent_bundle", &["messages"]),
    ("annotate_snippets", &["diagnostic"]),
    ("unicode_linebreak", &["text"]),
    ("ratatui", &["tui", "terminal"]),
    ("crossterm", &["terminal"]),
    ("signal_hook", &["terminal"]),
    ("rustix", &["terminal"]),
    ("unicode_bidi", &["text"]),
    ("rand", &["customer", "calibration"]),
    ("toml", &["table", "phrase", "lexicon", "scenario"]),
    ("sha2", &["session", "archive"]),
];

/// What only an edge may touch.
const EDGES: &[(&str, &[&str])] = &[
    ("std::fs", &["archive", "cli"]),
    ("std::env", &["cli"]),
    ("std::net", &[]),
    ("std::process", &["cli"]),
    ("std::time", &["terminal"]),
    ("std::thread", &["terminal", "cli"]),
    ("std::io", &["archive", "terminal", "cli"]),
];

fn sources() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((layer_of(&path), path));
            }
        }
    }
    found.sort();
    found.retain(|(layer, _)| !["main", "lib"].contains(&layer.as_str()));
    found
}

fn layer_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.strip_suffix(".rs").unwrap_or(first).to_owned()
}

/// The code of a file without its comments.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn modules_import_only_from_their_left() {
    let mut wrong = Vec::new();
    for (layer, path) in sources() {
        let own = LAYERS.iter().position(|known| *known == layer).unwrap_or_else(|| panic!("{layer} is no layer"));
        for rest in code(&path).split("crate::").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            let Some(other) = LAYERS.iter().position(|known| *known == name) else { continue };
            if other > own {
                wrong.push(format!("{} names crate::{name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn crates_and_edges_stay_where_they_belong() {
    let mut wrong = Vec::new();
    for (layer, path) in sources() {
        let code = code(&path);
        for (name, allowed) in CRATES {
            let named = code.contains(&format!("{name}::")) && !allowed.contains(&layer.as_str());
            if named && code.split(&format!("{name}::")).any(|before| !before.ends_with(['_', ':'])) {
                let used = code.lines().any(|line| {
                    line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':')
                        .any(|word| word.starts_with(&format!("{name}::")))
                });
                if used {
                    wrong.push(format!("{} names {name}", path.display()));
                }
            }
        }
        for (name, allowed) in EDGES {
            if code.contains(name) && !allowed.contains(&layer.as_str()) {
                wrong.push(format!("{} touches {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_library_lists_the_layers_in_order() {
    let text = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let listed: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(listed, LAYERS);
}

/// Tables of letters, which are no texts.
const TABLES: [&str; 4] = ["HEBREW_KEYS", "PREFIXES", "HEBREW_ENDINGS", "GENDER_ENDINGS"];

#[test]
fn no_data_in_sources() {
    // Words that users read or the judge listens for live in locales/ and scenarios/.
    let hebrew = |line: &str| line.chars().filter(|c| ('א'..='ת').contains(c)).count();
    let mut wrong = Vec::new();
    for (_, path) in sources() {
        for (index, line) in code(&path).lines().enumerate() {
            let known = TABLES.iter().any(|name| line.contains(&format!("const {name}:")));
            if hebrew(line) > 8 && !known {
                wrong.push(format!("{}:{}: {line}", path.display(), index + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
