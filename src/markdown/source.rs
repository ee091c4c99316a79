//! The text under the parser's hands: the original, its masked copy and how
//! places in them become places in the file.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::CowStr;

use super::marks::Mark;
use super::scan::{self, Scan};
use crate::source::FileId;
use crate::source::Span;

/// A Markdown text and what the scanner found in it. All ranges count from its first byte.
pub(super) struct Source<'a> {
    file: FileId,
    /// Where in the file the text begins.
    base: usize,
    /// The text as the author wrote it.
    pub text: &'a str,
    /// What the scanner found.
    pub scan: Scan<'a>,
}

impl<'a> Source<'a> {
    /// Scans the part of a file that begins at byte `base`.
    pub(super) fn new(file: FileId, base: usize, text: &'a str) -> Source<'a> {
        Source { file, base, text, scan: scan::scan(text) }
    }

    /// The place of a range in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.base..range.end + self.base)
    }

    /// The place of a block, without the line break after it.
    pub(super) fn block_span(&self, range: Range<usize>) -> Span {
        let len = self.original(&range).trim_end().len();
        self.span(range.start..range.start + len)
    }

    /// What the author wrote in a range.
    pub(super) fn original(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Whether a piece of text stands in the masked copy as it is, and not decoded.
    pub(super) fn is_verbatim(&self, piece: &str, range: &Range<usize>) -> bool {
        piece.len() == range.len() && self.scan.masked.get(range.clone()) == Some(piece)
    }

    /// What the author wrote for a piece of the masked copy.
    pub(super) fn unmask<'p>(&self, piece: &'p str, range: &Range<usize>) -> Cow<'p, str>
    where
        'a: 'p,
    {
        if self.is_verbatim(piece, range) {
            return Cow::Borrowed(self.original(range));
        }
        Cow::Borrowed(piece)
    }

    /// What the author wrote for a link's target or title, which may stand far from the link.
    pub(super) fn unmask_target(&self, target: &CowStr<'_>, link: &Range<usize>) -> String {
        let Cow::Owned(masked) = &self.scan.masked else { return target.to_string() };
        if let CowStr::Borrowed(piece) = target {
            let at = piece.as_ptr().addr().wrapping_sub(masked.as_ptr().addr());
            if let Some(original) = self.text.get(at..at.saturating_add(piece.len())) {
                return original.to_owned();
            }
        }
        let mut target = target.to_string();
        for mark in self.marks_in(link).iter().rev() {
            let stand = "x".repeat(mark.range.len());
            if let Some(at) = target.find(&stand) {
                target.replace_range(at..at + stand.len(), self.original(&mark.range));
            }
        }
        target
    }

    /// What the author wrote in a code span, from which the parser leaves out line starts and
    /// escapes; so every byte of it is looked for in turn.
    pub(super) fn unmask_code(&self, code: &str, range: &Range<usize>) -> String {
        let masked = self.scan.masked.get(range.clone()).unwrap_or_default();
        let original = self.original(range);
        if masked == original {
            return code.to_owned();
        }
        let mut pairs = masked.bytes().zip(original.bytes());
        let original_of = |byte: u8| {
            let (_, original) =
                pairs.find(|(masked, _)| *masked == byte || (*masked, byte) == (b'\n', b' '))?;
            Some(if original == b'\n' { b' ' } else { original })
        };
        let bytes: Option<Vec<u8>> = code.bytes().map(original_of).collect();
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        text.unwrap_or_else(|| code.to_owned())
    }

    /// The marks inside a range.
    pub(super) fn marks_in(&self, range: &Range<usize>) -> &[Mark] {
        let marks = &self.scan.marks;
        let first = marks.partition_point(|mark| mark.range.start < range.start);
        let len = marks[first..].iter().take_while(|mark| mark.range.end <= range.end).count();
        &marks[first..first + len]
    }

    /// The number of the fence that begins at a place.
    pub(super) fn fence_at(&self, at: usize) -> Option<usize> {
        self.scan.fences.binary_search_by_key(&at, |fence| fence.range.start).ok()
    }
}
