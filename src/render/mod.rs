//! Editions become pages.
//!
//! A page is a pure function of its view, so pages render in parallel and
//! come out alike on any number of cores. Nothing here judges the content.

mod blocks;
mod body;
mod breaks;
mod build;
mod feeds;
mod figures;
mod inlines;
mod kept;
mod letters;
mod nearby;
mod page;
mod pages;
mod safety;
mod said;
mod site;
#[cfg(test)]
mod tests;
mod title;
mod topics;
mod views;

pub use kept::Kept;
pub use site::Plate;
pub use site::Site;
pub(crate) use site::asset_path;
