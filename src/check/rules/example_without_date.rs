//! `example-without-date`: an example does not say when its facts were true.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "example-without-date",
    severity: Severity::Warning,
    about: "A programme with 40 educators may have 4 or 400 today. Every example says on which \
            day its facts were looked up, so that nobody repeats old numbers as new ones.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let is_source = std::ptr::eq(scene.text, scene.page.source());
    if scene.page.kind == PageKind::Example
        && is_source
        && scene.text.fields.list("as_of").is_empty()
    {
        findings.add(
            scene.text.title_span,
            "this example does not say when its facts were true",
            "type the day into its front matter: `as_of: 2026-11-22`",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn an_example_without_a_date_is_found() {
        check_site(
            "example-without-date",
            &[
                (
                    "content/en/examples/a.md",
                    "# A page
//^^^^^^ warning[example-without-date]: this example does not say when its facts were true
",
                ),
                ("content/en/examples/b.md", "---\nas_of: 2026-11-22\n---\n# B\n"),
                ("content/en/notes/c.md", "# C\n"),
            ],
        );
    }
}
