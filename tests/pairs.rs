//! Pairs of projects that differ in single clients only: making them, running them, and comparing what they hand on.

use std::collections::{BTreeMap, BTreeSet};

use rand::RngExt as _;
use rand_pcg::Pcg64Mcg;
use serde_json::Value;

use crate::pdf_parts::Pdf;
use crate::program::{Folder, Outcome};

const TABLES: &str = "out/2022Q2/tables";
const SECURE: &str = "log/2022Q2/secure/tables";

type Files = BTreeMap<String, Vec<u8>>;
/// Tables by file, row and column.
pub type Tables = BTreeMap<String, Vec<Vec<String>>>;

/// An exported table. Letters stand for bytes one to one, so that any encoding comes back as it was.
pub struct Export {
    pub path: String,
    pub rows: Vec<Vec<String>>,
}

impl Export {
    pub fn read(path: &str, bytes: &[u8]) -> Export {
        let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        Export { path: path.to_owned(), rows }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
        for row in &self.rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
    }

    /// Lets two rows change places in one column.
    fn swap(&mut self, column: usize, first: usize, second: usize) {
        let kept = std::mem::take(&mut self.rows[first][column]);
        self.rows[first][column] = std::mem::replace(&mut self.rows[second][column], kept);
    }
}

/// Returns the exports of a form: those whose names begin so.
pub fn exports(folder: &Folder, form: &str) -> Vec<Export> {
    let files = folder.files("exports").into_iter();
    let of_form =
        files.filter(|(path, _)| path.rsplit('/').next().unwrap().starts_with(form) && path.ends_with(".csv"));
    of_form.map(|(path, bytes)| Export::read(&path, &bytes)).collect()
}

/// A project and what came of its run.
pub struct Run {
    pub folder: Folder,
    /// The profile under which it was run.
    pub profile: &'static str,
    pub out: Files,
    pub told: Outcome,
}

impl Run {
    pub fn of(folder: Folder, profile: &'static str) -> Run {
        // A copy of a project has its cache; whoever runs it is told what was taken from there.
        let told = folder.call("run", &["--profile", profile, "--no-cache"]).exits(0);
        let out = folder.files("out");
        Run { folder, profile, out, told }
    }

    /// Returns a small generated project that was run, and so has its key.
    pub fn generated(seed: u64, profile: &'static str) -> Run {
        let folder = Folder::absent();
        let seed = seed.to_string();
        let small = ["--clients", "60", "--seed", &seed, "--as-of", "2022-06-30", "--mess", "none"];
        folder.call("generate", &small).exits(0);
        Run::of(folder, profile)
    }

    /// Returns the released tables: rows by file. The order of rows is no part of the picture: it must follow from the rest.
    pub fn picture(&self) -> BTreeMap<&str, Vec<String>> {
        let csv = self.out.iter().filter(|(name, _)| name.ends_with(".csv"));
        csv.map(|(name, bytes)| {
            let mut rows: Vec<String> = String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect();
            rows.sort();
            (name.as_str(), rows)
        })
        .collect()
    }

    /// Returns the released tables by file, row and column.
    pub fn released(&self) -> Tables {
        let csv = self.out.iter().filter(|(name, _)| name.ends_with(".csv"));
        csv.map(|(name, bytes)| (name.clone(), records(bytes))).collect()
    }

    /// Returns the true values: the tables of the secure profile, named as the released ones. The run writes to log/ only.
    pub fn true_values(&self) -> Tables {
        self.folder.call("run", &["--profile", "secure", "--quiet"]).exits(0);
        let csv = self.folder.files(SECURE).into_iter().filter(|(name, _)| name.ends_with(".csv"));
        csv.map(|(name, bytes)| (name.replace(SECURE, TABLES), records(&bytes))).collect()
    }

    /// Returns what the annex on data quality may print of this run: rows by form and findings by code, where they are not one or two.
    pub fn quality(&self) -> BTreeMap<String, String> {
        let log = self.folder.files("log");
        let manifest: Value = serde_json::from_slice(&log["log/2022Q2/manifest.json"]).unwrap();
        let mut counts = BTreeMap::<String, u64>::new();
        for (what, rows) in manifest["rows"].as_object().unwrap() {
            counts.insert(what.clone(), rows.as_u64().unwrap());
        }
        for table in manifest["inputs"].as_array().unwrap().iter().flat_map(|input| input["tables"].as_array().unwrap())
        {
            *counts.entry(table["form"].to_string()).or_default() += table["rows"].as_u64().unwrap();
        }
        let mut findings = csv::ReaderBuilder::new();
        let mut findings = findings.delimiter(b';').from_reader(log["log/2022Q2/findings.csv"].as_slice());
        for finding in findings.records() {
            let finding = finding.unwrap();
            *counts.entry(format!("{} {}", &finding[0], &finding[1])).or_default() += 1;
        }
        let shown = |count: u64| if count == 1 || count == 2 { "..".to_owned() } else { count.to_string() };
        counts.into_iter().map(|(what, count)| (what, shown(count))).collect()
    }

    /// Returns what a command told, without the folder's own name.
    pub fn words(&self, outcome: &Outcome) -> String {
        format!("{}\n{}", outcome.data, outcome.told).replace(&self.folder.path("").display().to_string(), "")
    }
}

fn records(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Returns the hidden cells whose true values differ between two projects that show the same, as `file: column`.
pub fn moved(released: &Tables, before: &Tables, after: &Tables) -> Vec<String> {
    assert!(before.keys().eq(after.keys()) && before.keys().eq(released.keys()), "the same tables");
    let mut moved = Vec::new();
    for (name, released) in released {
        let (before, after) = (&before[name], &after[name]);
        assert!(before.len() == released.len() && after.len() == released.len(), "{name} has rows of its own");
        for (row, released) in released.iter().enumerate() {
            for (column, shown) in
                released.iter().enumerate().filter(|(column, _)| before[row][*column] != after[row][*column])
            {
                assert_eq!(shown, "..", "{name}, row {row}: a shown cell has moved");
                moved.push(format!("{}: {}", name.rsplit('/').next().unwrap(), before[0][column]));
            }
        }
    }
    moved
}

/// What is handed on: the files below out/ by their bytes, PDFs by their parts.
pub struct HandedOn {
    files: Files,
    /// By the name of the PDF and the part.
    parts: BTreeMap<String, Vec<String>>,
}

impl HandedOn {
    pub fn of(out: &Files) -> HandedOn {
        let (pdfs, files): (Files, Files) = out.clone().into_iter().partition(|(name, _)| name.ends_with(".pdf"));
        let of_pdf = |(name, bytes): (String, Vec<u8>)| {
            let parts = Pdf::read(&bytes).parts().into_iter();
            parts.map(|(part, lines)| (format!("{name}: {part}"), lines)).collect::<Vec<_>>()
        };
        HandedOn { files, parts: pdfs.into_iter().flat_map(of_pdf).collect() }
    }

    /// Returns what differs: names of files, and parts of PDFs with the beginning of the first line that differs.
    pub fn differences(&self, other: &HandedOn) -> Vec<String> {
        let files = self.files.keys().chain(other.files.keys()).collect::<BTreeSet<_>>();
        let files = files.into_iter().filter(|name| self.files.get(*name) != other.files.get(*name)).cloned();
        let parts = self.parts.keys().chain(other.parts.keys()).collect::<BTreeSet<_>>();
        let nothing = Vec::new();
        let first = |name: &String| {
            let of = |one: &'_ HandedOn| one.parts.get(name).unwrap_or(&nothing).clone();
            let (before, after) = (of(self), of(other));
            let place = before.iter().zip(&after).position(|(before, after)| before != after);
            let place = place.or((before.len() != after.len()).then_some(before.len().min(after.len())))?;
            let line = |lines: &[String]| lines.get(place).map(|line| line.chars().take(300).collect::<String>());
            Some(format!("{name}, line {place}: {:?} / {:?}", line(&before), line(&after)))
        };
        files.chain(parts.into_iter().filter_map(first)).collect()
    }
}

/// Returns a copy of a project in which two rows of one file have changed places in a column where they differ, or one has taken the
/// other's value; and which.
pub fn changed(original: &Run, form: &str, column: usize, dice: &mut Pcg64Mcg) -> (Folder, String) {
    let mut files = exports(&original.folder, form);
    let mut choices = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let value = |row: usize| file.rows[row].get(column);
        for first in 1..file.rows.len() {
            let others = (1..file.rows.len()).filter(|second| value(first) != value(*second));
            choices.extend(others.map(|second| (number, first, second)));
        }
    }
    let (number, first, second) = choices[dice.random_range(0..choices.len())];
    let file = &mut files[number];
    let change = if dice.random_bool(0.6) {
        file.swap(column, first, second);
        "changed places"
    } else {
        file.rows[first][column] = file.rows[second][column].clone();
        "made alike"
    };
    let folder = original.folder.copy();
    folder.write(&file.path, &file.bytes());
    (folder, format!("{}, column {column}, rows {first} and {second} {change}", file.path))
}
