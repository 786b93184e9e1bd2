//! The privacy gate as people meet it: an identifier in any place stops its file, is told by place and kind, and shows nowhere.
//!
//! The identifiers are those of the test series: an identity code with individual number 903, an account of the banks' examples.

use std::path::Path;

use rust_xlsxwriter::DocProperties;
use serde_json::Value;

use crate::hiding_places::{Hidden, csv, in_texts, in_workbooks, sheet, workbook};
use crate::program::Folder;

pub const CODE: &str = "010594Y9032";
pub const SETTINGS: &str = "as_of = 2022-06-30\nlanguage = \"fi\"\n[project]\nname = \"Hanke\"\nstart = 2020-09-01\nend = 2022-12-31\nregion = \"Satakunta\"\n";
pub const QUERY: &str = "/* kooste\ntitle = { fi = 'a', sv = 'b', en = 'c' }\n[[column]]\nname = 'n'\nunit = 'euros'\nrole = 'context'\nlabel = { fi = 'a', sv = 'b', en = 'c' }\n*/\n";

/// A project with one good file of two referrals.
fn project() -> Folder {
    let folder = Folder::absent();
    folder.write("kooste.toml", SETTINGS.as_bytes());
    folder.write("exports/Pori/lahetteet.csv", csv("").as_bytes());
    folder
}

/// Asserts that a text shows in nothing that the program said or wrote.
fn shows_nowhere(what: &str, value: &str, folder: &Folder, said: &[&str]) {
    let wide: Vec<u8> = value.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let shows = |bytes: &[u8]| {
        [value.as_bytes(), &wide].iter().any(|value| bytes.windows(value.len()).any(|window| window == *value))
    };
    for text in said {
        assert!(!shows(text.as_bytes()), "{what} is repeated:\n{text}");
    }
    for below in ["log", "out", ".kooste"].into_iter().filter(|below| folder.path(below).exists()) {
        for (name, bytes) in folder.files(below) {
            assert!(!shows(name.as_bytes()) && !shows(&bytes), "{what} shows in {name}");
        }
    }
}

fn is_told_and_shows_nowhere(hidden: Vec<Hidden>) {
    for (what, file, bytes, place) in hidden {
        let folder = project();
        folder.write(&file, &bytes);
        let checked = folder.call("check", &[]);
        assert_eq!(checked.code, 3, "{what}:\n{}", checked.told);
        let told = format!("{}\n", checked.told);
        assert!(
            told.contains("virhe[identifier-identity-code]") && told.contains(place),
            "{what}: {place:?} in\n{told}"
        );
        let listed = String::from_utf8(folder.files("log")["log/2022Q2/findings.csv"].clone()).unwrap();
        assert!(listed.contains("identifier-identity-code"), "{what}:\n{listed}");
        let json = folder.call("check", &["--json"]).exits(3);
        let summary: Value = serde_json::from_str(json.data.lines().last().unwrap()).unwrap();
        assert_eq!(summary["blocked"], 1, "{what}: {summary}");
        assert_eq!(summary["rows"]["read"], 2, "{what}: the good file is read and nothing of the other");
        shows_nowhere(
            what,
            if what.starts_with("a dash") { "999K" } else { CODE },
            &folder,
            &[&checked.told, &json.data],
        );

        std::fs::remove_dir_all(folder.path("log")).unwrap();
        let run = folder.call("run", &[]);
        assert_eq!(run.code, 3, "{what}:\n{}", run.told);
        assert!(run.told.contains("virhe[stopped-by-identifiers]"), "{what}:\n{}", run.told);
        assert!(!folder.path("out").exists() && !folder.path("log").exists(), "{what}: something was written");
        assert!(!folder.path(".kooste/kooste.duckdb").exists(), "{what}: something was kept");
        shows_nowhere(what, CODE, &folder, &[&run.told, &run.data]);
    }
}

#[test]
fn an_identity_code_is_found_wherever_it_hides_in_a_text() {
    is_told_and_shows_nowhere(in_texts());
}

#[test]
fn an_identity_code_is_found_wherever_it_hides_in_a_workbook() {
    is_told_and_shows_nowhere(in_workbooks());
}

/// A file of a form with a column of free text, where another kind of identifier stands.
#[test]
fn every_kind_stops_a_file() {
    let named = "Nimi;Asiakastunnus;Lähetepvm;Kotikunta\nx;PP-1;1.2.2021;Rauma\n";
    let names: String = (1..=5).map(|n| format!("PP-{n};1.2.2021;Rauma;Etunimi Sukunimi\n")).collect();
    let coaches: String = (1..=5).map(|n| format!("Etunimi Sukunimi;Tiimi Rauma;1,0;{n}.1.2021\n")).collect();
    let cell = |value: &str| csv(&format!("PP-3;1.2.2021;Rauma;{value}\n"));
    for (code, value, text) in [
        ("identifier-email", "etunimi.sukunimi@example.org", cell("etunimi.sukunimi@example.org")),
        ("identifier-phone", "040 1234567", cell("soita 040 1234567")),
        ("identifier-address", "Esimerkkikatu 5", cell("Esimerkkikatu 5")),
        ("identifier-iban", "FI21 1234 5600 0007 85", cell("FI21 1234 5600 0007 85")),
        ("identifier-name-column", "nothing", named.to_owned()),
        ("identifier-birth-date-column", "nothing", named.replace("Nimi", "Syntymäaika")),
        ("identifier-name-column", "Etunimi Sukunimi", format!("Asiakastunnus;Lähetepvm;Kotikunta;Oma\n{names}")),
        ("identifier-name-column", "Etunimi Sukunimi", format!("Työhönvalmentaja;Tiimi;FTE;Alkaen\n{coaches}")),
        ("identifier-name-column", "Etunimi Sukunimi", format!("Yhteyshenkilö: Etunimi Sukunimi\n{}", csv(""))),
    ] {
        let folder = project();
        folder.write("exports/Rauma/lahetteet.csv", text.as_bytes());
        let checked = folder.call("check", &[]).exits(3).tells(&[&format!("virhe[{code}]"), "vihje:"]);
        shows_nowhere(code, value, &folder, &[&checked.told]);
        let kinds = checked.told.matches("virhe[identifier-").count();
        assert_eq!(kinds, 1, "{}", checked.told);
    }
}

#[test]
fn a_stopped_file_tells_nothing_else_and_the_others_are_checked() {
    let folder = project();
    // Each of these would be a finding: an unknown column, a wrong date, a note, a missing header.
    folder.write("exports/Rauma/a.csv", csv(&format!("PP-3;31.2.2021;Rauma;{CODE}\nHuom. {CODE}\n")).as_bytes());
    folder.write("exports/Rauma/b.csv", b"Asiakastunnus;L\xe4hetepvm;Kotikunta\nPP-9;31.2.2021;Rauma\n");
    let json = folder.call("check", &["--json"]).exits(3);
    let findings: Vec<Value> = json.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |file: &str| -> Vec<&str> {
        let here = findings.iter().filter(|finding| finding["place"]["file"] == file);
        here.map(|finding| finding["code"].as_str().unwrap()).collect()
    };
    assert_eq!(of("exports/Rauma/a.csv"), ["identifier-identity-code"; 2]);
    assert_eq!(of("exports/Rauma/b.csv"), ["not-a-date"]);
    assert_eq!(of("exports/Pori/lahetteet.csv"), ["header-unknown"]);
    let summary = findings.last().unwrap();
    assert_eq!(
        (&summary["identifiers"], &summary["blocked"], &summary["rows"]["read"]),
        (&2.into(), &1.into(), &3.into())
    );
}

#[test]
fn a_run_lists_every_hit_of_every_file() {
    let folder = project();
    let many: String = (0..30).map(|n| format!("PP-{n};1.2.2021;Rauma;{CODE}\n")).collect();
    folder.write("exports/Rauma/a.csv", csv(&many).as_bytes());
    folder.write(
        "exports/Rauma/b.xlsx",
        &sheet(|sheet| {
            sheet.write_string(2, 3, "e@example.org").unwrap();
        }),
    );
    folder.write("exports/Rauma/tyhjä.csv", b"");
    let run =
        folder.call("run", &[]).exits(3).tells(&["exports/Rauma/b.xlsx: Lähetteet!D3", "virhe[file-empty]", "31"]);
    assert_eq!(run.told.matches("virhe[identifier-identity-code]").count(), 30);
    folder.call("check", &[]).exits(3).tells(&["31"]);
}

#[test]
fn a_cell_beyond_the_columns_that_are_read_is_looked_at() {
    let folder = project();
    let header: String = (0..2_000).map(|n| format!(";x{n}")).collect();
    let row = format!("PP-1;1.2.2021;Rauma{}{CODE}{}", ";".repeat(1_500), ";".repeat(500));
    folder.write("exports/Rauma/a.csv", format!("Asiakastunnus;Lähetepvm;Kotikunta{header}\n{row}\n").as_bytes());
    let checked = folder.call("check", &[]).exits(3);
    checked.tells(&["virhe[identifier-identity-code]", "exports/Rauma/a.csv:2:1503"]);
}

#[test]
fn a_million_hits_are_counted_and_a_thousand_listed() {
    let folder = project();
    let rows: String = (0..120_000).map(|n| format!("PP-{n};1.2.2021;Rauma;{CODE}\n")).collect();
    folder.write("exports/Rauma/a.csv", csv(&rows).as_bytes());
    let json = folder.call("check", &["--json"]).exits(3);
    let summary: Value = serde_json::from_str(json.data.lines().last().unwrap()).unwrap();
    assert_eq!((&summary["identifiers"], &summary["rows"]["read"]), (&120_000.into(), &2.into()));
    let findings = json.data.lines().filter(|line| !line.contains("\"identifiers\":"));
    assert_eq!(findings.filter(|line| line.contains("\"identifier-identity-code\"")).count(), 1_000);
    assert!(json.data.contains("\"count\":\"119000\""), "what is not listed is told");
}

#[test]
fn a_false_hit_is_allowed_by_form_and_column_with_a_reason() {
    let folder = project();
    folder.write("exports/Rauma/a.csv", csv("PP-0003;3.2.2021;Rauma;Esimerkkikatu 5\n").as_bytes());
    folder.call("check", &[]).exits(3);
    let exception = |form: &str, column: &str| {
        let table = format!("[[identifier_exception]]\nform = \"{form}\"\ncolumn = \"{column}\"\nreason = \"nimiä\"\n");
        folder.write("kooste.toml", format!("{SETTINGS}{table}").as_bytes());
    };
    exception("referral", "Oma sarake");
    let allowed = folder.call("check", &[]).exits(0);
    assert!(!allowed.told.contains("identifier-"), "{}", allowed.told);
    // What has a right check character is no false hit, whatever is allowed.
    let right = csv("PP-0004;4.2.2021;Rauma;tunnus 010594Y9032\n");
    folder.write("exports/Rauma/b.csv", right.as_bytes());
    folder.call("check", &[]).exits(3).tells(&["virhe[identifier-identity-code]", "exports/Rauma/b.csv"]);
    folder.write("exports/Rauma/b.csv", right.replace("9032", "9033").as_bytes());
    let wrong = folder.call("check", &[]);
    assert!(!wrong.told.contains("identifier-"), "{}", wrong.told);
    exception("Lähete", "Oma sarake");
    let titled = folder.call("check", &[]);
    assert!(!titled.told.contains("identifier-"), "{}", titled.told);
    std::fs::remove_file(folder.path("exports/Rauma/b.csv")).unwrap();
    exception("referral", "Kotikunta");
    folder.call("check", &[]).exits(3).tells(&["huomautus[identifier-exception-unused]", "Kotikunta"]);
    exception("refferal", "Oma sarake");
    for command in ["check", "run"] {
        folder
            .call(command, &[])
            .exits(2)
            .tells(&["virhe[identifier-exception-unknown-form]", "vihje: tarkoititko referral?"]);
    }
    kooste_knows_no_way_around(&folder);
}

fn kooste_knows_no_way_around(folder: &Folder) {
    folder.call("run", &["--allow-identifiers"]).exits(2);
}

#[test]
fn an_author_is_noted_and_not_kept() {
    let folder = project();
    let properties = DocProperties::new().set_author("Etunimi Sukunimi");
    let bytes = workbook(|workbook| {
        workbook.set_properties(&properties);
    });
    folder.write("exports/Rauma/a.xlsx", &bytes);
    let checked =
        folder.call("check", &[]).exits(0).tells(&["huomautus[workbook-author-dropped]", "exports/Rauma/a.xlsx"]);
    shows_nowhere("the author", "Etunimi Sukunimi", &folder, &[&checked.told]);
}

#[test]
fn broken_settings_are_shown_without_the_identifier_in_them() {
    let folder = project();
    folder.write("kooste.toml", format!("{SETTINGS}regoin = \"{CODE}\"\n").as_bytes());
    let told = folder.call("check", &[]).exits(2).tells(&["kooste.toml:8"]).told;
    assert!(!told.contains(CODE), "{told}");
}

/// What the sample project holds has been read by people: names of places, pseudonyms, dates, sums, codes.
#[test]
fn the_sample_project_has_no_false_hit() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let folder = Folder::absent();
    for (name, bytes) in crate::program::tree(&sample) {
        if ["exports/", "narrative/", "report-templates/", "queries/", "kooste.toml"]
            .iter()
            .any(|part| name.starts_with(part))
        {
            folder.write(&name, &bytes);
        }
    }
    let json = folder.call("check", &["--json"]);
    assert!([0, 1].contains(&json.code), "{}", json.told);
    let summary: Value = serde_json::from_str(json.data.lines().last().unwrap()).unwrap();
    assert_eq!((&summary["identifiers"], &summary["blocked"]), (&0.into(), &0.into()));
    assert!(summary["rows"]["read"].as_u64().unwrap() > 5_000);
    let messy = Folder::absent();
    messy.call("generate", &["--clients", "400", "--seed", "3", "--as-of", "2022-06-30", "--mess", "some"]).exits(0);
    assert!(!messy.call("check", &["--json"]).data.contains("\"identifier-"));
}

#[test]
fn business_ids_sums_dates_and_codes_are_no_hits() {
    let folder = project();
    let values = [
        "0112038-9",
        "0202132-5",
        "311321-1234",
        "1 234,50",
        "0401234.50",
        "12,5 %",
        "1 200 €",
        "30.06.2022",
        "2022-06-30",
        "02022021",
        "helmi.21",
        "5153",
        "51530",
        "0310",
        "609",
        "050",
        "KU609",
        "PP-0042",
        "V3",
        "T0123",
        "1.1.2021-30.6.2021",
        "050 051 079",
        "Porin kaupunki",
        "Tiimi Pori",
        "Rauman Yksikkö",
        "08.30-16.00",
        "FI0112038-9",
    ];
    let rows: String = (0..).zip(values).map(|(n, value)| format!("PP-{n};1.2.2021;Rauma;{value}\n")).collect();
    folder.write("exports/Rauma/a.csv", csv(&rows).as_bytes());
    let numbers = sheet(|sheet| {
        for (row, value) in (3..).zip([401_234_567.0, 40_123.5, 10_594_903.0, 44_742.0, 609.0, 0.401_234_567]) {
            sheet.write_number(row, 3, value).unwrap();
        }
    });
    folder.write("exports/Rauma/b.xlsx", &numbers);
    let checked = folder.call("check", &[]);
    assert!(!checked.told.contains("identifier-"), "{}", checked.told);
}
