//! `duplicate-item-id`: two questions of a page have the same id.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    name: "duplicate-item-id",
    severity: Severity::Error,
    about: "Answers are kept under the id of their question. With the same id, the answers to one \
            question would be taken for answers to the other.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let mut taken = BTreeSet::new();
    for item in scene.text.quizzes.iter().flat_map(|quiz| &quiz.items) {
        if item.has_explicit_id && !taken.insert(&item.id) {
            let message = format!("two questions on this page have the id `{}`", item.id);
            findings.add(
                item.span,
                message,
                format!("type another id here, such as `{{#{}-2}}`", item.id),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn an_id_that_two_questions_share_is_found() {
        check_page(
            "duplicate-item-id",
            "::: quiz {#one}
### Why? {#a}
- [x] B
:::

::: quiz {#two}
### How? {#a}
//^^^^^^^^^^^ error[duplicate-item-id]: two questions on this page have the id `a`
- [x] B
:::
",
        );
    }

    #[test]
    fn questions_without_an_id_get_different_ones() {
        check_page("duplicate-item-id", "::: quiz\n### Why?\n- [x] B\n\n### Why?\n- [x] B\n:::\n");
    }
}
