//! What several topics need: the data of the tree loaded once, conversations played, the program run.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, LazyLock};

use kashuv::debrief::{self, Advice, Report};
use kashuv::diagnostic::{Diagnostic, Sources, render};
use kashuv::lexicon::{self, Lexicon};
use kashuv::messages::{Lang, Messages};
use kashuv::scenario::{self, Scenario};
use kashuv::session::{Header, Script, Session};
use kashuv::table::Reader;

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn shown(faults: &[Diagnostic], sources: &Sources) -> String {
    render(faults, sources, &Messages::new(Lang::En))
}

/// The lexicon of a language with its weights, from the tree.
pub fn lexicon(lang: Lang) -> &'static Arc<Lexicon> {
    static ALL: LazyLock<[Arc<Lexicon>; 2]> = LazyLock::new(|| Lang::ALL.map(|lang| Arc::new(load_lexicon(lang))));
    &ALL[Lang::ALL.iter().position(|known| *known == lang).unwrap()]
}

fn load_lexicon(lang: Lang) -> Lexicon {
    let mut sources = Sources::default();
    let text = read(&format!("locales/{lang}/lexicon.toml"));
    let mut reader = Reader::new(sources.add("lexicon.toml", text.clone()), &text);
    let lexicon = lexicon::load(&mut reader);
    let lexicon = lexicon.unwrap_or_else(|| panic!("{}", shown(&reader.faults, &sources)));
    let text = read(&format!("locales/{lang}/weights.toml"));
    let mut reader = Reader::new(sources.add("weights.toml", text.clone()), &text);
    let weights = lexicon::load_weights(&mut reader);
    let weights = weights.unwrap_or_else(|| panic!("{}", shown(&reader.faults, &sources)));
    let text = read(&format!("locales/{lang}/time.toml"));
    let mut reader = Reader::new(sources.add("time.toml", text.clone()), &text);
    let time = lexicon::load_time(&mut reader);
    let time = time.unwrap_or_else(|| panic!("{}", shown(&reader.faults, &sources)));
    let text = read(&format!("locales/{lang}/words.tsv"));
    let mut reader = Reader::new(sources.add("words.tsv", text.clone()), &text);
    let wording = lexicon::load_wording(&mut reader);
    let wording = wording.unwrap_or_else(|| panic!("{}", shown(&reader.faults, &sources)));
    lexicon.timed(time).weighed(weights, wording)
}

pub fn advice(lang: Lang) -> &'static Advice {
    static ALL: LazyLock<[Advice; 2]> = LazyLock::new(|| {
        Lang::ALL.map(|lang| {
            let mut sources = Sources::default();
            let text = read(&format!("locales/{lang}/advice.toml"));
            let mut reader = Reader::new(sources.add("advice.toml", text.clone()), &text);
            let advice = debrief::load_advice(&mut reader);
            advice.unwrap_or_else(|| panic!("{}", shown(&reader.faults, &sources)))
        })
    });
    &ALL[Lang::ALL.iter().position(|known| *known == lang).unwrap()]
}

/// Loads scenario files given as (name, text), with the general lines of the tree.
pub fn load_scenario(files: &[(&str, &str)], lang: Lang) -> Result<Scenario, String> {
    let mut sources = Sources::default();
    let general = read(&format!("locales/{lang}/customer.toml"));
    let file = |name: &'_ str, text: &'_ str, sources: &mut Sources| sources.add(name, text);
    let ids: Vec<_> = files.iter().map(|(name, text)| file(name, text, &mut sources)).collect();
    let general_id = sources.add("customer.toml", general.clone());
    let own: Vec<_> =
        files.iter().zip(ids).map(|((name, text), source)| scenario::File { source, name, text }).collect();
    let general = scenario::File { source: general_id, name: "customer.toml", text: &general };
    let loaded = scenario::load(&own, Some(general), lang);
    loaded.scenario.ok_or_else(|| shown(&loaded.faults, &sources))
}

/// The scenarios of the tree.
pub const SCENARIOS: [&str; 4] = ["cafe-toast", "late-installer", "three-departments", "torn-sofa"];

fn load_from_tree(id: &str, lang: Lang) -> Scenario {
    let names = ["scenario.toml".to_owned(), format!("lines.{lang}.toml")];
    let files = names.map(|name| (name.clone(), read(&format!("scenarios/{id}/{name}"))));
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    load_scenario(&files, lang).unwrap_or_else(|faults| panic!("{id}: {faults}"))
}

/// A scenario of the tree, loaded once a language.
pub fn scenario(id: &str, lang: Lang) -> &'static Arc<Scenario> {
    static ALL: LazyLock<Vec<Arc<Scenario>>> = LazyLock::new(|| {
        let each = |id| Lang::ALL.map(|lang| Arc::new(load_from_tree(id, lang)));
        SCENARIOS.into_iter().flat_map(each).collect()
    });
    ALL.iter().find(|known| known.id == id && known.lang == lang).expect("a scenario of the tree")
}

pub fn late_installer(lang: Lang) -> &'static Arc<Scenario> {
    scenario("late-installer", lang)
}

/// Plays replies (or actions) against a scenario in virtual time.
pub fn play(scenario: &Arc<Scenario>, seed: u64, replies: &[impl AsRef<str>]) -> Session {
    let mut session = Session::new(Header::scripted(scenario, seed), scenario, lexicon(scenario.lang));
    let script = Script::from_lines(replies.iter().map(AsRef::as_ref)).expect("replies and actions");
    script.play(&mut session, |_| {});
    session
}

pub fn report(session: &Session) -> Report {
    let lang = session.scenario().lang;
    debrief::report(session, advice(lang), &Messages::new(lang))
}

/// What the customer said, in order, with her last sentence.
pub fn customer_lines(session: &Session) -> Vec<String> {
    let turns = session.turns().iter().map(|turn| turn.customer.clone());
    let closing = session.closing().map(|closing| closing.customer.clone());
    turns.chain(closing).filter(|line| !line.is_empty()).collect()
}

/// Runs the program on the tree's data, with a data directory of its own.
pub fn kashuv(home: &Path, args: &[&str], stdin: &str) -> Output {
    let mut child = command(home, args).spawn().expect("the program starts");
    // A program that stops early closes its input: that is its right.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    child.wait_with_output().expect("the program ends")
}

pub fn command(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kashuv"));
    command
        .args(args)
        .env("KASHUV_HOME", home)
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}
