//! The normal form of a text: what a change of layout leaves as it is.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

use super::emphasis;

const PLAIN: u8 = 0;
const BLANK: u8 = 1;
const OTHER: u8 = 2;

/// What each byte means to [`is_plain`].
const CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [PLAIN; 256];
    let mut byte = 0;
    while byte < 256 {
        if (byte >= 9 && byte <= 13) || byte == b'_' as usize {
            classes[byte] = OTHER;
        }
        byte += 1;
    }
    classes[b' ' as usize] = BLANK;
    classes
}

/// Whether a text is its own normal form at first sight, as most English is.
pub(super) fn is_plain(text: &str) -> bool {
    text.is_ascii() && is_tidy(text)
}

/// Whether a text is its own normal form though it is not English: single blanks, no other spelling of
/// emphasis, and letters that never join or change places with others.
pub(super) fn is_simple(text: &str) -> bool {
    is_tidy(text) && text.chars().all(is_single)
}

/// Whether a letter stays as it is beside any other of these: Latin, Arabic, Khmer, Han and kana
/// without the signs that combine.
fn is_single(letter: char) -> bool {
    matches!(letter,
        '\0'..'\u{300}' | '\u{60C}'..'\u{64B}' | '\u{660}'..'\u{66E}' | '\u{671}'..'\u{6D6}'
        | '\u{6EE}'..'\u{700}' | '\u{1780}'..'\u{17DD}' | '\u{17E0}'..'\u{17EA}'
        | '\u{2010}'..'\u{2028}' | '\u{3001}'..'\u{302A}' | '\u{4E00}'..'\u{A000}'
        | '\u{FF01}'..'\u{FF5F}')
}

/// Whether nothing of a text is blanks in a row, or a sign that may be spelt in another way.
fn is_tidy(text: &str) -> bool {
    let mut last = BLANK;
    let mut found = 0;
    for &byte in text.as_bytes() {
        let class = CLASSES[usize::from(byte)];
        // Two blanks in a row set the bit that a strange byte sets.
        found |= class | ((class & last) << 1);
        last = class;
    }
    text.is_empty() || (found & OTHER == 0 && last != BLANK)
}

/// The normal form: composed, with stars for emphasis, single blanks, and
/// each hard break a backslash at the end of its line.
pub(super) fn normal(text: &str) -> String {
    let composed: Cow<'_, str> =
        if is_composed(text) { text.into() } else { text.nfc().collect::<String>().into() };
    let starred = emphasis::starred(&composed);
    squeezed(&starred)
}

/// Whether a text is in form C. Most texts need no table for that.
fn is_composed(text: &str) -> bool {
    text.is_ascii() || text.chars().all(is_single) || is_nfc(text)
}

pub(super) fn is_blank(byte: u8) -> bool {
    byte == b' ' || (9..=13).contains(&byte)
}

fn squeezed(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let (mut start, mut at) = (0, 0);
    while at < bytes.len() {
        if !is_blank(bytes[at]) {
            at += 1;
            continue;
        }
        let length = bytes[at..].iter().take_while(|&&byte| is_blank(byte)).count();
        let end = at + length;
        // A single blank between words is copied with them.
        let is_plain = length == 1 && bytes[at] == b' ' && at > 0 && end < bytes.len();
        if !is_plain {
            out.push_str(&text[start..at]);
            if !out.is_empty() && end < bytes.len() {
                join(&mut out, &bytes[at..end]);
            }
            start = end;
        }
        at = end;
    }
    out.push_str(&text[start..]);
    out
}

/// Writes what a run of white space between two words means.
fn join(out: &mut String, run: &[u8]) {
    let line = run.iter().position(|&byte| byte == b'\n');
    let spaces = run.iter().take_while(|&&byte| byte == b' ').count();
    let backslashes = out.bytes().rev().take_while(|&byte| byte == b'\\').count();
    let is_at_end = run.starts_with(b"\n") || run.starts_with(b"\r\n");
    if is_at_end && backslashes % 2 == 1 {
        out.pop();
    } else if line.is_none() || spaces < 2 {
        out.push(' ');
        return;
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out.push_str("\\\n");
}
