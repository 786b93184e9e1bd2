//! Which keys of kooste.toml differ between two projects.

use std::collections::BTreeMap;
use std::fs;

use toml::{Table, Value};

use super::side::Compared;
use crate::digest::sha256;
use crate::run::differences::{Difference, What};

/// Returns the keys whose values differ, where the file has changed and both are at hand: `targets.employment_rate`,
/// `action[2].title`.
pub(super) fn project_keys(before: &Compared, now: &Compared, differences: &[Difference]) -> Vec<String> {
    let has_changed = differences.iter().any(|difference| difference.what == What::ProjectFile);
    let both = has_changed.then(|| Some((keys(before)?, keys(now)?))).flatten();
    let Some((before, now)) = both else { return Vec::new() };
    let mut names: Vec<&String> = before.keys().chain(now.keys()).collect();
    names.sort();
    names.dedup();
    names.into_iter().filter(|name| before.get(*name) != now.get(*name)).cloned().collect()
}

/// Returns the keys with their values; `None` where the file is not at hand as the run read it.
fn keys(side: &Compared) -> Option<BTreeMap<String, String>> {
    let text = fs::read_to_string(side.root.as_ref()?.join("kooste.toml")).ok()?;
    let as_read = side.account.project_file.as_ref()?.sha256.as_ref()?;
    if sha256(text.as_bytes()) != *as_read {
        return None;
    }
    let table: Table = text.trim_start_matches('\u{feff}').parse().ok()?;
    let mut found = BTreeMap::new();
    collect("", &Value::Table(table), &mut found);
    Some(found)
}

fn collect(name: &str, value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Table(table) => {
            for (key, below) in table {
                let name = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                collect(&name, below, found);
            }
        }
        Value::Array(values) if values.iter().all(Value::is_table) => {
            for (place, below) in values.iter().enumerate() {
                collect(&format!("{name}[{}]", place + 1), below, found);
            }
        }
        plain => drop(found.insert(name.to_owned(), plain.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_named_as_they_are_looked_for() {
        let table: Table =
            "[targets]\nemployment_rate = 0.5\n[[action]]\ntitle = 'a'\n[[action]]\ntitle = 'b'".parse().unwrap();
        let mut found = BTreeMap::new();
        collect("", &Value::Table(table), &mut found);
        assert_eq!(
            found.into_keys().collect::<Vec<_>>(),
            ["action[1].title", "action[2].title", "targets.employment_rate"]
        );
    }
}
