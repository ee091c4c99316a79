//! `all-of-the-above`: a choice speaks of the other choices.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::phrases;
use crate::check::rules::phrases::Phrases;
use crate::diagnostic::Severity;
use crate::markdown::plain;
use crate::model::Item;

pub(in crate::check) const RULE: Rule = Rule {
    name: "all-of-the-above",
    severity: Severity::Warning,
    about: "Who sees that two choices are right need not think about the third, and in a shuffled \
            quiz nothing stands above. Ask for every right choice instead, or write a fourth \
            choice.",
    check: Check::Text(check),
};

const PHRASES: Phrases = &[
    (
        "en",
        &[
            "all of the above",
            "none of the above",
            "all of these",
            "none of these",
            "all the above",
        ],
    ),
    (
        "es",
        &[
            "todas las anteriores",
            "ninguna de las anteriores",
            "todos los anteriores",
            "ninguno de los anteriores",
            "todas las respuestas anteriores",
            "ninguna de las respuestas anteriores",
        ],
    ),
    (
        "fr",
        &[
            "toutes ces réponses",
            "aucune de ces réponses",
            "toutes les réponses ci-dessus",
            "aucune des réponses ci-dessus",
            "tout ce qui précède",
            "rien de ce qui précède",
        ],
    ),
];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let phrases = phrases::of(PHRASES, &scene.text.locale);
    let items = scene.text.quizzes.iter().flat_map(|quiz| &quiz.items);
    for choice in items.flat_map(Item::choices) {
        if let Some((_, phrase)) = phrases::find(&plain::text_of_blocks(&choice.content), phrases) {
            let help = "write a choice of its own, or let people tick every right one with \
                        `type=multiple`";
            findings.add(choice.span, format!("`{phrase}` speaks of the other choices"), help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_choice_that_means_the_others_is_found() {
        check_page(
            "all-of-the-above",
            "::: quiz
### Why?
- [ ] A
- [ ] B
- [x] All of the above.
//^^^^^^^^^^^^^^^^^^^^^ warning[all-of-the-above]: `all of the above` speaks of the other choices
:::
",
        );
    }

    #[test]
    fn it_is_found_in_spanish_too_and_nowhere_else_on_a_page() {
        check_site(
            "all-of-the-above",
            &[
                (
                    "content/es/a.md",
                    "::: quiz
### ¿Por qué?
- [ ] Ninguna de las anteriores
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[all-of-the-above]: `ninguna de las anteriores` speaks of the other choices
- [x] A
:::
",
                ),
                ("content/en/b.md", "None of the above is a question.\n"),
            ],
        );
    }
}
