//! The state of the data as the report tells it: every number here passes disclosure control.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use duckdb::Row;

use crate::contract::{self, Kind};
use crate::diagnostics::{Failure, Result, count_codes};
use crate::disclosure::{Cell, Control, Figure, OUTSIDE, ReleasedTable};
use crate::privacy::k_anonymity::KAnonymity;
use crate::report::{Coverage, FindingCount, FormQuality, Quality, RowCounts};
use crate::session::Session;

use super::load::Loaded;
use super::senders::Senders;
use super::untold_steps::untold_steps;
use super::{RowTotals, anonymity};

/// Gathers what the annexes tell of the data. `tables`: what is published beside it.
pub(super) fn quality(
    loaded: &Loaded,
    session: &Session,
    found: &KAnonymity,
    control: &Control,
    tables: &[ReleasedTable],
    senders: &Senders,
) -> Result<Quality> {
    let files = |count: usize| control.context(Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX)));
    let read = loaded.intake.files.iter().filter(|file| !file.sources.is_empty()).count();
    let forms = forms(session, control)?;
    let mut rows = row_counts(loaded.totals, control);
    // Beside a hidden number of one form it would follow from the others.
    let is_hidden = |figure: &Figure| *figure.cell() == Cell::Suppressed;
    let of_rejected = forms.iter().any(|form| is_hidden(&form.rows.rejected));
    let of_duplicates = forms.iter().any(|form| is_hidden(&form.rows.duplicate));
    rows.rejected = control.sum(loaded.totals.rejected, of_rejected);
    rows.duplicate = control.sum(loaded.totals.duplicate, of_duplicates);
    Ok(Quality {
        files: files(read),
        rows,
        forms,
        findings: findings(loaded, control, tables),
        coverage: coverage(session, control)?,
        silent: senders.silent.clone(),
        lacking: senders.lacking.clone(),
        rejected: senders.rejected.clone(),
        untold_steps: untold_steps(session)?,
        municipalities: municipalities(session)?,
        unknown_municipalities: clients_from(session, "tuntematon", control, tables)?,
        outside_region: clients_from(session, "muu", control, tables)?,
        identifier_exceptions: files(loaded.project.identifier_exceptions.len()),
        anonymity: anonymity::figures(found, control),
    })
}

fn row_counts(totals: RowTotals, control: &Control) -> RowCounts {
    RowCounts {
        read: control.rows_with(totals.read, totals.rejected + totals.duplicate),
        loaded: match control.rest(totals.read, &[totals.rejected, totals.duplicate]).cell() {
            Cell::Suppressed => control.context(Cell::Suppressed),
            _ => control.rows(totals.loaded),
        },
        rejected: control.people(totals.rejected),
        duplicate: control.people(totals.duplicate),
    }
}

pub(super) fn rows<T>(
    session: &Session,
    what: &str,
    sql: &str,
    read: impl Fn(&Row<'_>) -> duckdb::Result<T>,
) -> Result<Vec<T>> {
    let query =
        || -> duckdb::Result<Vec<T>> { session.connection().prepare(sql)?.query_map([], |row| read(row))?.collect() };
    query().map_err(|error| Failure::bug(what, error))
}

fn forms(session: &Session, control: &Control) -> Result<Vec<FormQuality>> {
    let counted = rows(
        session,
        "count the rows of the forms",
        "select
          c.form,
          count(distinct s.file),
          cast(sum(c.read) as bigint),
          cast(sum(c.loaded) as bigint),
          cast(sum(c.rejected) as bigint),
          cast(sum(c.duplicate) as bigint)
        from quality.row_count as c
        inner join staging.source as s
          on s.source = c.source
        group by c.form
        order by c.form",
        |row| {
            let count = |index| row.get::<_, i64>(index).map(|count| u64::try_from(count).unwrap_or(0));
            let totals = RowTotals { read: count(2)?, loaded: count(3)?, rejected: count(4)?, duplicate: count(5)? };
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, totals))
        },
    )?;
    let mut by_form: BTreeMap<String, FormQuality> = counted
        .into_iter()
        .map(|(form, files, totals)| {
            let files = control.context(Cell::Integer(files));
            (form.clone(), FormQuality { form, files, rows: row_counts(totals, control) })
        })
        .collect();
    Ok(contract::forms().iter().filter_map(|form| by_form.remove(form.id.as_str())).collect())
}

/// Findings about clients without an area of the region: that there are any tells of a hidden number of them.
const WITHOUT_AN_AREA: [&str; 2] = ["municipality-outside", "municipality-unknown"];

fn findings(loaded: &Loaded, control: &Control, tables: &[ReleasedTable]) -> Vec<FindingCount> {
    let hidden = hides_those_without_an_area(tables);
    count_codes(&loaded.diagnostics)
        .into_iter()
        .filter(|counted| counted.code != anonymity::CODE && !(hidden && WITHOUT_AN_AREA.contains(&counted.code)))
        .map(|counted| FindingCount {
            code: counted.code.to_owned(),
            severity: counted.severity,
            count: control.people(u64::try_from(counted.count).unwrap_or(u64::MAX)),
        })
        .collect()
}

/// Returns the Swedish names of municipalities by their Finnish ones, where the list of areas has them. Of two that one municipality is
/// given, the first by the alphabet counts: the order of the files must not.
fn municipalities(session: &Session) -> Result<BTreeMap<String, String>> {
    let sql = "select name_fi, min(name_sv) from core.area where name_sv is not null group by name_fi order by name_fi";
    let found = rows(session, "find the municipalities' names", sql, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().collect())
}

/// Returns how far each organisation's data reaches, by organisation and then form.
///
/// The date in a file's name tells when it was exported. Where there is none, the month of the latest row does: the month, and
/// not the day, since the day of somebody's last job start in a small town is nobody's business. Its last day stands for it.
fn coverage(session: &Session, control: &Control) -> Result<Vec<Coverage>> {
    let mut parts = Vec::new();
    for form in contract::forms() {
        let dated = form.fields.iter().find(|field| field.required && matches!(field.kind, Kind::Date | Kind::Month));
        let latest = dated.map_or("null::date".to_owned(), |field| format!("max({})", field.name));
        parts.push(format!(
            "select {} as number, '{}' as form, source, {latest} as latest from core.{} group by source",
            form.number, form.id, form.id
        ));
    }
    let sql = format!(
        "with latest as ({})
        select
          s.organisation,
          l.form,
          max(s.file_date),
          max(last_day(l.latest))
        from latest as l
        inner join staging.source as s
          on s.source = l.source
        group by s.organisation, l.number, l.form
        order by s.organisation, l.number",
        parts.join(" union all ")
    );
    let found = rows(session, "find how far the data reaches", &sql, |row| {
        let file_date: Option<NaiveDate> = row.get(2)?;
        let month_end: Option<NaiveDate> = row.get(3)?;
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, file_date.or(month_end), file_date.is_some()))
    })?;
    Ok(found
        .into_iter()
        .map(|(organisation, form, date, dated)| Coverage {
            organisation,
            form,
            last_date: control.context(date.map_or(Cell::Missing, Cell::Date)),
            dated,
        })
        .collect())
}

/// Returns whether a table hides how many clients there are without an area of the region. All clients less those of the region are both
/// kinds together, so one of them, even to the nearest ten, tells the other.
fn hides_those_without_an_area(tables: &[ReleasedTable]) -> bool {
    let is_one = |table: &ReleasedTable, row: &[Cell]| OUTSIDE.contains(&table.cell(row, "area").plain().as_str());
    tables.iter().any(|table| {
        let counts = ["served", "started"];
        let mut rows = table.rows().iter().filter(|row| is_one(table, row));
        rows.any(|row| counts.iter().any(|count| table.cell(row, count).is_suppressed()))
    })
}

fn clients_from(session: &Session, municipality: &str, control: &Control, tables: &[ReleasedTable]) -> Result<Figure> {
    if hides_those_without_an_area(tables) {
        return Ok(control.context(Cell::Suppressed));
    }
    // Where no list of areas came, nobody can tell who is from elsewhere: there it would be everybody.
    let sql =
        "select case when exists (select 1 from core.area) then count(*) end from model.client where municipality = ?";
    let count: Option<i64> = session
        .connection()
        .query_row(sql, [municipality], |row| row.get(0))
        .map_err(|error| Failure::bug("count clients without a known municipality", error))?;
    // It may be all of the clients, whose number may be hidden.
    Ok(match count {
        Some(count) => control.rows(u64::try_from(count).unwrap_or(0)),
        None => control.context(Cell::Missing),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    use crate::disclosure::testing;
    use crate::project::Project;
    use crate::session::Limits;
    use crate::store;

    /// All clients less those of the region are both kinds together: one of them tells the other, so neither is told beside a hidden one.
    #[test]
    fn those_without_an_area_are_hidden_with_one_of_them() {
        let header = testing::header("equity/outcome");
        let hides = |area: &str, served: Cell| {
            let cell = |name: &str| match name {
                "area" => Cell::Text(area.into()),
                "served" => served.clone(),
                _ => Cell::Missing,
            };
            let row = header.column.iter().map(|column| cell(&column.name)).collect();
            hides_those_without_an_area(&[testing::table("equity/outcome", header.clone(), vec![row])])
        };
        assert!(hides("muu", Cell::Suppressed) && hides("tuntematon", Cell::Suppressed));
        assert!(!hides("muu", Cell::Integer(12)) && !hides("Pori", Cell::Suppressed));
    }

    /// Which of two files comes first must not show.
    #[test]
    fn a_municipality_has_the_swedish_name_of_the_list_of_areas() {
        let toml =
            "as_of = 2022-06-30\n[project]\nname = \"H\"\nstart = 2020-09-01\nend = 2022-12-31\nregion = \"R\"\n";
        let session = Session::open(&Limits { threads: Some(1), memory_mb: 512 }).unwrap();
        store::empty(&session, &Project::parse(Path::new("."), toml).unwrap()).unwrap();
        let lists = "insert into core.area(organisation, area_code, name_fi, name_sv, subregion, organiser) values
            ('A', '609', 'Pori', 'Björneborg', 'S', 'O'),
            ('B', '609', 'Pori', 'Björneborgs stad', 'S', 'O'),
            ('B', '050', 'Eura', null, 'S', 'O')";
        session.connection().execute(lists, []).unwrap();
        let names = municipalities(&session).unwrap();
        assert_eq!(names.into_iter().collect::<Vec<_>>(), [("Pori".to_owned(), "Björneborg".to_owned())]);
    }
}
