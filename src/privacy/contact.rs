//! Mail addresses, `(at)` for the sign among them, and Finnish phone numbers.

use std::ops::Range;

use super::text::{begins_at, ends_at, is_dash, is_date, two_digits};

/// Calls `found` with the place of every mail address in a text.
pub fn find_mails(text: &str, found: &mut dyn FnMut(Range<usize>)) {
    for (at, sign) in text.char_indices() {
        let Some(end) = at_sign_ends(text, at, sign) else { continue };
        let bracketed = sign != '@';
        let local = if bracketed { text[..at].trim_end() } else { &text[..at] };
        let is_local = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '%' | '+' | '-' | '\'');
        let start = local.trim_end_matches(is_local).len();
        if !local[start..].contains(char::is_alphanumeric) {
            continue;
        }
        let gap = if bracketed { text[end..].len() - text[end..].trim_start().len() } else { 0 };
        if let Some(length) = domain(&text[end + gap..]) {
            found(start..end + gap + length);
        }
    }
}

/// Returns where the sign between name and domain ends that begins at `at`: `@`, `(at)`, `[at]`, `{ät}` and the like.
fn at_sign_ends(text: &str, at: usize, sign: char) -> Option<usize> {
    let close = match sign {
        '@' => return Some(at + 1),
        '(' => ')',
        '[' => ']',
        '{' => '}',
        _ => return None,
    };
    let inside = &text[at + 1..];
    let length = inside.find(close).filter(|length| *length <= 8)?;
    let word = inside[..length].trim().to_lowercase();
    ["at", "ät", "@"].contains(&word.as_str()).then_some(at + 1 + length + 1)
}

/// Returns the length of the domain that a text begins with: labels parted by full stops (`(dot)` for one), the last of letters.
fn domain(text: &str) -> Option<usize> {
    let (mut end, mut labels, mut last_is_word) = (0, 0, false);
    loop {
        let label = text[end..].find(|sign: char| !sign.is_alphanumeric() && sign != '-').unwrap_or(text.len() - end);
        if label == 0 {
            break;
        }
        let word = &text[end..end + label];
        labels += 1;
        last_is_word = word.chars().count() >= 2 && word.chars().all(char::is_alphabetic);
        end += label;
        match stop(&text[end..]) {
            Some(length) if text[end + length..].starts_with(char::is_alphanumeric) => end += length,
            _ => break,
        }
    }
    (labels >= 2 && last_is_word).then_some(end)
}

fn stop(text: &str) -> Option<usize> {
    if text.starts_with('.') {
        return Some(1);
    }
    let inside = text.trim_start().strip_prefix(['(', '['])?;
    let (word, after) = inside.split_once([')', ']'])?;
    let is_stop = ["dot", "piste", "punkt"].contains(&word.trim().to_lowercase().as_str());
    is_stop.then(|| text.len() - after.trim_start().len())
}

/// Fewest and most digits of a number with the 0 in front of its area code.
const NATIONAL: std::ops::RangeInclusive<usize> = 8..=13;
/// The same after +358, without that 0.
const INTERNATIONAL: std::ops::RangeInclusive<usize> = 6..=12;

/// Calls `found` with the first byte of every phone number in a text; what begins in one of the places `taken` is passed over.
pub fn find_phones(text: &str, taken: &[Range<usize>], found: &mut dyn FnMut(usize)) {
    let bytes = text.as_bytes();
    let (mut at, mut last_end) = (0, None);
    while at < bytes.len() {
        if let Some(range) = taken.iter().find(|range| range.contains(&at)) {
            at = range.end;
            continue;
        }
        // The next number of a list may follow a comma or a slash at once.
        let in_list = || last_end == Some(at - 1) && matches!(bytes[at - 1], b',' | b'/');
        let end = match bytes[at] {
            b'+' | b'0' | b'3' if stands_free(text, at) || at > 0 && in_list() => phone(text, at),
            _ => None,
        };
        match end {
            Some(end) => {
                found(at);
                last_end = Some(end);
                at = end;
            }
            None => at += 1,
        }
    }
}

/// Returns where the number ends that begins at `start`.
fn phone(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    for prefix in ["+358", "00358"] {
        if let Some(after) = rest.strip_prefix(prefix) {
            return international(text, start + prefix.len(), after);
        }
    }
    if let Some(after) = rest.strip_prefix("358") {
        // A spreadsheet takes the plus away: 358 and a mobile number in one piece.
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let mobile = digits == 9 && (after.starts_with('4') || after.starts_with("50"));
        return (mobile && may_end(text, start + 12)).then_some(start + 12);
    }
    if !rest.starts_with('0') {
        return None;
    }
    let groups = groups(text, start);
    let mut digits = Vec::new();
    let mut end = None;
    for (count, group) in groups.iter().enumerate() {
        digits.extend_from_slice(&text.as_bytes()[group.clone()]);
        let numbered = NATIONAL.contains(&digits.len()) && is_area(&digits);
        if numbered && may_end(text, group.end) && !is_something_else(text, start, &groups[..=count]) {
            end = Some(group.end);
        }
    }
    end
}

fn international(text: &str, from: usize, after: &str) -> Option<usize> {
    let gap = after.len() - after.trim_start_matches([' ', '\u{a0}', '\u{202f}', '(', ')', '-']).len();
    let groups = groups(text, from + gap);
    let mut digits = Vec::new();
    let mut end = None;
    for group in &groups {
        digits.extend_from_slice(&text.as_bytes()[group.clone()]);
        let number = digits.strip_prefix(b"0").unwrap_or(&digits);
        let numbered = INTERNATIONAL.contains(&number.len()) && number.first().is_some_and(|digit| *digit != b'0');
        if numbered && may_end(text, group.end) {
            end = Some(group.end);
        }
    }
    end
}

/// Whether a number begins with the code of an area or a mobile network (Finnish Transport and Communications Agency).
fn is_area(digits: &[u8]) -> bool {
    match digits {
        [b'0', b'2'..=b'6' | b'8' | b'9', ..] => true,
        [b'0', b'1', third, ..] => matches!(third, b'3'..=b'9'),
        _ => false,
    }
}

/// Returns the groups of digits from `start` on, up to the first sign that does not part the groups of one number.
fn groups(text: &str, start: usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    // More digits than this are no phone number, and a cell may be long.
    while groups.iter().map(ExactSizeIterator::len).sum::<usize>() <= *NATIONAL.end() {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            break;
        }
        groups.push(at..at + digits);
        at += digits;
        let length =
            text[at..].char_indices().take(4).find(|(_, sign)| sign.is_ascii_digit()).map(|(length, _)| length);
        match length {
            Some(length) if length > 0 && parts_groups(&text[at..at + length]) => at += length,
            _ => break,
        }
    }
    groups
}

fn parts_groups(between: &str) -> bool {
    between == "." || between.chars().all(|sign| sign == ' ' || is_space(sign) || is_dash(sign) || "/()".contains(sign))
}

fn is_space(sign: char) -> bool {
    matches!(sign, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}')
}

/// Whether what begins here is not the rest of something longer: of a date, a decimal number, a pseudonym such as PP-0401.
fn stands_free(text: &str, start: usize) -> bool {
    if !begins_at(text, start) {
        return false;
    }
    let mut before = text[..start].chars().rev();
    let (last, last_but_one) = (before.next(), before.next());
    let after_digit = last_but_one.is_some_and(|sign| sign.is_ascii_digit());
    match last {
        Some('.' | ',' | '/') => !after_digit,
        Some(sign) if is_dash(sign) => !last_but_one.is_some_and(char::is_alphanumeric),
        _ => true,
    }
}

/// Whether a phone number may end here: no more digits follow, neither decimals nor a sign of money.
fn may_end(text: &str, end: usize) -> bool {
    if !ends_at(text, end) {
        return false;
    }
    let after = &text[end..];
    let mut signs = after.chars();
    let (first, second) = (signs.next(), signs.next());
    let before_digit = second.is_some_and(|sign| sign.is_ascii_digit());
    let goes_on = match first {
        Some('@') => true,
        Some(sign) if is_dash(sign) => before_digit,
        // Two decimals, and not the next number after a comma.
        Some('.' | ',') => before_digit && after[1..].bytes().take_while(u8::is_ascii_digit).count() <= 2,
        _ => false,
    };
    let unit = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']).to_lowercase();
    !goes_on && !["€", "%", "eur"].iter().any(|money| unit.starts_with(money))
}

/// Whether groups of digits that could be a phone number are a date, a time, a business id, a sum or codes.
fn is_something_else(text: &str, start: usize, groups: &[Range<usize>]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(ExactSizeIterator::len).collect();
    let digits = |group: usize| &text.as_bytes()[groups[group].clone()];
    let between = |group: usize| &text[groups[group].end..groups[group + 1].start];
    let is_year = |digits: &[u8]| digits.len() == 4 && (1900..=2099).contains(&two_digits(digits));
    let is_day = |digits: &[u8]| {
        let part = |range: Range<usize>| two_digits(&digits[range]);
        is_year(&digits[4..]) && is_date(part(4..8), part(2..4), part(0..2))
    };
    let is_time = |digits: &[u8]| two_digits(&digits[..2]) < 24 && two_digits(&digits[2..]) < 60;
    match lengths.as_slice() {
        [8] => is_day(digits(0)),
        // A slip of day and month is a slip of a date.
        [2, 2, 4] => {
            is_day(&[digits(0), digits(1), digits(2)].concat()) || is_day(&[digits(1), digits(0), digits(2)].concat())
        }
        [7, 1] => true,
        [4, 4] if between(0).chars().any(is_dash) => is_time(digits(0)) && is_time(digits(1)),
        [2, 4, ..] if is_year(digits(1)) && two_digits(digits(0)) <= 12 => between(0) != " ",
        lengths if lengths.iter().any(|length| *length < 2) => true,
        lengths if lengths.len() > 1 && lengths.iter().all(|length| *length == 5) => true,
        lengths if (0..lengths.len() - 1).any(|group| between(group) == ".") => {
            lengths.iter().any(|length| *length < 3)
        }
        lengths if lengths.iter().all(|length| *length == 3) => {
            let before = text[..start].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
            let goes_before = before.len() < start && before.ends_with(|sign: char| sign.is_ascii_digit());
            goes_before || (0..lengths.len()).all(|group| super::gate::is_municipality_code(digits(group)))
        }
        _ => false,
    }
}
