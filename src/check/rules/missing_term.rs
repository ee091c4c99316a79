//! `missing-term`: the glossary of the language lacks a term, or a form of it.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-term",
    severity: Severity::Warning,
    about: "A term that the glossary of a language lacks would stand in another language in the \
            middle of a sentence. `{{ term peer-supporter pl }}` asks for a form: `forms: {pl: …}` \
            of the term in `content/data/terms/<locale>.yaml` must have it.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let locale = &scene.text.locale;
    let file = format!("content/data/terms/{locale}.yaml");
    let mut told = BTreeSet::new();
    scene.inlines(|inline| {
        let (id, form) = match &inline.kind {
            InlineKind::Term { id, shown: None } => (&**id, None),
            InlineKind::Slot(words) => {
                let mut words = words.split_whitespace();
                let (Some("term"), Some(id)) = (words.next(), words.next()) else { return };
                (id, words.next())
            }
            _ => return,
        };
        let Some(term) = scene.curriculum.term(id, locale) else { return };
        if !told.insert((id, form)) {
            return;
        }
        if scene.curriculum.own_term(id, locale).is_none() {
            let message = format!("the glossary of {locale} has no term `{id}`");
            let help = format!("add `{id}:` with `term:` and `definition:` to `{file}`");
            findings.add(inline.span, message, help);
        } else if let Some(form) = form.filter(|form| term.form(form).is_none()) {
            let known: Vec<&str> = term.forms.iter().map(|(name, _)| name.as_str()).collect();
            let message = format!("the term `{id}` has no form `{form}`");
            let help = if known.is_empty() {
                format!("add `forms: {{{form}: …}}` to `{id}:` in `{file}`")
            } else {
                format!("type one of `{}`, or add the form in `{file}`", known.join("`, `"))
            };
            findings.add(inline.span, message, help);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    const SITE: (&str, &str) = ("site.yaml", "locales: [en, es]\n");
    const TERMS: (&str, &str) = (
        "content/data/terms/en.yaml",
        "peer:\n  term: peer supporter\n  definition: A.\n  forms: {pl: peer supporters}\n",
    );

    #[test]
    fn a_form_that_the_glossary_lacks_is_found() {
        check_site(
            "missing-term",
            &[
                SITE,
                TERMS,
                (
                    "content/en/a.md",
                    "# A

Two {{ term peer pl }}, {{ term peer }} and [[peer]].

Of {{ term peer gen }}.
// ^^^^^^^^^^^^^^^^^^^ warning[missing-term]: the term `peer` has no form `gen`
",
                ),
            ],
        );
    }

    #[test]
    fn a_term_that_the_language_lacks_is_found() {
        check_site(
            "missing-term",
            &[
                SITE,
                TERMS,
                ("content/en/a.md", "# A\n"),
                (
                    "content/es/a.md",
                    "# A

Dos [[peer]] y [[peer|acompañantes]].
//  ^^^^^^^^ warning[missing-term]: the glossary of es has no term `peer`
",
                ),
            ],
        );
    }
}
