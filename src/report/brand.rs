//! The sender's look as the library reads it: colours and logo as data, beside the picture itself.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostics::{Failure, Result};
use crate::language::Lang;
use crate::project::{Brand, Palette};

/// Where lib/style.typ finds the colours; the library brings a file of the program's own.
const BRAND: &str = "/lib/brand.json";

#[derive(Serialize)]
struct Look<'b> {
    #[serde(flatten)]
    palette: Palette,
    logo: Option<LogoFile<'b>>,
}

#[derive(Serialize)]
struct LogoFile<'b> {
    path: String,
    alt: &'b str,
}

/// Returns the files that carry a brand to Typst, by path; the logo's words are in the report's language.
///
/// # Errors
/// A bug when the JSON cannot be written, which plain strings never cause.
pub fn files(brand: &Brand, lang: Lang) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let logo = brand.logo.as_ref().map(|logo| {
        let path = format!("/brand/logo.{}", logo.image.extension());
        files.insert(path.clone(), logo.image.bytes.clone());
        LogoFile { path, alt: logo.alt(lang) }
    });
    let look = Look { palette: brand.palette(), logo };
    let bytes = serde_json::to_vec(&look).map_err(|error| Failure::bug("writing the sender's look", error))?;
    files.insert(BRAND.to_owned(), bytes);
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The library's own file is what a project without a brand gets.
    #[test]
    fn the_library_brings_the_program_s_own_look() {
        let own: serde_json::Value =
            serde_json::from_str(include_str!("../../report-templates/lib/brand.json")).unwrap();
        let files = files(&Brand::default(), Lang::Fi).unwrap();
        let given: serde_json::Value = serde_json::from_slice(&files[BRAND]).unwrap();
        assert_eq!((own, files.len()), (given, 1));
    }
}
