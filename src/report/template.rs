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
use std::ops::Range;

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};

use super::origins::{Origins, Pieces};
use super::rich::Wording;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::project;

/// Folder of the templates that every report can include.
const SECTIONS: &str = "sections";

/// How many instructions a template may take: a report needs a few thousand.
const FUEL: u64 = 1_000_000;

/// Words that begin a tag: an error that has one in its text does not mean them.
const STATEMENTS: [&str; 8] = ["if", "for", "in", "is", "set", "not", "include", "block"];

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

/// A composed report, and where its pieces come from.
#[derive(Clone, Debug)]
pub struct Composed {
    /// Typst source.
    pub source: String,
    pub origins: Origins,
}

/// Returns the Typst source that a template makes of its data. `word(id)` gives the words of the message files.
///
/// # Errors
/// `template-error` with the template's line and column: exit code 2 for a project's own template, 70 for a built-in one.
pub fn compose(template: &Template<'_>, wording: Wording, data: &Value) -> Result<Composed> {
    // A mistake in another report's template is told when that one is built.
    let folder = template.path.split_once('/').map_or("", |(folder, _)| folder);
    let can_be_included =
        |path: &str| path.split_once('/').is_some_and(|(other, _)| other == folder || other == SECTIONS);
    let sources: BTreeMap<String, String> = template
        .sources
        .iter()
        .filter(|(path, _)| can_be_included(path))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect();
    let render = |sources: &BTreeMap<String, String>, output: &mut Vec<u8>| {
        let mut environment = environment(wording);
        for (path, text) in sources {
            environment.add_template(path, text)?;
        }
        environment.get_template(template.path)?.render_captured_to(data.clone(), output).map(drop)
    };
    let pieces = Pieces::of(sources.iter());
    let mut source = Vec::new();
    let outcome = render(&sources, &mut source);
    // What is rendered before an error tells which of a line's tags has it.
    let marked = pieces.marked().map(|sources| {
        let mut marked = Vec::new();
        // It fails where the templates without marks do.
        let _ = render(&sources, &mut marked);
        String::from_utf8_lossy(&marked).into_owned()
    });
    let marked = marked.unwrap_or_default();
    match outcome {
        Ok(()) => {
            let source = String::from_utf8_lossy(&source).into_owned();
            Ok(Composed { origins: Origins::read(pieces, &marked, &source), source })
        }
        Err(error) => {
            let exit = if template.own { Exit::Usage } else { Exit::Bug };
            Err(Failure::one(exit, mistake(&error, template, &pieces, &marked)))
        }
    }
}

/// Says what is wrong with a template, and where: file, line, and the tag that the line's error is in.
fn mistake(error: &Error, template: &Template<'_>, pieces: &Pieces, marked: &str) -> Diagnostic {
    let error = innermost(error);
    let path = error.name().unwrap_or(template.path);
    let found = Diagnostic::error("template-error").arg("error", words(error));
    let (Some(source), Some(line)) = (template.sources.get(path), error.line()) else {
        let mut place = Place::file(place_of(path));
        place.row = error.line().and_then(|line| u64::try_from(line).ok());
        return found.at(place);
    };
    let tags = pieces.tags_on(path, line);
    // Where the patience ended says nothing: a loop is told by its beginning.
    let is_endless = error.kind() == ErrorKind::OutOfFuel;
    let last = pieces.last(marked).filter(|last| last.path == path && !is_endless);
    let tag = match tags.as_slice() {
        [] => None,
        [only] => Some(only),
        [first, ..] => {
            tags.iter().find(|tag| last.as_ref().is_some_and(|last| tag.range == last.range)).or(Some(first))
        }
    };
    let range = tag.map_or_else(|| line_of(source, line), |tag| expression(source, tag.range.clone(), error.detail()));
    let mut diagnostic = project::mistake("template-error", source, range);
    diagnostic.place.file = Some(place_of(path));
    diagnostic.args = found.args;
    diagnostic
}

/// Returns what is wrong in minijinja's words, without the place, which is told by itself.
fn words(error: &Error) -> String {
    if error.kind() == ErrorKind::OutOfFuel {
        return "a loop without end, or far too long".to_owned();
    }
    error.detail().map_or_else(|| error.kind().to_string(), |detail| format!("{}: {detail}", error.kind()))
}

fn place_of(path: &str) -> String {
    format!("report-templates/{path}")
}

/// Returns the visible part of a line.
fn line_of(source: &str, line: usize) -> Range<usize> {
    let start: usize = source.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let text = source[start..].lines().next().unwrap_or_default();
    let indent = text.len() - text.trim_start().len();
    start + indent..start + text.trim_end().len().max(indent)
}

/// Returns the part of a tag that an error is about: a name that the error names, else all between the braces.
fn expression(source: &str, tag: Range<usize>, detail: Option<&str>) -> Range<usize> {
    let text = &source[tag.clone()];
    let named = |word: &&str| word.len() > 1 && text.contains(*word) && !STATEMENTS.contains(word);
    let words = detail.unwrap_or_default().split(|c: char| !(c.is_alphanumeric() || "_-/.".contains(c)));
    if let Some(word) = words.filter(named).max_by_key(|word| word.len())
        && let Some(at) = text.find(word)
    {
        return tag.start + at..tag.start + at + word.len();
    }
    let inside = text.trim_matches(['{', '}', '%', '-', '+', ' ', '\n', '\t']);
    let at = text.find(inside).unwrap_or(0);
    tag.start + at..tag.start + at + inside.len()
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
        let template = Template { path: "test/main.typ", sources: &sources, own: true };
        compose(&template, Wording::of(Lang::Fi), &data).map(|composed| composed.source)
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
        for (source, column, said) in [
            ("{% if missing %}{% endif %}", 4, "undefined value"),
            ("{{ word('abc') }} {{ word('no-such') }}", 10, "no message abc"),
            ("{{ word('yes') }} {{ word('no-such') }}", 28, "no message no-such"),
            ("{% include 'sections/x.typ' %}", 13, "sections/x.typ"),
            ("a {{ 'b' | nosuch }}", 12, "nosuch"),
            ("a {% if %}", 6, "syntax error"),
        ] {
            let found = composed(source, context! {}).unwrap_err().diagnostics.remove(0);
            assert_eq!((found.place.row, found.place.column), (Some(1), Some(column)), "{source}");
            assert!(found.args["error"].contains(said), "{source}: {}", found.args["error"]);
            assert!(found.snippet.is_some(), "{source}");
        }
        // Anywhere inside the loop.
        let endless = "a\n{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}";
        let found = composed(endless, context! {}).unwrap_err().diagnostics.remove(0);
        assert!(found.args["error"].contains("without end"), "{}", found.args["error"]);
        assert_eq!(found.place.row, Some(2));
    }
}
