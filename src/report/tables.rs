//! Released tables, read by name and set for print.
//!
//! A suppressed cell prints `..` and an absent value a dash, whatever the column; nothing here looks behind a cell.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::locale::{Locale, NOTHING};
use super::rich::{Rich, Wording, count, text};
use super::scales::{Axis, Tick};
use super::sentences::listed_by;
use super::shapes::{Column, ColumnKind, DataTable, Pad, RowKind, TableCell, TableRow, Whisker};
use crate::disclosure::{Cell, ReleasedTable, SUPPRESSED};

/// The released tables of a run, by measure id.
#[derive(Clone, Debug)]
pub struct Tables<'t> {
    by_id: BTreeMap<&'t str, &'t ReleasedTable>,
}

impl<'t> Tables<'t> {
    /// Returns the tables by their ids.
    pub fn new(tables: &'t [ReleasedTable]) -> Tables<'t> {
        Tables { by_id: tables.iter().map(|table| (table.id(), table)).collect() }
    }

    /// Returns a measure's table.
    pub fn get(&self, id: &str) -> Option<&'t ReleasedTable> {
        self.by_id.get(id).copied()
    }

    /// Returns all tables by id.
    pub fn all(&self) -> impl Iterator<Item = &'t ReleasedTable> + '_ {
        self.by_id.values().copied()
    }

    /// Returns the ids in order.
    pub fn ids(&self) -> impl Iterator<Item = &'t str> + '_ {
        self.by_id.keys().copied()
    }

    /// Returns the rows of a measure; none when the measure was not computed.
    pub fn rows(&self, id: &str) -> Vec<Row<'t>> {
        self.get(id).map(|table| table.rows().iter().map(|cells| Row { table, cells }).collect()).unwrap_or_default()
    }
}

/// A row of a released table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    table: &'t ReleasedTable,
    cells: &'t [Cell],
}

impl<'t> Row<'t> {
    /// Returns the cell of a column; a column that the measure does not publish is missing.
    pub fn cell(&self, column: &str) -> &'t Cell {
        self.table.cell(self.cells, column)
    }

    /// Returns the number, if one is shown.
    pub fn number(&self, column: &str) -> Option<f64> {
        self.cell(column).number()
    }

    /// Returns the whole number, if one is shown.
    pub fn integer(&self, column: &str) -> Option<i64> {
        self.cell(column).integer()
    }

    /// Returns the key or code as it stands in the table: text as it is, numbers and dates in their plain form.
    pub fn key(&self, column: &str) -> String {
        self.cell(column).plain()
    }

    /// Returns whether the cell is suppressed.
    pub fn hidden(&self, column: &str) -> bool {
        self.cell(column).is_suppressed()
    }

    /// Returns whether an earlier figure stands in the place of the present one.
    pub fn repeats(&self, column: &str) -> bool {
        self.cell(column).again().is_some()
    }

    /// Returns whether there is somebody or something to tell of: a count above zero, or one that is not told.
    pub fn counts(&self, column: &str) -> bool {
        self.hidden(column) || self.number(column).is_some_and(|value| value > 0.0)
    }
}

/// Returns the sum of a column; suppressed as soon as one of its cells is, and not known where one is not.
pub fn sum(rows: &[Row<'_>], column: &str) -> Cell {
    if rows.iter().any(|row| row.hidden(column)) {
        return Cell::Suppressed;
    }
    let known: Option<Vec<i64>> = rows.iter().map(|row| row.integer(column)).collect();
    known.filter(|known| !known.is_empty()).map_or(Cell::Missing, |known| Cell::Integer(known.iter().sum()))
}

/// Stands after a figure of an earlier release.
pub const AGAIN: &str = "*";

/// Returns a cell set by `shown`; `..` when it is suppressed, a dash when there is no number, an earlier figure with its mark.
fn set(cell: &Cell, shown: impl Fn(f64) -> String) -> String {
    match (cell, cell.number()) {
        (Cell::Suppressed, _) => SUPPRESSED.to_owned(),
        (Cell::Again(again), _) => format!("{}{AGAIN}", set(&again.value, shown)),
        (_, Some(value)) => shown(value),
        _ => NOTHING.to_owned(),
    }
}

impl Locale {
    /// Returns a count or another number with so many decimals.
    pub fn number_cell(self, cell: &Cell, decimals: usize) -> String {
        set(cell, |value| self.decimal(value, decimals))
    }

    /// Returns a number with its sign.
    pub fn signed_cell(self, cell: &Cell, decimals: usize) -> String {
        set(cell, |value| self.signed(value, decimals))
    }

    /// Returns a fraction as a percentage without the sign, with one decimal.
    pub fn percent_cell(self, cell: &Cell) -> String {
        set(cell, |value| self.percent_number(value, 1))
    }

    /// Returns the ends of an interval as percentages without the sign: `34,0–50,8`; with the sign when `sign` is set.
    pub fn range_cells(self, low: &Cell, high: &Cell, sign: bool) -> String {
        if let (Some(low), Some(high)) = (low.again(), high.again()) {
            return format!("{}{AGAIN}", self.range_cells(&low.value, &high.value, sign));
        }
        match (low.number(), high.number()) {
            (Some(low), Some(high)) if sign => self.percent_range(low, high, 1),
            (Some(low), Some(high)) => format!("{}–{}", self.percent_number(low, 1), self.percent_number(high, 1)),
            _ if low.is_suppressed() || high.is_suppressed() => SUPPRESSED.to_owned(),
            _ => NOTHING.to_owned(),
        }
    }

    /// Returns the ends of an interval with so many decimals: `0,60–1,07`.
    pub fn number_range_cells(self, low: &Cell, high: &Cell, decimals: usize) -> String {
        if let (Some(low), Some(high)) = (low.again(), high.again()) {
            return format!("{}{AGAIN}", self.number_range_cells(&low.value, &high.value, decimals));
        }
        match (low.number(), high.number()) {
            (Some(low), Some(high)) => format!("{}–{}", self.decimal(low, decimals), self.decimal(high, decimals)),
            _ if low.is_suppressed() || high.is_suppressed() => SUPPRESSED.to_owned(),
            _ => NOTHING.to_owned(),
        }
    }

    /// Returns a date cell as people write dates.
    pub fn date_cell(self, cell: &Cell) -> String {
        match cell {
            Cell::Suppressed => SUPPRESSED.to_owned(),
            Cell::Again(again) => format!("{}{AGAIN}", self.date_cell(&again.value)),
            Cell::Date(date) => self.date(*date),
            Cell::Text(text) => text.parse().map_or_else(|_| text.clone(), |date| self.date(date)),
            _ => NOTHING.to_owned(),
        }
    }
}

/// Returns an interval drawn on an axis with its text beside it; a suppressed one is text only.
pub fn whisker(locale: Locale, row: &Row<'_>, columns: [&str; 3], axis: &Axis, reference: Option<f64>) -> TableCell {
    let [low, point, high] = columns.map(|column| row.cell(column));
    let drawing = match (low.number(), point.number(), high.number()) {
        (Some(low), Some(point), Some(high)) => Some(Whisker {
            low: axis.position(low),
            point: axis.position(point),
            high: axis.position(high),
            reference: reference.map(|value| axis.position(value)),
        }),
        _ => None,
    };
    TableCell::Whisker { whisker: drawing, text: locale.range_cells(low, high, false) }
}

/// Returns the axis that holds every interval of the rows.
pub fn whisker_axis(rows: &[Row<'_>], high: &str) -> Axis {
    Axis::percent(rows.iter().filter_map(|row| row.number(high)).fold(0.0, f64::max))
}

/// Puts a table together.
pub struct TableBuilder {
    table: DataTable,
    /// Last days of the data behind figures of earlier releases.
    days: BTreeSet<NaiveDate>,
}

impl TableBuilder {
    /// Begins a table with its caption.
    pub fn new(caption: Rich) -> TableBuilder {
        let table = DataTable {
            caption,
            columns: vec![],
            rows: vec![],
            notes: vec![],
            marks: BTreeMap::new(),
            row_header: true,
            turned: String::new(),
            compact: false,
            breaks: false,
            written: false,
        };
        TableBuilder { table, days: BTreeSet::new() }
    }

    /// Tells the rows that the table is of: the days up to which their earlier figures know.
    #[must_use]
    pub fn of<'r, 't: 'r>(mut self, rows: impl IntoIterator<Item = &'r Row<'t>>) -> TableBuilder {
        self.days.extend(rows.into_iter().flat_map(|row| row.cells).filter_map(|cell| Some(cell.again()?.cut_off)));
        self
    }

    /// Does so for all rows of a released table.
    #[must_use]
    pub fn of_table(mut self, table: &ReleasedTable) -> TableBuilder {
        self.days.extend(table.again().map(|(_, _, again)| again.cut_off));
        self
    }

    /// Sets the table in the smaller type of the annexes.
    #[must_use]
    pub fn compact(mut self) -> TableBuilder {
        self.table.compact = true;
        self
    }

    /// Lets the table break over pages however few its rows are: where rows are high, a whole one would leave much of a page empty.
    #[must_use]
    pub fn breaking(mut self) -> TableBuilder {
        self.table.breaks = true;
        self
    }

    /// Adds a text column with its share of the width.
    #[must_use]
    pub fn text(mut self, label: String, width: f64) -> TableBuilder {
        self.table.columns.push(Column { label, width: Some(width), ..Column::default() });
        self
    }

    /// Adds a text column whose cells head what stands right of them: a table with two entries a row.
    #[must_use]
    pub fn heading(mut self, label: String, width: f64) -> TableBuilder {
        self.table.columns.push(Column { label, width: Some(width), heads: true, ..Column::default() });
        self
    }

    /// Adds a column of numbers.
    #[must_use]
    pub fn number(mut self, label: String) -> TableBuilder {
        self.table.columns.push(Column { label, kind: ColumnKind::Number, ..Column::default() });
        self
    }

    /// Adds a column of met and missed targets.
    #[must_use]
    pub fn status(mut self, label: String) -> TableBuilder {
        self.table.columns.push(Column { label, kind: ColumnKind::Status, ..Column::default() });
        self
    }

    /// Adds a column of intervals in percent on an axis.
    #[must_use]
    pub fn whisker(self, label: String, axis: &Axis, locale: Locale) -> TableBuilder {
        let last = axis.end();
        let ticks = axis
            .ticks(|value| if value >= last { locale.percent(value, 0) } else { locale.percent_number(value, 0) })
            .into_iter()
            .filter(|tick| tick.at == 0.0 || tick.at == 1.0)
            .collect();
        self.drawing(label, ticks)
    }

    /// Adds a column of intervals on an axis with these ticks.
    #[must_use]
    pub fn drawing(mut self, label: String, ticks: Vec<Tick>) -> TableBuilder {
        self.table.columns.push(Column { label, kind: ColumnKind::Whisker, ticks: Some(ticks), ..Column::default() });
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<TableCell>) {
        self.table.rows.push(TableRow { kind: RowKind::Body, cells });
    }

    /// Adds a row of totals.
    pub fn total(&mut self, cells: Vec<TableCell>) {
        self.table.rows.push(TableRow { kind: RowKind::Total, cells });
    }

    /// Adds a line that names the rows below it.
    pub fn group(&mut self, label: String) {
        self.group_cell(TableCell::Text(label));
    }

    /// The same with a text or rich cell.
    pub fn group_cell(&mut self, label: TableCell) {
        self.table.rows.push(TableRow { kind: RowKind::Group, cells: vec![label] });
    }

    /// Adds a note below the table.
    pub fn note(&mut self, note: Rich) {
        if !note.is_empty() {
            self.table.notes.push(note);
        }
    }

    /// Returns the table, with the marks that stand in it explained below and its decimals under each other.
    pub fn finish(mut self, wording: Wording) -> DataTable {
        let shows = |mark: &str| self.table.rows.iter().flat_map(|row| &row.cells).any(|cell| shows(cell, mark));
        let marks = [(SUPPRESSED, "suppressed"), (AGAIN, "again"), (NOTHING, "nothing")];
        let days: Vec<String> = self.days.iter().map(|day| wording.locale.date(*day)).collect();
        let values = [
            ("count", count(i64::try_from(days.len()).unwrap_or(i64::MAX))),
            ("dates", text(listed_by(wording, &days, "list-or"))),
        ];
        let mut explained = Vec::new();
        for (mark, name) in marks.into_iter().filter(|(mark, _)| shows(mark)).collect::<Vec<_>>() {
            let values = if mark == AGAIN { values.as_slice() } else { &[] };
            let note = wording.rich(&format!("table-note-{name}"), values);
            // What a star says takes lines of its own.
            if mark == AGAIN {
                self.table.notes.push(note)
            } else {
                explained.push(note)
            }
            self.table.marks.insert(mark, wording.word(&format!("table-mark-{name}")));
        }
        // The short ones on one line: a table and its notes stand on one page.
        self.note(Rich::sentences(explained));
        self.table.turned = wording.word("table-turned");
        self.without_empty_axes();
        for column in 0..self.table.columns.len() {
            if self.table.columns[column].kind == ColumnKind::Number {
                align(&mut self.table.rows, column, wording.locale);
            }
        }
        self.table
    }

    /// Makes columns of numbers out of columns of intervals in which nothing is drawn: an axis would tell of values that are not there.
    fn without_empty_axes(&mut self) {
        let drawn = |row: &TableRow, column: usize| row.cells.get(column).is_some_and(TableCell::is_drawn);
        for (index, column) in self.table.columns.iter_mut().enumerate() {
            if column.kind != ColumnKind::Whisker || self.table.rows.iter().any(|row| drawn(row, index)) {
                continue;
            }
            (column.kind, column.ticks) = (ColumnKind::Number, None);
            for cell in self.table.rows.iter_mut().filter_map(|row| row.cells.get_mut(index)) {
                if let TableCell::Whisker { text, .. } = cell {
                    *cell = TableCell::Text(std::mem::take(text));
                }
            }
        }
    }
}

/// Gives the numbers of a column room at their right where they have fewer decimals than others, or no mark that others have.
/// `..` and a dash stand under the units, where a whole number would end; words stand at the edge.
fn align(rows: &mut [TableRow], column: usize, locale: Locale) {
    let endings: Vec<Option<Ending>> = rows
        .iter()
        .map(|row| match (row.kind, row.cells.get(column)) {
            (RowKind::Body | RowKind::Total, Some(TableCell::Text(text))) => Ending::of(text, locale),
            _ => None,
        })
        .collect();
    let decimals = endings.iter().flatten().map(|ending| ending.decimals).max().unwrap_or(0);
    let starred = endings.iter().flatten().any(|ending| ending.starred);
    for (row, ending) in rows.iter_mut().zip(endings) {
        let (Some(ending), Some(TableCell::Text(text))) = (ending, row.cells.get(column)) else { continue };
        let pad = Pad {
            digits: decimals - ending.decimals,
            point: decimals > 0 && ending.decimals == 0,
            star: starred && !ending.starred,
        };
        if pad != Pad::default() {
            row.cells[column] = TableCell::Padded { text: text.clone(), pad };
        }
    }
}

/// How a printed number ends.
struct Ending {
    decimals: usize,
    starred: bool,
}

impl Ending {
    /// Returns how a text ends that ends with a number, or stands in the place of one.
    fn of(text: &str, locale: Locale) -> Option<Ending> {
        if text == SUPPRESSED || text == NOTHING {
            return Some(Ending { decimals: 0, starred: false });
        }
        let number = text.strip_suffix(AGAIN);
        let (starred, number) = (number.is_some(), number.unwrap_or(text));
        let digits = number.bytes().rev().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        let has_point = number[..number.len() - digits].ends_with(locale.decimal_mark());
        Some(Ending { decimals: if has_point { digits } else { 0 }, starred })
    }
}

fn shows(cell: &TableCell, mark: &str) -> bool {
    match cell {
        TableCell::Text(text)
        | TableCell::Whisker { text, .. }
        | TableCell::Padded { text, .. }
        | TableCell::Status { text, .. } => text == mark || mark == AGAIN && text.ends_with(mark),
        TableCell::Rich(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Again;
    use crate::language::Lang;
    use crate::report::testing::{header, key, people, rate};

    fn sample() -> ReleasedTable {
        let columns = vec![
            key("area"),
            people("served"),
            rate("rate", "x", "served"),
            rate("low", "x", "served"),
            rate("high", "x", "served"),
        ];
        let number = Cell::Number;
        crate::disclosure::testing::table(
            "t/t",
            header("t", &["area"], columns),
            vec![
                vec![Cell::Text("Pori".into()), Cell::Integer(1234), number(0.5), number(0.3), number(0.7)],
                vec![Cell::Text("Eura".into()), Cell::Suppressed, Cell::Suppressed, Cell::Suppressed, Cell::Suppressed],
                vec![Cell::Text("Jämi".into()), Cell::Integer(0), Cell::Missing, Cell::Missing, Cell::Missing],
            ],
        )
    }

    #[test]
    fn cells_print_as_number_two_dots_or_dash() {
        let table = [sample()];
        let rows = Tables::new(&table).rows("t/t");
        let locale = Locale::of(Lang::Fi);
        let printed: Vec<[String; 3]> = rows
            .iter()
            .map(|row| {
                [
                    locale.number_cell(row.cell("served"), 0),
                    locale.percent_cell(row.cell("rate")),
                    locale.range_cells(row.cell("low"), row.cell("high"), true),
                ]
            })
            .collect();
        assert_eq!(printed[0], ["1\u{a0}234", "50,0", "30,0–70,0\u{a0}%"]);
        assert_eq!(printed[1], ["..", "..", ".."]);
        assert_eq!(printed[2], ["0", "–", "–"]);
        assert_eq!([rows[0].counts("served"), rows[1].counts("served"), rows[2].counts("served")], [true, true, false]);
    }

    #[test]
    fn a_suppressed_interval_is_text_only_and_its_mark_is_explained() {
        let table = [sample()];
        let rows = Tables::new(&table).rows("t/t");
        let wording = Wording::of(Lang::Fi);
        let axis = whisker_axis(&rows, "high");
        assert_eq!(axis.end(), 0.8);
        let mut builder =
            TableBuilder::new(Rich::plain("Otsikko")).text("a".into(), 1.0).whisker("b".into(), &axis, wording.locale);
        for row in &rows {
            builder.row(vec![
                TableCell::Text(row.key("area")),
                whisker(wording.locale, row, ["low", "rate", "high"], &axis, Some(0.4)),
            ]);
        }
        let table = builder.finish(wording);
        let drawn = |index: usize| table.rows[index].cells[1].is_drawn();
        assert_eq!([drawn(0), drawn(1), drawn(2)], [true, false, false]);
        let notes: Vec<String> = table.notes.iter().map(Rich::text).collect();
        assert_eq!(notes, [".. = tieto salattu tietosuojan vuoksi. – = ei lukua."], "both marks on one line");
        assert!(Tables::new(&[]).rows("t/t").is_empty());
    }

    #[test]
    fn an_axis_stands_only_where_something_is_drawn_on_it() {
        let wording = Wording::of(Lang::Fi);
        let axis = Axis::percent(0.5);
        let table = |whisker: Option<Whisker>| {
            let mut builder = TableBuilder::new(Rich::plain("x")).whisker("b".into(), &axis, wording.locale);
            builder.row(vec![TableCell::Whisker { whisker: None, text: "..".into() }]);
            builder.row(vec![TableCell::Whisker { whisker, text: "10–30".into() }]);
            builder.finish(wording)
        };
        let empty = table(None);
        assert_eq!((empty.columns[0].kind, empty.columns[0].ticks.is_none()), (ColumnKind::Number, true));
        assert!(!empty.rows.iter().any(|row| matches!(row.cells[0], TableCell::Whisker { .. })));
        let drawn = table(Some(Whisker { low: 0.2, point: 0.4, high: 0.6, reference: None }));
        assert_eq!((drawn.columns[0].kind, drawn.columns[0].ticks.is_some()), (ColumnKind::Whisker, true));
    }

    /// Figures of 12, 1,5 (an earlier release) and −0,25: whole numbers lack a decimal mark and two digits, and so do
    /// the marks that stand for one; words stay at the edge.
    #[test]
    fn decimals_of_a_column_stand_under_each_other() {
        let padded = |lang: Lang, texts: &[&str]| {
            let mut builder = TableBuilder::new(Rich::plain("x")).number("n".into());
            for text in texts {
                builder.row(vec![TableCell::Text((*text).into())]);
            }
            let pads = builder.finish(Wording::of(lang)).rows.into_iter().map(|row| match &row.cells[0] {
                TableCell::Padded { pad, .. } => (pad.digits, pad.point, pad.star),
                _ => (0, false, false),
            });
            pads.collect::<Vec<_>>()
        };
        assert_eq!(
            padded(Lang::Fi, &["12", "1,5*", "\u{2212}0,25", "..", "–", "ei"]),
            [(2, true, true), (1, false, false), (0, false, true), (2, true, true), (2, true, true), (0, false, false)]
        );
        assert_eq!(padded(Lang::Fi, &["1.2.2022", "12.10.2021"]), [(0, false, false); 2]);
        assert_eq!(padded(Lang::En, &["1,234", "1,234.5"]), [(1, true, false), (0, false, false)]);
        assert_eq!(padded(Lang::Fi, &["34,0–50,8", "7"]), [(0, false, false), (1, true, false)]);
    }

    /// A figure of another day than its neighbours says which: they must not be set against each other.
    #[test]
    fn an_earlier_figure_tells_up_to_which_day_it_knows() {
        let again = |day: &str| Cell::Again(Box::new(Again { value: Cell::Integer(5), cut_off: day.parse().unwrap() }));
        let note = |days: &[&str], lang: Lang| {
            let rows = days.iter().map(|day| vec![Cell::Text("Pori".into()), again(day)]).collect();
            let tables = [crate::disclosure::testing::table(
                "t/t",
                header("t", &["area"], vec![key("area"), people("n")]),
                rows,
            )];
            let rows = Tables::new(&tables).rows("t/t");
            let wording = Wording::of(lang);
            let mut builder = TableBuilder::new(Rich::plain("x")).of(&rows).text("a".into(), 1.0).number("n".into());
            for row in &rows {
                builder.row(vec![
                    TableCell::Text(row.key("area")),
                    TableCell::Text(wording.locale.number_cell(row.cell("n"), 0)),
                ]);
            }
            builder.finish(wording).notes.iter().map(Rich::text).collect::<Vec<_>>().concat()
        };
        let one = note(&["2022-03-31", "2022-03-31"], Lang::Fi);
        assert!(one.starts_with("* = aiemmin julkaistu luku (tiedot 31.3.2022 asti): nykyistä"), "{one}");
        let two = note(&["2022-03-31", "2021-12-31"], Lang::Fi);
        assert!(two.contains("(luvusta riippuen tiedot 31.12.2021 tai 31.3.2022 asti)"), "{two}");
        assert!(note(&["2022-03-31"], Lang::Sv).contains("(uppgifter till 31.3.2022)"));
    }
}
