//! `module-without-handout`: a module gives people nothing to take home.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "module-without-handout",
    severity: Severity::Strict,
    about: "Most people forget most of a session within a week. One sheet at home keeps what \
            matters: a `handout` block in the module, or a page in `print/` with `module:` in its \
            front matter.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for module in Modules::of(curriculum).list {
        let text = module.front().source();
        if text.file.is_some() && !(module.has("handout") || module.has_kind(PageKind::Handout)) {
            let message = format!("the module `{}` has no handout", module.name);
            findings.add(
                text.title_span,
                message,
                "add a block `::: handout {#name title=\"…\"}`, or a page in `print/` with the \
                 line `module: …`",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_module_without_a_handout_is_found() {
        check_site(
            "module-without-handout",
            &[
                ("content/en/learn/grief/1-a.md", "# A\n"),
                (
                    "content/en/learn/grief/index.md",
                    "# Grief
//^^^^^ strict[module-without-handout]: the module `grief` has no handout
",
                ),
            ],
        );
    }

    #[test]
    fn a_page_in_print_that_names_the_module_will_do() {
        check_site(
            "module-without-handout",
            &[
                ("content/en/learn/grief/index.md", "# Grief\n"),
                ("content/en/print/card.md", "---\nmodule: grief\n---\n# Card\n"),
            ],
        );
    }
}
