//! What the benches share: the data of the tree, loaded as the program loads it.

use std::path::Path;
use std::sync::Arc;

use kashuv::debrief::{self, Advice};
use kashuv::diagnostic::Sources;
use kashuv::lexicon::{self, Lexicon};
use kashuv::messages::Lang;
use kashuv::scenario::{self, Scenario};
use kashuv::table::Reader;

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::read_to_string(root.join(path)).expect("a file of the tree")
}

/// The texts of a language's lexicon, weights and words of time.
pub fn lexicon_texts(lang: Lang) -> [String; 4] {
    ["lexicon.toml", "weights.toml", "time.toml", "words.tsv"].map(|name| read(&format!("locales/{lang}/{name}")))
}

/// A lexicon from its texts.
pub fn lexicon(texts: &[String; 4]) -> Arc<Lexicon> {
    let mut sources = Sources::default();
    let [rules, weights, time, words] = texts;
    let mut reader = |text: &'_ str| sources.add("", text);
    let ids = [reader(rules), reader(weights), reader(time), reader(words)];
    let lexicon = lexicon::load(&mut Reader::new(ids[0], rules)).expect("rules");
    let weights = lexicon::load_weights(&mut Reader::new(ids[1], weights)).expect("weights");
    let time = lexicon::load_time(&mut Reader::new(ids[2], time)).expect("words of time");
    let wording = lexicon::load_wording(&mut Reader::new(ids[3], words)).expect("what words weigh");
    Arc::new(lexicon.timed(time).weighed(weights, wording))
}

/// The texts of `late-installer` in a language, its general lines last.
pub fn scenario_texts(lang: Lang) -> [(String, String); 3] {
    let own = ["scenario.toml".to_owned(), format!("lines.{lang}.toml")];
    let [head, lines] = own.map(|name| (name.clone(), read(&format!("scenarios/late-installer/{name}"))));
    [head, lines, ("customer.toml".to_owned(), read(&format!("locales/{lang}/customer.toml")))]
}

/// A scenario from its texts.
pub fn scenario(texts: &[(String, String); 3], lang: Lang) -> Arc<Scenario> {
    let mut sources = Sources::default();
    let files = texts
        .each_ref()
        .map(|(name, text)| scenario::File { source: sources.add(name.clone(), text.clone()), name, text });
    let [head, lines, general] = files;
    Arc::new(scenario::load(&[head, lines], Some(general), lang).scenario.expect("a valid scenario"))
}

/// The advice of a language.
pub fn advice(lang: Lang) -> Advice {
    let text = read(&format!("locales/{lang}/advice.toml"));
    let mut sources = Sources::default();
    debrief::load_advice(&mut Reader::new(sources.add("", text.clone()), &text)).expect("advice")
}

/// A reply of usual length.
pub fn reply(lang: Lang) -> &'static str {
    match lang {
        Lang::He => "ביקשת ביום ראשון את החלון הכי מאוחר ואף אחד לא רשם. זו טעות שלנו, אני מעבירה אותך להערב, חמש עד שבע",
        Lang::En => {
            "You asked on Sunday for the latest slot and nobody wrote it down. That's our mistake, I'm moving you to this \
             evening, five to seven."
        }
    }
}
