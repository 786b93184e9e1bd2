//! What a run is configured by, as tables: reference tables, groups, units, period and cut-off.

use duckdb::{Connection, params};

use super::RunSettings;
use crate::contract;
use crate::diagnostics::{Failure, Result};
use crate::project::{Project, ReferenceRow};
use crate::session::{self, append_rows};

const TABLES: &str = "
    create or replace table config.job_class (code varchar not null, paid boolean not null, competitive boolean not null, own_line boolean not null);
    create or replace table config.allowed_value (form varchar not null, field varchar not null, place integer not null, value varchar not null);
    create or replace table config.fidelity_item (item integer not null, section varchar not null);
    create or replace table config.fidelity_level (level varchar not null, low integer not null, high integer not null);
    create or replace table config.fidelity_anchor (item integer not null, score integer not null, low double, high double, closed varchar not null);
    create or replace table config.fidelity_rule (item integer not null, rule varchar not null, value double not null);
    create or replace table config.instrument (
        instrument varchar not null,
        direction integer,
        scale_min double,
        scale_max double,
        items integer,
        most_missing integer,
        threshold double,
        threshold_scale_min double,
        threshold_scale_max double,
        basis varchar not null,
        first_within_days integer not null,
        apart_days integer not null
    );
    create or replace table config.group_target (group_id varchar not null, target integer not null);
    create or replace table config.group_kind (group_id varchar not null, kind varchar not null);
    create or replace table config.unit_team (unit varchar not null, team varchar not null);
    create or replace table main.run_settings (
        period varchar not null,
        period_start date not null,
        period_end date not null,
        cut_off date not null,
        as_of date not null,
        project_start date not null,
        project_end date,
        region varchar
    );";

/// Creates and fills `config.*`.
pub fn build(connection: &Connection, project: &Project) -> Result<()> {
    session::execute(connection, "create the configuration tables", TABLES)?;
    let reference = &project.reference;
    append_rows(connection, "config", "job_class", reference.rows("job_classes"), |appender, row| {
        appender.append_row(params![
            row.get("code"),
            yes(row.get("paid")),
            yes(row.get("competitive")),
            yes(row.get("own_line"))
        ])
    })?;
    append_rows(connection, "config", "allowed_value", allowed_values(), |appender, (form, field, place, value)| {
        appender.append_row(params![form, field, place, value])
    })?;
    append_rows(connection, "config", "fidelity_item", reference.rows("fidelity_items"), |appender, row| {
        appender.append_row(params![row.get("item"), row.get("section")])
    })?;
    append_rows(connection, "config", "fidelity_level", reference.rows("fidelity_levels"), |appender, row| {
        appender.append_row(params![row.get("level"), row.get("low"), row.get("high")])
    })?;
    append_rows(connection, "config", "fidelity_anchor", reference.rows("fidelity_anchors"), |appender, row| {
        let (low, high) = (row.number("low"), row.number("high"));
        appender.append_row(params![row.get("item"), row.get("score"), low, high, row.get("closed")])
    })?;
    append_rows(connection, "config", "fidelity_rule", reference.rows("fidelity_rules"), |appender, row| {
        appender.append_row(params![row.get("item"), row.get("rule"), row.number("value")])
    })?;
    append_rows(connection, "config", "instrument", reference.rows("instruments"), |appender, row| {
        appender.append_row(params![
            row.get("instrument"),
            whole(row, "direction"),
            row.number("scale_min"),
            row.number("scale_max"),
            whole(row, "items"),
            whole(row, "most_missing"),
            row.number("threshold"),
            row.number("threshold_scale_min"),
            row.number("threshold_scale_max"),
            row.get("basis"),
            whole(row, "first_within_days"),
            whole(row, "apart_days"),
        ])
    })?;
    append_rows(connection, "config", "group_target", group_targets(project), |appender, (group, target)| {
        appender.append_row(params![group, target])
    })?;
    append_rows(connection, "config", "group_kind", &project.groups, |appender, group| {
        appender.append_row(params![group.id, group.kind.name()])
    })?;
    let teams = project.units.iter().flat_map(|unit| unit.teams.iter().map(move |team| (&unit.name, team)));
    append_rows(connection, "config", "unit_team", teams, |appender, (unit, team)| {
        appender.append_row(params![unit, team])
    })
}

/// Returns the values that the forms allow, each with its place in the form's own order.
fn allowed_values() -> Vec<(&'static str, &'static str, i32, &'static str)> {
    let of_form = |form: &'static contract::Form| {
        let fields = form.fields.iter();
        fields.flat_map(move |field| {
            let values = (1..).zip(&field.allowed);
            values.map(move |(place, value)| (form.id.as_str(), field.name.as_str(), place, value.as_str()))
        })
    };
    contract::forms().iter().flat_map(of_form).collect()
}

/// Returns the people that each group is to bring to paid work; `all` is the target of all pilot groups together.
fn group_targets(project: &Project) -> impl Iterator<Item = (&str, i64)> {
    let groups = project.groups.iter().filter_map(|group| Some((group.id.as_str(), group.target?)));
    groups.chain(project.targets.group_pilots_paid.map(|target| ("all", target)))
}

/// Writes the one row of `run_settings`.
pub fn write_run_settings(connection: &Connection, project: &Project, settings: &RunSettings) -> Result<()> {
    connection
        .execute(
            "insert into main.run_settings values (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                settings.period,
                settings.period_start,
                settings.period_end,
                settings.cut_off,
                project.as_of,
                project.start,
                project.end,
                project.region,
            ],
        )
        .map(|_| ())
        .map_err(|error| Failure::bug("write the run's settings", error))
}

/// Returns a whole number of a reference table; reading the table has checked that it is one.
fn whole(row: ReferenceRow<'_>, column: &str) -> Option<i32> {
    row.get(column).parse().ok()
}

fn yes(word: &str) -> bool {
    word == "yes"
}
