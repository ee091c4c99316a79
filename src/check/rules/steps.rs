//! The steps of a session plan, with their minutes. Nothing here judges.

use crate::check::rules::tree;
use crate::markdown::Attrs;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::model::Text;

/// A step, or a break between steps.
pub(super) struct Step<'a> {
    /// The block.
    pub(super) block: &'a Block,
    /// Whether it is one of the numbered steps, and not a break or an energiser between two.
    pub(super) is_numbered: bool,
    /// How long it takes; of `30-45` the middle.
    pub(super) minutes: Option<f64>,
    /// Whether one person talks and the others listen.
    pub(super) is_talk: bool,
    /// Whether people move, speak or try something.
    pub(super) is_active: bool,
}

/// Methods that set people to work.
const ACTIVE: &[&str] = &[
    "brainstorm",
    "break",
    "case",
    "energiser",
    "field",
    "icebreaker",
    "pairs",
    "practice",
    "quiz",
    "roleplay",
    "small-groups",
    "test",
    "triads",
];

/// Blocks that set people to work, whatever the method of their step.
const ACTIVE_BLOCKS: &[&str] =
    &["break", "cards", "energiser", "icebreaker", "practice", "roleplay"];

/// The steps of a session plan and what stands between them, in order.
pub(super) fn of(text: &Text) -> Vec<Step<'_>> {
    text.body.blocks.iter().filter_map(step).collect()
}

fn step(block: &Block) -> Option<Step<'_>> {
    let name = tree::name(block).filter(|name| *name == "step" || ACTIVE_BLOCKS.contains(name))?;
    let BlockKind::Container { blocks, .. } = &block.kind else { return None };
    let method = block.attrs.get("method").unwrap_or_default();
    let is_numbered = name == "step";
    Some(Step {
        block,
        is_numbered,
        minutes: minutes(&block.attrs),
        is_talk: method == "mini-talk",
        is_active: !is_numbered
            || ACTIVE.contains(&method)
            || ACTIVE_BLOCKS.iter().any(|name| tree::has(blocks, name)),
    })
}

/// The minutes in braces: `10`, or the middle of `30-45`.
pub(super) fn minutes(attrs: &Attrs) -> Option<f64> {
    let said = attrs.get("minutes")?;
    let (first, last) = said.split_once(['-', '–']).unwrap_or((said, said));
    let [first, last] = [first, last].map(|number| number.trim().parse::<u32>().ok());
    Some(f64::midpoint(f64::from(first?), f64::from(last?)))
}
