//! Attendance and the groups' descriptions.

use crate::report::testing::{PROJECT, released, rows_of, told};

use super::build;

#[test]
fn hours_stand_under_their_group_and_models_are_told_apart() {
    let toml = format!(
        "{PROJECT}\n[[group]]\nid = \"R1\"\ndescription = \"Neljä tuntia viikossa\"\n[[group]]\nid = \"R3\"\nkind = \"employed\"\ndescription = \"Viisi osallistujaa\"\n[[group]]\nid = \"R4\"\n"
    );
    let tables = [released(
        "group_pilot/attendance",
        "R1,work_learning,..,..,..\nR1,theory,306,198.5,0.6487\nR3,theory,645,510,0.79",
    )];
    let pilots = told(&toml, &tables, build);
    assert_eq!(
        rows_of(&pilots.attendance.shown.unwrap()),
        ["R1", "Työssäoppiminen|..|..|..", "Teoria|306,0|198,5|64,9", "R3", "Teoria|645,0|510,0|79,0"]
    );
    let groups = rows_of(&pilots.groups.shown.unwrap());
    assert_eq!(groups.len(), 2, "a group without a description has no row");
    assert!(groups[0].starts_with("R1|Malli 1") && groups[1].starts_with("R3|Malli 2"), "{groups:?}");
}
