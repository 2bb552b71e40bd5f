//! The local terminal: the only place that shows a conversation as it happens and reads what is typed.

#![expect(clippy::disallowed_methods, reason = "an edge module: it looks at the clock")]

mod keys;
mod look;
mod order;
mod plain;
mod present;
mod screen;
mod signals;

pub use look::{Looked, look};
pub use order::{Order, Ordered};
pub use plain::{Guide, Plain};
pub use present::Presenter;
pub use screen::{Later, Perform, Screen};
