//! Where a finding is, as people look for it: the file in the organisation's own folder, the sheet, the cell.

use fluent_bundle::FluentArgs;

use crate::diagnostics::{Place, column_letters};
use crate::intake::EXPORTS;
use crate::language::Catalogue;

/// Longest name of a file or sheet on the page, in characters: a longer one is cut in its middle.
const LONGEST: usize = 44;

/// Returns the organisation of a file: the folder below exports/, if it is one of these. A file whose own name may not be told
/// is called something like `file 3 of exports/Rauma`, so the folder is looked for anywhere.
pub(super) fn organisation<'o>(path: &str, folders: &[&'o str]) -> Option<&'o str> {
    let (before, below) = path.split_once(&format!("{EXPORTS}/"))?;
    // The longest that fits: one folder's name may begin another's.
    let is_of =
        |folder: &str| below.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', ' ']));
    let fits = before.is_empty() || before.ends_with(' ');
    folders.iter().filter(|folder| fits && is_of(folder)).max_by_key(|folder| folder.len()).copied()
}

/// Returns the first folder below exports/ of a path that is told as it is.
pub(super) fn first_folder(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix(EXPORTS)?.strip_prefix('/')?.split_once('/')?;
    // Square brackets stand around what takes the place of a name that may not be told.
    (!folder.starts_with('[')).then_some(folder)
}

/// Returns the file as the organisation knows it: its path without exports/ and the folder.
pub(super) fn file<'p>(path: &'p str, folder: &str) -> &'p str {
    path.strip_prefix(EXPORTS)
        .and_then(|rest| rest.strip_prefix('/'))
        .and_then(|rest| rest.strip_prefix(folder))
        .and_then(|rest| rest.strip_prefix('/'))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(path)
}

/// Returns what of the file is meant: `C17` on a sheet, line and column of a text, or all of it.
pub(super) fn cell(place: &Place, words: &Catalogue) -> String {
    let with = |id: &str| {
        let mut args = FluentArgs::new();
        args.set("row", place.row.unwrap_or_default().to_string());
        let letters = || place.column.map(column_letters).unwrap_or_default();
        let column = place.column.unwrap_or_default().to_string();
        args.set("column", if place.sheet.is_some() { letters() } else { column });
        words.text(id, &args)
    };
    match (&place.sheet, place.row, place.column) {
        (Some(_), Some(row), Some(column)) => format!("{}{row}", column_letters(column)),
        (None, Some(_), Some(_)) => with("feedback-place-line"),
        (_, Some(_), None) => with("feedback-place-row"),
        (_, None, Some(_)) => with("feedback-place-column"),
        (Some(_), None, None) => words.plain("feedback-place-sheet"),
        (None, None, None) => words.plain("feedback-place-whole"),
    }
}

/// Returns a place on one line: file, sheet and cell.
pub(super) fn line(place: &Place, folder: &str, words: &Catalogue) -> String {
    let file = shortened(file(place.file.as_deref().unwrap_or_default(), folder));
    let sheet = place.sheet.as_deref().map(|sheet| format!(", {}", shortened(sheet))).unwrap_or_default();
    format!("{file}{sheet}: {}", cell(place, words))
}

/// Cuts a long name in its middle: beginning and end tell it from others.
fn shortened(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= LONGEST {
        return name.to_owned();
    }
    let (start, end) = (&letters[..LONGEST / 2], &letters[letters.len() - LONGEST / 2 + 1..]);
    start.iter().chain(&['…']).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn place(file: &str) -> Place {
        Place::file(file)
    }

    #[test]
    fn a_file_belongs_to_the_folder_that_it_lies_in() {
        let folders = ["Pori", "Pori 2", "Rauma"];
        let of = |file: &str| organisation(file, &folders);
        assert_eq!(of("exports/Rauma/c.csv"), Some("Rauma"));
        assert_eq!(of("exports/Pori 2/2021/c.csv"), Some("Pori 2"));
        assert_eq!(of("exports/Pori/Rauma/c.csv"), Some("Pori"));
        assert_eq!(of("exports/Raumala/c.csv"), None);
        assert_eq!(of("exports/c.csv"), None);
        assert_eq!(of("kooste.toml"), None);
        assert_eq!(of("vanhaexports/Rauma/c.csv"), None);
    }

    #[test]
    fn a_file_without_a_name_belongs_to_the_folder_that_is_told() {
        let folders = ["Pori", "Rauma"];
        for masked in ["kansion exports/Rauma tiedosto 3", "fil 3 i exports/Rauma", "exports/Rauma/[folder 2]/c.csv"] {
            assert_eq!(organisation(masked, &folders), Some("Rauma"), "{masked}");
        }
        assert_eq!(file("kansion exports/Rauma tiedosto 3", "Rauma"), "kansion exports/Rauma tiedosto 3");
        assert_eq!(first_folder("exports/Rauma/[folder 2]/c.csv"), Some("Rauma"));
        assert_eq!(first_folder("exports/[kansio 2]/c.csv"), None);
        assert_eq!(first_folder("kansion exports/Rauma tiedosto 3"), None);
    }

    #[test]
    fn the_organisation_s_own_folder_is_not_repeated() {
        assert_eq!(file("exports/Rauma/2021/c.csv", "Rauma"), "2021/c.csv");
        assert_eq!(file("kooste.toml", "Rauma"), "kooste.toml");
    }

    #[test]
    fn a_place_is_told_as_spreadsheets_and_editors_show_it() {
        let words = Catalogue::of(Lang::Fi);
        let at = |sheet: Option<&str>, row, column| Place {
            sheet: sheet.map(str::to_owned),
            row,
            column,
            ..place("exports/Rauma/c.xlsx")
        };
        assert_eq!(cell(&at(Some("Taul1"), Some(17), Some(3)), words), "C17");
        assert_eq!(cell(&at(None, Some(17), Some(3)), words), "rivi 17, sarake 3");
        assert_eq!(cell(&at(Some("Taul1"), Some(17), None), words), "rivi 17");
        assert_eq!(cell(&at(Some("Taul1"), None, Some(28)), words), "sarake AB");
        assert_eq!(cell(&at(None, None, None), words), "koko tiedosto");
        assert_eq!(line(&at(Some("Taul1"), Some(17), Some(3)), "Rauma", words), "c.xlsx, Taul1: C17");
    }

    #[test]
    fn a_long_name_keeps_its_beginning_and_its_end() {
        let short = shortened(&format!("alku{}_2022-06-30.csv", "x".repeat(200)));
        assert_eq!(short.chars().count(), LONGEST);
        assert!(short.starts_with("alku") && short.ends_with("_2022-06-30.csv"));
    }
}
