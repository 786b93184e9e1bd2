//! What is wrong with a question, with the place and the nearest name.

use crate::diagnostics::{Diagnostic, Exit, Failure, Place};
use crate::run::sql::Listed;

/// What a question is called where a file would be named.
const QUESTION: &str = "SQL";
/// From this likeness on (Jaro and Winkler's measure, 0–1) a table is offered for another.
const LEAST_LIKENESS: f64 = 0.75;
/// Most tables offered for one that does not exist.
const OFFERED: usize = 3;

/// Returns the failure for a question that is no SQL, from the byte at which the parser stopped.
pub fn syntax(sql: &str, byte: usize, words: &str) -> Box<Failure> {
    refusal(Diagnostic::error("sql-syntax").arg("error", words), sql, Some((byte, 1)))
}

/// Returns the failure for a question that the engine refused.
pub fn refused(sql: &str, error: &duckdb::Error, listed: &[Listed]) -> Box<Failure> {
    let words = error.to_string();
    let (message, excerpt) = words.split_once("\n\nLINE ").map_or((words.as_str(), None), |(m, e)| (m, Some(e)));
    let span = excerpt.and_then(|excerpt| pointed_at(sql, excerpt));
    let is_missing_table = message.starts_with("Catalog Error: Table with name")
        || message.starts_with("Binder Error: Catalog ")
        || message.starts_with("Catalog Error: Schema with name");
    if is_missing_table {
        let name = span.and_then(|(byte, length)| sql.get(byte..byte + length)).unwrap_or("").trim();
        let name = name.split_whitespace().next().unwrap_or("").trim_end_matches([';', ',', ')']);
        let nearest = nearest(name, listed);
        let diagnostic = Diagnostic::error("sql-table-unknown").arg("name", name).arg("nearest", nearest);
        return refusal(diagnostic, sql, span);
    }
    // The engine's kind of error is told by ours.
    let message = message.split_once(" Error: ").map_or(message, |(_, rest)| rest);
    refusal(Diagnostic::error("sql-refused").arg("error", message.replace('\n', " ")), sql, span)
}

fn refusal(diagnostic: Diagnostic, sql: &str, span: Option<(usize, usize)>) -> Box<Failure> {
    let boundary = |byte: usize| (0..=byte.min(sql.len())).rev().find(|at| sql.is_char_boundary(*at)).unwrap_or(0);
    let Some((byte, length)) = span else {
        return Failure::one(Exit::Usage, diagnostic.at(Place::file(QUESTION)));
    };
    let (start, end) = (boundary(byte), boundary(byte + length));
    let before = &sql[..start];
    let row = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) as u64 + 1;
    let place = Place { row: Some(row), column: Some(column), ..Place::file(QUESTION) };
    Failure::one(Exit::Usage, diagnostic.at(place).snippet(sql, start..end))
}

/// Returns the byte and length that the engine points at: `1: select * from x` and a line of carets below, where a long line is cut at
/// both ends.
fn pointed_at(sql: &str, excerpt: &str) -> Option<(usize, usize)> {
    let (line, carets) = excerpt.split_once('\n')?;
    let (number, shown) = line.split_once(": ")?;
    let number: usize = number.parse().ok()?;
    let start_of_line: usize = sql.split_inclusive('\n').take(number.checked_sub(1)?).map(str::len).sum();
    let text = sql.get(start_of_line..)?.lines().next()?;
    let label = "LINE ".len() + line.len() - shown.len();
    let column = carets.find('^')?.checked_sub(label)?;
    let core = shown.trim_start_matches("...");
    let cut = shown.len() - core.len();
    let core = core.trim_end_matches("...");
    let begins = if cut == 0 { 0 } else { text.find(core)? };
    let length = carets.matches('^').count().max(1);
    Some((start_of_line + begins + column.saturating_sub(cut), length))
}

/// Returns the tables whose names are most like one that does not exist; `none` where nothing is near.
fn nearest(name: &str, listed: &[Listed]) -> String {
    let folded = |name: &str| name.to_lowercase().replace(['"', '`'], "").replace('/', ".");
    let name = folded(name);
    let likeness = |table: &Listed| {
        let whole = folded(&table.name);
        let last = whole.rsplit('.').next().unwrap_or_default().to_owned();
        [whole, last].iter().map(|own| strsim::jaro_winkler(&name, own)).fold(0.0, f64::max)
    };
    let mut near: Vec<(f64, &str)> = listed.iter().map(|table| (likeness(table), table.name.as_str())).collect();
    near.retain(|(likeness, _)| *likeness >= LEAST_LIKENESS);
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    let near: Vec<&str> = near.into_iter().take(OFFERED).map(|(_, name)| name).collect();
    if near.is_empty() { "none".to_owned() } else { near.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_that_the_engine_points_at_is_found_in_the_question() {
        let sql = "select a,\n  b from t";
        assert_eq!(pointed_at(sql, "2:   b from t\n          ^"), Some((12, 1)));
        let long = format!("select {} from t", "x, ".repeat(60));
        let at = long.find("from").unwrap();
        let shown = format!("1: ...{}", &long[at - 20..]);
        let carets = format!("{}^^^^", " ".repeat("LINE 1: ...".len() + 20));
        assert_eq!(pointed_at(&long, &format!("{shown}\n{carets}")), Some((at, 4)));
        assert_eq!(pointed_at("select 1", "7: nothing\n  ^"), None);
    }
}
