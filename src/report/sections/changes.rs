//! Annex: what has changed since the report that was released last.

use serde::Serialize;

use super::{Material, Part};
use crate::disclosure::{Cell, FigureChange, ReleasedTable, Since};
use crate::measures::Role;
use crate::period::Period;
use crate::report::rich::{Rich, count, text};
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::TableBuilder;

/// What fits on a page; the attached tables hold all.
const MOST_FIGURES: usize = 30;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changes {
    pub lead: Rich,
    pub tables: Part<DataTable>,
    pub figures: Part<DataTable>,
}

/// Builds the annex.
pub fn build(material: &Material<'_>) -> Changes {
    let wording = material.wording;
    let Some(since) = material.since else {
        return Changes {
            lead: wording.rich("changes-none-before", &[]),
            tables: Part::nothing(),
            figures: Part::nothing(),
        };
    };
    Changes { lead: lead(material, since), tables: tables(material, since), figures: figures(material, since) }
}

fn lead(material: &Material<'_>, since: &Since) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let sum = |number: fn(&crate::disclosure::TableChange) -> usize| -> usize { since.tables.iter().map(number).sum() };
    let period = since.period.parse().map_or_else(|_| since.period.clone(), |period: Period| locale.period(period));
    let mut values = vec![("period", text(period)), ("date", text(locale.date(since.cut_off)))];
    for (plural, shown, number) in [
        ("rows", "rows_shown", sum(|table| table.new_rows)),
        ("changed", "changed_shown", sum(|table| table.changed)),
        ("hidden", "hidden_shown", sum(|table| table.hidden)),
    ] {
        values.push((plural, count(i64::try_from(number).unwrap_or(i64::MAX))));
        values.push((shown, text(locale.integer(i64::try_from(number).unwrap_or(i64::MAX)))));
    }
    wording.rich("changes-lead", &values)
}

fn title(material: &Material<'_>, id: &str) -> String {
    let title = material.tables.get(id).map(|table| table.header().title.of(material.wording.lang()).to_owned());
    title.unwrap_or_else(|| id.to_owned())
}

fn tables(material: &Material<'_>, since: &Since) -> Part<DataTable> {
    let wording = material.wording;
    if !since.tables.iter().any(crate::disclosure::TableChange::is_any) {
        return Part::nothing();
    }
    let mut table = TableBuilder::new(wording.rich("changes-caption-tables", &[]))
        .compact()
        .text(wording.word("column-measure"), 1.0)
        .number(wording.word("column-new-rows"))
        .number(wording.word("column-gone-rows"))
        .number(wording.word("column-changed"))
        .number(wording.word("column-now-hidden"))
        .number(wording.word("column-now-shown"));
    for change in since.tables.iter().filter(|change| change.is_any()) {
        let number = |value: usize| TableCell::Text(value.to_string());
        table.row(vec![
            TableCell::Text(title(material, &change.id)),
            number(change.new_rows),
            number(change.gone_rows),
            number(change.changed),
            number(change.hidden),
            number(change.shown),
        ]);
    }
    Part::shown(table.finish(wording))
}

/// Returns the counts of periods that were over by the last release and are others now: by late rows and corrections, or since their
/// people are followed up to the cut-off (steps of the pathway, decisions). What is computed from them changes with them; what was not
/// over then grows by itself.
fn figures(material: &Material<'_>, since: &Since) -> Part<DataTable> {
    let wording = material.wording;
    let is_count = |change: &&FigureChange| {
        let column = material.tables.get(&change.table).and_then(|table| column(table, &change.column));
        let is_people = column.is_some_and(|column| matches!(column.role, Role::People { .. }));
        let periods = change.keys.iter().filter_map(|key| key.parse::<Period>().ok());
        let was_over = periods.map(Period::end).max().is_some_and(|end| end <= since.cut_off);
        is_people && was_over && change.now.again().is_none()
    };
    let counts: Vec<&FigureChange> = since.figures.iter().filter(is_count).collect();
    if counts.is_empty() {
        return Part::nothing();
    }
    let mut table = TableBuilder::new(wording.rich("changes-caption-figures", &[]))
        .compact()
        .text(wording.word("column-measure"), 1.2)
        .text(wording.word("column-row"), 1.0)
        .text(wording.word("column-figure"), 1.0)
        .number(wording.word("column-value-before"))
        .number(wording.word("column-now"));
    for change in counts.iter().take(MOST_FIGURES) {
        table.row(vec![
            TableCell::Text(title(material, &change.table)),
            TableCell::Text(keys(material, change)),
            TableCell::Text(label(material, change)),
            TableCell::Text(number(material, &change.before)),
            TableCell::Text(material.wording.locale.number_cell(&change.now, 0)),
        ]);
    }
    let more = counts.len().saturating_sub(MOST_FIGURES);
    if more > 0 {
        let number = count(i64::try_from(more).unwrap_or(i64::MAX));
        table.note(wording.rich("changes-more", &[("count", number), ("number", text(more.to_string()))]));
    }
    Part::shown(table.finish(wording))
}

fn column<'t>(table: &'t ReleasedTable, name: &str) -> Option<&'t crate::disclosure::ReleasedColumn> {
    table.columns().iter().find(|column| column.name == name)
}

/// Returns the keys of a row in words.
fn keys(material: &Material<'_>, change: &FigureChange) -> String {
    let (wording, locale) = (material.wording, material.wording.locale);
    let grain = material.tables.get(&change.table).map(|table| table.header().grain.clone()).unwrap_or_default();
    let kind = grain.iter().zip(&change.keys).find(|(key, _)| *key == "area_kind").map(|(_, kind)| kind.as_str());
    let shown = grain.iter().zip(&change.keys).map(|(key, value)| {
        let named = material.areas.in_column(key, kind, value).filter(|named| named != value);
        if let Some(named) = named {
            return named;
        }
        let codes = material.tables.get(&change.table).and_then(|table| column(table, key)?.codes.clone());
        match (codes, value.parse::<Period>()) {
            (Some(prefix), _) => wording.label(&prefix, value),
            (None, Ok(period)) => locale.period(period),
            (None, Err(_)) => value.clone(),
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

fn label(material: &Material<'_>, change: &FigureChange) -> String {
    let column = material.tables.get(&change.table).and_then(|table| column(table, &change.column));
    column.map_or_else(|| change.column.clone(), |column| column.label.of(material.wording.lang()).to_owned())
}

/// Returns a count of the CSV file as people write it.
fn number(material: &Material<'_>, plain: &str) -> String {
    let cell = plain.parse().map_or_else(|_| Cell::Text(plain.to_owned()), Cell::Integer);
    match cell {
        Cell::Text(text) if text.is_empty() => "–".to_owned(),
        Cell::Text(text) => text,
        cell => material.wording.locale.number_cell(&cell, 0),
    }
}
