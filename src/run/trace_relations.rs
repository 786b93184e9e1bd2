//! The relations that the cells of a column stand in, by name: what disclosure control must think of when it shows one.

use super::trace::TracedRelation;
use crate::measures::{Column, Library, Measure, Relation, Role};

/// Returns the relations of a column, as its own header and those of the measures that count the same declare them.
pub(super) fn relations(measure: &Measure, column: &Column, library: &Library) -> Vec<TracedRelation> {
    let mut found = of_role(column);
    let others = measure.header.column.iter().filter(|other| other.name != column.name);
    let parts: Vec<String> = others.filter(|other| is_part(other, &column.name)).map(|c| c.name.clone()).collect();
    if !parts.is_empty() {
        found.push(TracedRelation { kind: "whole_of", of: parts });
    }
    // Only counts are cells that can be added up.
    if matches!(column.role, Role::People { .. }) {
        found.extend(measure.header.relations().filter_map(|relation| of_relation(relation, &column.name)));
    }
    let inside: Vec<String> = column.inside.iter().chain(&column.inside_all).chain(&column.rolling).cloned().collect();
    if !inside.is_empty() {
        found.push(TracedRelation { kind: "inside", of: inside });
    }
    for (kind, quarters) in [("at_most", &column.at_most), ("at_least", &column.at_least)] {
        found.extend(quarters.iter().map(|it| TracedRelation { kind, of: vec![it.sum_of.clone()] }));
    }
    if let Some(balance) = &column.balance {
        found.push(TracedRelation { kind: "balance", of: vec![balance.stock.clone(), balance.inflow.clone()] });
    }
    if column.adds_up {
        found.push(TracedRelation { kind: "adds_up", of: Vec::new() });
    }
    let same = elsewhere(measure, column, library);
    if !same.is_empty() {
        found.push(TracedRelation { kind: "same_count", of: same });
    }
    found
}

fn of_role(column: &Column) -> Vec<TracedRelation> {
    let Role::People { part_of, includes, .. } = &column.role else { return Vec::new() };
    let mut found = Vec::new();
    if let Some(whole) = part_of {
        found.push(TracedRelation { kind: "part_of", of: vec![whole.clone()] });
    }
    if !includes.is_empty() {
        found.push(TracedRelation { kind: "includes", of: includes.clone() });
    }
    found
}

fn is_part(column: &Column, whole: &str) -> bool {
    matches!(&column.role, Role::People { part_of: Some(named), .. } if named == whole)
}

/// Returns a relation of the header in which the column's cells take part.
fn of_relation(relation: Relation<'_>, column: &str) -> Option<TracedRelation> {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let holds = |names: &[String]| names.iter().any(|name| name == column);
    match relation {
        Relation::Nested { columns } if holds(columns) => Some(TracedRelation { kind: "nested", of: columns.to_vec() }),
        Relation::Sum { parts, whole } if holds(parts) || whole == column => {
            let of = parts.iter().cloned().chain([whole.to_owned()]).collect();
            Some(TracedRelation { kind: "sum", of })
        }
        Relation::SumOver { key, count, whole } if count == column || whole == Some(column) => {
            let of = [key, count].into_iter().chain(whole).collect::<Vec<_>>();
            Some(TracedRelation { kind: "sum_over", of: names(&of) })
        }
        // A total and a hierarchy relate rows: every count of the table takes part.
        Relation::Total { key, code, .. } => Some(TracedRelation { kind: "total", of: names(&[key, code]) }),
        Relation::Hierarchy { levels } => Some(TracedRelation { kind: "hierarchy", of: levels.to_vec() }),
        Relation::Rising { key, count } | Relation::Falling { key, count } if count == column => {
            Some(TracedRelation { kind: "steps", of: names(&[key]) })
        }
        Relation::Nested { .. } | Relation::Sum { .. } | Relation::SumOver { .. } => None,
        Relation::Rising { .. } | Relation::Falling { .. } => None,
    }
}

/// Returns where else the same is counted, as `measure:column`.
fn elsewhere(measure: &Measure, column: &Column, library: &Library) -> Vec<String> {
    let Some(counts) = &column.counts else { return Vec::new() };
    let mut found = Vec::new();
    for other in library.measures().iter().filter(|other| !other.is_model()) {
        for counted in other.header.column.iter().filter(|counted| counted.counts.as_ref() == Some(counts)) {
            if (&other.id, &counted.name) != (&measure.id, &column.name) {
                found.push(format!("{}:{}", other.id, counted.name));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Catalogue, Lang};

    #[test]
    fn a_column_tells_its_whole_its_parts_and_where_it_stands_again() {
        let library = Library::load(None).unwrap();
        let measure = library.get("employment/quarterly").unwrap();
        let of = |name: &str| relations(measure, measure.header.find(name).unwrap(), &library);
        let has = |name: &str, kind: &str, wanted: &str| {
            of(name).iter().any(|found| found.kind == kind && found.of.iter().any(|of| of == wanted))
        };
        assert!(has("competitive", "part_of", "served") && has("served", "whole_of", "competitive"));
        assert!(has("paid", "includes", "competitive") && has("paid", "nested", "served"));
        assert!(of("first_jobs").iter().any(|found| found.kind == "adds_up"));
        assert!(has("served", "same_count", "employment/quarterly_by_area:served"), "{:?}", of("served"));
        assert!(of("competitive_rate").is_empty() && of("period").is_empty());
    }

    #[test]
    fn every_relation_has_its_words_in_every_language() {
        let library = Library::load(None).unwrap();
        for measure in library.measures() {
            for relation in measure.header.column.iter().flat_map(|column| relations(measure, column, &library)) {
                let id = format!("trace-relation-{}", relation.kind.replace('_', "-"));
                assert!(Lang::ALL.into_iter().all(|lang| Catalogue::of(lang).has(&id)), "{id}");
            }
        }
    }
}
