//! Any text, line by line, as a cell's word and as a header.

#![no_main]

use kooste::intake::probe;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for line in String::from_utf8_lossy(bytes).lines() {
        probe::word(line);
    }
});
