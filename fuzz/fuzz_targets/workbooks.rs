//! What the targets for workbooks share.

use std::panic;
use std::sync::OnceLock;

use kooste::intake::FormShape;
use kooste::intake::probe::Probe;

/// Returns the probe for all forms.
pub fn probe() -> &'static Probe<'static> {
    static SHAPES: OnceLock<Vec<FormShape>> = OnceLock::new();
    static PROBE: OnceLock<Probe<'static>> = OnceLock::new();
    PROBE.get_or_init(|| Probe::new(SHAPES.get_or_init(kooste::contract::shapes)))
}

/// Takes back the hook with which libfuzzer ends the process at any panic: kooste catches those of the parser of workbooks and
/// tells the file as damaged. A panic that nobody catches still ends the process.
pub fn panics_are_damage() {
    panic::set_hook(Box::new(|panic| {
        // The parser's are its own matter; ours are told.
        if panic.location().is_some_and(|location| location.file().contains("probe")) {
            eprintln!("{panic}");
        }
    }));
}
