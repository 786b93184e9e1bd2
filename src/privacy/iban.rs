//! Account numbers: IBAN (ISO 13616), with or without spaces, accepted by the remainder of 97.

use std::ops::Range;

use super::text::{begins_at, ends_at};

/// Length of an account number by country (SWIFT IBAN Registry).
const LENGTHS: [(&[u8; 2], usize); 46] = [
    (b"AD", 24),
    (b"AL", 28),
    (b"AT", 20),
    (b"BA", 20),
    (b"BE", 16),
    (b"BG", 22),
    (b"CH", 21),
    (b"CY", 28),
    (b"CZ", 24),
    (b"DE", 22),
    (b"DK", 18),
    (b"EE", 20),
    (b"ES", 24),
    (b"FI", 18),
    (b"FO", 18),
    (b"FR", 27),
    (b"GB", 22),
    (b"GE", 22),
    (b"GI", 23),
    (b"GL", 18),
    (b"GR", 27),
    (b"HR", 21),
    (b"HU", 28),
    (b"IE", 22),
    (b"IL", 23),
    (b"IS", 26),
    (b"IT", 27),
    (b"LI", 21),
    (b"LT", 20),
    (b"LU", 20),
    (b"LV", 21),
    (b"MC", 27),
    (b"MD", 24),
    (b"ME", 22),
    (b"MK", 19),
    (b"MT", 31),
    (b"NL", 18),
    (b"NO", 15),
    (b"PL", 28),
    (b"PT", 25),
    (b"RO", 24),
    (b"RS", 22),
    (b"SE", 24),
    (b"SI", 19),
    (b"SK", 24),
    (b"TR", 26),
];

/// Calls `found` with the place of every account number in a text.
pub fn find(text: &str, found: &mut dyn FnMut(Range<usize>)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + 15 <= bytes.len() {
        if bytes[at].is_ascii_alphabetic()
            && bytes[at + 1].is_ascii_alphabetic()
            && bytes[at + 2].is_ascii_digit()
            && begins_at(text, at)
            && let Some(end) = ends(text, at)
            && ends_at(text, end)
        {
            found(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
}

/// Returns where the account number ends that begins at `start`.
fn ends(text: &str, start: usize) -> Option<usize> {
    let country = text.get(start..start + 2)?.to_ascii_uppercase();
    let (_, length) = LENGTHS.iter().find(|(code, _)| code.as_slice() == country.as_bytes())?;
    let mut signs: Vec<u8> = Vec::with_capacity(*length);
    let mut end = start;
    for sign in text[start..].chars() {
        if sign.is_ascii_alphanumeric() {
            signs.extend(u8::try_from(sign.to_ascii_uppercase()));
        } else if !(sign.is_whitespace() || sign == '-') {
            return None;
        }
        end += sign.len_utf8();
        if signs.len() == *length {
            break;
        }
    }
    let whole = signs.len() == *length && signs[2..4].iter().all(u8::is_ascii_digit);
    (whole && remainder(&signs) == 1).then_some(end)
}

/// Returns the remainder of 97 of an account number, its first four signs put last and letters read as 10 to 35 (ISO 7064).
fn remainder(signs: &[u8]) -> u32 {
    signs[4..].iter().chain(&signs[..4]).fold(0, |rest, sign| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    })
}
