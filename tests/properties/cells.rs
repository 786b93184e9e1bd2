//! Single cells: numbers, dates, months, words, in Rust and in SQL.

use chrono::NaiveDate;
use duckdb::params;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use kooste::intake::probe;
use kooste::intake::values::sql;

use super::table::{Fills, cell, number};
use super::{cases, runner};

/// Signs of which numbers, dates and what goes wrong with them are made.
const SIGNS: &str =
    "[0-9]{0,3}[0-9.,/ \\-%€\u{a0}\u{202f}\u{2212}–+EeMhk:#?]{0,4}[0-9]{0,5}[0-9.,/ \\-%€T:Zkloeh]{0,10}";

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn numbers_are_what_their_digits_say(text in prop_oneof![3 => number(), 2 => SIGNS, 1 => r"\PC{0,20}"]) {
        probe::number(&text);
    }

    #[test]
    fn dates_are_what_their_digits_say(
        text in prop_oneof![
            SIGNS,
            r"[0-3]?[0-9]([./-]| )[0-1]?[0-9]([./-]| )-?(20|19)?[0-9]{2}( klo | |T|, )?([0-2]?[0-9][:.][0-5][0-9])?Z?",
            r"(20|19)[0-9]{2}[-/][0-9]{1,2}([-/][0-9]{1,2})?",
            r"[0-9]{4,8}",
            r"(?i)(tammi|helmi|kesä|KESÄ|juli|dec|marras)(kuu|kuuta)?[ .'/-]{0,2}[0-9]{2,4}",
            r"\PC{0,20}",
        ],
    ) {
        probe::date(&text);
    }

    #[test]
    fn words_are_cleaned_and_keyed(text in r#"[ \t\u{a0}\u{feff}\u{ad}aäÄöåÃ¤Â€â“"kKyl:*?#.–-]{0,12}|\PC{0,24}"#) {
        probe::word(&text);
    }
}

/// Three centuries, day by day, in every spelling; the calendar's gaps are no dates.
#[test]
fn every_day_reads_back_from_every_spelling() {
    let mut day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(2199, 12, 31).unwrap();
    while day <= last {
        probe::date_reads_back(day);
        day = day.succ_opt().unwrap();
    }
    for year in 1900..2200 {
        for (day, month) in
            [(29, 2), (30, 2), (31, 2), (31, 4), (31, 6), (31, 9), (31, 11), (32, 1), (0, 1), (1, 13), (1, 0)]
        {
            let there_is = NaiveDate::from_ymd_opt(year, month, day).is_some();
            for text in [
                format!("{day}.{month}.{year}"),
                format!("{year}-{month:02}-{day:02}"),
                format!("{year}{month:02}{day:02}"),
            ] {
                assert_eq!(probe::date(&text).0.is_some(), there_is, "{text}");
            }
        }
    }
}

/// Cells of every column of every form mean the same to SQL and to Rust.
#[test]
fn sql_reads_cells_as_rust_does() {
    let connection = duckdb::Connection::open_in_memory().unwrap();
    sql::register(&connection).unwrap();
    connection.execute_batch("create table cell (text varchar)").unwrap();
    let mut runner = runner(1);
    let mut texts = Vec::new();
    for field in kooste::contract::forms().iter().flat_map(|form| &form.fields) {
        let cells = cell(Fills::Field(field));
        texts.extend((0..20).map(|_| cells.new_tree(&mut runner).unwrap().current()));
    }
    assert!(texts.len() > 2_000);
    let mut appender = connection.appender("cell").unwrap();
    texts.iter().for_each(|text| appender.append_row(params![text]).unwrap());
    drop(appender);
    let sql = "select text, cast(parse_number(text) * 10000 as bigint), parse_date(text), parse_month(text),
      parse_yes_no(text), missing_kind(text), value_class(text), header_key(text) from cell";
    let mut statement = connection.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        use kooste::intake::values::{header_key, missing_kind, parse_yes_no, value_class};
        let text: String = row.get(0).unwrap();
        let (date, month) = probe::date(&text);
        assert_eq!(row.get::<_, Option<i64>>(1).unwrap(), probe::number(&text), "{text:?}");
        assert_eq!(row.get::<_, Option<NaiveDate>>(2).unwrap(), date, "{text:?}");
        assert_eq!(row.get::<_, Option<NaiveDate>>(3).unwrap(), month, "{text:?}");
        assert_eq!(row.get::<_, Option<bool>>(4).unwrap(), parse_yes_no(&text), "{text:?}");
        assert_eq!(row.get::<_, Option<String>>(5).unwrap().as_deref(), missing_kind(&text), "{text:?}");
        assert_eq!(row.get::<_, String>(6).unwrap(), value_class(&text), "{text:?}");
        assert_eq!(row.get::<_, String>(7).unwrap(), header_key(&text), "{text:?}");
    }
}
