//! Values of assessments against their scales.

use crate::contract::testing::Staged;

#[test]
fn a_value_off_its_scale_is_told_with_the_scale() {
    let rows = "client_id | instrument | section | occasion | date | value | scale_min | scale_max
         PP-01 | WHODAS12 | S1 | alku | 1.2.2021 | 5 | 0 | 4
         PP-01 | WHODAS12 | S2 | alku | 1.2.2021 | 5 | 1 | 5
         PP-01 | KYKYVIISARI | Työkyky | alku | 1.2.2021 | 11 | 0 | 10
         PP-01 | KYKYVIISARI | Mieli | alku | 1.2.2021 | 10 | 0 | 10
         PP-02 | WHODAS12 | SUMMA | alku | 1.2.2021 | 20 | 0 | 4
         PP-03 | WHODAS12 | SUMMA | alku | 1.2.2021 | 20 | 0 | 48
         PP-04 | WHODAS12 | SUMMA | alku | 1.2.2021 | 50 | 0 | 4
         PP-05 | WHODAS12 | S3 | alku | 1.2.2021 | 5 | 1 | 10
         PP-05 | WHODAS12 | S4 | alku | 1.2.2021 | 3 |  | 4
         PP-05 | WHODAS12 | IRT | alku | 1.2.2021 | 37,5 |  | ";
    let staged = Staged::new().file("assessment", "Pori", "m.csv", rows);
    assert_eq!(
        staged.check(),
        [
            "warning assessment-off-scale m.csv:2 Arvo (0–4)",
            "warning assessment-off-scale m.csv:4 Arvo (0–10)",
            "warning assessment-off-scale m.csv:8 Arvo (0–48)",
            "warning assessment-off-scale m.csv:9 Arvo (0–4)",
            "warning assessment-off-scale m.csv:10 Arvo (0–4)",
        ]
    );
}

/// The manual's items lie on 0–4; an export on 1–5 must say so, and where it says nothing the reader is told.
#[test]
fn items_without_a_scale_are_told_once_a_file() {
    let rows = "client_id | instrument | section | occasion | date | value
         PP-01 | WHODAS12 | S1 | alku | 1.2.2021 | 4
         PP-01 | WHODAS12 | S2 | alku | 1.2.2021 | 5
         PP-01 | WHODAS12 | SUMMA | loppu | 1.9.2021 | 20
         PP-01 | ARTO | A | alku | 1.2.2021 | 7";
    let staged = Staged::new().file("assessment", "Pori", "m.csv", rows);
    assert_eq!(
        staged.check(),
        ["warning assessment-off-scale m.csv:3 Arvo (0–4)", "warning assessment-scale-unstated m.csv (0–4)",]
    );
}

/// Neither end of the scale is the better one by it: the model reads it as missing.
#[test]
fn a_direction_of_nought_is_told_once_a_file() {
    let rows = "client_id | instrument | section | occasion | date | value | scale_min | scale_max | direction
         PP-01 | ARTO | A | alku | 1.2.2021 | 4 | 1 | 5 | 0
         PP-01 | ARTO | B | alku | 1.2.2021 | 4 | 1 | 5 | 0
         PP-01 | ARTO | C | alku | 1.2.2021 | 4 | 1 | 5 | -1";
    let staged = Staged::new().file("assessment", "Pori", "m.csv", rows);
    assert_eq!(staged.check(), ["warning direction-unclear m.csv Suunta (2)"]);
}
