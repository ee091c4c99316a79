//! `dead-end-scene`: nothing leads on from a scene, and it is no ending.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::quiz;

pub(in crate::check) const RULE: Rule = Rule {
    name: "dead-end-scene",
    severity: Severity::Warning,
    about: "A learner who comes to such a scene can only leave. Add a list of links to other \
            scenes, or say how it ends: `{end=safe}`, `{end=unsafe}` or `{end=stop}` behind the \
            heading.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        let scenes = quiz::scenario(block).map(|scenario| scenario.scenes).unwrap_or_default();
        for scene in scenes.iter().filter(|scene| scene.ways.is_empty() && scene.ending.is_none()) {
            let help = "add `- [what one may do](#the-next-scene)`, or type `end=safe` in the braces of the heading";
            findings.add(scene.span, "nothing leads on from this scene", help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_scene_without_ways_needs_an_ending() {
        check_page(
            "dead-end-scene",
            "::: scenario {#door}
### Knock {#knock}
- [Wait](#wait)
- [Go](#go)

### Wait {#wait}
//^^^^^^^^^^^^^^ warning[dead-end-scene]: nothing leads on from this scene

### Go {#go end=stop}
:::
",
        );
    }
}
