//! One id or name in several spellings.

use crate::contract::testing::{Staged, terms};

#[test]
fn spellings_of_a_pseudonym_are_one_client_and_are_told_by_column() {
    let staged = Staged::new()
        .file("referral", "Pori", "l.csv", "client_id\nPP-0001\nPP-0002\nPP-0003\nPP-0004")
        .file(
            "vocational_profile",
            "Pori",
            "a.csv",
            "client_id\npp-0001\nPP–0002\nPP0003\n'PP-0004\nPP-\u{200b}0005\nPP-0006",
        )
        .file("referral", "Rauma", "l.csv", "client_id\npp-0001");
    assert_eq!(staged.check(), ["warning spelling-differs a.csv:2 Asiakastunnus (5)"]);
    assert_eq!(
        staged.query("select organisation, client_id from checked.person order by person"),
        [
            "Pori PP-0001",
            "Pori PP-0002",
            "Pori PP-0003",
            "Pori PP-0004",
            "Pori PP-0005",
            "Pori PP-0006",
            "Rauma pp-0001"
        ]
    );
}

#[test]
fn the_spelling_of_most_cells_is_taken_and_one_that_is_the_same_everywhere_is_left() {
    let staged = Staged::new()
        .file(
            "referral",
            "Pori",
            "l.csv",
            "client_id | referral_date\npp–1 | 1.2.2021\npp–1 | 1.3.2021\nPP-1 | 1.4.2021",
        )
        .file("referral", "Rauma", "l.csv", "client_id\nPP–1\npp 2");
    assert_eq!(staged.check(), ["warning spelling-differs l.csv:4 Asiakastunnus (1)"]);
    assert_eq!(
        staged.query("select organisation, client_id from checked.person order by person"),
        ["Pori pp–1", "Rauma PP–1", "Rauma pp 2"]
    );
}

#[test]
fn random_ids_that_differ_in_case_are_different_clients() {
    let staged = Staged::new().file("referral", "Pori", "l.csv", "client_id\naB3x\nAb3x\nA1b\na1B");
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select count(*) from checked.person"), ["4"]);
}

#[test]
fn a_name_that_settings_know_is_spelled_as_there() {
    let mut terms = terms();
    terms.known.push(("team", "Tiimi Rauma".into()));
    let staged = Staged::new()
        .file("coach", "Rauma", "t.csv", "coach_id | team\nV1 | TIIMI RAUMA\nv1 | tiimi  rauma\nV2 | TIIMI RAUMA")
        .file("budget", "Satakunta", "b.csv", "category | period\nPalkat | 2021\nPALKAT | 2022\nMatkat | 2022");
    staged.check_on(&terms);
    assert_eq!(staged.query("select distinct team from checked.coach"), ["Tiimi Rauma"]);
    assert_eq!(staged.query("select distinct coach_id from checked.coach order by all"), ["V1", "V2"]);
    assert_eq!(staged.query("select distinct category from checked.budget order by all"), ["Matkat", "Palkat"]);
}

#[test]
fn an_organisation_spelled_in_another_way_is_the_same_and_so_are_its_clients() {
    let staged = Staged::new().file("referral", "Rauma", "l.csv", "client_id\nPP-1\nPP-2").file(
        "agreement",
        "RAUMA",
        "s.csv",
        "client_id\npp-1",
    );
    assert_eq!(
        staged.check(),
        ["warning folder-spelling s.csv (Rauma)", "warning spelling-differs s.csv:2 Asiakastunnus (1)"],
        "the column Organisaatio is not there"
    );
    assert_eq!(staged.query("select organisation, client_id from checked.person"), ["Rauma PP-1", "Rauma PP-2"]);
}

/// A column of the file names the organisation of each row: a slip of the pen would make a new one, with other clients.
#[test]
fn an_organisation_that_only_a_column_names_is_told_where_it_is_nearly_another() {
    let named = |organisation: &str| {
        let staged = Staged::new().file("referral", "Rauma", "l.csv", "client_id\nPP-1\nPP-2");
        let sql = format!("update staging.referral set organisation = '{organisation}' where row_no = 3");
        staged.session.execute("name another organisation", &sql).unwrap();
        staged.check()
    };
    assert_eq!(named("Ruama"), ["warning organisation-unknown l.csv (Ruama → Rauma)"]);
    assert_eq!(named("RAUMA"), ["warning organisation-spelling l.csv:3 (1)"]);
    assert_eq!(named("Eurajoki"), Vec::<String>::new(), "an organisation without a folder of its own");
}
