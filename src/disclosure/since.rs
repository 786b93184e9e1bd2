//! What a release changes of the one before: of rows and figures that both of them print.
//!
//! Only what was published then is held against what is published now, so nothing comes out that two readers with both reports
//! could not see.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::comparison::{Kind, Sheet};
use super::ledger::{Line, PublishedTable};
use super::released::{Cell, ReleasedTable};

/// The difference between the last release and this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Since {
    /// The period that the last release reported, e.g. `2022Q1`.
    pub period: String,
    /// Last day of its data.
    pub cut_off: NaiveDate,
    /// Number of the release in its ledger.
    pub release: u32,
    /// One entry a table that stands in either, by id.
    pub tables: Vec<TableChange>,
    /// Every figure that both print with other values, in the order of the tables, their rows and columns.
    pub figures: Vec<FigureChange>,
}

/// How a table differs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableChange {
    pub id: String,
    /// Rows of keys that the last release did not have.
    pub new_rows: usize,
    /// Rows of the last release that are no longer there.
    pub gone_rows: usize,
    /// Figures that both print with other values.
    pub changed: usize,
    /// Figures that were printed and are suppressed now.
    pub hidden: usize,
    /// Figures that were suppressed and are printed now.
    pub shown: usize,
}

impl TableChange {
    /// Returns whether anything differs.
    pub fn is_any(&self) -> bool {
        self.new_rows + self.gone_rows + self.changed + self.hidden + self.shown > 0
    }
}

/// A figure with its value then and now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureChange {
    pub table: String,
    /// Values of the key columns, in the order of the grain.
    pub keys: Vec<String>,
    pub column: String,
    /// As it was printed in the CSV file.
    pub before: String,
    pub now: Cell,
}

impl Since {
    /// Returns what the tables change of a release. Figures that are shown again from earlier are no change.
    pub fn of(last: &Line, tables: &[ReleasedTable]) -> Since {
        let before: BTreeMap<&str, &PublishedTable> =
            last.record.tables.iter().map(|table| (table.id.as_str(), table)).collect();
        let now: BTreeMap<&str, &ReleasedTable> = tables.iter().map(|table| (table.id(), table)).collect();
        let ids: BTreeSet<&str> = before.keys().chain(now.keys()).copied().collect();
        let mut since = Since {
            period: last.period.clone(),
            cut_off: last.cut_off,
            release: last.release,
            tables: Vec::new(),
            figures: Vec::new(),
        };
        for id in ids {
            let change = match (before.get(id), now.get(id)) {
                (Some(before), Some(now)) => since.compare(before, now),
                (Some(before), None) => TableChange { gone_rows: before.rows.len(), ..TableChange::default() },
                (None, Some(now)) => TableChange { new_rows: now.rows().len(), ..TableChange::default() },
                (None, None) => TableChange::default(),
            };
            since.tables.push(TableChange { id: id.to_owned(), ..change });
        }
        since
    }

    fn compare(&mut self, before: &PublishedTable, now: &ReleasedTable) -> TableChange {
        let earlier = Sheet::of_published(before);
        let comparison = earlier.compare(&Sheet::of_released(now));
        let number = |kind: Kind| comparison.cells.iter().filter(|cell| cell.kind == kind).count();
        let changed = comparison.cells.iter().filter(|cell| cell.kind == Kind::Changed);
        self.figures.extend(changed.map(|cell| FigureChange {
            table: now.id().to_owned(),
            keys: earlier.keys(cell.rows.0).into_iter().map(str::to_owned).collect(),
            column: now.columns()[cell.columns.1].name.clone(),
            before: before.rows[cell.rows.0][cell.columns.0].clone(),
            now: now.rows()[cell.rows.1][cell.columns.1].clone(),
        }));
        TableChange {
            id: String::new(),
            new_rows: comparison.new_rows.len(),
            gone_rows: comparison.gone_rows.len(),
            changed: number(Kind::Changed),
            hidden: number(Kind::Hidden),
            shown: number(Kind::Shown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Profile;
    use crate::disclosure::ledger::{Line, Record};
    use crate::measures::Header;
    use crate::project::Audience;

    const HEADER: &str = r#"
        title = { fi = "t", sv = "t", en = "t" }
        grain = ["period"]
        column = [
          { name = "period", unit = "period", role = "key", label = { fi = "a", sv = "a", en = "a" } },
          { name = "served", unit = "clients", role = "people", label = { fi = "a", sv = "a", en = "a" } },
          { name = "paid", unit = "clients", role = "people", label = { fi = "a", sv = "a", en = "a" } },
        ]
    "#;

    fn row(period: &str, served: Cell, paid: Cell) -> Vec<Cell> {
        vec![Cell::Text(period.into()), served, paid]
    }

    fn line(published: PublishedTable) -> Line {
        let day = "2022-03-31".parse().unwrap();
        let mut line = Line::after(None, "", "2022Q1".into(), day, Profile::of(Audience::Steering));
        line.record = Record { tables: vec![published], ..Record::default() };
        line
    }

    /// The present figure is hidden, and the earlier one says nothing of it.
    #[test]
    fn a_figure_that_is_shown_again_is_no_change() {
        let published = PublishedTable {
            id: "t/t".into(),
            grain: vec!["period".into()],
            columns: ["period", "served", "paid"].map(str::to_owned).to_vec(),
            rows: vec![["2022Q1", "30", ".."].map(str::to_owned).to_vec()],
        };
        let again = |value| {
            let cut_off = "2021-12-31".parse().unwrap();
            Cell::Again(Box::new(crate::disclosure::Again { value: Cell::Integer(value), cut_off }))
        };
        let header: Header = toml::from_str(HEADER).unwrap();
        let now = crate::disclosure::testing::table("t/t", header, vec![row("2022Q1", again(29), again(9))]);
        let since = Since::of(&line(published), &[now]);
        assert!(since.figures.is_empty() && !since.tables[0].is_any(), "{since:?}");
    }

    #[test]
    fn of_another_grain_all_rows_are_new_or_gone() {
        let published = PublishedTable {
            id: "t/t".into(),
            grain: vec!["period".into(), "area".into()],
            columns: ["period", "area", "served"].map(str::to_owned).to_vec(),
            rows: vec![["2022Q1", "Rauma", "30"].map(str::to_owned).to_vec()],
        };
        let header: Header = toml::from_str(HEADER).unwrap();
        let now = vec![row("2022Q1", Cell::Integer(31), Cell::Integer(9))];
        let now = crate::disclosure::testing::table("t/t", header, now);
        let since = Since::of(&line(published), &[now]);
        let change = TableChange { id: "t/t".into(), new_rows: 1, gone_rows: 1, ..TableChange::default() };
        assert_eq!((since.tables, since.figures), (vec![change], Vec::new()));
    }

    #[test]
    fn new_gone_changed_hidden_and_shown_are_told_apart() {
        let header: Header = toml::from_str(HEADER).unwrap();
        let text = |row: [&str; 3]| row.map(str::to_owned).to_vec();
        let published = PublishedTable {
            id: "t/t".into(),
            grain: vec!["period".into()],
            columns: ["period", "served", "paid"].map(str::to_owned).to_vec(),
            rows: vec![
                text(["2021Q3", "8", "4"]),
                text(["2021Q4", "20", ".."]),
                text(["2022Q1", "30", "9"]),
                text(["2022Q2", "..", ".."]),
            ],
        };
        let line = line(published);
        let now = crate::disclosure::testing::table(
            "t/t",
            header,
            vec![
                row("2021Q4", Cell::Integer(21), Cell::Integer(7)),
                row("2022Q1", Cell::Integer(30), Cell::Suppressed),
                row("2022Q2", Cell::Suppressed, Cell::Suppressed),
                row("2022Q3", Cell::Integer(40), Cell::Integer(12)),
            ],
        );
        let since = Since::of(&line, &[now]);
        let change = TableChange { id: "t/t".into(), new_rows: 1, gone_rows: 1, changed: 1, hidden: 1, shown: 1 };
        assert_eq!(since.tables, [change]);
        assert_eq!(since.figures.len(), 1);
        let figure = &since.figures[0];
        assert_eq!((figure.keys[0].as_str(), figure.column.as_str()), ("2021Q4", "served"));
        assert_eq!((figure.before.as_str(), &figure.now), ("20", &Cell::Integer(21)));
    }
}
