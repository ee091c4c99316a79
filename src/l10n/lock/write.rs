//! A lock becomes a file.

use std::borrow::Cow;

use super::HEADING;
use super::Lock;

/// The file, line by line.
pub(super) fn text(lock: &Lock<'_>) -> String {
    let units = lock.pages.values().flat_map(|block| &block.units);
    let length: usize = units.map(|unit| unit.id.len() + unit.text.len() + 8).sum();
    let mut out = String::with_capacity(HEADING.len() + length + lock.pages.len() * 64);
    out.push_str(HEADING);
    out.push('\n');
    for (page, block) in &lock.pages {
        line(&mut out, &["== ", &escaped(page)]);
        for unit in &block.units {
            let mark = if unit.is_explicit { "#" } else { "" };
            let kind = unit.kind.letter();
            let kind = kind.encode_utf8(&mut [0; 4]).to_owned();
            let text = escaped(&unit.text);
            let blank = if text.is_empty() { "" } else { " " };
            line(&mut out, &[mark, &unit.id, " ", &kind, blank, &text]);
        }
        for id in &block.gone {
            line(&mut out, &["- ", id]);
        }
    }
    out
}

fn line(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
    out.push('\n');
}

/// A text on one line.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'\\' | b'\n' | b'\r')) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            _ => out.push(letter),
        }
    }
    out.into()
}
