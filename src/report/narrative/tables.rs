//! Tables of Markdown: what a row holds, which lines only look like one, and the caption beside one.

use std::collections::BTreeMap;

use crate::report::rich::Rich;
use crate::report::shapes::{Block, Column, DataTable, RowKind, TableCell, TableRow};

/// What a caption begins with, in any of the languages.
const CAPTIONS: [&str; 3] = ["taulukko:", "tabell:", "table:"];

/// A table that is being read.
pub(super) struct OpenTable {
    aligns: Vec<Option<&'static str>>,
    rows: Vec<Vec<Rich>>,
    row: Vec<Rich>,
    /// What stands beyond the last column of the open row.
    beyond: String,
}

impl OpenTable {
    pub fn new(aligns: Vec<Option<&'static str>>) -> OpenTable {
        OpenTable { aligns, rows: Vec::new(), row: Vec::new(), beyond: String::new() }
    }

    pub fn columns(&self) -> usize {
        self.aligns.len()
    }

    pub fn cell(&mut self, cell: Rich) {
        self.row.push(cell);
    }

    /// Notes what a row holds beyond its last column.
    pub fn beyond(&mut self, cells: &[String]) {
        self.beyond = cells.iter().map(|cell| format!(" | {cell}")).collect();
    }

    pub fn end_row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        if let Some(last) = row.last_mut() {
            last.push(&std::mem::take(&mut self.beyond), false, false);
        }
        row.resize(self.columns(), Rich::default());
        self.rows.push(row);
    }

    /// Returns the table as the report sets it.
    pub fn finish(self) -> DataTable {
        let mut rows = self.rows.into_iter();
        let heads = rows.next().unwrap_or_default();
        let columns = heads.iter().zip(self.aligns);
        let row = |cells: Vec<Rich>| TableRow {
            kind: RowKind::Body,
            cells: cells.into_iter().map(TableCell::Rich).collect(),
        };
        DataTable {
            caption: Rich::default(),
            columns: columns.map(|(head, align)| Column { label: head.text(), align, ..Column::default() }).collect(),
            rows: rows.map(row).collect(),
            notes: Vec::new(),
            marks: BTreeMap::new(),
            row_header: false,
            turned: String::new(),
            compact: false,
            breaks: false,
            written: true,
        }
    }
}

/// Returns the cells of a table's line: parted by bars, without those at its ends and those after a backslash.
pub(super) fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, sign) in line.char_indices() {
        if sign == '|' && !escaped {
            cells.push(line[start..at].trim());
            start = at + 1;
        }
        escaped = sign == '\\' && !escaped;
    }
    let last = line[start..].trim();
    if !last.is_empty() {
        cells.push(last);
    }
    cells
}

/// Returns whether the lines of a paragraph were meant as a table: one of them is the line below a header.
pub(super) fn looks_like_one(paragraph: &str) -> bool {
    paragraph.lines().skip(1).any(|line| {
        let line = line.trim_start_matches(['>', ' ']).trim();
        line.contains('|') && line.contains('-') && line.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' '))
    })
}

/// Gives each table the caption that stands beside it.
pub(super) fn with_captions(blocks: Vec<Block>) -> Vec<Block> {
    let mut done: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (block, done.last_mut()) {
            (Block::Table { mut table }, before) => {
                if let Some(caption) = before.and_then(|before| caption(before)) {
                    table.caption = caption;
                    done.pop();
                }
                done.push(Block::Table { table });
            }
            (block, Some(Block::Table { table })) if table.caption.is_empty() && caption(&block).is_some() => {
                table.caption = caption(&block).unwrap_or_default();
            }
            (block, _) => done.push(block),
        }
    }
    done
}

/// Returns the caption that a paragraph is, without the word that makes it one.
fn caption(block: &Block) -> Option<Rich> {
    let Block::Paragraph { text } = block else { return None };
    let words = text.text().to_lowercase();
    let mark = CAPTIONS.into_iter().find(|mark| words.starts_with(mark))?;
    Some(text.without_start(mark.len()).trimmed()).filter(|caption| !caption.is_empty())
}
