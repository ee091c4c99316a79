//! `long-sentence`: a sentence of a lesson has more than thirty words.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::phrases;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;
use crate::markdown::plain;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "long-sentence",
    severity: Severity::Strict,
    about: "Many learners read in a second language, or are read to. A sentence of fifteen words \
            is easy to follow; after thirty its beginning is forgotten. Make two of it.",
    check: Check::Text(check),
};

const MOST_WORDS: usize = 30;

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let is_counted = matches!(scene.text.locale.language(), "en" | "es" | "fr");
    if scene.page.kind != PageKind::Lesson || !is_counted {
        return;
    }
    scene.blocks(|block, _| {
        let BlockKind::Paragraph(content) = &block.kind else { return };
        let text = plain::text(content);
        // A word and its space have two letters at least.
        if text.len() <= 2 * MOST_WORDS {
            return;
        }
        let n_words =
            phrases::sentences(&text).map(|sentence| phrases::words(sentence).count()).max();
        if let Some(n_words) = n_words.filter(|n_words| *n_words > MOST_WORDS) {
            findings.add(
                block.span,
                format!("a sentence of {n_words} words"),
                "make two sentences of it, with a full stop between them",
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_sentence_of_more_than_thirty_words_is_found() {
        let sentence = format!("Short one. {}end.", "and on ".repeat(15));
        let carets = "^".repeat(sentence.len() - 2);
        check_page(
            "long-sentence",
            &format!("{sentence}\n//{carets} strict[long-sentence]: a sentence of 31 words\n"),
        );
    }

    #[test]
    fn many_short_sentences_are_fine() {
        check_page("long-sentence", &"You wait. She speaks. ".repeat(20));
    }
}
