//! What a run publishes for the readers of one profile, and the reports that are made of it.
//!
//! Most runs have one publication: that of their own profile. A report for stricter readers has one of its own; its tables stand in its
//! files only.

use std::panic::resume_unwind;

use serde::{Deserialize, Serialize};

use crate::diagnostics::{Diagnostic, Exit, Failure, Result, Severity};
use crate::disclosure::ledger::{Line, Record};
use crate::disclosure::{Profile, Protection, PublishedBound, ReleasedTable, Since};
use crate::language::Lang;
use crate::measures::{Library, Lineage};
use crate::parallel::{beside, few_beside};
use crate::period::Period;
use crate::privacy;
use crate::privacy::k_anonymity::KAnonymity;
use crate::project::{Audience, Project};
use crate::report::workbook::{self, WorkbookInput};
use crate::report::{
    self, Attachment, Definition, HashedName, Production, Quality, ReportInput, Reports, narrative, narrative::Texts,
};
use crate::session::Session;

use super::account::{self, Shared};
use super::compute::Controlled;
use super::hashing::Key;
use super::ledger::Ledgers;
use super::load::Loaded;
use super::publish::{self, Published};
use super::senders::Senders;
use super::{RunOptions, production, quality};

/// How many PDFs are set at once: each takes some eighty megabytes.
const MOST_AT_ONCE: usize = 2;

/// A report in one language.
#[derive(Clone, Copy)]
pub(super) struct Edition<'r> {
    pub definition: &'r Definition,
    pub lang: Lang,
    /// For whom it is made: the stricter of the run's readers and the report's.
    pub audience: Audience,
}

impl Edition<'_> {
    /// Returns the name of its files without ending: `thl-2022Q2-fi`.
    pub fn stem(&self, period: Period) -> String {
        format!("{}-{period}-{}", self.definition.id, self.lang)
    }
}

/// Returns what is to be built: each report in each language, in the order of their names.
///
/// # Errors
/// 2 for a report that does not exist, or not in one of the languages.
pub(super) fn editions<'r>(options: &RunOptions, project: &Project, reports: &'r Reports) -> Result<Vec<Edition<'r>>> {
    let mut names: Vec<&str> = options.reports.iter().map(String::as_str).collect();
    if names.is_empty() {
        names.push(report::DEFAULT);
    }
    let mut langs = options.langs.clone();
    if langs.is_empty() {
        langs.push(project.language);
    }
    names.sort_unstable();
    names.dedup();
    langs.sort();
    langs.dedup();
    let run = super::audience(options, project);
    let (mut editions, mut wrong) = (Vec::new(), Vec::new());
    for name in names {
        let Some(definition) = reports.get(name) else {
            let known = reports.ids().collect::<Vec<_>>().join(", ");
            let nearest = reports.nearest(name).unwrap_or("none");
            wrong.push(
                Diagnostic::error("unknown-report").arg("name", name).arg("known", known).arg("nearest", nearest),
            );
            continue;
        };
        let audience = definition.audience(run);
        for lang in &langs {
            if definition.langs().any(|known| known == *lang) {
                editions.push(Edition { definition, lang: *lang, audience });
            } else {
                let known = definition.langs().map(Lang::code).collect::<Vec<_>>().join(", ");
                let diagnostic = Diagnostic::error("report-language-missing").arg("name", name).arg("lang", lang);
                wrong.push(diagnostic.arg("known", known));
            }
        }
    }
    if wrong.is_empty() { Ok(editions) } else { Err(Failure::many(Exit::Usage, wrong)) }
}

/// Returns for whom a run publishes: for the readers of stricter reports first, then for its own.
pub(super) fn audiences(own: Audience, editions: &[Edition<'_>]) -> Vec<Audience> {
    let stricter = editions.iter().any(|edition| edition.audience == Audience::Public) && own == Audience::Steering;
    stricter.then_some(Audience::Public).into_iter().chain([own]).collect()
}

/// What the readers of a profile get.
pub(super) struct Publication {
    pub profile: Profile,
    pub ledgers: Ledgers,
    pub record: Record,
    pub published: Vec<Published>,
    tables: Vec<ReleasedTable>,
    protection: Protection,
    exception: Option<PublishedBound>,
    since: Option<Since>,
    /// The tables that the reports carry along.
    attachments: Vec<Attachment>,
    /// What they tell of how they were made.
    pub account: Shared,
    production: Production,
    quality: Quality,
}

/// What a publication is made of besides its figures.
pub(super) struct Made<'m> {
    pub alike: &'m KAnonymity,
    pub senders: &'m Senders,
    pub session: &'m Session,
    pub accounts: Accounts<'m>,
}

/// What the accounts of a publication are made of.
pub(super) struct Accounts<'m> {
    pub library: &'m Library,
    pub lineage: &'m Lineage<'m>,
    pub key: &'m Key,
    /// The project's own templates.
    pub templates: &'m [HashedName],
    /// Profiles of what the run publishes before.
    pub beside: Vec<&'static str>,
}

impl Accounts<'_> {
    /// Returns the facts of the production annex, and what all reports of the publication tell of how they were made.
    fn of(
        self,
        loaded: &Loaded,
        profile: &Profile,
        ledgers: &Ledgers,
        tables: &[ReleasedTable],
        published: &[Published],
    ) -> Result<(Production, Shared)> {
        let Accounts { library, lineage, key, templates, beside } = self;
        let production = production::production(loaded, library, key, profile, ledgers, templates, lineage);
        let hashes = publish::hashes(published);
        let source = account::Source {
            production: &production,
            library,
            lineage,
            key,
            profile,
            tables,
            hashes: &hashes,
            beside,
        };
        let account = Shared::of(loaded, &source)?;
        Ok((production, account))
    }
}

impl Publication {
    /// Returns the tables as files, and the accounts of how they were made.
    ///
    /// # Errors
    /// A bug when a table cannot be written.
    pub fn of(controlled: Controlled, ledgers: Ledgers, loaded: &Loaded, made: Made<'_>) -> Result<Publication> {
        let Controlled { control, tables, protection, record, exception } = controlled;
        let profile = *control.profile();
        let (published, quality) = std::thread::scope(|scope| {
            let published = scope.spawn(|| publish::tables(loaded, &tables));
            let quality = quality::quality(loaded, made.session, made.alike, &control, &tables, made.senders);
            (published.join().unwrap_or_else(|panic| resume_unwind(panic)), quality)
        });
        let (published, quality) = (published?, quality?);
        let (production, account) = made.accounts.of(loaded, &profile, &ledgers, &tables, &published)?;
        let since = ledgers.last().map(|last| Since::of(last, &tables));
        let attachments = publish::attachments(&published);
        Ok(Publication {
            profile,
            ledgers,
            record,
            published,
            tables,
            protection,
            exception,
            since,
            attachments,
            account,
            production,
            quality,
        })
    }

    /// Returns what readers of the same run know from this publication, as if it were released already.
    pub fn line(&self, loaded: &Loaded) -> Line {
        self.ledgers.line(loaded, &self.profile, &self.record)
    }
}

/// A publication as it is kept: its files by their hashes. Ledgers are not kept, since whoever takes it knows that they are the same; nor
/// is the account of how it was made, which tells of today's project.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptPublication {
    profile: Profile,
    record: Record,
    pub published: Vec<(String, String)>,
    tables: Vec<ReleasedTable>,
    protection: Protection,
    exception: Option<PublishedBound>,
    since: Option<Since>,
    quality: Quality,
}

impl Publication {
    /// Returns what is to be kept; `put` keeps a file and returns its hash.
    pub fn keep(&self, put: &mut dyn FnMut(&[u8]) -> Option<String>) -> Option<KeptPublication> {
        let published = self.published.iter().map(|file| Some((file.name.clone(), put(&file.bytes)?)));
        Some(KeptPublication {
            profile: self.profile,
            record: self.record.clone(),
            published: published.collect::<Option<_>>()?,
            tables: self.tables.clone(),
            protection: self.protection.clone(),
            exception: self.exception.clone(),
            since: self.since.clone(),
            quality: self.quality.clone(),
        })
    }

    /// Returns a publication that was kept, with its files.
    ///
    /// # Errors
    /// A bug when its account cannot be written.
    pub fn of_kept(
        kept: KeptPublication,
        published: Vec<Published>,
        ledgers: Ledgers,
        loaded: &Loaded,
        accounts: Accounts<'_>,
    ) -> Result<Publication> {
        let tables = kept.tables;
        let (production, account) = accounts.of(loaded, &kept.profile, &ledgers, &tables, &published)?;
        Ok(Publication {
            profile: kept.profile,
            ledgers,
            record: kept.record,
            attachments: publish::attachments(&published),
            account,
            published,
            tables,
            protection: kept.protection,
            exception: kept.exception,
            since: kept.since,
            production,
            quality: kept.quality,
        })
    }
}

/// What a file of an edition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Pdf,
    Workbook,
}

/// A file of an edition and its path in the project folder.
pub(super) struct Typeset {
    pub path: String,
    pub bytes: Vec<u8>,
    pub kind: Kind,
    pub audience: Audience,
}

/// Builds the editions: a PDF and a workbook each. Under the secure profile there is no PDF, and the workbook stays with the tables in the
/// log, which only the owner reads. What is noticed about the texts joins the findings. `meanwhile` is done beside it.
pub(super) fn typeset<T: Send>(
    loaded: &mut Loaded,
    reports: &Reports,
    editions: &[Edition<'_>],
    publications: &[Publication],
    meanwhile: impl FnOnce(&Loaded) -> T + Send,
) -> Result<(Vec<Typeset>, T)> {
    let with_texts = with_texts(loaded, reports, editions)?;
    let loaded = &*loaded;
    let pdf = |edition: &Edition<'_>, input: &ReportInput<'_>| {
        let path = format!("out/{}/{}.pdf", input.period, edition.stem(input.period));
        Ok(Typeset { path, bytes: report::build(input)?.pdf, kind: Kind::Pdf, audience: edition.audience })
    };
    // A report's pages keep one core busy for the most part; a workbook takes little memory and finds the other one free.
    let ((books, done), pdfs) = std::thread::scope(|scope| {
        let books = scope.spawn(|| {
            let books = beside(editions, |edition| book(loaded, edition, of(publications, edition)?));
            (books, meanwhile(loaded))
        });
        let pdfs = each_of(loaded, reports, &with_texts, publications, pdf);
        (books.join().unwrap_or_else(|panic| resume_unwind(panic)), pdfs)
    });
    let files: Result<Vec<Typeset>> = books.into_iter().chain(pdfs?.into_iter().map(Ok)).collect();
    Ok((files?, done))
}

/// Returns what an edition's readers get.
fn of<'p>(publications: &'p [Publication], edition: &Edition<'_>) -> Result<&'p Publication> {
    let found = publications.iter().find(|publication| publication.profile.audience == edition.audience);
    found.ok_or_else(|| Failure::bug("building a report", "nothing was published for its readers"))
}

fn book(loaded: &Loaded, edition: &Edition<'_>, publication: &Publication) -> Result<Typeset> {
    let period = loaded.period;
    let folder = match edition.audience {
        Audience::Secure => format!("log/{period}/secure"),
        Audience::Public | Audience::Steering => format!("out/{period}"),
    };
    let input = WorkbookInput {
        project: &loaded.project,
        report: edition.definition,
        period,
        lang: edition.lang,
        profile: publication.profile,
        cut_off: loaded.settings.cut_off,
        tables: &publication.tables,
        lineage: &publication.production.lineage,
        municipalities: &publication.quality.municipalities,
    };
    let path = format!("{folder}/{}.xlsx", edition.stem(period));
    Ok(Typeset { path, bytes: workbook::build(&input)?, kind: Kind::Workbook, audience: edition.audience })
}

/// Does the same to what each edition with pages is made of, side by side: none under the secure profile. What is noticed about their texts
/// joins the findings.
pub(super) fn each<T: Send>(
    loaded: &mut Loaded,
    reports: &Reports,
    editions: &[Edition<'_>],
    publications: &[Publication],
    make: impl Fn(&Edition<'_>, &ReportInput<'_>) -> Result<T> + Sync,
) -> Result<Vec<T>> {
    let with_texts = with_texts(loaded, reports, editions)?;
    each_of(loaded, reports, &with_texts, publications, make)
}

/// An edition with pages, and the texts that people wrote for it.
type WithTexts<'e, 'r> = (&'e Edition<'r>, Texts);

/// Reads the texts of the editions with pages; what is noticed about them joins the findings.
fn with_texts<'e, 'r>(
    loaded: &mut Loaded,
    reports: &Reports,
    editions: &'e [Edition<'r>],
) -> Result<Vec<WithTexts<'e, 'r>>> {
    loaded.diagnostics.extend(narrative::astray(&loaded.project.root, &reports.ids().collect::<Vec<_>>()));
    let mut with_texts = Vec::new();
    for edition in editions.iter().filter(|edition| edition.audience != Audience::Secure) {
        let (texts, found) = narrative::read(&loaded.project.root, edition.lang, edition.definition)?;
        for diagnostic in found {
            // Two reports may take the same text.
            if !loaded.diagnostics.contains(&diagnostic) {
                loaded.diagnostics.push(diagnostic);
            }
        }
        with_texts.push((edition, texts));
    }
    Ok(with_texts)
}

/// Returns what is noticed about the texts of all reports, in the project's language and in those that it has a folder for, and how many
/// texts cannot be read.
pub(super) fn survey_texts(project: &Project) -> (Vec<Diagnostic>, usize) {
    let reports = match publish::own_templates(&project.root).and_then(|own| Reports::with(&own)) {
        Ok(reports) => reports,
        Err(failure) => return (privacy::redact(failure).diagnostics, 0),
    };
    let mut found: Vec<Diagnostic> = Vec::new();
    let is_used = |lang: &Lang| *lang == project.language || project.root.join(format!("narrative/{lang}")).is_dir();
    for lang in Lang::ALL.into_iter().filter(is_used) {
        let in_lang = |report: &&Definition| report.langs().any(|known| known == lang);
        for report in reports.ids().filter_map(|id| reports.get(id)).filter(in_lang) {
            let read = narrative::read(&project.root, lang, report);
            let noticed = read.map_or_else(|failure| failure.diagnostics, |(_, noticed)| noticed);
            // Two reports may take the same text.
            let new: Vec<Diagnostic> = noticed.into_iter().filter(|it| !found.contains(it)).collect();
            found.extend(new);
        }
    }
    found.extend(narrative::astray(&project.root, &reports.ids().collect::<Vec<_>>()));
    // Nothing is told of a text whose very name the privacy gate has refused.
    found.retain(|it| !it.place.file.as_deref().is_some_and(privacy::holds_identifier));
    let unreadable = found.iter().filter(|it| it.severity == Severity::Error).count();
    (found, unreadable)
}

fn each_of<T: Send>(
    loaded: &Loaded,
    reports: &Reports,
    with_texts: &[WithTexts<'_, '_>],
    publications: &[Publication],
    make: impl Fn(&Edition<'_>, &ReportInput<'_>) -> Result<T> + Sync,
) -> Result<Vec<T>> {
    let made = few_beside(MOST_AT_ONCE, with_texts, |(edition, texts)| {
        let publication = of(publications, edition)?;
        let run_json = publication.account.of_report(loaded, edition, &texts.written)?;
        let attachments = publication.attachments.iter().cloned().chain([publish::run_json(run_json)]).collect();
        let input = ReportInput {
            definition: edition.definition,
            reports,
            project: &loaded.project,
            period: loaded.period,
            lang: edition.lang,
            profile: publication.profile,
            tables: &publication.tables,
            quality: &publication.quality,
            protection: &publication.protection,
            exception: publication.exception.as_ref(),
            since: publication.since.as_ref(),
            production: &publication.production,
            texts,
            attachments,
        };
        make(edition, &input)
    });
    made.into_iter().collect()
}
