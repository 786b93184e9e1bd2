//! Dates and months as Finnish spreadsheets and people write them.

use chrono::{Datelike, Days, NaiveDate};

/// Excel serial numbers taken as dates: 1954-10-03 to 2064-04-08. A smaller or larger whole number is no date.
const SERIALS: std::ops::RangeInclusive<u32> = 20_000..=60_000;
/// Days from the common era to 1899-12-30, day 0 of Excel's 1900 system (after its invented 29.2.1900).
const EXCEL_EPOCH: i32 = 693_594;
/// Four-digit years taken as such; outside them a year is a slip of the keyboard.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// Month names: Finnish stems (a `kuu` or `kuuta` may follow), then Swedish and English, short and long.
const MONTHS: [&[&str]; 12] = [
    &["tammi", "jan", "januari", "january"],
    &["helmi", "feb", "febr", "februari", "february"],
    &["maalis", "mar", "mars", "march"],
    &["huhti", "apr", "april"],
    &["touko", "maj", "may"],
    &["kesä", "kesa", "jun", "juni", "june"],
    &["heinä", "heina", "jul", "juli", "july"],
    &["elo", "aug", "augusti", "august"],
    &["syys", "sep", "sept", "september"],
    &["loka", "okt", "oct", "oktober", "october"],
    &["marras", "nov", "november"],
    &["joulu", "dec", "december"],
];

/// Days of the week in Finnish, Swedish and English, short and long, from Monday on. A long Finnish one may end in `na`.
const WEEKDAYS: [&[&str]; 7] = [
    &["ma", "maanantai", "mån", "måndag", "mon", "monday"],
    &["ti", "tiistai", "tis", "tisdag", "tue", "tuesday"],
    &["ke", "keskiviikko", "ons", "onsdag", "wed", "wednesday"],
    &["to", "torstai", "tor", "tors", "torsdag", "thu", "thursday"],
    &["pe", "perjantai", "fre", "fredag", "fri", "friday"],
    &["la", "lauantai", "lör", "lördag", "sat", "saturday"],
    &["su", "sunnuntai", "sön", "söndag", "sun", "sunday"],
];

/// Returns the date that a cell holds: day first (`1.2.2021`, `01.02.21`, `1.2.-21`, `1. helmikuuta 2021`, also with `/` or `-`), year
/// first (`2021-02-01`, `20210201`), either with a time after it, or an Excel serial number, the time of day its fraction. Two digits
/// of a year mean 20yy. The day of the week may stand before or after it (`ma 1.2.2021`), and must be that of the date.
/// A day that the calendar lacks (31.2.) is no date, and neither is `21-03-22`, in which either end may be the year. A time in UTC
/// (`2021-01-31T22:00:00Z`) is one of the day that it falls on in Finland.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let Some((weekday, rest)) = weekday_apart(text) else { return bare_date(text) };
    bare_date(rest).filter(|date| date.weekday().num_days_from_monday() == weekday)
}

/// Returns a day of the week that stands before or after something, counted from Monday, and the rest.
fn weekday_apart(text: &str) -> Option<(u32, &str)> {
    let number_of = |word: &str| {
        let word = word.trim_matches(|sign: char| matches!(sign, '(' | ')' | '.' | ',')).to_lowercase();
        let stem = word.strip_suffix("na").unwrap_or(&word);
        WEEKDAYS.iter().position(|names| names.contains(&word.as_str()) || names.contains(&stem))
    };
    let (word, rest) = if text.starts_with(|first: char| first.is_alphabetic()) {
        text.split_once(char::is_whitespace)?
    } else if text.ends_with(|last: char| last.is_alphabetic() || last == ')') {
        let (rest, word) = text.rsplit_once(char::is_whitespace)?;
        (word, rest)
    } else {
        return None;
    };
    Some((u32::try_from(number_of(word)?).ok()?, rest.trim()))
}

/// Returns a date without the day of the week.
fn bare_date(text: &str) -> Option<NaiveDate> {
    let mut cursor = Cursor::new(text);
    let (first, digits) = cursor.number()?;
    if cursor.at_end() || (digits == 5 && cursor.fraction()) {
        return match digits {
            5 if SERIALS.contains(&first) => {
                NaiveDate::from_num_days_from_ce_opt(EXCEL_EPOCH + i32::try_from(first).ok()?)
            }
            8 => calendar(first / 10_000, first / 100 % 100, first % 100),
            _ => None,
        };
    }
    cursor.spaces();
    let separator = cursor.one_of(b".-/");
    cursor.spaces();
    if digits <= 2 && matches!(separator, None | Some(b'.')) && cursor.at_letter() {
        return named_month(cursor.rest())?.with_day(first);
    }
    let separator = separator?;
    let (second, second_digits) = cursor.number()?;
    cursor.spaces();
    if cursor.one_of(&[separator]).is_none() || second_digits > 2 {
        return None;
    }
    cursor.spaces();
    let date = match digits {
        4 => {
            let (day, day_digits) = cursor.number()?;
            (day_digits <= 2).then(|| calendar(first, second, day))?
        }
        1 | 2 => {
            if separator == b'.' {
                cursor.one_of(b"-");
            }
            let (year, year_digits) = cursor.number()?;
            if separator == b'-' && digits == 2 && year_digits == 2 {
                return None;
            }
            calendar(full_year(year, year_digits)?, second, first)
        }
        _ => None,
    }?;
    let time = cursor.time_of_day()?;
    if time.in_utc { in_finland(date, time.hour) } else { Some(date) }
}

/// Returns the day that an hour in UTC falls on in Finland: two hours later, three from the last Sunday of March to that of October,
/// at one o'clock in UTC both.
fn in_finland(date: NaiveDate, hour: u32) -> Option<NaiveDate> {
    let last_sunday = |month| {
        let last = NaiveDate::from_ymd_opt(date.year(), month, 31)?;
        last.checked_sub_days(Days::new(last.weekday().num_days_from_sunday().into()))
    };
    let (spring, autumn) = ((last_sunday(3)?, 1), (last_sunday(10)?, 1));
    let ahead = if (spring..autumn).contains(&(date, hour)) { 3 } else { 2 };
    if hour + ahead >= 24 { date.succ_opt() } else { Some(date) }
}

/// The time that a spreadsheet or a database put after a date.
#[derive(Clone, Copy, Default)]
struct TimeOfDay {
    hour: u32,
    in_utc: bool,
}

/// Returns the first day of the month that a cell holds: `helmi.21`, `helmikuu 2021`, `1/2021`, `1.2021`, `2021-01`,
/// `202101`, `2021M01`, Swedish and English month names, or any date, which stands for its month.
pub fn parse_month(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if text.starts_with(|first: char| first.is_alphabetic()) {
        return named_month(text);
    }
    if let Some(date) = parse_date(text) {
        return first_of(date.year().try_into().ok()?, date.month());
    }
    let mut cursor = Cursor::new(text);
    let (first, digits) = cursor.number()?;
    if cursor.at_end() {
        return (digits == 6).then(|| first_of(first / 100, first % 100))?;
    }
    cursor.spaces();
    if digits == 4 && cursor.at_letter() {
        let rest = cursor.rest();
        return match rest.strip_prefix(['M', 'm']) {
            Some(month) if month.len() == 2 => first_of(first, month.parse().ok()?),
            _ => first_of(first, month_number(rest)?),
        };
    }
    let separator = cursor.one_of(b"/.-")?;
    cursor.spaces();
    let (second, second_digits) = cursor.number()?;
    if !cursor.at_end() {
        return None;
    }
    match (digits, second_digits) {
        (4, 1 | 2) => first_of(first, second),
        (1 | 2, 4) => first_of(second, first),
        (1 | 2, 2) if separator == b'/' => first_of(2000 + second, first),
        _ => None,
    }
}

fn named_month(text: &str) -> Option<NaiveDate> {
    let end = text.find(|next: char| !next.is_alphabetic())?;
    let (name, rest) = text.split_at(end);
    let mut cursor = Cursor::new(rest);
    while cursor.one_of(b" .-/'").is_some() {}
    let (year, digits) = cursor.number()?;
    if !cursor.at_end() {
        return None;
    }
    first_of(full_year(year, digits)?, month_number(name)?)
}

fn month_number(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let stem = name.strip_suffix("kuuta").or_else(|| name.strip_suffix("kuu")).unwrap_or(&name);
    let position = MONTHS.iter().position(|names| names.contains(&stem))?;
    u32::try_from(position + 1).ok()
}

fn full_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn calendar(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    if !YEARS.contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn first_of(year: u32, month: u32) -> Option<NaiveDate> {
    calendar(year, month, 1)
}

/// Reads a short text from left to right, byte by byte: everything in a date but a month's name is ASCII.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Cursor<'a> {
        Cursor { text, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn at_end(&self) -> bool {
        self.at == self.text.len()
    }

    /// Takes digits, at most eight; returns their value and how many they were.
    fn number(&mut self) -> Option<(u32, usize)> {
        let start = self.at;
        let mut value = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            if self.at - start == 8 {
                return None;
            }
            value = value * 10 + u32::from(digit - b'0');
            self.at += 1;
        }
        (self.at > start).then_some((value, self.at - start))
    }

    /// Returns whether all the rest is the fraction of a number.
    fn fraction(&self) -> bool {
        let fraction = self.rest().strip_prefix(['.', ',']);
        fraction.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()))
    }

    fn one_of(&mut self, wanted: &[u8]) -> Option<u8> {
        let next = self.peek().filter(|next| wanted.contains(next))?;
        self.at += 1;
        Some(next)
    }

    /// Passes over spaces, among them the no-break space (C2 A0).
    fn spaces(&mut self) {
        loop {
            if self.one_of(b" \t").is_none() {
                if !self.rest().starts_with('\u{a0}') {
                    return;
                }
                self.at += '\u{a0}'.len_utf8();
            }
        }
    }

    fn at_letter(&self) -> bool {
        self.rest().starts_with(|next: char| next.is_alphabetic())
    }

    /// Returns the time of day that follows, midnight where nothing does; `None` for anything else. After `klo` the hour will do.
    fn time_of_day(&mut self) -> Option<TimeOfDay> {
        let mut time = TimeOfDay::default();
        // A date may end like a sentence.
        if self.at_end() || self.rest() == "." {
            return Some(time);
        }
        let start = self.at;
        self.one_of(b"T,");
        self.spaces();
        let said = ["klo", "kl"].into_iter().find(|word| self.rest().starts_with(word));
        if let Some(word) = said {
            self.at += word.len();
            self.one_of(b".");
            self.spaces();
        }
        if self.at == start {
            return None;
        }
        let mut limits = [24, 60, 60].into_iter();
        let mut parts = 0;
        while let (Some(limit), Some((value, digits))) = (limits.next(), self.number()) {
            if value >= limit || digits > 2 {
                return None;
            }
            if parts == 0 {
                time.hour = value;
            }
            parts += 1;
            if self.one_of(b":.").is_none() {
                break;
            }
        }
        if parts == 3 {
            self.number();
        }
        time.in_utc = self.one_of(b"Z").is_some();
        let fewest = if said.is_some() { 1 } else { 2 };
        (parts >= fewest && self.at_end()).then_some(time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        Some(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn dates_are_read_as_people_and_spreadsheets_write_them() {
        for text in [
            "1.2.2021",
            "01.02.2021",
            "01.02.21",
            "1.2.21",
            "1.2.-21",
            "1. 2. 2021",
            " 1.2.2021 ",
            "1.\u{a0}2.\u{a0}2021",
            "1/2/2021",
            "01-02-2021",
            "2021-02-01",
            "2021-2-1",
            "2021/02/01",
            "20210201",
            "2021-02-01 00:00:00",
            "2021-02-01T00:00:00",
            "2021-02-01T12:30:00.000Z",
            "1.2.2021 0:00",
            "1.2.2021 klo 12.30",
            "1.2.2021 12:30:59",
            "44228",
        ] {
            assert_eq!(parse_date(text), day(2021, 2, 1), "{text}");
        }
    }

    #[test]
    fn a_time_in_utc_is_one_of_the_day_in_finland() {
        for (text, read) in [
            ("2021-01-31T22:00:00.000Z", day(2021, 2, 1)),
            ("2021-01-31T21:59:59Z", day(2021, 1, 31)),
            ("2021-06-30T21:00:00Z", day(2021, 7, 1)),
            ("2021-06-30 20:59Z", day(2021, 6, 30)),
            ("2021-12-31T22:00:00Z", day(2022, 1, 1)),
            // Summer time begins on 28.3. and ends on 31.10.2021.
            ("2021-03-27T21:00:00Z", day(2021, 3, 27)),
            ("2021-03-28T21:00:00Z", day(2021, 3, 29)),
            ("2021-10-30T21:00:00Z", day(2021, 10, 31)),
            ("2021-10-31T21:00:00Z", day(2021, 10, 31)),
            ("2021-10-31T22:00:00Z", day(2021, 11, 1)),
            ("2021-01-31T22:00:00", day(2021, 1, 31)),
        ] {
            assert_eq!(parse_date(text), read, "{text}");
        }
    }

    #[test]
    fn a_year_at_either_end_is_no_date() {
        for text in ["21-03-22", "01-02-21", "31-12-21"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        assert_eq!(parse_date("1-2-21"), day(2021, 2, 1));
    }

    #[test]
    fn the_day_always_stands_first() {
        assert_eq!(parse_date("3/4/2021"), day(2021, 4, 3));
        assert_eq!(parse_date("4/13/2021"), None, "never month first");
    }

    #[test]
    fn two_digits_mean_this_century() {
        assert_eq!(parse_date("1.2.99"), day(2099, 2, 1));
        assert_eq!(parse_date("1.2.00"), day(2000, 2, 1));
    }

    #[test]
    fn a_day_that_the_calendar_lacks_is_no_date() {
        for text in ["31.2.2021", "29.2.2021", "0.1.2021", "1.13.2021", "2021-02-30", "20210230", "31.4.21"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        assert_eq!(parse_date("29.2.2020"), day(2020, 2, 29));
    }

    #[test]
    fn weekday_time_and_the_name_of_the_month_may_stand_beside_a_date() {
        for text in [
            "ma 1.2.2021",
            "Ma. 1.2.2021",
            "maanantaina 1.2.2021",
            "1.2.2021 (ma)",
            "1.2.2021 ma",
            "mån 1.2.2021",
            "måndag 2021-02-01",
            "1.2.2021.",
            "1.2.2021 klo 10",
            "1.2.2021 klo 10.30",
            "1.2.2021 kl. 9",
            "1. helmikuuta 2021",
            "1.helmikuuta 2021",
            "1 helmikuu 2021",
            "1 februari 2021",
            "ma 1. helmikuuta 2021",
        ] {
            assert_eq!(parse_date(text), day(2021, 2, 1), "{text}");
        }
        for text in [
            "ti 1.2.2021",
            "xx 1.2.2021",
            "ma",
            "ma 1",
            "30. helmikuuta 2021",
            "1. helmikuuta",
            "1.2.2021 klo",
            "1.2.2021..",
        ] {
            assert_eq!(parse_date(text), None, "{text}: a date or its weekday is wrong");
        }
    }

    #[test]
    fn what_is_no_whole_date_is_none() {
        for text in [
            "",
            " ",
            "-",
            "1.2.",
            "1.2",
            "1.2021",
            "2021",
            "2021-01",
            "1.2.202",
            "1.2.0202",
            "1.2.20210",
            "1.2-2021",
            "1.2.2021x",
            "1.2.2021 huom",
            "1.2.2021 25:00",
            "1.2.2021 12",
            "helmi.21",
            "3.huhti",
            "4,2E+05",
            "PP-0042",
            "12,5",
            "19999",
            "60001",
            "123456789",
            "１.2.2021",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn excel_serials_count_from_the_1900_system() {
        // Excel: DATE(2022,6,30) is 44742, DATE(1970,1,1) is 25569.
        assert_eq!(parse_date("44742"), day(2022, 6, 30));
        assert_eq!(parse_date("25569"), day(1970, 1, 1));
        for noon in ["44742.5", "44742,5", "44742.999988425923"] {
            assert_eq!(parse_date(noon), day(2022, 6, 30), "{noon}");
        }
        for other in ["44742.", "44742.5.1", "44742,5 h", "4474.5", "19999.5", "20210201.5"] {
            assert_eq!(parse_date(other), None, "{other}");
        }
    }

    #[test]
    fn months_are_read_by_name_and_by_number() {
        for text in [
            "helmi.21",
            "helmi 2021",
            "Helmikuu 2021",
            "HELMI-21",
            "helmikuuta 2021",
            "feb-21",
            "Feb 2021",
            "februari 2021",
            "February 2021",
            "2/2021",
            "02/2021",
            "2.2021",
            "2/21",
            "2021-02",
            "2021/2",
            "202102",
            "2021M02",
            "2021 helmikuu",
            "1.2.2021",
            "28.2.2021",
            "2021-02-01",
            "2021-02-01 00:00:00",
            "44228",
        ] {
            assert_eq!(parse_month(text), day(2021, 2, 1), "{text}");
        }
        for (number, name) in
            ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"]
                .iter()
                .enumerate()
        {
            assert_eq!(parse_month(&format!("{name}.22")), day(2022, u32::try_from(number).unwrap() + 1, 1));
            assert_eq!(parse_month(&format!("{name}kuu 2022")), day(2022, u32::try_from(number).unwrap() + 1, 1));
        }
    }

    #[test]
    fn what_is_no_month_is_none() {
        for text in [
            "",
            "helmi",
            "21",
            "2021",
            "13/2021",
            "0/2021",
            "2021-13",
            "foo.21",
            "helmi.2",
            "Yhteensä",
            "2.21",
            "31.2.2021",
        ] {
            assert_eq!(parse_month(text), None, "{text}");
        }
    }
}
