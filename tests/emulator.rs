//! What terminals answer, and what follows: which mode, switched how, given back how.

use kashuv::emulator::{Answers, Choice, Mode, Probe, Traces, Why, choose};

/// Terminals as they answered when they were asked (Debian 12), and the traces they leave.
struct Measured {
    name: &'static str,
    bytes: &'static [u8],
    traces: fn(&mut Traces),
    chosen: (Mode, Why),
}

const MEASURED: &[Measured] = &[
    Measured {
        name: "xterm",
        bytes: b"\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c",
        traces: |traces| "XTerm(379)".clone_into(&mut traces.xterm),
        chosen: (Mode::AsSent, Why::Answered),
    },
    Measured {
        name: "vte",
        bytes: b"\x1b[8;1$y\x1b[?65;1;9c",
        traces: |traces| "7006".clone_into(&mut traces.vte),
        chosen: (Mode::Explicit, Why::Answered),
    },
    Measured {
        name: "konsole",
        bytes: b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62;1;4c",
        traces: |traces| "221203".clone_into(&mut traces.konsole),
        chosen: (Mode::Konsole, Why::Answered),
    },
    Measured {
        name: "mlterm",
        bytes: b"\x1b[8;0$y\x1b[?63;1;2;3;4;6;7;15;18;22;29c",
        traces: |traces| (traces.term, traces.mlterm) = ("mlterm".to_owned(), "3.9.0".to_owned()),
        chosen: (Mode::Mlterm, Why::Environment),
    },
];

/// What was answered when `bytes` came in pieces of `size`.
fn answered(bytes: &[u8], size: usize) -> (bool, Option<Answers>, String) {
    let mut probe = Probe::default();
    bytes.chunks(size).for_each(|piece| probe.take(piece));
    let done = probe.is_done();
    let (answers, typed) = probe.finish();
    (done, answers, typed)
}

#[test]
fn every_terminal_that_was_measured_gets_its_mode_however_its_answer_is_cut() {
    for Measured { name, bytes, traces: leave, chosen } in MEASURED {
        let mut traces = Traces::default();
        leave(&mut traces);
        for size in 1..=bytes.len() {
            let (done, answers, typed) = answered(bytes, size);
            assert!(done && typed.is_empty(), "{name}, {size}: {typed:?}");
            let Choice { mode, why } = choose(&traces, answers.as_ref());
            assert_eq!((mode, why), *chosen, "{name}, {size}");
        }
        // Its last byte ends the waiting, none before.
        assert!(!answered(&bytes[..bytes.len() - 1], 1).0, "{name}");
    }
}

#[test]
fn what_somebody_types_meanwhile_is_kept() {
    let (done, answers, typed) = answered("של\x1b[8;1$yום\x1b[A\x1b[?65;1;9c\r".as_bytes(), 1);
    assert!(done);
    assert_eq!(answers.and_then(|answers| answers.bdsm), Some(1));
    assert_eq!(typed, "שלום\r");
}

#[test]
fn an_endless_answer_is_held_within_bounds() {
    let mut probe = Probe::default();
    probe.take(b"\x1bP>|");
    probe.take(&vec![b'x'; 100_000]);
    probe.take(b"\x1b\\");
    let (answers, typed) = probe.finish();
    assert!(answers.and_then(|answers| answers.name).is_some_and(|name| name.len() < 300));
    assert_eq!(typed, "");
}

#[test]
fn who_says_nothing_is_a_guess_and_a_multiplexer_never_speaks_for_the_terminal_outside() {
    let guess = choose(&Traces { term: "xterm-256color".to_owned(), ..Traces::default() }, None);
    assert_eq!((guess.mode, guess.is_certain()), (Mode::AsSent, false));
    let in_tmux = |vte: &str, xterm: &str| {
        let traces = Traces { multiplexer: true, vte: vte.to_owned(), xterm: xterm.to_owned(), ..Traces::default() };
        let choice = choose(&traces, Some(&Answers { bdsm: Some(1), ..Answers::default() }));
        (choice.mode, choice.is_certain())
    };
    assert_eq!(in_tmux("7006", ""), (Mode::Explicit, false));
    assert_eq!(in_tmux("", "XTerm(379)"), (Mode::AsSent, true));
    assert_eq!(in_tmux("", ""), (Mode::AsSent, false));
    // Before 0.58 libvte put nothing in order.
    let old = Traces { vte: "5202".to_owned(), ..Traces::default() };
    assert_eq!(choose(&old, None).mode, Mode::AsSent);
}

#[test]
fn what_is_switched_off_is_given_back_as_it_was() {
    let bdsm = |state| Some(Answers { bdsm: Some(state), ..Answers::default() });
    let pair = |mode: Mode, answers: Option<Answers>, tmux| {
        let switch = mode.switch(answers.as_ref(), tmux);
        (switch.on, switch.off)
    };
    let owned = |on: &str, off: &str| (on.to_owned(), off.to_owned());
    assert_eq!(pair(Mode::Explicit, bdsm(1), false), owned("\x1b[8l", "\x1b[8h"));
    assert_eq!(pair(Mode::Explicit, bdsm(2), false), owned("\x1b[8l", ""));
    // In tmux the inner ESC are doubled and the string ends inside.
    assert_eq!(pair(Mode::Explicit, None, true), owned("\x1bPtmux;\x1b\x1b[8l\x1b\\", "\x1bPtmux;\x1b\x1b[8h\x1b\\"));
    for mode in [Mode::AsSent, Mode::Lrm, Mode::Logical] {
        assert_eq!(pair(mode, None, true), owned("", ""), "{mode:?}");
    }
}
