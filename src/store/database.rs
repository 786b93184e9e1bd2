//! The database file `.kooste/kooste.duckdb`: what a run computed from, for whoever wants to check it by hand.
//!
//! It is a cache: everything in it can be rebuilt from exports/. It is written under another name and moved into place when it
//! is whole. Its rows carry pseudonyms, which are personal data, so on Unix only the owner may read it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostics::{Exit, Failure, Result};
use crate::session::{self, Session};

/// The schemas that the file holds.
const SCHEMAS: [&str; 4] = ["core", "config", "quality", "model"];

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
        let attach = format!("set checkpoint_threshold = '1KB'; attach '{quoted}' as kooste_file (block_size 16384)");
        session.execute("create the database file", &attach)?;
        make_private(&unfinished).map_err(|error| io(&error))?;
        Ok(Database { path: path.to_owned(), unfinished })
    }

    /// Copies the tables of the session into the unfinished file and closes it.
    ///
    /// # Errors
    /// Fails when the file cannot be written; the older file then stays.
    pub fn write(&self, session: &Session) -> Result<()> {
        let mut sql = format!("use kooste_file; begin transaction; {} use memory;", session::MACROS);
        for schema in SCHEMAS {
            sql.push_str(&format!("create schema kooste_file.{schema};"));
        }
        for table in tables(session)? {
            let Table { schema, name, definition } = &table;
            // The definition brings the constraints along, which `create table as` would lose.
            let body = definition.split_once('(').map_or("", |(_, body)| body);
            sql.push_str(&format!("create table kooste_file.{schema}.{name} ({body}"));
            // Findings arise on two connections: their order is none until it is given one.
            let order = if schema == "quality" { " order by all" } else { "" };
            sql.push_str(&format!(
                "insert into kooste_file.{schema}.{name} select * from memory.{schema}.{name}{order};"
            ));
        }
        sql.push_str("commit; detach kooste_file;");
        session.execute("write the database file", &sql)
    }

    /// Moves the finished file into place.
    ///
    /// # Errors
    /// Fails when it cannot be moved, for one because another program has the older file open; the older file then stays.
    pub fn move_into_place(self) -> Result<()> {
        fs::rename(&self.unfinished, &self.path).map_err(|error| Failure::io(Exit::Usage, self.path.display(), &error))
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

struct Table {
    schema: String,
    name: String,
    definition: String,
}

/// Returns the tables that belong into the file, by schema and name.
fn tables(session: &Session) -> Result<Vec<Table>> {
    let schemas: Vec<String> = SCHEMAS.iter().map(|schema| format!("'{schema}'")).collect();
    let sql = format!(
        "select schema_name, table_name, sql
        from duckdb_tables()
        where database_name = 'memory' and (schema_name in ({}) or (schema_name = 'main' and table_name = 'run_settings'))
        order by schema_name, table_name",
        schemas.join(", ")
    );
    let read = || -> duckdb::Result<Vec<Table>> {
        session
            .connection()
            .prepare(&sql)?
            .query_map([], |row| Ok(Table { schema: row.get(0)?, name: row.get(1)?, definition: row.get(2)? }))?
            .collect()
    };
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
