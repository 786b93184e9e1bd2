//! `kooste describe functions`

use serde_json::json;

use crate::cli::layout::{Table, paragraph};
use crate::cli::printer::Printer;
use crate::diagnostics::{Exit, Result};
use crate::statistics::catalogue::{Function, FunctionKind, functions as all};

/// Prints the SQL functions with what they give, their formulas and sources.
pub fn functions(printer: &mut Printer) -> Result<Exit> {
    if printer.json() {
        for function in all() {
            let Function { names, arguments, kind, gives, formula, source } = function;
            let line = json!({
                "names": names,
                "arguments": arguments,
                "kind": kind.name(),
                "gives": { "fi": gives.fi, "sv": gives.sv, "en": gives.en },
                "formula": formula,
                "source": source,
            });
            printer.data(&line.to_string());
        }
        return Ok(Exit::Success);
    }
    let text = page(printer);
    printer.data(&text);
    Ok(Exit::Success)
}

fn page(printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let word = |id: &str| printer.text(id, &[]);
    let mut table =
        Table::new().text(word("table-function"), 44).text(word("table-kind"), 14).text(word("table-gives"), 38);
    for function in all() {
        let kind = match function.kind {
            FunctionKind::Macro => "function-macro",
            FunctionKind::TableMacro => "function-table-macro",
            FunctionKind::Kooste => "function-kooste",
        };
        let called: Vec<String> = function.names.iter().map(|name| format!("{name}({})", function.arguments)).collect();
        table.row(vec![called.join(" "), word(kind), function.gives.of(lang).to_owned()]);
        for (id, text) in [("describe-formula", &function.formula), ("describe-source", &function.source)] {
            if !text.is_empty() {
                table.detail(printer.text(id, &[("text", text.clone())]));
            }
        }
    }
    format!("{}\n\n{}", table.lines().join("\n"), paragraph(&word("describe-functions-hint"), 0))
}
