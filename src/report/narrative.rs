//! Texts that people write: Markdown files of narrative/<language>/, one a section, as blocks of rich text.
//!
//! What comes through is told in [`markdown`]; what does not is a finding with its line. Nothing of a text is ever Typst source.
//! Numbers in these texts have not passed disclosure control; the annex says so.

mod html;
mod markdown;
mod tables;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use markdown::Oddity;

use super::definition::Definition;
use super::model::Narrative;
use super::rich::Wording;
use super::shapes::Block;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::intake::is_left_behind;
use crate::language::Lang;

/// Sections that can carry a text, by id; a file is named by the id or by its name in the text's language.
pub const SECTIONS: [&str; 22] = [
    "situation",
    "objectives",
    "actions",
    "employment",
    "fidelity",
    "group-pilots",
    "functioning",
    "equity",
    "economy",
    "risks",
    "network",
    "decisions",
    "summary",
    "t1",
    "t2",
    "t3",
    "t4",
    "t5",
    "t6",
    "area",
    "model",
    "conclusions",
];

/// Most bytes of a report's texts together: about two hundred pages, which take some seconds and half a gigabyte of memory.
const MOST_BYTES: usize = 800_000;

/// The texts of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    pub written: Vec<Narrative>,
    /// What is there in other languages only; the report says so.
    pub elsewhere: Vec<Elsewhere>,
}

/// A text of a section that has none in the report's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Path of its file in the project folder.
    pub path: String,
    /// Id of the section.
    pub section: &'static str,
    pub lang: Lang,
}

/// Reads the texts of a report in a language. They stand in `narrative/<language>/`, and what is for one report only in a folder with
/// its name below; a report for other readers than the run's takes only these, since nobody has checked which numbers the others
/// name. A file that no section takes, and what a report does not print, are warnings; a text that is there in another language only
/// is a note.
///
/// # Errors
/// Every file that cannot be read or is not UTF-8, with what is noticed about the others, and texts that are too long together (exit code 4).
pub fn read(root: &Path, lang: Lang, report: &Definition) -> Result<(Texts, Vec<Diagnostic>)> {
    let (mut texts, mut diagnostics, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    let mut total = 0;
    for (path, name) in paths(root, lang, report)? {
        let Some(section) = section_of(&name, lang) else {
            diagnostics.push(Diagnostic::warning("narrative-unknown-section").at(Place::file(path)));
            continue;
        };
        let bytes = match fs::read(root.join(&path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                wrong.extend(Failure::io(Exit::Input, &path, &error).diagnostics);
                continue;
            }
        };
        let refused = |code| Diagnostic::error(code).at(Place::file(&path));
        total += bytes.len();
        if total > MOST_BYTES {
            return Err(Failure::one(Exit::Input, refused("narrative-too-long")));
        }
        let Ok(markdown) = String::from_utf8(bytes) else {
            wrong.push(refused("narrative-not-utf8"));
            continue;
        };
        let markdown = markdown.trim_start_matches('\u{feff}').to_owned();
        let odd = markdown::read(&markdown).oddities;
        diagnostics.extend(odd.into_iter().map(|(line, oddity)| finding(oddity, &path, line)));
        texts.push(Narrative { path, section: section.to_owned(), markdown });
    }
    if !wrong.is_empty() {
        wrong.append(&mut diagnostics);
        return Err(Failure::many(Exit::Input, wrong));
    }
    let elsewhere = not_translated(root, lang, report, &texts)?;
    let note =
        |text: &Elsewhere| Diagnostic::note("narrative-not-translated").at(Place::file(&text.path)).arg("lang", lang);
    diagnostics.extend(elsewhere.iter().map(note));
    Ok((Texts { written: texts, elsewhere }, diagnostics))
}

/// Returns a finding for each text that no report takes because of its folder: one that is named after no language or report, or none
/// at all. `reports` are the names of the reports.
pub fn astray(root: &Path, reports: &[&str]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let languages: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
    stray(root, "narrative", &languages, &mut found);
    for lang in &languages {
        let folder = format!("narrative/{lang}");
        for name in unknown_folders(root, &folder, reports) {
            stray(root, &format!("{folder}/{name}"), &[], &mut found);
        }
    }
    found
}

/// Adds the texts in a folder itself, and those in its folders but for the known ones.
fn stray(root: &Path, folder: &str, known: &[&str], found: &mut Vec<Diagnostic>) {
    let texts = markdown_files(&root.join(folder));
    let astray = |name| Diagnostic::warning("narrative-astray").at(Place::file(format!("{folder}/{name}")));
    found.extend(texts.into_iter().map(astray));
    for name in unknown_folders(root, folder, known) {
        stray(root, &format!("{folder}/{name}"), &[], found);
    }
}

/// Returns the folders in a folder but for the known ones. `FI` is `fi` where the disk takes them for the same.
fn unknown_folders(root: &Path, folder: &str, known: &[&str]) -> Vec<String> {
    let whole = |name: &str| root.join(folder).join(name).canonicalize().ok();
    let is = |name: &str, known: &str| name == known || name.eq_ignore_ascii_case(known) && whole(name) == whole(known);
    let folders = names(&root.join(folder), |path| path.is_dir() && !path.is_symlink());
    folders.into_iter().filter(|name| !known.iter().any(|known| is(name, known))).collect()
}

fn markdown_files(folder: &Path) -> Vec<String> {
    let is_text = |name: &String| name.to_lowercase().ends_with(".md") && !is_left_behind(name);
    names(folder, |path| path.is_file()).into_iter().filter(is_text).collect()
}

/// Returns the names in a folder in order; none where it cannot be listed, which whoever reads it tells.
fn names(folder: &Path, is_wanted: impl Fn(&Path) -> bool) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| entry.ok());
    let wanted = entries.filter(|entry| is_wanted(&entry.path()));
    let mut names: Vec<String> = wanted.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// Returns the paths of a report's texts below the project folder with their names: its own first, then those for all reports.
fn paths(root: &Path, lang: Lang, report: &Definition) -> Result<Vec<(String, String)>> {
    let mut folders = vec![format!("narrative/{lang}/{}", report.id)];
    folders.extend((!report.has_own_readers()).then(|| format!("narrative/{lang}")));
    let mut paths = Vec::new();
    for folder in folders {
        if !root.join(&folder).is_dir() {
            continue;
        }
        let entries = fs::read_dir(root.join(&folder)).map_err(|error| Failure::io(Exit::Input, &folder, &error))?;
        // A file of another kind is looked at too: whoever wrote it waits for its text.
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok().filter(|entry| entry.path().is_file())?.file_name().into_string().ok())
            .filter(|name| !is_left_behind(name))
            .collect();
        names.sort();
        paths.extend(names.into_iter().map(|name| (format!("{folder}/{name}"), name)));
    }
    Ok(paths)
}

/// Returns the texts of other languages whose section has none in this one.
fn not_translated(root: &Path, lang: Lang, report: &Definition, texts: &[Narrative]) -> Result<Vec<Elsewhere>> {
    let mut elsewhere = Vec::new();
    for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
        for (path, name) in paths(root, other, report)? {
            let section = section_of(&name, other);
            let section = section.filter(|section| !texts.iter().any(|text| text.section == *section));
            elsewhere.extend(section.map(|section| Elsewhere { path, section, lang: other }));
        }
    }
    Ok(elsewhere)
}

fn finding(oddity: Oddity, path: &str, line: u64) -> Diagnostic {
    let place = Place { row: Some(line), ..Place::file(path) };
    match oddity {
        Oddity::Html => Diagnostic::warning("narrative-html"),
        Oddity::Image => Diagnostic::warning("narrative-image"),
        Oddity::TableCells { cells, columns } => {
            Diagnostic::warning("narrative-table-cells").arg("cells", cells).arg("columns", columns)
        }
        Oddity::TableBroken => Diagnostic::warning("narrative-table-broken"),
    }
    .at(place)
}

/// Returns the section that a file is for: `employment.md`, `tyollistyminen.md`, with or without a number before it.
fn section_of(file: &str, lang: Lang) -> Option<&'static str> {
    let wording = Wording::of(lang);
    let stem = file.strip_suffix(".md")?.to_lowercase();
    let stem = stem.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | ' ' | '.'));
    SECTIONS.into_iter().find(|section| stem == *section || stem == wording.word(&format!("part-{section}.file")))
}

/// Returns the blocks of all texts for a section, in the order of their files.
pub fn blocks_for(section: &str, texts: &[Narrative]) -> Vec<Block> {
    texts.iter().filter(|text| text.section == section).flat_map(|text| blocks(&text.markdown)).collect()
}

/// Returns a Markdown text as blocks.
pub fn blocks(markdown: &str) -> Vec<Block> {
    markdown::read(markdown).blocks
}
