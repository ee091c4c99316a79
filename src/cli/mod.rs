//! Speaks with a person: reads the command line, opens the doors, prints, exits.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "this is where Beside speaks and where the doors are opened"
)]

mod args;
mod build;
mod check;
mod clock;
mod codes;
mod docs;
mod export;
mod fix;
mod known;
mod new;
mod pages;
mod print;
mod project;
mod results;
mod sealed;
mod serve;
mod tell;
mod translate;

use args::Args;
use args::Command;
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// What a run came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    /// All is well: 0.
    Fine,
    /// There are errors in the content: 1.
    Findings,
    /// The command line or the machine stood in the way: 2.
    Trouble,
}

/// Runs one command and says how it went.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(words) {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let outcome = match args.command {
        Command::Build(options) => build::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Serve(options) => serve::run(&options),
        Command::New(options) => new::run(&options),
        Command::Export(options) => export::run(&options),
        Command::Print(options) => print::run(options),
        Command::Results(command) => results::run(&command),
        Command::Translate(command) => translate::run(&command),
        Command::Codes(options) => codes::run(&options),
        Command::Schema { of } => docs::schema(of),
        Command::Completions { shell } => docs::completions(shell),
        Command::Man => docs::man(),
    };
    match outcome {
        Outcome::Fine => ExitCode::SUCCESS,
        Outcome::Findings => ExitCode::from(1),
        Outcome::Trouble => ExitCode::from(2),
    }
}
