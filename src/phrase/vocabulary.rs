//! The words of a set, and which of them a typed token may stand for.
//!
//! A token stands for the word it folds to, for a word behind attached prefixes, and, if it is not known at all, for
//! a word one slip of the keyboard away.

use rustc_hash::FxHashMap;

/// A symbol that the automaton reads. Words have even numbers; the same word with prefixes allowed has the next odd one.
pub(super) type Symbol = u32;

/// Any number.
pub(super) const NUMBER: Symbol = u32::MAX;
/// Choices among words are numbered from here.
const FIRST_CLASS: Symbol = 1 << 30;

/// Letters that Hebrew attaches to the front of a word, and how many of them may be stacked.
const PREFIXES: &str = "והבלכמש";
const MOST_PREFIXES: usize = 3;
/// "And", attached: it changes nothing of what a word means, so every phrase has it for free.
const AND: char = 'ו';
/// Shortest stem behind a prefix, in letters.
const SHORTEST_STEM: usize = 2;
/// Words shorter than this (letters) must be typed right: too many of them are one letter from another word.
const SHORTEST_SLIP: usize = 6;

#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    ids: FxHashMap<String, Symbol>,
    /// Words long enough for a slip, by first letter, last letter and length; each list in order of first use.
    long: FxHashMap<(char, char, usize), Vec<String>>,
    /// Choices among words, each by its sorted symbols.
    classes: FxHashMap<Vec<Symbol>, Symbol>,
    /// The choices that a symbol belongs to.
    member_of: FxHashMap<Symbol, Vec<Symbol>>,
}

fn ends(word: &str) -> Option<(char, char, usize)> {
    Some((word.chars().next()?, word.chars().next_back()?, word.chars().count()))
}

impl Vocabulary {
    /// The symbol of `word` itself, made if new.
    pub(super) fn intern(&mut self, word: &str) -> Symbol {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = u32::try_from(self.ids.len()).map_or(NUMBER - 1, |n| n.saturating_mul(2));
        self.ids.insert(word.to_owned(), id);
        if let Some(key) = ends(word)
            && key.2 >= SHORTEST_SLIP
        {
            self.long.entry(key).or_default().push(word.to_owned());
        }
        id
    }

    /// The symbol of `word` with prefixes allowed.
    pub(super) fn intern_prefixed(&mut self, word: &str) -> Symbol {
        self.intern(word) + 1
    }

    /// The symbol of a choice among symbols, made if new.
    pub(super) fn intern_class(&mut self, mut symbols: Vec<Symbol>) -> Symbol {
        symbols.sort_unstable();
        symbols.dedup();
        let next = FIRST_CLASS + u32::try_from(self.classes.len()).unwrap_or(FIRST_CLASS);
        let class = *self.classes.entry(symbols.clone()).or_insert(next);
        if class == next {
            for symbol in symbols {
                self.member_of.entry(symbol).or_default().push(class);
            }
        }
        class
    }

    /// Appends every symbol that the folded token may be read as.
    ///
    /// `slips`: whether a token that is no known word may be a slip of the keyboard.
    pub(super) fn read(&self, token: &str, slips: bool, out: &mut Vec<Symbol>) {
        let before = out.len();
        self.read_words(token, out);
        if out.len() == before && slips {
            self.read_slip(token, out);
        }
        for index in before..out.len() {
            let classes = out.get(index).and_then(|symbol| self.member_of.get(symbol));
            out.extend(classes.into_iter().flatten().copied());
        }
        // A class with several members that the token may be read as counts once.
        if let Some(symbols) = out.get_mut(before..) {
            symbols.sort_unstable();
        }
        let mut kept = before;
        for index in before..out.len() {
            if index == before || out.get(index) != out.get(kept - 1) {
                if let Some(&symbol) = out.get(index)
                    && let Some(slot) = out.get_mut(kept)
                {
                    *slot = symbol;
                }
                kept += 1;
            }
        }
        out.truncate(kept);
    }

    fn read_words(&self, token: &str, out: &mut Vec<Symbol>) {
        if let Some(&id) = self.ids.get(token) {
            out.extend([id, id + 1]);
        }
        if let Some(&id) = token.strip_prefix(AND).and_then(|word| self.ids.get(word)) {
            out.extend([id, id + 1]);
        }
        let mut rest = token;
        for _ in 0..MOST_PREFIXES {
            let mut chars = rest.chars();
            if !chars.next().is_some_and(|c| PREFIXES.contains(c)) || chars.clone().count() < SHORTEST_STEM {
                break;
            }
            rest = chars.as_str();
            out.extend(self.ids.get(rest).map(|id| id + 1));
        }
    }

    /// Whether the token is a word of this vocabulary as it stands.
    pub(super) fn knows(&self, token: &str) -> bool {
        self.ids.contains_key(token)
    }

    fn read_slip(&self, token: &str, out: &mut Vec<Symbol>) {
        let Some((first, last, len)) = ends(token) else { return };
        for len in [len, len + 1, len.saturating_sub(1)] {
            let near = self.long.get(&(first, last, len)).into_iter().flatten();
            for word in near.filter(|word| strsim::osa_distance(word, token) == 1) {
                out.extend(self.ids.get(word).into_iter().flat_map(|&id| [id, id + 1]));
            }
        }
    }
}
