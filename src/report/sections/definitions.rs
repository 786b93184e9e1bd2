//! Annex A: what each measure counts, how, from what; the values of the methods; the targets.

use serde::Serialize;

use super::method_values::{self, ValueTable};
use super::{Material, alternatives};
use crate::measures::Header;
use crate::report::model::FormQuality;
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
    let sources: Vec<String> = header.needs.iter().map(|need| source(material, need)).collect();
    let detail = |label: &str, text: String| Detail { label: wording.word(label), text: Rich::plain(text) };
    let mut details = vec![detail("detail-interval", interval)];
    if !sources.is_empty() {
        details.push(detail("detail-sources", sources.join("; ")));
    }
    details.push(detail("detail-query", wording.text("detail-query-text", &[("id", text(id))])));
    details
}

/// Returns a form that a measure needs with the rows that came of it; of alternatives, those that came.
fn source(material: &Material<'_>, need: &str) -> String {
    let (wording, locale) = (material.wording, material.wording.locale);
    let came: Vec<&FormQuality> = alternatives(need)
        .filter_map(|form| material.quality.forms.iter().find(|quality| quality.form == form))
        .collect();
    if came.is_empty() {
        let form = material.form(alternatives(need).next().unwrap_or_default());
        return wording.text("detail-source", &[("form", text(form))]);
    }
    let named: Vec<String> = came
        .into_iter()
        .map(|quality| {
            wording.text(
                "detail-source-rows",
                &[
                    ("form", text(material.form(&quality.form))),
                    ("rows", text(locale.number_cell(quality.rows.read.cell(), 0))),
                ],
            )
        })
        .collect();
    named.join(", ")
}

fn targets(material: &Material<'_>) -> Vec<Fact> {
    let (wording, locale, plan) = (material.wording, material.wording.locale, &material.plan);
    let fact = |id: &str, value: String, group: &str| Fact {
        label: wording.text(id, &[("group", text(group))]),
        text: wording.rich(&format!("{id}.value"), &[("value", text(value))]),
        long: false,
    };
    let project = [
        ("targets-employment-rate", plan.targets.employment_rate.map(|rate| locale.percent_short(rate))),
        ("targets-first-job", plan.targets.days_to_first_job.map(|days| locale.decimal(days, 0))),
        ("targets-retention", plan.targets.retention_13_weeks.map(|rate| locale.percent_short(rate))),
        ("targets-fidelity", plan.targets.fidelity_points.map(|points| locale.integer(points))),
        ("targets-pilots", plan.targets.pilots_paid.map(|people| locale.integer(people))),
    ];
    let of_project = project.into_iter().filter_map(|(id, value)| Some(fact(id, value?, "")));
    let of_groups = plan.groups.iter().map(|(group, target)| fact("targets-group", locale.integer(*target), group));
    of_project.chain(of_groups).collect()
}
