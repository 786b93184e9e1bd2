//! The `kooste` binary: parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    kooste::cli::main(std::env::args_os())
}
