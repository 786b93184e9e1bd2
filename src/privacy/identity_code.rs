//! Finnish personal identity codes: DDMMYYCZZZQ.
//!
//! The signs C of the century are those of the Act on the Population Information System as widened in 2023 (Digital and
//! Population Data Services Agency): + for the 1800s, - Y X W V U for the 1900s, A B C D E F for the 2000s. The check character
//! is not looked at: a wrong one is most likely a typing error in somebody's real code.

use std::ops::Range;

use super::text::{begins_at, ends_at, is_dash, is_date, two_digits};

/// Digits of a code whose check character is a letter.
pub const FEWEST_DIGITS: usize = 9;

/// Calls `found` with the place of every code in a text. One that is part of a longer run of letters and digits is none, nor is
/// one with an impossible date.
pub fn find(text: &str, found: &mut dyn FnMut(Range<usize>)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + FEWEST_DIGITS < bytes.len() {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 6
            && begins_at(text, at)
            && let Some(end) = ends(text, at)
            && ends_at(text, end)
        {
            found(at..end);
            at = end;
        } else {
            at += digits.max(1);
        }
    }
}

/// Returns where the code ends whose six digits begin at `start`.
pub fn ends(text: &str, start: usize) -> Option<usize> {
    let date = text.as_bytes().get(start..start + 6)?;
    let sign = text[start + 6..].chars().next()?;
    let century = match sign.to_ascii_uppercase() {
        '+' => 1800,
        'Y' | 'X' | 'W' | 'V' | 'U' => 1900,
        'A' | 'B' | 'C' | 'D' | 'E' | 'F' => 2000,
        sign if is_dash(sign) => 1900,
        _ => return None,
    };
    let number = start + 6 + sign.len_utf8();
    let last = text.as_bytes().get(number..number + 4)?;
    let is_code = last[..3].iter().all(u8::is_ascii_digit) && last[3].is_ascii_alphanumeric();
    let [day, month, year] = [0, 2, 4].map(|from| two_digits(&date[from..from + 2]));
    (is_code && is_date(century + year, month, day)).then_some(number + 4)
}
