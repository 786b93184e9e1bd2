//! Whether any organiser deviates by more than chance, and what may be said of that.
//!
//! The verdict follows the funnel limits and the test of homogeneity, never a single interval, and is given only when no
//! organiser's figures are suppressed: a verdict over hidden figures would tell about them.

use super::{ACCESS, Material, OUTCOME, SUMMARY, area_label, areas, is_known};
use crate::report::areas::ORGANISER;
use crate::report::rich::{Rich, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::Status;
use crate::report::tables::Row;

/// What may be said of the areas' differences in a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Deviation {
    /// Nobody deviates by more than chance.
    None,
    /// These do; `true`: upwards.
    Some(Vec<(String, bool)>),
    /// Figures of an area are suppressed, so nothing is said.
    Hidden,
    /// One area or none has figures: nothing to compare.
    Single,
}

impl Deviation {
    /// Returns how it is shown: no sign where nothing can be said.
    fn status(&self) -> Status {
        match self {
            Deviation::None => Status::Met,
            Deviation::Some(_) => Status::Missed,
            Deviation::Hidden | Deviation::Single => Status::None,
        }
    }
}

/// Returns what may be said of the organisers' differences in both measures; of two that may not be judged one sentence says so.
pub fn verdict(material: &Material<'_>, year: &str) -> Rich {
    let heterogeneity = [OUTCOME, ACCESS].map(|measure| heterogeneity(material, measure, year));
    let [of_outcome, of_access] = heterogeneity;
    if [OUTCOME, ACCESS].iter().all(|measure| deviation(material, measure) == Deviation::Hidden) {
        return Rich::sentences([material.wording.rich("equity-both-hidden", &[]), of_outcome, of_access]);
    }
    let [outcome, access] = [(OUTCOME, "equity-outcome"), (ACCESS, "equity-access")]
        .map(|(id, prefix)| verdict_sentence(material, id, prefix, None).1);
    Rich::sentences([outcome, of_outcome, access, of_access])
}

/// Returns what may be said of the organisers' differences in the year of the cut-off. Clients without an organiser have no
/// limits and take no part.
fn deviation(material: &Material<'_>, measure: &str) -> Deviation {
    let year = material.cut_off.format("%Y").to_string();
    let rows = areas(material, measure, ORGANISER, "year", &year);
    let known = compared(material, &rows, measure);
    if known.len() < 2 {
        return Deviation::Single;
    }
    if known.iter().any(|row| row.hidden("signal") || row.hidden("served") || row.hidden("started")) {
        return Deviation::Hidden;
    }
    let heterogeneous = heterogeneous(material, measure, &year);
    let deviating: Vec<(String, bool)> = known
        .iter()
        .filter_map(|row| {
            let up = deviates(row, heterogeneous)?;
            Some((area_label(material, row), up))
        })
        .collect();
    if deviating.is_empty() { Deviation::None } else { Deviation::Some(deviating) }
}

/// Returns the known areas with a share that could be compared: of the outcome those with clients; of access, once somebody has started
/// anywhere, those whose population is known and whose organiser sent something.
fn compared<'r, 'm>(material: &Material<'_>, rows: &'r [Row<'m>], measure: &str) -> Vec<&'r Row<'m>> {
    let known = || rows.iter().filter(|row| is_known(row));
    if measure == OUTCOME {
        return known().filter(|row| row.counts("served")).collect();
    }
    if !known().any(|row| row.counts("started")) {
        return Vec::new();
    }
    known().filter(|row| row.counts("working_age") && !material.quality.silent.contains(&row.key("area"))).collect()
}

/// Returns whether an area deviates upwards (`true`) or downwards; nothing where it does not: beyond the 99.8 % limits, or beyond
/// the 95 % limits where the areas differ as a whole.
pub fn deviates(row: &Row<'_>, heterogeneous: bool) -> Option<bool> {
    match row.key("signal").as_str() {
        "above_998" => Some(true),
        "below_998" => Some(false),
        "above_95" if heterogeneous => Some(true),
        "below_95" if heterogeneous => Some(false),
        _ => None,
    }
}

/// Returns whether the organisers differ as a whole by more than chance: the 95 % limits then count too.
pub fn heterogeneous(material: &Material<'_>, measure: &str, year: &str) -> bool {
    let row = summary_row(material, measure, year);
    row.is_some_and(|row| row.number("homogeneity_p").is_some_and(|p| p < 0.05))
}

/// Returns the verdict on a measure: its sign and its sentence, which names as many areas as are allowed (all without `most`) and is empty
/// when there is nothing to compare.
pub fn verdict_sentence(material: &Material<'_>, measure: &str, prefix: &str, most: Option<usize>) -> (Status, Rich) {
    let wording = material.wording;
    let deviation = deviation(material, measure);
    let status = deviation.status();
    let sentence = match deviation {
        Deviation::None => wording.rich(&format!("{prefix}-none"), &[]),
        Deviation::Hidden => wording.rich(&format!("{prefix}-hidden"), &[]),
        Deviation::Single => Rich::default(),
        Deviation::Some(areas) => {
            let more = most.map_or(0, |most| areas.len().saturating_sub(most));
            let named = areas.len() - more;
            let mut named: Vec<String> = areas
                .into_iter()
                .take(named)
                .map(|(area, up)| {
                    let id = if up { "equity-area-above" } else { "equity-area-below" };
                    wording.text(id, &[("area", text(area))])
                })
                .collect();
            if more > 0 {
                let number = count(i64::try_from(more).unwrap_or(i64::MAX));
                named.push(wording.text("equity-areas-more", &[("count", number), ("number", text(more.to_string()))]));
            }
            let values = [("areas", text(listed(wording, &named)))];
            wording.rich(&format!("{prefix}-some"), &values)
        }
    };
    (status, sentence)
}

/// Returns the sign of the verdict on a measure.
pub fn status(material: &Material<'_>, measure: &str) -> Status {
    deviation(material, measure).status()
}

/// Returns how many organisers have clients.
pub fn places(material: &Material<'_>) -> usize {
    let year = material.cut_off.format("%Y").to_string();
    compared(material, &areas(material, OUTCOME, ORGANISER, "year", &year), OUTCOME).len()
}

/// What the test of homogeneity allows to say of the areas as a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Heterogeneity {
    /// Larger differences than chance would give: p below 0.05.
    Larger { p: f64, phi: f64 },
    /// The test shows no more than chance, which is no proof of sameness.
    NotShown { p: f64, phi: f64 },
    /// Too few people for the test.
    TooFew,
    /// Hidden, or nothing to compare: said elsewhere.
    Silent,
}

impl Heterogeneity {
    fn of(row: &Row<'_>) -> Heterogeneity {
        match (row.number("homogeneity_p"), row.number("phi")) {
            (Some(p), Some(phi)) if p < 0.05 => Heterogeneity::Larger { p, phi },
            (Some(p), Some(phi)) => Heterogeneity::NotShown { p, phi },
            (None, Some(_)) if !row.hidden("homogeneity_p") => Heterogeneity::TooFew,
            _ => Heterogeneity::Silent,
        }
    }
}

/// Returns the sentence on the organisers' differences as a whole.
fn heterogeneity(material: &Material<'_>, measure: &str, year: &str) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(row) = summary_row(material, measure, year) else { return Rich::default() };
    let (id, p, phi) = match Heterogeneity::of(&row) {
        Heterogeneity::Larger { p, phi } => ("equity-differences-larger", p, phi),
        Heterogeneity::NotShown { p, phi } => ("equity-differences-not-shown", p, phi),
        Heterogeneity::TooFew => return wording.rich("equity-differences-too-few", &[]),
        Heterogeneity::Silent => return Rich::default(),
    };
    let p = if p < 0.001 { format!("< {}", locale.decimal(0.001, 3)) } else { format!("= {}", locale.decimal(p, 3)) };
    wording.rich(id, &[("p", text(p)), ("phi", text(locale.decimal(phi, 1)))])
}

/// Returns the organisers' row of a measure in the summary.
fn summary_row<'m>(material: &Material<'m>, measure: &str, year: &str) -> Option<Row<'m>> {
    let name = if measure == OUTCOME { "outcome" } else { "access" };
    material
        .tables
        .rows(SUMMARY)
        .into_iter()
        .find(|row| row.key("measure") == name && row.key("area_kind") == ORGANISER && row.key("year") == year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::ReleasedTable;
    use crate::report::tables::Tables;
    use crate::report::testing::{PROJECT, released, told};

    #[test]
    fn two_verdicts_that_are_not_given_are_told_of_in_one_sentence() {
        let outcome =
            "organiser,Pori,2022,50,..,..,..,..,..,..,..,..,..\norganiser,Eura,2022,40,9,0.2,0.1,0.4,..,..,..,..,none";
        let access = "organiser,Pori,2022,5000,..,..,..,..,..,..,..,..,..,2022\norganiser,Eura,2022,900,9,9,8,9,0,1,8,9,none,2022";
        let tables = [released(OUTCOME, outcome), released(ACCESS, access)];
        let said = told(PROJECT, &tables, |material| verdict(material, "2022").text());
        assert_eq!(said.matches("Yhteistä päätelmää").count(), 1, "{said}");
        assert!(said.contains("työllistyneiden osuuden ja kattavuuden eroista"), "{said}");
    }

    /// Without clients nothing is alike; a coverage is compared where its population is known.
    #[test]
    fn areas_without_figures_are_not_called_alike() {
        let of =
            |measure: &str, tables: &[ReleasedTable]| told(PROJECT, tables, |material| deviation(material, measure));
        let outcome = |pori: &str, rauma: &str| {
            let row = |area: &str, served: &str| {
                let rate = if served == "0" { ",," } else { "0.5,0.4,0.6" };
                format!("organiser,{area},2022,{served},0,{rate},,,,,none")
            };
            [released(OUTCOME, &format!("{}\n{}", row("Pori", pori), row("Rauma", rauma)))]
        };
        assert_eq!(of(OUTCOME, &outcome("0", "0")), Deviation::Single);
        assert_eq!(of(OUTCOME, &outcome("50", "0")), Deviation::Single);
        assert_eq!(of(OUTCOME, &outcome("50", "40")), Deviation::None);
        assert_eq!(of(OUTCOME, &outcome("50", "..")), Deviation::Hidden);
        let access = |pori: &str, people: &str| {
            let row = |area: &str, people: &str, started: &str| {
                format!("organiser,{area},2022,{people},{started},0,0,0,,,,,none,2022")
            };
            [released(ACCESS, &format!("{}\n{}", row("Pori", people, pori), row("Rauma", "2000", "0")))]
        };
        assert_eq!(of(ACCESS, &access("0", "5000")), Deviation::Single);
        assert_eq!(of(ACCESS, &access("9", "")), Deviation::Single);
        assert_eq!(of(ACCESS, &access("9", "5000")), Deviation::None);
    }

    #[test]
    fn differences_as_a_whole_are_claimed_only_by_the_test() {
        let table = [released(
            "equity/summary",
            "outcome,organiser,2022,7,2.1,0.1,0.02,0.049,1.9,0.01
             outcome,organiser,2022,7,2.1,0.1,0.02,0.05,1.2,0
             outcome,organiser,2022,7,2.1,0.1,0.02,,1.9,0
             outcome,organiser,2022,..,..,..,..,..,..,..",
        )];
        let rows = Tables::new(&table).rows("equity/summary");
        let found: Vec<Heterogeneity> = rows.iter().map(Heterogeneity::of).collect();
        assert_eq!(
            found,
            [
                Heterogeneity::Larger { p: 0.049, phi: 1.9 },
                Heterogeneity::NotShown { p: 0.05, phi: 1.2 },
                Heterogeneity::TooFew,
                Heterogeneity::Silent
            ]
        );
    }
}
