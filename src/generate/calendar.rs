//! Days as plain integers, so that the simulation's arithmetic is exact and cheap.

use chrono::{Datelike, NaiveDate, Weekday};

/// A day, counted from 0001-01-01 = 1.
pub(super) type Day = i32;

/// Returns the day of a date.
pub(super) fn day_of(date: NaiveDate) -> Day {
    date.num_days_from_ce()
}

/// Returns the date of a day.
pub(super) fn date_of(day: Day) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day).unwrap_or(NaiveDate::MAX)
}

/// Returns the day of a calendar date that exists; a day beyond the month's end becomes the month's last day.
pub(super) fn on(year: i32, month: u32, day: u32) -> Day {
    (1..=day).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)).map_or(0, day_of)
}

/// Returns the first day of the month that follows the one of `day`.
pub(super) fn next_month(day: Day) -> Day {
    let date = date_of(day);
    if date.month() == 12 { on(date.year() + 1, 1, 1) } else { on(date.year(), date.month() + 1, 1) }
}

/// Returns whether offices are open: no weekend and none of the fixed Finnish holidays.
pub(super) fn is_working_day(day: Day) -> bool {
    let date = date_of(day);
    let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let holiday = matches!((date.month(), date.day()), (1, 1) | (1, 6) | (5, 1) | (12, 6) | (12, 24..=26));
    !weekend && !holiday
}

/// Returns the day itself or the next working day.
pub(super) fn working_day_from(day: Day) -> Day {
    (day..).find(|day| is_working_day(*day)).unwrap_or(day)
}

/// Returns the number of working days from `first` to `last`, both included.
pub(super) fn working_days(first: Day, last: Day) -> u32 {
    (first..=last).map(|day| u32::from(is_working_day(day))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_back_as_the_date_they_came_from() {
        let date: NaiveDate = "2022-06-30".parse().unwrap();
        assert_eq!(date_of(day_of(date)), date);
        assert_eq!(on(2022, 2, 31), on(2022, 2, 28));
        assert_eq!(next_month(on(2021, 12, 24)), on(2022, 1, 1));
    }

    #[test]
    fn offices_are_closed_at_weekends_and_on_fixed_holidays() {
        assert_eq!(working_day_from(on(2022, 1, 1)), on(2022, 1, 3));
        assert_eq!(working_day_from(on(2021, 12, 24)), on(2021, 12, 27));
        assert_eq!(working_days(on(2021, 3, 1), on(2021, 3, 31)), 23);
    }
}
