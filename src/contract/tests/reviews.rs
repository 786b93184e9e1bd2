//! What a fidelity review says beside the forms: its total, the plans that full scores claim.

use crate::contract::testing::{Staged, terms};

#[test]
fn a_total_written_on_a_review_is_compared_with_the_sum_of_its_items() {
    let staged = Staged::new().file(
        "fidelity_review",
        "Pori",
        "l.xlsx",
        "item | score | written_total
         1    | 4     | 30
         2    | 3     | 30
         3    |       | 30",
    );
    assert_eq!(staged.check(), ["warning fidelity-total-differs l.xlsx:2 Yhteispisteet (7)"]);
    assert_eq!(staged.query("select item, score from checked.fidelity_review"), ["1 4", "2 3", "3 -"]);
}

/// The sum lacks the score of the rejected row; of another review it says nothing.
#[test]
fn a_total_is_not_held_against_a_sum_that_lacks_a_rejected_row() {
    let review = |day: &str| {
        let rows = format!(
            "review_date | item | score | written_total
             1.3.2021 | 1  | 4 | 7
             {day}    | 99 | 3 | 7"
        );
        let found = Staged::new().file("fidelity_review", "Pori", "l.xlsx", &rows).check();
        found.into_iter().filter(|line| line.contains("fidelity-total-differs")).collect::<Vec<_>>()
    };
    assert_eq!(review("1.3.2021"), Vec::<String>::new());
    assert_eq!(review(""), Vec::<String>::new(), "it may be of this one");
    assert_eq!(review("1.9.2021"), ["warning fidelity-total-differs l.xlsx:2 Yhteispisteet (4)"]);
}

#[test]
fn a_full_score_for_plans_is_held_against_the_forms() {
    let mut terms = terms();
    terms.units = vec![("Porin yksikkö".into(), "Tiimi Pori".into())];
    let staged = |plan: &str, support: &str| {
        Staged::new()
            .file(
                "agreement",
                "Pori",
                "s.csv",
                &format!(
                    "client_id | start_date | coach_id | team | job_search_plan\n\
                 PP-1 | 1.3.2021 | V1 | Tiimi Pori | kyllä\nPP-2 | 1.4.2021 | V1 | Tiimi Pori | {plan}\n\
                 PP-3 | 1.4.2021 | V2 | Tiimi Rauma | ei\nPP-4 | 1.6.2022 | V1 | Tiimi Pori | ei"
                ),
            )
            .file(
                "job_start",
                "Pori",
                "c.csv",
                &format!(
                    "client_id | job_no | start_date | job_class | weekly_hours | support_plan\n\
                 PP-1 | 1 | 1.5.2021 | AVOIN | 20 | {support}"
                ),
            )
            .file(
                "fidelity_review",
                "Pori",
                "l.xlsx",
                "unit | review_date | method | item | score\n\
                 Porin yksikkö | 1.3.2022 | ulkoinen | 16 | 5\nPorin yksikkö | 1.3.2022 | ulkoinen | 22 | 5\n\
                 Rauman yksikkö | 1.3.2022 | ulkoinen | 16 | 5",
            )
    };
    assert_eq!(staged("kyllä", "kyllä").check_on(&terms), Vec::<String>::new());
    // Who has no team in the agreement belongs to that of the coach on the list.
    let without_team = staged("kyllä", "kyllä")
        .file("agreement", "Pori", "u.csv", "client_id | start_date | coach_id | job_search_plan\nPP-5 | 1.4.2021 | V3 | ei\nPP-6 | 1.4.2021 | V4 | ei")
        .file("coach", "Pori", "v.csv", "coach_id | team | fte | from_date\nV1 | Tiimi Pori | 1 | 1.9.2020\nV2 | Tiimi Rauma | 1 | 1.9.2020\nV3 | Tiimi Pori | 1 | 1.9.2020\nV4 | Tiimi Rauma | 1 | 1.9.2020");
    assert_eq!(without_team.check_on(&terms), ["warning fidelity-without-plans l.xlsx:2 Pisteet (1/3)"]);
    // An agreement after the review and another unit's client count for nothing; an answer left out is no plan.
    assert_eq!(
        staged("ei", "").check_on(&terms),
        [
            "warning fidelity-without-plans l.xlsx:2 Pisteet (1/2)",
            "warning fidelity-without-plans l.xlsx:3 Pisteet (1/1)",
        ]
    );
    // Without the column nobody knows of a plan.
    let without_columns = Staged::new()
        .file(
            "agreement",
            "Pori",
            "s.csv",
            "client_id | start_date | team\nPP-1 | 1.3.2021 | Tiimi Pori\nPP-2 | 1.4.2021 | Tiimi Pori",
        )
        .file("job_start", "Pori", "c.csv", "client_id | job_no | start_date\nPP-1 | 1 | 1.5.2021")
        .file(
            "fidelity_review",
            "Pori",
            "l.xlsx",
            "unit | review_date | method | item | score\n\
             Porin yksikkö | 1.3.2022 | ulkoinen | 16 | 5\nPorin yksikkö | 1.3.2022 | ulkoinen | 22 | 5",
        );
    assert_eq!(
        without_columns.check_on(&terms),
        [
            "warning fidelity-without-plans l.xlsx:2 Pisteet (job_search_plan)",
            "warning fidelity-without-plans l.xlsx:3 Pisteet (support_plan)",
        ]
    );
    // A file with the column beside one without it tells of its own clients.
    let in_part = without_columns.file(
        "agreement",
        "Pori",
        "u.csv",
        "client_id | start_date | team | job_search_plan\nPP-7 | 1.3.2021 | Tiimi Pori | ei\nPP-8 | 1.3.2021 | Tiimi Pori | kyllä",
    );
    assert_eq!(in_part.check_on(&terms)[0], "warning fidelity-without-plans l.xlsx:2 Pisteet (1/2)");
}
