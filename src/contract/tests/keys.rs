//! Rows with the same key.

use crate::contract::testing::Staged;

#[test]
fn a_row_equal_to_an_earlier_one_of_its_file_is_dropped_and_one_that_contradicts_it_rejects_both() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | job_no | start_date | weekly_hours
         PP-1      | 1      | 1.2.2021   | 20
         PP-1      | 1      | 01.02.21   | 20,0
         PP-2      | 1      | 1.2.2021   | 20
         PP-2      | 1      | 2.2.2021   | 20
         PP-2      | 2      | 2.2.2021   | 20",
    );
    assert_eq!(
        staged.check(),
        ["error key-conflict c.csv:4", "error key-conflict c.csv:5", "note duplicate-row c.csv:3"]
    );
    assert_eq!(staged.query("select row_no from checked.job_start"), ["2", "6"]);
    assert_eq!(staged.query("select * from quality.row_count"), ["job_start 1 5 2 2 1"]);
}

/// The row of all pilot groups has this id.
#[test]
fn a_group_is_not_named_as_all_groups_together() {
    let staged = Staged::new().file(
        "group_session",
        "Pori",
        "r.csv",
        "group_id | client_id | date | kind
         all      | PP-1      | 1.2.2021 | teoria
         R1       | PP-1      | 1.2.2021 | teoria",
    );
    assert_eq!(staged.check(), ["error group-of-all r.csv:2 Ryhmätunnus"]);
    assert_eq!(staged.query("select group_id from checked.group_session"), ["R1"]);
    assert_eq!(staged.query("select * from quality.row_count"), ["group_session 1 2 1 1 0"]);
}

#[test]
fn of_two_files_with_a_key_the_one_with_the_later_date_in_its_name_wins() {
    let row = |hours: &str| format!("client_id | job_no | weekly_hours\nPP-1 | 1 | {hours}");
    let staged = Staged::new()
        .file("job_start", "Pori", "c_2022-03-31.csv", &row("20"))
        .file("job_start", "Pori", "c_2022-06-30.csv", &row("30"))
        .file("job_start", "Rauma", "c.csv", &row("40"));
    assert_eq!(staged.check(), ["note row-superseded c_2022-03-31.csv:2 (exports/Pori/c_2022-06-30.csv)"]);
    assert_eq!(
        staged.query("select organisation, weekly_hours from checked.job_start"),
        ["Pori 30.0000", "Rauma 40.0000"]
    );
    assert_eq!(
        staged.query("select * from quality.row_count"),
        ["job_start 1 1 0 0 1", "job_start 2 1 1 0 0", "job_start 3 1 1 0 0"]
    );
}

#[test]
fn of_two_files_with_a_key_and_no_dates_neither_row_is_loaded_and_each_names_the_other() {
    let row = |hours: &str| format!("client_id | job_no | weekly_hours\nPP-1 | 1 | {hours}");
    let staged = Staged::new().file("job_start", "Pori", "a.csv", &row("20")).file(
        "job_start",
        "Pori",
        "b_2022-03-31.csv",
        &row("30"),
    );
    assert_eq!(
        staged.check(),
        [
            "error key-in-two-files a.csv:2 (exports/Pori/b_2022-03-31.csv)",
            "error key-in-two-files b_2022-03-31.csv:2 (exports/Pori/a.csv)",
        ]
    );
    assert_eq!(staged.query("select row_no from checked.job_start"), Vec::<String>::new());
}

/// "lomake-c (1).csv" lies beside "lomake-c.csv": which is newer does not matter where both say the same.
#[test]
fn a_row_that_several_files_without_dates_repeat_word_for_word_is_loaded_once_and_told() {
    let head = "client_id | job_no | weekly_hours";
    let staged = Staged::new()
        .file("job_start", "Pori", "c (1).csv", &format!("{head}\nPP-1 | 1 | 20,0\nPP-2 | 1 | 20\nPP-3 | 1 | 10"))
        .file("job_start", "Pori", "c.csv", &format!("{head}\nPP-1 | 1 | 20\nPP-1 | 1 | 20\nPP-2 | 1 | 30"))
        .file("job_start", "Pori", "c_2022-03-31.csv", &format!("{head}\nPP-1 | 1 | 20"));
    assert_eq!(
        staged.check(),
        [
            "error key-in-two-files c (1).csv:3 (exports/Pori/c.csv)",
            "error key-in-two-files c.csv:4 (exports/Pori/c (1).csv)",
            "warning row-in-two-files c (1).csv:2 (exports/Pori/c_2022-03-31.csv)",
            "warning row-in-two-files c.csv:2 (exports/Pori/c_2022-03-31.csv)",
            "warning row-in-two-files c.csv:3 (exports/Pori/c_2022-03-31.csv)",
        ]
    );
    assert_eq!(staged.query("select source, row_no from checked.job_start order by all"), ["1 4", "3 2"]);
}

#[test]
fn employer_contacts_have_no_key_and_repeated_ones_are_kept() {
    let staged = Staged::new().file("employer_contact", "Pori", "b.csv", "coach_id | employer_id\nV1 | T1\nV1 | T1");
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select row_no from checked.employer_contact"), ["2", "3"]);
}

#[test]
fn a_contact_in_two_exports_counts_once_as_often_as_it_stands_in_one_of_them() {
    let row = "2022-02-01 | V1 | T1";
    let heads = "contact_date | coach_id | employer_id";
    let staged = Staged::new()
        .file("employer_contact", "Pori", "b_2022-03-31.csv", &format!("{heads}\n{row}\n{row}\n2022-02-02 | V1 | T1"))
        .file("employer_contact", "Pori", "b_2022-06-30.csv", &format!("{heads}\n{row}\n2022-05-01 | V1 | T1"))
        .file("employer_contact", "Rauma", "b_2022-06-30.csv", &format!("{heads}\n{row}"));
    assert_eq!(
        staged.check(),
        ["note row-superseded b_2022-03-31.csv:2 (exports/Pori/b_2022-06-30.csv)"],
        "the second equal row of the older file is another contact"
    );
    assert_eq!(
        staged.query("select source, row_no from checked.employer_contact order by all"),
        ["1 3", "1 4", "2 2", "2 3", "3 2"]
    );
}

#[test]
fn a_contact_in_two_exports_without_dates_counts_once_and_is_told() {
    let text = "contact_date | coach_id | employer_id\n2022-02-01 | V1 | T1";
    let staged = Staged::new()
        .file("employer_contact", "Pori", "a.csv", text)
        .file("employer_contact", "Pori", "b.csv", text)
        .file("employer_contact", "Pori", "c.csv", &text.replace("T1", "T2"));
    assert_eq!(staged.check(), ["warning row-in-two-files b.csv:2 (exports/Pori/a.csv)"]);
    assert_eq!(staged.query("select source from checked.employer_contact order by all"), ["1", "3"]);
    assert_eq!(staged.query("select * from quality.row_count where source = 2"), ["employer_contact 2 1 0 0 1"]);
}

/// The contract's list of keys, form by form.
#[test]
fn every_form_has_the_key_of_the_contract() {
    let keys: Vec<String> =
        crate::contract::forms().iter().map(|form| format!("{}: {}", form.id, form.primary_key.join(" "))).collect();
    assert_eq!(
        keys,
        [
            "referral: client_id referral_date",
            "agreement: client_id start_date",
            "vocational_profile: client_id profile_date",
            "employer_contact: ",
            "job_start: client_id job_no",
            "job_end: client_id job_no",
            "service_exit: client_id exit_date",
            "coach_summary: client_id start_date",
            "team_followup: month coach_id",
            "fidelity_review: unit review_date method item",
            "group_session: group_id client_id date kind",
            "assessment: client_id instrument section occasion",
            "coach: coach_id from_date",
            "population: area_code year age gender",
            "budget: category funder period",
            "service_use: client_id service start_date",
            "area: area_code",
            "actor: city role organisation_name",
        ]
    );
}

#[test]
fn the_organisation_is_part_of_every_key() {
    let row = "client_id | start_date | goal_hours\nPP-1 | 1.2.2021 | ";
    let staged = Staged::new().file("agreement", "Pori", "s.csv", &format!("{row}10")).file(
        "agreement",
        "Rauma",
        "s.csv",
        &format!("{row}20"),
    );
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select goal_hours from checked.agreement"), ["10.0000", "20.0000"]);
}

#[test]
fn a_row_that_the_newer_export_has_no_longer_is_told() {
    let rows = |rows: &[&str]| format!("coach_id | contact_date | employer_id\n{}", rows.join("\n"));
    let (one, two, three) = ("V1 | 1.2.2021 | T-1", "V1 | 2.2.2021 | T-2", "V1 | 3.2.2021 | T-3");
    let staged = Staged::new()
        .file(
            "employer_contact",
            "Pori",
            "b_2021-06-30.csv",
            &rows(&[one, two, three, "V1 | 30.2.2021 | T-3", "V1 | 4.2.2021 | T-3"]),
        )
        .file("employer_contact", "Pori", "b_2021-12-31.csv", &rows(&[one, two, three, "V1 | 5.2.2021 | T-3"]))
        // The newer one of Rauma begins later: it goes on where the older one ended.
        .file("employer_contact", "Rauma", "b_2021-06-30.csv", &rows(&[one, two, three]))
        .file("employer_contact", "Rauma", "b_2021-12-31.csv", &rows(&[two, three]));
    let told = staged.check();
    let lacking: Vec<&String> = told.iter().filter(|finding| finding.contains("row-not-in-newer-file")).collect();
    assert_eq!(lacking, ["warning row-not-in-newer-file b_2021-06-30.csv:6 (exports/Pori/b_2021-12-31.csv)"]);
}

/// Without a key a corrected contact is one more: the same day, coach and employer in both exports show that the newer one replaces it.
#[test]
fn a_contact_that_was_corrected_in_a_newer_export_is_told() {
    let rows = |outcome: &str| {
        format!(
            "coach_id | contact_date | employer_id | outcome\nV1 | 1.2.2021 | T-1 | {outcome}\nV1 | 2.2.2021 | T-2 | {outcome}"
        )
    };
    let staged = Staged::new().file("employer_contact", "Pori", "b_2021-06-30.csv", &rows("ei paikkaa")).file(
        "employer_contact",
        "Pori",
        "b_2021-12-31.csv",
        &rows("haastattelu"),
    );
    let told = |row| format!("warning row-not-in-newer-file b_2021-06-30.csv:{row} (exports/Pori/b_2021-12-31.csv)");
    assert_eq!(staged.check(), [told(2), told(3)]);
}

#[test]
fn a_copied_sheet_counts_once() {
    let table = "coach_id | contact_date | employer_id\nV1 | 1.2.2021 | T-1\nV1 | 1.2.2021 | T-1\nV1 | 2.2.2021 | T-1";
    let staged = Staged::new()
        .file("employer_contact", "Pori", "b.xlsx", table)
        .file("employer_contact", "Pori", "b.xlsx", table)
        .file("employer_contact", "Rauma", "b.xlsx", table);
    staged.run("update staging.source set sheet = case source when 2 then 'Taul1 (2)' else 'Taul1' end");
    let told = |row| format!("warning row-in-two-files b.xlsx:{row} (exports/Pori/b.xlsx: Taul1)");
    assert_eq!(staged.check(), [told(2), told(3), told(4)]);
    assert_eq!(staged.query("select count(*) from checked.employer_contact"), ["6"]);
}

/// What the newer export corrected wrongly must not take the older row along: nothing would be left.
#[test]
fn a_rejected_row_of_a_newer_export_replaces_no_older_one() {
    let head = "client_id | job_no | start_date | weekly_hours";
    let staged = Staged::new()
        .file("job_start", "Pori", "c_2022-01-31.csv", &format!("{head}\nPP-1 | 1 | 1.2.2021 | 10"))
        .file(
            "job_start",
            "Pori",
            "c_2022-03-31.csv",
            &format!("{head}\nPP-1 | 1 | 1.2.2021 | 20\nPP-2 | 1 | 1.2.2021 | 20\nPP-3 | 1 | 31.2.2021 | 20"),
        )
        .file(
            "job_start",
            "Pori",
            "c_2022-06-30.csv",
            &format!(
                "{head}\nPP-1 | 1 | 31.2.2021 | 30\nPP-2 | 1 | 1.2.2021 | 30\nPP-2 | 1 | 1.2.2021 | 35\nPP-3 | 1 | 1.2.2021 | 30"
            ),
        );
    let newest = "(exports/Pori/c_2022-06-30.csv)";
    assert_eq!(
        staged.check(),
        [
            "error key-conflict c_2022-06-30.csv:3".to_owned(),
            "error key-conflict c_2022-06-30.csv:4".to_owned(),
            "error not-a-date c_2022-03-31.csv:4 Alkamispvm".to_owned(),
            "error not-a-date c_2022-06-30.csv:2 Alkamispvm".to_owned(),
            format!("warning older-row-kept c_2022-03-31.csv:2 {newest}"),
            format!("warning older-row-kept c_2022-03-31.csv:3 {newest}"),
            "note row-superseded c_2022-01-31.csv:2 (exports/Pori/c_2022-03-31.csv)".to_owned(),
            format!("note row-superseded c_2022-03-31.csv:4 {newest}"),
        ]
    );
    assert_eq!(
        staged.query("select person, weekly_hours from checked.job_start order by all"),
        ["1 20.0000", "2 20.0000", "3 30.0000"]
    );
}

/// An end before its job's start shows only beside the start that is left.
#[test]
fn an_impossible_end_of_a_newer_export_replaces_no_older_one() {
    let staged = Staged::new()
        .file("job_start", "Pori", "c_2022-03-31.csv", "client_id | job_no | start_date\nPP-1 | 1 | 1.3.2022")
        .file("job_start", "Pori", "c_2022-06-30.csv", "client_id | job_no | start_date\nPP-1 | 1 | 1.3.2021")
        .file("job_end", "Pori", "d_2022-03-31.csv", "client_id | job_no | end_date\nPP-1 | 1 | 1.6.2021")
        .file("job_end", "Pori", "d_2022-06-30.csv", "client_id | job_no | end_date\nPP-1 | 1 | 1.2.2021");
    assert_eq!(
        staged.check(),
        [
            "error job-end-before-start d_2022-06-30.csv:2 Päättymispvm",
            "warning older-row-kept d_2022-03-31.csv:2 (exports/Pori/d_2022-06-30.csv)",
            "note row-superseded c_2022-03-31.csv:2 (exports/Pori/c_2022-06-30.csv)",
        ]
    );
    assert_eq!(staged.query("select end_date from checked.job_end"), ["2021-06-01"]);
}
