//! Is it about her at all? Nonsense, a heap of everything at once, something off the matter, a word or three.

use std::collections::BTreeSet;

use super::Turn;
use crate::customer::cause::Cause;
use crate::customer::observe::Observed;
use crate::lexicon::SignalKind;
use crate::scenario::{PhraseRole, ReplyKind};

/// A reply of which less than this is known (percent), and in which nothing is found, is nonsense.
const KNOWN: usize = 25;
/// So many different phrases of offers and needs are a list, not a sentence, …
const HEAP: usize = 9;
/// … and so is a reply that consists of them to this part (percent), if it is longer than a sentence.
const HEAP_SHARE: usize = 80;
const HEAP_WORDS: usize = 14;
/// So many wordings of one and the same offer or need are a recital.
const WORDINGS: usize = 5;
const SHORT: usize = 3;
/// Fewer words than this may mean anything.
const SENTENCE: usize = 5;

pub(super) fn apply(turn: &mut Turn<'_, '_>) {
    let words = turn.assessment.words;
    let silent = turn.observations.is_empty();
    if words == 0 || (words > SHORT && silent && turn.assessment.known_percent < KNOWN) || is_mash(turn.reply) {
        turn.note_reply(ReplyKind::Nonsense);
        turn.moved(4, -2, Cause::reply(ReplyKind::Nonsense));
    } else if is_heap(turn) {
        turn.note_reply(ReplyKind::Stuffed);
        turn.moved(5, -4, Cause::reply(ReplyKind::Stuffed));
    } else if words <= SHORT {
        turn.note_reply(ReplyKind::Short);
    } else if words >= SENTENCE && turn.assessment.echoes == 0 && is_beside_the_matter(turn) {
        turn.note_reply(ReplyKind::OffTopic);
        turn.moved(4, -3, Cause::reply(ReplyKind::OffTopic));
    }
}

/// Nothing in it that could be meant for her.
fn is_beside_the_matter(turn: &Turn<'_, '_>) -> bool {
    use SignalKind::{Goodbye, Name, Option, Pleasantry, Thanks, Time};
    turn.observations
        .iter()
        .all(|seen| matches!(seen.what, Observed::Signal(Time | Name | Thanks | Goodbye | Pleasantry | Option)))
}

/// All the words of all offers, one after the other.
fn is_heap(turn: &Turn<'_, '_>) -> bool {
    let mut phrases = BTreeSet::new();
    let mut by_role = std::collections::BTreeMap::<PhraseRole, usize>::new();
    let mut covered = 0;
    let mut until = 0;
    for found in &turn.assessment.found {
        let Some(role) = turn.world.scenario.phrases.roles.get(found.phrase) else { continue };
        if !matches!(role, PhraseRole::Offer(_) | PhraseRole::Need(..)) {
            continue;
        }
        if phrases.insert(found.phrase) {
            *by_role.entry(*role).or_default() += 1;
        }
        let text = turn.reply.get(found.span.start.max(until)..found.span.end).unwrap_or_default();
        covered += text.split_whitespace().count();
        until = until.max(found.span.end);
    }
    let words = turn.assessment.words.max(1);
    phrases.len() >= HEAP
        || by_role.values().any(|wordings| *wordings >= WORDINGS)
        || (words >= HEAP_WORDS && covered * 100 / words >= HEAP_SHARE)
}

/// Keys struck at random: a long run of letters without a vowel.
fn is_mash(reply: &str) -> bool {
    let word = reply.trim();
    let latin = word.len() >= 5 && word.chars().all(|c| c.is_ascii_alphabetic());
    latin && !word.chars().any(|c| "aeiouyAEIOUY".contains(c))
}
