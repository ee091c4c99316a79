//! What to do in danger is never translated by a machine: such a block stands in the language of the
//! site's source, word for word, until a person has translated it. It has to say so.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::plain;
use crate::model::Text;
use crate::render::body::Writer;

/// The blocks that say what to do in danger.
const SAFETY: &[&str] = &["stop", "ladder"];

/// The source text of the page, if a block of it stands in this text as it is there.
pub fn source_of<'a>(writer: &Writer<'a>, name: &str, blocks: &[Block]) -> Option<&'a Text> {
    if !SAFETY.contains(&name) {
        return None;
    }
    let curriculum = writer.edition.curriculum;
    let page = &curriculum.pages[*curriculum.by_source.get(&writer.text.source)?];
    let source = page.source();
    let words = plain::text_of_blocks(blocks);
    let is_other = source.locale != writer.text.locale;
    (is_other && holds(&source.body.blocks, name, &words)).then_some(source)
}

/// Whether a block of a name with these words stands anywhere among the blocks.
fn holds(blocks: &[Block], wanted: &str, words: &str) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Container { name, blocks } => {
            (name == wanted && plain::text_of_blocks(blocks) == words)
                || holds(blocks, wanted, words)
        }
        BlockKind::Quote { blocks, .. } => holds(blocks, wanted, words),
        _ => false,
    })
}
