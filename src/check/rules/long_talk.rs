//! `long-talk`: one person talks for more than twenty minutes in a row.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::steps;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "long-talk",
    severity: Severity::Warning,
    about: "After some twenty minutes of listening most people remember little of what comes \
            next. Put two minutes in pairs between two talks, or give the second one to a small \
            group.",
    check: Check::Text(check),
};

const MOST_MINUTES: f64 = 20.0;

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    if scene.page.kind != PageKind::Session {
        return;
    }
    let steps = steps::of(scene.text);
    for talk in steps.split(|step| !step.is_talk) {
        let minutes: f64 = talk.iter().filter_map(|step| step.minutes).sum();
        if let Some(first) = talk.first()
            && minutes > MOST_MINUTES
        {
            let help = "put a step with `method=pairs` in between, or shorten the talk";
            findings.add(first.block.span, format!("{minutes} minutes of talk in a row"), help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn talks_in_a_row_are_added_up() {
        check_site(
            "long-talk",
            &[(
                "content/en/train/m/session-1.md",
                "::: step {minutes=15 method=mini-talk}
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[long-talk]: 25 minutes of talk in a row
A
:::

::: step {minutes=10 method=mini-talk}
B
:::
",
            )],
        );
    }

    #[test]
    fn talks_with_something_in_between_are_fine() {
        let talk = "::: step {minutes=15 method=mini-talk}\nA\n:::\n\n";
        let pairs = "::: step {minutes=5 method=pairs}\nB\n:::\n\n";
        check_site(
            "long-talk",
            &[("content/en/train/m/session-1.md", &format!("{talk}{pairs}{talk}"))],
        );
    }
}
