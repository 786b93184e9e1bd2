//! How findings are told: at most 3 a code and column in a file and 20 in all on a terminal, the worst first, exact totals always, all of them in the file and as JSON,
//! and places as people look for them.

use std::collections::BTreeMap;

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::program::Folder;

/// Referrals with 25 wrong dates in one column and three in another, from line 2 on.
const WRONG_DATES: usize = 25;
const OTHER_WRONG_DATES: usize = 3;

fn folder_with_many_wrong_dates() -> Folder {
    let folder = Folder::small();
    let mut text = String::from("Asiakastunnus;Lähetepvm;Kotikunta;Päätöspvm\n");
    for number in 0..WRONG_DATES {
        let other = if number < OTHER_WRONG_DATES { "kevät" } else { "" };
        text.push_str(&format!("PP-9{number:03};31.2.2022;Rauma;{other}\n"));
    }
    folder.write("exports/Rauma/lisää.csv", text.as_bytes());
    folder
}

/// Returns the findings file as rows by column name.
fn findings(folder: &Folder) -> Vec<BTreeMap<String, String>> {
    let bytes = folder.files("log").remove("log/2022Q2/findings.csv").unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn counts(codes: impl Iterator<Item = (String, String)>) -> BTreeMap<(String, String), usize> {
    codes.fold(BTreeMap::new(), |mut counts, key| {
        *counts.entry(key).or_default() += 1;
        counts
    })
}

#[test]
fn a_terminal_shows_a_few_of_a_code_and_column_the_worst_first_and_the_exact_total() {
    let folder = folder_with_many_wrong_dates();
    let told = folder.call("check", &[]).exits(1).told;
    let shown = |severity: &str, place: &str| {
        let mut lines = told.lines();
        let head = format!("{severity}[not-a-date]");
        let mut count = 0;
        while let Some(line) = lines.next() {
            count += usize::from(
                line.starts_with(&head) && lines.next().is_some_and(|place_line| place_line.contains(place)),
            );
        }
        count
    };
    assert_eq!((shown("virhe", "(Lähetepvm)"), shown("varoitus", "(Päätöspvm)")), (3, OTHER_WRONG_DATES));
    assert!(told.contains("\n  … ja 22 muuta tämän tiedoston samassa sarakkeessa\n"), "{told}");
    let heads = told.lines().filter_map(|line| line.split_once('[')).map(|(severity, _)| severity);
    let mut heads: Vec<&str> = heads.filter(|head| ["virhe", "varoitus", "huomautus"].contains(head)).collect();
    heads.dedup();
    assert_eq!(heads, ["virhe", "varoitus", "huomautus"], "the worst first: {told}");
    assert!(told.contains("  --> exports/Rauma/lisää.csv:2:2 (Lähetepvm)"), "line and column of a text file: {told}");
    // The table at the end: severity, code, count, title.
    let total = |severity: &str, count: usize| {
        let row = [severity, "not-a-date", &count.to_string(), "Virheellinen", "päivämäärä"];
        told.lines().any(|line| line.split_whitespace().eq(row))
    };
    assert!(total("virhe", WRONG_DATES) && total("varoitus", OTHER_WRONG_DATES), "{told}");
    assert_eq!(told.matches("kooste explain KOODI").count(), 1);
    // All of them, in the file.
    let rows = findings(&folder);
    let dates = rows.iter().filter(|row| row["code"] == "not-a-date" && row["severity"] == "error");
    assert_eq!(dates.count(), WRONG_DATES);
}

#[test]
fn a_terminal_shows_twenty_of_a_code_and_column_over_all_files() {
    let folder = folder_with_many_wrong_dates();
    for file in 1..=6 {
        let rows: String = (1..=4).map(|row| format!("PP-8{file}{row};31.2.2022;Rauma\n")).collect();
        folder.write(
            &format!("exports/Rauma/m{file}.csv"),
            format!("Asiakastunnus;Lähetepvm;Kotikunta\n{rows}").as_bytes(),
        );
    }
    let told = folder.call("check", &[]).exits(1).told;
    let shown = |file: &str| told.matches(&format!("  --> exports/Rauma/{file}.csv:")).count();
    assert_eq!(["m1", "m4", "m5", "m6"].map(shown), [4, 4, 1, 0], "{told}");
    assert!(told.contains("\n  … ja 3 muuta tämän tiedoston samassa sarakkeessa\n"), "{told}");
    assert!(told.contains("… ja 4 muuta samanlaista (not-a-date, sarake Lähetepvm)"), "{told}");
}

#[test]
fn json_gives_what_the_file_has_one_object_a_line() {
    let folder = folder_with_many_wrong_dates();
    let json = folder.call("check", &["--json"]).exits(1);
    assert_eq!(json.told, "");
    let mut lines: Vec<Value> = json.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let summary = lines.pop().unwrap();
    // First the tables, then the findings.
    let tables = lines.iter().take_while(|line| line["kind"] == "table").count();
    let lines_of_findings = lines.split_off(tables);
    assert!(lines_of_findings.iter().all(|line| line.get("kind").is_none_or(|kind| kind != "table")));
    let read: Vec<&Value> = lines.iter().filter(|table| table["file"] == "exports/Rauma/lisää.csv").collect();
    let [table] = read[..] else { panic!("{read:#?}") };
    assert_eq!((&table["form"], &table["organisation"]), (&"referral".into(), &"Rauma".into()));
    assert_eq!((&table["encoding"], &table["delimiter"]), (&"UTF-8".into(), &";".into()));
    assert_eq!((&table["header_row"], &table["rows"]), (&1.into(), &WRONG_DATES.into()));
    let all: u64 = lines.iter().map(|table| table["rows"].as_u64().unwrap()).sum();
    assert_eq!(all, summary["rows"]["read"].as_u64().unwrap());
    let rows = findings(&folder);
    assert_eq!(lines_of_findings.len(), rows.len());
    for (line, row) in lines_of_findings.iter().zip(&rows) {
        for name in ["code", "severity", "message"] {
            assert_eq!(line[name], row[name].as_str());
        }
        for (name, column) in [("file", "file"), ("sheet", "sheet"), ("header", "header")] {
            assert_eq!(line["place"].get(name).and_then(Value::as_str).unwrap_or_default(), row[column]);
        }
    }
    let told: BTreeMap<(String, String), usize> = summary["codes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| {
            let text = |name: &str| code[name].as_str().unwrap().to_owned();
            ((text("code"), text("severity")), usize::try_from(code["count"].as_u64().unwrap()).unwrap())
        })
        .collect();
    assert_eq!(told, counts(rows.iter().map(|row| (row["code"].clone(), row["severity"].clone()))));
    assert_eq!(told[&("not-a-date".to_owned(), "error".to_owned())], WRONG_DATES);
}

#[test]
fn a_cell_of_a_sheet_is_named_as_a_spreadsheet_names_it() {
    let folder = Folder::small();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Taul1").unwrap();
    sheet.write_row(4, 0, ["Asiakastunnus", "Kotikunta", "Lähetepvm"]).unwrap();
    for row in 5..20 {
        let date = if row == 16 { "31.2.2022" } else { "1.2.2022" };
        sheet.write_row(row, 0, [format!("PP-9{row:03}").as_str(), "Rauma", date]).unwrap();
    }
    folder.write("exports/Rauma/lisää.xlsx", &workbook.save_to_buffer().unwrap());
    let place = "  --> exports/Rauma/lisää.xlsx: Taul1!C17 (Lähetepvm)";
    folder.call("check", &[]).exits(1).tells(&["virhe[not-a-date]", place]);
}

#[test]
fn quiet_tells_errors_and_no_totals() {
    let folder = folder_with_many_wrong_dates();
    let told = folder.call("check", &["--quiet"]).exits(1).told;
    assert!(told.contains("virhe[not-a-date]") && !told.contains("varoitus["));
    assert!(!told.contains("kooste explain"), "{told}");
}

/// Whatever a check of the messy sample tells has a page, with the severity that it was told with.
#[test]
fn every_finding_of_a_messy_project_is_explained() {
    let folder = Folder::absent();
    let mess = ["--clients", "400", "--seed", "12", "--as-of", "2022-06-30", "--mess", "some"];
    folder.call("generate", &mess).exits(0);
    folder.write("exports/Rauma/tyhjä.csv", b"");
    folder.write("exports/Rauma/muu.csv", b"Asiakastunnus;Kotikunta\nPP-1;Rauma\n");
    folder.call("check", &[]).exits(4);
    let explained = crate::program::kooste(&["explain", "--json"]).exits(0).data;
    let pages: BTreeMap<String, Vec<Value>> = explained
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|page| (page["code"].as_str().unwrap().to_owned(), page["severities"].as_array().unwrap().clone()))
        .collect();
    let found = counts(findings(&folder).into_iter().map(|row| (row["code"].clone(), row["severity"].clone())));
    assert!(found.len() > 8, "{found:?}");
    for (code, severity) in found.keys() {
        assert!(pages[code].contains(&Value::from(severity.as_str())), "{code} was told as {severity}");
    }
}

/// What stands in the texts is said before any report is made, in every language that has some; who has not written any is told nothing.
#[test]
fn check_reads_the_texts_of_all_reports() {
    let folder = Folder::small();
    folder.write("narrative/fi/talous.md", "Kulut.\n\n| a | b |\n|---|\n| 1 | 2 |\n".as_bytes());
    folder.write("narrative/fi/thl/tuntematon.md", b"x");
    folder.write("narrative/sv/ekonomi.md", b"\xff\xfe");
    let told = folder.call("check", &[]).exits(4);
    let told = told.tells(&["narrative/fi/talous.md", "narrative/fi/thl/tuntematon.md", "narrative-not-utf8"]);
    assert_eq!(
        told.told.matches("narrative/sv/ekonomi.md").count(),
        1,
        "two reports take the same text: {}",
        told.told
    );
    let in_file: Vec<String> = findings(&folder).into_iter().map(|row| row["code"].clone()).collect();
    assert!(["narrative-unknown-section", "narrative-not-utf8"].iter().all(|code| in_file.iter().any(|it| it == code)));
}

/// The id is that of no folder, but nearly: the name for reports would never show.
#[test]
fn an_organiser_whose_id_is_misspelt_is_told() {
    let folder = Folder::small();
    folder.replace("kooste.toml", "id = \"KSTHKY\"", "id = \"KSTKHY\"");
    folder.call("check", &[]).tells(&["varoitus[organiser-misnamed]", "KSTKHY", "tarkoititko: KSTHKY?", "kooste.toml"]);
    // One that has sent nothing yet is no mistake.
    folder.replace("kooste.toml", "id = \"KSTKHY\"", "id = \"Harjavallan kaupunki\"");
    let told = folder.call("check", &[]);
    assert!(!told.told.contains("organiser-misnamed"), "{}", told.told);
}

/// Whoever hands a folder on must know what in it is not of this run.
#[test]
fn a_run_tells_what_else_lies_in_its_folder() {
    let folder = Folder::small_after_a_run();
    let others = |options: &[&str]| {
        let options = [&["--json"], options].concat();
        let summary: Value = serde_json::from_str(folder.call("run", &options).exits(0).data.trim()).unwrap();
        summary["others"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(others(&[]), Vec::<String>::new());
    folder.write("out/2022Q2/tables/vanha-taulukko.csv", b"a\n1\n");
    let old = ["out/2022Q2/tables/vanha-taulukko.csv".to_owned()];
    assert_eq!(others(&[]), old, "taken from the cache");
    assert_eq!(others(&["--no-cache"]), old);
    let told = folder.call("run", &[]).exits(0);
    told.tells(&["tiedosto, joka ei ole tästä ajosta: out/2022Q2/tables/vanha-taulukko.csv"]);
}
