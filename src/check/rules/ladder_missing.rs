//! `ladder-missing`: the module on crises has no crisis ladder.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::diagnostic::Severity;
use crate::model::Curriculum;

pub(in crate::check) const RULE: Rule = Rule {
    name: "ladder-missing",
    severity: Severity::Warning,
    about: "In a crisis it is hard to think. The module `crisis` holds the ladder that has \
            thought before: a block `ladder` with one `level` for each degree of danger, and in \
            each level `signs`, `act`, `tell` and `write`.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    let modules = Modules::of(curriculum);
    let Some(module) = modules.named("crisis").map(|at| &modules.list[at]) else { return };
    let text = module.front().source();
    if text.file.is_some() && !module.has("ladder") {
        let help = "add `::::: ladder` to one of its lessons, with `:::: level {n=1 within=\"this \
                    week\"}` and so on";
        findings.add(text.title_span, "the module `crisis` has no `ladder`", help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_crisis_module_without_a_ladder_is_found() {
        check_site(
            "ladder-missing",
            &[(
                "content/en/learn/crisis/index.md",
                "# Crisis
//^^^^^^ warning[ladder-missing]: the module `crisis` has no `ladder`
",
            )],
        );
    }

    #[test]
    fn a_ladder_in_a_lesson_will_do() {
        let lesson = "::::: ladder\n:::: level {n=1}\n::: act\n- Stay.\n:::\n::::\n:::::\n";
        check_site(
            "ladder-missing",
            &[
                ("content/en/learn/crisis/index.md", "# C\n"),
                ("content/en/learn/crisis/1-a.md", lesson),
            ],
        );
    }
}
