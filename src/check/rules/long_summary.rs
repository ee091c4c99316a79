//! `long-summary`: a summary is longer than lists and search results show.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "long-summary",
    severity: Severity::Warning,
    about: "The summary stands under the title, in every list and in search results. One or two \
            plain sentences do, 200 characters at most. Nothing is cut off: a long one crowds out \
            its neighbours.",
    check: Check::Text(check),
};

const MOST_CHARACTERS: usize = 200;

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let Some(node) = scene.text.fields.get("summary") else { return };
    let n_characters = node.text().map_or(0, |summary| summary.trim().chars().count());
    if n_characters > MOST_CHARACTERS {
        let message = format!("the summary has {n_characters} characters, {MOST_CHARACTERS} fit");
        findings.add(node.span, message, "cut it to one or two short sentences");
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_long_summary_is_found() {
        let words = "word ".repeat(41);
        let carets = "^".repeat(204);
        check_page(
            "long-summary",
            &format!(
                "---
summary: {}
//       {carets} warning[long-summary]: the summary has 204 characters, 200 fit
---
",
                words.trim()
            ),
        );
    }

    #[test]
    fn letters_are_counted_and_not_bytes() {
        check_page("long-summary", &format!("---\nsummary: {}\n---\n", "ក".repeat(200)));
    }
}
