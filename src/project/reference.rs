//! The reference tables of the methods: the program's own, or the project's instead.
//!
//! What counts as a job, how fidelity is scaled, where an instrument's threshold lies is data and may differ from project to
//! project. A CSV file of the same name and columns in the project's folder facts/ stands in for the program's table as a whole;
//! it is checked here, so that nothing later has to doubt it. The report prints the values that were used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::{digest, facts};

/// Folder of a project that holds its own tables.
const FOLDER: &str = "facts";

/// What a column may hold.
#[derive(Clone, Copy)]
enum Holds {
    /// Any text that is not empty.
    Text,
    /// Any text or nothing.
    Anything,
    /// A number.
    Number,
    /// A whole number from 0.
    Whole,
    /// A number or nothing.
    NumberOrNothing,
    /// A whole number or nothing.
    WholeOrNothing,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// What the program's own table holds in the row of the same key.
    AsBuiltIn,
}

/// A table that a project may replace.
struct Table {
    name: &'static str,
    /// Columns that name a row; their values are those of the program's table, unless `grows`.
    key: &'static [&'static str],
    /// Whether rows may be added and left out.
    grows: bool,
    columns: &'static [(&'static str, Holds)],
}

const YES_NO: Holds = Holds::OneOf(&["yes", "no"]);
const NAMES: [(&str, Holds); 3] = [("name_fi", Holds::Text), ("name_sv", Holds::Text), ("name_en", Holds::Text)];

/// The tables that a project may replace, by name.
const TABLES: [Table; 8] = [
    Table {
        name: "benchmarks",
        key: &["benchmark"],
        grows: true,
        columns: &[
            ("benchmark", Holds::Text),
            ("measure", Holds::Text),
            ("column", Holds::Text),
            ("value", Holds::Number),
            NAMES[0],
            NAMES[1],
            NAMES[2],
            ("source", Holds::Text),
            ("year", Holds::WholeOrNothing),
        ],
    },
    Table {
        name: "fidelity_anchors",
        key: &["item", "score"],
        grows: false,
        columns: &[
            ("scale", Holds::Text),
            ("item", Holds::Whole),
            ("score", Holds::Whole),
            ("low", Holds::NumberOrNothing),
            ("high", Holds::NumberOrNothing),
            ("closed", Holds::OneOf(&["left", "right"])),
        ],
    },
    Table {
        name: "fidelity_items",
        key: &["item"],
        grows: false,
        columns: &[
            ("item", Holds::Whole),
            ("section", Holds::OneOf(&["staffing", "organization", "services"])),
            NAMES[2],
            NAMES[0],
            NAMES[1],
            ("computed", Holds::AsBuiltIn),
            ("name_fi_source", Holds::Anything),
        ],
    },
    Table {
        name: "fidelity_levels",
        key: &["level"],
        grows: false,
        columns: &[
            ("scale", Holds::Text),
            ("level", Holds::Text),
            ("low", Holds::Whole),
            ("high", Holds::Whole),
            NAMES[0],
            NAMES[1],
            NAMES[2],
        ],
    },
    Table {
        name: "fidelity_rules",
        key: &["item", "rule"],
        grows: false,
        columns: &[("scale", Holds::Text), ("item", Holds::Whole), ("rule", Holds::Text), ("value", Holds::Number)],
    },
    Table {
        name: "instruments",
        key: &["instrument"],
        grows: false,
        columns: &[
            ("instrument", Holds::Text),
            ("direction", Holds::OneOf(&["-1", "1", ""])),
            ("scale_min", Holds::NumberOrNothing),
            ("scale_max", Holds::NumberOrNothing),
            ("items", Holds::WholeOrNothing),
            ("most_missing", Holds::WholeOrNothing),
            ("threshold", Holds::NumberOrNothing),
            ("threshold_scale_min", Holds::NumberOrNothing),
            ("threshold_scale_max", Holds::NumberOrNothing),
            ("basis", Holds::OneOf(&["individual", "descriptive", "none"])),
            ("first_within_days", Holds::Whole),
            ("apart_days", Holds::Whole),
            ("source", Holds::Text),
        ],
    },
    Table {
        name: "job_classes",
        key: &["code"],
        grows: false,
        columns: &[
            ("code", Holds::Text),
            NAMES[0],
            NAMES[1],
            NAMES[2],
            ("accepted_words", Holds::AsBuiltIn),
            ("paid", YES_NO),
            ("competitive", YES_NO),
            ("own_line", YES_NO),
        ],
    },
    Table {
        name: "tiles",
        key: &["code"],
        grows: true,
        columns: &[("code", Holds::Text), ("name", Holds::Text), ("column", Holds::Whole), ("row", Holds::Whole)],
    },
];

/// A reference table as it is in force.
#[derive(Clone, Debug, PartialEq)]
struct InForce {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    /// SHA-256 of the project's file, where it is the project's.
    own: Option<String>,
}

/// The reference tables in force in a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    tables: BTreeMap<&'static str, InForce>,
}

/// A row of a reference table: its values by column.
#[derive(Clone, Copy, Debug)]
pub struct ReferenceRow<'r> {
    columns: &'r [String],
    values: &'r [String],
}

impl<'r> ReferenceRow<'r> {
    /// Returns the value of a column; nothing where the table has no such column.
    pub fn get(&self, column: &str) -> &'r str {
        let index = self.columns.iter().position(|name| name == column);
        index.and_then(|index| self.values.get(index)).map_or("", String::as_str)
    }

    /// Returns the value of a column as a number, if there is one.
    pub fn number(&self, column: &str) -> Option<f64> {
        self.get(column).parse().ok()
    }

    /// Returns the name of the row in a language.
    pub fn name(&self, lang: crate::language::Lang) -> &'r str {
        self.get(&format!("name_{}", lang.code()))
    }
}

impl Reference {
    /// Returns the program's own tables.
    pub fn built_in() -> Reference {
        let table = |table: &Table| {
            let read = parse(facts::csv(table.name)).expect("reference tables are well formed");
            (table.name, InForce { columns: read.0, rows: read.1, own: None })
        };
        Reference { tables: TABLES.iter().map(table).collect() }
    }

    /// Reads the tables of a project folder's facts/, each instead of the program's own.
    ///
    /// # Errors
    /// Exit code 2 with every mistake: a file that is no such table, other columns or rows, a value of the wrong kind, intervals
    /// that leave gaps or overlap.
    pub fn read(root: &Path) -> Result<Reference> {
        let mut reference = Reference::built_in();
        let mut found = Vec::new();
        for name in files(&root.join(FOLDER))? {
            let file = format!("{FOLDER}/{name}");
            let Some(table) = TABLES.iter().find(|table| name == format!("{}.csv", table.name)) else {
                let tables: Vec<String> = TABLES.iter().map(|table| format!("{}.csv", table.name)).collect();
                let diagnostic = Diagnostic::error("reference-unknown").at(Place::file(&file));
                found.push(diagnostic.arg("tables", tables.join(", ")));
                continue;
            };
            let bytes = std::fs::read(root.join(&file)).map_err(|error| Failure::io(Exit::Usage, &file, &error))?;
            let built_in = &reference.tables[table.name];
            match check(table, built_in, &file, &bytes) {
                Ok(in_force) => drop(reference.tables.insert(table.name, in_force)),
                Err(mistakes) => found.extend(mistakes),
            }
        }
        if found.is_empty() {
            found.extend(reference.scale_mistake());
        }
        if found.is_empty() { Ok(reference) } else { Err(Failure::many(Exit::Usage, found)) }
    }

    /// Returns the rows of a table in file order.
    ///
    /// # Panics
    /// When there is no such table: the names are fixed at build time.
    pub fn rows(&self, table: &str) -> impl Iterator<Item = ReferenceRow<'_>> {
        let table = self.tables.get(table).unwrap_or_else(|| panic!("no reference table {table}"));
        table.rows.iter().map(|values| ReferenceRow { columns: &table.columns, values })
    }

    /// Returns the project's own tables in force, by name, with the SHA-256 of their files.
    pub fn own(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.tables.iter().filter_map(|(name, table)| Some((*name, table.own.as_deref()?)))
    }

    /// Returns the name and version of the fidelity scale.
    pub fn scale(&self) -> &str {
        self.rows("fidelity_levels").next().map_or("", |row| row.get("scale"))
    }

    /// The tables of the fidelity scale belong together: they must name one scale.
    fn scale_mistake(&self) -> Option<Diagnostic> {
        let tables = ["fidelity_levels", "fidelity_anchors", "fidelity_rules"];
        let scales: BTreeSet<&str> =
            tables.into_iter().flat_map(|table| self.rows(table).map(|row| row.get("scale"))).collect();
        (scales.len() > 1).then(|| {
            let scales: Vec<&str> = scales.into_iter().collect();
            Diagnostic::error("reference-scales").at(Place::file(FOLDER)).arg("scales", scales.join(", "))
        })
    }
}

/// Returns the names of the CSV files in a folder, sorted; none when there is no such folder.
fn files(folder: &Path) -> Result<Vec<String>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io(Exit::Usage, FOLDER, &error))?;
    let mut names = BTreeSet::new();
    for entry in entries {
        let entry = entry.map_err(|error| Failure::io(Exit::Usage, FOLDER, &error))?;
        names.insert(entry.file_name().to_string_lossy().into_owned());
    }
    Ok(names.into_iter().filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "csv")).collect())
}

/// Returns the columns and rows of a table.
fn parse(text: &str) -> Result<(Vec<String>, Vec<Vec<String>>), csv::Error> {
    let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap_or(text).as_bytes());
    let owned = |record: &csv::StringRecord| record.iter().map(|value| value.trim().to_owned()).collect();
    let columns = owned(reader.headers()?);
    let rows = reader.records().map(|record| record.map(|record| owned(&record))).collect::<Result<_, _>>()?;
    Ok((columns, rows))
}

/// Reads and checks a project's table.
fn check(table: &Table, built_in: &InForce, file: &str, bytes: &[u8]) -> Result<InForce, Vec<Diagnostic>> {
    let at = |code, row: Option<u64>| Diagnostic::error(code).at(Place { row, ..Place::file(file) });
    let wanted: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    let wrong_columns = || vec![at("reference-columns", Some(1)).arg("columns", wanted.join(","))];
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(wrong_columns());
    };
    let (columns, rows) = parse(text).map_err(|_| wrong_columns())?;
    if columns != wanted {
        return Err(wrong_columns());
    }
    let in_force = InForce { columns, rows, own: Some(digest::sha256(bytes)) };
    let mut found = values_of_the_wrong_kind(table, built_in, &in_force, file);
    found.extend(rows_that_differ(table, built_in, &in_force).map(|keys| at("reference-rows", None).arg("rows", keys)));
    if found.is_empty() {
        found.extend(gaps(table, &in_force).map(|key| at("reference-intervals", None).arg("key", key)));
    }
    if found.is_empty() { Ok(in_force) } else { Err(found) }
}

fn values_of_the_wrong_kind(table: &Table, built_in: &InForce, own: &InForce, file: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, values) in own.rows.iter().enumerate() {
        let row = ReferenceRow { columns: &own.columns, values };
        let key = key_of(table, row);
        for (column, holds) in table.columns {
            let value = row.get(column);
            let (fits, expected) = match holds {
                Holds::Text => (!value.is_empty(), "text".to_owned()),
                Holds::Anything => (true, String::new()),
                Holds::Number => (number(value).is_some(), "number".to_owned()),
                Holds::Whole => (value.parse::<u32>().is_ok(), "whole".to_owned()),
                Holds::NumberOrNothing => (value.is_empty() || number(value).is_some(), "number-or-empty".to_owned()),
                Holds::WholeOrNothing => {
                    (value.is_empty() || value.parse::<u32>().is_ok(), "whole-or-empty".to_owned())
                }
                Holds::OneOf(words) => (words.contains(&value), words.join(" / ").trim_end_matches(" / ").to_owned()),
                Holds::AsBuiltIn => {
                    let ours = built_in.rows.iter().map(|values| ReferenceRow { columns: &built_in.columns, values });
                    let same = ours.filter(|ours| key_of(table, *ours) == key).map(|ours| ours.get(column)).next();
                    (same.is_none_or(|same| same == value), same.unwrap_or_default().to_owned())
                }
            };
            // A line of its own is one among those of competitive work.
            let apart = *column == "own_line" && value == "yes" && row.get("competitive") == "no";
            let (fits, expected) = if apart { (false, "no".to_owned()) } else { (fits, expected) };
            if !fits {
                // Line 1 holds the columns.
                let place = Place { row: Some(index as u64 + 2), ..Place::file(file) };
                found.push(
                    Diagnostic::error("reference-value").at(place).arg("column", column).arg("expected", expected),
                );
            }
        }
    }
    found
}

/// Returns the keys that are missing, too many or there twice.
fn rows_that_differ(table: &Table, built_in: &InForce, own: &InForce) -> Option<String> {
    let keys = |of: &InForce| -> Vec<String> {
        of.rows.iter().map(|values| key_of(table, ReferenceRow { columns: &of.columns, values })).collect()
    };
    let (ours, theirs) = (keys(built_in), keys(own));
    let ours: BTreeSet<&String> = ours.iter().collect();
    let distinct: BTreeSet<&String> = theirs.iter().collect();
    let mut differing: BTreeSet<&String> =
        theirs.iter().filter(|key| theirs.iter().filter(|other| other == key).count() > 1).collect();
    if !table.grows {
        differing.extend(ours.symmetric_difference(&distinct));
    }
    let differing: Vec<&str> = differing.into_iter().map(String::as_str).collect();
    (!differing.is_empty()).then(|| differing.join("; "))
}

/// Returns what the intervals of a table do not cover once and whole: the item of an anchor table, `level`.
fn gaps(table: &Table, own: &InForce) -> Option<String> {
    let rows = || own.rows.iter().map(|values| ReferenceRow { columns: &own.columns, values });
    match table.name {
        "fidelity_anchors" => {
            let items: BTreeSet<&str> = rows().map(|row| row.get("item")).collect();
            items
                .into_iter()
                .find(|item| !covers_the_line(rows().filter(|row| row.get("item") == *item)))
                .map(Into::into)
        }
        "fidelity_levels" => {
            let mut bounds: Vec<(i64, i64)> =
                rows().filter_map(|row| Some((row.get("low").parse().ok()?, row.get("high").parse().ok()?))).collect();
            bounds.sort_unstable();
            let whole = bounds.len() == own.rows.len()
                && bounds.first().is_some_and(|first| first.0 == 25)
                && bounds.last().is_some_and(|last| last.1 == 125)
                && bounds.iter().all(|(low, high)| low <= high)
                && bounds.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0);
            (!whole).then(|| "level".to_owned())
        }
        _ => None,
    }
}

/// Returns whether half-open intervals cover every number once.
fn covers_the_line<'r>(rows: impl Iterator<Item = ReferenceRow<'r>>) -> bool {
    let mut rows: Vec<ReferenceRow<'_>> = rows.collect();
    let low = |row: &ReferenceRow<'_>| row.number("low").unwrap_or(f64::NEG_INFINITY);
    let high = |row: &ReferenceRow<'_>| row.number("high").unwrap_or(f64::INFINITY);
    rows.sort_by(|one, other| low(one).total_cmp(&low(other)));
    let closed: BTreeSet<&str> = rows.iter().map(|row| row.get("closed")).collect();
    closed.len() == 1
        && rows.first().is_some_and(|first| low(first) == f64::NEG_INFINITY)
        && rows.last().is_some_and(|last| high(last) == f64::INFINITY)
        && rows.iter().all(|row| low(row) < high(row))
        && rows.windows(2).all(|pair| high(&pair[0]) == low(&pair[1]))
}

fn key_of(table: &Table, row: ReferenceRow<'_>) -> String {
    table.key.iter().map(|column| row.get(column)).collect::<Vec<_>>().join(" ")
}

/// Returns a number written with a decimal point.
fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> Result<Reference> {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join(FOLDER)).unwrap();
        for (name, text) in files {
            std::fs::write(root.path().join(FOLDER).join(name), text).unwrap();
        }
        Reference::read(root.path())
    }

    fn codes(files: &[(&str, &str)]) -> Vec<(&'static str, String)> {
        let failure = read(files).unwrap_err();
        assert_eq!(failure.exit, Exit::Usage);
        failure.diagnostics.iter().map(|found| (found.code, found.place.to_string())).collect()
    }

    #[test]
    fn the_programs_own_tables_pass_their_own_checks() {
        let files: Vec<(String, &str)> =
            TABLES.iter().map(|table| (format!("{}.csv", table.name), facts::csv(table.name))).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        let reference = read(&files).unwrap();
        assert_eq!(reference.own().count(), TABLES.len());
        assert_eq!(reference.scale(), "IPS-25:2008");
    }

    #[test]
    fn a_projects_table_stands_in_for_ours() {
        let ours = facts::csv("job_classes");
        let theirs = ours.replace("yes,no,no\n", "yes,yes,no\n");
        assert_ne!(ours, theirs);
        let reference = read(&[("job_classes.csv", &theirs)]).unwrap();
        let subcontracting = reference.rows("job_classes").find(|row| row.get("code") == "ALIHANK").unwrap();
        assert_eq!(subcontracting.get("competitive"), "yes");
        assert_eq!(reference.own().map(|(name, _)| name).collect::<Vec<_>>(), ["job_classes"]);
        assert_eq!(Reference::read(Path::new("/nowhere")).unwrap(), Reference::built_in());
    }

    #[test]
    fn every_mistake_is_told_with_its_place() {
        let anchors = facts::csv("fidelity_anchors").replace(",2,1,,60,left", ",2,1,,60,middle");
        let instruments = facts::csv("instruments").replace("ARTO,", "ARTTO,");
        assert_eq!(
            codes(&[
                ("anchors.csv", "a\n"),
                ("benchmarks.csv", "benchmark,value\n"),
                ("fidelity_anchors.csv", &anchors),
                ("instruments.csv", &instruments),
            ]),
            [
                ("reference-unknown", "facts/anchors.csv".to_owned()),
                ("reference-columns", "facts/benchmarks.csv:1".to_owned()),
                ("reference-value", "facts/fidelity_anchors.csv:7".to_owned()),
                ("reference-rows", "facts/instruments.csv".to_owned()),
            ]
        );
    }

    #[test]
    fn intervals_leave_no_gap_and_do_not_overlap() {
        for (table, right, wrong) in [
            ("fidelity_anchors", "16,2,25,50,left", "16,2,25,45,left"),
            ("fidelity_anchors", "1,1,40,,right", "1,1,40,100,right"),
            ("fidelity_levels", "fair,74,99", "fair,74,98"),
            ("fidelity_levels", "exemplary,115,125", "exemplary,115,120"),
        ] {
            let text = facts::csv(table).replace(right, wrong);
            assert_eq!(codes(&[(&format!("{table}.csv"), &text)])[0].0, "reference-intervals", "{wrong}");
        }
    }

    #[test]
    fn the_tables_of_one_scale_name_one_scale() {
        let levels = facts::csv("fidelity_levels").replace("IPS-25:2008", "IPS-25:FI");
        assert_eq!(codes(&[("fidelity_levels.csv", &levels)]), [("reference-scales", "facts".to_owned())]);
    }

    #[test]
    fn words_that_exports_may_use_stay_ours() {
        let classes = facts::csv("job_classes").replace("|avoimet työmarkkinat", "|omat sanat");
        assert_eq!(codes(&[("job_classes.csv", &classes)])[0].0, "reference-value");
        // A class that is not competitive has no line among those that are: ALIHANK.
        let classes = facts::csv("job_classes").replace(",yes,no,no\n", ",yes,no,yes\n");
        assert_eq!(codes(&[("job_classes.csv", &classes)])[0].0, "reference-value");
    }
}
