//! A report read back from its PDF: the files that it carries, its pages, and its text in the order in which it is read aloud.
//!
//! What is read may be any file at all: damaged, made by another program, or altered by hand. Whatever is not there is left out.

mod text;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

pub use text::Paragraph;

/// What every PDF ends with. An editor that adds its changes at the end of a file adds one more.
const END: &[u8] = b"%%EOF";

/// A PDF that was read.
pub struct Pdf {
    document: Document,
    ends: usize,
}

impl Pdf {
    /// Reads a PDF; `None` when it is none, or too damaged to be read.
    pub fn read(bytes: &[u8]) -> Option<Pdf> {
        let document = Document::load_mem(bytes).ok()?;
        let ends = bytes.windows(END.len()).filter(|window| *window == END).count();
        (!document.get_pages().is_empty()).then_some(Pdf { document, ends })
    }

    /// Returns whether a program has added changes at the end of the file since it was made.
    pub fn has_additions(&self) -> bool {
        self.ends > 1
    }

    /// Returns the files that travel in it, by name without folders.
    pub fn attachments(&self) -> BTreeMap<String, Vec<u8>> {
        self.document.objects.values().filter_map(|object| self.attachment(object.as_dict().ok()?)).collect()
    }

    fn attachment(&self, specification: &Dictionary) -> Option<(String, Vec<u8>)> {
        let is_file = specification.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"Filespec");
        if !is_file {
            return None;
        }
        let path = specification.get(b"UF").and_then(lopdf::decode_text_string).ok()?;
        let embedded = self.document.get_dict_in_dict(specification, b"EF").ok()?;
        let stream = self.stream(embedded.get(b"F").and_then(Object::as_reference).ok()?)?;
        Some((path.rsplit('/').next().unwrap_or(&path).to_owned(), unpacked(stream)))
    }

    /// Returns what is drawn on each page, unpacked.
    pub fn pages(&self) -> Vec<Vec<u8>> {
        self.document.get_pages().into_values().map(|page| self.content(page)).collect()
    }

    /// Returns paragraphs, captions and alternative texts in their order, without tables and what stands in drawings.
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        text::paragraphs(self)
    }

    fn content(&self, page: ObjectId) -> Vec<u8> {
        let contents = self.document.get_dictionary(page).and_then(|page| page.get(b"Contents"));
        let ids = match contents {
            Ok(Object::Array(all)) => all.iter().filter_map(|one| one.as_reference().ok()).collect(),
            Ok(one) => one.as_reference().ok().into_iter().collect(),
            Err(_) => Vec::new(),
        };
        ids.into_iter().filter_map(|id| self.stream(id)).flat_map(unpacked).collect()
    }

    fn stream(&self, id: ObjectId) -> Option<&Stream> {
        self.document.get_object(id).and_then(Object::as_stream).ok()
    }
}

fn unpacked(stream: &Stream) -> Vec<u8> {
    stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_is_not_read() {
        for bytes in [b"".as_slice(), b"%PDF-1.7\n", b"period,served\n", b"%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF"] {
            assert!(Pdf::read(bytes).is_none());
        }
    }
}
