//! `resource-without-topics`: a work of the library is about nothing.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "resource-without-topics",
    severity: Severity::Warning,
    about: "People come to the library with a question. The topics bring a work to the page of \
            its topic, and beside the works that are about the same.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let is_source = std::ptr::eq(scene.text, scene.page.source());
    if scene.page.kind == PageKind::Resource
        && is_source
        && scene.text.fields.list("topics").is_empty()
    {
        findings.add(
            scene.text.title_span,
            "this work has no topics",
            "type what it is about into its front matter: `topics: [listening]`",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_work_without_topics_is_found() {
        check_site(
            "resource-without-topics",
            &[
                (
                    "content/en/library/a.md",
                    "# A page
//^^^^^^ warning[resource-without-topics]: this work has no topics
",
                ),
                ("content/en/library/b.md", "---\ntopics: [crisis]\n---\n# B\n"),
                ("content/en/notes/c.md", "# C\n"),
            ],
        );
    }
}
