//! `calc-fault`: a sum cannot be computed.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use crate::model::calc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "calc-fault",
    severity: Severity::Error,
    about: "`{{ calc 365*24-6 unit=hour }}` shows the number and its unit. A sum takes numbers \
            with a point for the fraction, `+ - * /` and brackets; dividing by nothing has no \
            value.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.inlines(|inline| {
        let InlineKind::Slot(words) = &inline.kind else { return };
        let Some(rest) =
            words.strip_prefix("calc").filter(|rest| rest.is_empty() || rest.starts_with(' '))
        else {
            return;
        };
        let sum = rest.split_once(" unit=").map_or(rest, |(sum, _)| sum).trim();
        if calc(sum).is_none() {
            let message = match sum {
                "" => "this sum is empty".to_owned(),
                _ => format!("the sum `{sum}` has no value"),
            };
            findings.add(
                inline.span,
                message,
                "type numbers, `+ - * /` and brackets: `{{ calc 365*24-6 unit=hour }}`",
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_sum_without_a_value_is_found() {
        check_page(
            "calc-fault",
            "There are {{ calc 8,760-6 unit=hour }} left.
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[calc-fault]: the sum `8,760-6` has no value
And {{ calc }}.
//  ^^^^^^^^^^ error[calc-fault]: this sum is empty
",
        );
    }

    #[test]
    fn a_sum_with_a_value_is_fine() {
        check_page(
            "calc-fault",
            "{{ calc 365*24-6 unit=hour }} {{ calc (1+2)/3 }} {{ calculus }}\n",
        );
    }
}
