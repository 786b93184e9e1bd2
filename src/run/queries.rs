//! The queries of a project: read and compiled before anything is computed, so that all that is wrong with them is told at once.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::measures::{self, Library, Trial};
use crate::privacy;
use crate::project::Project;

/// Returns the built-in queries and the project's own.
///
/// # Errors
/// 2 with everything that is wrong with the project's own.
pub(super) fn library(project: &Project) -> Result<Library> {
    let (library, diagnostics) = survey(project)?;
    if diagnostics.is_empty() { Ok(library) } else { Err(Failure::many(Exit::Usage, diagnostics)) }
}

/// Returns the queries and what is wrong with the project's own.
///
/// # Errors
/// 2 when the folder cannot be read.
pub(super) fn survey(project: &Project) -> Result<(Library, Vec<Diagnostic>)> {
    let (library, mut diagnostics) = Library::survey(folder(project).as_deref())?;
    diagnostics.extend(measures::compile(&library, project)?);
    diagnostics.sort_by(|one, other| one.place.cmp(&other.place));
    // A message shows a piece of the file, and that may hold what the privacy gate will find.
    Ok((library, privacy::redact(Failure::many(Exit::Usage, diagnostics)).diagnostics))
}

fn folder(project: &Project) -> Option<PathBuf> {
    Some(project.root.join("queries")).filter(|folder| folder.is_dir())
}

/// Runs the tests of a project's own queries: those with these ids, or all.
///
/// # Errors
/// 2 when something is wrong with the queries or the tests.
pub fn test(root: &Path, ids: &[String]) -> Result<Vec<Trial>> {
    let project = Project::read(root)?;
    let library = library(&project)?;
    measures::try_queries(&library, &project, ids)
}

/// The SELECT of the example.
const SELECT: &str = include_str!("project_folder/query/query.sql");
/// The files of its test.
const TEST: [(&str, &str); 3] = [
    ("expect.csv", include_str!("project_folder/query/expect.csv")),
    ("given_referral.csv", include_str!("project_folder/query/given_referral.csv")),
    ("settings.toml", include_str!("project_folder/query/settings.toml")),
];
/// The folder of a query whose name has none.
const FOLDER: &str = "own";

/// A new query: its id, its file and the folder of its test.
#[derive(Debug)]
pub struct NewQuery {
    pub id: String,
    pub file: PathBuf,
    pub test: PathBuf,
}

/// Writes a commented query that works, and a test of it, to a project's folder queries/: `name` is `folder/name`, or a name alone.
///
/// # Errors
/// 2 when there is no project, when the name cannot be that of a table or is taken, or when the folder cannot be written.
pub fn write_new(root: &Path, name: &str) -> Result<NewQuery> {
    let project = Project::read(root)?;
    let name = name.strip_suffix(".sql").unwrap_or(name);
    let id = if name.contains('/') { name.to_owned() } else { format!("{FOLDER}/{name}") };
    let shown = format!("queries/{id}.sql");
    let refused = |code: &'static str| {
        let found = Diagnostic::error(code).at(Place::file(&*shown));
        Failure::one(Exit::Usage, found)
    };
    if !measures::is_id(&id) {
        return Err(refused("query-name"));
    }
    let queries = project.root.join("queries");
    let (file, test) = (queries.join(format!("{id}.sql")), queries.join(format!("{id}.test")));
    // A model would be no measure, and a table's name may be taken by another file.
    let (built_in, _) = Library::survey(folder(&project).as_deref())?;
    let table = measures::table_of(&id);
    if id.starts_with("model/") {
        return Err(refused("query-name"));
    }
    if file.exists() || test.exists() || built_in.measures().iter().any(|other| other.table() == table) {
        return Err(refused("query-exists"));
    }
    let write = || -> io::Result<()> {
        fs::create_dir_all(file.parent().unwrap_or(&queries))?;
        fs::create_dir(&test)?;
        for (name, text) in TEST {
            fs::write(test.join(name), text)?;
        }
        // The query last: until it is there nothing reads the test.
        let mut query = OpenOptions::new().write(true).create_new(true).open(&file)?;
        query.write_all(SELECT.as_bytes())
    };
    write().map_err(|error| Failure::io(Exit::Usage, shown, &error))?;
    Ok(NewQuery { id, file, test })
}
