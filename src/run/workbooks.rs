//! The workbooks of a run: one beside each report, in its language.

use std::path::Path;

use super::load::Loaded;
use crate::diagnostics::Result;
use crate::disclosure::{Profile, ReleasedTable};
use crate::language::Lang;
use crate::project::Audience;
use crate::report::workbook::{self, WorkbookInput};

/// A workbook and its path in the project folder.
pub(super) struct Book {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Returns a workbook for each report and language. Under the secure profile there is no report to stand beside: the workbooks then
/// stay with the tables in the log, which only the owner reads.
pub(super) fn workbooks(
    loaded: &Loaded,
    reports: &[&str],
    langs: &[Lang],
    profile: &Profile,
    tables: &[ReleasedTable],
) -> Result<Vec<Book>> {
    let folder = match profile.audience {
        Audience::Secure => format!("log/{}/secure", loaded.period),
        Audience::Public | Audience::Steering => format!("out/{}", loaded.period),
    };
    let mut books = Vec::new();
    for report in reports {
        for lang in langs {
            let input = WorkbookInput {
                project: &loaded.project,
                report,
                period: loaded.period,
                lang: *lang,
                profile: *profile,
                cut_off: loaded.settings.cut_off,
                tables,
            };
            let name = workbook::file_name(report, loaded.period, *lang);
            books.push(Book { path: format!("{folder}/{name}"), bytes: workbook::build(&input)? });
        }
    }
    Ok(books)
}

/// Returns the paths below the project folder as it was given.
pub(super) fn paths(books: &[Book], root: &Path) -> Vec<std::path::PathBuf> {
    books.iter().map(|book| root.join(&book.path)).collect()
}
