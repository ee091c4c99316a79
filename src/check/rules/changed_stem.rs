//! `changed-stem`: a question of a test has new words under its old id.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::diagnostic::Severity;
use crate::markdown::plain;
use crate::model::Curriculum;
use crate::model::Page;
use crate::model::Quiz;

pub(in crate::check) const RULE: Rule = Rule {
    name: "changed-stem",
    severity: Severity::Error,
    about: "Results of a test are compared item by item, before and after. If a question changes \
            and keeps its id and the test its version, answers to two questions are taken for \
            answers to one. `content/data/instruments.yaml` remembers the words of each version; \
            `beside check --fix` writes them there.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    for page in &curriculum.pages {
        for quiz in page.source().quizzes.iter().filter(|quiz| quiz.is_test()) {
            compare(curriculum, page, quiz, findings);
        }
    }
}

fn compare(curriculum: &Curriculum, page: &Page, quiz: &Quiz, findings: &mut Findings) {
    let id = quiz.instrument.as_deref().unwrap_or_default();
    let version = page.source().fields.text("version").unwrap_or_else(|| "1".to_owned());
    let Some(recorded) = curriculum.instruments.get(id).filter(|known| known.version == version)
    else {
        return;
    };
    for item in &quiz.items {
        let stem = plain::text(&item.stem);
        if recorded.stems.get(&item.id).is_some_and(|known| *known != stem) {
            let message =
                format!("this is not what `{}` asked in version {version} of `{id}`", item.id);
            let help =
                "give the question a new id, or raise `version:`; then run `beside check --fix`";
            findings.add(item.span, message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    const RECORD: &str =
        "core:\n  version: \"1\"\n  items:\n    who: Who decides?\n    why: Why?\n";

    #[test]
    fn new_words_under_an_old_id_are_found() {
        let test = "# T

::: test {#core}
### Who is to decide? {#who}
//^^^^^^^^^^^^^^^^^^^^^^^^^^ error[changed-stem]: this is not what `who` asked in version 1 of `core`
- [x] She

### Why? {#why}
- [x] So

### New {#new}
- [x] Yes
:::
";
        check_site(
            "changed-stem",
            &[("content/data/instruments.yaml", RECORD), ("content/en/tests/core.md", test)],
        );
    }

    #[test]
    fn a_new_version_may_ask_anything() {
        let test =
            "---\nversion: \"2\"\n---\n# T\n\n::: test {#core}\n### Else {#who}\n- [x] She\n:::\n";
        check_site(
            "changed-stem",
            &[("content/data/instruments.yaml", RECORD), ("content/en/tests/core.md", test)],
        );
    }
}
