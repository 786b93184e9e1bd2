//! `kooste describe measures`

use serde_json::json;

use crate::cli::args::DescribeMeasuresArgs;
use crate::cli::layout::{Table, paragraph};
use crate::cli::printer::Printer;
use crate::contract;
use crate::diagnostics::{Diagnostic, Exit, Result};
use crate::measures::{Library, Measure, Role};

/// From this likeness on (Jaro and Winkler's measure, 0–1) a measure is offered for another.
const LEAST_LIKENESS: f64 = 0.75;
/// Most measures offered for one that does not exist.
const OFFERED: usize = 3;

/// Prints all measures as a table, one with its columns, or their headers as JSON.
pub fn measures(args: &DescribeMeasuresArgs, printer: &mut Printer) -> Result<Exit> {
    let own = args.project.as_ref().map(|project| project.join("queries"));
    let library = Library::load(own.as_deref())?;
    let asked = args.measure.as_deref().map(|id| measure_called(&library, id)).transpose()?;
    let published = |measure: &&Measure| !measure.is_model() && asked.is_none_or(|asked| asked.id == measure.id);
    if printer.json() {
        for measure in library.measures().iter().filter(published) {
            let line = json!({
                "id": measure.id,
                "own": measure.is_own,
                "sha256": measure.sha256,
                "header": measure.header,
            });
            printer.data(&line.to_string());
        }
        return Ok(Exit::Success);
    }
    let text = match asked {
        Some(measure) => one(measure, printer),
        None => all(&library, printer),
    };
    printer.data(&text);
    Ok(Exit::Success)
}

/// Returns the measure that was asked for.
pub fn measure_called<'l>(library: &'l Library, id: &str) -> Result<&'l Measure> {
    if let Some(measure) = library.get(id).filter(|measure| !measure.is_model()) {
        return Ok(measure);
    }
    let mut near: Vec<(f64, &str)> = library
        .measures()
        .iter()
        .filter(|measure| !measure.is_model())
        .map(|measure| (strsim::jaro_winkler(id, &measure.id), measure.id.as_str()))
        .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    let near: Vec<&str> = near.into_iter().take(OFFERED).map(|(_, id)| id).collect();
    let nearest = if near.is_empty() { "none".to_owned() } else { near.join(", ") };
    Err(crate::cli::usage(Diagnostic::error("unknown-measure").arg("name", id).arg("nearest", nearest)))
}

fn all(library: &Library, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let word = |id: &str| printer.text(id, &[]);
    let mut table =
        Table::new().text(word("table-measure"), 34).text(word("table-label"), 34).text(word("table-grain"), 26);
    for measure in library.measures().iter().filter(|measure| !measure.is_model()) {
        table.row(vec![measure.id.clone(), measure.header.title.of(lang).to_owned(), measure.header.grain.join(", ")]);
    }
    format!("{}\n\n{}", table.lines().join("\n"), paragraph(&word("describe-measures-hint"), 0))
}

fn one(measure: &Measure, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let header = &measure.header;
    let word = |id: &str| printer.text(id, &[]);
    let mut lines = vec![format!("{}: {}", measure.id, header.title.of(lang))];
    lines.extend(header.definition.as_ref().map(|definition| paragraph(definition.of(lang), 0)));
    let mut tell = |id: &str, text: String| {
        if !text.is_empty() {
            lines.push(paragraph(&printer.text(id, &[("text", text)]), 0));
        }
    };
    tell("describe-grain", header.grain.join(", "));
    tell("describe-needs", header.needs.iter().map(|need| forms(need, printer)).collect::<Vec<_>>().join("; "));
    let interval = header.interval.as_ref().map(|method| word(&format!("interval-{}", method.replace('_', "-"))));
    tell("describe-interval", interval.unwrap_or_default());
    tell("describe-functions", header.functions.join(", "));
    let relations = header.relations.iter().map(|(name, parts)| format!("{name} ({})", parts.join(", ")));
    tell("describe-relations", relations.collect::<Vec<_>>().join("; "));
    let mut table = Table::new()
        .text(word("table-column"), 26)
        .text(word("table-unit"), 14)
        .text(word("table-role"), 22)
        .text(word("table-label"), 34);
    for column in &header.column {
        let role = word(role(&column.role));
        let role = if column.support { printer.text("role-support", &[("role", role)]) } else { role };
        table.row(vec![column.name.clone(), column.unit.clone(), role, column.label.of(lang).to_owned()]);
    }
    format!("{}\n\n{}", lines.join("\n"), table.lines().join("\n"))
}

/// Returns the titles of forms of which any will do.
fn forms(need: &str, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let title = |id: &str| {
        let form = contract::forms().iter().find(|form| form.id == id);
        form.map_or_else(|| id.to_owned(), |form| format!("{} ({})", form.title.of(lang), form.id))
    };
    let titles: Vec<String> = need.split('|').map(|id| title(id.trim())).collect();
    titles.join(&printer.text("describe-or", &[]))
}

pub fn role(role: &Role) -> &'static str {
    match role {
        Role::Key => "role-key",
        Role::People { .. } => "role-people",
        Role::Rate { .. } => "role-rate",
        Role::Derived { .. } => "role-derived",
        Role::Statistic { .. } => "role-statistic",
        Role::Survival { .. } => "role-survival",
        Role::Index { .. } => "role-index",
        Role::Performance { .. } => "role-performance",
        Role::Context => "role-context",
    }
}
