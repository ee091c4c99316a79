#![doc = include_str!("README.md")]

pub mod check;
pub mod cli;
pub mod content;
pub mod diagnostic;
pub mod l10n;
pub mod markdown;
pub mod model;
pub mod output;
pub mod pipeline;
pub mod quiz;
pub mod render;
pub mod report;
pub mod results;
pub mod source;
pub mod statistics;
pub mod theme;
