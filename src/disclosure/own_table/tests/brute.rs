//! Whoever holds a printed table and tries every table that it could be: the judge of the audit where no truth is known.
//!
//! It knows inner counts and adds them up as people do; of relations, cells and engines it knows nothing.

use std::collections::BTreeSet;

use super::*;
use crate::disclosure::engine::tests::tables::Numbers;

/// A table as a list of rows, each the sum of some inner counts.
struct Printed {
    /// Codes, the inner counts that the row adds up, and whether it is hidden; the last row adds up all of them, and is shown.
    rows: Vec<(String, Vec<usize>, bool)>,
    inner: Vec<i64>,
}

impl Printed {
    fn value(&self, row: usize, inner: &[i64]) -> i64 {
        self.rows[row].1.iter().map(|place| inner[*place]).sum()
    }

    fn csv(&self, header: &str) -> String {
        let rows = self.rows.iter().enumerate().map(|(row, (codes, _, hidden))| {
            let count = if *hidden { "..".to_owned() } else { self.value(row, &self.inner).to_string() };
            format!("{codes};{count}\n")
        });
        format!("{header}\n{}", rows.collect::<String>())
    }

    /// Returns for each row the values that it has in any table that prints the same.
    fn possible(&self) -> Vec<BTreeSet<i64>> {
        let mut found = vec![BTreeSet::new(); self.rows.len()];
        let mut inner = vec![0; self.inner.len()];
        self.try_all(0, self.inner.iter().sum(), &mut inner, &mut found);
        found
    }

    fn try_all(&self, place: usize, left: i64, inner: &mut [i64], found: &mut [BTreeSet<i64>]) {
        if place == inner.len() {
            (0..self.rows.len()).for_each(|row| {
                found[row].insert(self.value(row, inner));
            });
            return;
        }
        for value in 0..=left {
            inner[place] = value;
            // A shown row is held to its value once its last count is set.
            let fits = |row: usize| {
                let (_, places, hidden) = &self.rows[row];
                *hidden || places.iter().max() != Some(&place) || self.value(row, inner) == self.value(row, &self.inner)
            };
            if (0..self.rows.len()).all(fits) {
                self.try_all(place + 1, left - value, inner, found);
            }
        }
        inner[place] = 0;
    }

    /// Holds an audit of the table without true values to what trying every table gives.
    fn compare(&self, header: &str, description: &str, smallest: i64) {
        let csv = self.csv(header);
        let verdict = audited(&csv, description);
        let possible = self.possible();
        let mut derived = verdict.hidden.iter();
        let mut expected = BTreeSet::new();
        for (row, (codes, _, hidden)) in self.rows.iter().enumerate() {
            let values = &possible[row];
            let (least, greatest) = (*values.first().unwrap(), *values.last().unwrap());
            let reason = match i64::try_from(values.len()).unwrap() {
                _ if !hidden && 0 < least && least < smallest => Some(Reason::ShownSmall),
                _ if !hidden => None,
                1 => Some(Reason::Known),
                _ if greatest < smallest => Some(Reason::SmallAtMost),
                number if number < smallest => Some(Reason::FewValues),
                _ => None,
            };
            expected.extend(reason.map(|reason| (codes.replace(';', "/"), reason.name())));
            if *hidden {
                let cell = derived.next().unwrap();
                assert!(cell.exact, "{cell:?}\n{csv}");
                assert_eq!((cell.least, cell.greatest), (least, Some(greatest)), "{codes}\n{csv}");
            }
        }
        let found: BTreeSet<(String, &str)> =
            dangers(&verdict).into_iter().map(|(name, reason)| (name, reason.name())).collect();
        assert_eq!(found, expected, "{csv}");
    }
}

const TWO_WAY: &str = r#"
smallest = 3
count = "n"
keys = ["a", "b"]
[[total]]
key = "a"
whole = "all"
[[total]]
key = "b"
whole = "all"
"#;

#[test]
fn two_way_tables_without_truth_are_derived_as_by_trying_all() {
    let mut numbers = Numbers(11);
    for _ in 0..150 {
        let (rows, columns) = (2 + numbers.below(2) as usize, 2 + numbers.below(2) as usize);
        let inner: Vec<i64> = (0..rows * columns).map(|_| numbers.below(4) as i64).collect();
        let mut printed = Printed { rows: Vec::new(), inner };
        for row in 0..=rows {
            for column in 0..=columns {
                let of = |place: &usize| {
                    (row == rows || place / columns == row) && (column == columns || place % columns == column)
                };
                let places: Vec<usize> = (0..rows * columns).filter(of).collect();
                let name =
                    |number: usize, all: usize| if number == all { "all".to_owned() } else { number.to_string() };
                let hidden = match (row == rows, column == columns) {
                    (true, true) => false,
                    (false, false) => numbers.below(10) < 6,
                    _ => numbers.below(10) < 2,
                };
                printed.rows.push((format!("{};{}", name(row, rows), name(column, columns)), places, hidden));
            }
        }
        printed.compare("a;b;n", TWO_WAY, 3);
    }
}

const LINKED: &str = r#"
smallest = 3
count = "n"
keys = ["area", "gender"]
[[total]]
key = "gender"
whole = "all"
[[hierarchy]]
key = "area"
whole = "o1"
parts = ["m1", "m2"]
[[hierarchy]]
key = "area"
whole = "o2"
parts = ["m3", "m4"]
[[hierarchy]]
key = "area"
whole = "s1"
parts = ["m1", "m3"]
[[hierarchy]]
key = "area"
whole = "s2"
parts = ["m2", "m4"]
[[hierarchy]]
key = "area"
whole = "region"
parts = ["o1", "o2"]
[[hierarchy]]
key = "area"
whole = "region"
parts = ["s1", "s2"]
"#;

/// Municipalities by gender, added up to organisers and to subregions, both to the region.
#[test]
fn linked_hierarchies_without_truth_are_derived_as_by_trying_all() {
    let areas: [(&str, &[usize]); 9] = [
        ("m1", &[0]),
        ("m2", &[1]),
        ("m3", &[2]),
        ("m4", &[3]),
        ("o1", &[0, 1]),
        ("o2", &[2, 3]),
        ("s1", &[0, 2]),
        ("s2", &[1, 3]),
        ("region", &[0, 1, 2, 3]),
    ];
    let genders: [(&str, &[usize]); 3] = [("f", &[0]), ("m", &[1]), ("all", &[0, 1])];
    let mut numbers = Numbers(12);
    for _ in 0..60 {
        let inner: Vec<i64> = (0..8).map(|_| numbers.below(3) as i64).collect();
        let mut printed = Printed { rows: Vec::new(), inner };
        let often = 3 + numbers.below(6);
        for (area, municipalities) in areas {
            for (gender, parts) in genders {
                let places = municipalities.iter().flat_map(|area| parts.iter().map(move |part| area * 2 + part));
                let hidden = (area, gender) != ("region", "all") && numbers.below(10) < often;
                printed.rows.push((format!("{area};{gender}"), places.collect(), hidden));
            }
        }
        printed.compare("area;gender;n", LINKED, 3);
    }
}

/// Whatever the audit passes after suppression is safe for one who tries every table.
#[test]
fn suppressed_tables_are_safe_from_one_who_tries_all() {
    let mut numbers = Numbers(13);
    let mut written = 0;
    for _ in 0..60 {
        let inner: Vec<i64> = (0..6).map(|_| numbers.below(5) as i64).collect();
        let mut printed = Printed { rows: Vec::new(), inner };
        for (row, column) in (0..3).flat_map(|row| (0..4).map(move |column| (row, column))) {
            let of = |place: &usize| (row == 2 || place / 3 == row) && (column == 3 || place % 3 == column);
            let name = |number: usize, all: usize| if number == all { "all".to_owned() } else { number.to_string() };
            printed.rows.push((format!("{};{}", name(row, 2), name(column, 3)), (0..6).filter(of).collect(), false));
        }
        let Ok(suppressed) = suppress(&input(&printed.csv("a;b;n"), TWO_WAY)) else { continue };
        let text = String::from_utf8(suppressed.csv).unwrap();
        for (row, line) in text.lines().skip(1).enumerate() {
            printed.rows[row].2 = line.ends_with("..");
        }
        assert_eq!(printed.csv("a;b;n"), text);
        for (row, values) in printed.possible().iter().enumerate().filter(|(row, _)| printed.rows[*row].2) {
            let value = printed.value(row, &printed.inner);
            assert!(values.len() >= 3 && *values.last().unwrap() >= 3, "{text}");
            assert!(value == 0 || values.first() < Some(&value) && Some(&value) < values.last(), "{text}");
        }
        written += 1;
    }
    assert!(written >= 20, "{written}");
}
