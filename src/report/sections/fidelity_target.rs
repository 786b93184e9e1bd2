//! How the reviews stand to the target of the fidelity points: every unit has it, so one unfinished review leaves it open.

use super::Material;
use super::fidelity::{Review, total};
use crate::report::rich::{Rich, code, count, text};
use crate::report::sentences::{Verdict, listed};
use crate::report::shapes::Status;
use crate::report::tables::Row;

/// Returns how a review stands to the target; an unfinished one only where both ends of its range lie on one side.
pub fn verdict(row: &Row<'_>, target: i64) -> Verdict {
    let end = |column: &str| row.integer("total").or_else(|| row.integer(column));
    match (end("possible_low"), end("possible_high")) {
        (Some(low), _) if low >= target => Verdict::Met,
        (_, Some(high)) if high < target => Verdict::Missed,
        _ => Verdict::Unknown,
    }
}

/// Returns how the units stand together: missed where one misses, open where one may still miss.
pub fn overall(reviews: &[Review<'_>], target: i64) -> Verdict {
    let verdicts = || reviews.iter().map(|review| verdict(&review.row, target));
    if verdicts().any(|one| one == Verdict::Missed) {
        Verdict::Missed
    } else if reviews.is_empty() || verdicts().any(|one| one == Verdict::Unknown) {
        Verdict::Unknown
    } else {
        Verdict::Met
    }
}

/// Returns the reviews that may still end on either side of the target.
fn open<'r, 'm>(reviews: &'r [Review<'m>], target: i64) -> Vec<&'r Review<'m>> {
    reviews.iter().filter(|review| verdict(&review.row, target) == Verdict::Unknown).collect()
}

/// Returns the units of these reviews.
pub fn open_units(reviews: &[Review<'_>], target: i64) -> Vec<String> {
    open(reviews, target).into_iter().map(|review| review.row.key("unit")).collect()
}

/// Returns the sentence on how the first review stands to the target.
pub fn sentence(material: &Material<'_>, review: &Review<'_>) -> Rich {
    let Some(target) = material.plan.targets.fidelity_points else { return Rich::default() };
    let values = [("target", text(material.wording.locale.integer(target)))];
    let id = match verdict(&review.row, target) {
        Verdict::Met => "fidelity-target-met",
        Verdict::Missed => "fidelity-target-missed",
        Verdict::Unknown => "fidelity-target-open",
    };
    material.wording.rich(id, &values)
}

/// Returns the sentences on the other units that miss the target or may still miss it: the first review does not speak for them.
pub fn others(material: &Material<'_>, latest: &[Review<'_>]) -> Rich {
    let (Some(target), Some((first, others))) = (material.plan.targets.fidelity_points, latest.split_first()) else {
        return Rich::default();
    };
    let first = verdict(&first.row, target);
    let wording = material.wording;
    let named = |wanted: Verdict, id: &str| {
        let units: Vec<String> = others
            .iter()
            .filter(|review| verdict(&review.row, target) == wanted)
            .map(|review| {
                let values = [("unit", text(review.row.key("unit"))), ("total", text(total(material, &review.row)))];
                wording.text("fidelity-unit-points", &values)
            })
            .collect();
        if units.is_empty() {
            return Rich::default();
        }
        wording.rich(id, &[("list", text(listed(wording, &units))), ("first", code(first.code()))])
    };
    Rich::sentences([named(Verdict::Missed, "fidelity-others-missed"), named(Verdict::Unknown, "fidelity-others-open")])
}

/// Returns the state of the card on page 1 whose figure is the first review's total: it claims the target for all units only where
/// all of them reach it.
pub fn on_card(material: &Material<'_>, reviews: &[Review<'_>], target: i64) -> Option<(Status, String)> {
    let own = verdict(&reviews.first()?.row, target);
    let all = overall(reviews, target);
    let open = i64::try_from(open(reviews, target).len()).unwrap_or(i64::MAX);
    let (status, variant) = match (own, all) {
        (Verdict::Unknown, _) => return None,
        (Verdict::Met, Verdict::Missed) => (Status::Missed, "not-all"),
        (Verdict::Met, Verdict::Unknown) => (Status::None, "open"),
        (own, _) => (own.status(), own.code()),
    };
    let values = [
        ("verdict", code(variant)),
        ("target", text(material.wording.locale.integer(target))),
        ("count", count(open)),
        ("number", text(open.to_string())),
    ];
    Some((status, material.wording.text("card-fidelity-target", &values)))
}

#[cfg(test)]
mod tests {
    use crate::report::sections::{fidelity, fidelity_target};
    use crate::report::shapes::Status;
    use crate::report::testing::{PROJECT, released, told};

    fn card(rows: &str) -> Option<(Status, String)> {
        told(PROJECT, &[released("fidelity/level", rows)], |material| {
            fidelity_target::on_card(material, &fidelity::latest_reviews(material), 100)
        })
    }

    const PORI: &str = "Pori,2022-05-12,vertaisarvio,25,101,101,101,good,,13,32,56\n";

    #[test]
    fn the_card_claims_the_target_only_where_every_unit_reaches_it() {
        assert_eq!(card(PORI), Some((Status::Met, "tavoite 100 täyttyy".into())));
        let with = |rauma: &str| card(&format!("{PORI}{rauma}"));
        let unfinished = with("Rauma,2022-06-01,itsearvio,24,,99,103,,,14,32,");
        assert_eq!(unfinished, Some((Status::None, "tavoite 100 täyttyy tässä, 1 arvio kesken".into())));
        let below = with("Rauma,2022-06-01,itsearvio,25,90,90,90,fair,,14,32,44");
        assert_eq!(below, Some((Status::Missed, "tavoite 100 täyttyy tässä, ei kaikissa".into())));
        let certain = with("Rauma,2022-06-01,itsearvio,24,,100,104,good,,14,32,");
        assert_eq!(certain, Some((Status::Met, "tavoite 100 täyttyy".into())));
    }

    #[test]
    fn the_lead_names_the_units_for_which_the_target_is_open_or_missed() {
        let rows = format!(
            "{PORI}Rauma,2022-06-01,itsearvio,24,,99,103,,,14,32,\nEura,2022-06-01,itsearvio,25,90,90,90,fair,,14,32,44"
        );
        let lead =
            told(PROJECT, &[released("fidelity/level", &rows)], |material| fidelity::build(material).lead.text());
        assert!(lead.contains("Rauma (99–103 pistettä)") && lead.contains("Eura (90 pistettä)"), "{lead}");
    }
}
