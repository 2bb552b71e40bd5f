//! Light stemming, so that "you waited" echoes "I've been waiting" and ביקשת echoes ביקשתי.
//!
//! It only has to bring forms of one word together often enough; it never decides what a phrase matches.

use crate::messages::Lang;

/// Endings cut from a folded Hebrew word, longest first.
const HEBREW_ENDINGS: [&str; 14] = ["תיי", "תימ", "יות", "יימ", "תי", "תמ", "תנ", "נו", "ות", "ימ", "ת", "ה", "י", "כ"];
const HEBREW_PREFIXES: &str = "והבלכמש";
/// Endings cut from a folded English word, longest first.
const ENGLISH_ENDINGS: [&str; 9] = ["ingly", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"];
/// Shortest stem, in letters.
const SHORTEST: usize = 3;

/// The stem of a folded word.
pub(super) fn stem(lang: Lang, word: &str) -> &str {
    match lang {
        Lang::He => hebrew(word),
        Lang::En => english(word),
    }
}

fn hebrew(word: &str) -> &str {
    let mut rest = word;
    for _ in 0..2 {
        let mut chars = rest.chars();
        let prefixed = chars.next().is_some_and(|c| HEBREW_PREFIXES.contains(c));
        // A long word may lose a prefix; a short one is likelier to start with a letter of its own.
        if !prefixed || chars.clone().count() <= SHORTEST {
            break;
        }
        rest = chars.as_str();
    }
    cut(rest, &HEBREW_ENDINGS)
}

fn english(word: &str) -> &str {
    let stem = cut(word, &ENGLISH_ENDINGS);
    // promised, promise, promising; stopped, stop
    let mut chars = stem.chars();
    let last = chars.next_back();
    if last.is_some() && last == chars.clone().next_back() && stem.chars().count() > SHORTEST {
        return chars.as_str();
    }
    stem
}

fn cut<'w>(word: &'w str, endings: &[&str]) -> &'w str {
    let long_enough = |stem: &&str| stem.chars().count() >= SHORTEST;
    endings.iter().find_map(|ending| word.strip_suffix(ending).filter(long_enough)).unwrap_or(word)
}
