//! `kooste describe forms`

use crate::cli::args::DescribeFormsArgs;
use crate::cli::layout::{Table, paragraph};
use crate::cli::printer::Printer;
use crate::contract::{self, Field, Form, Kind};
use crate::diagnostics::{Exit, Result};
use crate::language::Lang;

/// Prints all forms as a table, one form with its columns, or their Table Schemas as JSON.
pub fn forms(args: &DescribeFormsArgs, printer: &mut Printer) -> Result<Exit> {
    let asked = args.form.as_deref().map(contract::form_called).transpose()?;
    if printer.json() {
        for form in contract::forms().iter().filter(|form| asked.is_none_or(|asked| asked.id == form.id)) {
            let schema = contract::table_schema(form)?.to_string();
            printer.data(&schema);
        }
        return Ok(Exit::Success);
    }
    let text = match asked {
        Some(form) => one(form, printer),
        None => all(printer),
    };
    printer.data(&text);
    Ok(Exit::Success)
}

fn all(printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let heading = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .number(heading("table-number"))
        .text(heading("table-form"), 18)
        .text(heading("table-form-title"), 22)
        .text(heading("table-key"), 22)
        .text(heading("table-required"), 27);
    for form in contract::forms() {
        let required: Vec<&str> =
            form.fields.iter().filter(|field| field.required).map(|field| field.headers.of(lang)).collect();
        table.row(vec![
            form.number.to_string(),
            form.id.clone(),
            form.title.of(lang).to_owned(),
            key(form, printer),
            required.join(", "),
        ]);
    }
    format!("{}\n\n{}", table.lines().join("\n"), paragraph(&printer.text("describe-forms-hint", &[]), 0))
}

fn one(form: &Form, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .text(word("table-column"), 40)
        .text(word("table-field"), 24)
        .text(word("table-kind"), 20)
        .text(word("table-required"), 12);
    for field in &form.fields {
        let required = if field.required { word("describe-yes") } else { String::new() };
        table.row(vec![field.headers.of(lang).to_owned(), field.name.clone(), kind(field, printer), required]);
        for detail in details(field, printer) {
            table.detail(detail);
        }
    }
    let key = match key(form, printer) {
        none if none.is_empty() => word("describe-no-key"),
        key => printer.text("describe-key", &[("key", key)]),
    };
    let told = match form.id.as_str() {
        "budget" => format!("{key} {}", word("describe-note-budget")),
        _ => key,
    };
    format!(
        "{} {}: {}\n{}\n\n{}",
        form.number,
        form.id,
        form.title.of(lang),
        paragraph(&told, 0),
        table.lines().join("\n")
    )
}

/// Returns what a column allows beyond its kind, a line each.
fn details(field: &Field, printer: &Printer) -> Vec<String> {
    let lang = printer.catalogue().lang();
    let mut details = Vec::new();
    let mut tell = |id, text: String| {
        if !text.is_empty() {
            details.push(printer.text(id, &[("text", text)]));
        }
    };
    tell("describe-allowed", field.allowed.join("; "));
    for (value, spellings) in field.spellings() {
        tell("describe-spellings", format!("{value} ← {}", spellings.join(", ")));
    }
    tell("describe-limits", range(field.min, field.max, lang));
    tell("describe-usual", field.plausible.map_or(String::new(), |(least, most)| range(Some(least), Some(most), lang)));
    tell("describe-headers", field.other_headers(lang).join(", "));
    details
}

/// Returns limits as `0–168`, `≥ 0` or `≤ 5`; nothing where there are none.
fn range(least: Option<f64>, most: Option<f64>, lang: Lang) -> String {
    let point = if lang == Lang::En { "." } else { "," };
    let number = |value: f64| value.to_string().replace('-', "−").replace('.', point);
    match (least, most) {
        (Some(least), Some(most)) => format!("{}–{}", number(least), number(most)),
        (Some(least), None) => format!("≥ {}", number(least)),
        (None, Some(most)) => format!("≤ {}", number(most)),
        (None, None) => String::new(),
    }
}

fn key(form: &Form, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let headers = form.primary_key.iter().filter_map(|name| form.field(name)).map(|field| field.headers.of(lang));
    headers.collect::<Vec<_>>().join(", ")
}

fn kind(field: &Field, printer: &Printer) -> String {
    printer.text(
        match field.kind {
            Kind::Id => "kind-id",
            Kind::Text => "kind-text",
            Kind::Enum => "kind-enum",
            Kind::Date => "kind-date",
            Kind::Month => "kind-month",
            Kind::Integer => "kind-integer",
            Kind::Number => "kind-number",
            Kind::Boolean => "kind-boolean",
            Kind::Municipality => "kind-municipality",
            Kind::AreaCode => "kind-area-code",
            Kind::List => "kind-list",
            Kind::FreeText => "kind-free-text",
        },
        &[],
    )
}
