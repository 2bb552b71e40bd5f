//! The general lines: whatever is said, there is an answer, and more than one.

use std::collections::BTreeMap;

use kashuv::lexicon::SignalKind;
use kashuv::messages::Lang;
use kashuv::scenario::{Address, Band, Ending, Event, Line, Phase, ReplyKind};

use super::support::{SCENARIOS, late_installer, scenario};

const FEWEST: usize = 3;

/// The general lines of a language.
fn general(lang: Lang) -> impl Iterator<Item = &'static Line> {
    late_installer(lang).lines.iter().filter(|line| !line.own)
}

fn wordings(lang: Lang, wanted: impl Fn(&Line) -> bool) -> usize {
    general(lang).filter(|line| wanted(line)).map(|line| line.says.len()).sum()
}

#[test]
fn three_for_every_signal() {
    for lang in Lang::ALL {
        for kind in SignalKind::ALL {
            let count = wordings(lang, |line| line.when.hollow.contains(kind) || line.when.signal.contains(kind));
            assert!(count >= FEWEST, "{lang}: {count} for {}", kind.name());
        }
    }
}

#[test]
fn three_for_every_phase_and_band() {
    let bands = [Band::Calm, Band::Annoyed, Band::Angry, Band::Furious];
    for lang in Lang::ALL {
        for phase in [Phase::Venting, Phase::Story, Phase::Testing, Phase::Settling] {
            for band in bands {
                let count = wordings(lang, |line| {
                    let when = &line.when;
                    !when.depends_on_reply()
                        && when.event.is_none()
                        && when.phase.contains(&phase)
                        && (when.anger.is_empty() || when.anger.contains(&band))
                });
                assert!(count >= FEWEST, "{lang}: {count} for {} {}", phase.name(), band.name());
            }
        }
        for band in bands {
            let opening = |line: &Line| {
                let when = &line.when;
                when.event == Some(Event::Opening) && (when.anger.is_empty() || when.anger.contains(&band))
            };
            assert!(wordings(lang, opening) >= FEWEST, "{lang}: opening {}", band.name());
        }
    }
}

#[test]
fn three_for_every_event_ending_and_sort_of_reply() {
    let endings =
        [Ending::Resolved, Ending::Calmed, Ending::Unresolved, Ending::Resigned, Ending::HungUp, Ending::Timeout];
    let events = [
        Event::Silence,
        Event::Hold,
        Event::Resume,
        Event::ManagerYes,
        Event::ManagerNo,
        Event::TransferWarm,
        Event::TransferCold,
        Event::PromiseDue,
    ];
    let replies = [
        ReplyKind::Repeated,
        ReplyKind::Stuffed,
        ReplyKind::Hostile,
        ReplyKind::Nonsense,
        ReplyKind::OffTopic,
        ReplyKind::EmptyCourtesy,
        ReplyKind::Short,
    ];
    for lang in Lang::ALL {
        for ending in endings {
            assert!(wordings(lang, |line| line.when.ending == Some(ending)) >= FEWEST, "{lang}: {ending:?}");
        }
        for event in events {
            assert!(wordings(lang, |line| line.when.event == Some(event)) >= FEWEST, "{lang}: {event:?}");
        }
        for reply in replies {
            assert!(wordings(lang, |line| line.when.reply == Some(reply)) >= FEWEST, "{lang}: {reply:?}");
        }
    }
}

#[test]
fn every_general_line_can_be_said_to_anybody() {
    for lang in Lang::ALL {
        let mut missing: BTreeMap<&str, usize> = BTreeMap::new();
        for line in general(lang) {
            for address in [Address::Masculine, Address::Feminine, Address::Neutral] {
                if line.says.iter().any(|says| says.form(address).is_none()) {
                    *missing.entry(address.name()).or_default() += 1;
                }
            }
        }
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}

#[test]
fn every_scenario_has_sixty_lines_of_its_own() {
    for id in SCENARIOS {
        for lang in Lang::ALL {
            let own = scenario(id, lang).lines.iter().filter(|line| line.own);
            let (lines, wordings) = own.fold((0, 0), |(lines, wordings), line| (lines + 1, wordings + line.says.len()));
            assert!(lines >= 60 && wordings >= 60, "{id} {lang}: {lines} lines, {wordings} wordings");
        }
    }
}
