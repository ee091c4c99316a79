//! XLIFF 1.2: just enough to send units to a translator's tool and to take them back.
//!
//! Only plain text travels: elements that stand for codes inside a text lose their meaning and
//! become a [`Fault`]. The reader expands no entities but the five of XML, follows no DTD, and
//! takes neither very large nor very deep files.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use crate::l10n::po::Fault;
pub use read::read;
pub use write::write;

/// One text and its translation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    /// What the unit is known by in its file.
    pub id: String,
    /// The original text.
    pub source: String,
    /// The translation; an empty one counts as none.
    pub target: Option<String>,
    /// How far the translation is: `new`, `needs-translation`, `needs-review-translation`,
    /// `translated`, `signed-off`, `final` or another word of XLIFF.
    pub state: Option<String>,
    /// Whether somebody approved the translation.
    pub is_approved: bool,
    /// What the translator should know; several notes are put on lines of their own.
    pub note: Option<String>,
    /// Its line in the file as it was read, from 1; 0 for a unit made here.
    pub line: usize,
}

/// The units of one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// The path of the document.
    pub original: String,
    /// The language of the original texts.
    pub source_language: String,
    /// The language of the translations.
    pub target_language: String,
    /// Which state of the documents the texts were taken from; it travels as `build-num`.
    pub tree: Option<String>,
    /// The units in the order of the document.
    pub units: Vec<Unit>,
}
