//! What must hold for the text of a single cell.

use chrono::{Datelike, NaiveDate};

use crate::intake::values::{
    SCALE, clean, header_key, is_ambiguous_number, is_missing, missing_kind, parse_date, parse_integer, parse_month,
    parse_number, parse_yes_no, value_class,
};

/// A number of the columns has fewer than 15 whole digits, as a DECIMAL(18,4) holds them.
const LARGEST: i64 = 100_000_000_000_000 * SCALE;

/// Holds the reading of numbers to its rules over any text; returns the number in ten-thousandths.
///
/// # Panics
/// When a number does not read back as it is written, changes with its sign, spaces or unit, or is not made of the text's
/// digits; when an ambiguous number is read, or could not be read in the two ways.
pub fn number(text: &str) -> Option<i64> {
    let number = parse_number(text);
    let whole = number.filter(|number| number % SCALE == 0).and_then(|number| i32::try_from(number / SCALE).ok());
    assert_eq!(parse_integer(text), whole, "an integer is a number without decimals: {text:?}");
    if is_ambiguous_number(text) {
        assert_eq!(number, None, "what could be two numbers is none: {text:?}");
        let as_decimals = parse_number(&text.replace('.', ","));
        let as_thousands = parse_number(&text.replace('.', ""));
        assert!(as_decimals.is_some() && as_thousands.is_some(), "both readings are numbers: {text:?}");
        assert_eq!(as_decimals.map(|number| number * 1000), as_thousands, "they are a thousand apart: {text:?}");
        assert_eq!(value_class(text), "number");
    }
    if let Some(number) = number {
        number_is_the_text(text, number);
        number_reads_back(number);
        assert_eq!(value_class(text), if is_missing(text) { "empty" } else { "number" }, "{text:?}");
    }
    sign_turns_the_number(text, number);
    number
}

/// The digits of the text, in their order, are those of the number; a fifth decimal and what follows are rounded away.
fn number_is_the_text(text: &str, number: i64) {
    assert!(number.abs() <= LARGEST, "{text:?}");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    assert!(!digits.is_empty(), "a number has a digit: {text:?}");
    let separator = text.rfind([',', '.']);
    let decimals = separator.map_or(0, |place| text[place..].chars().filter(char::is_ascii_digit).count());
    let is = |value: &str, scale: u32| {
        value.parse::<i128>().is_ok_and(|value| value * 10_i128.pow(scale) == i128::from(number.abs()))
    };
    // The last separator parts either decimals or thousands.
    let as_decimals = match decimals {
        0..=4 => is(&digits, 4 - decimals as u32),
        _ => {
            let kept: i128 = digits[..digits.len() - decimals + 4].parse().expect("digits");
            (i128::from(number.abs()) - kept).abs() <= 1
        }
    };
    let as_whole = decimals.is_multiple_of(3) && is(&digits, 4);
    assert!(as_decimals || as_whole, "{text:?} was read as {number} ten-thousandths");
}

/// The number written in each of the ways in which spreadsheets and people write it.
fn number_reads_back(number: i64) {
    let sign = if number < 0 { "-" } else { "" };
    let (whole, decimals) = ((number / SCALE).abs(), (number % SCALE).abs());
    assert_eq!(parse_number(&format!("{sign}{whole},{decimals:04}")), Some(number));
    let minus = if number < 0 { "\u{2212}" } else { "" };
    for space in [" ", "\u{a0}", "\u{202f}"] {
        let grouped = format!("{minus}{},{decimals:04}{space}€", in_groups(whole, space));
        assert_eq!(parse_number(&grouped), Some(number), "{grouped:?}");
    }
    let points = format!("{sign}{},{decimals:04}", in_groups(whole, "."));
    assert_eq!(parse_number(&points), Some(number), "{points:?}");
}

fn in_groups(whole: i64, separator: &str) -> String {
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

fn sign_turns_the_number(text: &str, number: Option<i64>) {
    let begins_with_a_digit = text.starts_with(|first: char| first.is_ascii_digit());
    if begins_with_a_digit && text.len() < 39 {
        for minus in ["-", "\u{2212}", "\u{2013}", "- "] {
            let turned = parse_number(&format!("{minus}{text}"));
            assert_eq!(turned, number.map(|number| -number), "{minus:?} before {text:?}");
        }
        assert_eq!(parse_number(&format!(" +{text}\u{a0}")), number, "spaces around {text:?}");
    }
}

/// Holds the reading of dates and months to its rules over any text; returns both.
///
/// # Panics
/// When the first of three groups of digits is not taken for the day (or the year, where it has four), a date does not read
/// back from every spelling, a month does not begin on its first day, or a date's month is not its own.
pub fn date(text: &str) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (date, month) = (parse_date(text), parse_month(text));
    if let Some(date) = date {
        assert!((1900..=2199).contains(&date.year()), "{text:?}");
        day_stands_first(text, date);
        date_reads_back(date);
        assert_eq!(month, date.with_day(1), "a date stands for its month: {text:?}");
    }
    if let Some(month) = month {
        assert_eq!(month.day(), 1, "{text:?}");
        month_reads_back(month);
    }
    if date.is_some() || month.is_some() {
        assert!(["date", "number"].contains(&value_class(text)), "{text:?}");
        let spaced = format!(" {text}\u{a0}");
        assert_eq!((parse_date(&spaced), parse_month(&spaced)), (date, month), "spaces around {text:?}");
    }
    (date, month)
}

/// What the groups of digits say by themselves.
fn day_stands_first(text: &str, date: NaiveDate) {
    let groups: Vec<&str> =
        text.split(|sign: char| !sign.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    let value = |group: usize| groups[group].parse::<u32>().expect("a few digits");
    let year = |group: usize| if groups[group].len() == 2 { 2000 + value(group) } else { value(group) };
    let (year, month, day) = match groups[..] {
        [single] if single.len() == 8 => (value(0) / 10_000, value(0) / 100 % 100, value(0) % 100),
        // A serial number: Excel's day 1 is 1.1.1900, and its 60 is a 29.2.1900 that never was.
        [_] => {
            let first = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a date");
            assert_eq!(date.signed_duration_since(first).num_days(), i64::from(value(0)), "{text:?}");
            return;
        }
        [first, _, _, ..] if first.len() == 4 => (value(0), value(1), value(2)),
        _ => (year(2), value(1), value(0)),
    };
    // A late hour in UTC is one of the next day in Finland.
    let by_digits = NaiveDate::from_ymd_opt(i32::try_from(year).expect("four digits"), month, day).expect("a date");
    let may_be_next = text.trim_end().ends_with('Z') && Some(date) == by_digits.succ_opt();
    assert!(date == by_digits || may_be_next, "{text:?}: {date}");
}

/// Holds a date to all spellings in which it may come.
///
/// # Panics
/// When one of them is another date or none.
pub fn date_reads_back(date: NaiveDate) {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let mut spellings = vec![
        format!("{day}.{month}.{year}"),
        format!("{day:02}.{month:02}.{year}"),
        format!("{day}. {month}. {year}"),
        format!("{day}/{month}/{year}"),
        format!("{day:02}-{month:02}-{year}"),
        format!("{year}-{month:02}-{day:02}"),
        format!("{year}/{month}/{day}"),
        format!("{year}{month:02}{day:02}"),
        format!("{year}-{month:02}-{day:02} 00:00:00"),
        format!("{year}-{month:02}-{day:02}T23:59:59.999"),
        // In Finland it is afternoon then.
        format!("{year}-{month:02}-{day:02}T12:00:00.000Z"),
        format!("{day}.{month}.{year} klo 9.05"),
    ];
    if (2000..2100).contains(&year) {
        let short = year % 100;
        spellings.push(format!("{day}.{month}.{short:02}"));
        spellings.push(format!("{day}.{month}.-{short:02}"));
        spellings.push(format!("{day:02}/{month:02}/{short:02}"));
    }
    for spelling in spellings {
        assert_eq!(parse_date(&spelling), Some(date), "{spelling:?}");
    }
    let serial = date.signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30).expect("a date")).num_days();
    let read = parse_date(&serial.to_string());
    assert!(read.is_none() || read == Some(date), "serial {serial}");
    assert_eq!(read.is_some(), (20_000..=60_000).contains(&serial), "serial {serial}");
}

/// Holds a month to the spellings in which it may come.
fn month_reads_back(first: NaiveDate) {
    const NAMES: [&str; 12] =
        ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];
    let (year, month) = (first.year(), first.month());
    let name = NAMES[usize::try_from(month).expect("1 to 12") - 1];
    let mut spellings = vec![
        format!("{month}/{year}"),
        format!("{month:02}.{year}"),
        format!("{year}-{month:02}"),
        format!("{year}{month:02}"),
        format!("{year}M{month:02}"),
        format!("{name}kuu {year}"),
        format!("{}.{year}", name.to_uppercase()),
    ];
    if (2000..2100).contains(&year) {
        spellings.push(format!("{name}.{:02}", year % 100));
        spellings.push(format!("{month}/{:02}", year % 100));
    }
    for spelling in spellings {
        assert_eq!(parse_month(&spelling), Some(first), "{spelling:?}");
    }
}

/// Holds the reading of words to its rules over any text: yes and no, signs for "missing", keys of headers, cleaning.
///
/// # Panics
/// When cleaning leaves space at an edge or brings a control character in, a key has white space, capital letters or another
/// key of its own, or a missing marker is counted under no kind.
pub fn word(text: &str) {
    let (cleaned, repaired) = clean(text);
    assert_eq!(cleaned.trim(), &*cleaned, "{text:?}");
    assert!(!repaired || cleaned.chars().count() < text.chars().count(), "a repair shortens: {text:?}");
    assert!(!repaired || !cleaned.contains(char::is_control), "{text:?}");
    let key = header_key(text);
    assert!(!key.contains(char::is_whitespace), "{text:?}");
    assert!(!key.bytes().any(|byte| byte.is_ascii_uppercase()), "{text:?}");
    let with_colon = format!(" {text} : ");
    // Cleaning cuts pairs at the edge of a cell that stand inside one here, and the other way round.
    if !repaired && !clean(&with_colon).1 && !clean(&key).1 {
        assert_eq!(header_key(&key), key, "the key of a key is itself: {text:?}");
        assert_eq!(header_key(&with_colon), key, "{text:?}");
    }
    assert_eq!(parse_yes_no(text), parse_yes_no(text.trim()));
    assert_eq!(is_missing(text), missing_kind(text).is_some());
    assert!(["empty", "number", "date", "code", "text"].contains(&value_class(text)));
}
