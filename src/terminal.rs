//! The local terminal: the only place that shows a conversation as it happens and reads what is typed.

mod plain;

pub use plain::{Guide, Plain};
