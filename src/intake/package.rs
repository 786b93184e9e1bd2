//! The ZIP file around a workbook: unpacked once into nothing, part by part, before a parser sees it.
//!
//! A parser allocates for what it reads before anybody can look at it, and what a ZIP file declares about its parts may be
//! wrong. So every part is unpacked and counted here, through the same reader that the parser uses, and the first bound that is
//! passed ends it. Nothing is kept. A part that unpacks to more than it declares ends with an error there, for us and for the
//! parser.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::Event;
use zip::read::ZipFile;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::limits::{
    Beyond, MOST_CELLS, MOST_PARTS, MOST_PIECE_BYTES, MOST_RATIO, MOST_TEXT_BYTES, MOST_UNPACKED_BYTES,
    RATIO_COUNTS_FROM,
};
use super::workbook::NoWorkbook;

/// A ZIP file in memory.
pub type Package<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Bytes unpacked at a time.
const CHUNK: usize = 1 << 16;

/// Unpacks every part of a workbook and counts. Returns the package for a closer look.
///
/// # Errors
/// Says when it is no ZIP file, protected by a password, goes beyond a bound, or declares XML entities, which no spreadsheet
/// program does and with which a few lines stand for gigabytes.
pub fn look_through(bytes: &[u8]) -> Result<Package<'_>, NoWorkbook> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NoWorkbook::Damaged)?;
    if package.len() > MOST_PARTS {
        return Err(Beyond::Parts.into());
    }
    let mut unpacked = 0;
    for index in 0..package.len() {
        let part = match package.by_index(index) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(NoWorkbook::Password),
            // What cannot be opened here cannot be opened by the parser either, which says so if it needs the part.
            Err(_) => continue,
        };
        let packed = match part.compression() {
            CompressionMethod::Stored => u64::MAX,
            _ => part.compressed_size().min(u64::try_from(bytes.len()).unwrap_or(u64::MAX)),
        };
        let name = part.name().map(|name| name.to_lowercase()).unwrap_or_default();
        Measure { packed, is_xml: is_xml(&name), is_shared: is_shared_strings(&name) }.part(part, &mut unpacked)?;
    }
    shared_strings_declared(&mut package)?;
    Ok(package)
}

fn is_xml(name: &str) -> bool {
    [".xml", ".rels", ".vml"].iter().any(|ending| name.ends_with(ending))
}

fn is_shared_strings(name: &str) -> bool {
    name.ends_with("sharedstrings.xml")
}

/// What a part is measured by.
struct Measure {
    /// Bytes of the part in the file; without bound where they are not packed.
    packed: u64,
    is_xml: bool,
    is_shared: bool,
}

impl Measure {
    /// Unpacks a part and counts its bytes, alone and among all. A part that is damaged ends where it breaks off.
    fn part(&self, mut part: impl Read, unpacked: &mut u64) -> Result<(), NoWorkbook> {
        let mut chunk = vec![0; CHUNK];
        let (mut bytes, mut without_tag) = (0_u64, 0);
        while let Ok(read @ 1..) = part.read(&mut chunk) {
            let chunk = &chunk[..read];
            if self.is_xml && bytes == 0 && contains(chunk, b"<!ENTITY") {
                return Err(NoWorkbook::Entities);
            }
            bytes += u64::try_from(read).unwrap_or(u64::MAX);
            *unpacked += u64::try_from(read).unwrap_or(u64::MAX);
            if *unpacked > MOST_UNPACKED_BYTES {
                return Err(Beyond::Unpacked.into());
            }
            if bytes > RATIO_COUNTS_FROM && bytes / MOST_RATIO > self.packed {
                return Err(Beyond::Ratio.into());
            }
            if self.is_shared && bytes > MOST_TEXT_BYTES {
                return Err(Beyond::Text.into());
            }
            if self.is_xml {
                without_tag = match chunk.iter().rposition(|byte| *byte == b'<') {
                    Some(last) => read - last,
                    None => without_tag + read,
                };
                if without_tag > MOST_PIECE_BYTES {
                    return Err(Beyond::Piece(None).into());
                }
            }
        }
        Ok(())
    }
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}

/// Whether every cell in the worksheets of a workbook says where it stands. A part that is not well formed counts as one that does not.
pub fn cells_have_places(bytes: &[u8]) -> bool {
    let Ok(mut package) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    (0..package.len()).all(|index| {
        let Ok(part) = package.by_index(index) else { return false };
        let is_sheet = part.name().is_ok_and(|name| name.contains("worksheets/") && name.ends_with(".xml"));
        !is_sheet || all_placed(part)
    })
}

fn all_placed(part: impl Read) -> bool {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag))
                if tag.local_name().as_ref() == "c" && !matches!(tag.try_get_attribute("r"), Ok(Some(_))) =>
            {
                return false;
            }
            Ok(Event::Eof) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// Looks at how many shared strings a workbook declares: the parser makes room for so many before it reads the first.
fn shared_strings_declared(package: &mut Package<'_>) -> Result<(), NoWorkbook> {
    for index in 0..package.len() {
        let Ok(part) = package.by_index(index) else { continue };
        if !part.name().is_ok_and(|name| is_shared_strings(&name.to_lowercase())) {
            continue;
        }
        if unique_count(part).is_some_and(|strings| strings > MOST_CELLS) {
            return Err(Beyond::Cells(MOST_CELLS).into());
        }
    }
    Ok(())
}

fn unique_count(part: ZipFile<'_, Cursor<&[u8]>>) -> Option<u64> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) if tag.local_name().as_ref() == "sst" => {
                let count = tag.try_get_attribute("uniqueCount").ok()??;
                // What is no number to us may be one to the parser: digits only, and too many of them are too many strings.
                let digits = count.value.trim();
                let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
                return is_number.then(|| digits.parse().unwrap_or(u64::MAX));
            }
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::zipped;
    use super::*;

    fn refused(parts: &[(&str, &[u8])]) -> Option<NoWorkbook> {
        look_through(&zipped(parts)).err()
    }

    #[test]
    fn an_ordinary_package_passes() {
        let sheet = "<row><c t=\"inlineStr\"><is><t>Rauma</t></is></c></row>".repeat(50_000);
        assert_eq!(
            refused(&[("xl/worksheets/sheet1.xml", sheet.as_bytes()), ("xl/media/photo.jpg", &[0xff; 4000])]),
            None
        );
    }

    /// The spaces of a blank page pack as tightly as anything can.
    #[test]
    fn a_part_that_unpacks_to_more_than_a_hundred_times_is_refused_wherever_it_lies() {
        let blank = vec![b' '; usize::try_from(RATIO_COUNTS_FROM).unwrap() * 2];
        for name in ["xl/worksheets/sheet1.xml", "xl/media/image1.bmp", "customXml/item1.bin", "[Content_Types].xml"] {
            let why = refused(&[("_rels/.rels", b"<x/>"), (name, &blank)]);
            assert!([Some(Beyond::Ratio.into()), Some(Beyond::Piece(None).into())].contains(&why), "{name}: {why:?}");
        }
        let small = vec![b' '; usize::try_from(RATIO_COUNTS_FROM).unwrap() / 8];
        assert_eq!(refused(&[("xl/worksheets/sheet1.xml", &small)]), None, "a small sheet may be blank");
    }

    #[test]
    fn many_parts_that_are_large_together_are_refused() {
        // A little noise among much that is alike, so that no single part is a bomb.
        let mut state = 1_u32;
        let mut noise = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            b"0123456789abcdef"[usize::try_from(state >> 28).unwrap()]
        };
        let part: Vec<u8> = (0..8 << 20).map(|place| if place % 32 < 4 { noise() } else { b'x' }).collect();
        let names: Vec<String> = (0..33).map(|number| format!("xl/media/image{number}.bmp")).collect();
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &part[..])).collect();
        assert_eq!(refused(&parts[..3]), None);
        assert_eq!(refused(&parts), Some(Beyond::Unpacked.into()));
    }

    #[test]
    fn more_parts_than_any_workbook_has_are_refused() {
        let names: Vec<String> = (0..=MOST_PARTS).map(|number| number.to_string()).collect();
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert_eq!(refused(&parts), Some(Beyond::Parts.into()));
    }

    #[test]
    fn shared_strings_are_bounded_by_what_they_are_and_by_what_they_declare() {
        let declared =
            |count: &str| format!("<?xml version=\"1.0\"?><sst count=\"1\" uniqueCount=\"{count}\"><si/></sst>");
        let why = |count: &str| refused(&[("xl/sharedStrings.xml", declared(count).as_bytes())]);
        assert_eq!(why("17"), None);
        for count in ["10000001", "99999999999", "99999999999999999999999999"] {
            assert_eq!(why(count), Some(Beyond::Cells(MOST_CELLS).into()), "{count}");
        }
    }

    #[test]
    fn definitions_of_entities_are_refused() {
        let laughs = b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
        assert_eq!(refused(&[("xl/sharedStrings.xml", laughs)]), Some(NoWorkbook::Entities));
        assert_eq!(refused(&[("xl/media/notes.txt", laughs)]), None, "in what is no XML it is a text");
    }

    #[test]
    fn a_text_that_no_cell_can_hold_is_refused() {
        // Not blanks, so that it is no bomb.
        let text: String = (0..600_000).map(|number| format!("{number:08x}")).collect();
        let sheet = format!("<row><c><is><t>{text}</t></is></c></row>");
        assert_eq!(refused(&[("xl/worksheets/sheet1.xml", sheet.as_bytes())]), Some(Beyond::Piece(None).into()));
    }

    #[test]
    fn what_is_no_zip_file_is_damaged() {
        assert_eq!(look_through(b"PK\x03\x04 and no more").err(), Some(NoWorkbook::Damaged));
    }
}
