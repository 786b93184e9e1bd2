//! What kooste.toml says of the project: names, targets, budget, decisions. Context, not data about people.
//!
//! The sections read this view instead of the settings themselves, so that only one file knows how they are spelled.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::language::Lang;
use crate::project::{Action, Budget, Comparison, Context, Event, Feedback, Group, Project, Reference, Risk, Unit};

/// The project as its report needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub name: String,
    pub region: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
    pub as_of: NaiveDate,
    /// Text on the first page and in every footer, e.g. that the figures are invented.
    pub notice: Option<String>,
    /// The language that the project's own texts are written in.
    pub lang: Lang,
    /// Mark on every page of a report that is not public; the message file's own when absent.
    pub mark: Option<String>,
    pub targets: Targets,
    /// Targets of single groups, people to paid work, by group id.
    pub groups: BTreeMap<String, i64>,
    /// The groups as they are described.
    pub pilots: Vec<Group>,
    /// Money granted in all, in euros.
    pub granted: Option<f64>,
    /// Money granted with its parts.
    pub budget: Option<Budget>,
    /// Published series of others, never mixed with the project's own figures.
    pub comparisons: Vec<Comparison>,
    /// Network meetings, regional events and trainings.
    pub events: Vec<Event>,
    /// Decisions asked of the steering group, in order: title and text.
    pub decisions: Vec<(String, Option<String>)>,
    /// The reference tables in force.
    pub reference: Reference,
    /// Name of the sender, if it is not the project.
    pub sender: Option<String>,
    pub actions: Vec<Action>,
    pub risks: Vec<Risk>,
    /// What the steering group said, the newest first; nothing after the last day of the data.
    pub feedback: Vec<Feedback>,
    /// Figures on the region.
    pub contexts: Vec<Context>,
    /// Units that are reviewed, with their teams.
    pub units: Vec<Unit>,
    /// Who coordinates the coaches of the area.
    pub coordinator: Option<String>,
}

/// Targets of the key figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Targets {
    /// Share of clients in competitive work in a quarter, at least.
    pub employment_rate: Option<f64>,
    /// Median days to the first job, at most.
    pub days_to_first_job: Option<f64>,
    /// Share of jobs that last 13 weeks, at least.
    pub retention_13_weeks: Option<f64>,
    /// Points of a fidelity review, at least.
    pub fidelity_points: Option<i64>,
    /// People of the group pilots together to paid work, at least.
    pub pilots_paid: Option<i64>,
    /// Clients a year and coach that the funder assumed: from and to.
    pub clients_per_coach: Option<(f64, f64)>,
    /// Experts by experience to be trained, at least.
    pub experts: Option<i64>,
}

/// Returns the things in an order; those of one place stay as they stand.
fn sorted<T: Clone, K: Ord>(things: &[T], place: impl Fn(&T) -> K) -> Vec<T> {
    let mut things = things.to_vec();
    things.sort_by_key(place);
    things
}

impl Plan {
    /// Returns the report's view of a project.
    pub fn of(project: &Project) -> Plan {
        let targets = &project.targets;
        Plan {
            name: project.name.clone(),
            region: project.region.clone(),
            start: project.start,
            end: project.end,
            as_of: project.as_of,
            notice: project.notice.clone(),
            lang: project.language,
            reference: project.reference.clone(),
            mark: project.confidentiality.clone(),
            targets: Targets {
                employment_rate: targets.employment_rate,
                days_to_first_job: targets.median_days_to_first_job,
                retention_13_weeks: targets.retention_13_weeks,
                fidelity_points: targets.fidelity_score,
                pilots_paid: targets.group_pilots_paid,
                clients_per_coach: targets.clients_per_coach_low.zip(targets.clients_per_coach_high),
                experts: targets.experts_by_experience,
            },
            groups: project.groups.iter().filter_map(|group| Some((group.id.clone(), group.target?))).collect(),
            pilots: project.groups.clone(),
            budget: project.budget.clone(),
            comparisons: project.comparisons.clone(),
            events: project.events.clone(),
            granted: project.budget.as_ref().map(|budget| budget.total),
            decisions: project
                .decisions
                .iter()
                .map(|decision| (decision.title.clone(), decision.text.clone()))
                .collect(),
            sender: project.brand.name.clone(),
            actions: sorted(&project.actions, |action| action.no),
            risks: project.risks.clone(),
            feedback: sorted(&project.feedback, |feedback| std::cmp::Reverse(feedback.date)),
            contexts: project.contexts.clone(),
            units: project.units.clone(),
            coordinator: project.coordinator.clone(),
        }
    }

    /// Returns the share of the project's time that has passed on a day, or of its time in some years.
    pub fn elapsed(&self, day: NaiveDate, years: Option<(i32, i32)>) -> f64 {
        let (first, last) = years.unzip();
        let first = first.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        let last = last.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        let start = first.map_or(self.start, |day| day.max(self.start));
        let end = last.map_or(self.end, |day| day.min(self.end));
        let whole = (end - start).num_days() + 1;
        let passed = ((day - start).num_days() + 1).clamp(0, whole.max(0));
        #[expect(clippy::cast_precision_loss, reason = "days of a project are far below 2^53")]
        if whole > 0 { passed as f64 / whole as f64 } else { 0.0 }
    }
}
