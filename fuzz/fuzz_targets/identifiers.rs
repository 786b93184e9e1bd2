//! Any text, as a cell in which direct identifiers are looked for.

#![no_main]

use kooste::privacy::probe;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    probe::text(&String::from_utf8_lossy(bytes));
});
