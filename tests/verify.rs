//! Reports made again (`kooste verify`), and runs held against each other (`kooste diff`).

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use lopdf::{Document, Object};
use serde_json::Value;

use crate::pdf_parts::Pdf;
use crate::program::{Folder, Outcome, kooste, outcome, program, same};

const REPORT: &str = "out/2022Q2/steering-group-2022Q2-fi.pdf";
const JOBS: &str = "exports/PoSa/Lomake_C_2022-07-01.csv";

/// A project that was run, for tests that change its copies.
fn run() -> &'static Folder {
    static ORIGINAL: OnceLock<Folder> = OnceLock::new();
    ORIGINAL.get_or_init(Folder::small_after_a_run)
}

fn verify(pdf: &Path, folder: &Folder, options: &[&str]) -> Outcome {
    outcome(program().arg("verify").arg(pdf).arg(folder.path("")).args(options))
}

fn verified(pdf: &Path, folder: &Folder) -> (i32, Value) {
    let told = verify(pdf, folder, &["--json"]);
    (told.code, serde_json::from_str(&told.data).unwrap_or_else(|_| panic!("{}\n{}", told.data, told.told)))
}

fn compared(before: &Path, now: &Path) -> (i32, Value) {
    let told = kooste(&[Path::new("diff"), before, now, Path::new("--json")]);
    (told.code, serde_json::from_str(&told.data).unwrap_or_else(|_| panic!("{}\n{}", told.data, told.told)))
}

/// Returns what differs as `what name change`.
fn lines(value: &Value) -> Vec<String> {
    let all = value["differences"].as_array().unwrap();
    let text = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    all.iter().map(|it| [text(it, "what"), text(it, "name"), text(it, "change")].join(" ")).collect()
}

fn names(list: &Value, key: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_report_comes_out_the_same_and_nothing_is_written() {
    let folder = run().copy();
    let before = folder.files("");
    let (code, told) = verified(&folder.path(REPORT), &folder);
    assert_eq!((code, told["same"].as_bool(), told["figures_same"].as_bool()), (0, Some(true), Some(true)), "{told}");
    assert!(told["tables"].as_u64().unwrap() > 20 && lines(&told).is_empty(), "{told}");
    assert_eq!(told["on_record"], "log/2022Q2/manifest.json");
    same(&before, &folder.files(""));
    let (code, told) = compared(&folder.path(""), &folder.path(REPORT));
    assert_eq!((code, told["same"].as_bool()), (0, Some(true)), "{told}");
}

/// The reports of a run for two circles of readers know of each other, and a later release changes nothing of what they knew.
#[test]
fn a_report_is_made_again_with_what_its_readers_knew_then() {
    let folder = Folder::small();
    folder.call("run", &["--report", "steering-group", "--report", "thl"]).exits(0);
    folder.call("release", &[]).exits(0);
    for report in [REPORT, "out/2022Q2/thl-2022Q2-fi.pdf"] {
        let (code, told) = verified(&folder.path(report), &folder);
        assert_eq!((code, told["same"].as_bool()), (0, Some(true)), "{report}: {told}");
        assert!(told["on_record"].as_str().unwrap().starts_with("ledger/"), "{told}");
    }
    // The next run knows the release; without the ledger its report cannot come out the same.
    folder.call("run", &[]).exits(0);
    std::fs::remove_dir_all(folder.path("ledger")).unwrap();
    let (code, told) = verified(&folder.path(REPORT), &folder);
    let ledgers = ["ledger ledger/public.jsonl removed", "ledger ledger/steering.jsonl removed"];
    assert_eq!((code, lines(&told)), (1, ledgers.map(str::to_owned).to_vec()), "{told}");
    // A public and a steering report are told as such.
    let (code, told) = compared(&folder.path("out/2022Q2/thl-2022Q2-fi.pdf"), &folder.path(REPORT));
    assert_eq!((code, &told["before"]["profile"], &told["now"]["profile"]), (1, &"public".into(), &"steering".into()));
    let told = kooste(&[PathBuf::from("diff"), folder.path("out/2022Q2/thl-2022Q2-fi.pdf"), folder.path(REPORT)]);
    assert!(told.data.contains("eri lukijoille"), "{}", told.data);
}

/// One cell of one export: the file, the row and the column, the measures that moved, and nothing else.
#[test]
fn one_changed_cell_is_named_and_nothing_else() {
    let changed = run().copy();
    let text = String::from_utf8_lossy(&std::fs::read(run().path(JOBS)).unwrap()).into_owned();
    let (number, line) = text.lines().enumerate().skip(1).find(|(_, line)| line.contains(";AVOIN_PT;")).unwrap();
    let cells: Vec<&str> = line.split(';').collect();
    let hours = cells[9];
    assert!(hours.starts_with("37"), "{hours}");
    let key = format!("{};{};", cells[0], cells[1]);
    let from = text.lines().nth(number).unwrap();
    let start = from.find(';').unwrap();
    assert!(start > 0 && from.starts_with(&key));
    let bytes = std::fs::read(run().path(JOBS)).unwrap();
    let line_start = bytes.split(|byte| *byte == b'\n').take(number).map(|line| line.len() + 1).sum::<usize>();
    let at = line_start + bytes[line_start..].windows(hours.len()).position(|it| it == hours.as_bytes()).unwrap();
    changed.write(JOBS, &[&bytes[..at], b"9", &bytes[at + hours.len()..]].concat());

    let (code, told) = verified(&run().path(REPORT), &changed);
    assert_eq!((code, lines(&told)), (1, vec![format!("input {JOBS} changed")]), "{told}");
    assert_eq!((told["altered"].as_array().unwrap().len(), told["right_key"].as_bool()), (0, Some(true)), "{told}");
    let moved = names(&told["changed_tables"], "table");
    // Values of the new run are not told.
    assert!(told["changed_tables"].as_array().unwrap().iter().all(|it| it.get("before").is_none()), "{told}");

    changed.call("run", &[]).exits(0);
    let (code, told) = compared(&run().path(""), &changed.path(""));
    assert_eq!((code, lines(&told)), (1, vec![format!("input {JOBS} changed")]), "{told}");
    let cells = told["files"][0]["cells"].as_array().unwrap();
    assert_eq!((told["files"].as_array().unwrap().len(), cells.len()), (1, 1), "{told}");
    assert_eq!(
        (cells[0]["row"].as_u64(), &cells[0]["column"]),
        (Some(number as u64 + 1), &"Tunnit/vk".into()),
        "{told}"
    );
    assert_eq!(names(&told["measures"], "table"), moved, "{told}");
    let hours = |table: &String| ["employment-hours.csv", "fidelity-computed.csv"].contains(&table.as_str());
    assert!(moved.iter().all(hours), "{moved:?}");
    assert!(told["rows"].as_array().unwrap().is_empty() && told["findings"].as_array().unwrap().is_empty(), "{told}");
    let page = kooste(&[PathBuf::from("diff"), run().path(""), changed.path("")]).exits(1).data;
    assert!(page.contains("sarake Tunnit/vk: muuttunut (luku)"), "{page}");
}

/// A changed query, setting, text and template are named by verify, and by diff with what comes of them.
#[test]
fn what_people_change_of_a_project_is_named() {
    let changed = run().copy();
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/queries/employment/exits.sql");
    let query = std::fs::read_to_string(built_in).unwrap();
    changed.write("queries/employment/exits.sql", format!("{query}\n-- the project's own\n").as_bytes());
    changed.replace("kooste.toml", "employment_rate = 0.40", "employment_rate = 0.38");
    changed.replace("narrative/fi/ryhmapilotit.md", "21.6.2021", "21.6.2020");
    let style = concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates/lib/style.typ");
    changed.write("report-templates/lib/style.typ", &std::fs::read(style).unwrap());
    let expected = [
        "project-file kooste.toml changed",
        "query employment/exits changed",
        "template lib/style.typ added",
        "text narrative/fi/ryhmapilotit.md changed",
    ];
    let (code, told) = verified(&run().path(REPORT), &changed);
    assert_eq!((code, lines(&told)), (1, expected.map(str::to_owned).to_vec()), "{told}");
    assert_eq!(told["figures_same"].as_bool(), Some(true), "{told}");

    changed.call("run", &[]).exits(0);
    let (code, told) = compared(&run().path(""), &changed.path(""));
    assert_eq!((code, lines(&told)), (1, expected.map(str::to_owned).to_vec()), "{told}");
    assert_eq!(told["project_keys"], serde_json::json!(["targets.employment_rate"]));
    assert_eq!(names(&told["measures"], "table"), ["employment-exits.csv"], "{told}");
    assert_eq!(told["measures"][0]["changed_queries"], serde_json::json!(["employment/exits"]));
    let sentences = told["sentences"].as_array().unwrap();
    let has = |text: &str| sentences.iter().any(|it| it["now"].as_str().is_some_and(|now| now.contains(text)));
    assert!(has("38") && has("21.6.2020"), "{told}");

    // Another profile: other thresholds, other readers.
    let public = run().copy();
    public.call("run", &["--profile", "public", "--quiet"]).exits(0);
    let (code, told) = compared(&run().path(REPORT), &public.path(REPORT));
    let settings: Vec<String> = lines(&told).into_iter().filter(|line| !line.contains("_n ")).collect();
    let expected = ["profile", "smallest_at_risk", "smallest_count"].map(|name| format!("setting {name} changed"));
    assert_eq!((code, settings), (1, expected.to_vec()), "{told}");
    let hidden = |it: &Value| !it["suppression"].as_array().unwrap().is_empty();
    assert!(told["measures"].as_array().unwrap().iter().any(hidden), "{told}");
}

/// Without the right key nobody can tell whether the data are the same, and no figure says so.
#[test]
fn under_another_key_only_figures_are_compared() {
    let folder = run().copy();
    folder.write("kooste.key", format!("{}\n", "ab".repeat(32)).as_bytes());
    let (code, told) = verified(&folder.path(REPORT), &folder);
    assert_eq!(
        (code, told["right_key"].as_bool(), told["figures_same"].as_bool()),
        (2, Some(false), Some(true)),
        "{told}"
    );
    assert!(lines(&told).is_empty() && told["altered"].as_array().unwrap().is_empty(), "{told}");
    std::fs::remove_file(folder.path("kooste.key")).unwrap();
    let told = verify(&folder.path(REPORT), &folder, &[]).exits(2);
    assert!(told.data.contains("kooste.key"), "{}", told.data);
    assert!(!folder.path("kooste.key").exists(), "nothing is written");
}

/// Saves a PDF after a change of one of its streams.
fn altered(folder: &Folder, change: impl Fn(&mut Document)) -> PathBuf {
    let mut document = Document::load(folder.path(REPORT)).unwrap();
    change(&mut document);
    let path = folder.path("altered.pdf");
    document.save(&path).unwrap();
    path
}

#[test]
fn a_pdf_altered_by_hand_is_told_apart_from_changed_data() {
    let folder = run().copy();
    // A figure in an attached table, and a setting in the account.
    let table = "employment-quarterly.csv";
    let attached = Pdf::read(&std::fs::read(folder.path(REPORT)).unwrap()).attachments();
    let replace = |document: &mut Document, name: &str, text: Vec<u8>| {
        let found = document.objects.values_mut().find_map(|object| {
            let stream = object.as_stream_mut().ok()?;
            (stream.decompressed_content().ok()? == attached[name]).then_some(stream)
        });
        found.unwrap().set_plain_content(text);
    };
    let pdf = altered(&folder, |document| {
        let mut figures = attached[table].clone();
        let last = figures.iter().rposition(u8::is_ascii_digit).unwrap();
        figures[last] = if figures[last] == b'1' { b'2' } else { b'1' };
        replace(document, table, figures);
        let account = String::from_utf8(attached["run.json"].clone()).unwrap();
        let other = account.replace("\"smallest_count\": \"3\"", "\"smallest_count\": \"2\"");
        assert_ne!(account, other);
        replace(document, "run.json", other.into());
    });
    let (code, told) = verified(&pdf, &folder);
    let parts = serde_json::json!([{ "part": "attachment", "name": table }, { "part": "account" }]);
    assert_eq!((code, &told["altered"]), (1, &parts), "{told}");
    assert_eq!(lines(&told), ["setting smallest_count changed"], "{told}");
    assert!(told["changed_tables"].as_array().unwrap().is_empty(), "{told}");
    assert_eq!(told["figures_same"].as_bool(), Some(false));

    // A figure on the third page.
    let pdf = altered(&folder, |document| {
        let page = document.get_pages()[&3];
        let content = document.get_page_content(page);
        let at = content.windows(3).position(|it| it == b"]TJ").unwrap();
        let content = [&content[..at], b"<0001>", &content[at..]].concat();
        document.change_page_content(page, content).unwrap();
    });
    let (code, told) = verified(&pdf, &folder);
    assert_eq!((code, &told["altered"]), (1, &serde_json::json!([{ "part": "pages" }])), "{told}");
    assert_eq!(told["changed_pages"], serde_json::json!([3]));
    assert_eq!(told["figures_same"].as_bool(), Some(true), "{told}");
}

#[test]
fn what_is_no_report_is_refused() {
    let folder = run().copy();
    verify(&folder.path("kooste.toml"), &folder, &[]).exits(4).tells(&["pdf-unreadable"]);
    verify(&folder.path("out/none.pdf"), &folder, &[]).exits(4);
    let pdf = altered(&folder, |document| {
        let is_file = |object: &Object| {
            object.as_dict().is_ok_and(|it| it.get(b"Type").and_then(Object::as_name).is_ok_and(|it| it == b"Filespec"))
        };
        document.objects.retain(|_, object| !is_file(object));
    });
    verify(&pdf, &folder, &[]).exits(4).tells(&["pdf-not-a-report"]);
    let whole = std::fs::read(folder.path(REPORT)).unwrap();
    folder.write("half.pdf", &whole[..whole.len() / 2]);
    assert_eq!(verify(&folder.path("half.pdf"), &folder, &[]).code, 4);
    let nowhere = Folder::absent();
    verify(&folder.path(REPORT), &nowhere, &[]).exits(2);
    for wrong in [folder.path("half.pdf"), folder.path("kooste.toml")] {
        assert_eq!(kooste(&[PathBuf::from("diff"), wrong, folder.path("")]).code, 4);
    }
    kooste(&[PathBuf::from("diff"), Folder::small().path(""), folder.path("")]).exits(2).tells(&["diff-no-run"]);
    kooste(&[PathBuf::from("diff"), folder.path("exports"), folder.path("")]).exits(2).tells(&["diff-no-run"]);
}

/// Another machine: another path, home, locale, time zone, umask, number of threads, and files that were copied in another order.
#[cfg(unix)]
#[test]
fn another_machine_gives_the_same_bytes() {
    let original = run().copy();
    let elsewhere = Folder::absent();
    for (name, bytes) in original.files("").into_iter().rev() {
        if !name.starts_with("out/") && !name.starts_with("log/") && !name.starts_with(".kooste/") {
            elsewhere.write(&name, &bytes);
        }
    }
    let line = "umask 007; exec \"$0\" run \"$1\" --threads 1 --quiet";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", line, env!("CARGO_BIN_EXE_kooste")]).arg(elsewhere.path("")).env_clear();
    let home = std::env::temp_dir();
    shell.envs([
        ("TZ", "Pacific/Kiritimati"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("LANG", "tr_TR.UTF-8"),
        ("PATH", "/usr/bin:/bin"),
    ]);
    shell.env("HOME", &home).env("TMPDIR", &home).current_dir("/");
    let output = shell.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    same(&original.files("out"), &elsewhere.files("out"));
}

/// What was made from another folder of the project is made from that folder again; of one elsewhere the account has no name.
#[test]
fn a_report_from_other_exports_is_made_from_them_again() {
    let folder = Folder::small();
    std::fs::rename(folder.path("exports"), folder.path("kept")).unwrap();
    let kept = folder.path("kept").display().to_string();
    folder.call("run", &["--exports", &kept]).exits(0);
    assert_eq!(verify(&folder.path(REPORT), &folder, &[]).code, 0);
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("moved").display().to_string();
    std::fs::rename(folder.path("kept"), &moved).unwrap();
    folder.call("run", &["--exports", &moved, "--no-cache"]).exits(0);
    assert_ne!(verify(&folder.path(REPORT), &folder, &[]).code, 0);
    assert_eq!(verify(&folder.path(REPORT), &folder, &["--exports", &moved]).code, 0);
}
