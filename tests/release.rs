//! Releases after one another: what is entered into the ledger, and what a later run makes of it.

use std::collections::BTreeMap;

use kooste::disclosure::Profile;
use kooste::disclosure::ledger::Line;
use kooste::project::Audience;

use crate::program::{Folder, PERIOD, same};

const LEDGER: &str = "ledger/steering.jsonl";
const AGREEMENTS: &str = "exports/Porin perusturva/Yhteistyosopimukset_2022-07-01.csv";
const REFERRALS: &str = "exports/Porin perusturva/Lahetteet_2022-07-01.csv";

fn csv_of(folder: &Folder, period: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = folder.files(&format!("out/{period}/tables"));
    files.retain(|name, _| name.ends_with(".csv"));
    files
}

#[test]
fn a_release_is_entered_once_and_the_same_data_take_nothing_back() {
    let folder = Folder::small_after_a_run();
    let before = csv_of(&folder, PERIOD);
    folder.call("release", &[]).exits(0).tells(&["2022Q2", "julkaisu 1"]);
    let ledger = folder.files("ledger");
    folder.call("release", &[]).exits(0).tells(&["on jo merkitty"]);
    same(&ledger, &folder.files("ledger"));

    folder.call("run", &[]).exits(0);
    // A report that is printed again, for a slip in a text say, has the same figures.
    same(&before, &csv_of(&folder, PERIOD));
    let audited = folder.call("audit", &["--json"]).exits(0);
    assert!(audited.data.lines().all(|line| line.contains("\"shown_again\":0")), "{}", audited.data);
    // What was audited against is told in the report's own account.
    let manifest: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.path("log/2022Q2/manifest.json")).unwrap()).unwrap();
    let head = manifest["settings"][LEDGER].as_str().unwrap();
    assert!(String::from_utf8_lossy(&ledger[LEDGER]).contains(head));
}

/// Nothing in the ledger was not published: neither a hidden count nor a row's name.
#[test]
fn the_ledger_holds_two_dots_where_the_tables_do() {
    let folder = Folder::small_after_a_run();
    folder.call("release", &[]).exits(0);
    let text = std::fs::read_to_string(folder.path(LEDGER)).unwrap();
    let line: serde_json::Value = serde_json::from_str(&text).unwrap();
    let cells = line["record"]["cells"].as_array().unwrap();
    assert!(cells.iter().any(|cell| cell["value"] == ".."));
    let small = |cell: &&serde_json::Value| cell["value"].as_i64().is_some_and(|value| (1..3).contains(&value));
    assert_eq!(cells.iter().find(small), None);
    assert!(!text.contains("PP-0"), "no pseudonym");
}

#[test]
fn a_late_row_leaves_the_earlier_figure_standing() {
    let folder = Folder::small();
    let whole = std::fs::read(folder.path(REFERRALS)).unwrap();
    let text: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let late = text.iter().rposition(|line| String::from_utf8_lossy(line).contains(".2021;")).unwrap();
    let without: Vec<u8> =
        text.iter().enumerate().filter(|(n, _)| *n != late).flat_map(|(_, line)| line.to_vec()).collect();
    folder.write(REFERRALS, &without);
    folder.call("run", &["--period", "2022Q1"]).exits(0);
    folder.call("release", &["--period", "2022Q1"]).exits(0);
    folder.write(REFERRALS, &whole);
    folder.call("run", &[]).exits(0);
    let marked: Vec<String> = csv_of(&folder, PERIOD)
        .into_iter()
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).lines().next().unwrap().ends_with(",published_earlier"))
        .map(|(name, bytes)| format!("{name}: {}", String::from_utf8_lossy(&bytes)))
        .collect();
    assert!(marked.iter().any(|text| text.contains("=2022-03-31")), "{marked:?}");
    let description = std::fs::read_to_string(folder.path("out/2022Q2/tables/clients-referrers.csv-metadata.json"));
    assert!(description.is_ok_and(|text| text.contains("published_earlier")));
}

/// One row came late. The steering group has a report without it: neither the public report of a later run nor its own of the same run
/// tells it of that one client, also not where it reads both.
#[test]
fn a_late_row_is_not_told_by_the_reports_of_one_run_together() {
    let folder = Folder::small();
    let whole = std::fs::read(folder.path(AGREEMENTS)).unwrap();
    let text: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let late = text.iter().rposition(|line| String::from_utf8_lossy(line).contains(".2021;")).unwrap();
    let without: Vec<u8> =
        text.iter().enumerate().filter(|(n, _)| *n != late).flat_map(|(_, line)| line.to_vec()).collect();
    folder.write(AGREEMENTS, &without);
    folder.call("run", &["--period", "2022Q1"]).exits(0);
    folder.call("release", &["--period", "2022Q1"]).exits(0);
    folder.write(AGREEMENTS, &whole);
    folder.call("run", &["--report", "thl", "--report", "steering-group"]).exits(0);
    let before = cells(std::fs::read_to_string(folder.path(LEDGER)).unwrap().lines().next().unwrap());
    let lines = std::fs::read_to_string(folder.path("log/2022Q2/release.jsonl")).unwrap();
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 2, "one for everyone, one for the steering group");
    for line in lines {
        let now = cells(line);
        let both = now.iter().filter_map(|(name, now)| Some((name, *now, *before.get(name)?)));
        let both: Vec<(&String, i64, i64)> = both.collect();
        assert!(both.len() > 20, "{}", both.len());
        let small = both.iter().find(|(_, now, before)| (1..3).contains(&(now - before).abs()));
        assert_eq!(small, None);
    }
}

/// Returns the counts that a line of a ledger tells, by what names them.
fn cells(line: &str) -> BTreeMap<String, i64> {
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    let cells = line["record"]["cells"].as_array().unwrap();
    let told = cells.iter().filter_map(|cell| {
        Some((format!("{} {} {}", cell["period"], cell["counts"], cell["dims"]), cell["value"].as_i64()?))
    });
    told.collect()
}

#[test]
fn a_ledger_that_was_edited_stops_every_run() {
    let folder = Folder::small_after_a_run();
    folder.call("release", &[]).exits(0);
    folder.replace(LEDGER, "\"release\":1", "\"release\":2");
    let out = folder.files("out");
    folder.call("run", &[]).exits(3).tells(&["ledger-changed", "rivi 1", "varmuuskopiosta"]);
    folder.call("audit", &[]).exits(3).tells(&["ledger-changed"]);
    folder.call("release", &[]).exits(3).tells(&["ledger-changed"]);
    same(&out, &folder.files("out"));
    folder.write(LEDGER, b"\xff\xfe not a ledger\n");
    folder.call("run", &[]).exits(3).tells(&["ledger-unreadable", "rivi"]);
}

#[test]
fn only_what_the_run_wrote_can_be_released() {
    let folder = Folder::small();
    folder.call("release", &[]).exits(2).tells(&["release-no-run", "kooste run"]);
    let folder = Folder::small_after_a_run();
    folder.write("out/2022Q2/tables/employment-quarterly.csv", b"period,served\n2022Q2,12\n");
    let told = folder.call("release", &[]).exits(3).tells(&["release-changed", "employment-quarterly.csv"]);
    assert!(!told.told.contains("employment-cumulative"), "{}", told.told);
    assert!(!folder.path("ledger").exists());
}

#[test]
fn a_run_older_than_the_last_release_is_not_released() {
    let folder = Folder::small_after_a_run();
    folder.call("run", &["--period", "2022Q1"]).exits(0);
    folder.call("release", &["--period", "2022Q1"]).exits(0);
    folder.call("release", &[]).exits(3).tells(&["release-outdated", "kooste run"]);
    folder.call("run", &[]).exits(0);
    folder.call("release", &[]).exits(0).tells(&["julkaisu 2"]);
}

/// The same readers were promised more than today's rules would keep.
#[test]
fn rules_are_not_loosened_after_a_stricter_release() {
    let folder = Folder::small();
    let stricter = Profile { smallest_count: Some(5), ..Profile::of(Audience::Steering) };
    let beginning = "0".repeat(64);
    let line = Line::after(None, &beginning, "2022Q1".into(), "2022-03-31".parse().unwrap(), stricter);
    folder.write(LEDGER, line.written().unwrap().0.as_bytes());
    folder.call("run", &[]).exits(3).tells(&["profile-loosened", "2022Q1"]);
    assert!(!folder.path("out").exists());
}

#[test]
fn a_steering_group_knows_what_was_made_public_and_not_the_other_way_round() {
    let folder = Folder::small();
    folder.call("run", &["--profile", "public"]).exits(0);
    folder.call("release", &[]).exits(0).tells(&["public.jsonl"]);
    let knows = |profile: &str| folder.call("audit", &["--profile", profile]).exits(0).data;
    assert!(knows("steering").contains("aiempia julkaisuja: 1"), "{}", knows("steering"));
    folder.call("run", &[]).exits(0);
    folder.call("release", &[]).exits(0).tells(&["steering.jsonl", "julkaisu 1"]);
    assert!(knows("public").contains("aiempia julkaisuja: 1"));
    assert!(knows("steering").contains("aiempia julkaisuja: 2"));
    assert!(knows("secure").contains("aiempia julkaisuja: 0"));
}
