//! The team leader's monthly counts against the forms.

use crate::contract::testing::Staged;

const AGREEMENTS: &str = "client_id | start_date | coach_id
    PP-1 | 1.2.2021  | V1
    PP-2 | 15.3.2021 | V1
    PP-3 | 1.3.2021  | V2";
const EXITS: &str = "client_id | exit_date
    PP-1 | 10.4.2021";
const JOBS: &str = "client_id | job_no | start_date | job_class
    PP-1 | 1 | 5.3.2021  | AVOIN
    PP-1 | 2 | 20.3.2021 | TYOKOKEILU
    PP-2 | 1 | 1.4.2021  | OPPISOP
    PP-3 | 1 | 1.1.2021  | AVOIN";
const JOB_ENDS: &str = "client_id | job_no | end_date
    PP-1 | 1 | 31.3.2021";
const CONTACTS: &str = "coach_id | contact_date
    V1 | 1.2.2021
    V1 | 31.3.2021
    V2 | 31.3.2021";
const HEADER: &str =
    "month | coach_id | active_clients | new_clients | ended_clients | employer_contacts | new_jobs | in_work";

/// What the forms above make: a service counts on its first and last day, a job that a client brings along counts as work but
/// is no new job, a work trial is no job.
const RIGHT: &str = "
    2/2021 | V1 | 1 | 1 | 0 | 1 | 0 | 0
    3/2021 | V1 | 2 | 1 | 0 | 1 | 1 | 1
    4/2021 | V1 | 2 | 0 | 1 | 0 | 1 | 1
    5/2021 | V1 | 1 | 0 | 0 | 0 | 0 | 1
    3/2021 | V2 | 1 | 1 | 0 | 1 | 0 | 1";

fn forms() -> Staged {
    Staged::new()
        .file("agreement", "Pori", "s.csv", AGREEMENTS)
        .file("service_exit", "Pori", "e.csv", EXITS)
        .file("job_start", "Pori", "c.csv", JOBS)
        .file("job_end", "Pori", "d.csv", JOB_ENDS)
        .file("employer_contact", "Pori", "b.csv", CONTACTS)
}

fn differences(staged: &Staged) -> Vec<String> {
    staged.check().into_iter().filter(|line| line.contains("followup-differs")).collect()
}

#[test]
fn counts_that_the_forms_make_are_in_order() {
    let staged = forms().file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}{RIGHT}"));
    assert_eq!(differences(&staged), Vec::<String>::new());
}

#[test]
fn each_count_that_the_forms_do_not_make_is_told() {
    let wrong = "
        3/2021 | V1 | 3 | 0 | 1 | 2 | 2 | 2
        4/2021 | V1 | 2 | 0 | 1 | 0 |   | 1";
    let staged = forms().file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}{wrong}"));
    assert_eq!(
        differences(&staged),
        [
            "warning followup-differs t.xlsx:2 Aktiiviset asiakkaat (3 ≠ 2)",
            "warning followup-differs t.xlsx:2 Uudet (0 ≠ 1)",
            "warning followup-differs t.xlsx:2 Päättyneet (1 ≠ 0)",
            "warning followup-differs t.xlsx:2 Työnantajakontaktit (2 ≠ 1)",
            "warning followup-differs t.xlsx:2 Uudet työsuhteet (2 ≠ 1)",
            "warning followup-differs t.xlsx:2 Työssä olevat (2 ≠ 1)",
        ],
        "an empty cell says nothing"
    );
}

#[test]
fn months_beyond_the_forms_and_coaches_that_they_do_not_name_are_not_compared() {
    let elsewhere = "
        1/2021 | V1 | 9 | 9 | 9 | 9 | 9 | 9
        3/2021 | V7 | 9 | 9 | 9 | 9 | 9 | 9
        6/2022 | V1 | 1 | 0 | 0 | 0 | 0 | 1";
    let staged = forms().file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}{elsewhere}"));
    assert_eq!(differences(&staged), Vec::<String>::new(), "the exports begin in February");

    let dated = Staged::new()
        .file("agreement", "Pori", "s_2021-04-15.csv", AGREEMENTS)
        .file("service_exit", "Pori", "e_2021-04-15.csv", "client_id | exit_date\nPP-3 | 10.4.2021")
        .file("employer_contact", "Pori", "b.csv", CONTACTS);
    let months = "
        3/2021 | V1 | 9 | 1 | 0 | 1 | 9 | 9
        4/2021 | V1 | 9 | 9 | 9 | 9 | 9 | 9";
    let dated = dated.file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}{months}"));
    assert_eq!(
        differences(&dated),
        [
            "warning followup-differs t.xlsx:2 Aktiiviset asiakkaat (9 ≠ 2)",
            "warning followup-differs t.xlsx:3 Työnantajakontaktit (9 ≠ 0)",
        ],
        "April was not over when the agreements were sent, and no jobs were sent at all"
    );

    let early = forms().file("team_followup", "Pori", "t_2021-04-15.xlsx", &format!("{HEADER}{months}"));
    let rows: Vec<String> = differences(&early).into_iter().filter(|line| line.contains(":3 ")).collect();
    assert_eq!(rows, Vec::<String>::new(), "nor was it when the follow-up was written");
}

#[test]
fn another_organisations_forms_do_not_count() {
    let staged = Staged::new()
        .file("agreement", "Rauma", "s.csv", AGREEMENTS)
        .file("service_exit", "Rauma", "e.csv", EXITS)
        .file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}\n3/2021 | V1 | 9 | 9 | 9 | 9 | 9 | 9"));
    assert_eq!(differences(&staged), Vec::<String>::new());
}

#[test]
fn an_organisation_that_sends_summaries_only_has_its_services_from_there() {
    let staged = Staged::new()
        .file(
            "coach_summary",
            "Pori",
            "k.xlsx",
            "client_id | start_date | coach_id | end_date
             PP-1 | 1.2.2021  | V1 | 10.4.2021
             PP-2 | 15.3.2021 | V1 |",
        )
        .file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}\n4/2021 | V1 | 1 | 0 | 1 | 5 | 5 | 5"));
    assert_eq!(differences(&staged), ["warning followup-differs t.xlsx:2 Aktiiviset asiakkaat (1 ≠ 2)"]);
}

#[test]
fn a_difference_that_a_rejected_row_can_make_is_not_told_again() {
    let forms = || {
        Staged::new().file("agreement", "Pori", "s.csv", &format!("{AGREEMENTS}\nPP-4 | 31.2.2021 | V1")).file(
            "service_exit",
            "Pori",
            "e.csv",
            EXITS,
        )
    };
    let one = forms().file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}\n3/2021 | V1 | 3 | 2 | 0 | | |"));
    assert_eq!(differences(&one), Vec::<String>::new());
    let two = forms().file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}\n3/2021 | V1 | 4 | 2 | 0 | | |"));
    assert_eq!(differences(&two), ["warning followup-differs t.xlsx:2 Aktiiviset asiakkaat (4 ≠ 2)"]);
}

/// PP-1 has lost the job on a day that is not known: it does not count as running, and what it may have added is not told.
#[test]
fn a_job_whose_end_is_rejected_does_not_count_as_running() {
    let counted = |in_work: u8| {
        let staged = Staged::new()
            .file("agreement", "Pori", "s.csv", AGREEMENTS)
            .file("service_exit", "Pori", "e.csv", "client_id | exit_date\nPP-3 | 10.6.2021")
            .file("job_start", "Pori", "c.csv", JOBS)
            .file(
                "job_end",
                "Pori",
                "d.csv",
                "client_id | job_no | end_date\nPP-1 | 1 | 31.6.2021\nPP-3 | 1 | 10.6.2021",
            )
            .file("team_followup", "Pori", "t.xlsx", &format!("{HEADER}\n5/2021 | V1 | 2 | 0 | 0 | | 0 | {in_work}"));
        differences(&staged)
    };
    assert_eq!([counted(0), counted(1), counted(2)].concat(), Vec::<String>::new());
    assert_eq!(counted(3), ["warning followup-differs t.xlsx:2 Työssä olevat (3 ≠ 1)"]);
}
