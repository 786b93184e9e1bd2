//! A PDF taken apart: every object in a form that can be compared, and its text as a reader gets it.

use std::collections::BTreeMap;

use kooste::digest::hexadecimal;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use serde_json::Value;

use crate::pdf::attachments;

/// A PDF with the letters of its fonts.
pub struct Pdf {
    pub document: Document,
    /// Letters by page, by name of the font on that page, by code.
    fonts: BTreeMap<ObjectId, Fonts>,
}

type Fonts = BTreeMap<Vec<u8>, BTreeMap<u16, String>>;

impl Pdf {
    pub fn read(bytes: &[u8]) -> Pdf {
        let document = Document::load_mem(bytes).unwrap();
        let fonts = document.get_pages().into_values().map(|page| (page, fonts(&document, page))).collect();
        Pdf { document, fonts }
    }

    /// Returns every object by its number, as lines. What a stream holds is unpacked, and what depends on the hashes of the inputs
    /// is named instead of shown; nothing else is left out:
    ///
    /// - in run.json the keyed hash of each input file, the seal over all of run.json under the same key, and a hash's first digits where annex D prints them on a page: two projects
    ///   with different exports have different ones, and without the key they tell nothing;
    /// - the identifier of the document in the trailer and in the XMP metadata, a hash over the pages and so over those digits;
    /// - the length of a packed stream and the places of objects in the file, which follow from how well the digits are packed.
    pub fn parts(&self) -> BTreeMap<String, Vec<String>> {
        let run: Value = serde_json::from_slice(&self.attachment("run.json")).unwrap();
        let hashes = Hashes::of(&run);
        let identifier = self.identifier();
        let pages: BTreeMap<ObjectId, ObjectId> =
            self.fonts.keys().flat_map(|page| self.contents(*page).into_iter().map(|id| (id, *page))).collect();
        let part = |id: &ObjectId, object: &Object| -> Vec<String> {
            let Object::Stream(stream) = object else { return vec![written(object)] };
            let bytes = unpacked(stream);
            let mut lines = vec![written_dictionary(&stream.dict, &["Length"])];
            match (pages.get(id), String::from_utf8(bytes.clone())) {
                (Some(page), Ok(content)) => lines.extend(content.lines().map(|line| self.named(*page, line, &hashes))),
                (None, Ok(text)) => {
                    lines.extend(text.lines().map(|line| hashes.named(line).replace(&identifier, "⟨identifier⟩")))
                }
                (_, Err(_)) => lines.push(hexadecimal(&bytes)),
            }
            lines
        };
        let mut parts: BTreeMap<String, Vec<String>> = self
            .document
            .objects
            .iter()
            .map(|(id, object)| (format!("object {} {}", id.0, id.1), part(id, object)))
            .collect();
        let trailer = written_dictionary(&self.document.trailer, &[]);
        parts.insert("trailer".to_owned(), vec![trailer.replace(&hexadecimal(identifier.as_bytes()), "⟨identifier⟩")]);
        parts
    }

    /// Returns the identifier of this very file: the second of the trailer's two, the first belongs to the report's name.
    fn identifier(&self) -> String {
        let both = self.document.trailer.get(b"ID").and_then(Object::as_array).unwrap();
        String::from_utf8(both[1].as_str().unwrap().to_vec()).unwrap()
    }

    /// Returns the bytes of an attached file.
    pub fn attachment(&self, name: &str) -> Vec<u8> {
        let found = self.attachments().remove(name);
        found.unwrap_or_else(|| panic!("{name} is attached"))
    }

    /// Returns the attached files by name.
    pub fn attachments(&self) -> BTreeMap<String, Vec<u8>> {
        attachments(&self.document).into_iter().map(|(name, attached)| (name, attached.bytes)).collect()
    }

    /// Returns the content streams of a page.
    pub fn contents(&self, page: ObjectId) -> Vec<ObjectId> {
        match self.document.get_dictionary(page).and_then(|page| page.get(b"Contents")).unwrap() {
            Object::Array(all) => all.iter().map(|one| one.as_reference().unwrap()).collect(),
            one => vec![one.as_reference().unwrap()],
        }
    }

    /// Returns the unpacked content of a page.
    pub fn content(&self, page: ObjectId) -> Vec<u8> {
        let streams = self.contents(page).into_iter();
        streams.flat_map(|id| unpacked(self.document.get_object(id).and_then(Object::as_stream).unwrap())).collect()
    }

    /// Returns the text that strings of a page show in a font.
    pub fn letters(&self, page: ObjectId, font: &[u8], operand: &Object) -> String {
        match operand {
            Object::Array(parts) => parts.iter().map(|part| self.letters(page, font, part)).collect(),
            Object::String(codes, _) => {
                let letters = &self.fonts[&page][font];
                let code = |pair: &[u8]| u16::from_be_bytes([pair[0], pair[1]]);
                codes.chunks(2).map(|pair| letters.get(&code(pair)).map_or("\u{fffd}", String::as_str)).collect()
            }
            _ => String::new(),
        }
    }

    /// Returns a line of a page's content; where it prints the first digits of an input's hash, it names the input.
    fn named(&self, page: ObjectId, line: &str, hashes: &Hashes) -> String {
        let (Some(start), true) = (line.find('['), line.ends_with("]TJ")) else { return line.to_owned() };
        let operations = Content::decode(line.as_bytes()).unwrap().operations;
        let operand = |name: &str| operations.iter().find(|it| it.operator == name).and_then(|it| it.operands.first());
        let (Some(Object::Name(font)), Some(shown)) = (operand("Tf"), operand("TJ")) else { return line.to_owned() };
        match hashes.printed.get(&self.letters(page, font, shown)) {
            Some(path) => format!("{}⟨hash of {path}⟩", &line[..start]),
            None => line.to_owned(),
        }
    }
}

/// The keyed hashes of the input files, by what they look like.
struct Hashes {
    /// Path by the whole hash; the seal, which is reckoned from them, by its own.
    whole: BTreeMap<String, String>,
    /// Path by the first ten digits in fives, as annex D prints them.
    printed: BTreeMap<String, String>,
}

impl Hashes {
    fn of(run: &Value) -> Hashes {
        let text = |input: &Value, key: &str| input[key].as_str().unwrap().to_owned();
        let inputs = run["inputs"].as_array().unwrap();
        let mut whole: BTreeMap<String, String> =
            inputs.iter().map(|input| (text(input, "hmac_sha256"), text(input, "path"))).collect();
        let fives = |hash: &str| [0, 5].map(|start| hash[start..start + 5].to_owned()).join("\u{a0}");
        let printed = whole.iter().map(|(hash, path)| (fives(hash), path.clone())).collect();
        whole.insert(text(run, "seal"), "seal".to_owned());
        Hashes { whole, printed }
    }

    /// Returns a line of a file with the whole hashes named.
    fn named(&self, line: &str) -> String {
        if !line.contains("hmac_sha256") && !line.contains("seal") {
            return line.to_owned();
        }
        self.whole.iter().fold(line.to_owned(), |line, (hash, path)| line.replace(hash, &format!("⟨hash of {path}⟩")))
    }
}

/// Returns the letters of a page's fonts, from their own tables.
fn fonts(document: &Document, page: ObjectId) -> Fonts {
    let fonts = document.get_page_fonts(page).unwrap().into_iter();
    fonts
        .map(|(name, font)| {
            let id = font.get(b"ToUnicode").and_then(Object::as_reference).unwrap();
            let table = unpacked(document.get_object(id).and_then(Object::as_stream).unwrap());
            (name, letters_by_code(&String::from_utf8_lossy(&table)))
        })
        .collect()
}

/// Reads the lines `<0001> <0054>` of a table from codes to letters.
fn letters_by_code(table: &str) -> BTreeMap<u16, String> {
    assert!(!table.contains("beginbfrange"), "codes are named one by one");
    let pair = |line: &str| -> Option<(u16, String)> {
        let (code, letters) = line.trim().strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units: Option<Vec<u16>> =
            (0..letters.len() / 4).map(|at| u16::from_str_radix(&letters[4 * at..4 * at + 4], 16).ok()).collect();
        Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units?).ok()?))
    };
    table.lines().filter_map(pair).collect()
}

fn unpacked(stream: &Stream) -> Vec<u8> {
    stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())
}

/// Returns an object in full: strings byte by byte, keys in the order of the file.
fn written(object: &Object) -> String {
    match object {
        Object::Array(all) => format!("[{}]", all.iter().map(written).collect::<Vec<_>>().join(" ")),
        Object::Dictionary(dictionary) => written_dictionary(dictionary, &[]),
        Object::String(bytes, _) => format!("({})", hexadecimal(bytes)),
        Object::Name(bytes) => format!("/{}", String::from_utf8_lossy(bytes)),
        Object::Stream(_) => unreachable!("a stream stands for itself"),
        plain => format!("{plain:?}"),
    }
}

fn written_dictionary(dictionary: &Dictionary, without: &[&str]) -> String {
    let entries = dictionary.iter().filter(|(key, _)| !without.iter().any(|name| name.as_bytes() == key.as_slice()));
    let entries = entries.map(|(key, value)| format!("{} {}", String::from_utf8_lossy(key), written(value)));
    format!("<<{}>>", entries.collect::<Vec<_>>().join(" "))
}
