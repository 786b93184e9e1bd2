//! Rows Yhteensä, Summa and Keskiarvo against the rows above them.

use crate::contract::testing::Staged;
use crate::intake::TotalKind::{GrandTotal, Mean, Subtotal, Sum};

fn budget(rows: &str) -> Staged {
    Staged::new().file("budget", "Pori", "t.xlsx", &format!("category | budget | used\n{rows}"))
}

#[test]
fn a_sum_and_a_mean_that_the_rows_make_are_in_order() {
    let staged = budget("Palkat | 1 000 | 12,5\nMatkat | 500 | 7,25\nTilat | 250 | 0")
        .total(5, Sum, "category", "Yhteensä")
        .total(5, Sum, "budget", "1 750 €")
        .total(5, Sum, "used", "19,75")
        .total(6, Mean, "budget", "583,33");
    assert_eq!(staged.check(), Vec::<String>::new());
}

#[test]
fn a_sum_that_the_rows_do_not_make_is_told_with_its_cell() {
    let staged = budget("Palkat | 1 000 | 12,5\nMatkat | 500 | 7,25")
        .total(4, Sum, "budget", "1 505")
        .total(4, Sum, "used", "19,75")
        .total(5, Mean, "used", "9");
    let found = staged.check();
    assert_eq!(
        found,
        [
            "warning total-differs t.xlsx:4 Budjetti € (1\u{a0}505 ≠ 1\u{a0}500)",
            "warning total-differs t.xlsx:5 Toteuma € (9 ≠ 9,875)",
        ]
    );
    assert_eq!(staged.query("select count(*) from checked.budget"), ["2"], "the rows are loaded all the same");
}

#[test]
fn posts_in_per_cent_are_summed_as_they_are_read() {
    let rows = "coach_id | fte | from_date\nV1 | 80 % | 1.9.2020\nV2 | 0,5 | 1.9.2020";
    let coaches = |sum: &str| Staged::new().file("coach", "Pori", "v.xlsx", rows).total(4, Sum, "fte", sum);
    assert_eq!(coaches("1,3").check(), Vec::<String>::new());
    assert_eq!(coaches("130 %").check(), Vec::<String>::new());
    assert_eq!(coaches("1,6").check(), ["warning total-differs v.xlsx:4 FTE (1,6 ≠ 1,3)"]);
}

#[test]
fn subtotals_are_of_their_block_and_a_grand_total_of_all() {
    let rows = "Palkat | 10 | 1\nMatkat | 20 | 1\nTilat | 30 | 1\nMuut | 40 | 1";
    // The rows of the file are 2 to 5; the first block ends after row 3.
    let shifted = |staged: Staged| {
        staged
            .session
            .execute("make room for a row", "update staging.budget set row_no = row_no + 1 where row_no > 3")
            .unwrap();
        staged
    };
    let right = shifted(budget(rows))
        .total(4, Subtotal, "budget", "30")
        .total(7, Subtotal, "budget", "70")
        .total(8, Mean, "budget", "35")
        .total(9, Sum, "budget", "100")
        .total(10, GrandTotal, "budget", "100");
    assert_eq!(right.check(), Vec::<String>::new());
    let wrong = shifted(budget(rows))
        .total(4, Sum, "budget", "30")
        .total(7, Subtotal, "budget", "100")
        .total(8, GrandTotal, "budget", "70")
        .total(9, Sum, "budget", "70");
    assert_eq!(
        wrong.check(),
        [
            "warning total-differs t.xlsx:7 Budjetti € (100 ≠ 70)",
            "warning total-differs t.xlsx:8 Budjetti € (70 ≠ 100)",
        ],
        "Yhteensä may be of the rows since the last sum"
    );
}

#[test]
fn a_difference_that_rounding_explains_is_none() {
    // Unrounded the rows may be 0,149 and 0,149: what is shown rounds up or down by half of the last place.
    let rounded = || budget("Palkat | 0,1 | 1\nMatkat | 0,1 | 1");
    assert_eq!(rounded().total(4, Sum, "budget", "0,3").check(), Vec::<String>::new());
    assert_eq!(rounded().total(4, Sum, "budget", "0,4").check().len(), 1);
    // Whole numbers are counts, and exact.
    assert_eq!(rounded().total(4, Sum, "used", "3").check().len(), 1);
    // The total itself may be rounded: 2,4 is 2.
    let total = || budget("Palkat | 1,2 | 1\nMatkat | 1,2 | 1");
    assert_eq!(total().total(4, Sum, "budget", "2").check(), Vec::<String>::new());
    assert_eq!(total().total(4, Sum, "budget", "4").check().len(), 1);
}

#[test]
fn a_mean_may_count_empty_cells_or_not() {
    let rows = "Palkat | 10 | 1\nMatkat | 20 | 1\nTilat | | 1";
    for mean in ["15", "10"] {
        assert_eq!(budget(rows).total(5, Mean, "budget", mean).check().len(), 1, "only the empty cell: {mean}");
    }
    assert_eq!(budget(rows).total(5, Mean, "budget", "12,0").check().len(), 2);
}

#[test]
fn what_is_no_number_is_not_compared() {
    let staged = budget("Palkat | 1.234 | 1\nMatkat | 20 | 1")
        .total(4, Sum, "budget", "99")
        .total(4, Sum, "category", "12")
        .total(5, Sum, "used", "#ARVO!");
    assert_eq!(staged.check(), ["error ambiguous-number t.xlsx:2 Budjetti €"], "the sum depends on how 1.234 is meant");
}

#[test]
fn a_rejected_row_counts_in_its_senders_sum() {
    let staged = budget("Palkat | 10 | 1\n- | 20 | 1").total(4, Sum, "budget", "30");
    assert_eq!(staged.check(), ["error cell-missing t.xlsx:3 Kustannuslaji", "note missing-marked t.xlsx (- (1))"]);
}

#[test]
fn the_sum_of_clients_rows_is_told_without_numbers() {
    let staged = Staged::new().file("job_start", "Pori", "c.xlsx", "client_id | hourly_wage\nPP-1 | 12,34").total(
        3,
        Mean,
        "hourly_wage",
        "56,78",
    );
    assert_eq!(staged.check(), ["warning total-differs c.xlsx:3 Tuntipalkka (none)"]);
    let told = format!("{:?}", staged.findings());
    assert!(!told.contains("12,34") && !told.contains("56,78"), "the mean of one row is its value: {told}");
}

#[test]
fn numbers_that_name_something_are_not_summed() {
    let staged = Staged::new()
        .file("fidelity_review", "Pori", "l.xlsx", "item | score | written_total\n1 | 4 | 7\n2 | 3 | 7")
        .total(4, Sum, "item", "2")
        .total(4, Sum, "score", "7")
        .total(4, Sum, "written_total", "7");
    let found = staged.check();
    assert!(!found.iter().any(|line| line.contains("total-differs")), "{found:#?}");
}
