//! What nests deeper than anything on a page should becomes plain text.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::document::{Attrs, BlockKind, Inline, InlineKind};
use super::frame::MAX_DEPTH;
use super::parse::Builder;
use crate::diagnostic::Diagnostic;

/// Text gathered from what nests too deep.
pub(super) struct Flat {
    /// How many of the parser's tags are open in it.
    n_open: usize,
    start: usize,
    text: String,
}

impl Builder<'_> {
    /// Begins to gather plain text, at a tag that opens too deep.
    pub(super) fn go_flat(&mut self, start: usize) {
        self.tell_too_deep(start..start + 1);
        self.flat = Some(Flat { n_open: 1, start, text: String::new() });
    }

    /// Tells, once, that something nests too deep.
    pub(super) fn tell_too_deep(&mut self, range: Range<usize>) {
        if std::mem::replace(&mut self.is_too_deep_told, true) {
            return;
        }
        let range = range.start..self.source.text.len().min(range.end);
        let message =
            format!("this stands in more than {MAX_DEPTH} others, so it becomes plain text");
        self.findings.push(
            Diagnostic::warning("too-deep", self.source.block_span(range), message)
                .help("end some of the lists, quotations or blocks around it first"),
        );
    }

    /// Gathers an event.
    pub(super) fn flatten(&mut self, event: &Event, range: Range<usize>) {
        let source = self.source;
        let Some(flat) = &mut self.flat else { return };
        match event {
            Event::Start(_) => flat.n_open += 1,
            Event::End(tag) => {
                flat.n_open -= 1;
                if !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) {
                    flat.gap();
                }
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                flat.text.push_str(&source.unmask(text, &range));
            }
            Event::Code(text) => flat.text.push_str(text),
            Event::SoftBreak | Event::HardBreak => flat.gap(),
            _ => {}
        }
        if flat.n_open == 0
            && let Some(flat) = self.flat.take()
        {
            self.end_flat(&flat, range.end);
        }
    }

    fn end_flat(&mut self, flat: &Flat, end: usize) {
        let text = flat.text.trim().to_owned();
        let range = flat.start..end.max(flat.start);
        if text.is_empty() {
            return;
        }
        let kind = InlineKind::Text(text);
        if self.top().takes_blocks() {
            let span = self.source.block_span(range.clone());
            let content = vec![Inline { span, kind }];
            self.push_block(BlockKind::Paragraph(content), Attrs::default(), range);
        } else {
            self.inline(kind, range);
        }
    }
}

impl Flat {
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }
}
