//! `lesson-without-keypoints`: a lesson does not end in what to remember.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "lesson-without-keypoints",
    severity: Severity::Strict,
    about: "Three to five short lines at the end are what a tired reader takes along, and what a \
            trainer reads aloud. Write them as a list in a block `keypoints`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let is_source = std::ptr::eq(scene.text, scene.page.source());
    let is_lesson = scene.page.kind == PageKind::Lesson && is_source;
    if is_lesson && !tree::has(&scene.text.body.blocks, "keypoints") {
        let help = "end it with a block `::: keypoints` and a list of three to five lines";
        findings.add(scene.text.title_span, "this lesson has no `keypoints`", help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_lesson_without_keypoints_is_found() {
        check_page(
            "lesson-without-keypoints",
            "# Silence
//^^^^^^^ strict[lesson-without-keypoints]: this lesson has no `keypoints`
Wait.
",
        );
    }

    #[test]
    fn a_lesson_with_them_and_any_other_page_are_fine() {
        check_site(
            "lesson-without-keypoints",
            &[
                ("content/en/learn/m/1-a.md", "# A\n\n::: keypoints\n- Wait.\n:::\n"),
                ("content/en/notes/1-b.md", "# B\n"),
            ],
        );
    }
}
