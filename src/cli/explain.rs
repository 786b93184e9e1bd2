//! `kooste explain`

use crate::diagnostics::{self, Diagnostic, Exit, Explanation, Failure, Result, Severity};

use super::args::ExplainArgs;
use super::layout::{Table, paragraph};
use super::printer::Printer;

/// Tells what a code means and what to do about it; without a code, lists all codes.
pub fn explain(args: &ExplainArgs, printer: &mut Printer) -> Result<Exit> {
    let catalogue = printer.catalogue();
    let Some(code) = &args.code else {
        let all = diagnostics::explanations(catalogue);
        if printer.json() {
            objects(&all, printer)?
        } else {
            list(&all, printer)
        }
        return Ok(Exit::Success);
    };
    let Some(explained) = diagnostics::explain(code, catalogue) else {
        let near = diagnostics::nearest_codes(code);
        let nearest = if near.is_empty() { "none".to_owned() } else { near.join(", ") };
        let diagnostic = Diagnostic::error("unknown-code").arg("name", code).arg("nearest", nearest);
        return Err(super::usage(diagnostic));
    };
    if printer.json() {
        objects(&[explained], printer)?
    } else {
        page(&explained, printer)
    }
    Ok(Exit::Success)
}

fn objects(explanations: &[Explanation], printer: &mut Printer) -> Result<()> {
    for explanation in explanations {
        let line = serde_json::to_string(explanation).map_err(|error| Failure::bug("write an explanation", error))?;
        printer.data(&line);
    }
    Ok(())
}

fn page(explained: &Explanation, printer: &mut Printer) {
    let severities = severities(explained.severities, printer);
    printer.data(&format!("{}: {}", explained.code, explained.title));
    printer.data(&printer.text("explain-severity", &[("severities", severities)]));
    for (heading, text) in [("explain-cause", &explained.cause), ("explain-cure", &explained.cure)] {
        printer.data(&format!("\n{}\n{}", printer.text(heading, &[]), paragraph(text, 2)));
    }
}

fn list(all: &[Explanation], printer: &mut Printer) {
    let heading = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .text(heading("table-code"), 30)
        .text(heading("table-severity"), 20)
        .text(heading("table-title"), 46);
    for explained in all {
        table.row(vec![explained.code.to_owned(), severities(explained.severities, printer), explained.title.clone()]);
    }
    printer.data(&table.lines().join("\n"));
}

fn severities(severities: &[Severity], printer: &Printer) -> String {
    severities.iter().map(|severity| printer.severity(*severity)).collect::<Vec<_>>().join(", ")
}
