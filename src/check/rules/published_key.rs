//! `published-key`: a quiz with its answers asks what a test asks too.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::diagnostic::Severity;
use crate::markdown::plain;
use crate::model::Curriculum;
use crate::model::Item;
use crate::quiz::fold;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    name: "published-key",
    severity: Severity::Error,
    about: "The answers of a quiz stand in its page, so that learners see why. A test that counts \
            must not ask the same question: its key would be published there. Ask it in other \
            words in one of the two places.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    let texts = || curriculum.pages.iter().flat_map(|page| &page.texts);
    let quizzes = |is_test: bool| {
        texts().flat_map(|text| &text.quizzes).filter(move |quiz| quiz.is_test() == is_test)
    };
    let tested: BTreeMap<String, &str> = quizzes(true)
        .filter_map(|quiz| Some((quiz.instrument.as_deref()?, &quiz.items)))
        .flat_map(|(instrument, items)| items.iter().map(move |item| (stem(item), instrument)))
        .collect();
    for item in quizzes(false).flat_map(|quiz| &quiz.items) {
        if let Some(instrument) = tested.get(&stem(item)) {
            let message = format!("this question stands in the test `{instrument}` too");
            findings.add(
                item.span,
                message,
                "ask it in other words here, or take it out of the test",
            );
        }
    }
}

fn stem(item: &Item) -> String {
    fold::text(&plain::text(&item.stem))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_question_of_a_test_must_not_stand_in_a_quiz() {
        check_site(
            "published-key",
            &[
                (
                    "content/en/tests/core.md",
                    "# T\n\n::: test {#core}\n### Who decides? {#who}\n- [x] She\n:::\n",
                ),
                (
                    "content/en/learn/m/1-a.md",
                    "# A

::: quiz
### who decides
//^^^^^^^^^^^^^ error[published-key]: this question stands in the test `core` too
- [x] She

### Who listens?
- [x] You
:::
",
                ),
            ],
        );
    }
}
