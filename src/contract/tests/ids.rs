//! Ids that are none: broken by a spreadsheet or by a hand, several in one cell, words for nothing.

use crate::contract::testing::Staged;

/// Mess: ids that a spreadsheet broke. Without their zeros they are numbers, and somebody else's as likely as not.
#[test]
fn an_id_that_has_lost_its_zeros_is_an_error_where_the_others_have_theirs() {
    let staged = Staged::new()
        .file("referral", "Pori", "l.csv", "client_id\nPP-0001\nPP-0042\nPP-0107\n42\n0042\n3.huhti\n4,2E+05")
        .file("agreement", "Rauma", "s.csv", "client_id\n1\n2\n42\n0007")
        .file("agreement", "Eura", "s2.csv", "client_id\n0001\n1042\n10042\n42")
        .file("agreement", "Huittinen", "s3.csv", "client_id\nPP-001\nPP-009\nPP-010\nPP-3\nPP4\npp 5\nXX-6\nPP-107");
    assert_eq!(
        staged.check(),
        [
            "error broken-id l.csv:5 Asiakastunnus",
            "error broken-id l.csv:7 Asiakastunnus",
            "error broken-id l.csv:8 Asiakastunnus",
            "error broken-id s2.csv:5 Asiakastunnus",
            "error broken-id s3.csv:5 Asiakastunnus",
            "error broken-id s3.csv:6 Asiakastunnus",
            "error broken-id s3.csv:7 Asiakastunnus",
        ],
        "an organisation that writes no zeros has lost none, and other letters are another series"
    );
    assert_eq!(
        staged.query("select client_id from checked.person where organisation = 'Eura'"),
        ["0001", "10042", "1042"]
    );
}

/// A hand breaks ids otherwise than a spreadsheet does: each would be one more client.
#[test]
fn an_id_that_a_hand_has_broken_is_an_error_where_the_others_are_whole() {
    let (usual, unpadded) = ("PP-001, PP-011, PP-012, PP-015, PP-107", "V7, V12, V15, V31, V109");
    let (digits, years) = ("0011, 0012, 0107, 1203", "2021-0042, 2021-0107, 2022-0001");
    let cases = [
        ("PP-011", "PP-O11", "mistyped-id", "letters"),
        (usual, "PP-O11", "mistyped-id", "letters"),
        (usual, "PP-0l1", "mistyped-id", "letters"),
        (usual, "pp 0I2", "mistyped-id", "letters"),
        (usual, "PPO11", "mistyped-id", "letters"),
        (usual, "PP-1O7", "mistyped-id", "letters"),
        (usual, "PP-O12 (uusi)", "mistyped-id", "addition"),
        (usual, "PP-012 (uusi)", "mistyped-id", "addition"),
        (usual, "PP-012(2)", "mistyped-id", "addition"),
        (usual, "(PP-012)", "mistyped-id", "addition"),
        (usual, "?PP-012", "mistyped-id", "addition"),
        (usual, "PP-012?", "mistyped-id", "addition"),
        (usual, "PP-012*", "mistyped-id", "addition"),
        (usual, "PP-012.", "mistyped-id", "addition"),
        (usual, "PP-012 siirtynyt 1.3.", "mistyped-id", "addition"),
        (usual, "PP-012 / PP-015", "several-ids", ""),
        (usual, "PP-012 PP-015", "several-ids", ""),
        (unpadded, "V1O", "mistyped-id", "letters"),
        (unpadded, "V1l9", "mistyped-id", "letters"),
        (digits, "OO11", "mistyped-id", "letters"),
        (digits, "0011 tauolla", "mistyped-id", "addition"),
        (years, "2021-OO42", "mistyped-id", "letters"),
    ];
    let mut staged = Staged::new();
    for (number, (others, broken, ..)) in (1..).zip(&cases) {
        staged = staged.file(
            "referral",
            &format!("Organisation {number}"),
            &format!("{number}.csv"),
            &rows(&[others, broken]),
        );
    }
    let found = staged.check();
    assert_eq!(found.len(), cases.len(), "{found:?}");
    for (number, (others, broken, code, how)) in (1..).zip(&cases) {
        let row = others.split(", ").count() + 2;
        let detail = if how.is_empty() { String::new() } else { format!(" ({how})") };
        let expected = format!("error {code} {number}.csv:{row} Asiakastunnus{detail}");
        assert!(found.contains(&expected), "{broken}: {expected}\n{found:?}");
    }
}

/// What stands in most ids of an organisation, or reads as nothing that it writes, belongs to the id.
#[test]
fn letters_and_additions_that_belong_to_ids_are_left_alone() {
    let own = [
        "PP-O11, PP-O12, PP-O13, PP-013",
        "O-12, O-13, I-14, 11, 12, 13",
        "KO-11, KO-12, K-011, K-012, K-013",
        "KO11, KO12, AL13, TI14, MI15",
        "A1B2, O1I2, A0O1, B7I9, 01O2, 0102, A012, K3O7, I1O0",
        "PP-012A, PP-012B, PP-013, PP-O, PP-I1I1",
        "012, 013, 014, 012 B",
        "PP-0008/2021, PP-0008, PP-0009, PP-0010",
        "PP-012 (1), PP-013 (1), PP-014 (2), PP-015",
        "AB-12/CD-34, AB-13/CD-35, AB-14/CD-36",
        "#12, #13, #O4, 15",
        "V7, V12, VO2",
    ];
    let mut staged = Staged::new().file("referral", "Pori", "l.csv", "client_id\nPP-011\nPP-012\nPP-013").file(
        "referral",
        "Rauma",
        "r.csv",
        "client_id\nPP-O11\nPP-O12",
    );
    for (number, ids) in (1..).zip(own) {
        staged = staged.file("referral", &format!("Organisation {number}"), ids, &rows(&[ids]));
    }
    assert_eq!(staged.check(), Vec::<String>::new());
}

/// Returns a column of ids, which stand apart by commas.
fn rows(ids: &[&str]) -> String {
    format!("client_id\n{}", ids.join(", ").replace(", ", "\n"))
}

#[test]
fn several_ids_in_one_cell_are_no_client() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id\nPP-0001, PP-0002\nPP-0003 ja PP-0004\nPP-0005;PP-0006\nPP-0007\nPP-0008/2021",
    );
    assert_eq!(
        staged.check(),
        [
            "error several-ids l.csv:2 Asiakastunnus",
            "error several-ids l.csv:3 Asiakastunnus",
            "error several-ids l.csv:4 Asiakastunnus",
        ]
    );
    assert_eq!(staged.query("select client_id from checked.person"), ["PP-0007", "PP-0008/2021"]);
}

/// Databases and pivot tables write words where there is nothing; taken for ids they would be people.
#[test]
fn a_database_s_words_for_nothing_are_no_ids() {
    let staged = Staged::new().file("referral", "Pori", "l.csv", "client_id\nNULL\nNone\nnan\n(tyhjä)\nPP-0007");
    let told = staged.check();
    assert!(told.iter().filter(|finding| finding.starts_with("error cell-missing")).count() == 4, "{told:?}");
    assert_eq!(staged.query("select client_id from checked.person"), ["PP-0007"]);
}
