//! Names of other things in the headers of a project's own queries: forms, and counts of other measures.
//!
//! A relation to a count that no measure has relates nothing, and what it was to protect would be published without it.

use std::collections::BTreeSet;

use super::header::{Column, Role};
use super::library::Measure;
use super::order::nearest;
use crate::contract;
use crate::diagnostics::Diagnostic;

/// Returns what is wrong with the names, of all queries of the project's own.
pub(super) fn unknown_names(measures: &[Measure]) -> Vec<Diagnostic> {
    let counts: BTreeSet<String> = measures.iter().flat_map(counts_of).collect();
    let own = measures.iter().filter(|measure| measure.is_own);
    own.flat_map(|measure| {
        let forms = measure.header.needs.iter().flat_map(|need| need.split('|').map(str::trim));
        let forms = forms.filter(|form| contract::form(form).is_none()).map(|form| {
            let known = contract::forms().iter().map(|form| form.id.as_str());
            told(measure, "query-header-form", form, nearest(form, known))
        });
        let named = measure.header.column.iter().flat_map(counts_named).filter(|name| !counts.contains(*name));
        let named = named
            .map(|name| told(measure, "query-header-count", name, nearest(name, counts.iter().map(String::as_str))));
        forms.chain(named).collect::<Vec<_>>()
    })
    .collect()
}

fn told(measure: &Measure, code: &'static str, name: &str, nearest: Option<&str>) -> Diagnostic {
    measure.diagnostic_of_text(code, name).arg("name", name).arg("nearest", nearest.unwrap_or("none"))
}

/// Returns the names under which other measures can speak of a measure's counts.
fn counts_of(measure: &Measure) -> impl Iterator<Item = String> {
    let counts = measure.header.column.iter().filter(|column| matches!(column.role, Role::People { .. }));
    counts.map(|column| column.counted_as(&measure.id))
}

/// Returns the names of other measures' counts that a column speaks of.
fn counts_named(column: &Column) -> impl Iterator<Item = &str> {
    let whole = column.inside.iter().chain(&column.inside_all).chain(&column.rolling).map(String::as_str);
    let balance = column.balance.iter().flat_map(|balance| [balance.stock.as_str(), balance.inflow.as_str()]);
    whole.chain(balance).chain(column.at_most.iter().chain(&column.at_least).map(|quarters| quarters.sum_of.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::measures::library::Library;

    const QUERY: &str = r#"/* kooste
title = { fi = "a", sv = "b", en = "c" }
grain = ["period"]
needs = ["referral | referal"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "a", sv = "b", en = "c" }

[[column]]
name = "people"
unit = "clients"
role = "people"
inside = "referalls"
at_most = [{ sum_of = "started" }]
label = { fi = "a", sv = "b", en = "c" }
*/
select '2022Q1' as period, 1 as people
"#;

    #[test]
    fn a_form_or_count_that_nobody_knows_is_told_with_the_nearest() {
        let told = |text: &str| {
            let folder = tempfile::tempdir().unwrap();
            std::fs::create_dir(folder.path().join("own")).unwrap();
            std::fs::write(folder.path().join("own/people.sql"), text).unwrap();
            let (_, found) = Library::survey(Some(folder.path())).unwrap();
            let words = found.iter().map(|found| format!("{} {} {}", found.code, found.args["nearest"], found.place));
            words.collect::<Vec<_>>()
        };
        assert_eq!(
            told(QUERY),
            [
                "query-header-form referral queries/own/people.sql:4:22",
                "query-header-count referrals queries/own/people.sql:16:11",
            ]
        );
        let right = QUERY.replace("referal\"", "coach_summary\"").replace("referalls", "referrals");
        assert_eq!(told(&right), Vec::<String>::new());
        assert_eq!(told(&right.replace("inside = \"referrals\"", "inside = \"own/people.persons\"")).len(), 1);
    }

    #[test]
    fn the_built_in_queries_name_what_is_there() {
        let mut measures = Library::load(None).unwrap().measures().to_vec();
        measures.iter_mut().for_each(|measure| measure.is_own = true);
        assert_eq!(super::unknown_names(&measures), []);
    }
}
