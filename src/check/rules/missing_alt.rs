//! `missing-alt`: a picture has no words for those who do not see it.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::tree;
use crate::check::scene;
use crate::diagnostic::Severity;
use crate::markdown::Attrs;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::ImageAt;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::plain;
use crate::source::Span;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-alt",
    severity: Severity::Warning,
    about: "Who hears the page, or has no picture on a slow line, gets the words between the \
            square brackets. Say what the picture tells, in a sentence. If it tells nothing, say \
            so: `![](leaf.svg){.decorative}`.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let help = "say between the square brackets what it shows: `![A woman pours tea](tea.png)`; \
                or add `{.decorative}`";
    let mut told = BTreeSet::new();
    scene.blocks(|block, _| {
        if tree::name(block) == Some("figure") && has_words(&block.attrs) {
            told.extend(pictures(block));
        }
        if tree::name(block) == Some("picturecard")
            && block.attrs.get("image").is_some()
            && !has_words(&block.attrs)
        {
            findings.add(
                block.span,
                "this picture has no alternative text",
                "type `alt=\"…\"` behind its name",
            );
        }
    });
    scene.inlines(|inline| {
        let InlineKind::Image { file, alt } = &inline.kind else { return };
        let ImageAt { to, attrs, .. } = &**file;
        let is_left_out = attrs.has("decorative") || has_words(attrs) || is_empty_on_purpose(alt);
        // A picture of another site is not shown, which `missing-image` tells.
        let is_shown = !to.is_empty() && !to.contains("//");
        let is_silent = is_shown && plain::text(alt).trim().is_empty();
        if is_silent && !is_left_out && told.insert(inline.span) {
            findings.add(inline.span, format!("the picture `{to}` has no alternative text"), help);
        }
    });
}

fn has_words(attrs: &Attrs) -> bool {
    attrs.has("decorative") || attrs.get("alt").is_some_and(|alt| !alt.trim().is_empty())
}

/// Whether it comes from an HTML tag with `alt=""`, which says that it tells nothing.
fn is_empty_on_purpose(alt: &[Inline]) -> bool {
    matches!(alt, [Inline { kind: InlineKind::Text(text), .. }] if text.is_empty())
}

/// The places of the pictures in a figure.
fn pictures(figure: &Block) -> Vec<Span> {
    let mut places = Vec::new();
    tree::each(std::slice::from_ref(figure), &mut |block| {
        if let BlockKind::Paragraph(content) = &block.kind {
            scene::each(content, &mut |inline| {
                if matches!(inline.kind, InlineKind::Image { .. }) {
                    places.push(inline.span);
                }
            });
        }
    });
    places
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_picture_without_words_is_found() {
        check_page(
            "missing-alt",
            "See ![](hand.png).
//  ^^^^^^^^^^^^^ warning[missing-alt]: the picture `hand.png` has no alternative text

::: picturecard {n=1 image=hand.png}
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[missing-alt]: this picture has no alternative text
:::
",
        );
    }

    #[test]
    fn words_in_brackets_or_on_the_figure_and_decoration_are_fine() {
        check_page(
            "missing-alt",
            "![A hand](hand.png) ![](leaf.svg){.decorative}

::: figure {alt=\"A hand\"}
![](hand.png)
:::
",
        );
    }
}
