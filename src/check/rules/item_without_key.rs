//! `item-without-key`: no choice of a question is right.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "item-without-key",
    severity: Severity::Error,
    about: "A learner can only get such a question wrong. Mark the right choice with `[x]`. A \
            question about opinions is a table with `type=scale`, or `type=reflection`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    for item in scene.text.quizzes.iter().flat_map(|quiz| &quiz.items) {
        let choices = item.choices();
        if !choices.is_empty() && choices.iter().all(|choice| !choice.is_key) {
            findings.add(item.span, "this question has no key", "mark the right choice with `[x]`");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_question_needs_a_key() {
        check_page(
            "item-without-key",
            "::: quiz
### What do you do first?
//^^^^^^^^^^^^^^^^^^^^^^^ error[item-without-key]: this question has no key
- [ ] Promise to keep it secret
- [ ] Phone the family
- [?]
:::
",
        );
    }

    #[test]
    fn a_question_with_a_key_or_without_choices_is_fine() {
        check_page(
            "item-without-key",
            "::: quiz\n### A?\n- [x] = 10 s\n- [ ] = 60\n\n### B? {type=reflection}\n:::\n",
        );
    }
}
