//! Tests of the whole: the house, the command line, the laws, whole sites.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
#![allow(clippy::disallowed_methods, reason = "a test sets up folders and looks into them")]

mod again;
mod cli;
mod doors;
mod fuzz;
mod hostile;
mod house;
mod keys;
mod output;
mod properties;
mod results;
mod rooms;
mod search;
mod sites;

/// The memory of the program itself, so that the tests of time measure what people run.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;
