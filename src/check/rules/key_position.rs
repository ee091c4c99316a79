//! `key-position`: in most questions of a quiz the right choice stands at the same place.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::Answer;
use crate::model::Item;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    name: "key-position",
    severity: Severity::Warning,
    about: "Learners notice when the second choice is always right, and stop reading the others. \
            Move the right choice up or down in some questions. On paper no quiz is shuffled.",
    check: Check::Text(check),
};

/// Quizzes with fewer questions show no pattern.
const FEWEST_ITEMS: usize = 5;

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    for quiz in &scene.text.quizzes {
        let places: Vec<usize> = quiz.items.iter().filter_map(place).collect();
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for place in &places {
            *counts.entry(*place).or_default() += 1;
        }
        let Some((place, n_alike)) = counts.into_iter().max_by_key(|(_, count)| *count) else {
            continue;
        };
        if places.len() >= FEWEST_ITEMS && n_alike * 10 > places.len() * 6 {
            let message = format!(
                "the key is choice {} in {n_alike} of {} questions",
                place + 1,
                places.len()
            );
            findings.add(quiz.span, message, "move the key to another place in some of them");
        }
    }
}

/// Where the key of a question with one answer stands, if there is a choice of places.
fn place(item: &Item) -> Option<usize> {
    match &item.answer {
        Answer::Single(choices) if choices.len() > 2 => {
            choices.iter().position(|choice| choice.is_key)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn keys_at_one_place_are_found() {
        let second = "### A?\n- [ ] B\n- [x] C\n- [ ] D\n".repeat(4);
        let first = "### A?\n- [x] B\n- [ ] C\n- [ ] D\n";
        let mark = "//^^^^^^ warning[key-position]: the key is choice 2 in 4 of 5 questions";
        check_page("key-position", &format!("::: quiz\n{mark}\n{second}{first}:::\n"));
    }

    #[test]
    fn keys_at_several_places_are_fine() {
        let second = "### A?\n- [ ] B\n- [x] C\n- [ ] D\n".repeat(3);
        let first = "### A?\n- [x] B\n- [ ] C\n- [ ] D\n".repeat(2);
        check_page("key-position", &format!("::: quiz\n{second}{first}:::\n"));
    }
}
