//! Finds identifiers in a text: a quick look at its bytes first, which nearly all cells do not pass, then each kind in turn.

use std::borrow::Cow;
use std::ops::Range;

use super::{address, contact, iban, identity_code};

/// A kind of direct identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    IdentityCode,
    Email,
    Phone,
    Address,
    Iban,
    NameColumn,
    BirthDateColumn,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 7] = [
        Kind::IdentityCode,
        Kind::Email,
        Kind::Phone,
        Kind::Address,
        Kind::Iban,
        Kind::NameColumn,
        Kind::BirthDateColumn,
    ];

    /// Returns the code of its finding.
    pub fn code(self) -> &'static str {
        match self {
            Kind::IdentityCode => "identifier-identity-code",
            Kind::Email => "identifier-email",
            Kind::Phone => "identifier-phone",
            Kind::Address => "identifier-address",
            Kind::Iban => "identifier-iban",
            Kind::NameColumn => "identifier-name-column",
            Kind::BirthDateColumn => "identifier-birth-date-column",
        }
    }
}

/// Bytes of the shortest identifier, a mail address such as `a@b.fi`.
const SHORTEST: usize = 6;
/// Digits of the shortest phone number; identity codes and account numbers have more.
const FEWEST_DIGITS: u32 = 8;

const DIGIT: u8 = 1;
const SPACE: u8 = 2;
const SIGN: u8 = 4;

/// What a byte means to the quick look: a digit, a space (a0 ends every no-break space), a sign that mail addresses need.
const MEANINGS: [u8; 256] = {
    let mut meanings = [0; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        meanings[digit as usize] = DIGIT;
        digit += 1;
    }
    let spaces = [b' ', b'\t', b'\n', b'\r', 0xa0, 0xaf];
    let signs = [b'@', b'(', b'[', b'{'];
    let mut index = 0;
    while index < spaces.len() {
        meanings[spaces[index] as usize] = SPACE;
        index += 1;
    }
    index = 0;
    while index < signs.len() {
        meanings[signs[index] as usize] = SIGN;
        index += 1;
    }
    meanings
};

/// Whether a text may hold an identifier: a look at its bytes that is never wrong when it says no.
pub fn may_hold(text: &[u8]) -> bool {
    if text.len() < SHORTEST || is_plain_date(text) {
        return false;
    }
    let (mut digits, mut seen, mut before) = (0_u32, 0_u8, 0_u8);
    for byte in text {
        let meaning = MEANINGS[usize::from(*byte)];
        digits += u32::from(meaning & DIGIT);
        // A digit after a space: the number of a house.
        seen |= (meaning & SIGN) | (before & SPACE & (meaning << 1));
        before = meaning;
    }
    seen != 0 || digits >= FEWEST_DIGITS
}

/// `2022-06-30` and `30.06.2022`, of which exports are full.
fn is_plain_date(text: &[u8]) -> bool {
    text.len() == 10
        && (text[4] == b'-' && text[7] == b'-' && text[0] != b'0' && text[..4].iter().all(u8::is_ascii_digit)
            || text[2] == b'.' && text[5] == b'.' && text[6..].iter().all(u8::is_ascii_digit))
}

/// Calls `found` with the kind and the first byte of every identifier in a text. Columns are none of its business.
pub fn find(text: &str, found: &mut dyn FnMut(Kind, usize)) {
    if !may_hold(text.as_bytes()) {
        return;
    }
    let text = &*without_invisible(text);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    // What is part of an identity code or an account number is not told as a phone number too.
    let mut taken: Vec<Range<usize>> = Vec::new();
    if digits >= identity_code::FEWEST_DIGITS {
        identity_code::find(text, &mut |range, _| {
            found(Kind::IdentityCode, range.start);
            taken.push(range);
        });
        iban::find(text, &mut |range| {
            found(Kind::Iban, range.start);
            taken.push(range);
        });
    }
    contact::find_mails(text, &mut |range| {
        found(Kind::Email, range.start);
        taken.push(range);
    });
    if digits >= FEWEST_DIGITS as usize {
        contact::find_phones(text, &taken, &mut |start| found(Kind::Phone, start));
    }
    if digits > 0 {
        address::find(text, &mut |start| found(Kind::Address, start));
    }
}

/// Whether a text holds what is surely an identifier, since its check characters are right: an identity code or an account number.
pub fn is_certain(text: &str) -> bool {
    let text = &*without_invisible(text);
    let mut certain = false;
    identity_code::find(text, &mut |_, is_right| certain |= is_right);
    iban::find(text, &mut |_| certain = true);
    certain
}

/// Whether a text holds any identifier.
pub fn holds_identifier(text: &str) -> bool {
    let mut holds = false;
    find(text, &mut |_, _| holds = true);
    holds
}

/// Returns a text without the signs that take no room on the screen and part what belongs together.
fn without_invisible(text: &str) -> Cow<'_, str> {
    let is_invisible = |sign: char| matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}');
    if text.is_ascii() || !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|sign| !is_invisible(*sign)).collect())
}

/// Whether a text ends here for a word or number that begins at `start`: no letter or digit stands before it.
pub(super) fn begins_at(text: &str, start: usize) -> bool {
    !text[..start].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Whether no letter or digit stands after `end`.
pub(super) fn ends_at(text: &str, end: usize) -> bool {
    !text[end..].chars().next().is_some_and(char::is_alphanumeric)
}

/// Whether a sign is a dash, of those that a word processor puts in place of a hyphen among others.
pub(super) fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Whether a day is in the calendar.
pub(super) fn is_date(year: u32, month: u32, day: u32) -> bool {
    i32::try_from(year).is_ok_and(|year| chrono::NaiveDate::from_ymd_opt(year, month, day).is_some())
}

/// Returns the number that two digits make.
pub(super) fn two_digits(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
}
