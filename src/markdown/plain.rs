//! A tree without its marks: the words for titles, ids and the search.

use super::document::{Block, BlockKind, Cell, Inline, InlineKind};

/// The words of running text. Slots, citations and footnote marks have none.
pub fn text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    add(inlines, &mut out);
    out
}

/// The words of blocks, each on a line of its own.
pub fn text_of_blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    add_blocks(blocks, &mut out);
    out
}

fn add(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strike(content)
            | InlineKind::Link { content, .. }
            | InlineKind::Image { alt: content, .. } => add(content, out),
            InlineKind::Element { tag, .. } if tag == "br" => out.push(' '),
            InlineKind::Element { tag, content, .. } if tag != "rt" && tag != "rp" => {
                add(content, out);
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => out.push(' '),
            InlineKind::Term { id, shown } => out.push_str(shown.as_deref().unwrap_or(id)),
            InlineKind::Element { .. }
            | InlineKind::FootnoteReference { .. }
            | InlineKind::Citation { .. }
            | InlineKind::Slot(_) => {}
        }
    }
}

fn add_line(inlines: &[Inline], out: &mut String) {
    add(inlines, out);
    end_line(out);
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn add_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                add_line(content, out);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    add_blocks(&item.blocks, out);
                }
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Container { blocks, .. }
            | BlockKind::Element { blocks, .. } => add_blocks(blocks, out),
            BlockKind::Code { text, .. } => {
                out.push_str(text);
                end_line(out);
            }
            BlockKind::Table { caption, head, rows, .. } => {
                if let Some(words) = caption {
                    add_line(words, out);
                }
                add_row(head, out);
                for row in rows {
                    add_row(row, out);
                }
            }
            BlockKind::Definitions(definitions) => {
                for one in definitions {
                    add_line(&one.term, out);
                    for meaning in &one.meanings {
                        add_blocks(meaning, out);
                    }
                }
            }
            BlockKind::Html(html) => add_html(html, out),
            BlockKind::Rule => {}
        }
    }
}

fn add_row(cells: &[Cell], out: &mut String) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        add(&cell.content, out);
    }
    end_line(out);
}

/// The words of cleaned HTML, in which every `<` begins a tag.
fn add_html(html: &str, out: &mut String) {
    for piece in html.split('<') {
        let words = piece.split_once('>').map_or(piece, |(_, words)| words);
        if !words.is_empty() {
            out.push_str(&super::raw::text(words));
            out.push(' ');
        }
    }
    end_line(out);
}
