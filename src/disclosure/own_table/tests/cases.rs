//! Tables whose answer is known by hand.

use super::*;
use crate::disclosure::engine::tests::tables::Numbers;
use crate::disclosure::own_table::TrueValues;

/// Regions by gender with both margins.
pub const DESCRIPTION: &str = r#"
smallest = 5
count = "n"
keys = ["region", "gender"]

[[total]]
key = "gender"
whole = "all"

[[total]]
key = "region"
whole = "all"
"#;

const REGIONS: [(&str, i64, i64); 4] = [("A", 2, 18), ("B", 19, 14), ("C", 10, 12), ("D", 14, 11)];

/// The table of four regions; `hidden` cells are printed as two dots.
fn regions(hidden: &[(&str, &str)]) -> String {
    let mut text = "region;gender;n\n".to_owned();
    let mut row = |region: &str, gender: &str, count: i64| {
        let count = if hidden.contains(&(region, gender)) { "..".to_owned() } else { count.to_string() };
        text.push_str(&format!("{region};{gender};{count}\n"));
    };
    for (region, female, male) in REGIONS {
        row(region, "f", female);
        row(region, "m", male);
        row(region, "all", female + male);
    }
    row("all", "f", 45);
    row("all", "m", 55);
    row("all", "all", 100);
    text
}

#[test]
fn a_small_cell_that_is_printed_is_a_danger() {
    let verdict = audited(&regions(&[]), DESCRIPTION);
    // Names go by the order of the keys' names: gender before region.
    assert_eq!(dangers(&verdict), [("f/A".to_owned(), Reason::ShownSmall)]);
    assert!(!verdict.safe && verdict.suppressed == 0 && verdict.cells == 15);
}

#[test]
fn a_small_cell_hidden_alone_is_known() {
    let verdict = audited(&regions(&[("A", "f")]), DESCRIPTION);
    assert_eq!(dangers(&verdict), [("f/A".to_owned(), Reason::Known)]);
    assert_eq!(interval(&verdict, &["f", "A"]), (2, Some(2)));
    assert_eq!((verdict.true_values, verdict.counts_kept_percent), (TrueValues::Unknown, None));
}

#[test]
fn a_rectangle_gives_it_room() {
    let verdict = audited(&regions(&[("A", "f"), ("A", "m"), ("C", "f"), ("C", "m")]), DESCRIPTION);
    assert!(verdict.safe, "{verdict:?}");
    assert_eq!(interval(&verdict, &["f", "A"]), (0, Some(12)));
    assert_eq!(interval(&verdict, &["m", "C"]), (10, Some(22)));
    assert_eq!((verdict.suppressed, verdict.narrowest), (4, Some(13)));
}

#[test]
fn suppression_hides_the_cheapest_rectangle() {
    let Suppressed { verdict, csv, left_out } = suppressed(&regions(&[]), DESCRIPTION);
    let expected = regions(&[("A", "f"), ("A", "m"), ("C", "f"), ("C", "m")]);
    assert_eq!(String::from_utf8(csv).unwrap(), expected);
    assert_eq!(left_out, Vec::<String>::new());
    assert_eq!((verdict.added.small, verdict.added.others), (1, 3));
    assert_eq!(interval(&verdict, &["f", "A"]), (0, Some(12)));
    // Of 4 × 100 people counted in cells and margins 42 stand in hidden cells.
    assert_eq!((verdict.true_values, verdict.counts_kept_percent), (TrueValues::Known, Some(89)));
    assert!(audited(&expected, DESCRIPTION).safe, "what is written is safe for whoever reads it");
}

#[test]
fn a_column_of_true_values_makes_the_ends_dangers_too() {
    // Two hidden cells of 7 and 0 in a sum of 7: the 7 is the greatest that is possible.
    let table = "g,n,true_n\na,..,7\nb,..,0\nc,20,\nall,27,27\n";
    let description = "smallest = 5\ncount = \"n\"\nkeys = [\"g\"]\n[[total]]\nkey = \"g\"\nwhole = \"all\"\n";
    assert!(audited(table, description).safe, "without true values either may be anything from 0 to 7");
    let with_truth = format!("truth = \"true_n\"\n{description}");
    let verdict = audited(table, &with_truth);
    assert_eq!(dangers(&verdict), [("a".to_owned(), Reason::AtAnEnd)]);
    assert_eq!((verdict.true_values, verdict.counts_kept_percent), (TrueValues::Known, Some(87)));
    let partly = table.replace("b,..,0", "b,..,");
    // It follows from the printed sum and the other.
    assert_eq!(audited(&partly, &with_truth).true_values, TrueValues::Partly);
    assert_eq!(dangers(&audited(&partly, &with_truth)), [("a".to_owned(), Reason::AtAnEnd)]);
}

#[test]
fn a_status_column_and_other_markers_hide_as_well() {
    let description = "smallest = 5\ncount = \"n\"\nkeys = [\"g\"]\nstatus = \"s\"\nhidden = [\"c\", \"p\"]\n\
        suppressed = [\"x\", \"-\"]\n[[total]]\nkey = \"g\"\nwhole = \"all\"\n";
    let verdict = audited("g;n;s\na;4;p\nb;9;c\nc;20;ok\nall;33;\n", description);
    assert!(verdict.safe, "{verdict:?}");
    assert_eq!((verdict.true_values, verdict.suppressed), (TrueValues::Known, 2));
    assert_eq!(interval(&verdict, &["a"]), (0, Some(13)));
    let verdict = audited("g;n;s\na;x;\nb;-;\nc;20;ok\nd;;c\nall;33;\n", description);
    assert_eq!((verdict.true_values, verdict.suppressed), (TrueValues::Unknown, 3));
}

/// Two organisers and two subregions over four municipalities that stand in no row: the first organiser has all of the first
/// subregion, and Pomarkku besides.
const LINKED: &str = r#"
smallest = 5
count = "n"
keys = ["area"]

[[hierarchy]]
key = "area"
whole = "Organiser 1"
parts = ["Siikainen", "Karvia", "Pomarkku"]

[[hierarchy]]
key = "area"
whole = "Subregion 1"
parts = ["Siikainen", "Karvia"]

[[hierarchy]]
key = "area"
whole = "Organiser 2"
parts = ["Pori"]

[[hierarchy]]
key = "area"
whole = "Subregion 2"
parts = ["Pomarkku", "Pori"]

[[hierarchy]]
key = "area"
whole = "Region"
parts = ["Organiser 1", "Organiser 2"]

[[hierarchy]]
key = "area"
whole = "Region"
parts = ["Subregion 1", "Subregion 2"]

[[unpublished]]
key = "area"
codes = ["Siikainen", "Karvia", "Pomarkku", "Pori"]
"#;

#[test]
fn what_one_hierarchy_leaves_of_another_is_seen() {
    let table = "area;n\nOrganiser 1;14\nSubregion 1;12\nOrganiser 2;30\nSubregion 2;32\nRegion;44\n";
    let verdict = audited(table, LINKED);
    assert_eq!(dangers(&verdict), [("Pomarkku".to_owned(), Reason::Known)]);
    assert_eq!((verdict.dangers[0].least, verdict.dangers[0].line), (2, None));
    assert_eq!((verdict.cells, verdict.suppressed), (5, 0), "what stands in no row is no cell of the table");
    // A municipality of 30 may be known, and one of 12 − 12 = 0 as well.
    let none = "area;n\nOrganiser 1;12\nSubregion 1;12\nOrganiser 2;30\nSubregion 2;30\nRegion;42\n";
    assert!(audited(none, LINKED).safe);
}

#[test]
fn suppression_mends_linked_hierarchies() {
    let table = "area;n\nOrganiser 1;14\nSubregion 1;12\nOrganiser 2;30\nSubregion 2;32\nRegion;44\n";
    let Suppressed { verdict, csv, .. } = suppressed(table, LINKED);
    assert!(verdict.safe && verdict.added.small == 0 && verdict.added.others >= 2, "{verdict:?}");
    let text = String::from_utf8(csv).unwrap();
    assert!(text.contains("Region;44\n"), "the whole of everything is shown: {text}");
    assert!(audited(&text, LINKED).safe);
}

/// A wholesaler of figures that is alone in one hidden cell takes it off the sum and has the other.
#[test]
fn a_lone_contributor_knows_the_other_hidden_cell() {
    let description = |more: &str| {
        format!(
            "smallest = 5\ncount = \"n\"\nkeys = [\"g\"]\ntruth = \"t\"\n{more}[[total]]\nkey = \"g\"\nwhole = \"all\"\n"
        )
    };
    let table = "g;n;t;ours;theirs\na;..;3;3;\nb;..;4;;1\nc;30;30;5;5\nall;37;37;;\n";
    assert!(audited(table, &description("")).safe);
    let verdict = audited(table, &description("contributors = [\"ours\", \"theirs\"]\n"));
    assert_eq!(dangers(&verdict), [("b".to_owned(), Reason::Known)]);
    assert_eq!(verdict.dangers[0].contributor.as_deref(), Some("ours"));
    assert_eq!((verdict.dangers[0].least, verdict.dangers[0].greatest), (4, Some(4)));
    assert_eq!(verdict.contributors, 2);
    let hidden = suppressed(table, &description("contributors = [\"ours\", \"theirs\"]\n"));
    assert!(hidden.verdict.safe);
    assert_eq!(String::from_utf8(hidden.csv).unwrap(), "g;n\na;..\nb;..\nc;..\nall;37\n");
    assert_eq!(hidden.left_out, ["t", "ours", "theirs"]);
}

/// What a contributor has is a lower bound of the cell, also where nobody knows the cell's value.
#[test]
fn a_contributor_without_true_values_derives_more_than_others() {
    let description = "smallest = 5\ncount = \"n\"\nkeys = [\"g\"]\ncontributors = [\"ours\"]\n\
        [[total]]\nkey = \"g\"\nwhole = \"all\"\n";
    let verdict = audited("g;n;ours\na;..;6\nb;..;\nc;30;\nall;38;\n", description);
    // a + b = 8 with a from 6 on: b is at most 2.
    assert_eq!(dangers(&verdict), [("a".to_owned(), Reason::SmallAtMost), ("b".to_owned(), Reason::SmallAtMost)]);
    assert_eq!((verdict.dangers[0].least, verdict.dangers[0].greatest), (6, Some(8)));
    assert_eq!((verdict.dangers[1].least, verdict.dangers[1].greatest), (0, Some(2)));
    let result = audit(&input("g;n;ours\na;..;9\nb;..;\nc;30;\nall;38;\n", description));
    assert_eq!(fails(result, "relations"), [("audit-contribution", "g: all = a + b + c".to_owned())]);
}

#[test]
fn rows_that_are_absent_are_zero_or_hidden_as_described() {
    let table = "region;gender;n\nA;f;9\nA;m;11\nA;all;20\nB;m;30\nB;all;30\nall;f;9\nall;m;41\nall;all;50\n";
    let verdict = audited(table, DESCRIPTION);
    assert!(verdict.safe && verdict.cells == 8);
    let hidden = format!("absent = \"hidden\"\n{DESCRIPTION}");
    let verdict = audited(table, &hidden);
    assert_eq!(dangers(&verdict), [("f/B".to_owned(), Reason::Known)]);
    assert_eq!((verdict.cells, verdict.suppressed), (9, 1));
}

#[test]
fn margins_that_nobody_prints_tie_cells_together_all_the_same() {
    // The regions' totals are not printed, but those of all regions are.
    let table = "region;gender;n\nA;f;..\nA;m;12\nB;f;20\nB;m;30\nall;f;24\nall;m;42\n";
    let description = format!("{DESCRIPTION}[[unpublished]]\nkey = \"gender\"\ncodes = [\"all\"]\n");
    let verdict = audited(table, &description);
    assert_eq!(interval(&verdict, &["f", "A"]), (4, Some(4)));
    // The same with every margin of gender unknown but the whole of everything.
    let table = "region;gender;n\nA;f;..\nA;m;12\nB;f;20\nB;m;30\nall;all;66\n";
    assert_eq!(interval(&audited(table, DESCRIPTION), &["f", "A"]), (4, Some(4)));
}

#[test]
fn free_sums_name_their_rows() {
    let description = r#"
smallest = 5
count = "n"
keys = ["table", "age", "gender"]

[[sum]]
whole = { table = "1", age = "18-29" }
parts = [{ table = "2", age = "18-24" }, { table = "2", age = "25-29" }]
"#;
    let table =
        "table;age;gender;n\n1;18-29;f;20\n1;18-29;m;24\n2;18-24;f;..\n2;25-29;f;16\n2;18-24;m;14\n2;25-29;m;10\n";
    let verdict = audited(table, description);
    assert_eq!((verdict.relations, verdict.suppressed), (2, 1));
    assert_eq!((verdict.dangers[0].least, verdict.dangers[0].greatest), (4, Some(4)));
}

#[test]
fn a_small_whole_of_everything_cannot_be_published() {
    let description = "smallest = 5\ncount = \"n\"\nkeys = [\"g\"]\n[[total]]\nkey = \"g\"\nwhole = \"all\"\n";
    let result = suppress(&input("g;n\na;1\nb;2\nall;3\n", description));
    assert_eq!(fails(result, "none")[0].0, "audit-no-pattern");
}

#[test]
fn with_one_as_the_smallest_only_what_is_known_exactly_is_told() {
    let description = DESCRIPTION.replace("smallest = 5", "smallest = 1");
    assert!(audited(&regions(&[]), &description).safe);
    assert_eq!(dangers(&audited(&regions(&[("B", "m")]), &description))[0].1, Reason::Known);
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    let once = suppressed(&regions(&[]), DESCRIPTION);
    assert_eq!(suppressed(&regions(&[]), DESCRIPTION), once);
}

/// Three keys with all their margins are no network, and here there are more cells than the cheapest pattern is searched for.
#[test]
fn large_tables_are_made_safe_step_by_step() {
    let mut numbers = Numbers(21);
    let inner: Vec<i64> = (0..9 * 4 * 8).map(|_| (numbers.below(30) * numbers.below(30) / 20) as i64).collect();
    let mut text = "a,b,c,n\n".to_owned();
    let mut sums = 0;
    for (a, b, c) in (0..=9).flat_map(|a| (0..=4).flat_map(move |b| (0..=8).map(move |c| (a, b, c)))) {
        let of =
            |place: &usize| (a == 9 || place / 32 == a) && (b == 4 || place / 8 % 4 == b) && (c == 8 || place % 8 == c);
        let count: i64 = (0..inner.len()).filter(of).map(|place| inner[place]).sum();
        let name = |number: usize, all: usize| if number == all { "all".to_owned() } else { number.to_string() };
        text.push_str(&format!("{},{},{},{count}\n", name(a, 9), name(b, 4), name(c, 8)));
        sums += 1;
    }
    let total = |key: &str| format!("[[total]]\nkey = \"{key}\"\nwhole = \"all\"\n");
    let description = format!(
        "smallest = 3\ncount = \"n\"\nkeys = [\"a\", \"b\", \"c\"]\n{}{}{}",
        total("a"),
        total("b"),
        total("c")
    );
    let Suppressed { verdict, csv, .. } = suppressed(&text, &description);
    assert_eq!(verdict.cells, sums);
    assert!(verdict.safe && verdict.added.small > 20, "{verdict:?}");
    assert!(verdict.cells_kept > 0.5, "{} of {}", verdict.suppressed, verdict.cells);
    let text = String::from_utf8(csv).unwrap();
    assert!(audited(&text, &description).safe);
    assert_eq!(verdict.suppressed, text.matches("..").count());
}
