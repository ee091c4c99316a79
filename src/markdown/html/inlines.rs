//! Running text, links, images and figures.

use std::borrow::Cow;
use std::fmt::Write;

use super::super::document::{Attrs, ImageAt, Inline, InlineKind, RawTag};
use super::super::{links, plain, raw};
use super::{Host, ImageTarget, attr, element, end_tag, escape_attr, escape_text};
use crate::source::Span;

/// Writes running text.
pub fn write_inlines(inlines: &[Inline], host: &mut dyn Host, out: &mut String) {
    for inline in inlines {
        write_inline(inline, host, out);
    }
}

fn write_inline(inline: &Inline, host: &mut dyn Host, out: &mut String) {
    match &inline.kind {
        InlineKind::Text(text) => host.text(text, out),
        InlineKind::Emphasis(content) => element("em", content, host, out),
        InlineKind::Strong(content) => element("strong", content, host, out),
        InlineKind::Strike(content) => element("s", content, host, out),
        InlineKind::Code(text) => {
            out.push_str("<code>");
            escape_text(text, out);
            out.push_str("</code>");
        }
        InlineKind::Link { target, content } => {
            let is_open = open_link(&target.to, &target.title, inline.span, (host, out));
            write_inlines(content, host, out);
            if is_open {
                out.push_str("</a>");
            }
        }
        InlineKind::Image { file, .. } => {
            let target = target(file, inline.span, host);
            image(inline, &target, (host.prefix(), &file.title, out));
        }
        InlineKind::SoftBreak => out.push('\n'),
        InlineKind::HardBreak => out.push_str("<br>"),
        InlineKind::Element { tag, content } => {
            start_tag(tag, host.prefix(), out);
            write_inlines(content, host, out);
            if !raw::is_void(&tag.name) {
                end_tag(&tag.name, out);
            }
        }
        InlineKind::FootnoteReference { number, occurrence } => {
            reference((*number, *occurrence), host, out);
        }
        InlineKind::Term { .. } | InlineKind::Citation { .. } | InlineKind::Slot(_) => {
            host.inline(inline, out);
        }
    }
}

/// Writes the opening tag of a cleaned raw element.
pub(super) fn start_tag(tag: &RawTag, prefix: &str, out: &mut String) {
    out.push('<');
    out.push_str(&tag.name);
    for (name, value) in &tag.attrs {
        if name == "id" {
            attr("id", &format!("{prefix}{value}"), out);
        } else {
            attr(name, value, out);
        }
    }
    out.push('>');
}

/// Writes a figure: an image with the words of the author, or of the host, below it.
pub(super) fn figure(
    inline: &Inline,
    caption: Option<&[Inline]>,
    (host, out): (&mut dyn Host, &mut String),
) {
    let InlineKind::Image { file, .. } = &inline.kind else { return };
    let title = file.title.as_str();
    let target = target(file, inline.span, host);
    out.push_str("<figure>");
    image(inline, &target, (host.prefix(), if caption.is_some() { title } else { "" }, out));
    let words = Some(title).filter(|title| !title.is_empty());
    if let Some([first, rest @ ..]) = caption {
        out.push_str("<figcaption>");
        if let InlineKind::Text(text) = &first.kind {
            host.text(text.trim_start_matches(": "), out);
        }
        write_inlines(rest, host, out);
        out.push_str("</figcaption>");
    } else if let Some(words) = words.or(target.caption.as_deref()) {
        out.push_str("<figcaption>");
        host.text(words, out);
        out.push_str("</figcaption>");
    }
    out.push_str("</figure>");
}

fn target(file: &ImageAt, span: Span, host: &mut dyn Host) -> ImageTarget {
    if links::is_unsafe(&file.to) {
        return ImageTarget::default();
    }
    host.image(&file.to, &file.attrs, span)
}

fn image(inline: &Inline, target: &ImageTarget, (prefix, title, out): (&str, &str, &mut String)) {
    let InlineKind::Image { alt, file } = &inline.kind else { return };
    let own = plain::text(alt);
    let alt = target.alt.clone().filter(|_| own.trim().is_empty()).unwrap_or(own);
    if target.src.is_empty() {
        return escape_text(&alt, out);
    }
    out.push_str("<img");
    attr("src", &encode(&target.src), out);
    attr("alt", &alt, out);
    if !title.is_empty() {
        attr("title", title, out);
    }
    if let Some((width, height)) = target.size {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    if let Some(weight) = target.weight {
        let _ = write!(out, " loading=\"lazy\" data-bytes=\"{weight}\"");
    }
    looks(&file.attrs, prefix, out);
    out.push('>');
}

fn looks(attrs: &Attrs, prefix: &str, out: &mut String) {
    if let Some(id) = &attrs.id {
        attr("id", &format!("{prefix}{id}"), out);
    }
    if !attrs.flags.is_empty() {
        attr("class", &attrs.flags.join(" "), out);
    }
}

/// Opens a link, unless there is nothing safe to link to.
fn open_link(to: &str, title: &str, span: Span, (host, out): (&mut dyn Host, &mut String)) -> bool {
    if links::is_unsafe(to) {
        return false;
    }
    let target = host.link(to, span);
    if target.href.is_empty() || links::is_unsafe(&target.href) {
        return false;
    }
    out.push_str("<a");
    attr("href", &encode(&target.href), out);
    if !title.is_empty() {
        attr("title", title, out);
    }
    if target.is_external {
        out.push_str(" rel=\"external\"");
    }
    if let Some(lang) = &target.lang {
        attr("hreflang", lang, out);
    }
    out.push('>');
    true
}

fn reference((number, occurrence): (usize, usize), host: &dyn Host, out: &mut String) {
    let (prefix, shown) = (host.prefix(), host.numeral(number));
    out.push_str("<sup><a href=\"#");
    escape_attr(prefix, out);
    let _ = write!(out, "fn-{number}\" id=\"");
    escape_attr(prefix, out);
    let _ = write!(out, "fnref-{number}");
    if occurrence > 1 {
        let _ = write!(out, "-{occurrence}");
    }
    let _ = write!(out, "\" role=\"doc-noteref\">{shown}</a></sup>");
}

/// An address without the characters that may not stand in one.
pub(super) fn encode(address: &str) -> Cow<'_, str> {
    let is_bad = |byte: u8| byte <= b' ' || byte == 0x7F || b"\"<>\\^`{|}".contains(&byte);
    if !address.bytes().any(is_bad) {
        return Cow::Borrowed(address);
    }
    let mut out = String::with_capacity(address.len() + 8);
    for c in address.chars() {
        match u8::try_from(c) {
            Ok(byte) if c.is_ascii() && is_bad(byte) => {
                let _ = write!(out, "%{byte:02X}");
            }
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}
