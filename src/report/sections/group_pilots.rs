//! The group pilots: who took part, who came to paid work, and the target. Groups are small, so intervals are exact.

use serde::Serialize;

use super::{Material, Part};
use crate::project::{Group, GroupKind};
use crate::report::rich::{Rich, count, text};
use crate::report::sentences::Verdict;
use crate::report::shapes::{Block, Callout, DataTable, Status, TableCell};
use crate::report::tables::{Row, TableBuilder};

const OUTCOMES: &str = "group_pilot/outcomes";
const ATTENDANCE: &str = "group_pilot/attendance";
/// The row of the pilots together, where each person is counted once; groups that the organisation employs are not in it.
const ALL: &str = "all";

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupPilots {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub outcomes: Part<DataTable>,
    /// Hours planned and realised by group and kind.
    pub attendance: Part<DataTable>,
    /// How the project describes its groups.
    pub groups: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// What is shown of the pilots together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub participants: Option<i64>,
    pub paid: Option<i64>,
    /// As many came to paid work at least, where the shown count of one of the groups is all that is known.
    pub paid_at_least: Option<i64>,
    pub target: Option<i64>,
    pub verdict: Verdict,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> GroupPilots {
    let rows = rows(material);
    GroupPilots {
        missing: rows
            .is_empty()
            .then(|| material.nothing_for("group-pilots", &["group_session", "job_start | coach_summary"])),
        lead: lead(material),
        outcomes: outcomes(material, &rows),
        attendance: attendance(material),
        groups: groups(material),
        narrative: material.narrative("group-pilots"),
    }
}

fn rows<'m>(material: &Material<'m>) -> Vec<Row<'m>> {
    material.tables.rows(OUTCOMES).into_iter().filter(|row| row.counts("participants")).collect()
}

/// Returns the row of the pilots together, or of the only group.
fn all_row<'m>(material: &Material<'m>) -> Option<Row<'m>> {
    let rows = rows(material);
    let all = rows.iter().find(|row| row.key("group") == ALL).copied();
    all.or(if rows.len() == 1 { rows.first().copied() } else { None })
}

/// Returns what is shown of the pilots together; none when there are none. A verdict is given where both counts are shown, where what
/// is shown reaches the target, or where the project has named it as an exception.
pub fn summary(material: &Material<'_>) -> Option<Summary> {
    let row = all_row(material)?;
    let target = target(material, &row);
    let (participants, paid) = (row.integer("participants"), row.integer("paid"));
    let verdict = verdict(material, &row, target);
    let paid_at_least = if paid.is_none() { of_a_group(material, &row) } else { None };
    Some(Summary { participants, paid, paid_at_least, target, verdict })
}

/// Returns the largest shown count of people in paid work of one group, which are at least as many of the pilots together. Counts of
/// groups are not added up: a person of two groups is counted once.
fn of_a_group(material: &Material<'_>, row: &Row<'_>) -> Option<i64> {
    if row.key("group") != ALL {
        return None;
    }
    let employed = |group: &str| material.plan.pilots.iter().any(|of| of.id == group && of.kind == GroupKind::Employed);
    let rows = rows(material);
    let counted = rows.iter().filter(|row| row.key("group") != ALL && !employed(&row.key("group")));
    counted.filter_map(|row| row.integer("paid")).max()
}

/// Returns the target of a row: that of the measure, else of kooste.toml.
fn target(material: &Material<'_>, row: &Row<'_>) -> Option<i64> {
    let plan = &material.plan;
    match row.key("group").as_str() {
        ALL => row.integer("target").or(plan.targets.pilots_paid),
        group => row.integer("target").or_else(|| plan.groups.get(group).copied()),
    }
}

fn verdict(material: &Material<'_>, row: &Row<'_>, target: Option<i64>) -> Verdict {
    let named = material.exception.filter(|bound| bound.group() == row.key("group") && Some(bound.target()) == target);
    if let Some(bound) = named {
        return if bound.met() { Verdict::Met } else { Verdict::Missed };
    }
    let Some(target) = target else { return Verdict::Unknown };
    let (participants, paid) = (row.integer("participants"), row.integer("paid"));
    // Whoever reads the shown counts sees as much.
    if paid.or_else(|| of_a_group(material, row)).is_some_and(|paid| paid >= target) {
        return Verdict::Met;
    }
    match (participants, paid) {
        (Some(_), Some(_)) => Verdict::Missed,
        _ => Verdict::Unknown,
    }
}

fn lead(material: &Material<'_>) -> Rich {
    let wording = material.wording;
    let Some(row) = all_row(material) else { return Rich::default() };
    if ["participants", "paid"].iter().any(|column| row.cell(column).again().is_some()) {
        return wording.rich("pilots-lead-again", &[]);
    }
    let Some(participants) = row.integer("participants") else {
        return Rich::sentences([wording.rich("pilots-lead-all-hidden", &[]), verdict_sentence(material)]);
    };
    let participants = ("participants", text(wording.locale.integer(participants)));
    let shown = (row.integer("paid"), row.number("rate"), row.number("low"), row.number("high"));
    let (Some(paid), Some(rate), Some(low), Some(high)) = shown else {
        let hidden = wording.rich("pilots-lead-hidden", &[participants]);
        return Rich::sentences([hidden, verdict_sentence(material)]);
    };
    let first = wording.rich(
        "pilots-lead",
        &[
            participants,
            ("count", count(paid)),
            ("paid", text(wording.locale.integer(paid))),
            ("rate", text(wording.locale.percent(rate, 0))),
            ("range", text(wording.locale.percent_range(low, high, 1))),
        ],
    );
    Rich::sentences([first, verdict_sentence(material)])
}

fn verdict_sentence(material: &Material<'_>) -> Rich {
    let Some(summary) = summary(material) else { return Rich::default() };
    let Some(target) = summary.target else { return Rich::default() };
    let values = [("target", text(material.wording.locale.integer(target)))];
    match summary.verdict {
        Verdict::Met => material.wording.rich("pilots-target-met", &values),
        Verdict::Missed => material.wording.rich("pilots-target-missed", &values),
        Verdict::Unknown => Rich::default(),
    }
}

fn outcomes(material: &Material<'_>, rows: &[Row<'_>]) -> Part<DataTable> {
    if rows.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("pilots-caption", &[]))
        .of(rows)
        .text(word("column-group"), 1.0)
        .number(word("column-participants"))
        .number(word("column-finished"))
        .number(word("column-pilot-paid"))
        .number(word("column-pilot-competitive"))
        .status(word("column-target"))
        .number(word("column-rate"))
        .number(word("column-interval-exact"));
    let (all, groups): (Vec<&Row<'_>>, Vec<&Row<'_>>) = rows.iter().partition(|row| row.key("group") == ALL);
    for row in groups {
        table.row(cells(material, row));
    }
    for row in &all {
        table.total(cells(material, row));
    }
    table.note(wording.rich("pilots-note-finished", &[]));
    if !all.is_empty() {
        table.note(wording.rich("pilots-note-all", &[]));
    }
    material.unless_hidden(table.finish(wording), "missing-group-pilots")
}

fn cells(material: &Material<'_>, row: &Row<'_>) -> Vec<TableCell> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let number = |column: &str| TableCell::Text(locale.number_cell(row.cell(column), 0));
    let target = target(material, row);
    let verdict = verdict(material, row, target);
    let status = match target {
        None => TableCell::Text("–".to_owned()),
        Some(target) => {
            let id = match verdict {
                Verdict::Met => "pilot-target-met",
                Verdict::Missed => "pilot-target-missed",
                Verdict::Unknown => "pilot-target-hidden",
            };
            let words = wording.text(id, &[("target", text(locale.integer(target)))]);
            match verdict.status() {
                Status::None => TableCell::Text(words),
                status => TableCell::Status { status, text: words },
            }
        }
    };
    vec![
        TableCell::Text(wording.title("group", &row.key("group"))),
        number("participants"),
        number("finished"),
        number("paid"),
        number("competitive"),
        status,
        TableCell::Text(locale.percent_cell(row.cell("rate"))),
        TableCell::Text(locale.range_cells(row.cell("low"), row.cell("high"), false)),
    ]
}

/// Returns the hours by group and kind; what is suppressed stays so.
fn attendance(material: &Material<'_>) -> Part<DataTable> {
    let rows = material.tables.rows(ATTENDANCE);
    if rows.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("attendance-caption", &[]))
        .of(&rows)
        .text(word("column-session-kind"), 1.0)
        .number(word("column-planned-hours"))
        .number(word("column-realised-hours"))
        .number(word("column-realised-share"));
    let is_halved = |row: &Row<'_>| {
        ["planned_hours", "realised_hours"]
            .iter()
            .any(|column| row.number(column).is_some_and(|hours| hours.fract() != 0.0))
    };
    let decimals = usize::from(rows.iter().any(is_halved));
    let mut group = None;
    for row in &rows {
        let id = row.key("group");
        if group.as_ref() != Some(&id) {
            table.group(wording.title("group", &id));
            group = Some(id);
        }
        table.row(vec![
            TableCell::Text(wording.title("session-kind", &row.key("kind"))),
            TableCell::Text(locale.number_cell(row.cell("planned_hours"), decimals)),
            TableCell::Text(locale.number_cell(row.cell("realised_hours"), decimals)),
            TableCell::Text(locale.percent_cell(row.cell("rate"))),
        ]);
    }
    table.note(wording.rich("attendance-note", &[]));
    material.unless_hidden(table.finish(wording), "missing-attendance")
}

/// Returns the groups as kooste.toml describes them: plans, nothing of what came of them.
fn groups(material: &Material<'_>) -> Part<DataTable> {
    let described: Vec<&Group> = material.plan.pilots.iter().filter(|group| group.description.is_some()).collect();
    if described.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let mut table = TableBuilder::new(wording.rich("groups-caption", &[]))
        .text(wording.word("column-group"), 1.0)
        .text(wording.word("column-group-model"), 2.4)
        .text(wording.word("column-group-description"), 3.0);
    for group in described {
        table.row(vec![
            TableCell::Text(wording.title("group", &group.id)),
            TableCell::Text(wording.label("group-model", group.kind.name())),
            material.own_cell(group.description.clone().unwrap_or_default()),
        ]);
    }
    Part::shown(table.finish(wording))
}

#[cfg(test)]
mod tests;
