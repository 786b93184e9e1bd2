//! Large UTF-8 files: the engine reads them from the file itself, on all its threads.
//!
//! Everything about the dialect is written into the statement: the engine's own sniffer changes between releases and sees only
//! a part of the file. One quick pass over the lines finds those that are no data, so that the statement can leave them out.
//! Whatever makes the file less than plain (line breaks in cells, cells without a header, a row count that does not come out)
//! sends it the way of the other encodings, through [`super::delimited`].

use std::fmt::Write as _;
use std::path::Path;

use super::collect::{Collector, Tally};
use super::delimited::{Rows, Text};
use super::encoding::Encoding;
use super::limits::MOST_CELL_CHARACTERS;
use super::plan::{Origin, Plan, RowKind};
use super::recognise::Meaning;
use super::row::Row;
use super::scan::TableScan;
use super::totals::{TOTALS_BEGIN_WITH, may_sum_up};
use crate::diagnostics::Result;
use crate::privacy::Hits;
use crate::session::Session;
use crate::session::{identifier, quoted};

/// Lines that a statement leaves out at most; a file with more is read the other way.
const MOST_LEFT_OUT: usize = 1_000;

/// A table on its way from a file into the staging table of its form.
pub struct Bulk<'a> {
    pub path: &'a Path,
    pub text: &'a Text<'a>,
    pub delimiter: u8,
    pub plan: &'a Plan,
    pub form: &'a str,
    pub source: usize,
    pub organisation: &'a str,
}

impl Bulk<'_> {
    /// Loads the table, every line of which is looked at for identifiers before: with any hit nothing is loaded. Returns `None`, and
    /// leaves nothing behind, when the file is not plain enough.
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine cannot undo what it began.
    pub fn load(&self, session: &Session, scan: TableScan<'_>) -> Result<Option<(Tally, Hits)>> {
        let Some((left_out, tally, hits)) = self.survey(scan) else { return Ok(None) };
        if !hits.is_empty() {
            return Ok(Some((tally, hits)));
        }
        let Some(statement) = self.statement(&left_out) else { return Ok(None) };
        session.execute("begin to load a file", "begin transaction")?;
        let loaded = session.connection().execute(&statement, []);
        if loaded.is_ok_and(|rows| u64::try_from(rows).is_ok_and(|rows| rows == tally.rows)) {
            session.execute("load a file", "commit")?;
            Ok(Some((tally, hits)))
        } else {
            session.execute("undo loading a file", "rollback")?;
            Ok(None)
        }
    }

    /// Looks at every line below the header; returns those that are no data, or `None` when the file is not plain.
    fn survey(&self, mut scan: TableScan<'_>) -> Option<(Vec<u64>, Tally, Hits)> {
        if !self.is_laid_out_plainly() {
            return None;
        }
        let columns = &self.plan.columns;
        let body: &[u8] = &self.text.body;
        let mut line = self.text.lines_before;
        let mut rows = 0;
        let mut left_out = Vec::new();
        // The lines that need a closer look go through the collector, which counts them as it does those of any other file.
        let mut collector = Collector::new(self.plan);
        let mut row = Row::default();
        let mut after_heading = false;
        for bytes in body.split(|byte| *byte == b'\n') {
            line += 1;
            let plain_cells = !bytes.contains(&b'"');
            if plain_cells {
                scan.line(line, bytes, self.delimiter);
            } else if self.parse(bytes, &mut row).is_some() {
                scan.row(line, &row);
            }
            if line <= self.plan.header_row || bytes.trim_ascii().is_empty() {
                continue;
            }
            rows += 1;
            if plain_cells && bytes.iter().filter(|byte| **byte == self.delimiter).count() >= columns.len() {
                return None;
            }
            let is_data = plain_cells && self.is_surely_data(bytes);
            if !is_data {
                self.parse(bytes, &mut row)?;
            }
            let kind = if is_data { RowKind::Data } else { self.plan.kind(&row) };
            // A heading over data is not loaded; the other way tells it.
            if after_heading && kind == RowKind::Data {
                return None;
            }
            if is_data {
                continue;
            }
            after_heading |= kind == RowKind::Note && self.plan.is_heading(&row);
            if row.len() > columns.len() || self.plan.is_in_one_cell(&row) {
                return None;
            }
            if !matches!(kind, RowKind::Data | RowKind::Note) {
                collector.take(line, &row);
                left_out.push(line);
                if left_out.len() > MOST_LEFT_OUT {
                    return None;
                }
            }
        }
        for (number, note) in self.notes_at_the_end(line)? {
            collector.take(number, &note);
            left_out.push(number);
        }
        let (_, mut tally) = collector.finish().ok()?;
        tally.rows = rows - u64::try_from(left_out.len()).ok()?;
        Some((left_out, tally, scan.finish()))
    }

    /// Whether the engine would read the file's lines and cells as we do, so far as its layout and its header tell.
    fn is_laid_out_plainly(&self) -> bool {
        let layout = &self.text.layout;
        // A tab at the edge of a cell is a space.
        let tabs = layout.tabs && self.delimiter != b'\t';
        let has_oddities = layout.quoted_newlines
            || layout.blank_lines
            || layout.lone_returns
            || layout.unclean
            || layout.wide
            || tabs;
        self.text.encoding == Encoding::Utf8
            && layout.quoting
            && !has_oddities
            && layout.longest_row.1 <= MOST_CELL_CHARACTERS
            // Which rows a title could be about is counted row by row.
            && (self.plan.organisation.is_none() || self.plan.title_organisation().is_none())
            && self.plan.columns.iter().all(|(_, meaning)| *meaning != Meaning::Blank)
    }

    /// Whether a line begins with a cell that neither is empty nor may be a header, and nothing in it may be a word for a total.
    fn is_surely_data(&self, line: &[u8]) -> bool {
        let Some(first) = line.first().map(u8::to_ascii_lowercase) else { return false };
        let header = self.plan.columns.first().and_then(|(header, _)| header.bytes().next());
        first.is_ascii_alphanumeric()
            && line.contains(&self.delimiter)
            && !TOTALS_BEGIN_WITH.contains(&first)
            && header.is_some_and(|header| header.is_ascii() && header.to_ascii_lowercase() != first)
            && self.plan.columns.first().is_some_and(|(_, meaning)| matches!(meaning, Meaning::Header(_)))
            && !line
                .split(|byte| *byte == self.delimiter)
                .enumerate()
                .any(|(column, cell)| self.plan.tells_totals(column) && may_sum_up(cell))
    }

    fn parse(&self, line: &[u8], row: &mut Row) -> Option<u64> {
        Rows::new(line, Encoding::Utf8, self.delimiter, true, 1).next(row)
    }

    /// Returns the notes at the end with their lines, in order.
    fn notes_at_the_end(&self, last_line: u64) -> Option<Vec<(u64, Row)>> {
        let mut notes = Vec::new();
        let mut number = last_line;
        for bytes in self.text.body.rsplit(|byte| *byte == b'\n') {
            if number <= self.plan.header_row {
                break;
            }
            let mut row = Row::default();
            if self.parse(bytes, &mut row).is_some() {
                match self.plan.kind(&row) {
                    RowKind::Note => notes.push((number, row)),
                    RowKind::Data => break,
                    _ => {}
                }
            }
            number -= 1;
            if notes.len() > MOST_LEFT_OUT {
                return None;
            }
        }
        notes.reverse();
        Some(notes)
    }

    /// Returns the statement, or `None` for a path that the engine would take for a pattern.
    fn statement(&self, left_out: &[u64]) -> Option<String> {
        let path = self.path.to_str().filter(|path| !path.contains(['*', '?', '[', ']', '{', '}']))?;
        let plan = self.plan;
        let organisation = quoted(self.organisation);
        let mut values = match plan.organisation {
            Some(column) => format!("coalesce(c{column}, {organisation})"),
            None => organisation,
        };
        for origin in &plan.origins {
            // Writing into a string never fails.
            let _ = match origin {
                Origin::Column(column) => write!(values, ",\n    c{column}"),
                Origin::Title(value) => write!(values, ",\n    {}", quoted(value)),
                Origin::Nowhere => write!(values, ",\n    null"),
            };
        }
        let columns: Vec<String> = (0..plan.columns.len()).map(|column| format!("c{column}: 'VARCHAR'")).collect();
        let lines: Vec<String> = left_out.iter().map(u64::to_string).collect();
        let filter = if lines.is_empty() { String::new() } else { format!("where line not in ({})", lines.join(", ")) };
        Some(format!(
            "insert into staging.{form}
select
    {source},
    line,
    {values}
from (
    select
        row_number() over () + {skip} as line,
        *
    from read_csv(
        {path},
        auto_detect = false,
        header = false,
        skip = {skip},
        delim = {delimiter},
        quote = '\"',
        escape = '\"',
        null_padding = true,
        columns = {{{columns}}}
    )
)
{filter}",
            form = identifier(self.form),
            source = self.source,
            skip = plan.header_row,
            path = quoted(path),
            delimiter = quoted(&char::from(self.delimiter).to_string()),
            columns = columns.join(", "),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::super::recognise::Known;
    use super::super::staging::Staging;
    use super::super::testing::referral_and_job_start;
    use super::*;
    use crate::privacy::Gate;
    use crate::session::Limits;

    /// Line, client and municipality of the rows that were staged.
    type Loaded = Vec<(i64, String, Option<String>)>;

    fn load(text: &str) -> Option<(Tally, Loaded)> {
        let shapes = referral_and_job_start();
        let known = Known::new(&shapes);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("it's.csv");
        std::fs::write(&path, text).unwrap();
        let session = Session::open(&Limits::default()).unwrap();
        Staging::create(&session, &shapes).unwrap();
        let text = Text::new(text.as_bytes()).unwrap();
        let (delimiter, plan) = text.recognise(&known).unwrap();
        let bulk =
            Bulk { path: &path, text: &text, delimiter, plan: &plan, form: "referral", source: 1, organisation: "A" };
        let gate = Gate::default();
        let scan = TableScan::of_table(&gate, "it's.csv", None, &shapes[0], &plan);
        let loaded = bulk.load(&session, scan).unwrap();
        let mut statement =
            session.connection().prepare("select row_no, client_id, municipality from staging.referral").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        let rows: Loaded = rows.collect::<duckdb::Result<_>>().unwrap();
        assert!(loaded.is_some() || rows.is_empty(), "nothing is left behind");
        loaded.map(|(tally, hits)| {
            assert!(hits.is_empty() || rows.is_empty(), "nothing of a file with hits is loaded");
            (tally, rows)
        })
    }

    #[test]
    fn a_plain_file_is_loaded_with_its_lines() {
        let (tally, rows) = load(
            "sep=;\r\nKooste;;\r\nAsiakastunnus;Lähetepvm;Kotikunta\r\nPP-1;1.2.2021;Säkylä\r\nPP-2;\r\nAsiakastunnus;Lähetepvm;Kotikunta\r\n;;\r\n\"PP-3\";;\"\"\r\nYhteensä;3;\r\nHuom.;;\r\n",
        )
        .unwrap();
        let expected = [(4, "PP-1", Some("Säkylä")), (5, "PP-2", None), (8, "PP-3", None)];
        assert_eq!(rows, expected.map(|(line, id, place)| (line, id.to_owned(), place.map(str::to_owned))));
        assert_eq!((tally.rows, tally.header_rows, tally.empty_rows, tally.note_rows), (3, 1, 1, 1));
        assert_eq!(tally.total_rows[0].row, 9);
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_other_way() {
        let header = "Asiakastunnus;Lähetepvm;Kotikunta\n";
        for body in [
            "PP-1;1.2.2021; Rauma\n",
            "PP-1;1.2.2021;Rauma\n\nPP-2;1.2.2021;Rauma\n",
            "PP-1;1.2.2021;\"Rauma\nPori\"\n",
            "PP-1;1.2.2021;Rauma;and more\n",
            "PP-1;1.2.2021;\"Rauma\n",
            "PP-1;1.2.2021;SÃ¤kylÃ¤\n",
            "PP-1;1.2.2021;\"SÃ¤kylÃ¤\"\n",
            "PP-1;1.2.2021;\tRauma\n",
            "PP-1;1.2.2021;Rauma\nUudet asiakkaat\nPP-2;1.2.2021;Rauma\n",
        ] {
            assert!(load(&format!("{header}{body}")).is_none(), "{body:?}");
        }
        let owners = "Organisaatio;Asiakastunnus;Lähetepvm;Kotikunta\n;PP-1;1.2.2021;Rauma\n";
        assert!(load(owners).is_some());
        assert!(load(&format!("Organisaatio: B;;;\n{owners}")).is_none(), "rows that name nobody are counted");
    }
}
