//! How likely this customer leaves, and why.
//!
//! Low, medium or high by what happened in this conversation. The figures quoted beside it (3 % and 38 %, and the reasons for
//! leaving) are those reported in source D (`docs/sources.md`); they are never our prediction.

use serde::Serialize;

use crate::messages::{Messages, Msg};
use crate::scenario::Ending;
use crate::session::{Session, Turn};

/// How likely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not very.
    Low,
    /// Perhaps.
    Medium,
    /// Very.
    High,
}

/// How likely, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leaving {
    /// How likely.
    pub level: Level,
    /// Why, in sentences.
    pub because: Vec<String>,
}

/// Anger at the end up to which she parts in peace, and trust from which she would come back.
const PEACE: i32 = 25;
const WOULD_COME_BACK: i32 = 40;
/// Hollow replies that feel like indifference.
const INDIFFERENCE: usize = 3;

pub(super) fn leaving(session: &Session, messages: &Messages) -> Leaving {
    let state = session.state();
    let mut because = Vec::new();
    let mut points = match session.outcome() {
        Some(Ending::Resolved) => 0,
        Some(Ending::Calmed) => 1,
        _ => 2,
    };
    because.push(if points == 0 { Msg::LeavingSolved } else { Msg::LeavingUnsolved });
    if session.outcome() == Some(Ending::Resigned) {
        because.push(Msg::LeavingResigned);
        points += 1;
    }
    let hollow = session.turns().iter().filter(|turn| !turn.hollow.is_empty()).count();
    if hollow >= INDIFFERENCE {
        because.push(Msg::LeavingIndifference { replies: hollow });
        points += 1;
    }
    if state.trust() < WOULD_COME_BACK && points > 0 {
        because.push(Msg::LeavingTrust { trust: state.trust() });
        points += 1;
    } else if points == 0 && (state.anger() > PEACE || state.trust() < WOULD_COME_BACK) {
        because.push(Msg::LeavingCool { anger: state.anger() });
        points += 1;
    }
    if session.turns().iter().any(is_broken) {
        because.push(Msg::LeavingBroken);
        points += 1;
    }
    let level = match points {
        0 => Level::Low,
        1 => Level::Medium,
        _ => Level::High,
    };
    Leaving { level, because: because.iter().map(|msg| messages.get(msg)).collect() }
}

/// Whether a promise came due and nothing had happened.
fn is_broken(turn: &Turn) -> bool {
    turn.action.as_deref() == Some("promise-due")
}
