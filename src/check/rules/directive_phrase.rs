//! `directive-phrase`: spoken words tell people what to do.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::phrases;
use crate::check::rules::phrases::Phrases;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;
use crate::markdown::plain;

pub(in crate::check) const RULE: Rule = Rule {
    name: "directive-phrase",
    severity: Severity::Strict,
    about: "A peer supporter stands beside, not above. `You must` in the mouth of a supporter or \
            a trainer teaches the tone that the course teaches to leave. Offer, ask, or say what \
            helped you.",
    check: Check::Text(check),
};

const ORDERS: Phrases = &[
    ("en", &["you must", "you have to", "make him", "make her", "make them do"]),
    ("es", &["tienes que", "tiene que", "debes", "usted debe", "hay que obligar"]),
    ("fr", &["tu dois", "vous devez", "il faut que tu", "il faut que vous"]),
];

/// Blocks that are spoken.
const SPOKEN: &[&str] = &["say", "phrase"];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let orders = phrases::of(ORDERS, &scene.text.locale);
    if orders.is_empty() {
        return;
    }
    scene.blocks(|block, around| {
        let BlockKind::Paragraph(content) = &block.kind else { return };
        if !around.iter().any(|name| SPOKEN.contains(name)) {
            return;
        }
        if let Some((_, phrase)) = phrases::find(&plain::text(content), orders) {
            let help = "offer it, as in `You could …` or `What would help you to …?`";
            findings.add(block.span, format!("`{phrase}` tells people what to do"), help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn an_order_in_spoken_words_is_found() {
        check_page(
            "directive-phrase",
            "::: phrase
\"You must stop worrying.\"
//^^^^^^^^^^^^^^^^^^^^^^^ strict[directive-phrase]: `you must` tells people what to do
:::
",
        );
    }

    #[test]
    fn orders_to_avoid_and_in_running_text_are_fine() {
        check_page(
            "directive-phrase",
            "You must sign.\n\n::: phrase {avoid=\"You must stop.\"}\n\"You do not have to.\"\n:::\n",
        );
    }
}
