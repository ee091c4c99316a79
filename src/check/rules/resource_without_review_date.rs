//! `resource-without-review-date`: nobody said when a work of the library was last looked at.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "resource-without-review-date",
    severity: Severity::Warning,
    about: "Links die and advice grows old. The date on which someone last opened the work tells \
            readers how far to trust the entry, and you which one to look at next.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let is_source = std::ptr::eq(scene.text, scene.page.source());
    if scene.page.kind == PageKind::Resource
        && is_source
        && scene.text.fields.list("date_reviewed").is_empty()
    {
        findings.add(
            scene.text.title_span,
            "this work has no review date",
            "type the day you last looked at it: `date_reviewed: 2026-11-22`",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_work_without_a_review_date_is_found() {
        check_site(
            "resource-without-review-date",
            &[
                (
                    "content/en/library/a.md",
                    "# A page
//^^^^^^ warning[resource-without-review-date]: this work has no review date
",
                ),
                ("content/en/library/b.md", "---\ndate_reviewed: 2026-11-22\n---\n# B\n"),
                ("content/en/notes/c.md", "# C\n"),
            ],
        );
    }
}
