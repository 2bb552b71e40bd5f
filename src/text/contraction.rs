//! English short forms opened up: `I'm`, `I’m` and `im` are all "i am".
//!
//! With an apostrophe the ending decides; without one the forms are listed in `locales/en/contractions.txt`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Longest short form, in bytes.
const LONGEST: usize = 8;

/// Short forms without an apostrophe, and what each stands for. Every word of a lexicon is looked up here.
static BARE: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("../../locales/en/contractions.txt").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = ")).collect()
});

/// What a word written with an apostrophe stands for: its beginning and the words that the ending means.
fn ending(word: &str) -> Option<(&str, &'static str)> {
    match word {
        "can't" => return Some(("can", "not")),
        "won't" => return Some(("will", "not")),
        "shan't" => return Some(("shall", "not")),
        "ain't" => return Some(("is", "not")),
        "let's" => return Some(("let", "us")),
        "y'all" => return Some(("you", "all")),
        _ => {}
    }
    if let Some(stem) = word.strip_suffix("'s") {
        let is = matches!(
            stem,
            "it" | "that" | "what" | "there" | "here" | "who" | "how" | "he" | "she" | "where" | "when" | "why" | "one"
        );
        return Some((stem, if is { "is" } else { "" }));
    }
    let endings = [("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would")];
    endings.iter().find_map(|&(end, means)| Some((word.strip_suffix(end)?, means)))
}

/// Whether a word without an apostrophe is a short form.
pub(super) fn is_short_form(folded: &str) -> bool {
    folded.len() <= LONGEST && BARE.contains_key(folded)
}

/// The words behind a short form, or `None` for any other word.
///
/// `written` is the lower-case word with `'` for whatever apostrophe was typed, `folded` the same without.
pub(super) fn open(written: &str, folded: &str, mut each: impl FnMut(&str)) -> bool {
    if written.contains('\'')
        && let Some((stem, means)) = ending(written)
    {
        each(stem);
        means.split(' ').filter(|word| !word.is_empty()).for_each(&mut each);
        return true;
    }
    let Some(words) = BARE.get(folded) else { return false };
    words.split(' ').for_each(each);
    true
}
