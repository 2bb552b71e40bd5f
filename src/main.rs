//! The `kashuv` program. Everything is in the library; this hands it the process's arguments.

use std::process::ExitCode;

fn main() -> ExitCode {
    kashuv::cli::run(std::env::args_os())
}
