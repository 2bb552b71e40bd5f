//! "I understand you, but": understanding or an apology that the same breath takes back.
//!
//! Two shapes are found here: a `feeling`, `validate` or `apology` followed by a cancelling conjunction whose clause helps
//! nobody, and one followed by a full stop and a refusal with no next step. A but-clause that decides, offers or does
//! something ("sorry, but I can do seven tonight") is innocent.

use std::ops::Range;

use super::Signal;
use super::grammar::Grammar;
use crate::lexicon::{GrammarRole, SignalKind};
use crate::text::Tokens;

/// The cancelling word may start the next sentence, or the one after.
const SENTENCES_APART: usize = 1;

pub(super) fn find(grammar: &Grammar<'_>, tokens: &Tokens, refusals: &[Range<usize>], signals: &mut Vec<Signal>) {
    if signals.iter().any(|signal| signal.kind == SignalKind::But) {
        return;
    }
    let last = |wanted: fn(SignalKind) -> bool| {
        signals.iter().filter(|signal| wanted(signal.kind)).map(|signal| signal.span.start).max().unwrap_or(0)
    };
    let next_cancel = next_cancel(grammar, tokens.len());
    let (last_help, last_hiding) = (last(helps), last(hides));
    let search = Search { grammar, tokens, refusals, next_cancel, last_help, last_hiding };
    let found = signals.iter().filter(|signal| cancellable(signal.kind)).find_map(|warm| {
        let (rule, end) = search.cancelled(&warm.span)?;
        Some((rule, warm.span.start..end))
    });
    if let Some((rule, span)) = found {
        signals.push(Signal { kind: SignalKind::But, span, rule: rule.into(), strength: 1000 });
    }
}

fn next_cancel(grammar: &Grammar<'_>, tokens: usize) -> Vec<Option<usize>> {
    let mut next = vec![None; tokens];
    let mut last = None;
    for (at, slot) in next.iter_mut().enumerate().rev() {
        if grammar.role(at) == Some(GrammarRole::Cancel) {
            last = Some(at);
        }
        *slot = last;
    }
    next
}

fn cancellable(kind: SignalKind) -> bool {
    matches!(kind, SignalKind::Feeling | SignalKind::Validate | SignalKind::Apology)
}

fn helps(kind: SignalKind) -> bool {
    use SignalKind::{Act, CheckBack, Decide, FollowUp, Handover, Option, Question, Scope, Stay, Step};
    matches!(kind, Act | Decide | Step | Option | Scope | FollowUp | Handover | Stay | Question | CheckBack)
}

fn hides(kind: SignalKind) -> bool {
    matches!(kind, SignalKind::Policy | SignalKind::Deflect | SignalKind::Disbelief | SignalKind::Lecture)
}

struct Search<'a> {
    grammar: &'a Grammar<'a>,
    tokens: &'a Tokens,
    refusals: &'a [Range<usize>],
    /// From each token on, the next one that cancels.
    next_cancel: Vec<Option<usize>>,
    /// First byte of the last signal that helps.
    last_help: usize,
    /// First byte of the last signal that hides behind somebody or something.
    last_hiding: usize,
}

impl Search<'_> {
    /// The rule and the end of the evidence, if what follows the warm words at `warm` (bytes) cancels them.
    fn cancelled(&self, warm: &Range<usize>) -> Option<(&'static str, usize)> {
        let items = self.tokens.items();
        let after = items.partition_point(|token| token.span.start < warm.end);
        let sentence = self.grammar.sentence(after.saturating_sub(1));
        let near = |at: &usize| self.grammar.sentence(*at) <= sentence + SENTENCES_APART;
        if let Some(but) = self.next_cancel.get(after).copied().flatten().filter(near) {
            let bytes = self.tokens.span(but..but + 1);
            let refused = self.refusals.last().is_some_and(|refusal| refusal.start >= but);
            if self.last_help < bytes.start || (self.last_hiding >= bytes.start && refused) {
                return Some(("but.clause", bytes.end));
            }
        }
        let next = self.refusals.partition_point(|refusal| refusal.start < after);
        let refusal = self.refusals.get(next).filter(|refusal| near(&refusal.start))?;
        (self.last_help < warm.end).then(|| ("but.refusal", self.tokens.span(refusal.clone()).end))
    }
}
