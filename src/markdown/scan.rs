//! The first look at a text: what is ours and not Markdown's.
//!
//! Finds fences of containers, marks in running text and table captions line
//! by line, and makes a copy of the text, as long as the text, in which they
//! are hidden from the Markdown parser. The copy is only looked at for its
//! structure: every piece of text is cut from the original by its place.

use std::borrow::Cow;
use std::ops::Range;

use super::marks::{self, Mark};
use super::script;

/// What the scanner found, with places counted from the start of the scanned text.
pub(super) struct Scan<'a> {
    /// The text with everything of ours hidden; borrowed if there is nothing to hide.
    pub masked: Cow<'a, str>,
    /// Lines that may open or close a container, in order.
    pub fences: Vec<Fence>,
    /// Marks in running text, in order.
    pub marks: Vec<Mark>,
    /// Captions that follow a table without an empty line.
    pub captions: Vec<Caption>,
}

/// A line of three or more colons.
pub(super) struct Fence {
    /// From the first colon to the end of the line.
    pub range: Range<usize>,
    /// How many colons it begins with.
    pub n_colons: usize,
    /// Whether nothing follows the colons.
    pub is_bare: bool,
}

/// A table caption, which the parser is shown as a quotation since that ends a table.
pub(super) struct Caption {
    /// Where the quotation begins.
    pub at: usize,
    /// Where the words of the caption begin.
    pub words: usize,
}

/// What stands in for a stretch of the text in the masked copy.
pub(super) enum Stand {
    /// Letters.
    Letters,
    /// Commas.
    Commas,
    /// A processing instruction, which stands for itself among blocks.
    Fence,
    /// A quotation mark `>` and letters.
    Quote,
    /// One character.
    Char(char),
}

/// A stretch to hide.
pub(super) struct Mask {
    /// Where.
    pub range: Range<usize>,
    /// Behind what.
    pub stand: Stand,
}

/// Looks through a text.
pub(super) fn scan(text: &str) -> Scan<'_> {
    let mut lines = Lines::new(text);
    let mut at = 0;
    while at < text.len() {
        let end = text[at..].find('\n').map_or(text.len(), |len| at + len);
        lines.line(at, at + text[at..end].trim_end_matches('\r').len());
        at = end + 1;
    }
    lines.end_chunk(text.len());
    let found = lines.found;
    Scan {
        masked: masked(text, found.masks),
        fences: lines.fences,
        marks: found.marks,
        captions: lines.captions,
    }
}

/// The copy of a text in which the masks cover it. Where masks overlap the first wins.
fn masked(text: &str, mut masks: Vec<Mask>) -> Cow<'_, str> {
    if masks.is_empty() {
        return Cow::Borrowed(text);
    }
    masks.sort_by_key(|mask| mask.range.start);
    let mut copy = String::with_capacity(text.len());
    for mask in masks {
        if mask.range.start < copy.len() {
            continue;
        }
        copy.push_str(&text[copy.len()..mask.range.start]);
        cover(&mut copy, mask.range.len(), &mask.stand);
    }
    copy.push_str(&text[copy.len()..]);
    Cow::Owned(copy)
}

fn cover(copy: &mut String, len: usize, stand: &Stand) {
    let fill = |copy: &mut String, c: char, n: usize| copy.extend(std::iter::repeat_n(c, n));
    match stand {
        Stand::Letters => fill(copy, 'x', len),
        Stand::Commas => fill(copy, ',', len),
        Stand::Char(c) => copy.push(*c),
        Stand::Quote => {
            copy.push('>');
            fill(copy, 'x', len - 1);
        }
        Stand::Fence if len == 3 => copy.push_str("<?>"),
        Stand::Fence => {
            copy.push_str("<?");
            fill(copy, 'x', len - 4);
            copy.push_str("?>");
        }
    }
}

/// The masks and marks found so far.
#[derive(Default)]
pub(super) struct Found {
    /// What to hide, roughly in order.
    pub masks: Vec<Mask>,
    /// What is hidden and means something, in order.
    pub marks: Vec<Mark>,
}

/// A fenced code block that is open.
struct Code {
    byte: u8,
    len: usize,
    n_quotes: usize,
}

struct Lines<'a> {
    text: &'a str,
    found: Found,
    fences: Vec<Fence>,
    captions: Vec<Caption>,
    /// Where the running text began that has not been looked through yet.
    chunk: Option<usize>,
    code: Option<Code>,
    is_table: bool,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Lines<'a> {
        Lines {
            text,
            found: Found::default(),
            fences: Vec::new(),
            captions: Vec::new(),
            chunk: None,
            code: None,
            is_table: false,
        }
    }

    /// Looks at the line from `at` to before its break at `end`.
    fn line(&mut self, at: usize, end: usize) {
        let bytes = &self.text.as_bytes()[..end];
        let (content, n_quotes) = skip_prefix(bytes, at);
        if content == end {
            self.end_chunk(at);
            self.is_table = false;
            return;
        }
        let words = skip_list_markers(bytes, content);
        let first = bytes.get(words).copied().unwrap_or(b'-');
        if self.is_code_line(&bytes[content..], n_quotes) {
            if first == b':' {
                self.fence(words, end);
            }
            return;
        }
        let is_ours = match first {
            b':' => self.fence(words, end) || self.colon(words, words == content, end),
            b'`' | b'~' => self.open_code(at, &bytes[words..], n_quotes),
            b'T' if self.is_table => self.caption(words, "Table: ", end),
            _ => false,
        };
        if !is_ours {
            self.text_line(at, words..end, words > content);
        }
    }

    /// Adds a line to the running text, or begins another.
    fn text_line(&mut self, at: usize, line: Range<usize>, is_item: bool) {
        let words = self.text[line.clone()].as_bytes();
        let first = words.first().copied().unwrap_or(b'-');
        if is_item || matches!(first, b'#' | b'|' | b'<' | b':') {
            self.end_chunk(at);
        }
        self.chunk.get_or_insert(line.start);
        self.is_table = self.is_table || is_delimiter_row(words);
        if self.is_table || matches!(first, b'#' | b'|') {
            self.end_chunk(line.end);
        }
    }

    /// Whether a line belongs to a code block; the line that ends the block does.
    fn is_code_line(&mut self, content: &[u8], n_quotes: usize) -> bool {
        let Some(code) = self.code.take_if(|code| code.n_quotes <= n_quotes) else {
            self.code = None;
            return false;
        };
        let len = run_len(content, code.byte);
        let is_end = len >= code.len && content[len..].trim_ascii().is_empty();
        if !is_end {
            self.code = Some(code);
        }
        true
    }

    fn open_code(&mut self, at: usize, content: &[u8], n_quotes: usize) -> bool {
        let byte = content[0];
        let len = run_len(content, byte);
        if len < 3 || (byte == b'`' && content[len..].contains(&b'`')) {
            return false;
        }
        self.end_chunk(at);
        self.code = Some(Code { byte, len, n_quotes });
        true
    }

    /// Takes a line as a fence if it is one.
    fn fence(&mut self, at: usize, end: usize) -> bool {
        let line = &self.text[at..end];
        let n_colons = run_len(line.as_bytes(), b':');
        let rest = line[n_colons..].trim();
        let is_named = rest.starts_with(|c: char| c == '{' || c == '_' || script::is_word(c));
        if n_colons < 3 || !(rest.is_empty() || is_named) {
            return false;
        }
        self.end_chunk(at);
        self.is_table = false;
        self.fences.push(Fence { range: at..end, n_colons, is_bare: rest.is_empty() });
        self.found.masks.push(Mask { range: at..end, stand: Stand::Fence });
        true
    }

    /// Takes a line that begins with a colon as a caption, or keeps it from being a definition
    /// if no space follows. Returns whether the line is dealt with.
    fn colon(&mut self, at: usize, is_first: bool, end: usize) -> bool {
        let rest = &self.text.as_bytes()[at + 1..end];
        if self.is_table && is_first {
            return self.caption(at, ": ", end);
        }
        let is_definition = rest.first().is_none_or(|byte| matches!(byte, b' ' | b'\t'));
        if is_first && !is_definition && !is_delimiter_row(&self.text.as_bytes()[at..end]) {
            self.found.masks.push(Mask { range: at..at + 1, stand: Stand::Commas });
        }
        false
    }

    fn caption(&mut self, at: usize, lead: &str, end: usize) -> bool {
        if !self.text[at..end].starts_with(lead) {
            return false;
        }
        let mark = lead.len() - 1;
        self.end_chunk(at);
        self.is_table = false;
        self.captions.push(Caption { at, words: at + lead.len() });
        self.found.masks.push(Mask { range: at..at + mark, stand: Stand::Quote });
        self.chunk = Some(at + mark);
        true
    }

    /// Looks through the running text, which ends at `end`.
    fn end_chunk(&mut self, end: usize) {
        if let Some(start) = self.chunk.take()
            && start < end
        {
            marks::scan(self.text, start..end, &mut self.found);
        }
    }
}

/// Skips indentation and quotation marks; counts the latter.
fn skip_prefix(bytes: &[u8], mut at: usize) -> (usize, usize) {
    let mut n_quotes = 0;
    while let Some(byte @ (b' ' | b'\t' | b'>')) = bytes.get(at) {
        n_quotes += usize::from(*byte == b'>');
        at += 1;
    }
    (at, n_quotes)
}

/// Skips `- `, `3. ` and the like, so that a fence or a code block may stand right after.
fn skip_list_markers(bytes: &[u8], mut at: usize) -> usize {
    loop {
        let n_digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let marker = at + n_digits;
        let is_marker = match bytes.get(marker) {
            Some(b'-' | b'*' | b'+') => n_digits == 0,
            Some(b'.' | b')') => (1..=9).contains(&n_digits),
            _ => false,
        };
        if !is_marker || !matches!(bytes.get(marker + 1), Some(b' ' | b'\t')) {
            return at;
        }
        let spaces = bytes[marker + 1..].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        at = marker + 1 + spaces;
    }
}

fn run_len(bytes: &[u8], byte: u8) -> usize {
    bytes.iter().take_while(|b| **b == byte).count()
}

/// Whether a line is the `|---|:--:|` of a table.
fn is_delimiter_row(line: &[u8]) -> bool {
    matches!(line.first(), Some(b'|' | b'-' | b':'))
        && line.contains(&b'|')
        && line.contains(&b'-')
        && line.iter().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_anything_of_ours_is_borrowed() {
        assert!(matches!(scan("# Plain\n\n*text* and `code`\n").masked, Cow::Borrowed(_)));
    }

    #[test]
    fn the_masked_copy_is_as_long_as_the_text() {
        let text = "::: say\n{{ a }} [[ខ|b]] **强。**强\n:::\n| a |\n|-|\n: c\n:wave:\n";
        assert_eq!(scan(text).masked.len(), text.len());
    }

    #[test]
    fn fences_stand_after_indentation_quotation_marks_and_list_markers() {
        let scan = scan("::: a\n  > :::: {.b}\n- ::: c\n:::\n::: -->\n:: d\n");
        let found: Vec<_> =
            scan.fences.iter().map(|fence| (fence.n_colons, fence.is_bare)).collect();
        assert_eq!(found, [(3, false), (4, false), (3, false), (3, true)]);
        assert!(scan.masked.starts_with("<?x?>\n  > <?xxxxx?>\n- <?x?>\n<?>\n"));
    }

    #[test]
    fn a_mark_inside_fenced_code_is_code() {
        let scan = scan("- ```\n  {{ a }}\n  ```\n\n{{ b }}\n> ~~~\n> {{ c }}\n{{ d }}\n");
        assert_eq!(scan.marks.len(), 2);
    }
}
