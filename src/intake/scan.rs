//! Looks for direct identifiers in every cell of every row of a table, titles, notes and totals among them.
//!
//! What is an identifier is said by [`crate::privacy`]; here it is known where a cell stands, which column may be allowed, and
//! which columns are looked at for names: those outside the contract, those of pseudonyms, and those of free text.

use super::FormShape;
use super::plan::{Origin, Plan};
use super::recognise::Meaning;
use super::row::Row;
use crate::privacy::{
    Gate, Hits, Kind, Share, Spot, Where, find, holds_identifier, is_birth_date_header, is_certain, is_name_header,
    is_whole_name_header, looks_like_name, may_hold, not_name_tested,
};

/// Columns whose cells are looked at for names; further right nobody keeps any.
const MOST_SCANNED_COLUMNS: usize = 4_096;

/// Looks at one table as it is read.
pub struct TableScan<'g> {
    gate: &'g Gate,
    form: Option<String>,
    sheet: Option<String>,
    /// Row of the header; of an unknown table, once a row that may be one has come.
    header_row: Option<u64>,
    columns: Vec<Column>,
    hits: Hits,
}

#[derive(Default)]
struct Column {
    /// The header to show.
    header: Option<String>,
    /// Number of the exception that allows what is found.
    exception: Option<usize>,
    /// Whether the cells are looked at for names.
    tested: bool,
    share: Share,
}

impl Column {
    /// A column without a header.
    fn nameless() -> Column {
        Column { tested: true, ..Column::default() }
    }
}

impl<'g> TableScan<'g> {
    /// Returns a scan of a table whose form is not known. `file` and `sheet` are names to show.
    pub fn of_unknown(gate: &'g Gate, file: &str, sheet: Option<String>) -> TableScan<'g> {
        let hits = Hits::of(file);
        TableScan { gate, form: None, sheet, header_row: None, columns: Vec::new(), hits }
    }

    /// Returns a scan of a table of a known form; its headers and what stands above it are looked at now.
    pub fn of_table(
        gate: &'g Gate,
        file: &str,
        sheet: Option<String>,
        shape: &FormShape,
        plan: &Plan,
    ) -> TableScan<'g> {
        let mut scan = TableScan::of_unknown(gate, file, sheet);
        scan.form = Some(shape.form.clone());
        scan.hits.add_form(&shape.form);
        scan.header_row = Some(plan.header_row);
        for (header, meaning) in &plan.columns {
            let known = match meaning {
                Meaning::Header(index) => shape.headers.get(*index),
                _ => None,
            };
            let tested = match (known, meaning) {
                (Some(header), _) => header.id || header.drop,
                (None, Meaning::Organisation) => false,
                (None, _) => !not_name_tested(header),
            };
            let field = known.map(|header| header.field.as_str());
            let exception = gate.exception(&shape.form, header, field);
            scan.columns.push(Column { header: shown(header, gate), exception, tested, share: Share::default() });
            if known.is_none() && *meaning != Meaning::Organisation {
                scan.header(scan.columns.len() - 1, header);
            }
        }
        scan.titles(shape, plan);
        scan
    }

    /// Looks at what lines above the header say: a name after `Yhteyshenkilö:`, a name in the place of a pseudonym.
    fn titles(&mut self, shape: &FormShape, plan: &Plan) {
        for (name, _) in &plan.title_values {
            for (is_one, kind) in
                [(is_whole_name_header(name), Kind::NameColumn), (is_birth_date_header(name), Kind::BirthDateColumn)]
            {
                if is_one {
                    self.hits.add(kind, Spot::Title, self.place(None, None));
                }
            }
        }
        let from_title = plan.fields.iter().zip(&plan.origins).filter_map(|(field, origin)| match origin {
            Origin::Title(value) => Some((field, value)),
            _ => None,
        });
        for (field, value) in from_title.chain(plan.title_fills.iter().map(|(field, value)| (field, value))) {
            let is_id = shape.headers.iter().any(|header| header.id && header.field == *field);
            if is_id && looks_like_name(value.as_bytes(), self.gate) {
                self.hits.add(Kind::NameColumn, Spot::Title, self.place(None, None));
            }
        }
    }

    /// Looks at the header of a column that the contract does not know.
    fn header(&mut self, column: usize, header: &str) {
        let kinds = [(is_name_header(header), Kind::NameColumn), (is_birth_date_header(header), Kind::BirthDateColumn)];
        for (_, kind) in kinds.into_iter().filter(|(is_one, _)| *is_one) {
            self.add(kind, Spot::Column, self.header_row, column);
            // One finding for a column is enough.
            self.columns[column].tested = false;
        }
    }

    /// Looks at a row.
    pub fn row(&mut self, number: u64, row: &Row) {
        if self.header_row.is_none() {
            self.take_for_header(number, row);
        }
        for (column, cell) in row.cells().enumerate() {
            self.cell(number, column, cell.as_bytes());
        }
    }

    /// Looks at a line of a text file in UTF-8 in which no cell is quoted.
    pub fn line(&mut self, number: u64, line: &[u8], delimiter: u8) {
        for (column, cell) in line.split(|byte| *byte == delimiter).enumerate() {
            self.cell(number, column, cell.trim_ascii_end());
        }
    }

    /// Looks at a cell; columns count from 0.
    pub fn cell(&mut self, number: u64, column: usize, cell: &[u8]) {
        if cell.is_empty() {
            return;
        }
        if may_hold(cell) {
            let mut kinds = Vec::new();
            let text = String::from_utf8_lossy(cell);
            find(&text, &mut |kind, _| kinds.push(kind));
            for kind in kinds {
                // A column may be allowed because its numbers look like others; these are no mistake.
                if matches!(kind, Kind::IdentityCode | Kind::Iban) && is_certain(&text) {
                    // The exception was met all the same.
                    self.exception(column).into_iter().for_each(|exception| self.gate.allow(exception));
                    self.stop(kind, self.spot(number), Some(number), (column, false));
                } else {
                    self.add(kind, self.spot(number), Some(number), column);
                }
            }
        }
        if column >= self.columns.len() && column < MOST_SCANNED_COLUMNS {
            self.columns.resize_with(column + 1, Column::nameless);
        }
        if let Some(column) = self.columns.get_mut(column)
            && column.tested
            && self.header_row.is_none_or(|header| number > header)
        {
            column.share.add(looks_like_name(cell, self.gate));
        }
    }

    /// Adds a hit in a cell that was passed over because it stands too far to the right.
    pub fn beyond(&mut self, number: u64, column: u64, kind: Kind) {
        self.hits.add(kind, Spot::Cell, self.place(Some(number), Some(column)));
    }

    /// Adds a hit in what a file says of itself.
    pub fn in_metadata(&mut self, kind: Kind) {
        self.hits.add(kind, Spot::Metadata, Where::default());
    }

    fn spot(&self, number: u64) -> Spot {
        match self.header_row {
            Some(header) if self.form.is_some() && number < header => Spot::Title,
            Some(header) if self.form.is_some() && number == header => Spot::Header,
            _ => Spot::Cell,
        }
    }

    /// Adds a hit, unless the project allows it for this column of this form.
    fn add(&mut self, kind: Kind, spot: Spot, row: Option<u64>, column: usize) {
        if let Some(exception) = self.exception(column).filter(|_| spot != Spot::Title) {
            self.gate.allow(exception);
            self.hits.allow(exception);
            return;
        }
        let allowable = self.form.is_some() && spot != Spot::Title && column < self.columns.len();
        self.stop(kind, spot, row, (column, allowable));
    }

    /// Returns the exception for a column.
    fn exception(&self, column: usize) -> Option<usize> {
        self.columns.get(column).and_then(|column| column.exception)
    }

    /// Adds a hit that nothing allows in a column, and whether an exception for the column would.
    fn stop(&mut self, kind: Kind, spot: Spot, row: Option<u64>, (column, allowable): (usize, bool)) {
        let mut place = self.place(row.filter(|row| *row > 0), u64::try_from(column + 1).ok());
        place.allowable = allowable;
        if spot != Spot::Title {
            place.header = self.columns.get(column).and_then(|column| column.header.clone());
        }
        self.hits.add(kind, spot, place);
    }

    fn place(&self, row: Option<u64>, column: Option<u64>) -> Where {
        Where { sheet: self.sheet.clone(), row, column, ..Where::default() }
    }

    /// The first row of an unknown table with two filled cells may be its header; above it, a cell that says nothing but `Nimi`.
    fn take_for_header(&mut self, number: u64, row: &Row) {
        let filled = row.cells().enumerate().filter(|(_, cell)| !cell.is_empty());
        let filled: Vec<(usize, &str)> = filled.take(MOST_SCANNED_COLUMNS).collect();
        let width = filled.last().map_or(0, |(column, _)| column + 1).min(MOST_SCANNED_COLUMNS);
        if width > self.columns.len() {
            self.columns.resize_with(width, Column::nameless);
        }
        let several = filled.len() > 1;
        if several {
            self.header_row = Some(number);
            self.columns.iter_mut().for_each(|column| column.share = Share::default());
        }
        for (column, cell) in filled.into_iter().filter(|(column, _)| *column < MOST_SCANNED_COLUMNS) {
            if several {
                self.columns[column].tested = !not_name_tested(cell);
                self.header(column, cell);
            } else if is_whole_name_header(cell) {
                self.add(Kind::NameColumn, Spot::Column, Some(number), column);
                self.columns[column].tested = false;
            }
        }
    }

    /// Ends the table: tells which columns hold names. Returns all hits.
    pub fn finish(mut self) -> Hits {
        let named = self.columns.iter().enumerate().filter(|(_, column)| column.tested && column.share.is_of_names());
        let named: Vec<usize> = named.map(|(column, _)| column).collect();
        for column in named {
            self.add(Kind::NameColumn, Spot::Column, self.header_row, column);
        }
        self.hits
    }
}

/// Returns a header as it may be shown: one that holds an identifier, or looks like a name, is not.
fn shown(header: &str, gate: &Gate) -> Option<String> {
    let hidden = header.is_empty() || holds_identifier(header) || looks_like_name(header.as_bytes(), gate);
    (!hidden).then(|| header.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::recognise::Known;
    use super::super::row::NumberedRow;
    use super::super::testing::referral_and_job_start;
    use super::*;
    use crate::diagnostics::Diagnostic;
    use crate::project::Project;

    /// A hit says whether an exception would help: one in a column of a form, unless it is certain. The form is remembered.
    #[test]
    fn an_exception_is_offered_only_where_it_would_help() {
        let source = "as_of = 2021-12-31\n[project]\nname = 'Koe'\nstart = 2021-01-01\nend = 2021-12-31\nregion = 'Satakunta'\n\
                      [[identifier_exception]]\nform = 'referral'\ncolumn = 'Kotikunta'\nreason = 'koe'\n";
        let project = Project::parse(std::path::Path::new("."), source).unwrap();
        let gate = Gate::new(&project, &["referral"], |_| None).unwrap();
        let lines = [
            "Asiakastunnus;Lähetepvm;Kotikunta;Oma",
            "PP-1;1.2.2021;010594Y9032;010594Y9032",
            "PP-2;1.2.2021;010594Y9033;010594Y9033",
        ];
        let rows: Vec<NumberedRow> =
            (1..).zip(lines).map(|(number, line)| NumberedRow { number, row: line.split(';').collect() }).collect();
        let shapes = referral_and_job_start();
        let plan = Plan::of(&Known::new(&shapes), &rows).unwrap();
        let told = |mut scan: TableScan<'_>| {
            rows.iter().for_each(|row| scan.row(row.number, &row.row));
            let hits = scan.finish();
            let forms: Vec<String> = hits.sent().1.iter().cloned().collect();
            let hits = hits.into_diagnostics().into_iter();
            let place = |hit: Diagnostic| {
                format!("{}:{} {}", hit.place.row.unwrap(), hit.place.column.unwrap(), hit.args["allow"])
            };
            (forms, hits.map(place).collect::<Vec<_>>())
        };
        let (forms, hits) = told(TableScan::of_table(&gate, "a.csv", None, &shapes[0], &plan));
        assert_eq!(forms, ["referral"]);
        assert_eq!(
            hits,
            ["2:3 no", "2:4 no", "3:4 yes"],
            "the code with a wrong check character in Kotikunta is allowed"
        );
        assert!(gate.unused().is_empty(), "the exception was met");
        let (forms, hits) = told(TableScan::of_unknown(&gate, "a.csv", None));
        assert!(forms.is_empty());
        assert_eq!(hits, ["2:3 no", "2:4 no", "3:3 no", "3:4 no"], "of no form no column can be allowed");
    }
}
