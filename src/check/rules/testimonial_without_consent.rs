//! `testimonial-without-consent`: someone's words are shown, and nothing says that they agreed.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "testimonial-without-consent",
    severity: Severity::Error,
    about: "What a person said about their life can cost them work, family or safety. A \
            `testimonial` is shown only with a note of where their consent is kept. The note \
            itself is not published.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        let BlockKind::Container { name, .. } = &block.kind else { return };
        let is_testimonial = tree::name(block) == Some("testimonial");
        let is_of_someone = !name.eq_ignore_ascii_case("quote") || block.attrs.get("who").is_some();
        let has_consent =
            block.attrs.get("consent").is_some_and(|consent| !consent.trim().is_empty());
        if is_testimonial && is_of_someone && !has_consent {
            let help = "say where the consent is kept: `consent=\"form 12, May 2026\"`; or write \
                        a `case` with nobody's story";
            findings.add(block.span, "this testimonial has no record of consent", help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_testimonial_without_consent_is_found() {
        check_page(
            "testimonial-without-consent",
            "::: testimonial {who=\"Rosa, Texas\"}
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[testimonial-without-consent]: this testimonial has no record of consent
It helped me.
:::
",
        );
    }

    #[test]
    fn consent_and_plain_quotations_are_fine() {
        check_page(
            "testimonial-without-consent",
            "::: testimonial {consent=\"form 12\"}\nIt helped.\n:::\n\n::: quote\nFrom a book.\n:::\n",
        );
    }
}
