//! Tests of the whole: the house, the command line, the laws, whole sites.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
#![allow(clippy::disallowed_methods, reason = "a test sets up folders and looks into them")]

mod again;
mod cli;
mod house;
mod keys;
mod output;
mod properties;
mod results;
mod search;
mod sites;
