//! The sender's logo: a PNG or SVG file of the project folder that prints as it looks, or an error that says why not.

mod svg;
#[cfg(test)]
pub(super) mod testing;

use std::fs;
use std::path::{Component, Path};

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

use crate::diagnostics::Diagnostic;

/// Most bytes of a logo: more is a photograph, and travels in every report.
const MOST_BYTES: u64 = 1_000_000;
/// Most pixels of a side: what a page cannot show anyway. A small file can hold a picture that fills the memory.
const MOST_PIXELS: u32 = 4000;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture that was read and can be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub bytes: Vec<u8>,
    is_png: bool,
}

impl Image {
    /// Returns the ending of the file's name, by what is in it: `png` or `svg`.
    pub fn extension(&self) -> &'static str {
        if self.is_png { "png" } else { "svg" }
    }
}

/// Reads the file at a path below the project folder.
///
/// # Errors
/// What is wrong, without its place in kooste.toml: outside the folder, not there, too big, no picture, or an SVG with something in
/// it that does not print or looks elsewhere.
pub(super) fn read(root: &Path, written: &str) -> Result<Image, Box<Diagnostic>> {
    let about_path = |code| Diagnostic::error(code).arg("path", written);
    let told = |code| Box::new(about_path(code));
    let path = Path::new(written);
    let is_below = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !is_below || written.contains(['\\', ':']) {
        return Err(told("brand-logo-outside"));
    }
    let missing = |_| told("brand-logo-missing");
    let place = root.join(path).canonicalize().map_err(missing)?;
    // A link can lead out of the folder.
    if !place.starts_with(root.canonicalize().map_err(missing)?) {
        return Err(told("brand-logo-outside"));
    }
    let about = fs::metadata(&place).map_err(missing)?;
    if !about.is_file() {
        return Err(told("brand-logo-missing"));
    }
    if about.len() > MOST_BYTES {
        return Err(Box::new(about_path("brand-logo-too-big").arg("kind", "bytes")));
    }
    let bytes = fs::read(&place).map_err(missing)?;
    if bytes.starts_with(PNG) {
        png(&bytes, &told)?;
        return Ok(Image { bytes, is_png: true });
    }
    svg::check(&bytes).map_err(|wrong| match wrong {
        svg::Wrong::NotSvg => told("brand-logo-not-image"),
        svg::Wrong::Holds(what) => Box::new(about_path("brand-logo-unsafe").arg("what", what)),
    })?;
    SvgImage::new(Bytes::new(bytes.clone())).map_err(|_| told("brand-logo-not-image"))?;
    Ok(Image { bytes, is_png: false })
}

fn png(bytes: &[u8], told: &impl Fn(&'static str) -> Box<Diagnostic>) -> Result<(), Box<Diagnostic>> {
    // The header comes first and begins with width and height: PNG specification, section 11.2.1.
    let side = |from: usize| bytes.get(from..from + 4)?.try_into().ok().map(u32::from_be_bytes);
    let (Some(width), Some(height)) = (side(16), side(20)) else { return Err(told("brand-logo-not-image")) };
    if width.max(height) > MOST_PIXELS {
        return Err(Box::new(told("brand-logo-too-big").arg("kind", "pixels")));
    }
    RasterImage::plain(Bytes::new(bytes.to_vec()), ExchangeFormat::Png).map_err(|_| told("brand-logo-not-image"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, bytes: &[u8]) -> Result<&'static str, String> {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join(name), bytes).unwrap();
        outcome(read(root.path(), name))
    }

    fn outcome(read: Result<Image, Box<Diagnostic>>) -> Result<&'static str, String> {
        read.map(|image| image.extension()).map_err(|wrong| {
            let which = wrong.args.get("what").or(wrong.args.get("kind"));
            format!("{}{}", wrong.code, which.map(|which| format!(" {which}")).unwrap_or_default())
        })
    }

    #[test]
    fn png_and_svg_are_told_by_what_is_in_them() {
        assert_eq!(found("a.png", &testing::png(2, 2)), Ok("png"));
        assert_eq!(found("a.svg", testing::SVG), Ok("svg"));
        // A wrong ending does no harm.
        assert_eq!(found("a.svg", &testing::png(2, 2)), Ok("png"));
        assert_eq!(found("a.jpg", b"\xff\xd8\xff\xe0jpeg"), Err("brand-logo-not-image".into()));
        assert_eq!(found("a.svg", b""), Err("brand-logo-not-image".into()));
        let mut broken = testing::png(2, 2);
        broken.truncate(broken.len() - 20);
        assert_eq!(found("a.png", &broken), Err("brand-logo-not-image".into()));
        assert_eq!(found("a.png", PNG), Err("brand-logo-not-image".into()));
    }

    #[test]
    fn what_is_too_big_is_refused_before_it_is_drawn() {
        assert_eq!(found("a.png", &vec![0; 1_000_001]), Err("brand-logo-too-big bytes".into()));
        assert_eq!(found("a.png", &testing::png(4001, 1)), Err("brand-logo-too-big pixels".into()));
        // Width and height of a picture that would take gigabytes.
        assert_eq!(found("a.png", &testing::png_header(60_000, 60_000)), Err("brand-logo-too-big pixels".into()));
    }

    #[test]
    fn only_files_of_the_project_folder_are_read() {
        let around = tempfile::tempdir().unwrap();
        let root = around.path().join("hanke");
        fs::create_dir_all(root.join("kuvat")).unwrap();
        fs::write(around.path().join("a.svg"), testing::SVG).unwrap();
        fs::write(root.join("kuvat/a.svg"), testing::SVG).unwrap();
        assert_eq!(outcome(read(&root, "kuvat/a.svg")), Ok("svg"));
        assert_eq!(outcome(read(&root, "./kuvat/a.svg")), Ok("svg"));
        let outside = around.path().join("a.svg").display().to_string();
        for path in ["../a.svg", "kuvat/../../a.svg", &outside, "C:\\a.svg", "file:///a.svg"] {
            assert_eq!(outcome(read(&root, path)), Err("brand-logo-outside".into()), "{path}");
        }
        for path in ["kuvat/b.svg", "kuvat", "", "."] {
            assert_eq!(outcome(read(&root, path)), Err("brand-logo-missing".into()), "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(around.path().join("a.svg"), root.join("linkki.svg")).unwrap();
            assert_eq!(outcome(read(&root, "linkki.svg")), Err("brand-logo-outside".into()));
        }
    }
}
