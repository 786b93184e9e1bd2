//! The rules of the contract, each with the rows that it is about.

use super::checks::check_rows;
use super::testing::{Staged, days};
use super::*;
use crate::language::{Catalogue, Lang};

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
    assert_eq!(staged.check(), Vec::<String>::new());
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
            "error date-after-cut-off l.csv:5 Päätöspvm (30.6.2022)",
            "error date-after-cut-off s.csv:4 Kuukausi (30.6.2022)",
            "warning date-before-project l.csv:4 Lähetepvm (1.9.2020)",
            "warning date-before-project s.csv:3 Kuukausi (1.9.2020)",
        ],
        "the planned end of a coach's post may lie ahead"
    );
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
fn municipalities_are_found_by_name_code_and_genitive() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | municipality
         PP-01 | Pori
         PP-02 | PORI
         PP-03 | Porin kaupunki
         PP-04 | Björneborg
         PP-05 | 609
         PP-06 | KU609
         PP-07 | 50
         PP-08 | Sastmola",
    );
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(
        staged.query("select municipality from checked.referral"),
        ["Pori", "Pori", "Pori", "Pori", "Pori", "Pori", "Eura", "Merikarvia"]
    );
}

#[test]
fn a_municipality_outside_the_region_is_never_repaired_into_it() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | municipality
         PP-01 | Aura
         PP-02 | Sastamala
         PP-03 | Åbo
         PP-04 | 837",
    );
    assert_eq!(
        staged.check(),
        [
            "note municipality-outside l.csv:2 Kotikunta",
            "note municipality-outside l.csv:3 Kotikunta",
            "note municipality-outside l.csv:4 Kotikunta",
            "note municipality-outside l.csv:5 Kotikunta",
        ]
    );
    assert_eq!(staged.query("select distinct municipality from checked.referral"), ["muu"]);
}

#[test]
fn a_damaged_or_mistyped_municipality_is_repaired_and_both_names_are_told() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | municipality
         PP-01 | Sakyla
         PP-02 | S„kyl„
         PP-03 | Ulvlia
         PP-04 | Kankanpaa
         PP-05 | Merikarva
         PP-06 | Eurra
         PP-07 | Noormarkku
         PP-08 | Rauman
         PP-09 | Atlantis",
    );
    assert_eq!(
        staged.check(),
        [
            "warning municipality-repaired l.csv:2 Kotikunta (Sakyla → Säkylä)",
            "warning municipality-repaired l.csv:3 Kotikunta (S„kyl„ → Säkylä)",
            "warning municipality-repaired l.csv:4 Kotikunta (Ulvlia → Ulvila)",
            "warning municipality-repaired l.csv:5 Kotikunta (Kankanpaa → Kankaanpää)",
            "warning municipality-repaired l.csv:6 Kotikunta (Merikarva → Merikarvia)",
            "warning municipality-unknown l.csv:7 Kotikunta",
            "warning municipality-unknown l.csv:9 Kotikunta",
            "warning municipality-unknown l.csv:10 Kotikunta",
            "note municipality-former l.csv:8 Kotikunta (Noormarkku → Pori)",
        ],
        "a name of five letters is too short to guess"
    );
    assert_eq!(
        staged.query("select municipality from checked.referral"),
        ["Säkylä", "Säkylä", "Ulvila", "Kankaanpää", "Merikarvia", "tuntematon", "Pori", "tuntematon", "tuntematon"]
    );
}

#[test]
fn the_region_is_what_the_area_export_lists() {
    let staged = Staged::new()
        .file(
            "area",
            "Maakunta",
            "a.csv",
            "area_code | name_fi | subregion\n837 | TAMPERE | Tampere\n999 | Uusikunta | Tampere",
        )
        .file(
            "referral",
            "Maakunta",
            "l.csv",
            "client_id | municipality\nPP-1 | Tammerfors\nPP-2 | Pori\nPP-3 | uusikunta",
        )
        .file("coach", "Maakunta", "v.csv", "coach_id | municipalities\nV1 | Tampere; Uusikunta");
    assert_eq!(staged.check(), ["note municipality-outside l.csv:3 Kotikunta"]);
    assert_eq!(staged.query("select name_fi from checked.area"), ["Tampere", "Uusikunta"]);
    assert_eq!(staged.query("select municipality from checked.referral"), ["Tampere", "muu", "Uusikunta"]);
    assert_eq!(staged.query("select municipalities from checked.coach"), ["[Tampere, Uusikunta]"]);
}

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
    let row = "client_id | job_no | weekly_hours\nPP-1 | 1 | 20";
    let staged =
        Staged::new().file("job_start", "Pori", "a.csv", row).file("job_start", "Pori", "b_2022-03-31.csv", row);
    assert_eq!(
        staged.check(),
        [
            "error key-in-two-files a.csv:2 (exports/Pori/b_2022-03-31.csv)",
            "error key-in-two-files b_2022-03-31.csv:2 (exports/Pori/a.csv)",
        ]
    );
    assert_eq!(staged.query("select row_no from checked.job_start"), Vec::<String>::new());
}

#[test]
fn employer_contacts_have_no_key_and_repeated_ones_are_kept() {
    let staged = Staged::new().file("employer_contact", "Pori", "b.csv", "coach_id | employer_id\nV1 | T1\nV1 | T1");
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select row_no from checked.employer_contact"), ["2", "3"]);
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
        ["error job-end-before-start d.csv:2 Päättymispvm", "warning job-end-without-start d.csv:4 Päättymispvm"]
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
}

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

#[test]
fn a_pseudonym_of_two_organisations_is_two_people_unless_pseudonyms_are_shared() {
    let staged =
        Staged::new().file("agreement", "Rauma", "s.csv", AGREEMENTS).file("agreement", "Pori", "s.csv", AGREEMENTS);
    staged.check();
    assert_eq!(
        staged.query("select * from checked.person order by person"),
        ["1 Pori PP-1", "2 Pori PP-2", "3 Rauma PP-1", "4 Rauma PP-2"]
    );
    check_rows(&staged.session, days(), true).unwrap();
    assert_eq!(staged.query("select person, client_id from checked.person order by person"), ["1 PP-1", "2 PP-2"]);
    assert_eq!(staged.query("select person from checked.agreement"), ["1", "2", "1", "2"]);
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

#[test]
fn no_finding_holds_a_cells_value() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | start_date | job_class | weekly_hours | wage_subsidy | municipality | contract
         SECRET-1  | SECRET-2   | SECRET-3  | SECRET-4     | SECRET-5     | SECRET-6     | SECRET-7",
    );
    staged.check();
    let told = format!("{:?}", staged.findings());
    assert!(!told.contains("SECRET"), "{told}");
}

#[test]
fn every_code_has_a_message_in_every_language() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        for rule in RULES {
            assert!(catalogue.has(rule.code), "{lang}: {}", rule.code);
        }
    }
}

#[test]
fn messages_are_filled_in() {
    use crate::diagnostics::{Style, render_text};
    let staged = Staged::new()
        .file(
            "job_start",
            "Pori",
            "c.csv",
            "client_id | start_date | job_class | weekly_hours | wage_subsidy | municipality
             PP-1      | 31.2.2021  | AVOIN     | 200          | ehkä         | Sakyla
             PP-2      | 1.2.2023   | avion     | -1           | K            | ",
        )
        .file("service_exit", "Pori", "e.csv", "client_id | satisfaction\nPP-1 | 9");
    staged.check();
    for lang in Lang::ALL {
        for diagnostic in staged.findings() {
            let text = render_text(&diagnostic, Catalogue::of(lang), Style::Plain);
            assert!(!text.contains(['{', '«']), "{text}");
        }
    }
}

#[test]
fn nothing_staged_gives_nothing() {
    let staged = Staged::new();
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select count(*) from checked.job_start"), ["0"]);
}
