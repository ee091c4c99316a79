//! `choice-without-feedback`: nothing is said to someone who chooses this.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::Answer;
use crate::model::Choice;
use crate::model::Item;

pub(in crate::check) const RULE: Rule = Rule {
    name: "choice-without-feedback",
    severity: Severity::Warning,
    about: "A quiz teaches by what it says after an answer, above all after a wrong one. Below \
            each choice write a line that starts with `>`: why it is right, or what is good in it \
            and what it costs. A `test` shows nothing before the end and needs none.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    for quiz in scene.text.quizzes.iter().filter(|quiz| quiz.instrument.is_none()) {
        for item in &quiz.items {
            let silent: Vec<&Choice> =
                choices(item).iter().filter(|choice| is_silent(choice)).collect();
            let Some(first) = silent.first() else { continue };
            let message = match silent.len() {
                1 => "this choice has no feedback".to_owned(),
                n_silent => format!("{n_silent} choices of this question have no feedback"),
            };
            findings.add(
                first.span,
                message,
                "type a line below it, indented: `  > Why this is right, or what it costs.`",
            );
        }
    }
}

/// The choices that a learner can see and choose.
fn choices(item: &Item) -> &[Choice] {
    match &item.answer {
        Answer::Single(choices) | Answer::Multiple(choices) | Answer::TrueFalse(choices) => choices,
        _ => &[],
    }
}

fn is_silent(choice: &Choice) -> bool {
    choice.feedback.is_empty() && !choice.is_dont_know
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn choices_without_feedback_are_found_once_a_question() {
        check_page(
            "choice-without-feedback",
            "::: quiz
### Why?
- [ ] A
//^^^^^ warning[choice-without-feedback]: 2 choices of this question have no feedback
- [x] B
  > Right.
- [ ] C

### How?
- [x] D
//^^^^^ warning[choice-without-feedback]: this choice has no feedback
:::
",
        );
    }

    #[test]
    fn tests_numbers_and_i_do_not_know_need_none() {
        check_page(
            "choice-without-feedback",
            "::: test\n### A\n- [x] B\n:::\n\n::: quiz\n### C\n- [x] = 10\n\n### D\n- [x] E\n  > Yes.\n- [?]\n:::\n",
        );
    }
}
