//! `step-without-minutes`: a step of a session does not say how long it takes.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::steps;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "step-without-minutes",
    severity: Severity::Warning,
    about: "The agenda of a session is made from the minutes of its steps. A step without minutes \
            takes no time there, and every step after it comes too early.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    if scene.page.kind != PageKind::Session {
        return;
    }
    for step in
        steps::of(scene.text).iter().filter(|step| step.is_numbered && step.minutes.is_none())
    {
        let message = match step.block.attrs.get("minutes") {
            Some(said) => format!("`{said}` is not a number of minutes"),
            None => "this step has no minutes".to_owned(),
        };
        findings.add(
            step.block.span,
            message,
            "type them behind its name: `::: step {minutes=10 method=pairs}`",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_step_without_minutes_is_found() {
        check_site(
            "step-without-minutes",
            &[(
                "content/en/train/m/session-1.md",
                "::: step
//^^^^^^ warning[step-without-minutes]: this step has no minutes
A
:::

::: step {minutes=ten}
//^^^^^^^^^^^^^^^^^^^^ warning[step-without-minutes]: `ten` is not a number of minutes
B
:::
",
            )],
        );
    }

    #[test]
    fn a_range_of_minutes_is_fine_and_other_pages_need_none() {
        check_site(
            "step-without-minutes",
            &[
                ("content/en/train/m/session-1.md", "::: step {minutes=30-45}\nA\n:::\n"),
                ("content/en/notes/a.md", "::: step\nA\n:::\n"),
            ],
        );
    }
}
