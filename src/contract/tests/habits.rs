//! Numbers and dates of senders with other habits.

use crate::contract::testing::Staged;

/// Stages costs in a file with this delimiter and returns what was found and what was read.
fn costs(delimiter: &str, cells: &[&str]) -> (Vec<String>, Vec<String>) {
    let rows: Vec<String> = cells.iter().enumerate().map(|(row, cell)| format!("PP-{row} | {cell}")).collect();
    let table = format!("client_id | cost\n{}", rows.join("\n"));
    let staged = Staged::new().file("service_use", "Pori", "m.csv", &table);
    staged.run(&format!("update staging.source set delimiter = '{delimiter}'"));
    let found = staged.check();
    (found, staged.query("select cost from checked.service_use order by row_no"))
}

#[test]
fn a_comma_in_a_file_with_commas_between_cells_may_part_thousands() {
    let (found, read) = costs(",", &["2,009", "43,300", "850"]);
    assert_eq!(found, ["warning ambiguous-number m.csv:2 Kustannus €", "warning ambiguous-number m.csv:3 Kustannus €"]);
    assert_eq!(read, ["-", "-", "850.0000"]);
}

#[test]
fn what_other_cells_show_decides() {
    let (found, read) = costs(",", &["2,009", "€43,300", "850.50", "1,234,567"]);
    assert_eq!(
        (found.len(), read),
        (0, ["2009.0000", "43300.0000", "850.5000", "1234567.0000"].map(str::to_owned).into())
    );
    let (found, read) = costs(",", &["2,009", "850,5"]);
    assert_eq!((found.len(), read), (0, ["2.0090", "850.5000"].map(str::to_owned).into()));
    // Semicolons part the cells: a comma parts decimals, as the contract has it.
    let (found, read) = costs(";", &["2,009", "850"]);
    assert_eq!((found.len(), read), (0, ["2.0090", "850.0000"].map(str::to_owned).into()));
    let (found, _) = costs("tab", &["2,009", "850.25"]);
    assert_eq!(found, ["warning ambiguous-number m.csv:2 Kustannus €"]);
}

fn days(cells: &[&str]) -> (Vec<String>, Vec<String>) {
    let rows: Vec<String> = cells.iter().enumerate().map(|(row, cell)| format!("PP-{row} | {cell}")).collect();
    let table = format!("client_id | referral_date\n{}", rows.join("\n"));
    let staged = Staged::new().file("referral", "Pori", "l.csv", &table);
    (staged.check(), staged.query("select referral_date from checked.referral order by row_no"))
}

#[test]
fn a_month_first_is_read_so_where_some_day_tells_it() {
    let (found, read) = days(&["3/4/2021", "4/13/2021", "5/16/21", "1.2.2021"]);
    assert_eq!(found, ["warning date-month-first l.csv:2 Lähetepvm (3)"]);
    assert_eq!(read, ["2021-03-04", "2021-04-13", "2021-05-16", "2021-02-01"]);
}

#[test]
fn a_day_first_is_read_so_and_what_nothing_tells_is_told() {
    let (found, read) = days(&["3/4/2021", "13/4/2021"]);
    assert_eq!((found.len(), read), (0, ["2021-04-03", "2021-04-13"].map(str::to_owned).into()));
    let (found, read) = days(&["5/5/2021", "3/4/2021"]);
    assert_eq!(found, ["warning date-order-unclear l.csv:3 Lähetepvm (1)"]);
    assert_eq!(read, ["2021-05-05", "2021-04-03"]);
    let (found, _) = days(&["3/4/2021", "13/4/2021", "4/13/2021"]);
    assert_eq!(found, ["error not-a-date l.csv:4 Lähetepvm", "warning date-order-unclear l.csv:2 Lähetepvm (1)"]);
}
