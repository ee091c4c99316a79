//! What translators do: see how far a translation is, take it out and bring it back, and sign it.
//!
//! Everything here is a function of the project as it was read; the command line reads and writes.

mod checks;
mod diff;
mod export;
mod import;
mod pages;
mod record;
mod review;
mod status;
mod xliff_files;

pub use diff::Stale;
pub use diff::Word;
pub use diff::stale;
pub use export::Form;
pub use export::export;
pub use import::Brought;
pub use import::import;
pub use record::AllTouched;
pub use record::Touched;
pub use record::record;
pub use review::Review;
pub use review::review;
pub use status::PageStatus;
pub use status::status;

/// A file to write: its path from the root of the project, and its text.
pub type File = (String, String);
