//! What is open while the parser builds the tree.

use super::document::{Attrs, Block, Cell, Definition, ListItem, Table, Tone};
use super::run::Run;
use super::source::Source;

/// How deep blocks and inlines may nest. Everything that walks a tree may recurse so far.
pub(super) const MAX_DEPTH: usize = 100;

/// A block or an inline that is open.
pub(super) struct Frame {
    /// What it will be.
    pub kind: Kind,
    /// Where it begins.
    pub start: usize,
    /// The blocks in it so far.
    pub blocks: Vec<Block>,
    /// The running text in it so far.
    pub run: Run,
}

/// What is open.
pub(super) enum Kind {
    Root,
    /// A paragraph; implied in tight lists, where the Markdown parser tells nothing.
    Paragraph {
        is_implied: bool,
    },
    Heading(u8),
    Quote(Option<Tone>),
    /// The stand-in for a table caption.
    Caption,
    List {
        start: Option<u64>,
        is_tight: bool,
        items: Vec<ListItem>,
    },
    Item {
        attrs: Option<Attrs>,
        task: Option<bool>,
    },
    /// A footnote's text, with its number in [`Notes`](super::notes::Notes).
    Footnote(usize),
    Definitions(Vec<Definition>),
    Term,
    Meaning,
    Table(Box<Table>),
    Row {
        is_head: bool,
        cells: Vec<Cell>,
    },
    Cell,
    Container(Box<Container>),
    /// A raw element around blocks.
    Element {
        tag: String,
        attrs: Vec<(String, String)>,
    },
    Emphasis,
    Strong,
    Strike,
    Link {
        to: String,
        title: String,
    },
    Image {
        to: String,
        title: String,
    },
}

impl Kind {
    /// Whether it is a part of a list or a table, which must not go without.
    pub(super) fn is_part(&self) -> bool {
        matches!(
            self,
            Kind::Item { .. } | Kind::Term | Kind::Meaning | Kind::Row { .. } | Kind::Cell
        )
    }
}

/// A container so far.
pub(super) struct Container {
    pub name: String,
    pub attrs: Attrs,
    /// The number of its opening fence.
    pub fence: usize,
    /// The opening fence of an inner container that was closed by a fence as long as this one's:
    /// if this one stays open, that one's end is probably what is missing.
    pub suspect: Option<(usize, String)>,
    /// Containers opened in it too deep to keep.
    pub n_ignored: usize,
}

impl Frame {
    /// An open block or inline. `depth` counts what it stands in.
    pub(super) fn new(kind: Kind, start: usize, outer: Option<&Run>) -> Frame {
        let is_link = matches!(kind, Kind::Link { .. } | Kind::Image { .. });
        let depth = outer.map_or(0, |outer| outer.depth() + 1);
        let is_linked = is_link || outer.is_some_and(|outer| outer.is_linked);
        Frame { kind, start, blocks: Vec::new(), run: Run::new(depth, is_linked) }
    }

    /// Whether it holds blocks.
    pub(super) fn takes_blocks(&self) -> bool {
        matches!(
            self.kind,
            Kind::Root
                | Kind::Quote(_)
                | Kind::Caption
                | Kind::Item { .. }
                | Kind::Footnote(_)
                | Kind::Meaning
                | Kind::Container(_)
                | Kind::Element { .. }
        )
    }

    /// Takes the attributes that end the first line of an item, if this is one and `run` that line.
    pub(super) fn take_attrs(&mut self, source: &Source, run: &mut Run) {
        if let Kind::Item { attrs, .. } = &mut self.kind
            && attrs.is_none()
            && self.blocks.is_empty()
            && run.is_first_line
        {
            *attrs = run.take_attrs(source);
        }
    }

    /// Whether the Markdown parser knows nothing of it.
    pub(super) fn is_ours(&self) -> bool {
        matches!(
            self.kind,
            Kind::Paragraph { is_implied: true } | Kind::Container(_) | Kind::Element { .. }
        )
    }
}
