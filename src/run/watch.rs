//! Noticing that somebody has changed a file of a project, by looking at times and sizes.
//!
//! Nothing is opened, and what a run or a preview writes is not looked at. A change counts once two looks in a row see the
//! same: a large file that is still being copied would be read by half otherwise.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::preview;

/// Folders of a project that hold what was written by the program.
const WRITTEN: [&str; 4] = ["out", "log", preview::FOLDER, ".kooste"];
/// Folders of which only the pages of a report depend.
const TEXTS: [&str; 2] = ["narrative", "report-templates"];

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Texts or templates: the figures are the same.
    Texts,
    /// Exports, settings, queries or whatever else figures are made of.
    Figures,
}

/// Time and size of each file, by path.
type Look = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Looks at a project's files again and again.
pub struct Watch {
    root: PathBuf,
    /// A folder of pages that may lie in the project, too.
    pages: Option<PathBuf>,
    /// The files as they were when they were last used.
    used: Look,
    /// The files as the last look saw them.
    last: Look,
}

impl Watch {
    /// Begins to watch a project folder; `pages`: where the pages are written, if not in preview/.
    pub fn new(root: &Path, pages: Option<&Path>) -> Watch {
        let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut watch = Watch { root: whole(root), pages: pages.map(whole), used: Look::new(), last: Look::new() };
        watch.used = watch.see();
        watch.last.clone_from(&watch.used);
        watch
    }

    /// Looks once; returns what has changed since the last change that was returned, as soon as it stays as it is.
    pub fn look(&mut self) -> Option<Change> {
        let now = self.see();
        let is_settled = now == self.last;
        self.last = now;
        if !is_settled || self.last == self.used {
            return None;
        }
        let differ = |one: &Look, other: &Look| -> Option<Change> {
            one.iter().filter(|(path, stamp)| other.get(*path) != Some(stamp)).map(|(path, _)| kind(path)).max()
        };
        let change = differ(&self.last, &self.used).max(differ(&self.used, &self.last));
        self.used.clone_from(&self.last);
        change
    }

    fn see(&self) -> Look {
        let mut look = Look::new();
        self.see_folder(Path::new(""), &mut look);
        look
    }

    /// A folder or file that cannot be looked at is not there; whoever reads it tells why.
    fn see_folder(&self, below: &Path, look: &mut Look) {
        let Ok(entries) = fs::read_dir(self.root.join(below)) else { return };
        for entry in entries.flatten() {
            let path = below.join(entry.file_name());
            let in_pages = self.pages.as_ref().is_some_and(|pages| self.root.join(&path) == *pages);
            let is_written = below.as_os_str().is_empty() && WRITTEN.iter().any(|folder| path == Path::new(folder));
            if in_pages || is_written {
                continue;
            }
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                self.see_folder(&path, look);
            } else if let Ok(data) = fs::metadata(self.root.join(&path)) {
                look.insert(path, (data.modified().ok(), data.len()));
            }
        }
    }
}

fn kind(path: &Path) -> Change {
    if TEXTS.iter().any(|folder| path.starts_with(folder)) { Change::Texts } else { Change::Figures }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for file in ["kooste.toml", "exports/Rauma/a.csv", "narrative/fi/talous.md", "out/2022Q2/a.pdf"] {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "a").unwrap();
        }
        root
    }

    fn looks(watch: &mut Watch) -> [Option<Change>; 3] {
        [watch.look(), watch.look(), watch.look()]
    }

    #[test]
    fn a_change_is_told_once_and_when_it_has_settled() {
        let root = project();
        let mut watch = Watch::new(root.path(), Some(&root.path().join("pages")));
        assert_eq!(looks(&mut watch), [None; 3]);
        fs::write(root.path().join("narrative/fi/talous.md"), "ab").unwrap();
        assert_eq!(looks(&mut watch), [None, Some(Change::Texts), None]);
        fs::write(root.path().join("exports/Rauma/a.csv"), "ab").unwrap();
        assert_eq!(watch.look(), None);
        fs::write(root.path().join("exports/Rauma/a.csv"), "abc").unwrap();
        assert_eq!(looks(&mut watch), [None, Some(Change::Figures), None]);
    }

    #[test]
    fn new_and_lost_files_count_and_figures_go_before_texts() {
        let root = project();
        let mut watch = Watch::new(root.path(), Some(&root.path().join("pages")));
        fs::remove_file(root.path().join("exports/Rauma/a.csv")).unwrap();
        fs::write(root.path().join("narrative/fi/uusi.md"), "a").unwrap();
        assert_eq!(looks(&mut watch), [None, Some(Change::Figures), None]);
        fs::create_dir(root.path().join("report-templates")).unwrap();
        fs::write(root.path().join("report-templates/a.typ"), "a").unwrap();
        assert_eq!(looks(&mut watch), [None, Some(Change::Texts), None]);
    }

    #[test]
    fn what_the_program_writes_is_no_change() {
        let root = project();
        let mut watch = Watch::new(root.path(), Some(&root.path().join("pages")));
        for file in ["out/2022Q2/b.pdf", "log/2022Q2/b.csv", "preview/2022Q2/a.svg", ".kooste/a", "pages/a.svg"] {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "b").unwrap();
        }
        assert_eq!(looks(&mut watch), [None; 3]);
    }
}
