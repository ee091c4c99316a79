//! `secret-field`: a form asks who someone is, and does not say how that is kept.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::phrases;
use crate::check::rules::tree;
use crate::diagnostic::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "secret-field",
    severity: Severity::Warning,
    about: "A filled form lies on a phone or a table. Ask for a code in place of a name where you \
            can. Where you cannot, say `privacy=sensitive`: then the field is left out of what is \
            exported, and the form tells people so.",
    check: Check::Text(check),
};

/// What tells who someone is.
const SECRETS: &[&str] = &[
    "name",
    "surname",
    "phone",
    "telephone",
    "mobile",
    "whatsapp",
    "address",
    "email",
    "e-mail",
    "nombre",
    "apellido",
    "teléfono",
    "dirección",
    "correo",
    "nom",
    "prénom",
    "téléphone",
    "adresse",
    "tel",
];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        if tree::name(block) != Some("field") || block.attrs.get("privacy").is_some() {
            return;
        }
        let mut said = ["name", "label", "type"].iter().filter_map(|key| block.attrs.get(key));
        let secret = said.find_map(|said| phrases::find(said, SECRETS));
        if let Some((_, secret)) = secret {
            let message =
                format!("the field asks for `{secret}` and does not say how that is kept");
            findings.add(
                block.span,
                message,
                "type `privacy=sensitive` behind it, or ask for a code with `privacy=code`",
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_field_for_a_phone_number_is_found() {
        check_page(
            "secret-field",
            "::: form
:::: field {name=contact label=\"Your phone number\"}
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[secret-field]: the field asks for `phone` and does not say how that is kept
::::
:::
",
        );
    }

    #[test]
    fn a_field_that_says_so_or_asks_for_something_else_is_fine() {
        check_page(
            "secret-field",
            ":::: form
::: field {name=phone privacy=sensitive}
:::
::: field {name=code label=\"Your code\"}
:::
::::
",
        );
    }
}
