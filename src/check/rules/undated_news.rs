//! `undated-news`: a post has no date.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "undated-news",
    severity: Severity::Warning,
    about: "News without a date is news for ever: nobody can tell whether the meeting is still to \
            come. The date also gives the order of the posts and stands in the feed.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let is_source = std::ptr::eq(scene.text, scene.page.source());
    let is_post = scene.page.kind == PageKind::News && is_source;
    if is_post && scene.text.fields.text("date").is_none() {
        let help = "type the day of the post into its front matter: `date: 2026-11-22`";
        findings.add(scene.text.title_span, "this post has no date", help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_post_without_a_date_is_found() {
        check_site(
            "undated-news",
            &[
                (
                    "content/en/news/a.md",
                    "# A meeting
//^^^^^^^^^ warning[undated-news]: this post has no date
",
                ),
                ("content/en/news/b.md", "---\ndate: 2026-11-22\n---\n# B\n"),
                ("content/en/about.md", "# C\n"),
            ],
        );
    }
}
