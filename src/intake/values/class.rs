//! The class of a value, which a finding may tell where the value itself must not be told.

use super::{is_ambiguous_number, is_missing, parse_date, parse_month, parse_number};

/// Longest text without spaces that is taken for a code.
const LONGEST_CODE: usize = 24;

/// Digits from which on a text without any letter is taken for a code: 2021-0042 is one, 9-10 a range.
const DIGITS_OF_A_CODE: usize = 5;

/// Returns `empty`, `number`, `date`, `code` (no spaces and a digit or underscore in it, such as PP-0042) or `text`.
pub fn value_class(text: &str) -> &'static str {
    let text = text.trim();
    if text.is_empty() || is_missing(text) {
        "empty"
    } else if parse_number(text).is_some() || is_ambiguous_number(text) {
        "number"
    } else if parse_date(text).is_some()
        || (parse_month(text).is_some() && !is_of_short_numbers(text))
        || looks_like_a_date(text)
    {
        "date"
    } else if looks_like_a_code(text) {
        "code"
    } else {
        "text"
    }
}

/// Whether a text is two short numbers with a slash: 10/10 is a score as well as a month.
fn is_of_short_numbers(text: &str) -> bool {
    let is_short = |number: &str| (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('/').is_some_and(|(one, other)| is_short(one) && is_short(other))
}

/// Whether a text in one piece has letters with a digit or an underscore, or many digits in groups.
fn looks_like_a_code(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let has_letters = text.contains(char::is_alphabetic) && (digits > 0 || text.contains('_'));
    let is_grouped = digits >= DIGITS_OF_A_CODE && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.len() <= LONGEST_CODE && !text.contains(char::is_whitespace) && (has_letters || is_grouped)
}

/// Whether only digits and two separators of a date are there: 31.2.2021 is a date gone wrong, not a code.
fn looks_like_a_date(text: &str) -> bool {
    let separators = text.bytes().filter(|byte| b"./-".contains(byte)).count();
    separators == 2
        && text.len() >= 6
        && text.as_bytes()[0].is_ascii_digit()
        && text.bytes().all(|byte| byte.is_ascii_digit() || b"./-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_tells_what_a_value_looks_like() {
        for (text, class) in [
            ("", "empty"),
            (" - ", "empty"),
            ("12,5", "number"),
            ("1.234", "number"),
            ("1.2.2021", "date"),
            ("31.2.2021", "date"),
            ("helmi.21", "date"),
            ("PP-0042", "code"),
            ("AVOIN_PT", "code"),
            ("V3", "code"),
            ("4,2E+05", "code"),
            ("keittiötyöntekijä", "text"),
            ("PP 0042", "text"),
            ("2021-0042", "code"),
            ("1/2021", "date"),
            ("3/5", "text"),
            ("10/10", "text"),
            ("9-10", "text"),
            ("3.8.2026?", "text"),
            ("150:30", "text"),
            ("(500)", "text"),
        ] {
            assert_eq!(value_class(text), class, "{text}");
        }
    }
}
