//! `minutes-off-target`: the steps of a session do not add up to its target.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::steps;
use crate::check::rules::steps::Step;
use crate::diagnostic::Severity;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "minutes-off-target",
    severity: Severity::Warning,
    about: "A trainer books the room for `target_minutes`. The `minutes=` of the steps, with or \
            without the breaks between them, may differ from it by a tenth.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let target = scene.text.fields.get("target_minutes");
    let minutes = scene.text.fields.number("target_minutes");
    let (Some(node), Some(target)) = (target, minutes) else { return };
    let steps = steps::of(scene.text);
    let all: f64 = steps.iter().filter_map(|step| step.minutes).sum();
    let own: f64 =
        steps.iter().filter(|step| step.is_numbered).filter_map(|step| step.minutes).sum();
    let is_off = |sum: f64| (sum - target).abs() > target / 10.0;
    let is_timed = steps.iter().any(|step| step.minutes.is_some());
    if scene.page.kind == PageKind::Session && is_timed && is_off(all) && is_off(own) {
        let message = format!("the steps take {all} minutes, the target is {target}");
        findings.add(node.span, message, help(&steps, all));
    }
}

fn help(steps: &[Step<'_>], all: f64) -> String {
    if steps.iter().any(|step| step.is_numbered && step.minutes.is_none()) {
        return "type `minutes=` behind every step".to_owned();
    }
    format!("type `target_minutes: {}`, or change the `minutes=` of a step", all.round())
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn steps_that_miss_the_target_are_found() {
        check_site(
            "minutes-off-target",
            &[(
                "content/en/train/m/session-1.md",
                "---
target_minutes: 90
//              ^^ warning[minutes-off-target]: the steps take 60 minutes, the target is 90
---
# S

::: step {minutes=30-50}
A
:::

::: step {minutes=20}
B
:::
",
            )],
        );
    }

    #[test]
    fn a_tenth_more_or_less_is_fine_and_breaks_may_count_or_not() {
        let step = |n: u32| format!("::: step {{minutes={n}}}\nA\n:::\n\n");
        let front = "---\ntarget_minutes: 60\n---\n";
        check_site(
            "minutes-off-target",
            &[
                ("content/en/train/m/1-a.md", &format!("{front}{}", step(54))),
                (
                    "content/en/train/m/2-b.md",
                    &format!("{front}{}::: break {{minutes=15}}\n:::\n", step(50)),
                ),
                (
                    "content/en/train/m/3-c.md",
                    &format!("{front}{}::: break {{minutes=15}}\n:::\n", step(60)),
                ),
                ("content/en/train/m/4-d.md", front),
            ],
        );
    }
}
