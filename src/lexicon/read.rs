//! From `lexicon.toml` to a [`Lexicon`], with every fault of the file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use compact_str::{CompactString, format_compact};
use rustc_hash::FxHashSet;
use toml::de::DeValue;

use super::own;
use super::{Example, GrammarRole, Lexicon, Owner, Role, Rule, SignalKind, Topic};
use crate::messages::{Lang, Msg};
use crate::phrase::{self, Groups, Phrase, SetBuilder};
use crate::table::{Key, Kind, Reader, Section, Text, Value, optional, required};
use crate::text::tokenize;

const KEYS: &[Key] = &[
    required("format", Kind::Integer(1, 1), "version of the format"),
    required("language", Kind::Choice(&["he", "en"]), "the language"),
    optional("words", Kind::Table, "named groups of words, used in phrases as <name>"),
    required("grammar", Kind::Table, "words that change what stands around them"),
    required("rule", Kind::Tables, "the rules"),
];

const GRAMMAR: &[Key] = &[
    required("negators", Kind::Strings, "take back what follows in the clause"),
    optional("innocent", Kind::Strings, "look like a negation and are none"),
    optional("breaks", Kind::Strings, "start a new clause"),
    required("cancel", Kind::Strings, "start a new clause and cancel understanding before it"),
    optional("pronouns", Kind::Strings, "first-person pronouns"),
    optional("hedges", Kind::Strings, "weaken an offer to a possibility"),
    optional("addressee", Kind::Strings, "second-person pronouns"),
    optional("reported", Kind::Strings, "report what the customer asked or was told: \"you asked\""),
    optional("stop", Kind::Strings, "words too common to echo anything"),
];

const ROLES: [(&str, GrammarRole); 8] = [
    ("reported", GrammarRole::Reported),
    ("negators", GrammarRole::Negator),
    ("innocent", GrammarRole::Innocent),
    ("breaks", GrammarRole::Break),
    ("cancel", GrammarRole::Cancel),
    ("pronouns", GrammarRole::Pronoun),
    ("hedges", GrammarRole::Hedge),
    ("addressee", GrammarRole::Addressee),
];

const RULE: &[Key] = &[
    required("id", Kind::String, "unique and stable"),
    required("kind", Kind::String, "the kind of signal"),
    required("say", Kind::String, "the phrase"),
    required("hit", Kind::String, "an example that must match"),
    required("miss", Kind::String, "an example that looks alike and must not match"),
    optional("at", Kind::Choice(phrase::PLACE_NAMES), "where in the reply it has to stand"),
    optional("unless", Kind::Strings, "phrases that must not overlap or touch the match"),
    optional("strength", Kind::Choice(&["weak", "normal", "strong"]), "how much of the kind's weight it has"),
    optional("topic", Kind::String, "for `ask` and `given` what, for `owner` who"),
];

/// Reads a lexicon, reporting every fault. What it weighs are files of their own.
pub fn load(reader: &mut Reader<'_>) -> Option<Lexicon> {
    load_with(reader, None)
}

/// Reads a lexicon and what a trainer adds to it, reporting every fault of both.
pub fn load_with(reader: &mut Reader<'_>, own: Option<&mut Reader<'_>>) -> Option<Lexicon> {
    let document = reader.document();
    let mut draft = reader.section(&document, KEYS).and_then(|section| Draft::read(reader, &section));
    let mut failed = reader.failed();
    if let (Some(own), Some(draft)) = (own, &mut draft) {
        let document = own.document();
        if let Some(section) = own.section(&document, own::KEYS) {
            draft.add_own(own, &section);
        }
        failed |= own.failed();
    }
    draft.filter(|_| !failed).map(Draft::finish)
}

/// A lexicon while it is read.
struct Draft {
    lang: Lang,
    groups: Groups,
    builder: Builder,
    stop: FxHashSet<String>,
    ids: BTreeMap<String, Range<usize>>,
    examples: own::Examples,
}

impl Draft {
    fn read<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>) -> Option<Self> {
        let lang: Lang = section.text(reader, "language")?.value.parse().ok()?;
        let mut draft = Self {
            lang,
            groups: Groups::new(),
            builder: Builder::default(),
            stop: FxHashSet::default(),
            ids: BTreeMap::new(),
            examples: own::Examples::default(),
        };
        if let Some(words) = section.get("words") {
            read_groups(reader, words, &mut draft.groups);
        }
        if let Some(grammar) = section.get("grammar").and_then(|value| reader.section(value, GRAMMAR)) {
            for (key, role) in ROLES {
                for text in grammar.texts(reader, key) {
                    let Some(says) = phrase::pattern(reader, &text, &draft.groups) else { continue };
                    draft.builder.add(format_compact!("grammar.{key}"), Role::Grammar(role), &says.into());
                }
            }
            for text in grammar.texts(reader, "stop") {
                draft.stop.extend(tokenize(&text.value).words().map(str::to_owned));
            }
        }
        draft.read_rules(reader, section);
        Some(draft)
    }

    fn read_rules<'s>(&mut self, reader: &mut Reader<'s>, section: &Section<'_, 's>) {
        for value in section.list("rule") {
            let Some(rule) = reader.section(value, RULE) else { continue };
            read_rule(reader, &rule, &self.groups, &mut self.builder, &mut self.ids);
        }
    }

    fn add_own<'s>(&mut self, reader: &mut Reader<'s>, section: &Section<'_, 's>) {
        if let Some(lang) = section.text(reader, "language")
            && lang.value.parse::<Lang>().is_ok_and(|other| other != self.lang)
        {
            // What is no language at all was reported with the key.
            reader.error(6, lang.span, Msg::UnknownValue { value: lang.value });
        }
        if let Some(words) = section.get("words") {
            read_groups(reader, words, &mut self.groups);
        }
        for id in section.texts(reader, "off") {
            let rules = self.builder.rules.iter_mut().filter(|rule| rule.id == id.value);
            if rules.map(|rule| rule.role = Role::Nothing).count() == 0 {
                let known: Vec<&str> = self.ids.keys().map(String::as_str).collect();
                let help = crate::table::suggest(&id.value, &known);
                reader.error_with_help(6, id.span, Msg::UnknownRule { id: id.value.clone() }, help);
            }
        }
        let programs = self.builder.rules.len();
        self.read_rules(reader, section);
        for rule in self.builder.rules.iter_mut().skip(programs) {
            rule.own = true;
        }
        self.examples = own::Examples::read(reader, section);
    }

    fn finish(self) -> Lexicon {
        let Self { lang, builder: Builder { rules, set }, stop, examples, .. } = self;
        Lexicon { lang, rules, set: set.build(), stop, examples, ..Lexicon::empty(lang) }
    }
}

#[derive(Default)]
struct Builder {
    rules: Vec<Rule>,
    set: SetBuilder,
}

impl Builder {
    fn add(&mut self, id: CompactString, role: Role, phrase: &Phrase) -> Option<&mut Rule> {
        self.set.add(phrase);
        self.rules.push(Rule { id, role, strength: 1000, own: false, examples: Vec::new() });
        self.rules.last_mut()
    }
}

/// Groups may use the groups that stand above them.
fn read_groups<'s>(reader: &mut Reader<'s>, value: &Value<'s>, groups: &mut Groups) {
    let DeValue::Table(table) = value.get_ref() else { return };
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(name, _)| name.span().start);
    for (name, value) in entries {
        let members = crate::table::elements(value).into_iter().filter_map(|value| reader.text(value));
        let members: Vec<Text> = members.collect();
        let patterns: Vec<_> = members.iter().filter_map(|text| phrase::pattern(reader, text, groups)).collect();
        groups.insert(name.get_ref().to_string(), Arc::new(phrase::join(patterns)));
    }
}

fn read_rule<'s>(
    reader: &mut Reader<'s>,
    section: &Section<'_, 's>,
    groups: &Groups,
    builder: &mut Builder,
    ids: &mut BTreeMap<String, Range<usize>>,
) -> Option<()> {
    let id = section.text(reader, "id")?;
    if ids.insert(id.value.clone(), id.span.clone()).is_some() {
        reader.error(7, id.span, Msg::DuplicateId { id: id.value });
        return None;
    }
    // Each part is read before any is given up, so that all their faults are reported.
    let role = read_role(reader, section);
    let says = section.text(reader, "say").and_then(|say| phrase::pattern(reader, &say, groups));
    let phrase = phrase::with_limits(reader, section, says, groups);
    let examples = [("hit", true), ("miss", false)].into_iter().filter_map(|(key, matches)| {
        let text = section.text(reader, key)?;
        Some(Example { text, matches })
    });
    let examples = examples.collect();
    let strength = section.text(reader, "strength");
    let rule = builder.add(id.value.into(), role?, &phrase?)?;
    rule.strength = match strength.as_ref().map(|text| text.value.as_str()) {
        Some("weak") => 500,
        Some("strong") => 1500,
        _ => 1000,
    };
    rule.examples = examples;
    Some(())
}

fn read_role<'s>(reader: &mut Reader<'s>, section: &Section<'_, 's>) -> Option<Role> {
    let kind = section.text(reader, "kind")?;
    let topic = section.text(reader, "topic");
    let by_topic = |reader: &mut Reader<'s>| {
        let Some(topic) = &topic else {
            reader.error(3, kind.span.clone(), Msg::MissingKey { key: "topic".to_owned() });
            return None;
        };
        let found = Topic::NAMED.iter().find(|(name, _)| *name == topic.value).map(|(_, topic)| *topic);
        if found.is_none() {
            let values = Topic::NAMED.map(|(name, _)| name).join(", ");
            let message = Msg::UnknownValue { value: topic.value.clone() };
            reader.error_with_help(6, topic.span.clone(), message, Msg::KnownValues { values });
        }
        found
    };
    match kind.value.as_str() {
        "refusal" => Some(Role::Refusal),
        "ask" => by_topic(reader).map(Role::Ask),
        "given" => by_topic(reader).map(Role::Given),
        "owner" => match topic.as_ref().map(|topic| topic.value.as_str()) {
            Some("manager") => Some(Role::Owner(Owner::Manager)),
            _ => Some(Role::Owner(Owner::Other)),
        },
        name => match SignalKind::from_name(name) {
            Some(kind) => Some(Role::Signal(kind)),
            None => {
                let help = crate::table::suggest(name, SignalKind::NAMES);
                reader.error_with_help(6, kind.span, Msg::UnknownValue { value: kind.value.clone() }, help);
                None
            }
        },
    }
}
