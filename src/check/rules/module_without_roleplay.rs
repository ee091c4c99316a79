//! `module-without-roleplay`: a module gives no chance to try.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::diagnostic::Severity;
use crate::model::Curriculum;

pub(in crate::check) const RULE: Rule = Rule {
    name: "module-without-roleplay",
    severity: Severity::Strict,
    about: "Nobody learns to listen by reading about it. Each module needs one `roleplay`, in a \
            lesson or in a session plan, where people try with each other before they meet \
            someone who needs them.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for module in Modules::of(curriculum).list {
        let text = module.front().source();
        if text.file.is_some() && !(module.has("roleplay")) {
            let message = format!("the module `{}` has no `roleplay`", module.name);
            findings.add(
                text.title_span,
                message,
                "add a block `:::: roleplay` to its session plan, with `setting`, two `role` and \
                 `debrief` in it",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_module_without_a_roleplay_is_found() {
        check_site(
            "module-without-roleplay",
            &[
                ("content/en/learn/grief/1-a.md", "# A\n"),
                (
                    "content/en/learn/grief/index.md",
                    "# Grief
//^^^^^ strict[module-without-roleplay]: the module `grief` has no `roleplay`
",
                ),
            ],
        );
    }

    #[test]
    fn a_roleplay_in_a_session_plan_will_do() {
        check_site(
            "module-without-roleplay",
            &[
                ("content/en/learn/grief/index.md", "# Grief\n"),
                (
                    "content/en/train/grief/session-1.md",
                    ":::: roleplay\n::: setting\nA yard.\n:::\n::::\n",
                ),
            ],
        );
    }
}
