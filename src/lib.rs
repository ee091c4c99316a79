#![doc = include_str!("README.md")]

pub mod source;
pub mod output;
pub mod diagnostic;
pub mod markdown;
pub mod model;
pub mod quiz;
pub mod content;
pub mod l10n;
pub mod check;
pub mod theme;
pub mod render;
pub mod pipeline;
pub mod cli;
