//! How the sender of a table writes numbers and dates, where a cell alone does not tell.
//!
//! `2,009` is a little over two in Finland and two thousand and nine elsewhere, and `3/4/2021` may be a day in April or in March.
//! What the other cells of the table show decides; the staged cells are written as the contract has them before anything is
//! read from them. Where nothing decides, a number is made the ambiguous one that it is, and dates are told.

use duckdb::Connection;

use super::checks::names;
use super::forms::{Field, Form, Kind};
use crate::diagnostics::Result;
use crate::session::execute;

/// A whole number in thousands, or one with three decimals.
const THOUSANDS: &str = r"\D*[1-9]\d{0,2},\d{3}\D*";
/// A number whose comma parts decimals: not three of them, after a zero, or with points between the thousands.
const COMMA_DECIMALS: &str = r"[^\d,]*(\d+,(\d{1,2}|\d{4,})|0,\d+|\d{1,3}(\.\d{3})+,\d+)[^\d,]*";
/// A number whose point parts decimals, or whose commas part thousands.
const POINT_DECIMALS: &str = r"[^\d.]*(\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,})[^\d.]*";
/// Day, month and year, or month, day and year.
const SLASHED: &str = r"\s*(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(\D.*)?";

/// Writes the staged numbers and dates of tables with other habits as the contract has them.
///
/// # Errors
/// Fails only as a bug of ours.
pub(super) fn follow(connection: &Connection, staged: &[&'static Form]) -> Result<()> {
    let sources = "select distinct form from staging.source where rows > 0 and delimiter in (',', 'tab')";
    let with_commas = names(connection, sources)?;
    for form in staged.iter().filter(|form| with_commas.contains(&form.id)) {
        numbers(connection, form)?;
    }
    dates(connection, staged)
}

fn fields<'f>(form: &'f Form, kinds: &[Kind]) -> Vec<&'f Field> {
    form.loaded().filter(|field| kinds.contains(&field.kind)).collect()
}

/// Where a comma is the delimiter, it may part thousands: only a comma or a point that is certainly one for decimals says otherwise.
fn numbers(connection: &Connection, form: &Form) -> Result<()> {
    let fields = fields(form, &[Kind::Number, Kind::Integer]);
    if fields.is_empty() {
        return Ok(());
    }
    let cells: Vec<String> = fields
        .iter()
        .map(|field| format!("select source, {0} as text from staging.{1} where {0} is not null", field.name, form.id))
        .collect();
    let habits = format!(
        "create or replace table checked.number_habit as
        select
          cell.source,
          case
            when bool_or(regexp_full_match(cell.text, '{COMMA_DECIMALS}'))
              then case when bool_or(regexp_full_match(cell.text, '{POINT_DECIMALS}')) and source.delimiter = ',' then '.' end
            when bool_or(regexp_full_match(cell.text, '{POINT_DECIMALS}'))
              then case when source.delimiter = ',' then '' else '.' end
            when source.delimiter = ',' then '.'
          end as comma
        from ({cells}) as cell
        inner join staging.source as source on source.source = cell.source
        where source.delimiter in (',', 'tab')
        group by cell.source, source.delimiter
        having comma is not null and bool_or(regexp_full_match(cell.text, '{THOUSANDS}'))",
        cells = cells.join(" union all ")
    );
    execute(connection, "find how numbers are written", &habits)?;
    if names(connection, "select comma from checked.number_habit limit 1")?.is_empty() {
        return Ok(());
    }
    let change = |table: &str, text: &str, also: &str| {
        format!(
            "update staging.{table} set {text} = replace({text}, ',', number_habit.comma)
            from checked.number_habit
            where number_habit.source = {table}.source and regexp_full_match({table}.{text}, '{THOUSANDS}'){also};"
        )
    };
    let listed: Vec<String> = fields.iter().map(|field| format!("'{}'", field.name)).collect();
    let mut sql: String = fields.iter().map(|field| change(&form.id, &field.name, "")).collect();
    sql.push_str(&change("total_cell", "text", &format!(" and total_cell.field in ({})", listed.join(", "))));
    execute(connection, "write numbers as the contract has them", &sql)
}

/// Dates with slashes have the month first where several have a number over 12 there that only a day can be, and none has one in the
/// other place.
fn dates(connection: &Connection, staged: &[&'static Form]) -> Result<()> {
    let columns: Vec<(&Form, &Field)> = staged
        .iter()
        .flat_map(|form| fields(form, &[Kind::Date]).into_iter().map(move |field| (*form, field)))
        .collect();
    if columns.is_empty() {
        return Ok(());
    }
    let cells: Vec<String> = columns
        .iter()
        .map(|(form, field)| {
            format!(
                "select source, '{form}' as form, '{field}' as field, row_no, {field} as text
                from staging.{form} where contains({field}, '/')",
                form = form.id,
                field = field.name
            )
        })
        .collect();
    let habits = format!(
        "create or replace table checked.slashed_date as
        select source, form, field, row_no, cast(parts.one as integer) as one, cast(parts.two as integer) as two
        from (
          select *, regexp_extract(text, '^{SLASHED}$', ['one', 'two', 'year', 'rest']) as parts
          from ({cells})
          where regexp_full_match(text, '{SLASHED}')
        );
        create or replace table checked.date_habit as
        select
          source,
          case
            -- One such date may be a slip of the keyboard.
            when max(one) <= 12 and count(*) filter (where two > 12) > 1 then 'month-first'
            when max(one) <= 12 or max(two) > 12 then 'unclear'
          end as habit
        from checked.slashed_date
        group by source
        having habit is not null;
        insert into quality.finding
        select
          case habit when 'unclear' then 'date-order-unclear' else 'date-month-first' end,
          'warning', form, source, min(row_no), field, 'date', count(*)
        from checked.slashed_date
        inner join checked.date_habit using (source)
        where habit = 'month-first' or (one <= 12 and two <= 12 and one <> two)
        group by habit, form, source, field",
        cells = cells.join(" union all ")
    );
    execute(connection, "find how dates are written", &habits)?;
    let swapped = names(
        connection,
        "select distinct form || '.' || field from checked.slashed_date
        inner join checked.date_habit using (source) where habit = 'month-first' order by all",
    )?;
    let changes: String = swapped
        .iter()
        .filter_map(|column| column.split_once('.'))
        .map(|(form, field)| {
            format!(
                r"update staging.{form} set {field} = regexp_replace({field}, '^{SLASHED}$', '\2/\1/\3\4')
                from checked.date_habit
                where date_habit.source = {form}.source and habit = 'month-first'
                  and regexp_full_match({form}.{field}, '{SLASHED}');"
            )
        })
        .collect();
    if changes.is_empty() { Ok(()) } else { execute(connection, "write dates as the contract has them", &changes) }
}
