//! `module-without-boundary`: a module does not say where the role ends.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::diagnostic::Severity;
use crate::model::Curriculum;

pub(in crate::check) const RULE: Rule = Rule {
    name: "module-without-boundary",
    severity: Severity::Strict,
    about: "People lean on a supporter who seems to know more than a neighbour. Each module \
            therefore says what a peer supporter does and what belongs to others: a `boundary` \
            with `can` and `not`.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for module in Modules::of(curriculum).list {
        let text = module.front().source();
        if text.file.is_some() && !(module.has("boundary")) {
            let message = format!("the module `{}` has no `boundary`", module.name);
            findings.add(
                text.title_span,
                message,
                "add a block `:::: boundary` with `::: can` and `::: not` in it",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_module_without_a_boundary_is_found() {
        check_site(
            "module-without-boundary",
            &[
                ("content/en/learn/grief/1-a.md", "# A\n"),
                (
                    "content/en/learn/grief/index.md",
                    "# Grief
//^^^^^ strict[module-without-boundary]: the module `grief` has no `boundary`
",
                ),
            ],
        );
    }

    #[test]
    fn a_boundary_on_any_page_of_the_module_will_do() {
        check_site(
            "module-without-boundary",
            &[
                ("content/en/learn/grief/index.md", "# Grief\n"),
                ("content/en/learn/grief/1-a.md", ":::: boundary\n::: can\n- Stay\n:::\n::::\n"),
            ],
        );
    }
}
