//! The tree of a text: blocks, inlines and the places they come from.

use crate::source::FileId;
use crate::source::Span;
use std::fmt;
use std::ops::Deref;
use std::ops::DerefMut;

/// A parsed text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The blocks in reading order. Footnote definitions are not among them.
    pub blocks: Vec<Block>,
    /// The footnotes that are referred to, in the order of their first reference.
    pub footnotes: Vec<Footnote>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// The label between `[^` and `]`.
    pub label: String,
    /// Where it is defined.
    pub span: Span,
    /// What it says.
    pub blocks: Vec<Block>,
    /// How many references point to it.
    pub n_references: usize,
}

/// What stands in braces after a heading, a list item or a container's name: `{#id .class key=value}`.
///
/// Most blocks have none, so it takes the room of a pointer until something is set.
#[derive(Clone, Default)]
pub struct Attrs(Option<Box<Braces>>);

/// The attributes of [`Attrs`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Braces {
    /// The name after `#`. Headings without one get theirs from their text.
    pub id: Option<String>,
    /// Whether the author wrote the id.
    pub is_explicit: bool,
    /// Names after a dot, and bare words (`critical`).
    pub flags: Vec<String>,
    /// Pairs, in order; values without their quotes.
    pub pairs: Vec<(String, String)>,
    /// The braces, or an empty span.
    pub span: Span,
}

static NONE: Braces = Braces {
    id: None,
    is_explicit: false,
    flags: Vec::new(),
    pairs: Vec::new(),
    span: Span { file: FileId(0), start: 0, end: 0 },
};

impl Attrs {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// Whether a bare word is there.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|word| word == flag)
    }
}

impl From<Braces> for Attrs {
    fn from(braces: Braces) -> Attrs {
        Attrs(Some(Box::new(braces)))
    }
}

impl Deref for Attrs {
    type Target = Braces;

    fn deref(&self) -> &Braces {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Attrs {
    fn deref_mut(&mut self) -> &mut Braces {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for Attrs {
    fn eq(&self, other: &Attrs) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Attrs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// A block with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// From the first to the last byte; of a container, its opening line.
    pub span: Span,
    /// Its attributes; empty for most blocks.
    pub attrs: Attrs,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of blocks.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// A heading of level 1 to 6.
    Heading {
        /// From 1 to 6.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// Whether its items are set without space between them.
        is_tight: bool,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A quotation.
    Quote {
        /// What `[!…]` at its start says.
        tone: Option<Tone>,
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// Code, fenced or indented.
    Code {
        /// The first word after the fence, or nothing.
        language: String,
        /// The code, without the last line break.
        text: String,
    },
    /// A table.
    Table(Box<Table>),
    /// A definition list: terms, each with its definitions.
    Definitions(Vec<Definition>),
    /// A fenced div, `::: name {…}`.
    Container {
        /// The name, as the author wrote it.
        name: String,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// Raw HTML that is on the allow-list, cleaned and balanced.
    Html(String),
    /// An allowed raw element around Markdown, `<details>` … `</details>`.
    Element {
        /// How it opens.
        tag: Box<RawTag>,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// A thematic break.
    Rule,
}

/// The tone of a quotation that opens with `[!…]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The `: …` or `Table: …` after it.
    pub caption: Option<Vec<Inline>>,
    /// The alignment of each column.
    pub aligns: Vec<Align>,
    /// The cells of the first row.
    pub head: Vec<Cell>,
    /// The cells of the other rows.
    pub rows: Vec<Vec<Cell>>,
}

/// The alignment of a table column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As the script reads.
    None,
    /// At the start.
    Start,
    /// In the middle.
    Center,
    /// At the end.
    End,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListItem {
    /// Its place.
    pub span: Span,
    /// Attributes at the end of its first line.
    pub attrs: Attrs,
    /// Of a task list: whether it is ticked.
    pub task: Option<bool>,
    /// What it says. In a tight list its text is a paragraph all the same.
    pub blocks: Vec<Block>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its place.
    pub span: Span,
    /// What it says.
    pub content: Vec<Inline>,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// Its meanings.
    pub meanings: Vec<Vec<Block>>,
}

/// A piece of running text with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Inline {
    /// Its place.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkTo {
    /// The address, as the author wrote it.
    pub to: String,
    /// Its title, or nothing.
    pub title: String,
}

/// Where an image lies and how it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageAt {
    /// The address, as the author wrote it.
    pub to: String,
    /// Its title, or nothing.
    pub title: String,
    /// The braces after it.
    pub attrs: Attrs,
}

/// The opening tag of an allowed raw element, cleaned.
#[derive(Clone, Debug, PartialEq)]
pub struct RawTag {
    /// Its name, in small letters.
    pub name: String,
    /// Its attributes, values unescaped.
    pub attrs: Vec<(String, String)>,
}

/// The kinds of inlines.
///
/// There are more of them than of anything else, so what few have lies behind a pointer.
#[derive(Clone, Debug, PartialEq)]
pub enum InlineKind {
    /// Plain text, entities resolved.
    Text(String),
    /// `*…*`
    Emphasis(Vec<Inline>),
    /// `**…**`
    Strong(Vec<Inline>),
    /// `~~…~~`
    Strike(Vec<Inline>),
    /// `` `…` ``
    Code(String),
    /// A link.
    Link {
        /// Where it leads.
        target: Box<LinkTo>,
        /// Its text.
        content: Vec<Inline>,
    },
    /// An image.
    Image {
        /// Where it lies.
        file: Box<ImageAt>,
        /// What it shows.
        alt: Vec<Inline>,
    },
    /// A line break in the source.
    SoftBreak,
    /// A line break in the text.
    HardBreak,
    /// An allowed raw element, `<sub>…</sub>`.
    Element {
        /// How it opens.
        tag: Box<RawTag>,
        /// Its text; nothing in an empty element.
        content: Vec<Inline>,
    },
    /// `[^label]`
    FootnoteReference {
        /// The number of the footnote, from 1.
        number: usize,
        /// Which of the references to it this is, from 1.
        occurrence: usize,
    },
    /// `[[id]]` or `[[id|shown words]]`
    Term {
        /// The name of the term.
        id: Box<str>,
        /// The words to show instead.
        shown: Option<Box<str>>,
    },
    /// `[@id]` or `[@id, p. 4]`
    Citation {
        /// The name of the source.
        id: Box<str>,
        /// The place in the source.
        locator: Option<Box<str>>,
    },
    /// `{{ … }}`, the trimmed text between the braces.
    Slot(String),
}
