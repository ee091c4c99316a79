//! A tree without its marks: the words for titles, ids and the search.

use super::document::{Block, BlockKind, Cell, Inline, InlineKind, Table};

/// The words of running text. Slots, citations and footnote marks have none.
pub fn text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    add(inlines, &|_| None, &mut out);
    out
}

/// The words of blocks, each on a line of its own.
pub fn text_of_blocks(blocks: &[Block]) -> String {
    text_filled(blocks, &|_| None)
}

/// What stands for a term, a slot or another inline that names something; `None` leaves it as [`text`] has it.
pub type Fill<'a> = &'a dyn Fn(&InlineKind) -> Option<String>;

/// The words of running text with what is named filled in.
pub fn inlines_filled(inlines: &[Inline], fill: Fill<'_>) -> String {
    let mut out = String::new();
    add(inlines, fill, &mut out);
    out
}

/// The words of blocks, each on a line of its own, with what is named filled in.
pub fn text_filled(blocks: &[Block], fill: Fill<'_>) -> String {
    let mut out = String::new();
    add_blocks(blocks, fill, &mut out);
    out
}

fn add(inlines: &[Inline], fill: Fill<'_>, out: &mut String) {
    for inline in inlines {
        if let Some(filled) = fill(&inline.kind) {
            out.push_str(&filled);
            continue;
        }
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strike(content)
            | InlineKind::Link { content, .. }
            | InlineKind::Image { alt: content, .. } => add(content, fill, out),
            InlineKind::Element { tag, .. } if tag.name == "br" => out.push(' '),
            InlineKind::Element { tag, content } if tag.name != "rt" && tag.name != "rp" => {
                add(content, fill, out);
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

fn add_line(inlines: &[Inline], fill: Fill<'_>, out: &mut String) {
    add(inlines, fill, out);
    end_line(out);
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Adds the words of blocks, each on a line of its own, with what is named filled in.
pub fn add_blocks(blocks: &[Block], fill: Fill<'_>, out: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                add_line(content, fill, out);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    add_blocks(&item.blocks, fill, out);
                }
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Container { blocks, .. }
            | BlockKind::Element { blocks, .. } => add_blocks(blocks, fill, out),
            BlockKind::Code { text, .. } => {
                out.push_str(text);
                end_line(out);
            }
            BlockKind::Table(table) => {
                let Table { caption, head, rows, .. } = &**table;
                if let Some(words) = caption {
                    add_line(words, fill, out);
                }
                add_row(head, fill, out);
                for row in rows {
                    add_row(row, fill, out);
                }
            }
            BlockKind::Definitions(definitions) => {
                for one in definitions {
                    add_line(&one.term, fill, out);
                    for meaning in &one.meanings {
                        add_blocks(meaning, fill, out);
                    }
                }
            }
            BlockKind::Html(html) => add_html(html, out),
            BlockKind::Rule => {}
        }
    }
}

fn add_row(cells: &[Cell], fill: Fill<'_>, out: &mut String) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        add(&cell.content, fill, out);
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
