//! What people get wrong: a clear message, what to do about it, the right exit code, and nothing written.

use crate::program::{Folder, SMALL, kooste, outcome, program, same};

/// Asserts that a failed run left no output and nothing half.
fn untouched(folder: &Folder) {
    for name in ["out", "log"] {
        assert!(!folder.path(name).exists(), "{name} was written");
    }
    nothing_half(folder);
}

fn nothing_half(folder: &Folder) {
    let cache = std::fs::read_dir(folder.path(".kooste")).into_iter().flatten();
    // The lock of a command is a file that stays, and holds nothing.
    let left: Vec<_> = cache.map(|entry| entry.unwrap().file_name()).filter(|name| name != "lock").collect();
    assert_eq!(left, Vec::<std::ffi::OsString>::new());
}

#[test]
fn no_exports_folder() {
    let folder = Folder::small();
    std::fs::remove_dir_all(folder.path("exports")).unwrap();
    for command in ["run", "check"] {
        folder.call(command, &[]).exits(4).tells(&[
            "virhe[exports-missing]",
            "kansiota exports ei ole",
            "vihje:",
            "kooste init",
        ]);
    }
    untouched(&folder);
}

/// A run stops before it writes; a check goes on with the files that can be read, and its findings name the others.
#[test]
fn files_that_cannot_be_read_are_all_told_at_once() {
    let folder = Folder::small();
    folder.write("exports/Rauma/tyhjä.csv", b"");
    folder.write("exports/Rauma/kuva.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06");
    let whole = folder.files("exports/Satakunta").remove("exports/Satakunta/Talous_2022-07-01.xlsx").unwrap();
    folder.write("exports/Satakunta/katkennut.xlsx", &whole[..whole.len() / 2]);
    folder.write("exports/Eura/nolla.xlsx", b"");
    let told = [
        "virhe[file-empty]",
        "exports/Rauma/tyhjä.csv",
        "exports/Eura/nolla.xlsx",
        "virhe[file-not-text]",
        "exports/Rauma/kuva.csv",
        "virhe[workbook-damaged]",
        "exports/Satakunta/katkennut.xlsx",
        "vihje:",
    ];
    folder.call("run", &[]).exits(4).tells(&told);
    untouched(&folder);
    folder.call("check", &[]).exits(4).tells(&told).tells(&["4 virhettä"]);
    assert_eq!(folder.files("log").into_keys().collect::<Vec<_>>(), ["log/2022Q2/findings.csv"]);
    assert!(!folder.path("out").exists());
    nothing_half(&folder);
}

#[test]
fn an_empty_file_alone() {
    let folder = Folder::small();
    folder.write("exports/Rauma/tyhjä.csv", b"");
    folder.call("run", &[]).exits(4).tells(&["tiedosto on tyhjä", "  --> exports/Rauma/tyhjä.csv\n  vihje: pyydä"]);
    untouched(&folder);
}

#[test]
fn a_binary_file_named_csv() {
    let folder = Folder::small();
    let bytes: Vec<u8> = (0..4000_u32).map(|number| u8::try_from(number * 7 % 251).unwrap()).collect();
    folder.write("exports/Rauma/lähetteet.csv", &bytes);
    folder.call("run", &[]).exits(4).tells(&["virhe[file-not-text]", "exports/Rauma/lähetteet.csv", "vihje:"]);
    untouched(&folder);
}

#[test]
fn typos_in_the_settings_are_shown_where_they_stand() {
    let folder = Folder::small();
    folder.replace("kooste.toml", "employment_rate", "employmnt_rate");
    folder.replace("kooste.toml", "profile = \"steering\"", "profile = \"steerin\"");
    let settings = std::fs::read_to_string(folder.path("kooste.toml")).unwrap();
    let line = |start: &str| 1 + settings.lines().position(|line| line.starts_with(start)).unwrap();
    let told = folder.call("run", &[]).exits(2);
    told.tells(&[
        "virhe[unknown-key-with-nearest]: tuntematon asetus employmnt_rate",
        &format!("--> kooste.toml:{}:1", line("employmnt_rate")),
        "employmnt_rate = 0.40",
        "vihje: tarkoititko employment_rate?",
        "virhe[unknown-word]",
        &format!("--> kooste.toml:{}:11", line("profile")),
        "public, steering, secure",
    ]);
    untouched(&folder);
}

#[test]
fn settings_that_are_no_toml() {
    let folder = Folder::small();
    folder.replace("kooste.toml", "language = \"fi\"", "language = fi\"");
    folder.call("run", &[]).exits(2).tells(&["virhe[toml-syntax]", "--> kooste.toml:", "vihje:"]);
    folder.write("kooste.toml", b"as_of = 2022-06-30\nname = \"Ty\xf6kyky\xe4\"\n");
    let told = folder.call("run", &[]).exits(2);
    told.tells(&["kooste.toml", "vihje:"]);
    untouched(&folder);
}

#[test]
fn no_project_at_all() {
    let folder = Folder::absent();
    folder.call("run", &[]).exits(2).tells(&["virhe[no-project]", "vihje:", "kooste init"]);
    assert!(!folder.path("").exists());
}

#[test]
fn a_period_that_is_none() {
    let folder = Folder::small();
    for period in ["2022Q5", "Q2", "kesä", "2022-06"] {
        let told = folder.call("run", &["--period", period]).exits(2);
        told.tells(&["--period", period, "write a quarter (2022Q2), a half-year (2022H1) or a year (2022)"]);
    }
    untouched(&folder);
}

#[test]
fn a_period_outside_the_data() {
    let folder = Folder::small();
    let after = folder.call("run", &["--period", "2022Q3"]).exits(2);
    after.tells(&["virhe[period-after-data]", "2022Q3", "vihje:", "2020Q3–2022Q2"]);
    folder.call("run", &["--period", "2019"]).exits(2).tells(&[
        "virhe[period-before-project]",
        "vihje:",
        "2020Q3–2022Q2",
    ]);
    untouched(&folder);
}

#[test]
fn a_report_that_there_is_none_of() {
    let folder = Folder::small();
    folder.call("run", &["--report", "steering"]).exits(2).tells(&[
        "virhe[unknown-report]",
        "vihje:",
        "steering-group",
    ]);
    untouched(&folder);
}

#[test]
fn a_file_where_the_output_should_go() {
    for name in ["out", "log"] {
        let folder = Folder::small();
        folder.write(name, b"mine");
        folder.call("run", &[]).exits(2).tells(&["virhe[output-not-a-folder]", &format!("--> {name}"), "vihje:"]);
        assert_eq!(folder.files("")[name], b"mine");
        assert!(!folder.path(if name == "out" { "log" } else { "out" }).exists());
    }
}

/// On a system where the one who runs the tests may write anywhere, nothing can be shown.
#[cfg(unix)]
#[test]
fn an_output_folder_that_may_not_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::small();
    let out = folder.path("out");
    std::fs::create_dir(&out).unwrap();
    std::fs::set_permissions(&out, std::fs::Permissions::from_mode(0o500)).unwrap();
    if std::fs::write(out.join("probe"), b"").is_ok() {
        return;
    }
    folder.call("run", &[]).exits(2).tells(&["virhe[file-system]", "--> out", "vihje:"]);
    assert!(!folder.path("log").exists());
}

#[test]
fn what_was_written_before_stays_when_a_later_run_fails() {
    let folder = Folder::small_after_a_run();
    let (out, log) = (folder.files("out"), folder.files("log"));
    folder.write("exports/Rauma/tyhjä.csv", b"");
    folder.call("run", &[]).exits(4);
    same(&out, &folder.files("out"));
    same(&log, &folder.files("log"));
}

#[test]
fn a_key_is_made_by_a_run_that_succeeds_only() {
    let folder = Folder::small();
    std::fs::remove_file(folder.path("kooste.key")).unwrap();
    folder.write("exports/Rauma/tyhjä.csv", b"");
    folder.call("run", &[]).exits(4);
    folder.call("check", &[]).exits(4);
    assert!(!folder.path("kooste.key").exists());
    std::fs::remove_file(folder.path("exports/Rauma/tyhjä.csv")).unwrap();
    folder.call("run", &[]).exits(0);
    assert_eq!(folder.files("")["kooste.key"].len(), 65);
}

#[test]
fn a_broken_key_is_not_replaced() {
    let folder = Folder::small();
    folder.write("kooste.key", b"lost\n");
    folder.call("run", &[]).exits(2).tells(&["virhe[key-unreadable]", "vihje:"]);
    assert_eq!(folder.files("")["kooste.key"], b"lost\n");
    assert!(!folder.path("out").exists());
}

#[test]
fn folders_that_hold_something_are_not_written_over() {
    let folder = Folder::small();
    let before = folder.files("");
    folder.call("generate", &SMALL).exits(2).tells(&["virhe[generate-folder-not-empty]", "vihje:"]);
    folder.call("init", &[]).exits(2).tells(&["virhe[init-folder-not-empty]", "vihje:"]);
    same(&before, &folder.files(""));
}

#[test]
fn all_that_is_wrong_with_a_sample_is_told_at_once() {
    let folder = Folder::absent();
    let told = folder.call("generate", &["--clients", "0", "--seed", "1", "--as-of", "2019-12-31"]).exits(2);
    told.tells(&["virhe[generate-before-project]", "virhe[generate-no-clients]", "vihje:"]);
    assert!(!folder.path("").exists());
}

#[test]
fn wrong_usage_is_2_and_names_what_is_near() {
    kooste(&["runn"]).exits(2).tells(&["a similar subcommand exists: 'run'"]);
    kooste(&["run", "--perod", "2022Q2"]).exits(2).tells(&["--period"]);
    kooste(&["run", "--lang", "de"]).exits(2).tells(&["use fi, sv or en"]);
    kooste(&["run", "--threads", "0"]).exits(2).tells(&["a number from 1 to 1024"]);
    kooste::<&str>(&[]).exits(2).tells(&["Usage:"]);
}

#[test]
fn messages_follow_the_project_or_the_call_and_never_the_machine() {
    let folder = Folder::small();
    std::fs::remove_dir_all(folder.path("exports")).unwrap();
    let mut call = program();
    outcome(call.env("LANG", "en_GB.UTF-8").env("LC_ALL", "en_GB.UTF-8").arg("check").arg(folder.path("")))
        .exits(4)
        .tells(&["virhe[", "vihje:"]);
    folder.call("check", &["--lang", "en"]).exits(4).tells(&["error[exports-missing]", "hint:"]);
    folder.replace("kooste.toml", "language = \"fi\"", "language = \"sv\"");
    folder.call("check", &[]).exits(4).tells(&["fel[exports-missing]"]);
}

#[test]
fn a_missing_form_is_told_with_the_measures_that_it_takes_away_and_the_others_are_given() {
    let folder = Folder::small();
    let population = folder.files("exports/Satakunta").into_keys().find(|name| name.contains("Vaesto")).unwrap();
    std::fs::remove_file(folder.path(&population)).unwrap();
    let told = ["form-not-received", "lomaketta ei saatu: Väestö", "(equity/access)"];
    folder.call("check", &[]).exits(0).tells(&told);
    folder.call("run", &[]).exits(0);
    let table = |id: &str| folder.path(&format!("out/2022Q2/tables/{id}.csv")).is_file();
    assert!(!table("equity-access"), "a table of zeros would look like a result");
    assert!(table("equity-outcome") && table("employment-quarterly") && table("equity-summary"));
    let findings = std::fs::read_to_string(folder.path("log/2022Q2/findings.csv")).unwrap();
    assert!(findings.contains("form-not-received"), "{findings}");
}

#[test]
fn a_reference_table_that_does_not_fit_stops_everything() {
    let folder = Folder::small();
    std::fs::create_dir(folder.path("facts")).unwrap();
    folder.write("facts/fidelity_levels.csv", b"scale,level,low\n");
    folder.write("facts/tasot.csv", b"a\n");
    folder.call("run", &[]).exits(2).tells(&[
        "virhe[reference-columns]",
        "virhe[reference-unknown]",
        "facts/tasot.csv",
    ]);
    untouched(&folder);
}
