//! `objective-never-assessed`: no question of a module asks for one of its objectives.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Module;
use crate::check::rules::modules::Modules;
use crate::check::rules::modules::teaches;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    name: "objective-never-assessed",
    severity: Severity::Warning,
    about: "An objective that no question asks for is a promise that nobody keeps an eye on. \
            Behind the question that asks for it, type the id of the objective: `{#my-question \
            objective=name-limits}`.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for module in Modules::of(curriculum).list.iter().filter(|module| module.n_items() > 0) {
        let assessed = assessed(module);
        let texts = module.pages.iter().filter(|page| teaches(page)).map(|page| page.source());
        for objective in texts.flat_map(|text| tree::list_items(&text.body.blocks, "objectives")) {
            let (message, help) = match &objective.attrs.id {
                Some(id) if assessed.contains(id.as_str()) => continue,
                Some(id) => (
                    format!("no question asks for the objective `{id}`"),
                    format!(
                        "type `objective={id}` into the braces behind a question of this module"
                    ),
                ),
                None => (
                    "this objective has no id, so no question can ask for it".to_owned(),
                    "type an id at the end of the line: `{#name-limits}`".to_owned(),
                ),
            };
            findings.add(objective.span, message, help);
        }
    }
}

/// The ids that the questions of a module name.
fn assessed<'a>(module: &Module<'a>) -> BTreeSet<&'a str> {
    let quizzes = module.pages.iter().flat_map(|page| &page.source().quizzes);
    let named = quizzes.flat_map(|quiz| &quiz.items).filter_map(|item| item.objective.as_deref());
    named.flat_map(|ids| ids.split([' ', ','])).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn an_objective_without_a_question_is_found() {
        check_site(
            "objective-never-assessed",
            &[
                (
                    "content/en/learn/m/index.md",
                    "# M

::: objectives
- Wait. {#wait}
- Ask. {#ask fn=linkage}
//^^^^^^^^^^^^^^^^^^^^^^ warning[objective-never-assessed]: no question asks for the objective `ask`
- Stay.
//^^^^^ warning[objective-never-assessed]: this objective has no id, so no question can ask for it
:::
",
                ),
                (
                    "content/en/learn/m/quiz.md",
                    "# Q\n\n::: quiz\n### When? {#when objective=wait}\n- [x] Now\n:::\n",
                ),
            ],
        );
    }

    #[test]
    fn a_module_without_questions_has_another_fault() {
        check_site(
            "objective-never-assessed",
            &[("content/en/learn/m/index.md", "# M\n\n::: objectives\n- Wait. {#wait}\n:::\n")],
        );
    }
}
