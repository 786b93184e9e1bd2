//! Annex A: what each measure counts, how, from what; the values of the methods; the targets.

use std::collections::BTreeSet;

use serde::Serialize;

use super::method_values::{self, ValueTable};
use super::{Material, alternatives, known, stands_on};
use crate::contract;
use crate::measures::Header;
use crate::report::companion;
use crate::report::rich::{Rich, text};
use crate::report::shapes::{Definition, Detail, Fact};

/// The order of the report; other measures follow by id.
const ORDER: [&str; 12] = [
    "employment/quarterly",
    "employment/cumulative",
    "employment/time_to_first_job",
    "employment/time_to_first_job_median",
    "employment/retention",
    "fidelity/level",
    "fidelity/items",
    "group_pilot/outcomes",
    "equity/outcome",
    "equity/access",
    "employment/quarterly_by_area",
    "economy/budget",
];

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Definitions {
    pub lead: Rich,
    pub term: Rich,
    pub intervals: Rich,
    pub measures: Vec<Definition>,
    /// The values of the methods, each table under its heading.
    pub values: Vec<ValueTable>,
    pub targets: Vec<Fact>,
    pub no_targets: Option<Rich>,
}

/// Builds the annex.
pub fn build(material: &Material<'_>) -> Definitions {
    let wording = material.wording;
    let targets = targets(material);
    Definitions {
        lead: wording.rich("definitions-lead", &[("date", text(wording.locale.date(material.cut_off)))]),
        term: wording.rich("term-rate", &[]),
        intervals: wording.rich("intervals-text", &[]),
        measures: measures(material),
        values: method_values::build(material),
        no_targets: targets.is_empty().then(|| wording.rich("targets-none", &[])),
        targets,
    }
}

fn measures(material: &Material<'_>) -> Vec<Definition> {
    let lang = material.wording.lang();
    let mut ids: Vec<&str> = ORDER.into_iter().filter(|id| material.tables.get(id).is_some()).collect();
    ids.extend(material.tables.ids().filter(|id| !ORDER.contains(id)));
    ids.into_iter()
        .filter_map(|id| {
            let header = material.tables.get(id)?.header();
            Some(Definition {
                title: header.title.of(lang).to_owned(),
                text: Rich::plain(header.definition.as_ref().map_or("", |definition| definition.of(lang))),
                details: details(material, id, header),
            })
        })
        .collect()
}

fn details(material: &Material<'_>, id: &str, header: &Header) -> Vec<Detail> {
    let wording = material.wording;
    let interval = match &header.interval {
        Some(method) => wording.label("interval", method),
        None => wording.word("interval-none"),
    };
    let detail = |label: &str, text: String| Detail { label: wording.word(label), text: Rich::plain(text) };
    let mut details = vec![detail("detail-interval", interval)];
    if let Some(known) = known::known(material, id) {
        details.push(detail("detail-known", known));
    }
    let sources = sources(material, id, header);
    if !sources.is_empty() {
        details.push(detail("detail-sources", sources));
    }
    details.push(detail("detail-query", wording.text("detail-query-text", &[("id", text(id))])));
    details.push(detail("detail-file", companion::file_name(id)));
    details
}

/// Returns the numbers of the forms that a measure is made of, each once, those that complement it among them; then by name those without
/// which it is not whole and which did not come; of alternatives, those that came. Names and rows of what came stand in annex B.
fn sources(material: &Material<'_>, id: &str, header: &Header) -> String {
    let wording = material.wording;
    let has_come = |form: &str| material.quality.forms.iter().any(|quality| quality.form == form);
    let numbered = |form| (contract::form(form).map_or(0, |form| form.number), form);
    let stands_on = stands_on(&material.production.lineage, id).filter(|form| has_come(form));
    let (mut came, mut absent): (BTreeSet<_>, _) = (stands_on.map(numbered).collect(), Vec::new());
    for need in &header.needs {
        let forms: Vec<&str> = alternatives(need).filter(|form| has_come(form)).collect();
        if forms.is_empty() {
            let form = material.form(alternatives(need).next().unwrap_or_default());
            absent.push(wording.text("detail-source", &[("form", text(form))]));
        }
        came.extend(forms.into_iter().map(numbered));
    }
    let came = came.into_iter().map(|(_, form)| material.form_number(form));
    came.chain(absent).collect::<Vec<_>>().join(", ")
}

fn targets(material: &Material<'_>) -> Vec<Fact> {
    let (wording, locale, plan) = (material.wording, material.wording.locale, &material.plan);
    let fact = |id: &str, value: String, group: &str| Fact {
        label: wording.text(id, &[("group", text(group))]),
        text: wording.rich(&format!("{id}.value"), &[("value", text(value))]),
        long: false,
    };
    let range = |from: f64, to: f64| format!("{}–{}", locale.decimal(from, 0), locale.decimal(to, 0));
    let project = [
        ("targets-employment-rate", plan.targets.employment_rate.map(|rate| locale.percent_short(rate))),
        ("targets-first-job", plan.targets.days_to_first_job.map(|days| locale.decimal(days, 0))),
        ("targets-retention", plan.targets.retention_13_weeks.map(|rate| locale.percent_short(rate))),
        ("targets-fidelity", plan.targets.fidelity_points.map(|points| locale.integer(points))),
        ("targets-pilots", plan.targets.pilots_paid.map(|people| locale.integer(people))),
        ("targets-clients-per-coach", plan.targets.clients_per_coach.map(|(from, to)| range(from, to))),
        ("targets-experts", plan.targets.experts.map(|people| locale.integer(people))),
    ];
    let of_project = project.into_iter().filter_map(|(id, value)| Some(fact(id, value?, "")));
    let of_groups = plan.groups.iter().map(|(group, target)| fact("targets-group", locale.integer(*target), group));
    of_project.chain(of_groups).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, released, told};

    #[test]
    fn a_measure_names_the_forms_that_complement_it_beside_those_that_it_needs() {
        let tables = [released("clients/decisions", "2022Q2,hyväksytty,34")];
        let forms = told(PROJECT, &tables, |material| {
            let header = material.tables.get("clients/decisions").unwrap().header();
            (sources(material, "clients/decisions", header), sources(material, "clients/referrers", header))
        });
        let number = |form: &str| contract::form(form).unwrap().number;
        let (referral, job_start) = (number("referral"), number("job_start"));
        assert_eq!(forms, (format!("{referral}, {job_start}"), referral.to_string()));
    }
}
