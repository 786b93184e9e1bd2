//! Equity between areas: clients, outcome and access by organiser, and whether anyone deviates by more than chance.
//!
//! The verdict follows the funnel limits and the test of homogeneity, never a single interval, and is given only when no
//! organiser's figures are suppressed: a verdict over hidden figures would tell about them.

use std::cmp::Ordering;

use serde::Serialize;

use super::{FEW, Material, Part, area_charts, is_few};
use crate::disclosure::{Cell, OUTSIDE};
use crate::report::charts::dots::DotsFigure;
use crate::report::charts::funnel::FunnelFigure;
use crate::report::charts::multiples::MultiplesFigure;
use crate::report::charts::tiles::TilesFigure;
use crate::report::plan::names_organisers;
use crate::report::rich::{Rich, code, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::{Block, Callout, DataTable, Status, TableCell};
use crate::report::tables::{Row, TableBuilder};

pub const OUTCOME: &str = "equity/outcome";
pub const ACCESS: &str = "equity/access";
pub const SUMMARY: &str = "equity/summary";
pub const BY_AREA: &str = "employment/quarterly_by_area";
pub const ORGANISER: &str = "organiser";
const REGION: &str = "region";
const NEEDS: [&str; 4] = ["referral", "agreement | coach_summary", "area", "population"];

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Equity {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub verdict: Rich,
    pub dots: Part<DotsFigure>,
    pub funnels: Part<Vec<FunnelFigure>>,
    pub map: Part<TilesFigure>,
    pub year: Part<DataTable>,
    pub lines: Part<MultiplesFigure>,
    pub quarter: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// What may be said of the areas' differences in a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deviation {
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

/// Builds the section.
pub fn build(material: &Material<'_>) -> Equity {
    let year = material.cut_off.format("%Y").to_string();
    let organisers = areas(material, OUTCOME, ORGANISER, "year", &year);
    let missing = !organisers.iter().any(|row| row.counts("served"));
    let dots = if missing { Part::nothing() } else { area_charts::dots(material, &year) };
    let coverage = |row: &Row<'_>| row.number("rate_per_1000").is_some();
    let elsewhere = if dots.shown.is_some() {
        "tiles-hidden"
    } else if areas(material, ACCESS, ORGANISER, "year", &year).iter().any(coverage) {
        "tiles-hidden-organisers"
    } else {
        "tiles-hidden-all"
    };
    let funnels = area_charts::funnels(material, &year);
    let ruled = funnels.shown.is_some();
    Equity {
        missing: missing.then(|| material.nothing_for("equity", &NEEDS)),
        lead: lead(material, &year),
        verdict: Rich::sentences([verdict(material, &year), silent(material)]),
        dots,
        funnels,
        map: area_charts::map(material, &year, elsewhere),
        lines: area_charts::lines(material),
        year: if missing {
            Part::nothing()
        } else {
            material.unless_hidden(year_table(material, &organisers, &year, ruled), "missing-equity")
        },
        quarter: quarter_table(material),
        narrative: material.narrative("equity"),
    }
}

/// Returns what may be said of the organisers' differences in both measures; of two that may not be judged one sentence says so.
fn verdict(material: &Material<'_>, year: &str) -> Rich {
    let heterogeneity = [OUTCOME, ACCESS].map(|measure| heterogeneity(material, measure, year));
    let [of_outcome, of_access] = heterogeneity;
    if [OUTCOME, ACCESS].iter().all(|measure| deviation(material, measure) == Deviation::Hidden) {
        return Rich::sentences([material.wording.rich("equity-both-hidden", &[]), of_outcome, of_access]);
    }
    let [outcome, access] = [(OUTCOME, "equity-outcome"), (ACCESS, "equity-access")]
        .map(|(id, prefix)| verdict_sentence(material, id, prefix, None).1);
    Rich::sentences([outcome, of_outcome, access, of_access])
}

/// Returns whether a row is that of a known area of the region.
pub fn is_known(row: &Row<'_>) -> bool {
    !OUTSIDE.contains(&row.key("area").as_str())
}

/// Returns the rows of a kind of area in a period, by name; those without a known area stand last.
pub fn areas<'m>(material: &Material<'m>, measure: &str, kind: &str, column: &str, period: &str) -> Vec<Row<'m>> {
    let mut rows: Vec<Row<'m>> = material
        .tables
        .rows(measure)
        .into_iter()
        .filter(|row| row.key("area_kind") == kind && row.key(column) == period)
        .collect();
    let last = |row: &Row<'_>| OUTSIDE.iter().position(|area| row.key("area") == *area).map_or(0, |place| place + 1);
    rows.sort_by(|left, right| match last(left).cmp(&last(right)) {
        Ordering::Equal => {
            let (left, right) = (left.key("area"), right.key("area"));
            material.names.compare(material.plan.organiser(&left), material.plan.organiser(&right))
        }
        order => order,
    });
    rows
}

pub fn region_row<'m>(material: &Material<'m>, measure: &str, column: &str, period: &str) -> Option<Row<'m>> {
    let rows = areas(material, measure, REGION, column, period);
    rows.into_iter().find(|row| is_known(row))
}

pub fn area_label(material: &Material<'_>, row: &Row<'_>) -> String {
    let area = row.key("area");
    if OUTSIDE.contains(&area.as_str()) {
        material.wording.title("area", &area)
    } else if names_organisers("area", Some(&row.key("area_kind"))) {
        material.plan.organiser(&area).to_owned()
    } else {
        area
    }
}

/// Returns the region's figures that are shown, and the names of those that are not.
fn lead(material: &Material<'_>, year: &str) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let outcome = region_row(material, OUTCOME, "year", year);
    let access = region_row(material, ACCESS, "year", year);
    let served = outcome.and_then(|row| row.integer("served")).map(|served| locale.integer(served));
    let rate = outcome.and_then(|row| row.number("rate")).map(|rate| locale.percent(rate, 1));
    let coverage = access.and_then(|row| row.number("rate_per_1000")).map(|rate| locale.decimal(rate, 2));
    let when = [("year", text(year)), ("date", text(locale.date(material.cut_off)))];
    if let (Some(served), Some(rate), Some(coverage)) = (&served, &rate, &coverage) {
        let mut values = when.to_vec();
        values.extend([("served", text(served)), ("rate", text(rate)), ("coverage", text(coverage))]);
        return wording.rich("equity-lead", &values);
    }
    let parts = [
        ("equity-part-served", served, outcome.is_some_and(|row| row.hidden("served"))),
        ("equity-part-rate", rate, outcome.is_some_and(|row| row.hidden("rate"))),
        ("equity-part-coverage", coverage, access.is_some_and(|row| row.hidden("rate_per_1000"))),
    ];
    let shown = parts.iter().filter_map(|(id, value, _)| Some(wording.text(id, &[("value", text(value.as_ref()?))])));
    let shown: Vec<String> = shown.collect();
    let hidden = parts.iter().filter(|(.., hidden)| *hidden).map(|(id, ..)| wording.word(&format!("{id}-name")));
    let hidden: Vec<String> = hidden.collect();
    let sentence = |id: &str, list: &[String]| {
        let mut values = when.to_vec();
        values.push(("list", text(listed(wording, list))));
        values.push(("count", count(i64::try_from(list.len()).unwrap_or(i64::MAX))));
        wording.rich(id, &values)
    };
    match (shown.is_empty(), hidden.is_empty()) {
        (true, true) => wording.rich("equity-lead-hidden", &[("year", text(year))]),
        (true, false) => sentence("equity-lead-none-shown", &hidden),
        (false, true) => sentence("equity-lead-some", &shown),
        (false, false) => {
            Rich::sentences([sentence("equity-lead-some", &shown), sentence("equity-lead-rest", &hidden)])
        }
    }
}

/// Returns what may be said of the organisers' differences in the year of the cut-off. Clients without an organiser have no
/// limits and take no part.
pub fn deviation(material: &Material<'_>, measure: &str) -> Deviation {
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

/// Returns which organisers sent nothing on clients, so that nobody takes their zeros for figures.
fn silent(material: &Material<'_>) -> Rich {
    let names: Vec<String> =
        material.quality.silent.iter().map(|organiser| material.plan.organiser(organiser).to_owned()).collect();
    if names.is_empty() {
        return Rich::default();
    }
    let number = count(i64::try_from(names.len()).unwrap_or(i64::MAX));
    material.wording.rich("equity-silent", &[("count", number), ("list", text(listed(material.wording, &names)))])
}

/// Returns how an organiser is called in a table of areas: one that sent nothing on clients is marked.
fn row_label(material: &Material<'_>, row: &Row<'_>) -> String {
    let label = area_label(material, row);
    if material.quality.silent.contains(&row.key("area")) {
        return material.wording.text("equity-silent-label", &[("area", text(label))]);
    }
    label
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

/// Returns how many organisers have clients.
pub fn places(material: &Material<'_>) -> usize {
    let year = material.cut_off.format("%Y").to_string();
    compared(material, &areas(material, OUTCOME, ORGANISER, "year", &year), OUTCOME).len()
}

fn year_table(material: &Material<'_>, organisers: &[Row<'_>], year: &str, ruled: bool) -> DataTable {
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let region = region_row(material, OUTCOME, "year", year);
    let caption =
        wording.rich("equity-table-caption", &[("year", text(year)), ("date", text(locale.date(material.cut_off)))]);
    let mut table = TableBuilder::new(caption)
        .of(organisers.iter().chain(&region))
        .compact()
        .text(word("column-organiser"), 1.0)
        .number(word("column-served"))
        .number(word("column-competitive"))
        .number(word("column-rate"))
        .number(word("column-interval-short"))
        .number(word("column-new-clients"))
        .number(word("column-coverage"))
        .number(word("column-interval-short"));
    let access = areas(material, ACCESS, ORGANISER, "year", year);
    let cells = |label: String, row: &Row<'_>, access: Option<&Row<'_>>| {
        let of_access = |column: &str| access.map_or(&Cell::Missing, |access| access.cell(column));
        vec![
            TableCell::Text(label),
            TableCell::Text(locale.number_cell(row.cell("served"), 0)),
            TableCell::Text(locale.number_cell(row.cell("competitive"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("rate"))),
            TableCell::Text(locale.range_cells(row.cell("low"), row.cell("high"), false)),
            TableCell::Text(locale.number_cell(of_access("started"), 0)),
            TableCell::Text(locale.number_cell(of_access("rate_per_1000"), 2)),
            TableCell::Text(locale.number_range_cells(of_access("low"), of_access("high"), 2)),
        ]
    };
    for row in organisers {
        let area = row.key("area");
        let of_area = access.iter().find(|access| access.key("area") == area);
        table.row(cells(row_label(material, row), row, of_area));
    }
    let region_access = region_row(material, ACCESS, "year", year);
    if let Some(row) = region {
        table.total(cells(word("area-region"), &row, region_access.as_ref()));
        note_outside(material, &mut table, organisers);
    }
    table.note(wording.rich("equity-note-area", &[]));
    table.note(population_note(material, region_access));
    // Where no limits are drawn, nothing is read from them.
    if ruled {
        table.note(rule_note(material, year));
    }
    table.finish(wording)
}

/// Says below a table that the region's row leaves out those who live elsewhere or nobody knows where, where rows of them stand above it.
fn note_outside(material: &Material<'_>, table: &mut TableBuilder, rows: &[Row<'_>]) {
    if !rows.iter().all(is_known) {
        table.note(material.wording.rich("equity-note-outside", &[]));
    }
}

fn population_note(material: &Material<'_>, region: Option<Row<'_>>) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let (population, year) =
        (region.and_then(|row| row.integer("working_age")), region.and_then(|row| row.integer("population_year")));
    wording.rich(
        "equity-note-population",
        &[
            ("population", code(if population.is_some() { "known" } else { "none" })),
            ("population-text", text(population.map_or_else(String::new, |people| locale.integer(people)))),
            ("population-year", text(year.map_or_else(String::new, |year| year.to_string()))),
        ],
    )
}

fn rule_note(material: &Material<'_>, year: &str) -> Rich {
    let tested = [OUTCOME, ACCESS].iter().any(|measure| heterogeneous(material, measure, year));
    material.wording.rich(if tested { "equity-note-rule-homogeneity" } else { "equity-note-rule" }, &[])
}

fn quarter_table(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let quarter = material.quarter();
    let rows = areas(material, BY_AREA, ORGANISER, "period", &quarter.to_string());
    if !rows.iter().any(|row| row.counts("served")) {
        return Part::missing(material.not_yet("missing-quarterly-by-area", "missing-why-no-clients"));
    }
    let few = rows.iter().any(|row| is_few(row.integer("served")));
    let few = few.then(|| wording.rich("equity-quarter-few", &[("few", text(FEW.to_string()))]));
    let caption = wording.rich("equity-quarter-caption", &[("period", text(locale.period(quarter)))]);
    let mut table = TableBuilder::new(Rich::sentences([Some(caption), few].into_iter().flatten()))
        .of(&rows)
        .compact()
        .text(word("column-organiser"), 1.0)
        .number(word("column-served"))
        .number(word("column-competitive"))
        .number(word("column-rate"))
        .number(word("column-interval-short"));
    let cells = |label: String, row: &Row<'_>| {
        vec![
            TableCell::Text(label),
            TableCell::Text(locale.number_cell(row.cell("served"), 0)),
            TableCell::Text(locale.number_cell(row.cell("competitive"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("competitive_rate"))),
            TableCell::Text(locale.range_cells(row.cell("low"), row.cell("high"), false)),
        ]
    };
    for row in &rows {
        table.row(cells(row_label(material, row), row));
    }
    if let Some(row) = region_row(material, BY_AREA, "period", &quarter.to_string()) {
        table.total(cells(word("area-region"), &row));
        note_outside(material, &mut table, &rows);
    }
    material.unless_hidden(table.finish(wording), "missing-quarterly-by-area")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::ReleasedTable;
    use crate::report::tables::Tables;
    use crate::report::testing::{PROJECT, released, told};

    /// Of the region two figures are hidden and one is shown: neither is said of the other.
    #[test]
    fn the_lead_names_what_is_shown_and_what_is_not() {
        let lead = |outcome: &str, access: &str| {
            let tables = [released(OUTCOME, outcome), released(ACCESS, access)];
            told(PROJECT, &tables, |material| lead(material, "2022").text())
        };
        let outcome = |values: &str| format!("region,Satakunta,2022,{values},..,..,..,..,..,..,..");
        let access = |rate: &str| format!("region,Satakunta,2022,1000,5,{rate},..,..,..,..,..,..,..,2022");
        let some = lead(&outcome("..,105,.."), &access("0.73"));
        assert!(
            some.contains("kattavuus 0,73") && some.contains("asiakkaiden määrää ja työllistyneiden osuutta"),
            "{some}"
        );
        let none = lead(&outcome("..,..,.."), &access(".."));
        assert!(none.contains("asiakkaiden määrää, työllistyneiden osuutta ja kattavuutta"), "{none}");
        let one = lead(&outcome("200,105,.."), &access("0.73"));
        assert!(
            one.contains("Seuraavaa koko alueen lukua ei esitetä tietosuojan vuoksi: työllistyneiden osuutta"),
            "{one}"
        );
        assert!(lead(&outcome("200,105,0.525"), &access("0.73")).contains("asiakasta; työllistyneiden osuus"));
    }

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
    fn small_numbers_are_warned_of_only_where_a_shown_one_is_small() {
        let warned = |served: &str| {
            let row = format!("organiser,Pori,2022Q2,{served},20,0.4,0.2,0.6\norganiser,Eura,2022Q2,..,..,..,..,..");
            let table = [released(BY_AREA, &row)];
            told(PROJECT, &table, |material| quarter_table(material).shown.unwrap().caption.text()).contains("alle 30")
        };
        assert_eq!(["29", "30", "4000"].map(warned), [true, false, false]);
    }

    /// The region's row is no sum of what stands above it where there are rows of those who live elsewhere.
    #[test]
    fn a_table_says_that_the_region_leaves_out_those_from_elsewhere() {
        let noted = |outside: &str| {
            let row = |area: &str| format!("organiser,{area},2022Q2,40,20,0.5,0.3,0.7\n");
            let region = "region,Satakunta,2022Q2,80,40,0.5,0.4,0.6";
            let rows =
                format!("{}{}{region}", row("Pori"), if outside.is_empty() { String::new() } else { row(outside) });
            let tables = [released(BY_AREA, &rows)];
            let notes = told(PROJECT, &tables, |material| quarter_table(material).shown.unwrap().notes);
            notes.iter().any(|note| note.text().contains("ei sisällä muualla asuvia"))
        };
        assert_eq!(["", OUTSIDE[0], OUTSIDE[1]].map(noted), [false, true, true]);
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
