//! Equity between areas: clients, outcome and access by organiser, and whether anyone deviates by more than chance ([`deviation`]).

pub mod deviation;

use std::cmp::Ordering;

use serde::Serialize;

use super::{FEW, Material, Part, area_charts, is_few};
use crate::disclosure::{Cell, OUTSIDE};
use crate::report::areas::{ORGANISER, REGION};
use crate::report::charts::dots::DotsFigure;
use crate::report::charts::funnel::FunnelFigure;
use crate::report::charts::multiples::MultiplesFigure;
use crate::report::charts::tiles::TilesFigure;
use crate::report::rich::{Rich, code, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::{Block, Callout, DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

pub const OUTCOME: &str = "equity/outcome";
pub const ACCESS: &str = "equity/access";
pub const SUMMARY: &str = "equity/summary";
pub const BY_AREA: &str = "employment/quarterly_by_area";
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
        verdict: Rich::sentences([deviation::verdict(material, &year), silent(material)]),
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
        Ordering::Equal => material.areas.compare(kind, &left.key("area"), &right.key("area")),
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
        return material.wording.title("area", &area);
    }
    material.areas.area(&area, &row.key("area_kind")).to_owned()
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

/// Returns which organisers sent nothing on clients, so that nobody takes their zeros for figures.
fn silent(material: &Material<'_>) -> Rich {
    let names = material.areas.organisers(&material.quality.silent);
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
    let tested = [OUTCOME, ACCESS].iter().any(|measure| deviation::heterogeneous(material, measure, year));
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
}
