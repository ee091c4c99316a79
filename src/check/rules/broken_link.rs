//! `broken-link`: a link or an image leads nowhere.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::diagnostic::nearest;
use crate::markdown::InlineKind;
use crate::model::Target;
use crate::model::resolve;

pub(in crate::check) const RULE: Rule = Rule {
    name: "broken-link",
    severity: Severity::Warning,
    about: "A reader who follows this link arrives nowhere, and offline there is no search engine to help. \
            Links are written from the place of the file that holds them: `[the ladder](../crisis/3-the-ladder.md)`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.inlines(|inline| {
        let InlineKind::Link { to, .. } = &inline.kind else { return };
        if let Target::Missing { path } = resolve(scene.curriculum, scene.text, to) {
            let known = scene.curriculum.by_source.keys().map(String::as_str);
            let mut known: Vec<&str> = known.collect();
            known.sort_unstable();
            let help = nearest(&path, known).map_or_else(
                || "check the path, counted from the folder of this file".to_owned(),
                |near| format!("did you mean `{}`?", crate::model::relative(&scene.text.source, near)),
            );
            findings.add(inline.span, format!("nothing lies at `{to}`"), help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_link_to_nothing_is_found() {
        check_page(
            "broken-link",
            "See [this](2-b.md).
//   ^^^^^^^^^^^^^^ warning[broken-link]: nothing lies at `2-b.md`
",
        );
    }

    #[test]
    fn links_to_pages_folders_and_other_sites_are_fine() {
        check_site(
            "broken-link",
            &[
                ("content/en/learn/m/1-a.md", "[b](2-b.md) [c](2-b.html#x) [d](../m/) [e](https://example.org) [f](#top)\n"),
                ("content/en/learn/m/2-b.md", "# B\n"),
            ],
        );
    }
}
