//! Reading kooste.toml: every mistake at once, each with its line, its column and the nearest key.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer};

use super::{
    Action, Audience, Brand, Budget, Comparison, Context, Decision, Event, Feedback, Group, IdentifierException,
    Organiser, Project, Reference, Risk, TargetVerdict, Targets, Unit,
};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::language::Lang;

/// Name of the project file.
const FILE: &str = "kooste.toml";

/// The file as it stands: tables are named as people write them, one a thing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(with = "date")]
    as_of: NaiveDate,
    #[serde(default)]
    language: Lang,
    #[serde(default)]
    notice: Option<String>,
    #[serde(default)]
    confidentiality: Option<String>,
    #[serde(default)]
    shared_pseudonyms: bool,
    #[serde(default)]
    load_hidden_sheets: bool,
    project: About,
    #[serde(default)]
    organiser: Vec<Organiser>,
    #[serde(default)]
    disclosure: Disclosure,
    #[serde(default)]
    targets: Targets,
    #[serde(default)]
    group: Vec<Group>,
    #[serde(default)]
    unit: Vec<Unit>,
    #[serde(default)]
    budget: Option<Budget>,
    #[serde(default)]
    action: Vec<Action>,
    #[serde(default)]
    risk: Vec<Risk>,
    #[serde(default)]
    decision: Vec<Decision>,
    #[serde(default)]
    event: Vec<Event>,
    #[serde(default)]
    feedback: Vec<Feedback>,
    #[serde(default)]
    comparison: Vec<Comparison>,
    #[serde(default)]
    context: Vec<Context>,
    #[serde(default)]
    identifier_exception: Vec<IdentifierException>,
    #[serde(default)]
    brand: Option<super::brand::Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    name: String,
    #[serde(with = "date")]
    start: NaiveDate,
    #[serde(with = "date")]
    end: NaiveDate,
    region: String,
    #[serde(default)]
    coordinator: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Disclosure {
    profile: Audience,
    publish_target_verdict: Option<TargetVerdict>,
}

/// So many years after its end a project may still be counted; what is later is a slip of the pen, and would make a thousand empty periods.
const MOST_YEARS_AFTER: i32 = 5;
/// How likely and how harmful a risk is.
const SCALE: std::ops::RangeInclusive<u8> = 1..=5;

impl Project {
    /// Reads the kooste.toml of a project folder, and its own reference tables.
    ///
    /// # Errors
    /// Exit code 2 with one diagnostic a mistake: no such file, wrong TOML, unknown keys (with the nearest one), wrong types,
    /// an end before the start, a colour or logo that cannot be used, a reference table that does not fit.
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
        let document: Document = document(source).map_err(|diagnostics| Failure::many(Exit::Usage, diagnostics))?;
        if document.project.end < document.project.start {
            let span = source.find("end").map_or(0..0, |start| start..start + "end".len());
            return Err(Failure::one(Exit::Usage, mistake("project-end-before-start", source, span)));
        }
        if document.as_of.year() > document.project.end.year() + MOST_YEARS_AFTER {
            let diagnostic = mistake("as-of-far-off", source, place_of_key(source, "as_of"));
            return Err(Failure::one(
                Exit::Usage,
                diagnostic.arg("as_of", document.as_of).arg("end", document.project.end),
            ));
        }
        let off_scale = |value: Option<u8>| value.is_some_and(|value| !SCALE.contains(&value));
        if let Some(risk) = document.risk.iter().find(|risk| off_scale(risk.probability) || off_scale(risk.impact)) {
            let key = if off_scale(risk.probability) { "probability" } else { "impact" };
            let span = place_after(source, &risk.title, key);
            return Err(Failure::one(Exit::Usage, mistake("risk-off-scale", source, span).arg("key", key)));
        }
        for (key, share) in [
            ("employment_rate", document.targets.employment_rate),
            ("retention_13_weeks", document.targets.retention_13_weeks),
        ] {
            if share.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
                let diagnostic = mistake("target-not-a-share", source, place_of_key(source, key)).arg("key", key);
                return Err(Failure::one(Exit::Usage, diagnostic));
            }
        }
        let brand = document.brand.map_or(Ok(Brand::default()), |written| written.read(root, source));
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
            brand: brand.map_err(|found| Failure::many(Exit::Usage, found))?,
            reference: Reference::built_in(),
            source: source.to_owned(),
        })
    }
}

/// Reads a TOML document; where something is wrong, notes it, takes it out of the tree and reads again, so that one run tells
/// of every mistake.
pub(crate) fn document<T: DeserializeOwned>(source: &str) -> Result<T, Vec<Diagnostic>> {
    let (_, syntax) = DeTable::parse_recoverable(source);
    if !syntax.is_empty() {
        return Err(syntax
            .iter()
            .map(|error| {
                mistake("toml-syntax", source, error.span().unwrap_or(0..0)).arg("message", first_line(error.message()))
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

/// Returns where a key is written, outside of comments.
fn place_of_key(source: &str, key: &str) -> std::ops::Range<usize> {
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let written = line.split('#').next().unwrap_or_default();
        if let Some(place) = written.find(key) {
            return start + place..start + place + key.len();
        }
        start += line.len();
    }
    0..0
}

/// Returns where a key stands behind a value: that of the entry with this title.
fn place_after(source: &str, title: &str, key: &str) -> std::ops::Range<usize> {
    let start = source.find(title).unwrap_or(0);
    let place = place_of_key(&source[start..], key);
    start + place.start..start + place.end
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
    fn a_project_that_ends_before_it_starts_is_refused() {
        assert_eq!(codes(&SMALL.replace("2022-12-31", "2019-12-31"))[0].0, "project-end-before-start");
    }

    /// Each quarter up to it would be computed.
    #[test]
    fn a_last_day_far_after_the_project_is_refused_where_it_stands() {
        let found = codes(&SMALL.replace("as_of = 2022-06-30", "as_of = 2202-06-30"));
        assert_eq!(found[0], ("as-of-far-off", "kooste.toml:1:1".to_owned()));
        assert!(Project::parse(Path::new("."), &SMALL.replace("as_of = 2022-06-30", "as_of = 2027-12-31")).is_ok());
    }

    #[test]
    fn a_risk_off_its_scale_is_refused_where_it_stands() {
        let with = |number: u8| {
            let first = "[[risk]]\ntitle = \"A\"\nhandling = \"x\"\nprobability = 1\nimpact = 5\n";
            let risk = format!("{first}[[risk]]\ntitle = \"Toinen\"\nhandling = \"x\"\nprobability = {number}\n");
            Project::parse(Path::new("."), &format!("{SMALL}{risk}"))
        };
        assert!(with(5).is_ok());
        for number in [0, 6] {
            let failure = with(number).unwrap_err();
            let diagnostic = &failure.diagnostics[0];
            assert_eq!((diagnostic.code, diagnostic.place.row), ("risk-off-scale", Some(15)), "{number}");
        }
    }

    /// 40 would be printed as 4,000 %.
    #[test]
    fn a_target_share_in_percent_is_refused_where_it_stands() {
        let with = |target: &str| format!("{SMALL}[targets]\n# employment_rate = 0.40\n{target}\n");
        let line = with("x").lines().count();
        for target in ["employment_rate = 40", "retention_13_weeks = 65.0", "employment_rate = -0.1"] {
            assert_eq!(codes(&with(target)), [("target-not-a-share", format!("kooste.toml:{line}:1"))], "{target}");
        }
        assert!(Project::parse(Path::new("."), &with("employment_rate = 1")).is_ok());
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
