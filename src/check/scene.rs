//! What a rule sees of one text, and ways to walk it.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::Table;
use crate::model::Curriculum;
use crate::model::Page;
use crate::model::Text;
use std::cell::OnceCell;

/// One text in its curriculum.
pub struct Scene<'a> {
    /// The curriculum.
    pub curriculum: &'a Curriculum,
    /// The page.
    pub page: &'a Page,
    /// The text.
    pub text: &'a Text,
    /// Every inline: most rules look at them, and one walk through the tree is enough for all.
    inlines: OnceCell<Vec<&'a Inline>>,
}

impl<'a> Scene<'a> {
    /// A text of a page.
    pub fn new(curriculum: &'a Curriculum, page: &'a Page, text: &'a Text) -> Scene<'a> {
        Scene { curriculum, page, text, inlines: OnceCell::new() }
    }

    /// Visits every block, outer before inner, footnotes last. The second
    /// argument names the containers around it, from the outside in.
    pub fn blocks(&self, mut visit: impl FnMut(&'a Block, &[&'a str])) {
        let mut around = Vec::new();
        walk(&self.text.body.blocks, &mut around, &mut visit);
        for footnote in &self.text.body.footnotes {
            walk(&footnote.blocks, &mut around, &mut visit);
        }
    }

    /// Visits every inline, outer before inner.
    pub fn inlines(&self, visit: impl FnMut(&'a Inline)) {
        let inlines = self.inlines.get_or_init(|| {
            let mut all = Vec::new();
            self.blocks(|block, _| inlines_of(block, &mut |inline| all.push(inline)));
            all
        });
        inlines.iter().copied().for_each(visit);
    }
}

fn walk<'a>(
    blocks: &'a [Block],
    around: &mut Vec<&'a str>,
    visit: &mut impl FnMut(&'a Block, &[&'a str]),
) {
    for block in blocks {
        visit(block, around);
        match &block.kind {
            BlockKind::Container { name, blocks } => {
                around.push(name);
                walk(blocks, around, visit);
                around.pop();
            }
            BlockKind::Quote { blocks, .. } | BlockKind::Element { blocks, .. } => {
                walk(blocks, around, visit);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    walk(&item.blocks, around, visit);
                }
            }
            BlockKind::Definitions(definitions) => {
                for blocks in definitions.iter().flat_map(|definition| &definition.meanings) {
                    walk(blocks, around, visit);
                }
            }
            _ => {}
        }
    }
}

/// The inlines that a block itself holds, not those of blocks inside it.
fn inlines_of<'a>(block: &'a Block, visit: &mut impl FnMut(&'a Inline)) {
    match &block.kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => each(content, visit),
        BlockKind::Table(table) => {
            let Table { caption, head, rows, .. } = &**table;
            each(caption.as_deref().unwrap_or_default(), visit);
            for cell in head.iter().chain(rows.iter().flatten()) {
                each(&cell.content, visit);
            }
        }
        BlockKind::Definitions(definitions) => {
            for definition in definitions {
                each(&definition.term, visit);
            }
        }
        _ => {}
    }
}

/// Visits inlines and those inside them.
pub fn each<'a>(inlines: &'a [Inline], visit: &mut impl FnMut(&'a Inline)) {
    for inline in inlines {
        visit(inline);
        match &inline.kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strike(content)
            | InlineKind::Link { content, .. }
            | InlineKind::Element { content, .. }
            | InlineKind::Image { alt: content, .. } => each(content, visit),
            _ => {}
        }
    }
}
