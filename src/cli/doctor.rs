//! `kashuv doctor`: what the terminal is, what it answered, and how right-to-left text is put in order on it.

use std::io::Write as _;
use std::process::ExitCode;

use super::here::Here;
use super::{App, here, screen};
use crate::emulator::Switch;
use crate::messages::Msg;
use crate::terminal::{Order, Ordered, Screen};
use crate::text::clean_line;

/// Prints what is known.
pub(super) fn run(app: &App) -> anyhow::Result<ExitCode> {
    let (app, kept) = screen::as_kept(app);
    let get = |msg: &Msg| app.messages.get(msg);
    if !screen::is_possible() {
        app.put(None, &get(&Msg::DoctorNoTerminal))?;
        return Ok(ExitCode::SUCCESS);
    }
    let here = here::find(app.letters_asked, &kept.settings);
    let (width, height) = Screen::size();
    let colours = screen::theme().name().to_owned();
    let known = |text: &str| if text.is_empty() { get(&Msg::DoctorNothing) } else { clean_line(text) };
    let lines = [
        Msg::DoctorTerminal { name: known(&here.identity) },
        Msg::DoctorAnswers { answers: answers(&here).map_or_else(|| get(&unasked(&here)), |text| clean_line(&text)) },
        Msg::DoctorSize { width: width.into(), height: height.into() },
        Msg::DoctorColours { colours },
        Msg::DoctorMode { mode: here.choice.mode.name().to_owned() },
        Msg::DoctorWhy { why: here.choice.why.name().to_owned() },
        Msg::DoctorTest,
        Msg::DoctorLine,
        Msg::DoctorAdvice,
    ];
    put_lines(&here, &lines.map(|line| get(&line)), app.messages.lang().is_rtl())?;
    Ok(ExitCode::SUCCESS)
}

/// What the terminal answered, in its own words.
fn answers(here: &Here) -> Option<String> {
    let answers = here.answers.as_ref()?;
    let bdsm = answers.bdsm.map(|state| format!("BDSM={state}"));
    let attributes = answers.attributes.as_ref().map(|attributes| format!("DA1={attributes}"));
    let all: Vec<String> = [answers.name.clone(), bdsm, attributes].into_iter().flatten().collect();
    Some(all.join("  "))
}

fn unasked(here: &Here) -> Msg {
    if here.was_asked { Msg::DoctorSilent } else { Msg::DoctorUnasked }
}

/// Lines in an order in which they stay readable: as the screen shows them where the terminal keeps that with each row, else in
/// the order that it needs when left alone.
fn put_lines(here: &Here, lines: &[String], rtl: bool) -> anyhow::Result<()> {
    let stays = here.choice.mode.stays_on_rows();
    let switch = if stays { here.switch() } else { Switch::default() };
    let mut out = std::io::stdout();
    out.write_all(switch.on.as_bytes())?;
    let order = if stays { Order::AsSent } else { Order::Logical };
    let mut ordered = Ordered::new(&mut out, order, rtl);
    for line in lines {
        writeln!(ordered, "{line}")?;
    }
    ordered.flush()?;
    out.write_all(switch.off.as_bytes())?;
    Ok(out.flush()?)
}
