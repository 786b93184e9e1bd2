//! Which encoding a text file is in, found over the whole file.
//!
//! The order is fixed: a byte-order mark, then NULs at even or odd places (UTF-16), then strict UTF-8, then Windows-1252, which
//! is what Finnish Excel writes. Whatever is none of these is no text. A file in which every letter that would tell Windows-1252 is one of
//! code page 850 instead, and stands within words, was written by an old DOS program; where only some are it is doubted.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// An encoding of text files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
    Dos850,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Dos850 => CODE_PAGE_850,
        })
    }
}

/// The name of the encoding of a file with nothing but ASCII, which is the same in UTF-8 and in Windows-1252.
pub const ASCII: &str = "ASCII";

/// The name of code page 850.
const CODE_PAGE_850: &str = "DOS (850)";
/// The letters of Finnish and Swedish in code page 850, by their bytes; of others there none is a letter or a dash of Windows-1252.
const DOS_LETTERS: [(u8, char); 8] =
    [(0x84, 'ä'), (0x94, 'ö'), (0x86, 'å'), (0x8e, 'Ä'), (0x99, 'Ö'), (0x8f, 'Å'), (0x82, 'é'), (0x90, 'É')];

/// Bytes at the beginning of which control characters are counted.
const LOOKED_AT: usize = 65_536;

/// Returns the encoding and the length of the byte-order mark, or `None` for what is no text: NULs that are no UTF-16, more
/// than one control character in fifty, or the beginning of a ZIP, OLE or PDF file.
pub fn detect(bytes: &[u8]) -> Option<(Encoding, usize)> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return is_text(&bytes[3..]).then(|| match std::str::from_utf8(&bytes[3..]) {
            Ok(_) => (Encoding::Utf8, 3),
            // A mark in front of bytes that are not UTF-8: two files put together. The mark is passed over.
            Err(_) => (Encoding::Windows1252, 3),
        });
    }
    if bytes.starts_with(b"\xff\xfe") {
        return Some((Encoding::Utf16Le, 2));
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some((Encoding::Utf16Be, 2));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Some((encoding, 0));
    }
    if !is_text(bytes) {
        return None;
    }
    let encoding = match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        Err(_) if is_dos(bytes) => Encoding::Dos850,
        Err(_) => Encoding::Windows1252,
    };
    Some((encoding, 0))
}

/// Returns a text of UTF-16 as UTF-8, and whether some of it was damaged. `bytes` begin after the byte-order mark.
pub fn decode_utf16(bytes: &[u8], encoding: Encoding) -> (String, bool) {
    let decoder = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    let (text, damaged) = decoder.decode_without_bom_handling(bytes);
    (text.into_owned(), damaged)
}

/// Returns a text of code page 850 as UTF-8: one that [`detect`] takes for such has no other letters.
pub fn decode_dos(bytes: &[u8]) -> String {
    let letter =
        |byte: &u8| DOS_LETTERS.iter().find(|(code, _)| code == byte).map_or(char::from(*byte), |(_, letter)| *letter);
    bytes.iter().map(letter).collect()
}

/// Whether all that is not ASCII is a letter of code page 850 that our languages have, and enough of it stands within words.
fn is_dos(bytes: &[u8]) -> bool {
    doubted(bytes) == Some(CODE_PAGE_850)
        && bytes.iter().all(|byte| byte.is_ascii() || DOS_LETTERS.iter().any(|(letter, _)| letter == byte))
}

/// Returns a piece of text as it stands in a file of this encoding (UTF-16 and code page 850 have been made UTF-8 before).
pub fn decode_piece(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        _ => String::from_utf8_lossy(bytes),
    }
}

/// Returns the encoding in which a text of Windows-1252 was probably written, where its letters between letters say so: å, ä and ö of old
/// DOS programs are there quotation marks and daggers, those of old Macintosh programs other letters and signs.
pub fn doubted(bytes: &[u8]) -> Option<&'static str> {
    const WINDOWS: [u8; 6] = [0xe4, 0xf6, 0xe5, 0xc4, 0xd6, 0xc5];
    const DOS: [u8; 6] = [0x84, 0x94, 0x86, 0x8e, 0x99, 0x8f];
    const MACINTOSH: [u8; 6] = [0x8a, 0x9a, 0x8c, 0x80, 0x85, 0x81];
    /// A few may be anything.
    const FEWEST: usize = 3;
    let within = |letters: [u8; 6]| {
        let is_letter = |byte: u8| byte.is_ascii_alphabetic() || letters.contains(&byte);
        let inside = |three: &&[u8]| letters.contains(&three[1]) && is_letter(three[0]) && is_letter(three[2]);
        bytes[..bytes.len().min(16 * LOOKED_AT)].windows(3).filter(inside).count()
    };
    let (windows, dos, macintosh) = (within(WINDOWS), within(DOS), within(MACINTOSH));
    if dos >= FEWEST && dos > windows && dos >= macintosh {
        Some(CODE_PAGE_850)
    } else if macintosh >= FEWEST && macintosh > windows {
        Some("Mac Roman")
    } else {
        None
    }
}

/// In UTF-16 the letters of our languages have a NUL in every pair of bytes, always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT)];
    let pairs = looked_at.len() / 2;
    if pairs == 0 || !looked_at.contains(&0) {
        return None;
    }
    let nuls = |side: usize| looked_at.chunks_exact(2).filter(|pair| pair[side] == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    if odd * 2 > pairs && even * 20 < pairs {
        Some(Encoding::Utf16Le)
    } else if even * 2 > pairs && odd * 20 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn is_text(bytes: &[u8]) -> bool {
    const OTHER_FILES: [&[u8]; 4] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"PAR1"];
    if OTHER_FILES.iter().any(|beginning| bytes.starts_with(beginning)) || bytes.contains(&0) {
        return false;
    }
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT)];
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a);
    looked_at.iter().filter(control).count() * 50 <= looked_at.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_decides() {
        assert_eq!(detect("\u{feff}Säkylä".as_bytes()), Some((Encoding::Utf8, 3)));
        assert_eq!(detect(b"\xff\xfeS\x00\xe4\x00"), Some((Encoding::Utf16Le, 2)));
        assert_eq!(detect(b"\xfe\xff\x00S\x00\xe4"), Some((Encoding::Utf16Be, 2)));
    }

    #[test]
    fn letters_of_old_programs_are_doubted() {
        assert_eq!(doubted(b"Kankaanp\x84\x84;ty\x94;S\x84kyl\x84;p\x84iv\x84"), Some("DOS (850)"));
        assert_eq!(doubted(b"Kankaanp\x8a\x8a;ty\x9a;S\x8akyl\x8a;p\x8aiv\x8a"), Some("Mac Roman"));
        assert_eq!(doubted(b"Kankaanp\xe4\xe4;ty\xf6;S\xe4kyl\xe4;\x84lainattu\x94;18\x9624"), None);
        assert_eq!(doubted(b"a;b\n\x84x\x94;\x84y\x94;\x84z\x94"), None, "quotation marks stand at the edges of words");
    }

    #[test]
    fn utf16_without_a_mark_shows_in_its_nuls() {
        let text = "Asiakastunnus;Lähetepvm\r\nPP-0001;1.2.2021\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(detect(&little), Some((Encoding::Utf16Le, 0)));
        assert_eq!(detect(&big), Some((Encoding::Utf16Be, 0)));
        assert_eq!(decode_utf16(&little, Encoding::Utf16Le), (text.to_owned(), false));
        assert_eq!(decode_utf16(&big, Encoding::Utf16Be), (text.to_owned(), false));
    }

    #[test]
    fn one_byte_late_in_the_file_decides_for_windows_1252() {
        let mut bytes = "Kunta;Säkylä\r\n".repeat(10_000).into_bytes();
        assert_eq!(detect(&bytes), Some((Encoding::Utf8, 0)));
        bytes.extend_from_slice(b"Kunta;S\xe4kyl\xe4\r\n");
        assert_eq!(detect(&bytes), Some((Encoding::Windows1252, 0)));
        assert_eq!(
            decode_piece(b"S\xe4kyl\xe4 18\x9624 1 200 \x80 \x93", Encoding::Windows1252),
            "Säkylä 18–24 1 200 € “"
        );
    }

    #[test]
    fn a_text_with_no_letters_but_those_of_dos_is_read_as_such() {
        let dos = b"L\x84hetepvm;Kotikunta\r\n1.2.2021;Kankaanp\x84\x84\r\n1.2.2021;S\x84kyl\x84\r\n";
        assert_eq!(detect(dos), Some((Encoding::Dos850, 0)));
        assert_eq!(
            decode_dos(b"L\x84hetepvm \x8e\x84nekoski \x99ljy caf\x82 \x86bo"),
            "Lähetepvm Äänekoski Öljy café åbo"
        );
        for other in [&b"18\x9624"[..], b"S\xe4kyl\xe4", b"1\xa0200"] {
            assert_eq!(
                detect(&[&dos[..], other].concat()),
                Some((Encoding::Windows1252, 0)),
                "{other:?}: then nothing is certain"
            );
        }
    }

    #[test]
    fn what_is_no_text_is_none() {
        let noise: Vec<u8> =
            (0..4000_u32).map(|i| u8::try_from(i.wrapping_mul(2_654_435_761) >> 24).unwrap()).collect();
        assert_eq!(detect(&noise), None);
        assert_eq!(detect(b"a;b\x00\n1;2\n"), None);
        assert_eq!(detect(b"PK\x03\x04rest of a workbook"), None);
        assert_eq!(detect(b"\x01\x02\x03\x04a"), None);
    }
}
