//! Which municipality a cell means.

use crate::contract::testing::Staged;

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

/// Kaavi and Salla have too few letters to be repaired themselves, but what is as near to them is not Karvia's or Säkylä's.
#[test]
fn a_text_as_near_to_another_finnish_municipality_is_not_repaired() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | municipality
         PP-01 | Karvi
         PP-02 | Sakla
         PP-03 | Karvja
         PP-04 | Sakylla",
    );
    staged.check();
    assert_eq!(
        staged.query("select municipality from checked.referral order by row_no"),
        ["tuntematon", "tuntematon", "Karvia", "Säkylä"]
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

/// Mess: Aura is not Eura, Sastamala not Sastmola, Eura not Eurajoki; one edit from six letters, two from nine.
#[test]
fn names_that_look_alike_are_never_taken_for_each_other() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | municipality
         PP-01 | Eura
         PP-02 | Eurajoki
         PP-03 | Eurajok
         PP-04 | Sastmola
         PP-05 | Sastamal
         PP-06 | Kankapää
         PP-07 | Nakila
         PP-08 | Nakil
         PP-09 | 050
         PP-10 | KU051
         PP-11 | muu
         PP-12 | tuntematon
         PP-13 | Raumma
         PP-14 | POMARKKU",
    );
    assert_eq!(
        staged.check(),
        [
            "warning municipality-repaired l.csv:4 Kotikunta (Eurajok → Eurajoki)",
            "warning municipality-repaired l.csv:7 Kotikunta (Kankapää → Kankaanpää)",
            "warning municipality-repaired l.csv:8 Kotikunta (Nakila → Nakkila)",
            "warning municipality-unknown l.csv:6 Kotikunta",
            "warning municipality-unknown l.csv:9 Kotikunta",
            "warning municipality-unknown l.csv:14 Kotikunta",
        ],
        "Sastamal is nearest to Sastamala, which is not of the region; Rauma is too short to guess"
    );
    assert_eq!(
        staged.query("select municipality from checked.referral"),
        [
            "Eura",
            "Eurajoki",
            "Eurajoki",
            "Merikarvia",
            "tuntematon",
            "Kankaanpää",
            "Nakkila",
            "tuntematon",
            "Eura",
            "Eurajoki",
            "muu",
            "tuntematon",
            "tuntematon",
            "Pomarkku",
        ]
    );
}

/// A name that no register knows is a municipality of the list all the same, as one that came after the register; the words for
/// no municipality are none: there would be two areas of those whose municipality is not known.
#[test]
fn what_is_no_municipality_does_not_enter_the_list_of_areas() {
    let staged = Staged::new().file(
        "area",
        "Pori",
        "a.csv",
        "area_code | name_fi | subregion | organiser
         609 | Pori | Pori | KSTHKY
         901 | Org13 | Pori | KSTHKY
         902 | muu | Pori | KSTHKY
         903 | tuntematon | Pori | KSTHKY
         051 | Eurajoki | Rauma | KSTHKY",
    );
    assert_eq!(
        staged.check(),
        ["error area-no-municipality a.csv:4 Kunta", "error area-no-municipality a.csv:5 Kunta"]
    );
    assert_eq!(staged.query("select name_fi from checked.area"), ["Pori", "Org13", "Eurajoki"]);
}

/// Returns a session with a list of areas.
fn with_areas(rows: &str) -> Staged {
    let list = format!("area_code | name_fi | subregion | organiser\n{rows}");
    Staged::new().file("area", "Satakunta", "alueet.csv", &list)
}

/// Honkajoki (099) was merged into Kankaanpää (214) at the beginning of 2021: both rows of the list are one municipality, and nobody's row is
/// taken for its own double.
#[test]
fn a_former_municipality_beside_the_present_one_is_that_one() {
    let staged = with_areas(
        "099 | Honkajoki | Pohjois-Satakunta | PoSa
             214 | Kankaanpää | Pohjois-Satakunta | PoSa",
    )
    .file(
        "referral",
        "PoSa",
        "l.csv",
        "client_id | municipality
             PP-01 | Kankaanpää
             PP-02 | Honkajoki
             PP-03 | 099",
    );
    let told = staged.check();
    assert!(told.contains(&"note area-merged alueet.csv:2 Kuntakoodi (Kankaanpää)".to_owned()), "{told:?}");
    assert!(!told.iter().any(|finding| finding.contains("duplicate-row")), "{told:?}");
    assert_eq!(staged.query("select municipality from checked.referral"), ["Kankaanpää", "Kankaanpää", "Kankaanpää"]);
    assert_eq!(staged.query("select area_code, name_fi from checked.area"), ["214 Kankaanpää"]);
}

/// 608 is Pomarkku's: the row is Rauma's all the same, and nobody from Rauma is from elsewhere.
#[test]
fn a_code_that_is_not_that_of_the_name_is_told_and_the_name_taken() {
    let staged = with_areas(
        "608 | Rauma | Rauma | Rauma
             608 | Pomarkku | Pori | PoSa
             609 | Pori | Pori | Porin perusturva",
    )
    .file("referral", "Rauma", "l.csv", "client_id | municipality\n PP-01 | Rauma\n PP-02 | Pomarkku");
    assert_eq!(staged.check(), ["warning area-code-differs alueet.csv:2 Kuntakoodi (608 → 684)"]);
    assert_eq!(staged.query("select municipality from checked.referral"), ["Rauma", "Pomarkku"]);
    assert_eq!(
        staged.query("select area_code, name_fi from checked.area order by all"),
        ["608 Pomarkku", "609 Pori", "684 Rauma"]
    );
}

/// The name in the column of codes means the code; a municipality of which no population came is told.
#[test]
fn an_area_without_a_population_is_told() {
    let staged = with_areas(
        "609 | Pori | Pori | Porin perusturva
             684 | Rauma | Rauma | Rauma",
    )
    .file(
        "population",
        "Satakunta",
        "v.csv",
        "area_code | year | age | population\n Pori | 2021 | yhteensä | 83000\n 690 | 2021 | yhteensä | 39000",
    );
    assert_eq!(staged.check(), ["warning area-without-population alueet.csv:3 Kuntakoodi (Rauma 684)"]);
    assert_eq!(staged.query("select area_code from checked.population order by all"), ["609", "690"]);
}

/// The row has come, and its own error is told.
#[test]
fn an_area_whose_population_is_rejected_is_not_told_to_have_none() {
    let staged = with_areas(
        "609 | Pori | Pori | Porin perusturva
             051 | Eurajoki | Rauma | Rauma
             684 | Rauma | Rauma | Rauma",
    )
    .file(
        "population",
        "Satakunta",
        "v.csv",
        "area_code | year | age | population\n 609 | 2021 | yhteensä | 83000\n 51 | 2021 | yhteensä | paljon",
    );
    let found: Vec<String> = staged.check().into_iter().filter(|line| line.contains("area-without")).collect();
    assert_eq!(found, ["warning area-without-population alueet.csv:4 Kuntakoodi (Rauma 684)"]);
}

/// A spreadsheet takes a code for a number: the code is known all the same, and nothing is to be told.
#[test]
fn a_code_in_the_population_without_its_zeros_is_that_code() {
    let staged = with_areas("051 | Eurajoki | Rauma | Rauma").file(
        "population",
        "Satakunta",
        "v.csv",
        "area_code | year | age | population\n 51 | 2021 | yhteensä | 9200",
    );
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select area_code from checked.population"), ["051"]);
}

/// Before the merger the two are counted apart; from then on the former one's people may be among the other's already.
#[test]
fn the_people_of_a_former_municipality_are_added_to_the_present_one_or_told() {
    let staged = with_areas("099 | Honkajoki | Pohjois-Satakunta | PoSa\n 051 | Eurajoki | Rauma | Rauma").file(
        "population",
        "Satakunta",
        "v.csv",
        "area_code | year | age | gender | population
         214       | 2019 | 15–64    |          | 6000
         099       | 2019 | 15–64    | yhteensä | 900
         214       | 2021 | 15–64    |          | 7000
         099       | 2021 | 15–64    |          | 800
         051       | 2015 | 15–64    |          | 3500
         051       | 2015 | yhteensä |          | 6000
         Luvia     | 2015 | 15–64    |          | 2000
         051       | 2016 | 15–64    |          | 3600",
    );
    let told: Vec<String> = staged.check().into_iter().filter(|finding| finding.contains("population")).collect();
    assert_eq!(
        told,
        [
            "warning population-of-former v.csv Aluekoodi (099 → Kankaanpää (2021))",
            "warning population-of-former v.csv Aluekoodi (Luvia → Eurajoki (2015))",
            "note population-merged v.csv:3 Aluekoodi (099 → Kankaanpää)",
        ],
        "of Luvia nothing is known but the working age"
    );
    assert_eq!(
        staged.query("select area_code, year, age, population from checked.population where area_code in ('214', '051') order by row_no"),
        [
            "214 2019 15–64 6900",
            "214 2021 15–64 7000",
            "051 2015 15–64 3500",
            "051 2015 yhteensä 6000",
            "051 2016 15–64 3600"
        ]
    );
    assert_eq!(
        staged.query("select area_code, name_fi from checked.area order by all"),
        ["051 Eurajoki", "214 Kankaanpää"]
    );
}

/// A program that cannot write a letter puts a question mark in its place, one for each byte.
#[test]
fn umlauts_that_a_program_has_replaced_are_repaired() {
    let staged = Staged::new().file(
        "referral",
        "Pori",
        "l.csv",
        "client_id | municipality
         PP-1 | S?kyl?
         PP-2 | S??kyl??
         PP-3 | S\u{fffd}kyl\u{fffd}
         PP-4 | KANKAANP??
         PP-5 | K?ri?",
    );
    assert_eq!(
        staged.check(),
        [
            "warning municipality-repaired l.csv:2 Kotikunta (S?kyl? → Säkylä)",
            "warning municipality-repaired l.csv:3 Kotikunta (S??kyl?? → Säkylä)",
            "warning municipality-repaired l.csv:4 Kotikunta (S\u{fffd}kyl\u{fffd} → Säkylä)",
            "warning municipality-repaired l.csv:5 Kotikunta (KANKAANP?? → Kankaanpää)",
            "warning municipality-unknown l.csv:6 Kotikunta",
        ]
    );
}

/// What is told of one municipality in a cell is told of each of several.
#[test]
fn municipalities_of_a_list_are_repaired_and_told_one_by_one() {
    let staged = Staged::new().file(
        "coach",
        "Pori",
        "v.csv",
        "coach_id | municipalities
         V1 | Pori, Sakyla; S?kyl?
         V2 | Ulvila, Atlantis, Mu
         V3 | Luvia; Turku
         V4 | Pori; Ulvila
         V5 | -",
    );
    assert_eq!(
        staged.check(),
        [
            "warning municipality-repaired v.csv:2 Kunnat (S?kyl? → Säkylä)",
            "warning municipality-repaired v.csv:2 Kunnat (Sakyla → Säkylä)",
            "warning municipality-unknown v.csv:3 Kunnat",
            "note missing-marked v.csv (- (1))",
            "note municipality-former v.csv:4 Kunnat (Luvia → Eurajoki)",
            "note municipality-outside v.csv:4 Kunnat",
        ]
    );
    assert_eq!(
        staged.query("select municipalities from checked.coach order by row_no"),
        ["[Pori, Säkylä, Säkylä]", "[Ulvila, tuntematon, tuntematon]", "[Eurajoki, muu]", "[Pori, Ulvila]", "-"]
    );
}
