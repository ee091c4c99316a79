//! `empty-section`: there is nothing under a heading.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::plain;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "empty-section",
    severity: Severity::Warning,
    about: "A heading promises something. If the next heading follows at once, or the page ends, \
            readers look for what was lost. Write a sentence, or delete the heading until you \
            have one.",
    check: Check::Text(check),
};

/// Blocks in which a heading stands for more than a section.
const OTHER_MEANING: &[&str] = &["quiz", "test", "scenario"];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    judge(&scene.text.body.blocks, goes_on(scene.page.kind), findings);
}

/// Whether the theme may end the page with something of its own: pages, terms, parts.
fn goes_on(kind: PageKind) -> bool {
    !matches!(
        kind,
        PageKind::Lesson
            | PageKind::Chapter
            | PageKind::Page
            | PageKind::Example
            | PageKind::News
            | PageKind::Activity
    )
}

fn judge(blocks: &[Block], goes_on: bool, findings: &mut Findings) {
    for (at, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading { level, content } = &block.kind {
            let is_empty = match blocks.get(at + 1).map(|next| &next.kind) {
                Some(BlockKind::Heading { level: next, .. }) => next <= level,
                Some(_) => false,
                None => !goes_on,
            };
            if is_empty {
                let message = format!("there is nothing under `{}`", plain::text(content).trim());
                findings.add(
                    block.span,
                    message,
                    "write a sentence under it, or delete the heading",
                );
            }
        }
        if tree::name(block).is_none_or(|name| !OTHER_MEANING.contains(&name)) {
            // The end of a list item or a quotation is no end of a section.
            let is_part = !matches!(block.kind, BlockKind::Container { .. });
            for blocks in tree::inner(block) {
                judge(blocks, is_part, findings);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_heading_with_nothing_under_it_is_found() {
        check_page(
            "empty-section",
            "# A

## Case studies
//^^^^^^^^^^^^^ warning[empty-section]: there is nothing under `Case studies`

## Reports

### Of this year

Text.

## Later
//^^^^^^ warning[empty-section]: there is nothing under `Later`
",
        );
    }

    #[test]
    fn questions_blocks_and_pages_that_go_on_by_themselves_are_fine() {
        check_page("empty-section", "## Try\n\n::: quiz\n### Why?\n### How?\n- [x] A\n:::\n");
        check_site("empty-section", &[("content/en/words/index.md", "# Words\n\n## All words\n")]);
    }
}
