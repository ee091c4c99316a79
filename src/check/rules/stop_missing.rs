//! `stop-missing`: a lesson where a fault could harm does not say when to stop and get help.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "stop-missing",
    severity: Severity::Warning,
    about: "Someone may open a lesson about danger because they are in it. Every lesson of a \
            module with `safety: true`, and the page `help-now.md`, therefore has a block `stop` \
            that says when to stop reading and whom to call. It is always shown and always \
            printed.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let is_meant = match scene.page.kind {
        PageKind::HelpNow => true,
        PageKind::Lesson => scene.curriculum.is_safety(scene.page),
        _ => false,
    };
    if is_meant && !tree::has(&scene.text.body.blocks, "stop") {
        let help =
            "add a block `::: stop {contact=supervisor}` that says when to stop and whom to call";
        findings.add(scene.text.title_span, "this page about danger has no `stop`", help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_lesson_of_a_safety_module_without_stop_is_found() {
        check_site(
            "stop-missing",
            &[
                ("content/en/learn/m/index.md", "---\nsafety: true\n---\n# M\n"),
                (
                    "content/en/learn/m/1-a.md",
                    "# Signs
//^^^^^ warning[stop-missing]: this page about danger has no `stop`
",
                ),
                ("content/en/learn/m/2-b.md", "# B\n\n::: stop\nCall.\n:::\n"),
                (
                    "content/en/help-now.md",
                    "# Help now
//^^^^^^^^ warning[stop-missing]: this page about danger has no `stop`
",
                ),
            ],
        );
    }

    #[test]
    fn other_lessons_need_none() {
        check_site(
            "stop-missing",
            &[("content/en/learn/m/index.md", "# M\n"), ("content/en/learn/m/1-a.md", "# A\n")],
        );
    }
}
