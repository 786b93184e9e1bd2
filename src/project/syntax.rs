//! TOML read so that every mistake is told at once, each with its line, its column and the nearest key.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer};

use super::read::{FILE, date};
use crate::diagnostics::{Diagnostic, Place};

/// Reads a TOML document; where something is wrong, notes it, takes it out of the tree and reads again, so that one run tells
/// of every mistake.
pub(crate) fn document<T: DeserializeOwned>(source: &str) -> Result<T, Vec<Diagnostic>> {
    let (_, syntax) = DeTable::parse_recoverable(source);
    if !syntax.is_empty() {
        return Err(syntax
            .iter()
            .map(|error| {
                let span = error.span().unwrap_or(0..0);
                let kind = slip(source, span.start);
                mistake("toml-syntax", source, span).arg("kind", kind).arg("message", first_line(error.message()))
            })
            .collect());
    }
    let mut found = Vec::new();
    let mut taken_out: Vec<Range<usize>> = Vec::new();
    let mut names = BTreeSet::new();
    loop {
        let (mut tree, _) = DeTable::parse_recoverable(source);
        for span in &taken_out {
            names.extend(take_out(tree.get_mut(), span));
        }
        let error = match T::deserialize(Deserializer::from(tree)) {
            Ok(document) if found.is_empty() => return Ok(document),
            Ok(_) => return Err(in_order(found, names)),
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        // A table that lacks a key of its own cannot be taken out of the file: whatever else it holds waits for the next run.
        let again = taken_out.contains(&span) || span == (0..source.len()) || span.is_empty();
        found.push(explain(error.message(), source, span.clone()));
        if again {
            return Err(in_order(found, names));
        }
        taken_out.push(span);
    }
}

/// Returns what is likely wrong on the line of a place: `comma` in a number, `percent` after one, `quotes` as a word processor turns
/// them, or `other`.
fn slip(source: &str, at: usize) -> &'static str {
    let at = at.min(source.len());
    let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = source[start..].lines().next().unwrap_or_default();
    let value = line.split_once('=').map_or(line, |(_, value)| value).trim();
    let number = value.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || b",.".contains(&byte));
    let rest = value[number.len()..].trim_start();
    match value.chars().next() {
        Some('\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' | '\u{bb}' | '\u{ab}') => "quotes",
        _ if is_number && rest.starts_with('%') => "percent",
        _ if is_number && number.contains(',') => "comma",
        _ => "other",
    }
}

/// Returns the mistakes in the order of their places. A key that is missing only because it is misspelled, or was taken out
/// with its mistake, is not told as missing too.
fn in_order(mut found: Vec<Diagnostic>, taken_out: BTreeSet<String>) -> Vec<Diagnostic> {
    let misspelled = found.iter().filter_map(|diagnostic| diagnostic.args.get("nearest")).cloned();
    let told: BTreeSet<String> = misspelled.chain(taken_out).collect();
    found.retain(|diagnostic| {
        diagnostic.code != "missing-key" || diagnostic.args.get("key").is_none_or(|key| !told.contains(key))
    });
    found.sort_by(|a, b| a.place.cmp(&b.place));
    found
}

/// Removes the entry whose key or value has the span, or the element of an array; returns an entry's key.
fn take_out(table: &mut DeTable<'_>, span: &Range<usize>) -> Option<String> {
    let hit =
        table.iter().find(|(key, value)| key.span() == *span || value.span() == *span).map(|(key, _)| key.clone());
    if let Some(key) = hit {
        table.remove(&key);
        return Some(key.into_inner().into_owned());
    }
    let mut name = None;
    for (_, value) in table.iter_mut() {
        name = name.or(take_out_of_value(value, span));
    }
    name
}

fn take_out_of_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<String> {
    match value.get_mut() {
        DeValue::Table(table) => take_out(table, span),
        DeValue::Array(array) => {
            *array = std::mem::replace(array, DeArray::new()).into_iter().filter(|item| item.span() != *span).collect();
            let mut name = None;
            for item in array.iter_mut() {
                name = name.or(take_out_of_value(item, span));
            }
            name
        }
        _ => None,
    }
}

/// Turns serde's message into one of ours.
fn explain(message: &str, source: &str, span: Range<usize>) -> Diagnostic {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let (name, candidates) = match quoted.split_first() {
        Some((name, candidates)) => (*name, candidates),
        None => ("", [].as_slice()),
    };
    if message.starts_with("unknown field") {
        return match nearest(name, candidates) {
            Some(key) => mistake("unknown-key-with-nearest", source, span).arg("key", name).arg("nearest", key),
            None => mistake("unknown-key", source, span).arg("key", name).arg("known", candidates.join(", ")),
        };
    }
    if message.starts_with("unknown variant") {
        return mistake("unknown-word", source, span).arg("word", name).arg("known", candidates.join(", "));
    }
    if message.starts_with("missing field") {
        return mistake("missing-key", source, span).arg("key", name);
    }
    match kind_of_value(message) {
        Some(kind) => mistake("wrong-kind", source, span).arg("kind", kind),
        None => mistake("wrong-value", source, span).arg("message", first_line(message)),
    }
}

/// Returns what kind of value serde expected, as the messages call it.
fn kind_of_value(message: &str) -> Option<&'static str> {
    if message == date::EXPECTED {
        return Some("date");
    }
    let (_, expected) = first_line(message).split_once(", expected ")?;
    Some(match expected {
        "a string" | "string or table" => "text",
        "f64" => "number",
        "u8" | "u32" | "i32" | "i64" => "whole",
        "a boolean" => "truth",
        "a sequence" => "list",
        _ if expected.starts_with("struct ") => "table",
        _ => return None,
    })
}

/// Returns an error that points at a piece of the file's text.
pub(crate) fn mistake(code: &'static str, source: &str, span: Range<usize>) -> Diagnostic {
    let before = &source[..span.start.min(source.len())];
    let row = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    let place = Place {
        file: Some(FILE.to_owned()),
        row: u64::try_from(row).ok(),
        column: u64::try_from(column).ok(),
        ..Place::default()
    };
    // A missing key's span is its whole table: its first line is enough to find it.
    let end = source[span.clone()].find('\n').map_or(span.end, |line| span.start + line);
    Diagnostic::error(code).at(place).snippet(source, span.start..end.max(span.start))
}

fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

/// Returns the candidate that is spelled most like `name`, if any is near enough to be what was meant.
pub(crate) fn nearest<'c>(name: &str, candidates: &[&'c str]) -> Option<&'c str> {
    candidates
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 4)
        .min()
        .map(|(_, candidate)| candidate)
}
