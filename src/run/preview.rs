//! A preview: the pages of a project's reports as pictures, for whoever writes their texts or templates.
//!
//! The figures are those that a run would publish: read, checked, computed and controlled in the same way, against the same ledgers, or
//! taken from the cache by the same rules. They stay in memory, so that after a change of a text or a template only the pages are made again. Nothing of a preview is
//! an output: it stands in a folder of its own, marked as a draft on every page, and cannot be released.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::cache::{Cache, Inputs, KeptFigures, Steps};
use super::figures::{Asked, Figures};
use super::load::{self, Loaded, Purpose};
use super::lock::{Lock, Wait};
use super::publication::{self, Publication};
use super::{RunOptions, Stage, hashing, output, publish};
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::language::Catalogue;
use crate::privacy;
use crate::project::{Audience, Project};
use crate::report::{Reports, pages};
use crate::store::Unwritten;

/// Folder of the previews in a project folder.
pub(super) const FOLDER: &str = "preview";

/// What a preview has made.
#[derive(Debug, Serialize)]
pub struct PreviewSummary {
    pub period: String,
    /// Folder of the pages.
    pub folder: PathBuf,
    /// The pages by report and language, in their order.
    pub pages: Vec<PathBuf>,
    /// How many pages are not as they were before.
    pub changed: usize,
    /// What was noticed about the texts.
    #[serde(skip)]
    pub diagnostics: Vec<Diagnostic>,
}

/// A project's figures, ready for pages.
pub struct Preview {
    options: RunOptions,
    loaded: Loaded,
    publications: Vec<Publication>,
    /// How many findings are the data's own; those of the texts come after.
    of_data: usize,
}

impl Preview {
    /// Reads, checks, computes and controls as a run does, but for what the cache has; what was computed goes there, and nowhere else.
    ///
    /// # Errors
    /// As [`run`](super::run); 3 under the profile secure, of which there are no reports.
    pub fn compute(options: &RunOptions, progress: &mut dyn FnMut(Stage)) -> Result<Preview> {
        let project = Project::read(&options.project).map_err(privacy::redact)?;
        let reports = reports(&project)?;
        let editions = publication::editions(options, &project, &reports)?;
        if editions.iter().all(|edition| edition.audience == Audience::Secure) {
            return Err(Failure::one(Exit::Blocked, Diagnostic::error("report-secure")));
        }
        let period = load::period(&project, options.period)?;
        let key = hashing::key(&project.root)?;
        let cache = Cache::open(&project.root);
        let inputs = Inputs::read(options, &project, period, &key).ok();
        let audiences = publication::audiences(super::audience(options, &project), &editions);
        let asked = Asked {
            options,
            period,
            editions: &editions,
            audiences: &audiences,
            purpose: Purpose::Draft,
            key: &key,
            reports: &reports,
            inputs: inputs.as_ref(),
            cache: &cache,
            fresh: false,
        };
        let (mut figures, steps) = asked.figures(project, progress)?;
        let database = figures.database.take();
        if let (Some(inputs), Some(database), Some(steps)) = (inputs, database, steps) {
            keep(inputs, database, steps, &figures, |loaded| Inputs::read(options, &loaded.project, period, &key).ok());
        }
        let Figures { loaded, publications, .. } = figures;
        Ok(Preview { options: options.clone(), of_data: loaded.diagnostics.len(), loaded, publications })
    }

    /// Returns where the pages are written: a folder for each period below preview/, or the one given.
    pub fn folder(&self, given: Option<&Path>) -> PathBuf {
        given.map_or_else(|| self.loaded.project.root.join(FOLDER).join(self.loaded.period.to_string()), Path::to_owned)
    }

    /// Reads texts and templates, makes the pages and writes those that have changed; pages that a longer report had before
    /// go. Returns `None` when a report is now for readers for whom nothing was computed.
    ///
    /// # Errors
    /// 2 for a template or a folder that cannot be written, 3 for direct identifiers in a text, 4 for a text that cannot be read.
    pub fn build(&mut self, given: Option<&Path>) -> Result<Option<PreviewSummary>> {
        load::texts_have_no_identifiers(&self.loaded.project)?;
        let reports = reports(&self.loaded.project)?;
        let editions = publication::editions(&self.options, &self.loaded.project, &reports)?;
        let is_computed =
            |audience| self.publications.iter().any(|publication| publication.profile.audience == audience);
        if !editions.iter().all(|edition| is_computed(edition.audience)) {
            return Ok(None);
        }
        self.loaded.diagnostics.truncate(self.of_data);
        let period = self.loaded.period;
        let made = publication::each(&mut self.loaded, &reports, &editions, &self.publications, |edition, input| {
            Ok((edition.stem(period), pages::build(input)?))
        })?;
        let folder = self.folder(given);
        let write = || -> io::Result<(Vec<PathBuf>, usize)> {
            prepare(&folder, &self.loaded.project)?;
            let (mut paths, mut changed) = (Vec::new(), 0);
            for (stem, pages) in &made {
                let (written, differ) = write_pages(&folder, stem, pages)?;
                paths.extend(written);
                changed += differ;
            }
            Ok((paths, changed))
        };
        let (pages, changed) = write().map_err(|error| Failure::io(Exit::Usage, folder.display(), &error))?;
        let diagnostics = self.loaded.diagnostics[self.of_data..].to_vec();
        Ok(Some(PreviewSummary { period: period.to_string(), folder, pages, changed, diagnostics }))
    }
}

/// Puts what was computed into the cache, so that a run or another preview takes it from there. Where another command is at work on the
/// project, or something cannot be written, it is computed again.
fn keep(
    inputs: Inputs,
    database: Unwritten,
    steps: Steps,
    figures: &Figures,
    read_again: impl FnOnce(&Loaded) -> Option<Inputs>,
) {
    let Figures { loaded, publications, rejected, .. } = figures;
    let root = &loaded.project.root;
    // Read before the lock is taken: whoever takes it removes what others have left.
    let Some(database) = database.write().ok().and_then(|database| fs::read(database.unfinished()).ok()) else {
        return;
    };
    let Ok(_lock) = Lock::take(root, "preview", Wait::No) else { return };
    // What was changed meanwhile is in the figures or not: nobody knows. And without a key no run has these inputs.
    if read_again(loaded).as_ref() != Some(&inputs) || !root.join(hashing::KEY_FILE).is_file() {
        return;
    }
    // Another command may have written to it since.
    let cache = Cache::open(root);
    let key = inputs.figures(&publications.iter().map(|publication| publication.profile.audience).collect::<Vec<_>>());
    let mut place = KeptFigures::put(cache.shelf(), key, loaded, loaded.diagnostics.len(), publications, rejected);
    if let Some(place) = &mut place {
        place.steps = steps.put(cache.shelf());
    }
    cache.keep_draft(inputs, &database, place);
}

fn reports(project: &Project) -> Result<Reports> {
    Reports::with(&publish::own_templates(&project.root)?)
}

/// Makes the folder, readable by its owner only, with a note that says what its files are. A folder that was there keeps its
/// permissions: it is somebody's.
fn prepare(folder: &Path, project: &Project) -> io::Result<()> {
    if !folder.exists() {
        fs::create_dir_all(folder)?;
        output::make_private(folder)?;
        let parent = project.root.join(FOLDER);
        if folder.starts_with(&parent) {
            output::make_private(&parent)?;
        }
    }
    let words = Catalogue::of(project.language);
    // Notepad of older Windows reads UTF-8 only with a byte-order mark, and line ends only as CRLF.
    let note = format!("\u{feff}{}\r\n", words.plain("preview-note").replace('\n', "\r\n"));
    write_if_changed(&folder.join(words.plain("preview-note.file")), note.as_bytes()).map(drop)
}

/// Writes the pages of a report as `<stem>-01.svg` and so on; returns their paths and how many differ from before.
fn write_pages(folder: &Path, stem: &str, pages: &[String]) -> io::Result<(Vec<PathBuf>, usize)> {
    let (mut paths, mut changed) = (Vec::new(), 0);
    for (index, page) in pages.iter().enumerate() {
        let path = folder.join(format!("{stem}-{:02}.svg", index + 1));
        changed += usize::from(write_if_changed(&path, page.as_bytes())?);
        paths.push(path);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let number = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(".svg"));
        let is_page =
            number.is_some_and(|number| number.len() >= 2 && number.bytes().all(|byte| byte.is_ascii_digit()));
        if is_page && !paths.contains(&path) {
            fs::remove_file(&path)?;
            changed += 1;
        }
    }
    Ok((paths, changed))
}

/// Writes a file at once, readable by its owner only, unless it already holds these bytes: whoever looks at a page that has
/// not changed is not disturbed.
fn write_if_changed(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    if fs::read(path).is_ok_and(|before| before == bytes) {
        return Ok(false);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    io::Write::write_all(&mut file, bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn pages_of_a_longer_version_go_and_files_of_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for other in
            ["oma-2022Q2-sv-09.svg", "oma-2-2022Q2-fi-09.svg", "oma-2022Q2-fi-muistio.svg", "oma-2022Q2-fi-1.svg"]
        {
            fs::write(folder.join(other), "other").unwrap();
        }
        let pages = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(write_pages(folder, "oma-2022Q2-fi", &pages).unwrap().1, 3);
        assert_eq!(names(folder).len(), 7);
        let (paths, changed) = write_pages(folder, "oma-2022Q2-fi", &["a".to_owned(), "x".to_owned()]).unwrap();
        assert_eq!((paths.len(), changed), (2, 2), "one page differs, one has gone");
        assert_eq!(names(folder).len(), 6);
        assert_eq!(write_pages(folder, "oma-2022Q2-fi", &["a".to_owned(), "x".to_owned()]).unwrap().1, 0);
    }
}
