//! Workbooks that count days from 1904: a date whose cell has lost its format is a bare number there, 1462 days short.

use super::row::Row;

/// Days from 1899-12-30, day 0 of the 1900 system, to 1904-01-01, day 0 of the other.
const DAYS_BETWEEN: u32 = 1462;

/// Returns the row with the serial numbers in these columns counted as the 1900 system does.
pub fn counted_from_1900(row: &Row, days: &[usize]) -> Row {
    let mut counted = Row::default();
    for (column, cell) in row.cells().enumerate() {
        match serial_number(cell).filter(|_| days.contains(&column)) {
            Some((number, time)) => counted.push_exactly(&format!("{}{time}", number + DAYS_BETWEEN)),
            None => counted.push_exactly(cell),
        }
    }
    counted.repaired = row.repaired;
    counted
}

/// Returns the days and the time of day behind them. Five digits count days from 1931 to 2177; fewer mean no day of ours.
fn serial_number(cell: &str) -> Option<(u32, &str)> {
    let (days, time) = cell.split_at_checked(5)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = time.is_empty() || time.strip_prefix([',', '.']).is_some_and(|part| !part.is_empty() && digits(part));
    (digits(days) && is_time).then(|| days.parse().ok().map(|days| (days, time)))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::values::parse_date;

    #[test]
    fn a_number_among_days_is_counted_from_1904() {
        // Excel: 30.6.2022 is 43280 in the calendar of 1904.
        let row: Row = ["43280", "43280", "2022-06-30", "", "1.7.2022", "43280,25"].into_iter().collect();
        let counted = counted_from_1900(&row, &[1, 2, 3, 4, 5]);
        assert_eq!(counted.cells().collect::<Vec<_>>(), ["43280", "44742", "2022-06-30", "", "1.7.2022", "44742,25"]);
        assert_eq!(parse_date(counted.cell(1)).unwrap().to_string(), "2022-06-30");
    }
}
