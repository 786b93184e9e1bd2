//! What the annexes tell about a run beside its measures: the state of the data, and how the report was made.
//!
//! The run fills these structs. Numbers in them are [`Figure`]s, so they too have passed disclosure control: use
//! `Control::people` for anything that counts rows about people, `Control::context` for files, staff and dates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diagnostics::Severity;
use crate::disclosure::Figure;

/// The state of the data (annex B, and how complete the quarter is on page 1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// Number of files read.
    pub files: Figure,
    /// Rows under the headers of all files: read, loaded into the core model, rejected, and dropped as doubles or superseded.
    pub rows: RowCounts,
    /// One entry a form of which something came, by the form's number.
    pub forms: Vec<FormQuality>,
    /// One entry a code that was found, errors first, then by code.
    pub findings: Vec<FindingCount>,
    /// How far each organisation's data reaches: one entry an organisation and form, by organisation, then form number.
    pub coverage: Vec<Coverage>,
    /// Organisers of the list of areas that sent nothing on clients, by name as the list has it.
    pub silent: Vec<String>,
    /// Forms that an organisation did not send although most others did, by organisation, then form number.
    pub lacking: Vec<LackingForm>,
    /// Forms of which a large share of an organisation's rows was rejected, by organisation and form: the forms alone, never how many rows.
    pub rejected: Vec<LackingForm>,
    /// Steps of the pathway of which nothing came from an organisation with clients, by step and organisation.
    pub untold_steps: Vec<UntoldStep>,
    /// Swedish names of the municipalities of the list of areas, by their Finnish ones, where the list has them.
    pub municipalities: BTreeMap<String, String>,
    /// Clients whose home municipality could not be recognised.
    pub unknown_municipalities: Figure,
    /// Clients whose home municipality lies outside the region.
    pub outside_region: Figure,
    /// Named exceptions from the scan for direct identifiers.
    pub identifier_exceptions: Figure,
    /// How alike the clients are; `None` without clients.
    pub anonymity: Option<Anonymity>,
}

/// How many clients share organiser, age group, gender, client group and quarter of the first service (annex C).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Anonymity {
    /// Clients of the smallest class.
    pub smallest: Figure,
    /// Share of the clients in classes under five, a fraction in steps of 5 %.
    pub in_small_classes: Figure,
    /// Share of the clients who are alone in their class, a fraction in steps of 5 %.
    pub alone: Figure,
}

/// Rows of a file or form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowCounts {
    pub read: Figure,
    pub loaded: Figure,
    pub rejected: Figure,
    pub duplicate: Figure,
}

/// What came of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FormQuality {
    /// Id of the form, e.g. `job_start`.
    pub form: String,
    pub files: Figure,
    pub rows: RowCounts,
}

/// How often a code was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindingCount {
    /// Code of the finding; `title-<code>` in the message files says it in a few words.
    pub code: String,
    pub severity: Severity,
    pub count: Figure,
}

/// How far an organisation's data reaches in a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// The organisation as its folder or kooste.toml names it.
    pub organisation: String,
    /// Id of the form.
    pub form: String,
    /// Date in the newest file's name, else the latest date in its rows (a `Cell::Date`); missing when neither is known.
    pub last_date: Figure,
    /// Whether `last_date` stands in a file's name: then it says up to when the file is complete.
    pub dated: bool,
}

/// A form that an organisation did not send, or not so that its rows could be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LackingForm {
    /// The organisation as its folder names it.
    pub organisation: String,
    /// Id of the form.
    pub form: String,
}

/// A step of the pathway of which an organisation with clients told nothing, though another did. Names only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UntoldStep {
    /// The step as a column of employment/pathway.
    pub step: String,
    /// The organisation as its folder names it.
    pub organisation: String,
}

/// How the report was made (annex D). Strings only; hashes as lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Production {
    /// The program's version, e.g. `0.1.0`.
    pub version: String,
    /// Name and version of the engines, e.g. `DuckDB`, `2.0.0`.
    pub components: Vec<(String, String)>,
    /// Input files in the order of their paths; the hash is keyed with the project's own key.
    pub inputs: Vec<InputFact>,
    /// Queries in the order of their ids, models among them.
    pub queries: Vec<HashedName>,
    /// Templates and message files, where the project brings its own.
    pub templates: Vec<HashedName>,
    /// Settings that govern the run, as name and value, e.g. `as_of`, `2022-06-30`.
    pub settings: Vec<(String, String)>,
    /// Where each form leads, by the forms' numbers.
    pub lineage: Vec<FormUse>,
}

/// What stands on a form. Names only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormUse {
    /// Id of the form.
    pub form: String,
    /// Its core tables without the schema, e.g. `job_start`.
    pub core: Vec<String>,
    /// The groups of measures that stand on it, by name; whether one of a group's measures cannot be given without it.
    pub groups: Vec<(String, bool)>,
    /// Ids of the measures that stand on it, whether they can be given without it or not.
    pub measures: Vec<String>,
}

/// An input file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputFact {
    /// Path in the project folder.
    pub path: String,
    /// Ids of the forms that were recognised in it.
    pub forms: Vec<String>,
    /// Keyed hash (HMAC-SHA-256) of its bytes.
    pub keyed_hash: String,
}

/// A name and the SHA-256 of what it names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HashedName {
    pub name: String,
    pub sha256: String,
}

/// A file that travels inside the PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name without folders, e.g. `employment-quarterly.csv`.
    pub name: String,
    /// MIME type.
    pub mime: String,
    /// What it is, in the report's language; `None`: the words of the measure with this file name.
    pub description: Option<String>,
    pub bytes: Vec<u8>,
}

/// A text that people wrote for a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrative {
    /// Path of its file in the project folder.
    pub path: String,
    /// Id of the section, e.g. `employment`.
    pub section: String,
    /// Markdown.
    pub markdown: String,
}
