//! Fenced divs.

use super::super::document::{Block, BlockKind};
use super::{html, html_and_rules, parsed, place};

fn first(text: &str) -> (String, Block) {
    let mut blocks = parsed(text).0.blocks;
    let block = blocks.remove(0);
    let BlockKind::Container { name, .. } = &block.kind else { panic!("no container in {text:?}") };
    (name.clone(), block)
}

#[test]
fn a_container_holds_the_blocks_between_its_fences() {
    assert_eq!(
        html("a\n::: note\nb\n\n- c\n:::\nd\n"),
        "<p>a</p><div class=\"note\"><p>b</p><ul><li>c</li></ul></div><p>d</p>"
    );
}

#[test]
fn a_name_may_be_written_as_pandoc_and_the_carpentries_do() {
    for text in [
        "::: challenge {#x a=1}\n:::\n",
        ":::::::::::::: challenge {#x a=1} :::\n:::::::\n",
        "::: {.challenge #x a=1}\n:::\n",
        ":::{.challenge #x a=1}\n:::\n",
        ":::challenge {#x a=1}\n:::\n",
    ] {
        let (name, block) = first(text);
        assert_eq!(name, "challenge", "{text}");
        assert_eq!(
            (block.attrs.id.as_deref(), block.attrs.get("a")),
            (Some("x"), Some("1")),
            "{text}"
        );
    }
    let (name, block) = first("::: {.callout .wide}\n:::\n");
    assert!(name == "callout" && block.attrs.flags == ["wide"]);
    assert_eq!(first("::::::: objectives ::::\n:::\n").0, "objectives");
    assert!(first("::: role {private name=Dara}\n:::\n").1.attrs.has("private"));
}

#[test]
fn a_bare_fence_closes_the_innermost_container() {
    assert_eq!(
        html(":::: a\n::: b\nx\n:::::\ny\n:::\nz\n"),
        "<div class=\"a\"><div class=\"b\"><p>x</p></div><p>y</p></div><p>z</p>"
    );
}

#[test]
fn containers_stand_in_items_quotations_and_footnotes() {
    assert_eq!(
        html("- a\n  ::: b\n  c\n  :::\n  d\n"),
        "<ul><li>a<div class=\"b\"><p>c</p></div>d</li></ul>"
    );
    assert_eq!(
        html("> ::: a\n> b\n> :::\n"),
        "<blockquote><div class=\"a\"><p>b</p></div></blockquote>"
    );
    assert_eq!(
        html("1. ::: a\n   b\n   :::\n"),
        "<ol><li><div class=\"a\"><p>b</p></div></li></ol>"
    );
    assert!(
        html("x[^1]\n\n[^1]: a\n\n    ::: b\n    c\n    :::\n")
            .contains("<p>a</p><div class=\"b\"><p>c</p></div>")
    );
}

#[test]
fn a_fence_ends_lists_tables_definitions_and_lazy_quotations() {
    assert_eq!(html("::: a\n- b\n:::\n"), "<div class=\"a\"><ul><li>b</li></ul></div>");
    assert_eq!(
        html("::: a\n> b\n:::\n"),
        "<div class=\"a\"><blockquote><p>b</p></blockquote></div>"
    );
    assert_eq!(
        html("::: a\nb\n: c\n:::\n"),
        "<div class=\"a\"><dl><dt>b</dt><dd>c</dd></dl></div>"
    );
    assert!(html("::: a\n| b |\n|---|\n| c |\n:::\n").ends_with("</table></section></div>"));
}

#[test]
fn definitions_and_footnotes_are_shared_across_containers() {
    assert_eq!(
        html("::: a\n[x] [^n]\n:::\n\n::: b\n[x]: y\n:::\n\n[^n]: z\n").matches("<a href=").count(),
        3
    );
}

#[test]
fn a_fence_in_code_or_a_comment_is_text() {
    assert_eq!(
        html("```\n::: a\n:::\n```\n"),
        "<pre tabindex=\"0\" dir=\"ltr\"><code>::: a\n:::</code></pre>"
    );
    assert_eq!(html("    ::: a\n"), "<pre tabindex=\"0\" dir=\"ltr\"><code>::: a</code></pre>");
    assert_eq!(html("<!--\n::: a\n-->\n"), "");
    assert_eq!(
        html("Colons :::: in text, and `::: a`\n"),
        "<p>Colons :::: in text, and <code>::: a</code></p>"
    );
}

#[test]
fn a_container_left_open_is_an_error_at_its_fence() {
    let text = "::: note {#x}\na\n";
    let (document, findings) = parsed(text);
    assert_eq!(findings[0].rule, "unclosed-block");
    assert_eq!(findings[0].severity, crate::diagnostic::Severity::Error);
    assert_eq!(place(text, &findings[0]), "::: note {#x}");
    assert_eq!(
        findings[0].help.as_deref(),
        Some("type `:::` on a line of its own after its last line")
    );
    assert_eq!(document.blocks.len(), 1);
}

#[test]
fn the_lengths_of_fences_tell_which_container_was_left_open() {
    let text = ":::: outer\n::: inner\na\n\n::::\n\n## Next\n";
    let (_, findings) = parsed(text);
    assert_eq!(findings.len(), 1);
    assert_eq!(place(text, &findings[0]), "::: inner");
    assert!(findings[0].message.contains("`inner`"));
}

#[test]
fn a_container_ends_with_the_item_it_stands_in() {
    let text = "- a\n  ::: b\n  c\n- d\n";
    let (html, rules) = html_and_rules(text);
    assert_eq!(html, "<ul><li>a<div class=\"b\"><p>c</p></div></li><li>d</li></ul>");
    assert_eq!(rules, ["unclosed-block"]);
    assert_eq!(html_and_rules("- a\n  ::: b\n  c\n:::\n").1, ["unclosed-block"]);
}

#[test]
fn a_fence_that_closes_nothing_is_told_of() {
    assert_eq!(html_and_rules("a\n:::\nb\n"), ("<p>a</p><p>b</p>".to_owned(), vec!["stray-fence"]));
}

#[test]
fn a_fence_indented_too_far_is_told_of() {
    let (html, rules) = html_and_rules("- a\n      ::: b\n      c\n");
    assert_eq!(html, "<ul><li>a\n::: b\nc</li></ul>");
    assert_eq!(rules, ["stray-fence"]);
}

#[test]
fn words_after_a_name_are_told_of() {
    let text = "::: note Be careful\na\n:::\n";
    let (document, findings) = parsed(text);
    assert_eq!(findings[0].rule, "block-attributes");
    assert_eq!(place(text, &findings[0]), "Be careful");
    assert!(findings[0].help.as_ref().unwrap().contains("::: note {title=\"Be careful\"}"));
    assert_eq!(document.blocks.len(), 1);
    assert_eq!(html_and_rules("::: note {a=\"b}\nc\n:::\n").1, ["block-attributes"]);
}

#[test]
fn the_quiz_of_the_manual_parses() {
    let html = html(
        "::: quiz {#check pass=80}\n\n### What? {#promise critical}\n\n- [ ] Keep it.\n  > A promise.\n- [x] Stay.\n  > Yes.\n- [?]\n\n> [!TIP]\n> Which?\n\n:::\n",
    );
    assert!(
        html.starts_with(
            "<div class=\"quiz\"><h3 id=\"promise\">What?</h3><ul class=\"tasks\"><li>"
        )
    );
    assert!(html.contains("Keep it.<blockquote><p>A promise.</p></blockquote></li>"), "{html}");
    assert!(html.ends_with("<p>Which?</p></div></div>"), "{html}");
}

#[test]
fn a_page_of_the_carpentries_parses() {
    let html = html(
        ":::::::::::::: questions\n\n- How?\n\n::::::::::::::::::::::::\n\n![](fig/x.png){alt='A map'}\n\n\
         ::: challenge\n\n## Do it\n\n:::::: solution\n\nSo.\n\n::::::\n:::\n\n{% include links.md %}\n",
    );
    assert_eq!(
        html,
        "<div class=\"questions\"><ul><li>How?</li></ul></div><figure><img src=\"fig/x.png\" alt=\"A map\"></figure>\
         <div class=\"challenge\"><h2 id=\"do-it\">Do it</h2><div class=\"solution\"><p>So.</p></div></div>\
         <p>{% include links.md %}</p>"
    );
}
