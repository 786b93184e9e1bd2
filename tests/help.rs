//! What `--help` says, all of it: a change of the command line shows as a change of this text.

use crate::program::kooste;

#[test]
fn the_whole_help() {
    let mut text = String::new();
    for command in [
        "",
        "run",
        "plan",
        "preview",
        "check",
        "audit",
        "trace",
        "lineage",
        "release",
        "verify",
        "diff",
        "doctor",
        "sql",
        "export",
        "clean",
        "explain",
        "describe",
        "describe forms",
        "init",
        "new",
        "new query",
        "test",
        "generate",
        "template",
        "completions",
    ] {
        let arguments: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let help = kooste(&arguments).exits(0);
        assert_eq!(help.told, "", "help is asked for: it is data");
        text.push_str(&format!("$ kooste {}\n{}\n", arguments.join(" "), help.data));
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("help", text);
    });
}

#[test]
fn every_command_is_in_the_help_that_is_kept() {
    let overview = kooste(&["--help"]).exits(0).data;
    let listed = overview.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let commands: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(
        commands,
        [
            "run",
            "plan",
            "preview",
            "check",
            "audit",
            "trace",
            "lineage",
            "release",
            "verify",
            "diff",
            "doctor",
            "sql",
            "export",
            "clean",
            "explain",
            "describe",
            "init",
            "new",
            "test",
            "generate",
            "template",
            "completions",
            "help"
        ]
    );
}
