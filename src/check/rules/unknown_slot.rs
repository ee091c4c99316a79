//! `unknown-slot`: what stands between `{{` and `}}` names nothing, so it stays as written.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-slot",
    severity: Severity::Warning,
    about: "Between two braces stand a local fact, `{{ local.crisis-line }}`, a computed number, \
            `{{ calc 365*24-6 }}`, or a term, `{{ term supervisor }}`. Anything else is left \
            alone, and readers see the braces.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let mut told = BTreeSet::new();
    scene.inlines(|inline| {
        let InlineKind::Slot(words) = &inline.kind else { return };
        let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
        let is_known = match name {
            "calc" => true,
            "term" => !rest.trim().is_empty(),
            _ => name.strip_prefix("local.").is_some_and(|key| !key.is_empty()),
        };
        if !is_known && told.insert(name) {
            let dots = if rest.is_empty() { "" } else { " …" };
            let message = format!("`{{{{ {name}{dots} }}}}` names nothing, so it stays as written");
            findings.add(inline.span, message, help(name));
        }
    });
}

fn help(name: &str) -> String {
    match name.strip_prefix("local:").or_else(|| name.strip_prefix("local-")) {
        Some(key) => format!("type `{{{{ local.{key} }}}}`"),
        None => {
            "type a fact such as `{{ local.clinic-name }}`, or put it between backticks to show it"
                .to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_slot_that_names_nothing_is_found_once() {
        check_page(
            "unknown-slot",
            "Ask {{ name }} or {{ name }}.
//  ^^^^^^^^^^ warning[unknown-slot]: `{{ name }}` names nothing, so it stays as written
A {{ partial \"foot\" }}
//^^^^^^^^^^^^^^^^^^^^ warning[unknown-slot]: `{{ partial … }}` names nothing, so it stays as written
",
        );
    }

    #[test]
    fn facts_sums_terms_and_code_are_fine() {
        check_page("unknown-slot", "{{ local.a }} {{ calc 1+1 }} {{ term b }} `{{ code }}`\n");
    }
}
