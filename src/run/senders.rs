//! Who sent nothing, or not all: zeros that only mean that nothing came would mislead whoever reads them.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::diagnostics::{Diagnostic, Failure, Place, Result};
use crate::language::Lang;
use crate::measures::Library;
use crate::report::LackingForm;
use crate::session::Session;

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
    /// form. A file without rows is a form that came: nothing happened there.
    pub lacking: Vec<LackingForm>,
}

impl Senders {
    /// Finds out who sent what.
    ///
    /// # Errors
    /// A bug when the checked list of areas, or that of sources, cannot be read.
    pub(super) fn of(library: &Library, session: &Session) -> Result<Senders> {
        Ok(Senders { silent: silent(library, session)?, lacking: lacking(session)? })
    }

    /// Returns a warning for each.
    pub(super) fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        let silent = self.silent.iter().map(|name| Diagnostic::warning("organiser-silent").arg("name", name));
        let lacking = self.lacking.iter().map(|LackingForm { organisation, form }| {
            let title = |lang: Lang| contract::form(form).map_or(form.as_str(), |form| form.title.of(lang));
            Diagnostic::warning("organisation-form-missing")
                .at(Place::file(format!("exports/{organisation}")))
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

fn lacking(session: &Session) -> Result<Vec<LackingForm>> {
    let failed = |error| Failure::bug("find the forms that did not come", error);
    // As the checks have evened the names of organisations out.
    let sql = "select distinct organisation, form from staging.source where form is not null";
    let mut statement = session.connection().prepare(sql).map_err(failed)?;
    let sent = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
    Ok(lacking_among(&sent.collect::<std::result::Result<Vec<(String, String)>, _>>().map_err(failed)?))
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

    fn sources(sent: &[(&str, &[&str])]) -> Vec<(String, String)> {
        let source = |organisation: &str, form: &&str| (organisation.to_owned(), (*form).to_owned());
        sent.iter().flat_map(|(organisation, forms)| forms.iter().map(|form| source(organisation, form))).collect()
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

    #[test]
    fn nothing_is_lacking_beside_a_summary_or_where_there_are_no_agreements() {
        let all: &[&str] = &["agreement", "job_start", "job_end"];
        assert_eq!(told(&[("A", all), ("B", &["agreement", "coach_summary"]), ("C", &["area"])]), [""; 0]);
    }
}
