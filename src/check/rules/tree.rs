//! Ways into a tree of blocks that the rules share. Nothing here judges.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::ListItem;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::block_row;

/// The lists of blocks that a block holds.
pub(super) fn inner(block: &Block) -> Vec<&[Block]> {
    match &block.kind {
        BlockKind::Container { blocks, .. }
        | BlockKind::Quote { blocks, .. }
        | BlockKind::Element { blocks, .. } => vec![blocks],
        BlockKind::List { items, .. } => items.iter().map(|item| item.blocks.as_slice()).collect(),
        BlockKind::Definitions(definitions) => {
            definitions.iter().flat_map(|one| &one.meanings).map(Vec::as_slice).collect()
        }
        _ => Vec::new(),
    }
}

/// Visits blocks and those inside them, outer before inner.
pub(super) fn each<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        for blocks in inner(block) {
            each(blocks, visit);
        }
    }
}

/// The name of a container in the registry, if the block is one that Beside knows.
pub(super) fn name(block: &Block) -> Option<&'static str> {
    match &block.kind {
        BlockKind::Container { name, .. } => Some(block_row(name)?.name),
        _ => None,
    }
}

/// How many containers of a name stand among blocks, at any depth.
pub(super) fn count(blocks: &[Block], wanted: &str) -> usize {
    let mut n_found = 0;
    each(blocks, &mut |block| n_found += usize::from(name(block) == Some(wanted)));
    n_found
}

/// Whether a container of a name stands among blocks, at any depth.
pub(super) fn has(blocks: &[Block], wanted: &str) -> bool {
    blocks.iter().any(|block| {
        name(block) == Some(wanted) || inner(block).into_iter().any(|blocks| has(blocks, wanted))
    })
}

/// The items of the lists right inside the containers of a name.
pub(super) fn list_items<'a>(blocks: &'a [Block], wanted: &str) -> Vec<&'a ListItem> {
    let mut found = Vec::new();
    each(blocks, &mut |block| {
        if name(block) == Some(wanted) {
            for block in inner(block).into_iter().flatten() {
                if let BlockKind::List { items, .. } = &block.kind {
                    found.extend(items);
                }
            }
        }
    });
    found
}

/// Whether a page is a piece of a curriculum, and not just any text that someone wrote.
pub(super) fn is_taught(page: &Page) -> bool {
    !matches!(page.kind, PageKind::Page | PageKind::Section | PageKind::Home)
}
