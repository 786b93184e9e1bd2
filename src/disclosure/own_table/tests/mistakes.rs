//! Tables and descriptions that are wrong, each with what is said of it.

use super::cases::DESCRIPTION;
use super::*;
use crate::diagnostics::Exit;

const TABLE: &str = "region;gender;n\nA;f;2\nA;m;18\nA;all;20\nall;f;2\nall;m;18\nall;all;20\n";

fn exit(table: &str, description: &str) -> Exit {
    audit(&input(table, description)).unwrap_err().exit
}

#[test]
fn a_table_that_contradicts_itself_is_an_error_that_names_the_sums() {
    let table = TABLE.replace("A;all;20", "A;all;21");
    let result = audit(&input(&table, DESCRIPTION));
    assert_eq!(fails(result, "relations"), [("audit-contradiction", "gender: all = f + m (region: A)".to_owned())]);
    assert_eq!(exit(&table, DESCRIPTION), Exit::Input);
    // Each sum could hold by itself: A,f is at least 4 by the one and at most 2 by the other.
    let table = "region;gender;n\nA;f;..\nA;m;16\nA;all;20\nB;f;3\nB;m;7\nB;all;10\nall;f;5\nall;m;..\nall;all;30\n";
    let result = audit(&input(table, DESCRIPTION));
    let expected = "gender: all = f + m (region: A); region: all = A + B (gender: f)";
    assert_eq!(fails(result, "relations"), [("audit-contradiction", expected.to_owned())]);
}

#[test]
fn true_values_that_contradict_the_printed_ones_are_errors() {
    let description = format!("truth = \"t\"\n{DESCRIPTION}");
    let table = "region;gender;n;t\nA;f;..;3\nA;m;18;18\nA;all;20;20\nall;f;2;2\nall;m;18;\nall;all;20;\n";
    let found = fails(audit(&input(table, &description)), "relations");
    assert_eq!(found, [("audit-contradiction", "gender: all = f + m (region: A)".to_owned())]);
    let found = fails(audit(&input(&table.replace("A;m;18;18", "A;m;18;17"), &description)), "none");
    assert_eq!(found[0].0, "audit-truth");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    for (table, code) in [
        ("", "audit-table-empty"),
        ("region;gender;n\n", "audit-table-empty"),
        ("PK\u{3}\u{4}", "audit-table-not-text"),
        (&TABLE.replace("A;m;18", "A;m;about 18"), "audit-value"),
        (&TABLE.replace("A;m;18", "A;m;"), "audit-value"),
        (&TABLE.replace("A;m;18", "A;m;-3"), "audit-value"),
        (&TABLE.replace("A;m;18", "A;f;18"), "audit-row-repeated"),
    ] {
        let failure = audit(&input(table, DESCRIPTION)).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Input, code), "{table}");
        assert_eq!(failure.diagnostics[0].place.file.as_deref(), Some("t.csv"));
    }
    let failure = audit(&input(&TABLE.replace("A;m;18", "A;m;x"), DESCRIPTION)).unwrap_err();
    assert_eq!(failure.diagnostics[0].place.to_string(), "t.csv:3:3");
    assert!(failure.diagnostics.iter().all(|diagnostic| !format!("{diagnostic:?}").contains("\"x\"")));
}

#[test]
fn a_description_that_does_not_fit_the_table_is_told_with_the_nearest_word() {
    let found = |description: &str, argument: &str| {
        assert_eq!(exit(TABLE, description), Exit::Usage);
        fails(audit(&input(TABLE, description)), argument)
    };
    let description = DESCRIPTION.replace("\"gender\"", "\"gendre\"");
    assert_eq!(found(&description, "nearest"), [("audit-column-unknown", "gender".to_owned())]);
    let more = "[[hierarchy]]\nkey = \"region\"\nwhole = \"all\"\nparts = [\"A\", \"AB\"]\n";
    let hierarchy = DESCRIPTION.split("[[total]]\nkey = \"region\"").next().unwrap().to_owned() + more;
    assert_eq!(found(&hierarchy, "nearest"), [("audit-code-unknown", "A".to_owned())]);
    assert_eq!(found(&hierarchy, "name")[0].1, "AB");
    let failure = audit(&input(TABLE, &hierarchy)).unwrap_err();
    assert_eq!(failure.diagnostics[0].place.row, Some(13));
}

#[test]
fn contributions_must_fit() {
    let description = format!("contributors = [\"o\"]\n{DESCRIPTION}");
    let with = |parts: [&str; 6]| -> String {
        let rows = TABLE.lines().skip(1).zip(parts).map(|(row, part)| format!("{row};{part}\n"));
        "region;gender;n;o\n".to_owned() + &rows.collect::<String>()
    };
    assert!(audit(&input(&with(["1", "", "", "", "", ""]), &description)).is_ok());
    for parts in [["3", "", "", "", "", ""], ["1", "2", "4", "", "", ""], ["a", "", "", "", "", ""]] {
        let found = fails(audit(&input(&with(parts), &description)), "relations");
        assert_eq!(found[0].0, "audit-contribution", "{parts:?}");
    }
}
