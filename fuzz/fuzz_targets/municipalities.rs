//! Any texts, line by line, as municipalities. One call of the engine's statements serves all lines of an input.

#![no_main]

use std::collections::BTreeSet;

use kooste::contract::probe::Municipalities;
use libfuzzer_sys::fuzz_target;

thread_local! {
    static MUNICIPALITIES: Municipalities = Municipalities::open().expect("a session opens");
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let texts: BTreeSet<String> = text.lines().map(|line| line.trim().to_owned()).collect();
    MUNICIPALITIES.with(|municipalities| municipalities.look_up(&texts));
});
