//! The coach's summary against the forms, where an organisation sends both.

use crate::contract::checks::Terms;
use crate::contract::testing::{Staged, terms};

const AGREEMENTS: &str = "client_id | start_date | coach_id
    PP-1 | 1.2.2021 | V1
    PP-2 | 1.3.2021 | V1";
const JOBS: &str = "client_id | job_no | start_date | job_class | employer_id | occupation | job_title | weekly_hours
    PP-1 | 1 | 1.3.2021 | AVOIN    | TA-1 | 9411 | keittiöapulainen | 20
    PP-1 | 2 | 1.9.2021 | AVOIN_PT | TA-2 | 5223 | myyjä            | 30";
const HEADER: &str = "client_id | start_date | coach_id | end_date | status";
const JOB1: &str = "job1_start | job1_end | job1_employer | job1_occupation | job1_class | job1_hours";
const JOB2: &str = "job2_start | job2_end | job2_employer | job2_occupation | job2_class | job2_hours";

fn forms() -> Staged {
    Staged::new()
        .file("agreement", "Pori", "s.csv", AGREEMENTS)
        .file("service_exit", "Pori", "e.csv", "client_id | exit_date\nPP-1 | 30.11.2021")
        .file("job_start", "Pori", "c.csv", JOBS)
        .file("job_end", "Pori", "d.csv", "client_id | job_no | end_date\nPP-1 | 1 | 31.5.2021")
}

fn summary(staged: Staged, rows: &str) -> Vec<String> {
    let table = format!("{HEADER} | {JOB1} | {JOB2}\n{rows}");
    let found = staged.file("coach_summary", "Pori", "k.xlsx", &table).check();
    found.into_iter().map(|line| line.replace("exports/Pori/", "")).collect()
}

const FIRST: &str = "1.3.2021 | 31.5.2021 | TA-1 | 9411 | AVOIN | 20";
const SECOND: &str = "1.9.2021 | | TA-2 | 5223 | AVOIN_PT | 30";
const NONE: &str = " | | | | | ";
/// The other client, of whom the forms know no job.
const OTHER: &str = "PP-2 | 1.3.2021 | V1 | | aktiivinen";

#[test]
fn a_summary_that_agrees_with_the_forms_is_in_order() {
    let rows = format!("PP-1 | 1.2.2021 | V1 | 30.11.2021 | päättynyt | {FIRST} | {SECOND}\n{OTHER} | {NONE} | {NONE}");
    assert_eq!(summary(forms(), &rows), Vec::<String>::new());
    let reversed = format!(
        "PP-1 | 1.2.2021 | | 30.11.2021 | | {SECOND} | 1.3.2021 | 31.5.2021 | | Keittiöapulainen | | 20,5\n{OTHER} | {NONE} | {NONE}"
    );
    assert_eq!(
        summary(forms(), &reversed),
        Vec::<String>::new(),
        "jobs stand in any order, empty cells contradict nothing, an occupation is a code or a word, half an hour is rounding"
    );
}

#[test]
fn every_cell_that_contradicts_the_forms_is_told_with_the_forms_row() {
    let rows = format!(
        "PP-1 | 2.2.2021 | V2 | 1.12.2021 | päättynyt | 8.3.2021 | 1.6.2021 | TA-9 | 5131 | OPPISOP | 37,5 | {SECOND}\n\
         {OTHER} | {NONE} | {NONE}"
    );
    assert_eq!(
        summary(forms(), &rows),
        [
            "warning summary-contradicts k.xlsx:2 Aloituspvm (s.csv:2)",
            "warning summary-contradicts k.xlsx:2 Työhönvalmentaja (s.csv:2)",
            "warning summary-contradicts k.xlsx:2 Päättymispvm (e.csv:2)",
            "warning summary-contradicts k.xlsx:2 1. työsuhde alku (c.csv:2)",
            "warning summary-contradicts k.xlsx:2 1. työsuhde loppu (d.csv:2)",
            "warning summary-contradicts k.xlsx:2 1. työsuhde työnantaja (c.csv:2)",
            "warning summary-contradicts k.xlsx:2 1. työsuhde ammatti (c.csv:2)",
            "warning summary-contradicts k.xlsx:2 1. työsuhde luokka (c.csv:2)",
            "warning summary-contradicts k.xlsx:2 1. työsuhde h/vk (c.csv:2)",
        ]
    );
}

#[test]
fn work_trials_and_the_first_contact_are_compared_as_well() {
    let forms = || {
        forms()
            .file(
                "job_start",
                "Pori",
                "k.csv",
                "client_id | job_no | start_date | job_class\nPP-1 | 7 | 1.10.2021 | TYOKOKEILU",
            )
            .file(
                "employer_contact",
                "Pori",
                "b.csv",
                "coach_id | contact_date | client_id\nV1 | 10.2.2021 | PP-1\nV1 | 1.1.2021 | PP-1",
            )
    };
    let check = |contact: &str, trials: &str| {
        let header = format!("{HEADER} | {JOB1} | {JOB2} | first_contact_date | work_trials");
        let row = format!("PP-1 | 1.2.2021 | V1 | 30.11.2021 | päättynyt | {FIRST} | {SECOND} | {contact} | {trials}");
        forms()
            .file("coach_summary", "Pori", "k.xlsx", &format!("{header}\n{row}\n{OTHER} | {NONE} | {NONE} | | "))
            .check()
    };
    assert_eq!(check("10.2.2021", "1"), Vec::<String>::new());
    assert_eq!(
        check("5.2.2021", ""),
        Vec::<String>::new(),
        "the first contact may have been made without naming the client"
    );
    assert_eq!(
        check("11.2.2021", "2"),
        [
            "warning summary-contradicts k.xlsx:2 1. työnantajakontakti (exports/Pori/b.csv:2)",
            "warning summary-contradicts k.xlsx:2 Työkokeilut lkm (exports/Pori/k.csv:2)",
        ]
    );
}

#[test]
fn an_end_that_only_one_of_them_has_is_a_contradiction() {
    let open = format!("PP-1 | 1.2.2021 | V1 | | päättynyt | 1.3.2021 | | | | | | {SECOND}\n{OTHER} | {NONE} | {NONE}");
    assert_eq!(
        summary(forms(), &open),
        [
            "warning summary-contradicts k.xlsx:2 Päättymispvm (e.csv:2)",
            "warning summary-contradicts k.xlsx:2 1. työsuhde loppu (d.csv:2)",
        ]
    );
    let closed = format!(
        "PP-1 | 1.2.2021 | V1 | 30.11.2021 | päättynyt | {FIRST} | 1.9.2021 | 30.11.2021 | | | | \n\
         PP-2 | 1.3.2021 | V1 | 1.5.2022 | päättynyt | {NONE} | {NONE}"
    );
    assert_eq!(
        summary(forms(), &closed),
        [
            "warning summary-contradicts k.xlsx:2 2. työsuhde loppu (c.csv:3)",
            "warning summary-contradicts k.xlsx:3 Päättymispvm (s.csv:3)",
        ]
    );
}

#[test]
fn a_service_or_job_that_the_forms_lack_is_told() {
    let rows = format!(
        "PP-1 | 1.2.2021 | V1 | 30.11.2021 | päättynyt | {FIRST} | {SECOND}\n\
         {OTHER} | 1.6.2021 | | TA-3 | | AVOIN | 20 | {NONE}\n\
         PP-9 | 1.6.2021 | V1 | | aktiivinen | {NONE} | {NONE}"
    );
    assert_eq!(
        summary(forms(), &rows),
        ["warning summary-not-in-forms k.xlsx:3 1. työsuhde alku", "warning summary-not-in-forms k.xlsx:4 Aloituspvm",]
    );
}

#[test]
fn a_paid_job_or_service_that_the_summary_lacks_is_told() {
    let jobs = format!("{JOBS}\nPP-1 | 3 | 1.10.2021 | TYOKOKEILU | TA-4 | | | 10");
    let forms = Staged::new()
        .file("agreement", "Pori", "s.csv", &format!("{AGREEMENTS}\nPP-3 | 1.3.2021 | V1\nPP-4 | 1.3.2021 | V8"))
        .file("job_start", "Pori", "c.csv", &jobs);
    let rows = format!("PP-1 | 1.2.2021 | V1 | | | {FIRST} | {NONE}\n{OTHER} | {NONE} | {NONE}");
    assert_eq!(
        summary(forms, &rows),
        ["warning missing-from-summary s.csv:4 (k.xlsx)", "warning missing-from-summary k.xlsx:2 (c.csv:3)",],
        "a work trial is not expected among the jobs, and of V8 no summary came"
    );
}

#[test]
fn what_happened_after_one_of_them_was_written_is_not_expected_there() {
    let older_summary = forms().file(
        "coach_summary",
        "Pori",
        "k_2021-04-30.xlsx",
        &format!(
            "{HEADER} | {JOB1}\nPP-1 | 1.2.2021 | V1 | | työssä tuella | 1.3.2021 | | TA-1 | | | \n{OTHER} | {NONE}"
        ),
    );
    assert_eq!(older_summary.check(), Vec::<String>::new());
    let older_forms = Staged::new()
        .file("agreement", "Pori", "s_2021-02-28.csv", "client_id | start_date | coach_id\nPP-1 | 1.2.2021 | V1")
        .file("service_exit", "Pori", "e_2021-02-28.csv", "client_id | exit_date\nPP-1 | 28.2.2021")
        .file("job_start", "Pori", "c_2021-02-28.csv", "client_id | start_date | job_class\nPP-1 | 20.2.2021 | AVOIN");
    let rows = format!(
        "PP-1 | 1.2.2021 | V1 | 28.2.2021 | | 20.2.2021 | | | | AVOIN | | 1.9.2021 | | | | |\n{OTHER} | {NONE} | {NONE}"
    );
    assert_eq!(summary(older_forms, &rows), Vec::<String>::new());
}

#[test]
fn an_organisation_that_sends_no_job_forms_has_its_jobs_from_the_summary() {
    let staged = Staged::new().file("agreement", "Pori", "s.csv", AGREEMENTS).file(
        "job_start",
        "Rauma",
        "c.csv",
        "client_id | start_date\nPP-1 | 1.5.2021",
    );
    let rows = format!("PP-1 | 3.2.2021 | V1 | 30.11.2021 | päättynyt | {FIRST} | {SECOND}\n{OTHER} | {NONE} | {NONE}");
    assert_eq!(
        summary(staged, &rows),
        ["warning summary-contradicts k.xlsx:2 Aloituspvm (s.csv:2)"],
        "without forms C and E nothing is said of jobs and ends"
    );
}

#[test]
fn a_client_with_a_rejected_row_is_not_said_to_be_missing() {
    let staged = Staged::new()
        .file("agreement", "Pori", "s.csv", &format!("{AGREEMENTS}\nPP-3 | 31.2.2021 | V1"))
        .file("job_start", "Pori", "c.csv", "client_id | job_no | start_date\nPP-2 | 1 | 31.2.2021");
    let rows = format!(
        "PP-1 | 1.2.2021 | V1 | | | {NONE} | {NONE}\n\
         {OTHER} | 1.6.2021 | | | | | | {NONE}\n\
         PP-3 | 1.4.2021 | V1 | | | {NONE} | {NONE}"
    );
    assert_eq!(summary(staged, &rows), ["error not-a-date s.csv:4 Sopimuspvm", "error not-a-date c.csv:2 Alkamispvm"]);
}

/// Where pseudonyms are shared, what another organisation's rejected row would have told is nothing of these forms.
#[test]
fn another_organisations_rejected_row_puts_no_client_in_doubt() {
    let check = |sender: &str| {
        let staged =
            forms().file("job_start", sender, "r.csv", "client_id | job_no | start_date\nPP-2 | 1 | 31.2.2021");
        let table = format!("{HEADER} | {JOB1} | {JOB2}\n{OTHER} | 1.6.2021 | | TA-3 | | AVOIN | 20 | {NONE}");
        let staged = staged.file("coach_summary", "Pori", "k.xlsx", &table);
        let found = staged.check_on(&Terms { shared_pseudonyms: true, ..terms() }).into_iter();
        found.filter(|line| line.contains("summary-not-in-forms")).collect::<Vec<_>>()
    };
    assert_eq!(check("Rauma"), ["warning summary-not-in-forms k.xlsx:2 1. työsuhde alku"]);
    assert_eq!(check("Pori"), Vec::<String>::new());
}

#[test]
fn a_status_that_contradicts_the_end_is_told_of_every_summary() {
    let rows = format!(
        "PP-1 | 1.2.2021 | V1 | 30.4.2021 | aktiivinen   | {NONE} | {NONE}\n\
         PP-2 | 1.2.2021 | V1 | 30.4.2021 | päättynyt    | {NONE} | {NONE}\n\
         PP-3 | 1.2.2021 | V1 |           | päättynyt    | {NONE} | {NONE}\n\
         PP-4 | 1.2.2021 | V1 |           | tauolla      | {NONE} | {NONE}\n\
         PP-5 | 1.2.2021 | V1 | 30.4.2021 |              | {NONE} | {NONE}"
    );
    assert_eq!(
        summary(Staged::new(), &rows),
        ["warning summary-status-differs k.xlsx:2 Tila", "warning summary-status-differs k.xlsx:4 Tila"]
    );
    let by_the_forms = format!("PP-1 | 1.2.2021 | V1 | | aktiivinen | {NONE} | {NONE}\n{OTHER} | {NONE} | {NONE}");
    let forms = Staged::new().file("agreement", "Pori", "s.csv", AGREEMENTS).file(
        "service_exit",
        "Pori",
        "e.csv",
        "client_id | exit_date\nPP-1 | 30.11.2021",
    );
    assert_eq!(
        summary(forms, &by_the_forms),
        ["warning summary-contradicts k.xlsx:2 Päättymispvm (e.csv:2)", "warning summary-status-differs k.xlsx:2 Tila",]
    );
}

#[test]
fn a_job_without_its_start_is_told() {
    let rows = format!("PP-1 | 1.2.2021 | V1 | | | | | TA-1 | | AVOIN | 20 | {NONE}");
    assert_eq!(summary(Staged::new(), &rows), ["warning summary-job-without-start k.xlsx:2 1. työsuhde alku"]);
}
