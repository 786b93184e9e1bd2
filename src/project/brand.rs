//! `[brand]`: name, colours and logo of the sender. What would be hard to read, or would not print, is refused where it stands.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::colour::{Colour, Palette, TEXT, accent_contrast, darkened, primary_contrast};
use super::logo::{self, Image};
use super::syntax::mistake;
use crate::diagnostics::Diagnostic;
use crate::language::Lang;

/// The look of the sender.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brand {
    pub name: Option<String>,
    /// Colours of figures, drawings and marks; strong enough for text on everything that it stands on.
    pub primary: Option<Colour>,
    pub accent: Option<Colour>,
    pub logo: Option<Logo>,
}

impl Brand {
    /// Returns the colours of reports.
    pub fn palette(&self) -> Palette {
        Palette::of(self.primary, self.accent)
    }
}

/// The sender's logo with what it shows in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// Path of its file in the project folder.
    pub path: String,
    pub image: Image,
    alt: String,
    own_alt: [Option<String>; 3],
}

impl Logo {
    /// Returns the alternative text in a language; the common one where that language has none of its own.
    pub fn alt(&self, lang: Lang) -> &str {
        self.own_alt[lang as usize].as_deref().unwrap_or(&self.alt)
    }
}

/// `[brand]`: look of the sender in reports.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// Name of the sender.
    #[serde(default)]
    name: Option<String>,
    /// Colour of figures and drawings, `#0b5a7d`; the program's own when absent.
    #[serde(default)]
    primary: Option<Spanned<String>>,
    /// Colour of marks and small headings, `#0b5a7d`; as `primary` when absent.
    #[serde(default)]
    accent: Option<Spanned<String>>,
    /// Path of an SVG or PNG file in the project folder.
    #[serde(default)]
    logo: Option<Spanned<String>>,
    /// What the logo shows, in words: read aloud in its place.
    #[serde(default)]
    logo_alt: Option<String>,
    /// The same in Finnish only.
    #[serde(default)]
    logo_alt_fi: Option<String>,
    /// The same in Swedish only.
    #[serde(default)]
    logo_alt_sv: Option<String>,
    /// The same in English only.
    #[serde(default)]
    logo_alt_en: Option<String>,
}

impl Written {
    /// Checks what is written; `root` is the project folder, `source` the text of kooste.toml.
    ///
    /// # Errors
    /// One diagnostic a mistake: no colour, a colour too weak, a logo that cannot be used or has no alternative text.
    pub fn read(self, root: &Path, source: &str) -> Result<Brand, Vec<Diagnostic>> {
        let mut found = Vec::new();
        let primary = self.primary.and_then(|written| colour(&written, source, primary_contrast, &mut found));
        let accent = self
            .accent
            .and_then(|written| colour(&written, source, |colour| accent_contrast(primary, colour), &mut found));
        let filled = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let alt = filled(self.logo_alt);
        let own_alt = [self.logo_alt_fi, self.logo_alt_sv, self.logo_alt_en].map(filled);
        let mut logo = None;
        if let Some(path) = self.logo {
            let failed = |diagnostic: Diagnostic| diagnostic.at_span(source, &path);
            match (logo::read(root, path.get_ref()), alt) {
                (Err(error), _) => found.push(failed(*error)),
                (Ok(_), None) => found.push(mistake("brand-logo-alt-missing", source, path.span())),
                (Ok(image), Some(alt)) => logo = Some(Logo { path: path.get_ref().clone(), image, alt, own_alt }),
            }
        }
        if found.is_empty() { Ok(Brand { name: self.name, primary, accent, logo }) } else { Err(found) }
    }
}

trait AtSpan {
    fn at_span(self, source: &str, written: &Spanned<String>) -> Self;
}

impl AtSpan for Diagnostic {
    /// Points at a value of kooste.toml.
    fn at_span(self, source: &str, written: &Spanned<String>) -> Diagnostic {
        let Diagnostic { place, snippet, .. } = mistake(self.code, source, written.span());
        Diagnostic { place, snippet, ..self }
    }
}

/// Returns a colour that can be read; what is wrong with it goes to `found`.
fn colour(
    written: &Spanned<String>,
    source: &str,
    contrast: impl Fn(Colour) -> f64,
    found: &mut Vec<Diagnostic>,
) -> Option<Colour> {
    let Some(colour) = Colour::parse(written.get_ref().trim()) else {
        found.push(mistake("brand-colour-unknown", source, written.span()).arg("colour", written.get_ref()));
        return None;
    };
    let ratio = contrast(colour);
    if ratio < TEXT {
        // Cut, not rounded: 4.49 must not be told as 4.5. Each language has its own sign between the parts.
        let tenths = (ratio * 10.0).floor() as u32;
        let near = darkened(colour, contrast);
        found.push(
            mistake("brand-colour-weak", source, written.span())
                .arg("colour", colour.hex())
                .arg("whole", tenths / 10)
                .arg("tenths", tenths % 10)
                .arg("nearest", near.hex()),
        );
        return Some(near);
    }
    Some(colour)
}

#[cfg(test)]
mod tests {
    use super::super::Project;
    use super::*;
    use crate::diagnostics::Exit;

    const SMALL: &str =
        "as_of = 2022-06-30\n[project]\nname = \"N\"\nstart = 2020-09-01\nend = 2022-12-31\nregion = \"R\"\n[brand]\n";

    fn parse(root: &Path, brand: &str) -> Result<Project, Vec<Diagnostic>> {
        Project::parse(root, &format!("{SMALL}{brand}")).map_err(|failure| {
            assert_eq!(failure.exit, Exit::Usage);
            failure.diagnostics
        })
    }

    fn refused(root: &Path, brand: &str) -> Vec<String> {
        let found = parse(root, brand).unwrap_err();
        found.iter().map(|found| format!("{} {}", found.code, found.place)).collect()
    }

    #[test]
    fn colours_are_read_and_surfaces_follow_from_them() {
        let project =
            parse(Path::new("."), "name = \"Lähettäjä\"\nprimary = \"#7a1f2b\"\naccent = \"#1f5f3a\"\n").unwrap();
        let palette = project.brand.palette();
        assert_eq!((palette.primary.hex().as_str(), palette.accent.hex().as_str()), ("#7a1f2b", "#1f5f3a"));
        assert_ne!(palette.tint, Palette::OWN.tint);
        assert_eq!(parse(Path::new("."), "").unwrap().brand.palette(), Palette::OWN);
    }

    #[test]
    fn a_weak_colour_is_refused_where_it_stands_with_the_nearest_strong_one() {
        let found = parse(Path::new("."), "name = \"L\"\nprimary = \"#f5a623\"\n").unwrap_err();
        assert_eq!((found[0].code, found[0].place.to_string().as_str()), ("brand-colour-weak", "kooste.toml:9:11"));
        assert_eq!((found[0].args["whole"].as_str(), found[0].args["tenths"].as_str()), ("1", "5"));
        let nearest = &found[0].args["nearest"];
        assert!(parse(Path::new("."), &format!("primary = \"{nearest}\"\n")).is_ok(), "{nearest}");
        assert_eq!(nearest, "#8a5a00");
        assert_eq!(refused(Path::new("."), "primary = \"#8d5d02\"\n"), ["brand-colour-weak kooste.toml:8:11"]);
    }

    #[test]
    fn every_mistake_is_told_at_once() {
        assert_eq!(
            refused(Path::new("."), "primary = \"red\"\naccent = \"#ffee00\"\nlogo = \"none.png\"\n"),
            [
                "brand-colour-unknown kooste.toml:8:11",
                "brand-colour-weak kooste.toml:9:10",
                "brand-logo-missing kooste.toml:10:8"
            ]
        );
        assert_eq!(refused(Path::new("."), "primry = \"#000000\"\n"), ["unknown-key-with-nearest kooste.toml:8:1"]);
        assert_eq!(refused(Path::new("."), "primary = 1\n"), ["wrong-kind kooste.toml:8:11"]);
    }

    #[test]
    fn a_logo_needs_its_words_and_may_have_them_in_each_language() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("merkki.svg"), logo::testing::SVG).unwrap();
        let refused = refused(root.path(), "logo = \"merkki.svg\"\nlogo_alt = \" \"\n");
        assert_eq!(refused, ["brand-logo-alt-missing kooste.toml:8:8"]);
        let brand = "logo = \"merkki.svg\"\nlogo_alt = \"Hankkeen tunnus\"\nlogo_alt_sv = \"Projektets märke\"\n";
        let logo = parse(root.path(), brand).unwrap().brand.logo.unwrap();
        assert_eq!((logo.alt(Lang::Fi), logo.alt(Lang::Sv)), ("Hankkeen tunnus", "Projektets märke"));
        assert_eq!(logo.alt(Lang::En), "Hankkeen tunnus");
        assert_eq!(logo.image.extension(), "svg");
    }
}
