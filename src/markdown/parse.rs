//! Builds the tree from the events of the Markdown parser.
//!
//! The parser reads the masked copy; texts are cut from the original. What
//! the parser cannot know – containers, raw elements around blocks, implied
//! paragraphs – is kept on the same stack as what it tells.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::attrs;
use super::document::{Attrs, BlockKind, Document, InlineKind, Table};
use super::finish;
use super::flat::Flat;
use super::frame::{Frame, Kind, MAX_DEPTH};
use super::notes::Notes;
use super::source::Source;
use crate::diagnostic::Diagnostic;
use crate::source::FileId;

/// Parses the Markdown of a file, which begins at byte `start`, after the front matter.
///
/// Never fails: what is not as it should be is told in diagnostics, sorted by place.
pub fn parse(file: FileId, text: &str, start: usize) -> (Document, Vec<Diagnostic>) {
    let start = (start..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let source = Source::new(file, start, &text[start..]);
    let mut builder = Builder::new(&source);
    for (event, range) in Parser::new_ext(&source.scan.masked, options()).into_offset_iter() {
        builder.event(event, range);
    }
    builder.finish()
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// The tree under construction.
pub(super) struct Builder<'a> {
    pub source: &'a Source<'a>,
    /// What is open, from the document inwards. Invariant: never empty.
    pub stack: Vec<Frame>,
    pub findings: Vec<Diagnostic>,
    pub notes: Notes,
    leaf: Leaf,
    /// What nests too deep and becomes plain text.
    pub flat: Option<Flat>,
    pub is_too_deep_told: bool,
    /// How many inner containers ended without a fence, so that a later fence may be theirs.
    pub n_unclosed: usize,
    /// Before this place text belongs to the mark of a caption.
    pub words_from: usize,
}

/// A block without inlines that is open.
enum Leaf {
    None,
    Code {
        language: String,
        attrs: Attrs,
        text: String,
    },
    Html(String),
    /// The stand-in for a fence.
    Fence(usize),
}

impl<'a> Builder<'a> {
    fn new(source: &'a Source<'a>) -> Builder<'a> {
        Builder {
            source,
            stack: vec![Frame::new(Kind::Root, 0, None)],
            findings: Vec::new(),
            notes: Notes::default(),
            leaf: Leaf::None,
            flat: None,
            is_too_deep_told: false,
            n_unclosed: 0,
            words_from: 0,
        }
    }

    fn finish(mut self) -> (Document, Vec<Diagnostic>) {
        self.close_ours(self.source.text.len());
        let blocks = self.stack.pop().map(|root| root.blocks).unwrap_or_default();
        let document = finish::finish(blocks, self.notes, &mut self.findings);
        self.findings.sort_by_key(|finding| finding.span.map(|span| span.start));
        (document, self.findings)
    }

    /// The innermost open block or inline.
    pub(super) fn top(&mut self) -> &mut Frame {
        self.stack.last_mut().expect("the document stays open until the end")
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        if self.flat.is_some() {
            return self.flatten(&event, range);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.text(&text, range),
            Event::InlineHtml(text) => self.inline_html(&text, range),
            Event::Code(text) => {
                let text = self.source.unmask_code(&text, &range);
                self.inline(InlineKind::Code(text), range);
            }
            Event::FootnoteReference(label) => {
                let number = self.notes.number(&label);
                self.inline(InlineKind::FootnoteReference { number, occurrence: 0 }, range);
            }
            Event::SoftBreak => self.soft_break(range),
            Event::HardBreak => {
                self.take_item_attrs();
                self.inline(InlineKind::HardBreak, range);
            }
            Event::Rule => {
                self.end_implied();
                self.push_block(BlockKind::Rule, Attrs::default(), range);
            }
            Event::TaskListMarker(is_ticked) => self.tick(is_ticked),
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.open_inline(Kind::Emphasis, range),
            Tag::Strong => self.open_inline(Kind::Strong, range),
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {
                self.open_inline(Kind::Strike, range);
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                let to = self.source.unmask_target(&dest_url, &range);
                let to = if link_type == LinkType::Email { format!("mailto:{to}") } else { to };
                let title = self.source.unmask_target(&title, &range);
                self.open_inline(Kind::Link { to, title }, range);
            }
            Tag::Image { dest_url, title, .. } => {
                let to = self.source.unmask_target(&dest_url, &range);
                let title = self.source.unmask_target(&title, &range);
                self.open_inline(Kind::Image { to, title }, range);
            }
            tag => {
                self.end_implied();
                self.start_block(tag, range);
            }
        }
    }

    fn start_block(&mut self, tag: Tag, range: Range<usize>) {
        let kind = match tag {
            Tag::CodeBlock(kind) => return self.start_code(&kind),
            Tag::HtmlBlock => {
                let fence = self.source.fence_at(range.start);
                self.leaf = fence.map_or_else(|| Leaf::Html(String::new()), Leaf::Fence);
                return;
            }
            Tag::Paragraph => {
                self.loosen();
                Kind::Paragraph { is_implied: false }
            }
            Tag::Heading { level, .. } => Kind::Heading(level as u8),
            Tag::BlockQuote(tone) => self.quote(tone, &range),
            Tag::List(start) => Kind::List { start, is_tight: true, items: Vec::new() },
            Tag::Item => Kind::Item { attrs: None, task: None },
            Tag::FootnoteDefinition(label) => Kind::Footnote(self.notes.number(&label)),
            Tag::DefinitionList => Kind::Definitions(Vec::new()),
            Tag::DefinitionListTitle => Kind::Term,
            Tag::DefinitionListDefinition => Kind::Meaning,
            Tag::Table(aligns) => {
                let aligns = aligns.into_iter().map(super::tables::align).collect();
                Kind::Table(Box::new(Table { aligns, ..Table::default() }))
            }
            Tag::TableHead => Kind::Row { is_head: true, cells: Vec::new() },
            Tag::TableRow => Kind::Row { is_head: false, cells: Vec::new() },
            Tag::TableCell => Kind::Cell,
            _ => Kind::Paragraph { is_implied: false },
        };
        self.open(kind, range.start);
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        if matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock) {
            return self.end_leaf(range);
        }
        self.close_ours(range.end);
        if self.stack.len() > 1
            && let Some(frame) = self.stack.pop()
        {
            self.close(frame, range);
        }
    }

    /// Opens a block or an inline, or goes flat if it nests too deep.
    pub(super) fn open(&mut self, kind: Kind, start: usize) {
        let outer = &self.top().run;
        if outer.depth() >= MAX_DEPTH && !kind.is_part() {
            return self.go_flat(start);
        }
        let frame = Frame::new(kind, start, Some(outer));
        self.stack.push(frame);
    }

    fn open_inline(&mut self, kind: Kind, range: Range<usize>) {
        self.imply_paragraph(range.start);
        self.open(kind, range.start);
    }

    /// Opens a paragraph if running text begins where the parser tells of none.
    pub(super) fn imply_paragraph(&mut self, start: usize) {
        if self.top().takes_blocks() {
            let frame =
                Frame::new(Kind::Paragraph { is_implied: true }, start, Some(&self.top().run));
            self.stack.push(frame);
        }
    }

    /// Closes an implied paragraph before another block.
    pub(super) fn end_implied(&mut self) {
        if matches!(self.top().kind, Kind::Paragraph { is_implied: true })
            && let Some(frame) = self.stack.pop()
        {
            let end = frame.start;
            self.close(frame, end..end);
        }
    }

    fn text(&mut self, event: &str, range: Range<usize>) {
        let source = self.source;
        match &mut self.leaf {
            Leaf::Code { text, .. } | Leaf::Html(text) => {
                text.push_str(&source.unmask(event, &range));
                return;
            }
            Leaf::Fence(_) => return,
            Leaf::None => {}
        }
        let n_before = self.words_from.saturating_sub(range.start).min(event.len());
        let event = event.get(n_before..).unwrap_or_default();
        self.imply_paragraph(range.start);
        self.top().run.text(source, event, range.start + n_before..range.end);
    }

    /// Adds an inline to the running text.
    pub(super) fn inline(&mut self, kind: InlineKind, range: Range<usize>) {
        self.imply_paragraph(range.start);
        let source = self.source;
        self.top().run.push(source, kind, range);
    }

    /// Adds a line break, which is none between characters as wide as Chinese ones.
    fn soft_break(&mut self, range: Range<usize>) {
        self.take_item_attrs();
        let text = self.source.text;
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().find(|c| !matches!(c, ' ' | '\t' | '>'));
        let is_wide = |c: Option<char>| c.is_some_and(super::script::is_wide);
        if is_wide(before) && is_wide(after) {
            self.top().run.is_first_line = false;
        } else {
            self.inline(InlineKind::SoftBreak, range);
        }
    }

    fn tick(&mut self, is_ticked: bool) {
        if let Some(task) = self.stack.iter_mut().rev().find_map(|frame| match &mut frame.kind {
            Kind::Item { task, .. } => Some(task),
            _ => None,
        }) {
            *task = Some(is_ticked);
        }
    }

    /// A paragraph that is told right in an item makes its list a loose one.
    fn loosen(&mut self) {
        if let [.., list, item] = self.stack.as_mut_slice()
            && let (Kind::List { is_tight, .. }, Kind::Item { .. }) = (&mut list.kind, &item.kind)
        {
            *is_tight = false;
        }
    }

    /// Takes attributes that end the first line of an item.
    fn take_item_attrs(&mut self) {
        let source = self.source;
        if let [.., item, paragraph] = self.stack.as_mut_slice()
            && let Kind::Paragraph { .. } = paragraph.kind
        {
            item.take_attrs(source, &mut paragraph.run);
        }
    }

    fn start_code(&mut self, kind: &CodeBlockKind) {
        let info = match kind {
            CodeBlockKind::Indented => "",
            CodeBlockKind::Fenced(info) => info,
        };
        let (language, attrs) = language(info);
        self.leaf = Leaf::Code { language, attrs, text: String::new() };
    }

    fn end_leaf(&mut self, range: Range<usize>) {
        match std::mem::replace(&mut self.leaf, Leaf::None) {
            Leaf::None => {}
            Leaf::Fence(fence) => self.fence(fence),
            Leaf::Html(html) => self.html_block(&html, range),
            Leaf::Code { language, mut attrs, mut text } => {
                if text.ends_with('\n') {
                    text.pop();
                }
                if attrs != Attrs::default() {
                    attrs.span = self.source.span(range.start..range.start);
                }
                self.push_block(BlockKind::Code { language, text }, attrs, range);
            }
        }
    }
}

/// The language of a code block, and what stands in braces after it.
fn language(info: &str) -> (String, Attrs) {
    let brace = info.find('{').unwrap_or(info.len());
    let attrs = attrs::parse(info, brace, attrs::Start::Any).map(|parsed| parsed.attrs);
    let mut attrs = attrs.unwrap_or_default();
    let word = info[..brace].split([' ', '\t', ',']).next().unwrap_or_default();
    if !word.is_empty() {
        return (word.to_owned(), attrs);
    }
    let inner = info[brace..].trim_start_matches(['{', '.', ' ']);
    let word = inner.split([' ', ',', '}', '=']).next().unwrap_or_default();
    if attrs.has(word) {
        attrs.flags.retain(|flag| flag != word);
    }
    (word.to_owned(), attrs)
}
