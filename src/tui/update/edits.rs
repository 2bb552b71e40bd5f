//! What commands do to a field.

use super::super::command::Command;
use super::super::editor::{Edit, Move};

/// What a command does to a field.
pub(super) fn edit_of(command: Command) -> Option<Edit> {
    Some(match command {
        Command::Left => Edit::Move(Move::Left),
        Command::Right => Edit::Move(Move::Right),
        Command::Up => Edit::Move(Move::Up),
        Command::Down => Edit::Move(Move::Down),
        Command::Home => Edit::Move(Move::Home),
        Command::End => Edit::Move(Move::End),
        Command::First => Edit::Move(Move::First),
        Command::Last => Edit::Move(Move::Last),
        Command::WordLeft => Edit::Move(Move::WordLeft),
        Command::WordRight => Edit::Move(Move::WordRight),
        Command::SelectLeft => Edit::Select(Move::Left),
        Command::SelectRight => Edit::Select(Move::Right),
        Command::SelectUp => Edit::Select(Move::Up),
        Command::SelectDown => Edit::Select(Move::Down),
        Command::SelectHome => Edit::Select(Move::Home),
        Command::SelectEnd => Edit::Select(Move::End),
        Command::SelectWordLeft => Edit::Select(Move::WordLeft),
        Command::SelectWordRight => Edit::Select(Move::WordRight),
        Command::SelectAll => Edit::SelectAll,
        Command::Backspace => Edit::Backspace,
        Command::Delete => Edit::Delete,
        Command::DeleteWord => Edit::DeleteWord,
        Command::DeleteWordForward => Edit::DeleteWordForward,
        Command::Undo => Edit::Undo,
        Command::Redo => Edit::Redo,
        _ => return None,
    })
}
