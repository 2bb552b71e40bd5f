//! What a key, a click or a menu can ask for.

use crate::table::named;

named! {
    /// A command. Its name is the key of its label and of its help in `ui.ftl`.
    pub enum Command {
        /// Says what is in the field.
        Send = "send",
        /// A new line in the field.
        NewLine = "new-line",
        /// Back to an earlier reply, and on from there.
        Again = "again",
        /// Hold, manager, hand-over, hang up.
        Act = "act",
        /// What might help now.
        Hint = "hint",
        /// The case card.
        Card = "card",
        /// How a reply is judged.
        Rubric = "rubric",
        /// The keys.
        Help = "help",
        /// Stops the clock and asks what next.
        Pause = "pause",
        /// The other language.
        Language = "language",
        /// The other order of Hebrew letters.
        Letters = "letters",
        /// Back to the shell; `fg` comes back.
        Suspend = "suspend",
        /// Draws everything anew.
        Redraw = "redraw",
        /// Leaves the program.
        Quit = "quit",

        /// Takes what is selected, or goes on.
        Choose = "choose",
        /// Closes what is on top.
        Back = "back",
        /// Out: pauses, and out of the pause the program.
        Interrupt = "interrupt",
        /// Looks for a scenario.
        Search = "search",
        /// Name, language, form of address, mode, seed.
        Settings = "settings",
        /// The list of scenarios.
        Lobby = "lobby",
        /// The next reply.
        NextReply = "next-reply",
        /// The reply before.
        PreviousReply = "previous-reply",
        /// Puts the debrief on the clipboard.
        CopyAll = "copy-all",
        /// Saves the debrief to a file.
        Save = "save",
        /// The same scenario once more.
        PlayAgain = "play-again",
        /// The next scenario.
        PlayNext = "play-next",

        /// One to the left.
        Left = "left",
        /// One to the right.
        Right = "right",
        /// One up.
        Up = "up",
        /// One down.
        Down = "down",
        /// A page up.
        PageUp = "page-up",
        /// A page down.
        PageDown = "page-down",
        /// To the start of the line.
        Home = "home",
        /// To the end of the line.
        End = "end",
        /// To the start of everything.
        First = "first",
        /// To the end of everything.
        Last = "last",
        /// A word to the left.
        WordLeft = "word-left",
        /// A word to the right.
        WordRight = "word-right",
        /// Selects to the left.
        SelectLeft = "select-left",
        /// Selects to the right.
        SelectRight = "select-right",
        /// Selects upwards.
        SelectUp = "select-up",
        /// Selects downwards.
        SelectDown = "select-down",
        /// Selects to the start of the line.
        SelectHome = "select-home",
        /// Selects to the end of the line.
        SelectEnd = "select-end",
        /// Selects a word to the left.
        SelectWordLeft = "select-word-left",
        /// Selects a word to the right.
        SelectWordRight = "select-word-right",
        /// Selects everything.
        SelectAll = "select-all",
        /// Deletes backwards.
        Backspace = "backspace",
        /// Deletes forwards.
        Delete = "delete",
        /// Deletes the word before.
        DeleteWord = "delete-word",
        /// Deletes the word behind.
        DeleteWordForward = "delete-word-forward",
        /// Puts what is selected on the clipboard.
        Copy = "copy",
        /// The same, and deletes it.
        Cut = "cut",
        /// Takes the last change back.
        Undo = "undo",
        /// Makes it again.
        Redo = "redo",
        /// The reply said before.
        Older = "older",
        /// The reply said after.
        Newer = "newer",
    }
}
