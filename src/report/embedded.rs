//! The program's own report-templates/: library, sections, reports, words and fonts, as they stand in the binary.

use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/report-templates");

/// Returns every file below a folder, with its path below report-templates/ written with `/`, in the order of the paths.
pub fn files(folder: &str) -> Vec<(String, &'static [u8])> {
    let mut found = Vec::new();
    match folder {
        "" => collect(&FILES, &mut found),
        folder => FILES.get_dir(folder).into_iter().for_each(|folder| collect(folder, &mut found)),
    }
    found.sort();
    found
}

fn collect(folder: &'static Dir<'_>, found: &mut Vec<(String, &'static [u8])>) {
    let path = |file: &include_dir::File<'_>| file.path().to_string_lossy().replace('\\', "/");
    found.extend(folder.files().map(|file| (path(file), file.contents())));
    folder.dirs().for_each(|below| collect(below, found));
}
