//! Whose files are whose, and what was found in them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Counts, Material, place};
use crate::contract::{Field, form};
use crate::diagnostics::{Diagnostic, Severity, words};
use crate::intake::{InputFile, Source};
use crate::language::{Catalogue, Lang};

/// What the codes of personal data that must not be there begin with: such a file is not read at all.
pub(super) const IDENTIFIER: &str = "identifier";

/// An organisation, its files, and what was found in them.
pub(super) struct Sender<'m> {
    /// The folder below exports/.
    pub id: &'m str,
    /// What it is called in reports.
    pub name: &'m str,
    pub lang: Lang,
    pub files: Vec<SentFile<'m>>,
    /// Errors and warnings: errors first, then by place.
    pub mend: Vec<Finding<'m>>,
    /// What is worth knowing, by place.
    pub notes: Vec<Finding<'m>>,
}

/// A file, and its tables with what came of their rows.
pub(super) struct SentFile<'m> {
    pub file: &'m InputFile,
    pub tables: Vec<(&'m Source, Counts)>,
}

/// A finding, and the field whose column it points at.
pub(super) struct Finding<'m> {
    pub diagnostic: &'m Diagnostic,
    pub field: Option<&'m Field>,
}

/// Findings of one code.
pub(super) struct FindingKind<'s, 'm> {
    pub severity: Severity,
    pub title: String,
    pub findings: Vec<&'s Finding<'m>>,
}

impl<'m> Sender<'m> {
    pub(super) fn new(id: &'m str, name: &'m str, lang: Lang) -> Sender<'m> {
        Sender { id, name, lang, files: Vec::new(), mend: Vec::new(), notes: Vec::new() }
    }

    /// Returns what came of all rows.
    pub(super) fn totals(&self) -> Counts {
        let mut totals = Counts::default();
        self.files.iter().flat_map(|file| &file.tables).for_each(|(_, counts)| totals.add(*counts));
        totals
    }

    /// Returns how many places have this severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.mend.iter().filter(|finding| finding.diagnostic.severity == severity).count()
    }

    /// Returns how many files hold personal data that must not be there.
    pub(super) fn blocked(&self) -> usize {
        let is_identifier = |finding: &&Finding<'_>| finding.diagnostic.code.starts_with(IDENTIFIER);
        let files = self.mend.iter().filter(is_identifier).map(|finding| &finding.diagnostic.place.file);
        files.collect::<BTreeSet<_>>().len()
    }

    /// Returns what to mend by kind: errors first, then the most frequent.
    pub(super) fn kinds(&self) -> Vec<FindingKind<'_, 'm>> {
        let mut by_code: BTreeMap<(Reverse<Severity>, &str), Vec<&Finding<'m>>> = BTreeMap::new();
        for finding in &self.mend {
            let diagnostic = finding.diagnostic;
            by_code.entry((Reverse(diagnostic.severity), diagnostic.code)).or_default().push(finding);
        }
        let mut kinds: Vec<FindingKind<'_, 'm>> = by_code
            .into_iter()
            .map(|((severity, code), findings)| FindingKind {
                severity: severity.0,
                title: title(code, findings[0].diagnostic, Catalogue::of(self.lang)),
                findings,
            })
            .collect();
        // A file that was not read at all comes before everything.
        let blocks = |kind: &FindingKind<'_, '_>| kind.findings[0].diagnostic.code.starts_with(IDENTIFIER);
        kinds.sort_by_key(|kind| (Reverse(kind.severity), !blocks(kind), Reverse(kind.findings.len())));
        kinds
    }
}

/// Returns what a code means in a few words; where there are none, what its first finding says.
fn title(code: &str, first: &Diagnostic, catalogue: &Catalogue) -> String {
    let own = format!("title-{code}");
    if catalogue.has(&own) {
        return catalogue.plain(&own);
    }
    if code.starts_with(IDENTIFIER) {
        return catalogue.plain("feedback-identifier");
    }
    capitalised(&words(first, catalogue).0)
}

/// Returns a text with a capital at its beginning, as in a cell of its own.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns the organisations of which there is a file, by the name of their folder.
pub(super) fn senders<'m>(material: &Material<'m>) -> Vec<Sender<'m>> {
    let intake = material.intake;
    let mut senders: BTreeMap<&str, Sender<'m>> = BTreeMap::new();
    let known = folders(material);
    for file in &intake.files {
        let of_path = || place::organisation(&file.path, &known);
        let own = Some(file.organisation.as_str()).filter(|folder| !folder.is_empty());
        let Some(id) = own.or_else(of_path) else { continue };
        let sender = senders.entry(id).or_insert_with(|| sender(material, id));
        let tables = file.sources.iter().filter_map(|number| {
            let counts = material.counts.get(number.checked_sub(1)?).copied().unwrap_or_default();
            Some((intake.source(*number)?, counts))
        });
        sender.files.push(SentFile { file, tables: tables.collect() });
    }
    let folders: Vec<&str> = senders.keys().copied().collect();
    let columns = Columns::of(&intake.sources);
    for diagnostic in material.diagnostics {
        let path = diagnostic.place.file.as_deref();
        let folder = path.and_then(|path| place::organisation(path, &folders));
        let Some(sender) = folder.and_then(|folder| senders.get_mut(folder)) else { continue };
        let finding = Finding { diagnostic, field: columns.field(diagnostic) };
        match diagnostic.severity {
            Severity::Note => sender.notes.push(finding),
            Severity::Error | Severity::Warning => sender.mend.push(finding),
        }
    }
    let mut senders: Vec<Sender<'m>> = senders.into_values().collect();
    for sender in &mut senders {
        // Sorting keeps the order of what is equal: that in which it was found.
        let key = |finding: &Finding<'m>| (Reverse(finding.diagnostic.severity), &finding.diagnostic.place);
        sender.mend.sort_by(|one, other| key(one).cmp(&key(other)));
        sender.notes.sort_by(|one, other| one.diagnostic.place.cmp(&other.diagnostic.place));
    }
    senders
}

/// Returns every folder below exports/ that a file may belong to: those of the files, and those that kooste.toml names.
fn folders<'m>(material: &Material<'m>) -> Vec<&'m str> {
    let files = material.intake.files.iter();
    let of_files = files.flat_map(|file| [Some(file.organisation.as_str()), place::first_folder(&file.path)]).flatten();
    let named = material.project.organisers.iter().map(|organiser| organiser.id.as_str());
    let mut folders: Vec<&str> = of_files.chain(named).filter(|folder| !folder.is_empty()).collect();
    folders.sort_unstable();
    folders.dedup();
    folders
}

fn sender<'m>(material: &Material<'m>, id: &'m str) -> Sender<'m> {
    let named = material.project.organisers.iter().find(|organiser| organiser.id == id);
    let name = named.map_or(id, |organiser| organiser.name.as_str());
    let lang = named.and_then(|organiser| organiser.language).unwrap_or(material.project.language);
    Sender::new(id, name, lang)
}

/// The fields by the columns of the tables.
struct Columns<'m> {
    fields: BTreeMap<(&'m str, Option<&'m str>, u64), &'static Field>,
}

impl<'m> Columns<'m> {
    fn of(sources: &'m [Source]) -> Columns<'m> {
        let mut fields = BTreeMap::new();
        for source in sources {
            let Some(form) = form(&source.form) else { continue };
            for column in &source.columns {
                let position = u64::try_from(column.position).unwrap_or(u64::MAX);
                if let Some(field) = form.field(&column.field) {
                    fields.insert((source.file.as_str(), source.sheet.as_deref(), position), field);
                }
            }
        }
        Columns { fields }
    }

    fn field(&self, diagnostic: &Diagnostic) -> Option<&'static Field> {
        let place = &diagnostic.place;
        self.fields.get(&(place.file.as_deref()?, place.sheet.as_deref(), place.column?)).copied()
    }
}
