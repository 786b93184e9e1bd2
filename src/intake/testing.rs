//! Small forms for the tests of this module.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{FormShape, HeaderShape};

/// Returns a ZIP file with these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Returns an OLE file (MS-CFB, version 3) with up to three streams. Each is padded to 4,096 bytes, below which it would lie
/// among the small streams.
pub fn ole(streams: &[(&str, &[u8])]) -> Vec<u8> {
    const FREE: u32 = 0xffff_ffff;
    const END: u32 = 0xffff_fffe;
    const TABLE: u32 = 0xffff_fffd;
    let sectors_of = |bytes: &[u8]| bytes.len().max(4096).div_ceil(512);
    let in_streams: usize = streams.iter().map(|(_, bytes)| sectors_of(bytes)).sum();
    let table_sectors = (in_streams + 2).div_ceil(127);
    let number = |index: usize| u32::try_from(index).unwrap();

    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.extend([0; 16]);
    for short in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        file.extend(short.to_le_bytes());
    }
    // Directory sectors, table sectors, first directory sector, transaction, cut-off, small table, more of the table.
    for word in [0, number(table_sectors), number(table_sectors), 0, 4096, END, 0, END, 0] {
        file.extend(word.to_le_bytes());
    }
    for place in 0..109 {
        file.extend(if place < table_sectors { number(place) } else { FREE }.to_le_bytes());
    }

    let mut next = vec![TABLE; table_sectors];
    next.push(END);
    let mut directory = vec![("Root Entry", 5_u8, 1, END, 0_usize)];
    let mut data = Vec::new();
    for (index, (name, bytes)) in streams.iter().enumerate() {
        let start = next.len();
        let sectors = sectors_of(bytes);
        next.extend((1..sectors).map(|sector| number(start + sector)));
        next.push(END);
        let mut bytes = bytes.to_vec();
        bytes.resize(bytes.len().max(4096), 0);
        let length = bytes.len();
        bytes.resize(sectors * 512, 0);
        data.extend(bytes);
        let right = if index + 1 < streams.len() { number(index + 2) } else { FREE };
        directory.push((name, 2, right, number(start), length));
    }
    next.resize(table_sectors * 128, FREE);
    file.extend(next.into_iter().flat_map(u32::to_le_bytes));
    for (name, kind, link, start, length) in directory {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let name_length = u16::try_from(entry.len() + 2).unwrap();
        entry.resize(64, 0);
        entry.extend(name_length.to_le_bytes());
        entry.extend([kind, 1]);
        let links = if kind == 5 { [FREE, FREE, link] } else { [FREE, link, FREE] };
        entry.extend(links.map(u32::to_le_bytes).concat());
        entry.resize(116, 0);
        entry.extend(start.to_le_bytes());
        entry.extend(number(length).to_le_bytes());
        entry.resize(128, 0);
        file.extend(entry);
    }
    file.resize(512 * (2 + table_sectors), 0);
    file.extend(data);
    file
}

/// Returns the stream of an old workbook (BIFF8) with these sheets, each a list of records; `globals` are records before them.
pub fn old_workbook(globals: &[(u16, &[u8])], sheets: &[Vec<(u16, Vec<u8>)>]) -> Vec<u8> {
    const BEGIN: u16 = 0x0809;
    const END: u16 = 0x000a;
    let record = |kind: u16, data: &[u8]| {
        [&kind.to_le_bytes(), &u16::try_from(data.len()).unwrap().to_le_bytes(), data].concat()
    };
    let begin = |kind: u16| record(BEGIN, &[0x0600_u16.to_le_bytes(), kind.to_le_bytes()].concat());
    let body: Vec<Vec<u8>> = sheets
        .iter()
        .map(|records| {
            let records = records.iter().flat_map(|(kind, data)| record(*kind, data));
            begin(0x10).into_iter().chain(records).chain(record(END, &[])).collect()
        })
        .collect();
    let mut head = begin(5);
    head.extend(globals.iter().flat_map(|(kind, data)| record(*kind, data)));
    // BoundSheet8: where the sheet begins, visible, a worksheet, and its name of one letter.
    let bound = |start: u32, name: u8| record(0x85, &[&start.to_le_bytes()[..], &[0, 0, 1, 0, name]].concat());
    let sheets_begin = head.len() + sheets.len() * bound(0, b'A').len() + record(END, &[]).len();
    let mut start = sheets_begin;
    for (sheet, name) in body.iter().zip(b'A'..) {
        head.extend(bound(u32::try_from(start).unwrap(), name));
        start += sheet.len();
    }
    head.extend(record(END, &[]));
    head.extend(body.concat());
    head
}

/// Returns the record of a number in an old workbook.
pub fn old_number(row: u16, column: u16, value: f64) -> (u16, Vec<u8>) {
    let head = [row, column, 0].map(u16::to_le_bytes).concat();
    (0x0203, [&head[..], &value.to_le_bytes()].concat())
}

/// Returns a form with these headers: `*` marks a required one, `!` one whose cells are dropped, `=` the field's name, which is
/// the header's key else; `|` parts spellings, `[a,b]` at the end lists values.
pub fn shape(form: &str, headers: &[&str]) -> FormShape {
    let headers = headers
        .iter()
        .map(|header| {
            let (header, values) = header.strip_suffix(']').and_then(|it| it.split_once('[')).unwrap_or((header, ""));
            let values = values.split(',').filter(|value| !value.is_empty()).map(str::to_owned).collect();
            let (spellings, field) = header.split_once('=').unwrap_or((header, ""));
            let required = spellings.starts_with('*');
            let drop = spellings.starts_with('!');
            let spellings: Vec<String> =
                spellings.trim_start_matches(['*', '!']).split('|').map(str::to_owned).collect();
            let field = if field.is_empty() { super::values::header_key(&spellings[0]) } else { field.to_owned() };
            let days = field.ends_with("_date");
            let id = ["client_id", "coach_id"].contains(&field.as_str());
            HeaderShape { field, required, spellings, drop, days, id, totals: false, values }
        })
        .collect();
    FormShape { form: form.to_owned(), titles: [form, form, form].map(str::to_owned), headers }
}

/// Returns two forms of the contract with some of their headers.
pub fn referral_and_job_start() -> Vec<FormShape> {
    vec![
        shape(
            "referral",
            &[
                "*Asiakastunnus|Klientkod|Client id=client_id",
                "*Lähetepvm|Remissdatum=referral_date",
                "*Kotikunta|Hemkommun=municipality",
                "Ikäryhmä=age_group",
                "!Lisätieto=remark",
            ],
        ),
        shape(
            "job_start",
            &[
                "*Asiakastunnus=client_id",
                "*Työsuhdenumero=job_no",
                "*Alkamispvm=start_date",
                "*Työsuhdeluokka=job_class",
                "*Tunnit/vk=weekly_hours",
                "Tuntipalkka=hourly_wage",
            ],
        ),
    ]
}
