//! Any bytes as a workbook of each kind.

#![no_main]

mod workbooks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: workbooks::panics_are_damage(), |bytes: &[u8]| {
    for extension in ["xlsx", "xls", "ods"] {
        workbooks::probe().workbook(bytes, extension);
    }
});
