//! `longest-key`: in most questions of a quiz the right choice is the longest.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::plain;
use crate::model::Answer;
use crate::model::Choice;

pub(in crate::check) const RULE: Rule = Rule {
    name: "longest-key",
    severity: Severity::Warning,
    about: "People who know nothing of the matter choose the longest answer, and too often they \
            are right: authors write the right one with the most care. Cut the keys, or give some \
            distractors as many words.",
    check: Check::Text(check),
};

/// Quizzes with fewer questions show no pattern.
const FEWEST_ITEMS: usize = 5;

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    for quiz in &scene.text.quizzes {
        let items: Vec<&[Choice]> = quiz
            .items
            .iter()
            .filter_map(|item| match &item.answer {
                Answer::Single(choices) => Some(choices.as_slice()),
                _ => None,
            })
            .collect();
        let n_longest = items.iter().filter(|choices| is_key_longest(choices)).count();
        if items.len() >= FEWEST_ITEMS && n_longest * 10 > items.len() * 6 {
            let message = format!(
                "the key is the longest choice in {n_longest} of {} questions",
                items.len()
            );
            findings.add(
                quiz.span,
                message,
                "shorten some keys, or make a distractor in their questions longer",
            );
        }
    }
}

fn is_key_longest(choices: &[Choice]) -> bool {
    let len = |choice: &Choice| plain::text_of_blocks(&choice.content).trim().chars().count();
    let longest = |is_key: bool| {
        let alike = choices.iter().filter(|choice| choice.is_key == is_key && !choice.is_dont_know);
        alike.map(len).max().unwrap_or(0)
    };
    longest(true) > longest(false)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_quiz_whose_keys_stick_out_is_found() {
        let items = "### A?\n- [x] Much longer\n- [ ] Short\n- [?]\n".repeat(4);
        let last = "### A?\n- [x] Even\n- [ ] Even\n";
        let mark =
            "//^^^^^^^^^^^ warning[longest-key]: the key is the longest choice in 4 of 5 questions";
        check_page("longest-key", &format!("::: quiz {{#a}}\n{mark}\n{items}{last}:::\n"));
    }

    #[test]
    fn keys_of_every_length_and_short_quizzes_are_fine() {
        let long = "### A?\n- [x] Much longer\n- [ ] Short\n".repeat(3);
        let short = "### A?\n- [x] Short\n- [ ] Much longer\n".repeat(2);
        check_page("longest-key", &format!("::: quiz\n{long}{short}:::\n\n::: quiz\n{long}:::\n"));
    }
}
