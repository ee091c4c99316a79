//! Text → [`Document`], a tree with places; and the tree → HTML or plain words.
//!
//! `CommonMark` with tables, footnotes, task lists, definition lists and
//! alerts, and what is ours: containers, slots, terms, citations, attributes.
//! Never fails, never looks at anything but the text: what a name means is
//! for the rooms above, which write it through [`html::Host`].

mod attrs;
mod close;
mod containers;
pub mod document;
mod finish;
mod flat;
mod frame;
pub mod html;
mod links;
mod marks;
mod notes;
mod parse;
pub mod plain;
mod raw;
mod raw_block;
mod raw_inline;
mod run;
mod scan;
mod script;
mod source;
mod tables;

pub use document::Align;
pub use document::Attrs;
pub use document::Block;
pub use document::BlockKind;
pub use document::Braces;
pub use document::Cell;
pub use document::Definition;
pub use document::Document;
pub use document::Footnote;
pub use document::ImageAt;
pub use document::Inline;
pub use document::InlineKind;
pub use document::LinkTo;
pub use document::ListItem;
pub use document::RawTag;
pub use document::Table;
pub use document::Tone;
pub use finish::part;
pub use parse::parse;

#[cfg(test)]
mod tests;
