//! A period that is past, run from today's exports: what happened after its end is not told.

use std::path::Path;

use polars::prelude::AnyValue;

use super::cache::Steps;
use super::compute::measured;
use super::load::{self, Purpose};
use super::{RunOptions, anonymity, queries};
use crate::contract::{self, Kind};
use crate::generate::{self, Mess};
use crate::measures::MeasureTable;
use crate::period::Period;
use crate::project::Project;
use crate::session::Session;

/// Every cell of a table as text.
fn printed(table: &MeasureTable) -> Vec<String> {
    let cell = |row: usize, column: &str| match table.frame.column(column).unwrap().get(row).unwrap() {
        AnyValue::Float64(number) => format!("{number:.9}"),
        other => format!("{other:?}"),
    };
    let line =
        |row: usize| table.header.column.iter().map(|column| cell(row, &column.name)).collect::<Vec<_>>().join(",");
    (0..table.frame.height()).map(line).collect()
}

/// Takes from the core what is dated after a day: rows by the first date that their form requires, other dates one by one.
fn forget_what_came_after(session: &Session, day: &str) -> usize {
    let mut rows = 0;
    let mut change = |sql: String| rows += session.connection().execute(&sql, []).unwrap();
    // An answer whose date is still to come had not been given; without its date it would count as given at any time.
    change(format!(
        "update core.vocational_profile set benefits_advice = false where benefits_advice_date > date '{day}'"
    ));
    change(format!("update core.referral set decision = null where decision_date > date '{day}'"));
    for form in contract::forms() {
        let dates = || form.fields.iter().filter(|field| matches!(field.kind, Kind::Date | Kind::Month));
        let Some(dated) = dates().find(|field| field.required) else { continue };
        change(format!("delete from core.{} where {} > date '{day}'", form.id, dated.name));
        // The jobs of a coach's summary have rows of their own.
        for other in dates().filter(|field| !field.required && !field.name.starts_with("job")) {
            change(format!("update core.{0} set {1} = null where {1} > date '{day}'", form.id, other.name));
        }
    }
    change(format!("delete from core.coach_summary_job where start_date > date '{day}'"));
    change(format!("update core.coach_summary_job set end_date = null where end_date > date '{day}'"));
    rows
}

fn measured_at(root: &Path, period: Period, forget: bool) -> (Vec<MeasureTable>, usize) {
    let project = Project::read(root).unwrap();
    let options = RunOptions {
        project: root.to_owned(),
        period: Some(period),
        langs: Vec::new(),
        reports: Vec::new(),
        audience: None,
        threads: None,
    };
    let (mut loaded, rows) = load::load(project, &options, Purpose::Audit, &mut |_| ()).unwrap();
    anonymity::measure(&mut loaded, &rows.session).unwrap();
    let day = loaded.settings.cut_off.to_string();
    let gone = if forget { forget_what_came_after(&rows.session, &day) } else { 0 };
    let library = queries::library(&loaded.project).unwrap();
    (measured(&library, &mut loaded, &rows, &mut Steps::default()).unwrap(), gone)
}

#[test]
fn nothing_after_a_period_s_end_reaches_its_tables() {
    for (seed, period) in [(7, "2021Q4"), (11, "2021Q2"), (3, "2022Q1")] {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("hanke");
        let options = generate::Options { clients: 60, seed, as_of: "2022-06-30".parse().unwrap(), mess: Mess::None };
        generate::write(&root, &options).unwrap();
        let period: Period = period.parse().unwrap();
        let (today, _) = measured_at(&root, period, false);
        let (then, gone) = measured_at(&root, period, true);
        assert!(gone > 50, "there is something to forget: {gone}");
        let mut leaks = Vec::new();
        for (today, then) in today.iter().zip(&then) {
            let (now, before) = (printed(today), printed(then));
            if now != before {
                let first = now.iter().zip(&before).find(|(now, before)| now != before);
                leaks.push(format!("{} ({} and {} rows): {first:?}", today.id, now.len(), before.len()));
            }
        }
        assert!(leaks.is_empty(), "{period}: {leaks:#?}");
    }
}
