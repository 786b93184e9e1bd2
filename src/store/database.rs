//! The database file `.kooste/kooste.duckdb`: what a run computed from, for whoever wants to check it by hand.
//!
//! It is a cache: everything in it can be rebuilt from exports/. It is written under another name and moved into place when it
//! is whole. Its rows carry pseudonyms, which are personal data, so on Unix only the owner may read it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use duckdb::Connection;

use super::account::Account;
use crate::diagnostics::{Exit, Failure, Result};
use crate::session::{self, Session};

/// The schemas that the file holds.
const SCHEMAS: [&str; 4] = ["core", "config", "quality", "model"];

/// The oldest engine that is to open the file: the one with long support. Its form costs neither room nor time.
const STORAGE: &str = "v1.4.0";

/// A database file that is being written.
///
/// A locked session can open no file, so the file is attached before [`Session::lock`] and written after the measures.
pub struct Database {
    path: PathBuf,
    unfinished: PathBuf,
}

impl Database {
    /// Creates the unfinished file next to `path` and attaches it to the session.
    ///
    /// # Errors
    /// Fails when the folder cannot be created or written to.
    pub fn attach(session: &Session, path: &Path) -> Result<Database> {
        let io = |error: &std::io::Error| Failure::io(Exit::Usage, path.display(), error);
        let folder = path.parent().unwrap_or(Path::new("."));
        create_private_folder(folder).map_err(|error| io(&error))?;
        let unfinished = path.with_extension("duckdb.unfinished");
        remove(&unfinished).map_err(|error| io(&error))?;
        remove(&write_ahead_log(&unfinished)).map_err(|error| io(&error))?;
        let quoted = unfinished.display().to_string().replace('\'', "''");
        // Small blocks, since most tables are; and written once at the commit, without a log that would be thrown away.
        let attach = format!(
            "set checkpoint_threshold = '1KB';
            attach '{quoted}' as kooste_file (block_size 16384, storage_version '{STORAGE}')"
        );
        session.execute("create the database file", &attach)?;
        make_private(&unfinished).map_err(|error| io(&error))?;
        Ok(Database { path: path.to_owned(), unfinished })
    }

    /// Attaches the finished file of an earlier run to a session, to be read only; returns whether that could be done.
    pub fn attach_earlier(session: &Session, path: &Path, name: &str) -> bool {
        let Some(path) = session::quoted_path(path) else { return false };
        session.connection().execute_batch(&format!("attach {path} as {name} (read_only)")).is_ok()
    }

    /// Returns the file before it is moved into place.
    pub fn unfinished(&self) -> &Path {
        &self.unfinished
    }

    /// Copies the tables of the session into the unfinished file and closes it.
    ///
    /// # Errors
    /// Fails when the file cannot be written; the older file then stays.
    pub fn write(&self, connection: &Connection, account: &Account) -> Result<()> {
        // The catalogue comes over as it is, with the constraints, which `create table as` would lose, and with the macros.
        let mut sql = String::from("begin transaction; copy from database memory to kooste_file (schema);");
        for schema in session::SCHEMAS.iter().filter(|schema| !SCHEMAS.contains(schema)) {
            sql.push_str(&format!("drop schema kooste_file.{schema} cascade;"));
        }
        let tables = tables(connection)?;
        for (schema, name, _) in &tables {
            // Findings arise on two connections: their order is none until it is given one.
            let order = if schema == "quality" { " order by all" } else { "" };
            sql.push_str(&format!(
                "insert into kooste_file.{schema}.{name} select * from memory.{schema}.{name}{order};"
            ));
        }
        sql.push_str(&account.tables("kooste_file"));
        sql.push_str(&account.comments("kooste_file", &with_own_tables(tables)));
        sql.push_str("commit; detach kooste_file;");
        session::execute(connection, "write the database file", &sql)
    }

    /// Returns where the finished file belongs.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A session that is done with and the file that its tables go to.
pub struct Unwritten {
    pub database: Database,
    pub session: Session,
    pub account: Account,
}

impl Unwritten {
    /// Writes the file; the session is closed, which nobody waits for.
    ///
    /// # Errors
    /// As [`Database::write`].
    pub fn write(self) -> Result<Database> {
        let Unwritten { database, session, account } = self;
        let written = database.write(session.connection(), &account);
        thread::spawn(move || drop(session));
        written.map(|()| database)
    }
}

/// A run that fails leaves nothing behind.
impl Drop for Database {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next run.
        let _ = remove(&self.unfinished);
        let _ = remove(&write_ahead_log(&self.unfinished));
    }
}

/// Adds the tables that the file has of itself.
fn with_own_tables(mut tables: Vec<Table>) -> Vec<Table> {
    let own = [
        ("about", ["name", "value"].as_slice()),
        ("input", ["source", "file", "sheet", "form", "organisation", "rows", "sha256"].as_slice()),
    ];
    let named = own.map(|(name, columns)| {
        ("main".to_owned(), name.to_owned(), columns.iter().map(|column| (*column).to_owned()).collect())
    });
    tables.extend(named);
    tables
}

/// Schema, name and columns of a table.
type Table = (String, String, Vec<String>);

/// Returns the tables that belong into the file.
fn tables(connection: &Connection) -> Result<Vec<Table>> {
    let schemas: Vec<String> = SCHEMAS.iter().map(|schema| format!("'{schema}'")).collect();
    let sql = format!(
        "select schema_name, table_name, string_agg(column_name, chr(10) order by column_index)
        from duckdb_columns()
        where database_name = 'memory'
          and not internal
          and (schema_name in ({}) or (schema_name = 'main' and table_name = 'run_settings'))
        group by schema_name, table_name
        order by schema_name, table_name",
        schemas.join(", ")
    );
    let table = |row: &duckdb::Row<'_>| {
        let columns: String = row.get(2)?;
        Ok((row.get(0)?, row.get(1)?, columns.lines().map(str::to_owned).collect()))
    };
    let read = || -> duckdb::Result<Vec<Table>> { connection.prepare(&sql)?.query_map([], table)?.collect() };
    read().map_err(|error| Failure::bug("list the tables", error))
}

fn write_ahead_log(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".wal");
    PathBuf::from(name)
}

fn remove(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn create_private_folder(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
fn create_private_folder(path: &Path) -> std::io::Result<()> {
    fs::create_dir_all(path)
}

#[cfg(unix)]
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))
}

/// Elsewhere the folder's own permissions decide.
#[cfg(not(unix))]
fn make_private(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
