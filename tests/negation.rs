//! What limits the meaning of words: negation, quotation, question, hedge; and what is hollow only by what stands beside it.

use kashuv::judge::{Context, Found, Polarity, Speaker, assess};
use kashuv::lexicon::SignalKind;
use kashuv::messages::Lang;

use super::support::{late_installer, lexicon};

fn kinds(lang: Lang, history: &[&str], reply: &str) -> Vec<&'static str> {
    let lexicon = lexicon(lang);
    let mut context = Context::new(lexicon, "");
    for line in history {
        context.hear(lexicon, Speaker::Customer, line);
    }
    let mut kinds: Vec<_> =
        assess(lexicon, reply, &context, &[]).signals.iter().map(|signal| signal.kind.name()).collect();
    kinds.dedup();
    kinds
}

#[track_caller]
fn has(lang: Lang, reply: &str, kind: SignalKind) {
    let kinds = kinds(lang, &[], reply);
    assert!(kinds.contains(&kind.name()), "{reply}: {kinds:?}");
}

#[track_caller]
fn has_not(lang: Lang, reply: &str, kind: SignalKind) {
    let kinds = kinds(lang, &[], reply);
    assert!(!kinds.contains(&kind.name()), "{reply}: {kinds:?}");
}

#[test]
fn a_negated_act_is_none() {
    use SignalKind::Act;
    has(Lang::En, "I'll check that for you now.", Act);
    has_not(Lang::En, "I won't check that.", Act);
    has(Lang::He, "אני בודקת את זה עכשיו", Act);
    has(Lang::He, "אני יבדוק לך את זה", Act);
    has_not(Lang::He, "לא אבדוק את זה", Act);
    has_not(Lang::He, "זה ייבדק בהקדם", Act);
}

#[test]
fn but_cancels_and_a_helping_but_does_not() {
    use SignalKind::But;
    has(Lang::En, "I understand you, but that's how it is.", But);
    has(Lang::En, "I'm sorry to hear that. There's nothing I can do.", But);
    has_not(Lang::En, "I'm sorry. I can't do the morning, but I can book you in for seven tonight.", But);
    has(Lang::He, "אני מבינה אותך, אבל ככה זה אצלנו", But);
    has_not(Lang::He, "סליחה. בבוקר אני לא יכולה, אבל אני קובעת לך להערב בשבע", But);
}

#[test]
fn asking_again_is_hollow_only_if_it_was_given() {
    for (lang, ask, given) in [
        (Lang::En, "Can I have your order number please?", "My order number is 4011872, I've said it twice."),
        (Lang::He, "מה מספר ההזמנה?", "מספר ההזמנה שלי 4011872, כבר אמרתי פעמיים"),
    ] {
        assert!(!kinds(lang, &["Hello?"], ask).contains(&"reask"), "{ask}");
        assert!(kinds(lang, &[given], ask).contains(&"reask"), "{ask}");
    }
}

#[test]
fn the_customers_own_words_are_heard() {
    let line = "I asked on Sunday for the latest slot because I work until four.";
    assert!(kinds(Lang::En, &[line], "You asked for the latest slot on Sunday.").contains(&"paraphrase"));
    assert!(
        !kinds(Lang::En, &["My sofa is torn."], "You asked for the latest slot on Sunday.").contains(&"paraphrase")
    );
    let line = "ביקשתי ביום ראשון את החלון הכי מאוחר כי אני עובדת עד ארבע";
    assert!(kinds(Lang::He, &[line], "ביקשת ביום ראשון חלון מאוחר").contains(&"paraphrase"));
}

/// How the offer of the evening stands in a reply.
fn evening(lang: Lang, reply: &str) -> Vec<Polarity> {
    let scenario = late_installer(lang);
    let lexicon = lexicon(lang);
    let assessment = assess(lexicon, reply, &Context::new(lexicon, ""), &[&scenario.phrases.set]);
    let offer = scenario.offers.iter().position(|offer| offer.id == "evening-slot").unwrap();
    let role = kashuv::scenario::PhraseRole::Offer(offer);
    let is_evening = |found: &&Found| scenario.phrases.roles[found.phrase] == role && !found.quoted;
    assessment.found.iter().filter(is_evening).map(|found| found.polarity).collect()
}

#[test]
fn offers_are_made_asked_or_denied() {
    let cases = [
        (Lang::En, "I'm moving you to the evening slot.", Polarity::Affirmed),
        (Lang::En, "I won't move you to the evening slot.", Polarity::Negated),
        (Lang::En, "The evening slot is not available.", Polarity::Negated),
        (Lang::En, "Not the morning, the evening slot.", Polarity::Affirmed),
        (Lang::En, "It's not a problem to give you the evening slot.", Polarity::Affirmed),
        (Lang::En, "Would the evening slot suit you?", Polarity::Possible),
        (Lang::He, "אני מעביר אותך לערב", Polarity::Affirmed),
        (Lang::He, "לא אעביר אותך לערב", Polarity::Negated),
        (Lang::He, "אני לא אעביר אותך לערב", Polarity::Negated),
        (Lang::He, "אין לי ערב", Polarity::Negated),
        (Lang::He, "לא בבוקר, בערב", Polarity::Affirmed),
        (Lang::He, "מתאים לך בערב?", Polarity::Possible),
    ];
    for (lang, reply, wanted) in cases {
        let found = evening(lang, reply);
        assert!(!found.is_empty() && found.iter().all(|polarity| *polarity == wanted), "{reply}: {found:?}");
    }
    assert_eq!(evening(Lang::En, "The note says \"evening slot\"."), []);
}
