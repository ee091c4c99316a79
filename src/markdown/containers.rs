//! Fenced divs: `::: name {…}` … `:::`.
//!
//! A bare fence closes the innermost container, whatever its length; the
//! lengths only serve to say which one was probably left open.

use super::attrs;
use super::document::{Attrs, Block, BlockKind};
use super::frame::{Container, Kind};
use super::parse::Builder;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

impl Builder<'_> {
    /// Opens or closes a container at a fence.
    pub(super) fn fence(&mut self, number: usize) {
        let source = self.source;
        let Some(fence) = source.scan.fences.get(number) else { return };
        if fence.is_bare {
            return self.close_fence(number, fence.n_colons);
        }
        let (name, attrs) = self.opening(number);
        if !self.top().run.has_room() {
            self.tell_too_deep(fence.range.clone());
            if let Some(Container { n_ignored, .. }) = self.container() {
                *n_ignored += 1;
            }
            return;
        }
        let container = Container { name, attrs, fence: number, suspect: None, n_ignored: 0 };
        self.open(Kind::Container(Box::new(container)), fence.range.start);
    }

    /// Adds a closed container to what is open. It has no fence of its own.
    pub(super) fn close_container(&mut self, container: Container, blocks: Vec<Block>) {
        self.n_unclosed += 1;
        let (number, name) =
            container.suspect.clone().unwrap_or((container.fence, container.name.clone()));
        let span = self.fence_span(number);
        self.findings.push(
            Diagnostic::error("unclosed-block", span, format!("the block `{name}` is not closed"))
                .help("type `:::` on a line of its own after its last line"),
        );
        self.push_container(container, blocks);
    }

    fn push_container(&mut self, container: Container, blocks: Vec<Block>) {
        let span = self.fence_span(container.fence);
        let kind = BlockKind::Container { name: container.name, blocks };
        self.add_block(Block { span, attrs: container.attrs, kind });
    }

    fn close_fence(&mut self, number: usize, n_colons: usize) {
        self.close_elements();
        if let Some(Container { n_ignored, .. }) = self.container()
            && *n_ignored > 0
        {
            *n_ignored -= 1;
            return;
        }
        if self.container().is_none() {
            return self.stray_fence(number);
        }
        if let Some(frame) = self.stack.pop()
            && let Kind::Container(container) = frame.kind
        {
            self.suspect(&container, n_colons);
            self.push_container(*container, frame.blocks);
        }
    }

    /// The container that is open right here.
    fn container(&mut self) -> Option<&mut Container> {
        match &mut self.top().kind {
            Kind::Container(container) => Some(container),
            _ => None,
        }
    }

    /// Notes that a container was closed by a fence that is as long as an outer one's.
    fn suspect(&mut self, closed: &Container, n_colons: usize) {
        let fences = &self.source.scan.fences;
        let len = |number: usize| fences.get(number).map_or(0, |fence| fence.n_colons);
        if len(closed.fence) == n_colons {
            return;
        }
        let outer = self.stack.iter_mut().rev().map_while(|frame| match &mut frame.kind {
            Kind::Container(container) => Some(container),
            _ => None,
        });
        for outer in outer.filter(|outer| len(outer.fence) == n_colons).take(1) {
            outer.suspect.get_or_insert_with(|| (closed.fence, closed.name.clone()));
        }
    }

    fn stray_fence(&mut self, number: usize) {
        if self.n_unclosed > 0 {
            self.n_unclosed -= 1;
            return;
        }
        let span = self.fence_span(number);
        self.findings.push(
            Diagnostic::warning("stray-fence", span, "this `:::` closes nothing")
                .help("delete the line, or open a block above it with `::: name`"),
        );
    }

    fn fence_span(&self, number: usize) -> Span {
        let range = self.source.scan.fences.get(number).map_or(0..0, |fence| fence.range.clone());
        self.source.block_span(range)
    }

    /// The name and the attributes of an opening fence; tells of what is neither.
    fn opening(&mut self, number: usize) -> (String, Attrs) {
        let source = self.source;
        let range = source.scan.fences[number].range.clone();
        let line = source.original(&range).trim_end().trim_end_matches(':').trim_end();
        let words = line.trim_start_matches(':').trim_start();
        let name_len = words.find(|c: char| c.is_whitespace() || c == '{').unwrap_or(words.len());
        let mut name = words[..name_len].to_owned();
        let rest = words[name_len..].trim_start();
        let at = range.start + line.len() - rest.len();
        let parsed =
            rest.starts_with('{').then(|| attrs::parse(rest, 0, attrs::Start::Any)).flatten();
        let len = parsed.as_ref().map_or(0, |parsed| parsed.end);
        if len < rest.len() {
            self.tell_odd_opening(&name, at + len..at + rest.len());
        }
        let mut attrs = parsed.map(|parsed| parsed.attrs).unwrap_or_default();
        if name.is_empty() && !attrs.flags.is_empty() {
            name = attrs.flags.remove(0);
        }
        if len > 0 {
            attrs.span = source.span(at..at + len);
        }
        (name, attrs)
    }

    fn tell_odd_opening(&mut self, name: &str, range: std::ops::Range<usize>) {
        let text = self.source.original(&range).trim();
        let message = format!("`{text}` after `::: {name}` is not attributes, so it is left out");
        let help = if text.starts_with('{') {
            "write attributes as `{#id key=\"some words\" flag}`".to_owned()
        } else {
            format!(
                "write `::: {name} {{title=\"{}\"}}`, or put the text on the next line",
                text.replace('"', "'")
            )
        };
        let span = self.source.span(range);
        self.findings.push(Diagnostic::warning("block-attributes", span, message).help(help));
    }
}
