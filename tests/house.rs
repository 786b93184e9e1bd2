//! The order of the house, held to the source itself: which module may import which, and what the report may not know.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The modules from left to right; each may import those to its left. docs/architecture.md says why.
const ORDER: [&str; 19] = [
    "language",
    "diagnostics",
    "digest",
    "facts",
    "parallel",
    "period",
    "statistics",
    "session",
    "project",
    "privacy",
    "intake",
    "contract",
    "store",
    "measures",
    "disclosure",
    "report",
    "feedback",
    "run",
    "cli",
];

/// Stands aside: writes synthetic projects, and of the way of the data knows only the forms. Only `cli` imports it.
const GENERATE: &str = "generate";
const GENERATE_MAY: [&str; 6] = ["language", "diagnostics", "digest", "facts", "period", "contract"];

/// A file below src/: its path there with `/`, and its code without tests and comments.
pub struct Source {
    pub path: String,
    pub code: String,
}

impl Source {
    /// Returns the top module that the file belongs to.
    fn module(&self) -> &str {
        self.path.split('/').next().unwrap().trim_end_matches(".rs")
    }
}

/// Returns the sources by path. Tests are left out, for they may look anywhere.
pub fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&Path::new(ROOT).join("src"), &mut paths);
    paths.sort();
    let relative = |path: &Path| {
        let parts = path.strip_prefix(Path::new(ROOT).join("src")).unwrap().components();
        parts.map(|part| part.as_os_str().to_str().unwrap()).collect::<Vec<_>>().join("/")
    };
    let sources: Vec<Source> = paths
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| Source { path: relative(path), code: code(&fs::read_to_string(path).unwrap()) })
        .filter(|source| !source.path.ends_with("tests.rs") && !source.path.ends_with("testing.rs"))
        .collect();
    assert!(sources.len() > 50, "the sources are found");
    sources
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, paths) } else { paths.push(path) }
    }
}

/// Returns a source's code up to its tests, without the lines that are comments.
fn code(source: &str) -> String {
    let before_tests = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the top modules that a source names as `crate::module` or in `crate::{…}`.
fn imports(code: &str) -> BTreeSet<String> {
    let name = |text: &str| -> String { text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            found.insert(name(rest));
            continue;
        };
        let (mut depth, mut at_start) = (0, true);
        for (position, sign) in group.char_indices() {
            match sign {
                '}' if depth == 0 => break,
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => at_start = true,
                _ if at_start && depth == 0 && !sign.is_whitespace() => {
                    found.insert(name(&group[position..]));
                    at_start = false;
                }
                _ => {}
            }
        }
    }
    found.remove("");
    found
}

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == module)
}

fn may_import(module: &str, other: &str) -> bool {
    match (rank(module), rank(other)) {
        _ if module == other => true,
        _ if module == GENERATE => GENERATE_MAY.contains(&other),
        _ if other == GENERATE => module == "cli",
        (Some(module), Some(other)) => other < module,
        _ => false,
    }
}

#[test]
fn no_module_imports_one_to_its_right() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !matches!(source.path.as_str(), "lib.rs" | "main.rs")) {
        for other in imports(&source.code) {
            if !may_import(source.module(), &other) {
                wrong.push(format!("{} imports {other}", source.path));
            }
        }
        let outermost =
            !source.path.contains('/') || source.path.matches('/').count() == 1 && source.path.ends_with("/mod.rs");
        if outermost && source.code.contains("super::") {
            wrong.push(format!("{} reaches out through super", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_has_its_place_in_the_order() {
    let library = fs::read_to_string(Path::new(ROOT).join("src/lib.rs")).unwrap();
    let declared: BTreeSet<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(declared, ORDER.into_iter().chain([GENERATE]).collect());
}

#[test]
fn the_documents_tell_the_same_order() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/architecture.md")).unwrap();
    let told: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |").map(|(module, _)| module))
        .filter(|module| rank(module).is_some())
        .collect();
    let of_the_data: Vec<&str> = ORDER.into_iter().skip_while(|module| *module != "privacy").collect();
    assert_eq!(told, of_the_data);
    let leaves = page.split("At the left,").nth(1).unwrap().split("`project`").next().unwrap();
    for leaf in ORDER.into_iter().take_while(|module| *module != "project") {
        assert!(leaves.contains(&format!("`{leaf}`")), "{leaf}");
    }
}

/// What the report knows has passed disclosure control: it cannot ask the database, nor see a measure before its release.
#[test]
fn the_report_sees_released_figures_only() {
    for source in sources().iter().filter(|source| source.module() == "report") {
        for word in ["duckdb", "MeasureTable", "crate::store", "crate::session"] {
            assert!(!source.code.contains(word), "{} knows {word}", source.path);
        }
        assert!(source.path == "report/parquet.rs" || !source.code.contains("polars"), "{} knows polars", source.path);
    }
}

/// What may be shown is decided in one place: nobody else can make a released table or a figure.
#[test]
fn only_disclosure_makes_what_may_be_shown() {
    for source in sources().iter().filter(|source| source.module() != "disclosure") {
        for maker in
            [" ReleasedTable {", "(Figure {", " Figure {", "ReleasedTable::", "Figure::", "disclosure::testing"]
        {
            assert!(!source.code.contains(maker), "{} has {maker}", source.path);
        }
    }
}

/// What may be shown is read back from the cache only, and only as what a run kept of itself: two files have a form for that.
#[test]
fn only_the_cache_reads_back_what_may_be_shown() {
    for source in sources().iter().filter(|source| source.module() != "disclosure") {
        let may = ["run/publication.rs", "report/model.rs"].contains(&source.path.as_str());
        let read_back = source.code.split("Deserialize)]").skip(1).filter_map(|rest| rest.split("\n}").next());
        for shape in read_back.filter(|_| !may) {
            let holds = ["ReleasedTable", ": Figure", "<Figure"].iter().any(|name| shape.contains(name));
            assert!(!holds, "{} reads what may be shown:{shape}", source.path);
        }
        for read in
            ["from_slice::<ReleasedTable", "from_slice::<Figure", "from_str::<ReleasedTable", "from_str::<Figure"]
        {
            assert!(!source.code.contains(read), "{} has {read}", source.path);
        }
    }
}

/// The lint of Cargo.toml forbids the macros; the handles themselves are for the printer and its progress bar.
#[test]
fn only_the_printer_knows_the_terminal() {
    for source in sources().iter().filter(|source| source.path != "cli/printer.rs") {
        for word in ["println!", "print!(", "io::stdout", "io::stderr", "clippy::print_std"] {
            assert!(!source.code.contains(word), "{} has {word}", source.path);
        }
    }
}

/// Two runs over the same files give the same bytes, whenever and wherever.
#[test]
fn nothing_asks_the_clock_or_the_machine() {
    for source in sources() {
        for word in ["Local::now", "Utc::now", "SystemTime::now", "LC_ALL", "hostname"] {
            assert!(!source.code.contains(word), "{} has {word}", source.path);
        }
        // Looking a key up is harmless; where something is put in order or written out, there is nothing but ordered maps.
        let writes =
            ["measures", "disclosure", "report", "feedback", "run", "cli", "generate"].contains(&source.module());
        assert!(!writes || !["HashMap", "HashSet"].iter().any(|map| source.code.contains(map)), "{}", source.path);
        let wants_time = source.code.contains("Instant::now") && source.path != "cli/progress.rs";
        assert!(!wants_time, "{} measures time", source.path);
    }
}

#[test]
fn files_are_short_and_named_after_what_is_in_them() {
    for source in sources() {
        let lines = fs::read_to_string(Path::new(ROOT).join("src").join(&source.path)).unwrap().lines().count();
        assert!(lines <= 600, "{} has {lines} lines", source.path);
        for name in ["util", "helper", "common", "manager", "misc"] {
            assert!(!source.path.contains(name), "{}", source.path);
        }
    }
}

#[test]
fn the_imports_of_a_source_are_found() {
    let code = "use crate::a::B;\nuse crate::{c, d::{E, f}, g as h};\nlet x = crate::i::j();\npub(crate) fn k() {}";
    assert_eq!(imports(code), BTreeSet::from(["a", "c", "d", "g", "i"].map(str::to_owned)));
}
