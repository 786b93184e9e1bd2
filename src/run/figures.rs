//! What reports are made of: computed, or taken from the cache.

use super::cache::{Cache, Inputs, Kept, Place, Shelf, Steps};
use super::compute::{Computed, Given, compute, readers};
use super::hashing::Key;
use super::ledger::Ledgers;
use super::load::{self, Loaded, Purpose};
use super::publication::{Accounts, Edition, Publication};
use super::publish::Published;
use super::{RunOptions, Stage, queries, records};
use crate::diagnostics::Result;
use crate::disclosure::Profile;
use crate::measures::Lineage;
use crate::period::Period;
use crate::project::{Audience, Project};
use crate::report::Reports;
use crate::store::{RunSettings, Unwritten};

/// What reports are made of.
pub(super) struct Figures {
    pub loaded: Loaded,
    pub publications: Vec<Publication>,
    pub rejected: Vec<u8>,
    /// The database, to be written beside what follows; none when the one that is there holds.
    pub database: Option<Unwritten>,
    /// The database that belongs to kept figures, where another one has taken its place.
    pub old_database: Option<Vec<u8>>,
    /// Where it is all kept already.
    pub place: Option<Place>,
}

/// What figures are asked for, and what they are made with.
pub(super) struct Asked<'a> {
    pub options: &'a RunOptions,
    pub period: Period,
    pub editions: &'a [Edition<'a>],
    /// For whom, the stricter first.
    pub audiences: &'a [Audience],
    pub purpose: Purpose,
    pub key: &'a Key,
    pub reports: &'a Reports,
    /// Nothing where some file cannot be read.
    pub inputs: Option<&'a Inputs>,
    pub cache: &'a Cache,
    /// Whether to compute everything, whatever the cache holds.
    pub fresh: bool,
}

impl Asked<'_> {
    /// Returns the figures of a project: kept ones, or computed ones with the steps in which they were computed.
    ///
    /// # Errors
    /// As a run's.
    pub fn figures(&self, project: Project, progress: &mut dyn FnMut(Stage)) -> Result<(Figures, Option<Steps>)> {
        let Asked { options, audiences, purpose, key, reports, cache, .. } = *self;
        let inputs = self.inputs.filter(|_| !self.fresh);
        let known = inputs.and_then(|inputs| cache.figures(&inputs.figures(audiences)));
        let recalled = known.map(|known| recall(known, &project, audiences, cache.shelf())).transpose()?.flatten();
        if let Some(recalled) = recalled {
            return Ok((recalled.into_figures(project, self.period, key, reports)?, None));
        }
        let mut steps = if self.fresh { Steps::default() } else { cache.steps(inputs, true) };
        let readers = readers(options, &project, self.editions)?;
        let given = Given { key, readers, reports, purpose };
        let figures = computed(compute(options, project, given, &mut steps, progress)?)?;
        Ok((figures, Some(steps)))
    }
}

/// Takes figures from what was computed.
///
/// # Errors
/// Fails as a bug of ours.
fn computed(computed: Computed) -> Result<Figures> {
    let Computed { loaded, rows, account, publications } = computed;
    let rejected = records::rejected(&rows.session)?;
    let database = rows.unwritten(account);
    Ok(Figures { loaded, publications, rejected, database, old_database: None, place: None })
}

/// Figures that were kept, with all that belongs to them.
struct Recalled {
    kept: Kept,
    ledgers: Vec<Ledgers>,
    published: Vec<Vec<Published>>,
    rejected: Vec<u8>,
}

/// Makes figures ready that were kept; looks for identifiers in the texts, as reading the exports would have done.
///
/// # Errors
/// 3 for a ledger that cannot be read or a text with identifiers.
fn recall(kept: Kept, project: &Project, readers: &[Audience], shelf: &Shelf) -> Result<Option<Recalled>> {
    let ledgers = readers.iter().map(|audience| Ledgers::read(&project.root, &Profile::of(*audience)));
    let ledgers = ledgers.collect::<Result<_>>()?;
    load::texts_have_no_identifiers(project)?;
    let contents = kept.figures.contents(shelf);
    Ok(contents.map(|(published, rejected)| Recalled { kept, ledgers, published, rejected }))
}

impl Recalled {
    /// Returns the figures for the same project and period.
    ///
    /// # Errors
    /// 2 for a query that cannot be read.
    fn into_figures(self, project: Project, period: Period, key: &Key, reports: &Reports) -> Result<Figures> {
        let Recalled { kept: Kept { mut figures, place, database }, ledgers, published, rejected } = self;
        let loaded = Loaded {
            period,
            settings: RunSettings::new(period, project.as_of),
            intake: figures.intake(),
            diagnostics: figures.diagnostics,
            totals: figures.totals,
            unreadable: Vec::new(),
            stopped: load::Stopped::default(),
            project,
        };
        let library = queries::library(&loaded.project)?;
        let lineage = Lineage::apart(&library)?;
        let mut publications: Vec<Publication> = Vec::new();
        for ((kept, published), ledgers) in figures.publications.into_iter().zip(published).zip(ledgers) {
            let beside = publications.iter().map(|publication| publication.profile.audience.name()).collect();
            let (library, lineage) = (&library, &lineage);
            let accounts = Accounts { library, lineage, key, templates: reports.own_files(), beside };
            publications.push(Publication::of_kept(kept, published, ledgers, &loaded, accounts)?);
        }
        Ok(Figures { loaded, publications, rejected, database: None, old_database: database, place: Some(place) })
    }
}
