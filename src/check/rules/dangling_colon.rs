//! `dangling-colon`: a paragraph ends in a colon, and nothing comes after it.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::plain;

pub(in crate::check) const RULE: Rule = Rule {
    name: "dangling-colon",
    severity: Severity::Warning,
    about: "`The training covers many topics, including:` and then nothing: a list was lost, \
            perhaps in copying, perhaps outside the block that the sentence stands in.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    judge(&scene.text.body.blocks, findings);
}

fn judge(blocks: &[Block], findings: &mut Findings) {
    let mut own_level = 1;
    for (at, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading { level, .. } = block.kind {
            own_level = level;
        }
        let is_last = match blocks.get(at + 1).map(|next| &next.kind) {
            None | Some(BlockKind::Rule) => true,
            // Smaller headings may be what the colon announces.
            Some(BlockKind::Heading { level, .. }) => *level <= own_level,
            Some(_) => false,
        };
        if let BlockKind::Paragraph(content) = &block.kind
            && is_last
            && ends_in_colon(content)
        {
            let help = "add what it announces, or end the sentence with a full stop";
            findings.add(block.span, "nothing comes after this colon", help);
        }
        // The items of a list may be labels to write behind: `Name:`.
        if !matches!(block.kind, BlockKind::List { .. }) {
            for blocks in tree::inner(block) {
                judge(blocks, findings);
            }
        }
    }
}

/// Whether the words of a paragraph end in a colon, and no picture, slot or line break follows it.
fn ends_in_colon(content: &[Inline]) -> bool {
    let says_nothing = |inline: &Inline| {
        matches!(
            inline.kind,
            InlineKind::Slot(_) | InlineKind::Image { .. } | InlineKind::Citation { .. }
        )
    };
    let is_open = content.last().is_some_and(|last| !says_nothing(last));
    let text = plain::text(content);
    let last = text.split_whitespace().next_back().unwrap_or_default();
    // `:smile:` is a picture in other tools.
    let is_word = last.len() > 1 && !last.starts_with(':');
    is_open && is_word && last.ends_with([':', '：'])
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_colon_before_nothing_is_found() {
        check_page(
            "dangling-colon",
            "# A

## Topics

There are many, including:
//^^^^^^^^^^^^^^^^^^^^^^^^ warning[dangling-colon]: nothing comes after this colon

## Next

::: note
For example:
//^^^^^^^^^^ warning[dangling-colon]: nothing comes after this colon
:::

- A
",
        );
    }

    #[test]
    fn a_colon_before_a_list_a_fact_or_a_line_to_write_on_is_fine() {
        check_page(
            "dangling-colon",
            "They are:\n\n## One\n\nGood :smile:\n\nThey are:\n\n- A\n- Name:\n\nCall: {{ local.a }}\n\nWrite:\n\n::: fill\n:::\n",
        );
    }
}
