//! Writing the tables of a database as Parquet files: one for each organisation, named in the way of Hive, where a table has the column.

use std::fs;
use std::path::Path;

use duckdb::Connection;

use crate::diagnostics::{Exit, Failure, Result};
use crate::digest::sha256;
use crate::session::{execute, failure, identifier, quoted};
use crate::store::Account;

/// The schemas that are written, with the order of their rows.
const SCHEMAS: [(&str, &str); 3] = [("core", "all"), ("config", "all"), ("main", "all")];
/// The column whose values are folders.
const PARTITION: &str = "organisation";

/// A table that was written.
#[derive(Clone, Debug)]
pub(super) struct WrittenTable {
    pub schema: String,
    pub name: String,
    /// What it holds.
    pub title: String,
    /// Name, SQL type and whether a value is always there.
    pub columns: Vec<(String, String, bool)>,
    pub files: Vec<WrittenFile>,
}

/// A file of a table.
#[derive(Clone, Debug)]
pub(super) struct WrittenFile {
    /// Path in the folder, with `/`.
    pub path: String,
    pub organisation: Option<String>,
    pub bytes: usize,
    pub sha256: String,
}

/// Writes every table of a database file below a folder.
pub(super) fn write(database: &Path, folder: &Path, account: &Account) -> Result<Vec<WrittenTable>> {
    let failed = |error: duckdb::Error| failure("open the rows", "", &error);
    let connection = Connection::open_in_memory().map_err(failed)?;
    // One thread writes, so that files do not depend on how many there are.
    let attach = format!(
        "set threads = 1; set preserve_insertion_order = true; attach {} as rows (read_only)",
        quoted(&database.display().to_string())
    );
    execute(&connection, "open the rows", &attach)?;
    let mut written = Vec::new();
    for (schema, order) in SCHEMAS {
        for (name, columns) in tables(&connection, schema)? {
            let title = account.of_table(schema, &name).unwrap_or_default();
            let mut table = WrittenTable { schema: schema.to_owned(), name, title, columns, files: Vec::new() };
            table.write(&connection, folder, order)?;
            written.push(table);
        }
    }
    Ok(written)
}

impl WrittenTable {
    fn write(&mut self, connection: &Connection, folder: &Path, order: &str) -> Result<()> {
        let full = format!("rows.{}.{}", identifier(&self.schema), identifier(&self.name));
        let is_parted = self.schema == "core" && self.columns.iter().any(|(name, ..)| name == PARTITION);
        let organisations = if is_parted {
            let sql = format!("select distinct {PARTITION} from {full} order by all");
            texts(connection, &sql)?.into_iter().map(Some).collect()
        } else {
            vec![None]
        };
        // A table without rows has no organisation; its columns are told by an empty file.
        let organisations = if organisations.is_empty() { vec![None] } else { organisations };
        for organisation in organisations {
            let (path, condition) = match &organisation {
                Some(name) => (
                    format!("{}/{}/{PARTITION}={}/part-0.parquet", self.schema, self.name, encoded(name)),
                    format!("where {PARTITION} = {}", quoted(name)),
                ),
                None => (format!("{}/{}/part-0.parquet", self.schema, self.name), String::new()),
            };
            let target = folder.join(&path);
            let failed = |error: std::io::Error| Failure::io(Exit::Usage, &path, &error);
            fs::create_dir_all(target.parent().unwrap_or(folder)).map_err(failed)?;
            let target_text = quoted(&target.display().to_string());
            let copy = format!(
                "copy (select * from {full} {condition} order by {order}) to {target_text} (format parquet, compression zstd)"
            );
            execute(connection, "write a Parquet file", &copy)?;
            let bytes = fs::read(&target).map_err(failed)?;
            self.files.push(WrittenFile { path, organisation, bytes: bytes.len(), sha256: sha256(&bytes) });
        }
        Ok(())
    }
}

/// Returns a name as a folder of a partition has it: what is no plain letter, digit, dash, dot or underscore stands as `%C3`.
pub(super) fn encoded(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    name.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

type Table = (String, Vec<(String, String, bool)>);

fn tables(connection: &Connection, schema: &str) -> Result<Vec<Table>> {
    let names = format!(
        "select table_name from duckdb_tables() where database_name = 'rows' and schema_name = {} order by all",
        quoted(schema)
    );
    texts(connection, &names)?
        .into_iter()
        .map(|name| {
            let sql = "select column_name, data_type, not is_nullable
                from duckdb_columns()
                where database_name = 'rows' and schema_name = ? and table_name = ?
                order by column_index";
            let read = || -> duckdb::Result<Vec<(String, String, bool)>> {
                let row = |row: &duckdb::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
                connection.prepare(sql)?.query_map([schema, name.as_str()], row)?.collect()
            };
            let columns = read().map_err(|error| failure("list the columns of a table", sql, &error))?;
            Ok((name, columns))
        })
        .collect()
}

fn texts(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let read =
        || -> duckdb::Result<Vec<String>> { connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect() };
    read().map_err(|error| failure("list the rows' names", sql, &error))
}
