//! The footnotes at the end of a page, with their ways back.

use std::fmt::Write;

use super::super::document::{BlockKind, Footnote};
use super::{Host, attr, escape_attr, escape_text, write, write_inlines};

/// Writes the footnotes of a document, if there are any.
pub fn write_footnotes(footnotes: &[Footnote], host: &mut dyn Host, out: &mut String) {
    if footnotes.is_empty() {
        return;
    }
    out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"><h2>");
    escape_text(&host.labels().footnotes, out);
    out.push_str("</h2><ol>");
    for (n, footnote) in footnotes.iter().enumerate() {
        out.push_str("<li id=\"");
        escape_attr(host.prefix(), out);
        let _ = write!(out, "fn-{}\">", n + 1);
        write_footnote(n + 1, footnote, host, out);
        out.push_str("</li>");
    }
    out.push_str("</ol></section>");
}

fn write_footnote(number: usize, footnote: &Footnote, host: &mut dyn Host, out: &mut String) {
    match footnote.blocks.split_last() {
        Some((last, before)) if matches!(last.kind, BlockKind::Paragraph(_)) => {
            write(before, host, out);
            out.push_str("<p>");
            if let BlockKind::Paragraph(content) = &last.kind {
                write_inlines(content, host, out);
            }
            out.push(' ');
        }
        _ => {
            write(&footnote.blocks, host, out);
            out.push_str("<p>");
        }
    }
    for occurrence in 1..=footnote.n_references {
        back_link(number, occurrence, host, out);
    }
    out.push_str("</p>");
}

fn back_link(number: usize, occurrence: usize, host: &dyn Host, out: &mut String) {
    let place = if occurrence > 1 { format!("{number}-{occurrence}") } else { number.to_string() };
    out.push_str(if occurrence > 1 { " <a" } else { "<a" });
    attr("href", &format!("#{}fnref-{place}", host.prefix()), out);
    out.push_str(" role=\"doc-backlink\"");
    let shown = host.numeral(number);
    let shown =
        if occurrence > 1 { format!("{shown}-{}", host.numeral(occurrence)) } else { shown };
    attr("aria-label", &format!("{} {shown}", host.labels().back), out);
    // The selector keeps the arrow from becoming a coloured picture.
    out.push_str(">↩\u{FE0E}");
    if occurrence > 1 {
        let _ = write!(out, "<sup>{}</sup>", host.numeral(occurrence));
    }
    out.push_str("</a>");
}
