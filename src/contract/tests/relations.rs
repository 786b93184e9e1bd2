//! What the forms say about each other.

use crate::contract::checks::Terms;
use crate::contract::testing::{Staged, terms};

const AGREEMENTS: &str = "client_id | start_date
    PP-1 | 1.2.2021
    PP-2 | 1.2.2021";

#[test]
fn a_job_outside_every_service_is_told() {
    let staged = Staged::new()
        .file("agreement", "Pori", "s.csv", AGREEMENTS)
        .file("service_exit", "Pori", "e.csv", "client_id | exit_date\nPP-2 | 30.4.2021")
        .file(
            "job_start",
            "Pori",
            "c.csv",
            "client_id | job_no | start_date
             PP-1 | 1 | 31.1.2021
             PP-1 | 2 | 1.2.2021
             PP-2 | 1 | 30.4.2021
             PP-2 | 2 | 1.5.2021
             PP-3 | 1 | 1.5.2021",
        )
        .file("job_start", "Rauma", "r.csv", "client_id | start_date\nPP-1 | 1.1.2021");
    assert_eq!(
        staged.check(),
        [
            "warning job-after-service c.csv:5 Alkamispvm",
            "warning job-before-service c.csv:2 Alkamispvm",
            "warning job-without-service c.csv:6 Alkamispvm",
        ],
        "of an organisation that sends no agreements nothing can be said"
    );
    assert_eq!(staged.query("select count(*) from checked.job_start"), ["6"]);
}

#[test]
fn the_jobs_of_a_coachs_summary_are_judged_by_its_service() {
    let staged = Staged::new().file(
        "coach_summary",
        "Pori",
        "k.xlsx",
        "client_id | start_date | end_date  | job1_start | job2_start | job3_start
         PP-1      | 1.2.2021   | 30.4.2021 | 31.1.2021  | 30.4.2021  | 1.5.2021
         PP-2      | 1.2.2021   |           | 1.5.2021   |            |",
    );
    assert_eq!(
        staged.check(),
        ["warning job-after-service k.xlsx:2 3. työsuhde alku", "warning job-before-service k.xlsx:2 1. työsuhde alku",]
    );
}

#[test]
fn a_job_end_needs_a_start_that_it_does_not_go_before() {
    let staged = Staged::new()
        .file("job_start", "Pori", "c.csv", "client_id | job_no | start_date\nPP-1 | 1 | 1.3.2021\nPP-1 | 2 | 1.3.2021")
        .file(
            "job_end",
            "Pori",
            "d.csv",
            "client_id | job_no | end_date
             PP-1 | 1 | 28.2.2021
             PP-1 | 2 | 1.3.2021
             PP-1 | 3 | 1.3.2021",
        );
    assert_eq!(
        staged.check(),
        [
            "error job-end-before-start d.csv:2 Päättymispvm",
            "warning job-end-unknown c.csv:2 (exports/Pori/d.csv:2)",
            "warning job-end-without-start d.csv:4 Päättymispvm",
        ]
    );
    assert_eq!(staged.query("select row_no from checked.job_end"), ["3", "4"]);
    assert_eq!(staged.query("select * from quality.row_count where form = 'job_end'"), ["job_end 2 3 2 1 0"]);
}

#[test]
fn exits_belong_to_services_and_the_earliest_closes_one() {
    let staged = Staged::new()
        .file("agreement", "Pori", "s.csv", AGREEMENTS)
        .file(
            "service_exit",
            "Pori",
            "e.csv",
            "client_id | exit_date
             PP-1 | 31.1.2021
             PP-2 | 1.6.2021
             PP-2 | 1.5.2021
             PP-9 | 1.5.2021",
        )
        .file("job_start", "Pori", "c.csv", "client_id | start_date\nPP-2 | 15.5.2021");
    assert_eq!(
        staged.check(),
        [
            "warning exit-without-service e.csv:2 Päättymispvm",
            "warning exit-without-service e.csv:5 Päättymispvm",
            "warning job-after-service c.csv:2 Alkamispvm",
            "warning several-exits e.csv:3 Päättymispvm",
        ]
    );
}

/// PP-2's referral was rejected; PP-4 came without an agreement, as some do; PX-5 and PP-9 are nobody.
#[test]
fn a_client_whom_the_forms_before_do_not_name_is_told() {
    let staged = Staged::new()
        .file(
            "referral",
            "Pori",
            "l.csv",
            "client_id | referral_date\nPP-1 | 1.1.2021\nPP-2 | 31.2.2021\nPP-4 | 1.1.2021",
        )
        .file("agreement", "Pori", "s.csv", "client_id | start_date\nPP-1 | 1.2.2021\nPP-2 | 1.2.2021\nPX-5 | 1.6.2021")
        .file("vocational_profile", "Pori", "p.csv", "client_id\nPP-1\nPP-4\nPP-9")
        .file(
            "employer_contact",
            "Pori",
            "b.csv",
            "client_id | contact_date\n | 1.3.2021\nPP-8 | 1.3.2021\nPP-8 | 2.3.2021",
        )
        .file("agreement", "Rauma", "r.csv", "client_id | start_date\nPP-1 | 1.2.2021")
        .file("vocational_profile", "Eura", "e.csv", "client_id\nPP-7");
    let told: Vec<String> = staged.check().into_iter().filter(|finding| finding.starts_with("warning")).collect();
    assert_eq!(
        told,
        [
            "warning agreement-without-referral s.csv:4 Asiakastunnus (none)",
            "warning client-unknown p.csv:4 Asiakastunnus (none)",
            "warning client-unknown b.csv:3 Asiakastunnus (none)",
        ],
        "of an organisation that sends no referrals, or no agreements, nothing can be said"
    );
}

#[test]
fn an_organisation_most_of_whose_clients_are_unknown_is_told_once() {
    let agreements: String = (1..=6).map(|number| format!("\nPP-{number} | 1.2.2021")).collect();
    let staged = Staged::new()
        .file("referral", "Pori", "l.csv", "client_id | referral_date\nPP-1 | 1.1.2021\nPP-2 | 1.1.2021")
        .file("agreement", "Pori", "s.csv", &format!("client_id | start_date{agreements}"));
    assert_eq!(staged.check(), ["warning agreement-without-referral s.csv Asiakastunnus (4)"]);
}

#[test]
fn a_service_that_starts_before_the_one_before_has_ended_overlaps_it() {
    let staged = Staged::new()
        .file(
            "agreement",
            "Pori",
            "s.csv",
            "client_id | start_date\nPP-1 | 1.2.2021\nPP-1 | 1.6.2021\nPP-2 | 1.2.2021\nPP-2 | 1.6.2021",
        )
        .file("service_exit", "Pori", "e.csv", "client_id | exit_date\nPP-2 | 31.5.2021");
    assert_eq!(staged.check(), ["warning overlapping-services s.csv:3 Sopimuspvm"]);
}

#[test]
fn a_coach_nobody_knows_is_told_where_a_list_of_coaches_came() {
    let contacts = "coach_id | contact_date\nV1 | 1.3.2021\nV9 | 1.3.2021";
    let without_list = Staged::new().file("employer_contact", "Pori", "b.csv", contacts);
    assert_eq!(without_list.check(), Vec::<String>::new());
    let staged = Staged::new().file("employer_contact", "Pori", "b.csv", contacts).file(
        "coach",
        "Maakunta",
        "v.csv",
        "coach_id | from_date\nV1 | 1.9.2020",
    );
    assert_eq!(staged.check(), ["warning unknown-coach b.csv:3 Työhönvalmentaja"]);
    // A coach's id is an organisation's own: Rauma's V9 is none of Pori's, of whom Pori tells itself.
    let staged = Staged::new()
        .file("employer_contact", "Pori", "b.csv", contacts)
        .file("coach", "Pori", "v.csv", "coach_id | from_date\nV1 | 1.9.2020")
        .file("coach", "Rauma", "w.csv", "coach_id | from_date\nV9 | 1.9.2020");
    assert_eq!(staged.check(), ["warning unknown-coach b.csv:3 Työhönvalmentaja"]);
}

/// The rows are right: the one that is wrong is told with the first of them.
#[test]
fn a_coach_whose_row_is_rejected_is_told_once() {
    let staged = Staged::new()
        .file(
            "employer_contact",
            "Pori",
            "b.csv",
            "coach_id | contact_date\nV2 | 1.3.2021\nV2 | 2.3.2021\nV9 | 1.3.2021\nV9 | 2.3.2021",
        )
        .file("coach", "Pori", "v.csv", "coach_id | from_date\nV1 | 1.9.2020\nV2 | 31.9.2020");
    assert_eq!(
        staged.check(),
        [
            "error not-a-date v.csv:3 Alkaen",
            "warning unknown-coach b.csv:2 Työhönvalmentaja (exports/Pori/v.csv:3)",
            "warning unknown-coach b.csv:4 Työhönvalmentaja",
            "warning unknown-coach b.csv:5 Työhönvalmentaja",
        ]
    );
}

#[test]
fn a_budget_that_differs_from_what_was_granted_is_told() {
    let budget = "category | funder | period | budget | used
        Palkat | valtionavustus | 2021 | 757 000 | 0
        Palkat | omarahoitus    | 2021 | 189 400 | 0";
    let granted = vec![("", 947_000.0), ("valtionavustus", 757_600.0), ("omarahoitus", 189_400.0)];
    let mut found = Staged::new().file("budget", "Pori", "t.xlsx", budget).check_on(&Terms { granted, ..terms() });
    found.sort();
    assert_eq!(
        found,
        [
            "warning budget-differs t.xlsx Budjetti € (946\u{a0}400,00 ≠ 947\u{a0}000,00)",
            "warning budget-differs t.xlsx Budjetti € (valtionavustus 757\u{a0}000,00 ≠ 757\u{a0}600,00)",
        ]
    );
}

#[test]
fn what_was_used_in_no_single_year_is_told_once_a_file() {
    let budget = "category | funder | period | budget | used
        Palkat | valtionavustus | 2021      | 1 | 1
        Palkat | valtionavustus | 2021-07   | 1 | 1
        Palkat | valtionavustus | 2022Q1    | 1 | 1
        Ostot  | valtionavustus | 2021-2022 | 1 | 1
        Ostot  | omarahoitus    | 2021/22   | 1 | 1
        Ostot  | omarahoitus    | koko hanke | 1 | 1
        Tilat  | omarahoitus    | 2020–2022 | 1 | 0";
    let staged = Staged::new().file("budget", "Pori", "t.xlsx", budget);
    assert_eq!(staged.check(), ["note budget-not-of-a-year t.xlsx Kausi (3)"]);
}

#[test]
fn a_pseudonym_of_two_organisations_is_two_people_unless_pseudonyms_are_shared() {
    let staged =
        Staged::new().file("agreement", "Rauma", "s.csv", AGREEMENTS).file("agreement", "Pori", "s.csv", AGREEMENTS);
    staged.check();
    assert_eq!(
        staged.query("select * from checked.person order by person"),
        ["1 Pori PP-1", "2 Pori PP-2", "3 Rauma PP-1", "4 Rauma PP-2"]
    );
    staged.check_on(&Terms { shared_pseudonyms: true, ..terms() });
    assert_eq!(staged.query("select person, client_id from checked.person order by person"), ["1 PP-1", "2 PP-2"]);
    assert_eq!(staged.query("select person from checked.agreement"), ["1", "2", "1", "2"]);
}

/// Nobody need know where else a client is served: the row of another sender is not named, though its exit may be what is lacking.
#[test]
fn the_rejected_row_of_another_sender_is_not_named() {
    let agreements = "client_id | start_date\nPP-1 | 1.3.2021\nPP-1 | 1.9.2021";
    let told = |sender: &str| {
        let exits = "client_id | exit_date | reason\nPP-1 | 31.6.2021 | muutto";
        let staged = Staged::new()
            .file("agreement", "Pori", "s.csv", agreements)
            .file("service_exit", "Pori", "e.csv", "client_id | exit_date | reason\nPP-7 | 1.6.2021 | muutto")
            .file("service_exit", sender, "f.csv", exits);
        let found = staged.check_on(&Terms { shared_pseudonyms: true, ..terms() });
        found.into_iter().filter(|line| line.contains("s.csv")).collect::<Vec<_>>()
    };
    assert!(told("Rauma").iter().all(|line| !line.contains("Rauma")), "{:?}", told("Rauma"));
    assert!(told("Rauma").iter().any(|line| line.contains("overlapping-services")), "{:?}", told("Rauma"));
    assert!(told("Pori").iter().any(|line| line.contains("exports/Pori/f.csv:2")), "{:?}", told("Pori"));
}

/// Some list every job among the ends and leave the day empty while it runs.
#[test]
fn an_empty_end_does_not_say_that_the_job_has_ended() {
    let told = |end: &str| {
        let staged = Staged::new()
            .file("agreement", "Pori", "s.csv", AGREEMENTS)
            .file(
                "job_start",
                "Pori",
                "c.csv",
                "client_id | job_no | start_date | job_class\nPP-1 | 1 | 1.3.2021 | AVOIN",
            )
            .file("job_end", "Pori", "d.csv", &format!("client_id | job_no | end_date\nPP-1 | 1 | {end}"));
        staged.check().iter().any(|line| line.contains("job-end-unknown"))
    };
    assert!(told("31.6.2021"));
    assert!(!told(""));
}

#[test]
fn a_job_that_two_organisations_tell_of_is_told_where_pseudonyms_are_shared() {
    let staged = Staged::new()
        .file("agreement", "Pori", "s.csv", AGREEMENTS)
        .file(
            "job_start",
            "Pori",
            "c.csv",
            "client_id | job_no | start_date | job_class
             PP-1 | 1 | 1.3.2021 | AVOIN
             PP-1 | 2 | 1.6.2021 | AVOIN
             PP-2 | 1 | 1.3.2021 | AVOIN",
        )
        .file("agreement", "Rauma", "t.csv", "client_id | start_date\nPP-1 | 1.2.2021")
        .file(
            "job_start",
            "Rauma",
            "d.csv",
            "client_id | job_no | start_date | job_class
             PP-1 | 7 | 1.3.2021 | AVOIN
             PP-1 | 8 | 8.6.2021 | AVOIN_PT
             PP-1 | 9 | 9.8.2021 | AVOIN",
        )
        .file(
            "coach_summary",
            "Ulvila",
            "k.xlsx",
            "client_id | start_date | job1_start | job1_class\nPP-2 | 1.2.2021 | 1.3.2021 | AVOIN",
        );
    assert_eq!(staged.check(), Vec::<String>::new(), "else the same pseudonym is of another person");
    let mut found = staged.check_on(&Terms { shared_pseudonyms: true, ..terms() });
    found.retain(|line| !line.contains("overlapping-services"));
    assert_eq!(
        found,
        [
            "warning job-of-two-organisations c.csv:2 Alkamispvm",
            "warning job-of-two-organisations c.csv:3 Alkamispvm",
            "warning job-of-two-organisations c.csv:4 Alkamispvm",
            "warning job-of-two-organisations d.csv:2 Alkamispvm",
            "warning job-of-two-organisations d.csv:3 Alkamispvm",
            "warning job-of-two-organisations k.xlsx:2 1. työsuhde alku",
        ],
        "a week apart may be one job, two months apart are two; both senders are told"
    );
}

/// A job whose end came and cannot be read has ended: it must not count as running for ever.
#[test]
fn a_job_whose_only_end_is_rejected_is_known_to_have_ended_on_an_unknown_day() {
    let staged = Staged::new()
        .file(
            "job_start",
            "Pori",
            "c.csv",
            "client_id | job_no | start_date
             PP-1 | 1 | 1.3.2021
             PP-2 | 1 | 1.3.2021
             PP-3 | 1 | 1.3.2021
             PP-4 | 1 | 1.3.2021
             PP-5 | 1 | 1.3.2021
             PP-6 | 1 | 1.3.2021",
        )
        .file(
            "job_end",
            "Pori",
            "d_2022-03-31.csv",
            "client_id | job_no | end_date
             PP-1 | 1 | 31.6.2021
             PP-2 | 1 | 1.2.2021
             PP-3 | 1 | 1.6.2021
             PP-3 | 1 | 1.7.2021
             PP-4 | 1 | 1.6.2023
             PP-5 | 1 | 1.6.2021
             PP-7 | 1 | 31.6.2021",
        )
        .file("job_end", "Pori", "d_2022-06-30.csv", "client_id | job_no | end_date\nPP-5 | 1 | 31.6.2021");
    let unknown: Vec<String> =
        staged.check().into_iter().filter(|finding| finding.contains("job-end-unknown")).collect();
    let end = |row, end| format!("warning job-end-unknown c.csv:{row} (exports/Pori/d_2022-03-31.csv:{end})");
    assert_eq!(
        unknown,
        [end(2, 2), end(3, 3), end(4, 5)],
        "4 still runs on the cut-off, 5 has its older end, and of 7 there is no job"
    );
    assert_eq!(staged.query("select person from checked.lost_job_end order by all"), ["1", "2", "3", "7"]);
}

/// Nobody should look for a fault in a row that only stands beside a rejected one.
#[test]
fn what_follows_from_a_rejected_row_names_it() {
    let staged = Staged::new()
        .file(
            "agreement",
            "Pori",
            "s.csv",
            "client_id | start_date | coach_id
             PP-1 | 31.2.2021 | V1
             PP-1 | 1.6.2021  | V1
             PP-2 | 31.2.2021 | V2
             PP-3 | 1.2.2021  | V3
             PP-3 | 1.6.2021  | V3",
        )
        .file(
            "service_exit",
            "Pori",
            "e.csv",
            "client_id | exit_date\nPP-2 | 1.6.2021\nPP-3 | 31.4.2021\nPP-4 | 1.6.2021",
        )
        .file(
            "job_start",
            "Pori",
            "c.csv",
            "client_id | job_no | start_date\nPP-1 | 1 | 1.3.2021\nPP-1 | 2 | 31.6.2021\nPP-2 | 1 | 1.3.2021",
        )
        .file("job_end", "Pori", "d.csv", "client_id | job_no | end_date\nPP-1 | 2 | 1.8.2021\nPP-1 | 3 | 1.8.2021")
        .file("coach", "Pori", "t.csv", "coach_id | from_date\nV1 | 1.1.2021\nV3 | 31.2.2021");
    let told: Vec<String> = staged.check().into_iter().filter(|finding| finding.starts_with("warning")).collect();
    assert_eq!(
        told,
        [
            "warning exit-without-service e.csv:2 Päättymispvm (exports/Pori/s.csv:4)",
            "warning exit-without-service e.csv:4 Päättymispvm",
            "warning job-before-service c.csv:2 Alkamispvm (exports/Pori/s.csv:2)",
            "warning job-end-without-start d.csv:2 Päättymispvm (exports/Pori/c.csv:3)",
            "warning job-end-without-start d.csv:3 Päättymispvm",
            "warning job-without-service c.csv:4 Alkamispvm (exports/Pori/s.csv:4)",
            "warning overlapping-services s.csv:6 Sopimuspvm (exports/Pori/e.csv:3)",
            "warning service-end-rejected s.csv:6 (exports/Pori/e.csv:3)",
            "warning unknown-coach s.csv:5 Työhönvalmentaja (exports/Pori/t.csv:3)",
        ]
    );
}

/// An exit that is rejected for its reason leaves the client in service.
#[test]
fn a_service_whose_only_exit_is_rejected_is_told_to_run() {
    let staged = Staged::new()
        .file(
            "agreement",
            "Pori",
            "s.csv",
            "client_id | start_date
             PP-1 | 1.2.2021
             PP-1 | 1.6.2021
             PP-2 | 1.2.2021
             PP-3 | 1.2.2021
             PP-4 | 1.2.2021
             PP-5 | 1.2.2021
             PP-5 | 1.6.2021",
        )
        .file(
            "service_exit",
            "Pori",
            "e.csv",
            "client_id | exit_date | reason
             PP-1 | 31.5.2021 | työssä
             PP-1 | 1.9.2021  | katosi
             PP-2 | 31.4.2021 | työssä
             PP-3 | 1.9.2021  | katosi
             PP-3 | 1.10.2021 | työssä
             PP-4 | 1.9.2023  | työssä
             PP-5 | 31.5.2021 | katosi",
        );
    let told: Vec<String> = staged.check().into_iter().filter(|finding| finding.contains("service-end")).collect();
    assert_eq!(
        told,
        [
            "warning service-end-rejected s.csv:3 (exports/Pori/e.csv:3)",
            "warning service-end-rejected s.csv:4 (exports/Pori/e.csv:4)",
        ],
        "3 has another exit, 4 is in service on the cut-off, and 5 has come back since"
    );
}

/// An organisation whose ends are all rejected tells them in the coach's summary, and the figures take them from there.
#[test]
fn an_end_that_the_coachs_summary_tells_is_known() {
    let told = |ends: &str| {
        let staged = Staged::new()
            .file("agreement", "Pori", "s.csv", AGREEMENTS)
            .file(
                "service_exit",
                "Pori",
                "e.csv",
                &format!("client_id | exit_date | reason\nPP-1 | 31.6.2021 | työssä\n{ends}"),
            )
            .file(
                "job_start",
                "Pori",
                "c.csv",
                "client_id | job_no | start_date\nPP-1 | 1 | 1.3.2021\nPP-2 | 1 | 1.3.2021",
            )
            .file(
                "job_end",
                "Pori",
                "d.csv",
                &format!(
                    "client_id | job_no | end_date\nPP-1 | 1 | 31.6.2021\n{}",
                    ends.replace("työssä", "").replace("PP-2 | ", "PP-2 | 1 | ").trim_end_matches(" | ")
                ),
            )
            .file(
                "coach_summary",
                "Pori",
                "k.xlsx",
                "client_id | start_date | end_date | job1_start | job1_end
                 PP-1 | 1.2.2021 | 30.6.2021 | 1.3.2021 | 30.6.2021",
            );
        let found = staged.check().into_iter();
        found
            .filter(|line| line.contains("job-end-unknown") || line.contains("service-end-rejected"))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(""), Vec::<String>::new());
    assert_eq!(
        told("PP-2 | 1.6.2021 | työssä"),
        [
            "warning job-end-unknown c.csv:2 (exports/Pori/d.csv:2)",
            "warning service-end-rejected s.csv:2 (exports/Pori/e.csv:2)"
        ],
        "where the forms tell ends, the summary's are not used"
    );
}
