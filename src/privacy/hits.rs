//! The hits of one file and their findings: places and kinds, never a value.

use std::collections::{BTreeMap, BTreeSet};

use super::text::Kind;
use crate::diagnostics::{Diagnostic, Place};

/// Hits of a kind that are listed one by one; the rest of a file is counted.
const LISTED: u64 = 1_000;

/// In what an identifier stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Cell,
    Header,
    /// Above the header of a table.
    Title,
    /// A whole column.
    Column,
    SheetName,
    DefinedName,
    Comment,
    Properties,
    HeaderFooter,
    /// The list or the prompt of a validation.
    Validation,
    Drawing,
    Link,
    Formula,
    /// Some other part of a workbook.
    Part,
    /// The metadata of a Parquet file.
    Metadata,
    FileName,
    FolderName,
    /// A text of narrative/.
    Text,
    /// kooste.toml.
    Settings,
}

impl Spot {
    /// Returns the name by which the messages know it.
    pub fn name(self) -> &'static str {
        match self {
            Spot::Cell => "cell",
            Spot::Header => "header",
            Spot::Title => "title",
            Spot::Column => "column",
            Spot::SheetName => "sheet-name",
            Spot::DefinedName => "defined-name",
            Spot::Comment => "comment",
            Spot::Properties => "properties",
            Spot::HeaderFooter => "header-footer",
            Spot::Validation => "validation",
            Spot::Drawing => "drawing",
            Spot::Link => "link",
            Spot::Formula => "formula",
            Spot::Part => "part",
            Spot::Metadata => "metadata",
            Spot::FileName => "file-name",
            Spot::FolderName => "folder-name",
            Spot::Text => "text",
            Spot::Settings => "settings",
        }
    }
}

/// Where in a file a hit is, as near as is known. Names that hold an identifier are masked already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Where {
    pub sheet: Option<String>,
    pub row: Option<u64>,
    /// From 1.
    pub column: Option<u64>,
    pub header: Option<String>,
    /// Whether an exception for the column would let it pass: not what is certain, nor what stands outside the columns of a form.
    pub allowable: bool,
}

/// The hits of one file.
#[derive(Debug)]
pub struct Hits {
    /// Path of the file as it may be shown.
    file: String,
    listed: Vec<Diagnostic>,
    totals: BTreeMap<Kind, u64>,
    /// Numbers of the exceptions that allowed what would have been a hit.
    allowed: BTreeSet<usize>,
    /// Forms of the tables that were looked at.
    forms: BTreeSet<String>,
}

impl Hits {
    /// Returns no hits of a file, whose path may be shown.
    pub fn of(file: impl Into<String>) -> Hits {
        Hits {
            file: file.into(),
            listed: Vec::new(),
            totals: BTreeMap::new(),
            allowed: BTreeSet::new(),
            forms: BTreeSet::new(),
        }
    }

    /// Adds a hit.
    pub fn add(&mut self, kind: Kind, spot: Spot, at: Where) {
        let total = self.totals.entry(kind).or_default();
        *total += 1;
        if *total <= LISTED {
            let Where { sheet, row, column, header, allowable } = at;
            let place = Place { file: Some(self.file.clone()), sheet, row, column, header };
            let allow = if allowable { "yes" } else { "no" };
            let finding = Diagnostic::error(kind.code()).at(place);
            self.listed.push(finding.arg("where", spot.name()).arg("allow", allow));
        }
    }

    /// Remembers that an exception allowed what would have been a hit.
    pub fn allow(&mut self, exception: usize) {
        self.allowed.insert(exception);
    }

    /// Returns the numbers of the exceptions that allowed something.
    pub fn allowed(&self) -> &BTreeSet<usize> {
        &self.allowed
    }

    /// Remembers that a table of this form was looked at.
    pub fn add_form(&mut self, form: &str) {
        self.forms.insert(form.to_owned());
    }

    /// Returns the file, and the forms of its tables: they came, though nothing of them is used.
    pub fn sent(&self) -> (&str, &BTreeSet<String>) {
        (&self.file, &self.forms)
    }

    /// Adds the hits of another part of the same file.
    pub fn extend(&mut self, other: Hits) {
        self.allowed.extend(&other.allowed);
        self.forms.extend(other.forms);
        let mut room: BTreeMap<&str, u64> = BTreeMap::new();
        for (kind, total) in &other.totals {
            let before = self.totals.entry(*kind).or_default();
            room.insert(kind.code(), LISTED.saturating_sub(*before));
            *before += total;
        }
        for diagnostic in other.listed {
            let left = room.entry(diagnostic.code).or_default();
            if *left > 0 {
                *left -= 1;
                self.listed.push(diagnostic);
            }
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.totals.is_empty()
    }

    /// Whether there is a hit of this kind.
    pub fn has(&self, kind: Kind) -> bool {
        self.totals.contains_key(&kind)
    }

    /// Returns the exact number of hits.
    pub fn total(&self) -> u64 {
        self.totals.values().sum()
    }

    /// Returns the findings: one a hit, and how many there are besides those listed.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        let total = self.total();
        let listed = u64::try_from(self.listed.len()).unwrap_or(u64::MAX);
        let mut diagnostics = self.listed;
        if total > listed {
            let more = Diagnostic::error("identifiers-not-listed").at(Place::file(self.file));
            diagnostics.push(more.arg("count", total - listed).arg("total", total));
        }
        diagnostics
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_listed_is_counted() {
        let mut all = Hits::of("exports/Rauma/a.csv");
        for row in 0..LISTED - 1 {
            all.add(Kind::Email, Spot::Cell, Where { row: Some(row), ..Where::default() });
        }
        let mut more = Hits::of("exports/Rauma/a.csv");
        for row in 0..3 {
            more.add(Kind::Email, Spot::Cell, Where { row: Some(row), ..Where::default() });
            more.add(Kind::Phone, Spot::Cell, Where { row: Some(row), ..Where::default() });
        }
        all.extend(more);
        assert_eq!((all.total(), all.has(Kind::Phone), all.has(Kind::Iban)), (LISTED + 5, true, false));
        let diagnostics = all.into_diagnostics();
        let listed = |code: &str| diagnostics.iter().filter(|diagnostic| diagnostic.code == code).count() as u64;
        assert_eq!((listed("identifier-email"), listed("identifier-phone")), (LISTED, 3));
        let last = diagnostics.last().unwrap();
        assert_eq!((last.code, last.args["count"].as_str()), ("identifiers-not-listed", "2"));
        assert_eq!(last.args["total"], (LISTED + 5).to_string());
    }
}
