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
    let warm: Vec<_> = signals.iter().filter(|signal| cancellable(signal.kind)).cloned().collect();
    for signal in warm {
        if let Some((rule, end)) = cancelled(grammar, tokens, refusals, signals, &signal) {
            let span = signal.span.start..end;
            signals.push(Signal { kind: SignalKind::But, span, rule: rule.to_owned(), strength: 1000 });
            return;
        }
    }
}

fn cancellable(kind: SignalKind) -> bool {
    matches!(kind, SignalKind::Feeling | SignalKind::Validate | SignalKind::Apology)
}

fn helps(kind: SignalKind) -> bool {
    use SignalKind::{Act, CheckBack, Decide, FollowUp, Handover, Option, Question, Scope, Stay, Step};
    matches!(kind, Act | Decide | Step | Option | Scope | FollowUp | Handover | Stay | Question | CheckBack)
}

/// The rule and the end of the evidence, if what follows `warm` cancels it.
fn cancelled(
    grammar: &Grammar<'_>,
    tokens: &Tokens,
    refusals: &[Range<usize>],
    signals: &[Signal],
    warm: &Signal,
) -> Option<(&'static str, usize)> {
    let items = tokens.items();
    let after = items.iter().position(|token| token.span.start >= warm.span.end)?;
    let sentence = grammar.sentence(after.saturating_sub(1));
    let near = |at: &usize| grammar.sentence(*at) <= sentence + SENTENCES_APART;
    let but = (after..items.len()).take_while(near).find(|&at| grammar.role(at) == Some(GrammarRole::Cancel));
    let refused = |from: usize| refusals.iter().any(|refusal| refusal.start >= from);
    if let Some(but) = but {
        let bytes = tokens.span(but..but + 1);
        let helped = signals.iter().any(|signal| helps(signal.kind) && signal.span.start >= bytes.start);
        let hollow = signals.iter().any(|signal| {
            matches!(signal.kind, SignalKind::Policy | SignalKind::Deflect | SignalKind::Disbelief | SignalKind::Lecture)
                && signal.span.start >= bytes.start
        });
        if !helped || (hollow && refused(but)) {
            return Some(("but.clause", bytes.end));
        }
    }
    let helped = signals.iter().any(|signal| helps(signal.kind) && signal.span.start >= warm.span.end);
    let refusal = refusals.iter().find(|refusal| refusal.start >= after && near(&refusal.start));
    refusal.filter(|_| !helped).map(|refusal| ("but.refusal", tokens.span(refusal.clone()).end))
}
