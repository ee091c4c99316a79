//! `unsigned-review`: a translation says that it was reviewed, and not by whom or when.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::diagnostic::nearest;
use crate::model::Node;
use crate::model::State;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unsigned-review",
    severity: Severity::Error,
    about: "`state: panel-reviewed` and `state: field-tested` are promises to readers. Name who \
            keeps them, `reviewers: [\"…\"]`, and the day, `date: 2026-11-22`; or run \
            `beside translate review`. Until then say `human-draft`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let Some(fields) = scene.text.fields.get("translation").and_then(Node::fields) else { return };
    let Some(state) = fields.get("state") else { return };
    let said = state.text().unwrap_or_default();
    let Some(known) = State::from_name(&said) else {
        let names = State::ALL.map(State::name);
        let help = nearest(&said, names).map_or_else(
            || format!("type one of `{}`", names.join("`, `")),
            |near| format!("did you mean `{near}`?"),
        );
        findings.add(state.span, format!("`{said}` is no state of a translation"), help);
        return;
    };
    if !known.is_reviewed() {
        return;
    }
    if fields.list("reviewers").iter().all(|name| name.trim().is_empty()) {
        let help = "add a line `reviewers: [\"the name\"]` under `translation:`";
        findings.add(state.span, "nobody is named who reviewed it", help);
    }
    if fields.text("date").is_none() {
        let help = "add a line `date: 2026-11-22` with the day of the review under `translation:`";
        findings.add(state.span, "no day of the review is named", help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_review_has_a_name_and_a_day() {
        check_page(
            "unsigned-review",
            "---
title: A
translation:
  state: panel-reviewed
//       ^^^^^^^^^^^^^^ error[unsigned-review]: no day of the review is named
//       ^^^^^^^^^^^^^^ error[unsigned-review]: nobody is named who reviewed it
---
",
        );
    }

    #[test]
    fn a_state_is_one_of_four() {
        check_page(
            "unsigned-review",
            "---
title: A
translation:
  state: reviewed
//       ^^^^^^^^ error[unsigned-review]: `reviewed` is no state of a translation
---
",
        );
    }

    #[test]
    fn a_signed_review_and_a_draft_are_fine() {
        check_page(
            "unsigned-review",
            "---
title: A
translation: {state: field-tested, reviewers: [A. Reviewer], date: 2026-11-22}
---
",
        );
        check_page("unsigned-review", "---\ntitle: A\ntranslation: {state: human-draft}\n---\n");
    }
}
