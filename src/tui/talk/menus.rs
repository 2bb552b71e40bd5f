//! The lists that a conversation opens: what can be done, where to go back to, what next.

use super::super::command::Command;
use super::super::menu::{Choice, Item, Menu, MenuKind};
use super::super::ui::Ui;
use super::Talk;
use crate::messages::Msg;
use crate::scenario::{Authority, Channel};
use crate::text::shorten;

/// How long one works on in silence, in milliseconds.
const QUIET_MS: u64 = 20_000;
/// Longest quotation of a reply, in words.
const QUOTE_WORDS: usize = 9;

impl Talk {
    /// What can be done instead of speaking.
    #[must_use]
    pub fn act_menu(&self, ui: &Ui) -> Menu {
        let scenario = self.session.scenario();
        let item = |which: &str, choice: Choice| {
            let label = ui.get(&Msg::ActName { act: which.to_owned() });
            let beside = ui.get(&Msg::ActNote { act: which.to_owned() });
            Item { label, beside, choice }
        };
        let chat = scenario.channel == Channel::Chat;
        let hold = match (self.session.is_on_hold(), chat) {
            (true, false) => "resume",
            (true, true) => "chat-resume",
            (false, false) => "hold",
            (false, true) => "chat-hold",
        };
        let mut items = Vec::new();
        // Nobody is put on hold across a counter.
        if scenario.channel != Channel::Counter {
            items.push(item(hold, Choice::Hold));
        }
        items.push(item("quiet", Choice::Quiet(QUIET_MS)));
        let answered = self.session.state().granted.iter().map(Option::is_some);
        let open = scenario.offers.iter().zip(answered).filter(|(_, answered)| !answered).map(|(offer, _)| offer);
        for offer in open.filter(|offer| offer.authority == Authority::Manager) {
            let label = ui.get(&Msg::ActManager { offer: offer.label.clone() });
            let beside = ui.get(&Msg::ActNote { act: "manager".to_owned() });
            items.push(Item { label, beside, choice: Choice::Manager(offer.id.clone()) });
        }
        items.push(item("warm", Choice::Transfer { warm: true }));
        items.push(item("cold", Choice::Transfer { warm: false }));
        items.push(item(if chat { "chat-hangup" } else { "hangup" }, Choice::HangUp));
        Menu::new(MenuKind::Act, ui.get(&Msg::ActTitle), items)
    }

    /// Whether it is really to end.
    #[must_use]
    pub fn hang_up_menu(&self, ui: &Ui) -> Menu {
        let chat = self.session.scenario().channel == Channel::Chat;
        let item = |act: &str, choice: Choice| Item {
            label: ui.get(&Msg::ActName { act: act.to_owned() }),
            beside: String::new(),
            choice,
        };
        let end = if chat { "chat-hangup" } else { "hangup" };
        let items = vec![item("stay", Choice::Do(Command::Back)), item(end, Choice::ReallyHangUp)];
        Menu::new(MenuKind::Act, ui.get(&Msg::HangUpTitle), items)
    }

    /// The replies to go back to, the latest first.
    #[must_use]
    pub fn again_menu(&self, ui: &Ui) -> Menu {
        let gauge = self.session.scenario().customer.gauge.name().to_owned();
        let gauge = ui.get(&Msg::GaugeName { gauge });
        let item = |(turn, reply): (usize, &str)| Item {
            label: shorten(reply, QUOTE_WORDS),
            beside: ui.get(&Msg::AngerThen { gauge: gauge.clone(), anger: self.session.anger_before(turn) }),
            choice: Choice::From(turn),
        };
        let items = self.replies().rev().map(item).collect();
        Menu::new(MenuKind::Again, ui.get(&Msg::AgainTitle), items)
    }

    /// What next, while the clock stands.
    #[must_use]
    pub fn pause_menu(&self, ui: &Ui) -> Menu {
        let item = |choice: Choice, name: &str| Item {
            label: ui.get(&Msg::PauseName { what: name.to_owned() }),
            beside: String::new(),
            choice,
        };
        let mut items = vec![item(Choice::Do(Command::Back), "go-on")];
        if self.is_over() {
            items.push(item(Choice::Do(Command::Choose), "debrief"));
        } else if !(self.is_untouched() && self.editor.text().is_empty()) {
            items.push(item(Choice::Stop, "stop"));
        }
        items.push(item(Choice::Do(Command::Settings), "settings"));
        items.push(item(Choice::Do(Command::Help), "help"));
        items.push(item(Choice::Do(Command::Lobby), "lobby"));
        items.push(item(Choice::Do(Command::Quit), "quit"));
        Menu::new(MenuKind::Pause, ui.get(&Msg::PauseTitle), items)
    }
}
