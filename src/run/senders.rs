//! Who sent nothing, or not all, or much that could not be read: zeros that only mean that nothing came would mislead whoever reads them.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::diagnostics::{Diagnostic, Failure, Place, Result, Severity};
use crate::language::Lang;
use crate::measures::Library;
use crate::report::LackingForm;
use crate::session::Session;

use super::UNREAD;
use super::load::Loaded;

/// Who has clients.
const AGREEMENT: &str = "agreement";
/// Tells by itself what the forms of a client's time in the service tell.
const SUMMARY: &str = "coach_summary";
/// Forms of a client's time in the service that go with agreements.
const FORMS: [&str; 4] = ["employer_contact", "job_start", "job_end", "service_exit"];
const SILENT: &str = "model/silent_organiser";

/// What is missing of a project's exports.
pub(super) struct Senders {
    /// Organisers of the list of areas that sent nothing on clients, by name.
    pub silent: Vec<String>,
    /// Forms that an organisation with agreements did not send, although at least half of all such organisations did, by organisation and
    /// form. A file without rows is a form that came: nothing happened there. Agreements are lacking where there are jobs or exits and nobody
    /// whose they could be.
    pub lacking: Vec<LackingForm>,
    /// Organisations that sent agreements and no jobs, by name: one that sent jobs and no agreements may be one of them by another name.
    without_jobs: Vec<String>,
    /// Organisations with files none of whose rows was read: what seems lacking may be in one of them.
    unread: BTreeSet<String>,
    /// Forms of which a large share of an organisation's rows was rejected, by organisation and form.
    pub rejected: Vec<LackingForm>,
    /// Silent organisers whose agreements or summaries came: all rows of these were rejected.
    unloaded: BTreeSet<String>,
}

impl Senders {
    /// Finds out who sent what.
    ///
    /// # Errors
    /// A bug when the checked list of areas, or that of sources, cannot be read.
    pub(super) fn of(library: &Library, loaded: &Loaded, session: &Session) -> Result<Senders> {
        let mut sent = sent(session)?;
        // A form that came and was stopped for the identifiers in it need not be asked for.
        let stopped = loaded.stopped.forms.iter();
        let stopped = stopped.filter_map(|(file, form)| Some((organisation(loaded, file)?, form.clone())));
        let stopped: Vec<(String, String)> = stopped.collect();
        sent.extend(stopped.iter().cloned());
        let agreements = without_clients(session)?
            .into_iter()
            .filter(|organisation| !sends_clients(&stopped, organisation))
            .map(|organisation| LackingForm { organisation, form: AGREEMENT.to_owned() });
        let lacking = agreements.chain(lacking_among(&sent)).collect();
        let unread =
            loaded.diagnostics.iter().filter(|found| found.severity == Severity::Error && UNREAD.contains(&found.code));
        let files = loaded.unreadable.iter().chain(unread).filter_map(|found| found.place.file.as_deref());
        let unread = files.filter_map(|file| organisation(loaded, file)).collect();
        let (silent, rejected) = (silent(library, session)?, rejected(session)?);
        let unloaded = silent.iter().filter(|name| sends_clients(&sent, name)).cloned().collect();
        Ok(Senders { silent, lacking, without_jobs: without_jobs(&sent), unread, rejected, unloaded })
    }

    /// Returns a warning for each; one for an organiser whose jobs came without its agreements.
    pub(super) fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        let is_lacking = |name: &String| self.lacking.iter().any(|it| it.organisation == *name && it.form == AGREEMENT);
        let silent = self.silent.iter().filter(move |name| !is_lacking(name));
        let silent = silent.map(|name| {
            let rows = if self.unloaded.contains(name) { "rejected" } else { "none" };
            Diagnostic::warning("organiser-silent").arg("name", name).arg("rows", rows)
        });
        let lacking = self.lacking.iter().map(|LackingForm { organisation, form }| {
            let place = Place::file(format!("exports/{organisation}"));
            let unread = if self.unread.contains(organisation) { "some" } else { "none" };
            if form == AGREEMENT {
                let names = if self.without_jobs.is_empty() { "none".to_owned() } else { self.without_jobs.join(", ") };
                return Diagnostic::warning("organisation-without-clients")
                    .at(place)
                    .arg("names", names)
                    .arg("unread", unread);
            }
            let title = |lang: Lang| contract::form(form).map_or(form.as_str(), |form| form.title.of(lang));
            Diagnostic::warning("organisation-form-missing")
                .at(place)
                .arg("unread", unread)
                .arg("form_fi", title(Lang::Fi))
                .arg("form_sv", title(Lang::Sv))
                .arg("form_en", title(Lang::En))
        });
        silent.chain(lacking)
    }
}

fn silent(library: &Library, session: &Session) -> Result<Vec<String>> {
    let failed = |error| Failure::bug("find the organisers that sent nothing", error);
    let Some(query) = library.get(SILENT) else { return Ok(Vec::new()) };
    let sql = format!("select organiser from ({}) order by organiser", query.sql.trim_end().trim_end_matches(';'));
    let mut statement = session.connection().prepare(&sql).map_err(failed)?;
    let names = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    names.collect::<std::result::Result<_, _>>().map_err(failed)
}

/// Returns which organisation sent which form.
fn sent(session: &Session) -> Result<Vec<(String, String)>> {
    let failed = |error| Failure::bug("find the forms that did not come", error);
    // As the checks have evened the names of organisations out.
    let sql = "select distinct organisation, form from staging.source where form is not null";
    let mut statement = session.connection().prepare(sql).map_err(failed)?;
    let sent = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
    sent.collect::<std::result::Result<_, _>>().map_err(failed)
}

/// Returns the organisations all of whose jobs and exits are of people whom nobody serves: no figure counts these jobs. Where
/// pseudonyms are shared, the agreement may be another organisation's.
fn without_clients(session: &Session) -> Result<Vec<String>> {
    let failed = |error| Failure::bug("find the organisations without clients", error);
    let sql = "with served as (
          select person from core.agreement
          union
          select person from core.coach_summary
        ),
        told as (
          select organisation, person from core.job_start
          union all
          select organisation, person from core.job_end
          union all
          select organisation, person from core.service_exit
        )
        select organisation
        from told
        where
          exists (select 1 from served)
          -- Where all of them were rejected, errors tell so.
          and organisation not in (
            select organisation
            from staging.source
            where form in ('agreement', 'coach_summary') and rows > 0
          )
        group by organisation
        having bool_and(person not in (select person from served))
        order by organisation";
    let mut statement = session.connection().prepare(sql).map_err(failed)?;
    let names = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    names.collect::<std::result::Result<_, _>>().map_err(failed)
}

fn organisation(loaded: &Loaded, path: &str) -> Option<String> {
    loaded.intake.files.iter().find(|file| file.path == path).map(|file| file.organisation.clone())
}

fn sends(sent: &[(String, String)], organisation: &str, form: &str) -> bool {
    sent.iter().any(|(who, what)| who == organisation && what == form)
}

fn sends_clients(sent: &[(String, String)], organisation: &str) -> bool {
    [AGREEMENT, SUMMARY].iter().any(|form| sends(sent, organisation, form))
}

fn without_jobs(sources: &[(String, String)]) -> Vec<String> {
    let mut names: Vec<String> = sources
        .iter()
        .filter(|(organisation, form)| form == AGREEMENT && !sends(sources, organisation, "job_start"))
        .map(|(organisation, _)| organisation.clone())
        .collect();
    names.sort();
    names
}

/// Returns the forms of which at least a fifth of an organisation's rows was rejected. Rows of a file do not count once a newer one with as
/// many rows has come: it is the corrected one.
fn rejected(session: &Session) -> Result<Vec<LackingForm>> {
    let failed = |error| Failure::bug("find the forms of which many rows were rejected", error);
    let sql = "with sent as (
          select s.organisation, s.file_date, c.*
          from quality.row_count as c
          inner join staging.source as s
            on s.source = c.source
        )
        select organisation, form
        from sent
        where not exists (
          select 1
          from sent as newer
          where
            newer.organisation = sent.organisation
            and newer.form = sent.form
            and newer.file_date > sent.file_date
            and newer.read >= sent.read
        )
        group by organisation, form
        having sum(rejected) > 0 and sum(rejected) * 5 >= sum(loaded + rejected)
        order by all";
    let mut statement = session.connection().prepare(sql).map_err(failed)?;
    let found = statement.query_map([], |row| Ok(LackingForm { organisation: row.get(0)?, form: row.get(1)? }));
    found.map_err(failed)?.collect::<std::result::Result<_, _>>().map_err(failed)
}

fn lacking_among(sources: &[(String, String)]) -> Vec<LackingForm> {
    let mut sent: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (organisation, form) in sources {
        sent.entry(organisation).or_default().insert(form);
    }
    sent.retain(|_, forms| forms.contains(AGREEMENT) && !forms.contains(SUMMARY));
    let usual = |form: &&str| 2 * sent.values().filter(|forms| forms.contains(form)).count() >= sent.len();
    let usual: Vec<&str> = FORMS.iter().copied().filter(usual).collect();
    let of_organisation = |(organisation, forms): (&&str, &BTreeSet<&str>)| {
        let lacking = usual.iter().filter(|form| !forms.contains(**form));
        lacking
            .map(|form| LackingForm { organisation: (*organisation).to_owned(), form: (*form).to_owned() })
            .collect::<Vec<_>>()
    };
    sent.iter().flat_map(of_organisation).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Catalogue;
    use crate::measures::testing::Project;
    use crate::session::Limits;

    fn sources(sent: &[(&str, &[&str])]) -> Vec<(String, String)> {
        let source = |organisation: &str, form: &&str| (organisation.to_owned(), (*form).to_owned());
        sent.iter().flat_map(|(organisation, forms)| forms.iter().map(|form| source(organisation, form))).collect()
    }

    /// Rows by organisation, form, day of the file, rows read and rejected.
    #[test]
    fn a_form_with_many_rejected_rows_is_told_until_a_corrected_file_comes() {
        let session = Session::open(&Limits { threads: Some(1), memory_mb: 512 }).unwrap();
        let sql = "
            create table staging.source as select * from (values
              (1, 'A', null::date), (2, 'B', null), (3, 'B', null), (4, 'C', '2022-03-31'), (5, 'C', '2022-06-30'), (6, 'D', '2022-03-31'),
              (7, 'D', '2022-06-30')) as t(source, organisation, file_date);
            create table quality.row_count as
            select source, form, read, read - rejected as loaded, rejected, 0 as duplicate from (values
              (1, 'agreement', 11, 9), (2, 'agreement', 9, 1), (3, 'job_start', 5, 1), (4, 'agreement', 8, 8), (5, 'agreement', 9, 0),
              (6, 'job_end', 8, 8), (7, 'job_end', 2, 0)) as t(source, form, read, rejected);";
        session.execute("lay out what was read", sql).unwrap();
        let told: Vec<String> =
            rejected(&session).unwrap().into_iter().map(|it| format!("{} {}", it.organisation, it.form)).collect();
        assert_eq!(told, ["A agreement", "B job_start", "D job_end"], "C has sent all of them anew, D only the latest");
    }

    fn told(sent: &[(&str, &[&str])]) -> Vec<String> {
        lacking_among(&sources(sent)).into_iter().map(|it| format!("{} {}", it.organisation, it.form)).collect()
    }

    #[test]
    fn a_form_is_lacking_where_most_others_sent_it() {
        let all = ["agreement", "job_start", "job_end"];
        let sent: [(&str, &[&str]); 3] = [("A", &all), ("B", &["agreement", "job_start"]), ("C", &["agreement"])];
        assert_eq!(told(&sent), ["C job_start"], "one of three ended a job: the others may have had none to end");
        assert_eq!(told(&[("A", &all), ("C", &["agreement"])]), ["C job_start", "C job_end"]);
    }

    /// A's and C's jobs are of their own clients, C's by its summary; of those of E all agreements were rejected, which errors tell.
    #[test]
    fn jobs_of_nobodys_clients_are_told_by_organisation() {
        let Project { session } = Project::new("2021-01-01", "2021-12-31");
        let told = |sql: &str| {
            session.execute("prepare a test", sql).unwrap();
            without_clients(&session).unwrap()
        };
        let rows = "
            create or replace table staging.source as
            select * from (values ('A', 'agreement', 2), ('C', 'coach_summary', 1), ('D', 'agreement', 0), ('E', 'agreement', 1))
              as sent(organisation, form, rows);
            insert into core.job_start(organisation, person, job_no, start_date)
            values ('A', 1, '1', '2021-03-01'), ('B', 3, '1', '2021-03-01'), ('C', 2, '1', '2021-03-01'), ('E', 6, '1', '2021-03-01');
            insert into core.service_exit(organisation, person, exit_date) values ('D', 4, '2021-05-01');";
        assert_eq!(told(rows), [""; 0], "where nobody has clients it shows anyway");
        let clients = "
            insert into core.agreement(organisation, person, start_date) values ('A', 1, '2021-02-01');
            insert into core.coach_summary(organisation, person, start_date) values ('C', 2, '2021-02-01');";
        assert_eq!(told(clients), ["B", "D"]);
        let shared = "insert into core.agreement(organisation, person, start_date) values ('A', 3, '2021-02-01')";
        assert_eq!(told(shared), ["D"], "whom another organisation serves is somebody's client");
    }

    #[test]
    fn one_that_sent_agreements_and_no_jobs_may_be_who_sent_jobs_and_no_agreements() {
        let sent =
            sources(&[("Pori", &[AGREEMENT]), ("Porin kaupunki", &["job_start"]), ("A", &[AGREEMENT, "job_start"])]);
        assert_eq!(without_jobs(&sent), ["Pori"]);
        let senders = |lacking: &[(&str, &str)], unread: &[&str]| Senders {
            silent: vec!["Pori".into(), "Rauma".into()],
            lacking: lacking
                .iter()
                .map(|(organisation, form)| LackingForm { organisation: (*organisation).into(), form: (*form).into() })
                .collect(),
            rejected: Vec::new(),
            unloaded: BTreeSet::from(["Rauma".to_owned()]),
            without_jobs: without_jobs(&sent),
            unread: unread.iter().map(|name| (*name).to_owned()).collect(),
        };
        let told = |senders: Senders| -> Vec<String> {
            let words = |found: Diagnostic| crate::diagnostics::words(&found, Catalogue::of(Lang::En));
            senders
                .diagnostics()
                .map(words)
                .map(|(message, hint)| format!("{message}: {}", hint.unwrap_or_default()))
                .collect()
        };
        let lines = told(senders(&[("Porin kaupunki", AGREEMENT), ("Pori", "job_start")], &[]));
        assert_eq!(lines.len(), 4);
        assert!(lines[2].ends_with("move the files into its own folder: no jobs came from Pori"), "{lines:?}");
        assert!(lines[3].contains("with its headers only"), "{lines:?}");
        let lines = told(senders(&[("Pori", AGREEMENT)], &["Pori"]));
        assert_eq!(
            lines.len(),
            2,
            "{lines:?}: one finding for an organiser whose jobs came and whose agreements did not"
        );
        assert!(lines[0].contains("Rauma") && lines[1].contains("could not be read"), "{lines:?}");
        assert!(lines[0].contains("rejected") && !lines[0].contains("take it off"), "its agreements came: {lines:?}");
    }

    #[test]
    fn nothing_is_lacking_beside_a_summary_or_where_there_are_no_agreements() {
        let all: &[&str] = &["agreement", "job_start", "job_end"];
        assert_eq!(told(&[("A", all), ("B", &["agreement", "coach_summary"]), ("C", &["area"])]), [""; 0]);
    }
}
