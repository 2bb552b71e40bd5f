//! The chain: each line's checksum covers the checksum before it and the line's own text.

use sha2::{Digest as _, Sha256};

/// Bytes of SHA-256 that are kept.
const KEPT: usize = 16;

/// The checksum before the first line.
pub(super) const START: &str = "";

/// The checksum of a line whose text is `body`, after a line with the checksum `before`; in hexadecimal.
pub(super) fn sum(before: &str, body: &str) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::new().chain_update(before).chain_update("\n").chain_update(body).finalize();
    digest.iter().take(KEPT).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
