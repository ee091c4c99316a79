//! Raw HTML: what passes, what is shown, what never gets through.

use super::{html, html_and_rules, parsed};

#[test]
fn allowed_inline_elements_pass() {
    assert_eq!(
        html("H<sub>2</sub>O <SPAN lang=km title='a\"b'>*x*</SPAN><br/>a<wbr>b"),
        "<p>H<sub>2</sub>O <span lang=\"km\" title=\"a&quot;b\"><em>x</em></span><br>a<wbr>b</p>"
    );
    assert_eq!(
        html("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字"),
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>"
    );
    assert_eq!(html("a <!-- b --> c"), "<p>a  c</p>");
}

#[test]
fn tags_without_a_partner_are_shown_as_text() {
    let warned = vec!["raw-html"];
    assert_eq!(html_and_rules("a <b>b"), ("<p>a &lt;b&gt;b</p>".to_owned(), warned.clone()));
    assert_eq!(html_and_rules("a b</b>"), ("<p>a b&lt;/b&gt;</p>".to_owned(), warned.clone()));
    assert_eq!(html_and_rules("<b>a <i>b</b>"), ("<p><b>a &lt;i&gt;b</b></p>".to_owned(), warned));
    assert_eq!(html_and_rules("*a <b>b* c</b>").0, "<p><em>a &lt;b&gt;b</em> c&lt;/b&gt;</p>");
}

#[test]
fn other_inline_tags_are_shown_as_text_with_the_markdown_for_them() {
    let (document, findings) = parsed("a <a href=\"x\">b</a>");
    assert_eq!(super::written(&document), "<p>a &lt;a href=\"x\"&gt;b&lt;/a&gt;</p>");
    assert_eq!(findings[0].help.as_deref(), Some("type `[text](address)` for a link"));
}

#[test]
fn a_raw_image_must_lie_in_the_project() {
    assert_eq!(html("a <img src=\"b.png\" alt=\"c\">"), "<p>a <img src=\"b.png\" alt=\"c\"></p>");
    assert_eq!(html_and_rules("a <img src=\"https://b/c.png\">").1, ["raw-html", "raw-html"]);
    assert_eq!(
        html("<img src=\"b.png\" alt=\"c\">\n"),
        "<figure><img src=\"b.png\" alt=\"c\"></figure>"
    );
    assert_eq!(
        html("<div><img src='b c&amp;d.png' alt=''></div>\n"),
        "<div><img src=\"b%20c&amp;d.png\" alt=\"\"></div>"
    );
}

#[test]
fn nothing_that_runs_gets_through() {
    for text in [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script>",
        "<style>a{}</style>",
        "<iframe src=x></iframe>",
        "a <iframe src=x></iframe>",
        "<b onclick=a()>b</b>",
        "<div onclick=\"a()\">b</div>",
        "<div style=\"a\">b</div>",
        "<img src=x onerror=a()>",
        "<img src=\"javascript:a()\">",
        "<svg/onload=a()>",
        "<a href=\"javascript:a()\">b</a>",
        "<div title=\"&quot;onclick=a()\">b</div",
        "<details ontoggle=a() open>b</details>",
        "<p><script>alert(1)</script></p>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>a</script>]]>",
        "<?php echo '<script>' ?>",
        "<!DOCTYPE html>",
        "<math><mi//xlink:href=\"data:x\">",
        "<div\n\n<script>a</script>",
        "<table background=\"javascript:a\"><tr><td>b</td></tr></table>",
    ] {
        let html = html_and_rules(text).0.to_lowercase();
        let tags = html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
        for tag in tags {
            let is_bad = ["script", "style", "iframe", "svg", "a ", "!", "?", "math"]
                .iter()
                .any(|bad| tag.starts_with(bad));
            assert!(
                !is_bad && !tag.contains(" on") && !tag.contains("javascript"),
                "{text}: {html}"
            );
            assert!(!tag.contains("style="), "{text}: {html}");
        }
    }
}

#[test]
fn an_allowed_block_is_cleaned_and_balanced() {
    assert_eq!(
        html("<table>\n<tr><td colspan=2 >a &lt; b</td></tr>\n</table>\n"),
        "<table> <tr><td colspan=\"2\">a &lt; b</td></tr> </table>"
    );
    assert_eq!(html_and_rules("<p>a <b>b\n\nc\n").0, "<p>a <b>b</b></p><p>c</p>");
    assert_eq!(html_and_rules("<p>a</p></div></section>\n\nc\n").0, "<p>a</p><p>c</p>");
    assert_eq!(html("<!-- a -->\n\n<!-- b\n\nc -->\nd\n"), "<p>d</p>");
}

#[test]
fn a_block_with_another_tag_is_shown_as_text() {
    assert_eq!(
        html_and_rules("<ul>\n<li>a & b\n</ul>\n"),
        ("<p>&lt;ul&gt;\n&lt;li&gt;a &amp; b\n&lt;/ul&gt;</p>".to_owned(), vec!["raw-html"])
    );
}

#[test]
fn markdown_may_stand_between_the_tags_of_an_element() {
    assert_eq!(
        html("<details>\n<summary>More</summary>\n\nSome *text*\n\n- a\n\n</details>\n\nAfter\n"),
        "<details><summary>More</summary><p>Some <em>text</em></p><ul><li>a</li></ul></details><p>After</p>"
    );
    assert_eq!(
        html("<div class=\"a\">\n<section>\n\n::: b\nc\n:::\n\n</section>\nd</div>\n"),
        "<div class=\"a\"><section><div class=\"b\"><p>c</p></div></section>d</div>"
    );
}

#[test]
fn an_element_left_open_ends_with_what_is_around_it() {
    let (html, rules) = html_and_rules("::: a\n<div>\n\nb\n\n:::\n\nc\n");
    assert_eq!(html, "<div class=\"a\"><div><p>b</p></div></div><p>c</p>");
    assert_eq!(rules, ["raw-html"]);
    let (html, rules) = html_and_rules("> <div>\n>\n> a\n\nb</div>\n");
    assert_eq!(html, "<blockquote><div><p>a</p></div></blockquote><p>b&lt;/div&gt;</p>");
    assert_eq!(rules, ["raw-html", "raw-html"]);
}

#[test]
fn an_open_comment_is_told_of() {
    assert_eq!(html_and_rules("a\n\n<!-- b\n\nc\n"), ("<p>a</p>".to_owned(), vec!["raw-html"]));
}
