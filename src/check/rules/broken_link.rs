//! `broken-link`: a link leads nowhere.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::near;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use crate::model::Curriculum;
use crate::model::Target;
use crate::model::relative;
use crate::model::resolve;

pub(in crate::check) const RULE: Rule = Rule {
    name: "broken-link",
    severity: Severity::Warning,
    about: "A reader who follows this link arrives nowhere, and offline there is no search engine \
            to help. Links are written from the place of the file that holds them: `[the \
            ladder](../crisis/3-the-ladder.md)`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.inlines(|inline| {
        let InlineKind::Link { target, .. } = &inline.kind else { return };
        let to = &target.to;
        if let Target::Missing { path } = resolve(scene.curriculum, scene.text, to) {
            let near = moved(scene.curriculum, &scene.text.source, &path)
                .or_else(|| mistyped(scene.curriculum, &path).map(str::to_owned));
            let typed_as = |near: &str| relative(&scene.text.source, near);
            let other = "check the path, counted from the folder of this file";
            let help = near::did_you_mean(near.as_deref(), typed_as, other);
            findings.add(inline.span, format!("nothing lies at `{to}`"), help);
        }
    });
}

/// The page that was meant, if the path has the wrong number of folders in front.
fn moved(curriculum: &Curriculum, source: &str, path: &str) -> Option<String> {
    let shorter = path.match_indices('/').map(|(at, _)| path[at + 1..].to_owned());
    let folders = source.match_indices('/').map(|(at, _)| &source[..=at]);
    let nearer = folders.map(|folder| format!("{folder}{}", name(path)));
    shorter.chain(nearer).find(|path| curriculum.by_source.contains_key(path))
}

/// How many pages of a folder are compared with the name.
const MOST_LOOKED_AT: usize = 500;

/// The page of the same folder with almost that name.
fn mistyped<'a>(curriculum: &'a Curriculum, path: &str) -> Option<&'a str> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let section = curriculum.sections.get(folder)?;
    let first = section.pages.iter().take(MOST_LOOKED_AT);
    let pages = first.filter_map(|number| curriculum.pages.get(*number));
    let sources: Vec<&str> = pages.map(|page| page.source().source.as_str()).collect();
    let near = near::near(name(path), sources.iter().map(|source| name(source)))?;
    sources.into_iter().find(|source| name(source) == near)
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
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
//  ^^^^^^^^^^^^^^ warning[broken-link]: nothing lies at `2-b.md`
",
        );
    }

    #[test]
    fn links_to_pages_folders_and_other_sites_are_fine() {
        check_site(
            "broken-link",
            &[
                (
                    "content/en/learn/m/1-a.md",
                    "[b](2-b.md) [c](2-b.html#x) [d](../m/) [e](https://example.org) [f](#top)\n",
                ),
                ("content/en/learn/m/2-b.md", "# B\n"),
            ],
        );
    }

    #[test]
    fn the_page_that_was_meant_is_named() {
        let sources = crate::source::Sources::from_texts([
            ("content/en/learn/m/1-a.md", "[b](2-be.md) [c](../print/card.md) [d](../2-b.md)\n"),
            ("content/en/learn/m/2-b.md", "# B\n"),
            ("content/en/print/card.md", "# C\n"),
        ]);
        let (curriculum, _) =
            crate::content::read(&sources, &crate::content::ReadOptions::default());
        let found = crate::check::check(&curriculum);
        let links = found.iter().filter(|finding| finding.rule == "broken-link");
        let helps: Vec<&str> = links.filter_map(|finding| finding.help.as_deref()).collect();
        assert_eq!(
            helps,
            [
                "did you mean `2-b.md`?",
                "did you mean `../../print/card.md`?",
                "did you mean `2-b.md`?"
            ]
        );
    }
}
