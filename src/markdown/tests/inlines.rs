//! Slots, terms, citations, attributes of images, addresses and footnotes.

use super::super::document::{BlockKind, InlineKind};
use super::super::plain;
use super::{html, html_and_rules, parsed, place};

#[test]
fn slots_terms_and_citations_become_inlines() {
    assert_eq!(
        html("Call {{ local.phone }} or a [[peer|friend]], see [@who2024, p. 4] and [[group]]."),
        "<p>Call <slot:local.phone> or a <term:peer|friend>, see <cite:who2024|p. 4> and <term:group>.</p>"
    );
}

#[test]
fn two_citations_may_share_brackets() {
    assert_eq!(html("So [@a; @b, p. 2]."), "<p>So <cite:a><cite:b|p. 2>.</p>");
}

#[test]
fn stars_underscores_and_pipes_inside_a_mark_do_nothing() {
    assert_eq!(html("{{ calc 2*3*4 }} [[a_b_|*c*]]"), "<p><slot:calc 2*3*4> <term:a_b_|*c*></p>");
    assert_eq!(html("**{{ a }}** *[[b]]*"), "<p><strong><slot:a></strong> <em><term:b></em></p>");
}

#[test]
fn a_term_with_a_pipe_survives_in_a_table() {
    let html = html("| a | b |\n|---|---|\n| [[x|y]] | [[x\\|z]] |\n");
    assert!(html.contains("<td><term:x|y></td><td><term:x|z></td>"), "{html}");
}

#[test]
fn an_escaped_mark_is_text() {
    assert_eq!(html("\\[[a]] \\{{b}} \\[@c]"), "<p>[[a]] {{b}} [@c]</p>");
}

#[test]
fn a_mark_in_code_is_code() {
    assert_eq!(html("`{{ a }}` ``[[b]]``"), "<p><code>{{ a }}</code> <code>[[b]]</code></p>");
    assert_eq!(
        html("```\n{{ a }}\n```\n\n    [[b]]\n"),
        "<pre tabindex=\"0\" dir=\"ltr\"><code>{{ a }}</code></pre>\
         <pre tabindex=\"0\" dir=\"ltr\"><code>[[b]]</code></pre>"
    );
}

#[test]
fn a_slot_may_stand_in_the_address_and_the_text_of_a_link() {
    assert_eq!(
        html("[{{ a }}]({{ local.site }} \"{{ b }}\")"),
        "<p><a href=\"%7B%7B%20local.site%20%7D%7D\" title=\"{{ b }}\"><slot:a></a></p>"
    );
    assert_eq!(html("[a](x/{{b}}?c&amp;d)"), "<p><a href=\"x/%7B%7Bb%7D%7D?c&amp;d\">a</a></p>");
    assert_eq!(html("[a]\n\n[a]: {{url}}\n"), "<p><a href=\"%7B%7Burl%7D%7D\">a</a></p>");
}

#[test]
fn liquid_lines_stay_text() {
    assert_eq!(html("{% include *links*.md %}"), "<p>{% include *links*.md %}</p>");
}

#[test]
fn an_image_takes_attributes_and_its_alt_from_them() {
    assert_eq!(
        html("a ![b](c.png){alt=\"A *red* map\" .wide width=3 height=4} d"),
        "<p>a <img src=\"c.png\" alt=\"A *red* map\" width=\"3\" height=\"4\" class=\"wide\"> d</p>"
    );
}

#[test]
fn an_image_alone_is_a_figure() {
    assert_eq!(html("![a](b.png)"), "<figure><img src=\"b.png\" alt=\"a\"></figure>");
    assert_eq!(
        html("![a](b.png \"Title\")"),
        "<figure><img src=\"b.png\" alt=\"a\"><figcaption>Title</figcaption></figure>"
    );
    let figure =
        "<figure><img src=\"b.png\" alt=\"a\"><figcaption>A <em>caption</em></figcaption></figure>";
    assert_eq!(html("![a](b.png)\n\n: A *caption*\n"), figure);
    assert_eq!(html("![a](b.png)\n: A *caption*\n"), figure);
    assert_eq!(html("![a](b.png){.x}\n\n: A\n\nText\n").matches("<figcaption>A</").count(), 1);
}

#[test]
fn braces_after_other_things_are_text() {
    assert_eq!(html("[a](b){.c} and {#d} e"), "<p><a href=\"b\">a</a>{.c} and {#d} e</p>");
    assert_eq!(html("A set {1, 2}\n"), "<p>A set {1, 2}</p>");
    assert_eq!(html("Text {#x}\n"), "<p>Text {#x}</p>");
}

#[test]
fn bare_addresses_become_links() {
    assert_eq!(
        html("See https://a.org/b_c_d?e=1&amp;f. <https://g.h>"),
        "<p>See <a href=\"https://a.org/b_c_d?e=1&amp;f\">https://a.org/b_c_d?e=1&amp;f</a>. \
         <a href=\"https://g.h\">https://g.h</a></p>"
    );
    assert_eq!(
        html("[https://a.b](c) `https://d`"),
        "<p><a href=\"c\">https://a.b</a> <code>https://d</code></p>"
    );
    assert_eq!(html("www.a.b <c@d.e>"), "<p>www.a.b <a href=\"mailto:c@d.e\">c@d.e</a></p>");
}

#[test]
fn addresses_that_run_scripts_are_left_out() {
    for text in [
        "[a](javascript:b)",
        "[a](JaVaScRiPt:b)",
        "[a](java&#x73;cript:b)",
        "[a](javascript&colon;b)",
        "[a](<java\tscript:b>)",
        "[a](data:text/html;base64,x)",
        "[a](vbscript:b)",
        "[a]\n\n[a]: javascript:b",
    ] {
        assert_eq!(html_and_rules(text), ("<p>a</p>".to_owned(), vec!["unsafe-link"]), "{text}");
    }
    assert_eq!(html_and_rules("<javascript:a>").0, "<p>javascript:a</p>");
    assert_eq!(html_and_rules("b ![a](data:image/png,x)").0, "<p>b a</p>");
}

#[test]
fn everything_from_the_author_is_escaped() {
    assert_eq!(
        html("a < b & \"c\" [d](e&f\"g \"h\\\"<i>\") `<j>`"),
        "<p>a &lt; b &amp; \"c\" <a href=\"e&amp;f%22g\" title=\"h&quot;&lt;i&gt;\">d</a> <code>&lt;j&gt;</code></p>"
    );
    assert_eq!(
        html("``` a\"><b>\nx\n```"),
        "<pre tabindex=\"0\" dir=\"ltr\"><code class=\"language-a&quot;&gt;&lt;b&gt;\">x</code></pre>"
    );
}

#[test]
fn footnotes_are_numbered_by_their_first_reference_and_lead_back() {
    let html = html("A[^x] b[^y] c[^x].\n\n[^y]: Y\n\n[^x]: X[^y]\n");
    assert!(html.starts_with(
        "<p>A<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup> b"
    ));
    assert!(html.contains("id=\"fnref-1-2\""), "{html}");
    assert!(html.contains("<li id=\"fn-2\"><p>Y <a href=\"#fnref-2\" role=\"doc-backlink\" aria-label=\"Back to the text 2\">↩\u{FE0E}</a> <a href=\"#fnref-2-2\""), "{html}");
}

#[test]
fn a_footnote_nothing_refers_to_is_told_of() {
    assert_eq!(html_and_rules("a\n\n[^x]: b\n"), ("<p>a</p>".to_owned(), vec!["unused-footnote"]));
    assert_eq!(html("a[^x]\n"), "<p>a[^x]</p>");
}

#[test]
fn plain_text_has_no_marks() {
    let (document, _) = parsed(
        "*A* [b](c) `d` [[e|f]] [@g] ![h](i)\nj<br>k <ruby>漢<rt>kan</rt></ruby>\n\n- l\n- m\n",
    );
    let BlockKind::Paragraph(content) = &document.blocks[0].kind else { panic!() };
    assert_eq!(plain::text(content), "A b d f  h j k 漢");
    assert_eq!(plain::text_of_blocks(&document.blocks), "A b d f  h j k 漢\nl\nm\n");
}

#[test]
fn spans_point_into_the_file() {
    let text = "---\na: b\n---\nSee {{ x }} and [[y]] *z*\n";
    let (document, _) = super::super::parse(crate::source::FileId(3), text, 13);
    assert_eq!(&text[document.blocks[0].span.range()], "See {{ x }} and [[y]] *z*");
    let BlockKind::Paragraph(content) = &document.blocks[0].kind else { panic!() };
    let pieces: Vec<_> = content.iter().map(|inline| &text[inline.span.range()]).collect();
    assert_eq!(pieces, ["See ", "{{ x }}", " and ", "[[y]]", " ", "*z*"]);
    assert!(matches!(&content[1].kind, InlineKind::Slot(text) if text == "x"));
    assert_eq!(document.blocks[0].span.file.0, 3);
}

#[test]
fn a_finding_points_at_its_text() {
    let text = "a [b](javascript:c) d";
    assert_eq!(place(text, &parsed(text).1[0]), "[b](javascript:c)");
}
