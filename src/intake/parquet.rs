//! Parquet files: the engine reads them itself; every column becomes text as it would stand in a Finnish spreadsheet.

use std::path::Path;

use arrow::array::{Array, AsArray};
use arrow::datatypes::Int64Type;

use super::collect::Tally;
use super::limits::{LONG_CELLS_TOLD, MOST_CELL_CHARACTERS};
use super::plan::{Origin, Plan};
use super::row::{NumberedRow, Row};
use super::scan::TableScan;
use crate::diagnostics::Result;
use crate::privacy::{Kind, find, find_in_bytes};
use crate::session::Session;
use crate::session::{identifier, quoted, quoted_path};

/// The columns of a Parquet file: name and type.
pub struct Columns(Vec<(String, String)>);

impl Columns {
    /// Reads the columns of a file; `None` when it is no Parquet file.
    pub fn read(session: &Session, path: &Path) -> Option<Columns> {
        let sql = format!("describe select * exclude (file_row_number) from {}", table(path)?);
        let mut statement = session.connection().prepare(&sql).ok()?;
        let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).ok()?;
        columns.collect::<duckdb::Result<Vec<(String, String)>>>().ok().map(Columns)
    }

    /// Returns the names as the header of a table.
    pub fn head(&self) -> Vec<NumberedRow> {
        vec![NumberedRow { number: 0, row: self.0.iter().map(|(name, _)| name.as_str()).collect::<Row>() }]
    }

    /// Returns how many cells the file has by its own account, which the engine holds it to; `None` when it is damaged.
    pub fn cells(&self, session: &Session, path: &Path) -> Option<u64> {
        let sql = format!("select count(*) from {}", table(path)?);
        let rows: i64 = session.connection().query_row(&sql, [], |row| row.get(0)).ok()?;
        let columns = u64::try_from(self.0.len()).ok()?;
        u64::try_from(rows).ok()?.checked_mul(columns.max(1))
    }

    /// Returns the cells that are too long to be loaded, by row and column (from 0), and no more than are told one by one.
    fn long_cells(&self, session: &Session, table: &str, plan: &Plan) -> duckdb::Result<Vec<(u64, usize)>> {
        let texts: Vec<usize> = plan
            .origins
            .iter()
            .filter_map(|origin| match origin {
                Origin::Column(column) if !self.is_short(*column) => Some(*column),
                _ => None,
            })
            .collect();
        if texts.is_empty() {
            return Ok(Vec::new());
        }
        let long = |column: &usize| {
            format!("case when length({}) > {MOST_CELL_CHARACTERS} then {column} end", self.plain_text(*column))
        };
        let sql = format!(
            "select row_no, place
            from (
                select file_row_number + 1 as row_no, unnest([{}]) as place
                from {table}
            )
            where place is not null
            order by row_no, place
            limit {}",
            texts.iter().map(long).collect::<Vec<_>>().join(", "),
            LONG_CELLS_TOLD + 1
        );
        let mut statement = session.connection().prepare(&sql)?;
        let cells = statement.query_map([], |row| {
            Ok((row.get::<_, i64>(0)?.unsigned_abs(), usize::try_from(row.get::<_, i32>(1)?).unwrap_or_default()))
        })?;
        cells.collect()
    }

    /// Looks at every cell of the file, its headers and its metadata. Returns `None` when the file turns out to be damaged.
    pub fn look(&self, session: &Session, path: &Path, scan: &mut TableScan<'_>) -> Option<()> {
        for head in self.head() {
            scan.row(head.number, &head.row);
        }
        let cells: Vec<String> = (0..self.0.len()).map(|column| self.text(column)).collect();
        let sql = format!(
            "select\n    cast(file_row_number + 1 as bigint),\n    {}\nfrom {}",
            cells.join(",\n    "),
            table(path)?
        );
        let mut statement = session.connection().prepare(&sql).ok()?;
        let batches = statement.stream_arrow([]).ok()?;
        for batch in batches {
            let batch = batch.ok()?;
            let numbers = batch.column(0).as_primitive::<Int64Type>();
            for column in 0..self.0.len() {
                let cells = batch.column(column + 1).as_string::<i32>();
                for row in (0..cells.len()).filter(|row| cells.is_valid(*row)) {
                    scan.cell(u64::try_from(numbers.value(row)).unwrap_or(0), column, cells.value(row).as_bytes());
                }
            }
        }
        self.look_at_metadata(session, path, scan)
    }

    fn look_at_metadata(&self, session: &Session, path: &Path, scan: &mut TableScan<'_>) -> Option<()> {
        let sql = format!("select key, value from parquet_kv_metadata({})", quoted_path(path)?);
        let mut statement = session.connection().prepare(&sql).ok()?;
        let pairs = statement.query_map([], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Vec<u8>>(1)?))).ok()?;
        let mut kinds: Vec<Kind> = Vec::new();
        for pair in pairs {
            let (key, value) = pair.ok()?;
            find(&String::from_utf8_lossy(&key), &mut |kind, _| kinds.push(kind));
            // Arrow keeps its schema there, whose texts show once it is unpacked.
            match key.as_slice() {
                b"ARROW:schema" => find_in_bytes(&unpacked(&value), &mut |kind| kinds.push(kind)),
                _ => find(&String::from_utf8_lossy(&value), &mut |kind, _| kinds.push(kind)),
            }
        }
        kinds.into_iter().for_each(|kind| scan.in_metadata(kind));
        Some(())
    }

    /// Loads the file into the staging table of its form; returns what there was, or `None` when the file turns out to be
    /// damaged. Nothing is left behind then.
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine cannot undo what it began.
    pub fn load(
        &self,
        session: &Session,
        path: &Path,
        plan: &Plan,
        form: &str,
        source: usize,
        organisation: &str,
    ) -> Result<Option<Tally>> {
        let Some(table) = table(path) else { return Ok(None) };
        let folder = quoted(organisation);
        let organisation = match plan.organisation {
            Some(column) => format!("coalesce({}, {folder})", self.text(column)),
            None => folder,
        };
        let values: Vec<String> = plan
            .origins
            .iter()
            .map(|origin| match origin {
                Origin::Column(column) => self.text(*column),
                Origin::Title(value) => quoted(value),
                Origin::Nowhere => "null".to_owned(),
            })
            .collect();
        let sql = format!(
            "insert into staging.{form}\nselect\n    {source},\n    file_row_number + 1,\n    {organisation},\n    {values}\nfrom {table}\norder by file_row_number",
            form = identifier(form),
            values = values.join(",\n    "),
        );
        session.execute("begin to load a file", "begin transaction")?;
        match session.connection().execute(&sql, []) {
            Ok(rows) => {
                session.execute("load a file", "commit")?;
                let mut tally = Tally { rows: u64::try_from(rows).unwrap_or(u64::MAX), ..Tally::default() };
                let long = self.long_cells(session, &table, plan);
                for (row, column) in long.map_err(|error| crate::session::failure("find long cells", "", &error))? {
                    tally.take_long(row, column);
                }
                Ok(Some(tally))
            }
            Err(_) => {
                session.execute("undo loading a file", "rollback")?;
                Ok(None)
            }
        }
    }

    /// Whether no cell of a column can be long: everything but texts and lists.
    fn is_short(&self, column: usize) -> bool {
        let kind = &self.0[column].1;
        kind != "VARCHAR" && !kind.ends_with(']')
    }

    /// Returns the expression for a column as it is loaded: without texts that are too long.
    fn text(&self, column: usize) -> String {
        let text = self.plain_text(column);
        if self.is_short(column) {
            return text;
        }
        format!("case when length({text}) <= {MOST_CELL_CHARACTERS} then {text} end")
    }

    /// Returns the expression for a column as text: numbers with a decimal comma, yes and no in words, lists with commas.
    fn plain_text(&self, column: usize) -> String {
        let (name, kind) = &self.0[column];
        let column = identifier(name);
        let text = if kind.ends_with(']') {
            format!("array_to_string({column}, ', ')")
        } else if ["DOUBLE", "FLOAT", "DECIMAL"].iter().any(|number| kind.starts_with(number)) {
            format!("replace(cast({column} as varchar), '.', ',')")
        } else if kind == "BOOLEAN" {
            format!("case when {column} then 'kyllä' when not {column} then 'ei' end")
        } else {
            format!("cast({column} as varchar)")
        };
        format!("nullif(trim({text}), '')")
    }
}

/// Returns the table function for a file; signs of patterns in its path stand for themselves.
fn table(path: &Path) -> Option<String> {
    Some(format!("read_parquet({}, file_row_number = true, hive_partitioning = false)", quoted_path(path)?))
}

/// Returns the bytes that a text in base64 (RFC 4648) stands for; other signs are passed over.
fn unpacked(text: &[u8]) -> Vec<u8> {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => Some(sign - b'A'),
        b'a'..=b'z' => Some(sign - b'a' + 26),
        b'0'..=b'9' => Some(sign - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let sextets: Vec<u32> = text.iter().filter_map(|sign| value(*sign)).map(u32::from).collect();
    let mut bytes = Vec::with_capacity(sextets.len() * 3 / 4);
    for four in sextets.chunks(4) {
        let number = four.iter().fold(0, |number, sextet| number << 6 | sextet) << (6 * (4 - four.len()));
        bytes.extend_from_slice(&number.to_be_bytes()[1..four.len()]);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_unpacked() {
        // RFC 4648, section 10.
        for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar")] {
            assert_eq!(unpacked(text.as_bytes()), bytes.as_bytes());
        }
    }
}
