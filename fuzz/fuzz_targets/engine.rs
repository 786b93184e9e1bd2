//! Any bytes as a text file, staged by the engine and by us: both stage the same rows and leave out the same.

#![no_main]

use std::cell::RefCell;
use std::sync::OnceLock;

use kooste::intake::FormShape;
use kooste::intake::probe::Engine;
use libfuzzer_sys::fuzz_target;

static SHAPES: OnceLock<Vec<FormShape>> = OnceLock::new();

thread_local! {
    static ENGINE: RefCell<Engine<'static>> =
        RefCell::new(Engine::open(SHAPES.get_or_init(kooste::contract::shapes)).expect("a session opens"));
}

fuzz_target!(|bytes: &[u8]| {
    ENGINE.with_borrow_mut(|engine| engine.both_ways(bytes));
});
