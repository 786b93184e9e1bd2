//! Annex B: the state of the data: what was read, rejected and found, and how far it reaches.

use serde::Serialize;

use super::{Material, Part};
use crate::diagnostics::Severity;
use crate::disclosure::Cell;
use crate::report::areas::ORGANISER;
use crate::report::model::{Coverage, RowCounts};
use crate::report::rich::{Rich, count, text};
use crate::report::shapes::{DataTable, Fact, TableCell};
use crate::report::tables::TableBuilder;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DataQuality {
    pub lead: Rich,
    pub coverage: Part<DataTable>,
    pub rows: Part<DataTable>,
    pub findings: Part<DataTable>,
    pub facts: Vec<Fact>,
    pub notes: Vec<Rich>,
}

/// Builds the annex.
pub fn build(material: &Material<'_>) -> DataQuality {
    let (wording, locale, quality) = (material.wording, material.wording.locale, material.quality);
    let number = |cell: &Cell| text(locale.number_cell(cell, 0));
    let files = if let Cell::Integer(files) = *quality.files.cell() { files } else { 0 };
    let lead = if quality.forms.is_empty() {
        wording.rich("missing-quality", &[])
    } else {
        wording.rich(
            "quality-lead",
            &[
                ("count", count(files)),
                ("files", number(quality.files.cell())),
                ("read", number(quality.rows.read.cell())),
            ],
        )
    };
    let fact = |label: &str, cell: &Cell| Fact {
        label: wording.word(label),
        text: Rich::plain(locale.number_cell(cell, 0)),
        long: false,
    };
    DataQuality {
        lead,
        coverage: coverage(material),
        rows: rows(material),
        findings: findings(material),
        facts: vec![
            fact("quality-rejected", quality.rows.rejected.cell()),
            fact("quality-duplicate", quality.rows.duplicate.cell()),
            fact("quality-unknown", quality.unknown_municipalities.cell()),
            fact("quality-outside", quality.outside_region.cell()),
            fact("quality-exceptions", quality.identifier_exceptions.cell()),
        ],
        notes: ["quality-areas", "quality-narrative", "quality-per-file"].map(|id| wording.rich(id, &[])).into(),
    }
}

fn coverage(material: &Material<'_>) -> Part<DataTable> {
    if material.quality.coverage.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let end = material.period.end();
    let caption = wording.rich("quality-coverage-caption", &[("date", text(locale.date(end)))]);
    let mut table = TableBuilder::new(caption)
        .compact()
        .text(wording.word("column-organisation"), 1.2)
        .text(wording.word("column-form-numbers"), 1.6)
        .number(wording.word("column-last"))
        .text(wording.word("column-state"), 1.0);
    let mut entries: Vec<&Coverage> = material.quality.coverage.iter().collect();
    entries.sort_by(|left, right| material.areas.compare(ORGANISER, &left.organisation, &right.organisation));
    // Files of one organisation mostly reach equally far: they share a row.
    let is_rejected = |entry: &Coverage| {
        let mut rejected = material.quality.rejected.iter();
        rejected.any(|form| form.organisation == entry.organisation && form.form == entry.form)
    };
    let alike = |left: &&Coverage, right: &&Coverage| {
        left.organisation == right.organisation
            && left.last_date == right.last_date
            && left.dated == right.dated
            && is_rejected(left) == is_rejected(right)
    };
    for entries in entries.chunk_by(alike) {
        let [entry, ..] = entries else { continue };
        let state = match entry.last_date.cell() {
            _ if is_rejected(entry) => "state-rejected",
            Cell::Date(date) if entry.dated && *date < end => "preliminary",
            Cell::Date(_) if entry.dated => "complete",
            _ => "state-undated",
        };
        let forms: Vec<String> = entries.iter().map(|entry| material.form_number(&entry.form)).collect();
        table.row(vec![
            TableCell::Text(material.areas.organiser(&entry.organisation).to_owned()),
            TableCell::Text(forms.join(", ")),
            TableCell::Text(locale.date_cell(entry.last_date.cell())),
            TableCell::Text(wording.word(state)),
        ]);
    }
    Part::shown(table.finish(wording))
}

fn rows(material: &Material<'_>) -> Part<DataTable> {
    let quality = material.quality;
    if quality.forms.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("quality-rows-caption", &[]))
        .compact()
        .text(word("column-form"), 1.0)
        .number(word("column-files"))
        .number(word("column-read"))
        .number(word("column-rejected"))
        .number(word("column-duplicate"));
    let cells = |label: String, files: &Cell, rows: &RowCounts| {
        let mut cells = vec![TableCell::Text(label), TableCell::Text(locale.number_cell(files, 0))];
        cells.extend(
            [&rows.read, &rows.rejected, &rows.duplicate]
                .map(|figure| TableCell::Text(locale.number_cell(figure.cell(), 0))),
        );
        cells
    };
    for form in &quality.forms {
        table.row(cells(material.form(&form.form), form.files.cell(), &form.rows));
    }
    table.total(cells(word("all-forms"), quality.files.cell(), &quality.rows));
    Part::shown(table.finish(wording))
}

fn findings(material: &Material<'_>) -> Part<DataTable> {
    let wording = material.wording;
    if material.quality.findings.is_empty() {
        return Part::missing(wording.rich("quality-findings-none", &[]));
    }
    let mut table = TableBuilder::new(wording.rich("quality-findings-caption", &[]))
        .compact()
        .text(wording.word("column-finding"), 3.0)
        .text(wording.word("column-severity"), 0.8)
        .number(wording.word("column-count"));
    for finding in &material.quality.findings {
        let title = format!("title-{}", finding.code);
        let label = if wording.has(&title) {
            format!("{} ({})", wording.word(&title), finding.code)
        } else {
            finding.code.clone()
        };
        let severity = wording.word(match finding.severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        });
        table.row(vec![
            TableCell::Text(label),
            TableCell::Text(severity),
            TableCell::Text(wording.locale.number_cell(finding.count.cell(), 0)),
        ]);
    }
    Part::shown(table.finish(wording))
}
