//! Puts the lexicons together while the program is built: reading them takes longer than a trainee should wait.
//!
//! It uses the program's own modules, so that there is one reader of lexicons; what it writes is read by `Lexicon::unpack`.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    unfulfilled_lint_expectations,
    unreachable_pub,
    reason = "the modules are the program's; only some of them are used here"
)]
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a build script reads files and talks to cargo")]

#[path = "src"]
mod program {
    pub mod diagnostic;
    pub mod lexicon;
    pub mod messages;
    pub mod phrase;
    pub mod table;
    pub mod text;
}

use std::error::Error;
use std::path::Path;

use diagnostic::{Sources, has_errors, render};
use lexicon::Lexicon;
use messages::{Lang, Messages};
// The modules name each other from the root of the program.
use program::{diagnostic, lexicon, messages, phrase, table, text};
use table::Reader;

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::env::var("OUT_DIR")?;
    for folder in ["locales", "src/diagnostic", "src/lexicon", "src/messages", "src/phrase", "src/table", "src/text"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    println!("cargo::rerun-if-changed=src/lexicon.rs");
    for lang in Lang::ALL {
        std::fs::write(Path::new(&out).join(format!("{lang}.lexicon")), lexicon_of(lang)?.pack()?)?;
    }
    Ok(())
}

fn lexicon_of(lang: Lang) -> Result<Lexicon, Box<dyn Error>> {
    let rules = read(lang, "lexicon.toml", lexicon::load)?;
    let time = read(lang, "time.toml", lexicon::load_time)?;
    let weights = read(lang, "weights.toml", lexicon::load_weights)?;
    let wording = read(lang, "words.tsv", lexicon::load_wording)?;
    Ok(rules.timed(time).weighed(weights, wording))
}

/// What a file of a language holds; its faults are the error.
fn read<T>(lang: Lang, name: &str, load: impl FnOnce(&mut Reader<'_>) -> Option<T>) -> Result<T, Box<dyn Error>> {
    let path = format!("locales/{lang}/{name}");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let mut sources = Sources::default();
    let mut reader = Reader::new(sources.add(path, text.clone()), &text);
    let loaded = load(&mut reader);
    match loaded {
        Some(loaded) if !has_errors(&reader.faults) => Ok(loaded),
        _ => Err(render(&reader.faults, &sources, &Messages::new(Lang::En)).into()),
    }
}
