//! Which review stands for a unit, what it is compared with, and how it stands to the target.

use crate::disclosure::ReleasedTable;
use crate::report::testing::{PROJECT, released, rows_of, told};

use super::{Fidelity, build};

fn built(level: &str, items: &str) -> Fidelity {
    let tables: Vec<ReleasedTable> = vec![released("fidelity/level", level), released("fidelity/items", items)];
    told(PROJECT, &tables, build)
}

const LEVEL: &str = "
    Pori,2021-10-14,vertaisarvio,25,93,93,93,fair,,10,28,55
    Pori,2021-12-01,ulkoinen arvio,25,70,70,70,not_supported_employment,,10,20,40
    Pori,2022-05-12,vertaisarvio,25,101,101,101,good,8,13,32,56
    Rauma,2021-05-04,itsearvio,24,,86,90,fair,,13,27,
    Rauma,2022-06-01,itsearvio,24,,99,103,,,14,32,";

const ITEMS: &str = "
    Pori,2021-10-14,vertaisarvio,1,staffing,3,arvioitu
    Pori,2021-10-14,vertaisarvio,2,staffing,5,arvioitu
    Pori,2021-10-14,vertaisarvio,4,organization,4,arvioitu
    Pori,2021-12-01,ulkoinen arvio,1,staffing,1,arvioitu
    Pori,2022-05-12,vertaisarvio,1,staffing,5,arvioitu
    Pori,2022-05-12,vertaisarvio,2,staffing,4,arvioitu
    Pori,2022-05-12,vertaisarvio,4,organization,4,arvioitu
    Rauma,2021-05-04,itsearvio,1,staffing,,ei arvioitu
    Rauma,2022-06-01,itsearvio,1,staffing,2,arvioitu";

/// The newest review is Rauma's own; a review by others still stands first, and its change is that of its own method.
#[test]
fn reviews_by_others_stand_first_and_are_compared_within_their_method() {
    let fidelity = built(LEVEL, ITEMS);
    let lead = fidelity.lead.text();
    assert!(lead.contains("(Pori, 12.5.2022)") && lead.contains("pistemäärä nousi 8 pisteellä"), "{lead}");
    assert!(lead.contains("Tavoite, vähintään 100 pistettä, täyttyy."), "{lead}");
    assert!(!lead.contains("Yksiköitä on"), "a self-assessment is not put beside a review by others: {lead}");
    assert_eq!(fidelity.strips.len(), 2, "a unit with a self-assessment only is drawn too");
    assert_eq!(
        rows_of(&fidelity.change.shown.unwrap()),
        [
            "Pori, vertaisarvio 14.10.2021 → 12.5.2022",
            "Henkilöstö|1 (+2)|2|ei yhtään|ei yhtään",
            "Järjestäminen|ei yhtään|ei yhtään|4|ei yhtään",
            "Rauma, itsearvio 4.5.2021 → 1.6.2022",
            "Henkilöstö|ei yhtään|ei yhtään|ei yhtään|1",
        ]
    );
    let items = fidelity.items.shown.unwrap();
    assert_eq!(rows_of(&items)[1], "1 Asiakasmäärä|3|5|–|2");
}

#[test]
fn an_unfinished_review_meets_a_target_only_when_both_ends_of_its_range_do() {
    let target = |range: &str| built(&format!("Rauma,2022-06-01,itsearvio,24,,{range},,,14,32,"), "").lead.text();
    assert!(target("100,104").contains("täyttyy."), "{}", target("100,104"));
    assert!(target("95,99").contains("ei täyty."));
    assert!(target("99,103").contains("ei voi vielä sanoa"));
}

#[test]
fn a_first_review_has_no_change() {
    let fidelity = built("Pori,2022-05-12,vertaisarvio,25,101,101,101,good,,13,32,56", "");
    assert!(fidelity.change.missing.is_some_and(|why| why.text().contains("aiempaa samalla tavalla")));
}
