//! What holds for any text.

use super::super::document::{Block, BlockKind, Document, Inline, InlineKind, Table};
use super::super::plain;
use super::{parsed, written};

/// Pieces of every syntax.
#[rustfmt::skip]
const PIECES: [&str; 64] = [
    "\n", "\n\n", " ", "    ", "> ", "- ", "1. ", "# ", "::: a\n", ":::: {.b #c}\n", ":::\n",
    "::::\n", "`", "```\n", "*", "**", "***", "_", "~~", "[", "]", "(", ")", "![", "](a)", "[[",
    "]]", "[@", "{{", "}}", "{#a}", "{a=\"b", "\"", "}", "{", "|", "|---|\n", "| a | b |\n", ": ",
    "Table: ", "[^1]", "[^1]: ", "<b>", "</b>", "<div>\n", "</div>\n", "<!--", "-->", "<script>",
    "<img src=a>", "&amp;", "\\", "https://a.b", "text", "强", "。", "ក", "។", "اور", "۔",
    "\u{200B}", "é", "\t", "- [ ] ",
];

/// A text made of pieces of every syntax, different for every seed.
fn noise(mut seed: u64, n_pieces: usize) -> String {
    let mut text = String::new();
    for _ in 0..n_pieces {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push_str(PIECES[usize::try_from(seed >> 58).expect("six bits are small")]);
    }
    text
}

fn each_span(document: &Document, check: &mut dyn FnMut(std::ops::Range<usize>)) {
    each_block(&document.blocks, check);
    for note in &document.footnotes {
        check(note.span.range());
        each_block(&note.blocks, check);
    }
}

fn each_block(blocks: &[Block], check: &mut dyn FnMut(std::ops::Range<usize>)) {
    for block in blocks {
        check(block.span.range());
        check(block.attrs.span.range());
        match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                each_inline(content, check);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    check(item.span.range());
                    each_block(&item.blocks, check);
                }
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Container { blocks, .. }
            | BlockKind::Element { blocks, .. } => each_block(blocks, check),
            BlockKind::Table(table) => {
                let Table { caption, head, rows, .. } = &**table;
                if let Some(content) = caption {
                    each_inline(content, check);
                }
                for cell in head.iter().chain(rows.iter().flatten()) {
                    check(cell.span.range());
                    each_inline(&cell.content, check);
                }
            }
            BlockKind::Definitions(list) => {
                for one in list {
                    each_inline(&one.term, check);
                    for blocks in &one.meanings {
                        each_block(blocks, check);
                    }
                }
            }
            BlockKind::Code { .. } | BlockKind::Html(_) | BlockKind::Rule => {}
        }
    }
}

fn each_inline(inlines: &[Inline], check: &mut dyn FnMut(std::ops::Range<usize>)) {
    for inline in inlines {
        check(inline.span.range());
        match &inline.kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strike(content)
            | InlineKind::Link { content, .. }
            | InlineKind::Element { content, .. }
            | InlineKind::Image { alt: content, .. } => each_inline(content, check),
            _ => {}
        }
    }
}

/// Checks that every tag that opens is closed, in order.
fn check_balance(html: &str, text: &str) {
    let html = html.replace("<slot:", "[").replace("<term:", "[").replace("<cite:", "[");
    let mut open = Vec::new();
    for piece in html.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{text:?}\n{html}");
        } else if !["br", "hr", "img", "input", "wbr", "col"].contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{text:?}\n{html}");
}

#[test]
fn any_text_is_parsed_and_its_html_is_balanced_and_its_spans_lie_in_it() {
    for seed in 0..4000 {
        let text = noise(seed, 40);
        let (document, findings) = parsed(&text);
        let mut check = |range: std::ops::Range<usize>| {
            assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
        };
        each_span(&document, &mut check);
        for finding in &findings {
            check(finding.span.expect("every finding has a place").range());
        }
        plain::text_of_blocks(&document.blocks);
        check_balance(&written(&document), &text);
    }
}

#[test]
fn no_stand_in_of_the_masked_copy_reaches_the_tree() {
    for seed in 0..4000 {
        let text = noise(seed, 30);
        let (document, _) = parsed(&text);
        let html = ["text", "checkbox", "tabindex"]
            .iter()
            .fold(written(&document), |html, ours| html.replace(ours, ""));
        for stand in ['x', ',', '?', '中', '¡', '\u{20000}', '\u{10100}'] {
            assert!(!html.contains(stand), "{stand} in {html} for {text:?}");
        }
    }
}

#[test]
fn a_text_may_begin_anywhere() {
    let text = "é: b\n# A\n";
    for start in 0..20 {
        super::super::parse(crate::source::FileId(0), text, start);
    }
}

#[test]
fn findings_are_sorted_by_place() {
    for seed in 0..500 {
        let (_, findings) = parsed(&noise(seed, 60));
        assert!(findings.is_sorted_by_key(|finding| finding.span.map(|span| span.start)));
    }
}
