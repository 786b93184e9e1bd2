//! What a workbook holds besides its cells: comments, properties, names, headers and footers, validations, links, drawings, and
//! whatever else is text in its ZIP file. All of it is looked at for direct identifiers; none of it is loaded.
//!
//! The parts are read one by one. Of a worksheet only what stands around its cells is kept, and the formulas: the cells
//! themselves are read with the table.

mod cells;
mod sheets;
mod xml;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use zip::ZipArchive;

use crate::privacy::{Gate, Hits, Kind, Spot, Where, find_in_bytes};

/// Bytes of one part, unpacked and without the cells, that are looked at. A larger one is no part of an honest workbook.
const LARGEST: u64 = 256 << 20;
/// Workbooks within workbooks that are looked into.
const DEEPEST: usize = 2;
/// How a ZIP file begins.
const ZIP: &[u8] = b"PK\x03\x04";

/// What the parts of a workbook held.
pub struct Parts {
    pub hits: Hits,
    /// Texts that stand in cells too, such as the list of shared ones: told only when the cells did not tell them.
    pub repeated: Vec<(Kind, Spot, Where)>,
    /// Whether the workbook names its author or last editor.
    pub has_author: bool,
    /// Cells that are merged with others.
    pub merged: Vec<Merged>,
}

/// A block of merged cells: the sheet as it may be shown, rows and columns from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub sheet: Option<String>,
    pub rows: (u64, u64),
    pub columns: (u64, u64),
}

/// Merged blocks that are remembered; a workbook with more of them is told of these.
pub const MOST_MERGED: usize = 10_000;

/// Why the parts cannot be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoParts {
    Damaged,
    TooLarge,
}

/// Looks at the parts of a workbook; `file` is its path to show. A workbook of old Excel has no parts that could be told apart: its
/// bytes are looked at as they are.
///
/// # Errors
/// Says when a part cannot be unpacked or is too large to be looked at.
pub fn scan(bytes: &[u8], gate: &Gate, file: &str) -> Result<Parts, NoParts> {
    let mut parts = Parts { hits: Hits::of(file), repeated: Vec::new(), has_author: false, merged: Vec::new() };
    if bytes.starts_with(ZIP) {
        archive(bytes, gate, 0, &mut parts)?;
    } else {
        find_in_bytes(bytes, &mut |kind| parts.repeated.push((kind, Spot::Part, Where::default())));
    }
    Ok(parts)
}

/// Whether the names of the sheets are among the parts: in a ZIP file they are.
pub fn tell_sheet_names(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP)
}

/// A part of a workbook.
struct Part<'p> {
    /// Path in the ZIP file.
    name: &'p str,
    /// The sheet that it belongs to, as it may be shown.
    sheet: Option<&'p str>,
    gate: &'p Gate,
}

fn archive(bytes: &[u8], gate: &Gate, depth: usize, parts: &mut Parts) -> Result<(), NoParts> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NoParts::Damaged)?;
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| NoParts::Damaged)?;
        names.push(entry.name().map_err(|_| NoParts::Damaged)?.into_owned());
    }
    let sheets = sheets::of_parts(&mut archive, &names, gate);
    // Cells are passed over only in the sheets that the workbook itself names, which are read as tables.
    let is_worksheet =
        |name: &str| depth == 0 && name.contains("worksheets/") && name.ends_with(".xml") && sheets.contains_key(name);
    for (index, name) in names.iter().enumerate() {
        if name.ends_with('/') || is_picture(name) {
            continue;
        }
        let content = {
            let entry = archive.by_index(index).map_err(|_| NoParts::Damaged)?;
            if is_worksheet(name) { cells::left_out(entry, LARGEST)? } else { whole(entry)? }
        };
        let part = Part { name, sheet: sheets.get(name).map(String::as_str), gate };
        match content.as_slice() {
            [b'P', b'K', 3, 4, ..] if depth < DEEPEST => self::archive(&content, gate, depth + 1, parts)?,
            [0xd0, 0xcf, 0x11, 0xe0, ..] if name.ends_with("vbaProject.bin") => {}
            [0xd0, 0xcf, 0x11, 0xe0, ..] => {
                find_in_bytes(&content, &mut |kind| parts.hits.add(kind, Spot::Part, Where::default()));
            }
            content if is_text(name, content) => xml::scan(&part, &decoded(content), parts),
            _ => {}
        }
    }
    Ok(())
}

/// Reads a part, but not more of it than an honest one has.
fn whole(mut entry: impl Read) -> Result<Vec<u8>, NoParts> {
    let mut content = Vec::new();
    let read = entry.by_ref().take(LARGEST + 1).read_to_end(&mut content).map_err(|_| NoParts::Damaged)?;
    if read as u64 > LARGEST { Err(NoParts::TooLarge) } else { Ok(content) }
}

fn is_picture(name: &str) -> bool {
    let name = name.to_lowercase();
    [".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".tiff", ".bmp"].iter().any(|ending| name.ends_with(ending))
}

fn is_text(name: &str, content: &[u8]) -> bool {
    let name = name.to_lowercase();
    [".xml", ".rels", ".vml", ".rdf", ".txt", ".htm", ".html", ".svg", ".json", ".csv"]
        .iter()
        .any(|end| name.ends_with(end))
        || content.trim_ascii_start().starts_with(b"<")
}

fn decoded(content: &[u8]) -> std::borrow::Cow<'_, str> {
    match content {
        [0xff, 0xfe, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0,
        [0xfe, 0xff, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0,
        _ => match std::str::from_utf8(content) {
            Ok(text) => text.trim_start_matches('\u{feff}').into(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(content).0,
        },
    }
}

/// The sheets that parts belong to, by the part's path: names as they may be shown.
type SheetNames = BTreeMap<String, String>;
