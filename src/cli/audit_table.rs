//! `kooste audit --table`

use std::fs;
use std::path::Path;

use serde_json::json;

use super::layout::{Table, paragraph};
use super::printer::Printer;
use super::write_new;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::disclosure::own_table::{self, Input, TrueValues, Verdict};

/// Most cells in danger that a terminal shows; JSON has all of them.
const SHOWN: usize = 40;

/// Audits a table of one's own; with an output, hides what must be hidden and writes the table.
pub fn audit_table(table: &Path, relations: &Path, output: Option<&Path>, printer: &mut Printer) -> Result<Exit> {
    let read = |path: &Path, exit: Exit| fs::read(path).map_err(|error| Failure::io(exit, path.display(), &error));
    let source = String::from_utf8(read(relations, Exit::Usage)?).map_err(|_| {
        let place = Place::file(relations.display().to_string());
        Failure::one(Exit::Usage, Diagnostic::error("audit-description-not-utf8").at(place))
    })?;
    let bytes = read(table, Exit::Input)?;
    let (table_file, description_file) = (table.display().to_string(), relations.display().to_string());
    let input =
        Input { table: &bytes, table_file: &table_file, description: &source, description_file: &description_file };
    let Some(output) = output else {
        let verdict = own_table::audit(&input)?;
        tell(&verdict, &table_file, None, printer)?;
        return Ok(if verdict.safe { Exit::Success } else { Exit::Blocked });
    };
    if output.exists() {
        return Err(exists(output));
    }
    let suppressed = own_table::suppress(&input)?;
    write_new(output, &suppressed.csv, exists)?;
    tell(&suppressed.verdict, &table_file, Some(output), printer)?;
    printer.say("own-table-written", &[("file", output.display().to_string())]);
    if !suppressed.left_out.is_empty() {
        printer.say("own-table-left-out", &[("columns", suppressed.left_out.join(", "))]);
    }
    Ok(Exit::Success)
}

fn tell(verdict: &Verdict, table: &str, output: Option<&Path>, printer: &mut Printer) -> Result<()> {
    if printer.json() {
        let mut line = json!({ "table": table, "written": output });
        let verdict = serde_json::to_value(verdict).map_err(|error| Failure::bug("write a verdict", error))?;
        if let (Some(line), serde_json::Value::Object(verdict)) = (line.as_object_mut(), verdict) {
            line.extend(verdict);
        }
        printer.data(&line.to_string());
    } else {
        let text = page(verdict, printer);
        printer.data(&text);
    }
    Ok(())
}

fn page(verdict: &Verdict, printer: &Printer) -> String {
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .number(word("table-cells"))
        .number(word("table-suppressed"))
        .number(word("table-primary"))
        .number(word("table-complementary"))
        .number(word("table-narrowest"))
        .number(word("table-cells-kept"))
        .number(word("table-kept"));
    let or_nothing = |value: Option<i64>| value.map_or(String::new(), |value| value.to_string());
    table.row(vec![
        verdict.cells.to_string(),
        verdict.suppressed.to_string(),
        verdict.added.small.to_string(),
        verdict.added.others.to_string(),
        or_nothing(verdict.narrowest),
        format!("{:.0} %", (verdict.cells_kept * 100.0).floor()),
        verdict.counts_kept_percent.map_or(String::new(), |percent| format!("{percent} %")),
    ]);
    let mut parts = vec![table.lines().join("\n")];
    if !verdict.dangers.is_empty() {
        parts.push(dangers(verdict, printer));
    }
    let values = [
        ("cells", verdict.dangers.len().to_string()),
        ("smallest", verdict.smallest.to_string()),
        ("contributors", verdict.contributors.to_string()),
        ("relations", verdict.relations.to_string()),
    ];
    let verdict_text = if verdict.safe { "own-table-safe" } else { "own-table-unsafe" };
    let mut text = vec![paragraph(&printer.text(verdict_text, &values), 0)];
    let truth = match verdict.true_values {
        TrueValues::Known => None,
        TrueValues::Partly => Some("own-table-partly-known"),
        TrueValues::Unknown => Some("own-table-unknown"),
    };
    text.extend(truth.map(|id| paragraph(&word(id), 0)));
    text.push(paragraph(&word("own-table-hint"), 0));
    parts.push(text.join("\n"));
    parts.join("\n\n")
}

/// Lists the cells in danger with what anybody, or a contributor, can derive of them.
fn dangers(verdict: &Verdict, printer: &Printer) -> String {
    let dangers = &verdict.dangers;
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .text(word("table-cell"), 44)
        .number(word("table-least"))
        .number(word("table-greatest"))
        .text(word("table-reason"), 34);
    for cell in dangers.iter().take(SHOWN) {
        let key = |key: &String| Some(format!("{key}: {}", cell.keys.get(key)?));
        let keys: Vec<String> = verdict.keys.iter().filter_map(key).collect();
        let reason = word(&format!("reason-{}", cell.reason.name()));
        let reason = match &cell.contributor {
            Some(contributor) => {
                printer.text("reason-contributor", &[("name", contributor.clone()), ("reason", reason)])
            }
            None => reason,
        };
        let greatest = cell.greatest.map_or("∞".to_owned(), |greatest| greatest.to_string());
        table.row(vec![keys.join(", "), cell.least.to_string(), greatest, reason]);
    }
    let mut text = table.lines().join("\n");
    if dangers.len() > SHOWN {
        let rest = (dangers.len() - SHOWN).to_string();
        text.push_str(&format!("\n{}", printer.text("own-table-more", &[("count", rest)])));
    }
    text
}

fn exists(path: &Path) -> Box<Failure> {
    super::usage(Diagnostic::error("audit-output-exists").at(Place::file(path.display().to_string())))
}
