//! What the screen shows, from key scripts.

use kashuv::messages::Lang;

use super::stage::Stage;

#[test]
fn peek() {
    for lang in [Lang::En, Lang::He] {
        let mut stage = Stage::new(lang, 80, 24);
        println!("{}", stage.text());
        stage.press("s");
        println!("{}", stage.text());
        stage.press("esc ?");
        println!("{}", stage.text());
        let mut stage = Stage::talk("late-installer", lang, 40, 12);
        println!("{}", stage.text());
        stage.say("I'm sorry. You asked for the evening. סליחה, ביקשת ערב");
        println!("{}", stage.text());
        stage.press("ctrl+k");
        println!("{}", stage.text());
        stage.press("esc ctrl+o");
        println!("{}", stage.text());
        stage.resize(120, 40).press("esc ctrl+q");
        println!("{}", stage.text());
        stage.press("down enter enter");
        println!("{}", stage.text());
        stage.press("n");
        println!("{}", stage.text());
    }
}
