//! `empty-block`: there is nothing between the opening and the closing `:::`.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "empty-block",
    severity: Severity::Warning,
    about: "A block without content is shown as an empty box with a label, and a reader looks for \
            what is missing. Often the closing `:::` slipped up; then the text stands below the \
            box.",
    check: Check::Text(check),
};

/// Blocks that are whole without content: their attributes or the theme say everything.
const WHOLE: &[&str] = &[
    "actionplan",
    "audio",
    "break",
    "field",
    "fill",
    "figure",
    "nexttime",
    "picturecard",
    "plusdelta",
    "prereq",
    "scale",
];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        let Some(name) = tree::name(block) else { return };
        let is_empty =
            matches!(&block.kind, BlockKind::Container { blocks, .. } if blocks.is_empty());
        if is_empty && !WHOLE.contains(&name) {
            let help = "write its text above the closing `:::`, or delete both lines";
            findings.add(block.span, format!("the block `{name}` is empty"), help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_block_without_content_is_found() {
        check_page(
            "empty-block",
            "::: keypoints
//^^^^^^^^^^^ warning[empty-block]: the block `keypoints` is empty
:::
- Left behind.
",
        );
    }

    #[test]
    fn lines_to_write_on_and_breaks_need_no_content() {
        check_page(
            "empty-block",
            "::: fill {lines=3}\n:::\n\n::: break {minutes=10}\n:::\n\n::: note\nA\n:::\n",
        );
    }
}
