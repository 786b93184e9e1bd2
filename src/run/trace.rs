//! Where a published number comes from: its query, what that stands on, the forms and files behind, and what may be shown of it.
//!
//! Row counts of files are true counts, for whoever keeps the data, as a run's last line is. Of the figures only what disclosure
//! control releases is told; why a value is hidden is not told, since the reason would tell of its size.

use std::collections::BTreeMap;

use serde::Serialize;

use super::cache::Steps;
use super::compute::{Controlled, Uncontrolled, control, uncontrolled};
use super::ledger::Ledgers;
use super::load::{self, Loaded, Purpose};
use super::{RunOptions, Stage, audience, publish, queries};
use crate::contract::{self, Form};
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::disclosure::{Cell, Profile, ReleasedTable};
use crate::feedback;
use crate::language::{Lang, Words};
use crate::measures::{Lineage, Measure, Role};
use crate::privacy;
use crate::project::{Project, nearest};
use crate::report::{self, Reports};

/// What is asked for.
#[derive(Clone, Debug)]
pub struct TraceRequest {
    /// Id of a measure that is there.
    pub measure: String,
    /// One column; all that the measure has when absent.
    pub column: Option<String>,
    /// Key columns and the values that a row must have there.
    pub rows: Vec<(String, String)>,
}

/// Where a measure comes from.
#[derive(Debug, Serialize)]
pub struct Trace {
    pub measure: String,
    /// The query, as a path that a project folder has or would have.
    pub query: String,
    pub sha256: String,
    /// Whether the query is the project's own.
    pub own: bool,
    pub title: Words,
    pub definition: Option<Words>,
    pub period: String,
    /// Name of the profile.
    pub profile: &'static str,
    pub columns: Vec<TracedColumn>,
    /// The queries below, in the order in which they run.
    pub stands_on: Vec<TracedQuery>,
    pub core_tables: Vec<String>,
    /// Tables of the project's settings and of the reference facts.
    pub config_tables: Vec<String>,
    pub forms: Vec<TracedForm>,
    /// Whether the measure can be given: its forms came.
    pub given: bool,
    pub rows: Vec<TracedRow>,
    /// Sections of the built-in reports that speak of the measure.
    pub sections: Vec<&'static str>,
    /// Templates that print its table, below report-templates/.
    pub templates: Vec<String>,
}

/// A column and what it leans on.
#[derive(Debug, Serialize)]
pub struct TracedColumn {
    pub name: String,
    pub unit: String,
    pub label: Words,
    #[serde(flatten)]
    pub role: Role,
    /// Columns that only disclosure control uses are never published.
    pub published: bool,
    /// The counts that it is worked out from or judged by in the end, itself if it is one.
    pub counts_behind: Vec<String>,
    pub relations: Vec<TracedRelation>,
}

/// A relation that the column's cells stand in.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TracedRelation {
    pub kind: &'static str,
    pub of: Vec<String>,
}

/// A query below the measure.
#[derive(Debug, Serialize)]
pub struct TracedQuery {
    pub id: String,
    pub sha256: String,
    pub own: bool,
    pub reads: Vec<String>,
}

/// A form and the tables that came of it.
#[derive(Debug, Serialize)]
pub struct TracedForm {
    pub form: String,
    pub number: u32,
    pub tables: Vec<TracedTable>,
}

impl TracedForm {
    /// Returns what people call the form.
    pub fn title(&self, lang: Lang) -> &str {
        contract::form(&self.form).map_or(&self.form, |form| form.title.of(lang))
    }
}

/// A file or sheet with what came of its rows.
#[derive(Debug, Serialize)]
pub struct TracedTable {
    pub file: String,
    pub sheet: Option<String>,
    pub organisation: String,
    pub sha256: String,
    pub read: u64,
    pub loaded: u64,
    pub rejected: u64,
    pub duplicate: u64,
}

/// A row that disclosure control releases.
#[derive(Debug, Serialize)]
pub struct TracedRow {
    pub keys: BTreeMap<String, String>,
    pub cells: Vec<TracedCell>,
}

/// A cell of a row.
#[derive(Debug, Serialize)]
pub struct TracedCell {
    pub column: String,
    /// As it stands in published files.
    pub value: String,
    /// `shown`, `hidden`, `shown_again` or `missing`.
    pub decision: &'static str,
    /// Last day of the data of the figure that is shown again.
    pub published_earlier: Option<String>,
}

/// Reads, checks, computes and controls as a run does, writes nothing, and tells where a measure comes from.
///
/// # Errors
/// As [`super::run`]; 2 for a column, key or value that the measure does not have.
pub fn trace(options: &RunOptions, request: &TraceRequest, progress: &mut dyn FnMut(Stage)) -> Result<Trace> {
    let project = Project::read(&options.project).map_err(privacy::redact)?;
    let library = queries::library(&project)?;
    let Some(measure) = library.get(&request.measure) else {
        return Err(Failure::bug("trace a measure", "it was found before"));
    };
    check(measure, request)?;
    let reports = Reports::with(&publish::own_templates(&project.root)?)?;
    let profile = Profile::of(audience(options, &project));
    let ledgers = Ledgers::read(&project.root, &profile)?;
    let (mut loaded, rows) = load::load(project, options, Purpose::Audit, progress)?;
    let steps = &mut Steps::default();
    let Uncontrolled { results, areas, .. } = uncontrolled(&library, &mut loaded, &rows, steps, progress)?;
    let lineage = Lineage::of(&rows.session, &library)?;
    let Controlled { tables, .. } = control(profile, &ledgers, &results, &areas, &mut loaded, None)?;
    let table = tables.iter().find(|table| table.id() == measure.id);
    let counts = feedback::counts(&rows.session)?;
    let call = format!("measure-table(\"{}\"", measure.id);
    let templates = reports.templates().iter().filter(|(_, text)| text.contains(&call));
    Ok(Trace {
        measure: measure.id.clone(),
        query: format!("queries/{}.sql", measure.id),
        sha256: measure.sha256.clone(),
        own: measure.is_own,
        title: measure.header.title.clone(),
        definition: measure.header.definition.clone(),
        period: loaded.period.to_string(),
        profile: profile.audience.name(),
        columns: columns(measure, &library, request),
        stands_on: below(&lineage, &measure.id),
        core_tables: lineage.core(&measure.id).into_iter().map(str::to_owned).collect(),
        config_tables: lineage.config(&measure.id).into_iter().map(str::to_owned).collect(),
        forms: lineage.forms(&measure.id).into_iter().map(|form| traced_form(form, &loaded, &counts)).collect(),
        given: table.is_some(),
        rows: table.map(|table| released(table, request)).transpose()?.unwrap_or_default(),
        sections: report::uses::sections(&measure.id),
        templates: templates.map(|(path, _)| path.clone()).collect(),
    })
}

/// Checks the names before anything is read.
fn check(measure: &Measure, request: &TraceRequest) -> Result<()> {
    let header = &measure.header;
    let unknown = |code, name: &str, names: Vec<&str>| {
        let near = nearest(name, &names).unwrap_or("none");
        let diagnostic = Diagnostic::error(code).arg("name", name).arg("measure", &measure.id);
        diagnostic.arg("nearest", near).arg("known", names.join(", "))
    };
    let mut wrong = Vec::new();
    if let Some(name) = request.column.as_deref().filter(|name| header.find(name).is_none()) {
        let names = header.column.iter().map(|column| column.name.as_str()).collect();
        wrong.push(unknown("trace-column-unknown", name, names));
    }
    let keys: Vec<&str> =
        header.column.iter().filter(|column| is_key(&column.role)).map(|column| column.name.as_str()).collect();
    for (name, _) in request.rows.iter().filter(|(name, _)| !keys.contains(&name.as_str())) {
        wrong.push(unknown("trace-key-unknown", name, keys.clone()));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::many(Exit::Usage, wrong)) }
}

fn is_key(role: &Role) -> bool {
    matches!(role, Role::Key)
}

/// Returns the columns that are asked for.
fn columns(measure: &Measure, library: &crate::measures::Library, request: &TraceRequest) -> Vec<TracedColumn> {
    let header = &measure.header;
    let asked = |name: &str| request.column.as_deref().is_none_or(|column| column == name);
    let asked = header.column.iter().filter(|column| asked(&column.name));
    asked
        .map(|column| TracedColumn {
            name: column.name.clone(),
            unit: column.unit.clone(),
            label: column.label.clone(),
            role: column.role.clone(),
            published: !column.support,
            counts_behind: header.counts_behind(&column.name).into_iter().map(str::to_owned).collect(),
            relations: super::trace_relations::relations(measure, column, library),
        })
        .collect()
}

fn below(lineage: &Lineage<'_>, id: &str) -> Vec<TracedQuery> {
    let steps = lineage.below(id).into_iter().filter(|step| step.measure.id != id);
    steps
        .map(|step| TracedQuery {
            id: step.measure.id.clone(),
            sha256: step.measure.sha256.clone(),
            own: step.measure.is_own,
            reads: step.reads(),
        })
        .collect()
}

fn traced_form(form: &Form, loaded: &Loaded, counts: &[feedback::Counts]) -> TracedForm {
    let sources = loaded.intake.sources.iter().filter(|source| source.form == form.id);
    let tables = sources
        .map(|source| {
            let counted = counts.get(source.number - 1).copied().unwrap_or_default();
            TracedTable {
                file: source.file.clone(),
                sheet: source.sheet.clone(),
                organisation: source.organisation.clone(),
                sha256: source.sha256.clone(),
                read: counted.read,
                loaded: counted.loaded,
                rejected: counted.rejected,
                duplicate: counted.duplicate,
            }
        })
        .collect();
    TracedForm { form: form.id.clone(), number: form.number, tables }
}

/// Returns the released rows that are asked for.
fn released(table: &ReleasedTable, request: &TraceRequest) -> Result<Vec<TracedRow>> {
    for (key, value) in &request.rows {
        let values: Vec<String> = table.rows().iter().map(|row| table.cell(row, key).plain()).collect();
        if !values.contains(value) {
            let mut names: Vec<&str> = values.iter().map(String::as_str).collect();
            names.sort_unstable();
            names.dedup();
            let near = nearest(value, &names).unwrap_or("none").to_owned();
            let diagnostic = Diagnostic::error("trace-value-unknown").arg("name", value).arg("key", key);
            let diagnostic = diagnostic.arg("measure", table.id()).arg("nearest", near).arg("known", names.join(", "));
            return Err(Failure::one(Exit::Usage, diagnostic));
        }
    }
    let matches = |row: &&Vec<Cell>| request.rows.iter().all(|(key, value)| table.cell(row, key).plain() == *value);
    Ok(table.rows().iter().filter(matches).map(|row| traced_row(table, row, request)).collect())
}

fn traced_row(table: &ReleasedTable, row: &[Cell], request: &TraceRequest) -> TracedRow {
    let asked = |name: &str| request.column.as_deref().is_none_or(|column| column == name);
    let (mut keys, mut cells) = (BTreeMap::new(), Vec::new());
    for (column, cell) in table.columns().iter().zip(row) {
        if is_key(&column.role) {
            keys.insert(column.name.clone(), cell.plain());
        } else if asked(&column.name) {
            cells.push(TracedCell {
                column: column.name.clone(),
                value: cell.plain(),
                decision: decision(cell),
                published_earlier: cell.again().map(|again| again.cut_off.to_string()),
            });
        }
    }
    TracedRow { keys, cells }
}

fn decision(cell: &Cell) -> &'static str {
    match cell {
        Cell::Suppressed => "hidden",
        Cell::Again(_) => "shown_again",
        Cell::Missing => "missing",
        Cell::Text(_) | Cell::Integer(_) | Cell::Number(_) | Cell::Date(_) | Cell::Truth(_) => "shown",
    }
}
