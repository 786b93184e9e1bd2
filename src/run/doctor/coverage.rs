//! What data has come: which organisation sent which form with rows of which months, and where none came.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::contract::{Form, Kind, forms};
use crate::diagnostics::{Failure, Result};
use crate::run::load::Loaded;
use crate::session::{Session, failure};

/// Forms that list what there is, or come once in a while: months without rows say nothing of them.
const NOT_MONTHLY: [&str; 6] = ["actor", "area", "budget", "coach", "fidelity_review", "population"];
/// From so many months in a row without rows on, a gap is named where rows come in most months.
const GAP_MONTHS: i32 = 3;
/// And where they do not.
const GAP_MONTHS_OF_FEW: i32 = 6;

/// What has come of one form from one organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    pub organisation: String,
    /// Id of the form.
    pub form: String,
    /// Whether anything has come.
    pub has_come: bool,
    /// First month of `months`, such as 2020-09.
    pub from: String,
    /// Whether there are rows of each month from the project's start to the cut-off; none where rows have no day.
    pub months: Vec<bool>,
    pub gaps: Vec<Gap>,
}

/// Months without rows, named as a hint: perhaps nothing happened, perhaps a file is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "gap", rename_all = "lowercase")]
pub enum Gap {
    /// The form has not come at all, though others sent it.
    Never,
    /// No rows after this month.
    After { month: String },
    /// No rows from the first to the second.
    Between { first: String, last: String },
}

/// Returns what has come, by organisation and form: those that came, and those that at least half of the organisations sent, of
/// organisations that sent any such form.
pub(super) fn coverage(session: &Session, loaded: &Loaded) -> Result<Vec<Coverage>> {
    let project = &loaded.project;
    let (first, last) = (month_of(project.start), month_of(project.as_of));
    let sources = &loaded.intake.sources;
    let organisations: BTreeSet<&str> =
        sources.iter().map(|source| source.organisation.as_str()).filter(|name| !name.is_empty()).collect();
    let senders = |form: &Form| -> BTreeSet<&str> {
        sources.iter().filter(|source| source.form == form.id).map(|source| source.organisation.as_str()).collect()
    };
    // What most send, and who is one of these: an office that sends the budget owes nobody's job starts.
    let is_expected =
        |form: &Form| !NOT_MONTHLY.contains(&form.id.as_str()) && senders(form).len() * 2 >= organisations.len();
    let one_of_most: BTreeSet<&str> = forms().iter().filter(|form| is_expected(form)).flat_map(senders).collect();
    let mut found = Vec::new();
    for form in forms() {
        let (senders, by_organisation) = (senders(form), months(session, form)?);
        for organisation in &organisations {
            let has_come = senders.contains(organisation);
            let is_owed = is_expected(form) && one_of_most.contains(organisation);
            if !has_come && !is_owed {
                continue;
            }
            let there = by_organisation.get(*organisation);
            let months: Vec<bool> = match day_column(form) {
                Some(_) => (first..=last).map(|month| there.is_some_and(|there| there.contains(&month))).collect(),
                None => Vec::new(),
            };
            let gaps = match (has_come, NOT_MONTHLY.contains(&form.id.as_str())) {
                (false, _) => vec![Gap::Never],
                (true, true) => Vec::new(),
                (true, false) => gaps(first, &months),
            };
            found.push(Coverage {
                organisation: (*organisation).to_owned(),
                form: form.id.clone(),
                has_come,
                from: name_of(first),
                months,
                gaps,
            });
        }
    }
    // By organisation; the forms stay in the order of their numbers.
    found.sort_by(|one, other| one.organisation.cmp(&other.organisation));
    Ok(found)
}

/// Returns the column whose day says when what a row tells of was.
fn day_column(form: &Form) -> Option<&str> {
    let mut days = form.loaded().filter(|field| matches!(field.kind, Kind::Date | Kind::Month));
    days.find(|field| field.required).map(|field| field.name.as_str())
}

/// How days and months are mostly written in files: a rejected row has no checked day.
const WRITTEN: &str =
    "['%d.%m.%Y', '%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%d/%m/%Y', '%d.%m.%y', '%Y-%m', '%m/%Y', '%m.%Y']";

/// Returns the months of which rows have come, rejected ones too, by organisation.
fn months(session: &Session, form: &Form) -> Result<BTreeMap<String, BTreeSet<i32>>> {
    let Some(column) = day_column(form) else { return Ok(BTreeMap::new()) };
    let sql = format!(
        "select distinct organisation, cast(year({column}) * 12 + month({column}) - 1 as integer)
        from core.{}
        where {column} is not null
        union
        select staged.organisation, cast(year(day) * 12 + month(day) - 1 as integer)
        from quality.rejected
        inner join (
          select source, row_no, organisation, try_strptime(trim({column}), {WRITTEN}) as day from staging.{0}
        ) as staged
          on staged.source = rejected.source
          and staged.row_no = rejected.row_no
        where rejected.form = '{0}' and day is not null
        order by all",
        form.id
    );
    let read = || -> duckdb::Result<Vec<(String, i32)>> {
        session.connection().prepare(&sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    };
    let mut found: BTreeMap<String, BTreeSet<i32>> = BTreeMap::new();
    let rows: Result<_, Box<Failure>> = read().map_err(|error| failure("look for months with rows", &sql, &error));
    for (organisation, month) in rows? {
        found.entry(organisation).or_default().insert(month);
    }
    Ok(found)
}

/// Returns the runs of months without rows that are long enough to be named; before the first rows there is none.
fn gaps(first: i32, months: &[bool]) -> Vec<Gap> {
    let there: Vec<i32> = (first..).zip(months).filter(|(_, there)| **there).map(|(month, _)| month).collect();
    let span = there.last().zip(there.first()).map_or(0, |(last, first)| last - first + 1);
    // Two thirds of the months.
    let is_most = i32::try_from(there.len() * 3).is_ok_and(|thirds| thirds >= span * 2);
    let least = if is_most { GAP_MONTHS } else { GAP_MONTHS_OF_FEW };
    let mut gaps: Vec<Gap> = there
        .windows(2)
        .filter(|pair| pair[1] - pair[0] > least)
        .map(|pair| Gap::Between { first: name_of(pair[0] + 1), last: name_of(pair[1] - 1) })
        .collect();
    let end = first + i32::try_from(months.len()).unwrap_or(i32::MAX) - 1;
    if let Some(last) = there.last().filter(|last| end - **last >= least) {
        gaps.push(Gap::After { month: name_of(*last) });
    }
    gaps
}

/// Returns the number of a month, counted from the year 0.
fn month_of(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

fn name_of(month: i32) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_gaps_are_named_and_short_ones_and_the_beginning_are_not() {
        let first = month_of("2020-09-01".parse().unwrap());
        let months = |signs: &str| -> Vec<bool> { signs.chars().map(|sign| sign == 'x').collect() };
        let (between, after) = (
            Gap::Between { first: "2021-06".to_owned(), last: "2021-08".to_owned() },
            Gap::After { month: "2021-11".to_owned() },
        );
        assert_eq!(gaps(first, &months("....xxxxx...xxx...")), [between, after]);
        assert_eq!(gaps(first, &months("....x...x...x.x...")), [], "rows come now and then");
        assert_eq!(
            gaps(first, &months("x......x......")),
            [
                Gap::Between { first: "2020-10".to_owned(), last: "2021-03".to_owned() },
                Gap::After { month: "2021-04".to_owned() },
            ]
        );
        assert_eq!(gaps(first, &[true, false, false]), []);
        assert_eq!(gaps(first, &[false; 20]), [], "without rows in time there is nothing to go by");
    }

    /// Of March only a rejected row has come, and one whose day says nothing.
    #[test]
    fn months_of_rejected_rows_are_not_missing() {
        let session = Session::open(&crate::session::Limits { threads: Some(1), memory_mb: 512 }).unwrap();
        let sql = "create schema if not exists core;
            create table core.agreement as select 'Rauma' as organisation, date '2022-01-31' as start_date;
            create table staging.agreement as select * from (values
              (1, 2, 'Rauma', '31.1.2022'), (1, 3, 'Rauma', '4.3.2022'), (1, 4, 'Rauma', 'keväällä'))
              as t(source, row_no, organisation, start_date);
            create table quality.rejected as select 'agreement' as form, 1 as source, unnest([3, 4]) as row_no;";
        session.execute("lay out rows", sql).unwrap();
        let form = crate::contract::form("agreement").unwrap();
        let found = months(&session, form).unwrap();
        let told: Vec<String> = found["Rauma"].iter().map(|month| name_of(*month)).collect();
        assert_eq!(told, ["2022-01", "2022-03"]);
    }

    #[test]
    fn months_are_counted_over_the_turn_of_a_year() {
        assert_eq!(name_of(month_of("2021-12-31".parse().unwrap()) + 1), "2022-01");
    }

    #[test]
    fn every_form_that_tells_of_events_has_a_day() {
        for form in forms().iter().filter(|form| !NOT_MONTHLY.contains(&form.id.as_str())) {
            assert!(day_column(form).is_some(), "{}", form.id);
        }
    }
}
