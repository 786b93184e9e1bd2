//! The world that Typst sees: the embedded library and fonts, and the files of one report. Nothing else.
//!
//! There is no file system, no package and no clock here. A report's own files win over the built-in ones of the same path,
//! so that a project can bring its own library files. What a report is and how its PDF is made stands in
//! [`typeset`](super::typeset).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

use super::{embedded, widths};

/// Where a report begins.
pub const MAIN: &str = "/main.typ";

/// What stands for a character that our fonts do not have: a PDF/A may not hold a glyph that is not there.
const UNPRINTABLE: char = '□';

/// The files of one report as Typst sees them.
pub struct ReportWorld {
    main: FileId,
    files: Files,
    today: Option<Datetime>,
}

/// Files by their paths, and the Typst sources among them read.
#[derive(Clone, Default)]
struct Files {
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
}

/// Returns the built-in library, read once: that takes as long as a page.
fn library_files() -> &'static Files {
    static LIBRARY: OnceLock<Files> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut library = Files::default();
        for (path, bytes) in embedded::files("lib") {
            library.insert(&format!("/{path}"), Bytes::new(bytes));
        }
        library
    })
}

impl Files {
    fn insert(&mut self, path: &str, bytes: Bytes) {
        if path.ends_with(".typ")
            && let Ok(text) = std::str::from_utf8(&bytes)
        {
            self.sources.insert(path.to_owned(), Source::new(file_id(path), text.to_owned()));
        }
        self.files.insert(path.to_owned(), bytes);
    }
}

impl ReportWorld {
    /// Returns a world with the built-in library and these files (path with a leading slash → bytes).
    pub fn new(own: &BTreeMap<String, Vec<u8>>, today: Option<Datetime>) -> ReportWorld {
        let mut world = ReportWorld { main: file_id(MAIN), files: library_files().clone(), today };
        for (path, bytes) in own {
            // What is only carried along stays as it is, byte for byte: nothing of it is printed.
            let is_printed = path.ends_with(".json") && !path.starts_with("/tables/");
            world.files.insert(path, Bytes::new(if is_printed { printable_json(bytes) } else { bytes.clone() }));
        }
        world
    }

    /// Returns the text of one of the files, if it is text.
    pub fn text(&self, id: FileId) -> Option<String> {
        let bytes = self.files.files.get(path_of(id)?)?;
        Some(std::str::from_utf8(bytes).ok()?.to_owned())
    }
}

impl typst::World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        // Header cells of table rows (lib/table.typ) need the feature.
        LIBRARY.get_or_init(|| {
            LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
        })
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &typefaces().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = path_of(id).ok_or(FileError::AccessDenied)?;
        self.files.sources.get(path).cloned().ok_or_else(|| not_found(path))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = path_of(id).ok_or(FileError::AccessDenied)?;
        self.files.files.get(path).cloned().ok_or_else(|| not_found(path))
    }

    fn font(&self, index: usize) -> Option<Font> {
        typefaces().fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn file_id(path: &str) -> FileId {
    // Our own paths are plain; one that is not cannot be asked for by Typst either, so any id will do for it.
    let path = VirtualPath::new(path).or_else(|_| VirtualPath::new("/unreadable-path"));
    RootedPath::new(VirtualRoot::Project, path.expect("a plain path")).intern()
}

/// Returns the path inside the report, or none for a file of a package.
fn path_of(id: FileId) -> Option<&'static str> {
    let rooted = id.get();
    matches!(rooted.root(), VirtualRoot::Project).then(|| rooted.vpath().get_with_slash())
}

fn not_found(path: &str) -> FileError {
    FileError::NotFound(path.into())
}

pub(super) struct Typefaces {
    book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
}

/// Returns the embedded fonts, read once, in the order of their file names.
pub(super) fn typefaces() -> &'static Typefaces {
    static TYPEFACES: OnceLock<Typefaces> = OnceLock::new();
    TYPEFACES.get_or_init(|| {
        let files = embedded::files("fonts").into_iter().filter(|(path, _)| path.ends_with(".otf"));
        let fonts: Vec<Font> = files.flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes))).collect();
        Typefaces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    })
}

/// Returns the text with a box in the place of each character that our fonts lack; invisible characters that could turn
/// the direction of the text or hide in it are left out.
pub fn printable(text: &str) -> String {
    // All weights have the same letters.
    let Some(font) = typefaces().fonts.first() else { return text.to_owned() };
    let coverage = &font.info().coverage;
    let shown = |letter: char| match letter {
        '\n' => Some('\n'),
        '\t' | '\r' => Some(' '),
        // Looking a letter up in a font takes longer than this, and most are such ones.
        ' '..='~' => Some(letter),
        letter if letter.is_control() || is_invisible(letter) => None,
        letter if coverage.contains(u32::from(letter)) => Some(letter),
        _ => Some(UNPRINTABLE),
    };
    text.chars().filter_map(shown).collect()
}

/// Returns those of some letters that our fonts lack: they print as a box.
pub fn letters_without_glyph(letters: &BTreeSet<char>) -> Vec<char> {
    let has_glyph = |letter: char| printable(&letter.to_string()) != UNPRINTABLE.to_string() || letter == UNPRINTABLE;
    letters.iter().copied().filter(|letter| !has_glyph(*letter)).collect()
}

/// Soft hyphens, joiners, direction marks, variation selectors and tags: characters without a shape of their own. A soft hyphen has that of
/// the hyphen, and what is taken out of the PDF would hold soft hyphens only.
fn is_invisible(letter: char) -> bool {
    matches!(u32::from(letter), 0x00ad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff | 0xe0000..=0xe0fff)
}

/// Makes every string of a JSON file printable and tells its tables how wide they are; what is not JSON is left for Typst to complain about.
fn printable_json(bytes: &[u8]) -> Vec<u8> {
    fn walk(value: &mut Value) {
        match value {
            Value::String(text) => *text = printable(text),
            Value::Array(items) => items.iter_mut().for_each(walk),
            Value::Object(entries) => entries.values_mut().for_each(walk),
            _ => {}
        }
    }
    let Ok(mut value) = serde_json::from_slice::<Value>(bytes) else { return bytes.to_vec() };
    walk(&mut value);
    widths::add(&mut value);
    serde_json::to_vec(&value).unwrap_or_else(|_| bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use typst::World;

    use super::*;

    #[test]
    fn the_fonts_are_those_weights_of_inter_that_the_library_uses() {
        let names: Vec<String> =
            typefaces().fonts.iter().map(|font| format!("{} {:?}", font.info().family, font.info().variant)).collect();
        assert_eq!(names.len(), 5, "{names:?}");
        assert!(names.iter().all(|name| name.starts_with("Inter ")), "{names:?}");
    }

    #[test]
    fn every_weight_has_the_letters_that_are_not_looked_up() {
        for font in &typefaces().fonts {
            assert!(
                (' '..='~').all(|letter| font.info().coverage.contains(u32::from(letter))),
                "{}",
                font.info().family
            );
        }
    }

    #[test]
    fn characters_without_a_glyph_print_as_a_box_and_hidden_ones_not_at_all() {
        assert_eq!(printable("Säkylä − 34,0–50,8\u{a0}% → Åbo ✓"), "Säkylä − 34,0–50,8\u{a0}% → Åbo ✓");
        assert_eq!(printable("a\u{1f600}b\u{202e}c\u{fe0f}\u{0}\td"), "a□bc d");
    }

    #[test]
    fn what_is_attached_stays_as_it_is() {
        let text = "{\n  \"path\": \"exports/a\u{308}\u{1f600}.csv\"\n}\n".as_bytes().to_vec();
        let paths = ["/tables/run.json", "/data/document.json"].map(str::to_owned);
        let world = ReportWorld::new(&paths.iter().map(|path| (path.clone(), text.clone())).collect(), None);
        let read = |path: &str| world.file(file_id(path)).unwrap().to_vec();
        assert_eq!(read(&paths[0]), text);
        assert_ne!(read(&paths[1]), text);
    }

    #[test]
    fn an_own_file_wins_over_the_built_in_one() {
        let own = BTreeMap::from([("/lib/style.typ".to_owned(), b"#let teal = red".to_vec())]);
        let world = ReportWorld::new(&own, None);
        assert_eq!(
            world.source(file_id("/lib/style.typ")).map(|source| source.text().to_owned()),
            Ok("#let teal = red".to_owned())
        );
        assert!(world.source(file_id("/lib/table.typ")).is_ok());
        assert!(world.file(file_id("/etc/passwd")).is_err());
    }
}
