//! `truncated-excerpt`: a summary breaks off.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "truncated-excerpt",
    severity: Severity::Warning,
    about: "A summary that ends in `…` or a comma was cut by a machine, often in the middle of a \
            list. Write a sentence that ends.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let Some(node) = scene.text.fields.get("summary") else { return };
    let text = node.text().unwrap_or_default();
    let ends = ["…", "...", "[…]", "[...]", ",", "،", "、"];
    if ends.iter().any(|end| text.trim_end().ends_with(end)) {
        findings.add(
            node.span,
            "the summary breaks off",
            "write one sentence that ends with a full stop",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_summary_that_breaks_off_is_found() {
        check_page(
            "truncated-excerpt",
            "---
summary: They met in May and…
//       ^^^^^^^^^^^^^^^^^^^^ warning[truncated-excerpt]: the summary breaks off
---
",
        );
    }

    #[test]
    fn a_whole_sentence_is_fine() {
        check_page("truncated-excerpt", "---\nsummary: They met in May.\n---\nAnd then…\n");
    }
}
