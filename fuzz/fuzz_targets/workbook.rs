//! Any bytes as a workbook: its content says of which kind.

#![no_main]

mod workbooks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: workbooks::panics_are_damage(), |bytes: &[u8]| {
    workbooks::probe().workbook(bytes);
});
