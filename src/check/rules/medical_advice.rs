//! `medical-advice`: a page tells people what to do with their medicine.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::phrases;
use crate::check::rules::phrases::Phrases;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;
use crate::markdown::plain;
use crate::model::Item;
use crate::model::PageKind;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    name: "medical-advice",
    severity: Severity::Warning,
    about: "A peer supporter gives no medical advice, and what a page says in `say`, in `phrase` \
            or as the right answer is what people repeat. Say whom to ask instead. What belongs \
            to others may be named in `not`, in `avoid=` and in wrong answers.",
    check: Check::Text(check),
};

const ADVICE: Phrases = &[
    (
        "en",
        &[
            "stop taking",
            "take your medicine",
            "take your medicines",
            "take your medication",
            "take your pills",
            "take your tablets",
            "take your insulin",
            "take more insulin",
            "increase the dose",
            "increase your dose",
            "double the dose",
            "double your dose",
            "reduce the dose",
            "reduce your dose",
            "lower the dose",
            "lower your dose",
            "change the dose",
            "change your dose",
            "skip a dose",
            "skip the dose",
        ],
    ),
    (
        "es",
        &[
            "deja de tomar",
            "deje de tomar",
            "toma tus pastillas",
            "tome sus pastillas",
            "toma tu medicina",
            "tome su medicina",
            "tome sus medicamentos",
            "aumenta la dosis",
            "aumente la dosis",
            "reduce la dosis",
            "reduzca la dosis",
            "sube la dosis",
            "suba la dosis",
            "baja la dosis",
            "baje la dosis",
            "cambie la dosis",
        ],
    ),
    (
        "fr",
        &[
            "arrête de prendre",
            "arrêtez de prendre",
            "prends tes médicaments",
            "prenez vos médicaments",
            "prenez votre traitement",
            "augmentez la dose",
            "augmente la dose",
            "doublez la dose",
            "diminuez la dose",
            "réduisez la dose",
            "changez la dose",
        ],
    ),
];

/// Words before which a verb is an order.
const BEFORE_ORDERS: &[&str] = &[
    "please", "just", "then", "now", "should", "must", "can", "simply", "por", "favor", "debe",
    "entonces", "donc", "puis",
];

/// Blocks that are spoken: what they say is said to people.
const SPOKEN: &[&str] = &["say", "phrase"];

/// Blocks that show what people do, good or bad.
const SHOWN: &[&str] = &[
    "not",
    "quiz",
    "test",
    "pitfall",
    "harm",
    "case",
    "role",
    "scenario",
    "testimonial",
    "example",
];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let advice = phrases::of(ADVICE, &scene.text.locale);
    if advice.is_empty() || !tree::is_taught(scene.page) || scene.page.kind == PageKind::Resource {
        return;
    }
    let is_safety = scene.curriculum.is_safety(scene.page);
    let mut judge = |text: &str, span: Span| {
        if let Some(phrase) = order(text, advice) {
            let help = "say whom to ask: `Ask the nurse before you change anything.`, or move it \
                        to `::: not`";
            findings.add(span, format!("`{phrase}` is medical advice"), help);
        }
    };
    scene.blocks(|block, around| {
        let BlockKind::Paragraph(content) = &block.kind else { return };
        let is_in = |names: &[&str]| around.iter().any(|name| names.contains(name));
        if (is_safety || is_in(SPOKEN)) && !is_in(SHOWN) {
            judge(&plain::text(content), block.span);
        }
    });
    let items = scene.text.quizzes.iter().flat_map(|quiz| &quiz.items);
    for key in items.flat_map(Item::choices).filter(|choice| choice.is_key) {
        judge(&plain::text_of_blocks(&key.content), key.span);
    }
}

/// The first phrase that is an order: it opens a clause, or follows `please`, `should` and the like.
fn order(text: &str, advice: &[&'static str]) -> Option<&'static str> {
    let mut from = 0;
    while let Some((at, phrase)) = phrases::find(&text[from..], advice) {
        let before = text[..from + at].trim_end();
        let is_first =
            before.chars().next_back().is_none_or(|last| !last.is_alphanumeric() && last != ',');
        let word = phrases::words(before.rsplit(' ').next().unwrap_or_default())
            .last()
            .unwrap_or_default();
        if is_first || BEFORE_ORDERS.contains(&word.to_lowercase().as_str()) {
            return Some(phrase);
        }
        from += at + phrase.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn an_order_about_medicine_in_spoken_words_is_found() {
        check_page(
            "medical-advice",
            "::: say
You should stop taking them.
//^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[medical-advice]: `stop taking` is medical advice
:::
",
        );
    }

    #[test]
    fn a_key_that_gives_medical_advice_is_found_and_a_distractor_is_not() {
        check_page(
            "medical-advice",
            "::: quiz
### What do you say?
- [ ] Stop taking the tablets.
- [x] Skip a dose and see.
//^^^^^^^^^^^^^^^^^^^^^^^^ warning[medical-advice]: `skip a dose` is medical advice
:::
",
        );
    }

    #[test]
    fn the_body_of_a_safety_page_is_held_to_it_too() {
        check_site(
            "medical-advice",
            &[
                ("content/en/learn/m/index.md", "---\nsafety: true\n---\n# M\n"),
                (
                    "content/en/learn/m/1-a.md",
                    "Feel better? Increase your dose.
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[medical-advice]: `increase your dose` is medical advice
",
                ),
            ],
        );
    }

    #[test]
    fn what_belongs_to_others_and_what_people_report_is_fine() {
        check_page(
            "medical-advice",
            "Stop taking part.

::: say
Never stop taking them on your own. She wants to stop taking tablets. Take your time.
:::

:::: boundary
::: not
- Stop taking their tablets away.
:::
::::
",
        );
    }
}
