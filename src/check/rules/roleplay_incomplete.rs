//! `roleplay-incomplete`: a role-play lacks what people need to play it.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "roleplay-incomplete",
    severity: Severity::Warning,
    about: "A role-play needs a `setting`, at least two `role`s and a `debrief`. Without the \
            debrief people leave with what the scene stirred up in them, and without what it \
            could teach.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        let BlockKind::Container { blocks, .. } = &block.kind else { return };
        if tree::name(block) != Some("roleplay") || blocks.is_empty() {
            return;
        }
        let mut missing = Vec::new();
        for (name, n_needed) in [("setting", 1), ("role", 2), ("debrief", 1)] {
            match tree::count(blocks, name) {
                0 if n_needed > 1 => missing.push(format!("`{name}`s")),
                0 => missing.push(format!("`{name}`")),
                n_found if n_found < n_needed => missing.push(format!("second `{name}`")),
                _ => {}
            }
        }
        if let Some(first) = missing.first() {
            let name = first.trim_start_matches("second ").trim_end_matches('s').trim_matches('`');
            let message = format!("this role-play has no {}", missing.join(" and no "));
            findings.add(
                block.span,
                message,
                format!("add a block `::: {name}` … `:::` before its end"),
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_roleplay_without_its_parts_is_found() {
        check_page(
            "roleplay-incomplete",
            ":::: roleplay {#a}
//^^^^^^^^^^^^^^^^ warning[roleplay-incomplete]: this role-play has no second `role` and no `debrief`
::: setting
A yard.
:::
::: role {name=Rosa}
You listen.
:::
::::
",
        );
    }

    #[test]
    fn a_whole_roleplay_is_fine() {
        check_page(
            "roleplay-incomplete",
            ":::: roleplay
::: setting
A yard.
:::
::: role
A
:::
::: role
B
:::
::: debrief
- What helped?
:::
::::
",
        );
    }
}
