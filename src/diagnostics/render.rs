//! Diagnostics as people read them and as JSON, one object a line.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet as Annotated};
use fluent_bundle::FluentArgs;
use serde_json::json;

use super::{Diagnostic, Severity};
use crate::language::Catalogue;

/// Whether colours may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Coloured,
}

/// Returns a diagnostic as text for a terminal: severity, code, message, place, and the hint on a line of its own.
pub fn render_text(diagnostic: &Diagnostic, catalogue: &Catalogue, style: Style) -> String {
    let (message, hint) = words(diagnostic, catalogue);
    let severity = catalogue.plain(diagnostic.severity.message());
    let hint_label = catalogue.plain("hint-label");
    if let Some(snippet) = &diagnostic.snippet {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let renderer = if style == Style::Coloured { Renderer::styled() } else { Renderer::plain() };
        let path = diagnostic.place.file.clone().unwrap_or_default();
        let annotated = Annotated::source(&snippet.source)
            .path(path)
            .annotation(AnnotationKind::Primary.span(snippet.span.clone()));
        let mut group = level.clone().with_name(severity).primary_title(message).id(diagnostic.code).element(annotated);
        if let Some(hint) = &hint {
            group = group.element(Level::HELP.with_name(hint_label).message(hint));
        }
        return renderer.render(&[group]).clone();
    }
    let mut text = format!("{}[{}]: {message}", paint(&severity, diagnostic.severity, style), diagnostic.code);
    if diagnostic.place.file.is_some() {
        text.push_str(&format!("\n  --> {}", diagnostic.place));
        if let Some(header) = &diagnostic.place.header {
            text.push_str(&format!(" ({header})"));
        }
    }
    if let Some(hint) = hint {
        text.push_str(&format!("\n  {hint_label}: {hint}"));
    }
    text
}

/// Returns a diagnostic as one line of JSON: code, severity, message, hint, place, value_class and arguments.
pub fn render_json(diagnostic: &Diagnostic, catalogue: &Catalogue) -> String {
    let (message, hint) = words(diagnostic, catalogue);
    json!({
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": message,
        "hint": hint,
        "place": diagnostic.place,
        "value_class": diagnostic.value_class,
        "arguments": diagnostic.args,
    })
    .to_string()
}

/// Returns the message and the hint of a diagnostic in a language.
pub fn words(diagnostic: &Diagnostic, catalogue: &Catalogue) -> (String, Option<String>) {
    let args = arguments(diagnostic, catalogue);
    (catalogue.text(diagnostic.code, &args), attribute(diagnostic, "hint", &args, catalogue))
}

/// Returns what somebody who sent the data can do: the hint, unless it is for whoever runs the project.
pub fn senders_hint(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Option<String> {
    let args = arguments(diagnostic, catalogue);
    attribute(diagnostic, "sender", &args, catalogue).or_else(|| attribute(diagnostic, "hint", &args, catalogue))
}

/// Returns what may stand in the cell, where that is not what the column takes but what other cells allow.
pub fn allowed_there(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Option<String> {
    attribute(diagnostic, "allowed", &arguments(diagnostic, catalogue), catalogue)
}

fn attribute(diagnostic: &Diagnostic, name: &str, args: &FluentArgs<'_>, catalogue: &Catalogue) -> Option<String> {
    let id = format!("{}.{name}", diagnostic.code);
    catalogue.has(&id).then(|| catalogue.text(&id, args))
}

fn arguments<'d>(diagnostic: &'d Diagnostic, catalogue: &Catalogue) -> FluentArgs<'d> {
    let mut args = FluentArgs::new();
    for (name, value) in &diagnostic.args {
        match value.parse::<u64>() {
            // As a number, so that the words can follow it: one row, two rows.
            Ok(count) if *name == "count" => args.set(*name, count),
            // The ends of a range, in their plain form.
            _ if matches!(*name, "min" | "max") => args.set(*name, catalogue.decimal_mark(value)),
            _ => args.set(*name, value.as_str()),
        }
    }
    if let Some(class) = &diagnostic.value_class {
        args.set("class", catalogue.plain(&format!("value-class-{class}")));
        args.set("class_id", class.to_string());
    }
    args
}

fn paint(word: &str, severity: Severity, style: Style) -> String {
    let colour = match severity {
        Severity::Error => "31",
        Severity::Warning => "33",
        Severity::Note => "36",
    };
    match style {
        Style::Plain => word.to_owned(),
        Style::Coloured => format!("\x1b[1;{colour}m{word}\x1b[0m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn hint(diagnostic: &Diagnostic, lang: Lang) -> String {
        words(diagnostic, Catalogue::of(lang)).1.unwrap()
    }

    #[test]
    fn a_range_has_the_decimal_mark_of_the_language() {
        let range =
            Diagnostic::error("out-of-range").arg("column", "Henkilötyövuodet").arg("min", "0").arg("max", "1.5");
        for (lang, shown) in [(Lang::Fi, "0–1,5"), (Lang::Sv, "0–1,5"), (Lang::En, "0–1.5")] {
            assert!(hint(&range, lang).contains(shown), "{}", hint(&range, lang));
        }
    }

    /// A number with decimals has no explanation that could be left out.
    #[test]
    fn a_number_with_decimals_is_told_to_have_none() {
        let of = |class: &str| {
            let found = Diagnostic::error("not-a-whole-number").arg("column", "Pisteet");
            Diagnostic { value_class: Some(class.to_owned()), ..found }
        };
        assert_eq!(hint(&of("number"), Lang::Fi), "kirjoita kokonaisluku ilman desimaaleja");
        assert_eq!(hint(&of("text"), Lang::Fi), "kirjoita pelkkä luku ilman selitystä");
    }
}
