//! Ctrl-C as the orderly end of a command that would go on for ever.

use std::sync::atomic::{AtomicBool, Ordering};

static ASKED: AtomicBool = AtomicBool::new(false);

/// SIGINT has this number on every system that there is, and so has the default that it can be set back to.
const SIGINT: i32 = 2;
const DEFAULT: usize = 0;

// The C library's own, of which every program has one: a crate for this would be one more to trust.
unsafe extern "C" {
    fn signal(number: i32, handler: usize) -> usize;
}

extern "C" fn note(_number: i32) {
    ASKED.store(true, Ordering::Relaxed);
    // SAFETY: as in `listen`. Whoever asks a second time does not want to wait.
    unsafe { signal(SIGINT, DEFAULT) };
}

/// From here on the first Ctrl-C is noted instead of ending the program; the second ends it.
pub fn listen() {
    let handler: extern "C" fn(i32) = note;
    // SAFETY: `signal` takes a number and the address of a function of this type, and the handler does nothing but what is
    // allowed in one: it stores an atomic and calls `signal`.
    unsafe { signal(SIGINT, handler as usize) };
}

/// Returns whether Ctrl-C was pressed.
pub fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}
