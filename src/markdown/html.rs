//! The tree → HTML.
//!
//! Writes what Markdown itself means: valid, accessible, without spare white
//! space, everything escaped. What names mean – where a link leads, what a
//! container looks like – is asked of a [`Host`]. No `style=`, no script.

mod inlines;
mod notes;
mod table;

use std::fmt::Write;

pub use inlines::write_inlines;
pub use notes::write_footnotes;

use super::document::{Attrs, Block, BlockKind, Inline, InlineKind, ListItem, Tone};
use crate::source::Span;

/// What knows the names in a text.
///
/// There are two: the pages of a site, and the plain one of the tests.
pub trait Host {
    /// Where a link leads.
    fn link(&mut self, to: &str, span: Span) -> LinkTarget;

    /// Where an image lies and how large it is.
    fn image(&mut self, to: &str, attrs: &Attrs, span: Span) -> ImageTarget;

    /// Writes a term, a citation or a slot.
    fn inline(&mut self, inline: &Inline, out: &mut String);

    /// Writes a container; may call [`write()`] with the blocks in it.
    fn container(&mut self, block: &Block, out: &mut String);

    /// Writes text, escaped.
    fn text(&self, text: &str, out: &mut String) {
        escape_text(text, out);
    }

    /// A number as it is shown.
    fn numeral(&self, number: usize) -> String {
        number.to_string()
    }

    /// The words that come from us and not from the author.
    fn labels(&self) -> &Labels;

    /// What goes before every id, so that several texts may stand on one page.
    #[expect(clippy::unnecessary_literal_bound, reason = "a host may make its own")]
    fn prefix(&self) -> &str {
        ""
    }
}

/// Where a link leads.
#[derive(Clone, Debug, Default)]
pub struct LinkTarget {
    /// The address; if empty, only the text of the link is written.
    pub href: String,
    /// Whether it leads out of the site.
    pub is_external: bool,
    /// The language of what it leads to, if that is another one.
    pub lang: Option<String>,
}

/// Where an image lies.
#[derive(Clone, Debug, Default)]
pub struct ImageTarget {
    /// The address; if empty, only the alternative text is written.
    pub src: String,
    /// Its width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// A caption in plain text, used if the author wrote none.
    pub caption: Option<String>,
    /// What it shows, used if the author wrote nothing between the brackets.
    pub alt: Option<String>,
    /// How many bytes it weighs; such an image is loaded when it is about to be seen.
    pub weight: Option<u64>,
}

/// The words that come from us, in the language of the page.
#[derive(Clone, Debug)]
pub struct Labels {
    /// The heading of the footnotes.
    pub footnotes: String,
    /// What a link from a footnote back to the text is called; its number follows.
    pub back: String,
    /// What a ticked box of a task list says.
    pub done: String,
    /// What an empty box of a task list says.
    pub not_done: String,
    /// What a table without a caption is called.
    pub table: String,
    /// The name of `[!NOTE]`.
    pub note: String,
    /// The name of `[!TIP]`.
    pub tip: String,
    /// The name of `[!IMPORTANT]`.
    pub important: String,
    /// The name of `[!WARNING]`.
    pub warning: String,
    /// The name of `[!CAUTION]`.
    pub caution: String,
}

impl Default for Labels {
    /// The words in English.
    fn default() -> Labels {
        Labels {
            footnotes: "Notes".to_owned(),
            back: "Back to the text".to_owned(),
            done: "Done".to_owned(),
            not_done: "Not done".to_owned(),
            table: "Table".to_owned(),
            note: "Note".to_owned(),
            tip: "Tip".to_owned(),
            important: "Important".to_owned(),
            warning: "Warning".to_owned(),
            caution: "Caution".to_owned(),
        }
    }
}

/// Writes blocks.
pub fn write(blocks: &[Block], host: &mut dyn Host, out: &mut String) {
    let mut rest = blocks;
    while let [block, after @ ..] = rest {
        rest = after;
        if let BlockKind::Paragraph(content) = &block.kind
            && let [image] = content.as_slice()
            && let InlineKind::Image { .. } = &image.kind
        {
            let caption = after.first().and_then(caption_of);
            rest = &after[usize::from(caption.is_some())..];
            inlines::figure(image, caption, (host, out));
            continue;
        }
        write_block(block, host, out);
    }
}

/// Writes text; `&`, `<` and `>` become entities.
pub fn escape_text(text: &str, out: &mut String) {
    escape(text, out, |byte| match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'\0' => "\u{FFFD}",
        _ => "",
    });
}

/// Writes the value of an attribute, for use between double quotes.
pub fn escape_attr(text: &str, out: &mut String) {
    escape(text, out, |byte| match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        b'\0' => "\u{FFFD}",
        _ => "",
    });
}

fn escape(text: &str, out: &mut String, entity: fn(u8) -> &'static str) {
    let is_special = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\0');
    // Most texts hold nothing special. Without a way out of the loop, many bytes are looked at at once.
    if !text.bytes().fold(false, |any, byte| any | is_special(byte)) {
        return out.push_str(text);
    }
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if is_special(byte) {
            let entity = entity(byte);
            if !entity.is_empty() {
                out.push_str(&text[from..at]);
                out.push_str(entity);
                from = at + 1;
            }
        }
    }
    out.push_str(&text[from..]);
}

/// Writes ` name="value"`.
fn attr(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_attr(value, out);
    out.push('"');
}

fn write_block(block: &Block, host: &mut dyn Host, out: &mut String) {
    match &block.kind {
        BlockKind::Heading { level, content } => heading(block, *level, (content, host, out)),
        BlockKind::Paragraph(content) => element("p", content, host, out),
        BlockKind::List { start, is_tight, items } => list(*start, *is_tight, (items, host, out)),
        BlockKind::Quote { tone, blocks } => quote(*tone, blocks, host, out),
        BlockKind::Code { language, text } => code(language, text, out),
        BlockKind::Table(_) => table::write_table(block, host, out),
        BlockKind::Definitions(definitions) => {
            out.push_str("<dl>");
            for one in definitions {
                element("dt", &one.term, host, out);
                for meaning in &one.meanings {
                    out.push_str("<dd>");
                    compact(meaning, host, out);
                    out.push_str("</dd>");
                }
            }
            out.push_str("</dl>");
        }
        BlockKind::Container { .. } => host.container(block, out),
        BlockKind::Html(html) => raw_html(html, block.span, host, out),
        BlockKind::Element { tag, blocks } => {
            inlines::start_tag(tag, host.prefix(), out);
            write(blocks, host, out);
            end_tag(&tag.name, out);
        }
        BlockKind::Rule => out.push_str("<hr>"),
    }
}

/// Writes an element without attributes around running text.
fn element(tag: &str, content: &[Inline], host: &mut dyn Host, out: &mut String) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
    write_inlines(content, host, out);
    end_tag(tag, out);
}

fn end_tag(tag: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn heading(
    block: &Block,
    level: u8,
    (content, host, out): (&[Inline], &mut dyn Host, &mut String),
) {
    let _ = write!(out, "<h{level}");
    id(&block.attrs, host, out);
    out.push('>');
    write_inlines(content, host, out);
    let _ = write!(out, "</h{level}>");
}

fn id(attrs: &Attrs, host: &dyn Host, out: &mut String) {
    if let Some(id) = &attrs.id {
        attr("id", &format!("{}{id}", host.prefix()), out);
    }
}

fn list(
    start: Option<u64>,
    is_tight: bool,
    (items, host, out): (&[ListItem], &mut dyn Host, &mut String),
) {
    let tag = if start.is_some() { "ol" } else { "ul" };
    out.push('<');
    out.push_str(tag);
    if let Some(start) = start.filter(|start| *start != 1) {
        let _ = write!(out, " start=\"{start}\"");
    }
    if items.iter().any(|item| item.task.is_some()) {
        out.push_str(" class=\"tasks\"");
    }
    out.push('>');
    for item in items {
        out.push_str("<li");
        id(&item.attrs, host, out);
        out.push('>');
        if let Some(is_ticked) = item.task {
            task(is_ticked, host.labels(), out);
        }
        if is_tight {
            compact(&item.blocks, host, out);
        } else {
            write(&item.blocks, host, out);
        }
        out.push_str("</li>");
    }
    end_tag(tag, out);
}

fn task(is_ticked: bool, labels: &Labels, out: &mut String) {
    out.push_str("<input type=\"checkbox\" disabled");
    if is_ticked {
        out.push_str(" checked");
    }
    attr("aria-label", if is_ticked { &labels.done } else { &labels.not_done }, out);
    out.push_str("> ");
}

/// Writes blocks of which a first paragraph needs no element of its own.
fn compact(blocks: &[Block], host: &mut dyn Host, out: &mut String) {
    let mut rest = blocks;
    let mut was_bare = false;
    while let [block, after @ ..] = rest {
        match &block.kind {
            BlockKind::Paragraph(content) if !was_bare => {
                write_inlines(content, host, out);
                was_bare = true;
            }
            _ => {
                write_block(block, host, out);
                was_bare = false;
            }
        }
        rest = after;
    }
}

fn quote(tone: Option<Tone>, blocks: &[Block], host: &mut dyn Host, out: &mut String) {
    let Some(tone) = tone else {
        out.push_str("<blockquote>");
        write(blocks, host, out);
        return out.push_str("</blockquote>");
    };
    let labels = host.labels();
    let (class, label) = match tone {
        Tone::Note => ("note", &labels.note),
        Tone::Tip => ("tip", &labels.tip),
        Tone::Important => ("important", &labels.important),
        Tone::Warning => ("warning", &labels.warning),
        Tone::Caution => ("caution", &labels.caution),
    };
    let _ = write!(out, "<div class=\"alert {class}\" role=\"note\"><p class=\"alert-label\">");
    escape_text(label, out);
    out.push_str("</p>");
    write(blocks, host, out);
    out.push_str("</div>");
}

fn code(language: &str, text: &str, out: &mut String) {
    out.push_str("<pre tabindex=\"0\" dir=\"ltr\"><code");
    if !language.is_empty() {
        attr("class", &format!("language-{language}"), out);
    }
    out.push('>');
    escape_text(text, out);
    out.push_str("</code></pre>");
}

/// Writes cleaned HTML; images in it are found through the host.
fn raw_html(html: &str, span: Span, host: &mut dyn Host, out: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find("<img ") {
        let end = rest[at..].find('>').map_or(rest.len(), |len| at + len);
        let Some(from) = rest[at..end].find(" src=\"").map(|len| at + len + 6) else { break };
        let to = rest[from..end].find('"').map_or(end, |len| from + len);
        let target = host.image(&super::raw::text(&rest[from..to]), &Attrs::default(), span);
        out.push_str(&rest[..from]);
        escape_attr(&inlines::encode(&target.src), out);
        rest = &rest[to..];
    }
    out.push_str(rest);
}

/// The caption of an image, if a block is one: a paragraph that begins with `: `.
fn caption_of(block: &Block) -> Option<&[Inline]> {
    match &block.kind {
        BlockKind::Paragraph(content) => match content.first().map(|inline| &inline.kind) {
            Some(InlineKind::Text(text)) if text.starts_with(": ") => Some(content),
            _ => None,
        },
        _ => None,
    }
}
