//! A session plan.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::ListItem;
use crate::markdown::plain;
use crate::model::Argument;
use crate::model::Edition;
use crate::model::Text;
use crate::render::figures::figures;
use crate::render::said::Said;
use serde::Serialize;

/// What a session plan shows before its steps.
#[derive(Serialize)]
pub struct SessionView {
    minutes: String,
    steps: Vec<StepView>,
    materials: Vec<MaterialView>,
}

#[derive(Serialize)]
struct StepView {
    title: Said,
    minutes: String,
    method: Said,
    id: String,
    from: String,
}

#[derive(Serialize)]
struct MaterialView {
    text: Said,
    per: String,
    qty: String,
}

/// The view of a session plan.
pub fn view(edition: &Edition<'_>, text: &Text) -> SessionView {
    let mut from = 0;
    let wording = &edition.wording;
    let steps = steps(text).enumerate().map(|(at, block)| {
        let minutes = minutes_of(block);
        let method = block.attrs.get("method").unwrap_or_default();
        let step = StepView {
            title: match block.attrs.get("title") {
                Some(title) => Said::new(title, &text.locale, &edition.locale),
                None => Said::own(&wording.get("block-step"), &edition.locale),
            },
            minutes: wording.whole(minutes),
            method: Said::found(edition, &format!("method-{method}"), (method, &text.locale)),
            id: step_id(block, at + 1),
            from: figures(wording, &format!("{}:{:02}", from / 60, from % 60)),
        };
        from += minutes;
        step
    });
    let steps = steps.collect();
    SessionView { minutes: wording.whole(from), steps, materials: materials(edition, text) }
}

/// The id of a step: its own, or its number.
pub fn step_id(block: &Block, number: usize) -> String {
    block.attrs.id.clone().unwrap_or_else(|| format!("step-{number}"))
}

/// The minutes of all steps together.
pub fn minutes(text: &Text) -> usize {
    steps(text).map(minutes_of).sum()
}

fn steps(text: &Text) -> impl Iterator<Item = &Block> {
    text.body
        .blocks
        .iter()
        .filter(|block| matches!(&block.kind, BlockKind::Container { name, .. } if name == "step"))
}

fn minutes_of(block: &Block) -> usize {
    block.attrs.get("minutes").and_then(|minutes| minutes.parse().ok()).unwrap_or(0)
}

fn materials(edition: &Edition<'_>, text: &Text) -> Vec<MaterialView> {
    let words = |item: &ListItem| {
        let per = item.attrs.get("per").unwrap_or_default();
        let qty = item.attrs.get("qty").unwrap_or("1");
        MaterialView {
            text: Said::new(&plain::text_of_blocks(&item.blocks), &text.locale, &edition.locale),
            per: if per.is_empty() {
                String::new()
            } else {
                edition.wording.fill(
                    &format!("per-{per}"),
                    &[("n", Argument::Text(&figures(&edition.wording, qty)))],
                )
            },
            qty: String::new(),
        }
    };
    list_items(&text.body.blocks, "materials").into_iter().map(words).collect()
}

/// The list items in the blocks of a name.
pub fn list_items<'a>(blocks: &'a [Block], wanted: &str) -> Vec<&'a ListItem> {
    let mut items = Vec::new();
    for block in blocks {
        if let BlockKind::Container { name, blocks } = &block.kind {
            if name == wanted {
                for block in blocks {
                    if let BlockKind::List { items: own, .. } = &block.kind {
                        items.extend(own);
                    }
                }
            } else {
                items.extend(list_items(blocks, wanted));
            }
        }
    }
    items
}

/// Whether a block of a name stands anywhere among the blocks.
pub fn has_block(blocks: &[Block], wanted: &str) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Container { name, blocks } => name == wanted || has_block(blocks, wanted),
        _ => false,
    })
}
