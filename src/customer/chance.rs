//! Chance that is the same everywhere: `ChaCha8` keyed by (seed, turn, purpose), reduced by our own multiplication.

use rand::rngs::ChaCha8Rng;
use rand::{Rng as _, SeedableRng as _};

/// An index below `n` (which must not be 0), the same for the same arguments on every platform.
pub(super) fn pick(seed: u64, turn: u64, purpose: u64, n: usize) -> usize {
    assert!(n > 0, "nothing to pick from");
    let mut key = [0; 32];
    let words = [seed, turn, purpose, 0].map(u64::to_le_bytes);
    for (byte, value) in key.iter_mut().zip(words.as_flattened()) {
        *byte = *value;
    }
    reduce(ChaCha8Rng::from_seed(key).next_u64(), n)
}

/// `random` scaled down to `0..n`: the high word of the product.
fn reduce(random: u64, n: usize) -> usize {
    let scaled = (u128::from(random) * n as u128) >> 64;
    usize::try_from(scaled).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reduction_covers_the_range_and_nothing_else() {
        assert_eq!(reduce(0, 7), 0);
        assert_eq!(reduce(u64::MAX, 7), 6);
        assert_eq!(reduce(1 << 63, 2), 1);
    }

    #[test]
    fn draws_are_pinned() {
        // Recorded conversations depend on these values: they must never change.
        let draws: Vec<_> = (0..8).map(|turn| pick(1, turn, 2, 100)).collect();
        assert_eq!(draws, PINNED);
    }

    const PINNED: [usize; 8] = [78, 15, 41, 12, 86, 92, 38, 69];
}
