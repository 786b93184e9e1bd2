//! The query files: those built into the program, and the project's own beside them, which win over them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::guard::statements;
use super::header::{Header, HeaderError, parse, select_of};
use super::known::unknown_names;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::digest;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/queries");

/// A query: one file of queries/.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Path below queries/ without the ending, e.g. `employment/quarterly`.
    pub id: String,
    pub header: Header,
    /// The SELECT.
    pub sql: String,
    /// SHA-256 of the whole file, as hexadecimal digits.
    pub sha256: String,
    /// Whether the file is the project's own.
    pub is_own: bool,
    /// Whether the header could be read; an unknown one declares nothing.
    pub(super) has_header: bool,
    /// The whole file, and where the SELECT starts in it: for messages that point into the file.
    source: String,
    sql_start: usize,
}

impl Measure {
    /// Returns whether the query is a step between core and measures, not a measure.
    pub fn is_model(&self) -> bool {
        self.id.starts_with("model/")
    }

    /// Returns the table that the query's result becomes: `model.service`, `measure.employment_quarterly`.
    pub fn table(&self) -> String {
        table_of(&self.id)
    }

    /// Returns the SELECT without what follows it.
    pub(super) fn select(&self) -> &str {
        // A query that is no statement at all is refused before.
        statements(&self.sql).first().map_or(self.sql.as_str(), |first| &self.sql[..first.end])
    }

    /// Returns a diagnostic at the file.
    pub(super) fn diagnostic(&self, code: &'static str) -> Diagnostic {
        Diagnostic::error(code).at(Place::file(file_of(&self.id)))
    }

    /// Returns a diagnostic at a byte of the SELECT.
    pub(super) fn diagnostic_at(&self, code: &'static str, byte: usize) -> Diagnostic {
        self.diagnostic_over(code, byte..byte)
    }

    /// Returns a diagnostic at a piece of the SELECT.
    pub(super) fn diagnostic_over(&self, code: &'static str, piece: Range<usize>) -> Diagnostic {
        let at = |byte: usize| (self.sql_start + byte).min(self.source.len());
        pointing(code, &self.id, &self.source, at(piece.start)..at(piece.end))
    }

    /// Returns a diagnostic at the first text in the header that holds a word; at the file where it is not found.
    pub(super) fn diagnostic_of_text(&self, code: &'static str, word: &str) -> Diagnostic {
        let header = &self.source[..self.sql_start];
        let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.' | '/');
        let found = header
            .match_indices(word)
            .map(|(at, _)| at..at + word.len())
            .find(|span| !header[..span.start].ends_with(is_letter) && !header[span.end..].starts_with(is_letter));
        found.map_or_else(|| self.diagnostic(code), |span| pointing(code, &self.id, &self.source, span))
    }

    /// Returns a diagnostic at the declaration of a column in the header; at the file where it is not found.
    pub(super) fn diagnostic_of(&self, code: &'static str, column: &str) -> Diagnostic {
        let header = &self.source[..self.sql_start];
        let quoted = [format!("name = \"{column}\""), format!("name = '{column}'")];
        match quoted.iter().find_map(|text| header.find(text.as_str()).map(|at| at..at + text.len())) {
            Some(span) => pointing(code, &self.id, &self.source, span),
            None => self.diagnostic(code),
        }
    }
}

/// Returns the table that the result of the query with this id becomes.
pub fn table_of(id: &str) -> String {
    match id.strip_prefix("model/") {
        Some(name) => format!("model.{name}"),
        None => format!("measure.{}", id.replace('/', "_")),
    }
}

/// Returns whether a query can have this id: a folder and a name, of letters a–z, digits and underscores.
pub fn is_id(id: &str) -> bool {
    let plain = |part: &str| {
        part.starts_with(|letter: char| letter.is_ascii_lowercase())
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    id.split_once('/').is_some_and(|(folder, name)| plain(folder) && plain(name))
}

/// The queries of a run, sorted by id.
#[derive(Clone, Debug)]
pub struct Library {
    measures: Vec<Measure>,
}

impl Library {
    /// Reads the built-in queries, and those of the project's own folder `own` (its queries/), if it is there. A file of the
    /// project wins over the built-in one of the same name.
    ///
    /// # Errors
    /// All files that have no header, or a header that cannot be understood; a folder that cannot be read.
    pub fn load(own: Option<&Path>) -> Result<Library> {
        let (library, diagnostics) = Library::survey(own)?;
        if diagnostics.is_empty() { Ok(library) } else { Err(Failure::many(Exit::Usage, diagnostics)) }
    }

    /// Reads the queries as [`Library::load`] does, and returns what is wrong with them beside those that can be told apart: one with
    /// a wrong header is among them without it, so that its SELECT can be looked at too.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn survey(own: Option<&Path>) -> Result<(Library, Vec<Diagnostic>)> {
        let mut files = BTreeMap::new();
        built_in(&BUILT_IN, &mut files);
        if let Some(folder) = own.filter(|folder| folder.is_dir()) {
            own_files(folder, "", &mut files)?;
        }
        let mut measures = Vec::new();
        let mut diagnostics = Vec::new();
        for (id, (source, is_own)) in files {
            let (measure, problem) = measure(&id, source, is_own);
            measures.extend(measure);
            diagnostics.extend(problem);
        }
        let mut tables: BTreeMap<String, &str> = BTreeMap::new();
        for measure in &measures {
            if let Some(other) = tables.insert(measure.table(), &measure.id) {
                diagnostics.push(measure.diagnostic("query-name-taken").arg("other", other));
            }
        }
        diagnostics.extend(unknown_names(&measures));
        Ok((Library { measures }, diagnostics))
    }

    /// Returns whether the project has queries of its own.
    pub fn has_own(&self) -> bool {
        self.measures.iter().any(|measure| measure.is_own)
    }

    /// Returns all queries, models too, sorted by id.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// Returns the query with this id.
    pub fn get(&self, id: &str) -> Option<&Measure> {
        self.measures.binary_search_by(|measure| measure.id.as_str().cmp(id)).ok().map(|index| &self.measures[index])
    }
}

/// Source text by id, and whether it is the project's own.
type Files = BTreeMap<String, (String, bool)>;

fn built_in(folder: &Dir<'_>, files: &mut Files) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if let (Some(id), Some(text)) = (path.strip_suffix(".sql"), file.contents_utf8()) {
            files.insert(id.to_owned(), (text.to_owned(), false));
        }
    }
    for below in folder.dirs() {
        built_in(below, files);
    }
}

fn own_files(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    let shown = || format!("queries/{prefix}");
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io(Exit::Usage, shown(), &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Failure::io(Exit::Usage, shown(), &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = entry.path();
        if path.is_dir() {
            own_files(&path, &format!("{prefix}{name}/"), files)?;
        } else if let Some(stem) = name.strip_suffix(".sql") {
            let text = std::fs::read_to_string(&path)
                .map_err(|error| Failure::io(Exit::Usage, format!("queries/{prefix}{name}"), &error))?;
            files.insert(format!("{prefix}{stem}"), (text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned(), true));
        }
    }
    Ok(())
}

/// Returns a query, if its name can be that of a table and it is known where its SELECT begins, and what is wrong with it.
fn measure(id: &str, source: String, is_own: bool) -> (Option<Measure>, Option<Diagnostic>) {
    if !is_id(id) {
        return (None, Some(Diagnostic::error("query-name").at(Place::file(file_of(id)))));
    }
    let (header, sql, problem) = match parse(&source) {
        Ok((header, sql)) => (Some(header), Some(sql), None),
        Err(error) => (None, select_of(&source), Some(told(id, &source, error))),
    };
    let Some(sql) = sql else { return (None, problem) };
    let measure = Measure {
        id: id.to_owned(),
        has_header: header.is_some(),
        header: Header { is_own, ..header.unwrap_or_else(Header::unknown) },
        sha256: digest::sha256(source.as_bytes()),
        sql_start: sql.start,
        sql: source[sql].to_owned(),
        is_own,
        source,
    };
    (Some(measure), problem)
}

/// Returns what is wrong with a header, where it stands.
fn told(id: &str, source: &str, error: HeaderError) -> Diagnostic {
    match error {
        HeaderError::Missing => pointing("query-header-missing", id, source, 0..0),
        HeaderError::Invalid { words, span } => pointing("query-header-invalid", id, source, span).arg("error", words),
        HeaderError::Relation { name } => {
            let start = source.find(&format!("\n{name} ")).map_or(0, |line| line + 1);
            pointing("query-header-relation", id, source, start..start + name.len()).arg("name", name)
        }
        HeaderError::Undeclared { column } => {
            let start = source.find(&format!("\"{column}\"")).unwrap_or(0);
            let found = pointing("query-header-column", id, source, start..start + column.len() + 2);
            found.arg("column", column)
        }
    }
}

fn file_of(id: &str) -> String {
    format!("queries/{id}.sql")
}

/// Returns a diagnostic that points into a query file: line and column from 1, and the piece itself.
fn pointing(code: &'static str, id: &str, source: &str, span: Range<usize>) -> Diagnostic {
    let boundary =
        |byte: usize| (0..=byte.min(source.len())).rev().find(|at| source.is_char_boundary(*at)).unwrap_or(0);
    let span = boundary(span.start)..boundary(span.end.max(span.start));
    let before = &source[..span.start];
    let row = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) as u64 + 1;
    let place = Place { row: Some(row), column: Some(column), ..Place::file(file_of(id)) };
    Diagnostic::error(code).at(place).snippet(source, span)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TINY: &str = "/* kooste\ntitle = { fi = 'a', sv = 'b', en = 'c' }\n*/\nselect 1 as one\n";

    fn own(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn the_built_in_queries_read() {
        let library = Library::load(None).unwrap();
        assert!(library.get("employment/quarterly").is_some());
        assert!(library.get("model/service").unwrap().is_model());
        assert!(library.measures().is_sorted_by_key(|measure| &measure.id));
        assert_eq!(library.get("employment/quarterly").unwrap().table(), "measure.employment_quarterly");
    }

    #[test]
    fn each_published_measure_tells_its_meaning_in_three_languages() {
        for measure in Library::load(None).unwrap().measures().iter().filter(|measure| !measure.is_model()) {
            let definition = measure.header.definition.as_ref().unwrap_or_else(|| panic!("{}", measure.id));
            for words in
                [definition, &measure.header.title].into_iter().chain(measure.header.column.iter().map(|c| &c.label))
            {
                assert!(![&words.fi, &words.sv, &words.en].into_iter().any(String::is_empty), "{}", measure.id);
            }
        }
    }

    #[test]
    fn the_projects_own_files_win_and_add() {
        let folder = own(&[("employment/quarterly.sql", TINY), ("local/count.sql", TINY), ("notes.txt", "no query")]);
        let library = Library::load(Some(folder.path())).unwrap();
        assert_eq!(library.get("employment/quarterly").unwrap().sql.trim(), "select 1 as one");
        assert!(library.get("local/count").unwrap().is_own);
        assert!(!library.get("employment/cumulative").unwrap().is_own);
    }

    #[test]
    fn a_missing_folder_is_no_error() {
        assert!(Library::load(Some(Path::new("/nowhere/queries"))).is_ok());
    }

    #[test]
    fn a_wrong_header_is_shown_with_line_and_column() {
        let folder = own(&[("local/count.sql", &TINY.replace("title", "titel")), ("local/other.sql", "select 1")]);
        let failure = Library::load(Some(folder.path())).unwrap_err();
        assert_eq!(failure.exit, Exit::Usage);
        let found: Vec<_> = failure.diagnostics.iter().map(|found| (found.code, found.place.to_string())).collect();
        assert_eq!(
            found,
            [
                ("query-header-invalid", "queries/local/count.sql:2:1".to_owned()),
                ("query-header-missing", "queries/local/other.sql:1:1".to_owned())
            ]
        );
    }

    #[test]
    fn names_that_make_no_table_are_refused() {
        for name in ["count.sql", "Local/count.sql", "a/b/c.sql", "local/koko maa.sql"] {
            let failure = Library::load(Some(own(&[(name, TINY)]).path())).unwrap_err();
            assert_eq!(failure.diagnostics[0].code, "query-name", "{name}");
        }
        let failure = Library::load(Some(own(&[("group/pilot_outcomes.sql", TINY)]).path())).unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "query-name-taken");
    }
}
