//! Blocks of raw HTML: cleaned, balanced, or shown as text.
//!
//! An element may open in one block and close in a later one, with Markdown
//! between (`<details>`); it then is an element of the tree.

use std::fmt::Write;
use std::ops::Range;

use super::document::{Attrs, Block, BlockKind, Inline, InlineKind, RawTag};
use super::frame::{Frame, Kind, MAX_DEPTH};
use super::html::{escape_attr, escape_text};
use super::parse::Builder;
use super::raw::{self, Tag, Token};
use super::raw_inline;
use crate::diagnostic::Diagnostic;

/// Cleaned HTML being written.
#[derive(Default)]
struct Cleaned {
    html: String,
    open: Vec<Open>,
}

/// An element that is open in the cleaned HTML.
struct Open {
    tag: String,
    attrs: Vec<(String, String)>,
    /// Where its opening tag stands in the HTML.
    at: Range<usize>,
}

impl Builder<'_> {
    /// Takes a block of raw HTML.
    pub(super) fn html_block(&mut self, html: &str, range: Range<usize>) {
        let html = html.trim();
        let Some(tokens) = self.allowed(html, &range) else { return };
        let n_tags = tokens.iter().filter(|token| matches!(token, Token::Tag(_))).count();
        if n_tags == 0 {
            return self.bare_text(&tokens, range);
        }
        if let [Token::Tag(tag)] = tokens.as_slice()
            && tag.name == "img"
        {
            return self.lone_image(tag, html, range);
        }
        let mut cleaned = Cleaned::default();
        for token in &tokens {
            match token {
                Token::Text(text) => cleaned.text(text),
                Token::Tag(tag) if tag.is_end => self.end_tag(&mut cleaned, tag, &range),
                Token::Tag(tag) => {
                    let attrs = self.kept_attrs(tag, &range);
                    cleaned.start_tag(tag, attrs);
                }
                Token::Comment | Token::OpenComment => {}
            }
        }
        self.end_html(cleaned, range);
    }

    /// Closes an element around blocks that has no end of its own.
    pub(super) fn close_element(
        &mut self,
        tag: String,
        attrs: Vec<(String, String)>,
        (blocks, range): (Vec<Block>, Range<usize>),
    ) {
        self.findings.push(raw::unclosed(&tag, self.source.span(range.start..range.start + 1)));
        let tag = Box::new(RawTag { name: tag, attrs });
        self.push_block(BlockKind::Element { tag, blocks }, Attrs::default(), range);
    }

    /// Closes elements around blocks that were left open in a container which ends here.
    pub(super) fn close_elements(&mut self) {
        let is_element = |frame: &&Frame| matches!(frame.kind, Kind::Element { .. });
        let n_open = self.stack.iter().rev().take_while(is_element).count();
        let outer = self.stack.len().checked_sub(n_open + 1).and_then(|n| self.stack.get(n));
        if !outer.is_some_and(|frame| matches!(frame.kind, Kind::Container(_))) {
            return;
        }
        for _ in 0..n_open {
            self.pop_element(None);
        }
    }

    /// The pieces of raw HTML, or nothing if it is shown as text instead.
    fn allowed<'h>(&mut self, mut html: &'h str, range: &Range<usize>) -> Option<Vec<Token<'h>>> {
        let all = html;
        let mut tokens = Vec::new();
        let mut refused = None;
        while let Some(token) = raw::token(&mut html) {
            match &token {
                Token::Tag(tag) if !raw::is_allowed(&tag.name) => {
                    refused = refused.or(Some(tag.name.clone()));
                }
                Token::Tag(tag)
                    if tag.name == "img" && raw::clean(tag).0.iter().all(|(n, _)| n != "src") =>
                {
                    refused = refused.or(Some(tag.name.clone()));
                }
                Token::Text(text) if text.starts_with("<!") || text.starts_with("<?") => {
                    let word = text[1..].split([' ', '>', '\n']).next().unwrap_or_default();
                    refused = refused.or(Some(word.to_owned()));
                }
                Token::OpenComment => self.tell_open_comment(range),
                _ => {}
            }
            tokens.push(token);
        }
        let Some(name) = refused else { return Some(tokens) };
        let span = self.source.block_span(range.clone());
        self.findings.push(raw::refused(&name, span));
        self.push_lines(all, range.clone());
        None
    }

    fn tell_open_comment(&mut self, range: &Range<usize>) {
        let span = self.source.block_span(range.start..range.start + 4);
        let message = "this comment is not closed, so everything after it is left out";
        self.findings.push(
            Diagnostic::warning("raw-html", span, message)
                .help("type `-->` where the comment ends"),
        );
    }

    /// Adds what stands beside comments, which is only text.
    fn bare_text(&mut self, tokens: &[Token], range: Range<usize>) {
        let text = |token: &Token| match token {
            Token::Text(text) => raw::text(text),
            _ => String::new(),
        };
        let text: String = tokens.iter().map(text).collect();
        self.push_lines(&text, range);
    }

    /// Adds a paragraph that shows a text as it is.
    fn push_lines(&mut self, text: &str, range: Range<usize>) {
        let span = self.source.block_span(range.clone());
        let mut content = Vec::new();
        for line in text.trim().lines() {
            if !content.is_empty() {
                content.push(Inline { span, kind: InlineKind::SoftBreak });
            }
            content.push(Inline { span, kind: InlineKind::Text(line.trim().to_owned()) });
        }
        if !content.is_empty() {
            self.push_block(BlockKind::Paragraph(content), Attrs::default(), range);
        }
    }

    fn lone_image(&mut self, tag: &Tag, html: &str, range: Range<usize>) {
        let attrs = self.kept_attrs(tag, &range);
        let Some(kind) = raw_inline::image(attrs) else { return self.push_lines(html, range) };
        let span = self.source.block_span(range.clone());
        let content = vec![Inline { span, kind }];
        self.push_block(BlockKind::Paragraph(content), Attrs::default(), range);
    }

    fn end_tag(&mut self, cleaned: &mut Cleaned, tag: &Tag, range: &Range<usize>) {
        if cleaned.end_tag(&tag.name) || raw::is_void(&tag.name) {
            return;
        }
        let is_element = |frame: &&Frame| matches!(frame.kind, Kind::Element { .. });
        let mut open = self.stack.iter().rev().take_while(is_element);
        let is_it = |frame: &Frame| matches!(&frame.kind, Kind::Element { tag: open, .. } if *open == tag.name);
        let Some(n) = open.position(is_it) else {
            let span = self.source.block_span(range.clone());
            let message = format!("`</{}>` closes nothing, so it is left out", tag.name);
            let finding = Diagnostic::warning("raw-html", span, message);
            self.findings.push(finding.help("delete the tag, or open the element above it"));
            return;
        };
        self.push_html(&mut cleaned.take(), range);
        for _ in 0..=n {
            self.pop_element(Some(range.end));
        }
    }

    /// Closes the innermost element around blocks; at `end` if it was closed by its tag.
    fn pop_element(&mut self, end: Option<usize>) {
        let Some(frame) = self.stack.pop() else { return };
        let range = frame.start..end.unwrap_or(frame.start).max(frame.start);
        match frame.kind {
            Kind::Element { tag, attrs } if end.is_some() => {
                let tag = Box::new(RawTag { name: tag, attrs });
                let kind = BlockKind::Element { tag, blocks: frame.blocks };
                self.push_block(kind, Attrs::default(), range);
            }
            _ => self.close(frame, range),
        }
    }

    /// Ends a block of HTML: elements left open that may hold Markdown stay open in the tree.
    fn end_html(&mut self, mut cleaned: Cleaned, range: Range<usize>) {
        let room = MAX_DEPTH.saturating_sub(self.top().run.depth());
        let n_kept = cleaned.open.iter().take_while(|open| raw::is_wrapping(&open.tag)).count();
        let kept: Vec<Open> = cleaned.open.drain(..n_kept.min(room)).collect();
        cleaned.close_all();
        let mut from = 0;
        for open in kept {
            let mut before = cleaned.html[from..open.at.start].to_owned();
            from = open.at.end;
            self.push_html(&mut before, &range);
            let kind = Kind::Element { tag: open.tag, attrs: open.attrs };
            self.open(kind, range.start);
        }
        self.push_html(&mut cleaned.html.split_off(from), &range);
    }

    fn push_html(&mut self, html: &mut String, range: &Range<usize>) {
        let html = std::mem::take(html);
        let html = html.trim();
        if !html.is_empty() {
            self.push_block(BlockKind::Html(html.to_owned()), Attrs::default(), range.clone());
        }
    }
}

impl Cleaned {
    /// Writes a text; white space counts once.
    fn text(&mut self, text: &str) {
        let text = raw::text(text);
        let mut was_space = false;
        let mut line = String::with_capacity(text.len());
        for c in text.chars() {
            let is_space = c.is_ascii_whitespace();
            if !(is_space && was_space) {
                line.push(if is_space { ' ' } else { c });
            }
            was_space = is_space;
        }
        escape_text(&line, &mut self.html);
    }

    fn start_tag(&mut self, tag: &Tag, attrs: Vec<(String, String)>) {
        if self.open.len() >= MAX_DEPTH {
            return;
        }
        let start = self.html.len();
        let _ = write!(self.html, "<{}", tag.name);
        for (name, value) in &attrs {
            let _ = write!(self.html, " {name}=\"");
            escape_attr(value, &mut self.html);
            self.html.push('"');
        }
        self.html.push('>');
        if raw::is_void(&tag.name) {
            return;
        }
        let at = start..self.html.len();
        self.open.push(Open { tag: tag.name.clone(), attrs, at });
        if tag.is_closed {
            self.end_tag(&tag.name);
        }
    }

    /// Closes an element and what is open in it; says whether it was open.
    fn end_tag(&mut self, tag: &str) -> bool {
        let Some(n) = self.open.iter().rposition(|open| open.tag == tag) else { return false };
        while self.open.len() > n {
            self.end_last();
        }
        true
    }

    fn end_last(&mut self) {
        if let Some(open) = self.open.pop() {
            let _ = write!(self.html, "</{}>", open.tag);
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.end_last();
        }
    }

    /// The HTML so far, with everything closed.
    fn take(&mut self) -> String {
        self.close_all();
        std::mem::take(&mut self.html)
    }
}
