//! The `kashuv` program. Everything is in the library; this hands it the process's arguments.

#![expect(clippy::disallowed_methods, reason = "the edge of the edge: it hands the arguments on")]

use std::process::ExitCode;

fn main() -> ExitCode {
    kashuv::cli::run(std::env::args_os())
}
