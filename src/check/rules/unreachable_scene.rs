//! `unreachable-scene`: no way through a role-play leads to a scene.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::quiz;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unreachable-scene",
    severity: Severity::Warning,
    about: "Nobody who plays will see such a scene. Link to it from another one, or delete it. \
            The first scene is the one that `start=` names, else the first in the text.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        let Some(scenario) = quiz::scenario(block) else { return };
        if scenario.scene(&scenario.start).is_none() {
            let message = format!("there is no scene `{}` to start with", scenario.start);
            findings.add(scenario.span, message, "type the id of a scene behind `start=`");
            return;
        }
        let reached = scenario.reached();
        for scene in scenario.scenes.iter().filter(|scene| !reached.contains(&&*scene.id)) {
            let help =
                format!("link to it from another scene: `- [what one may do](#{})`", scene.id);
            findings.add(scene.span, "no way leads to this scene", help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_scene_that_no_way_leads_to_is_found() {
        check_page(
            "unreachable-scene",
            "::: scenario {#door}
### Knock {#knock}
- [Wait](#wait)

### Wait {#wait end=safe}

### Attic {#attic end=stop}
//^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unreachable-scene]: no way leads to this scene
:::
",
        );
    }

    #[test]
    fn a_start_that_is_no_scene_is_found() {
        check_page(
            "unreachable-scene",
            "::: scenario {#door start=bell}
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unreachable-scene]: there is no scene `bell` to start with
### Knock {#knock end=safe}
:::
",
        );
    }
}
