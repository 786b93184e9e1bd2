//! What must hold for the search for identifiers in any text: the entry point of the fuzz target and of the property tests.
//!
//! What is found is held to a plain reading of the definition, written here once more; what is put into a text must be found
//! wherever it stands.

use chrono::NaiveDate;

use super::{Kind, find, find_in_bytes, holds_identifier, may_hold};

/// Signs of the century in an identity code, and the first year of each.
const CENTURIES: [(&str, i32); 3] = [("+", 1800), ("-YXWVU", 1900), ("ABCDEF", 2000)];

/// Identifiers that nobody has: test series of the authority, names of examples, a documented account number.
const SAMPLES: [(&str, Kind); 7] = [
    ("010594Y9032", Kind::IdentityCode),
    ("010190-999K", Kind::IdentityCode),
    ("010190\u{2013}999K", Kind::IdentityCode),
    ("131052+908T", Kind::IdentityCode),
    ("etunimi.sukunimi@example.org", Kind::Email),
    ("etunimi (at) example.org", Kind::Email),
    ("FI21 1234 5600 0007 85", Kind::Iban),
];

/// Holds the search to its rules over any text.
///
/// # Panics
/// When something is told of a text that the quick look passes, an identity code is missed or made up, or a sample that is put
/// before, behind or between is not found, in the text or in a file's bytes.
pub fn text(text: &str) {
    let mut kinds = Vec::new();
    find(text, &mut |kind, _| kinds.push(kind));
    assert_eq!(holds_identifier(text), !kinds.is_empty(), "{text:?}");
    assert!(kinds.is_empty() || may_hold(text.as_bytes()), "the quick look never passes what holds one: {text:?}");
    let found = kinds.iter().filter(|kind| **kind == Kind::IdentityCode).count();
    let codes = identity_codes(text);
    assert_eq!(found > 0, codes > 0, "identity codes in {text:?}: {found} found, {codes} there");
    for (sample, kind) in SAMPLES {
        // A letter or digit at the edge would make the sample part of something else.
        for around in
            [format!("{text} | {sample}"), format!("{sample} | {text}"), format!("{text};\n{sample}\t;{text}")]
        {
            let mut there = false;
            find(&around, &mut |found, _| there |= found == kind);
            assert!(there, "{sample} is found in {around:?}");
        }
    }
    in_bytes(text);
}

/// The same in the bytes of a file, one or two a letter.
fn in_bytes(text: &str) {
    let sample = format!("\u{0}010594Y9032\u{0}{text}");
    let wide: Vec<u8> = sample.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let narrow: Vec<u8> = sample.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect();
    for bytes in [wide, narrow] {
        let mut there = false;
        find_in_bytes(&bytes, &mut |kind| there |= kind == Kind::IdentityCode);
        assert!(there, "an identity code before {text:?}");
    }
}

/// Counts what reads DDMMYYCZZZQ with a day of the calendar and stands by itself; signs without width are passed over, and every
/// kind of dash is one.
fn identity_codes(text: &str) -> usize {
    let invisible = |sign: char| matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}');
    let signs: Vec<char> = text.chars().filter(|sign| !invisible(*sign)).collect();
    signs
        .windows(11)
        .enumerate()
        .filter(|(start, code)| {
            let before = start.checked_sub(1).map(|before| signs[before]);
            let after = signs.get(start + 11).copied();
            let alone = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
            alone(before) && alone(after) && is_identity_code(code)
        })
        .count()
}

fn is_identity_code(code: &[char]) -> bool {
    let number = |range: std::ops::Range<usize>| code[range].iter().collect::<String>().parse::<i32>().ok();
    let digits = code[..6].iter().chain(&code[7..10]).all(char::is_ascii_digit);
    let dash = |sign: char| match sign {
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        sign => sign.to_ascii_uppercase(),
    };
    let century = CENTURIES.iter().find(|(signs, _)| signs.contains(dash(code[6]))).map(|(_, year)| *year);
    let (Some(century), true, true) = (century, digits, code[10].is_ascii_alphanumeric()) else { return false };
    let (Some(day), Some(month), Some(year)) = (number(0..2), number(2..4), number(4..6)) else { return false };
    let small = |number: i32| u32::try_from(number).unwrap_or_default();
    NaiveDate::from_ymd_opt(century + year, small(month), small(day)).is_some()
}
