//! The text of a tagged PDF in its own order.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Object, ObjectId};

use super::{Pdf, unpacked};

/// Elements that only hold others.
const GROUPS: [&str; 9] = ["Document", "Part", "Sect", "Div", "L", "LI", "Art", "Note", "LBody"];
/// Elements whose texts are no sentences.
const NO_TEXT: [&str; 5] = ["Table", "TOC", "TOCI", "Index", "Lbl"];

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The heading of the first level that it stands under; empty before the first.
    pub part: String,
    pub text: String,
}

/// Letters of a page's fonts, by name of the font and by code.
type Fonts = BTreeMap<Vec<u8>, BTreeMap<u16, String>>;
/// A piece of marked content.
type Place = (ObjectId, i64);

/// Returns paragraphs, captions and alternative texts; tables, headings and the labels of drawings are left out.
pub fn paragraphs(pdf: &Pdf) -> Vec<Paragraph> {
    let mut marked = BTreeMap::new();
    for page in pdf.document.get_pages().into_values() {
        pieces(pdf, page, &mut marked);
    }
    let root = pdf.document.catalog().and_then(|catalog| pdf.document.get_dict_in_dict(catalog, b"StructTreeRoot"));
    let Ok(root) = root else { return Vec::new() };
    let mut walk = Walk { pdf, marked, seen: BTreeSet::new(), part: String::new(), found: Vec::new() };
    for kid in kids(root) {
        walk.element(&kid, None);
    }
    walk.found
}

/// A piece of text and the heights at which it begins and ends.
#[derive(Clone, Debug, Default)]
struct Piece {
    text: String,
    first: Option<f32>,
    last: Option<f32>,
}

impl Piece {
    /// Adds what follows. What goes on at another height goes on in another line.
    fn join(&mut self, text: &str, first: Option<f32>, last: Option<f32>) {
        if self.last.zip(first).is_some_and(|(last, first)| (last - first).abs() > 0.1) {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.first = self.first.or(first);
        self.last = last.or(self.last);
    }
}

/// Reads the marked content of a page by its number.
fn pieces(pdf: &Pdf, page: ObjectId, marked: &mut BTreeMap<Place, Piece>) {
    let fonts = fonts(pdf, page);
    let Ok(content) = Content::decode(&pdf.content(page)) else { return };
    // What is open: its number, and what it says that it stands for (hyphens at line ends and others are one glyph).
    let mut open = Vec::<(Option<i64>, Option<String>)>::new();
    let (mut font, mut height) = (Vec::new(), 0.0);
    for operation in content.operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BDC", [_, Object::Dictionary(properties)]) => open.push((
                properties.get(b"MCID").and_then(Object::as_i64).ok(),
                properties.get(b"ActualText").and_then(lopdf::decode_text_string).ok(),
            )),
            ("BDC" | "BMC", _) => open.push((None, None)),
            ("EMC", _) => drop(open.pop()),
            ("Tf", [Object::Name(name), _]) => font.clone_from(name),
            ("cm", [.., y]) => height = y.as_float().unwrap_or(height),
            ("Tj" | "TJ", [shown]) => {
                let said = open.iter_mut().rev().find_map(|(_, said)| said.as_mut()).map(std::mem::take);
                let text = said.unwrap_or_else(|| letters(fonts.get(&font), shown)).replace('\u{ad}', "");
                if let Some(number) = open.iter().rev().find_map(|(number, _)| *number) {
                    marked.entry((page, number)).or_default().join(&text, Some(height), Some(height));
                }
            }
            _ => {}
        }
    }
}

fn letters(font: Option<&BTreeMap<u16, String>>, shown: &Object) -> String {
    match shown {
        Object::Array(parts) => parts.iter().map(|part| letters(font, part)).collect(),
        Object::String(codes, _) => codes
            .chunks_exact(2)
            .map(|pair| font.and_then(|font| font.get(&u16::from_be_bytes([pair[0], pair[1]]))))
            .map(|letters| letters.map_or("\u{fffd}", String::as_str))
            .collect(),
        _ => String::new(),
    }
}

/// Returns the letters of a page's fonts, from their own tables.
fn fonts(pdf: &Pdf, page: ObjectId) -> Fonts {
    let fonts = pdf.document.get_page_fonts(page).unwrap_or_default().into_iter();
    let table = |font: &Dictionary| {
        let stream = pdf.stream(font.get(b"ToUnicode").and_then(Object::as_reference).ok()?)?;
        Some(String::from_utf8_lossy(&unpacked(stream)).lines().filter_map(letter).collect())
    };
    fonts.map(|(name, font)| (name, table(font).unwrap_or_default())).collect()
}

/// Reads a line `<0001> <0054>` of a table from codes to letters.
fn letter(line: &str) -> Option<(u16, String)> {
    let (code, letters) = line.trim().strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
    let units = (0..letters.len() / 4).map(|at| u16::from_str_radix(letters.get(4 * at..4 * at + 4)?, 16).ok());
    let units: Option<Vec<u16>> = units.collect();
    Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units?).ok()?))
}

fn kids(element: &Dictionary) -> Vec<Object> {
    match element.get(b"K") {
        Ok(Object::Array(all)) => all.clone(),
        Ok(one) => vec![one.clone()],
        Err(_) => Vec::new(),
    }
}

struct Walk<'p> {
    pdf: &'p Pdf,
    marked: BTreeMap<Place, Piece>,
    /// Elements that were read: in a damaged file one may hold itself.
    seen: BTreeSet<ObjectId>,
    part: String,
    found: Vec<Paragraph>,
}

impl<'p> Walk<'p> {
    /// Returns a kid that is an element of its own and was not read yet.
    fn child(&mut self, kid: &Object) -> Option<&'p Dictionary> {
        let id = kid.as_reference().ok()?;
        let child = self.pdf.document.get_dictionary(id).ok()?;
        (child.has(b"S") && self.seen.insert(id)).then_some(child)
    }

    fn text(&mut self, element: &Dictionary, page: Option<ObjectId>) -> Piece {
        let page = own_page(element, page);
        let mut all = Piece::default();
        for kid in kids(element) {
            if let Some(child) = self.child(&kid) {
                self.alternative(child);
                let piece = self.text(child, page);
                all.join(&piece.text, piece.first, piece.last);
            } else if let Some(piece) = place(&kid, page).and_then(|place| self.marked.get(&place)) {
                all.join(&piece.text, piece.first, piece.last);
            }
        }
        all
    }

    fn push(&mut self, text: &str) {
        let text = text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.found.push(Paragraph { part: self.part.clone(), text });
        }
    }

    fn alternative(&mut self, element: &Dictionary) {
        if let Ok(text) = element.get(b"Alt").and_then(lopdf::decode_text_string) {
            self.push(&text);
        }
    }

    /// Takes an element and everything in it, in order.
    fn element(&mut self, kid: &Object, page: Option<ObjectId>) {
        let Some(element) = self.child(kid) else { return };
        let page = own_page(element, page);
        let tag = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
        let tag = String::from_utf8_lossy(tag).into_owned();
        self.alternative(element);
        match tag.as_str() {
            "H1" => self.part = element.get(b"T").and_then(lopdf::decode_text_string).unwrap_or_default(),
            "H2" | "H3" | "H4" | "Title" | "Figure" => {}
            "Table" => self.captions(element, page),
            tag if NO_TEXT.contains(&tag) => {}
            tag if GROUPS.contains(&tag) => self.group(element, page),
            _ => {
                let piece = self.text(element, page);
                self.push(&piece.text);
            }
        }
    }

    /// Takes what an element that only groups holds: elements, and text of its own.
    fn group(&mut self, element: &Dictionary, page: Option<ObjectId>) {
        let mut own = Piece::default();
        for kid in kids(element) {
            match place(&kid, page).and_then(|place| self.marked.get(&place)) {
                Some(piece) => own.join(&piece.text, piece.first, piece.last),
                None => self.element(&kid, page),
            }
        }
        self.push(&own.text);
    }

    /// Takes the captions in a table, and nothing else of it.
    fn captions(&mut self, table: &Dictionary, page: Option<ObjectId>) {
        for kid in kids(table) {
            let is_caption =
                |child: &Dictionary| child.get(b"S").and_then(Object::as_name).is_ok_and(|tag| tag == b"Caption");
            let child = kid.as_reference().and_then(|id| self.pdf.document.get_dictionary(id));
            if child.is_ok_and(is_caption) {
                self.element(&kid, page);
            }
        }
    }
}

fn own_page(element: &Dictionary, page: Option<ObjectId>) -> Option<ObjectId> {
    element.get(b"Pg").and_then(Object::as_reference).ok().or(page)
}

/// Returns the place of a kid that is marked content; `page` is that of the element around it.
fn place(kid: &Object, page: Option<ObjectId>) -> Option<Place> {
    match kid {
        Object::Integer(number) => Some((page?, *number)),
        Object::Dictionary(reference) => {
            let page = own_page(reference, page)?;
            Some((page, reference.get(b"MCID").and_then(Object::as_i64).ok()?))
        }
        _ => None,
    }
}
