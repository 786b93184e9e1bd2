//! Numbers as Finnish spreadsheets and people write them, exact to four decimals.

/// A parsed number counts ten-thousandths: `12,5` is 125 000. In SQL it is a DECIMAL(18,4).
pub const SCALE: i64 = 10_000;

/// What the units count that may follow a number, in lower case and without spaces. The column says whether it counts that.
const UNITS: [(&str, &[&str]); 6] = [
    ("percent", &["%", "prosenttia", "procent"]),
    ("euros", &["€", "eur", "e", "euroa", "euro"]),
    ("hours", &["h", "t", "tuntia", "tim", "timmar", "hours"]),
    ("months", &["kk", "kuukautta", "mån", "månader", "months"]),
    (
        "hours_a_week",
        &[
            "h/vk",
            "t/vk",
            "h/vko",
            "t/vko",
            "h/viikko",
            "t/viikko",
            "tuntia/vk",
            "tuntia/viikko",
            "tuntiaviikossa",
            "h/v",
            "tim/v",
            "tim/vecka",
            "timmar/vecka",
            "timmariveckan",
            "h/week",
        ],
    ),
    (
        "euros_an_hour",
        &[
            "€/h",
            "€/t",
            "€/tunti",
            "€/tim",
            "€/timme",
            "eur/h",
            "eur/t",
            "e/h",
            "e/t",
            "euroa/h",
            "euroa/t",
            "euroa/tunti",
            "euro/tim",
            "euro/timme",
        ],
    ),
];

/// Longest number read: sign, digits, separators; anything longer is not a number of ours.
const LONGEST: usize = 40;

/// Whole digits that a DECIMAL(18,4) can hold.
const WHOLE_DIGITS: usize = 14;

/// Returns the number that a cell holds, in ten-thousandths ([`SCALE`]), rounded half away from zero.
///
/// Decimal comma; a decimal point where it cannot be a thousands separator; groups of three parted by any kind of space, or by
/// points or commas where the other one stands for the decimals; a minus as `-`, `−` or `–`; a unit after it (`%`, `€`, `h`,
/// `kk`, `h/vk`, `€/h`). `1.234` could be either and is none. A percentage is taken as written: `12,5 %` is 12.5.
pub fn parse_number(text: &str) -> Option<i64> {
    let (negative, body) = Body::read(text)?;
    let shape = body.shape()?;
    if shape == Shape::Ambiguous {
        return None;
    }
    let magnitude = body.value(shape)?;
    Some(if negative { -magnitude } else { magnitude })
}

/// Returns whether a cell holds a number that could be read in two ways, such as `1.234`.
pub fn is_ambiguous_number(text: &str) -> bool {
    Body::read(text).and_then(|(_, body)| body.shape()) == Some(Shape::Ambiguous)
}

/// Returns what a number counts by the unit after it: `percent`, `euros`, `hours`, `months`, `hours_a_week` or `euros_an_hour`; `None`
/// without one.
pub fn number_unit(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if text.starts_with('€') {
        return Some("euros");
    }
    if text.ends_with(|last: char| last.is_ascii_digit()) {
        return None;
    }
    let unit = text.trim_start_matches(|sign: char| !sign.is_alphabetic() && !matches!(sign, '%' | '€'));
    unit_of(unit)
}

/// Returns what a unit counts, however it is spaced.
fn unit_of(unit: &str) -> Option<&'static str> {
    let plain: String = unit.chars().filter(|character| !character.is_whitespace()).collect();
    let plain = plain.trim_end_matches('.').to_lowercase();
    UNITS.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(counted, _)| *counted)
}

/// Returns the whole number that a cell holds; `12,0` is 12, `12,5` is none.
pub fn parse_integer(text: &str) -> Option<i32> {
    let number = parse_number(text)?;
    (number % SCALE == 0).then(|| i32::try_from(number / SCALE).ok())?
}

/// Where the decimals of a number begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Whole,
    /// Position of the decimal separator in the body.
    Decimals(usize),
    Ambiguous,
}

/// The digits and separators of a number, every kind of space made a plain one.
struct Body {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Body {
    /// Takes sign and unit off; `None` when something else than a number stands in the text.
    fn read(text: &str) -> Option<(bool, Body)> {
        let text = text.trim();
        let text = text.strip_prefix('€').map_or(text, str::trim_start);
        let mut rest = text.chars();
        let (negative, text) = match rest.next()? {
            '-' | '\u{2212}' | '\u{2013}' => (true, rest.as_str()),
            '+' => (false, rest.as_str()),
            _ => (false, text),
        };
        let mut body = Body { bytes: [0; LONGEST], length: 0 };
        let mut end = 0;
        for (position, character) in text.char_indices() {
            let byte = match character {
                '0'..='9' | ',' | '.' => u8::try_from(character).ok()?,
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => b' ',
                _ => break,
            };
            *body.bytes.get_mut(body.length)? = byte;
            body.length += 1;
            end = position + character.len_utf8();
        }
        while body.length > 0 && body.bytes[body.length - 1] == b' ' {
            body.length -= 1;
        }
        while body.length > 0 && body.bytes[0] == b' ' {
            body.bytes.copy_within(1..body.length, 0);
            body.length -= 1;
        }
        let unit = text.get(end..)?.trim();
        let known = unit.is_empty() || unit_of(unit).is_some();
        (known && body.length > 0).then_some((negative, body))
    }

    fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    fn shape(&self) -> Option<Shape> {
        let bytes = self.bytes();
        let count = |wanted: u8| bytes.iter().filter(|byte| **byte == wanted).count();
        let last = |wanted: u8| bytes.iter().rposition(|byte| *byte == wanted);
        let (commas, points) = (count(b','), count(b'.'));
        let shape = match (commas, points) {
            (0, 0) => Shape::Whole,
            (1, 0) => Shape::Decimals(last(b',')?),
            (0, 1) => {
                let point = last(b'.')?;
                let (whole, decimals) = (&bytes[..point], &bytes[point + 1..]);
                let three = decimals.len() == 3 && decimals.iter().all(u8::is_ascii_digit);
                let short = (1..=3).contains(&whole.len()) && whole.iter().all(u8::is_ascii_digit) && whole[0] != b'0';
                if three && short { Shape::Ambiguous } else { Shape::Decimals(point) }
            }
            (0, _) => Shape::Whole,
            (_, 0) => Shape::Whole,
            (1, _) if last(b',') > last(b'.') => Shape::Decimals(last(b',')?),
            (_, 1) if last(b'.') > last(b',') => Shape::Decimals(last(b'.')?),
            _ => return None,
        };
        Some(shape)
    }

    fn value(&self, shape: Shape) -> Option<i64> {
        let bytes = self.bytes();
        let (whole, decimals): (&[u8], &[u8]) = match shape {
            Shape::Decimals(position) => (&bytes[..position], &bytes[position + 1..]),
            _ => (bytes, &[]),
        };
        if matches!(shape, Shape::Decimals(_)) && (decimals.is_empty() || !decimals.iter().all(u8::is_ascii_digit)) {
            return None;
        }
        let whole = grouped(whole)?;
        let mut fraction = 0;
        for place in 0..4 {
            fraction = fraction * 10 + i64::from(decimals.get(place).map_or(0, |digit| digit - b'0'));
        }
        let up = i64::from(decimals.get(4).is_some_and(|digit| *digit >= b'5'));
        whole.checked_mul(SCALE)?.checked_add(fraction + up)
    }
}

/// Returns the value of whole digits, plain or in groups of three parted by one and the same separator.
fn grouped(digits: &[u8]) -> Option<i64> {
    let mut separator = None;
    let mut since = 0;
    let mut value: i64 = 0;
    let mut count = 0;
    for byte in digits {
        if byte.is_ascii_digit() {
            value = value * 10 + i64::from(byte - b'0');
            since += 1;
            count += 1;
            if count > WHOLE_DIGITS || (separator.is_some() && since > 3) {
                return None;
            }
        } else {
            let fits = match separator {
                None => (1..=3).contains(&since),
                Some(first) => first == *byte && since == 3,
            };
            if !fits {
                return None;
            }
            separator = Some(*byte);
            since = 0;
        }
    }
    (separator.is_none() || since == 3).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(whole: i64, ten_thousandths: i64) -> Option<i64> {
        Some(whole * SCALE + ten_thousandths)
    }

    #[test]
    fn numbers_are_read_with_a_decimal_comma() {
        assert_eq!(parse_number("12,5"), decimal(12, 5000));
        assert_eq!(parse_number("0,8"), decimal(0, 8000));
        assert_eq!(parse_number(",5"), decimal(0, 5000));
        assert_eq!(parse_number("1,234"), decimal(1, 2340));
        assert_eq!(parse_number("7"), decimal(7, 0));
        assert_eq!(parse_number("+7"), decimal(7, 0));
        assert_eq!(parse_number("007"), decimal(7, 0));
    }

    #[test]
    fn groups_are_parted_by_any_space() {
        for space in [' ', '\u{a0}', '\u{202f}', '\u{2009}'] {
            assert_eq!(parse_number(&format!("1{space}234,50")), decimal(1234, 5000));
            assert_eq!(parse_number(&format!("1{space}234{space}567")), decimal(1_234_567, 0));
        }
        assert_eq!(parse_number("12 34"), None);
        assert_eq!(parse_number("1234 567"), None);
        assert_eq!(parse_number("1 2345"), None);
        assert_eq!(parse_number("1  234"), None);
    }

    #[test]
    fn units_are_left_to_the_column() {
        assert_eq!(parse_number("12,5 %"), decimal(12, 5000));
        assert_eq!(parse_number("12,5%"), decimal(12, 5000));
        assert_eq!(parse_number("12,5\u{a0}%"), decimal(12, 5000));
        assert_eq!(parse_number("1 200 €"), decimal(1200, 0));
        assert_eq!(parse_number("€ 1 200,00"), decimal(1200, 0));
        assert_eq!(parse_number("37,5 h"), decimal(37, 5000));
        assert_eq!(parse_number("6 kk"), decimal(6, 0));
        assert_eq!(parse_number("6 kpl"), None);
    }

    #[test]
    fn a_unit_says_what_is_counted() {
        for (text, unit) in [
            ("12,5 %", Some("percent")),
            ("1 200 €", Some("euros")),
            ("€ 1 200,00", Some("euros")),
            ("12 EUR", Some("euros")),
            ("37,5h", Some("hours")),
            ("6\u{a0}kk", Some("months")),
            ("20 t/vk", Some("hours_a_week")),
            ("20 tuntia / viikko", Some("hours_a_week")),
            ("20 timmar", Some("hours")),
            ("12,50 €/h", Some("euros_an_hour")),
            ("12,5e/t.", Some("euros_an_hour")),
            ("20 h/kk", None),
            ("6", None),
            ("6 kpl", None),
            ("", None),
        ] {
            assert_eq!(number_unit(text), unit, "{text}");
        }
    }

    #[test]
    fn every_minus_is_a_minus() {
        for minus in ['-', '\u{2212}', '\u{2013}'] {
            assert_eq!(parse_number(&format!("{minus}3")), decimal(-3, 0));
            assert_eq!(parse_number(&format!("{minus} 3,25")), Some(-32_500));
        }
        assert_eq!(parse_number("3-"), None);
        assert_eq!(parse_number("-"), None);
    }

    #[test]
    fn a_point_that_may_be_either_is_an_error() {
        for text in ["1.234", "12.345", "123.456", "-1.234", "1.234 €"] {
            assert_eq!(parse_number(text), None, "{text}");
            assert!(is_ambiguous_number(text), "{text}");
        }
        for (text, value) in [
            ("12.5", decimal(12, 5000)),
            ("1.23", decimal(1, 2300)),
            ("0.125", decimal(0, 1250)),
            ("1234.567", decimal(1234, 5670)),
            ("1.2345", decimal(1, 2345)),
            ("1.234,50", decimal(1234, 5000)),
            ("1,234.50", decimal(1234, 5000)),
            ("1.234.567", decimal(1_234_567, 0)),
        ] {
            assert_eq!(parse_number(text), value, "{text}");
            assert!(!is_ambiguous_number(text), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            " ",
            "abc",
            "12,",
            "12.",
            "1,2,3",
            "1.2.2021",
            "2021-02-01",
            "4,2E+05",
            "1,5,",
            "12a",
            "V3",
            "1.23.456",
            "1,23.4.5",
            "%",
            "--",
            "1 ,5",
        ] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn decimals_are_rounded_to_four_and_large_numbers_are_none() {
        assert_eq!(parse_number("0,12345"), decimal(0, 1235));
        assert_eq!(parse_number("0,99995"), decimal(1, 0));
        assert_eq!(parse_number("99999999999999"), decimal(99_999_999_999_999, 0));
        assert_eq!(parse_number("100000000000000"), None);
        assert_eq!(parse_number("0,300000000000000000000000000000000000000000000"), None);
    }

    #[test]
    fn integers_have_no_decimals() {
        assert_eq!(parse_integer("12"), Some(12));
        assert_eq!(parse_integer("12,0"), Some(12));
        assert_eq!(parse_integer("-1"), Some(-1));
        assert_eq!(parse_integer("1 200"), Some(1200));
        assert_eq!(parse_integer("12,5"), None);
        assert_eq!(parse_integer("1.234"), None);
        assert_eq!(parse_integer("3000000000"), None);
    }
}
