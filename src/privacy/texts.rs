//! What people write themselves: the texts of narrative/, their own templates and queries, and the settings of kooste.toml.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use encoding_rs::WINDOWS_1252;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::gate::{Gate, name_to_scan};
use super::hits::{Hits, Spot, Where};
use super::text::{Kind, find, holds_identifier};
use crate::diagnostics::Failure;
use crate::project::Project;

/// The folders of a project that hold what people write, with the endings of the files whose text is read: what stands in a template or in
/// a query's header is printed, and the rows beside a query's test may have been copied from an export.
const FOLDERS: [(&str, &[&str]); 3] =
    [("narrative", &[".md"]), ("report-templates", &[".typ", ".toml"]), ("queries", &[".sql", ".csv", ".toml"])];
/// Keys of kooste.toml whose texts may name the sender's own mail address, phone number and street: staff contact data. What
/// stands there is printed on the report on purpose. Identity codes and account numbers are refused there too.
const CONTACT_KEYS: [&str; 3] = ["notice", "brand", "contact"];

/// Returns the hits of kooste.toml and of each text that people wrote, in the order of their folders and names.
pub fn of_project(project: &Project, gate: &Gate) -> Vec<Hits> {
    let mut all = vec![settings(&project.source)];
    for (folder, endings) in FOLDERS {
        let path = project.root.join(folder);
        if path.is_dir() {
            texts(&path, folder, endings, gate, &mut all);
        }
    }
    all.retain(|hits| !hits.is_empty());
    all
}

fn texts(folder: &Path, shown: &str, endings: &[&str], gate: &Gate, all: &mut Vec<Hits>) {
    // A folder that cannot be listed is told by whoever reads the texts.
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let (mut files, mut folders) = (0, 0);
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !path.is_symlink() {
            folders += 1;
            let inner = gate.shown_folder(shown, &name, folders);
            let mut hits = Hits::of(&inner);
            find(&name, &mut |kind, _| hits.add(kind, Spot::FolderName, Where::default()));
            all.push(hits);
            texts(&path, &inner, endings, gate, all);
        } else {
            files += 1;
            let mut hits = Hits::of(gate.shown_file(shown, &name, files));
            find(name_to_scan(&name), &mut |kind, _| hits.add(kind, Spot::FileName, Where::default()));
            let name = name.to_lowercase();
            if endings.iter().any(|ending| name.ends_with(ending))
                && let Ok(bytes) = fs::read(&path)
            {
                let text = String::from_utf8(bytes)
                    .unwrap_or_else(|error| WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0.into_owned());
                lines(&text, &mut |kind, row, _| {
                    hits.add(kind, Spot::Text, Where { row: Some(row), ..Where::default() });
                });
            }
            all.push(hits);
        }
    }
}

/// Calls `found` with kind, line and byte of every identifier in a text, line by line.
fn lines(text: &str, found: &mut dyn FnMut(Kind, u64, usize)) {
    let mut start = 0;
    for (row, line) in (1..).zip(text.split_inclusive('\n')) {
        find(line, &mut |kind, at| found(kind, row, start + at));
        start += line.len();
    }
}

/// Returns the hits of the text of kooste.toml: its comments, its keys and its values, escapes resolved.
fn settings(source: &str) -> Hits {
    let mut hits = Hits::of("kooste.toml");
    let (table, _) = DeTable::parse_recoverable(source);
    let mut values = Vec::new();
    for (key, value) in table.get_ref().iter() {
        strings(value, CONTACT_KEYS.contains(&key.get_ref().as_ref()), &mut values);
    }
    let mut seen: Vec<(Kind, usize)> = Vec::new();
    lines(source, &mut |kind, row, at| {
        let may_stand = values.iter().any(|value| value.may_hold(kind) && value.span.contains(&at));
        if !may_stand {
            hits.add(kind, Spot::Settings, Where { row: Some(row), ..Where::default() });
        }
        seen.push((kind, at));
    });
    // What is written with escapes shows only in the value.
    for value in values {
        find(&value.text, &mut |kind, _| {
            let told = seen.iter().any(|(other, at)| *other == kind && value.span.contains(at));
            if !told && !value.may_hold(kind) {
                let row = source[..value.span.start].matches('\n').count() + 1;
                hits.add(kind, Spot::Settings, Where { row: u64::try_from(row).ok(), ..Where::default() });
            }
        });
    }
    hits
}

/// A text value of kooste.toml.
struct Value {
    text: String,
    span: Range<usize>,
    contact: bool,
}

impl Value {
    fn may_hold(&self, kind: Kind) -> bool {
        self.contact && matches!(kind, Kind::Email | Kind::Phone | Kind::Address)
    }
}

fn strings(value: &Spanned<DeValue<'_>>, contact: bool, values: &mut Vec<Value>) {
    match value.get_ref() {
        DeValue::String(text) => values.push(Value { text: text.to_string(), span: value.span(), contact }),
        DeValue::Array(items) => items.iter().for_each(|item| strings(item, contact, values)),
        DeValue::Table(table) => table.iter().for_each(|(_, item)| strings(item, contact, values)),
        _ => {}
    }
}

/// Returns where the form of each `[[identifier_exception]]` is written.
pub fn exception_spans(source: &str) -> Vec<Range<usize>> {
    let (table, _) = DeTable::parse_recoverable(source);
    let Some(DeValue::Array(items)) = table.get_ref().get("identifier_exception").map(Spanned::get_ref) else {
        return Vec::new();
    };
    let form = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
        DeValue::Table(table) => table.get("form").map_or(item.span(), Spanned::span),
        _ => item.span(),
    };
    items.iter().map(form).collect()
}

/// Takes out of the messages about kooste.toml what holds an identifier: the piece of the file that they show, a word that they
/// repeat.
pub fn redact(mut failure: Box<Failure>) -> Box<Failure> {
    for diagnostic in &mut failure.diagnostics {
        let shows_one = diagnostic.snippet.as_ref().is_some_and(|snippet| {
            let source = &snippet.source;
            let start = source[..snippet.span.start].rfind('\n').map_or(0, |line| line + 1);
            let end = source[snippet.span.end..].find('\n').map_or(source.len(), |line| snippet.span.end + line);
            source[start..end].lines().any(holds_identifier)
        });
        if shows_one {
            diagnostic.snippet = None;
        }
        for word in diagnostic.args.values_mut().filter(|word| holds_identifier(word)) {
            *word = "…".to_owned();
        }
    }
    failure
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the program brings itself is the longest template and query that anybody will take as an example.
    #[test]
    fn the_programs_own_templates_and_queries_hold_no_identifier() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut read = 0;
        for (folder, endings) in FOLDERS {
            let mut open = vec![root.join(folder)];
            while let Some(path) = open.pop() {
                if path.is_dir() {
                    open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
                } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                    read += 1;
                    lines(&fs::read_to_string(&path).unwrap(), &mut |kind, row, _| {
                        panic!("{}:{row}: {kind:?}", path.display())
                    });
                }
            }
        }
        assert!(read > 100, "{read}");
    }
}
