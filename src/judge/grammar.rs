//! Clauses, negation, quotation, question and condition: what limits the meaning of a phrase.

use std::ops::Range;

use super::{Found, Polarity};
use crate::lexicon::{GrammarRole, Lexicon, Role, SignalKind};
use crate::messages::Lang;
use crate::phrase::{Hit, PhraseSet};
use crate::text::Tokens;

/// How many words a negation reaches forward.
const REACH: usize = 5;
/// How many words a negation behind a scenario's phrase reaches back ("the evening is not possible").
const REACH_BACK: usize = 4;

/// The grammar words of one reply.
#[derive(Debug)]
pub(super) struct Grammar<'t> {
    tokens: &'t Tokens,
    /// Role of each token that is part of a grammar phrase; the strongest where several overlap.
    roles: Vec<Option<GrammarRole>>,
    /// Clause of each token, also broken at conjunctions.
    clauses: Vec<usize>,
    /// Whether each clause has a hedge in it.
    hedged: Vec<bool>,
    /// Whether each token belongs to what the customer asked or was told, as the agent says it back.
    reported: Vec<bool>,
}

/// Whether a Hebrew word carries "and" in front, which starts a clause: hardly any word has a vav of its own there.
fn opens_with_and(lexicon: &Lexicon, word: &str) -> bool {
    lexicon.lang() == Lang::He && word.starts_with('ו') && word.chars().count() > 3
}

/// What follows "you asked" in its sentence is hers, until the agent speaks of himself or herself again.
fn reported(lexicon: &Lexicon, tokens: &Tokens, roles: &[Option<GrammarRole>], hits: &[Hit]) -> Vec<bool> {
    let mut speaks = vec![false; tokens.len()];
    for hit in hits {
        if let Some(Role::Signal(SignalKind::Act | SignalKind::Decide | SignalKind::FollowUp | SignalKind::Step)) =
            lexicon.rules().get(hit.phrase).map(|rule| rule.role)
            && let Some(speaks) = speaks.get_mut(hit.tokens.start)
        {
            *speaks = true;
        }
    }
    let mut on = false;
    let mut sentence = usize::MAX;
    let each = tokens.items().iter().zip(roles).zip(speaks).map(|((token, role), speaks)| {
        let ends = matches!(role, Some(GrammarRole::Pronoun | GrammarRole::Break | GrammarRole::Cancel));
        if token.sentence != sentence || speaks || ends {
            on = false;
            sentence = token.sentence;
        }
        on |= *role == Some(GrammarRole::Reported);
        on
    });
    each.collect()
}

fn rank(role: GrammarRole) -> u8 {
    match role {
        GrammarRole::Innocent => 7,
        GrammarRole::Reported => 6,
        GrammarRole::Negator => 5,
        GrammarRole::Cancel => 4,
        GrammarRole::Break => 3,
        GrammarRole::Hedge => 2,
        GrammarRole::Pronoun => 1,
        GrammarRole::Addressee => 0,
    }
}

impl<'t> Grammar<'t> {
    pub(super) fn new(lexicon: &Lexicon, tokens: &'t Tokens, hits: &[Hit]) -> Self {
        let mut roles: Vec<Option<GrammarRole>> = vec![None; tokens.len()];
        let mut opens = vec![false; tokens.len()];
        for hit in hits {
            let Some(Role::Grammar(role)) = lexicon.rules().get(hit.phrase).map(|rule| rule.role) else { continue };
            for slot in roles.get_mut(hit.tokens.clone()).into_iter().flatten() {
                if slot.is_none_or(|old| rank(role) > rank(old)) {
                    *slot = Some(role);
                }
            }
            if matches!(role, GrammarRole::Break | GrammarRole::Cancel)
                && let Some(open) = opens.get_mut(hit.tokens.start)
            {
                *open = true;
            }
        }
        let mut clause = 0;
        let mut last = 0;
        let clauses = tokens.items().iter().zip(&opens).map(|(token, &open)| {
            if open || token.clause != last || opens_with_and(lexicon, tokens.fold(token)) {
                clause += 1;
                last = token.clause;
            }
            clause
        });
        let clauses: Vec<usize> = clauses.collect();
        let mut hedged = vec![false; clause + 1];
        for (clause, role) in clauses.iter().zip(&roles) {
            if let (Some(hedged), Some(GrammarRole::Hedge)) = (hedged.get_mut(*clause), role) {
                *hedged = true;
            }
        }
        let reported = reported(lexicon, tokens, &roles, hits);
        Self { tokens, roles, clauses, hedged, reported }
    }

    pub(super) fn role(&self, at: usize) -> Option<GrammarRole> {
        self.roles.get(at).copied().flatten()
    }

    pub(super) fn clause(&self, at: usize) -> usize {
        self.clauses.get(at).copied().unwrap_or(usize::MAX)
    }

    pub(super) fn sentence(&self, at: usize) -> usize {
        self.tokens.items().get(at).map_or(usize::MAX, |token| token.sentence)
    }

    fn quoted(&self, tokens: &Range<usize>) -> bool {
        self.tokens.items().get(tokens.clone()).is_some_and(|all| all.iter().all(|token| token.quoted))
    }

    /// Whether a negation stands before the match, in its clause, near enough to take it back.
    fn negated_before(&self, tokens: &Range<usize>) -> bool {
        let clause = self.clause(tokens.start);
        let from = tokens.start.saturating_sub(REACH);
        let found = (from..tokens.start)
            .rev()
            .take_while(|&at| self.clause(at) == clause)
            .any(|at| self.role(at) == Some(GrammarRole::Negator));
        // "no I'll check": a match that brings its own subject is not reached by a word before it.
        found && self.role(tokens.start) != Some(GrammarRole::Pronoun)
    }

    /// Whether the phrase itself says a negation.
    fn negates(&self, hit: &Hit) -> bool {
        hit.tokens.clone().any(|at| hit.is_own(at) && self.role(at) == Some(GrammarRole::Negator))
    }

    /// Whether a negation fell into one of the gaps of the match.
    fn negated_inside(&self, hit: &Hit) -> bool {
        hit.tokens.clone().any(|at| !hit.is_own(at) && self.role(at) == Some(GrammarRole::Negator))
    }

    /// Whether a negation behind the match, in its clause, takes it back; one about the customer ("you won't") does not.
    fn negated_behind(&self, tokens: &Range<usize>) -> bool {
        let clause = self.clause(tokens.end.wrapping_sub(1));
        (tokens.end..tokens.end + REACH_BACK)
            .take_while(|&at| self.clause(at) == clause && self.role(at) != Some(GrammarRole::Addressee))
            .any(|at| self.role(at) == Some(GrammarRole::Negator))
    }

    /// Whether a lexicon's match does not count: quoted, or negated from outside or from within a gap.
    pub(super) fn is_taken_back(&self, hit: &Hit) -> bool {
        let negated = || self.negated_before(&hit.tokens) || self.negated_inside(hit);
        self.quoted(&hit.tokens) || (!self.negates(hit) && negated())
    }

    /// How a scenario's match stands.
    fn polarity(&self, hit: &Hit) -> Polarity {
        let tokens = &hit.tokens;
        let negated = || self.negated_before(tokens) || self.negated_inside(hit) || self.negated_behind(tokens);
        if !self.negates(hit) && negated() {
            return Polarity::Negated;
        }
        let hedged = self.hedged.get(self.clause(tokens.start)).copied().unwrap_or(false);
        if hedged || self.tokens.is_question(self.sentence(tokens.start)) {
            Polarity::Possible
        } else {
            Polarity::Affirmed
        }
    }
}

/// The scenario's phrases that stand in the reply.
pub(super) fn find_in_sets(
    lexicon: &Lexicon,
    grammar: &Grammar<'_>,
    tokens: &Tokens,
    sets: &[&PhraseSet],
) -> Vec<Found> {
    let mut found = Vec::new();
    for phrases in sets {
        for hit in phrases.find_beside(tokens, Some(lexicon.set())) {
            let polarity = grammar.polarity(&hit);
            let span = tokens.span(hit.tokens.clone());
            let quoted =
                grammar.quoted(&hit.tokens) || grammar.reported.get(hit.tokens.start).copied().unwrap_or(false);
            found.push(Found { phrase: hit.phrase, span, polarity, quoted });
        }
    }
    found
}
