//! `unknown-objective`: a question names an objective that its module has not.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Module;
use crate::check::rules::modules::Modules;
use crate::check::rules::near;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use crate::model::Item;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-objective",
    severity: Severity::Warning,
    about: "What stands behind `objective=` is the id of an objective of the same module, as it \
            is written in the list in its `objectives` block. Otherwise the answers count for \
            nothing that the module promises.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for module in Modules::of(curriculum).list {
        let objectives = module.objectives();
        if !objectives.is_empty() {
            judge(&module, &objectives, findings);
        }
    }
}

fn judge(module: &Module<'_>, objectives: &[String], findings: &mut Findings) {
    let texts = module.pages.iter().flat_map(|page| &page.texts);
    for item in texts.flat_map(|text| &text.quizzes).flat_map(|quiz| &quiz.items) {
        for id in unknown(item, objectives) {
            let near = near::near(id, objectives.iter().map(String::as_str));
            let other = format!("end an objective of the module with `{{#{id}}}`");
            let help = near::did_you_mean(near, |near| format!("objective={near}"), &other);
            findings.add(
                item.span,
                format!("the module `{}` has no objective `{id}`", module.name),
                help,
            );
        }
    }
}

fn unknown<'a>(item: &'a Item, objectives: &[String]) -> impl Iterator<Item = &'a str> {
    let ids = item.objective.as_deref().unwrap_or_default().split([' ', ',']);
    ids.filter(|id| !id.is_empty() && objectives.iter().all(|objective| objective != id))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_mistyped_objective_is_found() {
        check_site(
            "unknown-objective",
            &[
                ("content/en/learn/m/index.md", "# M\n\n::: objectives\n- Name limits. {#limits}\n:::\n"),
                (
                    "content/en/learn/m/quiz.md",
                    "# Q

::: quiz
### Which? {#which objective=limts}
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unknown-objective]: the module `m` has no objective `limts`
- [x] All

### What? {#what objective=limits}
- [x] All
:::
",
                ),
            ],
        );
    }

    #[test]
    fn a_quiz_outside_any_module_may_name_what_it_likes() {
        check_site(
            "unknown-objective",
            &[("content/en/notes/a.md", "::: quiz\n### Why? {#a objective=x}\n- [x] B\n:::\n")],
        );
    }
}
