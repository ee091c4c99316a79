//! The sections of the report, from figures to HTML.

pub mod change;
pub mod items;
pub mod people;
pub mod read;
