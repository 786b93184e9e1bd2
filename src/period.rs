//! Reporting periods: quarters, half-years and years.
//!
//! A period prints as its code (`2022Q2`, `2022H1`, `2022`), the form that stands in tables and folder names.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};

/// A quarter, half-year or calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    Quarter { year: i32, quarter: u32 },
    HalfYear { year: i32, half: u32 },
    Year { year: i32 },
}

impl Period {
    /// Returns the last quarter that ends on or before `date`.
    pub fn last_quarter_by(date: NaiveDate) -> Period {
        let current = Period::quarter_of(date);
        if current.end() <= date { current } else { current.previous() }
    }

    /// Returns the quarter that holds `date`.
    pub fn quarter_of(date: NaiveDate) -> Period {
        Period::Quarter { year: date.year(), quarter: date.month0() / 3 + 1 }
    }

    /// Returns the first day.
    pub fn start(self) -> NaiveDate {
        let (year, month) = match self {
            Period::Quarter { year, quarter } => (year, quarter * 3 - 2),
            Period::HalfYear { year, half } => (year, half * 6 - 5),
            Period::Year { year } => (year, 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1).expect("the first of a month exists")
    }

    /// Returns the last day (inclusive).
    pub fn end(self) -> NaiveDate {
        self.next().start() - Days::new(1)
    }

    /// Returns the period of the same length that follows.
    pub fn next(self) -> Period {
        match self {
            Period::Quarter { year, quarter: 4 } => Period::Quarter { year: year + 1, quarter: 1 },
            Period::Quarter { year, quarter } => Period::Quarter { year, quarter: quarter + 1 },
            Period::HalfYear { year, half: 2 } => Period::HalfYear { year: year + 1, half: 1 },
            Period::HalfYear { year, half } => Period::HalfYear { year, half: half + 1 },
            Period::Year { year } => Period::Year { year: year + 1 },
        }
    }

    /// Returns the period of the same length that goes before.
    pub fn previous(self) -> Period {
        match self {
            Period::Quarter { year, quarter: 1 } => Period::Quarter { year: year - 1, quarter: 4 },
            Period::Quarter { year, quarter } => Period::Quarter { year, quarter: quarter - 1 },
            Period::HalfYear { year, half: 1 } => Period::HalfYear { year: year - 1, half: 2 },
            Period::HalfYear { year, half } => Period::HalfYear { year, half: half - 1 },
            Period::Year { year } => Period::Year { year: year - 1 },
        }
    }

    /// Returns the calendar year that the period lies in.
    pub fn year(self) -> i32 {
        match self {
            Period::Quarter { year, .. } | Period::HalfYear { year, .. } | Period::Year { year } => year,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Quarter { year, quarter } => write!(f, "{year}Q{quarter}"),
            Period::HalfYear { year, half } => write!(f, "{year}H{half}"),
            Period::Year { year } => write!(f, "{year}"),
        }
    }
}

impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown =
            || format!("unknown period '{text}': write a quarter (2022Q2), a half-year (2022H1) or a year (2022)");
        let mut upper = text.trim().to_ascii_uppercase();
        // As pages print a quarter: Q3/2026.
        if let Some((part, year)) = upper.split_once('/').filter(|(part, _)| !part.is_empty()) {
            upper = format!("{}{}", year.trim(), part.trim());
        }
        let (year, rest) = upper.split_at_checked(4).ok_or_else(unknown)?;
        if !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(unknown());
        }
        let year: i32 = year.parse().map_err(|_| unknown())?;
        match rest {
            "" => Ok(Period::Year { year }),
            "Q1" | "Q2" | "Q3" | "Q4" => Ok(Period::Quarter { year, quarter: u32::from(rest.as_bytes()[1] - b'0') }),
            "H1" | "H2" => Ok(Period::HalfYear { year, half: u32::from(rest.as_bytes()[1] - b'0') }),
            _ => Err(unknown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn default_period_is_the_last_quarter_that_ends_on_or_before_the_date() {
        assert_eq!(Period::last_quarter_by(day("2022-06-30")).to_string(), "2022Q2");
        assert_eq!(Period::last_quarter_by(day("2022-06-29")).to_string(), "2022Q1");
        assert_eq!(Period::last_quarter_by(day("2022-02-01")).to_string(), "2021Q4");
    }

    #[test]
    fn periods_read_back_what_they_print_and_span_their_days() {
        for (text, start, end) in [
            ("2022Q2", "2022-04-01", "2022-06-30"),
            ("2020Q4", "2020-10-01", "2020-12-31"),
            ("2022H1", "2022-01-01", "2022-06-30"),
            ("2024", "2024-01-01", "2024-12-31"),
        ] {
            let period: Period = text.parse().unwrap();
            assert_eq!(period.to_string(), text);
            assert_eq!((period.start(), period.end()), (day(start), day(end)));
            assert_eq!(period.next().previous(), period);
        }
        for (printed, text) in [("Q2/2022", "2022Q2"), ("q4/2021", "2021Q4"), ("H1/2022", "2022H1")] {
            assert_eq!(printed.parse::<Period>().unwrap().to_string(), text);
        }
        for wrong in [
            "", "22Q2", "2022Q5", "2022-Q2", "Q5/2022", "2022/Q2", "Q2/22", "/2022", "2/2022", "2022H3", "abcd",
            "äö22Q1",
        ] {
            assert!(wrong.parse::<Period>().is_err(), "{wrong}");
        }
    }
}
