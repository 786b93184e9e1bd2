//! Numbers, dates and periods as people of a language write them.
//!
//! One small table instead of a locale library: the report needs three languages and a dozen forms, and its bytes must not
//! change with a data release. Rounding happens here and nowhere else: half away from zero, on the shortest decimal form
//! of the number (the one that stands in the CSV files), so that a reader who rounds by hand gets the same figure.

use chrono::{Datelike, NaiveDate};

use crate::language::Lang;
use crate::period::Period;

/// No-break space: groups thousands and stands before a unit.
pub const NBSP: char = '\u{a0}';
/// The minus sign; a hyphen is not one.
pub const MINUS: char = '\u{2212}';
/// What stands in a cell that has no value.
pub const NOTHING: &str = "–";

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How a language writes numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    lang: Lang,
}

impl Locale {
    /// Returns the conventions of a language.
    pub fn of(lang: Lang) -> Locale {
        Locale { lang }
    }

    /// Returns the language.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// Returns a whole number: `1 234`, `1,234` in English.
    pub fn integer(self, value: i64) -> String {
        let digits = value.unsigned_abs().to_string();
        self.assemble(value < 0, &digits, "")
    }

    /// Returns a number with so many decimals: `1 234,5`.
    pub fn decimal(self, value: f64, decimals: usize) -> String {
        self.shifted(value, 0, decimals)
    }

    /// Returns a fraction as a percentage without the sign: 0.421875 is `42,2`.
    pub fn percent_number(self, fraction: f64, decimals: usize) -> String {
        self.shifted(fraction, 2, decimals)
    }

    /// Returns a fraction as a percentage: `42,2 %`, in English `42.2%`.
    pub fn percent(self, fraction: f64, decimals: usize) -> String {
        self.with_percent_sign(&self.percent_number(fraction, decimals))
    }

    /// Returns a percentage in as few decimals as it needs, at most two: 0.4 is `40 %`, 0.125 is `12,5 %`.
    pub fn percent_short(self, fraction: f64) -> String {
        let (_, _, part) = plain_shifted(fraction, 2, 6);
        let decimals = part.trim_end_matches('0').len().min(2);
        self.percent(fraction, decimals)
    }

    /// Returns the two ends of an interval as percentages: `34,0–50,8 %`.
    pub fn percent_range(self, low: f64, high: f64, decimals: usize) -> String {
        let ends = format!("{}–{}", self.percent_number(low, decimals), self.percent_number(high, decimals));
        self.with_percent_sign(&ends)
    }

    /// Returns a difference of fractions in percentage points, with its sign: `+3,9`, `−3,9`, `0,0`.
    pub fn points(self, difference: f64, decimals: usize) -> String {
        with_sign(self.percent_number(difference, decimals))
    }

    /// Returns whole euros: `947 000 €`, in English `€947,000`.
    pub fn euros(self, value: f64) -> String {
        let number = self.decimal(value, 0);
        match self.lang {
            Lang::Fi | Lang::Sv => format!("{number}{NBSP}€"),
            Lang::En => match number.strip_prefix(MINUS) {
                Some(positive) => format!("{MINUS}€{positive}"),
                None => format!("€{number}"),
            },
        }
    }

    /// Returns a date: `1.2.2022`, in English `1 February 2022`.
    pub fn date(self, date: NaiveDate) -> String {
        match self.lang {
            Lang::Fi | Lang::Sv => format!("{}.{}.{}", date.day(), date.month(), date.year()),
            Lang::En => format!("{}{NBSP}{} {}", date.day(), MONTHS_EN[date.month0() as usize], date.year()),
        }
    }

    /// Returns a span of days, the year once where it is the same: `1.4.–30.6.2022`.
    pub fn date_range(self, start: NaiveDate, end: NaiveDate) -> String {
        let same_year = start.year() == end.year();
        match self.lang {
            Lang::Fi | Lang::Sv if same_year => format!("{}.{}.–{}", start.day(), start.month(), self.date(end)),
            Lang::En if same_year => {
                format!("{}{NBSP}{} – {}", start.day(), MONTHS_EN[start.month0() as usize], self.date(end))
            }
            Lang::Fi | Lang::Sv => format!("{}–{}", self.date(start), self.date(end)),
            Lang::En => format!("{} – {}", self.date(start), self.date(end)),
        }
    }

    /// Returns a period as it stands in headers and tables: `Q2/2022`, `H1/2022`, `2022`.
    pub fn period(self, period: Period) -> String {
        match period {
            Period::Quarter { year, quarter } => format!("Q{quarter}/{year}"),
            Period::HalfYear { year, half } => format!("H{half}/{year}"),
            Period::Year { year } => year.to_string(),
        }
    }

    /// Returns a period as it stands on an axis: `Q2/22`.
    pub fn period_short(self, period: Period) -> String {
        match period {
            Period::Quarter { year, quarter } => format!("Q{quarter}/{:02}", year.rem_euclid(100)),
            Period::HalfYear { year, half } => format!("H{half}/{:02}", year.rem_euclid(100)),
            Period::Year { year } => year.to_string(),
        }
    }

    /// Returns what stands before the decimals.
    pub fn decimal_mark(self) -> char {
        match self.lang {
            Lang::Fi | Lang::Sv => ',',
            Lang::En => '.',
        }
    }

    /// Returns a number with its sign: `+0,53`, `−2,56`; zero has none.
    pub fn signed(self, value: f64, decimals: usize) -> String {
        with_sign(self.decimal(value, decimals))
    }

    /// Returns a number with the percent sign as the language sets it.
    pub fn with_percent_sign(self, number: &str) -> String {
        match self.lang {
            Lang::Fi | Lang::Sv => format!("{number}{NBSP}%"),
            Lang::En => format!("{number}%"),
        }
    }

    fn shifted(self, value: f64, shift: usize, decimals: usize) -> String {
        if !value.is_finite() {
            return NOTHING.to_owned();
        }
        let (negative, whole, part) = plain_shifted(value, shift, decimals);
        self.assemble(negative, &whole, &part)
    }

    fn assemble(self, negative: bool, whole: &str, part: &str) -> String {
        let group = if self.lang == Lang::En { ',' } else { NBSP };
        let mut text = String::new();
        if negative {
            text.push(MINUS);
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !part.is_empty() {
            text.push(self.decimal_mark());
            text.push_str(part);
        }
        text
    }
}

/// Puts a plus before what is above zero.
fn with_sign(number: String) -> String {
    let zero = number.chars().all(|c| matches!(c, '0' | ',' | '.'));
    if zero || number.starts_with(MINUS) { number } else { format!("+{number}") }
}

/// Returns sign, whole part and decimals of `value` × 10^`shift`, rounded half away from zero.
///
/// The decimal point is moved in the text of the number: a multiplication by 100 would bring a binary error that can turn a
/// half down. The sign of a value that rounds to zero is dropped.
fn plain_shifted(value: f64, shift: usize, decimals: usize) -> (bool, String, String) {
    let text = value.abs().to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut part: Vec<u8> = part.bytes().map(|byte| byte - b'0').collect();
    if part.len() < shift {
        part.resize(shift, 0);
    }
    let mut digits: Vec<u8> = whole.bytes().map(|byte| byte - b'0').collect();
    digits.extend(part.drain(..shift));
    let up = part.get(decimals).is_some_and(|digit| *digit >= 5);
    part.resize(decimals, 0);
    digits.extend(part);
    if up {
        add_one(&mut digits);
    }
    let split = digits.len() - decimals;
    let to_text = |digits: &[u8]| digits.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
    let whole = to_text(&digits[..split]);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let zero = digits.iter().all(|digit| *digit == 0);
    (value.is_sign_negative() && !zero, whole.to_owned(), to_text(&digits[split..]))
}

fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
    digits.insert(0, 1);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fi() -> Locale {
        Locale::of(Lang::Fi)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn finnish_numbers_have_a_decimal_comma_no_break_spaces_and_a_true_minus() {
        assert_eq!(fi().decimal(1234.5, 1), "1\u{a0}234,5");
        assert_eq!(fi().integer(-1_234_567), "\u{2212}1\u{a0}234\u{a0}567");
        assert_eq!(fi().percent(54.0 / 128.0, 1), "42,2\u{a0}%");
        assert_eq!(fi().euros(947_000.0), "947\u{a0}000\u{a0}€");
        assert_eq!(fi().percent_range(0.3399, 0.5084, 1), "34,0–50,8\u{a0}%");
        assert_eq!(Locale::of(Lang::Sv).decimal(1234.5, 1), "1\u{a0}234,5");
        let en = Locale::of(Lang::En);
        assert_eq!((en.decimal(1234.5, 1).as_str(), en.percent(0.422, 1).as_str()), ("1,234.5", "42.2%"));
        assert_eq!(en.euros(-947_000.0), "\u{2212}€947,000");
    }

    #[test]
    fn halves_round_away_from_zero_on_the_written_number() {
        for (value, decimals, text) in [
            (0.5, 0, "1"),
            (1.5, 0, "2"),
            (2.5, 0, "3"),
            (-0.5, 0, "\u{2212}1"),
            (2.675, 2, "2,68"),
            (1.005, 2, "1,01"),
            (0.05, 1, "0,1"),
            (0.049, 1, "0,0"),
            (-0.04, 1, "0,0"),
            (9.95, 1, "10,0"),
            (99.99, 0, "100"),
            (1e-9, 2, "0,00"),
            (123_456_789.0, 0, "123\u{a0}456\u{a0}789"),
        ] {
            assert_eq!(fi().decimal(value, decimals), text, "{value}");
        }
        // 0.285 × 100 is 28.499999999999996 in binary: the point is moved, not multiplied.
        assert_eq!(fi().percent_number(0.285, 0), "29");
        assert_eq!(fi().percent_number(0.4225, 1), "42,3");
        assert_eq!(fi().decimal(f64::NAN, 1), "–");
    }

    #[test]
    fn points_carry_their_sign_and_zero_carries_none() {
        assert_eq!(fi().points(0.039, 1), "+3,9");
        assert_eq!(fi().points(-0.0391, 1), "\u{2212}3,9");
        assert_eq!(fi().points(0.0001, 1), "0,0");
        assert_eq!(fi().points(-0.0001, 1), "0,0");
    }

    #[test]
    fn targets_are_written_with_the_decimals_they_have() {
        assert_eq!(fi().percent_short(0.4), "40\u{a0}%");
        assert_eq!(fi().percent_short(0.125), "12,5\u{a0}%");
        assert_eq!(fi().percent_short(1.0 / 3.0), "33,33\u{a0}%");
    }

    #[test]
    fn dates_and_periods_read_as_in_each_language() {
        assert_eq!(fi().date(day("2022-02-01")), "1.2.2022");
        assert_eq!(Locale::of(Lang::En).date(day("2022-02-01")), "1\u{a0}February 2022");
        assert_eq!(fi().date_range(day("2022-04-01"), day("2022-06-30")), "1.4.–30.6.2022");
        assert_eq!(fi().date_range(day("2020-09-01"), day("2022-12-31")), "1.9.2020–31.12.2022");
        let period: Period = "2022Q2".parse().unwrap();
        assert_eq!((fi().period(period).as_str(), fi().period_short(period).as_str()), ("Q2/2022", "Q2/22"));
    }
}
