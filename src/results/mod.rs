//! Results of tests: read, held against the instrument, paired by code.
//!
//! Bytes come in from the door, in blocks; a [`Merged`] goes out. Nothing in a result is believed:
//! each is marked anew, and what does not fit is named with its file and line. Nothing here shows
//! anything, and no name of a person is ever known.

mod attempt;
mod batch;
mod bits;
mod code;
mod date;
mod decisions;
mod fault;
mod json;
mod layout;
mod merge;
mod near;
mod pairing;
mod scan;
mod store;
mod stream;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
mod text;
mod typed;

pub use attempt::Attempt;
pub use attempt::Entry;
pub use code::Code;
pub use code::Origin;
pub use date::Day;
pub use fault::Cause;
pub use fault::Fault;
pub use fault::Rejection;
pub use fault::shortened;
pub use layout::Given;
pub use layout::Layout;
pub use merge::Merge;
pub use merge::Merged;
pub use merge::Options;
pub use merge::Reading;
pub use near::NearMatch;
pub use pairing::Keep;
pub use pairing::Person;
pub use store::Attempts;
pub use text::encode;
