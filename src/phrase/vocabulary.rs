//! The words of a set, and which of them a typed token may stand for.
//!
//! A token stands for the word it folds to, for a word behind attached prefixes, and, if it is not known at all, for
//! a word one slip of the keyboard away.

use compact_str::CompactString;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::pattern::Word;

/// What the automaton reads: any number, a word (even), the same word with prefixes allowed (the next odd one), or one of a
/// choice among words (behind all words, once the vocabulary is built).
pub(super) type Symbol = u32;

/// Any number.
pub(super) const NUMBER: Symbol = 0;
/// The first word. Even, so that a word's two symbols differ in the last bit.
const FIRST_WORD: Symbol = 2;
/// Choices are numbered from here until it is known how many words there are.
const CHOICE: Symbol = 1 << 31;

/// Letters that Hebrew attaches to the front of a word, and how many of them may be stacked.
const PREFIXES: &str = "והבלכמש";
const MOST_PREFIXES: usize = 3;
/// "And", attached: it changes nothing of what a word means, so every phrase has it for free.
const AND: char = 'ו';
/// Shortest stem behind a prefix, in letters.
const SHORTEST_STEM: usize = 2;
/// Words shorter than this (letters) must be typed right: too many of them are one letter from another word.
const SHORTEST_SLIP: usize = 6;

/// Collects the words of a set.
#[derive(Clone, Debug, Default)]
pub(super) struct VocabularyBuilder {
    ids: FxHashMap<CompactString, u32>,
    words: Vec<CompactString>,
    /// Choices by their sorted symbols, and each with these.
    ids_of_choices: FxHashMap<Vec<Symbol>, Symbol>,
    choices: Vec<Vec<Symbol>>,
}

impl VocabularyBuilder {
    /// The symbol of a word, made if new.
    pub(super) fn intern(&mut self, word: &Word) -> Symbol {
        let id = match self.ids.get(&word.text) {
            Some(&id) => id,
            None => {
                let id = u32::try_from(self.words.len()).unwrap_or(u32::MAX >> 2);
                self.ids.insert(word.text.clone(), id);
                self.words.push(word.text.clone());
                id
            }
        };
        FIRST_WORD + id * 2 + u32::from(word.prefixed)
    }

    /// The symbol of a choice among words, made if new.
    pub(super) fn intern_choice(&mut self, symbols: Vec<Symbol>) -> Symbol {
        if let Some(&known) = self.ids_of_choices.get(&symbols) {
            return known;
        }
        let id = CHOICE + u32::try_from(self.choices.len()).unwrap_or(CHOICE - 1);
        self.choices.push(symbols.clone());
        self.ids_of_choices.insert(symbols, id);
        id
    }

    pub(super) fn build(self) -> Vocabulary {
        let first_choice = FIRST_WORD + u32::try_from(self.words.len() * 2).unwrap_or(CHOICE);
        let mut members: Vec<(Symbol, Symbol)> = Vec::new();
        for (choice, symbols) in (first_choice..).zip(&self.choices) {
            members.extend(symbols.iter().map(|&symbol| (symbol, choice)));
        }
        members.sort_unstable();
        let mut slips: Vec<(Ends, u32)> =
            (0..).zip(&self.words).filter_map(|(id, word)| Some((ends(word)?, id))).collect();
        slips.sort_unstable();
        let starts = starts(&members, first_choice as usize);
        Vocabulary {
            ids: self.ids,
            words: self.words,
            first_choice,
            choices: u32::try_from(self.choices.len()).unwrap_or_default(),
            member_of: members.into_iter().map(|(_, choice)| choice).collect(),
            starts,
            slips,
        }
    }
}

/// Where the choices of each symbol start among the members, which are sorted by symbol.
fn starts(members: &[(Symbol, Symbol)], symbols: usize) -> Vec<u32> {
    let mut starts = vec![0u32; symbols + 1];
    for (symbol, _) in members {
        if let Some(count) = starts.get_mut(*symbol as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut starts {
        sum += *count;
        *count = sum;
    }
    starts
}

/// First letter, last letter and number of letters of a word long enough for a slip.
type Ends = (char, char, usize);

fn ends(word: &str) -> Option<Ends> {
    let len = word.chars().count();
    (len >= SHORTEST_SLIP).then_some(())?;
    Some((word.chars().next()?, word.chars().next_back()?, len))
}

/// The words of a finished set.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Vocabulary {
    ids: FxHashMap<CompactString, u32>,
    words: Vec<CompactString>,
    first_choice: Symbol,
    choices: u32,
    /// The choices that a symbol belongs to: `member_of[starts[symbol]..starts[symbol + 1]]`.
    member_of: Vec<Symbol>,
    starts: Vec<u32>,
    /// Words long enough for a slip, sorted.
    slips: Vec<(Ends, u32)>,
}

impl Vocabulary {
    /// How many symbols there are.
    pub(super) fn symbols(&self) -> usize {
        (self.first_choice + self.choices) as usize
    }

    /// The symbol of the finished set for one of its builder.
    pub(super) fn settled(&self, symbol: Symbol) -> Symbol {
        if symbol >= CHOICE { symbol - CHOICE + self.first_choice } else { symbol }
    }

    /// Appends every symbol that the folded token may be read as, sorted.
    ///
    /// `slips`: whether a token that is no known word may be a slip of the keyboard.
    pub(super) fn read(&self, token: &str, slips: bool, out: &mut Vec<Symbol>) {
        let before = out.len();
        self.read_words(token, out);
        if out.len() == before && slips {
            self.read_slip(token, out);
        }
        for index in before..out.len() {
            let Some(&symbol) = out.get(index) else { break };
            let range = self.starts.get(symbol as usize).zip(self.starts.get(symbol as usize + 1));
            let choices = range.and_then(|(&from, &to)| self.member_of.get(from as usize..to as usize));
            out.extend_from_slice(choices.unwrap_or_default());
        }
        // A choice with several members that the token may be read as counts once.
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
        let whole = |id: &u32| [FIRST_WORD + id * 2, FIRST_WORD + id * 2 + 1];
        out.extend(self.ids.get(token).into_iter().flat_map(whole));
        if !token.starts_with(|c| PREFIXES.contains(c)) {
            return;
        }
        out.extend(token.strip_prefix(AND).and_then(|word| self.ids.get(word)).into_iter().flat_map(whole));
        let mut rest = token;
        for _ in 0..MOST_PREFIXES {
            let mut chars = rest.chars();
            if !chars.next().is_some_and(|c| PREFIXES.contains(c)) || chars.clone().count() < SHORTEST_STEM {
                break;
            }
            rest = chars.as_str();
            out.extend(self.ids.get(rest).map(|id| FIRST_WORD + id * 2 + 1));
        }
    }

    /// Whether the token is a word of this vocabulary as it stands.
    pub(super) fn knows(&self, token: &str) -> bool {
        self.ids.contains_key(token)
    }

    fn read_slip(&self, token: &str, out: &mut Vec<Symbol>) {
        let len = token.chars().count();
        let Some((first, last)) = token.chars().next().zip(token.chars().next_back()) else { return };
        for len in [len, len + 1, len.saturating_sub(1)] {
            let wanted = (first, last, len);
            let from = self.slips.partition_point(|(ends, _)| *ends < wanted);
            let near = self.slips.iter().skip(from).take_while(|(ends, _)| *ends == wanted);
            for (_, id) in near {
                let word = self.words.get(*id as usize).map(CompactString::as_str).unwrap_or_default();
                if strsim::osa_distance(word, token) == 1 {
                    out.extend([FIRST_WORD + id * 2, FIRST_WORD + id * 2 + 1]);
                }
            }
        }
    }
}
