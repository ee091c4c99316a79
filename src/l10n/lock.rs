//! The lock file: which id each unit of text has, and the text as it last was.
//!
//! One line a unit, in the order of the page, so that version control merges
//! it as it merges text:
//!
//! ```text
//! ids.lock 1 …
//! == learn/listening/index.md
//! #what h What listening is
//! h-8k2m4v0q p Most people want to be heard\nbefore they are helped.
//! - h-1t5xw8aa
//! ```
//!
//! `#` marks an id that the author wrote, the letter is the kind, `- ` is the
//! tombstone of an id that is gone. In texts and names of pages, a line end is
//! `\n`, a carriage return `\r` and a backslash `\\`.
//!
//! An id that the author wrote is one of its page, for half of all pages have
//! a heading `{#limits}`. An id that a build gave is one of the whole lock,
//! dead or alive. So a page and an id always name one unit, ever.

mod read;
mod renew;
#[cfg(test)]
mod tests;
mod write;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::l10n::align::Kind;
use renew::Given;

/// What the first line must begin with.
const FORMAT: &str = "ids.lock 1:";

/// The whole first line.
const HEADING: &str = "ids.lock 1: written by the program. Do not edit it by hand; \
                       keep it with the texts, for translations hang on these ids.";

/// The ids of all units of all pages.
#[derive(Clone, Debug, Default)]
pub struct Lock<'a> {
    pages: BTreeMap<Cow<'a, str>, Block<'a>>,
    /// The ids that builds gave, dead ones too.
    given: Given,
}

impl PartialEq for Lock<'_> {
    fn eq(&self, other: &Self) -> bool {
        // What builds gave follows from the pages.
        self.pages == other.pages
    }
}

impl Eq for Lock<'_> {}

/// The ids of one page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Block<'a> {
    /// In the order of the page.
    units: Vec<Locked<'a>>,
    /// Ids that were used and never come back, sorted.
    gone: Vec<Cow<'a, str>>,
}

/// A unit as it last was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Locked<'a> {
    /// Its id.
    pub id: Cow<'a, str>,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its text.
    pub text: Cow<'a, str>,
    /// Whether the author wrote its id.
    pub is_explicit: bool,
}

/// A line of a lock file that cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The line, from one.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl<'a> Lock<'a> {
    /// Reads a lock file. A damaged line is a fault and is left out; the rest
    /// is read. No text at all is an empty lock.
    pub fn parse(text: &'a str) -> (Lock<'a>, Vec<Fault>) {
        read::lock(text)
    }

    /// The lock as a file, sorted by page.
    pub fn text(&self) -> String {
        write::text(self)
    }

    /// The units of a page in their order, if the lock knows the page.
    pub fn page(&self, page: &str) -> Option<&[Locked<'a>]> {
        self.pages.get(page).map(|block| block.units.as_slice())
    }

    /// The ids that a page once had and that no unit gets again, sorted.
    pub fn tombstones(&self, page: &str) -> impl Iterator<Item = &str> {
        let block = self.pages.get(page);
        block.into_iter().flat_map(|block| block.gone.iter().map(AsRef::as_ref))
    }

    /// The pages that the lock knows, sorted, also those with tombstones only.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(AsRef::as_ref)
    }
}

/// Whether an id can stand in the file: a letter or digit first, and no blank
/// or control character, so that it never looks like a mark of the format.
fn is_id(id: &str) -> bool {
    let is_good = |letter: char| !letter.is_whitespace() && !letter.is_control();
    let is_plain = id.bytes().all(|byte| byte.is_ascii_graphic());
    id.starts_with(char::is_alphanumeric) && (is_plain || id.chars().all(is_good))
}
