//! Any bytes as the content part of an ODS workbook, packed as they are.

#![no_main]

mod workbooks;

use kooste::intake::probe::parts;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: workbooks::panics_are_damage(), |bytes: &[u8]| {
    workbooks::probe().workbook(&parts::ods(bytes));
});
