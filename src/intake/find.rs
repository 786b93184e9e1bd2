//! The files below exports/: which are read, which are passed over, whose they are and of what day.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::values::clean;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::privacy::{Gate, Hits, Spot, Where, find as find_identifiers, holds_identifier, name_to_scan};

/// The folder of a project that holds what was sent.
pub const EXPORTS: &str = "exports";

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Workbook,
    Parquet,
}

/// A file to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub path: PathBuf,
    /// Path relative to the project folder, with `/`; masked where a name in it holds an identifier.
    pub name: String,
    /// Whether its own name or that of a folder above it holds an identifier, so that nothing of it may be staged.
    pub blocked: bool,
    /// The first folder below exports/; empty for a file that lies directly in it.
    pub organisation: String,
    pub format: Format,
    pub bytes: u64,
    /// The latest date in the file's name.
    pub date: Option<NaiveDate>,
}

/// What lies below exports/.
#[derive(Debug, Default)]
pub struct Exports {
    /// The files to read, in the order of their names.
    pub files: Vec<Found>,
    /// Notes on those passed over.
    pub notes: Vec<Diagnostic>,
    /// Identifiers in names of files and folders.
    pub hits: Vec<Hits>,
}

/// Returns the files to read below a folder, which is shown by a name: the names of the files begin with it.
///
/// # Errors
/// Fails when there is no such folder, it cannot be listed, or nothing in it can be read.
pub fn files(exports: &Path, shown: &str, gate: &Gate) -> Result<Exports> {
    let place = || Place::file(if shown.is_empty() { exports.display().to_string() } else { shown.to_owned() });
    if !exports.is_dir() {
        return Err(Failure::one(Exit::Input, Diagnostic::error("exports-missing").at(place())));
    }
    let mut walk = Walk { gate, paths: Vec::new(), hits: Vec::new() };
    walk.folder(exports, shown, false)?;
    let Walk { paths, hits, .. } = walk;
    let mut found = Vec::new();
    let mut notes = Vec::new();
    for Listed { path, shown: name, blocked } in paths {
        let Some(format) = format_of(&path) else {
            if !blocked {
                // What stands behind a link nobody sees to be missing.
                let found = if path.is_symlink() {
                    Diagnostic::error("link-not-followed")
                } else if is_other_spreadsheet(&path) {
                    Diagnostic::error("spreadsheet-not-read")
                } else {
                    Diagnostic::note("file-not-read")
                };
                notes.push(found.at(Place::file(name)));
            }
            continue;
        };
        let real = relative(exports, &path);
        let organisation = match real.split('/').collect::<Vec<_>>().as_slice() {
            [folder, _, ..] => clean(folder).0.into_owned(),
            _ => {
                if !blocked {
                    notes.push(Diagnostic::warning("file-without-organisation").at(Place::file(&name)));
                }
                String::new()
            }
        };
        let bytes = fs::metadata(&path).map_err(|error| Failure::io(Exit::Input, &name, &error))?.len();
        let date = path.file_stem().and_then(|stem| date_in(&stem.to_string_lossy()));
        found.push(Found { path, name, blocked, organisation, format, bytes, date });
    }
    if found.is_empty() && hits.is_empty() {
        let mut diagnostics = notes;
        diagnostics.push(Diagnostic::error("exports-empty").at(place()));
        return Err(Failure::many(Exit::Input, diagnostics));
    }
    Ok(Exports { files: found, notes, hits })
}

/// A file below exports/.
struct Listed {
    path: PathBuf,
    /// Its path in the project, as it may be shown.
    shown: String,
    blocked: bool,
}

/// Lists files, and looks at their names and those of their folders for identifiers.
struct Walk<'g> {
    gate: &'g Gate,
    paths: Vec<Listed>,
    hits: Vec<Hits>,
}

impl Walk<'_> {
    /// Adds all files below a folder in the order of their names. What spreadsheets and file managers leave behind is passed over.
    fn folder(&mut self, folder: &Path, shown: &str, blocked: bool) -> Result<()> {
        let failed = |error: &std::io::Error| Failure::io(Exit::Input, shown, error);
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder).map_err(|error| failed(&error))? {
            entries.push(entry.map_err(|error| failed(&error))?.path());
        }
        entries.sort();
        let (mut files, mut folders) = (0, 0);
        for path in entries {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if is_left_behind(&name) {
                continue;
            }
            // A link to a folder is not followed: it may lead in a circle or out of the project.
            if path.is_dir() && !path.is_symlink() {
                folders += 1;
                let shown = below(self.gate.shown_folder(shown, &name, folders));
                self.look(&shown, &name, Spot::FolderName);
                self.folder(&path, &shown, blocked || holds_identifier(&name))?;
            } else {
                files += 1;
                let shown = below(self.gate.shown_file(shown, &name, files));
                self.look(&shown, name_to_scan(&name), Spot::FileName);
                self.paths.push(Listed { path, shown, blocked: blocked || holds_identifier(name_to_scan(&name)) });
            }
        }
        Ok(())
    }

    fn look(&mut self, shown: &str, name: &str, spot: Spot) {
        let mut hits = Hits::of(shown);
        find_identifiers(name, &mut |kind, _| hits.add(kind, spot, Where::default()));
        if !hits.is_empty() {
            self.hits.push(hits);
        }
    }
}

/// Returns whether a file or folder of this name is passed over: spreadsheets and file managers leave such behind.
pub fn is_left_behind(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}

/// What lies below a folder without a name has no sign before its own.
fn below(shown: String) -> String {
    shown.strip_prefix('/').map_or(shown.clone(), str::to_owned)
}

pub(super) fn relative(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Whether a file is a spreadsheet of a kind that is not read: somebody has sent data in it.
fn is_other_spreadsheet(path: &Path) -> bool {
    const ENDINGS: [&str; 9] = ["xlsb", "xltx", "xltm", "xlt", "numbers", "fods", "ots", "sxc", "gsheet"];
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

fn format_of(path: &Path) -> Option<Format> {
    if !path.is_file() {
        return None;
    }
    let extension = path.extension()?.to_string_lossy().to_lowercase();
    match extension.as_str() {
        "csv" | "tsv" | "txt" => Some(Format::Text),
        "xlsx" | "xlsm" | "xls" | "ods" => Some(Format::Workbook),
        "parquet" => Some(Format::Parquet),
        _ => None,
    }
}

/// Returns the latest date in a file's name: `2022-07-01`, `20220701`, `1.7.2022`, `01_07_2022`, `1.7.22`.
fn date_in(stem: &str) -> Option<NaiveDate> {
    let mut runs: Vec<(usize, &str)> = Vec::new();
    let mut start = None;
    for (position, sign) in stem.char_indices().chain([(stem.len(), ' ')]) {
        match (sign.is_ascii_digit(), start) {
            (true, None) => start = Some(position),
            (false, Some(from)) => {
                runs.push((from, &stem[from..position]));
                start = None;
            }
            _ => {}
        }
    }
    let whole = runs.iter().filter(|(_, digits)| digits.len() == 8).filter_map(|(_, digits)| {
        let part = |from: usize, to: usize| digits[from..to].parse().ok();
        date(part(0, 4)?, part(4, 6)?, part(6, 8)?).or_else(|| date(part(4, 8)?, part(2, 4)?, part(0, 2)?))
    });
    let parted = runs.windows(3).filter_map(|three| {
        let [(a, first), (b, second), (c, third)] = three else { return None };
        let between = [&stem[a + first.len()..*b], &stem[b + second.len()..*c]];
        let parts = (first.parse().ok()?, second.parse().ok()?, third.parse().ok()?);
        if between[0] != between[1] || !["-", ".", "_", " "].contains(&between[0]) || second.len() > 2 {
            return None;
        }
        match (first.len(), third.len()) {
            (4, 1 | 2) => date(parts.0, parts.1, parts.2),
            (1 | 2, 4) => date(parts.2, parts.1, parts.0),
            (1 | 2, 2) if between[0] == "." => date(2000 + parts.2, parts.1, parts.0),
            _ => None,
        }
    });
    whole.chain(parted).max()
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    (1990..=2199).contains(&year).then(|| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_a_name_is_found() {
        let july = NaiveDate::from_ymd_opt(2022, 7, 1);
        for name in [
            "lahete_2022-07-01",
            "lahete 20220701",
            "lahete1.7.2022",
            "01_07_2022 lähetteet",
            "1.7.22",
            "Lähetteet 1.1.2022 - 1.7.2022",
            "01072022",
            "v2_2022-07-01_korjattu3",
        ] {
            assert_eq!(date_in(name), july, "{name}");
        }
        for name in ["lahete", "lahete 2022", "2022-07", "31.2.2022", "12345678", "1-7-22", "609 2021 15"] {
            assert_eq!(date_in(name), None, "{name}");
        }
    }

    #[test]
    fn files_come_in_the_order_of_their_names_with_their_organisation() {
        let folder = tempfile::tempdir().unwrap();
        let exports = folder.path().join(EXPORTS);
        for path in [
            "Rauma/b.CSV",
            "Rauma/2022/a.xlsx",
            "Pori/c.txt",
            "loose.csv",
            "Pori/~$c.xlsx",
            "Pori/.DS_Store",
            "Pori/Thumbs.db",
            "Pori/lue.docx",
        ] {
            fs::create_dir_all(exports.join(path).parent().unwrap()).unwrap();
            fs::write(exports.join(path), "x").unwrap();
        }
        let Exports { files: found, notes, hits } = files(&exports, EXPORTS, &Gate::default()).unwrap();
        assert!(hits.is_empty());
        let names: Vec<(&str, &str)> =
            found.iter().map(|file| (file.name.as_str(), file.organisation.as_str())).collect();
        assert_eq!(
            names,
            [
                ("exports/Pori/c.txt", "Pori"),
                ("exports/Rauma/2022/a.xlsx", "Rauma"),
                ("exports/Rauma/b.CSV", "Rauma"),
                ("exports/loose.csv", ""),
            ]
        );
        // A folder elsewhere: names are those in it.
        let elsewhere = files(&exports, "", &Gate::default()).unwrap();
        let bare: Vec<String> = elsewhere.files.into_iter().map(|file| format!("exports/{}", file.name)).collect();
        assert_eq!(bare, names.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        let codes: Vec<(&str, String)> = notes.iter().map(|note| (note.code, note.place.to_string())).collect();
        assert_eq!(
            codes,
            [
                ("file-not-read", "exports/Pori/lue.docx".to_owned()),
                ("file-without-organisation", "exports/loose.csv".to_owned())
            ]
        );
    }

    /// Nobody would see that what stands behind it is missing.
    #[cfg(unix)]
    #[test]
    fn a_link_that_is_not_followed_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let exports = folder.path().join(EXPORTS);
        fs::create_dir_all(exports.join("Pori")).unwrap();
        fs::create_dir_all(folder.path().join("elsewhere")).unwrap();
        fs::write(exports.join("Pori/a.csv"), "x").unwrap();
        fs::write(folder.path().join("b.csv"), "x").unwrap();
        let link =
            |to: &str, from: &str| std::os::unix::fs::symlink(folder.path().join(to), exports.join(from)).unwrap();
        link("elsewhere", "Rauma");
        link("nowhere.csv", "Pori/c.csv");
        link("b.csv", "Pori/b.csv");
        let Exports { files: found, notes, .. } = files(&exports, EXPORTS, &Gate::default()).unwrap();
        assert_eq!(
            found.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(),
            ["exports/Pori/a.csv", "exports/Pori/b.csv"]
        );
        let codes: Vec<(&str, String)> = notes.iter().map(|note| (note.code, note.place.to_string())).collect();
        let wanted = ["exports/Pori/c.csv", "exports/Rauma"].map(|place| ("link-not-followed", place.to_owned()));
        assert_eq!(codes, wanted);
    }

    #[test]
    fn without_exports_there_is_nothing_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let failure = files(&folder.path().join(EXPORTS), EXPORTS, &Gate::default()).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Input, "exports-missing"));
        fs::create_dir(folder.path().join(EXPORTS)).unwrap();
        fs::write(folder.path().join(EXPORTS).join("readme.md"), "x").unwrap();
        let failure = files(&folder.path().join(EXPORTS), EXPORTS, &Gate::default()).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[1].code), (Exit::Input, "exports-empty"));
    }
}
