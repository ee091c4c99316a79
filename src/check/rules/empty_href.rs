//! `empty-href`: a link or a picture has no address.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use crate::markdown::plain;

pub(in crate::check) const RULE: Rule = Rule {
    name: "empty-href",
    severity: Severity::Warning,
    about: "Between the round brackets stands where a link leads. If nothing stands there, or \
            only `#`, the link looks like one and does nothing. Often it is a copy from a web \
            page whose addresses were lost.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.inlines(|inline| {
        let (to, content, what) = match &inline.kind {
            InlineKind::Link { target, content } => (&target.to, content, "link"),
            InlineKind::Image { file, alt } => (&file.to, alt, "picture"),
            _ => return,
        };
        if matches!(to.trim(), "" | "#") {
            let words = plain::text(content);
            let message = match words.trim() {
                "" => format!("this {what} has no address"),
                words => format!("the {what} `{words}` has no address"),
            };
            let help = "type the address between the round brackets: `(2-open-questions.md)`; or \
                        delete all brackets";
            findings.add(inline.span, message, help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_link_without_an_address_is_found() {
        check_page(
            "empty-href",
            "Read [the guide](#) and [the rest]().
//   ^^^^^^^^^^^^^^ warning[empty-href]: the link `the guide` has no address
//                      ^^^^^^^^^^^^ warning[empty-href]: the link `the rest` has no address
![]()
//^^^ warning[empty-href]: this picture has no address
",
        );
    }

    #[test]
    fn a_link_with_one_is_fine() {
        check_page("empty-href", "[a](#top) [b](https://example.org)\n");
    }
}
