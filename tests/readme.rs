//! What the READMEs show is what the program prints.

use super::support::{kashuv, read, stdout};

#[test]
fn the_judged_example_is_real() {
    for readme in ["README.md", "README.he.md"] {
        let text = read(readme);
        let shown = text.split("```json\n").nth(1).and_then(|rest| rest.lines().next()).expect("an example");
        let input = text.split("echo '").nth(1).and_then(|rest| rest.split('\'').next()).expect("its input");
        let home = tempfile::tempdir().unwrap();
        let output = kashuv(home.path(), &["score"], &format!("{input}\n"));
        assert_eq!(stdout(&output).trim(), shown, "{readme}");
    }
}

#[test]
fn the_excerpts_are_real() {
    let cases =
        [("README.md", "en", "masculine", "3", "Naama Levy:"), ("README.he.md", "he", "feminine", "7", "נעמה לוי:")];
    for (readme, lang, address, seed, name) in cases {
        let text = read(readme);
        let block = text.split("```text\n").find(|block| block.starts_with(name)).expect("an excerpt");
        let block = block.split("\n```").next().unwrap();
        let said: Vec<_> = block.lines().filter_map(|line| line.strip_prefix("> ")).collect();
        let args = [
            "play",
            "late-installer",
            "--lang",
            lang,
            "--ui",
            lang,
            "--seed",
            seed,
            "--address",
            address,
            "--no-record",
        ];
        let home = tempfile::tempdir().unwrap();
        let output = stdout(&kashuv(home.path(), &args, &format!("{}\n", said.join("\n"))));
        // What was typed stands in the excerpt only: a pipe shows no prompt.
        for line in block.lines().filter(|line| !line.starts_with("> ")) {
            assert!(output.contains(line), "{readme}: {line}\n{output}");
        }
    }
}
