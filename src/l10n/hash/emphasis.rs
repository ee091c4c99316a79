//! Emphasis with underscores becomes emphasis with stars, and no other
//! underscore is touched: this is how `CommonMark` pairs its delimiters.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::signs;

/// The longest link target looked at; it bounds the time of hostile text.
const LONGEST_TARGET: usize = 1024;

/// A run of stars or underscores that may begin or end emphasis.
struct Run {
    at: usize,
    length: usize,
    /// Its length in the text; the rule of three speaks of it.
    whole: usize,
    byte: u8,
    opens: bool,
    closes: bool,
}

/// What a walk over the text has found.
struct Scan<'a> {
    text: &'a str,
    runs: Vec<Run>,
    /// For each open bracket the number of runs before it.
    brackets: Vec<usize>,
    /// Lengths of backtick runs that nothing closes.
    unclosed: BTreeSet<usize>,
    /// Where underscores became stars.
    stars: Vec<usize>,
}

/// The text with each underscore that is an emphasis delimiter as a star.
pub(super) fn starred(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'_') {
        return text.into();
    }
    let mut scan = Scan {
        text,
        runs: Vec::new(),
        brackets: Vec::new(),
        unclosed: BTreeSet::new(),
        stars: Vec::new(),
    };
    let mut at = 0;
    while at < text.len() {
        at = scan.step(at);
    }
    scan.pair(0);
    if scan.stars.is_empty() {
        return text.into();
    }
    let mut bytes = text.as_bytes().to_vec();
    for at in scan.stars {
        bytes[at] = b'*';
    }
    String::from_utf8(bytes)
        .expect("a star in the place of an underscore leaves UTF-8 valid")
        .into()
}

impl Scan<'_> {
    /// Takes what stands here and returns where to go on.
    fn step(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        match bytes[at] {
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at + 2,
            b'`' => self.code_end(at),
            b'<' => tag_end(bytes, at).unwrap_or(at + 1),
            b'{' if bytes[at..].starts_with(b"{{") => call_end(bytes, at).unwrap_or(at + 2),
            b'[' => {
                self.brackets.push(self.runs.len());
                at + 1
            }
            b']' => self.bracket_end(at),
            byte @ (b'*' | b'_') => self.delimiters(at, byte),
            _ => at + 1,
        }
    }

    fn code_end(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let length = run_length(bytes, at);
        let mut next = at + length;
        while next < bytes.len() && !self.unclosed.contains(&length) {
            if bytes[next] != b'`' {
                next += 1;
                continue;
            }
            let other = run_length(bytes, next);
            next += other;
            if other == length {
                return next;
            }
        }
        self.unclosed.insert(length);
        at + length
    }

    /// Emphasis never crosses the end of a link, so what is open inside a
    /// link is paired, or given up, here.
    fn bracket_end(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let Some(first) = self.brackets.pop() else { return at + 1 };
        if bytes.get(at + 1) != Some(&b'(') {
            return at + 1;
        }
        let Some(end) = target_end(bytes, at + 2) else { return at + 1 };
        self.pair(first);
        self.runs.truncate(first);
        end
    }

    fn delimiters(&mut self, at: usize, byte: u8) -> usize {
        let length = run_length(self.text.as_bytes(), at);
        let end = at + length;
        let before = self.text[..at].chars().next_back().unwrap_or(' ');
        let after = self.text[end..].chars().next().unwrap_or(' ');
        let is_edge = |sign: char| sign.is_whitespace() || signs::is_sign(sign);
        let left = !after.is_whitespace() && (!signs::is_sign(after) || is_edge(before));
        let right = !before.is_whitespace() && (!signs::is_sign(before) || is_edge(after));
        let is_star = byte == b'*';
        let opens = left && (is_star || !right || signs::is_sign(before));
        let closes = right && (is_star || !left || signs::is_sign(after));
        self.runs.push(Run { at, length, whole: length, byte, opens, closes });
        end
    }

    /// Pairs the runs from a number on.
    fn pair(&mut self, first: usize) {
        let mut open: Vec<usize> = Vec::new();
        let mut floors = [0; 12];
        for closer in first..self.runs.len() {
            while self.runs[closer].closes && self.runs[closer].length > 0 {
                let floor = floor_of(&self.runs[closer]);
                let mut candidates = floors[floor]..open.len();
                let found =
                    candidates.rfind(|&at| is_pair(&self.runs[open[at]], &self.runs[closer]));
                let Some(found) = found else {
                    floors[floor] = open.len();
                    break;
                };
                self.take(open[found], closer);
                let keeps = self.runs[open[found]].length > 0;
                open.truncate(found + usize::from(keeps));
                for floor in &mut floors {
                    *floor = open.len().min(*floor);
                }
            }
            if self.runs[closer].opens && self.runs[closer].length > 0 {
                open.push(closer);
            }
        }
    }

    /// Takes one or two signs from the inner ends of a pair of runs.
    fn take(&mut self, opener: usize, closer: usize) {
        let is_strong = self.runs[opener].length >= 2 && self.runs[closer].length >= 2;
        let count = 1 + usize::from(is_strong);
        self.runs[opener].length -= count;
        let start = self.runs[opener].at + self.runs[opener].length;
        let end = self.runs[closer].at;
        self.runs[closer].at += count;
        self.runs[closer].length -= count;
        if self.runs[opener].byte == b'_' {
            self.stars.extend((start..start + count).chain(end..end + count));
        }
    }
}

/// Where searches for the opener of such a closer may stop.
fn floor_of(closer: &Run) -> usize {
    usize::from(closer.byte == b'_') * 6 + usize::from(closer.opens) * 3 + closer.whole % 3
}

fn is_pair(opener: &Run, closer: &Run) -> bool {
    let is_ambiguous = opener.closes || closer.opens;
    let is_three = (opener.whole + closer.whole).is_multiple_of(3);
    let are_both = opener.whole.is_multiple_of(3) && closer.whole.is_multiple_of(3);
    opener.byte == closer.byte && (!is_ambiguous || !is_three || are_both)
}

/// How often the byte here is repeated.
fn run_length(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|&&byte| byte == bytes[at]).count()
}

/// The end of an address in angle brackets or of a raw tag.
fn tag_end(bytes: &[u8], at: usize) -> Option<usize> {
    let begins = bytes.get(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/');
    let stop = bytes[at + 1..].iter().position(|byte| matches!(byte, b'<' | b'>'))? + at + 1;
    (begins && bytes[stop] == b'>').then_some(stop + 1)
}

fn call_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = &bytes[at..bytes.len().min(at + LONGEST_TARGET)];
    rest.windows(2).position(|pair| pair == b"}}").map(|length| at + length + 2)
}

/// The end of a link target whose first byte stands at a place, with its parenthesis.
pub(super) fn target_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut depth = 1;
    let mut at = from;
    while at < bytes.len().min(from + LONGEST_TARGET) {
        match bytes[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}
