//! Headings, lists, tables, captions, quotations and code.

use super::super::document::{Block, BlockKind, Tone};
use super::super::html::{self as writer, Labels};
use super::{html, html_and_rules, parsed};

fn blocks(text: &str) -> Vec<Block> {
    parsed(text).0.blocks
}

#[test]
fn a_heading_takes_attributes_from_its_end() {
    let blocks =
        blocks("## A member *says* {#promise objective=limits title=\"*x* [b](c)\" critical} ##\n");
    let attrs = &blocks[0].attrs;
    assert_eq!((attrs.id.as_deref(), attrs.is_explicit), (Some("promise"), true));
    assert_eq!(attrs.get("title"), Some("*x* [b](c)"));
    assert!(attrs.has("critical"));
    assert_eq!(html("Title {#a}\n===\n"), "<h1 id=\"a\">Title</h1>");
    assert_eq!(html("# **Bold**{#a}\n"), "<h1 id=\"a\"><strong>Bold</strong></h1>");
    assert_eq!(html("# {#a}\n"), "<h1 id=\"a\"></h1>");
}

#[test]
fn a_heading_has_an_id_made_of_its_words() {
    assert_eq!(
        html("# Don't *promise*, ever!\n"),
        "<h1 id=\"dont-promise-ever\">Don't <em>promise</em>, ever!</h1>"
    );
    assert!(html("# ការស្តាប់ ១\n").starts_with("<h1 id=\"ការស្តាប់-១\">"));
    assert!(html("# ที่ นี่\n").starts_with("<h1 id=\"ที่-นี่\">"));
    assert!(html("# !?\n").starts_with("<h1 id=\"section\">"));
}

#[test]
fn ids_of_headings_are_all_different() {
    let html = html("# A\n\n# A\n\n# B {#a-3}\n\n::: x\n# A\n:::\n\n# A {#a}\n");
    let ids: Vec<_> =
        html.split("id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids, ["a-1", "a-2", "a-3", "a-4", "a"]);
}

#[test]
fn an_id_used_twice_is_told_of() {
    assert_eq!(html_and_rules("# A {#x}\n\n# B {#x}\n").1, ["duplicate-id"]);
    assert_eq!(html_and_rules("- A {#x}\n\n::: b {#x}\n:::\n").1, ["duplicate-id"]);
}

#[test]
fn an_item_takes_attributes_from_the_end_of_its_first_line() {
    let blocks = blocks("- Greet {#o1 fn=being-there}\n  more {#no}\n- B {#o2}\n  - C {#o3}\n");
    let BlockKind::List { items, is_tight: true, .. } = &blocks[0].kind else { panic!() };
    assert_eq!(items[0].attrs.get("fn"), Some("being-there"));
    assert_eq!(items[1].attrs.id.as_deref(), Some("o2"));
    assert_eq!(
        html("- A {#x}\n- B {y}\n\n  c {#z}\n"),
        "<ul><li id=\"x\"><p>A</p></li><li><p>B {y}</p><p>c {#z}</p></li></ul>"
    );
    assert_eq!(
        html("- *A* {#x}\n  - B\n"),
        "<ul><li id=\"x\"><em>A</em><ul><li>B</li></ul></li></ul>"
    );
}

#[test]
fn a_box_of_a_task_list_says_what_it_is() {
    assert_eq!(
        html("- [x] = 10 ± 5 s {#a}\n- [ ] b\n"),
        "<ul class=\"tasks\"><li id=\"a\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> = 10 ± 5 s</li>\
         <li><input type=\"checkbox\" disabled aria-label=\"Not done\"> b</li></ul>"
    );
    assert_eq!(html("- [?]\n"), "<ul><li>[?]</li></ul>");
}

#[test]
fn a_table_is_framed_and_aligned_without_styles() {
    assert_eq!(
        html("| a | b |\n|:-:|--:|\n| *c* |\n\n: The *caption* {#t}\n"),
        "<section class=\"table\" tabindex=\"0\" aria-label=\"The caption\" id=\"t\"><table>\
         <caption>The <em>caption</em></caption><thead><tr><th scope=\"col\" class=\"center\">a</th>\
         <th scope=\"col\" class=\"end\">b</th></tr></thead><tbody><tr><td class=\"center\"><em>c</em></td>\
         <td class=\"end\"></td></tr></tbody></table></section>"
    );
    assert!(html("| a | b |\n|---|---|\n").contains("aria-label=\"Table\""));
}

#[test]
fn a_caption_follows_a_table_with_or_without_an_empty_line() {
    for text in [": A *b*\nc\n", "\n: A *b*\nc\n", "Table: A *b*\nc\n", "\nTable: A *b*\nc\n"] {
        let html = html(&format!("| a |\n|---|\n| b |\n{text}\nText\n"));
        assert!(html.contains("<caption>A <em>b</em>\nc</caption>"), "{text:?}: {html}");
        assert!(
            html.ends_with("<tbody><tr><td>b</td></tr></tbody></table></section><p>Text</p>"),
            "{html}"
        );
    }
    for text in [": Cap {#t}\n", "\n: Cap {#t}\n"] {
        let html = html(&format!("| a |\n|---|\n{text}"));
        assert!(
            html.contains("aria-label=\"Cap\" id=\"t\"><table><caption>Cap</caption>"),
            "{html}"
        );
    }
    assert!(html("| a |\n|---|\n\nText {#t}\n").ends_with("<p>Text {#t}</p>"));
    let quoted = html("> | a |\n> |---|\n> : Cap\n");
    assert!(quoted.contains("<caption>Cap</caption>"), "{quoted}");
}

#[test]
fn a_definition_list_after_a_captioned_table_is_one() {
    let html = html("| a |\n|---|\n: Cap\n\nTerm\n: Meaning\n: Other\n");
    assert!(html.ends_with("<dl><dt>Term</dt><dd>Meaning</dd><dd>Other</dd></dl>"), "{html}");
}

#[test]
fn a_colon_without_a_space_is_no_definition() {
    assert_eq!(html("Hello\n:wave: there\n"), "<p>Hello\n:wave: there</p>");
    assert!(html("a | b\n:-- | --:\nc | d\n").contains("<th scope=\"col\" class=\"start\">a</th>"));
}

#[test]
fn quotations_have_a_tone() {
    assert_eq!(
        html("> [!TIP]\n> Ask *first*.\n"),
        "<div class=\"alert tip\" role=\"note\"><p class=\"alert-label\">Tip</p><p>Ask <em>first</em>.</p></div>"
    );
    let blocks = blocks("- a\n  > [!caution] Not *now*\n");
    let BlockKind::List { items, .. } = &blocks[0].kind else { panic!() };
    let BlockKind::Quote { tone, .. } = &items[0].blocks[1].kind else { panic!() };
    assert_eq!(*tone, Some(Tone::Caution));
    assert_eq!(html("> [!TOP]\n> a\n"), "<blockquote><p>[!TOP]\na</p></blockquote>");
    assert!(html("> [!NOTE]\n").starts_with("<div class=\"alert note\""));
}

#[test]
fn a_loose_list_has_paragraphs_and_a_tight_one_has_none() {
    assert_eq!(html("- a\n- b\n"), "<ul><li>a</li><li>b</li></ul>");
    assert_eq!(html("3. a\n\n4. b\n"), "<ol start=\"3\"><li><p>a</p></li><li><p>b</p></li></ol>");
}

#[test]
fn code_names_its_language() {
    assert_eq!(
        html("```python\na < b\n```\n"),
        "<pre tabindex=\"0\" dir=\"ltr\"><code class=\"language-python\">a &lt; b</code></pre>"
    );
    assert!(html("```{r, echo=FALSE}\n```\n").contains("language-r\""));
    assert!(html("~~~ {.bash .numberLines}\n~~~\n").contains("language-bash\""));
    assert!(html("```js {title=\"a b\"}\n```\n").contains("language-js\""));
}

#[test]
fn ids_carry_the_prefix_of_the_host() {
    struct Prefixed(Labels);
    impl writer::Host for Prefixed {
        fn link(&mut self, to: &str, _: crate::source::Span) -> writer::LinkTarget {
            writer::LinkTarget {
                href: to.to_owned(),
                is_external: true,
                lang: Some("km".to_owned()),
            }
        }
        fn image(
            &mut self,
            _: &str,
            _: &super::Attrs,
            _: crate::source::Span,
        ) -> writer::ImageTarget {
            writer::ImageTarget::default()
        }
        fn inline(&mut self, _: &super::Inline, _: &mut String) {}
        fn container(&mut self, _: &Block, _: &mut String) {}
        fn labels(&self) -> &Labels {
            &self.0
        }
        fn prefix(&self) -> &'static str {
            "p-"
        }
    }
    let (document, _) = parsed("# A\n\nB[^1] [c](d) ![e](f)\n\n[^1]: G\n");
    let mut out = String::new();
    let mut host = Prefixed(Labels::default());
    writer::write(&document.blocks, &mut host, &mut out);
    writer::write_footnotes(&document.footnotes, &mut host, &mut out);
    assert!(
        out.starts_with("<h1 id=\"p-a\">A</h1><p>B<sup><a href=\"#p-fn-1\" id=\"p-fnref-1\""),
        "{out}"
    );
    assert!(out.contains("<a href=\"d\" rel=\"external\" hreflang=\"km\">c</a> e</p>"), "{out}");
    assert!(out.contains("<li id=\"p-fn-1\"><p>G <a href=\"#p-fnref-1\""), "{out}");
}
