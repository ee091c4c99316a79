//! `module-without-quiz`: a module asks no question.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::diagnostic::Severity;
use crate::model::Curriculum;

pub(in crate::check) const RULE: Rule = Rule {
    name: "module-without-quiz",
    severity: Severity::Strict,
    about: "Answering a question is how people learn that they have understood. Each module needs \
            some to practise with: a page `quiz.md` in its folder, or a `quiz` block in a lesson.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for module in Modules::of(curriculum).list {
        let text = module.front().source();
        if text.file.is_some() && module.n_items() == 0 {
            let message = format!("the module `{}` asks no question", module.name);
            findings.add(
                text.title_span,
                message,
                "add a page `quiz.md` with a block `::: quiz` to its folder",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_module_without_a_quiz_is_found() {
        check_site(
            "module-without-quiz",
            &[
                ("content/en/learn/grief/1-a.md", "# A\n"),
                (
                    "content/en/learn/grief/index.md",
                    "# Grief
//^^^^^ strict[module-without-quiz]: the module `grief` asks no question
",
                ),
            ],
        );
    }

    #[test]
    fn a_quiz_in_a_lesson_will_do() {
        check_site(
            "module-without-quiz",
            &[
                ("content/en/learn/grief/index.md", "# Grief\n"),
                ("content/en/learn/grief/1-a.md", "::: quiz\n### Why?\n- [x] A\n:::\n"),
            ],
        );
    }
}
