//! Rules for one cell.

use crate::contract::testing::Staged;

#[test]
fn a_required_cell_that_is_empty_or_a_missing_marker_rejects_the_row() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | job_no | start_date | job_class | weekly_hours
         PP-1      | 1      | 1.2.2021   | AVOIN     | 20
         PP-2      | 1      |            | AVOIN     | 20
         PP-3      | 1      | -          | AVOIN     | 20
                   | 1      | 1.2.2021   | AVOIN     | 20
         PP-5      | 1      | 1.2.2021   | ?         | 20",
    );
    assert_eq!(
        staged.check(),
        [
            "error cell-missing c.csv:3 Alkamispvm",
            "error cell-missing c.csv:4 Alkamispvm",
            "error cell-missing c.csv:5 Asiakastunnus",
            "error cell-missing c.csv:6 Työsuhdeluokka",
            "note missing-marked c.csv (- (1), ? (1))",
        ]
    );
    assert_eq!(staged.query("select row_no from quality.rejected"), ["3", "4", "5", "6"]);
    assert_eq!(staged.query("select * from quality.row_count"), ["job_start 1 5 1 4 0"]);
    assert_eq!(staged.query("select row_no from checked.job_start"), ["2"]);
}

#[test]
fn a_cell_that_cannot_be_typed_rejects_the_row_where_it_is_required_and_is_missing_where_it_is_not() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | job_no | start_date | weekly_hours | hourly_wage | wage_subsidy | occupation
         PP-1      | 1      | 31.2.2021  | 20           | 12          | ei           | 5131
         PP-2      | 1      | 1.2.2021   | paljon       | 12          | ei           | 5131
         PP-3      | 1      | 1.2.2021   | 1.234        | 12          | ei           | 5131
         4,2E+05   | 1      | 1.2.2021   | 20           | 12          | ei           | 5131
         PP-5      | 1      | 1.2.2021   | 20           | kymppi      | ehkä         | 3.huhti
         PP-6      | 1      | 1.2.2021   | 20           | 1.234       | -            | 5131",
    );
    assert_eq!(
        staged.check(),
        [
            "error ambiguous-number c.csv:4 Tunnit/vk",
            "error broken-id c.csv:5 Asiakastunnus",
            "error not-a-date c.csv:2 Alkamispvm",
            "error not-a-number c.csv:3 Tunnit/vk",
            "warning ambiguous-number c.csv:7 Tuntipalkka",
            "warning broken-id c.csv:6 Ammattiluokitus",
            "warning not-a-number c.csv:6 Tuntipalkka",
            "warning not-yes-or-no c.csv:6 Palkkatuki",
        ]
    );
    assert_eq!(
        staged.query("select row_no, hourly_wage, wage_subsidy, occupation from checked.job_start"),
        ["6 - - -", "7 - false 5131"]
    );
}

#[test]
fn an_unknown_value_rejects_the_row_where_it_is_required_and_the_nearest_allowed_one_is_told() {
    let staged = Staged::new().file(
        "service_exit",
        "Pori",
        "e.csv",
        "client_id | exit_date | reason    | satisfaction | would_recommend
         PP-1      | 1.3.2021  | työsä     | 5            | 10
         PP-2      | 1.3.2021  | qqqq      | 6            | 11
         PP-3      | 1.3.2021  | työllistyi | 6           | 0",
    );
    let found = staged.check();
    assert_eq!(
        found[..2],
        ["error unknown-value e.csv:2 Päättymisen syy (työssä)", "error unknown-value e.csv:3 Päättymisen syy (none)"]
    );
    assert!(found.contains(&"warning out-of-range e.csv:4 Tyytyväisyys".to_owned()), "{found:#?}");
    assert_eq!(staged.query("select reason, satisfaction, would_recommend from checked.service_exit"), ["työssä - 0"]);
}

#[test]
fn an_alias_is_the_value_that_it_means_and_an_allowed_value_goes_before_the_missing_markers() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | gender    | client_group | age_group | decision   | wants_work
         PP-1      | ei tietoa | Mielent.     | 18-24     | HYVÄKSYTTY | K
         PP-2      | N         | ei tietoa    | -         | jonoon     | 0",
    );
    assert_eq!(staged.check(), ["note missing-marked l.csv (- (1), ei tietoa (1))"]);
    assert_eq!(
        staged.query("select gender, client_group, age_group, decision, wants_work from checked.referral"),
        ["ei tietoa mielenterveys 18–24 hyväksytty true", "nainen - - jono false"]
    );
}

#[test]
fn a_missing_value_with_a_meaning_of_its_own_makes_an_unknown_one_an_error() {
    let staged = Staged::new().file(
        "population",
        "Pori",
        "vaesto.csv",
        "area_code | year | age        | gender | population
         50        | 2021 | 15-64      |        | 6450
         KU609     | 2021 | nuoret     |        | 1",
    );
    assert_eq!(staged.check(), ["error unknown-value vaesto.csv:3 Ikäryhmä (none)"]);
    assert_eq!(staged.query("select area_code, age from checked.population"), ["050 15–64"]);
}

#[test]
fn a_date_after_the_cut_off_is_an_error_and_one_before_the_project_a_warning() {
    let staged = Staged::new()
        .file(
            "referral",
            "Pori",
            "l.csv",
            "client_id | referral_date | decision_date
             PP-1      | 30.6.2022     |
             PP-2      | 1.7.2022      |
             PP-3      | 31.8.2020     |
             PP-4      | 1.9.2020      | 1.9.2022",
        )
        .file("coach", "Pori", "v.csv", "coach_id | from_date | to_date\nV1 | 1.9.2020 | 31.12.2022")
        .file("team_followup", "Pori", "s.csv", "month | coach_id\n9/2020 | V1\n8/2020 | V1\n7/2022 | V1");
    assert_eq!(
        staged.check(),
        [
            "error date-after-cut-off l.csv:3 Lähetepvm (30.6.2022)",
            "error date-after-cut-off s.csv:4 Kuukausi (30.6.2022)",
            "warning date-before-project l.csv:4 Lähetepvm (1.9.2020)",
            "warning date-before-project s.csv:3 Kuukausi (1.9.2020)",
            "warning date-to-come l.csv:5 Päätöspvm (30.6.2022)",
        ],
        "the planned end of a coach's post may lie ahead"
    );
    assert_eq!(staged.query("select decision_date from checked.referral where row_no = 5"), ["2022-09-01"]);
}

#[test]
fn an_end_before_its_start_in_the_same_row_is_an_error() {
    let staged = Staged::new()
        .file(
            "service_use",
            "Pori",
            "m.csv",
            "client_id | start_date | end_date
             PP-1      | 1.3.2021   | 28.2.2021
             PP-2      | 1.3.2021   | 1.3.2021",
        )
        .file(
            "coach_summary",
            "Pori",
            "k.xlsx",
            "client_id | start_date | job2_start | job2_end
             PP-3      | 1.3.2021   | 1.5.2021   | 1.4.2021",
        );
    assert_eq!(
        staged.check(),
        ["error end-before-start m.csv:2 Loppupvm", "error end-before-start k.xlsx:2 2. työsuhde loppu"]
    );
}

#[test]
fn an_implausible_number_is_kept_and_told() {
    let staged =
        Staged::new().file("job_start", "Pori", "c.csv", "client_id | weekly_hours\nPP-1 | 90\nPP-2 | 80\nPP-3 | 200");
    assert_eq!(
        staged.check(),
        ["error out-of-range c.csv:4 Tunnit/vk", "warning implausible-number c.csv:2 Tunnit/vk"]
    );
    assert_eq!(staged.query("select weekly_hours from checked.job_start"), ["90.0000", "80.0000"]);
}

#[test]
fn an_open_market_job_with_a_wage_subsidy_is_of_the_subsidised_class_and_noted_once_a_file() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | job_class | wage_subsidy
         PP-1      | AVOIN     | kyllä
         PP-2      | AVOIN     | ei
         PP-3      | avoimet työmarkkinat | x
         PP-4      | oppisopimus | kyllä
         PP-5      | palkkatukityö | ",
    );
    assert_eq!(staged.check(), ["note subsidised-job c.csv Työsuhdeluokka (2)"]);
    assert_eq!(
        staged.query("select job_class from checked.job_start"),
        ["AVOIN_PT", "AVOIN", "AVOIN_PT", "OPPISOP", "AVOIN_PT"]
    );
}

#[test]
fn a_required_column_that_the_file_lacks_rejects_its_rows_without_a_finding_for_each() {
    let staged = Staged::new().file("job_start", "Pori", "c.csv", "client_id\nPP-1\nPP-2");
    staged
        .session
        .execute(
            "take a column away",
            "update staging.job_start set start_date = null; delete from staging.source_column where field = 'start_date'",
        )
        .unwrap();
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select rejected from quality.row_count"), ["2"]);
}

/// Mess: dates. A month is no day, a serial number is one, and the day always stands first.
#[test]
fn dates_are_read_as_people_and_spreadsheets_write_them() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | referral_date
         PP-01 | 1.2.2021
         PP-02 | 01.02.21
         PP-03 | 1.2.-21
         PP-04 | 2021-02-01
         PP-05 | 44228
         PP-06 | 2/1/2021
         PP-07 | helmi.21
         PP-08 | 31.2.2021
         PP-09 | 42766",
    );
    assert_eq!(
        staged.check(),
        [
            "error not-a-date l.csv:8 Lähetepvm",
            "error not-a-date l.csv:9 Lähetepvm",
            "warning date-before-project l.csv:10 Lähetepvm (1.9.2020)",
            "warning date-order-unclear l.csv:7 Lähetepvm (1)",
        ],
        "in text nothing tells the calendar of 1904; that its days lie four years early does"
    );
    assert_eq!(
        staged.query("select distinct referral_date from checked.referral order by all"),
        ["2017-01-31", "2021-01-02", "2021-02-01"]
    );
    let months = Staged::new().file(
        "team_followup",
        "Pori",
        "t.csv",
        "month | coach_id\nhelmi.21 | V1\n2/2021 | V2\n2021-02 | V3\n1.2.2021 | V4\nYhteensä 2021 | V5",
    );
    assert_eq!(months.check(), ["error not-a-month t.csv:6 Kuukausi"]);
    assert_eq!(months.query("select distinct month from checked.team_followup"), ["2021-02-01"]);
}

/// Mess: numbers, each in the clothes that its column may have.
#[test]
fn numbers_are_read_by_the_type_of_their_column() {
    let staged = Staged::new().file(
        "budget",
        "Pori",
        "t.csv",
        "category | budget | used
         a | 12,5 | 12,5 e
         b | 1 234,50 | 1\u{a0}234,50
         c | 1\u{202f}234,50 | 1 200 €
         d | −3 | 1.234,50",
    );
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(
        staged.query("select budget, used from checked.budget"),
        ["12.5000 12.5000", "1234.5000 1234.5000", "1234.5000 1200.0000", "-3.0000 1234.5000"]
    );
}

/// Mess: yes and no, in a column where `-` is no.
#[test]
fn yes_and_no_are_read_in_their_many_spellings() {
    let answers = "kyllä|K|x|1|joo|ei|E|-|0|";
    let rows: Vec<String> =
        answers.split('|').enumerate().map(|(number, answer)| format!("PP-{number} | {answer}")).collect();
    let table = format!("client_id | wants_work\n{}", rows.join("\n"));
    let staged = Staged::new().file("referral", "Pori", "l.csv", &table);
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(
        staged.query("select wants_work from checked.referral"),
        ["true", "true", "true", "true", "true", "false", "false", "false", "false", "-"]
    );
}

/// Whether a coach who wrote x meant no by nothing cannot be seen: it stays missing, and is told.
#[test]
fn a_column_in_which_nobody_wrote_no_is_told() {
    let rows = |last: &str| -> String {
        let answer = |number: usize| {
            if number == 13 {
                last
            } else if number < 5 {
                "x"
            } else {
                ""
            }
        };
        let rows: String = (0..14).map(|number| format!("\nPP-{number} | {}", answer(number))).collect();
        format!("client_id | benefits_advice{rows}")
    };
    let check = |last: &str| Staged::new().file("vocational_profile", "Pori", "a.csv", &rows(last)).check();
    assert_eq!(check(""), ["warning only-yes a.csv Etuusneuvonta annettu (5/14)"]);
    assert_eq!(check("ei"), Vec::<String>::new());
}

/// 50 % of a post is no 50 hours.
#[test]
fn a_number_in_another_unit_than_its_column_is_none() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | job_no | weekly_hours | hourly_wage
         PP-1      | 1      | 50 %         | 12 €
         PP-2      | 1      | 30 h         | 12 h
         PP-3      | 1      | 30           | 12,5 eur
         PP-4      | 1      | 20 t/vk      | 12 €/h
         PP-5      | 1      | 6 kk         | ",
    );
    assert_eq!(
        staged.check(),
        [
            "error other-unit c.csv:2 Tunnit/vk",
            "error other-unit c.csv:6 Tunnit/vk",
            "warning other-unit c.csv:3 Tuntipalkka"
        ]
    );
    assert_eq!(
        staged.query("select weekly_hours, hourly_wage from checked.job_start order by row_no"),
        ["30.0000 -", "30.0000 12.5000", "20.0000 12.0000"]
    );
}

/// A part of a post in per cent is the same part of a whole one; without the sign 80 would be eighty posts, and 37,5 are the hours of a week.
#[test]
fn a_post_may_be_told_in_per_cent() {
    let staged = Staged::new().file(
        "coach",
        "Pori",
        "v.csv",
        "coach_id | fte    | from_date
         V1       | 80 %   | 1.9.2020
         V2       | 12,5%  | 1.9.2020
         V3       | 0,8    | 1.9.2020
         V4       | 80     | 1.9.2020
         V5       | 30 h   | 1.9.2020
         V6       | 180 %  | 1.9.2020
         V7       | 37,5   | 1.9.2020",
    );
    assert_eq!(
        staged.check(),
        [
            "error other-unit v.csv:6 FTE",
            "error out-of-range v.csv:5 FTE",
            "error out-of-range v.csv:8 FTE",
            "warning implausible-number v.csv:7 FTE"
        ]
    );
    assert_eq!(
        staged.query("select coach_id, fte from checked.coach order by row_no"),
        ["V1 0.8000", "V2 0.1250", "V3 0.8000", "V6 1.8000"]
    );
}
