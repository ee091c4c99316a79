//! The command `beside`.

use std::process::ExitCode;

fn main() -> ExitCode {
    beside::cli::run(std::env::args_os())
}
