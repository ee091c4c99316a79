//! Addresses: bare ones in running text, and those that must not be links.

use std::ops::Range;

use super::document::{Inline, InlineKind, LinkTo};
use super::source::Source;

/// Whether a text may hold a bare address.
pub(super) fn has_address(text: &str) -> bool {
    text.as_bytes().contains(&b':') && text.contains("://")
}

/// Splits a text that stands in a range into plain text and links.
pub(super) fn split(source: &Source, text: &str, range: Range<usize>, inlines: &mut Vec<Inline>) {
    let is_verbatim = text.len() == range.len();
    let place = |from: usize, to: usize| {
        let exact = range.start + from..range.start + to;
        source.span(if is_verbatim { exact } else { range.clone() })
    };
    let plain = |from: usize, to: usize| Inline {
        span: place(from, to),
        kind: InlineKind::Text(text[from..to].to_owned()),
    };
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find("://").map(|skipped| at + skipped) {
        at = found + 3;
        let Some(address) = address(text, from, found) else { continue };
        if address.start > from {
            inlines.push(plain(from, address.start));
        }
        inlines.push(Inline {
            span: place(address.start, address.end),
            kind: InlineKind::Link {
                target: Box::new(LinkTo {
                    to: text[address.clone()].to_owned(),
                    title: String::new(),
                }),
                content: vec![plain(address.start, address.end)],
            },
        });
        from = address.end;
        at = from;
    }
    if from < text.len() {
        inlines.push(plain(from, text.len()));
    }
}

/// Whether an address would run a script or carry a document in itself.
pub(super) fn is_unsafe(to: &str) -> bool {
    let Some((scheme, _)) = to.split_once(':') else { return false };
    let scheme: String = scheme
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .map(|c| c.to_ascii_lowercase())
        .take(12)
        .collect();
    matches!(scheme.as_str(), "javascript" | "data" | "vbscript")
}

/// The address around the `://` at `colon`, not before `from`.
fn address(text: &str, from: usize, colon: usize) -> Option<Range<usize>> {
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        text.as_bytes()[from..colon].len() >= scheme.len()
            && text.as_bytes()[colon - scheme.len()..colon].eq_ignore_ascii_case(scheme.as_bytes())
    })?;
    let start = colon - scheme.len();
    let is_inside_word =
        text[from..start].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'));
    let rest = &text[colon + 3..];
    let host = rest.find(|c: char| !is_host(c)).unwrap_or(rest.len());
    if is_inside_word || rest[..host].trim_matches(['.', '-']).is_empty() {
        return None;
    }
    let has_path = rest[host..].starts_with(['/', '?', '#', ':', '@']);
    let len = if has_path { rest.find(|c: char| !is_path(c)).unwrap_or(rest.len()) } else { host };
    let len = without_tail(&rest[..len]);
    Some(start..colon + 3 + len)
}

fn is_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

fn is_path(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_whitespace() && !c.is_control() && !"<>\"`{}|\\^".contains(c);
    }
    super::script::is_word(c)
}

/// The length of an address without the punctuation of the sentence around it.
fn without_tail(address: &str) -> usize {
    let bytes = address.as_bytes();
    let mut n_unopened = address.matches(')').count().saturating_sub(address.matches('(').count());
    let has_bracket = bytes.contains(&b'[');
    let mut len = bytes.len();
    while let Some(last) = bytes[..len].last() {
        match last {
            b'?' | b'!' | b'.' | b',' | b':' | b';' | b'*' | b'_' | b'~' | b'\'' => {}
            b')' if n_unopened > 0 => n_unopened -= 1,
            b']' if !has_bracket => {}
            _ => break,
        }
        len -= 1;
    }
    len
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(text: &str) -> Vec<String> {
        let source = Source::new(crate::source::FileId(0), 0, text);
        let mut inlines = Vec::new();
        split(&source, text, 0..text.len(), &mut inlines);
        let link = |inline: Inline| match inline.kind {
            InlineKind::Link { target, .. } => Some(target.to),
            _ => None,
        };
        inlines.into_iter().filter_map(link).collect()
    }

    #[test]
    fn a_bare_address_ends_before_the_punctuation_of_the_sentence() {
        assert_eq!(
            addresses("See (https://a.org/b_c?d=1&e), or http://f.g."),
            ["https://a.org/b_c?d=1&e", "http://f.g"]
        );
        assert_eq!(addresses("https://a.org/b_(c)"), ["https://a.org/b_(c)"]);
    }

    #[test]
    fn a_bare_address_ends_at_the_letters_of_another_script() {
        assert_eq!(addresses("看https://a.org。好"), ["https://a.org"]);
        assert_eq!(addresses("https://a.org/页。好"), ["https://a.org/页"]);
        assert_eq!(addresses("https://a.org中文"), ["https://a.org"]);
    }

    #[test]
    fn other_schemes_and_empty_hosts_are_text() {
        assert!(addresses("ftp://a.b xhttp://a.b https:// http://. www.a.b").is_empty());
    }

    #[test]
    fn scripts_in_addresses_are_unsafe_however_they_are_written() {
        for to in
            ["javascript:a", "JavaScript:a", " java\tscript:a", "data:text/html,a", "vbscript:a"]
        {
            assert!(is_unsafe(to), "{to}");
        }
        for to in ["https://a", "a/javascript:b", "mailto:a", "data", "tel:1"] {
            assert!(!is_unsafe(to), "{to}");
        }
    }
}
