//! The text of a report: a minijinja template that reads like the report's table of contents, made into Typst source.
//!
//! A template decides which parts there are and in which order; values travel beside it as JSON. What it prints all the same
//! is escaped here, so that no value is ever Typst source:
//!
//! - `{{ value }}` prints a value as text of the document,
//! - `{{ value | code }}` prints it as a string (number, truth value) of Typst's code.
//!
//! In both, every character that is neither a letter, a digit nor a space is written as `\u{…}`, which Typst reads as that
//! character in text and in strings alike: a value in the wrong place is an error or an ugly word, never a command. An
//! undefined name is an error, and a template that runs too long is stopped.

use std::collections::BTreeMap;

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};

use super::rich::Wording;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};

/// Folder of the templates that every report can include.
const SECTIONS: &str = "sections";

/// How many instructions a template may take: a report needs a few thousand.
const FUEL: u64 = 1_000_000;

/// A template and those that it can include.
#[derive(Clone, Copy, Debug)]
pub struct Template<'t> {
    /// Path below report-templates/, e.g. `steering-group/main.typ`.
    pub path: &'t str,
    /// Text of every template by its path below report-templates/, this one among them.
    pub sources: &'t BTreeMap<String, String>,
    /// Whether the project brings any of them: what is wrong is then the project's to mend.
    pub own: bool,
}

/// Returns the Typst source that a template makes of its data. `word(id)` gives the words of the message files.
///
/// # Errors
/// `template-error` with the template's line: exit code 2 for a project's own template, 70 for a built-in one.
pub fn compose(template: &Template<'_>, wording: Wording, data: Value) -> Result<String> {
    let mut environment = environment(wording);
    // A mistake in another report's template is told when that one is built.
    let folder = template.path.split_once('/').map_or("", |(folder, _)| folder);
    let can_be_included =
        |path: &&String| path.split_once('/').is_some_and(|(other, _)| other == folder || other == SECTIONS);
    let paths = template.sources.keys().filter(can_be_included);
    let composed = paths
        .map(|path| environment.add_template(path, &template.sources[path]))
        .collect::<std::result::Result<(), Error>>()
        .and_then(|()| environment.get_template(template.path)?.render(data));
    composed.map_err(|error| {
        let exit = if template.own { Exit::Usage } else { Exit::Bug };
        let error = innermost(&error);
        let mut place = Place::file(format!("report-templates/{}", error.name().unwrap_or(template.path)));
        place.row = error.line().and_then(|line| u64::try_from(line).ok());
        Failure::one(exit, Diagnostic::error("template-error").at(place).arg("error", error))
    })
}

/// Returns the error that an error of including a template comes from: it knows the place.
fn innermost(error: &Error) -> &Error {
    let mut found = error;
    while let Some(cause) = std::error::Error::source(found).and_then(|cause| cause.downcast_ref()) {
        found = cause;
    }
    found
}

fn environment<'t>(wording: Wording) -> Environment<'t> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("typst".into()));
    environment.set_formatter(print);
    // The ways round the escaper.
    for name in ["safe", "escape", "e"] {
        environment.remove_filter(name);
    }
    environment.add_filter("code", code);
    environment.add_function("word", move |id: String| {
        if wording.has(&id) {
            Ok(wording.word(&id))
        } else {
            Err(Error::new(ErrorKind::UndefinedError, format!("no message {id}")))
        }
    });
    environment
}

/// Prints a value as text of the document. What a macro or `code` has made is Typst source already.
fn print(output: &mut Output<'_>, _state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_undefined() {
        return Ok(());
    }
    if value.is_safe() {
        output.write_str(value.as_str().unwrap_or_default())?;
        return Ok(());
    }
    match value.kind() {
        ValueKind::String | ValueKind::Number | ValueKind::Bool => {
            output.write_str(&format!("#{};", string_literal(&value.to_string())))?;
            Ok(())
        }
        kind => Err(Error::new(ErrorKind::InvalidOperation, format!("a {kind} cannot be printed as text"))),
    }
}

/// Makes a value part of Typst's code: strings are quoted and escaped.
fn code(value: &Value) -> Result<Value, Error> {
    let source = match value.kind() {
        ValueKind::None => "none".to_owned(),
        ValueKind::Bool => value.is_true().to_string(),
        ValueKind::Number if value.is_integer() => value.to_string(),
        ValueKind::String => string_literal(value.as_str().unwrap_or_default()),
        kind => return Err(Error::new(ErrorKind::InvalidOperation, format!("a {kind} cannot be written as code"))),
    };
    Ok(Value::from_safe_string(source))
}

/// Returns a Typst string literal in which only letters, digits and spaces stand for themselves.
fn string_literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for letter in text.chars() {
        if letter.is_alphanumeric() || letter == ' ' {
            literal.push(letter);
        } else {
            literal.push_str(&format!("\\u{{{:x}}}", u32::from(letter)));
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;
    use crate::language::Lang;

    fn composed(source: &str, data: Value) -> Result<String> {
        let sources = BTreeMap::from([("test/main.typ".to_owned(), source.to_owned())]);
        compose(&Template { path: "test/main.typ", sources: &sources, own: true }, Wording::of(Lang::Fi), data)
    }

    #[test]
    fn what_is_printed_is_text_and_never_a_command() {
        for value in [
            "#panic(\"x\")",
            "/ termi: x",
            "= Otsikko",
            "- a",
            "+ b",
            "1. c",
            "$x$ *b* _i_ `r` <l> @r \\ ~ [a] {b} // c",
        ] {
            let typst = composed("{{ value }}", context! { value }).unwrap();
            let inner = typst.strip_prefix("#\"").and_then(|rest| rest.strip_suffix("\";")).unwrap();
            assert!(inner.chars().all(|c| c.is_alphanumeric() || " \\{}".contains(c)), "{typst}");
        }
        assert_eq!(composed("{{ value }}", context! { value => "Pori 1" }).unwrap(), "#\"Pori 1\";");
    }

    #[test]
    fn code_makes_string_literals_that_cannot_be_left() {
        assert_eq!(
            composed("#f({{ v | code }})", context! { v => "a\"b\\c\n" }).unwrap(),
            "#f(\"a\\u{22}b\\u{5c}c\\u{a}\")"
        );
        let values = context! { n => 3, t => true, x => Value::from(()) };
        assert_eq!(composed("{{ n | code }} {{ t | code }} {{ x | code }}", values).unwrap(), "3 true none");
    }

    #[test]
    fn there_is_no_way_round_the_escaper() {
        for source in ["{{ v | safe }}", "{{ v | escape }}", "{{ [v] }}", "{{ {'a': v} }}"] {
            assert!(composed(source, context! { v => "#x" }).is_err(), "{source}");
        }
        let off = composed("{% autoescape false %}{{ v }}{% endautoescape %}", context! { v => "#x" }).unwrap();
        assert_eq!(off, "#\"\\u{23}x\";");
        let through_macro =
            composed("{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(v) }}", context! { v => "#x" }).unwrap();
        assert_eq!(through_macro, "[#\"\\u{23}x\";]");
    }

    #[test]
    fn undefined_names_and_endless_loops_are_errors_with_a_line() {
        let failure = composed("a\n{{ missing }}", context! {}).unwrap_err();
        assert_eq!((failure.diagnostics[0].code, failure.diagnostics[0].place.row), ("template-error", Some(2)));
        assert_eq!(failure.exit, Exit::Usage);
        assert!(composed("{% if missing %}{% endif %}", context! {}).is_err());
        assert!(composed("{{ word('no-such-message') }}", context! {}).is_err());
        assert!(
            composed("{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}", context! {})
                .is_err()
        );
    }
}
