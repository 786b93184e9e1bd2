//! Tables that others published to show how hidden cells are worked out.
//!
//! The printed sources were not at hand: the numbers are held to their own sums by the audit itself, and the answers are
//! worked out here by trying every value, not taken from the page.

use super::*;

const DESCRIPTION: &str = r#"
smallest = 5
count = "n"
keys = ["row", "column"]
suppressed = ["D"]
[[total]]
key = "row"
whole = "Total"
[[total]]
key = "column"
whole = "Total"
"#;

/// Returns a table in long form of one with margins.
fn long(columns: &[&str], rows: &[(&str, &[&str])]) -> String {
    let cells = rows.iter().flat_map(|(row, counts)| {
        columns.iter().zip(*counts).map(move |(column, count)| format!("{row};{column};{count}\n"))
    });
    format!("row;column;n\n{}", cells.collect::<String>())
}

const LEVELS: [&str; 5] = ["Low", "Medium", "High", "Very high", "Total"];

/// Delinquent children by county and education of the household's head: Federal Committee on Statistical Methodology, "Report
/// on Statistical Disclosure Limitation Methodology", Statistical Policy Working Paper 22, 1994. At least two cells are hidden
/// in each row and column, and still one is known: rows Alpha and Beta less columns Medium and High.
#[test]
fn two_hidden_cells_in_each_row_and_column_are_not_enough() {
    let table = long(
        &LEVELS,
        &[
            ("Alpha", &["15", "D", "D", "D", "20"]),
            ("Beta", &["20", "D", "D", "15", "55"]),
            ("Gamma", &["D", "10", "10", "D", "25"]),
            ("Delta", &["D", "14", "7", "D", "35"]),
            ("Total", &["50", "35", "30", "20", "135"]),
        ],
    );
    let verdict = audited(&table, DESCRIPTION);
    // Alpha: a + b + c = 5; Beta: d + e = 20; Medium: a + d = 11; High: b + e = 13. So c = 5 + 20 − 11 − 13 = 1.
    let mut possible = Vec::new();
    for (a, b) in (0..=5).flat_map(|a| (0..=5 - a).map(move |b| (a, b))) {
        let (c, d, e) = (5 - a - b, 11 - a, 13 - b);
        if d >= 0 && e >= 0 && d + e == 20 {
            possible.push(c);
        }
    }
    assert_eq!(possible, [1; 5]);
    assert_eq!(interval(&verdict, &["Very high", "Alpha"]), (1, Some(1)));
    assert!(dangers(&verdict).contains(&("Very high/Alpha".to_owned(), Reason::Known)), "{verdict:?}");
}

/// The same table before anything is hidden: all cells below five are hidden, and others with them.
#[test]
fn the_same_table_can_be_made_safe() {
    let table = long(
        &LEVELS,
        &[
            ("Alpha", &["15", "1", "3", "1", "20"]),
            ("Beta", &["20", "10", "10", "15", "55"]),
            ("Gamma", &["3", "10", "10", "2", "25"]),
            ("Delta", &["12", "14", "7", "2", "35"]),
            ("Total", &["50", "35", "30", "20", "135"]),
        ],
    );
    let hidden = suppressed(&table, DESCRIPTION);
    assert_eq!(hidden.verdict.added.small, 6);
    assert!(hidden.verdict.safe && hidden.verdict.hidden.len() <= 12, "{:?}", hidden.verdict);
    assert!(String::from_utf8(hidden.csv).unwrap().contains("Total;Total;135\n"));
}

/// Investment by activity and region: M. Fischetti and J. J. Salazar, "Models and algorithms for optimizing cell suppression in
/// tabular data with linear constraints", Journal of the American Statistical Association 95:916, 2000. The confidential cell is
/// II in C with 22.
#[test]
fn a_hidden_rectangle_gives_the_interval_of_its_sums() {
    let table = long(
        &["A", "B", "C", "Total"],
        &[
            ("I", &["20", "50", "10", "80"]),
            ("II", &["D", "19", "D", "49"]),
            ("III", &["D", "32", "D", "61"]),
            ("Total", &["45", "101", "44", "190"]),
        ],
    );
    let possible: Vec<i64> = (0..=49).filter(|c| 30 - c >= 0 && 34 - c >= 0 && 25 - (30 - c) >= 0).collect();
    assert_eq!((possible.first(), possible.last()), (Some(&5), Some(&30)));
    let verdict = audited(&table, DESCRIPTION);
    assert!(verdict.safe);
    assert_eq!(interval(&verdict, &["C", "II"]), (5, Some(30)));
    assert_eq!(verdict.narrowest, Some(26));
}
