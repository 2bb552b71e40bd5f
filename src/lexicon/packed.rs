//! A lexicon as the program carries it: put together when the program is built (`build.rs`), so that nobody waits for it.
//!
//! A packed lexicon belongs to the program that it was built with and is never kept in a file of its own.

use super::Lexicon;

impl Lexicon {
    /// The lexicon as bytes, without the examples of its rules.
    ///
    /// # Errors
    /// If it cannot be packed; that would be a fault of the program.
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// The lexicon that was packed into `bytes`, or `None` if they are something else.
    #[must_use]
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}
