//! Reads what was sent: finds the files, recognises which form each table is, decodes it and stages every cell as text.
//!
//! A form is known by its headers, never by a file's name. What is read goes into schema `staging` of the session with the
//! file, sheet, row and column that it came from; nothing is typed, checked or judged here, and no data row is dropped. What a
//! form must hold is left to the contract, which also gives the spellings of the headers ([`FormShape`]); what a text means to
//! [`values`].
//!
//! Files are read by two threads and staged in the order of their names, so that nothing depends on which was ready first.

mod bulk;
mod changed_dialect;
mod collect;
mod delimited;
mod dialect;
mod encoding;
mod epoch;
mod find;
mod findings;
mod kept;
mod limits;
mod load;
mod merged;
mod old_excel;
mod ole;
mod open;
mod open_document;
mod open_text;
mod package;
mod parquet;
mod parts;
mod plain;
mod plan;
pub mod probe;
mod recognise;
mod row;
mod scan;
mod staging;
mod stray_quotes;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod titles;
mod totals;
pub mod values;
mod workbook;

use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use changed_dialect::{Pinned, since as dialects_changed_since};
pub use collect::TotalRow;
pub use find::{EXPORTS, is_left_behind};
pub use findings::CODES;
pub use kept::{Prospect, Readings, prospects};
pub use plain::{NotPlain, PlainTable, plain};
pub use totals::TotalKind;

use crate::diagnostics::{Diagnostic, Result};
use crate::privacy::{Gate, Hits};
use crate::session::Session;

/// A form as intake needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormShape {
    /// Name of the form and of its staging table.
    pub form: String,
    /// What people call the form, in the order of [`crate::language::Lang::ALL`].
    pub titles: [String; 3],
    pub headers: Vec<HeaderShape>,
}

/// A column of a form as intake needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderShape {
    /// Canonical name, the name of the staging column.
    pub field: String,
    /// Whether the form is incomplete without it.
    pub required: bool,
    /// Accepted spellings, the one we write first. Case, spaces and a colon at the end do not matter.
    pub spellings: Vec<String>,
    /// Whether the column is known but never staged.
    pub drop: bool,
    /// Whether its cells hold days or months, so that a number in a workbook is a serial number.
    pub days: bool,
    /// Whether the column holds pseudonyms or codes, where a name would be out of place.
    pub id: bool,
    /// Whether words for totals are values in it: the ready sum of an instrument.
    pub totals: bool,
    /// Accepted spellings of the values that it may hold, where these are given: a header may list them in brackets.
    pub values: Vec<String>,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Intake {
    /// The files, in the order of their names, readable or not.
    pub files: Vec<InputFile>,
    /// The tables, in the order of their files and sheets; the number of each is its place here, counted from 1.
    pub sources: Vec<Source>,
    /// Everything noticed on the way, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Files that could not be read at all, one error each. Everything else was read; whether to go on is for the caller.
    pub unreadable: Vec<Diagnostic>,
    /// Direct identifiers, file by file. Nothing of such a file was staged, and no other finding of it is told.
    pub blocked: Vec<Hits>,
    /// What reading each file gave, for the next time.
    pub readings: Readings,
    /// Names of the files that were read, since what was kept was not theirs.
    pub read: Vec<String>,
}

impl Intake {
    /// Returns a source by its number, as it stands in `staging.source`.
    pub fn source(&self, number: usize) -> Option<&Source> {
        self.sources.get(number.checked_sub(1)?)
    }
}

/// A file below exports/.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputFile {
    /// Path relative to the project folder, with `/`; masked where a name in it holds an identifier.
    pub path: String,
    /// The first folder below exports/; empty for a file that lies directly in it.
    pub organisation: String,
    /// SHA-256 of the content, in lower-case hexadecimal; empty when the file could not be opened or was blocked.
    pub sha256: String,
    pub bytes: u64,
    /// Numbers of the sources that came out of it.
    pub sources: Vec<usize>,
}

/// A table whose form was recognised: a text file, a sheet, a Parquet file. What was read beside its rows is not kept with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Number from 1, as in `staging.source`.
    pub number: usize,
    /// Path of its file.
    pub file: String,
    pub sheet: Option<String>,
    pub organisation: String,
    pub form: String,
    /// `UTF-8`, `Windows-1252`, `UTF-16LE`, `UTF-16BE`; empty for workbooks and Parquet.
    pub encoding: String,
    /// `;`, `,` or `tab`; empty for workbooks and Parquet.
    pub delimiter: String,
    /// Line or sheet row of the header, from 1; 0 for Parquet.
    pub header_row: u64,
    /// Data rows staged.
    pub rows: u64,
    /// The latest date in the file's name.
    pub file_date: Option<NaiveDate>,
    /// SHA-256 of its file.
    pub sha256: String,
    /// The columns that fill a field.
    #[serde(skip)]
    pub columns: Vec<SourceColumn>,
    /// Headers that are not in the contract: not loaded.
    pub unknown_headers: Vec<String>,
    /// Fields whose required header is missing.
    pub missing_fields: Vec<String>,
    /// What lines above the header say, such as `Valmentaja` and `V3`.
    #[serde(skip)]
    pub title_values: Vec<(String, String)>,
    /// Rows that sum up others. They are not staged.
    #[serde(skip)]
    pub total_rows: Vec<TotalRow>,
}

/// A column that fills a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceColumn {
    pub field: String,
    /// Position from 1.
    pub position: usize,
    /// The header as the file spells it.
    pub header: String,
}

/// What a project may decide about reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Whether hidden sheets are loaded like visible ones.
    pub hidden_sheets: bool,
}

/// The files below exports/, opened: what they hold waits to be staged. Large ones are opened when they are.
pub struct Files<'s> {
    shapes: &'s [FormShape],
    exports: find::Exports,
    opened: Vec<open::Opened>,
}

impl<'s> Files<'s> {
    /// Opens everything below `root`/exports, for which no session is needed yet. The gate learns the organisations' names.
    ///
    /// # Errors
    /// As [`read`].
    pub fn open(root: &Path, shapes: &'s [FormShape], gate: &mut Gate, options: ReadOptions) -> Result<Files<'s>> {
        Files::open_in((&root.join(EXPORTS), EXPORTS), shapes, gate, options, &Readings::default())
    }

    /// Opens everything below any folder as [`Files::open`] does, but for files that are kept as they are. Names of files begin with
    /// `shown`; nothing, and they are those in the folder.
    ///
    /// # Errors
    /// As [`read`].
    pub fn open_in(
        (folder, shown): (&Path, &str),
        shapes: &'s [FormShape],
        gate: &mut Gate,
        options: ReadOptions,
        kept: &Readings,
    ) -> Result<Files<'s>> {
        let exports = find::files(folder, shown, gate)?;
        exports.files.iter().for_each(|file| gate.add_name(&file.organisation));
        let opened = open::all(&exports.files, &recognise::Known::new(shapes), gate, options, kept)?;
        Ok(Files { shapes, exports, opened })
    }

    /// Stages what the files hold, but for those that the gate stops. Needs the SQL functions of [`values::sql`].
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn stage(self, session: &Session, gate: &Gate) -> Result<Intake> {
        load::all(session, self.exports, self.opened, self.shapes, gate)
    }
}

/// Opens everything below `root`/exports and stages it: see [`Files`]. The SQL functions of [`values::sql`] are registered as well.
///
/// # Errors
/// Fails with [`crate::diagnostics::Exit::Input`] when there are no exports. A file that cannot be read is no failure: see
/// [`Intake::unreadable`], nor is one with direct identifiers: see [`Intake::blocked`].
pub fn read(
    session: &Session,
    root: &Path,
    shapes: &[FormShape],
    gate: &mut Gate,
    options: ReadOptions,
) -> Result<Intake> {
    values::sql::register(session.connection())?;
    Files::open(root, shapes, gate, options)?.stage(session, gate)
}
