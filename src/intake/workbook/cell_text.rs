//! The value of a cell as a person would read it from the screen in Finnish.

use std::fmt::Write as _;

use calamine::{CellErrorType, ExcelDateTime};
use chrono::Timelike;

pub fn yes_no(yes: bool) -> &'static str {
    if yes { "kyllä" } else { "ei" }
}

pub fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#JAKO/0!",
        CellErrorType::NA | CellErrorType::GettingData => "#PUUTTUU!",
        CellErrorType::Name => "#NIMI?",
        CellErrorType::Null => "#TYHJÄ!",
        CellErrorType::Num => "#LUKU!",
        CellErrorType::Ref => "#VIITTAUS!",
        CellErrorType::Value => "#ARVO!",
    }
}

pub fn write_integer(text: &mut String, number: i64) {
    // Writing into a string never fails.
    let _ = write!(text, "{number}");
}

/// Writes a number in its shortest form with a decimal comma, at 15 significant digits as a spreadsheet shows it: the sum of
/// 0.1 and 0.2 is 0,3.
pub fn write_number(text: &mut String, number: f64) {
    let start = text.len();
    let _ = write!(text, "{number}");
    if text.len() - start > 16 {
        text.truncate(start);
        let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
        let _ = write!(text, "{rounded}");
    }
    if let Some(point) = text[start..].find('.') {
        text.replace_range(start + point..=start + point, ",");
    }
}

/// Writes `2022-06-30`, with the time of day where there is one. A time without a day is a duration and is written in hours.
pub fn write_date(text: &mut String, date: ExcelDateTime) {
    let days = date.as_f64();
    if date.is_duration() || (0.0..1.0).contains(&days) {
        return write_number(text, (days * 24.0 * 10_000.0).round() / 10_000.0);
    }
    match date.as_datetime() {
        // Seconds are rounded: a day counted in fractions misses them by a hair.
        Some(moment) if (moment + chrono::Duration::milliseconds(500)).num_seconds_from_midnight() == 0 => {
            let _ = write!(text, "{}", (moment + chrono::Duration::milliseconds(500)).date());
        }
        Some(moment) => {
            let _ = write!(text, "{}", moment.format("%Y-%m-%d %H:%M:%S"));
        }
        None => write_number(text, days),
    }
}

pub fn without_midnight(date: &str) -> &str {
    date.strip_suffix("T00:00:00").unwrap_or(date)
}

/// Writes a duration such as `PT4H30M00S` in hours.
pub fn write_duration(text: &mut String, duration: &str) {
    let mut hours = 0.0;
    let mut digits = String::new();
    for sign in duration.trim_start_matches(['P', 'T']).chars() {
        match sign {
            '0'..='9' | '.' => digits.push(sign),
            'H' | 'M' | 'S' => {
                let value: f64 = digits.parse().unwrap_or_default();
                hours += match sign {
                    'H' => value,
                    'M' => value / 60.0,
                    _ => value / 3600.0,
                };
                digits.clear();
            }
            _ => {
                // Days and longer spans are written as they are: no column of ours holds them.
                text.push_str(duration);
                return;
            }
        }
    }
    write_number(text, (hours * 10_000.0).round() / 10_000.0);
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn number(value: f64) -> String {
        let mut text = String::new();
        write_number(&mut text, value);
        text
    }

    fn date(value: f64, kind: ExcelDateTimeType, is_1904: bool) -> String {
        let mut text = String::new();
        write_date(&mut text, ExcelDateTime::new(value, kind, is_1904));
        text
    }

    #[test]
    fn numbers_have_a_decimal_comma_and_no_noise() {
        for (value, text) in [
            (12.5, "12,5"),
            (3.0, "3"),
            (-0.25, "-0,25"),
            (1.234, "1,234"),
            (0.1 + 0.2, "0,3"),
            (1e15, "1000000000000000"),
            (0.0, "0"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn dates_follow_the_calendar_of_the_workbook() {
        use ExcelDateTimeType::{DateTime, TimeDelta};
        // Excel: 30.6.2022 is 44742 in the 1900 calendar and 43280 in that of 1904.
        assert_eq!(date(44742.0, DateTime, false), "2022-06-30");
        assert_eq!(date(43280.0, DateTime, true), "2022-06-30");
        assert_eq!(date(44742.5, DateTime, false), "2022-06-30 12:00:00");
        assert_eq!(date(44_741.999_999_999, DateTime, false), "2022-06-30");
        assert_eq!(date(0.1875, TimeDelta, false), "4,5", "4:30 is four and a half hours");
        assert_eq!(date(0.1875, DateTime, false), "4,5");
        let mut text = String::new();
        write_duration(&mut text, "PT4H30M00S");
        assert_eq!(text, "4,5");
    }
}
