//! Markdown as blocks of rich text, with what it holds that a report does not print.
//!
//! Headings, paragraphs, nested lists, tables, quotations, rules, emphasis and links come through; footnotes stand numbered at the
//! end of their text. Tags of HTML are left out and their text is kept, an image is its description, and both are told with their
//! line. A paragraph beside a table that begins with the word for a table is its caption.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::html;
use super::tables::{self, OpenTable};
use crate::report::rich::Rich;
use crate::report::shapes::Block;

/// Deepest nesting of lists and quotations: what stands deeper is set at this depth.
const DEEPEST: usize = 6;
/// Longest address that becomes a link of the PDF, in bytes.
const LONGEST_ADDRESS: usize = 2_000;

/// What a text holds that a report does not print as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Oddity {
    Html,
    Image,
    /// A row with another number of cells than the table has columns.
    TableCells {
        cells: usize,
        columns: usize,
    },
    /// Lines that look like a table and are none.
    TableBroken,
}

/// A text as it is set, and what to tell its writer: each with its line from 1.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub blocks: Vec<Block>,
    pub oddities: Vec<(u64, Oddity)>,
}

/// Reads a Markdown text. The highest heading becomes level 1, and no level is skipped.
pub(super) fn read(markdown: &str) -> Text {
    let mut reader = Reader::new(markdown);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.take(event, range);
    }
    reader.finish()
}

/// What is open around a block.
enum Frame {
    List {
        ordered: bool,
        start: u64,
        items: Vec<Vec<Block>>,
    },
    Item(Vec<Block>),
    Quote(Vec<Block>),
    /// The text of a footnote, by its label.
    Note(String, Vec<Block>),
    /// Too deep to stand apart: its blocks go to what is around it.
    Through,
}

/// An open link: its address, where it leads to if that is somewhere a PDF may lead, and the length of the text before it.
struct OpenLink {
    address: String,
    target: Option<String>,
    before: usize,
}

/// Collects blocks from a stream of Markdown events.
struct Reader<'m> {
    markdown: &'m str,
    /// Where each line begins.
    lines: Vec<usize>,
    blocks: Vec<Block>,
    frames: Vec<Frame>,
    open: Rich,
    /// Where the open text began.
    began: usize,
    heading: Option<u8>,
    strong: usize,
    emph: usize,
    in_code: bool,
    link: Option<OpenLink>,
    table: Option<OpenTable>,
    html: Option<String>,
    /// Footnotes in the order in which the text names them, and their texts.
    named: Vec<String>,
    notes: BTreeMap<String, Vec<Block>>,
    oddities: Vec<(u64, Oddity)>,
}

impl<'m> Reader<'m> {
    fn new(markdown: &'m str) -> Reader<'m> {
        let lines = std::iter::once(0).chain(markdown.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Reader {
            markdown,
            lines,
            blocks: Vec::new(),
            frames: Vec::new(),
            open: Rich::default(),
            began: 0,
            heading: None,
            strong: 0,
            emph: 0,
            in_code: false,
            link: None,
            table: None,
            html: None,
            named: Vec::new(),
            notes: BTreeMap::new(),
            oddities: Vec::new(),
        }
    }

    fn tell(&mut self, at: usize, oddity: Oddity) {
        let line = self.lines.partition_point(|start| *start <= at) as u64;
        if self.oddities.last() != Some(&(line, oddity)) {
            self.oddities.push((line, oddity));
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) if self.in_code => self.code(&text),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text);
            }
            Event::Html(text) => self.html.get_or_insert_default().push_str(&text),
            Event::InlineHtml(tag) => {
                if html::is_tag(&tag) {
                    self.tell(range.start, Oddity::Html);
                }
                self.text(&html::without_tags(&tag));
            }
            Event::FootnoteReference(label) => {
                let number = self.number(&label);
                self.text(&format!("[{number}]"));
            }
            // The text of a heading stands on one line of the PDF's bookmarks.
            Event::HardBreak if self.heading.is_none() => self.break_line(),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Rule => {
                self.close_block();
                self.push(Block::Rule);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn break_line(&mut self) {
        self.open.push("\n", self.strong > 0, self.emph > 0);
    }

    /// Adds the text of a block of code: its lines stay lines, and the spaces at their beginnings are kept.
    fn code(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.break_line();
            }
            let words = line.trim_start_matches([' ', '\t']);
            let indent = line[..line.len() - words.len()].replace('\t', "    ").replace(' ', "\u{a0}");
            self.text(&format!("{indent}{words}"));
        }
    }

    fn text(&mut self, text: &str) {
        let target = self.link.as_ref().and_then(|link| link.target.clone());
        self.open.push_linked(&text.replace('\n', " "), self.strong > 0, self.emph > 0, target.as_deref());
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.close_block();
                // Inside of a list or quotation a heading is but a strong line: the order of headings is that of the sections.
                if self.frames.is_empty() { self.heading = Some(level_number(level)) } else { self.strong += 1 }
            }
            Tag::List(first) => {
                let (ordered, start) = (first.is_some(), first.unwrap_or(1));
                self.open_frame(Frame::List { ordered, start, items: Vec::new() });
            }
            Tag::Item => {
                let frame = match self.frames.last() {
                    Some(Frame::List { .. }) => Frame::Item(Vec::new()),
                    _ => Frame::Through,
                };
                self.close_block();
                self.frames.push(frame);
            }
            Tag::BlockQuote(_) => self.open_frame(Frame::Quote(Vec::new())),
            Tag::FootnoteDefinition(label) => {
                self.close_block();
                self.frames.push(Frame::Note(label.into_string(), Vec::new()));
            }
            Tag::Table(aligns) => {
                self.close_block();
                self.table = Some(OpenTable::new(aligns.iter().map(align).collect()));
            }
            Tag::TableHead | Tag::TableRow => self.check_row(&range),
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emph += 1,
            Tag::Link { link_type, dest_url, .. } => {
                let is_mail = link_type == LinkType::Email;
                let address = if is_mail { format!("mailto:{dest_url}") } else { dest_url.into_string() };
                let target = target(&address);
                self.link = Some(OpenLink { address, target, before: self.open.text().len() });
            }
            Tag::Image { .. } => self.tell(range.start, Oddity::Image),
            Tag::HtmlBlock => {
                self.close_block();
                self.html = Some(String::new());
                self.began = range.start;
            }
            Tag::Paragraph | Tag::CodeBlock(_) => {
                self.close_block();
                self.began = range.start;
                self.in_code = matches!(tag, Tag::CodeBlock(_));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(_) => match self.heading.take() {
                Some(level) => {
                    let text = std::mem::take(&mut self.open).trimmed();
                    if !text.is_empty() {
                        self.push(Block::Heading { level, text });
                    }
                }
                None => {
                    self.close_block();
                    self.strong = self.strong.saturating_sub(1);
                }
            },
            TagEnd::Item | TagEnd::List(_) | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => self.close_frame(),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emph = self.emph.saturating_sub(1),
            TagEnd::Link => self.close_link(),
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.open).trimmed();
                if let Some(table) = &mut self.table {
                    table.cell(cell);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(table) = &mut self.table {
                    table.end_row();
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(Block::Table { table: table.finish() });
                }
            }
            TagEnd::HtmlBlock => self.close_html(),
            TagEnd::Paragraph => {
                if tables::looks_like_one(&self.markdown[range.clone()]) {
                    self.tell(range.start, Oddity::TableBroken);
                }
                self.close_block();
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.close_block();
            }
            _ => {}
        }
    }

    /// Tells of a row with too many or too few cells; what stands beyond the last column is kept in it.
    fn check_row(&mut self, range: &Range<usize>) {
        let cells = tables::cells(&self.markdown[range.clone()]);
        let Some(table) = &mut self.table else { return };
        let columns = table.columns();
        if cells.len() > columns {
            let beyond: Vec<String> = cells[columns..].iter().map(|cell| plain(cell)).collect();
            table.beyond(&beyond);
        }
        if cells.len() != columns {
            self.tell(range.start, Oddity::TableCells { cells: cells.len(), columns });
        }
    }

    fn close_html(&mut self) {
        let Some(source) = self.html.take() else { return };
        let source = html::without_comments(&source);
        if html::is_tag(&source) {
            self.tell(self.began, Oddity::Html);
        }
        self.text(html::without_tags(&source).trim());
        self.close_block();
    }

    /// A paper reader cannot follow a link: its address is printed where the text does not already show it.
    fn close_link(&mut self) {
        let Some(OpenLink { address, before, .. }) = &self.link else { return };
        let shown = self.open.text().get(*before..).unwrap_or("").to_owned();
        let plain = address.strip_prefix("mailto:").unwrap_or(address);
        if !plain.is_empty() && shown != plain {
            self.text(&format!(" ({plain})"));
        }
        self.link = None;
    }

    /// Returns the number of a footnote, in the order in which they are named.
    fn number(&mut self, label: &str) -> usize {
        let place = self.named.iter().position(|named| named == label).unwrap_or_else(|| {
            self.named.push(label.to_owned());
            self.named.len() - 1
        });
        place + 1
    }

    fn open_frame(&mut self, frame: Frame) {
        self.close_block();
        let depth = self.frames.iter().filter(|frame| matches!(frame, Frame::List { .. } | Frame::Quote(_))).count();
        self.frames.push(if depth < DEEPEST { frame } else { Frame::Through });
    }

    fn close_frame(&mut self) {
        self.close_block();
        match self.frames.pop() {
            Some(Frame::List { ordered, start, items }) if !items.is_empty() => {
                self.push(Block::List { ordered, start, items });
            }
            Some(Frame::Item(blocks)) => {
                let blocks = tables::with_captions(blocks);
                if let (false, Some(Frame::List { items, .. })) = (blocks.is_empty(), self.frames.last_mut()) {
                    items.push(blocks);
                }
            }
            Some(Frame::Quote(blocks)) if !blocks.is_empty() => {
                self.push(Block::Quote { blocks: tables::with_captions(blocks) });
            }
            Some(Frame::Note(label, blocks)) => {
                self.notes.insert(label, blocks);
            }
            _ => {}
        }
    }

    fn close_block(&mut self) {
        let text = std::mem::take(&mut self.open).trimmed();
        if !text.is_empty() {
            self.push(Block::Paragraph { text });
        }
    }

    /// Puts a block into the innermost thing that holds blocks.
    fn push(&mut self, block: Block) {
        let holder = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Item(blocks) | Frame::Quote(blocks) | Frame::Note(_, blocks) => Some(blocks),
            Frame::List { .. } | Frame::Through => None,
        });
        holder.unwrap_or(&mut self.blocks).push(block);
    }

    fn finish(mut self) -> Text {
        while !self.frames.is_empty() {
            self.close_frame();
        }
        self.close_block();
        self.put_notes();
        let mut blocks = tables::with_captions(self.blocks);
        level_headings(&mut blocks);
        self.oddities.sort();
        Text { blocks, oddities: self.oddities }
    }

    /// Puts the footnotes below the text, those that nothing names last.
    fn put_notes(&mut self) {
        let mut notes = std::mem::take(&mut self.notes);
        let named: Vec<Vec<Block>> = self.named.iter().filter_map(|label| notes.remove(label)).collect();
        let items: Vec<Vec<Block>> = named.into_iter().chain(notes.into_values()).collect();
        if !items.is_empty() {
            self.blocks.extend([Block::Rule, Block::List { ordered: true, start: 1, items }]);
        }
    }
}

/// Returns the words of a piece of Markdown.
fn plain(markdown: &str) -> String {
    let words = |block: &Block| match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => text.text(),
        _ => String::new(),
    };
    read_words(markdown).iter().map(words).collect::<Vec<_>>().join(" ")
}

fn read_words(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::new(markdown);
    Parser::new_ext(markdown, Options::empty()).into_offset_iter().for_each(|(event, range)| reader.take(event, range));
    reader.finish().blocks
}

fn align(alignment: &Alignment) -> Option<&'static str> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some("left"),
        Alignment::Center => Some("center"),
        Alignment::Right => Some("right"),
    }
}

/// Returns where a link of the PDF leads to: the web and mail only. Letters beyond ASCII are written as bytes (RFC 3986, 2.1).
fn target(address: &str) -> Option<String> {
    let scheme = address.split(':').next()?.to_ascii_lowercase();
    let leads = matches!(scheme.as_str(), "http" | "https" | "mailto") && address.len() > scheme.len() + 3;
    let mut target = String::new();
    for byte in address.bytes() {
        let is_plain =
            byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}');
        if is_plain { target.push(char::from(byte)) } else { target.push_str(&format!("%{byte:02X}")) }
    }
    Some(target).filter(|target| leads && target.len() <= LONGEST_ADDRESS)
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// PDF/UA wants headings that descend one level at a time.
fn level_headings(blocks: &mut [Block]) {
    let mut path: Vec<u8> = Vec::new();
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            path.retain(|open| *open < *level);
            path.push(*level);
            *level = u8::try_from(path.len()).unwrap_or(3).min(3);
        }
    }
}
