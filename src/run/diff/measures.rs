//! What differs in the published tables: rows, figures, columns, suppression, and whether the query is another one.

use std::collections::BTreeSet;

use serde::Serialize;

use super::side::Compared;
use crate::disclosure::comparison::{CellChange, Kind, Sheet};
use crate::project::Audience;
use crate::run::Side;
use crate::run::account::{Account, Table};

/// How a table differs.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MeasureDifference {
    /// File name of the table.
    pub table: String,
    /// Id of its query.
    pub query: Option<String>,
    /// Whether only one run has it.
    pub only: Option<Side>,
    /// Queries that are not the same: its own or those that it stands on.
    pub changed_queries: Vec<String>,
    /// Whether other columns name a row: then no row can be held against another.
    pub other_grain: bool,
    pub new_columns: Vec<String>,
    pub gone_columns: Vec<String>,
    /// Keys of rows that only the later run has, and of those that only the earlier one has.
    pub new_rows: Vec<String>,
    pub gone_rows: Vec<String>,
    /// Figures that both show with other values.
    pub changed: Vec<FigureDifference>,
    /// Figures that one side shows and the other does not: `..`.
    pub suppression: Vec<FigureDifference>,
    /// Figures of which one side shows an earlier one (`*`): nothing is said of the present one.
    pub shown_again: Vec<FigureDifference>,
}

/// A figure of a row that both have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureDifference {
    /// `period=2022Q2 area=Rauma`.
    pub row: String,
    pub column: String,
    /// As it stands in the published CSV files; `None` where one of the runs is for a secure environment: its figures stay there.
    pub before: Option<String>,
    pub now: Option<String>,
}

impl FigureDifference {
    fn without_values(self) -> FigureDifference {
        FigureDifference { before: None, now: None, ..self }
    }
}

impl MeasureDifference {
    fn without_values(mut self) -> MeasureDifference {
        for figures in [&mut self.changed, &mut self.suppression, &mut self.shown_again] {
            *figures = std::mem::take(figures).into_iter().map(FigureDifference::without_values).collect();
        }
        self
    }

    fn is_any(&self) -> bool {
        let none = MeasureDifference { table: self.table.clone(), query: self.query.clone(), ..Self::default() };
        *self != none
    }
}

/// Returns the tables that differ, by name. Numbers that are no counts count as equal up to a relative difference of `tolerance`.
pub(super) fn differences(before: &Compared, now: &Compared, tolerance: f64) -> Vec<MeasureDifference> {
    let names: BTreeSet<&String> = before.tables.keys().chain(now.tables.keys()).collect();
    let both = |name: &String| {
        let (was, is) = (before.tables.get(name), now.tables.get(name));
        let (table, _) = is.or(was)?;
        let mut difference = MeasureDifference {
            table: name.clone(),
            query: table.query.clone(),
            changed_queries: changed_queries(table, &before.account, &now.account),
            ..MeasureDifference::default()
        };
        match (was, is) {
            (Some((_, was)), Some((_, is))) => compare(&mut difference, table, was, is, tolerance),
            (Some(_), None) => difference.only = Some(Side::Before),
            _ => difference.only = Some(Side::Now),
        }
        difference.is_any().then_some(difference)
    };
    let found = names.into_iter().filter_map(both);
    let is_secure = |side: &Compared| side.account.setting("profile") == Audience::Secure.name();
    if is_secure(before) || is_secure(now) {
        found.map(MeasureDifference::without_values).collect()
    } else {
        found.collect()
    }
}

/// Returns the queries that a table stands on and that are not the same in both runs.
fn changed_queries(table: &Table, before: &Account, now: &Account) -> Vec<String> {
    let Some(id) = &table.query else { return Vec::new() };
    let foundations = |account: &Account| -> BTreeSet<(String, String)> {
        account.foundations(id).iter().map(|query| (query.name.clone(), query.sha256.clone())).collect()
    };
    let (before, now) = (foundations(before), foundations(now));
    // A table that only one run has is no changed one.
    if before.is_empty() || now.is_empty() {
        return Vec::new();
    }
    let names: BTreeSet<&String> = before.symmetric_difference(&now).map(|(name, _)| name).collect();
    names.into_iter().cloned().collect()
}

fn compare(difference: &mut MeasureDifference, table: &Table, before: &Sheet, now: &Sheet, tolerance: f64) {
    let comparison = before.compare(now);
    difference.other_grain = !comparison.same_grain;
    difference.new_rows = comparison.new_rows.iter().map(|row| row_name(now, *row)).collect();
    difference.gone_rows = comparison.gone_rows.iter().map(|row| row_name(before, *row)).collect();
    for cell in &comparison.cells {
        let figure = figure(cell, before, now);
        match cell.kind {
            Kind::Changed if is_near(table, &figure, tolerance) => {}
            Kind::Changed => difference.changed.push(figure),
            Kind::Hidden | Kind::Shown => difference.suppression.push(figure),
            Kind::Again => difference.shown_again.push(figure),
        }
    }
    difference.new_columns = comparison.new_columns;
    difference.gone_columns = comparison.gone_columns;
}

fn figure(cell: &CellChange, before: &Sheet, now: &Sheet) -> FigureDifference {
    let text = |sheet: &Sheet, row: usize, column: usize| Some(sheet.rows[row][column].text().to_owned());
    FigureDifference {
        row: row_name(now, cell.rows.1),
        column: now.columns[cell.columns.1].clone(),
        before: text(before, cell.rows.0, cell.columns.0),
        now: text(now, cell.rows.1, cell.columns.1),
    }
}

fn row_name(sheet: &Sheet, row: usize) -> String {
    let keys = sheet.grain.iter().zip(sheet.keys(row));
    keys.map(|(key, text)| format!("{key}={text}")).collect::<Vec<_>>().join(" ")
}

/// Returns whether two numbers count as equal. Counts are as they are.
fn is_near(table: &Table, figure: &FigureDifference, tolerance: f64) -> bool {
    if tolerance == 0.0 || table.counts.contains(&figure.column) {
        return false;
    }
    let number = |text: &Option<String>| text.as_ref()?.parse::<f64>().ok();
    number(&figure.before).zip(number(&figure.now)).is_some_and(|(before, now)| near(before, now, tolerance))
}

/// Returns whether two numbers differ by no more than the given part of the greater of them.
pub(super) fn near(one: f64, other: f64, tolerance: f64) -> bool {
    (one - other).abs() <= tolerance * one.abs().max(other.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::comparison::Shown;

    fn sheet(rows: &[[&str; 3]]) -> Sheet {
        Sheet {
            grain: vec!["period".into()],
            columns: ["period", "served", "rate"].map(str::to_owned).to_vec(),
            rows: rows.iter().map(|row| row.iter().map(|text| Shown::plain(text)).collect()).collect(),
        }
    }

    fn compared(tolerance: f64) -> MeasureDifference {
        let table = Table { counts: vec!["served".into()], ..Table::default() };
        let before = sheet(&[["2022Q1", "1000", "0.500"], ["2022Q2", "20", "0.4"], ["2021Q4", "9", ".."]]);
        let now = sheet(&[["2022Q1", "1001", "0.501"], ["2022Q2", "20", ".."], ["2022Q3", "8", "0.1"]]);
        let mut difference = MeasureDifference::default();
        compare(&mut difference, &table, &before, &now, tolerance);
        difference
    }

    fn value(text: &Option<String>) -> &str {
        text.as_deref().unwrap_or("not told")
    }

    #[test]
    fn figures_of_a_secure_environment_are_named_and_not_told() {
        let difference = compared(0.0).without_values();
        assert_eq!((difference.changed.len(), difference.suppression.len()), (2, 1));
        let mut figures = difference.changed.iter().chain(&difference.suppression);
        assert!(figures.all(|it| it.before.is_none() && it.now.is_none() && !it.row.is_empty()));
    }

    #[test]
    fn each_kind_of_difference_stands_by_itself() {
        let difference = compared(0.0);
        assert_eq!(
            (difference.new_rows.as_slice(), difference.gone_rows.as_slice()),
            (["period=2022Q3".to_owned()].as_slice(), ["period=2021Q4".to_owned()].as_slice())
        );
        let changed: Vec<(&str, &str, &str)> =
            difference.changed.iter().map(|it| (it.column.as_str(), value(&it.before), value(&it.now))).collect();
        assert_eq!(changed, [("served", "1000", "1001"), ("rate", "0.500", "0.501")]);
        let hidden = &difference.suppression[0];
        assert_eq!((hidden.row.as_str(), value(&hidden.before), value(&hidden.now)), ("period=2022Q2", "0.4", ".."));
    }

    #[test]
    fn a_tolerance_is_for_numbers_and_never_for_counts() {
        let changed = |tolerance| compared(tolerance).changed.iter().map(|it| it.column.clone()).collect::<Vec<_>>();
        assert_eq!(changed(0.01), ["served"]);
        assert_eq!(changed(0.001), ["served", "rate"]);
    }
}
