//! What the project says about identifiers: allowed false hits, names that are no person's, the language of masked places.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use fluent_bundle::FluentArgs;

use super::columns::{GENERIC, words};
use super::text::holds_identifier;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::facts;
use crate::language::{Catalogue, Lang};
use crate::project::{IdentifierException, Project, mistake};

/// What is told apart by a gate. A default one allows nothing and speaks Finnish.
#[derive(Debug, Default)]
pub struct Gate {
    lang: Lang,
    exceptions: Vec<Exception>,
    /// Organisers and organisation folders, in lower case.
    own_names: BTreeSet<String>,
}

/// An `[[identifier_exception]]`, and whether it has allowed anything.
#[derive(Debug)]
struct Exception {
    form: String,
    column: String,
    words: String,
    used: AtomicBool,
}

impl Gate {
    /// Returns the gate of a project. `forms` are the names of all forms; `called` returns the form that people call so.
    ///
    /// # Errors
    /// Exit code 2 with one diagnostic for each exception whose form there is not.
    pub fn new(project: &Project, forms: &[&str], called: impl Fn(&str) -> Option<&'static str>) -> Result<Gate> {
        let mut gate = Gate { lang: project.language, ..Gate::default() };
        let mut unknown = Vec::new();
        let spans = super::texts::exception_spans(&project.source);
        for (number, IdentifierException { form, column, .. }) in project.identifier_exceptions.iter().enumerate() {
            let form = called(form).unwrap_or(form);
            if !forms.contains(&form) {
                let span = spans.get(number).cloned().unwrap_or(0..0);
                unknown.push(unknown_form(&project.source, span, form, forms));
            }
            gate.exceptions.push(Exception {
                form: form.to_owned(),
                column: column.clone(),
                words: words(column),
                used: AtomicBool::new(false),
            });
        }
        if !unknown.is_empty() {
            return Err(super::redact(Failure::many(Exit::Usage, unknown)));
        }
        let organisers = project.organisers.iter().flat_map(|organiser| [&organiser.id, &organiser.name]);
        for name in organisers.chain(project.units.iter().map(|unit| &unit.name)) {
            gate.add_name(name);
        }
        Ok(gate)
    }

    /// Adds a name that is no person's: an organisation's folder.
    pub fn add_name(&mut self, name: &str) {
        self.own_names.insert(name.to_lowercase());
    }

    /// Returns a hash of all by which this gate judges: two gates with the same let the same pass.
    pub fn fingerprint(&self) -> String {
        let exceptions: Vec<(&str, &str)> =
            self.exceptions.iter().map(|exception| (exception.form.as_str(), exception.column.as_str())).collect();
        // JSON, since names may hold any sign. Strings are always written.
        let all = serde_json::to_vec(&(self.lang.code(), exceptions, &self.own_names)).unwrap_or_default();
        crate::digest::sha256(&all)
    }

    /// Returns the number of the exception for a column of a form, known by its header as written or the name of its field.
    pub fn exception(&self, form: &str, header: &str, field: Option<&str>) -> Option<usize> {
        let header = words(header);
        self.exceptions.iter().position(|exception| {
            let names = |column: &str| exception.column.trim() == column;
            exception.form == form && (field.is_some_and(names) || !header.is_empty() && exception.words == header)
        })
    }

    /// Remembers that an exception has allowed a hit.
    pub fn allow(&self, exception: usize) {
        if let Some(exception) = self.exceptions.get(exception) {
            exception.used.store(true, Ordering::Relaxed);
        }
    }

    /// Returns a note for each exception that has allowed nothing.
    pub fn unused(&self) -> Vec<Diagnostic> {
        let unused = self.exceptions.iter().filter(|exception| !exception.used.load(Ordering::Relaxed));
        let note = |exception: &Exception| {
            Diagnostic::note("identifier-exception-unused")
                .at(Place::file("kooste.toml"))
                .arg("form", &exception.form)
                .arg("column", &exception.column)
        };
        unused.map(note).collect()
    }

    /// Whether a word or a whole cell names a municipality of today, an organiser, an organisation's folder, a team or the like.
    pub fn is_no_name(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        municipalities().today.contains(&word) || GENERIC.contains(&word.as_str()) || self.own_names.contains(&word)
    }

    /// Whether a word names a municipality that was merged into another. Many such are surnames, some first names, too.
    pub fn is_former_municipality(word: &str) -> bool {
        municipalities().former.contains(&word.to_lowercase())
    }

    /// Returns the language of the project.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns a file's path to show, its folder's being `folder`: its own name is masked when it holds an identifier.
    pub fn shown_file(&self, folder: &str, name: &str, number: usize) -> String {
        match holds_identifier(name_to_scan(name)) {
            true => self.masked("masked-file", folder, number),
            false => format!("{folder}/{name}"),
        }
    }

    /// Returns a folder's path to show.
    pub fn shown_folder(&self, folder: &str, name: &str, number: usize) -> String {
        match holds_identifier(name) {
            true => self.masked("masked-folder", folder, number),
            false => format!("{folder}/{name}"),
        }
    }

    /// Returns a sheet's name to show; `number` counts the sheets from 1.
    pub fn shown_sheet(&self, name: &str, number: usize) -> String {
        if holds_identifier(name) { self.masked("masked-sheet", "", number) } else { name.to_owned() }
    }

    fn masked(&self, id: &str, folder: &str, number: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("folder", folder);
        args.set("number", number.to_string());
        Catalogue::of(self.lang).text(id, &args)
    }
}

fn unknown_form(source: &str, span: std::ops::Range<usize>, form: &str, forms: &[&str]) -> Diagnostic {
    let nearest = forms.iter().min_by_key(|known| strsim::damerau_levenshtein(form, known)).copied().unwrap_or("-");
    mistake("identifier-exception-unknown-form", source, span)
        .arg("form", form)
        .arg("nearest", nearest)
        .arg("known", forms.join(", "))
}

/// Returns what is scanned of a file's name: all of it, but for an ending that looks like the end of a mail address.
pub fn name_to_scan(name: &str) -> &str {
    const ENDINGS: [&str; 22] = [
        "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xlsb", "ods", "parquet", "md", "toml", "json", "xml", "doc",
        "docx", "pdf", "png", "jpg", "jpeg", "gif", "zip", "msg",
    ];
    let path = Path::new(name);
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    match (ending, path.file_stem().and_then(|stem| stem.to_str())) {
        (Some(ending), Some(stem)) if ENDINGS.contains(&ending.as_str()) => stem,
        _ => name,
    }
}

/// Names of municipalities of today and before, in lower case, and the codes of both.
#[derive(Default)]
struct Municipalities {
    today: BTreeSet<String>,
    former: BTreeSet<String>,
    codes: BTreeSet<String>,
}

fn municipalities() -> &'static Municipalities {
    static MUNICIPALITIES: OnceLock<Municipalities> = OnceLock::new();
    MUNICIPALITIES.get_or_init(|| {
        let mut all = Municipalities::default();
        for row in facts::rows("all_municipalities") {
            if let [code, name_fi, name_sv, ..] = row.as_slice() {
                all.today.extend([name_fi.to_lowercase(), name_sv.to_lowercase()]);
                all.codes.insert(code.clone());
            }
        }
        for row in facts::rows("municipalities") {
            // The genitive, as in "Porin kaupunki", and the organiser.
            let names = [3, 5, 6].into_iter().filter_map(|column| row.get(column));
            all.today.extend(names.map(|name| name.to_lowercase()));
        }
        for row in facts::rows("former_municipalities") {
            all.former.extend(row.get(1).map(|name| name.to_lowercase()));
            all.codes.extend(row.first().cloned());
        }
        all
    })
}

/// Whether three digits are the code of a municipality.
pub(super) fn is_municipality_code(digits: &[u8]) -> bool {
    std::str::from_utf8(digits).is_ok_and(|code| municipalities().codes.contains(code))
}
