//! What the room does, told as facts; and the plain host they are written with.

mod blocks;
mod commonmark;
mod containers;
mod emphasis;
mod inlines;
mod laws;
mod pathological;
mod raw_html;

use std::fmt::Write;

use super::document::{Attrs, Block, BlockKind, Document, Inline, InlineKind};
use super::html::{self, Host, ImageTarget, Labels, LinkTarget};
use super::parse;
use crate::diagnostic::Diagnostic;
use crate::source::FileId;
use crate::source::Span;

/// A host that knows nothing: links lead where they say, names are shown as they are.
#[derive(Default)]
struct Plain {
    labels: Labels,
}

impl Host for Plain {
    fn link(&mut self, to: &str, _: Span) -> LinkTarget {
        LinkTarget { href: encoded(to), is_external: false, lang: None }
    }

    fn image(&mut self, to: &str, attrs: &Attrs, _: Span) -> ImageTarget {
        let number = |key: &str| attrs.get(key).and_then(|value| value.parse().ok());
        let size = number("width").zip(number("height"));
        ImageTarget { src: encoded(to), size, ..ImageTarget::default() }
    }

    fn inline(&mut self, inline: &Inline, out: &mut String) {
        let text = match &inline.kind {
            InlineKind::Slot(text) => format!("<slot:{}>", escaped(text)),
            InlineKind::Term { id, shown: None } => format!("<term:{}>", escaped(id)),
            InlineKind::Term { id, shown: Some(shown) } => {
                format!("<term:{}|{}>", escaped(id), escaped(shown))
            }
            InlineKind::Citation { id, locator: None } => format!("<cite:{}>", escaped(id)),
            InlineKind::Citation { id, locator: Some(at) } => {
                format!("<cite:{}|{}>", escaped(id), escaped(at))
            }
            _ => String::new(),
        };
        out.push_str(&text);
    }

    fn container(&mut self, block: &Block, out: &mut String) {
        let BlockKind::Container { name, blocks } = &block.kind else { return };
        out.push_str("<div class=\"");
        html::escape_attr(name, out);
        out.push_str("\">");
        html::write(blocks, self, out);
        out.push_str("</div>");
    }

    fn labels(&self) -> &Labels {
        &self.labels
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    html::escape_text(text, &mut out);
    out
}

/// An address as the examples of `CommonMark` write it.
fn encoded(to: &str) -> String {
    let mut out = String::new();
    for byte in to.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$%&'()*+,-./:;=?@_~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn parsed(text: &str) -> (Document, Vec<Diagnostic>) {
    parse(FileId(0), text, 0)
}

fn written(document: &Document) -> String {
    let mut out = String::new();
    let mut host = Plain::default();
    html::write(&document.blocks, &mut host, &mut out);
    html::write_footnotes(&document.footnotes, &mut host, &mut out);
    out
}

/// The HTML of a text in which nothing is found amiss.
#[track_caller]
fn html(text: &str) -> String {
    let (document, findings) = parsed(text);
    assert_eq!(findings, [], "for {text:?}");
    written(&document)
}

/// The HTML of a text and the rules it breaks.
fn html_and_rules(text: &str) -> (String, Vec<&'static str>) {
    let (document, findings) = parsed(text);
    (written(&document), findings.iter().map(|finding| finding.rule).collect())
}

/// The text at which a finding points.
fn place<'a>(text: &'a str, finding: &Diagnostic) -> &'a str {
    finding.span.map_or("", |span| &text[span.range()])
}
