//! `link-text`: a link does not say where it leads.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::phrases;
use crate::check::rules::phrases::Phrases;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use crate::markdown::plain;

pub(in crate::check) const RULE: Rule = Rule {
    name: "link-text",
    severity: Severity::Warning,
    about: "People who hear a page, or look only for its links, meet `click here` without the \
            words around it; on paper there is nothing to click. Let the link say what stands \
            behind it.",
    check: Check::Text(check),
};

const EMPTY_WORDS: Phrases = &[
    (
        "en",
        &[
            "click here",
            "click this link",
            "click",
            "here",
            "learn more",
            "link",
            "more",
            "read more",
            "see here",
            "this",
            "this link",
            "this page",
        ],
    ),
    (
        "es",
        &[
            "aquí",
            "clic aquí",
            "enlace",
            "este enlace",
            "haga clic aquí",
            "haz clic aquí",
            "leer más",
            "más",
            "pulse aquí",
            "saber más",
            "ver más",
            "vea aquí",
        ],
    ),
    (
        "fr",
        &[
            "ce lien",
            "cliquer ici",
            "cliquez ici",
            "cliquez",
            "en savoir plus",
            "ici",
            "lien",
            "lire la suite",
            "lire plus",
            "plus",
            "voir ici",
        ],
    ),
];

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let empty_words = phrases::of(EMPTY_WORDS, &scene.text.locale);
    if empty_words.is_empty() {
        return;
    }
    scene.inlines(|inline| {
        let InlineKind::Link { target, content } = &inline.kind else { return };
        let text = plain::text(content);
        let words = text.trim_matches(|c: char| !c.is_alphanumeric());
        if phrases::is_one_of(words, empty_words) {
            let help =
                format!("say what the reader finds there: `[the name of the page]({})`", target.to);
            findings.add(inline.span, format!("the link says only `{words}`"), help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_link_that_says_click_here_is_found() {
        check_page(
            "link-text",
            "To read it, [*Click here*](#top). [More…](#top)
//          ^^^^^^^^^^^^^^^^^^^^ warning[link-text]: the link says only `Click here`
//                                ^^^^^^^^^^^^^ warning[link-text]: the link says only `More`
",
        );
    }

    #[test]
    fn it_is_found_in_the_language_of_the_text() {
        check_site(
            "link-text",
            &[
                (
                    "content/es/a.md",
                    "[Aquí](https://example.org) y [more](https://example.org)
//^^^^^^^^^^^^^^^^^^^^^^^^^ warning[link-text]: the link says only `Aquí`
",
                ),
                ("content/de/a.md", "[here](https://example.org)\n"),
            ],
        );
    }

    #[test]
    fn a_link_that_says_more_than_that_is_fine() {
        check_page("link-text", "[Here is the ladder](#top), [more on silence](#top)\n");
    }
}
