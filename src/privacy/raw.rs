//! Identifiers in the bytes of a file whose parts are not read one by one: old Excel workbooks and what is embedded in others.
//!
//! Such a file keeps its texts as one byte a letter or two (MS-XLS 2.5.294), so the bytes are read both ways. Only what is hard to
//! meet by chance is looked for: identity codes, mail addresses, account numbers.

use super::identity_code;
use super::text::{Kind, begins_at, find};

/// Letters of a run that is worth a look.
const SHORTEST: usize = 8;

/// Calls `found` with the kind of every identifier in the bytes, read as Latin-1 and as UTF-16LE.
pub fn find_in_bytes(bytes: &[u8], found: &mut dyn FnMut(Kind)) {
    let mut run = String::new();
    for byte in bytes {
        take(&mut run, letter(u16::from(*byte)), found);
    }
    end(&mut run, found);
    for start in [0, 1] {
        for pair in bytes.get(start..).unwrap_or_default().chunks_exact(2) {
            take(&mut run, letter(u16::from_le_bytes([pair[0], pair[1]])), found);
        }
        end(&mut run, found);
    }
}

/// Returns what can be part of an identifier: printable signs of Latin-1 and dashes.
fn letter(unit: u16) -> Option<char> {
    match unit {
        // What Windows-1252 has for the two dashes.
        0x96 | 0x97 => Some('-'),
        0x20..=0x7e | 0xa0..=0xff | 0x2010..=0x2015 | 0x2212 => char::from_u32(u32::from(unit)),
        _ => None,
    }
}

fn take(run: &mut String, letter: Option<char>, found: &mut dyn FnMut(Kind)) {
    match letter {
        Some(letter) => run.push(letter),
        None => end(run, found),
    }
}

fn end(run: &mut String, found: &mut dyn FnMut(Kind)) {
    if run.len() >= SHORTEST {
        let mut codes = 0;
        find(run, &mut |kind, _| match kind {
            Kind::IdentityCode => codes += 1,
            Kind::Email | Kind::Iban => found(kind),
            _ => {}
        });
        for _ in 0..codes.max(glued_codes(run)) {
            found(Kind::IdentityCode);
        }
    }
    run.clear();
}

/// Counts identity codes without asking what follows: the length of the next text may look like a letter of this one.
fn glued_codes(run: &str) -> usize {
    let starts = run.char_indices().filter(|(start, sign)| sign.is_ascii_digit() && begins_at(run, *start));
    starts
        .filter(|(start, _)| run.is_char_boundary(start + 6) && six_digits(run, *start))
        .filter(|(start, _)| identity_code::ends(run, *start).is_some())
        .count()
}

fn six_digits(run: &str, start: usize) -> bool {
    run.as_bytes().get(start..start + 6).is_some_and(|digits| digits.iter().all(u8::is_ascii_digit))
}
