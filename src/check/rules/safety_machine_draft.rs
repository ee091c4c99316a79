//! `safety-machine-draft`: no person has read the translation of a page where a fault could harm.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::model::Node;

pub(in crate::check) const RULE: Rule = Rule {
    name: "safety-machine-draft",
    severity: Severity::Error,
    about: "A machine may turn `do not leave her alone` into its opposite. A page with `safety: \
            true`, a page of such a module and a page with a test wait until a person has read \
            the draft and set `state: human-draft`; meanwhile readers get the source text.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let translation = scene.text.fields.get("translation").and_then(Node::fields);
    let Some(state) = translation.and_then(|translation| translation.get("state")) else { return };
    if state.text().as_deref() != Some("machine-draft") {
        return;
    }
    let what = if scene.curriculum.is_safety(scene.page) {
        "a page about danger"
    } else if scene.text.quizzes.iter().any(|quiz| quiz.instrument.is_some()) {
        "a page with a test"
    } else {
        return;
    };
    let help = "have a person read it, then set `state: human-draft`; or delete this text for now";
    findings.add(state.span, format!("{what} is a machine's draft"), help);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    const TEST: &str = "---
translation:
  state: machine-draft
//       ^^^^^^^^^^^^^ error[safety-machine-draft]: a page with a test is a machine's draft
---
# T

::: test {#pre}
### ¿Qué?
- [x] Sí
:::
";

    #[test]
    fn a_draft_of_a_safety_page_or_a_test_is_found() {
        check_site(
            "safety-machine-draft",
            &[
                ("content/en/learn/m/index.md", "---\nsafety: true\n---\n# M\n"),
                (
                    "content/es/learn/m/1-a.md",
                    "---
translation:
  state: machine-draft
//       ^^^^^^^^^^^^^ error[safety-machine-draft]: a page about danger is a machine's draft
---
# A
",
                ),
                ("content/es/test.md", TEST),
            ],
        );
    }

    #[test]
    fn other_drafts_and_drafts_that_a_person_read_are_fine() {
        check_site(
            "safety-machine-draft",
            &[
                ("content/es/a.md", "---\ntranslation: {state: machine-draft}\n---\n# A\n"),
                ("content/es/help-now.md", "---\ntranslation: {state: human-draft}\n---\n# B\n"),
            ],
        );
    }
}
