//! Which reports there are: each is a folder of report-templates/ with a `report.toml` that describes it and a `main.typ` that
//! puts it together.
//!
//! The built-in reports and those of a project are made of the same means. A project's file wins over the built-in one of the
//! same path, so a project can change a section, a library file or a whole report, or bring a report of its own.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::embedded;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::language::Lang;
use crate::project::{self, Audience};

/// Describes the report in its folder.
const DESCRIPTION: &str = "report.toml";
/// Puts the report together.
const MAIN: &str = "main.typ";
/// Folders of report-templates/ that hold no report.
const OTHER_FOLDERS: [&str; 5] = ["lib", "sections", "i18n", "fonts", "feedback"];

/// The report that is built where none is named.
pub const DEFAULT: &str = "steering-group";

/// `report.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    /// What the report is called, in each language that it is written in.
    title: BTreeMap<Lang, String>,
    /// For whom it is at least; a run's own profile where it is stricter or this one is not given.
    #[serde(default)]
    profile: Option<Audience>,
}

/// A report that can be built.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Name of its folder, and of the report on the command line.
    pub id: String,
    title: BTreeMap<Lang, String>,
    profile: Option<Audience>,
}

impl Definition {
    /// Returns what the report is called; its id in a language that it is not written in.
    pub fn title(&self, lang: Lang) -> &str {
        self.title.get(&lang).unwrap_or(&self.id)
    }

    /// Returns the languages that it is written in.
    pub fn langs(&self) -> impl Iterator<Item = Lang> {
        self.title.keys().copied()
    }

    /// Returns for whom it is built in a run for `audience`: the stricter of the two. Under `secure` no report is built.
    pub fn audience(&self, audience: Audience) -> Audience {
        match (audience, self.profile) {
            (Audience::Secure, _) | (_, Some(Audience::Secure)) => Audience::Secure,
            (Audience::Public, _) | (_, Some(Audience::Public)) => Audience::Public,
            (Audience::Steering, _) => Audience::Steering,
        }
    }

    /// Returns whether it is for readers of its own, whoever a run is for.
    pub fn has_own_readers(&self) -> bool {
        self.profile.is_some()
    }

    /// Returns the path of its main template below report-templates/.
    pub fn main(&self) -> String {
        format!("{}/{MAIN}", self.id)
    }
}

/// The reports that can be built, and the templates that they are made of.
#[derive(Clone, Debug)]
pub struct Reports {
    by_id: BTreeMap<String, Definition>,
    /// Text of each template by its path below report-templates/.
    templates: BTreeMap<String, String>,
    /// The project's own library files by their paths in Typst's file system.
    library: BTreeMap<String, Vec<u8>>,
    own: bool,
}

impl Reports {
    /// Returns the built-in reports and those of a project, whose files (path below report-templates/, bytes) win.
    ///
    /// # Errors
    /// 2 for each report.toml that cannot be read, for a template that is not UTF-8, and for a report without main.typ.
    pub fn with(own: &BTreeMap<String, Vec<u8>>) -> Result<Reports> {
        let built_in = embedded::files("").into_iter().map(|(path, bytes)| (path, bytes.to_vec()));
        let mut files: BTreeMap<String, Vec<u8>> = built_in.filter(|(path, _)| is_template(path)).collect();
        files.extend(
            own.iter().filter(|(path, _)| is_template(path)).map(|(path, bytes)| (path.clone(), bytes.clone())),
        );
        let (mut reports, mut wrong) = (BTreeMap::new(), Vec::new());
        let mut templates = BTreeMap::new();
        for (path, bytes) in files {
            let Ok(text) = String::from_utf8(bytes) else {
                wrong.push(Diagnostic::error("template-not-utf8").at(place(&path)));
                continue;
            };
            match path.strip_suffix(DESCRIPTION).and_then(|folder| folder.strip_suffix('/')) {
                None => drop(templates.insert(path, text)),
                Some(id) => match toml::from_str::<Description>(&text) {
                    Ok(Description { title, profile }) => {
                        reports.insert(id.to_owned(), Definition { id: id.to_owned(), title, profile });
                    }
                    Err(error) => wrong.push(mistake(&path, &text, &error)),
                },
            }
        }
        let incomplete = reports.values().filter(|report| !templates.contains_key(&report.main()));
        wrong.extend(incomplete.map(|report| Diagnostic::error("template-missing").at(place(&report.main()))));
        if !wrong.is_empty() {
            return Err(Failure::many(Exit::Usage, wrong));
        }
        let library = own.iter().filter(|(path, _)| path.starts_with("lib/"));
        let library = library.map(|(path, bytes)| (format!("/{path}"), bytes.clone())).collect();
        Ok(Reports { by_id: reports, templates, library, own: !own.is_empty() })
    }

    /// Returns a report.
    pub fn get(&self, id: &str) -> Option<&Definition> {
        self.by_id.get(id)
    }

    /// Returns the names of the reports in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// Returns whether the project brings any file: what is wrong with a report is then a matter of usage.
    pub fn are_own(&self) -> bool {
        self.own
    }

    /// Returns the templates by their paths below report-templates/.
    pub fn templates(&self) -> &BTreeMap<String, String> {
        &self.templates
    }

    /// Returns the project's own library files by their paths in Typst's file system.
    pub fn library(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.library
    }
}

/// Returns whether a file is a section, a report's template or its description.
fn is_template(path: &str) -> bool {
    match path.split_once('/') {
        Some(("sections", rest)) => rest.ends_with(".typ"),
        Some((folder, rest)) => !OTHER_FOLDERS.contains(&folder) && (rest == DESCRIPTION || rest.ends_with(".typ")),
        None => false,
    }
}

fn place(path: &str) -> Place {
    Place::file(format!("report-templates/{path}"))
}

/// Says what is wrong with a report.toml, and where.
fn mistake(path: &str, text: &str, error: &toml::de::Error) -> Diagnostic {
    let mut diagnostic = project::mistake("report-toml", text, error.span().unwrap_or(0..0));
    diagnostic.place.file = place(path).file;
    diagnostic.arg("error", error.message())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reports(own: &[(&str, &str)]) -> Result<Reports> {
        Reports::with(&own.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect())
    }

    #[test]
    fn the_built_in_reports_are_written_in_every_language() {
        let reports = reports(&[]).unwrap();
        assert_eq!(reports.ids().collect::<Vec<_>>(), ["steering-group", "thl"]);
        for id in reports.ids() {
            assert_eq!(reports.get(id).unwrap().langs().collect::<Vec<_>>(), Lang::ALL, "{id}");
        }
    }

    #[test]
    fn a_report_is_built_for_the_stricter_of_its_own_readers_and_the_runs() {
        let reports = reports(&[]).unwrap();
        let audience = |id: &str, run| reports.get(id).unwrap().audience(run);
        assert_eq!(audience("thl", Audience::Steering), Audience::Public);
        assert_eq!(audience("steering-group", Audience::Steering), Audience::Steering);
        assert_eq!(audience("steering-group", Audience::Public), Audience::Public);
        assert_eq!(audience("thl", Audience::Secure), Audience::Secure);
    }

    #[test]
    fn a_project_brings_reports_and_changes_sections() {
        let own = [
            ("oma/report.toml", "title = { fi = 'Oma' }"),
            ("oma/main.typ", "oma"),
            ("sections/equity.typ", "muutettu"),
            ("lib/style.typ", "tyyli"),
        ];
        let reports = reports(&own).unwrap();
        let oma = reports.get("oma").unwrap();
        assert_eq!((oma.title(Lang::Fi), oma.title(Lang::Sv), reports.are_own()), ("Oma", "oma", true));
        assert_eq!(oma.langs().collect::<Vec<_>>(), [Lang::Fi]);
        assert_eq!(reports.templates()["sections/equity.typ"], "muutettu");
        assert_eq!(reports.library()["/lib/style.typ"], b"tyyli");
    }

    #[test]
    fn what_is_wrong_with_a_report_is_told_in_one_go() {
        let own = [("a/report.toml", "title = { fi = 'A' }"), ("b/report.toml", "titel = 1"), ("c/main.typ", "c")];
        let failure = reports(&own).unwrap_err();
        let codes: Vec<&str> = failure.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!((failure.exit, codes), (Exit::Usage, vec!["report-toml", "template-missing"]));
        assert_eq!(failure.diagnostics[0].place.row, Some(1));
    }
}
