//! Whether the counts of a project's own query add up as its header says. What a header declares, disclosure control takes to be known
//! by every reader: a relation that does not hold would protect nothing.

use duckdb::Connection;

use super::bounds::counted;
use super::header::{Column, Header, Role};
use super::library::Measure;
use super::relation::Relation;
use crate::diagnostics::{Diagnostic, Failure, Result};

/// Returns the counts that stand in several rows (`by`) with different values, and the relations that do not hold. Nothing of a value is told.
pub(super) fn false_sums(connection: &Connection, measure: &Measure) -> Result<Vec<Diagnostic>> {
    let header = &measure.header;
    let is_wrong = |sql: &str| Ok::<bool, Box<Failure>>(counted(connection, sql)? > 0);
    let mut found = Vec::new();
    for column in header.column.iter().filter(|column| matches!(column.role, Role::People { .. })) {
        let Some(by) = &column.by else { continue };
        if is_wrong(&varying(&measure.table(), &column.name, by))? {
            let keys = if by.is_empty() { "none".to_owned() } else { by.join(", ") };
            found.push(
                measure
                    .diagnostic_of("query-count-differs", &column.name)
                    .arg("column", &column.name)
                    .arg("keys", keys),
            );
        }
    }
    if !found.is_empty() {
        return Ok(found);
    }
    for (name, names) in &header.relations {
        let Some(sql) = Relation::read(name, names).and_then(|relation| broken(&measure.table(), header, &relation))
        else {
            continue;
        };
        if is_wrong(&sql)? {
            found.push(
                measure
                    .diagnostic_of_text("query-relation-false", name)
                    .arg("relation", name)
                    .arg("columns", names.join(", ")),
            );
        }
    }
    Ok(found)
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

fn list<'n>(names: impl IntoIterator<Item = &'n String>) -> String {
    names.into_iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
}

fn grouped(keys: &str) -> String {
    if keys.is_empty() { String::new() } else { format!(" group by {keys}") }
}

/// Returns a query for the groups of `by` in which a count has more than one value.
fn varying(table: &str, count: &str, by: &[String]) -> String {
    format!(
        "select count(*) from (select count(distinct {count}) as n from {table}{}) where n > 1",
        grouped(&list(by)),
        count = quoted(count)
    )
}

/// Returns a query for the places where a relation does not hold; nothing for a relation that counts need not keep to: of a curve that
/// turns, of a total of groups with somebody in two of them and of areas disclosure control takes nothing to be known, or looks itself.
fn broken(table: &str, header: &Header, relation: &Relation<'_>) -> Option<String> {
    match relation {
        Relation::Nested { columns } => {
            let beyond = columns.windows(2).map(|pair| format!("{} > {}", quoted(&pair[0]), quoted(&pair[1])));
            let beyond = beyond.collect::<Vec<_>>().join(" or ");
            Some(format!("select (count(*) filter (where {beyond})) from {table}"))
        }
        Relation::Sum { parts, whole } => {
            let sum = parts.iter().map(|part| quoted(part)).collect::<Vec<_>>().join(" + ");
            Some(format!("select (count(*) filter (where {sum} <> {})) from {table}", quoted(whole)))
        }
        Relation::SumOver { key, count, whole } => {
            let keys_of = |column: &Column| column.by.clone().unwrap_or_else(|| header.grain.clone());
            let whole = header.whole_over(key, count, *whole)?;
            let part = header.find(count)?;
            let (of_part, of_whole) = (keys_of(part), keys_of(whole));
            let all: Vec<&String> =
                header.grain.iter().filter(|name| of_part.contains(name) || of_whole.contains(name)).collect();
            let rest: Vec<&String> = all.iter().copied().filter(|name| name.as_str() != *key).collect();
            let columns = [list(all), format!("{} as n", quoted(count)), format!("{} as whole", quoted(&whole.name))];
            let columns = columns.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(", ");
            Some(format!(
                "select count(*) from (
                    select sum(n) as n, max(whole) as whole
                    from (select distinct {columns} from {table}) where n is not null and whole is not null{}
                ) where n <> whole",
                grouped(&list(rest))
            ))
        }
        Relation::Total { .. } | Relation::Rising { .. } | Relation::Falling { .. } | Relation::Hierarchy { .. } => {
            None
        }
    }
}
