//! Tests of the whole: the house, the command line, the laws, whole sites.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod cli;
mod house;
mod output;
mod properties;
mod sites;
