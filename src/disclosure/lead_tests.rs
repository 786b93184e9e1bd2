//! What a report leads with of the newest quarter: it is given up last, and only where nothing else will do.

use super::Areas;
use super::span_tests::{release, table};

/// Returns what is shown of quarters, each with clients, those in work, those in paid work and first jobs.
fn shown(quarters: &[(&str, [i64; 4])]) -> Vec<Vec<String>> {
    let columns = [
        "name = 'served', unit = 'clients'",
        "name = 'competitive', unit = 'clients', part_of = 'served', headline = true",
        "name = 'paid', unit = 'clients', part_of = 'served', headline = true",
        "name = 'first_jobs', unit = 'clients', part_of = 'competitive', adds_up = true",
    ];
    let mut table = table("test/quarters", "period", &columns, quarters);
    let nested = ["competitive", "paid", "served"].map(str::to_owned);
    table.header.relations.insert("nested".into(), nested.into());
    let release = release(&[table], &Areas::default());
    let rows = release.tables[0].rows().iter();
    rows.map(|row| row[1..].iter().map(super::Cell::plain).collect()).collect()
}

/// All who are in competitive work have their first job, and as many are in paid work: readers may know none of the three. How many clients there are
/// does not tell it.
#[test]
fn of_the_newest_quarter_no_more_is_given_up_than_needed() {
    let rows = shown(&[("2022Q1", [22, 3, 3, 3]), ("2022Q2", [22, 3, 3, 3])]);
    assert_eq!(rows[1], ["22", "..", "..", ".."]);
    let rows = shown(&[("2022Q1", [40, 10, 11, 9]), ("2022Q2", [40, 10, 11, 9])]);
    assert_eq!(
        rows[1],
        ["40", "10", "..", ".."],
        "those in paid work are hidden for the one who is not in competitive work"
    );
}
