//! `no-activity`: people sit and listen for more than an hour.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::steps;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "no-activity",
    severity: Severity::Warning,
    about: "Skills come from trying, and bodies need to move. Within every hour of a session \
            people do something: pairs, small groups, a role-play, practice, an energiser or a \
            break.",
    check: Check::Text(check),
};

const MOST_MINUTES: f64 = 60.0;

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    if scene.page.kind != PageKind::Session {
        return;
    }
    let steps = steps::of(scene.text);
    for quiet in steps.split(|step| step.is_active) {
        let minutes: f64 = quiet.iter().filter_map(|step| step.minutes).sum();
        if let Some(first) = quiet.first()
            && minutes > MOST_MINUTES
        {
            let help = "put in a step with `method=pairs`, `method=roleplay` or `method=energiser`";
            findings.add(first.block.span, format!("{minutes} minutes without an activity"), help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn an_hour_and_more_of_sitting_is_found() {
        check_site(
            "no-activity",
            &[(
                "content/en/train/m/session-1.md",
                "::: step {minutes=40 method=plenary}
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[no-activity]: 65 minutes without an activity
A
:::

::: step {minutes=25 method=story}
B
:::

::: step {minutes=25 method=pairs}
C
:::
",
            )],
        );
    }

    #[test]
    fn an_energiser_inside_a_step_or_between_steps_is_an_activity() {
        let step = "::: step {minutes=40 method=plenary}\nA\n:::\n\n";
        let energiser = "::: energiser {minutes=5}\nB\n:::\n\n";
        let active = ":::: step {minutes=40 method=plenary}\n::: roleplay\nA\n:::\n::::\n\n";
        check_site(
            "no-activity",
            &[
                ("content/en/train/m/session-1.md", &format!("{step}{energiser}{step}")),
                ("content/en/train/m/session-2.md", &format!("{step}{active}{step}")),
            ],
        );
    }
}
