//! The texts of one part: what stands between its tags, as a person reads it, and the values of its attributes.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::{MOST_MERGED, Merged, Part, Parts};
use crate::privacy::{Kind, Spot, Where, find};

/// Elements that part no text: runs of letters of different looks are one text.
const INLINE: [&str; 20] = [
    "r",
    "t",
    "b",
    "i",
    "u",
    "sz",
    "color",
    "rFont",
    "charset",
    "family",
    "scheme",
    "vertAlign",
    "strike",
    "span",
    "font",
    "a",
    "rPr",
    "phoneticPr",
    "lang",
    "bookmark",
];
/// Attributes in which people's words stand. The others are looked at only for what cannot be met by chance.
const WORDS: [&str; 27] = [
    "name",
    "displayName",
    "descr",
    "title",
    "prompt",
    "error",
    "promptTitle",
    "errorTitle",
    "comment",
    "tooltip",
    "display",
    "v",
    "n",
    "text",
    "caption",
    "alt",
    "author",
    "help",
    "Target",
    "href",
    "string-value",
    "formula",
    "content",
    "value",
    "userName",
    "location",
    "label",
];
/// Letters of a text that are kept at once.
const LONGEST: usize = 1 << 20;

/// Looks at a part.
pub fn scan(part: &Part<'_>, text: &str, parts: &mut Parts) {
    let mut texts = Texts::new(part, parts);
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                texts.enter(&element);
            }
            Ok(Event::Empty(element)) => {
                texts.enter(&element);
                texts.leave(element.local_name().into_inner());
            }
            Ok(Event::End(element)) => texts.leave(element.local_name().into_inner()),
            Ok(Event::Text(text)) => texts.push(&text.xml10_content()),
            Ok(Event::CData(text)) => texts.push(&text),
            Ok(Event::GeneralRef(reference)) => match reference.resolve_char_ref() {
                Ok(Some(sign)) => texts.push(sign.encode_utf8(&mut [0; 4])),
                _ => texts.push(resolve_predefined_entity(&reference).unwrap_or(" ")),
            },
            Ok(Event::Comment(text)) => texts.look(&text, Spot::Part),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                // Not well formed: the rest is looked at as it stands.
                let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX).min(text.len());
                let rest = text.get(at..).unwrap_or(text);
                rest.split(['<', '>', '"']).for_each(|piece| texts.look(piece, texts.spot()));
                break;
            }
        }
    }
    texts.flush();
}

struct Texts<'t, 'p> {
    part: &'t Part<'p>,
    parts: &'t mut Parts,
    text: String,
    /// Elements that are open, and in what their texts stand.
    open: Vec<(String, Spot, bool)>,
    /// Cell that the element refers to.
    cell: (Option<u64>, Option<u64>),
    /// Sheet of an OpenDocument file.
    sheet: Option<String>,
    sheets: usize,
}

impl<'t, 'p> Texts<'t, 'p> {
    fn new(part: &'t Part<'p>, parts: &'t mut Parts) -> Texts<'t, 'p> {
        let sheet = part.sheet.map(str::to_owned);
        Texts { part, parts, text: String::new(), open: Vec::new(), cell: (None, None), sheet, sheets: 0 }
    }

    fn spot(&self) -> Spot {
        self.open.last().map_or_else(|| spot_of_part(self.part.name), |(_, spot, _)| *spot)
    }

    /// Whether what stands here stands in cells too, or names what is told elsewhere.
    fn is_repeated(&self) -> bool {
        let name = self.part.name;
        name.ends_with("sharedStrings.xml")
            || name.ends_with("docProps/app.xml") && self.open.iter().any(|(element, ..)| element == "TitlesOfParts")
            || self.open.last().is_some_and(|(_, _, repeated)| *repeated)
    }

    fn enter(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name().into_inner();
        if !self.is_inline(name) {
            self.flush();
        }
        let (outer, repeated) = (self.spot(), self.open.last().is_some_and(|(_, _, repeated)| *repeated));
        let spot = spot_of_element(self.part.name, name).unwrap_or(outer);
        let in_cell = name == "table-cell" || name == "covered-table-cell";
        self.open.push((name.to_owned(), spot, (repeated || in_cell) && name != "annotation"));
        self.attributes(element, name, spot);
    }

    fn leave(&mut self, name: &str) {
        if !self.is_inline(name) {
            self.flush();
        }
        if name == "table" {
            self.sheet = self.part.sheet.map(str::to_owned);
        }
        if let Some(position) = self.open.iter().rposition(|(open, ..)| open == name) {
            self.open.truncate(position);
        }
    }

    /// Inside the looks of a run nothing is text.
    fn is_inline(&self, name: &str) -> bool {
        INLINE.contains(&name) || self.open.iter().any(|(open, ..)| open == "rPr")
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        if self.text.len() > LONGEST {
            self.flush();
        }
    }

    /// Remembers which cells of a worksheet are merged: only the first of them holds a value.
    fn find_merged(&mut self, element: &BytesStart<'_>, name: &str) {
        if name != "mergeCell" || self.parts.merged.len() == MOST_MERGED {
            return;
        }
        let mut attributes = element.attributes();
        let reference = attributes.with_checks(false).flatten().find(|attribute| attribute.key.into_inner() == "ref");
        let Some(reference) = reference else { return };
        let Some((first, last)) = reference.value.split_once(':') else { return };
        if let ((Some(top), Some(left)), (Some(bottom), Some(right))) = (position(first), position(last)) {
            let (rows, columns) = ((top, bottom), (left, right));
            self.parts.merged.push(Merged { sheet: self.sheet.clone(), rows, columns });
        }
    }

    fn attributes(&mut self, element: &BytesStart<'_>, name: &str, spot: Spot) {
        self.find_merged(element, name);
        self.find_cell(element, name);
        for attribute in element.attributes().with_checks(false).flatten() {
            let key = attribute.key.local_name().into_inner();
            let full = attribute.key.into_inner();
            if full.starts_with("xmlns") {
                continue;
            }
            let value = unescape(&attribute.value).unwrap_or_else(|_| attribute.value.clone());
            match (name, key) {
                ("table", "name") if full.starts_with("table:") => {
                    self.sheet_name(&value);
                    continue;
                }
                ("sheet", "name") if self.part.name.ends_with("xl/workbook.xml") => {
                    self.sheet_name(&value);
                    self.sheet = None;
                    continue;
                }
                _ => {}
            }
            let value = value.replace("%40", "@");
            let words = WORDS.contains(&key);
            let mut kinds = Vec::new();
            find(&value, &mut |kind, _| kinds.push(kind));
            for kind in kinds {
                if words || matches!(kind, Kind::IdentityCode | Kind::Email | Kind::Iban) {
                    self.add(kind, if matches!(key, "Target" | "href") { Spot::Link } else { spot });
                }
            }
        }
    }

    /// Remembers the cell to which an element belongs, whichever attribute comes first.
    fn find_cell(&mut self, element: &BytesStart<'_>, name: &str) {
        if !matches!(name, "comment" | "threadedComment" | "dataValidation" | "hyperlink") {
            return;
        }
        let mut attributes = element.attributes();
        let place = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| matches!(attribute.key.local_name().into_inner(), "ref" | "sqref"));
        if let Some(place) = place {
            self.cell = position(&unescape(&place.value).unwrap_or_else(|_| place.value.clone()));
        }
    }

    /// Looks at the name of a sheet; what follows stands in it.
    fn sheet_name(&mut self, name: &str) {
        self.sheets += 1;
        self.sheet = Some(self.part.gate.shown_sheet(name, self.sheets));
        self.look(name, Spot::SheetName);
    }

    /// Looks at the text gathered since the last element that parts texts.
    fn flush(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let is_author = self.open.iter().any(|(element, ..)| {
            matches!(element.as_str(), "creator" | "lastModifiedBy" | "initial-creator" | "Manager")
        });
        self.parts.has_author |= is_author && self.spot() == Spot::Properties && !text.trim().is_empty();
        match self.spot() {
            Spot::HeaderFooter => self.look(&without_codes(&text), Spot::HeaderFooter),
            spot => self.look(&text, spot),
        }
        self.text = text;
        self.text.clear();
    }

    fn look(&mut self, text: &str, spot: Spot) {
        let mut kinds = Vec::new();
        find(text, &mut |kind, _| kinds.push(kind));
        kinds.into_iter().for_each(|kind| self.add(kind, spot));
    }

    fn add(&mut self, kind: Kind, spot: Spot) {
        let with_cell = matches!(spot, Spot::Comment | Spot::Validation | Spot::Link);
        let (row, column) = if with_cell { self.cell } else { (None, None) };
        let at = Where { sheet: self.sheet.clone(), row, column, ..Where::default() };
        if self.is_repeated() {
            self.parts.repeated.push((kind, spot, at));
        } else {
            self.parts.hits.add(kind, spot, at);
        }
    }
}

/// Returns the text of a page's header or footer without the codes that stand in it: `&L`, `&C`, `&"Arial,Bold"` and the like
/// (ECMA-376, 18.3.1.46).
fn without_codes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        plain.push(' ');
        let mut signs = after.chars();
        rest = match signs.next() {
            Some('"') => signs.as_str().split_once('"').map_or("", |(_, after)| after),
            Some(letter) if letter.is_alphabetic() => signs.as_str(),
            _ => after,
        };
    }
    plain + rest
}

/// Returns row and column of a reference such as `C17` or `C17:D20`.
fn position(reference: &str) -> (Option<u64>, Option<u64>) {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = reference[letters..].bytes().take_while(u8::is_ascii_digit).count();
    if letters == 0 || letters > 3 {
        return (None, None);
    }
    let column = reference[..letters].bytes().fold(0, |column, letter| column * 26 + u64::from(letter - b'A') + 1);
    (reference[letters..letters + digits].parse().ok(), Some(column))
}

fn spot_of_part(name: &str) -> Spot {
    let has = |word: &str| name.contains(word);
    match () {
        () if has("docProps/") || name == "meta.xml" => Spot::Properties,
        () if has("omments") || has("persons/") => Spot::Comment,
        () if has("drawings/") || has("charts/") || has("diagrams/") => Spot::Drawing,
        () if has("_rels/") => Spot::Link,
        () if has("sharedStrings") => Spot::Cell,
        () => Spot::Part,
    }
}

fn spot_of_element(part: &str, element: &str) -> Option<Spot> {
    let in_sheet = part.contains("sheets/");
    Some(match element {
        "definedName" | "named-range" | "named-expression" | "database-range" => Spot::DefinedName,
        "comment" | "threadedComment" | "annotation" => Spot::Comment,
        "headerFooter" => Spot::HeaderFooter,
        "header" | "footer" | "header-left" | "footer-left" if part.ends_with("styles.xml") => Spot::HeaderFooter,
        "dataValidation" | "content-validation" => Spot::Validation,
        "hyperlink" => Spot::Link,
        "f" if in_sheet => Spot::Formula,
        "table-cell" | "covered-table-cell" => Spot::Cell,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::{Gate, Hits};

    fn found(name: &str, text: &str) -> (Vec<(String, String)>, usize, bool) {
        let gate = Gate::default();
        let mut parts = Parts { hits: Hits::of("f"), repeated: Vec::new(), has_author: false, merged: Vec::new() };
        scan(&Part { name, sheet: Some("Taul1"), gate: &gate }, text, &mut parts);
        let told = parts.hits.into_diagnostics();
        let told = told.iter().map(|hit| (format!("{} {}", hit.code, hit.args["where"]), hit.place.to_string()));
        (told.collect(), parts.repeated.len(), parts.has_author)
    }

    fn one(code: &str, place: &str) -> Vec<(String, String)> {
        vec![(code.to_owned(), place.to_owned())]
    }

    #[test]
    fn a_comment_is_told_with_its_cell() {
        let text = "<comments><authors><author>V3</author></authors><commentList><comment ref=\"C17\"><text><r><t>soita 010594</t></r><r><rPr><b/><latin/></rPr><t>Y9032</t></r></text></comment></commentList></comments>";
        let (told, ..) = found("xl/comments1.xml", text);
        assert_eq!(
            told,
            one("identifier-identity-code comment", "f: Taul1!C17"),
            "runs of different looks are one text"
        );
    }

    #[test]
    fn attributes_and_entities_are_read() {
        let link = "<Relationships><Relationship Id=\"rId1\" Target=\"mailto:e%40example.org\"/></Relationships>";
        assert_eq!(found("xl/worksheets/_rels/sheet1.xml.rels", link).0, one("identifier-email link", "f: Taul1"));
        let drawing =
            "<xdr:cNvPr name=\"Kuva 1\" descr=\"010594Y9032\"/><a:p><a:r><a:t>e&#64;example.org</a:t></a:r></a:p>";
        assert_eq!(found("xl/drawings/drawing1.xml", drawing).0.len(), 2);
        let guid = "<x xr:uid=\"{04012345-6789-4000-8000-040123456789}\" r:id=\"0401234567\"/>";
        assert_eq!(found("xl/worksheets/sheet1.xml", guid).0, []);
    }

    #[test]
    fn an_author_is_noted_and_blocks_only_with_an_identifier() {
        let core = |author: &str| format!("<cp:coreProperties><dc:creator>{author}</dc:creator></cp:coreProperties>");
        assert_eq!(found("docProps/core.xml", &core("Etunimi Sukunimi")), (Vec::new(), 0, true));
        assert_eq!(found("docProps/core.xml", &core("")), (Vec::new(), 0, false));
        let (told, _, author) = found("docProps/core.xml", &core("e@example.org"));
        assert_eq!((told, author), (one("identifier-email properties", "f: Taul1"), true));
    }

    #[test]
    fn what_is_not_well_formed_is_looked_at_all_the_same() {
        let (told, ..) = found("xl/x.xml", "<a><b foo=<c>010594Y9032</c> <!-- e@example.org");
        assert!(!told.is_empty());
    }

    #[test]
    fn codes_of_a_page_s_header_part_its_texts() {
        assert_eq!(without_codes("&L010594Y9032&C&\"Arial,Bold\"&12 Sivu &P"), " 010594Y9032   12 Sivu  ");
        let text = "<headerFooter><oddHeader>&amp;L010594Y9032&amp;RSivu</oddHeader></headerFooter>";
        assert_eq!(
            found("xl/worksheets/sheet1.xml", text).0,
            one("identifier-identity-code header-footer", "f: Taul1")
        );
    }

    #[test]
    fn shared_texts_are_told_with_their_cells_only() {
        let (told, repeated, _) = found("xl/sharedStrings.xml", "<sst><si><t>010594Y9032</t></si></sst>");
        assert_eq!((told, repeated), (Vec::new(), 1));
    }
}
