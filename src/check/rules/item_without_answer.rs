//! `item-without-answer`: a question has nothing to answer with.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::scene;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;
use crate::markdown::InlineKind;
use crate::model::Answer;
use crate::model::Item;

pub(in crate::check) const RULE: Rule = Rule {
    name: "item-without-answer",
    severity: Severity::Error,
    about: "Inside a `quiz` or `test` every heading is a question, and what follows it is the \
            answer: a list with `[ ]` and `[x]`, a numbered list with `type=order`, a table with \
            `type=match`, a gap with `type=cloze`, or lines to write on with `type=reflection`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    for item in scene.text.quizzes.iter().flat_map(|quiz| &quiz.items) {
        match item.answer {
            Answer::None => {
                let help = "type the choices below it: `- [x] the right one` and `- [ ] another`; \
                            or `type=reflection` in its braces";
                findings.add(item.span, "this question has no answer", help);
            }
            Answer::Cloze if !has_gap(item) => {
                let help = "type the word that is asked for between brackets: `[[supervisor]]`";
                findings.add(item.span, "this question has no gap to fill", help);
            }
            _ => {}
        }
    }
}

/// Whether a paragraph of a cloze holds a gap, `[[answer]]`.
fn has_gap(item: &Item) -> bool {
    let mut has_gap = false;
    for block in &item.body {
        if let BlockKind::Paragraph(content) = &block.kind {
            scene::each(content, &mut |inline| {
                has_gap |= matches!(inline.kind, InlineKind::Term { .. });
            });
        }
    }
    has_gap
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_question_without_choices_or_gaps_is_found() {
        check_page(
            "item-without-answer",
            "::: quiz
### Why?
//^^^^^^ error[item-without-answer]: this question has no answer
- Because.

### Ask your {type=cloze #b}
//^^^^^^^^^^^^^^^^^^^^^^^^^^ error[item-without-answer]: this question has no gap to fill
supervisor
:::
",
        );
    }

    #[test]
    fn every_form_of_an_answer_is_one() {
        check_page(
            "item-without-answer",
            "::: quiz
### Choose
- [x] A

### Order {type=order}
1. A
2. B

### Match {type=match}
| A | B |
|---|---|
| 1 | 2 |

### Fill {type=cloze}
Ask your [[supervisor|trainer]].

### Think {type=reflection}
:::
",
        );
    }
}
