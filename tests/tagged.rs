//! The text of a tagged PDF in its own order: table rows cell by cell, paragraphs, captions, alternative texts, and what stands on
//! pages outside of it all.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Object, ObjectId};

use crate::pdf_parts::Pdf;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A row of a table: one text a cell.
    Row,
    /// A row of column headers.
    Header,
    Heading,
    Caption,
    Figure,
    Alternative,
    /// An entry of the table of contents: its texts one by one, the page last.
    Entry,
    /// Paragraphs, labels, items of lists.
    Text,
    /// Header and footer.
    Artifact,
}

#[derive(Clone, Debug)]
pub struct Block {
    pub kind: Kind,
    pub page: usize,
    /// The heading of the first level that it stands under, without its number; empty before the first.
    pub part: String,
    pub texts: Vec<String>,
}

/// A piece of marked content: its text, and the heights at which it begins and ends.
#[derive(Clone, Debug, Default)]
struct Piece {
    text: String,
    first: Option<f32>,
    last: Option<f32>,
}

impl Piece {
    /// A word that is divided at the end of a line goes on in the next one.
    fn end_line(&mut self) {
        match self.text.strip_suffix('\u{ad}') {
            Some(begin) => self.text.truncate(begin.len()),
            None => self.text.push(' '),
        }
    }

    fn push(&mut self, text: &str, height: f32) {
        // What goes on at another height goes on in another line.
        if self.last.is_some_and(|last| (last - height).abs() > 0.1) {
            self.end_line();
        }
        self.text.push_str(text);
        self.first.get_or_insert(height);
        self.last = Some(height);
    }

    fn join(&mut self, other: &Piece) {
        if let (Some(last), Some(first)) = (self.last, other.first)
            && (last - first).abs() > 0.1
        {
            self.end_line();
        }
        self.text.push_str(&other.text);
        self.first = self.first.or(other.first);
        self.last = other.last.or(self.last);
    }
}

type Place = (ObjectId, i64);

/// Returns the whole text of a PDF.
pub fn blocks(pdf: &Pdf) -> Vec<Block> {
    let (mut marked, mut blocks) = (BTreeMap::new(), Vec::new());
    let pages: BTreeMap<ObjectId, usize> =
        pdf.document.get_pages().into_iter().map(|(number, id)| (id, usize::try_from(number).unwrap())).collect();
    for (id, number) in &pages {
        for text in pieces(pdf, *id, &mut marked) {
            blocks.push(Block { kind: Kind::Artifact, page: *number, part: String::new(), texts: vec![text] });
        }
    }
    let catalog = pdf.document.catalog().unwrap();
    let root = pdf.document.get_dict_in_dict(catalog, b"StructTreeRoot").unwrap();
    let mut walk = Walk { pdf, pages, marked, seen: BTreeSet::new(), part: String::new(), blocks };
    for kid in walk.kids(root) {
        walk.element(&kid, None);
    }
    let unseen: Vec<&Piece> =
        walk.marked.iter().filter(|(place, _)| !walk.seen.contains(*place)).map(|(_, piece)| piece).collect();
    assert!(
        unseen.iter().all(|piece| piece.text.trim().is_empty()),
        "text outside of the document's order: {unseen:?}"
    );
    walk.blocks
}

/// Reads a page: marked content by its number into `marked`; returns the texts outside of it.
fn pieces(pdf: &Pdf, page: ObjectId, marked: &mut BTreeMap<Place, Piece>) -> Vec<String> {
    let (mut open, mut artifacts) = (Vec::<Option<i64>>::new(), Vec::new());
    // What a span says that it stands for: hyphens of words and those of line ends are one glyph.
    let mut actual = Vec::<Option<String>>::new();
    let (mut font, mut height) = (Vec::new(), 0.0);
    for operation in Content::decode(&pdf.content(page)).unwrap().operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BDC", [_, Object::Dictionary(properties)]) => {
                open.push(properties.get(b"MCID").and_then(Object::as_i64).ok());
                actual.push(properties.get(b"ActualText").and_then(lopdf::decode_text_string).ok());
            }
            ("BDC" | "BMC", _) => {
                open.push(None);
                actual.push(None);
            }
            ("EMC", _) => {
                open.pop();
                actual.pop();
            }
            ("Tf", [Object::Name(name), _]) => font.clone_from(name),
            ("cm", [.., y]) => height = y.as_float().unwrap(),
            ("Tj" | "TJ", [shown]) => {
                let said = actual.iter_mut().rev().find_map(Option::as_mut).map(std::mem::take);
                let text = said.unwrap_or_else(|| pdf.letters(page, &font, shown));
                match open.iter().rev().find_map(|number| *number) {
                    Some(number) => marked.entry((page, number)).or_default().push(&text, height),
                    None => artifacts.push(text.replace('\u{ad}', "")),
                }
            }
            ("'" | "\"", _) => panic!("text by an operator that is not read"),
            _ => {}
        }
    }
    artifacts
}

struct Walk<'p> {
    pdf: &'p Pdf,
    pages: BTreeMap<ObjectId, usize>,
    marked: BTreeMap<Place, Piece>,
    seen: BTreeSet<Place>,
    part: String,
    blocks: Vec<Block>,
}

impl<'p> Walk<'p> {
    fn kids(&self, element: &Dictionary) -> Vec<Object> {
        match element.get(b"K") {
            Ok(Object::Array(all)) => all.clone(),
            Ok(one) => vec![one.clone()],
            Err(_) => Vec::new(),
        }
    }

    /// Returns a kid that is an element of its own.
    fn child(&self, kid: &Object) -> Option<&'p Dictionary> {
        let child = self.pdf.document.get_dictionary(kid.as_reference().ok()?).ok()?;
        child.has(b"S").then_some(child)
    }

    /// Returns the place of a kid that is marked content; `page` is that of the element around it.
    fn place(&self, kid: &Object, page: Option<ObjectId>) -> Option<Place> {
        match kid {
            Object::Integer(number) => Some((page?, *number)),
            Object::Dictionary(reference) => {
                let page = reference.get(b"Pg").and_then(Object::as_reference).ok().or(page)?;
                Some((page, reference.get(b"MCID").and_then(Object::as_i64).ok()?))
            }
            _ => None,
        }
    }

    /// Returns all text in an element, and the page where it begins.
    fn text(&mut self, element: &Dictionary, page: Option<ObjectId>) -> (Piece, Option<ObjectId>) {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let (mut all, mut begins) = (Piece::default(), page);
        for kid in self.kids(element) {
            if let Some(child) = self.child(&kid) {
                self.alternative(child, page);
                let (piece, page) = self.text(child, page);
                begins = begins.or(page);
                all.join(&piece);
            } else if let Some(place) = self.place(&kid, page) {
                self.seen.insert(place);
                begins = begins.or(Some(place.0));
                all.join(&self.marked.get(&place).cloned().unwrap_or_default());
            }
        }
        (all, begins)
    }

    /// Takes the texts of a drawing or of a line of contents one by one, since they stand beside each other; returns the page where it begins.
    fn labels(&mut self, element: &Dictionary, page: Option<ObjectId>, texts: &mut Vec<String>) -> Option<ObjectId> {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let mut begins = page;
        for kid in self.kids(element) {
            if let Some(child) = self.child(&kid) {
                self.alternative(child, page);
                begins = begins.or(self.labels(child, page, texts));
            } else if let Some(place) = self.place(&kid, page) {
                self.seen.insert(place);
                begins = begins.or(Some(place.0));
                texts.extend(self.marked.get(&place).map(|piece| piece.text.clone()));
            }
        }
        begins
    }

    fn push(&mut self, kind: Kind, page: Option<ObjectId>, texts: Vec<String>) {
        // Where a line ends after a space there are two.
        let texts: Vec<String> = texts.iter().map(|text| text.replace('\u{ad}', "").replace("  ", " ")).collect();
        if texts.iter().any(|text| !text.trim().is_empty()) {
            let page = page.and_then(|page| self.pages.get(&page)).copied().unwrap_or(0);
            self.blocks.push(Block { kind, page, part: self.part.clone(), texts });
        }
    }

    /// Takes the texts that stand in an element's own entries.
    fn alternative(&mut self, element: &Dictionary, page: Option<ObjectId>) {
        for key in [b"Alt".as_slice(), b"ActualText", b"E", b"T"] {
            if let Ok(text) = element.get(key).and_then(lopdf::decode_text_string) {
                self.push(Kind::Alternative, page, vec![text]);
            }
        }
    }

    /// Takes an element and everything in it, in order.
    fn element(&mut self, object: &Object, page: Option<ObjectId>) {
        let Some(element) = self.child(object) else { return };
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let tag = String::from_utf8_lossy(element.get(b"S").and_then(Object::as_name).unwrap()).into_owned();
        let kind = match tag.as_str() {
            "TR" => Kind::Row,
            "H1" | "H2" | "H3" | "H4" | "Title" => Kind::Heading,
            "Caption" => Kind::Caption,
            "Figure" => Kind::Figure,
            "TOCI" => Kind::Entry,
            "Document" | "Part" | "Sect" | "Div" | "Table" | "THead" | "TBody" | "TFoot" | "L" | "LI" | "Art"
            | "Note" | "TOC" => {
                return self.group(element, page);
            }
            _ => Kind::Text,
        };
        if tag == "H1" {
            self.part = element.get(b"T").and_then(lopdf::decode_text_string).unwrap_or_default();
        }
        self.alternative(element, page);
        if matches!(kind, Kind::Figure | Kind::Entry) {
            let mut texts = Vec::new();
            let page = self.labels(element, page, &mut texts);
            return self.push(kind, page, texts);
        }
        if kind == Kind::Row {
            let cells: Vec<&Dictionary> = self.kids(element).iter().filter_map(|kid| self.child(kid)).collect();
            let is_header = |cell: &&Dictionary| cell.get(b"S").and_then(Object::as_name).is_ok_and(|tag| tag == b"TH");
            let kind = if cells.iter().all(is_header) { Kind::Header } else { Kind::Row };
            let cells: Vec<(Piece, Option<ObjectId>)> = cells.into_iter().map(|cell| self.text(cell, page)).collect();
            let page = cells.iter().find_map(|(_, page)| *page);
            return self.push(kind, page, cells.into_iter().map(|(piece, _)| piece.text).collect());
        }
        let (piece, page) = self.text(element, page);
        self.push(kind, page, vec![piece.text]);
    }

    /// Takes what an element that only groups holds: elements, and text of its own.
    fn group(&mut self, element: &Dictionary, page: Option<ObjectId>) {
        self.alternative(element, page);
        let mut own = Piece::default();
        for kid in self.kids(element) {
            if let Some(place) = self.place(&kid, page) {
                self.seen.insert(place);
                own.join(&self.marked.get(&place).cloned().unwrap_or_default());
            } else {
                self.element(&kid, page);
            }
        }
        self.push(Kind::Text, page, vec![own.text]);
    }
}
