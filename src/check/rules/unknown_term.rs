//! `unknown-term`: the glossary has no such term.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::near;
use crate::check::scene;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;
use crate::markdown::InlineKind;
use crate::model::Answer;
use crate::source::Span;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-term",
    severity: Severity::Warning,
    about: "`[[supervisor]]` shows the term of that id and leads to its place in the glossary, \
            `content/data/terms/en.yaml`. What the glossary does not have stays as written.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let mut told = BTreeSet::new();
    let gaps = gaps(scene);
    scene.inlines(|inline| {
        let id = match &inline.kind {
            InlineKind::Term { id, .. } if !gaps.contains(&inline.span) => id,
            InlineKind::Slot(words) => match words.strip_prefix("term ") {
                Some(rest) => rest.split_whitespace().next().unwrap_or_default(),
                None => return,
            },
            _ => return,
        };
        let is_known = id.is_empty() || scene.curriculum.term(id, &scene.text.locale).is_some();
        if !is_known && told.insert(id) {
            findings.add(inline.span, format!("the glossary has no term `{id}`"), help(scene, id));
        }
    });
}

/// The gaps of questions, which are written like terms.
fn gaps(scene: &Scene<'_>) -> BTreeSet<Span> {
    let mut gaps = BTreeSet::new();
    let items = scene.text.quizzes.iter().flat_map(|quiz| &quiz.items);
    for block in
        items.filter(|item| matches!(item.answer, Answer::Cloze)).flat_map(|item| &item.body)
    {
        if let BlockKind::Paragraph(content) = &block.kind {
            scene::each(content, &mut |inline| {
                gaps.insert(inline.span);
            });
        }
    }
    gaps
}

fn help(scene: &Scene<'_>, id: &str) -> String {
    let source = &scene.curriculum.settings.source_locale;
    let terms = scene.curriculum.terms.get(source).map(Vec::as_slice).unwrap_or_default();
    let near = near::near(id, terms.iter().map(|term| term.id.as_str()));
    let other = format!(
        "add `{id}:` with `term:` and `definition:` to `content/data/terms/{source}.yaml`, or \
         delete the brackets"
    );
    near::did_you_mean(near, |near| format!("[[{near}]]"), &other)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_term_that_is_not_in_the_glossary_is_found_once() {
        check_site(
            "unknown-term",
            &[
                ("content/data/terms/en.yaml", "supervisor:\n  term: supervisor\n"),
                (
                    "content/en/a.md",
                    "A [[supervisor]], a [[supervizor|boss]] and a [[supervizor]], {{ term boss }}.
//                  ^^^^^^^^^^^^^^^^^^^ warning[unknown-term]: the glossary has no term `supervizor`
//                                                            ^^^^^^^^^^^^^^^ warning[unknown-term]: the glossary has no term `boss`
",
                ),
            ],
        );
    }

    #[test]
    fn a_gap_of_a_question_is_no_term() {
        check_page(
            "unknown-term",
            "::: quiz\n### Ask {type=cloze #a}\nAsk your [[supervisor|trainer]].\n:::\n",
        );
    }
}
