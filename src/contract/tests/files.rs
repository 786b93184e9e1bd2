//! The rules about keys and totals over files as they are sent: what intake reads of them is what the checks need.

use std::path::Path;

use rust_xlsxwriter::{Formula, Workbook};

use crate::contract::testing::Staged;
use crate::session::{Limits, Session};

const HEADER: [&str; 5] = ["Asiakastunnus", "Työsuhdenumero", "Alkamispvm", "Työsuhdeluokka", "Tunnit/vk"];

/// Writes a workbook; each sheet holds these rows below the header.
fn workbook(path: &Path, sheets: &[&[[&str; 5]]]) {
    let mut book = Workbook::new();
    for rows in sheets {
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, HEADER).unwrap();
        for (number, row) in (1..).zip(*rows) {
            sheet.write_row(number, 0, *row).unwrap();
        }
    }
    book.save(path).unwrap();
}

fn text(delimiter: &str, rows: &[[&str; 5]]) -> String {
    let lines: Vec<String> = [HEADER].iter().chain(rows).map(|row| row.join(delimiter)).collect();
    lines.join("\r\n")
}

/// Contract: of two files with a key the one whose name bears the later date wins. Dates and files of every kind.
#[test]
fn the_file_with_the_later_date_in_its_name_wins_whatever_its_format() {
    let folder = tempfile::tempdir().unwrap();
    let exports = folder.path().join("exports/Pori");
    std::fs::create_dir_all(&exports).unwrap();
    let first = [["PP-1", "1", "1.2.2021", "AVOIN", "10"], ["PP-2", "1", "1.2.2021", "AVOIN", "10"]];
    let csv = text(";", &first);
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&csv);
    std::fs::write(exports.join("Lomake C 31.12.2021.csv"), bytes).unwrap();
    workbook(&exports.join("lomake_c_2022-03-31.xlsx"), &[&[["PP-1", "1", "1.2.2021", "AVOIN", "20"]]]);
    std::fs::write(
        exports.join("20220430 lomake c.tsv"),
        text("\t", &[["PP-1", "1", "1.2.2021", "AVOIN", "30"], ["PP-3", "1", "1.2.2021", "AVOIN", "30"]]),
    )
    .unwrap();
    let session = Session::open(&Limits::default()).unwrap();
    let parquet = exports.join("lomake_c_1.6.22.parquet");
    let columns: Vec<String> = HEADER
        .iter()
        .zip(["PP-3", "1", "1.2.2021", "AVOIN", "40"])
        .map(|(name, cell)| format!("'{cell}' as \"{name}\""))
        .collect();
    session
        .execute(
            "write a file",
            &format!("copy (select {}) to '{}' (format parquet)", columns.join(", "), parquet.display()),
        )
        .unwrap();
    let staged = Staged::read(folder.path());
    assert_eq!(
        staged.check(),
        [
            "note row-superseded 20220430 lomake c.tsv:3 (exports/Pori/lomake_c_1.6.22.parquet)",
            "note row-superseded Lomake C 31.12.2021.csv:2 (exports/Pori/20220430 lomake c.tsv)",
            "note row-superseded lomake_c_2022-03-31.xlsx:2 (exports/Pori/20220430 lomake c.tsv)",
        ]
    );
    assert_eq!(
        staged.query(
            "select person.client_id, job.weekly_hours
            from checked.job_start as job inner join checked.person as person using (person)
            order by all"
        ),
        ["PP-1 30.0000", "PP-2 10.0000", "PP-3 40.0000"]
    );
}

/// Contract: without dates it is an error that names both; with one and the same date as well. Rows that are alike lose nothing.
#[test]
fn files_whose_dates_do_not_decide_are_both_named() {
    let folder = tempfile::tempdir().unwrap();
    let exports = folder.path().join("exports/Pori");
    std::fs::create_dir_all(&exports).unwrap();
    let row = |client, hours| [client, "1", "1.2.2021", "AVOIN", hours];
    std::fs::write(exports.join("c_2022-03-31.csv"), text(";", &[row("PP-1", "10"), row("PP-2", "10")])).unwrap();
    workbook(&exports.join("C 31.3.2022.xlsx"), &[&[row("PP-1", "20"), row("PP-2", "10")]]);
    assert_eq!(
        Staged::read(folder.path()).check(),
        [
            "error key-in-two-files C 31.3.2022.xlsx:2 (exports/Pori/c_2022-03-31.csv)",
            "error key-in-two-files c_2022-03-31.csv:2 (exports/Pori/C 31.3.2022.xlsx)",
            "warning row-in-two-files c_2022-03-31.csv:3 (exports/Pori/C 31.3.2022.xlsx)",
        ]
    );
}

/// Contract: a row equal in every column to an earlier one of the same file is dropped; a workbook's sheets are one file.
#[test]
fn a_row_that_another_sheet_of_the_workbook_repeats_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("exports/Pori")).unwrap();
    workbook(
        &folder.path().join("exports/Pori/c.xlsx"),
        &[
            &[["PP-1", "1", "1.2.2021", "AVOIN", "37,5"], ["PP-2", "1", "1.2.2021", "AVOIN", "10"]],
            &[["PP-1", "1", "2021-02-01", "avoimet työmarkkinat", "37,50"], ["PP-2", "1", "1.2.2021", "AVOIN", "20"]],
        ],
    );
    let staged = Staged::read(folder.path());
    assert_eq!(
        staged.check(),
        ["error key-conflict c.xlsx:3", "error key-conflict c.xlsx:3", "note duplicate-row c.xlsx:2"],
        "in different clothes it is the same row"
    );
    assert_eq!(staged.query("select source, row_no from checked.job_start"), ["1 2"]);
}

/// Mess: rows Yhteensä, Summa, Keskiarvo are not loaded; the sum is checked against the rows.
#[test]
fn the_totals_of_a_workbook_are_held_against_its_rows() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("exports/Pori")).unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Talous").unwrap();
    sheet.write(0, 0, "Hankkeen talous").unwrap();
    sheet.write_row(2, 0, ["Kustannuslaji", "Rahoittaja", "Kausi", "Budjetti €", "Toteuma €"]).unwrap();
    for (row, category, budget, used) in [(3, "Palkat", 1000.0, 250.5), (4, "Matkat", 300.0, 100.25)] {
        sheet.write_row(row, 0, [category, "valtionavustus", "2021"]).unwrap();
        sheet.write_row(row, 3, [budget, used]).unwrap();
    }
    sheet.write(5, 0, "Yhteensä").unwrap();
    sheet.write_formula(5, 3, Formula::new("=SUM(D4:D5)").set_result("1300")).unwrap();
    // The formula was not stretched when a row was added.
    sheet.write_formula(5, 4, Formula::new("=SUM(E4:E4)").set_result("250.5")).unwrap();
    book.save(folder.path().join("exports/Pori/t.xlsx")).unwrap();
    let staged = Staged::read(folder.path());
    assert_eq!(staged.check(), ["warning total-differs t.xlsx:6 Toteuma € (250,5 ≠ 350,75)"]);
    let place = &staged.findings()[0].place;
    assert_eq!(place.to_string(), "exports/Pori/t.xlsx: Talous!E6");
    assert_eq!(staged.query("select category from checked.budget"), ["Palkat", "Matkat"]);
}
