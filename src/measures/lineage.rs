//! From the forms to the measures: which core tables and queries each query stands on.
//!
//! Everything here is names, known before any file is read: the same dependencies by which the queries are put in order.

use std::collections::{BTreeMap, BTreeSet};

use super::library::{Library, Measure};
use super::order;
use crate::contract::Form;
use crate::diagnostics::Result;
use crate::session::{Limits, Session};
use crate::store;

/// A query and what it reads.
#[derive(Clone, Debug)]
pub struct Step<'l> {
    pub measure: &'l Measure,
    /// Ids of the queries whose results it reads.
    pub queries: BTreeSet<&'l str>,
    /// Core tables that it reads itself, as `core.job_start`.
    pub core: BTreeSet<String>,
    /// Reference and project tables that it reads itself, as `config.instrument`.
    pub config: BTreeSet<String>,
    /// Whether it can read nothing else but the run's settings.
    pub is_closed: bool,
}

impl Step<'_> {
    /// Returns the names of all that it reads: queries first, then core tables, then those of settings and facts.
    pub fn reads(&self) -> Vec<String> {
        let queries = self.queries.iter().map(|id| (*id).to_owned());
        queries.chain(self.core.iter().cloned()).chain(self.config.iter().cloned()).collect()
    }
}

/// The queries of a library with what they read.
#[derive(Clone, Debug)]
pub struct Lineage<'l> {
    /// In the order in which they run.
    steps: Vec<Step<'l>>,
}

impl<'l> Lineage<'l> {
    /// Finds what each query reads.
    ///
    /// # Errors
    /// Those of the order in which queries run: not one SELECT, an unknown table, a circle.
    pub fn of(session: &Session, library: &'l Library) -> Result<Lineage<'l>> {
        Lineage::with(Some(session), library)
    }

    /// Finds the same without a session at hand: one is opened only where queries of the project's own must be parsed.
    ///
    /// # Errors
    /// As [`Lineage::of`].
    pub fn apart(library: &'l Library) -> Result<Lineage<'l>> {
        let session = library.has_own().then(|| Session::open(&Limits::default())).transpose()?;
        Lineage::with(session.as_ref(), library)
    }

    fn with(session: Option<&Session>, library: &'l Library) -> Result<Lineage<'l>> {
        let mut steps = Vec::new();
        for (measure, queries) in order::ordered(session, library)? {
            // What is wrong with a query has been told by the order.
            let tables = order::tables(session, measure)?;
            let of = |schema: &str| tables.iter().filter(|table| table.starts_with(schema)).cloned().collect();
            let is_closed = order::is_closed(session, measure)?;
            steps.push(Step { measure, queries, core: of("core."), config: of("config."), is_closed });
        }
        Ok(Lineage { steps })
    }

    /// Returns all queries in the order in which they run.
    pub fn steps(&self) -> &[Step<'l>] {
        &self.steps
    }

    /// Returns a query by its id.
    pub fn step(&self, id: &str) -> Option<&Step<'l>> {
        self.steps.iter().find(|step| step.measure.id == id)
    }

    /// Returns a query and all that it stands on, in the order in which they run; the query itself is the last.
    pub fn below(&self, id: &str) -> Vec<&Step<'l>> {
        let mut wanted = BTreeSet::from([id]);
        let mut found = Vec::new();
        // Who is read runs earlier, so one way back meets everything.
        for step in self.steps.iter().rev() {
            if wanted.contains(step.measure.id.as_str()) {
                wanted.extend(&step.queries);
                found.push(step);
            }
        }
        found.reverse();
        found
    }

    /// Returns the core tables that a query stands on in the end.
    pub fn core(&self, id: &str) -> BTreeSet<&str> {
        self.below(id).into_iter().flat_map(|step| &step.core).map(String::as_str).collect()
    }

    /// Returns the reference and project tables that a query stands on in the end.
    pub fn config(&self, id: &str) -> BTreeSet<&str> {
        self.below(id).into_iter().flat_map(|step| &step.config).map(String::as_str).collect()
    }

    /// Returns the forms that a query stands on in the end, by their numbers.
    pub fn forms(&self, id: &str) -> Vec<&'static Form> {
        let mut forms: Vec<_> = self.core(id).into_iter().flat_map(forms_of).collect();
        forms.sort_by_key(|form| form.number);
        forms.dedup_by_key(|form| form.number);
        forms
    }

    /// Returns the queries that stand on a form, in the order in which they run.
    pub fn above(&self, form: &str) -> Vec<&Step<'l>> {
        let mut fed: BTreeSet<&str> = BTreeSet::new();
        let mut found = Vec::new();
        for step in &self.steps {
            let reads = step.core.iter().any(|table| forms_of(table).iter().any(|read| read.id == form));
            if reads || step.queries.iter().any(|id| fed.contains(id)) {
                fed.insert(&step.measure.id);
                found.push(step);
            }
        }
        found
    }
}

/// Returns the forms behind a core table, given as `core.job_start`.
pub fn forms_of(table: &str) -> Vec<&'static Form> {
    store::forms_behind(table.strip_prefix("core.").unwrap_or(table))
}

/// Returns the measures that cannot be given, by the forms that they lack (`a | b` where either would do).
pub fn lost(library: &Library, came: impl Fn(&str) -> bool) -> BTreeMap<&str, Vec<&Measure>> {
    let mut by_form: BTreeMap<&str, Vec<&Measure>> = BTreeMap::new();
    for measure in library.measures().iter().filter(|measure| !measure.is_model()) {
        for forms in measure.header.missing_forms(&came) {
            by_form.entry(forms).or_default().push(measure);
        }
    }
    by_form
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    #[test]
    fn every_measure_stands_on_forms_and_on_each_that_its_header_needs() {
        let library = Library::load(None).unwrap();
        let lineage = Lineage::apart(&library).unwrap();
        for measure in library.measures().iter().filter(|measure| !measure.is_model()) {
            let forms: Vec<&str> = lineage.forms(&measure.id).iter().map(|form| form.id.as_str()).collect();
            assert!(!forms.is_empty(), "{} stands on no form", measure.id);
            for form in measure.header.needs.iter().flat_map(|need| need.split('|')).map(str::trim) {
                assert!(forms.contains(&form), "{} needs {form} and reads {forms:?}", measure.id);
            }
        }
    }

    #[test]
    fn what_a_form_feeds_is_what_stands_on_it() {
        let library = Library::load(None).unwrap();
        let lineage = Lineage::apart(&library).unwrap();
        for form in contract::forms() {
            let fed: BTreeSet<&str> = lineage.above(&form.id).iter().map(|step| step.measure.id.as_str()).collect();
            for step in lineage.steps() {
                let stands = lineage.forms(&step.measure.id).iter().any(|below| below.id == form.id);
                assert_eq!(fed.contains(step.measure.id.as_str()), stands, "{} {}", form.id, step.measure.id);
            }
        }
    }

    #[test]
    fn the_queries_below_come_in_the_order_in_which_they_run() {
        let library = Library::load(None).unwrap();
        let lineage = Lineage::apart(&library).unwrap();
        let below: Vec<&str> =
            lineage.below("employment/quarterly").iter().map(|step| step.measure.id.as_str()).collect();
        assert_eq!(below.last(), Some(&"employment/quarterly"));
        assert!(below.contains(&"model/service") && !below.contains(&"model/funnel"), "{below:?}");
        let place = |id: &str| below.iter().position(|known| *known == id);
        assert!(place("model/service") < place("model/client_period"));
    }
}
