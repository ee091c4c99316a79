//! The body of a page: a text's blocks as HTML, with everything they name resolved.

use crate::diagnostic::Diagnostic;
use crate::markdown::Attrs;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::html;
use crate::markdown::plain;
use crate::model::Argument;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::PageKind;
use crate::model::Text;
use crate::model::View;
use crate::model::block_row;
use crate::quiz;
use crate::render::blocks;
use crate::render::breaks;
use crate::render::build::Build;
use crate::render::build::Frame;
use crate::render::build::Frames;
use crate::render::build::Press;
use crate::render::inlines;
use crate::render::page::HeadingView;
use crate::render::page::escaped;
use crate::render::said::Said;
use crate::source::Span;
use std::collections::BTreeSet;

/// A rendered body.
pub struct Body {
    /// The blocks.
    pub html: String,
    /// The footnotes, or nothing.
    pub footnotes: String,
    /// The headings of the second and third level.
    pub headings: Vec<HeadingView>,
    /// Template faults.
    pub findings: Vec<Diagnostic>,
}

/// Renders the body of a page; `path` is where it lies.
pub fn render(press: Press<'_>, number: usize, view: View, path: &str) -> Body {
    let reading = &press.edition.readings[number];
    let mut writer = Writer::new(press, (&reading.text, view, path));
    writer.elsewhere = elsewhere(reading.page.kind);
    let document = &reading.text.body;
    let body = writer.blocks(&document.blocks);
    let mut footnotes = String::new();
    html::write_footnotes(&document.footnotes, &mut writer, &mut footnotes);
    let mut headings = Vec::new();
    let said = |words: &str| Said::new(words, &reading.text.locale, &press.edition.locale);
    collect(&document.blocks, (view, &said), &mut headings);
    Body { html: body, footnotes, headings, findings: writer.findings }
}

/// The blocks that a kind of page shows outside its body.
pub fn elsewhere(kind: PageKind) -> &'static [&'static str] {
    match kind {
        PageKind::Quiz | PageKind::Test => &["quiz", "test"],
        PageKind::Session => &["materials"],
        _ => &[],
    }
}

/// The headings of the page's outline that a reader jumps to.
fn collect(
    blocks: &[Block],
    (view, said): (View, &dyn Fn(&str) -> Said),
    headings: &mut Vec<HeadingView>,
) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { level, content } if *level <= 3 => {
                let Some(id) = &block.attrs.id else { continue };
                headings.push(HeadingView {
                    id: id.clone(),
                    title: said(&plain::text(content)),
                    level: *level,
                });
            }
            BlockKind::Container { name, blocks } if !has_own_headings(name) => {
                let is_hidden = block_row(name).is_some_and(|row| row.is_hidden(view));
                if !is_hidden {
                    collect(blocks, (view, said), headings);
                }
            }
            _ => {}
        }
    }
}

/// The gaps of a cloze, as far as they are written.
pub struct Gaps {
    /// The id of the item.
    pub item: String,
    /// How many were written.
    pub n: usize,
}

/// Whether the headings in a container are questions, scenes or skills, and no part of the outline.
fn has_own_headings(name: &str) -> bool {
    quiz::is_quiz(name) || quiz::is_scenario(name) || name.eq_ignore_ascii_case("rubric")
}

/// Writes blocks as HTML in the place of one page.
pub struct Writer<'a> {
    /// What all pages share.
    pub build: &'a Build<'a>,
    /// The edition.
    pub edition: &'a Edition<'a>,
    /// The frame of the text's language: its strings and how it writes numbers.
    pub frame: &'a Frame,
    /// The frames of all editions.
    pub frames: &'a Frames,
    /// The text that is written.
    pub text: &'a Text,
    /// Whose view the page is.
    pub view: View,
    /// Where the page lies, from the root of the site.
    pub path: &'a str,
    /// In a book: what goes before every id of this text.
    pub prefix: String,
    /// In a book: the pages it holds, by number.
    pub inside: Option<&'a BTreeSet<usize>>,
    /// How many steps were written.
    pub n_steps: usize,
    /// Blocks that the page shows elsewhere.
    pub elsewhere: &'static [&'static str],
    /// Inside a figure that says so: what its picture shows.
    pub alt: Option<String>,
    /// Inside a cloze: whose gaps are written.
    pub gaps: Option<Gaps>,
    /// Template faults.
    pub findings: Vec<Diagnostic>,
    labels: html::Labels,
}

impl<'a> Writer<'a> {
    /// A writer for a text: the text, whose view it is, and where its page lies.
    pub fn new(press: Press<'a>, (text, view, path): (&'a Text, View, &'a str)) -> Writer<'a> {
        let Press { build, edition, frames } = press;
        let frame = press.frame_of(&text.locale);
        Writer {
            labels: inlines::labels(&frame.wording),
            prefix: String::new(),
            inside: None,
            n_steps: 0,
            elsewhere: &[],
            alt: None,
            gaps: None,
            findings: Vec::new(),
            build,
            edition,
            frame,
            frames,
            text,
            view,
            path,
        }
    }

    /// Blocks as HTML.
    pub fn blocks(&mut self, blocks: &[Block]) -> String {
        let mut out = String::new();
        html::write(blocks, self, &mut out);
        out
    }

    /// Blocks that a text has from its source, as HTML in the language of the source.
    pub fn blocks_of(&mut self, source: &'a Text, blocks: &[Block]) -> String {
        let frame = self.frames.get(&source.locale).unwrap_or(self.frame);
        let own = (self.text, self.frame, self.labels.clone());
        (self.text, self.frame, self.labels) = (source, frame, inlines::labels(&frame.wording));
        let html = self.blocks(blocks);
        (self.text, self.frame, self.labels) = own;
        html
    }

    /// Running text as HTML.
    pub fn inlines(&mut self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        html::write_inlines(inlines, self, &mut out);
        out
    }

    /// Blocks as HTML, without the paragraph around a single one.
    pub fn tight(&mut self, blocks: &[Block]) -> String {
        match blocks {
            [Block { kind: BlockKind::Paragraph(content), .. }] => self.inlines(content),
            blocks => self.blocks(blocks),
        }
    }

    /// An id of this text as it stands on the page.
    pub fn id(&self, id: &str) -> String {
        if id.is_empty() { String::new() } else { format!("{}{id}", self.prefix) }
    }

    /// An interface string.
    pub fn wording(&self, id: &str) -> String {
        self.frame.wording.get(id)
    }

    /// An interface string with one text filled in.
    pub fn filled(&self, id: &str, name: &str, value: &str) -> String {
        self.frame.wording.fill(id, &[(name, Argument::Text(value))])
    }

    /// Words of the text, or of the interface in its language, as HTML.
    pub fn own(&self, words: &str) -> Said {
        Said::own(words, &self.text.locale)
    }

    /// Words of another text of the site, as HTML.
    pub fn other(&self, words: &str, locale: &Locale) -> Said {
        Said::new(words, locale, &self.text.locale)
    }

    /// A number as the language of the text writes it; what is no number stays as it is.
    pub fn numeral(&self, text: &str) -> String {
        text.parse().map_or_else(|_| text.to_owned(), |number| self.frame.wording.whole(number))
    }

    /// A gap of a cloze: a box to type in, with its number as its name.
    fn gap(&mut self, out: &mut String) {
        let Some(gaps) = &mut self.gaps else { return };
        gaps.n += 1;
        let (item, n) = (escaped(&format!("{}{}", self.prefix, gaps.item)), gaps.n);
        let label = escaped(&self.filled("quiz-gap", "n", &self.frame.wording.whole(n)));
        out.push_str(&format!(
            "<input type=\"text\" class=\"gap\" name=\"{item}-{n}\" aria-label=\"{label}\" \
             autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\">"
        ));
    }

    /// The link from this page to another place of the site.
    pub fn link_to(&self, path: &str) -> String {
        crate::model::relative(self.path, path)
    }
}

impl html::Host for Writer<'_> {
    fn link(&mut self, to: &str, _: Span) -> html::LinkTarget {
        inlines::link(self, to)
    }

    fn image(&mut self, to: &str, _: &Attrs, _: Span) -> html::ImageTarget {
        html::ImageTarget { alt: self.alt.clone(), ..inlines::image(self, to) }
    }

    fn inline(&mut self, inline: &Inline, out: &mut String) {
        match &inline.kind {
            InlineKind::Term { .. } if self.gaps.is_some() => self.gap(out),
            InlineKind::Term { id, shown } => inlines::term(self, id, shown.as_deref(), out),
            InlineKind::Citation { id, locator } => {
                inlines::citation(self, id, locator.as_deref(), out);
            }
            InlineKind::Slot(words) => inlines::slot(self, words, out),
            _ => {}
        }
    }

    fn text(&self, text: &str, out: &mut String) {
        breaks::write(text, out);
    }

    fn numeral(&self, number: usize) -> String {
        self.frame.wording.whole(number)
    }

    fn container(&mut self, block: &Block, out: &mut String) {
        blocks::write(self, block, out);
    }

    fn labels(&self) -> &html::Labels {
        &self.labels
    }

    fn prefix(&self) -> &str {
        &self.prefix
    }
}
