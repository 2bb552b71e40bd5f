//! The local terminal: the only place that shows a conversation as it happens and reads what is typed.

mod order;
mod plain;

pub use order::{Order, Ordered};
pub use plain::{Guide, Plain};
