//! Finnish personal identity codes: DDMMYYCZZZQ.
//!
//! The signs C of the century are those of the Act on the Population Information System as widened in 2023 (Digital and
//! Population Data Services Agency): + for the 1800s, - Y X W V U for the 1900s, A B C D E F for the 2000s. A wrong check character
//! is most likely a typing error in somebody's real code. With spaces around the sign only a code with the right one counts: a day
//! and a time are written like that, too.

use std::ops::Range;

use super::text::{begins_at, ends_at, is_dash, is_date, two_digits};

/// Digits of a code whose check character is a letter.
pub const FEWEST_DIGITS: usize = 9;
/// The check characters, by the rest of the nine digits divided by 31.
const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// So many spaces may stand before and after the sign.
const SPACES: usize = 2;

/// Calls `found` with the place of every code in a text and whether its check character is right. One that is part of a longer run of
/// letters and digits is none, nor is one with an impossible date.
pub fn find(text: &str, found: &mut dyn FnMut(Range<usize>, bool)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + FEWEST_DIGITS < bytes.len() {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 6
            && begins_at(text, at)
            && let Some((end, is_right)) = code(text, at)
            && ends_at(text, end)
        {
            found(at..end, is_right);
            at = end;
        } else {
            at += digits.max(1);
        }
    }
}

/// Returns where the code ends whose six digits begin at `start`.
pub fn ends(text: &str, start: usize) -> Option<usize> {
    code(text, start).map(|(end, _)| end)
}

/// Returns where the code ends whose six digits begin at `start`, and whether its check character is right.
fn code(text: &str, start: usize) -> Option<(usize, bool)> {
    let date = text.as_bytes().get(start..start + 6)?;
    let sign_at = without_spaces(text, start + 6);
    let sign = text[sign_at..].chars().next()?;
    let century = match sign.to_ascii_uppercase() {
        '+' => 1800,
        'Y' | 'X' | 'W' | 'V' | 'U' => 1900,
        'A' | 'B' | 'C' | 'D' | 'E' | 'F' => 2000,
        sign if is_dash(sign) => 1900,
        _ => return None,
    };
    let number = without_spaces(text, sign_at + sign.len_utf8());
    let last = text.as_bytes().get(number..number + 4)?;
    let is_code = last[..3].iter().all(u8::is_ascii_digit) && last[3].is_ascii_alphanumeric();
    let [day, month, year] = [0, 2, 4].map(|from| two_digits(&date[from..from + 2]));
    if !is_code || !is_date(century + year, month, day) {
        return None;
    }
    let nine = date.iter().chain(&last[..3]).fold(0_usize, |number, digit| number * 10 + usize::from(digit - b'0'));
    let is_right = CHECKS[nine % CHECKS.len()] == last[3].to_ascii_uppercase();
    let is_tight = number == start + 6 + sign.len_utf8();
    (is_tight || is_right).then_some((number + 4, is_right))
}

/// Returns where a text goes on after a few spaces or line ends.
fn without_spaces(text: &str, place: usize) -> usize {
    let spaces = text[place..].chars().take(SPACES).take_while(|sign| sign.is_whitespace());
    place + spaces.map(char::len_utf8).sum::<usize>()
}
