//! Files as coaches and partners really send them: each case of tests/fixtures/dirty/ with the findings that it must give, all of
//! them and in order, and, where its rows can be loaded, the same core rows as a clean twin.
//!
//! A case is a folder: `case.toml` (what it shows, how `check` ends, settings), `exports/` (as the spreadsheet wrote it), `clean/`
//! (the twin, plain UTF-8) and `expected.txt`. The first word of its name is the line of the mess table that it belongs to. What
//! the findings are comes from the program itself, so that a crash is one; the core rows from the library, as a run fills them.
//!
//! `KOOSTE_DIRTY=write` writes the findings of the cases into their `expected.txt`, to be read before they are committed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use kooste::diagnostics::Place;
use kooste::intake::ReadOptions;
use kooste::privacy::Gate;
use kooste::project::Project;
use kooste::session::{Limits, Session};
use kooste::store::{self, RunSettings};
use kooste::{contract, intake};
use serde::Deserialize;
use serde_json::Value;

use crate::program::Folder;

const CASES: &str = "tests/fixtures/dirty";

/// The first words of the cases' names. The tests below are named after the lines of the mess table that they stand for.
const LINES: [&str; 14] = [
    "text",
    "number",
    "date",
    "yesno",
    "missing",
    "layout",
    "total",
    "municipality",
    "value",
    "id",
    "record",
    "damaged",
    "format",
    "form",
];

/// What `case.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    /// What the case shows, in words.
    about: String,
    /// The exit code of `check`.
    exit: i32,
    /// Whether the rows are loaded, and a twin tells which they must be.
    twin: bool,
    /// Lines for kooste.toml.
    #[serde(default)]
    settings: String,
    /// Whether the rows decide what others mean, or whose they are: such a case shares no session with others.
    #[serde(default)]
    alone: bool,
}

struct Case {
    name: String,
    folder: PathBuf,
    settings: Settings,
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(CASES);
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let mut cases: Vec<Case> = folders
        .map(|folder| {
            let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
            let settings =
                fs::read_to_string(folder.join("case.toml")).unwrap_or_else(|error| panic!("{name}: {error}"));
            let settings = toml::from_str(&settings).unwrap_or_else(|error| panic!("{name}: {error}"));
            Case { name, folder, settings }
        })
        .collect();
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    cases
}

fn line_of(case: &Case) -> &str {
    case.name.split('-').next().unwrap()
}

/// Runs every case of a line; tells all that differ at once.
fn holds(line: &str) {
    let cases: Vec<Case> = cases().into_iter().filter(|case| line_of(case) == line).collect();
    let mut wrong = String::new();
    for case in &cases {
        for problem in run(case) {
            let _ = writeln!(wrong, "\n{} ({}):\n{problem}", case.name, case.settings.about);
        }
    }
    let (alone, together): (Vec<&Case>, Vec<&Case>) =
        cases.iter().filter(|case| case.settings.twin).partition(|case| case.settings.alone);
    for group in alone.chunks(1).chain([together.as_slice()]) {
        wrong.push_str(&differs_from_twins(group));
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Returns what is wrong with a case.
fn run(case: &Case) -> Vec<String> {
    let mut problems = Vec::new();
    let told = project(case).call("check", &["--json"]);
    if told.code != case.settings.exit {
        problems.push(format!("ends with {}, not {}\n{}", told.code, case.settings.exit, told.told));
    }
    let found = findings(&told.data, &mut problems);
    let expected = case.folder.join("expected.txt");
    if std::env::var("KOOSTE_DIRTY").is_ok_and(|value| value == "write") {
        fs::write(&expected, &found).unwrap();
    }
    let expected = fs::read_to_string(&expected).unwrap_or_default();
    if found != expected {
        problems.push(format!("found\n{}", differences(&expected, &found)));
    }
    if case.settings.twin != case.folder.join("clean").is_dir() {
        problems.push("case.toml and folder do not agree on the twin".to_owned());
    }
    problems
}

/// Returns a project with the files of a case.
fn project(case: &Case) -> Folder {
    let folder = Folder::absent();
    write_settings(&folder, &case.settings.settings);
    for (name, bytes) in files_below(&case.folder.join("exports")) {
        folder.write(&format!("exports/{name}"), &bytes);
    }
    folder
}

fn write_settings(folder: &Folder, settings: &str) {
    let about = "name = \"Hanke\"\nstart = 2020-09-01\nend = 2022-12-31\nregion = \"Satakunta\"\n";
    folder.write("kooste.toml", format!("as_of = 2022-06-30\n{settings}\n[project]\n{about}").as_bytes());
}

fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            files.extend(files_below(&path).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            files.insert(name, fs::read(&path).unwrap());
        }
    }
    files
}

/// Arguments of a message that its code and place imply, or that other tests hold.
const IMPLIED: [&str; 10] =
    ["allowed", "column", "min", "max", "unit", "as_of", "start", "forms_sv", "forms_en", "limit"];

/// Returns the findings that `check --json` told, a line each: severity, code, place, then the class of the value and what else
/// the message says. Every message must be whole.
fn findings(data: &str, problems: &mut Vec<String>) -> String {
    let mut lines = String::new();
    for line in data.lines() {
        let finding: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let Some(code) = finding["code"].as_str() else { continue };
        // A figure about all clients together, and what did not come at all: tested where they are made, and neither about a file.
        if ["k-anonymity", "form-not-received"].contains(&code) {
            continue;
        }
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let place = &finding["place"];
        let place = Place {
            file: text(&place["file"]),
            sheet: text(&place["sheet"]),
            row: place["row"].as_u64(),
            column: place["column"].as_u64(),
            header: None,
        };
        let _ = write!(lines, "{} {code} {place}", finding["severity"].as_str().unwrap());
        if let Some(class) = finding["value_class"].as_str() {
            let _ = write!(lines, " class={class}");
        }
        for (name, value) in finding["arguments"].as_object().unwrap() {
            let value = value.as_str().unwrap();
            if !IMPLIED.contains(&name.as_str()) && !value.is_empty() {
                let _ = write!(lines, " {name}={value}");
            }
        }
        lines.push('\n');
        for words in [&finding["message"], &finding["hint"]].into_iter().filter_map(Value::as_str) {
            if words.trim().is_empty() || words.contains(['{', '}']) {
                problems.push(format!("a broken message: {line}"));
            }
        }
    }
    lines
}

/// Returns the lines that stand in one text only, and in which.
fn differences(expected: &str, found: &str) -> String {
    let (wanted, got): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let mut text = String::new();
    for line in wanted.iter().filter(|line| !got.contains(line)) {
        let _ = writeln!(text, "  - {line}");
    }
    for line in got.iter().filter(|line| !wanted.contains(line)) {
        let _ = writeln!(text, "  + {line}");
    }
    if text.is_empty() {
        let _ = writeln!(text, "the same lines in another order or number:\n{found}");
    }
    text
}

/// Returns how the core rows of cases differ from those of their twins.
fn differs_from_twins(cases: &[&Case]) -> String {
    let mut text = String::new();
    if cases.is_empty() {
        return text;
    }
    for case in cases {
        for (name, bytes) in files_below(&case.folder.join("clean")) {
            let plain =
                std::str::from_utf8(&bytes).is_ok_and(|text| !text.starts_with('\u{feff}') && !text.contains("\r\n"));
            assert!(plain && name.ends_with(".csv"), "the twin of {} is not plain: {name}", case.name);
        }
    }
    let (clean, rejected) = core_rows(cases, "clean");
    assert_eq!(rejected, Vec::<String>::new(), "twins must be clean");
    let (dirty, _) = core_rows(cases, "exports");
    for case in cases {
        let of_case = |rows: &Rows| rows.get(&case.name).cloned().unwrap_or_default();
        let (clean, dirty) = (of_case(&clean), of_case(&dirty));
        assert!(!clean.is_empty(), "the twin of {} has no rows", case.name);
        if clean != dirty {
            let _ = writeln!(text, "\n{} ({}): other core rows than the twin", case.name, case.settings.about);
        }
        for row in clean.difference(&dirty) {
            let _ = writeln!(text, "  - {row}");
        }
        for row in dirty.difference(&clean) {
            let _ = writeln!(text, "  + {row}");
        }
    }
    text
}

/// Core rows by case: table, how often the row stands there, its values.
type Rows = BTreeMap<String, BTreeSet<String>>;

/// Reads, checks and stores cases as a run does, all in one session, which costs more than any case; returns the core rows of each
/// and where rows were rejected. A case's organisations are named after it, so that no rule sees two cases together. A row is all
/// its columns but where it came from. A person is named by organisation and pseudonym, since the numbers are given over all
/// that was sent, rejected rows among them.
fn core_rows(cases: &[&Case], part: &str) -> (Rows, Vec<String>) {
    let folder = Folder::absent();
    write_settings(&folder, if let [case] = cases { &case.settings.settings } else { "" });
    for case in cases {
        let own = if cases.len() > 1 { format!("{}{APART}", case.name) } else { String::new() };
        for (name, bytes) in files_below(&case.folder.join(part)) {
            folder.write(&format!("exports/{own}{name}"), &bytes);
        }
    }
    let project = Project::read(&folder.path("")).unwrap();
    let session = Session::open(&Limits { threads: Some(1), memory_mb: 512 }).unwrap();
    let forms: Vec<&str> = contract::forms().iter().map(|form| form.id.as_str()).collect();
    let mut gate = Gate::new(&project, &forms, |_| None).unwrap();
    intake::read(&session, &project.root, &contract::shapes(), &mut gate, ReadOptions::default()).unwrap();
    session.lock().unwrap();
    contract::check(&session, &project).unwrap();
    let rejected = "select source.file, row_no from quality.rejected inner join staging.source using (source)";
    let rejected = query(&session, rejected).into_iter().map(|(file, row)| format!("{file}: {row}")).collect();
    let settings = RunSettings::new("2022Q2".parse().unwrap(), project.as_of);
    store::build(&session, &project, &settings).unwrap();
    // What a rejected row leaves behind the twin, which lacks the row, cannot have.
    let tables = "select table_name, bool_or(column_name = 'person') from information_schema.columns
        where table_schema = 'core' and table_name not in ('person', 'lost_job_end') group by table_name order by table_name";
    let tables = query(&session, tables);
    assert!(tables.len() >= 19, "every form has its core table");
    let mut rows = Rows::new();
    for (table, of_persons) in tables {
        for (organisation, row) in table_rows(&session, &table, of_persons == "true") {
            let case = match (cases, organisation.split_once(APART)) {
                ([case], _) => case.name.as_str(),
                (_, Some((case, _))) => case,
                _ => panic!("whose row is this: {organisation} {row}"),
            };
            rows.entry(case.to_owned()).or_default().insert(format!("core.{table}: {row}"));
        }
    }
    (rows, rejected)
}

/// Stands between the name of a case and that of its organisation.
const APART: &str = " · ";

/// Returns the two columns of a query as text.
fn query(session: &Session, sql: &str) -> Vec<(String, String)> {
    let mut statement = session.connection().prepare(&format!("select columns(*)::varchar from ({sql})")).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// Returns the rows of a core table, each with its organisation and how often it stands there.
fn table_rows(session: &Session, table: &str, of_persons: bool) -> Vec<(String, String)> {
    let (client, join, person) = match of_persons {
        true => ("person.client_id", "inner join core.person as person on person.person = own.person", ", person"),
        false => ("null", "", ""),
    };
    let cells =
        format!("select {client} as client, own.* exclude (source, row_no{person}) from core.{table} as own {join}");
    let sql = format!(
        "select organisation, concat(count(*), ' × ', cells) from ({cells}) as cells group by organisation, cells"
    );
    query(session, &sql)
}

#[test]
fn there_are_cases_for_every_line_of_the_mess_table_and_every_form() {
    let cases = cases();
    assert!(cases.len() >= 70, "{} cases", cases.len());
    for line in LINES {
        assert!(cases.iter().filter(|case| line_of(case) == line).count() >= 2, "{line}");
    }
    let lost: Vec<&str> = cases.iter().filter(|case| !LINES.contains(&line_of(case))).map(|case| &*case.name).collect();
    assert_eq!(lost, Vec::<&str>::new(), "no test runs these");
}

/// `;`, `,`, tab; Windows-1252, UTF-8, UTF-16; BOM or none; line ends; `sep=;` line; quoted separators and line breaks; mojibake.
#[test]
fn delimiter_and_encoding_are_found_over_the_whole_file() {
    holds("text");
}

/// 12,5 · 1 234,50 (space, no-break, narrow no-break) · 12,5 % · 1 200 € · −3 with U+2212; `1.234` is ambiguous.
#[test]
fn numbers_are_read_by_the_columns_type() {
    holds("number");
}

/// 1.2.2021 · 01.02.21 · 1.2.-21 · 2021-02-01 · helmi.21 · Excel serials, 1900 and 1904; 31.2. is an error.
#[test]
fn dates_are_always_day_first() {
    holds("date");
}

/// kyllä, K, x, 1, joo / ei, E, -, 0; an empty cell is missing, not no.
#[test]
fn yes_and_no_have_many_spellings() {
    holds("yesno");
}

/// -, –, ei tietoa, ei tiedossa, ?, ., N/A, #PUUTTUU!, #ARVO!, #JAKO/0!; an allowed value of the column wins, `-` is no in yes/no.
#[test]
fn signs_for_missing_are_missing() {
    holds("missing");
}

/// Title rows, two-row headers, merged cells, repeated headers, spacer rows, notes under the table, hidden sheets.
#[test]
fn the_header_row_is_found_and_the_rest_noted() {
    holds("layout");
}

/// Rows Yhteensä, Summa, Keskiarvo are not loaded.
#[test]
fn rows_that_sum_up_are_not_loaded() {
    holds("total");
}

/// Pori, PORI, Porin kaupunki, Björneborg, 609, KU609, Sakyla, S„kyl„, one typo; neighbours are never mixed up.
#[test]
fn municipalities_are_known_before_they_are_repaired() {
    holds("municipality");
}

/// Määräaik., toist.voimassa, Mielent.; an unknown value is a finding with the nearest allowed one.
#[test]
fn other_spellings_of_values_are_known() {
    holds("value");
}

/// 4,2E+05, 3.huhti, lost zeros.
#[test]
fn ids_that_a_spreadsheet_broke_are_errors() {
    holds("id");
}

/// The same client twice, a job that ends before it starts, before the service or after as_of, overlapping services, an end without
/// a start, a coach nobody knows.
#[test]
fn what_rows_and_forms_say_about_each_other_is_held_together() {
    holds("record");
}

/// An empty file, a truncated ZIP, a password-protected workbook, many rows with one bad cell, old formats, other files.
#[test]
fn files_that_cannot_be_read_are_told_and_the_others_are_read() {
    holds("damaged");
}

/// .csv .tsv .txt .xlsx .xlsm .xls .ods .parquet are read; `~$…`, dot files and Thumbs.db are passed over; any other file is a note.
#[test]
fn every_format_is_read_and_other_files_are_noted() {
    holds("format");
}

/// Recognised by the headers alone, in three languages and all versions; the nearest forms are named when none fits.
#[test]
fn forms_are_known_by_their_headers() {
    holds("form");
}
