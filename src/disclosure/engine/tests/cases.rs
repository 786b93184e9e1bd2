//! Cases whose answer is known from elsewhere or by hand.

use std::collections::BTreeMap;

use super::audit_insider;
use super::tables::TwoWay;
use crate::disclosure::engine::audit::{Audit, Danger, Limits, Rule, audit};
use crate::disclosure::engine::system::{Cell, Relation, State, System};

pub const FIVE: Rule = Rule { smallest: 5 };

pub fn audited(system: &System, rule: Rule) -> Audit {
    let audit = audit(system, rule, Limits::default());
    assert!(audit.findings.iter().all(|finding| finding.exact), "{audit:?}");
    audit
}

fn ends(audit: &Audit, cell: usize) -> (i64, Option<i64>) {
    let finding = audit.of(cell).unwrap();
    (finding.least, finding.greatest)
}

/// Four regions by gender (female, male).
pub fn regions() -> TwoWay {
    TwoWay::new(&[vec![2, 18], vec![19, 14], vec![10, 12], vec![14, 11]], 5, false)
}

#[test]
fn a_small_cell_alone_is_known_from_the_margins() {
    let table = regions();
    let audit = audited(&table.system, FIVE);
    assert_eq!(audit.dangers().collect::<Vec<_>>(), [(0, Danger::Known)]);
}

#[test]
fn three_more_cells_give_a_cell_the_room_of_its_rectangle() {
    let table = regions();
    let hidden = table.system.hiding(&[table.at(0, 1), table.at(2, 0), table.at(2, 1)]);
    let audit = audited(&hidden, FIVE);
    assert!(audit.passes());
    assert_eq!(ends(&audit, table.at(0, 0)), (0, Some(12)));
    assert_eq!(ends(&audit, table.at(0, 1)), (8, Some(20)));
    assert_eq!(ends(&audit, table.at(2, 1)), (10, Some(22)));
}

#[test]
fn two_more_cells_are_too_few() {
    let table = regions();
    for pair in [[(0, 1), (2, 0)], [(0, 1), (2, 1)], [(2, 0), (2, 1)]] {
        let hidden = table.system.hiding(&pair.map(|(row, column)| table.at(row, column)));
        assert!(!audited(&hidden, FIVE).passes());
    }
}

/// Municipalities of Satakunta with their subregion and organiser, from the facts that kooste ships.
const MUNICIPALITIES: [(&str, &str, &str); 16] = [
    ("Eura", "Rauma", "Eura"),
    ("Eurajoki", "Rauma", "KSTHKY"),
    ("Harjavalta", "Pori", "KSTHKY"),
    ("Huittinen", "Pori", "Huittinen"),
    ("Jämijärvi", "Pohjois-Satakunta", "PoSa"),
    ("Kankaanpää", "Pohjois-Satakunta", "PoSa"),
    ("Karvia", "Pohjois-Satakunta", "PoSa"),
    ("Kokemäki", "Pori", "KSTHKY"),
    ("Merikarvia", "Pori", "Porin perusturva"),
    ("Nakkila", "Pori", "KSTHKY"),
    ("Pomarkku", "Pori", "PoSa"),
    ("Pori", "Pori", "Porin perusturva"),
    ("Rauma", "Rauma", "Rauma"),
    ("Siikainen", "Pohjois-Satakunta", "PoSa"),
    ("Säkylä", "Rauma", "Säkylä"),
    ("Ulvila", "Pori", "Porin perusturva"),
];

/// Two hierarchies over the same municipalities, which stand in no table themselves: organisers and subregions, both
/// summing to the region. Returns the system and where each name's cell is.
pub fn linked(counts: [i64; 16]) -> (System, BTreeMap<String, usize>) {
    let mut cells: Vec<Cell> = counts.iter().map(|count| Cell::unpublished(*count, (1..5).contains(count))).collect();
    let mut places: BTreeMap<String, usize> =
        MUNICIPALITIES.iter().enumerate().map(|(place, (name, ..))| (format!("municipality {name}"), place)).collect();
    let mut relations = Vec::new();
    let region = cells.len();
    cells.push(Cell::always_shown(counts.iter().sum()));
    for (kind, of) in [("organiser", 2), ("subregion", 1)] {
        let mut parts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, (_, subregion, organiser)) in MUNICIPALITIES.iter().enumerate() {
            parts.entry(if of == 2 { organiser } else { subregion }).or_default().push(place);
        }
        let mut areas = Vec::new();
        for (name, members) in parts {
            let area = cells.len();
            let count = members.iter().map(|member| counts[*member]).sum();
            let state = if (1..5).contains(&count) { State::Primary } else { State::Shown };
            cells.push(Cell { state, ..Cell::shown(count) });
            places.insert(format!("{kind} {name}"), area);
            relations.push(Relation::sum(area, members));
            areas.push(area);
        }
        relations.push(Relation::sum(region, areas));
    }
    (System::new(cells, relations).unwrap(), places)
}

#[test]
fn what_two_hierarchies_leave_between_them_is_found() {
    let (system, places) = linked([9, 6, 7, 8, 3, 14, 2, 5, 3, 6, 2, 60, 30, 1, 7, 11]);
    let pomarkku = places["municipality Pomarkku"];
    let audit = audited(&system, FIVE);
    assert_eq!(audit.of(pomarkku).unwrap().danger, Some(Danger::Known), "PoSa less Pohjois-Satakunta");
    // Within Pohjois-Satakunta the small ones have each other.
    assert_eq!(audit.of(places["municipality Karvia"]).unwrap().danger, None);
}

#[test]
fn so_is_eurajoki_the_only_part_of_its_organiser_in_its_subregion() {
    let (system, places) = linked([9, 2, 7, 8, 3, 14, 2, 5, 3, 6, 6, 60, 30, 1, 7, 11]);
    let danger = audited(&system, FIVE).of(places["municipality Eurajoki"]).unwrap().danger;
    assert_eq!(danger, Some(Danger::Known), "Rauma less Eura, Rauma and Säkylä");
}

/// A first quarter and the sum to the second: the increments of single areas are small.
pub fn quarters(hidden: &[usize]) -> System {
    let row = |pori, rauma| [Cell::shown(pori), Cell::shown(rauma), Cell::always_shown(pori + rauma)];
    let mut cells = [row(12, 7), row(15, 8)].concat();
    cells.extend([3, 1].map(|increment| Cell::unpublished(increment, true)));
    cells.push(Cell::unpublished(4, true));
    let mut relations: Vec<Relation> = (0..3).map(|area| Relation::sum(area + 3, [area, area + 6])).collect();
    relations.extend([0, 3, 6].map(|quarter| Relation::sum(quarter + 2, [quarter, quarter + 1])));
    System::new(cells, relations).unwrap().hiding(hidden)
}

#[test]
fn increments_between_a_quarter_and_a_sum_are_found() {
    let dangers: Vec<(usize, Danger)> = audited(&quarters(&[]), FIVE).dangers().collect();
    assert_eq!(dangers, [(6, Danger::Known), (7, Danger::Known), (8, Danger::Known)]);
    // Without the areas of the sum the increments have each other; together they are still four.
    let dangers: Vec<usize> = audited(&quarters(&[3, 4]), FIVE).dangers().map(|(cell, _)| cell).collect();
    assert!(dangers.contains(&8));
}

/// One hidden cell alone in its row gives itself away, then the other of its column, and then the row of that one.
#[test]
fn what_is_known_makes_more_known() {
    let counts = [vec![3, 20, 8], vec![9, 6, 7], vec![2, 11, 4], vec![10, 13, 3]];
    let table = TwoWay::new(&counts, 1, false);
    let hidden = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 2), (3, 2)];
    let system = table.system.hiding(&hidden.iter().map(|(row, column)| table.at(*row, *column)).collect::<Vec<_>>());
    let audit = audited(&system, FIVE);
    for known in [(3, 2), (2, 2), (2, 0)] {
        assert_eq!(audit.of(table.at(known.0, known.1)).unwrap().danger, Some(Danger::Known));
    }
    assert_eq!(ends(&audit, table.at(0, 0)), (0, Some(12)));
}

/// The table of Fischetti and Salazar 2000, "Models and algorithms for optimizing cell suppression in tabular data with
/// linear constraints", JASA 95:916: investment by activity (rows) and region, where (II, C) = 22 is confidential and the
/// attacker finds 5 and 30.
#[test]
fn the_investment_table_of_fischetti_and_salazar() {
    let counts = [vec![20, 50, 10], vec![8, 19, 22], vec![17, 32, 12]];
    let table = TwoWay::new(&counts, 1, false);
    let hidden = [(1, 2), (1, 0), (2, 0), (2, 2)].map(|(row, column)| table.at(row, column));
    let audit = audited(&table.system.hiding(&hidden), FIVE);
    assert_eq!(ends(&audit, hidden[0]), (5, Some(30)));
    assert_eq!(ends(&audit, hidden[1]), (0, Some(25)));
    assert_eq!(ends(&audit, hidden[2]), (0, Some(25)));
    assert_eq!(ends(&audit, hidden[3]), (4, Some(29)));
}

#[test]
fn two_lone_contributors_do_not_protect_each_other() {
    let table = regions();
    let hidden = table.system.hiding(&[table.at(0, 1), table.at(2, 0), table.at(2, 1)]);
    let own = BTreeMap::from([(table.at(2, 0), 10), (table.at(2, 1), 12)]);
    let audit = audit_insider(&hidden, &own, FIVE, Limits::default()).unwrap();
    assert_eq!(audit.of(table.at(0, 0)).unwrap().danger, Some(Danger::Known));
    // One who contributes to a part of C only learns less: three of the ten women are not its own.
    let own = BTreeMap::from([(table.at(2, 0), 7)]);
    let audit = audit_insider(&hidden, &own, FIVE, Limits::default()).unwrap();
    assert_eq!(ends(&audit, table.at(0, 0)), (0, Some(5)));
    assert_eq!(ends(&audit, table.at(2, 0)), (0, Some(5)));
}

/// Linear programming takes thirds for people: it finds the range, but not that values go by threes.
#[test]
fn half_people_protect_nobody() {
    let cells = vec![Cell::primary(4), Cell::primary(4), Cell::primary(4), Cell::unpublished(3, false)];
    let relations = vec![
        Relation::new([(0, 2), (1, 1), (3, -1)], 9),
        Relation::new([(1, 2), (2, 1), (3, -1)], 9),
        Relation::new([(0, 1), (2, 2), (3, -1)], 9),
    ];
    let system = System::new(cells, relations).unwrap();
    let audit = audited(&system, Rule { smallest: 3 });
    let found: Vec<(i64, Option<i64>)> = (0..3).map(|cell| ends(&audit, cell)).collect();
    assert_eq!(found, [(3, None), (3, None), (3, None)], "a = b = c = (9 + rest)/3, and the rest goes by threes");
}

#[test]
fn gaps_do_not_count_as_values() {
    // x = 2 + 3y, y at most 4: five values in a range of thirteen.
    let cells = vec![Cell::primary(8), Cell::unpublished(2, false), Cell::unpublished(2, false)];
    let relations = vec![Relation::new([(0, 1), (1, -3)], 2), Relation::new([(1, 1), (2, 1)], 4)];
    let system = System::new(cells, relations).unwrap();
    assert!(audited(&system, FIVE).passes());
    assert_eq!(audited(&system, Rule { smallest: 6 }).dangers().collect::<Vec<_>>(), [(0, Danger::FewValues)]);
}
