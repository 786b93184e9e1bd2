//! What the text of a cell means: dates, months, numbers, yes and no, missing markers and the key of a header.
//!
//! Pure functions over one trimmed cell, each with its own tests, and the same functions for SQL ([`sql`]). They say what a
//! text means, never whether it is allowed there: that belongs to the contract. Nothing here depends on a locale: a date is
//! always day first, a decimal comma is a decimal comma, and what could mean two things means nothing.

mod class;
mod date;
mod key;
mod number;
pub mod sql;
mod text;
mod word;

pub use class::value_class;
pub use date::{parse_date, parse_month};
pub use key::{header_key, plain_key};
pub use number::{SCALE, is_ambiguous_number, number_unit, parse_integer, parse_number};
pub use text::clean;
pub use word::{is_missing, missing_kind, parse_yes_no};

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in r"[0-9.,/ \-%€äÄÃ¤\u{a0}\u{2212}kKxX#:?*M']{0,12}|\PC{0,40}") {
            parse_date(&text);
            parse_month(&text);
            parse_number(&text);
            parse_integer(&text);
            parse_yes_no(&text);
            missing_kind(&text);
            value_class(&text);
            let (cleaned, _) = clean(&text);
            prop_assert_eq!(cleaned.trim(), &*cleaned);
            header_key(&text);
        }

        #[test]
        fn a_number_reads_back_as_written(number in -99_999_999_999_i64..99_999_999_999) {
            let (whole, decimals) = ((number / SCALE).abs(), (number % SCALE).abs());
            let sign = if number < 0 { "-" } else { "" };
            prop_assert_eq!(parse_number(&format!("{sign}{whole},{decimals:04}")), Some(number));
        }

        #[test]
        fn a_date_reads_back_as_written(days in 693_596_i32..803_168) {
            // 1900-01-01 to 2199-12-31.
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            for text in [
                format!("{}.{}.{}", date.day(), date.month(), date.year()),
                date.format("%d.%m.%Y").to_string(),
                date.to_string(),
                date.format("%Y%m%d").to_string(),
            ] {
                prop_assert_eq!(parse_date(&text), Some(date));
            }
            prop_assert_eq!(parse_month(&date.to_string()), date.with_day(1));
        }
    }
}
