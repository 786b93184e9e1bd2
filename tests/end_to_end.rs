//! Whole ways through the program that end well.

use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;

use kooste::language::Lang;
use serde_json::Value;

use crate::program::{Folder, PERIOD, SMALL, bare, kooste, outcome, program, same};

const MEASURES: [&str; 11] = [
    "economy-budget",
    "employment-cumulative",
    "employment-quarterly",
    "employment-quarterly_by_area",
    "employment-retention",
    "employment-time_to_first_job",
    "employment-time_to_first_job_median",
    "equity-access",
    "equity-outcome",
    "fidelity-items",
    "fidelity-level",
];

#[test]
fn exports_go_in_and_a_report_comes_out() {
    let folder = Folder::small();
    let told = folder.call("run", &[]).exits(0);
    let pdf = folder.path("out/2022Q2/steering-group-2022Q2-fi.pdf");
    let told = told.tells(&[&pdf.display().to_string(), "hylättiin 0 riviä"]);
    assert_eq!(told.data, "", "data goes to standard output, and there is none");
    assert!(std::fs::read(&pdf).unwrap().len() < 2_000_000, "a report is under 2 MB");

    let files = folder.files("out/2022Q2/tables");
    for measure in MEASURES.into_iter().chain(["group_pilot-outcomes"]) {
        for ending in ["csv", "csv-metadata.json", "parquet"] {
            let name = format!("out/2022Q2/tables/{measure}.{ending}");
            assert!(files.contains_key(&name), "{name} in {:?}", files.keys());
        }
    }
    let log: BTreeSet<String> = folder.files("log").into_keys().collect();
    let expected =
        ["findings.csv", "manifest.json", "rejected.csv", "release.jsonl"].map(|name| format!("log/{PERIOD}/{name}"));
    assert_eq!(log, BTreeSet::from(expected));
}

#[test]
fn two_runs_give_the_same_bytes_whatever_the_machine() {
    let one = Folder::small();
    let other = one.copy();
    one.call("run", &["--threads", "1"]).exits(0);
    let elsewhere =
        [("TZ", "Pacific/Kiritimati"), ("LANG", "sv_SE.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("COLUMNS", "40")];
    let mut call = program();
    call.envs(elsewhere).arg("run").arg(other.path("")).args(["--threads", "4", "--quiet"]);
    outcome(&mut call).exits(0);
    same(&one.files("out"), &other.files("out"));
    same(&one.files("log"), &other.files("log"));
}

#[test]
fn a_second_run_in_the_same_folder_changes_nothing() {
    let folder = Folder::small_after_a_run();
    let (out, log) = (folder.files("out"), folder.files("log"));
    folder.call("run", &[]).exits(0);
    same(&out, &folder.files("out"));
    same(&log, &folder.files("log"));
}

#[test]
fn the_manifest_hashes_what_went_in_and_what_came_out() {
    let folder = Folder::small_after_a_run();
    let manifest: Value = serde_json::from_slice(&folder.files("log")["log/2022Q2/manifest.json"]).unwrap();
    let paths = |key: &str| -> BTreeSet<String> {
        let files = manifest[key].as_array().unwrap().iter();
        files.map(|file| file["path"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(paths("inputs"), folder.files("exports").into_keys().collect());
    // The manifest cannot hash itself; everything else that was written is in it.
    let written: BTreeSet<String> = folder
        .files("out")
        .into_keys()
        .chain(folder.files("log").into_keys())
        .filter(|name| !name.ends_with("manifest.json"))
        .collect();
    assert_eq!(paths("outputs"), written);
    assert_eq!(manifest["settings"]["as_of"], "2022-06-30");
    assert_eq!(manifest["components"]["Typst"], "0.15.1");
}

#[test]
fn a_secure_run_writes_tables_and_no_report() {
    let folder = Folder::small();
    folder.call("run", &["--profile", "secure"]).exits(0).tells(&["secure"]);
    assert!(!folder.path("out").exists(), "nothing that may not be handed on stands in out/");
    let mut out = folder.files("log");
    out.retain(|name, _| name.starts_with("log/2022Q2/secure/tables/"));
    assert!(out.keys().any(|name| name.ends_with(".csv-metadata.json")));
    for (name, bytes) in out.iter().filter(|(name, _)| name.ends_with(".csv-metadata.json")) {
        let metadata: Value = serde_json::from_slice(bytes).unwrap();
        let facts = metadata["schema:additionalProperty"].as_array().unwrap();
        let fact = |name: &str| facts.iter().find(|fact| fact["schema:name"] == name).map(|fact| &fact["schema:value"]);
        assert_eq!((fact("released"), fact("profile")), (Some(&Value::Bool(false)), Some(&"secure".into())), "{name}");
    }
    let hidden = |name: &&String| String::from_utf8_lossy(&out[*name]).contains("..");
    let csv: Vec<&String> = out.keys().filter(|name| name.ends_with(".csv")).collect();
    assert_eq!(csv.iter().copied().filter(hidden).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn small_counts_are_two_dots_in_what_a_steering_group_gets() {
    let folder = Folder::small_after_a_run();
    let out = folder.files("out");
    let by_area = String::from_utf8_lossy(&out["out/2022Q2/tables/employment-quarterly_by_area.csv"]).into_owned();
    let mut rows = csv::Reader::from_reader(by_area.as_bytes());
    let headers = rows.headers().unwrap().clone();
    let people = headers.iter().position(|name| name == "served").unwrap();
    let served: Vec<String> = rows.records().map(|row| row.unwrap()[people].to_owned()).collect();
    assert!(served.iter().any(|count| count == ".."));
    assert!(!served.iter().any(|count| count == "1" || count == "2"), "{served:?}");
}

#[test]
fn check_tells_of_errors_with_1_and_writes_nothing_but_the_findings() {
    let folder = Folder::absent();
    let mess = ["--clients", "400", "--seed", "12", "--as-of", "2022-06-30", "--mess", "some"];
    folder.call("generate", &mess).exits(0);
    folder.call("check", &[]).exits(1).tells(&["not-a-date", "vihje:", "log"]);
    assert_eq!(folder.files("log").into_keys().collect::<Vec<_>>(), ["log/2022Q2/findings.csv"]);
    assert!(!folder.path("out").exists());
    assert!(!folder.path(".kooste/kooste.duckdb.unfinished").exists(), "nothing half is left");

    let json = folder.call("check", &["--json"]).exits(1);
    assert_eq!(json.told, "", "with --json all is data");
    let lines: Vec<Value> = json.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (summary, lines) = lines.split_last().unwrap();
    let (tables, findings): (Vec<&Value>, Vec<&Value>) = lines.iter().partition(|line| line["kind"] == "table");
    for table in &tables {
        assert!(table["file"].is_string() && table["form"].is_string() && table["rows"].is_u64(), "{table}");
    }
    assert!(tables.iter().any(|table| table["encoding"] == "Windows-1252" && table["delimiter"] == ";"));
    assert!(tables.iter().any(|table| table["sheet"].is_string() && table["encoding"].is_null()));
    for finding in &findings {
        assert!(finding["code"].is_string() && finding["place"]["file"].is_string(), "{finding}");
        assert!(finding["severity"] == "note" || finding["hint"].is_string(), "{finding}");
    }
    assert_eq!(summary["findings"]["error"], findings.iter().filter(|finding| finding["severity"] == "error").count());
    assert!(summary["rows"]["rejected"].as_u64().unwrap() > 0);

    // What check calls an error rejects rows; a run goes on without them and says so.
    let run = folder.call("run", &[]).exits(0);
    let rejected = summary["rows"]["rejected"].to_string();
    run.tells(&[&format!("hylättiin {rejected} riviä")]);
    folder.call("run", &["--strict"]).exits(1);
}

/// The forms, the coaches' summaries and the team leaders' follow-up of a clean project tell one story; where a row is taken out
/// of a form, the others contradict it.
#[test]
fn totals_follow_up_and_summaries_agree_with_the_forms_of_a_clean_project() {
    let folder = Folder::absent();
    folder.call("generate", &["--clients", "400", "--seed", "3", "--as-of", "2022-06-30"]).exits(0);
    let found = |folder: &Folder| -> BTreeSet<String> {
        let json = folder.call("check", &["--json"]).exits(0).data;
        let lines = json.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.filter_map(|line| line["code"].as_str().map(str::to_owned)).collect()
    };
    let contradictions = [
        "followup-differs",
        "missing-from-summary",
        "summary-contradicts",
        "summary-job-without-start",
        "summary-not-in-forms",
        "summary-status-differs",
        "total-differs",
    ];
    let codes = found(&folder);
    assert!(contradictions.iter().all(|code| !codes.contains(*code)), "{codes:?}");

    // Rauma sends summaries besides, Eura does not.
    for organisation in ["Rauma", "Eura"] {
        let name = format!("exports/{organisation}/Yhteistyosopimukset_2022-07-01.csv");
        let bytes = folder.files(&format!("exports/{organisation}")).remove(&name).unwrap();
        let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        folder.write(&name, &[&lines[..5], &lines[6..]].concat().concat());
    }
    let codes = found(&folder);
    assert!(codes.contains("followup-differs") && codes.contains("summary-not-in-forms"), "{codes:?}");
}

#[test]
fn quiet_says_nothing_when_all_is_well() {
    let folder = Folder::small();
    let ran = folder.call("run", &["--quiet"]).exits(0);
    assert_eq!((ran.data.as_str(), ran.told.as_str()), ("", ""));
}

#[test]
fn json_tells_where_the_files_lie() {
    let folder = Folder::small();
    let ran = folder.call("run", &["--json"]).exits(0);
    assert_eq!(ran.told, "");
    let summary: Value = serde_json::from_str(ran.data.lines().last().unwrap()).unwrap();
    assert!(std::path::Path::new(summary["reports"][0].as_str().unwrap()).is_file());
    assert_eq!((&summary["period"], &summary["rows"]["rejected"]), (&PERIOD.into(), &0.into()));
}

/// Both reports in every language in one run; a report that is not written in a language is refused, not half translated.
#[test]
fn reports_are_written_in_each_language_that_they_have() {
    let folder = Folder::small();
    folder.write("report-templates/oma/report.toml", b"title = { fi = \"Oma\" }\n");
    folder.write("report-templates/oma/main.typ", b"");
    let refused = folder.call("run", &["--report", "oma", "--lang", "sv"]);
    refused.exits(2).tells(&["report-language-missing", "oma", "fi"]);
    assert!(!folder.path("out").exists());
    let asked: Vec<&str> = Lang::ALL.iter().flat_map(|lang| ["--lang", lang.code()]).collect();
    folder.call("run", &[asked.as_slice(), &["--report", "steering-group", "--report", "thl"]].concat()).exits(0);
    for lang in Lang::ALL {
        for report in ["steering-group", "thl"] {
            assert!(folder.path(&format!("out/2022Q2/{report}-2022Q2-{lang}.pdf")).is_file(), "{report} {lang}");
        }
    }
}

/// The report to THL is public in every run: its figures are those of a public run, and it is released to its own readers.
#[test]
fn a_report_for_stricter_readers_has_its_own_tables_and_its_own_line_in_the_ledger() {
    let folder = Folder::small();
    folder.call("run", &["--report", "steering-group", "--report", "thl"]).exits(0);
    let lines = fs::read_to_string(folder.path("log/2022Q2/release.jsonl")).unwrap();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let audiences: Vec<&Value> = lines.iter().map(|line| &line["profile"]["audience"]).collect();
    assert_eq!(audiences, ["public", "steering"]);
    let files = |line: &Value| -> Vec<String> {
        let outputs = line["outputs"].as_array().unwrap();
        outputs.iter().map(|output| output["path"].as_str().unwrap().to_owned()).collect()
    };
    assert!(files(&lines[0]).iter().all(|path| path.starts_with("out/2022Q2/thl-")), "{:?}", files(&lines[0]));
    assert!(!files(&lines[1]).iter().any(|path| path.contains("thl-")));
    assert!(lines[1]["known"]["ledger/public.jsonl"].is_string());
    folder.call("release", &[]).exits(0).tells(&["public.jsonl", "steering.jsonl"]);
    folder.call("release", &[]).exits(0).tells(&["on jo merkitty"]);
    let released = fs::read_to_string(folder.path("ledger/public.jsonl")).unwrap();
    assert_eq!(released.lines().count(), 1);
}

#[test]
fn a_year_and_an_earlier_quarter_can_be_asked_for() {
    let folder = Folder::small();
    for period in ["2021Q4", "2021", "2022H1"] {
        folder.call("run", &["--period", period]).exits(0);
        assert!(folder.path(&format!("out/{period}/steering-group-{period}-fi.pdf")).is_file(), "{period}");
    }
}

#[test]
fn generate_writes_the_same_bytes_for_the_same_seed() {
    let (one, other) = (Folder::absent(), Folder::absent());
    for folder in [&one, &other] {
        folder.call("generate", &[SMALL.as_slice(), &["--mess", "some"]].concat()).exits(0);
    }
    same(&one.files(""), &other.files(""));
    let third = Folder::absent();
    third.call("generate", &["--clients", "60", "--seed", "8", "--as-of", "2022-06-30", "--mess", "some"]).exits(0);
    assert_ne!(one.files("exports"), third.files("exports"));
}

#[test]
fn an_empty_project_says_what_to_do_next() {
    let folder = Folder::absent();
    folder.call("init", &[]).exits(0).tells(&["kooste.toml", "exports/", "kooste check"]);
    assert_eq!(folder.names(), [".gitignore", "LUE-MINUT.txt", "exports", "kooste.key", "kooste.toml", "narrative"]);
    folder.call("run", &[]).exits(4).tells(&["exports-empty", "vihje:"]);
    folder.call("init", &[]).exits(2).tells(&["init-folder-not-empty", "vihje:"]);
}

#[test]
fn completions_are_written_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = kooste(&["completions", shell]).exits(0).data;
        assert!(script.contains("generate") && script.contains("kooste"), "{shell}");
    }
}

/// Whoever reads our output may stop: `kooste check --json | head -1`.
#[test]
fn a_closed_pipe_is_a_quiet_0() {
    let folder = Folder::small();
    let project = folder.path("");
    for arguments in [vec!["completions", "bash"], vec!["--help"], vec!["check", "--json", project.to_str().unwrap()]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = bare().args(&arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), [].as_slice()), "{arguments:?}");
    }
}

/// With `pipefail`, a wrong command or an unsafe table would count as good.
#[test]
fn a_closed_pipe_makes_nothing_good_that_is_not() {
    let folder = Folder::small();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let wrong = bare().args(["sql", "--json", "--project"]).arg(folder.path("")).arg("selct 1").stdout(writer).output();
    assert_eq!(wrong.unwrap().status.code(), Some(2));
}

/// A full disk gives a cut file: that is told, and is no success.
#[cfg(target_os = "linux")]
#[test]
fn data_that_cannot_be_written_is_told() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for arguments in [vec!["completions", "bash"], vec!["describe", "forms", "--json"]] {
        let output = bare().args(&arguments).stdout(full()).stderr(Stdio::piped()).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && told.contains("file-system"), "{arguments:?}: {told}");
    }
}

/// What is hidden is hidden in every table alike, and nothing of it is written.
#[test]
fn an_audit_tells_how_well_the_tables_are_protected_and_writes_nothing() {
    let folder = Folder::small();
    let before = folder.names();
    let outcome = folder.call("audit", &["--json"]).exits(0);
    let tables: Vec<serde_json::Value> = outcome.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let quarterly = tables.iter().find(|table| table["table"] == "employment/quarterly_by_area").unwrap();
    assert!(
        quarterly["primary"].as_u64().unwrap() > 0 && quarterly["complementary"].as_u64().unwrap() > 0,
        "{quarterly}"
    );
    for table in &tables {
        assert!(table["narrowest"].as_u64().is_none_or(|values| values >= 3), "{table}");
        assert_eq!(table["passed"], true);
    }
    assert_eq!(folder.names(), before);
    let words = folder.call("audit", &["--profile", "public"]).exits(0).data;
    assert!(words.contains("Tarkastus meni läpi (2022Q2, profiili julkinen)"), "{words}");
}
