//! What Typst gets: the JSON shapes of report-templates/lib/*.typ.
//!
//! Every string is ready to print in the report's language; every number is a position 0–1 of a plot or a level. Values
//! reach these shapes only from released cells, figures and kooste.toml.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rich::Rich;
use super::scales::Tick;

/// Whether a target is met: shown by a glyph, a colour and always by words too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Met,
    Missed,
    #[default]
    None,
}

/// Page furniture and PDF metadata.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    pub title: String,
    pub subtitle: String,
    pub lang: String,
    pub region: Option<String>,
    pub date: Day,
    pub author: Vec<String>,
    pub description: Option<String>,
    pub keywords: Vec<String>,
    pub header_left: String,
    pub header_right: Rich,
    pub footer_left: Rich,
    pub notice: Option<Rich>,
    /// Who may read it, up to when its figures go and what is hidden: what else stands at the edges of the pages only, which no
    /// screen reader reads.
    pub about: Rich,
    /// What is said of the project's texts that are not in the report's language.
    pub texts: Option<Rich>,
}

/// A calendar day as Typst's `datetime` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

/// Page 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Front {
    pub kicker: Option<String>,
    pub title: String,
    pub period: String,
    pub section: String,
    pub lead: Rich,
    pub cards: Vec<Card>,
    pub findings: Findings,
    pub decisions: Decisions,
    pub completeness: Completeness,
}

/// A key figure with its target.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Card {
    pub label: String,
    pub value: String,
    pub unit: String,
    pub status: Status,
    pub status_text: String,
    pub change: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Findings {
    pub title: String,
    pub items: Vec<FindingItem>,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingItem {
    pub status: Status,
    pub text: Rich,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decisions {
    pub title: String,
    pub items: Vec<Rich>,
    pub empty: Option<String>,
}

/// How far the data reaches, by organisation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Completeness {
    pub title: String,
    pub text: Rich,
    /// Whether a name is too long for half of the page's width.
    pub wide: bool,
    pub list: CompletenessList,
    /// What is listed instead where the list does not fit on the page.
    pub short_list: Option<CompletenessList>,
    /// Those whose figures may still change, where there is no room for more.
    pub shortest_list: Option<CompletenessList>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CompletenessList {
    pub items: Vec<CompletenessItem>,
    pub note: Option<Rich>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CompletenessItem {
    pub label: String,
    pub text: String,
    pub preliminary: bool,
    pub mark: Option<String>,
}

/// A line over periods with interval band and target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineFigure {
    pub caption: Rich,
    pub alt: String,
    pub y_ticks: Vec<Tick>,
    pub points: Vec<Point>,
    pub target: Option<Tick>,
    pub height_mm: f64,
}

/// A point of a line; what is suppressed or not known is a gap.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    pub x: f64,
    pub label: String,
    pub y: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub value_label: String,
    pub suppressed: bool,
}

/// The strip of fidelity items, one row a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripFigure {
    pub caption: Rich,
    pub alt: String,
    pub rows: Vec<StripRow>,
    pub legend: Option<Vec<StripLegend>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripRow {
    pub label: String,
    pub cells: Vec<StripCell>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripCell {
    pub item: String,
    pub score: Option<String>,
    pub level: Option<i64>,
    pub development: bool,
    pub change: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripLegend {
    pub level: Option<i64>,
    pub development: bool,
    pub label: String,
}

/// Bars of what is used out of what is planned.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BarFigure {
    pub caption: Rich,
    pub alt: String,
    pub rows: Vec<BarRow>,
    pub legend: Option<BarLegend>,
    pub ticks: Option<Vec<Tick>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BarRow {
    pub label: String,
    pub used: f64,
    pub planned: f64,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BarLegend {
    pub used: String,
    pub planned: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ColumnKind {
    #[default]
    Text,
    Number,
    Whisker,
    Status,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Column {
    pub label: String,
    pub kind: ColumnKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub align: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticks: Option<Vec<Tick>>,
    /// Whether its cells head what stands right of them, as those of the first column do.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub heads: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum TableCell {
    Text(String),
    /// What people wrote, in its styles.
    Rich(Rich),
    Whisker {
        whisker: Option<Whisker>,
        text: String,
    },
    Status {
        status: Status,
        text: String,
    },
    Padded {
        text: String,
        pad: Pad,
    },
}

impl TableCell {
    /// Returns a cell of a text; a plain one if it has one style and language.
    pub fn of(text: Rich) -> TableCell {
        if text.is_plain() { TableCell::Text(text.text()) } else { TableCell::Rich(text) }
    }

    /// Returns whether an interval is drawn in it.
    pub fn is_drawn(&self) -> bool {
        matches!(self, TableCell::Whisker { whisker: Some(_), .. })
    }
}

/// Room to the right of a number, as wide as these signs, so that the decimal marks of its column stand under each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pad {
    pub digits: usize,
    pub point: bool,
    pub star: bool,
}

/// An interval drawn in a table cell; positions on the column's axis.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Whisker {
    pub low: f64,
    pub point: f64,
    pub high: f64,
    pub reference: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RowKind {
    Body,
    Total,
    Group,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TableRow {
    pub kind: RowKind,
    pub cells: Vec<TableCell>,
}

/// A table with its caption and notes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DataTable {
    pub caption: Rich,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub notes: Vec<Rich>,
    /// What a screen reader says where a cell has one of these marks in the place of a figure or after it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<&'static str, String>,
    pub row_header: bool,
    /// What to say where the table stands on a page of its own that is turned.
    pub turned: String,
    pub compact: bool,
    /// Whether it may break over pages however few its rows are: they are high.
    pub breaks: bool,
    /// Whether people wrote it: it may have any number of columns, and each is at least as wide as what in it is never divided.
    pub written: bool,
}

/// A block of text that people wrote.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    Heading {
        level: u8,
        text: Rich,
    },
    Paragraph {
        text: Rich,
    },
    /// Numbers of an ordered list go on from `start`; each item holds blocks, further lists among them.
    List {
        ordered: bool,
        start: u64,
        items: Vec<Vec<Block>>,
    },
    Table {
        table: DataTable,
    },
    Quote {
        blocks: Vec<Block>,
    },
    /// A line across.
    Rule,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CalloutKind {
    Info,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Callout {
    pub kind: CalloutKind,
    pub title: String,
    pub text: Option<Rich>,
    pub items: Option<Vec<Rich>>,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    pub label: String,
    pub text: Rich,
    pub long: bool,
}

/// A measure in the annex.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Definition {
    pub title: String,
    pub text: Rich,
    pub details: Vec<Detail>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Detail {
    pub label: String,
    pub text: Rich,
}
