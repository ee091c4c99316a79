//! `forbidden-term`: a word that the glossary of the language avoids.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use crate::model::Term;
use crate::model::places_of;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    name: "forbidden-term",
    severity: Severity::Warning,
    about: "The glossary, `content/data/terms/<locale>.yaml`, names under `avoid` the words that \
            are not used for a term, because they hurt or mislead. Use the term itself. A word in \
            quotation marks is a quotation and is left alone.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let Some(terms) = scene.curriculum.terms.get(&scene.text.locale) else { return };
    let avoided: Vec<(&str, &Term)> = terms
        .iter()
        .flat_map(|term| term.avoid.iter().map(move |word| (word.as_str(), term)))
        .filter(|(word, _)| !word.is_empty())
        .collect();
    if avoided.is_empty() {
        return;
    }
    scene.inlines(|inline| {
        let InlineKind::Text(text) = &inline.kind else { return };
        for (word, term) in &avoided {
            if let Some(at) = place(text, word) {
                let span =
                    Span::new(inline.span.file, at_in(inline.span, text, at..at + word.len()));
                let message = format!("the glossary avoids `{word}`");
                findings.add(span, message, format!("write `{}`", term.term));
            }
        }
    });
}

/// The place of a word in its file; of a text with entities, the whole text.
fn at_in(span: Span, text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let whole = span.range();
    if whole.len() != text.len() {
        return whole;
    }
    whole.start + range.start..whole.start + range.end
}

/// Where a word stands by itself, and not in quotation marks.
fn place(text: &str, word: &str) -> Option<usize> {
    let is_quote = |letter: char| "\"'“”‘’«»「」".contains(letter);
    places_of(text, word).find(|at| !text[..*at].ends_with(is_quote))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_word_that_the_glossary_avoids_is_found_and_a_quotation_is_not() {
        check_site(
            "forbidden-term",
            &[
                (
                    "content/data/terms/en.yaml",
                    "peer:\n  term: peer supporter\n  definition: A.\n  avoid: [lay therapist]\n",
                ),
                (
                    "content/en/a.md",
                    "# A

She is a lay therapist here.
//       ^^^^^^^^^^^^^ warning[forbidden-term]: the glossary avoids `lay therapist`

A \"lay therapist\" is a word for it, and clay therapists are others.
",
                ),
            ],
        );
    }
}
