//! Marks in running text: `{{ … }}`, `[[ … ]]`, `[@ … ]`, attributes in
//! braces, and emphasis that touches punctuation in scripts without spaces.
//!
//! Only finds and hides them; it does not judge what they name.

use std::ops::Range;

use super::attrs;
use super::scan::{Found, Mask, Stand};
use super::script;

/// A stretch of running text with a meaning of our own.
pub(super) struct Mark {
    /// From its first to the byte after its last bracket.
    pub range: Range<usize>,
    /// What it is.
    pub kind: MarkKind,
}

/// What a mark is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum MarkKind {
    /// `{{ … }}`
    Slot,
    /// `[[ … ]]`
    Term,
    /// `[@ … ]`
    Citation,
    /// `{#id key=value}` at the end of a line or right after an image.
    Attrs,
    /// `{% … %}`, kept as written.
    Literal,
}

/// Longer runs of backticks are text; so no input makes the search for their ends slow.
const MAX_BACKTICKS: usize = 32;

/// Looks through the running text in a range.
pub(super) fn scan(text: &str, range: Range<usize>, found: &mut Found) {
    if !may_have_marks(&text[range.clone()]) {
        return;
    }
    let mut scanner = Scanner { text, bytes: &text.as_bytes()[..range.end], found, unclosed: 0 };
    let mut at = range.start;
    while let Some(skipped) = scanner.bytes[at..].iter().position(|byte| is_special(*byte)) {
        at = scanner.step(range.start, at + skipped);
    }
}

fn is_special(byte: u8) -> bool {
    matches!(byte, b'\\' | b'`' | b'{' | b'[' | b'*')
}

/// Whether a text is worth a closer look; most are not.
fn may_have_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let opens = |at: usize| matches!(bytes.get(at + 1), Some(b'[' | b'@'));
    bytes.contains(&b'{')
        || text.match_indices('[').any(|(at, _)| opens(at))
        || (!text.is_ascii() && bytes.contains(&b'*'))
}

struct Scanner<'a> {
    text: &'a str,
    /// The text up to the end of the running text.
    bytes: &'a [u8],
    found: &'a mut Found,
    /// A bit for every length of backtick runs that has no end in this running text.
    unclosed: u64,
}

impl Scanner<'_> {
    /// Deals with the special byte at `at` and says where to go on.
    fn step(&mut self, start: usize, at: usize) -> usize {
        let next = self.bytes.get(at + 1).copied();
        let mark = match (self.bytes[at], next) {
            (b'\\', Some(next)) => return at + if next.is_ascii_punctuation() { 2 } else { 1 },
            (b'`', _) => return self.skip_code(at),
            (b'*', _) => return self.emphasis(start, at),
            (b'{', Some(b'{')) => self.braces(at, MarkKind::Slot),
            (b'{', Some(b'%')) => self.braces(at, MarkKind::Literal),
            (b'{', _) => self.attributes(at),
            (b'[', Some(b'[')) => self.term(at),
            (b'[', Some(b'@')) => self.citation(start, at),
            _ => None,
        };
        let Some(mark) = mark else { return at + 1 };
        let end = mark.range.end;
        let stand = if mark.kind == MarkKind::Attrs { Stand::Commas } else { Stand::Letters };
        self.found.masks.push(Mask { range: mark.range.clone(), stand });
        self.found.marks.push(mark);
        end
    }

    /// Skips a code span, or its opening backticks if it has no end.
    fn skip_code(&mut self, at: usize) -> usize {
        let len = self.run_len(at);
        let after = at + len;
        if len > MAX_BACKTICKS || self.unclosed & (1 << len) != 0 {
            return after;
        }
        let mut from = after;
        while let Some(skipped) = self.bytes[from..].iter().position(|byte| *byte == b'`') {
            let end = from + skipped;
            let found = self.run_len(end);
            if found == len {
                return end + len;
            }
            from = end + found;
        }
        self.unclosed |= 1 << len;
        after
    }

    fn run_len(&self, at: usize) -> usize {
        self.bytes[at..].iter().take_while(|byte| **byte == self.bytes[at]).count()
    }

    /// Where the first of `stops` or a line break stands from `at`.
    fn find(&self, at: usize, stops: [u8; 2]) -> Option<usize> {
        let is_stop = |byte: &u8| *byte == b'\n' || stops.contains(byte);
        self.bytes[at..].iter().position(is_stop).map(|skipped| at + skipped)
    }

    fn braces(&self, at: usize, kind: MarkKind) -> Option<Mark> {
        let (first, stops) = if kind == MarkKind::Slot { (b'}', *b"{}") } else { (b'%', *b"%%") };
        let close = self.find(at + 2, stops)?;
        let is_closed = self.bytes[close] == first && self.bytes.get(close + 1) == Some(&b'}');
        let is_empty = self.bytes[at + 2..close].trim_ascii().is_empty();
        (is_closed && !is_empty).then(|| Mark { range: at..close + 2, kind })
    }

    fn term(&self, at: usize) -> Option<Mark> {
        let close = self.find(at + 2, *b"[]")?;
        let words = self.bytes[at + 2..close].trim_ascii();
        let is_closed = self.bytes[close..].starts_with(b"]]");
        let is_link = self.bytes.get(close + 2) == Some(&b'(');
        let is_name = !matches!(words.first(), None | Some(b'^' | b'@' | b'|' | b'!'));
        (is_closed && is_name && !is_link)
            .then(|| Mark { range: at..close + 2, kind: MarkKind::Term })
    }

    fn citation(&self, start: usize, at: usize) -> Option<Mark> {
        let close = self.find(at + 2, *b"[]")?;
        let is_named = self.text[at + 2..close].starts_with(script::is_word);
        let is_link = match self.bytes.get(close + 1) {
            Some(b'(' | b'[') => true,
            Some(b':') => self.begins_line(start, at),
            _ => false,
        };
        let is_citation = self.bytes[close] == b']' && is_named && !is_link;
        is_citation.then(|| Mark { range: at..close + 1, kind: MarkKind::Citation })
    }

    /// Whether only indentation and quotation marks stand before a place on its line.
    fn begins_line(&self, start: usize, at: usize) -> bool {
        let before = self.bytes[start..at].iter().rev();
        let mut before = before.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'>'));
        matches!(before.next(), None | Some(b'\n'))
    }

    /// Attributes, if they end the line or follow what may be an image.
    fn attributes(&self, at: usize) -> Option<Mark> {
        let end = attrs::parse(self.text, at, attrs::Start::Marked)?.end;
        let rest = self.bytes.get(end..)?.iter().take_while(|byte| **byte != b'\n');
        let ends_line = rest.clone().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'#'));
        let follows_image = at > 0 && matches!(self.bytes[at - 1], b')' | b']');
        (ends_line || follows_image).then_some(Mark { range: at..end, kind: MarkKind::Attrs })
    }

    /// Lets a run of `*` open or close beside the punctuation of scripts without spaces.
    fn emphasis(&mut self, start: usize, at: usize) -> usize {
        let after = at + self.run_len(at);
        let is_ascii = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii);
        let before = &self.text[start..at];
        if is_ascii(before.as_bytes().last()) && is_ascii(self.bytes.get(after)) {
            return after;
        }
        let behind = &self.text[after..self.bytes.len()];
        let (Some(last), Some(first)) = (before.chars().next_back(), behind.chars().next()) else {
            return after;
        };
        let last_at = at - last.len_utf8();
        let seen_before = before.chars().rev().find(|c| !script::is_invisible(*c));
        let seen_behind = behind.chars().find(|c| !script::is_invisible(*c));
        if !script::is_opening(last) && seen_behind.is_some_and(script::is_dense) {
            self.join((last, last_at), (first, after));
        }
        if !script::is_closing(first) && seen_before.is_some_and(script::is_dense) {
            self.join((first, after), (last, last_at));
        }
        after
    }

    /// Hides that `punctuation` is some, if it is; or what lies across from it is a letter.
    fn join(&mut self, punctuation: (char, usize), letter: (char, usize)) {
        let (c, at) = punctuation;
        if c.is_whitespace() || script::is_word(c) || script::is_invisible(c) {
            return;
        }
        let (hidden, hidden_at, stand) = if c.is_ascii() {
            (letter.0, letter.1, script::punctuation_like(letter.0))
        } else {
            (c, at, script::letter_like(c))
        };
        let range = hidden_at..hidden_at + hidden.len_utf8();
        self.found.masks.push(Mask { range, stand: Stand::Char(stand) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<(MarkKind, &str)> {
        let mut found = Found::default();
        scan(text, 0..text.len(), &mut found);
        found.marks.iter().map(|mark| (mark.kind, &text[mark.range.clone()])).collect()
    }

    #[test]
    fn slots_terms_and_citations_are_found() {
        let text = "Call {{ local.phone }} or a [[peer|friend]] [@who2024, p. 4].";
        let found = marks(text);
        assert_eq!(found[0], (MarkKind::Slot, "{{ local.phone }}"));
        assert_eq!(found[1], (MarkKind::Term, "[[peer|friend]]"));
        assert_eq!(found[2], (MarkKind::Citation, "[@who2024, p. 4]"));
    }

    #[test]
    fn code_and_escapes_hide_marks() {
        assert!(marks("`{{ a }}` ``[[ ` ]]`` \\[[b]] \\{{c}} `two\nlines {{ d }}`").is_empty());
    }

    #[test]
    fn marks_stay_on_one_line_and_are_not_empty() {
        assert!(marks("{{ a\n}} [[b\n]] [@c\n] {{}} [[ ]] [@ d] {{ a } b }}").is_empty());
    }

    #[test]
    fn links_are_not_marks() {
        assert!(marks("[@ann](https://a) [[1]](b) [@ann][c]\n[@x]: /y").is_empty());
    }

    #[test]
    fn attributes_end_a_line_or_follow_an_image() {
        assert_eq!(marks("# T {#a} ##\n").len(), 1);
        assert_eq!(marks("![a](b){width=3} and").len(), 1);
        assert!(marks("a {#b} c").is_empty());
    }
}
