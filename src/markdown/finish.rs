//! The last walk over a tree: ids of headings and numbers of footnotes.

use std::collections::{HashMap, HashSet};

use super::document::{
    Attrs, Block, BlockKind, Definition, Document, Footnote, Inline, InlineKind, Table,
};
use super::notes::Notes;
use super::plain;
use super::script;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Gives headings their ids and footnotes their numbers.
pub(super) fn finish(
    mut blocks: Vec<Block>,
    notes: Notes,
    findings: &mut Vec<Diagnostic>,
) -> Document {
    let has_notes = !notes.list.is_empty();
    let footnotes = if has_notes { number(&mut blocks, notes, findings) } else { Vec::new() };
    let mut ids = Ids { taken: HashSet::with_capacity(32), next: HashMap::new(), findings };
    ids.reserve(&blocks);
    for note in &footnotes {
        ids.reserve(&note.blocks);
    }
    ids.give(&mut blocks);
    let mut document = Document { blocks, footnotes };
    for note in &mut document.footnotes {
        ids.give(&mut note.blocks);
    }
    document
}

/// The id made of a text, as code hosts make it, so that links written for them go on working:
/// letters, digits, `-` and `_` in small, a `-` for each space, nothing for other characters.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            ' ' | '\u{a0}' | '\n' => slug.push('-'),
            '-' | '_' => slug.push(c),
            c if script::is_word(c) => slug.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if slug.chars().any(script::is_word) { slug } else { "section".to_owned() }
}

struct Ids<'a> {
    taken: HashSet<String>,
    /// The number to try next for a slug that is taken.
    next: HashMap<String, usize>,
    findings: &'a mut Vec<Diagnostic>,
}

impl Ids<'_> {
    /// Notes the ids the author wrote.
    fn reserve(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.reserve_id(&block.attrs);
            match &block.kind {
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.reserve_id(&item.attrs);
                        self.reserve(&item.blocks);
                    }
                }
                BlockKind::Quote { blocks, .. }
                | BlockKind::Container { blocks, .. }
                | BlockKind::Element { blocks, .. } => self.reserve(blocks),
                BlockKind::Definitions(definitions) => {
                    for meaning in definitions.iter().flat_map(|one| &one.meanings) {
                        self.reserve(meaning);
                    }
                }
                _ => {}
            }
        }
    }

    fn reserve_id(&mut self, attrs: &Attrs) {
        if let Some(id) = &attrs.id
            && !self.taken.insert(id.clone())
        {
            let message = format!("the id `{id}` is used twice on this page");
            self.findings.push(
                Diagnostic::warning("duplicate-id", attrs.span, message)
                    .help(format!("write another id here, such as `#{id}-2`")),
            );
        }
    }

    /// Gives headings without an id one.
    fn give(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Heading { content, .. } if block.attrs.id.is_none() => {
                    let id = self.free(slug(&plain::text(content)));
                    block.attrs.id = Some(id);
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.give(&mut item.blocks);
                    }
                }
                BlockKind::Quote { blocks, .. }
                | BlockKind::Container { blocks, .. }
                | BlockKind::Element { blocks, .. } => self.give(blocks),
                BlockKind::Definitions(definitions) => {
                    for meaning in definitions.iter_mut().flat_map(|one| &mut one.meanings) {
                        self.give(meaning);
                    }
                }
                _ => {}
            }
        }
    }

    fn free(&mut self, slug: String) -> String {
        if self.taken.insert(slug.clone()) {
            return slug;
        }
        let next = self.next.entry(slug.clone()).or_insert(1);
        loop {
            let id = format!("{slug}-{next}");
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Numbers footnotes in the order of their first reference; leaves out those without one.
fn number(blocks: &mut [Block], notes: Notes, findings: &mut Vec<Diagnostic>) -> Vec<Footnote> {
    let mut numbers = Numbers::default();
    let mut notes: Vec<_> = notes.list.into_iter().map(Some).collect();
    numbers.blocks(blocks);
    let mut footnotes = Vec::new();
    while let Some((number, _)) = numbers.order.get(footnotes.len()) {
        let note = notes.get_mut(*number).and_then(Option::take).unwrap_or_default();
        let (span, mut blocks) = note.text.unwrap_or_default();
        numbers.blocks(&mut blocks);
        footnotes.push(Footnote { label: note.label, span, blocks, n_references: 0 });
    }
    for (footnote, (_, n_references)) in footnotes.iter_mut().zip(&numbers.order) {
        footnote.n_references = *n_references;
    }
    for note in notes.into_iter().flatten() {
        if let Some((span, _)) = note.text {
            findings.push(unused(&note.label, span));
        }
    }
    footnotes
}

/// A part of a document that stands alone, with the footnotes that it calls, numbered anew.
pub fn part(blocks: &[Block], footnotes: &[Footnote]) -> Document {
    let mut numbers = Numbers { first: 1, ..Numbers::default() };
    let mut blocks = blocks.to_vec();
    numbers.blocks(&mut blocks);
    let mut called = Vec::new();
    while let Some((note, _)) = numbers.order.get(called.len()) {
        let Some(note) = footnotes.get(*note) else { break };
        let mut note = note.clone();
        numbers.blocks(&mut note.blocks);
        called.push(note);
    }
    for (footnote, (_, n_references)) in called.iter_mut().zip(&numbers.order) {
        footnote.n_references = *n_references;
    }
    Document { blocks, footnotes: called }
}

fn unused(label: &str, span: Span) -> Diagnostic {
    Diagnostic::warning(
        "unused-footnote",
        span,
        format!("nothing refers to the footnote `{label}`, so it is left out"),
    )
    .help(format!("type `[^{label}]` where it belongs, or delete the footnote"))
}

#[derive(Default)]
struct Numbers {
    /// The number by which references call the first footnote as yet.
    first: usize,
    /// Footnotes in the order of their first reference, and how often each is referred to.
    order: Vec<(usize, usize)>,
    /// The place of each footnote in that order.
    of: HashMap<usize, usize>,
}

impl Numbers {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                    self.inlines(content);
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.blocks(&mut item.blocks);
                    }
                }
                BlockKind::Quote { blocks, .. }
                | BlockKind::Container { blocks, .. }
                | BlockKind::Element { blocks, .. } => self.blocks(blocks),
                BlockKind::Table(table) => {
                    let Table { caption, head, rows, .. } = &mut **table;
                    for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                        self.inlines(&mut cell.content);
                    }
                    if let Some(content) = caption {
                        self.inlines(content);
                    }
                }
                BlockKind::Definitions(definitions) => {
                    for Definition { term, meanings } in definitions {
                        self.inlines(term);
                        for meaning in meanings {
                            self.blocks(meaning);
                        }
                    }
                }
                BlockKind::Code { .. } | BlockKind::Html(_) | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match &mut inline.kind {
                InlineKind::FootnoteReference { number, occurrence } => {
                    (*number, *occurrence) = self.refer(number.saturating_sub(self.first));
                }
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Strike(content)
                | InlineKind::Link { content, .. }
                | InlineKind::Image { alt: content, .. }
                | InlineKind::Element { content, .. } => self.inlines(content),
                _ => {}
            }
        }
    }

    fn refer(&mut self, note: usize) -> (usize, usize) {
        let next = self.order.len();
        let at = *self.of.entry(note).or_insert(next);
        if at == next {
            self.order.push((note, 0));
        }
        self.order[at].1 += 1;
        (at + 1, self.order[at].1)
    }
}
