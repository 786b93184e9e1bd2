//! Any bytes as a text file: every row keeps its line, and what is decoded is staged or counted.

#![no_main]

use std::sync::OnceLock;

use kooste::intake::FormShape;
use kooste::intake::probe::Probe;
use libfuzzer_sys::fuzz_target;

static SHAPES: OnceLock<Vec<FormShape>> = OnceLock::new();
static PROBE: OnceLock<Probe<'static>> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let probe = PROBE.get_or_init(|| Probe::new(SHAPES.get_or_init(kooste::contract::shapes)));
    probe.text_file(bytes);
});
