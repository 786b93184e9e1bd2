//! What reports are made of: computed, or taken from the cache.

use super::cache::{Kept, Place, Shelf};
use super::compute::Computed;
use super::hashing::Key;
use super::ledger::Ledgers;
use super::load::{self, Loaded};
use super::publication::{Accounts, Publication};
use super::publish::Published;
use super::{queries, records};
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

/// Takes figures from what was computed.
///
/// # Errors
/// Fails as a bug of ours.
pub(super) fn computed(computed: Computed) -> Result<Figures> {
    let Computed { loaded, rows, account, publications } = computed;
    let rejected = records::rejected(&rows.session)?;
    let database = rows.unwritten(account);
    Ok(Figures { loaded, publications, rejected, database, old_database: None, place: None })
}

/// Figures that were kept, with all that belongs to them.
pub(super) struct Recalled {
    kept: Kept,
    ledgers: Vec<Ledgers>,
    published: Vec<Vec<Published>>,
    rejected: Vec<u8>,
}

/// Makes figures ready that were kept; looks for identifiers in the texts, as reading the exports would have done.
///
/// # Errors
/// 3 for a ledger that cannot be read or a text with identifiers.
pub(super) fn recall(kept: Kept, project: &Project, readers: &[Audience], shelf: &Shelf) -> Result<Option<Recalled>> {
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
    pub fn into_figures(self, project: Project, period: Period, key: &Key, reports: &Reports) -> Result<Figures> {
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
