//! `broken-anchor`: a link leads to a place that its page does not have.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::near;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::InlineKind;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Target;
use crate::model::Text;
use crate::model::resolve;
use std::collections::BTreeSet;
use std::collections::HashMap;

pub(in crate::check) const RULE: Rule = Rule {
    name: "broken-anchor",
    severity: Severity::Warning,
    about: "What stands behind `#` in a link is the id of a heading, a block or a question on the \
            page it leads to. If no such id is there, the reader lands at the top and has to \
            search. Give the heading an id of its own, `## The ladder {#ladder}`: then it stays \
            when the words change.",
    check: Check::Site(check),
};

/// The ids of the pages that some link asks for, by page and by locale.
type Anchors<'a> = HashMap<(&'a str, &'a Locale), BTreeSet<String>>;

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    let mut anchors = Anchors::new();
    for page in &curriculum.pages {
        for text in page.texts_of_files() {
            Scene::new(curriculum, page, text).inlines(|inline| {
                let InlineKind::Link { target: link, .. } = &inline.kind else { return };
                let to = &link.to;
                let Some((target, id)) =
                    to.contains('#').then(|| target(curriculum, page, text, to)).flatten()
                else {
                    return;
                };
                let known = anchors
                    .entry((&target.path, &text.locale))
                    .or_insert_with(|| ids(curriculum, target, &text.locale));
                if !known.contains(&id) {
                    let message = format!("`{}` has no place `#{id}`", target.source().title);
                    findings.add(inline.span, message, help(&id, known));
                }
            });
        }
    }
}

fn help(id: &str, known: &BTreeSet<String>) -> String {
    let first = id.chars().take(1).collect::<String>();
    let alike = known.range(first.clone()..).take_while(|name| name.starts_with(&first));
    let near = near::near(id, alike.map(String::as_str));
    let other = if id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) {
        format!("type `{{#{id}}}` behind the heading that is meant, or link to the page alone")
    } else {
        "type an id such as `{#the-ladder}` behind the heading that is meant, and the same in the \
         link"
            .to_owned()
    };
    near::did_you_mean(near, |near| format!("#{near}"), &other)
}

/// The page that a link leads to, and the place on it that it names.
fn target<'a>(
    curriculum: &'a Curriculum,
    page: &'a Page,
    text: &Text,
    to: &str,
) -> Option<(&'a Page, String)> {
    let (target, fragment) = match resolve(curriculum, text, to) {
        Target::Page { number, fragment } => (curriculum.pages.get(number)?, fragment?),
        Target::Here { fragment } => (page, fragment),
        _ => return None,
    };
    // `#:~:text=` is the browser's, `#top` the top of every page.
    let is_place = !fragment.is_empty() && fragment != "top" && !fragment.starts_with(":~:");
    is_place.then_some((target, fragment))
}

/// The ids on a page as it is read in a locale.
fn ids(curriculum: &Curriculum, page: &Page, locale: &Locale) -> BTreeSet<String> {
    let text = page.text(locale).unwrap_or_else(|| page.source());
    let mut ids = BTreeSet::new();
    let footnotes = text.body.footnotes.iter().map(|footnote| footnote.blocks.as_slice());
    for blocks in footnotes.chain([text.body.blocks.as_slice()]) {
        tree::each(blocks, &mut |block| add(block, &mut ids));
    }
    ids.extend(text.quizzes.iter().map(|quiz| quiz.id.clone()));
    ids.extend(text.quizzes.iter().flat_map(|quiz| &quiz.items).map(|item| item.id.clone()));
    match page.kind {
        PageKind::Glossary => {
            ids.extend(curriculum.terms.values().flatten().map(|term| term.id.clone()));
        }
        PageKind::Framework => {
            let framework = curriculum.framework(&page.id);
            ids.extend(
                framework.iter().flat_map(|framework| &framework.items).map(|item| item.id.clone()),
            );
        }
        PageKind::Session => ids.extend((1..=text.body.blocks.len()).map(|n| format!("step-{n}"))),
        _ => {}
    }
    ids
}

/// Adds the ids of a block, of its list items and of what is raw in it.
fn add(block: &Block, ids: &mut BTreeSet<String>) {
    ids.extend(block.attrs.id.clone());
    match &block.kind {
        BlockKind::List { items, .. } => {
            ids.extend(items.iter().filter_map(|item| item.attrs.id.clone()));
        }
        BlockKind::Element { tag, .. } => ids.extend(id_of(&tag.attrs)),
        BlockKind::Html(html) => {
            let rests = html.split(" id=\"").skip(1);
            ids.extend(rests.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => {
            crate::check::scene::each(content, &mut |inline| match &inline.kind {
                InlineKind::Element { tag, .. } => ids.extend(id_of(&tag.attrs)),
                InlineKind::Image { file, .. } => ids.extend(file.attrs.id.clone()),
                _ => {}
            });
        }
        _ => {}
    }
}

fn id_of(attrs: &[(String, String)]) -> Option<String> {
    attrs.iter().find(|(name, _)| name == "id").map(|(_, id)| id.clone())
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_place_that_is_not_there_is_found() {
        check_site(
            "broken-anchor",
            &[
                ("content/en/learn/m/2-b.md", "# B\n\n## The ladder {#ladder}\n"),
                (
                    "content/en/learn/m/1-a.md",
                    "See [the ladder](2-b.md#laddr) and [below](#below).
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[broken-anchor]: `B` has no place `#laddr`
//                                 ^^^^^^^^^^^^^^^ warning[broken-anchor]: `A` has no place `#below`
",
                ),
            ],
        );
    }

    #[test]
    fn headings_blocks_lines_and_questions_are_places() {
        check_page(
            "broken-anchor",
            "[a](#the-words) [b](#own) [c](#why) [d](#line) [e](#top) [f](#raw)

## The words

::: note {#own}
- A {#line}
:::

::: quiz
### Why? {#why}
- [x] B
:::

<span id=\"raw\">raw</span>
",
        );
    }

    #[test]
    fn terms_and_items_of_frameworks_are_places_on_their_pages() {
        check_site(
            "broken-anchor",
            &[
                ("content/data/terms/en.yaml", "peer:\n  term: peer\n"),
                (
                    "content/data/frameworks/f.yaml",
                    "id: f\ntitle: F\nitems:\n  - id: one\n    label: One\n",
                ),
                ("content/en/words/index.md", "# Words\n"),
                ("content/en/a.md", "[peer](words/index.md#peer) [one](run/frameworks/f.md#one)\n"),
            ],
        );
    }
}
