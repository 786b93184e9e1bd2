//! Starting the program in a fixed environment, and project folders to start it on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use tempfile::TempDir;

/// The period of the small project's reports.
pub const PERIOD: &str = "2022Q2";

/// Arguments of `generate` for the small project.
pub const SMALL: [&str; 6] = ["--clients", "60", "--seed", "7", "--as-of", "2022-06-30"];

/// What one call did.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    /// Standard output: data.
    pub data: String,
    /// Standard error: what people read.
    pub told: String,
}

impl Outcome {
    /// Asserts the exit code; what was told is shown when it is another one.
    pub fn exits(self, code: i32) -> Outcome {
        assert_eq!(self.code, code, "\n{}\n{}", self.data, self.told);
        self
    }

    /// Asserts that the message says all of this.
    pub fn tells(self, words: &[&str]) -> Outcome {
        for word in words {
            assert!(self.told.contains(word), "{word:?} is not told in:\n{}", self.told);
        }
        self
    }
}

/// Returns the program with an environment that no machine decides about.
pub fn program() -> Command {
    let mut command = Command::from_std(bare());
    command.timeout(std::time::Duration::from_secs(120));
    command
}

/// Returns the program as the standard library starts it, for tests that hold its pipes.
pub fn bare() -> std::process::Command {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kooste"));
    command.env_clear().envs([("HOME", "/nowhere"), ("COLUMNS", "100"), ("NO_COLOR", "1")]);
    // Windows starts nothing without these; elsewhere they do not exist.
    for name in ["SystemRoot", "TEMP", "TMP"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command
}

/// Runs the program.
pub fn kooste<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Outcome {
    outcome(program().args(arguments))
}

/// Runs a prepared call.
pub fn outcome(command: &mut Command) -> Outcome {
    let output = command.output().unwrap();
    Outcome {
        code: output.status.code().unwrap_or(-1),
        data: String::from_utf8(output.stdout).unwrap(),
        told: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A project folder that goes when the test ends.
pub struct Folder {
    _temporary: TempDir,
    root: PathBuf,
}

impl Folder {
    /// Returns a folder that does not exist yet.
    pub fn absent() -> Folder {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path().join("hanke");
        Folder { _temporary: temporary, root }
    }

    /// Returns a copy of the small generated project. It is generated once.
    pub fn small() -> Folder {
        static ORIGINAL: OnceLock<Folder> = OnceLock::new();
        let original = ORIGINAL.get_or_init(|| {
            let folder = Folder::absent();
            folder.call("generate", &SMALL).exits(0);
            folder
        });
        original.copy()
    }

    /// Returns a copy of the sample project of the repository.
    pub fn sample() -> Folder {
        let folder = Folder::absent();
        for (name, bytes) in tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data")) {
            folder.write(&name, &bytes);
        }
        folder
    }

    /// Returns a copy of a small project that was run. It is run once.
    pub fn small_after_a_run() -> Folder {
        static ORIGINAL: OnceLock<Folder> = OnceLock::new();
        let original = ORIGINAL.get_or_init(|| {
            let folder = Folder::small();
            folder.call("run", &[]).exits(0);
            folder
        });
        original.copy()
    }

    /// Returns a copy of the folder with everything in it.
    pub fn copy(&self) -> Folder {
        let copy = Folder::absent();
        for (name, bytes) in self.files("") {
            copy.write(&name, &bytes);
        }
        copy
    }

    /// Returns the path of the folder, or of what is in it.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// Runs a command on the folder.
    pub fn call(&self, command: &str, options: &[&str]) -> Outcome {
        outcome(program().arg(command).arg(&self.root).args(options))
    }

    /// Writes a file and the folders above it.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Replaces a text in a file, which must hold it.
    pub fn replace(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        assert!(text.contains(from), "{name} holds no {from:?}");
        fs::write(self.path(name), text.replace(from, to)).unwrap();
    }

    /// Returns the names in the folder, in order.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.root).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Returns the files below a folder by their path in the project, with `/`.
    pub fn files(&self, below: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.root.join(below), below, &mut files);
        files
    }
}

/// Returns the files below any folder by their path in it, with `/`.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files);
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let name = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if entry.path().is_dir() {
            collect(&entry.path(), &name, files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

/// Returns the rows of a table that a run wrote, each by column.
pub fn rows(csv: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv);
    let header = reader.headers().unwrap().clone();
    let row =
        |record: csv::StringRecord| header.iter().zip(&record).map(|(name, text)| (name.into(), text.into())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// Asserts that two trees hold the same files with the same bytes, naming those that differ.
pub fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    let differing: Vec<&String> = one.keys().filter(|name| one[*name] != other[*name]).collect();
    assert_eq!(differing, Vec::<&String>::new());
}
