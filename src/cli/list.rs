//! `kashuv list`: what can be played.

use std::process::ExitCode;

use serde::Serialize;

use super::App;
use super::args::{self, CheckFormat};
use crate::messages::Msg;
use crate::scenario::Summary;
use crate::text::escape_json;

/// One scenario as `list --format json` prints it.
#[derive(Serialize)]
struct Listed {
    id: String,
    title: std::collections::BTreeMap<crate::messages::Lang, String>,
    languages: Vec<crate::messages::Lang>,
    channel: String,
    minutes: i64,
}

/// Lists every scenario, sorted by id.
pub(super) fn run(app: &App, args: &args::List) -> anyhow::Result<ExitCode> {
    let mut listed = Vec::new();
    for summary in super::load::summaries(&app.assets) {
        match summary {
            Ok(Summary { id, title, languages, channel, minutes, .. }) => {
                listed.push(Listed { id, title, languages, channel, minutes });
            }
            Err(error) => super::notice(&error.describe(&app.messages)),
        }
    }
    if args.format == CheckFormat::Json {
        app.put(None, &escape_json(&serde_json::to_string_pretty(&listed)?))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut out = String::new();
    for Listed { id, title, languages, channel, minutes } in &listed {
        let title = title.get(&app.messages.lang()).or_else(|| title.values().next()).cloned().unwrap_or_default();
        let channel = app.messages.get(&Msg::ChannelName { channel: channel.clone() });
        let languages = languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let line = Msg::ListLine { id: id.clone(), title, channel, minutes: *minutes, languages };
        out.push_str(&app.messages.get(&line));
        out.push('\n');
    }
    app.put(None, &out)?;
    Ok(ExitCode::SUCCESS)
}
