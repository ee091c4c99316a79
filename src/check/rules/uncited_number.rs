//! `uncited-number`: a share or a comparison in numbers does not say where it comes from.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::scene;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::plain;
use crate::model::PageKind;

pub(in crate::check) const RULE: Rule = Rule {
    name: "uncited-number",
    severity: Severity::Strict,
    about: "`40 per cent` sounds sure, and people repeat it. Say in the same paragraph where it \
            comes from, with `[@id]` and an entry in the library, or say it without the number.",
    check: Check::Text(check),
};

/// Blocks whose words are the page's own, and not those of a story or a question.
const RUNNING: &[&str] = &["callout", "example", "important", "note", "tip"];

/// What a share in numbers is called.
const SHARES: &[&str] = &["%", "per cent", "percent", "por ciento", "pour cent", "٪"];

/// What makes "3 times" a comparison.
const COMPARISONS: &[&str] = &[
    "times more",
    "times less",
    "times as",
    "times higher",
    "times lower",
    "times larger",
    "times greater",
];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    if !matches!(scene.page.kind, PageKind::Lesson | PageKind::Chapter | PageKind::Example) {
        return;
    }
    scene.blocks(|block, around| {
        let BlockKind::Paragraph(content) = &block.kind else { return };
        let is_running = around.iter().all(|name| RUNNING.contains(name));
        if is_running
            && !is_cited(content)
            && let Some(number) = number(&plain::text(content))
        {
            let help = "type its source behind it, `[@id]`, and add the work to `library/`";
            findings.add(block.span, format!("`{number}` does not say where it comes from"), help);
        }
    });
}

fn is_cited(content: &[Inline]) -> bool {
    let mut is_cited = false;
    scene::each(content, &mut |inline| {
        let is_source = matches!(
            inline.kind,
            InlineKind::Citation { .. }
                | InlineKind::FootnoteReference { .. }
                | InlineKind::Link { .. }
        );
        is_cited |= is_source;
    });
    is_cited
}

/// The first number that is a share or a comparison, with the word behind it.
fn number(text: &str) -> Option<String> {
    let mut from = 0;
    while let Some(skipped) = text[from..].find(|c: char| c.is_numeric()) {
        let start = from + skipped;
        let is_part = |c: char| c.is_numeric() || matches!(c, '.' | ',');
        let len = text[start..].find(|c| !is_part(c)).unwrap_or(text.len() - start);
        let rest = text[start + len..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
        let word = SHARES.iter().chain(COMPARISONS).find(|word| rest.starts_with(**word));
        if let Some(word) = word {
            let gap = if word.chars().count() == 1 { "" } else { " " };
            return Some(format!("{}{gap}{word}", &text[start..start + len]));
        }
        from = start + len;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_share_without_a_source_is_found() {
        check_page(
            "uncited-number",
            "Of 10 people, 40 per cent felt better.
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ strict[uncited-number]: `40 per cent` does not say where it comes from

They came 2.5 times as often, 30% of them twice.
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ strict[uncited-number]: `2.5 times as` does not say where it comes from
",
        );
    }

    #[test]
    fn sources_stories_and_other_numbers_are_fine() {
        check_page(
            "uncited-number",
            "40 % did [@a]. In 2010 she called 3 times.

::: case
She did 40 % of it.
:::
",
        );
    }
}
