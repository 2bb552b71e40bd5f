//! The one table of keys: what dispatches them, the footer and the help all come from here.
//!
//! Every function key has a twin with Ctrl, since some terminals keep F1, F10 and Alt+Enter for themselves. Letters alone are
//! commands only where nothing is typed; they work on a Hebrew layout too ([`Key::latin`]), save `q`, whose key writes `/` there:
//! wherever it leads out, Esc or Ctrl and Q does too and is what the footer shows.

use super::command::Command;
use super::key::{Code, Key};

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The list of scenarios.
    Lobby,
    /// A field of one line: search, a name, a number.
    Field,
    /// A conversation that goes on.
    Talk,
    /// A conversation that is over.
    Over,
    /// The debrief.
    Review,
    /// A list of choices on top.
    Menu,
    /// A page to read on top.
    Page,
}

/// Some keys and what they do.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where.
    pub places: &'static [Place],
    /// The keys; the first is the one that is shown.
    pub keys: &'static [Key],
    /// What they do.
    pub command: Command,
    /// Whether the footer shows it; what stands first there is dropped last.
    pub footer: bool,
}

const fn shown(places: &'static [Place], keys: &'static [Key], command: Command) -> Binding {
    Binding { places, keys, command, footer: true }
}

const fn silent(places: &'static [Place], keys: &'static [Key], command: Command) -> Binding {
    Binding { places, keys, command, footer: false }
}

const fn on(code: Code) -> Key {
    Key::plain(code)
}

const fn ctrl(c: char) -> Key {
    Key::char(c).ctrl()
}

const fn letter(c: char) -> Key {
    Key::char(c)
}

use Place::{Field, Lobby, Menu, Over, Page, Review, Talk};

const EVERYWHERE: &[Place] = &[Lobby, Field, Talk, Over, Review, Menu, Page];
const EDITED: &[Place] = &[Talk, Field];
const LISTS: &[Place] = &[Lobby, Menu];
const READ: &[Place] = &[Review, Page, Over];

/// Every key. Of two rows that fit, the first counts.
pub const KEYMAP: &[Binding] = &[
    // a conversation
    shown(&[Talk], &[on(Code::Enter)], Command::Send),
    shown(&[Over], &[on(Code::Enter)], Command::Choose),
    shown(&[Talk], &[ctrl('o'), on(Code::F(6))], Command::Act),
    shown(&[Talk, Over], &[ctrl('g'), on(Code::F(1))], Command::Help),
    silent(&[Over], &[letter('?')], Command::Help),
    shown(&[Talk, Over], &[ctrl('q'), on(Code::Esc), on(Code::F(4))], Command::Pause),
    silent(&[Over], &[ctrl('c')], Command::Pause),
    shown(&[Talk, Over], &[ctrl('r'), on(Code::F(5))], Command::Again),
    shown(&[Talk], &[ctrl('t'), on(Code::F(7))], Command::Hint),
    shown(&[Talk, Over], &[ctrl('k'), on(Code::F(2))], Command::Card),
    silent(&[Lobby, Talk, Over, Review], &[ctrl('v'), on(Code::F(3))], Command::Rubric),
    // the list of scenarios
    shown(&[Lobby], &[on(Code::Enter)], Command::Choose),
    shown(&[Lobby], &[letter('/'), ctrl('f')], Command::Search),
    shown(&[Lobby], &[ctrl('q'), letter('q'), ctrl('c')], Command::Quit),
    shown(&[Lobby], &[letter('s'), ctrl('s')], Command::Settings),
    // the debrief
    shown(&[Review], &[letter('n'), on(Code::Right), on(Code::Tab)], Command::NextReply),
    shown(&[Review], &[letter('r'), ctrl('r'), on(Code::F(5))], Command::Again),
    shown(&[Review], &[on(Code::Esc), letter('q'), ctrl('q'), letter('l')], Command::Lobby),
    shown(&[Review], &[letter('a')], Command::PlayAgain),
    shown(&[Review], &[letter('x')], Command::PlayNext),
    shown(&[Review], &[letter('s'), ctrl('s')], Command::Save),
    shown(&[Review], &[letter('c'), ctrl('c')], Command::CopyAll),
    shown(&[Review], &[ctrl('g'), on(Code::F(1)), letter('?')], Command::Help),
    shown(&[Review], &[letter('p'), on(Code::Left), on(Code::Tab).shift()], Command::PreviousReply),
    // on top
    shown(&[Menu, Field], &[on(Code::Enter)], Command::Choose),
    shown(&[Menu, Field, Page], &[on(Code::Esc), ctrl('q')], Command::Back),
    silent(&[Menu, Page], &[letter('q')], Command::Back),
    silent(&[Menu, Page, Field], &[ctrl('c')], Command::Interrupt),
    silent(&[Page], &[on(Code::Enter)], Command::Choose),
    silent(&[Page], &[ctrl('g'), on(Code::F(1)), ctrl('k'), on(Code::F(2))], Command::Back),
    // everywhere
    silent(&[Talk], &[ctrl('c')], Command::Copy),
    shown(&[Lobby], &[ctrl('g'), on(Code::F(1)), letter('?')], Command::Help),
    shown(
        &[Talk],
        &[ctrl('j'), on(Code::Enter).alt(), on(Code::Enter).shift(), on(Code::Enter).ctrl()],
        Command::NewLine,
    ),
    silent(&[Lobby], &[on(Code::Esc)], Command::Back),
    silent(EVERYWHERE, &[ctrl('l'), on(Code::F(8))], Command::Language),
    silent(EVERYWHERE, &[ctrl('b'), on(Code::F(9))], Command::Letters),
    silent(EVERYWHERE, &[ctrl('z')], Command::Suspend),
    silent(EVERYWHERE, &[ctrl('\\'), on(Code::F(12))], Command::Redraw),
    // the transcript, and everything that is read
    silent(EVERYWHERE, &[on(Code::PageUp)], Command::PageUp),
    silent(EVERYWHERE, &[on(Code::PageDown)], Command::PageDown),
    silent(READ, &[letter(' ')], Command::PageDown),
    silent(LISTS, &[on(Code::Up), letter('k')], Command::Up),
    silent(LISTS, &[on(Code::Down), letter('j')], Command::Down),
    silent(&[Menu], &[on(Code::Left)], Command::Left),
    silent(&[Menu], &[on(Code::Right)], Command::Right),
    silent(READ, &[on(Code::Up), letter('k')], Command::Up),
    silent(READ, &[on(Code::Down), letter('j')], Command::Down),
    silent(&[Lobby, Menu, Review, Page, Over], &[on(Code::Home), letter('g')], Command::First),
    silent(&[Lobby, Menu, Review, Page, Over], &[on(Code::End)], Command::Last),
    // what is typed
    silent(EDITED, &[on(Code::Left)], Command::Left),
    silent(EDITED, &[on(Code::Right)], Command::Right),
    silent(&[Talk], &[on(Code::Up)], Command::Up),
    silent(&[Talk], &[on(Code::Down)], Command::Down),
    silent(&[Talk], &[on(Code::Up).alt(), ctrl('p')], Command::Older),
    silent(&[Talk], &[on(Code::Down).alt(), ctrl('n')], Command::Newer),
    silent(EDITED, &[on(Code::Home)], Command::Home),
    silent(EDITED, &[on(Code::End), ctrl('e')], Command::End),
    silent(EDITED, &[on(Code::Home).ctrl()], Command::First),
    silent(EDITED, &[on(Code::End).ctrl()], Command::Last),
    silent(EDITED, &[on(Code::Left).ctrl(), on(Code::Left).alt()], Command::WordLeft),
    silent(EDITED, &[on(Code::Right).ctrl(), on(Code::Right).alt()], Command::WordRight),
    silent(EDITED, &[on(Code::Left).shift()], Command::SelectLeft),
    silent(EDITED, &[on(Code::Right).shift()], Command::SelectRight),
    silent(&[Talk], &[on(Code::Up).shift()], Command::SelectUp),
    silent(&[Talk], &[on(Code::Down).shift()], Command::SelectDown),
    silent(EDITED, &[on(Code::Home).shift()], Command::SelectHome),
    silent(EDITED, &[on(Code::End).shift()], Command::SelectEnd),
    silent(EDITED, &[on(Code::Left).ctrl().shift()], Command::SelectWordLeft),
    silent(EDITED, &[on(Code::Right).ctrl().shift()], Command::SelectWordRight),
    silent(EDITED, &[ctrl('a')], Command::SelectAll),
    silent(&[Talk], &[ctrl('x')], Command::Cut),
    silent(EDITED, &[on(Code::Backspace), ctrl('h')], Command::Backspace),
    silent(EDITED, &[on(Code::Delete), ctrl('d')], Command::Delete),
    silent(EDITED, &[ctrl('w'), on(Code::Backspace).ctrl(), on(Code::Backspace).alt()], Command::DeleteWord),
    silent(EDITED, &[on(Code::Delete).ctrl(), on(Code::Delete).alt()], Command::DeleteWordForward),
    silent(EDITED, &[ctrl('u'), letter('z').alt(), ctrl('_'), ctrl('7')], Command::Undo),
    silent(EDITED, &[ctrl('y'), letter('y').alt()], Command::Redo),
];

/// The command of a key in a place. Where text is typed, letters are text.
#[must_use]
pub fn command(place: Place, key: Key) -> Option<Command> {
    let typed = matches!(place, Talk | Field) && key.writes().is_some();
    if typed {
        return None;
    }
    let latin = key.latin();
    let fits = |known: &Key| *known == key || *known == latin;
    bindings(place).find(|binding| binding.keys.iter().any(fits)).map(|binding| binding.command)
}

/// The bindings of a place, in order.
pub fn bindings(place: Place) -> impl Iterator<Item = &'static Binding> {
    KEYMAP.iter().filter(move |binding| binding.places.contains(&place))
}
