//! The statements that type a form's staged text, generated from its schema.
//!
//! Each form takes one pass: `checked.<form>` gets the typed columns, a hash of the key and of whether anything in the row is
//! in doubt. Only doubtful rows are then looked at cell by cell, so that a clean million costs one scan.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::forms::{Field, Form, Kind};

/// Job class and its field that together mean a class of their own: a job on the open market with a wage subsidy.
const SUBSIDISED: (&str, &str, &str, &str) = ("job_class", "AVOIN", "wage_subsidy", "AVOIN_PT");

/// The days between which dates are in order.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// The project's first day.
    pub start: NaiveDate,
    /// The data cut-off.
    pub as_of: NaiveDate,
}

/// Returns the columns of a form as `checked.<form>` and, mostly, `core.<form>` hold them: name, SQL type, whether required.
/// The client is there as `person`.
pub fn columns(form: &Form) -> impl Iterator<Item = (&str, &'static str, bool)> {
    form.loaded().map(|field| match field.name.as_str() {
        "client_id" => ("person", "integer", field.required),
        name => (name, field.sql_type(), field.required),
    })
}

/// Returns the statement that creates `checked.<form>` without rows, for a form of which no file came.
pub fn empty_table(form: &Form) -> String {
    let mut sql = format!("create table checked.{} (source integer, row_no bigint, organisation varchar", form.id);
    for (name, sql_type, _) in columns(form) {
        let _ = write!(sql, ", {name} {sql_type}");
    }
    if marks_subsidised(form) {
        sql.push_str(", subsidised boolean");
    }
    sql.push_str(", key ubigint, doubtful boolean);");
    sql
}

/// Returns the statement that types the rows of `staging.<form>` into `checked.<form>`.
pub fn typed_table(form: &Form, days: Days) -> String {
    let mut read = Vec::new();
    let mut joins: Vec<String> = Vec::new();
    let mut kept = Vec::new();
    let mut doubts = Vec::new();
    for field in form.loaded() {
        read.push(read_expression(form, field));
        read.extend(needs_text(field).then(|| format!("s.{0} as {0}_text", field.name)));
        joins.extend(join_of(field));
        kept.push(kept_expression(form, field));
        doubts.extend(doubts_of(field, days));
    }
    if marks_subsidised(form) {
        let (class, open, subsidy, _) = SUBSIDISED;
        kept.push(format!("{class} = '{open}' and {subsidy} as subsidised"));
    }
    let doubtful = if doubts.is_empty() { "false".to_owned() } else { doubts.join(" or ") };
    format!(
        "create table checked.{form_id} as
        select source, row_no, organisation, {kept}, {key} as key, coalesce({doubtful}, false) as doubtful
        from (
          select s.source, s.row_no, s.organisation, {read}
          from staging.{form_id} as s
          {joins}
        ) as cells;",
        form_id = form.id,
        kept = kept.join(", "),
        key = key_expression(form),
        read = read.join(", "),
        joins = joins.join(" "),
    )
}

/// Returns the query for the cells of the doubtful rows of a form.
pub fn doubtful_cells(form: &Form) -> String {
    format!(
        "select '{form}' as form, source, row_no, organisation, field, text
        from (
          staging.{form}
          semi join (select source, row_no from checked.{form} where doubtful) using (source, row_no)
        )
        unpivot include nulls (text for field in (columns(* exclude (source, row_no, organisation))))",
        form = form.id
    )
}

/// So many answers of yes, and still more empty cells, make a column in which nobody wrote no.
const FEWEST_ANSWERS: u32 = 5;

/// Returns the queries for the columns of a form in which a source answers yes and never no, and leaves most cells empty: form, field, source
/// and how many of each.
pub fn only_yes(form: &Form) -> impl Iterator<Item = String> {
    let fields = form.loaded().filter(|field| field.kind == Kind::Boolean);
    fields.map(|field| {
        format!(
            "select '{form}' as form, '{field}' as field, source, count({field}) as yes, count(*) - count({field}) as blank
            from checked.{form}
            group by source
            having not bool_or(not {field}) and yes >= {FEWEST_ANSWERS} and blank > yes",
            form = form.id,
            field = field.name
        )
    })
}

/// Returns the query for the cells of a column that some row of its source sums up.
pub fn summed_cells(form: &Form, field: &Field) -> String {
    format!(
        "select '{form}' as form, '{field}' as field, source, row_no, {field} as text
        from staging.{form}
        where source in (select source from staging.total_cell)",
        form = form.id,
        field = field.name
    )
}

/// Returns the query for the rows of a form whose key is among the repeated ones of `checked.mark`.
pub fn repeated_rows(form: &Form) -> String {
    format!(
        "select '{form_id}', source, row_no, key, {content}, true from checked.{form_id}
        where key in (select key from checked.mark where repeated and form = '{form_id}')",
        form_id = form.id,
        content = content_hash(form),
    )
}

/// Returns the query for the rows of a form with the day that each is about and, of a form without a key, a hash of what its required
/// cells say, the first such row and the second told apart; `None` for a form whose rows are about no day.
pub fn dated_rows(form: &Form) -> Option<String> {
    let day = form.loaded().find(|field| field.required && matches!(field.kind, Kind::Date | Kind::Month))?;
    let required: Vec<&str> = columns(form).filter(|(.., required)| *required).map(|(name, ..)| name).collect();
    let event = match form.primary_key.is_empty() {
        true => {
            let event = required.join(", ");
            format!("hash({event}, row_number() over (partition by source, organisation, {event} order by row_no))")
        }
        false => "null::ubigint".to_owned(),
    };
    let (form, day) = (&form.id, &day.name);
    Some(format!("(select source, row_no, organisation, {day} as day, {event} as event from checked.{form})"))
}

/// Returns the query for the organisations of which a form came in more than one file or sheet.
pub fn organisations_with_files(form: &Form) -> String {
    format!(
        "select r.organisation from checked.{} as r inner join staging.source as s on s.source = r.source
        group by r.organisation
        having min((s.file, s.sheet)) <> max((s.file, s.sheet))",
        form.id
    )
}

/// Returns the query for the rows of a form without a key that stand in more than one file or sheet of an organisation. Equal rows of
/// one sheet are as many events; the first of them in one file and the first in another are the same event in two exports, and so on:
/// this makes their key. A sheet that was copied is another export.
pub fn rows_of_several_files(form: &Form) -> String {
    format!(
        "select '{form_id}', source, row_no, hash(organisation, content, occurrence) as key, content, false
        from (
          select r.source, r.row_no, r.organisation, (s.file, s.sheet) as table_name, {content} as content,
            row_number() over (
              partition by r.organisation, s.file, s.sheet, content order by r.source, r.row_no
            ) as occurrence
          from checked.{form_id} as r inner join staging.source as s on s.source = r.source
        )
        qualify min(table_name) over (partition by key) <> max(table_name) over (partition by key)",
        form_id = form.id,
        content = content_hash(form),
    )
}

/// Returns the expression for a hash of all that a row says.
fn content_hash(form: &Form) -> String {
    let content: Vec<&str> = columns(form).map(|(name, ..)| name).collect();
    format!("hash({})", content.join(", "))
}

/// Returns the expression for a typed cell inside the scan of the staged text.
fn read_expression(form: &Form, field: &Field) -> String {
    let name = &field.name;
    if name == "client_id" {
        return "client.person".to_owned();
    }
    let value = match field.kind {
        Kind::Id => format!("id_value(s.{name})"),
        Kind::Text | Kind::FreeText => format!("text_value(s.{name})"),
        Kind::Enum => format!("allowed_value('{}.{name}', s.{name})", form.id),
        Kind::Date => format!("parse_date(s.{name})"),
        Kind::Month => format!("parse_month(s.{name})"),
        Kind::Integer => match field.unit() {
            None => format!("parse_integer(s.{name})"),
            Some(unit) => format!("case when checked.in_unit(s.{name}, '{unit}') then parse_integer(s.{name}) end"),
        },
        // What a cell gives in another unit than its column's is none.
        Kind::Number => match field.unit() {
            None => format!("parse_number(s.{name})"),
            Some(unit) => format!("checked.number_in(s.{name}, '{unit}')"),
        },
        Kind::Boolean => format!("parse_yes_no(s.{name})"),
        Kind::AreaCode => format!("area_code(s.{name})"),
        Kind::Municipality => return format!("{name}_place.name as {name}, {name}_place.how as {name}_how"),
        Kind::List if field.of_municipalities => {
            return format!(
                "list_transform(checked.items(s.{name}), lambda item: coalesce({name}_place.names[item], 'tuntematon')) as {name}, \
                 list_has_any(checked.items(s.{name}), {name}_place.told) as {name}_told"
            );
        }
        Kind::List => format!("checked.items(s.{name})"),
    };
    format!("{value} as {name}")
}

/// Returns the join by which a field is looked up, for fields that are.
fn join_of(field: &Field) -> Option<String> {
    let name = &field.name;
    if name == "client_id" {
        let same = "client.organisation = s.organisation and client.text = s.client_id";
        return Some(format!("left join checked.client as client on {same}"));
    }
    match field.kind {
        Kind::Municipality => {
            Some(format!("left join checked.municipality as {name}_place on {name}_place.text = s.{name}"))
        }
        Kind::List if field.of_municipalities => {
            let places = "select map(list(text), list(name)) as names, \
                          coalesce(list(text) filter (where how is not null), []) as told from checked.municipality";
            Some(format!("cross join ({places}) as {name}_place"))
        }
        _ => None,
    }
}

/// Returns the expression that the checked table keeps of a typed cell: what cannot be is left out.
fn kept_expression(form: &Form, field: &Field) -> String {
    let name = if field.name == "client_id" { "person" } else { field.name.as_str() };
    if let Some(outside) = outside(name, field.min, field.max) {
        return format!("case when not ({outside}) then {name} end as {name}");
    }
    let (class, open, subsidy, code) = SUBSIDISED;
    if marks_subsidised(form) && name == class {
        return format!("case when {class} = '{open}' and {subsidy} then '{code}' else {class} end as {class}");
    }
    name.to_owned()
}

/// Returns the conditions under which something is in doubt about a cell; NULL counts as no.
fn doubts_of(field: &Field, days: Days) -> Vec<String> {
    let mut doubts = Vec::new();
    let name = if field.name == "client_id" { "person" } else { field.name.as_str() };
    doubts.push(if field.required {
        format!("{name} is null")
    } else {
        format!("({name} is null and {}_text is not null)", field.name)
    });
    doubts.extend(outside(name, field.min, field.max));
    if let Some((min, max)) = field.plausible {
        doubts.extend(outside(name, Some(min), Some(max)));
    }
    match field.kind {
        Kind::Date | Kind::Month => {
            let start =
                if field.kind == Kind::Month { days.start.with_day(1).unwrap_or(days.start) } else { days.start };
            doubts.push(format!("{name} < date '{start}'"));
            if !field.may_be_future {
                doubts.push(format!("{name} > date '{}'", days.as_of));
            }
        }
        Kind::List if field.of_municipalities => doubts.push(format!("{name}_told")),
        Kind::Municipality => {
            doubts.push(format!("{name}_how is not null"));
            doubts.extend(field.strict.then(|| format!("{name} in ('muu', 'tuntematon')")));
        }
        _ => {}
    }
    doubts.extend(field.not_before.as_ref().map(|start| format!("{name} < {start}")));
    doubts
}

/// Whether the doubts of a column look at its text.
fn needs_text(field: &Field) -> bool {
    !field.required
}

fn outside(name: &str, min: Option<f64>, max: Option<f64>) -> Option<String> {
    match (min, max) {
        (Some(min), Some(max)) => Some(format!("{name} not between {min} and {max}")),
        (Some(min), None) => Some(format!("{name} < {min}")),
        (None, Some(max)) => Some(format!("{name} > {max}")),
        (None, None) => None,
    }
}

/// Returns the expression for the hash of a checked row's key, NULL where a required part of it is missing or the form has no key.
pub fn key_expression(form: &Form) -> String {
    if form.primary_key.is_empty() {
        return "null::ubigint".to_owned();
    }
    let name = |key: &String| if key == "client_id" { "person".to_owned() } else { key.clone() };
    let parts: Vec<String> = form.primary_key.iter().map(name).collect();
    let required: Vec<String> = form
        .primary_key
        .iter()
        .filter(|key| form.field(key).is_some_and(|field| field.required))
        .map(|key| format!("{} is not null", name(key)))
        .collect();
    format!("case when {} then hash(organisation, {}) end", required.join(" and "), parts.join(", "))
}

/// Returns whether `checked.<form>` marks the jobs that are taken for subsidised ones in a column of its own.
pub fn marks_subsidised(form: &Form) -> bool {
    form.field(SUBSIDISED.0).is_some() && form.field(SUBSIDISED.2).is_some()
}
