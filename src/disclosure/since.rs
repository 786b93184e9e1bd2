//! What a release changes of the one before: of rows and figures that both of them print.
//!
//! Only what was published then is held against what is published now, so nothing comes out that two readers with both reports
//! could not see.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ledger::{Line, PublishedTable};
use super::released::{Cell, ReleasedTable, SUPPRESSED};

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
        let mut change = TableChange::default();
        let mut rows: BTreeMap<Vec<String>, &Vec<String>> = BTreeMap::new();
        let place = |name: &str| before.columns.iter().position(|column| column == name);
        for row in &before.rows {
            let keys =
                before.grain.iter().map(|key| place(key).and_then(|key| row.get(key)).cloned().unwrap_or_default());
            rows.insert(keys.collect(), row);
        }
        for row in now.rows() {
            let keys: Vec<String> = before.grain.iter().map(|key| now.cell(row, key).plain()).collect();
            let Some(earlier) = rows.remove(&keys) else {
                change.new_rows += 1;
                continue;
            };
            for column in now.columns().iter().filter(|column| !before.grain.contains(&column.name)) {
                let cell = now.cell(row, &column.name);
                let Some(before) = place(&column.name).and_then(|place| earlier.get(place)) else { continue };
                match (before.as_str(), cell) {
                    (SUPPRESSED, Cell::Suppressed) => {}
                    (SUPPRESSED, _) => change.shown += 1,
                    (_, Cell::Suppressed) => change.hidden += 1,
                    (before, cell) if before == cell.plain() => {}
                    (before, cell) => {
                        change.changed += 1;
                        self.figures.push(FigureChange {
                            table: now.id().to_owned(),
                            keys: keys.clone(),
                            column: column.name.clone(),
                            before: before.to_owned(),
                            now: cell.clone(),
                        });
                    }
                }
            }
        }
        change.gone_rows = rows.len();
        change
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
        let day = "2022-03-31".parse().unwrap();
        let mut line = Line::after(None, "", "2022Q1".into(), day, Profile::of(Audience::Steering));
        line.record = Record { tables: vec![published], ..Record::default() };
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
