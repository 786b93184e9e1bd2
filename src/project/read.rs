//! Reading kooste.toml. What is wrong with its text or its types is told by `syntax`, what cannot be by `judge`.

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use super::judge::judge;
use super::syntax::document;
use super::{
    Action, Audience, Brand, Budget, Comparison, Context, Decision, Event, Feedback, Group, IdentifierException,
    Organiser, Project, Reference, Risk, TargetVerdict, Targets, Unit,
};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::language::Lang;

/// Name of the project file.
pub(super) const FILE: &str = "kooste.toml";

/// The file as it stands: tables are named as people write them, one a thing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    #[serde(with = "date")]
    pub as_of: NaiveDate,
    #[serde(default)]
    pub language: Lang,
    #[serde(default)]
    pub notice: Option<String>,
    #[serde(default)]
    pub confidentiality: Option<String>,
    #[serde(default)]
    pub shared_pseudonyms: bool,
    #[serde(default)]
    pub load_hidden_sheets: bool,
    pub project: About,
    #[serde(default)]
    pub organiser: Vec<Organiser>,
    #[serde(default)]
    pub disclosure: Disclosure,
    #[serde(default)]
    pub targets: Targets,
    #[serde(default)]
    pub group: Vec<Group>,
    #[serde(default)]
    pub unit: Vec<Unit>,
    #[serde(default)]
    pub budget: Option<Budget>,
    #[serde(default)]
    pub action: Vec<Action>,
    #[serde(default)]
    pub risk: Vec<Risk>,
    #[serde(default)]
    pub decision: Vec<Decision>,
    #[serde(default)]
    pub event: Vec<Event>,
    #[serde(default)]
    pub feedback: Vec<Feedback>,
    #[serde(default)]
    pub comparison: Vec<Comparison>,
    #[serde(default)]
    pub context: Vec<Context>,
    #[serde(default)]
    pub identifier_exception: Vec<IdentifierException>,
    #[serde(default)]
    pub brand: Option<super::brand::Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    pub name: String,
    #[serde(with = "date")]
    pub start: NaiveDate,
    #[serde(with = "date")]
    pub end: NaiveDate,
    pub region: String,
    #[serde(default)]
    pub coordinator: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Disclosure {
    pub profile: Audience,
    pub publish_target_verdict: Option<TargetVerdict>,
}

impl Project {
    /// Reads the kooste.toml of a project folder, and its own reference tables.
    ///
    /// # Errors
    /// Exit code 2 with one diagnostic a mistake: no such file, wrong TOML, unknown keys (with the nearest one), wrong types,
    /// what cannot be (an id that stands twice, an end before the start), a colour or logo that cannot be used, a reference table
    /// that does not fit.
    pub fn read(root: &Path) -> Result<Project> {
        let path = root.join(FILE);
        let source = match std::fs::read_to_string(&path) {
            Ok(source) => source,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let diagnostic = Diagnostic::error("no-project").at(Place::file(path.display().to_string()));
                return Err(Failure::one(Exit::Usage, diagnostic));
            }
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
                return Err(Failure::one(Exit::Usage, Diagnostic::error("settings-not-utf8").at(Place::file(FILE))));
            }
            Err(error) => return Err(Failure::io(Exit::Usage, path.display(), &error)),
        };
        let mut project = Project::parse(root, source.strip_prefix('\u{feff}').unwrap_or(&source))?;
        project.reference = Reference::read(root)?;
        Ok(project)
    }

    /// Reads the text of a kooste.toml that stands in the folder `root`; the reference tables are the program's own.
    ///
    /// # Errors
    /// As [`Project::read`].
    pub fn parse(root: &Path, source: &str) -> Result<Project> {
        let refused = |found: Vec<Diagnostic>| Failure::many(Exit::Usage, found);
        let mut document: Document = document(source).map_err(refused)?;
        let mut found = judge(&document, source);
        let brand = document.brand.take().map_or(Ok(Brand::default()), |written| written.read(root, source));
        let brand = brand.unwrap_or_else(|of_brand| {
            found.extend(of_brand);
            Brand::default()
        });
        if !found.is_empty() {
            found.sort_by(|a, b| a.place.cmp(&b.place));
            return Err(refused(found));
        }
        Ok(Project {
            root: root.to_owned(),
            exports: None,
            name: document.project.name,
            start: document.project.start,
            end: document.project.end,
            region: document.project.region,
            coordinator: document.project.coordinator,
            as_of: document.as_of,
            language: document.language,
            notice: document.notice.filter(|notice| !notice.trim().is_empty()),
            confidentiality: document.confidentiality,
            shared_pseudonyms: document.shared_pseudonyms,
            load_hidden_sheets: document.load_hidden_sheets,
            audience: document.disclosure.profile,
            target_verdict: document.disclosure.publish_target_verdict,
            organisers: document.organiser,
            targets: document.targets,
            groups: document.group,
            units: document.unit,
            budget: document.budget,
            actions: document.action,
            risks: document.risk,
            decisions: document.decision,
            events: document.event,
            feedback: document.feedback,
            comparisons: document.comparison,
            contexts: document.context,
            identifier_exceptions: document.identifier_exception,
            brand,
            reference: Reference::built_in(),
            source: source.to_owned(),
        })
    }
}

/// Dates as TOML writes them (2022-06-30) or as text in quotes.
pub(super) mod date {
    use chrono::NaiveDate;
    use serde::de::{Deserialize, Deserializer, Error};
    use toml::value::Datetime;

    /// What is said of anything else; the message files have words for it.
    pub const EXPECTED: &str = "a date is written 2022-06-30";

    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Written {
        Date(Datetime),
        Text(String),
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        let wrong = || D::Error::custom(EXPECTED);
        let text = match Written::deserialize(deserializer).map_err(|_| wrong())? {
            Written::Date(Datetime { date: Some(date), time: None, offset: None }) => date.to_string(),
            Written::Date(_) => return Err(wrong()),
            Written::Text(text) => text,
        };
        NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(|_| wrong())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str =
        "as_of = 2022-06-30\n[project]\nname = \"N\"\nstart = \"2020-09-01\"\nend = 2022-12-31\nregion = \"R\"\n";

    fn codes(source: &str) -> Vec<(&'static str, String)> {
        let failure = Project::parse(Path::new("."), source).unwrap_err();
        assert_eq!(failure.exit, Exit::Usage);
        failure.diagnostics.iter().map(|diagnostic| (diagnostic.code, diagnostic.place.to_string())).collect()
    }

    #[test]
    fn a_small_file_is_enough_and_dates_may_be_quoted() {
        let project = Project::parse(Path::new("."), SMALL).unwrap();
        assert_eq!(project.as_of.to_string(), "2022-06-30");
        assert_eq!(project.start.to_string(), "2020-09-01");
        assert_eq!((project.language, project.audience), (Lang::Fi, Audience::Steering));
        assert!(!project.load_hidden_sheets);
        let project = Project::parse(Path::new("."), &format!("load_hidden_sheets = true\n{SMALL}")).unwrap();
        assert!(project.load_hidden_sheets);
    }

    #[test]
    fn an_unknown_key_is_shown_where_it_stands_with_the_nearest_one() {
        let failure = Project::parse(Path::new("."), &format!("{SMALL}[targets]\nemploymnt_rate = 0.4\n")).unwrap_err();
        let diagnostic = &failure.diagnostics[0];
        assert_eq!(diagnostic.code, "unknown-key-with-nearest");
        assert_eq!(diagnostic.place.to_string(), "kooste.toml:8:1");
        assert_eq!(diagnostic.args["nearest"], "employment_rate");
    }

    #[test]
    fn one_run_tells_of_every_mistake_in_the_order_of_the_file() {
        let source = format!(
            "lnguage = \"fi\"\n{SMALL}[disclosure]\nprofile = \"open\"\n[[group]]\nid = \"R1\"\ntarget = \"three\"\n[[risk]]\ntitle = \"x\"\n"
        );
        let expected = [
            ("unknown-key-with-nearest", "kooste.toml:1:1"),
            ("unknown-word", "kooste.toml:9:11"),
            ("wrong-kind", "kooste.toml:12:10"),
            ("missing-key", "kooste.toml:13:1"),
        ];
        assert_eq!(codes(&source), expected.map(|(code, place)| (code, place.to_owned())));
    }

    #[test]
    fn a_misspelled_key_is_not_told_as_missing_too() {
        let source = SMALL.replace("region", "regoin");
        assert_eq!(codes(&source), [("unknown-key-with-nearest", "kooste.toml:6:1".to_owned())]);
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_told_in_words() {
        for (line, kind) in [
            ("notice = 1", "text"),
            ("shared_pseudonyms = \"yes\"", "truth"),
            ("targets = 1", "table"),
            ("targets.employment_rate = \"40 %\"", "number"),
            ("targets.fidelity_score = 99.5", "whole"),
            ("unit = [{ name = \"x\", teams = \"y\" }]", "list"),
            ("event = [{ title = \"x\", date = \"1.2.2022\" }]", "date"),
            ("event = [{ title = \"x\", date = 2022-02-01T10:00:00 }]", "date"),
        ] {
            let failure = Project::parse(Path::new("."), &format!("{line}\n{SMALL}")).unwrap_err();
            let diagnostic = &failure.diagnostics[0];
            assert_eq!(
                (diagnostic.code, diagnostic.args.get("kind").map(String::as_str)),
                ("wrong-kind", Some(kind)),
                "{line}"
            );
        }
    }

    #[test]
    fn wrong_toml_is_told_with_its_place() {
        assert_eq!(codes("as_of = 2022-06-30\nname = \"x\n")[0], ("toml-syntax", "kooste.toml:2:10".to_owned()));
    }

    #[test]
    fn the_usual_slips_are_told_by_name() {
        for (line, kind) in [
            ("employment_rate = 0,40", "comma"),
            ("total = 1250,5 # euroa", "comma"),
            ("employment_rate = 40 %", "percent"),
            ("employment_rate = 40%", "percent"),
            ("name = \u{201d}Koe\u{201d}", "quotes"),
            ("name = Koe", "other"),
        ] {
            let failure = Project::parse(Path::new("."), &format!("{line}\n{SMALL}")).unwrap_err();
            let told = &failure.diagnostics[0];
            assert_eq!(
                (told.code, told.args["kind"].as_str(), told.place.row),
                ("toml-syntax", kind, Some(1)),
                "{line}"
            );
        }
    }

    #[test]
    fn settings_in_another_encoding_are_told_so() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join(FILE), b"# p\xe4iv\xe4\n").unwrap();
        assert_eq!(Project::read(root.path()).unwrap_err().diagnostics[0].code, "settings-not-utf8");
    }

    #[test]
    fn a_missing_required_key_is_named() {
        assert_eq!(
            codes("[project]\nname = \"x\"\nstart = 2020-01-01\nend = 2021-01-01\nregion = \"r\"\n")[0].0,
            "missing-key"
        );
    }
}
