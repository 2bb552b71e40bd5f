//! The screen: a model, what events do to it, and how it looks.
//!
//! `update(&mut Model, now, Event) -> Vec<Effect>` and `view(&Model, &mut Frame)`; nothing here touches a terminal, a file or a
//! clock, and nothing is global, so a process can hold hundreds. The screen is measured from the side at which its reader
//! begins and mirrored where it is painted (`paint`).

mod area;
mod command;
mod damage;
mod editor;
mod event;
mod footer;
mod gauge;
mod key;
mod keymap;
mod lobby;
mod menu;
mod model;
mod overlay;
mod paint;
mod review;
mod rows;
mod settings;
mod talk;
mod theme;
mod ui;
mod update;
mod view;

pub use command::Command;
pub use damage::Damage;
pub use editor::{Edit, Editor, Move};
pub use event::{Effect, Event, Mouse, Opened, Ready, ToRecord};
pub use key::{Code, Key};
pub use keymap::{KEYMAP, Place, command};
pub use model::{Model, Screen};
pub use settings::Settings;
pub use theme::{Theme, Tone};
pub use ui::Ui;
pub use update::update;
pub use view::{field_rows, paint, paint_field, view};
