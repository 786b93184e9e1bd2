//! What holds for every project: held on projects drawn at random.

use std::fmt::Write;

use proptest::prelude::*;

use super::testing::{Project, Results};
use super::{MeasureTable, Role};

/// A client drawn at random; days count from the project's start.
#[derive(Clone, Debug)]
struct Client {
    municipality: usize,
    start: u16,
    /// Days in service, if it has ended.
    stay: Option<u16>,
    /// Start from the project's start, length if it has ended, class.
    jobs: Vec<(u16, Option<u16>, usize)>,
    satisfaction: Option<u8>,
    score: Option<u8>,
}

const MUNICIPALITIES: [&str; 6] = ["Pori", "Rauma", "Säkylä", "Pomarkku", "Tampere", "tuntematon"];
const CLASSES: [&str; 5] = ["AVOIN", "AVOIN_PT", "ALIHANK", "TYOKOKEILU", "OPPISOP"];

fn client() -> impl Strategy<Value = Client> {
    let job = (0..420_u16, prop::option::of(0..200_u16), 0..CLASSES.len());
    (
        0..MUNICIPALITIES.len(),
        0..380_u16,
        prop::option::of(0..200_u16),
        prop::collection::vec(job, 0..3),
        prop::option::of(1..=5_u8),
        prop::option::of(0..=10_u8),
    )
        .prop_map(|(municipality, start, stay, jobs, satisfaction, score)| Client {
            municipality,
            start,
            stay,
            jobs,
            satisfaction,
            score,
        })
}

/// Inserts rows of SQL values at once.
fn insert(project: &Project, table: &str, columns: &str, rows: &[String]) {
    if !rows.is_empty() {
        project.sql(&format!("insert into core.{table}({columns}) values {}", rows.join(", ")));
    }
}

/// Runs all measures over the clients, put in in this order.
fn measured(clients: &[(usize, &Client)]) -> Results {
    let project = Project::new("2021-01-01", "2021-12-31");
    let day = |days: u16| format!("date '2021-01-01' + {days}");
    let mut tables: [Vec<String>; 6] = Default::default();
    let [referrals, agreements, exits, starts, ends, scores] = &mut tables;
    for (person, client) in clients {
        let start = day(client.start);
        referrals.push(format!("('o', {person}, {start}, '{}')", MUNICIPALITIES[client.municipality]));
        agreements.push(format!("('o', {person}, {start}, 'V{}', 'Tiimi')", person % 4));
        if let Some(stay) = client.stay {
            let satisfaction = client.satisfaction.map_or("null".to_owned(), |points| points.to_string());
            exits.push(format!("('o', {person}, {}, 'muu', {satisfaction})", day(client.start + stay)));
        }
        for (job, (start, length, class)) in client.jobs.iter().enumerate() {
            starts.push(format!("('o', {person}, '{job}', {}, '{}', 20)", day(*start), CLASSES[*class]));
            if let Some(length) = length {
                ends.push(format!("('o', {person}, '{job}', {})", day(start + length)));
            }
        }
        if let Some(score) = client.score {
            for (occasion, later, points) in [("1", 0, score), ("2", 100, score / 2 + 3)] {
                let date = day(client.start + later);
                scores.push(format!("('o', {person}, 'KYKYVIISARI', 'arki', '{occasion}', {date}, {points}, 0, 10)"));
            }
        }
    }
    insert(&project, "referral", "organisation, person, referral_date, municipality", referrals);
    insert(&project, "agreement", "organisation, person, start_date, coach_id, team", agreements);
    insert(&project, "service_exit", "organisation, person, exit_date, reason, satisfaction", exits);
    insert(&project, "job_start", "organisation, person, job_no, start_date, job_class, weekly_hours", starts);
    insert(&project, "job_end", "organisation, person, job_no, end_date", ends);
    let columns = "organisation, person, instrument, section, occasion, date, value, scale_min, scale_max";
    insert(&project, "assessment", columns, scores);
    let coaches: Vec<String> =
        (0..4).map(|coach| format!("('o', 'V{coach}', 'Tiimi', 1, date '2021-01-01')")).collect();
    insert(&project, "coach", "organisation, coach_id, team, fte, from_date", &coaches);
    project.run()
}

fn numbered(clients: &[Client]) -> Vec<(usize, &Client)> {
    clients.iter().enumerate().map(|(person, client)| (person + 1, client)).collect()
}

fn number(table: &MeasureTable, column: &str, row: usize) -> Option<f64> {
    table.frame.column(column).ok()?.get(row).ok()?.try_extract().ok()
}

/// Every cell of a table as text; sums of doubles may end in another digit when rows come in another order.
fn printed(table: &MeasureTable) -> String {
    let mut text = String::new();
    for row in 0..table.frame.height() {
        for column in &table.header.column {
            match number(table, &column.name, row) {
                Some(number) => write!(text, "{number:.9},").unwrap(),
                None => write!(text, "{:?},", table.frame.column(&column.name).unwrap().get(row).unwrap()).unwrap(),
            }
        }
        text.push('\n');
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rates_lie_in_their_intervals_and_counts_in_their_wholes(clients in prop::collection::vec(client(), 0..25)) {
        for table in measured(&numbered(&clients)).tables() {
            for row in 0..table.frame.height() {
                let is_in = |value: Option<f64>, low: Option<f64>, high: Option<f64>| match (value, low, high) {
                    (Some(value), Some(low), Some(high)) => low <= value + 1e-12 && value <= high + 1e-12,
                    _ => true,
                };
                for column in &table.header.column {
                    match &column.role {
                        Role::Rate { numerator, denominator } => {
                            let prefix = if column.name.starts_with("paid") { "paid_" } else { "" };
                            let end = |end: &str| number(table, &format!("{prefix}{end}"), row);
                            let rate = number(table, &column.name, row);
                            // The first interval of a table belongs to its first rate.
                            let is_first = table.header.column.iter().position(|one| matches!(one.role, Role::Rate { .. }))
                                == table.header.column.iter().position(|one| one.name == column.name);
                            if is_first || prefix == "paid_" {
                                prop_assert!(is_in(rate, end("low"), end("high")), "{} {}", table.id, column.name);
                            }
                            if let (Some(rate), Some(x), Some(n)) = (rate, number(table, numerator, row), number(table, denominator, row)) {
                                prop_assert!((rate * n - x).abs() < 1e-9, "{} {}", table.id, column.name);
                            }
                        }
                        Role::People { part_of: Some(whole), .. } => {
                            if let (Some(part), Some(whole)) = (number(table, &column.name, row), number(table, whole, row)) {
                                prop_assert!(0.0 <= part && part <= whole, "{} {}", table.id, column.name);
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(clients in prop::collection::vec(client(), 0..25), turn in 0..25_usize) {
        let forward = numbered(&clients);
        let mut turned = forward.clone();
        turned.reverse();
        turned.rotate_left(turn % clients.len().max(1));
        let (forward, turned) = (measured(&forward), measured(&turned));
        for (one, other) in forward.tables().iter().zip(turned.tables()) {
            prop_assert_eq!(printed(one), printed(other), "{}", one.id);
        }
    }

    #[test]
    fn a_client_without_a_job_never_raises_a_rate(clients in prop::collection::vec(client(), 1..20), one_more in client()) {
        let jobless = Client { jobs: Vec::new(), ..one_more };
        let before = measured(&numbered(&clients));
        let mut all = clients.clone();
        all.push(jobless);
        let after = measured(&numbered(&all));
        for (id, rate) in [("employment/quarterly", "competitive_rate"), ("employment/quarterly", "paid_rate"), ("employment/cumulative", "rate")] {
            let rates = |results: &Results| {
                let table = results.tables().iter().find(|table| table.id == id).unwrap();
                (0..table.frame.height()).map(|row| number(table, rate, row)).collect::<Vec<_>>()
            };
            for (before, after) in rates(&before).into_iter().zip(rates(&after)) {
                if let (Some(before), Some(after)) = (before, after) {
                    prop_assert!(after <= before, "{id} {rate}: {before} {after}");
                }
            }
        }
    }

    #[test]
    fn areas_of_a_kind_add_up_to_the_region(clients in prop::collection::vec(client(), 0..25)) {
        let results = measured(&numbered(&clients));
        for (id, period, counts) in [
            ("employment/quarterly_by_area", "period", ["served", "competitive"]),
            ("equity/outcome", "year", ["served", "competitive"]),
        ] {
            for count in counts {
                let sum = |kind: &str| {
                    let mut sums = std::collections::BTreeMap::<String, i64>::new();
                    for row in results.rows(id, &[period, count], &[("area_kind", kind)]) {
                        *sums.entry(row[0].clone()).or_default() += row[1].parse::<i64>().unwrap();
                    }
                    sums
                };
                let region = sum("region");
                for kind in ["municipality", "organiser", "subregion"] {
                    prop_assert_eq!(sum(kind), region.clone(), "{} {} {}", id, count, kind);
                }
            }
        }
    }
}
