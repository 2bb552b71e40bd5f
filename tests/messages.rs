//! The texts of the program: the same keys and variables in both languages and in the code.

use std::collections::{BTreeMap, BTreeSet};

use kashuv::messages::{Lang, Messages, Msg};

use super::support::read;

/// Each key of a Fluent file with the variables its text uses.
fn texts(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in read(&format!("locales/{lang}/ui.ftl")).lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.starts_with([' ', '['])) {
            name.clone_into(&mut key);
            assert!(texts.insert(key.clone(), BTreeSet::new()).is_none(), "{lang}: {key} stands twice");
        }
        for rest in line.split('$').skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            texts.get_mut(&key).unwrap().insert(name);
        }
    }
    texts
}

#[test]
fn every_message_has_a_text_in_every_language_and_no_text_is_unused() {
    let wanted: BTreeSet<_> = Msg::ALL.iter().map(|(key, _)| (*key).to_owned()).collect();
    assert_eq!(wanted.len(), Msg::ALL.len(), "a key is used twice");
    for lang in Lang::ALL {
        let has: BTreeSet<_> = texts(lang).into_keys().collect();
        assert_eq!(has.difference(&wanted).collect::<Vec<_>>(), Vec::<&String>::new(), "{lang}: unused");
        assert_eq!(wanted.difference(&has).collect::<Vec<_>>(), Vec::<&String>::new(), "{lang}: missing");
    }
}

#[test]
fn texts_use_exactly_the_arguments_they_get() {
    for lang in Lang::ALL {
        let texts = texts(lang);
        for (key, args) in Msg::ALL {
            let args: BTreeSet<_> = args.iter().map(|arg| (*arg).to_owned()).collect();
            assert_eq!(texts[*key], args, "{lang}: {key}");
        }
    }
}

#[test]
fn plurals_and_selections_are_filled() {
    let en = Messages::new(Lang::En);
    assert_eq!(en.get(&Msg::CheckFound { findings: 1 }), "one finding");
    assert_eq!(en.get(&Msg::CheckFound { findings: 3 }), "3 findings");
    let he = Messages::new(Lang::He);
    assert_eq!(he.get(&Msg::CheckFound { findings: 1 }), "ממצא אחד");
    assert_eq!(he.get(&Msg::SignalName { kind: "apology".to_owned() }), "התנצלות");
}
