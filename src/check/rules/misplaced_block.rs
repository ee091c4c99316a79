//! `misplaced-block`: a block stands outside the only blocks that give it a meaning.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::model::block_row;

pub(in crate::check) const RULE: Rule = Rule {
    name: "misplaced-block",
    severity: Severity::Warning,
    about: "Some blocks are parts of others: `can` and `not` of a `boundary`, `role` and \
            `debrief` of a `roleplay`, `level` of a `ladder`. Outside they are shown, but nobody \
            knows what they belong to. The outer block needs more colons than the inner one.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, around| {
        let Some(row) = tree::name(block).and_then(block_row) else { return };
        let is_home = |name: &&str| {
            block_row(name).is_some_and(|row_around| row.within.contains(&row_around.name))
        };
        if let Some(home) = row.within.first()
            && !around.iter().any(is_home)
        {
            let places = row.within.join("` or `");
            let message = format!("`{}` stands outside `{places}`", row.name);
            findings.add(block.span, message, format!("put it between `:::: {home}` and `::::`"));
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_part_without_its_whole_is_found() {
        check_page(
            "misplaced-block",
            "::: can
//^^^^^ warning[misplaced-block]: `can` stands outside `boundary`
- Listen
:::

:::: boundary
::: can
- Listen
:::
::::
",
        );
    }

    #[test]
    fn a_block_between_the_part_and_its_whole_does_no_harm() {
        check_page(
            "misplaced-block",
            "::::: roleplay
:::: adapt
::: role
A
:::
::::
:::::

::: note
Anywhere.
:::
",
        );
    }
}
