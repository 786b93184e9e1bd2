//! An empty project folder: what `kooste init` writes.
//!
//! The settings file names every key that exists once, set or commented out, each with a line in plain words: it is the
//! reference that a project worker has at hand. A line that starts with `#` and a space explains, `#key` is a setting.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::hashing;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::language::Lang;
use crate::project::Project;
use crate::report::{Reports, check_name};

const SETTINGS: &str = include_str!("project_folder/kooste.toml");
const READ_ME: &str = include_str!("project_folder/LUE-MINUT.txt");
const GIT_IGNORE: &str = include_str!("project_folder/gitignore");

/// Description and template of a report that builds at once, with comments in a language.
fn example(lang: Lang) -> [(&'static str, &'static str); 2] {
    let (description, template) = match lang {
        Lang::Fi => {
            (include_str!("project_folder/report/report.toml.fi"), include_str!("project_folder/report/main.typ.fi"))
        }
        Lang::Sv => {
            (include_str!("project_folder/report/report.toml.sv"), include_str!("project_folder/report/main.typ.sv"))
        }
        Lang::En => {
            (include_str!("project_folder/report/report.toml.en"), include_str!("project_folder/report/main.typ.en"))
        }
    };
    [("report.toml", description), ("main.typ", template)]
}

/// Adds a report of its own to a project, as a commented example to begin with, and returns its folder.
///
/// # Errors
/// 2 when there is no project, when the name cannot be that of a report or is taken, or when the folder cannot be written.
pub fn write_report(root: &Path, name: &str, lang: Lang) -> Result<PathBuf> {
    Project::read(root)?;
    let shown = format!("report-templates/{name}");
    check_name(name).map_err(|diagnostic| Failure::one(Exit::Usage, *diagnostic))?;
    let place = root.join("report-templates").join(name);
    if place.exists() || Reports::with(&BTreeMap::new())?.get(name).is_some() {
        let diagnostic = Diagnostic::error("report-exists").at(Place::file(shown)).arg("name", name);
        return Err(Failure::one(Exit::Usage, diagnostic));
    }
    let write = || {
        fs::create_dir_all(root.join("report-templates"))?;
        let staging = tempfile::Builder::new().prefix(".kooste-").tempdir_in(root)?;
        // A folder inside the temporary one, so that it has the usual permissions once it is moved.
        let folder = staging.path().join("report");
        fs::create_dir(&folder)?;
        for (file, text) in example(lang) {
            let words = ["NIMI", "NAMN", "NAME"];
            fs::write(folder.join(file), words.iter().fold(text.to_owned(), |text, word| text.replace(word, name)))?;
        }
        fs::rename(folder, &place)
    };
    write().map_err(|error: io::Error| Failure::io(Exit::Usage, shown, &error))?;
    Ok(place)
}

/// Writes an empty project into `dir`, which must not exist or be empty: kooste.toml, kooste.key, exports/, narrative/fi/,
/// LUE-MINUT.txt and .gitignore. It is moved into place at the end.
///
/// # Errors
/// 2 when the folder cannot be written.
pub fn write(dir: &Path) -> Result<()> {
    let failed = |error: io::Error| Failure::io(Exit::Usage, dir.display(), &error);
    let near = match dir.parent() {
        _ if dir.exists() => dir,
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(near).map_err(failed)?;
    let staging = tempfile::Builder::new().prefix(".kooste-").tempdir_in(near).map_err(failed)?;
    // The project is a folder inside the temporary one, so that it has the usual permissions once it is moved.
    let root = staging.path().join("project");
    fill(&root).map_err(failed)?;
    hashing::key(&root)?.keep(&root)?;
    move_in(&root, dir).map_err(failed)
}

/// Moves the project to its place. A folder that exists is kept and filled: it may be where somebody is working.
fn move_in(root: &Path, dir: &Path) -> io::Result<()> {
    if !dir.exists() {
        return fs::rename(root, dir);
    }
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        fs::rename(entry.path(), dir.join(entry.file_name()))?;
    }
    Ok(())
}

fn fill(root: &Path) -> io::Result<()> {
    fs::create_dir_all(root.join("exports"))?;
    fs::create_dir_all(root.join("narrative").join("fi"))?;
    fs::write(root.join("kooste.toml"), SETTINGS)?;
    // Notepad of older Windows reads UTF-8 only with a byte-order mark, and line ends only as CRLF.
    fs::write(root.join("LUE-MINUT.txt"), format!("\u{feff}{}", READ_ME.replace('\n', "\r\n")))?;
    fs::write(root.join(".gitignore"), GIT_IGNORE)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::language::Catalogue;
    use crate::report::narrative;

    /// Returns the settings with every commented key taken into use.
    fn uncommented() -> String {
        let uncomment = |line: &str| match line.strip_prefix('#') {
            Some(rest) if !rest.starts_with(' ') => rest.to_owned(),
            _ => line.to_owned(),
        };
        SETTINGS.lines().map(uncomment).fold(String::new(), |text, line| text + &line + "\n")
    }

    /// Returns the keys of each table as they stand in the text, the top level under an empty name.
    fn keys(text: &str) -> BTreeMap<String, Vec<String>> {
        let mut table = String::new();
        let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if line.starts_with('[') {
                table = line.trim_matches(['[', ']']).to_owned();
                keys.entry(String::new()).or_default().push(table.clone());
            } else if let Some((key, _)) = line.split_once(" = ") {
                keys.entry(table.clone()).or_default().push(key.to_owned());
            }
        }
        keys
    }

    /// Returns the keys that the reader knows in a table: it names them when it meets one that it does not know.
    fn known_keys(text: &str, table: &str) -> BTreeSet<String> {
        let stranger = "qqqqqqqqqqqqqqqqqqqqqqqq = 1\n";
        let asked = match table {
            "" => format!("{stranger}{text}"),
            _ => text.replacen(&format!("{table}]\n"), &format!("{table}]\n{stranger}"), 1).replacen(
                &format!("{table}]]\n"),
                &format!("{table}]]\n{stranger}"),
                1,
            ),
        };
        let failure = Project::parse(Path::new("."), &asked).unwrap_err();
        let found = failure.diagnostics.iter().find(|diagnostic| diagnostic.code == "unknown-key");
        found.unwrap_or_else(|| panic!("{table}: {failure}")).args["known"].split(", ").map(str::to_owned).collect()
    }

    #[test]
    fn what_init_writes_is_a_project() {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("hanke");
        write(&dir).unwrap();
        let project = Project::read(&dir).unwrap();
        assert_eq!(project.name, "Hankkeen nimi");
        assert!(dir.join("exports").is_dir() && dir.join("narrative/fi").is_dir());
        hashing::key(&dir).unwrap();
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["hanke"]);
    }

    #[test]
    fn every_commented_setting_can_be_taken_into_use() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").unwrap();
        let project = Project::parse(folder.path(), &uncommented()).unwrap();
        assert_eq!(project.groups.len(), 1);
        assert_eq!(project.targets.employment_rate, Some(0.40));
    }

    #[test]
    fn every_key_that_can_be_set_stands_once() {
        let text = uncommented();
        let written = keys(&text);
        let mut tables: Vec<&str> =
            written[""].iter().map(String::as_str).filter(|key| written.contains_key(*key)).collect();
        tables.push("");
        assert_eq!(tables.len(), written.len());
        for table in tables {
            let once: BTreeSet<String> = written[table].iter().cloned().collect();
            assert_eq!(once.len(), written[table].len(), "a key of [{table}] stands twice");
            assert_eq!(once, known_keys(&text, table), "keys of [{table}]");
        }
    }

    #[test]
    fn the_guide_names_every_text_that_a_report_takes() {
        let words = Catalogue::of(Lang::Fi);
        for section in narrative::SECTIONS {
            let file = format!("{}.md", words.plain(&format!("part-{section}.file")));
            assert!(READ_ME.contains(&file), "{file}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_key_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("hanke");
        write(&dir).unwrap();
        assert_eq!(fs::metadata(dir.join("kooste.key")).unwrap().permissions().mode() & 0o077, 0);
        assert_eq!(fs::metadata(&dir).unwrap().permissions().mode() & 0o500, 0o500);
    }
}
