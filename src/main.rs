//! The `kashuv` program. Everything is in the library; this hands it the process's arguments.

#![expect(clippy::disallowed_methods, reason = "the edge of the edge: it hands the arguments on")]

use std::process::ExitCode;

/// Loading a lexicon makes some hundred thousand small allocations; this one takes a third off the time to a first reply.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    kashuv::cli::run(std::env::args_os())
}
