//! The OLE file (MS-CFB) around an old workbook or an encrypted one, looked through before a parser sees it.
//!
//! The parser follows chains of sectors without asking where they lead: one that leads back into itself never ends. Here they
//! are followed with a bound, and the stream of the workbook is taken out for [`super::old_excel`].

use super::workbook::NoWorkbook;

const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// From this number on a sector number is a mark and no sector (MS-CFB 2.1).
const MARKS: u32 = 0xffff_fffa;
const END_OF_CHAIN: u32 = 0xffff_fffe;
/// Bytes of a directory entry, and of a sector of the small streams.
const ENTRY: usize = 128;
const SMALL_SECTOR: usize = 64;
/// Streams below this length lie among the small ones (MS-CFB 2.2, mini stream cut-off).
const SMALL: usize = 4096;

/// Returns whether a file begins as an OLE file does.
pub fn is_ole(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Returns the stream of an old workbook.
///
/// # Errors
/// Says that an encrypted workbook is in it (MS-OFFCRYPTO 2.3.4.4), or that it is damaged: no workbook, cut off, a chain of
/// sectors that does not end, a stream that claims to be longer than the file.
pub fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, NoWorkbook> {
    let file = File::open(bytes).ok_or(NoWorkbook::Damaged)?;
    let directory = file.chain(word(bytes, 48).unwrap_or(END_OF_CHAIN), None).ok_or(NoWorkbook::Damaged)?;
    let entries: Vec<Entry> = directory.chunks_exact(ENTRY).filter_map(Entry::read).collect();
    let root = entries.first().ok_or(NoWorkbook::Damaged)?;
    let small_table = usize::try_from(word(bytes, 64).unwrap_or(0)).unwrap_or(usize::MAX);
    if entries.iter().any(|entry| entry.name == "encryptedpackage") {
        return Err(NoWorkbook::Password);
    }
    let workbook = entries.iter().find(|entry| ["workbook", "book"].contains(&entry.name.as_str()));
    let too_long = |length: usize| length > bytes.len();
    let streams = entries.iter().filter(|entry| entry.is_stream);
    if too_long(root.length)
        || too_long(small_table.saturating_mul(file.sector))
        || workbook.into_iter().chain(streams).any(|entry| too_long(entry.length))
    {
        return Err(NoWorkbook::Damaged);
    }
    let followed = workbook.and_then(|entry| match entry.length < SMALL {
        true => file.small_stream(root, entry, small_table),
        false => file.chain(entry.start, Some(entry.length)),
    });
    followed.ok_or(NoWorkbook::Damaged)
}

/// An OLE file whose table of sectors has been read.
struct File<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    sector: usize,
    /// For each sector the next one of its chain.
    next: Vec<u32>,
}

impl File<'_> {
    fn open(bytes: &[u8]) -> Option<File<'_>> {
        let sector = match short(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = File { bytes, sector, next: Vec::new() };
        let mut table: Vec<u32> = (0..109).filter_map(|place| word(bytes, 76 + 4 * place)).collect();
        // More of the table's sectors are named in a chain of their own; the last word of each leads to the next.
        let mut more = word(bytes, 68)?;
        for _ in 0..=file.sectors() {
            if more >= MARKS {
                break;
            }
            let words = words(file.sector_at(more)?);
            let (last, named) = words.split_last()?;
            table.extend_from_slice(named);
            more = *last;
        }
        if table.len() > file.sectors() + 109 + file.sector {
            return None;
        }
        for number in table.into_iter().filter(|number| *number < MARKS) {
            // A table that names one of its sectors twice would be longer than the file.
            if file.next.len() * 4 > bytes.len() {
                return None;
            }
            file.next.extend(words(file.sector_at(number)?));
        }
        Some(file)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    /// Returns a sector; the last one of a file may be cut short.
    fn sector_at(&self, number: u32) -> Option<&[u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// Returns the bytes of a chain of sectors, up to a length where there is one; `None` when it breaks off or never ends.
    fn chain(&self, start: u32, length: Option<usize>) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut number = start;
        for _ in 0..=self.sectors() {
            if number == END_OF_CHAIN || length.is_some_and(|length| bytes.len() >= length) {
                bytes.truncate(length.unwrap_or(usize::MAX));
                return Some(bytes);
            }
            bytes.extend_from_slice(self.sector_at(number)?);
            number = *self.next.get(usize::try_from(number).ok()?)?;
        }
        None
    }

    fn small_stream(&self, root: &Entry, entry: &Entry, small_table: usize) -> Option<Vec<u8>> {
        let stream = self.chain(root.start, Some(root.length))?;
        let next = words(&self.chain(word(self.bytes, 60)?, Some(small_table * self.sector))?);
        let mut bytes = Vec::new();
        let mut number = entry.start;
        for _ in 0..=SMALL / SMALL_SECTOR {
            if number == END_OF_CHAIN || bytes.len() >= entry.length {
                break;
            }
            let place = usize::try_from(number).ok()?;
            let start = place.checked_mul(SMALL_SECTOR)?;
            bytes.extend_from_slice(stream.get(start..(start + SMALL_SECTOR).min(stream.len()))?);
            number = *next.get(place)?;
        }
        bytes.truncate(entry.length);
        Some(bytes)
    }
}

/// A stream of the file.
struct Entry {
    /// In lower case.
    name: String,
    is_stream: bool,
    start: u32,
    length: usize,
}

impl Entry {
    fn read(bytes: &[u8]) -> Option<Entry> {
        let units: Vec<u16> = bytes[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        let name = units.split(|unit| *unit == 0).next().map(String::from_utf16_lossy).unwrap_or_default();
        let length = usize::try_from(word(bytes, 120)?).ok()?;
        Some(Entry { name: name.to_lowercase(), is_stream: bytes[66] == 2, start: word(bytes, 116)?, length })
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::ole;
    use super::*;

    #[test]
    fn the_stream_of_a_workbook_is_found() {
        let long: Vec<u8> = (0..200_000_u32).map(|number| u8::try_from(number % 251).unwrap()).collect();
        let bytes = ole(&[("Other", b"x"), ("Workbook", &long)]);
        assert!(is_ole(&bytes));
        assert_eq!(workbook_stream(&bytes), Ok(long));
        assert_eq!(workbook_stream(&ole(&[("WordDocument", b"x")])), Err(NoWorkbook::Damaged));
        assert_eq!(workbook_stream(&ole(&[("EncryptedPackage", b"x")])), Err(NoWorkbook::Password));
    }

    #[test]
    fn a_real_workbook_of_old_excel_is_followed() {
        let stream = workbook_stream(include_bytes!("../../tests/fixtures/intake/lahete.xls")).unwrap();
        assert_eq!(&stream[..2], &0x0809_u16.to_le_bytes(), "it begins with a BOF record");
    }

    #[test]
    fn a_chain_that_leads_back_into_itself_ends() {
        let whole = ole(&[("Workbook", &[7; 20_000])]);
        // The table is the sector after the header; sector 1 is the directory, the stream begins at 2.
        let next = |sector: usize| 512 + 4 * sector;
        let mut directory = whole.clone();
        directory[next(1)..next(2)].copy_from_slice(&1_u32.to_le_bytes());
        assert_eq!(workbook_stream(&directory), Err(NoWorkbook::Damaged));
        let mut stream = whole.clone();
        stream[next(5)..next(6)].copy_from_slice(&2_u32.to_le_bytes());
        assert_eq!(workbook_stream(&stream).unwrap().len(), 20_000, "a stream has a length");
        // The table's own chain: sector 0 is said to name more of it, and to lead to itself.
        let mut table = whole;
        table[68..72].copy_from_slice(&0_u32.to_le_bytes());
        table[next(128) - 4..next(128)].copy_from_slice(&0_u32.to_le_bytes());
        assert_eq!(workbook_stream(&table), Err(NoWorkbook::Damaged));
    }

    #[test]
    fn a_stream_longer_than_its_file_is_damaged() {
        let mut bytes = ole(&[("Workbook", &[7; 5_000])]);
        let entry = 512 * 2 + 128;
        bytes[entry + 120..entry + 124].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(workbook_stream(&bytes), Err(NoWorkbook::Damaged));
    }

    #[test]
    fn a_file_cut_off_anywhere_is_no_crash() {
        let bytes = ole(&[("Workbook", &[7; 9_000])]);
        for length in 0..bytes.len() {
            let _ = workbook_stream(&bytes[..length]);
        }
    }
}
