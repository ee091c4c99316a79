//! Tests of the whole: the house, the command line, the laws, whole sites.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
#![allow(clippy::disallowed_methods, reason = "a test sets up folders and looks into them")]

mod again;
#[path = "../outside/bare.rs"]
mod bare;
mod cli;
#[allow(dead_code, reason = "some doors are for the tests of time alone")]
mod doors;
mod export;
mod fuzz;
mod house;
mod kept;
mod keys;
mod output;
mod properties;
mod results;
mod rooms;
mod search;
mod sites;
