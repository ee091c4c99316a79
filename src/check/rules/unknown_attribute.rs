//! `unknown-attribute`: a block or a question has no such attribute.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::near;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::diagnostic::nearest;
use crate::markdown::Attrs;
use crate::markdown::BlockKind;
use crate::model::block_row;
use crate::quiz;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-attribute",
    severity: Severity::Warning,
    about: "What stands in the braces behind a block's name or a question has to be spelt as \
            Beside knows it; anything else has no effect. Every block takes `#id` and `title=`.",
    check: Check::Text(check),
};

/// Attributes that every block takes.
const OF_ALL: &[&str] = &["id", "title", "class", "lang", "dir"];

/// Attributes of a question.
const OF_ITEMS: &[&str] =
    &["objective", "points", "type", "lines", "reverse", "critical", "phase", "form"];

/// Attributes of a scene.
const OF_SCENES: &[&str] = &["end"];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, around| {
        if let Some(row) = tree::name(block).and_then(block_row) {
            judge(&block.attrs, row.attributes, &format!("`{}`", row.name), findings);
        }
        let inside = around.last().filter(|_| matches!(block.kind, BlockKind::Heading { .. }));
        if inside.is_some_and(|name| quiz::is_quiz(name)) {
            judge(&block.attrs, OF_ITEMS, "a question", findings);
        }
        if inside.is_some_and(|name| quiz::is_scenario(name)) {
            judge(&block.attrs, OF_SCENES, "a scene", findings);
        }
    });
}

fn judge(attrs: &Attrs, known: &[&str], whose: &str, findings: &mut Findings) {
    for (name, _) in &attrs.pairs {
        if !known.contains(&name.as_str()) && !OF_ALL.contains(&name.as_str()) {
            let near = nearest(name, known.iter().copied());
            let help = near::did_you_mean(near, |near| format!("{near}="), &instead(name, known));
            findings.add(attrs.span, format!("{whose} has no attribute `{name}`"), help);
        }
    }
}

fn instead(name: &str, known: &[&str]) -> String {
    match known {
        [] => format!("delete `{name}=`; it takes `#id` and `title=` alone"),
        _ => format!("delete `{name}=`; it takes `{}=`", known.join("=`, `")),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_mistyped_attribute_is_found() {
        check_page(
            "unknown-attribute",
            "::: stop {contct=crisis}
//       ^^^^^^^^^^^^^^^ warning[unknown-attribute]: `stop` has no attribute `contct`
Call.
:::
",
        );
    }

    #[test]
    fn a_mistyped_attribute_of_a_question_is_found() {
        check_page(
            "unknown-attribute",
            "::: quiz {#a pass=80}
### Why? {#b objectiv=c critical}
//       ^^^^^^^^^^^^^^^^^^^^^^^^ warning[unknown-attribute]: a question has no attribute `objectiv`
- [x] A
:::
",
        );
    }

    #[test]
    fn ids_titles_classes_and_own_attributes_are_fine() {
        check_page("unknown-attribute", "::: handout {#a .wide title=\"B\" size=A5}\nText.\n:::\n");
    }
}
