//! What was said before the reply, and what the case says, prepared once and grown line by line.

use std::collections::BTreeSet;

use compact_str::CompactString;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::stem::stem;
use crate::lexicon::{Lexicon, Role, Topic};
use crate::text::{Kind, Token, Tokens, tokenize};

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    /// The customer.
    Customer,
    /// The agent: the trainee.
    Agent,
}

/// Numbers of at least this many digits identify something.
const IDENTIFYING_DIGITS: usize = 5;
/// Fewer do if at most so many letters (bytes) stand right before them, as in a code.
const CODE_DIGITS: usize = 3;
const CODE_LETTERS: usize = 6;
/// From so many words on, the customer has told her story.
const STORY_WORDS: usize = 25;
/// With fewer words she has told nothing yet.
const TOLD_WORDS: usize = 6;
/// How many earlier replies a new one is compared with.
const REMEMBERED_REPLIES: usize = 64;

/// The conversation so far as the judge needs it.
#[derive(Clone, Debug, Default)]
pub struct Context {
    customer: FxHashSet<CompactString>,
    case: FxHashSet<CompactString>,
    given: BTreeSet<Topic>,
    customer_words: usize,
    story_is_open: bool,
    replies: Vec<Bag>,
}

impl Context {
    /// A conversation about `case` (what the agent sees; may be empty) in which nothing was said yet.
    #[must_use]
    pub fn new(lexicon: &Lexicon, case: &str) -> Self {
        let mut context = Self::default();
        context.case.extend(content_stems(lexicon, &tokenize(case)).map(|(_, stem)| stem));
        context
    }

    /// A conversation of which these lines are known: `C: ` what the customer said, `A: ` what the agent said. A line of nobody
    /// is hers.
    #[must_use]
    pub fn told(lexicon: &Lexicon, case: &str, lines: &[String]) -> Self {
        let mut context = Self::new(lexicon, case);
        for line in lines {
            let (speaker, text) = match line.split_once(':') {
                Some(("A", text)) => (Speaker::Agent, text),
                Some(("C", text)) => (Speaker::Customer, text),
                _ => (Speaker::Customer, line.as_str()),
            };
            context.hear(lexicon, speaker, text);
        }
        context
    }

    /// A conversation in which somebody else knows what was told: asking for the story is then listening, however much she
    /// has said.
    #[must_use]
    pub fn with_open_story(mut self) -> Self {
        self.story_is_open = true;
        self
    }

    /// Adds a line.
    pub fn hear(&mut self, lexicon: &Lexicon, speaker: Speaker, text: &str) {
        let tokens = tokenize(text);
        match speaker {
            Speaker::Customer => self.hear_customer(lexicon, text, &tokens),
            Speaker::Agent => {
                if self.replies.len() == REMEMBERED_REPLIES {
                    self.replies.remove(0);
                }
                self.replies.push(Bag::new(&tokens));
            }
        }
    }

    fn hear_customer(&mut self, lexicon: &Lexicon, text: &str, tokens: &Tokens) {
        self.customer.extend(content_stems(lexicon, tokens).map(|(_, stem)| stem));
        self.customer_words += tokens.len();
        if self.customer_words >= STORY_WORDS {
            self.given.insert(Topic::Story);
        }
        if identifies(text, tokens) {
            self.given.extend([Topic::Order, Topic::Identity, Topic::Phone]);
        }
        for hit in lexicon.set().find(tokens) {
            if let Some(Role::Given(topic)) = lexicon.rules().get(hit.phrase).map(|rule| rule.role) {
                self.given.insert(topic);
            }
        }
    }

    /// Whether the customer has given this already.
    #[must_use]
    pub fn has_given(&self, topic: Topic) -> bool {
        self.given.contains(&topic) && !(topic == Topic::Story && self.story_is_open)
    }

    /// Whether the customer has told anything yet: a greeting gives nothing that could be asked again.
    pub(super) fn has_heard_her(&self) -> bool {
        self.customer_words >= TOLD_WORDS
    }

    /// Whether the customer has used a word of this stem.
    pub(super) fn customer_said(&self, stem: &str) -> bool {
        self.customer.contains(stem)
    }

    /// Whether the case holds a word of this stem.
    pub(super) fn case_holds(&self, stem: &str) -> bool {
        self.case.contains(stem)
    }

    /// How much of `tokens` stands in the most similar earlier reply, in percent (of all the words of both, counted twice
    /// where shared).
    pub(super) fn repeated_percent(&self, tokens: &Tokens) -> usize {
        if self.replies.is_empty() {
            return 0;
        }
        let new = Bag::new(tokens);
        let similar = |old: &Bag| 200 * old.shared(&new) / (new.0.len() + old.0.len()).max(1);
        self.replies.iter().map(similar).max().unwrap_or_default()
    }
}

/// Whether a number of these words identifies something: a long one, or one that letters stand right before ("RP-3381").
fn identifies(text: &str, tokens: &Tokens) -> bool {
    let items = tokens.items();
    let numbers = items.iter().enumerate().filter(|(_, token)| token.kind == Kind::Number);
    let mut digits = numbers.map(|(at, token)| {
        let before = at.checked_sub(1).and_then(|at| items.get(at)).filter(|before| before.kind == Kind::Word);
        let joined = |before: &Token| matches!(text.get(before.span.end..token.span.start), Some("" | "-"));
        let code = before.is_some_and(|before| tokens.fold(before).len() <= CODE_LETTERS && joined(before));
        (tokens.fold(token).chars().filter(char::is_ascii_digit).count(), code)
    });
    digits.any(|(digits, code)| digits >= IDENTIFYING_DIGITS || (code && digits >= CODE_DIGITS))
}

/// The words of a reply, sorted: a word said twice stands twice.
#[derive(Clone, Debug, Default)]
struct Bag(Vec<CompactString>);

impl Bag {
    fn new(tokens: &Tokens) -> Self {
        let mut words: Vec<CompactString> = tokens.words().map(CompactString::from).collect();
        words.sort_unstable();
        Self(words)
    }

    /// How many words stand in both.
    fn shared(&self, other: &Self) -> usize {
        let mut theirs = other.0.iter().peekable();
        let in_both = |word: &&CompactString| {
            while theirs.next_if(|their| their < word).is_some() {}
            theirs.next_if_eq(word).is_some()
        };
        self.0.iter().filter(in_both).count()
    }
}

/// The stems of words that carry content, with the index of their token. Numbers count as they are.
pub(super) fn content_stems<'t>(
    lexicon: &'t Lexicon,
    tokens: &'t Tokens,
) -> impl Iterator<Item = (usize, CompactString)> + use<'t> {
    tokens.items().iter().enumerate().filter_map(move |(index, token)| {
        let word = tokens.fold(token);
        if token.kind == Kind::Number {
            return (word.len() > 1).then(|| (index, word.into()));
        }
        if lexicon.is_stop_word(word) || word.chars().count() < 3 {
            return None;
        }
        let stem = stem(lexicon.lang(), word);
        (!lexicon.is_stop_word(stem)).then(|| (index, stem.into()))
    })
}
