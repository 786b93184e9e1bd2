//! Which reports there are: each is a folder of report-templates/ with a `report.toml` that describes it and a `main.typ` that
//! puts it together.
//!
//! The built-in reports and those of a project are made of the same means. A project's file wins over the built-in one of the
//! same path, so a project can change a section, a library file or a whole report, or bring a report of its own.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use super::embedded;
use super::model::HashedName;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::digest::sha256;
use crate::language::Lang;
use crate::project::{self, Audience, nearest};

/// Describes the report in its folder.
const DESCRIPTION: &str = "report.toml";
/// Puts the report together.
const MAIN: &str = "main.typ";
/// Folders of report-templates/ that hold no report.
const OTHER_FOLDERS: [&str; 5] = ["lib", "sections", "i18n", "fonts", "feedback"];

/// Most letters of a report's name: it becomes part of file names.
const LONGEST_NAME: usize = 40;

/// The report that is built where none is named.
pub const DEFAULT: &str = "steering-group";

/// `report.toml`.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    title: Title,
    /// For whom it is at least; a run's own profile where it is stricter or this one is not given.
    #[serde(default)]
    profile: Option<Audience>,
}

/// What the report is called: in each language that it is written in, or the same in all of them.
#[derive(Clone, Debug)]
struct Title(BTreeMap<Lang, String>);

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Title, D::Error> {
        deserializer.deserialize_any(TitleReader)
    }
}

struct TitleReader;

impl<'de> Visitor<'de> for TitleReader {
    type Value = Title;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, title: &str) -> std::result::Result<Title, E> {
        Ok(Title(Lang::ALL.into_iter().map(|lang| (lang, title.to_owned())).collect()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<Title, A::Error> {
        BTreeMap::deserialize(MapAccessDeserializer::new(map)).map(Title)
    }
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
    /// The project's own files that reports are made of, with their hashes.
    own_files: Vec<HashedName>,
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
                Some(id) => match described(id, &path, &text) {
                    Ok(definition) => drop(reports.insert(id.to_owned(), definition)),
                    Err(mistakes) => wrong.extend(mistakes),
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
        let is_used = |path: &str| is_template(path) || path.starts_with("lib/");
        let own_files = own.iter().filter(|(path, _)| is_used(path));
        let own_files =
            own_files.map(|(path, bytes)| HashedName { name: path.clone(), sha256: sha256(bytes) }).collect();
        Ok(Reports { by_id: reports, templates, library, own: !own.is_empty(), own_files })
    }

    /// Returns a report.
    pub fn get(&self, id: &str) -> Option<&Definition> {
        self.by_id.get(id)
    }

    /// Returns the names of the reports in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// Returns the name that is spelled most like another, if any is near.
    pub fn nearest(&self, id: &str) -> Option<&str> {
        nearest(id, &self.ids().collect::<Vec<_>>())
    }

    /// Returns whether the project brings any file: what is wrong with a report is then a matter of usage.
    pub fn are_own(&self) -> bool {
        self.own
    }

    /// Returns the project's own files that reports are made of, with their hashes, in the order of their paths.
    pub fn own_files(&self) -> &[HashedName] {
        &self.own_files
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
        Some((_, DESCRIPTION)) => true,
        Some((folder, rest)) => !OTHER_FOLDERS.contains(&folder) && rest.ends_with(".typ"),
        None => false,
    }
}

fn place(path: &str) -> Place {
    Place::file(format!("report-templates/{path}"))
}

/// Reads a report.toml: every mistake in it, each with its place.
fn described(id: &str, path: &str, text: &str) -> std::result::Result<Definition, Vec<Diagnostic>> {
    check_name(id).map_err(|diagnostic| vec![diagnostic.at(place(path))])?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match project::document::<Description>(text) {
        Ok(Description { title: Title(title), profile }) => Ok(Definition { id: id.to_owned(), title, profile }),
        Err(mut mistakes) => {
            for mistake in &mut mistakes {
                mistake.place.file = place(path).file;
            }
            Err(mistakes)
        }
    }
}

/// Checks the name of a report, which is that of its folder and becomes part of file names: Latin letters, digits and hyphens.
///
/// # Errors
/// `report-name`, also for a folder of report-templates/ that is for something else.
pub fn check_name(id: &str) -> std::result::Result<(), Box<Diagnostic>> {
    let letters = id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let fits = letters && !id.starts_with('-') && (1..=LONGEST_NAME).contains(&id.len());
    if fits && !OTHER_FOLDERS.contains(&id) {
        return Ok(());
    }
    Err(Box::new(Diagnostic::error("report-name").arg("name", id).arg("reserved", OTHER_FOLDERS.join(", "))))
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
        let own = [
            ("a/report.toml", "title = { fi = 'A' }"),
            ("b/report.toml", "titel = 'B'\nprofile = 'everyone'"),
            ("c/main.typ", "c"),
            ("d d/report.toml", "title = 'D'"),
            ("e/report.toml", "title = 1"),
            ("lib/report.toml", "title = 'L'"),
        ];
        let failure = reports(&own).unwrap_err();
        let found: Vec<(&str, String)> =
            failure.diagnostics.iter().map(|diagnostic| (diagnostic.code, diagnostic.place.to_string())).collect();
        let expected = [
            ("unknown-key-with-nearest", "report-templates/b/report.toml:1:1"),
            ("unknown-word", "report-templates/b/report.toml:2:11"),
            ("report-name", "report-templates/d d/report.toml"),
            ("wrong-kind", "report-templates/e/report.toml:1:9"),
            ("report-name", "report-templates/lib/report.toml"),
            ("template-missing", "report-templates/a/main.typ"),
        ];
        assert_eq!(failure.exit, Exit::Usage);
        assert_eq!(found, expected.map(|(code, place)| (code, place.to_owned())));
        assert_eq!(failure.diagnostics[0].args["nearest"], "title");
    }

    #[test]
    fn a_title_of_one_string_is_for_every_language() {
        let reports = reports(&[("oma-1/report.toml", "title = 'Oma'"), ("oma-1/main.typ", "oma")]).unwrap();
        let oma = reports.get("oma-1").unwrap();
        assert_eq!(oma.langs().collect::<Vec<_>>(), Lang::ALL);
        assert_eq!(oma.title(Lang::Sv), "Oma");
        assert_eq!((reports.nearest("oma1"), reports.nearest("thk")), (Some("oma-1"), Some("thl")));
    }
}
