//! `unknown-block`: no block has the name behind `:::`.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::diagnostic::nearest;
use crate::markdown::BlockKind;
use crate::model::block_row;
use crate::model::block_rows;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-block",
    severity: Severity::Error,
    about: "A block that Beside does not know loses its meaning: a mistyped `stop` would be text \
            like any other, and a mistyped `quiz` would show its answers. The names are those of \
            the manual's page on blocks; `note` fits where no other does.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        let BlockKind::Container { name, .. } = &block.kind else { return };
        if name.is_empty() {
            let help = "type a name behind the colons: `::: note`";
            findings.add(block.span, "this block has no name", help);
        } else if block_row(name).is_none() {
            findings.add(block.span, format!("there is no block `{name}`"), help(name));
        }
    });
}

fn help(name: &str) -> String {
    let known = block_rows()
        .iter()
        .flat_map(|row| [row.name].into_iter().chain(row.aliases.iter().copied()));
    nearest(name, known).map_or_else(
        || "type `::: note`, or a name from the list of blocks in the manual".to_owned(),
        |near| format!("did you mean `::: {near}`?"),
    )
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_mistyped_block_is_found() {
        check_page(
            "unknown-block",
            "::: rolplay {#a}
//^^^^^^^^^^^^^^ error[unknown-block]: there is no block `rolplay`
Text.
:::
",
        );
    }

    #[test]
    fn names_aliases_and_the_carpentries_plurals_are_known() {
        check_page(
            "unknown-block",
            "::: note\nA\n:::\n\n::: Instructor\nB\n:::\n\n::: callout\nC\n:::\n",
        );
    }
}
