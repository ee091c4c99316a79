//! `double-negative`: a question says no twice.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::phrases;
use crate::check::rules::phrases::Phrases;
use crate::diagnostic::Severity;
use crate::markdown::plain;

pub(in crate::check) const RULE: Rule = Rule {
    name: "double-negative",
    severity: Severity::Warning,
    about: "`Which of these is not something you should never do?` asks for arithmetic with \
            words. Readers who learn in a second language, or are tired, lose the thread. Ask for \
            what is right.",
    check: Check::Text(check),
};

/// Words that turn a sentence round. Where a language says one no with two words, one is listed.
const NEGATIONS: Phrases = &[
    ("en", &["not", "never", "no", "cannot", "except", "neither", "nor", "none"]),
    ("es", &["no", "excepto", "salvo", "incorrecto", "incorrecta", "falso", "falsa"]),
    ("fr", &["pas", "jamais", "aucun", "aucune", "sauf", "excepté", "hormis"]),
];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let negations = phrases::of(NEGATIONS, &scene.text.locale);
    if negations.is_empty() {
        return;
    }
    for item in scene.text.quizzes.iter().flat_map(|quiz| &quiz.items) {
        let stem = unquoted(&plain::text(&item.stem));
        let question = phrases::sentences(&stem).last().unwrap_or_default();
        let found: Vec<&str> =
            phrases::words(question).filter(|word| is_negation(word, negations)).collect();
        if let [first, second, ..] = found[..] {
            let help = "ask the other way round, with one `no` or none";
            findings.add(
                item.span,
                format!("this question says no twice: `{first}`, `{second}`"),
                help,
            );
        }
    }
}

fn is_negation(word: &str, negations: &[&'static str]) -> bool {
    let is_short_form = ["n't", "n’t"].iter().any(|end| word.ends_with(end));
    is_short_form || phrases::is_one_of(word, negations)
}

/// The text without what someone is quoted to say.
fn unquoted(text: &str) -> String {
    let mut is_quoted = false;
    let keeps = |c: &char| {
        match c {
            '"' => is_quoted = !is_quoted,
            '“' | '«' => is_quoted = true,
            '”' | '»' => is_quoted = false,
            _ => return !is_quoted,
        }
        false
    };
    text.chars().filter(keeps).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_question_that_says_no_twice_is_found() {
        check_page(
            "double-negative",
            "::: quiz
### Which of these should you NOT do, except in danger?
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[double-negative]: this question says no twice: `NOT`, `except`
- [x] A

### What don't you never say?
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[double-negative]: this question says no twice: `don't`, `never`
- [x] A
:::
",
        );
    }

    #[test]
    fn the_story_before_the_question_and_what_people_say_do_not_count() {
        check_page(
            "double-negative",
            "::: quiz
### Nobody answers, and you know of no danger. You do not go. What should you not do?
- [x] A

### She says, \"No, never.\" What do you not say?
- [x] A
:::
",
        );
    }
}
