//! Two solvers over sparse columns, one coordinate at a time: least squares with bounds, and logistic regression.
//!
//! Both hold weights near what is expected of them; both stop after a fixed number of rounds at the latest, so that the same
//! input gives the same weights.

/// A column of a sparse matrix: the rows in which it is not zero, with its values.
pub(super) type Column = Vec<(usize, f64)>;

const ROUNDS: usize = 200;
const SMALL: f64 = 1e-5;

/// What is known of a weight before any data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prior {
    /// Where it is expected.
    pub(super) at: f64,
    /// How strongly.
    pub(super) strength: f64,
    /// What it must not leave.
    pub(super) least: f64,
    /// As above.
    pub(super) most: f64,
}

impl Prior {
    /// Expected at 0, free.
    pub(super) fn ridge(strength: f64) -> Self {
        Self { at: 0.0, strength, least: f64::NEG_INFINITY, most: f64::INFINITY }
    }
}

/// Weights and what is added for every row.
#[derive(Clone, Debug)]
pub(super) struct Solution {
    pub(super) weights: Vec<f64>,
    pub(super) base: f64,
}

/// Least squares: `wanted` as a weighted sum of `columns`.
pub(super) fn least_squares(columns: &[(Column, Prior)], wanted: &[f64]) -> Solution {
    #[expect(clippy::cast_precision_loss, reason = "a count of replies")]
    let rows = wanted.len().max(1) as f64;
    let mut rest = wanted.to_vec();
    let mut weights = vec![0.0; columns.len()];
    let mut base = 0.0;
    for _ in 0..ROUNDS {
        let shift = rest.iter().sum::<f64>() / rows;
        base += shift;
        for rest in &mut rest {
            *rest -= shift;
        }
        let mut moved = shift.abs();
        for ((column, prior), weight) in columns.iter().zip(&mut weights) {
            let mut toward = prior.strength * prior.at;
            let mut curve = prior.strength;
            for (row, value) in column {
                toward += value * (rest.get(*row).copied().unwrap_or_default() + value * *weight);
                curve += value * value;
            }
            let new = if curve > 0.0 { (toward / curve).clamp(prior.least, prior.most) } else { 0.0 };
            let change = new - *weight;
            for (row, value) in column {
                rest.get_mut(*row).into_iter().for_each(|rest| *rest -= change * value);
            }
            *weight = new;
            moved = moved.max(change.abs());
        }
        if moved < SMALL {
            break;
        }
    }
    Solution { weights, base }
}

/// Rounds of the logistic solver, and the longest step of one weight in one of them.
const LOGISTIC_ROUNDS: usize = 40;
const LONGEST_STEP: f64 = 1.0;

/// Logistic regression: the odds of `wanted` as a sum of the weights of the columns that a row has. Rows of which nothing
/// is known (`None`) count for nothing.
pub(super) fn logistic(columns: &[(&[usize], Prior)], wanted: &[Option<bool>]) -> Solution {
    let known = wanted.iter().flatten().count();
    let yes = wanted.iter().flatten().filter(|wanted| **wanted).count();
    #[expect(clippy::cast_precision_loss, reason = "a count of replies")]
    let mut base = ((yes as f64 + 0.5) / (known - yes) as f64).ln();
    let mut odds = vec![base; wanted.len()];
    let mut weights: Vec<f64> = columns.iter().map(|(_, prior)| prior.at).collect();
    for ((column, _), weight) in columns.iter().zip(&weights) {
        add(column, &mut odds, *weight);
    }
    let everywhere: Vec<usize> = (0..wanted.len()).collect();
    for _ in 0..LOGISTIC_ROUNDS {
        let mut moved = nudge(&everywhere, wanted, &mut odds, &mut base, Prior::ridge(0.0)).abs();
        for ((column, prior), weight) in columns.iter().zip(&mut weights) {
            moved = moved.max(nudge(column, wanted, &mut odds, weight, *prior).abs());
        }
        if moved < 1e-3 {
            break;
        }
    }
    Solution { weights, base }
}

/// One Newton step of one weight; tells how far it went.
fn nudge(rows: &[usize], wanted: &[Option<bool>], odds: &mut [f64], weight: &mut f64, prior: Prior) -> f64 {
    let mut slope = prior.strength * (*weight - prior.at);
    let mut curve = prior.strength;
    for &row in rows {
        let (Some(odds), Some(Some(wanted))) = (odds.get(row), wanted.get(row)) else { continue };
        let chance = 1.0 / (1.0 + (-odds).exp());
        slope += chance - f64::from(*wanted);
        curve += chance * (1.0 - chance);
    }
    if curve <= 0.0 {
        return 0.0;
    }
    let step = (-slope / curve).clamp(-LONGEST_STEP, LONGEST_STEP);
    *weight += step;
    add(rows, odds, step);
    step
}

fn add(rows: &[usize], odds: &mut [f64], step: f64) {
    for &row in rows {
        odds.get_mut(row).into_iter().for_each(|odds| *odds += step);
    }
}
