//! What reading a file gave, kept for the next time: its tables as text, what was noticed, and that the gate let it pass.
//!
//! One file's reading depends on no other file. It depends on the bytes, the name (which findings tell), how hidden sheets are taken,
//! and all by which the gate judges, so these make its key; forms and bounds are the program's. Nothing is kept of a file that the gate
//! stopped or that could not be read, nor of the large ones that the engine reads from the file itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;
use std::ops::Range;
use std::path::Path;

use arrow::array::RecordBatch;
use arrow::error::ArrowError;
use arrow::ipc::reader::StreamReader;
use arrow::ipc::writer::StreamWriter;
use serde::{Deserialize, Serialize};

use super::ReadOptions;
use super::collect::Tally;
use super::find::{self, Format, Found};
use super::open::{self, Content, Table};
use super::plan::Plan;
use crate::diagnostics::{Diagnostic, Failure};
use crate::digest::sha256;
use crate::privacy::Gate;

/// Memory of the rows that are kept at most; what comes after is read again the next time.
const MOST_BYTES: usize = 48 << 20;
/// Bytes of the number that says how long the description is.
const LENGTH: usize = size_of::<u64>();

/// What is the same for all files of a time that they are read.
pub struct Reader {
    gate: String,
    hidden_sheets: bool,
}

impl Reader {
    /// Returns how files are read.
    pub fn new(gate: &Gate, options: ReadOptions) -> Reader {
        Reader { gate: gate.fingerprint(), hidden_sheets: options.hidden_sheets }
    }

    /// Returns the hash of all that decides about the reading of a file whose content has this hash.
    pub fn key(&self, file: &Found, sha256_of_content: &str) -> String {
        let format = match file.format {
            Format::Text => "text",
            Format::Workbook => "workbook",
            Format::Parquet => "parquet",
        };
        let all = (&file.name, file.blocked, format, sha256_of_content, self.hidden_sheets, &self.gate);
        // JSON, since a name may hold any sign. Strings are always written.
        sha256(&serde_json::to_vec(&all).unwrap_or_default())
    }
}

/// What was read of files, by key.
#[derive(Debug, Default)]
pub struct Readings {
    /// Taken from the cache, and not yet looked into.
    kept: BTreeMap<String, Described>,
    bytes: Vec<u8>,
    /// Read or taken this time, in the order of the files.
    read: Vec<(String, Content)>,
    /// Memory of their rows.
    weight: usize,
}

/// A reading in the file of the cache.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Described {
    tables: Vec<DescribedTable>,
    diagnostics: Vec<Diagnostic>,
    allowed: BTreeSet<usize>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct DescribedTable {
    sheet: Option<String>,
    encoding: String,
    delimiter: String,
    plan: Plan,
    tally: Tally,
    /// Where its rows are among the rows of all, as an Arrow stream.
    rows: Range<usize>,
}

impl Readings {
    /// Returns readings as [`Readings::to_bytes`] wrote them; nothing where they cannot be understood.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Readings> {
        let (length, rest) = bytes.split_at_checked(LENGTH)?;
        let length = usize::try_from(u64::from_le_bytes(length.try_into().ok()?)).ok()?;
        let kept = serde_json::from_slice(rest.get(..length)?).ok()?;
        let bytes = rest[length..].to_vec();
        Some(Readings { kept, bytes, ..Readings::default() })
    }

    /// Returns what was read this time as bytes that are the same for the same files.
    ///
    /// # Errors
    /// When Arrow refuses to write.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ArrowError> {
        let mut rows = Vec::new();
        let mut described = BTreeMap::new();
        for (key, content) in &self.read {
            let mut tables = Vec::new();
            for table in &content.tables {
                let start = rows.len();
                write(&table.batches, &mut rows)?;
                tables.push(DescribedTable {
                    sheet: table.sheet.clone(),
                    encoding: table.encoding.clone(),
                    delimiter: table.delimiter.clone(),
                    plan: table.plan.clone(),
                    tally: table.tally.clone(),
                    rows: start..rows.len(),
                });
            }
            let (diagnostics, allowed) = (content.diagnostics.clone(), content.allowed.clone());
            described.insert(key, Described { tables, diagnostics, allowed });
        }
        let head = serde_json::to_vec(&described).map_err(|error| ArrowError::ExternalError(Box::new(error)))?;
        let mut bytes = (head.len() as u64).to_le_bytes().to_vec();
        bytes.extend(head);
        bytes.extend(rows);
        Ok(bytes)
    }

    /// Returns what is kept under a key, with its rows.
    pub(super) fn take(&self, key: &str) -> Option<Content> {
        let described = self.kept.get(key)?.clone();
        let table = |table: DescribedTable| {
            let DescribedTable { sheet, encoding, delimiter, plan, tally, rows } = table;
            let batches = StreamReader::try_new(Cursor::new(self.bytes.get(rows)?), None).ok()?;
            let batches: Vec<RecordBatch> = batches.collect::<Result<_, _>>().ok()?;
            Some(Table { sheet, encoding, delimiter, plan, batches, tally })
        };
        let tables = described.tables.into_iter().map(table).collect::<Option<_>>()?;
        let Described { diagnostics, allowed, .. } = described;
        Some(Content { tables, diagnostics, allowed, unreadable: None, hits: None })
    }

    /// Adds what was read of a file, unless there is too much already.
    pub(super) fn add(&mut self, key: String, content: Content) {
        let batches = content.tables.iter().flat_map(|table| &table.batches);
        self.weight += batches.map(RecordBatch::get_array_memory_size).sum::<usize>();
        if self.weight <= MOST_BYTES {
            self.read.push((key, content));
        }
    }

    /// Returns whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Returns whether something is kept under a key.
    fn holds(&self, key: &str) -> bool {
        self.kept.contains_key(key)
    }
}

/// What becomes of a file when readings are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prospect {
    Taken,
    Read,
    /// It is too large to be kept.
    Large,
}

/// Tells of each file below a folder whether it would be read, by its path in the folder. The gate learns the organisations' names.
///
/// # Errors
/// As when they are read.
pub fn prospects(
    (folder, shown): (&Path, &str),
    gate: &mut Gate,
    options: ReadOptions,
    kept: &Readings,
) -> Result<BTreeMap<String, Prospect>, Box<Failure>> {
    let files = find::files(folder, shown, gate)?.files;
    files.iter().for_each(|file| gate.add_name(&file.organisation));
    let reader = Reader::new(gate, options);
    let prospect = |file: &Found| {
        if open::waits(file) {
            return Prospect::Large;
        }
        let is_kept = |bytes: Vec<u8>| kept.holds(&reader.key(file, &sha256(&bytes)));
        let is_same = !file.blocked && file.bytes <= open::most_bytes(file) && fs::read(&file.path).is_ok_and(is_kept);
        if is_same { Prospect::Taken } else { Prospect::Read }
    };
    Ok(files.iter().map(|file| (find::relative(folder, &file.path), prospect(file))).collect())
}

fn write(batches: &[RecordBatch], bytes: &mut Vec<u8>) -> Result<(), ArrowError> {
    let Some(first) = batches.first() else { return Ok(()) };
    let mut writer = StreamWriter::try_new(bytes, first.schema_ref())?;
    batches.iter().try_for_each(|batch| writer.write(batch))?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::super::{Files, FormShape, Intake, testing};
    use super::*;
    use crate::session::{Limits, Session};

    fn read(root: &Path, shapes: &[FormShape], kept: &Readings) -> (Intake, Vec<String>) {
        let session = Session::open(&Limits::default()).unwrap();
        super::super::values::sql::register(session.connection()).unwrap();
        let mut gate = Gate::default();
        let folder = root.join("exports");
        let files = Files::open_in((&folder, "exports"), shapes, &mut gate, ReadOptions::default(), kept).unwrap();
        let intake = files.stage(&session, &gate).unwrap();
        let mut statement = session.connection().prepare("select r::varchar from staging.referral as r").unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap().collect::<duckdb::Result<_>>().unwrap();
        (intake, rows)
    }

    fn told(intake: &Intake) -> String {
        format!("{:?} {:?} {:?} {:?}", intake.files, intake.sources, intake.diagnostics, intake.blocked)
    }

    /// Two files, one of which has a note, a total, a title and a header of its own below.
    fn project() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let exports = folder.path().join("exports");
        for (name, text) in [
            (
                "Rauma/a.csv",
                "Kooste: x;;\nAsiakastunnus;Lähetepvm;Kotikunta;Oma\nPP-1;1.2.2021;Säkylä;1\nYhteensä;1;;\n",
            ),
            ("Pori/b.csv", "Asiakastunnus;Lähetepvm;Kotikunta\nPP-2;;Rauma\n;;\nLuvut ovat ennakollisia.\n"),
        ] {
            let path = exports.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn what_is_kept_is_what_reading_gives() {
        let (folder, shapes) = (project(), testing::referral_and_job_start());
        let (first, rows) = read(folder.path(), &shapes, &Readings::default());
        assert_eq!((rows.len(), first.readings.read.len()), (2, 2));
        let bytes = first.readings.to_bytes().unwrap();
        let kept = Readings::from_bytes(bytes.clone()).unwrap();
        assert!(first.readings.read.iter().all(|(key, _)| kept.holds(key)));
        let (again, same_rows) = read(folder.path(), &shapes, &kept);
        assert_eq!((told(&again), same_rows), (told(&first), rows));
        assert_eq!(again.readings.to_bytes().unwrap(), bytes);
        // A file that is read shows that it is taken: one of other shapes would not be recognised at all.
        let (taken, _) = read(folder.path(), &shapes[..1], &kept);
        assert_eq!(taken.sources.len(), 2);
    }

    #[test]
    fn each_part_of_the_key_tells_one_reading_from_another() {
        let file = |name: &str, format: Format| Found {
            path: name.into(),
            name: name.to_owned(),
            blocked: false,
            organisation: String::new(),
            format,
            bytes: 1,
            date: None,
        };
        let mut gate = Gate::default();
        let mut keys = BTreeSet::new();
        let plain = Reader::new(&gate, ReadOptions::default());
        keys.insert(plain.key(&file("a.csv", Format::Text), "one"));
        keys.insert(plain.key(&file("a.csv", Format::Text), "other"));
        keys.insert(plain.key(&file("b.csv", Format::Text), "one"));
        keys.insert(plain.key(&file("a.csv", Format::Workbook), "one"));
        keys.insert(Reader::new(&gate, ReadOptions { hidden_sheets: true }).key(&file("a.csv", Format::Text), "one"));
        gate.add_name("Rauma");
        keys.insert(Reader::new(&gate, ReadOptions::default()).key(&file("a.csv", Format::Text), "one"));
        assert_eq!(keys.len(), 6);
    }

    #[test]
    fn nothing_is_kept_of_a_file_with_identifiers_and_half_a_file_is_none() {
        let (folder, shapes) = (project(), testing::referral_and_job_start());
        let text = "Asiakastunnus;Lähetepvm;Kotikunta\nPP-3;010101-123N;Rauma\n";
        fs::write(folder.path().join("exports/Rauma/a.csv"), text).unwrap();
        let (intake, rows) = read(folder.path(), &shapes, &Readings::default());
        assert_eq!((intake.blocked.len(), rows.len(), intake.readings.read.len()), (1, 1, 1));
        let bytes = intake.readings.to_bytes().unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("PP-3"));
        for length in [0, 3, 20] {
            assert!(Readings::from_bytes(bytes[..length].to_vec()).is_none());
        }
        let kept = Readings::from_bytes(bytes[..bytes.len() - 40].to_vec()).unwrap();
        assert_eq!(read(folder.path(), &shapes, &kept).1, rows, "what is not whole is read again");
    }
}
