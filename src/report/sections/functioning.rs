//! Functioning and work ability: what changed between the first and the last assessment, and how many were assessed only once.
//!
//! A change for the better or the worse is claimed only where zero lies outside its interval, and only where it is known which
//! way is better. Nothing is said of causes: there is nobody to compare with.

use serde::Serialize;

use super::{Material, Part, shows_figures};
use crate::disclosure::{Cell, SUPPRESSED};
use crate::report::locale::NOTHING;
use crate::report::rich::{Rich, code, text};
use crate::report::round_zero::RoundZero;
use crate::report::sentences::listed;
use crate::report::shapes::{Block, Callout, DataTable, TableCell, Whisker};
use crate::report::tables::{Row, TableBuilder};

const CHANGE: &str = "functioning/change";
/// A scale longer than this is read in tenths, a shorter one in hundredths.
const LONG_SCALE: f64 = 20.0;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Functioning {
    pub missing: Option<Callout>,
    pub lead: Rich,
    /// How the drawings are read.
    pub reading: Rich,
    /// What may be said of each instrument.
    pub summary: Vec<Rich>,
    /// A table an instrument.
    pub changes: Vec<DataTable>,
    pub outcomes: Part<DataTable>,
    pub notes: Vec<Rich>,
    pub narrative: Vec<Block>,
}

/// What may be said of the mean change of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    Better,
    Worse,
    /// Zero lies outside the interval, but which way is better is not known.
    Rise,
    Fall,
    /// Zero lies inside the interval.
    Unclear,
    /// There are too few pairs for an interval.
    Unknown,
    /// The change is shown, its interval is suppressed.
    WithoutInterval,
    /// The change is suppressed.
    Hidden,
}

impl Change {
    const ALL: [Change; 8] = [
        Change::Better,
        Change::Worse,
        Change::Rise,
        Change::Fall,
        Change::Unclear,
        Change::Unknown,
        Change::WithoutInterval,
        Change::Hidden,
    ];

    fn of(row: &Row<'_>) -> Change {
        if row.hidden("mean_change") {
            return Change::Hidden;
        }
        if ["low", "high"].iter().any(|column| row.hidden(column)) {
            return Change::WithoutInterval;
        }
        let (Some(low), Some(high)) = (row.number("low"), row.number("high")) else { return Change::Unknown };
        let up = match (low > 0.0, high < 0.0) {
            (true, _) => true,
            (_, true) => false,
            _ => return Change::Unclear,
        };
        match (row.key("direction").as_str(), up) {
            ("higher_better", true) | ("higher_worse", false) => Change::Better,
            ("higher_better", false) | ("higher_worse", true) => Change::Worse,
            (_, true) => Change::Rise,
            (_, false) => Change::Fall,
        }
    }

    fn message(self) -> &'static str {
        match self {
            Change::Better => "functioning-part-better",
            Change::Worse => "functioning-part-worse",
            Change::Rise => "functioning-part-rise",
            Change::Fall => "functioning-part-fall",
            Change::Unclear => "functioning-part-unclear",
            Change::Unknown => "functioning-part-unknown",
            Change::WithoutInterval => "functioning-part-without-interval",
            Change::Hidden => "functioning-part-hidden",
        }
    }
}

/// An instrument with the rows of its sections.
struct Instrument<'m> {
    id: String,
    rows: Vec<Row<'m>>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Functioning {
    let wording = material.wording;
    let instruments = instruments(material);
    let missing = instruments.is_empty();
    Functioning {
        missing: missing.then(|| material.nothing_for("functioning", &["assessment", "agreement | coach_summary"])),
        lead: if missing { Rich::default() } else { wording.rich("functioning-lead", &[]) },
        reading: if missing { Rich::default() } else { wording.rich("functioning-reading", &[]) },
        summary: instruments.iter().map(|instrument| sentence(material, instrument)).collect(),
        // Of what is hidden whole, the summary says so.
        changes: instruments.iter().map(|one| changes(material, one)).filter(shows_figures).collect(),
        outcomes: outcomes(material, &instruments),
        notes: if missing {
            vec![]
        } else {
            ["functioning-note-srm", "functioning-note-chance"].map(|id| wording.rich(id, &[])).into()
        },
        narrative: material.narrative("functioning"),
    }
}

/// Returns the instruments with anybody assessed, in the order of the reference table; others follow.
fn instruments<'m>(material: &Material<'m>) -> Vec<Instrument<'m>> {
    let mut found: Vec<Instrument<'m>> = Vec::new();
    for row in material.tables.rows(CHANGE).into_iter().filter(|row| row.counts("eligible")) {
        let id = row.key("instrument");
        match found.iter_mut().find(|instrument| instrument.id == id) {
            Some(instrument) => instrument.rows.push(row),
            None => found.push(Instrument { id, rows: vec![row] }),
        }
    }
    let order: Vec<&str> = material.plan.reference.rows("instruments").map(|row| row.get("instrument")).collect();
    let place = |id: &str| order.iter().position(|known| *known == id).unwrap_or(order.len());
    found.sort_by(|left, right| place(&left.id).cmp(&place(&right.id)).then(left.id.cmp(&right.id)));
    for instrument in &mut found {
        let label = |row: &Row<'_>| section(material, row);
        instrument.rows.sort_by(|left, right| material.names.compare(&label(left), &label(right)));
    }
    found
}

/// Returns the name of a row's section in the report's language.
fn section(material: &Material<'_>, row: &Row<'_>) -> String {
    material.wording.label("instrument-section", &row.key("section"))
}

/// Returns what may be said of an instrument: each section under what its interval bears.
fn sentence(material: &Material<'_>, instrument: &Instrument<'_>) -> Rich {
    let wording = material.wording;
    let mut parts = Vec::new();
    for change in Change::ALL {
        let sections: Vec<String> =
            instrument.rows.iter().filter(|row| Change::of(row) == change).map(|row| section(material, row)).collect();
        if sections.is_empty() {
            continue;
        }
        let all = sections.len() == instrument.rows.len() && sections.len() > 1;
        let named = if all {
            wording.text("functioning-all-sections", &[("number", text(sections.len().to_string()))])
        } else {
            listed(wording, &sections)
        };
        parts.push(wording.text(change.message(), &[("sections", text(named))]));
    }
    let name = wording.label("instrument", &instrument.id);
    wording.rich("functioning-sentence", &[("instrument", text(name)), ("parts", text(parts.join("; ")))])
}

/// Returns the value of a column that all rows share.
fn shared(rows: &[Row<'_>], column: &str) -> Option<String> {
    let first = rows.first()?.key(column);
    (!first.is_empty() && rows.iter().all(|row| row.key(column) == first)).then_some(first)
}

/// Returns with how many decimals points of the rows are read.
fn decimals(rows: &[Row<'_>]) -> usize {
    let length = |row: &Row<'_>| Some(row.number("scale_max")? - row.number("scale_min")?);
    let longest = rows.iter().filter_map(length).fold(0.0, f64::max);
    if longest > LONG_SCALE { 1 } else { 2 }
}

fn caption(material: &Material<'_>, instrument: &Instrument<'_>) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = &instrument.rows;
    let is_known = rows.iter().all(|row| !row.key("direction").is_empty());
    let direction = match shared(rows, "direction").as_deref() {
        Some("higher_better") => "better",
        Some("higher_worse") => "worse",
        _ if is_known => "mixed",
        _ => "unknown",
    };
    let one_scale = shared(rows, "scale_min").is_some() && shared(rows, "scale_max").is_some();
    let end = |column: &str| {
        let value = rows.first().and_then(|row| row.number(column));
        value.map_or_else(String::new, |value| locale.decimal(value, usize::from(value.fract() != 0.0)))
    };
    wording.rich(
        "functioning-caption",
        &[
            ("instrument", text(wording.label("instrument", &instrument.id))),
            ("scale", code(if one_scale { "one" } else { "many" })),
            ("least", text(end("scale_min"))),
            ("most", text(end("scale_max"))),
            ("direction", code(direction)),
        ],
    )
}

fn changes(material: &Material<'_>, instrument: &Instrument<'_>) -> DataTable {
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let rows = &instrument.rows;
    let ends = rows.iter().flat_map(|row| [row.number("low"), row.number("high")]).flatten();
    let axis = RoundZero::holding(ends);
    let decimals = decimals(rows);
    let mut table = TableBuilder::new(caption(material, instrument))
        .of(rows)
        .text(word("column-instrument-section"), 1.0)
        .number(word("column-pairs-measured"))
        .number(word("column-mean-before"))
        .number(word("column-mean-after"))
        .number(word("column-mean-change"))
        .drawing(word("column-interval"), axis.ticks(locale))
        .number(word("column-srm"));
    for row in rows {
        table.row(vec![
            TableCell::Text(wording.title("instrument-section", &row.key("section"))),
            TableCell::Text(locale.number_cell(row.cell("paired"), 0)),
            TableCell::Text(locale.number_cell(row.cell("mean_before"), decimals)),
            TableCell::Text(locale.number_cell(row.cell("mean_after"), decimals)),
            TableCell::Text(locale.signed_cell(row.cell("mean_change"), decimals)),
            interval(material, row, &axis, decimals),
            TableCell::Text(locale.signed_cell(row.cell("srm"), 2)),
        ]);
    }
    table.finish(wording)
}

fn interval(material: &Material<'_>, row: &Row<'_>, axis: &RoundZero, decimals: usize) -> TableCell {
    let (wording, locale) = (material.wording, material.wording.locale);
    let at = |column: &str| row.number(column).map(|value| axis.position(value));
    let whisker = match (at("low"), at("mean_change"), at("high")) {
        (Some(low), Some(point), Some(high)) => Some(Whisker { low, point, high, reference: Some(RoundZero::MIDDLE) }),
        _ => None,
    };
    let [low, high] = ["low", "high"].map(|column| locale.signed_cell(row.cell(column), decimals));
    let shown = if low == SUPPRESSED || high == SUPPRESSED {
        SUPPRESSED.to_owned()
    } else if low == NOTHING || high == NOTHING {
        NOTHING.to_owned()
    } else {
        wording.text("signed-range", &[("low", text(low)), ("high", text(high))])
    };
    TableCell::Whisker { whisker, text: shown }
}

/// Returns how many were assessed once and twice, and how many changed by the instrument's threshold.
fn outcomes(material: &Material<'_>, instruments: &[Instrument<'_>]) -> Part<DataTable> {
    if instruments.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("functioning-outcomes-caption", &[]))
        .of(instruments.iter().flat_map(|instrument| &instrument.rows))
        .text(word("column-instrument-section"), 1.0)
        .number(word("column-measured"))
        .number(word("column-measured-twice"))
        .number(word("column-measured-once"))
        .number(word("column-improved"))
        .number(word("column-same"))
        .number(word("column-worse"));
    for instrument in instruments {
        table.group(wording.label("instrument", &instrument.id));
        for row in &instrument.rows {
            let number = |column: &str| TableCell::Text(locale.number_cell(row.cell(column), 0));
            table.row(vec![
                TableCell::Text(wording.title("instrument-section", &row.key("section"))),
                number("eligible"),
                number("paired"),
                TableCell::Text(locale.number_cell(&lost(row), 0)),
                number("improved"),
                number("same"),
                number("worse"),
            ]);
        }
    }
    table.note(wording.rich("functioning-note-threshold", &[]));
    material.unless_hidden(table.finish(wording), "missing-functioning-outcomes")
}

/// Returns how many have no last assessment: of two counts that are shown, else nothing more than they tell.
fn lost(row: &Row<'_>) -> Cell {
    match (row.integer("eligible"), row.integer("paired")) {
        (Some(eligible), Some(paired)) => Cell::Integer(eligible - paired),
        _ if row.hidden("eligible") || row.hidden("paired") => Cell::Suppressed,
        _ => Cell::Missing,
    }
}

#[cfg(test)]
mod tests;
