//! `few-choices`: a question offers fewer than three choices.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::Answer;

pub(in crate::check) const RULE: Rule = Rule {
    name: "few-choices",
    severity: Severity::Warning,
    about: "With two choices every second guess is right, and the answers tell you little. Offer \
            three or four that someone could really think; `I don't know` does not count. For \
            two, ask a question of `type=truefalse`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    for item in scene.text.quizzes.iter().flat_map(|quiz| &quiz.items) {
        if let Answer::Single(choices) | Answer::Multiple(choices) = &item.answer {
            let n_choices = choices.iter().filter(|choice| !choice.is_dont_know).count();
            if n_choices < 3 {
                let message = match n_choices {
                    1 => "this question offers one choice".to_owned(),
                    _ => format!("this question offers {n_choices} choices"),
                };
                findings.add(
                    item.span,
                    message,
                    "add a line `- [ ] …` with what people often think, or type `type=truefalse`",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn two_choices_and_i_do_not_know_are_found() {
        check_page(
            "few-choices",
            "::: quiz
### Why?
//^^^^^^ warning[few-choices]: this question offers 2 choices
- [x] A
- [ ] B
- [?]
:::
",
        );
    }

    #[test]
    fn true_or_false_has_two_and_numbers_have_one() {
        check_page(
            "few-choices",
            "::: quiz\n### A {type=truefalse}\n- [x] Yes\n- [ ] No\n\n### B\n- [x] = 3\n:::\n",
        );
    }
}
