//! `unknown-citation`: the library has no such work.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::near;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use crate::model::Curriculum;
use crate::model::Node;
use crate::model::Page;
use crate::model::PageKind;
use crate::source::Span;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-citation",
    severity: Severity::Warning,
    about: "`[@heisler-2006, p. 4]` shows author and year and leads to the entry of that name in \
            `library/`, as do the names in `sources:`. What the library does not have stays as \
            written, and nobody can look it up.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    let works: BTreeSet<&str> =
        curriculum.of_kind(PageKind::Resource).map(|(_, page)| last(&page.path)).collect();
    // Without a library, `[@name]` is how people call each other elsewhere.
    let is_meant = |page: &&Page| !works.is_empty() || tree::is_taught(page);
    for page in curriculum.pages.iter().filter(is_meant) {
        for text in page.texts_of_files() {
            let mut cited: Vec<(&str, Span)> = Vec::new();
            Scene::new(curriculum, page, text).inlines(|inline| {
                if let InlineKind::Citation { id, .. } = &inline.kind {
                    cited.push((id, inline.span));
                }
            });
            let sources = text.fields.get("sources").map(names).unwrap_or_default();
            cited.extend(sources.iter().map(|(id, span)| (id.as_str(), *span)));
            let mut told = BTreeSet::new();
            for (id, span) in cited {
                if !works.contains(id) && told.insert(id) {
                    let near = near::near(id, works.iter().copied());
                    let other = format!("add the work as `library/{id}.md`, or mend its name");
                    let help = near::did_you_mean(near, str::to_owned, &other);
                    findings.add(span, format!("the library has no work `{id}`"), help);
                }
            }
        }
    }
}

/// The name of a page without its folder and its ending.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".html")
}

/// What looks like the name of a work; a whole citation is fine as it is.
fn names(node: &Node) -> Vec<(String, Span)> {
    let nodes = node.nodes().iter().chain([node]);
    let named = nodes.filter_map(|node| Some((node.text()?, node.span)));
    named.filter(|(text, _)| !text.contains([' ', ':', '/'])).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_work_that_is_not_in_the_library_is_found() {
        check_site(
            "unknown-citation",
            &[
                ("content/en/library/heisler-2006.md", "# A report\n"),
                (
                    "content/en/a.md",
                    "---
sources:
  - heisler-2006
  - fisher-2014
//  ^^^^^^^^^^^ warning[unknown-citation]: the library has no work `fisher-2014`
  - Ann B. A book, 1999
---
As told [@heisler-2006, p. 4] and [@heisler-2066].
//                                ^^^^^^^^^^^^^^^ warning[unknown-citation]: the library has no work `heisler-2066`
",
                ),
            ],
        );
    }

    #[test]
    fn names_of_people_in_a_folder_of_notes_are_left_alone() {
        check_site("unknown-citation", &[("content/en/notes/a.md", "Thanks to [@ann].\n")]);
    }
}
