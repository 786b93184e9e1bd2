//! The machine: threads, memory, disk.
//!
//! The standard library tells neither memory nor disk: where the system does not say (/proc/meminfo, `df`), they are not known.

use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::thread::available_parallelism;

use super::{Check, State};
use crate::session::Limits;

/// What typesetting takes at most beside the engine, in megabytes.
const TYPESETTING_MB: u64 = 200;
/// Room that a run takes on the disk for each byte of the exports: the database, and twice the report's files.
const ROOM_FOR_EACH_BYTE: u64 = 3;
/// And besides, in megabytes.
const ROOM_MB: u64 = 50;

/// Looks at the machine.
pub(super) fn look(root: &Path) -> Vec<Check> {
    let threads = available_parallelism().map(NonZero::get);
    let (state, told) = threads.map_or((State::Unknown, String::new()), |threads| (State::Good, threads.to_string()));
    let threads = Check::new("threads", state, vec![("threads", told)]);
    let memory = room("memory", free_memory(), u64::from(Limits::default().memory_mb) + TYPESETTING_MB, State::Warning);
    let exports = bytes_below(&root.join(crate::intake::EXPORTS));
    let disk = room("disk", free_disk(root), exports * ROOM_FOR_EACH_BYTE / 1_000_000 + ROOM_MB, State::Problem);
    vec![threads, memory, disk]
}

fn room(id: &'static str, free: Option<u64>, need: u64, when_short: State) -> Check {
    let (state, told) = match free {
        None => (State::Unknown, String::new()),
        Some(free) if free < need => (when_short, free.to_string()),
        Some(free) => (State::Good, free.to_string()),
    };
    Check::new(id, state, vec![("free", told), ("need", need.to_string())])
}

/// Returns the megabytes of memory that programs can still have.
fn free_memory() -> Option<u64> {
    available(&fs::read_to_string("/proc/meminfo").ok()?)
}

fn available(meminfo: &str) -> Option<u64> {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024 / 1_000_000)
}

/// Returns the megabytes that are free where a folder lies.
fn free_disk(root: &Path) -> Option<u64> {
    if !cfg!(unix) {
        return None;
    }
    let output = Command::new("df").arg("-Pk").arg("--").arg(root).output().ok()?;
    free_of(&String::from_utf8(output.stdout).ok()?)
}

/// Reads the fourth column of the second line, as POSIX has it.
fn free_of(table: &str) -> Option<u64> {
    let line = table.lines().nth(1)?;
    // The name of the file system may have spaces: the columns are counted from the share in percent.
    let fields: Vec<&str> = line.split_whitespace().collect();
    let percent = fields.iter().position(|field| field.ends_with('%'))?;
    let kilobytes: u64 = fields.get(percent.checked_sub(1)?)?.parse().ok()?;
    Some(kilobytes * 1024 / 1_000_000)
}

fn bytes_below(folder: &Path) -> u64 {
    fs::read_dir(folder).into_iter().flatten().flatten().fold(0, |bytes, entry| match entry.metadata() {
        Ok(found) if found.is_dir() => bytes + bytes_below(&entry.path()),
        Ok(found) => bytes + found.len(),
        Err(_) => bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_read() {
        assert_eq!(available("MemTotal:  8000000 kB\nMemAvailable:    1953125 kB\n"), Some(2000));
        assert_eq!(available("MemFree: 1 kB"), None);
        let table = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/my disk 10 5 1953125 50% /a b\n";
        assert_eq!(free_of(table), Some(2000));
        assert_eq!(free_of("df: no such file"), None);
    }

    #[test]
    fn too_little_is_told_and_what_is_not_known_stops_nothing() {
        let state = |free| room("disk", free, 100, State::Problem).state;
        assert_eq!([state(Some(99)), state(Some(100)), state(None)], [State::Problem, State::Good, State::Unknown]);
    }
}
