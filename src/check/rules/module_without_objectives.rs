//! `module-without-objectives`: a module does not say what one can do afterwards.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::diagnostic::Severity;
use crate::model::Curriculum;

pub(in crate::check) const RULE: Rule = Rule {
    name: "module-without-objectives",
    severity: Severity::Strict,
    about: "Objectives tell learners what they will be able to do, and tell you what the \
            questions have to ask. Write them as a list in a block `objectives`, each with a verb \
            that can be seen and an id.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for module in Modules::of(curriculum).list {
        let text = module.front().source();
        if text.file.is_some()
            && !(module.has("objectives") || text.fields.get("objectives").is_some())
        {
            let message = format!("the module `{}` has no `objectives`", module.name);
            findings.add(
                text.title_span,
                message,
                "add a block `::: objectives` with a list; end each line with an id: \
                 `{#name-limits}`",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_module_without_objectives_is_found() {
        check_site(
            "module-without-objectives",
            &[
                ("content/en/learn/grief/1-a.md", "# A\n"),
                (
                    "content/en/learn/grief/index.md",
                    "# Grief
//^^^^^ strict[module-without-objectives]: the module `grief` has no `objectives`
",
                ),
            ],
        );
    }

    #[test]
    fn objectives_in_front_matter_will_do() {
        check_site(
            "module-without-objectives",
            &[
                ("content/en/learn/loss/1-a.md", "# A\n"),
                (
                    "content/en/learn/loss/index.md",
                    "---\nobjectives: [Name a limit]\n---\n# Loss\n",
                ),
            ],
        );
    }
}
