//! Signs for "missing": what they are, where they mean something, and that they are counted by kind.

use crate::contract::testing::Staged;

/// Each sign of the contract's list once, in a column of text.
#[test]
fn missing_markers_are_counted_by_kind_and_column() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | job_title    | hourly_wage | collective_wage
         PP-01     | -            | 12          | -
         PP-02     | –            | ei tietoa   | kyllä
         PP-03     | ei tietoa    | 12          | ?
         PP-04     | ei tiedossa  | -           |
         PP-05     | ?            | 12          | ei
         PP-06     | .            | 12          | ei
         PP-07     | N/A          | 12          | ei
         PP-08     | #PUUTTUU!    | #JAKO/0!    | ei
         PP-09     | #ARVO!       | 12          | ei
         PP-10     | #JAKO/0!     | 12          | ei
         PP-11     | kokki        |             | ei",
    );
    assert_eq!(
        staged.check(),
        ["note missing-marked c.csv (- (3), #JAKO/0! (2), ? (2), ei tietoa (2), #ARVO! (1), #PUUTTUU! (1), . (1), \
             N/A (1), ei tiedossa (1))"],
        "in a yes/no column - is no, and an empty cell is no sign"
    );
    assert_eq!(
        staged.query("select field, kind, cells from quality.missing_marker where field <> 'job_title' order by all"),
        ["collective_wage ? 1", "hourly_wage #JAKO/0! 1", "hourly_wage - 1", "hourly_wage ei tietoa 1"]
    );
    assert_eq!(
        staged.query("select job_title, hourly_wage, collective_wage from checked.job_start where job_title is null or row_no = 12"),
        [
            "- 12.0000 false",
            "- - true",
            "- 12.0000 -",
            "- - -",
            "- 12.0000 false",
            "- 12.0000 false",
            "- 12.0000 false",
            "- - false",
            "- 12.0000 false",
            "- 12.0000 false",
            "kokki - false",
        ]
    );
}

#[test]
fn an_allowed_value_is_no_missing_marker() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | gender    | referrer
         PP-1      | ei tietoa | ei tietoa
         PP-2      | nainen    | Kela",
    );
    assert_eq!(staged.check(), ["note missing-marked l.csv (ei tietoa (1))"]);
    assert_eq!(staged.query("select field from quality.missing_marker"), ["referrer"]);
    assert_eq!(staged.query("select gender, referrer from checked.referral"), ["ei tietoa -", "nainen Kela"]);
}

#[test]
fn a_file_without_markers_has_no_note() {
    let staged = Staged::new().file("referral", "Pori", "l.csv", "client_id | gender\nPP-1 | nainen\nPP-2 |");
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select * from quality.missing_marker"), Vec::<String>::new());
}
