//! `two-keys`: a question that takes one answer has two right ones.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::Answer;

pub(in crate::check) const RULE: Rule = Rule {
    name: "two-keys",
    severity: Severity::Error,
    about: "With `type=single` and `type=truefalse` a learner can choose one answer, so one is \
            right. If several are, leave the type out or write `type=multiple`, and say so in the \
            question.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    for item in scene.text.quizzes.iter().flat_map(|quiz| &quiz.items) {
        if let Answer::Single(choices) | Answer::TrueFalse(choices) = &item.answer {
            let second = choices.iter().filter(|choice| choice.is_key).nth(1);
            if let Some(choice) = second {
                let help = "leave `[x]` at one choice, or type `type=multiple` behind the question";
                findings.add(
                    choice.span,
                    "this is the second key of a question that takes one answer",
                    help,
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_second_key_is_found() {
        check_page(
            "two-keys",
            "::: quiz
### Why? {type=single}
- [x] A
- [ ] B
- [x] C
//^^^^^ error[two-keys]: this is the second key of a question that takes one answer
:::
",
        );
    }

    #[test]
    fn several_keys_make_a_question_with_several_answers() {
        check_page("two-keys", "::: quiz\n### Which?\n- [x] A\n- [ ] B\n- [x] C\n:::\n");
    }
}
