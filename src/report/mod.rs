//! The report: what disclosure control released, as a document for people.
//!
//! Every number comes from a [`ReleasedTable`] or a [`Figure`](crate::disclosure::Figure); targets, budget and decisions come
//! from kooste.toml as context. Sections turn them into captions, sentences, tables and charts' positions ([`sections`]); a
//! minijinja template puts these in order ([`template`]); values travel beside it as JSON; Typst sets the pages
//! ([`typeset`]). What measures compute and what may be shown is decided before; files are written by the run.

mod areas;
pub mod brand;
mod charts;
pub mod companion;
mod definition;
mod embedded;
mod fingerprint;
pub mod locale;
pub mod model;
mod names;
pub mod narrative;
mod numbers;
mod origins;
mod own_tables;
pub mod pages;
pub mod parquet;
mod plan;
pub mod reading;
mod rich;
mod round_zero;
mod scales;
mod sections;
mod sentences;
mod shapes;
pub mod spreadsheet;
mod stream_ends;
mod tables;
mod template;
#[cfg(test)]
mod testing;
pub mod typeset;
pub mod uses;
mod widths;
pub mod workbook;
mod world;

use std::collections::BTreeMap;

use chrono::Datelike;
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::disclosure::{Profile, Protection, PublishedBound, ReleasedTable, Since};
use crate::language::Lang;
use crate::period::Period;
use crate::project::{Audience, Project};

pub use definition::{DEFAULT, Definition, Reports, check_name};
pub use fingerprint::templates_sha256;
pub use model::{
    Anonymity, Attachment, Coverage, FindingCount, FormQuality, FormUse, HashedName, InputFact, LackingForm, Narrative,
    Production, Quality, RowCounts, UntoldStep,
};
pub use world::letters_without_glyph;

use areas::Areas;
use names::Names;
use narrative::Texts;
use plan::Plan;
use rich::{Rich, Wording, code, text};
use sections::{
    Material, actions, area, assignment, changes, clients, conclusions, costs, decisions, definitions, economy,
    employment, equity, fidelity, functioning, group_pilots, network, objectives, production, protection, quality,
    risks, service_model, situation, summary,
};
use shapes::{Day, Document};
use tables::Tables;
use template::Template;
use typeset::Bundle;

/// What a report is made of.
#[derive(Clone, Debug)]
pub struct ReportInput<'r> {
    /// What to build, of [`Reports`].
    pub definition: &'r Definition,
    pub reports: &'r Reports,
    pub project: &'r Project,
    pub period: Period,
    pub lang: Lang,
    /// The profile under which the report is built: the stricter of the run's and the report's own.
    pub profile: Profile,
    pub tables: &'r [ReleasedTable],
    pub quality: &'r Quality,
    /// What disclosure control did to the tables.
    pub protection: &'r Protection,
    /// What is published as a named exception from disclosure control.
    pub exception: Option<&'r PublishedBound>,
    /// What the tables change of the last release to the same readers.
    pub since: Option<&'r Since>,
    pub production: &'r Production,
    /// Files that travel inside the PDF, in the order of their names: the published tables and run.json.
    pub attachments: Vec<Attachment>,
    /// Texts that people wrote, see [`narrative::read`].
    pub texts: &'r Texts,
}

/// A report as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOutput {
    pub pdf: Vec<u8>,
    pub pages: usize,
}

/// Builds a report.
///
/// # Errors
/// `report-secure` (exit code 3) under the secure profile; `template-error`; what typesetting finds, e.g. a broken PDF
/// standard (exit code 5).
pub fn build(input: &ReportInput<'_>) -> Result<ReportOutput> {
    let bundle = compose(input)?;
    let typeset::Typeset { pdf, pages } = typeset::typeset(&bundle)?;
    Ok(ReportOutput { pdf, pages })
}

/// Returns the files that Typst gets: main.typ, the data as JSON, the attached files, and the project's own library files.
fn compose(input: &ReportInput<'_>) -> Result<Bundle> {
    if input.profile.audience == Audience::Secure {
        return Err(Failure::one(Exit::Blocked, Diagnostic::error("report-secure")));
    }
    let material = material(input)?;
    let contents = Contents::of(&material);
    let attached: Vec<Attached> = attached(input);
    let (path, sources) = (input.definition.main(), input.reports.templates());
    let template = Template { path: &path, sources, own: input.reports.are_own() };
    let wording = Wording::of(input.lang);
    let data = context! {
        attachments => Serde(&attached),
        lang => input.lang.code(),
        period => input.period.to_string(),
        report => &input.definition.id,
        ..minijinja::Value::from(Serde(&contents))
    };
    let template::Composed { source, origins } = template::compose(&template, wording, &data)?;
    let mut sections = contents.sections()?;
    if !input.reports.are_own() {
        numbers::tell(&source, &mut sections);
    }
    let mut files = as_files(&sections)?;
    files.extend(input.reports.library().clone());
    files.extend(brand::files(&input.project.brand, input.lang)?);
    for attachment in &input.attachments {
        files.insert(format!("/tables/{}", attachment.name), attachment.bytes.clone());
    }
    files.insert("/main.typ".to_owned(), source.into_bytes());
    files.extend(own_tables::files(&material)?);
    let date = cut_off(input);
    let ident = format!("{}-{}-{}", input.definition.id, input.period, input.lang);
    Ok(Bundle { files, date, ident, own: input.reports.are_own(), origins })
}

/// Returns the last day that the figures know of.
fn cut_off(input: &ReportInput<'_>) -> chrono::NaiveDate {
    Plan::of(input.project).as_of.min(input.period.end())
}

fn material<'m>(input: &'m ReportInput<'_>) -> Result<Material<'m>> {
    let wording = Wording::of(input.lang);
    Ok(Material {
        title: input.definition.title(input.lang),
        wording,
        names: Names::of(input.lang)?,
        areas: Areas::of(input.project, input.lang, &input.quality.municipalities)?,
        plan: Plan::of(input.project),
        tables: Tables::new(input.tables),
        quality: input.quality,
        protection: input.protection,
        exception: input.exception,
        since: input.since,
        production: input.production,
        texts: input.texts,
        attachments: &input.attachments,
        profile: input.profile,
        period: input.period,
        cut_off: cut_off(input),
    })
}

/// An attached file as the template names it.
#[derive(Clone, Debug, Serialize)]
struct Attached {
    path: String,
    description: String,
    mime: String,
    relationship: &'static str,
}

fn attached(input: &ReportInput<'_>) -> Vec<Attached> {
    let (wording, tables) = (Wording::of(input.lang), Tables::new(input.tables));
    input
        .attachments
        .iter()
        .map(|attachment| Attached {
            path: format!("/tables/{}", attachment.name),
            description: attachment_description(wording, &tables, attachment),
            mime: attachment.mime.clone(),
            relationship: if attachment.mime == companion::CSV_MIME { "data" } else { "supplement" },
        })
        .collect()
}

/// Returns what an attached file is, in the report's language.
fn attachment_description(wording: Wording, tables: &Tables<'_>, attachment: &Attachment) -> String {
    if let Some(description) = &attachment.description {
        return description.clone();
    }
    let table = tables.all().find(|table| companion::file_name(table.id()) == attachment.name);
    match table {
        Some(table) => table.header().title.of(wording.lang()).to_owned(),
        None if attachment.name == "run.json" => wording.word("attachment-run"),
        None => attachment.name.clone(),
    }
}

/// Everything that the template and Typst get, one JSON file a section.
#[derive(Clone, Debug, Serialize)]
struct Contents {
    document: Document,
    front: shapes::Front,
    situation: Vec<shapes::Block>,
    objectives: objectives::Objectives,
    actions: actions::Actions,
    risks: risks::Risks,
    decisions: decisions::Decisions,
    summary: summary::Summary,
    assignment: assignment::Assignment,
    area: area::Area,
    model: service_model::Model,
    conclusions: conclusions::Conclusions,
    employment: employment::Employment,
    clients: clients::Clients,
    fidelity: fidelity::Fidelity,
    group_pilots: group_pilots::GroupPilots,
    functioning: functioning::Functioning,
    equity: equity::Equity,
    network: network::Network,
    economy: economy::Economy,
    costs: costs::Costs,
    definitions: definitions::Definitions,
    quality: quality::DataQuality,
    changes: changes::Changes,
    protection: protection::Protection,
    production: production::ProductionFacts,
}

impl Contents {
    fn of(material: &Material<'_>) -> Contents {
        Contents {
            document: document(material),
            front: situation::build(material),
            situation: material.narrative("situation"),
            objectives: objectives::build(material),
            actions: actions::build(material),
            risks: risks::build(material),
            decisions: decisions::build(material),
            summary: summary::build(material),
            assignment: assignment::build(material),
            area: area::build(material),
            model: service_model::build(material),
            conclusions: conclusions::build(material),
            employment: employment::build(material),
            clients: clients::build(material),
            fidelity: fidelity::build(material),
            group_pilots: group_pilots::build(material),
            functioning: functioning::build(material),
            equity: equity::build(material),
            network: network::build(material),
            economy: economy::build(material),
            costs: costs::build(material),
            definitions: definitions::build(material),
            quality: quality::build(material),
            changes: changes::build(material),
            protection: protection::build(material),
            production: production::build(material),
        }
    }

    /// Returns the sections as JSON by their names.
    fn sections(&self) -> Result<Map<String, Value>> {
        match serde_json::to_value(self).map_err(unwritten)? {
            Value::Object(sections) => Ok(sections),
            _ => Err(unwritten("not an object")),
        }
    }
}

/// Returns the sections as files by their paths in Typst's file system.
fn as_files(sections: &Map<String, Value>) -> Result<BTreeMap<String, Vec<u8>>> {
    let file = |(name, section): (&String, &Value)| {
        Ok((format!("/data/{name}.json"), serde_json::to_vec(section).map_err(unwritten)?))
    };
    sections.iter().map(file).collect()
}

fn unwritten(error: impl std::fmt::Display) -> Box<Failure> {
    Failure::bug("writing the report's data", error)
}

/// Returns header, footer and the facts that the PDF carries about itself.
fn document(material: &Material<'_>) -> Document {
    let (wording, locale, plan) = (material.wording, material.wording.locale, &material.plan);
    let title = ("report", text(material.title));
    let period = locale.period(material.period);
    let project = ("project", text(&plan.name));
    let (mark, notice) = (material.mark(), plan.notice.as_ref().map(|notice| material.own(Rich::plain(notice))));
    let suppression = material
        .profile
        .smallest_count
        .map(|smallest| wording.text("footer-suppression", &[("n", text(smallest.to_string()))]));
    let date = wording.text("footer-date", &[("date", text(locale.date(material.cut_off)))]);
    let facts: Vec<String> = std::iter::once(date).chain(suppression).collect();
    let facts = facts.join(" · ");
    let parted = |first: Option<Rich>, rest: &str| match first {
        Some(first) => Rich::sentences([first, Rich::plain(format!("· {rest}"))]),
        None => Rich::plain(rest),
    };
    let opening = |first: Option<Rich>| {
        let facts = if first.is_some() { facts.clone() } else { rich::capitalised(&facts) };
        parted(first, &facts)
    };
    let day = material.cut_off;
    Document {
        title: format!("{}: {} {period}", plan.name, material.title),
        subtitle: situation::period(material),
        lang: wording.lang().code().to_owned(),
        region: (wording.lang() != Lang::En).then(|| "FI".to_owned()),
        date: Day { year: day.year(), month: day.month(), day: day.day() },
        author: vec![plan.sender.clone().unwrap_or_else(|| plan.name.clone())],
        description: Some(wording.text(
            "report-description",
            &[project.clone(), title.clone(), ("period", text(&period)), ("date", text(locale.date(day)))],
        )),
        keywords: wording.word("report-keywords").split(';').map(|word| word.trim().to_owned()).collect(),
        header_left: wording.text("header-left", &[project, title]),
        header_right: parted(mark.clone(), &period),
        footer_left: opening(notice.clone()),
        notice,
        // What the edges of the pages say of the whole report, as a line of its first page.
        about: opening(mark),
        texts: other_languages(material),
    }
}

/// Returns what is said of the project's texts in other languages than the report's: those of its settings are not translated, and
/// the longer ones are left out.
fn other_languages(material: &Material<'_>) -> Option<Rich> {
    let (wording, plan) = (material.wording, &material.plan);
    let mut said = Vec::new();
    if plan.lang != wording.lang() {
        said.push(wording.rich("texts-language", &[("lang", code(plan.lang.code()))]));
    }
    if let Some(text) = material.texts.elsewhere.first() {
        said.push(wording.rich("texts-elsewhere", &[("lang", code(text.lang.code()))]));
    }
    (!said.is_empty()).then(|| Rich::sentences(said))
}

#[cfg(test)]
mod tests;
