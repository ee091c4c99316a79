//! The units of a text: the smallest pieces that are translated.
//!
//! A unit is a stretch of a file and the Markdown that stands there, on one line. Whoever changes a
//! text changes units and leaves every other byte alone, so a translation has the blocks, ids, keys
//! and links of its source by construction.

#[cfg(test)]
mod tests;

use crate::markdown::Attrs;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Definition;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::Table;
use crate::model::Node;
use crate::model::Text;
use crate::model::Value;
use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;

/// What a unit is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum UnitKind {
    /// A field of the front matter.
    Field,
    /// A heading; of a quiz: a stem.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list, or a choice.
    Item,
    /// A paragraph of a quotation: feedback, a hint.
    Quote,
    /// A cell of a table.
    Cell,
    /// Words in the braces of a block.
    Attribute,
    /// A term or a meaning of a definition list.
    Definition,
}

/// A unit.
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// What it is.
    pub kind: UnitKind,
    /// The id that its author gave it.
    pub explicit: Option<String>,
    /// Where it stands in its file.
    pub range: Range<usize>,
    /// Its Markdown, on one line but for hard breaks.
    pub text: Cow<'a, str>,
    /// Whether a fault in it could harm: it stands in a `stop` or a `ladder`.
    pub is_safety: bool,
}

/// Fields of the front matter that readers see as sentences.
const FIELDS: &[&str] =
    &["title", "summary", "disclaimer", "consent_text", "avoid_when", "text", "course", "place"];

/// Attributes that readers see as words.
const ATTRIBUTES: &[&str] =
    &["title", "label", "avoid", "alt", "hint", "when", "due", "expect", "who"];

/// Attributes that readers see as words in blocks of a name.
const ATTRIBUTES_OF: &[(&str, &str)] = &[("role", "name"), ("variant", "for")];

/// The units of a text, in the order of its file.
pub fn units<'a>(text: &'a Text, source: &'a str) -> Vec<Unit<'a>> {
    let mut walk = Walk { source, units: Vec::new(), is_safety: false, n_quotes: 0 };
    walk.front_matter(text);
    walk.blocks(&text.body.blocks, UnitKind::Paragraph);
    for note in &text.body.footnotes {
        walk.blocks(&note.blocks, UnitKind::Paragraph);
    }
    let mut units = walk.units;
    units.sort_by_key(|unit| unit.range.start);
    units.dedup_by_key(|unit| unit.range.start);
    units
}

struct Walk<'a> {
    source: &'a str,
    units: Vec<Unit<'a>>,
    is_safety: bool,
    n_quotes: usize,
}

impl<'a> Walk<'a> {
    fn front_matter(&mut self, text: &'a Text) {
        for (name, span, node) in &text.fields.0 {
            if FIELDS.contains(&name.as_str()) {
                self.field(name, *span, node);
            }
        }
        let has_title = text.fields.text("title").is_some_and(|title| !title.trim().is_empty());
        if !has_title && !text.title_span.range().is_empty() {
            self.heading_that_is_the_title(text.title_span);
        }
    }

    fn field(&mut self, name: &str, key: Span, node: &'a Node) {
        let Value::Text(words) = &node.value else { return };
        if words.trim().is_empty() {
            return;
        }
        let Some(range) = value_of(self.source, key.range().start) else { return };
        self.push((UnitKind::Field, Some(name.to_owned())), range, Cow::Borrowed(words.trim()));
    }

    fn heading_that_is_the_title(&mut self, span: Span) {
        let line = self.source.get(span.range()).unwrap_or_default();
        let words = line.trim_start_matches(['#', ' ', '\t']);
        let start = span.range().end - words.len();
        let words = words.lines().next().unwrap_or_default();
        let words = words.split(" {").next().unwrap_or(words).trim_end_matches(['#', ' ']);
        let range = start..start + words.len();
        self.push((UnitKind::Field, Some("title".to_owned())), range, Cow::Borrowed(words));
    }

    fn push(
        &mut self,
        (kind, explicit): (UnitKind, Option<String>),
        range: Range<usize>,
        text: Cow<'a, str>,
    ) {
        self.units.push(Unit { kind, explicit, range, text, is_safety: self.is_safety });
    }

    fn blocks(&mut self, blocks: &'a [Block], kind: UnitKind) {
        for block in blocks {
            self.block(block, kind);
        }
    }

    fn block(&mut self, block: &'a Block, kind: UnitKind) {
        let name = if let BlockKind::Container { name, .. } = &block.kind { name } else { "" };
        self.attributes(&block.attrs, name);
        match &block.kind {
            BlockKind::Heading { content, .. } => {
                let explicit = block.attrs.id.clone().filter(|_| block.attrs.is_explicit);
                self.running(content, UnitKind::Heading, explicit);
            }
            BlockKind::Paragraph(content) => self.running(content, kind, None),
            BlockKind::List { items, .. } => {
                for item in items {
                    self.attributes(&item.attrs, "");
                    self.blocks(&item.blocks, UnitKind::Item);
                }
            }
            BlockKind::Quote { blocks, .. } => {
                self.n_quotes += 1;
                self.blocks(blocks, UnitKind::Quote);
                self.n_quotes -= 1;
            }
            BlockKind::Table(table) => {
                let Table { caption, head, rows, .. } = &**table;
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| self.running(&cell.content, UnitKind::Cell, None));
                if let Some(caption) = caption {
                    self.running(caption, UnitKind::Paragraph, None);
                }
            }
            BlockKind::Definitions(definitions) => self.definitions(definitions),
            BlockKind::Container { name, blocks } => {
                let was = self.is_safety;
                self.is_safety |= matches!(name.as_str(), "stop" | "ladder");
                self.blocks(blocks, kind);
                self.is_safety = was;
            }
            BlockKind::Element { blocks, .. } => self.blocks(blocks, kind),
            BlockKind::Code { .. } | BlockKind::Html(_) | BlockKind::Rule => {}
        }
    }

    fn definitions(&mut self, definitions: &'a [Definition]) {
        for definition in definitions {
            self.running(&definition.term, UnitKind::Definition, None);
            for meaning in &definition.meanings {
                self.blocks(meaning, UnitKind::Definition);
            }
        }
    }

    fn running(&mut self, content: &'a [Inline], kind: UnitKind, explicit: Option<String>) {
        let (Some(first), Some(last)) = (content.first(), content.last()) else { return };
        if !has_words(content) {
            return;
        }
        let mut range = first.span.range().start..last.span.range().end;
        // An escaped sign starts after its backslash.
        if range.start > 0 && self.source.as_bytes().get(range.start - 1) == Some(&b'\\') {
            range.start -= 1;
        }
        let Some(raw) = self.source.get(range.clone()) else { return };
        let kept = raw.trim_end();
        range.end = range.start + kept.len();
        let text = on_one_line(kept, self.n_quotes);
        self.push((kind, explicit), range, text);
    }

    /// The words in the braces of an item, or of a block of a name.
    fn attributes(&mut self, attrs: &Attrs, of: &str) {
        for (key, value) in &attrs.pairs {
            let is_read =
                ATTRIBUTES.contains(&key.as_str()) || ATTRIBUTES_OF.contains(&(of, key.as_str()));
            if !is_read || !value.chars().any(char::is_alphabetic) {
                continue;
            }
            let span = attrs.span.range();
            let braces = self.source.get(span.clone()).unwrap_or_default();
            let Some(at) = braces.find(&format!("{key}=\"")) else { continue };
            let start = span.start + at + key.len() + 2;
            let Some(words) = self.source.get(start..).and_then(|rest| rest.split('"').next())
            else {
                continue;
            };
            let explicit = attrs.id.as_ref().filter(|_| attrs.is_explicit);
            let explicit = explicit.map(|id| format!("{id}.{key}"));
            let range = start..start + words.len();
            self.push((UnitKind::Attribute, explicit), range, Cow::Borrowed(words));
        }
    }
}

/// Whether there is anything to translate: a letter outside code and placeables.
fn has_words(content: &[Inline]) -> bool {
    content.iter().any(|inline| match &inline.kind {
        InlineKind::Text(text) => text.chars().any(char::is_alphabetic),
        InlineKind::Emphasis(content)
        | InlineKind::Strong(content)
        | InlineKind::Strike(content)
        | InlineKind::Link { content, .. }
        | InlineKind::Element { content, .. } => has_words(content),
        InlineKind::Image { alt, .. } => has_words(alt),
        InlineKind::Term { shown, .. } => shown.is_some(),
        _ => false,
    })
}

/// The value of a field at the top of the front matter: up to the line of the next field.
fn value_of(source: &str, key: usize) -> Option<Range<usize>> {
    let colon = key + source.get(key..)?.find(':')?;
    let rest = &source[colon + 1..];
    let mut end = 0;
    for (at, line) in rest.split_inclusive('\n').enumerate() {
        let is_inside = at == 0 || line.trim().is_empty() || line.starts_with([' ', '\t']);
        if !is_inside {
            break;
        }
        end += line.len();
    }
    let value = rest[..end].trim();
    if value.is_empty() {
        return None;
    }
    let start = colon + 1 + rest[..end].find(value)?;
    Some(start..start + value.len())
}

/// Soft-wrapped lines as one, without the quotation marks before them; hard breaks stay.
fn on_one_line(raw: &str, n_quotes: usize) -> Cow<'_, str> {
    if !raw.contains('\n') {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    for (at, line) in raw.split('\n').enumerate() {
        let line = if at == 0 { line } else { unquoted(line, n_quotes) };
        if at > 0 && !out.ends_with("\\\n") {
            out.push(' ');
        }
        let is_hard = line.ends_with('\\') || line.ends_with("  ");
        out.push_str(line.trim_end_matches([' ', '\\']));
        if is_hard {
            out.push_str("\\\n");
        }
    }
    Cow::Owned(out)
}

fn unquoted(line: &str, n_quotes: usize) -> &str {
    let mut line = line.trim_start();
    for _ in 0..n_quotes {
        line = line.strip_prefix('>').unwrap_or(line).trim_start();
    }
    line
}

/// A text with other words in some of its units; every other byte stays, also where the words are the same.
pub fn with_words<'u>(
    source: &str,
    units: impl IntoIterator<Item = &'u Unit<'u>>,
    words: impl Fn(usize) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(source.len() * 2);
    let mut at = 0;
    for (number, unit) in units.into_iter().enumerate() {
        let Some(words) = words(number).filter(|words| words.trim() != unit.text) else { continue };
        out.push_str(&source[at..unit.range.start]);
        out.push_str(&fitting(&words, unit, source));
        at = unit.range.end;
    }
    out.push_str(&source[at..]);
    out
}

/// Words as they must be written where a unit stands.
fn fitting(words: &str, unit: &Unit<'_>, source: &str) -> String {
    let words = words.trim();
    match unit.kind {
        UnitKind::Field if is_in_front_matter(unit, source) => quoted(words),
        UnitKind::Attribute => words.replace('"', "”").replace('\n', " "),
        UnitKind::Cell => words.replace("\\\n", "<br>").replace('\n', " "),
        _ if words.contains('\n') => {
            words.replace('\n', &format!("\n{}", before_next_line(unit, source)))
        }
        _ => words.to_owned(),
    }
}

fn is_in_front_matter(unit: &Unit<'_>, source: &str) -> bool {
    let line = source[..unit.range.start].rsplit('\n').next().unwrap_or_default();
    !line.trim_start().starts_with('#')
}

/// A text between the quotation marks of YAML, which reads them as JSON does.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// What a further line of a unit starts with: the quotation marks of its first line, and blanks.
fn before_next_line(unit: &Unit<'_>, source: &str) -> String {
    let line = source[..unit.range.start].rsplit('\n').next().unwrap_or_default();
    line.chars().map(|letter| if letter == '>' { '>' } else { ' ' }).collect()
}
