//! A text without what may change and leave a translation true.

use std::borrow::Cow;

use super::emphasis::target_end;
use super::normal::is_plain;
use super::normal::normal;
use super::signs;

/// What begins an address in running text.
const SCHEMES: [&str; 4] = ["http://", "https://", "mailto:", "tel:"];

/// The text without punctuation, Markdown marks and invisible signs.
pub(crate) fn loosened(text: &str) -> String {
    let text: Cow<'_, str> = if is_plain(text) { text.into() } else { normal(text).into() };
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        if let Some(end) = address_end(&text, at, before) {
            out.push_str(&text[at..end]);
            before = text[..end].chars().next_back();
            at = end;
            continue;
        }
        let next = at + sign.len_utf8();
        let after = text[next..].chars().next();
        if sign == '~' && after == Some('~') {
            at = next + 1;
            continue;
        }
        push(&mut out, sign, (before, after));
        before = Some(sign);
        at = next;
    }
    out.truncate(out.trim_end().len());
    out
}

/// Where the target of a link or a plain address that begins here ends.
fn address_end(text: &str, at: usize, before: Option<char>) -> Option<usize> {
    let rest = &text[at..];
    if !rest.starts_with([']', 'h', 'm', 't']) {
        return None;
    }
    if rest.starts_with("](") {
        return target_end(text.as_bytes(), at + 2);
    }
    let is_start = !before.is_some_and(char::is_alphanumeric);
    if !is_start || !SCHEMES.iter().any(|scheme| rest.starts_with(scheme)) {
        return None;
    }
    let end = rest.find(|sign: char| sign.is_whitespace() || sign == '>').unwrap_or(rest.len());
    let word = rest[..end].trim_end_matches(signs::is_punctuation);
    Some(at + word.len())
}

fn push(out: &mut String, sign: char, (before, after): (Option<char>, Option<char>)) {
    if sign.is_ascii_alphanumeric() {
        out.push(sign);
        return;
    }
    if sign.is_whitespace() {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        return;
    }
    let is_digit = |sign: Option<char>| sign.and_then(signs::digit).is_some();
    let is_minus = sign == '-' && !before.is_some_and(char::is_alphanumeric);
    let is_in_number = is_digit(after) && (is_digit(before) || is_minus);
    let is_left_out = signs::is_punctuation(sign) || signs::is_invisible(sign);
    if is_in_number || !is_left_out {
        out.push(sign);
    }
}
