//! Closing what was open: frames become blocks and inlines of the tree.

use std::ops::Range;

use super::document::{
    Attrs, Block, BlockKind, Definition, ImageAt, Inline, InlineKind, LinkTo, ListItem, Tone,
};
use super::frame::{Frame, Kind};
use super::links;
use super::parse::Builder;
use super::raw;
use super::run::Run;
use crate::diagnostic::Diagnostic;

impl Builder<'_> {
    /// Closes what the Markdown parser knows nothing of, down to what it does.
    pub(super) fn close_ours(&mut self, end: usize) {
        while self.top().is_ours()
            && let Some(frame) = self.stack.pop()
        {
            let range = frame.start..end.max(frame.start);
            self.close(frame, range);
        }
    }

    /// Closes a frame that has just been taken from the stack.
    pub(super) fn close(&mut self, frame: Frame, range: Range<usize>) {
        match frame.kind {
            Kind::Root => {}
            Kind::Paragraph { is_implied } => self.close_paragraph(frame.run, range, is_implied),
            Kind::Heading(level) => self.close_heading(level, frame.run, range),
            Kind::Quote(tone) => self.close_quote(tone, frame.blocks, range),
            Kind::Caption => self.close_caption(frame.blocks, &range),
            Kind::List { start, is_tight, items } => {
                self.push_block(
                    BlockKind::List { start, is_tight, items },
                    Attrs::default(),
                    range,
                );
            }
            Kind::Footnote(number) => {
                let span = self.source.block_span(range);
                self.notes.define(number, span, frame.blocks);
            }
            Kind::Definitions(definitions) => self.close_definitions(definitions, range),
            Kind::Table(table) => self.push_block(BlockKind::Table(table), Attrs::default(), range),
            Kind::Container(container) => self.close_container(*container, frame.blocks),
            Kind::Element { tag, attrs } => self.close_element(tag, attrs, (frame.blocks, range)),
            kind if kind.is_part() => self.close_part(kind, (frame.blocks, frame.run), range),
            kind => self.close_inline(kind, frame.run, range),
        }
    }

    /// Closes a part of a list or a table.
    fn close_part(&mut self, kind: Kind, (blocks, run): (Vec<Block>, Run), range: Range<usize>) {
        match kind {
            Kind::Item { attrs, task } => {
                let span = self.source.block_span(range);
                let attrs = attrs.unwrap_or_default();
                if let Kind::List { items, .. } = &mut self.top().kind {
                    items.push(ListItem { span, attrs, task, blocks });
                }
            }
            Kind::Term => {
                let term = self.inlines(run);
                if let Kind::Definitions(definitions) = &mut self.top().kind {
                    definitions.push(Definition { term, meanings: Vec::new() });
                }
            }
            Kind::Meaning => {
                if let Kind::Definitions(definitions) = &mut self.top().kind
                    && let Some(definition) = definitions.last_mut()
                {
                    definition.meanings.push(blocks);
                }
            }
            Kind::Row { is_head, cells } => self.close_row(is_head, cells),
            _ => self.close_cell(run, range),
        }
    }

    /// Adds a block to what is open.
    pub(super) fn push_block(&mut self, kind: BlockKind, attrs: Attrs, range: Range<usize>) {
        let span = self.source.block_span(range);
        self.add_block(Block { span, attrs, kind });
    }

    /// Adds a block that has its place. Most frames hold one, and a block is large.
    pub(super) fn add_block(&mut self, block: Block) {
        let blocks = &mut self.top().blocks;
        if blocks.capacity() == 0 {
            blocks.reserve_exact(1);
        }
        blocks.push(block);
    }

    /// The inlines of a run that ends; tells of raw tags that were not closed in it.
    pub(super) fn inlines(&mut self, run: Run) -> Vec<Inline> {
        let (inlines, lost) = run.finish(self.source);
        for tag in &lost {
            self.findings.push(raw::unclosed(&tag.tag, self.source.span(tag.range.clone())));
        }
        inlines
    }

    fn close_inline(&mut self, kind: Kind, run: Run, range: Range<usize>) {
        let content = self.inlines(run);
        let kind = match kind {
            Kind::Strong => InlineKind::Strong(content),
            Kind::Strike => InlineKind::Strike(content),
            Kind::Link { to, title } => {
                self.check_address(&to, &range);
                InlineKind::Link { target: Box::new(LinkTo { to, title }), content }
            }
            Kind::Image { to, title } => {
                self.check_address(&to, &range);
                let file = ImageAt { to, title, attrs: Attrs::default() };
                InlineKind::Image { file: Box::new(file), alt: content }
            }
            _ => InlineKind::Emphasis(content),
        };
        self.inline(kind, range);
    }

    fn check_address(&mut self, to: &str, range: &Range<usize>) {
        if links::is_unsafe(to) {
            let span = self.source.span(range.clone());
            let message =
                "this address would run a script or carry a file in itself, so it is left out";
            self.findings.push(
                Diagnostic::warning("unsafe-link", span, message)
                    .help("use an address that begins with `https://`, or the name of a file"),
            );
        }
    }

    fn close_paragraph(&mut self, mut run: Run, range: Range<usize>, is_implied: bool) {
        let source = self.source;
        self.top().take_attrs(source, &mut run);
        let is_caption = match self.top().kind {
            Kind::Caption => true,
            _ => self.is_after_table() && caption_mark(source.original(&range)).is_some(),
        };
        let attrs = if is_caption { run.take_attrs(source) } else { None };
        let mut attrs = attrs.unwrap_or_default();
        let mut content = self.inlines(run);
        let span = match content.last() {
            Some(last) if is_implied => {
                let mut span = source.span(range.start..range.start);
                span.end = last.span.end;
                span
            }
            _ => source.block_span(range),
        };
        if self.is_after_table() && strip_caption_mark(&mut content) {
            return self.caption_table(content, &mut attrs);
        }
        if !content.is_empty() {
            self.add_block(Block { span, attrs, kind: BlockKind::Paragraph(content) });
        }
    }

    fn close_heading(&mut self, level: u8, mut run: Run, range: Range<usize>) {
        let attrs = run.take_attrs(self.source).unwrap_or_default();
        let content = self.inlines(run);
        self.push_block(BlockKind::Heading { level, content }, attrs, range);
    }

    fn close_quote(&mut self, tone: Option<Tone>, mut blocks: Vec<Block>, range: Range<usize>) {
        let tone = tone.or_else(|| take_tone(&mut blocks));
        self.push_block(BlockKind::Quote { tone, blocks }, Attrs::default(), range);
    }

    /// Closes a definition list. A `: …` after an image is its caption and no definition.
    fn close_definitions(&mut self, definitions: Vec<Definition>, range: Range<usize>) {
        let n_images = definitions.iter().take_while(|one| is_image(&one.term)).count();
        let mut definitions = definitions.into_iter();
        for image in definitions.by_ref().take(n_images) {
            self.unfold(image, &range);
        }
        let definitions: Vec<_> = definitions.collect();
        if !definitions.is_empty() {
            self.push_block(BlockKind::Definitions(definitions), Attrs::default(), range);
        }
    }

    fn unfold(&mut self, image: Definition, range: &Range<usize>) {
        let span = |inlines: &[Inline]| inlines.first().map(|inline| inline.span);
        let outer = self.source.span(range.clone());
        let paragraph = |content: Vec<Inline>| Block {
            span: span(&content).unwrap_or(outer),
            attrs: Attrs::default(),
            kind: BlockKind::Paragraph(content),
        };
        let mut blocks = vec![paragraph(image.term)];
        for mut meaning in image.meanings {
            if let Some(Block { kind: BlockKind::Paragraph(words), span, .. }) = meaning.first_mut()
            {
                words.insert(0, Inline { span: *span, kind: InlineKind::Text(": ".to_owned()) });
            }
            blocks.append(&mut meaning);
        }
        self.top().blocks.append(&mut blocks);
    }
}

/// What makes a text a caption, if something does.
fn caption_mark(text: &str) -> Option<&'static str> {
    [": ", "Table: "].into_iter().find(|mark| text.starts_with(mark))
}

/// Takes the `: ` or `Table: ` from the start of a caption; says whether there was one.
fn strip_caption_mark(content: &mut [Inline]) -> bool {
    let Some(Inline { kind: InlineKind::Text(text), span }) = content.first_mut() else {
        return false;
    };
    let Some(mark) = caption_mark(text) else { return false };
    text.drain(..mark.len());
    span.start = span.end.min(span.start + if mark.len() == 2 { 2 } else { 7 });
    true
}

fn is_image(content: &[Inline]) -> bool {
    matches!(content, [Inline { kind: InlineKind::Image { .. }, .. }])
}

/// Takes a `[!TIP]` that stands before other text at the start of a quotation.
fn take_tone(blocks: &mut [Block]) -> Option<Tone> {
    let Some(Block { kind: BlockKind::Paragraph(content), .. }) = blocks.first_mut() else {
        return None;
    };
    let Some(Inline { kind: InlineKind::Text(text), span }) = content.first_mut() else {
        return None;
    };
    let (word, rest) = text.strip_prefix("[!")?.split_once(']')?;
    let tone = match word.to_ascii_lowercase().as_str() {
        "note" => Tone::Note,
        "tip" => Tone::Tip,
        "important" => Tone::Important,
        "warning" => Tone::Warning,
        "caution" => Tone::Caution,
        _ => return None,
    };
    let rest = rest.trim_start().to_owned();
    span.start = span.end - u32::try_from(rest.len()).unwrap_or(0).min(span.end - span.start);
    *text = rest;
    Some(tone)
}
