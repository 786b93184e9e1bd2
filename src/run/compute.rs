//! From the exports to what may be shown: read, checked, computed and controlled; what is kept of an earlier run is taken from there.

use super::cache::Steps;
use super::hashing::Key;
use super::ledger::Ledgers;
use super::load::{self, Loaded, Purpose, Rows};
use super::missing::Missing;
use super::publication::{self, Publication};
use super::senders::Senders;
use super::{RunOptions, Stage, anonymity, audience, database_account, queries};
use crate::diagnostics::{Diagnostic, Place, Result};
use crate::disclosure::ledger::{Line, Record};
use crate::disclosure::{Areas, Control, Profile, Protection, PublishedBound, Release, ReleasedTable};
use crate::measures::{self, Library, Lineage, MeasureTable};
use crate::privacy::k_anonymity::KAnonymity;
use crate::project::Project;
use crate::report::{self, Reports};
use crate::store::{self, Account};

/// What a run has before anything is typeset or written.
pub(super) struct Computed {
    pub loaded: Loaded,
    pub rows: Rows,
    /// What the database tells of itself.
    pub account: Account,
    /// The stricter first: the last one is that of the run's own profile.
    pub publications: Vec<Publication>,
}

/// Those who get something of a run: under which rules, and what they know already.
pub(super) type Readers = Vec<(Profile, Ledgers)>;

/// Returns for whom a run publishes: the stricter first, the run's own last.
pub(super) fn readers(
    options: &RunOptions,
    project: &Project,
    editions: &[publication::Edition<'_>],
) -> Result<Readers> {
    let audiences = publication::audiences(audience(options, project), editions).into_iter();
    let with_ledgers = |profile: Profile| Ok((profile, Ledgers::read(&project.root, &profile)?));
    audiences.map(Profile::of).map(with_ledgers).collect()
}

/// What figures are computed with, and for whom.
pub(super) struct Given<'g> {
    pub key: &'g Key,
    pub readers: Readers,
    pub reports: &'g Reports,
    pub purpose: Purpose,
}

/// Reads, checks, computes and controls what the readers get, but for the steps that are kept. They are then those of this time.
pub(super) fn compute(
    options: &RunOptions,
    project: Project,
    given: Given<'_>,
    steps: &mut Steps,
    progress: &mut dyn FnMut(Stage),
) -> Result<Computed> {
    let Given { key, readers, reports, purpose } = given;
    let library = queries::library(&project)?;
    let (mut loaded, rows) = load::load_with(project, options, purpose, steps, progress)?;
    // What follows keeps one core busy; nobody waits for the thread.
    std::thread::spawn(report::typeset::warm_up);
    let Uncontrolled { alike, senders, results, areas } = uncontrolled(&library, &mut loaded, &rows, steps, progress)?;
    let lineage = Lineage::of(&rows.session, &library)?;
    let mut publications: Vec<Publication> = Vec::new();
    for (profile, ledgers) in readers {
        let before = publications.last().map(|publication| publication.line(&loaded));
        let controlled = control(profile, &ledgers, &results, &areas, &mut loaded, before.as_ref())?;
        let beside = publications.iter().map(|publication| publication.profile.audience.name()).collect();
        let templates = reports.own_files();
        let accounts = publication::Accounts { library: &library, lineage: &lineage, key, templates, beside };
        let made = publication::Made { alike: &alike, senders: &senders, session: &rows.session, accounts };
        publications.push(Publication::of(controlled, ledgers, &loaded, made)?);
    }
    let account = database_account::account(&loaded, Some(&library));
    Ok(Computed { loaded, rows, account, publications })
}

/// What may be shown to the readers of a profile.
pub(super) struct Controlled {
    pub control: Control,
    pub tables: Vec<ReleasedTable>,
    pub protection: Protection,
    pub record: Record,
    /// What is published as a named exception.
    pub exception: Option<PublishedBound>,
}

/// What disclosure control has not seen yet.
pub(super) struct Uncontrolled {
    pub alike: KAnonymity,
    pub senders: Senders,
    pub results: Vec<MeasureTable>,
    pub areas: Areas,
}

/// Computes what disclosure control decides about.
pub(super) fn uncontrolled(
    library: &Library,
    loaded: &mut Loaded,
    rows: &Rows,
    steps: &mut Steps,
    progress: &mut dyn FnMut(Stage),
) -> Result<Uncontrolled> {
    progress(Stage::Measure);
    let alike = anonymity::measure(loaded, &rows.session)?;
    let results = measured(library, loaded, rows, steps)?;
    let senders = Senders::of(library, loaded, &rows.session)?;
    loaded.diagnostics.extend(senders.diagnostics());
    let areas = Areas::new(store::areas(&rows.session)?);
    Ok(Uncontrolled { alike, senders, results, areas })
}

/// Runs the measures over the core; those whose forms did not come are told instead.
pub(super) fn measured(
    library: &Library,
    loaded: &mut Loaded,
    rows: &Rows,
    steps: &mut Steps,
) -> Result<Vec<MeasureTable>> {
    let missing = Missing::find(library, loaded);
    let ran =
        measures::again(&rows.session, library, std::mem::take(&mut steps.results), steps.models.take().is_some())?;
    (steps.results, steps.computed) = (ran.results, ran.computed);
    let results = missing.without(ran.tables);
    loaded.diagnostics.extend(missing.diagnostics);
    Ok(results)
}

/// Takes the measures through disclosure control for the readers of a profile, who know the releases of their ledgers and, where one
/// is given, what the same run publishes for everyone.
pub(super) fn control(
    profile: Profile,
    ledgers: &Ledgers,
    results: &[MeasureTable],
    areas: &Areas,
    loaded: &mut Loaded,
    beside: Option<&Line>,
) -> Result<Controlled> {
    let control = Control::new(profile);
    let memory = ledgers.memory(beside, loaded.settings.cut_off);
    let Release { tables, mut protection, mut record } = control.release(results, areas, &memory, &ledgers.others())?;
    protection.releases = ledgers.releases();
    protection.beside = beside.is_some();
    let exception = exception(&control, results, &tables, loaded)?;
    record.bounds.extend(exception.as_ref().map(PublishedBound::entry));
    Ok(Controlled { control, tables, protection, record, exception })
}

/// Returns what the project publishes as a named exception; where it names one that is not allowed, a warning says so.
fn exception(
    control: &Control,
    results: &[MeasureTable],
    released: &[ReleasedTable],
    loaded: &mut Loaded,
) -> Result<Option<PublishedBound>> {
    let Some(named) = &loaded.project.target_verdict else { return Ok(None) };
    let bound = control.target_verdict(results, released, named)?;
    if bound.is_none() && control.profile().smallest_count.is_some() {
        let diagnostic = Diagnostic::warning("target-verdict-not-used").arg("group", &named.group);
        loaded.diagnostics.push(diagnostic.at(Place::file("kooste.toml")));
    }
    Ok(bound)
}
