//! Tables and the captions that follow them.

use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind};

use super::document::{Align, Attrs, Block, BlockKind, Cell, Inline, InlineKind, Tone};
use super::frame::Kind;
use super::parse::Builder;
use super::run::Run;

/// The alignment of a column, told by the side at which the text starts.
pub(super) fn align(align: Alignment) -> Align {
    match align {
        Alignment::None => Align::None,
        Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

impl Builder<'_> {
    /// What opens at a quotation mark: a quotation, or the stand-in for a caption.
    pub(super) fn quote(&mut self, tone: Option<BlockQuoteKind>, range: &Range<usize>) -> Kind {
        let captions = &self.source.scan.captions;
        if let Ok(n) = captions.binary_search_by_key(&range.start, |caption| caption.at) {
            self.words_from = captions[n].words;
            return Kind::Caption;
        }
        Kind::Quote(tone.map(|tone| match tone {
            BlockQuoteKind::Note => Tone::Note,
            BlockQuoteKind::Tip => Tone::Tip,
            BlockQuoteKind::Important => Tone::Important,
            BlockQuoteKind::Warning => Tone::Warning,
            BlockQuoteKind::Caution => Tone::Caution,
        }))
    }

    pub(super) fn close_row(&mut self, is_head: bool, cells: Vec<Cell>) {
        if let Kind::Table(table) = &mut self.top().kind {
            if is_head {
                table.head = cells;
            } else {
                table.rows.push(cells);
            }
        }
    }

    pub(super) fn close_cell(&mut self, run: Run, range: Range<usize>) {
        let text = self.source.original(&range);
        let start = range.start + text.len() - text.trim_start().len();
        let span = self.source.block_span(start.min(range.end)..range.end);
        let content = self.inlines(run);
        if let Kind::Row { cells, .. } = &mut self.top().kind {
            cells.push(Cell { span, content });
        }
    }

    /// Whether the last block is a table without a caption.
    pub(super) fn is_after_table(&mut self) -> bool {
        let last = self.top().blocks.last().map(|block| &block.kind);
        matches!(last, Some(BlockKind::Table(table)) if table.caption.is_none())
    }

    /// Gives the table before it a caption, and the attributes at its end.
    pub(super) fn caption_table(&mut self, content: Vec<Inline>, found: &mut Attrs) {
        if let Some(Block { kind: BlockKind::Table(table), attrs, .. }) =
            self.top().blocks.last_mut()
        {
            table.caption = Some(content);
            *attrs = std::mem::take(found);
        }
    }

    /// Closes the stand-in for a caption: its first paragraph is the caption, or text after all.
    pub(super) fn close_caption(&mut self, blocks: Vec<Block>, range: &Range<usize>) {
        let mut blocks = blocks.into_iter();
        let first = blocks.next();
        match first {
            Some(Block { kind: BlockKind::Paragraph(content), mut attrs, .. })
                if self.is_after_table() =>
            {
                self.caption_table(content, &mut attrs);
            }
            Some(mut block) => {
                if let BlockKind::Paragraph(content) = &mut block.kind {
                    let mark = self.source.original(&(range.start..self.words_from)).to_owned();
                    let span = self.source.span(range.start..self.words_from.max(range.start));
                    content.insert(0, Inline { span, kind: InlineKind::Text(mark) });
                }
                self.top().blocks.push(block);
            }
            None => {}
        }
        self.top().blocks.extend(blocks);
    }
}
